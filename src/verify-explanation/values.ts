// The values of facts as numbers: money in fen, numbers in millionths, dates in days, enumerations by index, sets as bits.

import type { FactDefinition } from "../documents/vocabulary.ts";
import type { FoundRange } from "../explanation/explanation.ts";
import { dateOf, dayOf, minuteOf, momentOf } from "./days.ts";
import { exactly } from "./fraction.ts";

/** The least and the greatest that a fact can be; of a set, the members that are certain and those that are possible. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

export function known(value: number): Extent {
  return { low: value, high: value };
}

const ENDLESS: Extent = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const FACTORS: Readonly<Record<string, number>> = { money: 100, number: 1_000_000, integer: 1 };

/** The number that stands for a value. */
export function encode({ type, values = [] }: FactDefinition, value: unknown): number {
  const indexOf = (id: unknown): number => values.findIndex((one) => one.id === id);
  if (typeof value === "boolean") return Number(value);
  if (type === "set") return [...new Set(Array.isArray(value) ? value : [value])].reduce((bits, id) => bits + 2 ** indexOf(id), 0);
  if (Array.isArray(value)) return type === "list" ? new Set(value).size : value.length;
  if (type === "enum") return indexOf(value);
  if (type === "date") return dayOf(String(value));
  if (type === "datetime") return minuteOf(String(value));
  const { over, under } = exactly(Number(value));
  return Number((over * BigInt(FACTORS[type] ?? 1)) / under);
}

/** What a case file would write for a number. */
export function decode({ type, values = [] }: FactDefinition, number: number): number | string | boolean | readonly string[] {
  if (type === "boolean") return number === 1;
  if (type === "enum") return values[number]?.id ?? "";
  if (type === "set") return values.filter((_, index) => Math.floor(number / 2 ** index) % 2 === 1).map(({ id }) => id);
  if (type === "date") return dateOf(number);
  if (type === "datetime") return momentOf(number);
  return type === "money" ? Number(`${number}e-2`) : type === "number" ? Number(`${number}e-6`) : number;
}

const NEVER_NEGATIVE = ["count", "countWithin", "share", "daysWithin"];

/** What a fact can be where nothing is known of it. */
export function widest(definition: FactDefinition): Extent {
  const { type, values = [], absent, minimum = type === "money" ? 0 : undefined, maximum, derive } = definition;
  if (absent !== undefined) return known(Number(absent));
  if (derive && type !== "boolean") return NEVER_NEGATIVE.some((key) => key in derive) ? { ...ENDLESS, low: 0 } : ENDLESS;
  if (type === "boolean") return { low: 0, high: 1 };
  if (type === "enum") return { low: 0, high: values.length - 1 };
  if (type === "set") return { low: 0, high: 2 ** values.length - 1 };
  if (!(type in FACTORS)) return type === "date" || type === "datetime" ? ENDLESS : { ...ENDLESS, low: 0 };
  return {
    low: minimum === undefined ? ENDLESS.low : encode(definition, minimum),
    high: maximum === undefined ? ENDLESS.high : encode(definition, maximum),
  };
}

/** An extent as it is shown: a value, a range, or nothing. */
export function shown(definition: FactDefinition, { low, high }: Extent): number | string | boolean | readonly string[] | FoundRange | null {
  if (low === high) return decode(definition, low);
  const all = widest(definition);
  if (definition.type === "boolean" || (low === all.low && high === all.high) || (low === ENDLESS.low && high === ENDLESS.high)) return null;
  const end = (number: number): FoundRange["from"] => (Number.isFinite(number) ? (decode(definition, number) as string) : null);
  return { from: end(low), to: end(high) };
}
