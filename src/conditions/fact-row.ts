import type { Fact, Vocabulary } from "./vocabulary.ts";

/**
 * The facts of one case as numbers, by slot: everything between `low` and `high` is possible, so a known fact has both the same.
 * Money is in fen, numbers in millionths, dates in days, enumerations by index; a set is a bit mask with `low` the members
 * that are certain and `high` those that are possible; a list is its length, and so are records.
 */
export interface FactRow {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A row in which nothing is known but what the vocabulary itself says. */
export function unknownRow(vocabulary: Vocabulary): FactRow {
  const { lowest, highest } = vocabulary;
  return { low: lowest.slice(), high: highest.slice() };
}

/** Whether the fact has one value only. */
export function isKnown(row: FactRow, slot: number): boolean {
  return row.low[slot] === row.high[slot];
}

/** Sets a fact to a value, or to a range of possible ones. */
export function setFact(row: FactRow, fact: Fact, low: number, high: number = low): void {
  row.low[fact.slot] = low;
  row.high[fact.slot] = high;
}
