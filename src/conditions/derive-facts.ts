import type { Derivation } from "../documents/vocabulary.ts";
import { lastDayOfPeriod, type PeriodUnit, wholePeriodsBetween } from "../law/civil-date.ts";
import { evaluate } from "./condition-node.ts";
import { countWithin } from "./count-within.ts";
import { daysWithin } from "./days-within.ts";
import { type FactRow, setFact } from "./fact-row.ts";
import { type History, UNKNOWN_HISTORY } from "./history.ts";
import { shareOf } from "./share-of.ts";
import { TRUE, UNKNOWN } from "./verdict.ts";
import type { DerivedFact, Vocabulary } from "./vocabulary.ts";

/**
 * Computes the derived facts of a row: the early ones before the assessment, the late ones once its results are in the row. Only
 * early ones look at the history.
 */
export function deriveFacts(vocabulary: Vocabulary, row: FactRow, which: "early" | "late", history: History = UNKNOWN_HISTORY): void {
  for (const derived of vocabulary.derived) {
    if (derived.late === (which === "late")) deriveFact(derived, row, history);
  }
}

function deriveFact({ fact, inputs, when }: DerivedFact, row: FactRow, history: History): void {
  const { matters, periods, context } = history;
  const derivation = fact.definition.derive;
  if (!derivation) return;
  if (when) {
    const verdict = evaluate(when, row);
    setFact(row, fact, verdict === TRUE ? 1 : 0, verdict >= UNKNOWN ? 1 : 0);
    return;
  }
  if ("sum" in derivation) {
    sum(row, fact, inputs);
  } else if ("countWithin" in derivation) {
    const [of, from] = inputs.map(({ slot }) => slot) as [number, number];
    const ends = { low: row.low[from] as number, high: row.high[from] as number };
    const { low, high } = countWithin(derivation.countWithin, matters.get(of), context, ends);
    setFact(row, fact, low, high);
  } else if ("share" in derivation) {
    const { of, percent, times, atMost } = derivation.share;
    const end = (side: Float64Array): number => {
      const named = (id: string | undefined): number | undefined => side[inputs.find((input) => input.id === id)?.slot ?? -1];
      return shareOf(named(of) ?? 0, percent, named(times), named(atMost));
    };
    setFact(row, fact, end(row.low), end(row.high));
  } else if ("daysWithin" in derivation) {
    const [from, to, excluding] = inputs.map(({ slot }) => ({ slot, low: row.low[slot] as number, high: row.high[slot] as number })) as [Ends, Ends, Ends?];
    const { low, high } = daysWithin(from, to, excluding ? periods.get(excluding.slot) : []);
    setFact(row, fact, low, high);
  } else {
    const [first, second = NOTHING] = inputs.map(({ slot }) => ({ slot, low: row.low[slot] as number, high: row.high[slot] as number })) as [Ends, Ends?];
    // What lies between two dates falls with the first and grows with the second, a difference the other way; a date grows with the one that it is counted from.
    const isBetween = PERIODS_BETWEEN.some(([key]) => key in derivation);
    const low = compute(derivation, isBetween ? first.high : first.low, isBetween ? second.low : second.high, Number.NEGATIVE_INFINITY);
    const high = compute(derivation, isBetween ? first.low : first.high, isBetween ? second.high : second.low, Number.POSITIVE_INFINITY);
    setFact(row, fact, low, high);
  }
}

interface Ends {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
}

const NOTHING: Ends = { slot: -1, low: 0, high: 0 };

function sum(row: FactRow, fact: DerivedFact["fact"], inputs: DerivedFact["inputs"]): void {
  let low = 0;
  let high = 0;
  for (const input of inputs) {
    low += row.low[input.slot] as number;
    high += row.high[input.slot] as number;
  }
  setFact(row, fact, low, high);
}

function compute(derivation: Derivation, first: number, second: number, otherwise: number): number {
  if ("count" in derivation) return first;
  if (!Number.isFinite(first) || !Number.isFinite(second)) return otherwise;
  for (const [key, unit] of PERIODS_BETWEEN) if (key in derivation) return wholePeriodsBetween(first, second, unit);
  if ("addYears" in derivation) return lastDayOfPeriod(first, derivation.addYears[1], "years");
  if ("addMonths" in derivation) return lastDayOfPeriod(first, derivation.addMonths[1], "months");
  if ("addDays" in derivation) return lastDayOfPeriod(first, derivation.addDays[1], "days");
  return first - second;
}

const PERIODS_BETWEEN: readonly (readonly [string, PeriodUnit])[] = [
  ["yearsBetween", "years"],
  ["monthsBetween", "months"],
  ["daysBetween", "days"],
];
