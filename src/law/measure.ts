import type { AmountRange, Bound } from "./amount-range.ts";
import { scaleDecimal } from "./decimal.ts";
import { type ExactAmount, exactFromFen, exactProduct } from "./exact-amount.ts";
import { type Fen, fenFromYuan } from "./money.ts";

/**
 * A range as the law words it: a single number (fixed), `[from, to]` with both ends included, or named ends.
 * `min` 以上 and `max` 以下 include the number; `above` 超过 and `below` 不满、不足 do not.
 */
export type Interval = number | readonly [number, number] | IntervalEnds;

/** The named ends of an {@link Interval}; an end that is left out is not limited. */
export interface IntervalEnds {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
}

/** A sum of money, in yuan. */
export interface AmountMeasure {
  readonly amount: Interval;
}

/** A multiple of a money fact, such as 10 to 20 times the value of the goods; `baseAtLeast` in yuan stands in for a smaller base. */
export interface TimesMeasure {
  readonly times: Interval;
  readonly of: string;
  readonly baseAtLeast?: number;
}

/** A percentage of a money fact, such as 1 to 2 per cent of the contract price; `baseAtLeast` as in {@link TimesMeasure}. */
export interface PercentMeasure {
  readonly percent: Interval;
  readonly of: string;
  readonly baseAtLeast?: number;
}

/** A length of time: days of detention, months of suspension, years of a ban. */
export type DurationMeasure = { readonly days: Interval } | { readonly months: Interval } | { readonly years: Interval };

/** How much of a penalty there is. */
export type Measure = AmountMeasure | TimesMeasure | PercentMeasure | DurationMeasure;

/** A measure that comes to a sum of money. */
export type MoneyMeasure = AmountMeasure | TimesMeasure | PercentMeasure;

/** The base that a money measure counts from, once the substitute for a small base is applied; amounts have none. */
export interface MeasureBase {
  readonly fact: string;
  readonly substitute: Fen | null;
}

/** Digits after the point that a ratio may have. */
export const RATIO_DIGITS = 6;

/** Digits after the point that a percentage may have, so that it is a ratio of {@link RATIO_DIGITS}. */
export const PERCENT_DIGITS = 4;

/** The ends of an interval, whichever way it is written. */
export function endsOfInterval(interval: Interval): IntervalEnds {
  if (typeof interval === "number") return { min: interval, max: interval };
  return isPair(interval) ? { min: interval[0], max: interval[1] } : interval;
}

/** Whether the measure is money rather than time. */
export function isMoneyMeasure(measure: Measure): measure is MoneyMeasure {
  return "amount" in measure || "times" in measure || "percent" in measure;
}

/** The fact that a money measure is a multiple or share of, or `null` for a plain amount. */
export function baseOfMeasure(measure: MoneyMeasure): MeasureBase | null {
  if ("amount" in measure) return null;
  return { fact: measure.of, substitute: measure.baseAtLeast === undefined ? null : (fenFromYuan(measure.baseAtLeast) ?? null) };
}

/**
 * The range of sums that a money measure comes to.
 * A base that is known only to lie between two sums gives the range that holds every possible result; a base without upper
 * end gives a range without maximum.
 */
export function rangeOfMeasure(measure: MoneyMeasure, base: { readonly low: Fen; readonly high: Fen | null }): AmountRange {
  if ("amount" in measure) {
    const sum = (yuan: number): ExactAmount => exactFromFen(fenFromYuan(yuan) ?? 0);
    return { min: lowerBound(measure.amount, sum), max: upperBound(measure.amount, sum) };
  }
  const substitute = baseOfMeasure(measure)?.substitute ?? 0;
  const low = Math.max(base.low, substitute);
  const high = base.high === null ? null : Math.max(base.high, substitute);
  const [interval, ratio]: [Interval, (written: number) => number] =
    "times" in measure
      ? [measure.times, (written) => scaleDecimal(written, RATIO_DIGITS) ?? 0]
      : [measure.percent, (written) => scaleDecimal(written, PERCENT_DIGITS) ?? 0];
  return {
    min: lowerBound(interval, (written) => exactProduct(low, ratio(written))),
    max: high === null ? null : upperBound(interval, (written) => exactProduct(high, ratio(written))),
  };
}

function lowerBound(interval: Interval, amountOf: (written: number) => ExactAmount): Bound | null {
  const { min, above } = endsOfInterval(interval);
  return bound(min, above, amountOf);
}

function upperBound(interval: Interval, amountOf: (written: number) => ExactAmount): Bound | null {
  const { max, below } = endsOfInterval(interval);
  return bound(max, below, amountOf);
}

function bound(including: number | undefined, excluding: number | undefined, amountOf: (written: number) => ExactAmount): Bound | null {
  if (including !== undefined) return { amount: amountOf(including), included: true };
  return excluding === undefined ? null : { amount: amountOf(excluding), included: false };
}

function isPair(interval: readonly [number, number] | IntervalEnds): interval is readonly [number, number] {
  return Array.isArray(interval);
}
