import { type ExactAmount, exactBetween, exactFromFen, fenAtLeast, fenAtMost } from "./exact-amount.ts";
import { type Fen, MAX_FEN, MAX_YUAN_WITH_FEN } from "./money.ts";

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
  const maxHolds = outer.max === null || (inner.max !== null && !endsAfter(inner.max, outer.max));
  return maxHolds && !startsBefore(inner.min ?? ZERO, outer.min ?? ZERO);
}

const ZERO: Bound = { amount: 0n, included: true };

/**
 * The part of a range from `from` to `to`, both millionths of its width. Needs both ends; the outer ends keep
 * whether they include their number, the inner ones include it.
 */
export function portionOfRange(min: Bound, max: Bound, from: number, to: number): AmountRange {
  return {
    min: from === 0 ? min : { amount: exactBetween(min.amount, max.amount, BigInt(from)), included: true },
    max: to === 1_000_000 ? max : { amount: exactBetween(min.amount, max.amount, BigInt(to)), included: true },
  };
}

/** What both ranges hold; it may be empty. */
export function intersectionOfRanges(a: AmountRange, b: AmountRange): AmountRange {
  return {
    min: a.min && b.min ? (startsBefore(a.min, b.min) ? b.min : a.min) : (a.min ?? b.min),
    max: a.max && b.max ? (endsAfter(a.max, b.max) ? b.max : a.max) : (a.max ?? b.max),
  };
}

/** Whether no sum lies in the range. */
export function isEmptyRange({ min, max }: AmountRange): boolean {
  if (max === null) return false;
  const { amount, included } = min ?? ZERO;
  return amount > max.amount || (amount === max.amount && !(included && max.included));
}

/** Whether both ends can be counted in fen without loss. */
export function isCountable({ min, max }: AmountRange): boolean {
  return [min, max].every((bound) => bound === null || bound.amount <= MAX_AMOUNT);
}

const MAX_AMOUNT = exactFromFen(MAX_FEN);

/**
 * The range in whole fen, rounded inward so that it never holds a sum that the exact range does not (beyond 2⁴⁶ yuan in whole yuan,
 * since a number of yuan tells no fen apart there). Sums that all lie between two fen, such as a fixed share, come to the lower one:
 * less than a fen in favour of the party. `null` where the range is empty or not {@link isCountable}.
 */
export function roundInward(range: AmountRange): FenRange | null {
  if (!isCountable(range) || isEmptyRange(range)) return null;
  const min = range.min && roundUp(range.min);
  const max = range.max && roundDown(range.max);
  const rounded: FenRange = { min: min?.fen ?? null, minIncluded: min?.included ?? false, max: max?.fen ?? null, maxIncluded: max?.included ?? false };
  if (!isEmptyFen(rounded) || !max) return rounded;
  const fen = max.included ? max.fen : max.fen - (max.fen > MAX_SINGLE_FEN ? 100 : 1);
  return { min: fen, minIncluded: true, max: fen, maxIncluded: true };
}

interface FenBound {
  readonly fen: Fen;
  readonly included: boolean;
}

function roundUp({ amount, included }: Bound): FenBound {
  const least = fenAtLeast(amount);
  const fen = least > MAX_SINGLE_FEN ? Math.ceil(least / 100) * 100 : least;
  return { fen, included: included || exactFromFen(fen) !== amount };
}

function roundDown({ amount, included }: Bound): FenBound {
  const most = fenAtMost(amount);
  const fen = most > MAX_SINGLE_FEN ? Math.floor(most / 100) * 100 : most;
  return { fen, included: included || exactFromFen(fen) !== amount };
}

const MAX_SINGLE_FEN = MAX_YUAN_WITH_FEN * 100;

function isEmptyFen({ min, minIncluded, max, maxIncluded }: FenRange): boolean {
  if (max === null) return false;
  const first = min === null ? 0 : minIncluded ? min : min + 1;
  const last = maxIncluded ? max : max - 1;
  return first > last;
}

function startsBefore(a: Bound, b: Bound): boolean {
  return a.amount < b.amount || (a.amount === b.amount && a.included && !b.included);
}

function endsAfter(a: Bound, b: Bound): boolean {
  return a.amount > b.amount || (a.amount === b.amount && a.included && !b.included);
}
