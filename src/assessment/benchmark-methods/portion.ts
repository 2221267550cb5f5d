// The general cut: each disposition takes its part of whatever range the statute gives, such as 30/40/30.
import type { BenchmarkHead, PortionBenchmark } from "../../documents/benchmarks.ts";
import type { Portion } from "../../documents/measure-schema.ts";
import { type AmountRange, type Bound, portionOfRange } from "../../law/amount-range.ts";
import type { EndLedgers } from "../../law/compute-measure.ts";
import { decimalOfAmount, decimalOfMillionths, exactTimes } from "../../law/exact-amount.ts";
import type { Ledger } from "../../law/trace.ts";
import { TRACE_NOTES } from "../../law/trace-notes.ts";
import type { Cut, Method } from "./cut.ts";

/** The part of the statutory range that the benchmark assigns to a disposition. */
export const cutByPortion: Method<PortionBenchmark> = (_opened, _linked, rule, disposition) => ({
  cuts: [portionCut(rule.portions[disposition], rule)],
  surely: true,
  open: [],
  openFacts: [],
  tiers: [],
  factors: [],
});

/** The cut that takes a part of the range. */
export function portionCut(portion: Portion, { missingMinimum }: Pick<BenchmarkHead, "missingMinimum">): Cut {
  return { bounded: true, known: true, portion, tier: null, apply: (statutory, ledgers) => takePortion(statutory, portion, missingMinimum, ledgers) };
}

/** The part of a range; one without maximum is not cut. */
export function takePortion(statutory: AmountRange, portion: Portion, missingMinimum: BenchmarkHead["missingMinimum"], ledgers: EndLedgers): AmountRange {
  const ends = endsToCut(statutory, missingMinimum);
  if (!ends) return statutory;
  const [from, to] = portion.map((part) => Math.round(part * 1_000_000)) as [number, number];
  const range = portionOfRange(ends.min, ends.max, from, to);
  // Where the law states no minimum the lowest part has none either, unless the benchmark puts one in its place.
  const open = from === 0 && statutory.min === null && missingMinimum === "zero";
  if (!open) tellPortion(ends, from, range.min, ends.min, statutory, ledgers.min);
  tellPortion(ends, to, range.max, ends.max, statutory, ledgers.max);
  return open ? { min: null, max: range.max } : range;
}

/** The ends that a part of the range is measured between, where the range has a maximum. */
export function endsToCut(range: AmountRange, missingMinimum: BenchmarkHead["missingMinimum"]): { readonly min: Bound; readonly max: Bound } | null {
  if (range.max === null) return null;
  const stand = missingMinimum === "zero" ? 0n : exactTimes(range.max.amount, TENTH);
  return { min: range.min ?? { amount: stand, included: true }, max: range.max };
}

const TENTH = 100_000n;

/** Takes down what stands for a minimum that the statute does not state. */
export function tellMissingMinimum(ends: { readonly min: Bound; readonly max: Bound }, statutory: AmountRange, ledger: Ledger | undefined): void {
  if (statutory.min !== null) return;
  const stand = decimalOfAmount(ends.min.amount);
  if (ends.min.amount === 0n) ledger?.write("figure", ["0"], "0", TRACE_NOTES.missingMinimum);
  else ledger?.write("multiply", [decimalOfAmount(ends.max.amount), "0.1"], stand, TRACE_NOTES.missingMinimum);
}

function tellPortion(
  ends: { readonly min: Bound; readonly max: Bound },
  share: number,
  taken: Bound | null,
  untouched: Bound,
  statutory: AmountRange,
  ledger: Ledger | undefined,
): void {
  if (!ledger || !taken) return;
  if (taken !== untouched || untouched === ends.min) tellMissingMinimum(ends, statutory, ledger);
  if (taken === untouched) return;
  const operands = [decimalOfAmount(ends.min.amount), decimalOfAmount(ends.max.amount), decimalOfMillionths(BigInt(share))];
  ledger.write("between", operands, decimalOfAmount(taken.amount), TRACE_NOTES.portion);
}
