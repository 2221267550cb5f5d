// What a method comes to is kept within the statute and rounded as the benchmark says; every change is taken down.
import type { Rounding } from "../../documents/benchmarks.ts";
import { type AmountRange, type Bound, isEmptyRange } from "../../law/amount-range.ts";
import type { EndLedgers } from "../../law/compute-measure.ts";
import { decimalOfAmount, type ExactAmount, exactFromFen, multipleAbove, multipleBelow } from "../../law/exact-amount.ts";
import { fenFromYuan } from "../../law/money.ts";
import { capped, type Ledger, raised } from "../../law/trace.ts";
import { TRACE_NOTES } from "../../law/trace-notes.ts";

interface Ends {
  readonly min: Bound | null;
  readonly max: Bound | null;
}

/** The sum itself, or the end of the range that it lies beyond. */
export function keepWithin(amount: ExactAmount, { min, max }: Ends, ledger: Ledger | undefined): Bound {
  const above = min ? raised(amount, min.amount, TRACE_NOTES.withinStatute, ledger) : amount;
  const within = max ? capped(above, max.amount, TRACE_NOTES.withinStatute, ledger) : above;
  const end = [min, max].find((bound) => bound?.amount === within);
  return { amount: within, included: end?.included ?? true };
}

/**
 * Rounds what the benchmark made: a point as such, of a range the ends that are not the statute's own. Where facts are open, whichever
 * way it will be rounded lies within. A point at an end that the statute excludes narrows nothing.
 */
export function roundAndKeep(range: AmountRange, statutory: AmountRange, rounding: Rounding | undefined, settled: boolean, ledgers: EndLedgers): AmountRange {
  if (isEmptyRange(range)) return fallBackTo(statutory, ledgers);
  // A range without maximum is not cut, and so is not rounded.
  if (!rounding || !range.max || !statutory.max) return range;
  const unit = exactFromFen(fenFromYuan(rounding.to) ?? 0);
  const isPoint = range.min?.amount === range.max.amount;
  const roundEnd = (end: "min" | "max"): Bound | null => {
    const bound = range[end];
    if (!bound || (settled && !isPoint && bound.amount === statutory[end]?.amount)) return bound;
    const direction = settled ? directionFor(bound, statutory, rounding, isPoint) : end === "min" ? "down" : "up";
    const rounded = roundTo(bound.amount, unit, direction, ledgers[end]);
    if (rounded === bound.amount) return bound;
    const kept = keepWithin(rounded, statutory, ledgers[end]);
    // An end that the statute leaves out is no sum to round to.
    return settled && !kept.included ? backTo(bound, ledgers[end]) : kept;
  };
  const made: AmountRange = { min: roundEnd("min"), max: roundEnd("max") };
  return isEmptyRange(made) ? fallBackTo(range, ledgers) : made;
}

function backTo(bound: Bound, ledger: Ledger | undefined): Bound {
  const sum = decimalOfAmount(bound.amount);
  ledger?.write("figure", [sum], sum, TRACE_NOTES.withinStatute);
  return bound;
}

function fallBackTo(range: AmountRange, ledgers: EndLedgers): AmountRange {
  for (const end of ["min", "max"] as const) {
    const bound = range[end];
    if (bound) backTo(bound, ledgers[end]);
  }
  return range;
}

function directionFor({ amount }: Bound, { min }: AmountRange, { direction, atMinimum }: Rounding, isPoint: boolean): "down" | "up" {
  return isPoint && min?.amount === amount ? (atMinimum ?? direction) : direction;
}

function roundTo(amount: ExactAmount, unit: ExactAmount, direction: "down" | "up", ledger: Ledger | undefined): ExactAmount {
  const rounded = direction === "down" ? multipleBelow(amount, unit) : multipleAbove(amount, unit);
  if (rounded !== amount)
    ledger?.write(
      direction === "down" ? "round-down" : "round-up",
      [decimalOfAmount(amount), decimalOfAmount(unit)],
      decimalOfAmount(rounded),
      TRACE_NOTES.rounding,
    );
  return rounded;
}
