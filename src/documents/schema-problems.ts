// Turns what the schema library reports into problems.
import { distance } from "fastest-levenshtein";
import * as z from "zod";
import type { Wording } from "../law/localized-text.ts";
import { nearestName } from "./nearest-name.ts";
import { type PathStep, type Problem, type ProblemCode, problemAt, type SourceDocument } from "./problem.ts";

type Issue = z.core.$ZodIssue;
type UnionIssue = Extract<Issue, { code: "invalid_union" }>;
type UnknownKeys = Extract<Issue, { code: "unrecognized_keys" }>;

type Meant = (keys: readonly string[]) => readonly (string | undefined)[];

/** A document that failed its schema. */
interface FailedDocument extends SourceDocument {
  /** For the unknown keys of an issue, which of the keys that are left out in their place each may have been meant for. */
  readonly meant: Meant;
}

/** Either what the schema makes of a document, or everything that is wrong with it. */
export type SchemaResult<T> =
  | { readonly success: true; readonly data: T; readonly problems: readonly [] }
  | { readonly success: false; readonly problems: readonly Problem[] };

/** Checks a document by a schema. */
export function checkBySchema<T>(schema: z.ZodType<T>, source: SourceDocument): SchemaResult<T> {
  const meant = new Map<readonly string[], readonly (string | undefined)[]>();
  const result = schema.safeParse(source.content, {
    reportInput: true,
    error: (issue) => {
      if (issue.code !== "unrecognized_keys" || !(issue.inst instanceof z.ZodObject)) return undefined;
      const { input, keys } = issue;
      const free = Object.keys(issue.inst.shape).filter((key) => !(typeof input === "object" && input !== null && Object.hasOwn(input, key)));
      meant.set(
        keys,
        keys.map((key) => nearestName(key, free)),
      );
      return undefined;
    },
  });
  if (result.success) return { success: true, data: result.data, problems: [] };
  return { success: false, problems: problemsFromIssues({ ...source, meant: (keys) => meant.get(keys) ?? [] }, result.error.issues, []) };
}

// One problem for every fault. Of an object with a key that is misspelt nothing else is said that follows from it.
function problemsFromIssues(source: FailedDocument, issues: readonly Issue[], base: readonly PathStep[]): readonly Problem[] {
  const unknown = new Map(issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? [[placeOf(issue.path), new Set(source.meant(issue.keys))]] : [])));
  const follows = (issue: Issue): boolean => {
    if (unknown.size === 0) return false;
    if (issue.code === "custom") return unknown.has(placeOf(issue.path));
    return isMissing(issue) && unknown.get(placeOf(issue.path.slice(0, -1)))?.has(String(issue.path.at(-1))) === true;
  };
  return issues.filter((issue) => !follows(issue)).flatMap((issue) => problemsFromIssue(source, issue, [...base, ...issue.path.map(pathStep)]));
}

function placeOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path);
}

function problemsFromIssue(source: FailedDocument, issue: Issue, path: readonly PathStep[]): readonly Problem[] {
  if (isMissing(issue)) return [problemAt(source, path.slice(0, -1), "missing-key", { expected: String(path.at(-1) ?? "") })];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key, index) =>
        problemAt(source, [...path, key], "unknown-key", { found: key, nearest: source.meant(issue.keys)[index], part: "key" }),
      );
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
      return [
        problemAt(source, path, problemCodeOf(issue), { found: describe(issue.input), expected: (issue.params?.["expected"] as Wording | undefined) ?? "" }),
      ];
    case "too_small":
      return [problemAt(source, path, "wrong-value", { found: describe(issue.input), expected: boundInWords("least", issue.minimum, issue.origin) })];
    case "too_big":
      return [problemAt(source, path, "wrong-value", { found: describe(issue.input), expected: boundInWords("most", issue.maximum, issue.origin) })];
    default:
      return [
        problemAt(source, path, "wrong-value", { found: describe(issue.input), expected: { zh: `符合格式的值（${issue.message}）`, en: issue.message } }),
      ];
  }
}

// The alternative that fits best is the one that was meant. Where it has no key of what is written, none of them was.
function problemsFromUnion(source: FailedDocument, issue: UnionIssue, path: readonly PathStep[]): readonly Problem[] {
  const alternatives = alternativesOf(issue);
  if (alternatives.length === 0) return [problemOfDiscriminator(source, issue, path)];
  const meant = meantByNone(alternatives, source.meant);
  const names = new Set(alternatives.flatMap((issues) => issues.filter(isDiscriminator).map(({ path: [key] }) => String(key))));
  const ranked = alternatives.map((issues) => ({ issues, misfit: misfitOfAll(issues, meant, names) })).sort((a, b) => a.misfit - b.misfit);
  const best = ranked[0]?.issues ?? [];
  const expected = new Set(alternatives.flatMap((issues) => missingKeys(issues).slice(0, 1)));
  if (expected.size < 2 || !isForeign(best, issue.input, meant)) return problemsFromIssues({ ...source, meant }, best, path);
  return [problemAt(source, path, "wrong-shape", { expected: [...expected].join(", ") })];
}

