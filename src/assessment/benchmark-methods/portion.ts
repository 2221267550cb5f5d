// The general cut: each disposition takes its part of whatever range the statute gives, such as 30/40/30.
import type { PortionBenchmark } from "../../documents/benchmarks.ts";
import type { Portion } from "../../documents/measure-schema.ts";
import { type AmountRange, portionOfRange } from "../../law/amount-range.ts";
import { endsToCut, type Narrowed, type NarrowedDisposition } from "./narrowing.ts";

/** The part of a statutory range that the benchmark assigns to a disposition; a range without maximum is not cut. */
export function narrowByPortion(benchmark: PortionBenchmark, disposition: NarrowedDisposition, statutory: AmountRange): Narrowed {
  return cut(statutory, benchmark.portions[disposition], benchmark.missingMinimum);
}

/** Takes a part of a range. */
export function cut(statutory: AmountRange, portion: Portion, missingMinimum: PortionBenchmark["missingMinimum"]): Narrowed {
  const ends = endsToCut(statutory, missingMinimum);
  if (!ends) return { range: statutory, portion: null, outside: false };
  const [from, to] = portion.map((part) => Math.round(part * 1_000_000)) as [number, number];
  const range = portionOfRange(ends.min, ends.max, from, to);
  // Where the law states no minimum the lowest part has none either, unless the benchmark puts one in its place.
  const open = from === 0 && statutory.min === null && missingMinimum === "zero";
  return { range: open ? { min: null, max: range.max } : range, portion, outside: false };
}
