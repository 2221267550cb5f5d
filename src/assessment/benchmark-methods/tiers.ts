// A table of tiers: the tier that the facts lead to gives the range.
import type { TiersBenchmark } from "../../documents/benchmarks.ts";
import { type AmountRange, containsRange } from "../../law/amount-range.ts";
import type { MoneyMeasure } from "../../law/measure.ts";
import type { LinkedTier } from "../../rulebook/rulebook.ts";
import type { Narrowed, NarrowedDisposition } from "./narrowing.ts";
import { cut } from "./portion.ts";

/**
 * The range of a tier. Under `lighter` it reaches down to the statutory minimum, under `heavier` up to the maximum: the table is
 * for the ordinary case. A tier outside the statute is not followed; the statutory range stands.
 */
export function narrowByTier(
  benchmark: TiersBenchmark,
  { tier }: LinkedTier,
  disposition: NarrowedDisposition,
  statutory: AmountRange,
  rangeOf: (measure: MoneyMeasure) => AmountRange,
): Narrowed {
  const own: Narrowed =
    "portion" in tier.fine ? cut(statutory, tier.fine.portion, benchmark.missingMinimum) : { range: rangeOf(tier.fine), portion: null, outside: false };
  if (!containsRange(statutory, own.range)) return { range: statutory, portion: null, outside: true };
  if (disposition === "ordinary") return own;
  const range = disposition === "lighter" ? { min: statutory.min, max: own.range.max } : { min: own.range.min, max: statutory.max };
  return { range, portion: null, outside: false };
}
