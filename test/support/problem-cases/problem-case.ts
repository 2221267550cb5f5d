// One fault in rule data and everything that is to be reported for it.
import type { Problem, ProblemCode } from "../../../src/documents/problem.ts";
import { placeOf, problemsOf, problemsOfText, withChange } from "../rule-source.ts";
import { SMALL_RULES } from "../small-rules.ts";

/** A fault and the problems that it has to be reported as, whole and without any other. */
export interface ProblemCase {
  readonly rule: string;
  readonly problems: () => readonly Problem[] | Promise<readonly Problem[]>;
  readonly expected: readonly Problem[];
}

/** A problem that is expected; `at` is the piece of text that it points to. */
export interface ExpectedProblem {
  readonly at: string;
  readonly code: ProblemCode;
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  readonly nearest?: string;
  /** The file, where it is not the one that was changed. */
  readonly file?: keyof typeof SMALL_RULES;
}

/** A change of the small rules: in which file, what is replaced, by what. */
export type Change = readonly [file: keyof typeof SMALL_RULES, from: string, to: string];

/** The small rules with one piece changed, linked. */
export function changed(rule: string, [file, from, to]: Change, ...expected: readonly ExpectedProblem[]): ProblemCase {
  const texts = withChange(SMALL_RULES, file, from, to);
  return { rule, problems: () => problemsOf(texts), expected: expected.map((problem) => whole(texts, file, problem)) };
}

/** One file of the small rules with one piece changed, without the others. */
export function changedAlone(rule: string, [file, from, to]: Change, ...expected: readonly ExpectedProblem[]): ProblemCase {
  const texts = withChange(SMALL_RULES, file, from, to);
  return { rule, problems: () => problemsOfText(file, texts[file] ?? ""), expected: expected.map((problem) => whole(texts, file, problem)) };
}

/** A text of a file of its own. */
export function text(
  rule: string,
  content: string,
  ...expected: readonly (Omit<ExpectedProblem, "at"> & { readonly at?: readonly [line: number, column: number] })[]
): ProblemCase {
  return {
    rule,
    problems: () => problemsOfText("rules.yaml", content),
    expected: expected.map(({ at, code, path, zh, en, nearest }) => ({
      code,
      message: { zh, en },
      file: "rules.yaml",
      ...(at ? { line: at[0], column: at[1] } : {}),
      path,
      ...(nearest === undefined ? {} : { nearest }),
    })),
  };
}

function whole(
  texts: Readonly<Record<string, string>>,
  changedFile: string,
  { at, code, path, zh, en, nearest, file = changedFile as keyof typeof SMALL_RULES }: ExpectedProblem,
): Problem {
  return { code, message: { zh, en }, ...placeOf(texts, file, at), path, ...(nearest === undefined ? {} : { nearest }) };
}
