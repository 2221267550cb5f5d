// What a benchmark makes of a statutory fine, method by method.

import type { Condition } from "../../../src/index.ts";
import type { Disposition } from "../../../src/law/disposition.ts";
import { type Bases, sumOf } from "./measures.ts";
import { type End, holds, included, isEmpty, isPoint, point, type Range } from "./range.ts";
import { compare, dividedBy, minus, plus, type Rational, rational, roundedDown, roundedUp, times, ZERO } from "./rational.ts";
import type { Benchmark, BenchmarkTier, CoefficientSum, Cut, LevelGrid } from "./shapes.ts";

/** What a benchmark may look at. */
export interface Sight extends Bases {
  readonly holds: (condition: Condition) => boolean;
}

/** The dispositions that a benchmark narrows the fine under. */
export type Narrowed = Extract<Disposition, "lighter" | "ordinary" | "heavier">;

/** Whether the facts lead to a tier of the table, or to a level of every factor. */
export function isComplete(benchmark: Benchmark, sight: Sight): boolean {
  if (benchmark.method === "tiers") return tierOf(benchmark, sight) !== null;
  if (benchmark.method !== "percentage-sum" && benchmark.method !== "level-grid") return true;
  return benchmark.factors.every(({ levels }) => levels.some(({ when }) => sight.holds(when)));
}

/** The tier of a table that the facts lead to. */
export function tierOf(benchmark: Benchmark, sight: Sight): BenchmarkTier | null {
  return benchmark.method === "tiers" ? (benchmark.tiers.find(({ when }) => sight.holds(when)) ?? null) : null;
}

/**
 * The fine under a disposition. `unchanged`: the benchmark says nothing of it; `outside`: what it says cannot be imposed under
 * the statute.
 */
export function fineUnder(benchmark: Benchmark, statutory: Range, disposition: Narrowed, sight: Sight): Range | "unchanged" | "outside" {
  const span = spanOf(statutory, benchmark.missingMinimum);
  if (benchmark.method === "portion") {
    if (!span) return "unchanged";
    return within(statutory, roundedEnds(cut(span, benchmark.portions[disposition]), span, benchmark));
  }
  const own = ordinaryFine(benchmark, statutory, span, sight);
  if (own === "unchanged" || own === "outside") return own;
  const rounded = span ? roundedEnds(own, span, benchmark) : own;
  return within(statutory, reaching(rounded, disposition, statutory));
}

/** A range with the ends that a benchmark counts from. */
interface Span {
  readonly low: End;
  readonly high: End;
  /** Whether the low end is shown: not where it only stands in for a minimum that is missing. */
  readonly lowShown: boolean;
  /** The least that the statute itself allows. */
  readonly least: End;
}

function spanOf({ min, max }: Range, missing: Benchmark["missingMinimum"]): Span | null {
  if (!max) return null;
  if (min) return { low: min, high: max, lowShown: true, least: min };
  return missing === "zero"
    ? { low: included(ZERO), high: max, lowShown: false, least: included(ZERO) }
    : { low: included(dividedBy(max.at, rational(10))), high: max, lowShown: true, least: included(ZERO) };
}

/** Under `lighter` down to the least, under `heavier` up to the most that the statute allows. */
function reaching(own: Range, disposition: Narrowed, statutory: Range): Range {
  if (disposition === "heavier") return { ...own, max: statutory.max };
  if (disposition === "ordinary") return own;
  return { ...own, min: statutory.min };
}

function within(statutory: Range, result: Range): Range | "outside" {
  return isEmpty(result) || !holds(statutory, result) ? "outside" : result;
}

function shownLow({ low, lowShown }: Span): End | null {
  return lowShown ? low : null;
}

function cut(span: Span, [from, to]: Cut): Range {
  const { low, high } = span;
  const width = minus(high.at, low.at);
  const at = (share: number): End => (share === 1 ? high : share === 0 ? low : included(plus(low.at, times(width, rational(share)))));
  return { min: from === 0 ? shownLow(span) : at(from), max: at(to) };
}

function ordinaryFine(
  benchmark: Exclude<Benchmark, { readonly method: "portion" }>,
  statutory: Range,
  span: Span | null,
  sight: Sight,
): Range | "unchanged" | "outside" {
  if (benchmark.method === "tiers") return fineOfTier(tierOf(benchmark, sight), statutory, span, sight);
  if (!span) return "unchanged";
  switch (benchmark.method) {
    case "percentage-sum": {
      const percents = benchmark.factors.map(({ levels }) => levels.find(({ when }) => sight.holds(when))?.percent ?? 0);
      const share = dividedBy(percents.map(rational).reduce(plus, ZERO), rational(100));
      return point(plus(span.low.at, times(share, minus(span.high.at, span.low.at))));
    }
    case "coefficient-sum":
      return bySum(benchmark, span, sight);
    case "level-grid":
      return byLevels(benchmark, span, sight);
  }
}

