import { type ExactAmount, exactBetween, exactFromFen, fenAtLeast, fenAtMost, isWholeFen } from "./exact-amount.ts";
import { type Fen, MAX_FEN } from "./money.ts";

/** One end of a range, with or without the number itself: 以上 and 以下 include it, 超过 and 不满 do not. */
export interface Bound {
  readonly amount: ExactAmount;
  readonly included: boolean;
}

/** A range of sums; an end that is `null` is not limited (no minimum stated, or a maximum that cannot be computed yet). */
export interface AmountRange {
  readonly min: Bound | null;
  readonly max: Bound | null;
}

/** A range in whole fen, ready to be shown. */
export interface FenRange {
  readonly min: Fen | null;
  readonly minIncluded: boolean;
  readonly max: Fen | null;
  readonly maxIncluded: boolean;
}

/** The smallest range that holds both; `null` at an end stays unlimited. */
export function hullOfRanges(a: AmountRange, b: AmountRange): AmountRange {
  return {
    min: a.min && b.min ? (startsBefore(a.min, b.min) ? a.min : b.min) : null,
    max: a.max && b.max ? (endsAfter(a.max, b.max) ? a.max : b.max) : null,
  };
}

/** Whether every sum in `inner` lies in `outer`. A missing minimum stands for zero. */
export function containsRange(outer: AmountRange, inner: AmountRange): boolean {
  const minHolds = outer.min === null || (inner.min !== null && !startsBefore(inner.min, outer.min));
  const maxHolds = outer.max === null || (inner.max !== null && !endsAfter(inner.max, outer.max));
  return minHolds && maxHolds;
}

/**
 * The part of a range from `from` to `to`, both millionths of its width. Needs both ends; the outer ends keep
 * whether they include their number, the inner ones include it.
 */
export function portionOfRange(min: Bound, max: Bound, from: number, to: number): AmountRange {
  return {
    min: from === 0 ? min : { amount: exactBetween(min.amount, max.amount, from), included: true },
    max: to === 1_000_000 ? max : { amount: exactBetween(min.amount, max.amount, to), included: true },
  };
}

/** Whether both ends can be counted in fen without loss. */
export function isCountable({ min, max }: AmountRange): boolean {
  return [min, max].every((bound) => bound === null || bound.amount <= MAX_AMOUNT);
}

const MAX_AMOUNT = exactFromFen(MAX_FEN);

/**
 * The range in whole fen, rounded inward so that it never holds a sum that the exact range does not;
 * `null` where no whole fen lies within, or it is not {@link isCountable}.
 */
export function roundInward(range: AmountRange): FenRange | null {
  if (!isCountable(range)) return null;
  const { min, max } = range;
  const rounded: FenRange = {
    min: min === null ? null : fenAtLeast(min.amount),
    minIncluded: min === null ? false : min.included || !isWholeFen(min.amount),
    max: max === null ? null : fenAtMost(max.amount),
    maxIncluded: max === null ? false : max.included || !isWholeFen(max.amount),
  };
  return isEmptyFen(rounded) ? null : rounded;
}

function isEmptyFen({ min, minIncluded, max, maxIncluded }: FenRange): boolean {
  if (min === null || max === null) return false;
  const first = minIncluded ? min : min + 1;
  const last = maxIncluded ? max : max - 1;
  return first > last;
}

function startsBefore(a: Bound, b: Bound): boolean {
  return a.amount < b.amount || (a.amount === b.amount && a.included && !b.included);
}

function endsAfter(a: Bound, b: Bound): boolean {
  return a.amount > b.amount || (a.amount === b.amount && a.included && !b.included);
}
