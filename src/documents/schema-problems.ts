// Turns what the schema library reports into problems.
import type * as z from "zod";
import type { Wording } from "../law/localized-text.ts";
import { nearestName } from "./nearest-name.ts";
import { type PathStep, type Problem, type ProblemCode, problemAt, type SourceDocument } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** A document that failed its schema, with the keys that the schema knows. */
interface FailedDocument extends SourceDocument {
  readonly knownKeys: readonly string[];
}

/** One problem for every issue; unions are narrowed to the alternative that was most likely meant. */
export function problemsFromIssues(source: FailedDocument, issues: readonly Issue[], base: readonly PathStep[] = []): Problem[] {
  return issues.flatMap((issue) => problemsFromIssue(source, issue, [...base, ...issue.path.map(pathStep)]));
}

function problemsFromIssue(source: FailedDocument, issue: Issue, path: readonly PathStep[]): Problem[] {
  if (isMissing(issue)) return [problemAt(source, path.slice(0, -1), "missing-key", { expected: String(path.at(-1) ?? "") })];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => problemAt(source, [...path, key], "unknown-key", { found: key, nearest: suggestionFor(key, source), part: "key" }));
    case "invalid_type":
      return [problemAt(source, path, "wrong-type", { expected: typeInWords(issue.expected), found: describe(issue.input) })];
    case "invalid_value": {
      const allowed = issue.values.map(String);
      const found = describe(issue.input);
      return [problemAt(source, path, "wrong-value", { found, expected: allowed.join(", "), nearest: nearestName(found, allowed) })];
    }
    case "invalid_union":
      return problemsFromUnion(source, issue, path);
    case "invalid_key":
      return [problemAt(source, path, "bad-fact-id", { found: String(path.at(-1) ?? ""), part: "key" })];
    case "custom":
      return [problemAt(source, path, problemCodeOf(issue), { found: describe(issue.input) })];
    default:
      return [
        problemAt(source, path, "wrong-value", { found: describe(issue.input), expected: { zh: `符合格式的值（${issue.message}）`, en: issue.message } }),
      ];
  }
}

// A key that has its place elsewhere is misplaced rather than misspelt.
function suggestionFor(key: string, { knownKeys }: FailedDocument): string | undefined {
  return knownKeys.includes(key) ? undefined : nearestName(key, knownKeys);
}

// The alternative whose own keys fit best is the one that was meant: its first fault lies deepest, or it has the fewest faults.
function problemsFromUnion(source: FailedDocument, issue: Extract<Issue, { code: "invalid_union" }>, path: readonly PathStep[]): Problem[] {
  const ranked = issue.errors
    .filter((issues) => issues.length > 0)
    .map((issues) => ({ issues, misfit: misfitOfAll(issues) }))
    .sort((a, b) => a.misfit - b.misfit);
  const best = ranked[0];
  if (!best) return [problemOfDiscriminator(source, issue, path)];
  return problemsFromIssues(source, best.issues, path);
}

// No alternative was even looked at: the key that tells them apart has none of their values.
function problemOfDiscriminator(source: FailedDocument, issue: Extract<Issue, { code: "invalid_union" }>, path: readonly PathStep[]): Problem {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const key = String(path.at(-1) ?? "");
  const found = (issue.input as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (found === undefined) return problemAt(source, path.slice(0, -1), "missing-key", { expected: key });
  return problemAt(source, path, "wrong-shape", { expected: options.join(", "), nearest: nearestName(describe(found), options) });
}

function misfitOfAll(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + misfitOf(issue), 0);
}

function misfitOf(issue: Issue): number {
  // An alternative whose name has another form was not meant.
  if (issue.code === "invalid_format") return 100;
  if (issue.code === "unrecognized_keys") return 10 * issue.keys.length;
  if (issue.path.length > 0 && isMissing(issue)) return 11;
  if (issue.code === "custom") return 1;
  // Alternatives within an alternative: the best of them is what was meant.
  if (issue.code === "invalid_union" && issue.path.length === 0 && issue.errors.length > 0) return Math.min(...issue.errors.map(misfitOfAll));
  if (issue.path.length === 0) return 100;
  return issue.code === "invalid_type" ? 2 : 1;
}

function isMissing(issue: Issue): boolean {
  return (issue.code === "invalid_type" || issue.code === "invalid_union" || issue.code === "invalid_value") && issue.input === undefined;
}

function problemCodeOf(issue: Extract<Issue, { code: "custom" }>): ProblemCode {
  return (issue.params?.["problem"] as ProblemCode | undefined) ?? "wrong-value";
}

function pathStep(step: PropertyKey): PathStep {
  return typeof step === "number" ? step : String(step);
}

const TYPES: Readonly<Record<string, Wording>> = {
  object: { zh: "对象", en: "an object" },
  record: { zh: "对象", en: "an object" },
  array: { zh: "列表", en: "a list" },
  tuple: { zh: "列表", en: "a list" },
  string: { zh: "文本", en: "a text" },
  number: { zh: "数", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或者 false", en: "true or false" },
  nothing: { zh: "空", en: "nothing" },
};

/** A type by a name that an author knows. */
export function typeInWords(type: string): Wording {
  return Object.hasOwn(TYPES, type) ? (TYPES[type] ?? type) : type;
}

/** A short description of a value for a message. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return JSON.stringify(value) ?? typeof value;
}
