import type { DiscretionBenchmark } from "../../documents/benchmarks.ts";
import type { Portion } from "../../documents/measure-schema.ts";
import type { AmountRange, Bound } from "../../law/amount-range.ts";
import type { Disposition } from "../../law/disposition.ts";

/** A range narrowed by a benchmark. */
export interface Narrowed {
  readonly range: AmountRange;
  /** The part of the statutory range that was taken, where it was taken as a part. */
  readonly portion: Portion | null;
  /** Whether the benchmark went outside the statute, so that it was not followed. */
  readonly outside: boolean;
}

/** The dispositions that a benchmark narrows; below the minimum there is nothing to narrow. */
export type NarrowedDisposition = Extract<Disposition, "lighter" | "ordinary" | "heavier">;

/** The ends that a part of the range is measured between, where the range has a maximum. */
export function endsToCut(range: AmountRange, missingMinimum: DiscretionBenchmark["missingMinimum"]): { readonly min: Bound; readonly max: Bound } | null {
  if (range.max === null) return null;
  const stand = missingMinimum === "zero" ? 0n : range.max.amount / 10n;
  return { min: range.min ?? { amount: stand, included: missingMinimum !== "zero" }, max: range.max };
}
