import type { Problem } from "../documents/problem.ts";

/** Thrown when rule documents cannot be linked; carries all of their problems. */
export class RulebookError extends Error {
  override readonly name: string = "RulebookError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`rule data has ${problems.length} problem(s)\n${problems.slice(0, 20).map(describeProblem).join("\n")}${problems.length > 20 ? "\n…" : ""}`);
    this.problems = problems;
  }
}

/** One line: `file:line:column code message`. */
export function describeProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}:${problem.column}`;
  const nearest = problem.nearest === undefined ? "" : `; did you mean \`${problem.nearest}\`?`;
  return `${place} ${problem.path} ${problem.code}: ${problem.message.en}${nearest}`;
}