function fineOfTier(tier: BenchmarkTier | null, statutory: Range, span: Span | null, sight: Sight): Range | "unchanged" | "outside" {
  if (!tier?.fine) return "unchanged";
  if ("portion" in tier.fine) return span ? cut(span, tier.fine.portion) : "unchanged";
  const own = sumOf(tier.fine, sight);
  if (!own) return "unchanged";
  return within(statutory, own);
}

function bySum({ base, start, coefficients }: CoefficientSum, span: Span, sight: Sight): Range | "unchanged" | "outside" {
  const factor = coefficients
    .filter(({ when }) => sight.holds(when))
    .map(({ add }) => rational(add))
    .reduce(plus, rational(start));
  if (base === "minimum" && !span.lowShown) return "unchanged";
  if (base === "minimum" || base === "maximum") {
    const { at } = base === "minimum" ? span.low : span.high;
    return point(clipped(times(at, factor), span).at);
  }
  const sum = sumOf(base, sight);
  if (!sum) return "unchanged";
  if (compare(factor, ZERO) <= 0) return point(clipped(ZERO, span).at);
  const end = (own: End): End => clipped(times(own.at, factor), span);
  return { min: sum.min ? end(sum.min) : shownLow(span), max: sum.max ? end(sum.max) : span.high };
}

function byLevels({ factors, aggregate, bands, corrections = [] }: LevelGrid, span: Span, sight: Sight): Range | "unchanged" {
  const levels = factors.flatMap(({ levels: scale, weight = 1 }) => {
    const found = scale.find(({ when }) => sight.holds(when));
    return found ? [{ level: rational(found.level), weight: rational(weight) }] : [];
  });
  if (levels.length < factors.length) return "unchanged";
  const total = aggregated(levels, aggregate);
  const band = bands.find(
    ({ atMost, below }) => (atMost === undefined || compare(total, rational(atMost)) <= 0) && (below === undefined || compare(total, rational(below)) < 0),
  );
  if (!band) return "unchanged";
  const percent = corrections
    .filter(({ when }) => sight.holds(when))
    .map((one) => rational(one.percent))
    .reduce(plus, rational(100));
  const { min, max } = cut(span, band.portion);
  if (compare(percent, rational(100)) === 0) return { min, max };
  const within: Pick<Span, "low" | "high"> = { low: span.least, high: span.high };
  const corrected = (end: End | null): End | null => end && clippedEnd(included(dividedBy(times(end.at, percent), rational(100))), within);
  return { min: corrected(min), max: corrected(max) };
}

interface Weighed {
  readonly level: Rational;
  readonly weight: Rational;
}

function aggregated(levels: readonly Weighed[], aggregate: LevelGrid["aggregate"]): Rational {
  if (aggregate === "maximum") return levels.map(({ level }) => level).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  const weighted = levels.map(({ level, weight }) => times(level, weight)).reduce(plus, ZERO);
  if (aggregate === "sum") return weighted;
  return dividedBy(weighted, levels.map(({ weight }) => weight).reduce(plus, ZERO));
}

/** A fixed sum, or an end within the statute, is rounded to whole units, and never out of the statute. */
function roundedEnds(range: Range, span: Span, { rounding }: Benchmark): Range {
  const rounded = rounding ? roundedTo(rounding, range, span) : range;
  // Where that leaves no sum, the range is kept as it was.
  return isEmpty(rounded) ? range : rounded;
}

function roundedTo(rounding: NonNullable<Benchmark["rounding"]>, range: Range, { least, high, low }: Span): Range {
  const isAt = (own: End, end: End): boolean => compare(own.at, end.at) === 0;
  const rounded = (own: End, direction: "down" | "up"): End => {
    const end = clippedEnd(included((direction === "down" ? roundedDown : roundedUp)(own.at, rational(rounding.to))), { low: least, high });
    // An end that the statute leaves out is no sum to round to.
    return end.included ? end : own;
  };
  if (isPoint(range) && range.min) {
    const end = rounded(range.min, isAt(range.min, low) ? (rounding.atMinimum ?? rounding.direction) : rounding.direction);
    return { min: end, max: end };
  }
  const inner = (own: End | null): End | null => (!own || isAt(own, least) || isAt(own, high) ? own : rounded(own, rounding.direction));
  return { min: inner(range.min), max: inner(range.max) };
}

function clipped(at: Rational, span: Span): End {
  return clippedEnd(included(at), span);
}

function clippedEnd(end: End, { low, high }: Pick<Span, "low" | "high">): End {
  if (compare(end.at, low.at) <= 0) return low;
  return compare(end.at, high.at) >= 0 ? high : end;
}