// A key that another alternative has is not misspelt.
function meantByNone(alternatives: readonly (readonly Issue[])[], meant: Meant): Meant {
  const objects = alternatives.filter((issues) => !issues.some((issue) => isDiscriminator(issue) || isOfOtherType(issue)));
  const unknown = objects.map((issues) => new Set(unknownKeys(issues).flatMap(({ keys }) => keys)));
  const isElsewhere = (key: string | undefined): boolean => key !== undefined && unknown.some((keys) => !keys.has(key));
  const lists = objects.flatMap((issues) => unknownKeys(issues).map(({ keys }) => keys));
  const own: ReadonlyMap<readonly string[], ReturnType<Meant>> = new Map(
    lists.map((keys) => [keys, meant(keys).map((name, index) => (isElsewhere(keys[index]) ? undefined : name))]),
  );
  return (keys) => own.get(keys) ?? meant(keys);
}

function isForeign(issues: readonly Issue[], input: unknown, meant: Meant): boolean {
  const unknown = unknownKeys(issues).flatMap(({ keys }) => keys.map((key, index) => ({ key, name: meant(keys)[index] })));
  if (typeof input !== "object" || input === null || issues.some(isDiscriminator) || missingKeys(issues).length === 0) return false;
  return Object.keys(input).length === unknown.length && unknown.every(({ name }) => name === undefined);
}

function unknownKeys(issues: readonly Issue[]): readonly UnknownKeys[] {
  return issues.flatMap((issue) => (issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue : []));
}

function missingKeys(issues: readonly Issue[]): readonly string[] {
  return issues.filter((issue) => issue.path.length === 1 && isMissing(issue)).map(({ path }) => String(path[0]));
}

// An alternative that is itself a union stands for its own alternatives.
function alternativesOf({ errors }: UnionIssue): readonly (readonly Issue[])[] {
  return errors.flatMap((issues) => {
    const [only] = issues;
    return only?.code === "invalid_union" && only.path.length === 0 && only.errors.length > 0 ? alternativesOf(only) : [issues];
  });
}

// No alternative was even looked at: the key that tells them apart has none of their values.
function problemOfDiscriminator(source: FailedDocument, issue: UnionIssue, path: readonly PathStep[]): Problem {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const key = String(path.at(-1) ?? "");
  const found = discriminated(issue, key);
  if (found === undefined) return problemOfMissing(source, issue, path.slice(0, -1), key);
  return problemAt(source, path, "wrong-shape", { expected: options.join(", "), nearest: nearestName(describe(found), options) });
}

function problemOfMissing(source: FailedDocument, { input }: UnionIssue, path: readonly PathStep[], key: string): Problem {
  const written = typeof input === "object" && input !== null ? nearestName(key, Object.keys(input)) : undefined;
  if (written === undefined) return problemAt(source, path, "missing-key", { expected: key });
  return problemAt(source, [...path, written], "unknown-key", { found: written, nearest: key, part: "key" });
}

// What may be wrong with an alternative, the heavier the less it can have been meant: a value of another type, another of the names
// that tell alternatives apart, keys that it does not share (one that is misspelt is less than one that is missing), then faults in
// its parts.
const MISFITS = { type: 1e12, word: 5e11, name: 1e9, key: 1e6, part: 1 } as const;

function misfitOfAll(issues: readonly Issue[], meant: Meant, names: ReadonlySet<string>): number {
  const slips = new Map(unknownKeys(issues).flatMap(({ keys }) => keys.map((key, index) => [meant(keys)[index], key])));
  return issues.reduce((sum, issue) => sum + misfitOf(issue, slips, names), 0);
}

function misfitOf(issue: Issue, slips: ReadonlyMap<string | undefined, string | undefined>, names: ReadonlySet<string>): number {
  if (isOfOtherType(issue)) return MISFITS.type;
  const depth = issue.path.length;
  if (depth === 0 && issue.code === "invalid_value") return MISFITS.word;
  if (depth === 0 && issue.code === "unrecognized_keys") return issue.keys.length * MISFITS.key;
  if (depth !== 1) return MISFITS.part;
  const key = String(issue.path[0]);
  if (isDiscriminator(issue) && discriminated(issue, key) === undefined) return MISFITS.key;
  if (isMissing(issue)) return slips.has(key) ? distance(slips.get(key) ?? "", key) - MISFITS.key / 2 : MISFITS.key;
  return names.has(key) || issue.code === "invalid_format" ? MISFITS.name : MISFITS.part;
}

function isOfOtherType(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === "invalid_type" || (issue.code === "invalid_value" && typeof issue.input !== typeof issue.values[0]);
}

function isDiscriminator(issue: Issue): issue is UnionIssue {
  return issue.code === "invalid_union" && issue.errors.length === 0;
}

function discriminated({ input }: UnionIssue, key: string): unknown {
  return (input as Readonly<Record<string, unknown>> | undefined)?.[key];
}

function isMissing(issue: Issue): boolean {
  return (issue.code === "invalid_type" || issue.code === "invalid_union" || issue.code === "invalid_value") && issue.input === undefined;
}

function boundInWords(bound: "least" | "most", size: number | bigint, origin: string): Wording {
  const [zh, en] = bound === "least" ? ["至少", "at least"] : ["至多", "at most"];
  const ofList = origin === "array";
  return { zh: `${zh} ${size} ${ofList ? "项" : "个字符"}`, en: `${en} ${size} ${ofList ? "in the list" : "characters"}` };
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
