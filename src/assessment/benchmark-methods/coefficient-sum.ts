// A base times the sum of coefficients, kept within the statute.
import { type ConditionNode, evaluate } from "../../conditions/condition-node.ts";
import { FALSE, TRUE } from "../../conditions/verdict.ts";
import type { Coefficient, CoefficientSumBenchmark } from "../../documents/benchmarks.ts";
import type { AmountRange, Bound } from "../../law/amount-range.ts";
import type { EndLedgers } from "../../law/compute-measure.ts";
import { scaleDecimal } from "../../law/decimal.ts";
import { decimalOfAmount, decimalOfMillionths, type ExactAmount, exactTimes, isUnlimited, UNLIMITED } from "../../law/exact-amount.ts";
import { RATIO_DIGITS } from "../../law/measure.ts";
import type { Ledger } from "../../law/trace.ts";
import { TRACE_NOTES } from "../../law/trace-notes.ts";
import type { LinkedBenchmark } from "../../rulebook/rulebook.ts";
import { openReferences, type RangeEnds, rangeEnds } from "../line-sums.ts";
import type { OpenCase } from "../open-case.ts";
import type { Method } from "./cut.ts";
import { endsToCut, tellMissingMinimum } from "./portion.ts";
import { keepWithin } from "./within-statute.ts";

/** The point, or with unknown facts the range, that the base and the coefficients come to. */
export const cutByCoefficients: Method<CoefficientSumBenchmark> = (opened, linked, rule) => {
  const applied = appliedCoefficients(opened, linked, rule);
  const own = typeof rule.base === "object" ? rangeEnds(opened, rule.base, null) : null;
  const known = applied.every(({ status }) => status === "certain") && (own?.known ?? true);
  return {
    cuts: [{ bounded: true, known, portion: null, tier: null, apply: (statutory, ledgers) => multiply(opened, statutory, rule, applied, own, ledgers) }],
    surely: true,
    open: applied.flatMap(({ when, status }) => (when && status === "possible" ? [when] : [])),
    openFacts: typeof rule.base === "object" ? openReferences(opened, rule.base) : [],
    tiers: [],
    factors: applied.map(({ coefficient: { label, add }, status }) => ({ label, levels: [{ label, value: add, status }] })),
  };
};

interface Applied {
  readonly coefficient: Coefficient;
  readonly when: ConditionNode | undefined;
  readonly status: "certain" | "possible";
}

function appliedCoefficients({ row }: OpenCase, { rows: [conditions = []] }: LinkedBenchmark, { coefficients }: CoefficientSumBenchmark): readonly Applied[] {
  return coefficients.flatMap((coefficient, index): readonly Applied[] => {
    const when = conditions[index];
    const verdict = when ? evaluate(when, row) : TRUE;
    return verdict === FALSE ? [] : [{ coefficient, when, status: verdict === TRUE ? "certain" : "possible" }];
  });
}

function multiply(
  opened: OpenCase,
  statutory: AmountRange,
  rule: CoefficientSumBenchmark,
  applied: readonly Applied[],
  own: RangeEnds | null,
  ledgers: EndLedgers,
): AmountRange {
  const ends = endsToCut(statutory, rule.missingMinimum);
  // There is nothing to multiply where the statute states no minimum and nothing stands for it.
  if (!ends || (rule.base === "minimum" && statutory.min === null && rule.missingMinimum === "zero")) return statutory;
  const amountAt = (end: "min" | "max"): ExactAmount => {
    const ledger = ledgers[end];
    tellMissingMinimum(ends, statutory, ledger);
    const base = own && typeof rule.base === "object" ? ownBase(opened, rule.base, own, end, ledgers) : ends[rule.base === "maximum" ? "max" : "min"].amount;
    if (isUnlimited(base)) return tellMaximum(ends.max.amount, ledger);
    const terms = termsAt(rule, applied, end);
    const sum = terms.reduce((total, term) => total + term, 0n);
    const amount = exactTimes(base, sum > 0n ? sum : 0n);
    tellProduct(base, terms, sum, amount, ledger);
    return amount;
  };
  // A base without minimum leaves the result without one.
  const isOpen = own !== null && own.low.min === null;
  const min = isOpen ? tellMinimum(statutory.min, ledgers.min) : keepWithin(amountAt("min"), ends, ledgers.min);
  return { min, max: keepWithin(amountAt("max"), ends, ledgers.max) };
}

function tellMinimum(bound: Bound | null, ledger: Ledger | undefined): Bound | null {
  const sum = bound && decimalOfAmount(bound.amount);
  if (sum !== null) ledger?.write("figure", [sum], sum, TRACE_NOTES.withinStatute);
  return bound;
}

// A multiple of what has no maximum ends where the statute does.
function tellMaximum(amount: ExactAmount, ledger: Ledger | undefined): ExactAmount {
  ledger?.write("figure", [decimalOfAmount(amount)], decimalOfAmount(amount), TRACE_NOTES.withinStatute);
  return amount;
}

function ownBase(
  opened: OpenCase,
  base: Exclude<CoefficientSumBenchmark["base"], string>,
  own: RangeEnds,
  end: "min" | "max",
  ledgers: EndLedgers,
): ExactAmount {
  const ledger = ledgers[end];
  if (ledger) rangeEnds(opened, base, null, () => null, { [end]: ledger });
  return end === "min" ? (own.low.min?.amount ?? 0n) : (own.high.max?.amount ?? UNLIMITED);
}

// What may or may not be added counts at the end that it moves.
function termsAt({ start }: CoefficientSumBenchmark, applied: readonly Applied[], end: "min" | "max"): readonly bigint[] {
  const counted = applied.filter(({ coefficient: { add }, status }) => status === "certain" || (end === "min" ? add < 0 : add > 0));
  return [start, ...counted.map(({ coefficient }) => coefficient.add)].map((term) => BigInt(scaleDecimal(term, RATIO_DIGITS) ?? 0));
}

function tellProduct(base: ExactAmount, terms: readonly bigint[], sum: bigint, amount: ExactAmount, ledger: Ledger | undefined): void {
  if (!ledger) return;
  ledger.write("add", terms.map(decimalOfMillionths), decimalOfMillionths(sum), TRACE_NOTES.coefficients);
  if (sum < 0n) ledger.write("at-least", [decimalOfMillionths(sum), "0"], "0", TRACE_NOTES.coefficients);
  ledger.write("multiply", [decimalOfAmount(base), decimalOfMillionths(sum > 0n ? sum : 0n)], decimalOfAmount(amount), TRACE_NOTES.formula);
}
