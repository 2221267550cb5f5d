// What the schema of a document makes of a document as data.
import { parseDocument } from "../../src/documents/parse-document.ts";
import type { PathStep, Problem } from "../../src/documents/problem.ts";

/** A problem but for its wording, which the tests of `problem-messages` look at. */
export type Fault = Omit<Problem, "message">;

/** Problems without their wording. */
export function faultsOf(problems: readonly Problem[]): readonly Fault[] {
  return problems.map(({ message: _, ...fault }) => fault);
}

/** What is wrong with the shape of a document of the file `rules.json`. */
export function shapeFaults(content: unknown): readonly Fault[] {
  return faultsOf(parseDocument({ file: "rules.json", content }).problems);
}

/** A fault of the file `rules.json`. */
export function fault(code: Problem["code"], path: string, nearest?: string): Fault {
  return { code, file: "rules.json", path, ...(nearest === undefined ? {} : { nearest }) };
}

/** A copy of a document with the part at a path replaced, or left out where there is no new one. */
export function changedAt(document: unknown, path: readonly PathStep[], value?: unknown): unknown {
  const copy: unknown = structuredClone(document);
  let part = copy as Record<PathStep, unknown>;
  for (const step of path.slice(0, -1)) part = part[step] as Record<PathStep, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete part[last];
  else part[last] = value;
  return copy;
}

/** The keys of the object at a path that cannot be left out. */
export function neededKeys(document: unknown, path: readonly PathStep[]): readonly string[] {
  let part = document as Record<PathStep, unknown>;
  for (const step of path) part = part[step] as Record<PathStep, unknown>;
  return Object.keys(part).filter((key) => shapeFaults(changedAt(document, [...path, key])).length > 0);
}
