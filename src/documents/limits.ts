import { type PathStep, type Problem, problemAt, type SourceDocument } from "./problem.ts";

/** Bounds on what is read of a document that may come from anywhere. */
export interface DocumentLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly values: number;
}

/** The bounds that apply unless a host sets its own. */
export const DOCUMENT_LIMITS: DocumentLimits = { bytes: 512_000, depth: 64, values: 500_000 };

const FORBIDDEN_KEYS = new Set(["__proto__", "prototype", "constructor"]);

/** Finds what no document may hold: too many values, too many levels, keys that reach into prototypes. Stops at the first excess. */
export function findExcess(source: SourceDocument, limits: DocumentLimits = DOCUMENT_LIMITS): Problem | undefined {
  let values = 0;
  const visit = (value: unknown, path: PathStep[]): Problem | undefined => {
    values += 1;
    if (values > limits.values) return problemAt(source, path, "too-many-values", { expected: String(limits.values) });
    if (typeof value !== "object" || value === null) return undefined;
    if (path.length >= limits.depth) return problemAt(source, path.slice(0, 8), "too-deep", { expected: String(limits.depth) });
    const entries: Iterable<[PathStep, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [step, part] of entries) {
      if (typeof step === "string" && FORBIDDEN_KEYS.has(step)) return problemAt(source, [...path, step], "forbidden-key", { found: step, part: "key" });
      path.push(step);
      const problem = visit(part, path);
      if (problem) return problem;
      path.pop();
    }
    return undefined;
  };
  return visit(source.content, []);
}
