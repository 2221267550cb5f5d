import type { DiscretionBenchmark } from "../../documents/benchmarks.ts";
import type { AmountRange } from "../../law/amount-range.ts";
import type { NarrowedDisposition } from "./cut.ts";

/**
 * Which statutory end a benchmark reaches to: tables and formulas are for the ordinary case, so that a lighter one reaches down to the
 * minimum and a heavier one up to the maximum. One that has a range of its own for each disposition is not stretched.
 */
export function stretchedEnd({ method }: DiscretionBenchmark, disposition: NarrowedDisposition): "min" | "max" | null {
  if (disposition === "ordinary" || method === "portion" || method.includes("/")) return null;
  return disposition === "lighter" ? "min" : "max";
}

/** The range of a benchmark under a disposition. */
export function stretch(own: AmountRange, statutory: AmountRange, rule: DiscretionBenchmark, disposition: NarrowedDisposition): AmountRange {
  const end = stretchedEnd(rule, disposition);
  return end === null ? own : { ...own, [end]: statutory[end] };
}
