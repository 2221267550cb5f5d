// The statutory minimum and, of the way from there to the maximum, as many hundredths as the factors add up to:
// F = [Y + ΣP(1 − Y)] × M with Y = m ÷ M, which is m + ΣP × (M − m).
import type { PercentageSumBenchmark } from "../../documents/benchmarks.ts";
import { type AmountRange, portionOfRange } from "../../law/amount-range.ts";
import type { EndLedgers } from "../../law/compute-measure.ts";
import { decimalOfAmount, decimalOfMillionths } from "../../law/exact-amount.ts";
import { PERCENT_DIGITS } from "../../law/measure.ts";
import { TRACE_NOTES } from "../../law/trace-notes.ts";
import type { Method } from "./cut.ts";
import { endsToCut, tellMissingMinimum } from "./portion.ts";
import { factorResult, openRows, reachFirst } from "./reach.ts";

/** The point, or with unknown facts the range, that the factors come to. A factor without fitting level leaves the case to other benchmarks. */
export const cutByPercentages: Method<PercentageSumBenchmark> = (opened, { rows }, rule) => {
  const reached = rule.factors.map(({ levels }, index) => reachFirst(levels, rows[index] ?? [], opened.row));
  const factors = rule.factors.map(({ label }, index) => factorResult(label, reached[index] ?? NOTHING, ({ percent }) => percent));
  const surely = reached.every((factor) => factor.surely);
  const unknowns = { open: openRows(reached, opened.row), openFacts: [] };
  if (reached.some((factor) => factor.rows.length === 0)) return { cuts: [], surely: false, ...unknowns, tiers: [], factors };
  const percents = reached.map((factor) => factor.rows.map(({ row }) => Math.round(row.percent * 10 ** PERCENT_DIGITS)));
  const shares: Shares = { min: percents.map((some) => Math.min(...some)), max: percents.map((some) => Math.max(...some)) };
  const known = reached.every((factor) => factor.rows.length === 1 && factor.surely);
  return {
    cuts: [{ bounded: true, known, portion: null, tier: null, apply: (statutory, ledgers) => along(statutory, shares, rule, ledgers) }],
    surely,
    ...unknowns,
    tiers: [],
    factors,
  };
};

const NOTHING = { rows: [], surely: false } as const;

/** For each end the share of every factor, in millionths. */
type Shares = Readonly<Record<"min" | "max", readonly number[]>>;

function along(statutory: AmountRange, shares: Shares, { missingMinimum }: PercentageSumBenchmark, ledgers: EndLedgers): AmountRange {
  const ends = endsToCut(statutory, missingMinimum);
  if (!ends) return statutory;
  const sum = (end: "min" | "max"): number => shares[end].reduce((total, share) => total + share, 0);
  const { min } = portionOfRange(ends.min, ends.max, sum("min"), 1_000_000);
  // A point at the very minimum is the minimum.
  const max = sum("max") === 0 ? ends.min : portionOfRange(ends.min, ends.max, 0, sum("max")).max;
  const range: AmountRange = { min, max };
  for (const end of ["min", "max"] as const) {
    const bound = range[end];
    const ledger = ledgers[end];
    if (!ledger || !bound) continue;
    const percents = shares[end].map((share) => decimalOfMillionths(BigInt(share) * 100n));
    const total = BigInt(sum(end));
    ledger.write("add", percents, decimalOfMillionths(total * 100n), TRACE_NOTES.factors);
    ledger.write("multiply", [decimalOfMillionths(total * 100n), "0.01"], decimalOfMillionths(total), TRACE_NOTES.factors);
    tellMissingMinimum(ends, statutory, ledger);
    const operands = [decimalOfAmount(ends.min.amount), decimalOfAmount(ends.max.amount), decimalOfMillionths(total)];
    ledger.write("between", operands, decimalOfAmount(bound.amount), TRACE_NOTES.formula);
  }
  return range;
}
