// Levels of factors, aggregated to a score as the pack declares; the band of the score gives the part of the range.
import { type ConditionNode, evaluate } from "../../conditions/condition-node.ts";
import { FALSE, TRUE } from "../../conditions/verdict.ts";
import type { Band, LevelGridBenchmark } from "../../documents/benchmarks.ts";
import type { AmountRange, Bound } from "../../law/amount-range.ts";
import type { EndLedgers } from "../../law/compute-measure.ts";
import { scaleDecimal } from "../../law/decimal.ts";
import { decimalOfAmount, decimalOfMillionths, exactTimes } from "../../law/exact-amount.ts";
import { PERCENT_DIGITS, RATIO_DIGITS } from "../../law/measure.ts";
import type { Ledger } from "../../law/trace.ts";
import { TRACE_NOTES } from "../../law/trace-notes.ts";
import type { LinkedBenchmark } from "../../rulebook/rulebook.ts";
import type { FactorResult } from "../assessment.ts";
import type { OpenCase } from "../open-case.ts";
import type { Cut, Method } from "./cut.ts";
import { takePortion } from "./portion.ts";
import { factorResult, openRows, reachFirst } from "./reach.ts";
import { keepWithin } from "./within-statute.ts";

/** The bands that the score may lie in, each corrected. A factor without fitting level leaves the case to other benchmarks. */
export const cutByLevels: Method<LevelGridBenchmark> = (opened, linked, rule) => {
  const reached = rule.factors.map(({ levels }, index) => reachFirst(levels, linked.rows[index] ?? [], opened.row));
  const corrections = correctionsOf(opened, linked, rule);
  const factors = [...rule.factors.map(({ label }, index) => factorResult(label, reached[index] ?? NOTHING, ({ level }) => level)), ...corrections.told];
  const surely = reached.every((factor) => factor.surely);
  const unknowns = { open: [...openRows(reached, opened.row), ...corrections.open], openFacts: [] };
  if (reached.some(({ rows }) => rows.length === 0)) return { cuts: [], surely: false, ...unknowns, tiers: [], factors };
  const levels = reached.map(({ rows }) => rows.map(({ row }) => row.level));
  const [low, high] = [levels.map((some) => Math.min(...some)), levels.map((some) => Math.max(...some))];
  const [least, greatest] = [bandOf(scoreOf(rule, low), rule.bands), bandOf(scoreOf(rule, high), rule.bands)];
  const bands = rule.bands.slice(least, greatest + 1);
  const known = least === greatest && surely && totalOf(corrections.low) === totalOf(corrections.high);
  return { cuts: bands.map((band) => bandCut(rule, band, corrections, known)), surely, ...unknowns, tiers: [], factors };
};

const NOTHING = { rows: [], surely: false } as const;

/** A score as a fraction, its numerator in millionths. */
interface Score {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

// All three aggregations grow with every level.
function scoreOf({ aggregate, factors }: LevelGridBenchmark, levels: readonly number[]): Score {
  if (aggregate === "maximum") return { numerator: BigInt(Math.max(...levels)) * MILLION, denominator: 1n };
  const weights = factors.map(({ weight = 1 }) => BigInt(scaleDecimal(weight, RATIO_DIGITS) ?? 0));
  const numerator = levels.reduce((sum, level, index) => sum + BigInt(level) * (weights[index] ?? 0n), 0n);
  if (aggregate === "sum") return { numerator, denominator: 1n };
  return { numerator: numerator * MILLION, denominator: weights.reduce((sum, weight) => sum + weight, 0n) };
}

const MILLION = 1_000_000n;

function bandOf({ numerator, denominator }: Score, bands: readonly Band[]): number {
  return bands.findIndex(({ atMost, below }) => {
    const end = atMost ?? below;
    if (end === undefined) return true;
    const limit = BigInt(scaleDecimal(end, RATIO_DIGITS) ?? 0) * denominator;
    return atMost === undefined ? numerator < limit : numerator <= limit;
  });
}

/** The corrections at their least and their greatest, in millionths of the amount. */
interface Corrections {
  readonly low: readonly bigint[];
  readonly high: readonly bigint[];
  readonly told: readonly FactorResult[];
  readonly open: readonly ConditionNode[];
}

function correctionsOf({ row }: OpenCase, { rows }: LinkedBenchmark, { corrections = [] }: LevelGridBenchmark): Corrections {
  const low: bigint[] = [];
  const high: bigint[] = [];
  const told: FactorResult[] = [];
  const open: ConditionNode[] = [];
  for (const [index, { label, percent }] of corrections.entries()) {
    const when = rows.at(-1)?.[index];
    const verdict = when ? evaluate(when, row) : TRUE;
    if (verdict === FALSE) continue;
    if (when && verdict !== TRUE) open.push(when);
    const share = BigInt(scaleDecimal(percent, PERCENT_DIGITS) ?? 0);
    if (verdict === TRUE || share < 0n) low.push(share);
    if (verdict === TRUE || share > 0n) high.push(share);
    told.push({ label, levels: [{ label, value: percent, status: verdict === TRUE ? "certain" : "possible" }] });
  }
  return { low, high, told, open };
}

function bandCut(rule: LevelGridBenchmark, { portion }: Band, { low, high, told }: Corrections, known: boolean): Cut {
  const isPlain = told.length === 0;
  return {
    bounded: true,
    known,
    portion: isPlain ? portion : null,
    tier: null,
    apply: (statutory, ledgers) => {
      const range = takePortion(statutory, portion, rule.missingMinimum, ledgers);
      if (isPlain || statutory.max === null) return range;
      return {
        min: range.min && corrected(range.min, low, statutory, ledgers, "min"),
        max: range.max && corrected(range.max, high, statutory, ledgers, "max"),
      };
    },
  };
}

function totalOf(shares: readonly bigint[]): bigint {
  return shares.reduce((total, share) => total + share, 0n);
}

function corrected(bound: Bound, shares: readonly bigint[], statutory: AmountRange, ledgers: EndLedgers, end: "min" | "max"): Bound {
  const share = totalOf(shares);
  if (share === 0n) return bound;
  const factor = MILLION + share > 0n ? MILLION + share : 0n;
  const amount = exactTimes(bound.amount, factor);
  const ledger = ledgers[end];
  if (ledger) tellFactor(shares, share, ledger);
  ledger?.write("multiply", [decimalOfAmount(bound.amount), decimalOfMillionths(factor)], decimalOfAmount(amount), TRACE_NOTES.correction);
  return keepWithin(amount, statutory, ledger);
}

function tellFactor(shares: readonly bigint[], share: bigint, ledger: Ledger): void {
  const percents = shares.map((one) => decimalOfMillionths(one * 100n));
  const factor = decimalOfMillionths(MILLION + share);
  ledger.write("add", percents, decimalOfMillionths(share * 100n), TRACE_NOTES.correction);
  ledger.write("multiply", [decimalOfMillionths(share * 100n), "0.01"], decimalOfMillionths(share), TRACE_NOTES.correction);
  ledger.write("add", ["1", decimalOfMillionths(share)], factor, TRACE_NOTES.correction);
  if (MILLION + share < 0n) ledger.write("at-least", [factor, "0"], "0", TRACE_NOTES.correction);
}
