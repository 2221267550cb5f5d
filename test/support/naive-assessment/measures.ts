// What a fine comes to, form by form.
import type { NaiveFacts } from "../assessment-naive-interpreter.ts";
import { type End, hull, included, point, type Range, rangeOfFigure } from "./range.ts";
import { compare, dividedBy, greatest, plus, type Rational, rational, times, ZERO } from "./rational.ts";
import type { ExtentMeasure, Figure, SumMeasure } from "./shapes.ts";

/** What a measure may refer to. */
export interface Bases {
  readonly facts: NaiveFacts;
  /** The fines of the clause or branch that hold; `null` where none does. */
  readonly fineOf: (clauseOrBranch: string) => Range | null;
}

export function isSum(measure: SumMeasure | ExtentMeasure): measure is SumMeasure {
  return ["amount", "times", "percent", "either", "sum"].some((form) => form in measure);
}

/** The range of the sum in yuan; `null` where there is nothing to take a multiple of. */
export function sumOf(measure: SumMeasure, bases: Bases): Range | null {
  const range = withoutCaps(measure, bases);
  return range && clipped(range, measure);
}

/** The value of a fact that is a number. */
export function numberOf(fact: string, facts: NaiveFacts): Rational {
  const value = facts.get(fact);
  if (typeof value !== "number") throw new Error(`${fact} is no known number`);
  return rational(value);
}

/** Every figure times a number of units, persons or days; fewer than none are none. */
export function timesCount(range: Range, per: string | undefined, facts: NaiveFacts): Range {
  return per === undefined ? range : multiplied(range, point(greatest(ZERO, numberOf(per, facts))));
}

function withoutCaps(measure: SumMeasure, bases: Bases): Range | null {
  if ("amount" in measure) return timesCount(rangeOfFigure(measure.amount), measure.per, bases.facts);
  if ("either" in measure) return whole(measure.either, bases)?.reduce(hull) ?? null;
  if ("sum" in measure) return whole(measure.sum, bases)?.reduce(added) ?? null;
  const ratio = "times" in measure ? rangeOfFigure(measure.times) : hundredths(measure.percent);
  const base = baseOf(measure, bases);
  return base && timesCount(multiplied(ratio, base), measure.per, bases.facts);
}

function whole(parts: readonly SumMeasure[], bases: Bases): readonly Range[] | null {
  const ranges = parts.map((part) => sumOf(part, bases));
  return ranges.every((range) => range !== null) ? ranges : null;
}

function baseOf({ of, ofFine, baseAtLeast }: Extract<SumMeasure, { readonly times: Figure } | { readonly percent: Figure }>, bases: Bases): Range | null {
  if (ofFine !== undefined) return bases.fineOf(ofFine);
  if (of === undefined) throw new Error("a ratio without base");
  return point(greatest(numberOf(of, bases.facts), rational(baseAtLeast ?? 0)));
}

function hundredths(percent: Figure): Range {
  const { min, max } = rangeOfFigure(percent);
  const end = (own: End | null): End | null => own && { ...own, at: dividedBy(own.at, rational(100)) };
  return { min: end(min), max: end(max) };
}

function multiplied(a: Range, b: Range): Range {
  return { min: a.min && b.min && product(a.min, b.min), max: a.max && b.max && product(a.max, b.max) };
}

function product(a: End, b: End): End {
  return { at: times(a.at, b.at), included: a.included && b.included };
}

/** The one on top of the other: a minimum that only one of them has is the minimum of both. */
function added(a: Range, b: Range): Range {
  const both = (one: End, other: End): End => ({ at: plus(one.at, other.at), included: one.included && other.included });
  return { min: a.min && b.min ? both(a.min, b.min) : (a.min ?? b.min), max: a.max && b.max && both(a.max, b.max) };
}

function clipped({ min, max }: Range, { atLeast, atMost }: SumMeasure): Range {
  const floor = atLeast === undefined ? null : included(rational(atLeast));
  const cap = atMost === undefined ? null : included(rational(atMost));
  const within = (end: End): End => {
    if (cap && compare(end.at, cap.at) > 0) return cap;
    return floor && compare(end.at, floor.at) < 0 ? floor : end;
  };
  return { min: min ? within(min) : floor, max: max ? within(max) : cap };
}
