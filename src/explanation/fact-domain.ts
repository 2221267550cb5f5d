import { type Fact, naturalExtentOf } from "../conditions/vocabulary.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { firstMinuteOf, lastMinuteOf } from "../law/civil-minute.ts";
import type { Span } from "../space/decision.ts";

const FIRST_DAY = dayFromDate("1900-01-01") ?? 0;
const LAST_DAY = dayFromDate("2199-12-31") ?? 0;

// A trillion yuan, in fen: multiples of more cannot be told to the fen any more.
const MOST_FEN = 1e14;

// What a case file can write, and a list as long as anybody makes it.
const WRITABLE = {
  date: { low: FIRST_DAY, high: LAST_DAY },
  datetime: { low: firstMinuteOf(FIRST_DAY), high: lastMinuteOf(LAST_DAY) },
  list: { low: 0, high: 1000 },
  records: { low: 0, high: 1000 },
  periods: { low: 0, high: 1000 },
  extensions: { low: 0, high: 1000 },
  money: { low: -MOST_FEN, high: MOST_FEN },
  number: { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER },
  integer: { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER },
} as const;

/** The least and greatest number that a fact can have in a case that can be written down. */
export function domainOf(fact: Fact): Span {
  const { type } = fact.definition;
  const { low, high } = naturalExtentOf(fact);
  if (type === "boolean" || type === "enum" || type === "set") return { low, high };
  return { low: Math.max(low, WRITABLE[type].low), high: Math.min(high, WRITABLE[type].high) };
}
