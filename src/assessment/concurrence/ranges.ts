// Ranges of sums and days that are added, and compared by both ends.

import { endsOfInterval } from "../../law/measure.ts";
import { fenFromYuan, yuanFromFen } from "../../law/money.ts";
import type { RecommendationOption } from "../assessment.ts";
import type { YuanRange } from "../statutory-results.ts";
import type { DayRange } from "./joint-assessment.ts";

/** How one range stands to another: `higher` where neither end is lower and one is higher. Ends that are not known do not compare. */
export function compareRanges(a: YuanRange, b: YuanRange): "higher" | "lower" | "equal" | "incomparable" {
  if (a.max === null || b.max === null) return "incomparable";
  const signs = [
    Math.sign((a.min ?? 0) - (b.min ?? 0)) || included(b.minIncluded, a.minIncluded),
    Math.sign(a.max - b.max) || included(a.maxIncluded, b.maxIncluded),
  ];
  if (signs.every((sign) => sign === 0)) return "equal";
  if (signs.every((sign) => sign >= 0)) return "higher";
  return signs.every((sign) => sign <= 0) ? "lower" : "incomparable";
}

function included(more: boolean, less: boolean): number {
  return Number(more) - Number(less);
}

/** The range that holds all of these. */
export function hullOfYuan(ranges: readonly YuanRange[]): YuanRange | null {
  const [first, ...rest] = ranges;
  if (!first) return null;
  return rest.reduce((hull, range) => ({ ...lowerEnd(hull, range), ...upperEnd(hull, range) }), first);
}

function lowerEnd(a: YuanRange, b: YuanRange): Pick<YuanRange, "min" | "minIncluded"> {
  if (a.min === null || b.min === null) return { min: null, minIncluded: false };
  if (a.min === b.min) return { min: a.min, minIncluded: a.minIncluded || b.minIncluded };
  const { min, minIncluded } = a.min < b.min ? a : b;
  return { min, minIncluded };
}

function upperEnd(a: YuanRange, b: YuanRange): Pick<YuanRange, "max" | "maxIncluded"> {
  if (a.max === null || b.max === null) return { max: null, maxIncluded: false };
  if (a.max === b.max) return { max: a.max, maxIncluded: a.maxIncluded || b.maxIncluded };
  const { max, maxIncluded } = a.max > b.max ? a : b;
  return { max, maxIncluded };
}

/** The range that one sum out of each comes to; one without minimum adds nothing to it. */
export function sumOfYuan(ranges: readonly YuanRange[]): YuanRange | null {
  if (ranges.length === 0) return null;
  const add = (sums: readonly number[]): number => yuanFromFen(sums.reduce((total, sum) => total + (fenFromYuan(sum) ?? 0), 0));
  const minima = ranges.filter(({ min }) => min !== null);
  const maxima = ranges.flatMap(({ max }) => max ?? []);
  return {
    min: minima.length === 0 ? null : add(minima.map(({ min }) => min ?? 0)),
    minIncluded: minima.length > 0 && minima.every(({ minIncluded }) => minIncluded),
    max: maxima.length < ranges.length ? null : add(maxima),
    maxIncluded: maxima.length === ranges.length && ranges.every(({ maxIncluded }) => maxIncluded),
  };
}

/** The days of detention under the options of one recommendation: nothing where an option, or a choice within one, has none. */
export function detentionOf(options: readonly RecommendationOption[]): DayRange | null {
  const perOption = options.map(({ penalties }) =>
    penalties.flatMap(({ kind, choice, status, alternative, duration }): readonly DayRange[] => {
      if (kind !== "detention" || duration?.interval == null || duration.unit !== "days") return [];
      const { min, above, max, below } = endsOfInterval(duration.interval);
      const isSure = choice === "must" && status === "certain" && alternative === null;
      return [{ min: isSure ? (min ?? (above === undefined ? 0 : above + 1)) : 0, max: max ?? (below === undefined ? null : below - 1) }];
    }),
  );
  if (perOption.every((ranges) => ranges.length === 0)) return null;
  const lows = perOption.map((ranges) => ranges.reduce((least, { min }) => Math.max(least, min), 0));
  const highs = perOption.flatMap((ranges) => ranges.map(({ max }) => max));
  return { min: Math.min(...lows), max: highs.includes(null) ? null : Math.max(...highs.map((high) => high ?? 0)) };
}

/** Days that add up, to no more than a cap. */
export function sumOfDays(ranges: readonly DayRange[], cap: number | undefined): DayRange | null {
  if (ranges.length === 0) return null;
  const limit = cap ?? Number.POSITIVE_INFINITY;
  const min = Math.min(
    limit,
    ranges.reduce((total, range) => total + range.min, 0),
  );
  const max = Math.min(
    limit,
    ranges.reduce((total, range) => total + (range.max ?? Number.POSITIVE_INFINITY), 0),
  );
  return { min, max: Number.isFinite(max) ? max : null };
}
