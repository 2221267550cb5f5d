// What a case file tells of a fact that is not fully known: why it is not, and what is sure all the same.
import * as z from "zod";
import { nearestName } from "../documents/nearest-name.ts";
import type { PathStep } from "../documents/problem.ts";
import { showValue } from "../documents/show-value.ts";
import type { FactType } from "../documents/vocabulary.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { firstMinuteOf, lastMinuteOf } from "../law/civil-minute.ts";
import type { Wording } from "../law/localized-text.ts";
import { encodeValue, isFault } from "./encode-value.ts";
import { type EntryFault, entryFault } from "./read-entries.ts";
import { type Fact, naturalExtentOf } from "./vocabulary.ts";

/** Why a fact is not known: asked without an answer, disputed, withheld, or without a place in the case. Silence is a fact not asked for. */
export const UNKNOWN_KINDS = ["asked", "disputed", "withheld", "not-applicable"] as const;

/** One of {@link UNKNOWN_KINDS}. */
export type UnknownKind = (typeof UNKNOWN_KINDS)[number];

/** A value of one of the types that can be given in part. */
export type PartOfValue = number | string | boolean;

/**
 * A fact that is not fully known. At most one of `between` (both ends included, `null` for none), `oneOf`, and `with` and `without`
 * (members of a set) says what is sure; without any of them nothing is.
 */
