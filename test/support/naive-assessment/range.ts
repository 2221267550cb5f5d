// Ranges of which each end belongs to them or not.
import type { YuanRange } from "../../../src/assessment/statutory-results.ts";
import { asNumber, compare, type Rational, rational, roundedDown, roundedUp } from "./rational.ts";
import type { Figure } from "./shapes.ts";

/** Where a range ends, and whether the number itself belongs to it. */
export interface End {
  readonly at: Rational;
  readonly included: boolean;
}

/** Numbers from one end to the other; `null` where there is no such end. */
export interface Range {
  readonly min: End | null;
  readonly max: End | null;
}

const FEN = rational("0.01");

export function included(at: Rational): End {
  return { at, included: true };
}

export function point(at: Rational): Range {
  return { min: included(at), max: included(at) };
}

/** The ends that a figure of the law states. */
export function rangeOfFigure(figure: Figure): Range {
  if (typeof figure === "number") return point(rational(figure));
  if (isPair(figure)) return { min: included(rational(figure[0])), max: included(rational(figure[1])) };
  const end = (inclusive: number | undefined, exclusive: number | undefined): End | null => {
    if (inclusive !== undefined) return included(rational(inclusive));
    return exclusive === undefined ? null : { at: rational(exclusive), included: false };
  };
  return { min: end(figure.min, figure.above), max: end(figure.max, figure.below) };
}

/** Whether there is no sum in it; a sum is never less than nothing. */
export function isEmpty({ min, max }: Range): boolean {
  if (!max) return false;
  if (!min) return isEmpty({ min: included(rational(0)), max });
  const order = compare(min.at, max.at);
  return order > 0 || (order === 0 && !(min.included && max.included));
}

export function isPoint({ min, max }: Range): boolean {
  return min !== null && max !== null && min.included && max.included && compare(min.at, max.at) === 0;
}

/** The least range that holds both; an end that one of them lacks is lacking. */
export function hull(a: Range, b: Range): Range {
  return {
    min: a.min && b.min && (compareMinima(a.min, b.min) <= 0 ? a.min : b.min),
    max: a.max && b.max && (compareMaxima(a.max, b.max) >= 0 ? a.max : b.max),
  };
}

/** A minimum that belongs to its range lies lower than the same number that does not. */
export function compareMinima(a: End, b: End): number {
  return compare(a.at, b.at) || Number(b.included) - Number(a.included);
}

/** A maximum that belongs to its range lies higher than the same number that does not. */
export function compareMaxima(a: End, b: End): number {
  return compare(a.at, b.at) || Number(a.included) - Number(b.included);
}

/** Whether every number of the inner range lies in the outer one; a range of money without minimum begins at nothing. */
export function holds(outer: Range, inner: Range): boolean {
  const zero = included(rational(0));
  const min = compareMinima(outer.min ?? zero, inner.min ?? zero) <= 0;
  return min && (outer.max === null || (inner.max !== null && compareMaxima(outer.max, inner.max) >= 0));
}

/** Whether a range ends no higher and begins no higher than another. */
export function reachesNoFurther(a: Range, b: Range): boolean {
  const nothing = included(rational(0));
  const max = b.max === null || (a.max !== null && compareMaxima(a.max, b.max) <= 0);
  return max && compareMinima(a.min ?? nothing, b.min ?? nothing) <= 0;
}

/** In yuan and whole fen: inward, and what lies between two fen as the lower one; `null` where there is no sum in the range. */
export function shown(range: Range): YuanRange | null {
  return isEmpty(range) ? null : yuanOf(inwardToFen(range));
}

/** To whole fen, inward; what lies between two fen becomes the lower one. */
export function inwardToFen(range: Range): Range {
  const inFen = inward(range);
  return holdsNoFen(inFen) && range.min ? point(roundedDown(range.min.at, FEN)) : inFen;
}

/** The least range of yuan that holds both; an end that one of them lacks is lacking. */
export function hullOfYuan(a: YuanRange, b: YuanRange): YuanRange {
  const low = a.min === null || b.min === null ? null : Math.min(a.min, b.min);
  const high = a.max === null || b.max === null ? null : Math.max(a.max, b.max);
  return {
    min: low,
    minIncluded: low !== null && [a, b].some(({ min, minIncluded }) => min === low && minIncluded),
    max: high,
    maxIncluded: high !== null && [a, b].some(({ max, maxIncluded }) => max === high && maxIncluded),
  };
}

function yuanOf({ min, max }: Range): YuanRange {
  return { min: min && asNumber(min.at), minIncluded: min?.included ?? false, max: max && asNumber(max.at), maxIncluded: max?.included ?? false };
}

function inward({ min, max }: Range): Range {
  const end = (own: End | null, round: (value: Rational, unit: Rational) => Rational): End | null => {
    if (!own) return null;
    const at = round(own.at, FEN);
    // A whole fen further in belongs to the range even where the end itself does not.
    return { at, included: own.included || compare(at, own.at) !== 0 };
  };
  return { min: end(min, roundedUp), max: end(max, roundedDown) };
}

function holdsNoFen({ min, max }: Range): boolean {
  if (!min || !max) return isEmpty({ min, max });
  const width = compare(min.at, max.at);
  if (width >= 0) return isEmpty({ min, max });
  // Two neighbouring fen of which neither belongs to the range.
  const neighbours = compare(roundedUp({ over: min.at.over * 100n + min.at.under, under: min.at.under * 100n }, FEN), max.at) === 0;
  return neighbours && !min.included && !max.included;
}

function isPair(figure: Exclude<Figure, number>): figure is readonly [number, number] {
  return Array.isArray(figure);
}
