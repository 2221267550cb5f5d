// Reads a list of objects that a case file gives as the value of one fact, or tells everything that is wrong with it.
import type * as z from "zod";
import { nearestName } from "../documents/nearest-name.ts";
import type { PathStep } from "../documents/problem.ts";
import { showValue } from "../documents/show-value.ts";
import type { Wording } from "../law/localized-text.ts";

/** What is wrong with one of the entries; `at` leads to it from the fact. */
export interface EntryFault {
  readonly code: "wrong-value" | "out-of-range" | "out-of-order" | "unknown-key";
  readonly at: readonly PathStep[];
  readonly expected: Wording;
  readonly found: string;
  readonly nearest?: string;
}

/** What the entries of a fact have to be. */
export interface EntryKind<T> {
  readonly schema: z.ZodType<readonly T[]>;
  readonly list: Wording;
  readonly entry: Wording;
  /** What each key takes. */
  readonly keys: Readonly<Record<string, Wording>>;
  /** The values that a key, or each entry of the list under it, may have, where they are few. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/** The longest list that is read. */
export const MAX_ENTRIES = 1000;

/** The entries, or what is wrong with their shape. */
export function readEntries<T>(
  value: unknown,
  kind: EntryKind<T>,
): { readonly entries: readonly T[] } | { readonly entries: null; readonly faults: readonly EntryFault[] } {
  if (Array.isArray(value) && value.length > MAX_ENTRIES) {
    const expected = { zh: `至多 ${MAX_ENTRIES} 件`, en: `at most ${MAX_ENTRIES}` };
    return { entries: null, faults: [{ code: "out-of-range", at: [], expected, found: String(value.length) }] };
  }
  const { success, data, error } = kind.schema.safeParse(value, { reportInput: true });
  return success ? { entries: data } : { entries: null, faults: error.issues.flatMap((issue) => faultsOfIssue(issue, kind)) };
}

function faultsOfIssue<T>(issue: z.core.$ZodIssue, kind: EntryKind<T>): readonly EntryFault[] {
  const at = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  const known = Object.keys(kind.keys);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => entryFault("unknown-key", [...at, key], known.join(", "), key, nearestName(key, known)));
  const [, key, inner] = at;
  const values = key === undefined ? undefined : kind.values?.[String(key)];
  const expected =
    at.length === 0 ? kind.list : key === undefined ? kind.entry : inner !== undefined && values ? oneOf(values) : (kind.keys[String(key)] ?? kind.entry);
  const nearest = values && issue.code === "invalid_value" && typeof issue.input === "string" ? nearestName(issue.input, values) : undefined;
  return [entryFault("wrong-value", at, expected, showValue(issue.input), nearest)];
}

function oneOf(values: readonly string[]): Wording {
  return { zh: `${values.join(", ")} 之一`, en: `one of ${values.join(", ")}` };
}

/** A fault at a place of the list. */
export function entryFault(code: EntryFault["code"], at: readonly PathStep[], expected: Wording, found: string, nearest?: string): EntryFault {
  return { code, at, expected, found, ...(nearest === undefined ? {} : { nearest }) };
}