export interface PartialValue {
  readonly unknown?: UnknownKind;
  readonly between?: readonly [PartOfValue | null, PartOfValue | null];
  readonly oneOf?: readonly PartOfValue[];
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** What is left of a fact that is given in part. */
export interface ReadPart {
  readonly unknown: UnknownKind;
  readonly low: number;
  readonly high: number;
  /** The only numbers that it can have, where they are not all between the ends. */
  readonly options: readonly number[] | null;
  /** Whether it tells anything beside why the fact is not known. */
  readonly tells: boolean;
}

/** Whether a value of a case file is one of a fact that is not fully known. */
export function isPartial(value: unknown): value is PartialValue {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value of a case file tells anything of the fact but why it is not known. */
export function tellsValue(value: unknown): boolean {
  return value !== undefined && !(isPartial(value) && TELLING.every((key) => value[key] === undefined));
}

const TELLING = ["between", "oneOf", "with", "without"] as const;
const part = z.union([z.number(), z.string(), z.boolean()]);
const members = z.array(z.string()).max(100);
const schema: z.ZodType<PartialValue> = z
  .strictObject({
    unknown: z.enum(UNKNOWN_KINDS).exactOptional(),
    between: z.tuple([part.nullable(), part.nullable()]).exactOptional(),
    oneOf: z.array(part).min(1).max(100).exactOptional(),
    with: members.exactOptional(),
    without: members.exactOptional(),
  })
  .refine((value) => Object.keys(value).length > 0);

const KEYS: Readonly<Record<keyof PartialValue, Wording>> = {
  unknown: UNKNOWN_KINDS.join(", "),
  between: { zh: "两个值的列表，含本数，没有一端的写 null", en: "a list of two values, both included, null where there is no end" },
  oneOf: { zh: "值的列表，1 至 100 个", en: "a list of 1 to 100 values" },
  with: { zh: "确定包含的取值的列表", en: "a list of members that are sure" },
  without: { zh: "确定不包含的取值的列表", en: "a list of members that are not among them" },
};

// What can be told in part of a fact of each type.
const TELLS: Readonly<Record<FactType, readonly (typeof TELLING)[number][]>> = {
  money: ["between"],
  number: ["between"],
  integer: ["between", "oneOf"],
  date: ["between"],
  datetime: ["between"],
  boolean: [],
  enum: ["oneOf"],
  set: ["with", "without"],
  list: [],
  records: [],
  periods: [],
  extensions: [],
};

/** Reads what is told of a fact in part, or everything that is wrong with it. */
export function readPart(fact: Fact, value: PartialValue): ReadPart | readonly EntryFault[] {
  const { success, data, error } = schema.safeParse(value, { reportInput: true });
  if (!success) return error.issues.flatMap(faultsOfIssue);
  const { type } = fact.definition;
  const told = TELLING.filter((key) => data[key] !== undefined);
  const misplaced = told.filter((key) => !TELLS[type].includes(key));
  if (misplaced.length > 0) return misplaced.map((key) => entryFault("unknown-key", [key], ["unknown", ...TELLS[type]].join(", "), key));
  const { low, high } = naturalExtentOf(fact);
  const whole = { unknown: data.unknown ?? "asked", low, high, options: null, tells: told.length > 0 } as const;
  if (data.between) return between(fact, data.between, whole);
  if (data.oneOf) return oneOf(fact, data.oneOf, whole);
  return data.with || data.without ? ofSet(fact, data.with ?? [], data.without ?? [], whole) : whole;
}

function between(fact: Fact, ends: readonly [PartOfValue | null, PartOfValue | null], whole: ReadPart): ReadPart | readonly EntryFault[] {
  const read = ends.map((end, index) => (end === null ? (index === 0 ? whole.low : whole.high) : encodeEnd(fact, end, index === 0)));
  const [low, high] = read;
  const faults = read.flatMap((number, index) =>
    typeof number === "number" ? [] : [entryFault("wrong-value", ["between", index], number.expected, showValue(ends[index]))],
  );
  if (typeof low !== "number" || typeof high !== "number") return faults;
  if (low > high) return [entryFault("out-of-range", ["between"], { zh: "前一个值不大于后一个值", en: "the first value at most the second" }, showValue(ends))];
  if (low < whole.low || high > whole.high) return [entryFault("out-of-range", ["between"], KEYS.between, showValue(ends))];
  return { ...whole, low, high };
}

// A date stands for some time of that day.
function encodeEnd(fact: Fact, end: PartOfValue, isFirst: boolean): ReturnType<typeof encodeValue> {
  const day = fact.definition.type === "datetime" && typeof end === "string" ? dayFromDate(end) : undefined;
  if (day === undefined) return encodeValue(fact, end);
  return isFirst ? firstMinuteOf(day) : lastMinuteOf(day);
}

function oneOf(fact: Fact, values: readonly PartOfValue[], whole: ReadPart): ReadPart | readonly EntryFault[] {
  const read = values.map((value) => encodeValue(fact, value));
  const faults = read.flatMap((number, index) =>
    isFault(number) ? [entryFault("wrong-value", ["oneOf", index], number.expected, showValue(values[index]), number.nearest)] : [],
  );
  const options = [...new Set(read.filter((number) => typeof number === "number"))].sort((a, b) => a - b);
  const [low = whole.low] = options;
  const high = options.at(-1) ?? whole.high;
  if (faults.length > 0) return faults;
  if (low < whole.low || high > whole.high) return [entryFault("out-of-range", ["oneOf"], KEYS.oneOf, showValue(values))];
  return { ...whole, low, high, options: options.length === high - low + 1 ? null : options };
}

function ofSet(fact: Fact, sure: readonly string[], excluded: readonly string[], whole: ReadPart): ReadPart | readonly EntryFault[] {
  const maskOf = (key: "with" | "without", values: readonly string[]): number | readonly EntryFault[] => {
    const read = values.map((value) => encodeValue(fact, [value]));
    const faults = read.flatMap((number, index) =>
      isFault(number) ? [entryFault("wrong-value", [key, index], number.expected, showValue(values[index]), number.nearest)] : [],
    );
    return faults.length > 0 ? faults : read.reduce<number>((mask, number) => mask | (number as number), 0);
  };
  const [low, not] = [maskOf("with", sure), maskOf("without", excluded)];
  const faults = [low, not].flatMap((read) => (typeof read === "number" ? [] : read));
  if (typeof low !== "number" || typeof not !== "number") return faults;
  const twice = sure.find((value) => excluded.includes(value));
  if (twice !== undefined) return [entryFault("wrong-value", ["without"], { zh: "with 中没有的取值", en: "members that `with` does not name" }, twice)];
  return { ...whole, low, high: whole.high & ~not };
}

function faultsOfIssue(issue: z.core.$ZodIssue): readonly EntryFault[] {
  const at = issue.path.map((step): PathStep => (typeof step === "number" ? step : String(step)));
  const known = Object.keys(KEYS);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => entryFault("unknown-key", [...at, key], known.join(", "), key, nearestName(key, known)));
  const [key] = at;
  const expected = Object.entries(KEYS).find(([name]) => name === key)?.[1] ?? known.join(", ");
  const nearest = key === "unknown" && typeof issue.input === "string" ? nearestName(issue.input, UNKNOWN_KINDS) : undefined;
  return [entryFault("wrong-value", at, expected, showValue(issue.input), nearest)];
}
