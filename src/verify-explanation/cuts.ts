// Step 4 again: what each benchmark makes of a range, by its method.
import type { BenchmarkHead, CoefficientSumBenchmark, DiscretionBenchmark, LevelGridBenchmark, PercentageSumBenchmark, Tier } from "../documents/benchmarks.ts";
import type { Condition } from "../documents/condition.ts";
import type { CaseView } from "./case-facts.ts";
import { verdictOn } from "./conditions.ts";
import { exactly, type Fraction, isEndless, minus, order, plus, times, ZERO } from "./fraction.ts";
import { NOTES } from "./notes.ts";
import type { Sheet } from "./sheet.ts";
import { type End, endsOf, type Limit, type Span } from "./sums.ts";
import { keptWithin } from "./within.ts";

/** The dispositions that benchmarks narrow. */
export type Narrowed = "lighter" | "ordinary" | "heavier";

/** One way in which a benchmark may narrow a range. */
export interface Cut {
  readonly bounded: boolean;
  readonly known: boolean;
  readonly portion: readonly [number, number] | null;
  readonly tier: Tier | null;
  readonly apply: (statutory: Span, sheet: Sheet) => Span | null;
}

/** The ways that the facts leave; `null` where only the host's own method can tell. */
export interface Cuts {
  readonly cuts: readonly Cut[];
  readonly surely: boolean;
}

interface Reached<Row> {
  readonly rows: readonly { readonly row: Row; readonly isSure: boolean }[];
  readonly surely: boolean;
}

/** Works out how a benchmark may narrow a range under a disposition. */
export function cutsOf(view: CaseView, rule: DiscretionBenchmark, disposition: Narrowed): Cuts | null {
  if ("portions" in rule) return { cuts: [portionCut(rule.portions[disposition], rule, null)], surely: true };
  if ("tiers" in rule) {
    const { rows, surely } = firstOf(view, rule.tiers);
    return { cuts: rows.map(({ row, isSure }) => tierCut(view, rule, row, isSure)), surely };
  }
  if ("coefficients" in rule) return { cuts: [coefficientCut(view, rule)], surely: true };
  if ("bands" in rule) return levelCuts(view, rule);
  return "factors" in rule ? percentageCuts(view, rule) : null;
}

// The first row that surely holds, and those before it that may.
function firstOf<Row extends { readonly when: Condition }>(view: CaseView, rows: readonly Row[]): Reached<Row> {
  const open: Row[] = [];
  for (const row of rows) {
    const verdict = verdictOn(row.when, view);
    if (verdict === "true") return { rows: [...open.map((one) => ({ row: one, isSure: false })), { row, isSure: open.length === 0 }], surely: true };
    if (verdict === "unknown") open.push(row);
  }
  return { rows: open.map((row) => ({ row, isSure: false })), surely: false };
}

type Head = Pick<BenchmarkHead, "missingMinimum">;

function portionCut(portion: readonly [number, number], head: Head, tier: Tier | null): Cut {
  return { bounded: true, known: true, portion, tier, apply: (statutory, sheet) => portionOf(statutory, portion, head, sheet) };
}

function tierCut(view: CaseView, head: Head, tier: Tier, isSure: boolean): Cut {
  const { fine } = tier;
  if (!fine) return { bounded: true, known: true, portion: null, tier, apply: (statutory) => statutory };
  if ("portion" in fine) return portionCut(fine.portion, head, tier);
  const own = endsOf(view, fine, tier.when, () => null);
  const plain = endsOf(view, fine, undefined, () => null);
  const apply: Cut["apply"] = (_, sheet) => {
    for (const end of ["min", "max"] as const) if (plain) sheet.take(end, plain.steps);
    return plain?.low ?? null;
  };
  return { bounded: false, known: isSure && (own?.known ?? false), portion: null, tier, apply };
}

// What is cut, with what stands for a minimum that the statute does not state.
function measured({ min, max }: Span, { missingMinimum }: Head): { readonly min: Limit; readonly max: Limit } | null {
  if (max === null) return null;
  return { min: min ?? { sum: missingMinimum === "zero" ? ZERO : times(max.sum, TENTH), included: true }, max };
}

const TENTH = exactly("0.1");

function tellMissing(ends: { readonly min: Limit; readonly max: Limit }, statutory: Span, end: End, sheet: Sheet): void {
  if (statutory.min !== null) return;
  if (order(ends.min.sum, ZERO) === 0) sheet.write(end, "figure", [ZERO], ZERO, NOTES.missingMinimum);
  else sheet.write(end, "multiply", [ends.max.sum, TENTH], ends.min.sum, NOTES.missingMinimum);
}

function portionOf(statutory: Span, portion: readonly [number, number], head: Head, sheet: Sheet): Span {
  const ends = measured(statutory, head);
  if (!ends) return statutory;
  const at = (end: End): Limit => {
    const share = exactly(portion[end === "min" ? 0 : 1]);
    const own = order(share, exactly(end === "min" ? 0 : 1)) === 0;
    if (!own || end === "min") tellMissing(ends, statutory, end, sheet);
    if (own) return ends[end];
    const sum = plus(ends.min.sum, times(minus(ends.max.sum, ends.min.sum), share));
    sheet.write(end, "between", [ends.min.sum, ends.max.sum, share], sum, NOTES.portion);
    return { sum, included: true };
  };
  const isOpen = portion[0] === 0 && statutory.min === null && head.missingMinimum === "zero";
  const min = isOpen ? null : at("min");
  return { min, max: at("max") };
}

const HUNDREDTH = exactly("0.01");

function percentageCuts(view: CaseView, rule: PercentageSumBenchmark): Cuts {
  const factors = rule.factors.map(({ levels }) => firstOf(view, levels));
  if (factors.some(({ rows }) => rows.length === 0)) return { cuts: [], surely: false };
  const known = factors.every(({ rows, surely }) => surely && rows.length === 1);
  const apply: Cut["apply"] = (statutory, sheet) => {
    const ends = measured(statutory, rule);
    if (!ends) return statutory;
    const at = (end: End): Limit => {
      const percents = factors.map(({ rows }) => exactly(Math[end](...rows.map(({ row }) => row.percent))));
      const total = percents.reduce(plus, ZERO);
      const share = times(total, HUNDREDTH);
      sheet.write(end, "add", percents, total, NOTES.factors);
      sheet.write(end, "multiply", [total, HUNDREDTH], share, NOTES.factors);
      tellMissing(ends, statutory, end, sheet);
      const sum = plus(ends.min.sum, times(minus(ends.max.sum, ends.min.sum), share));
      sheet.write(end, "between", [ends.min.sum, ends.max.sum, share], sum, NOTES.formula);
      if (order(share, ZERO) === 0) return ends.min;
      return order(share, exactly(1)) === 0 && end === "max" ? ends.max : { sum, included: true };
    };
    return { min: at("min"), max: at("max") };
  };
  return { cuts: [{ bounded: true, known, portion: null, tier: null, apply }], surely: factors.every(({ surely }) => surely) };
}

function coefficientCut(view: CaseView, rule: CoefficientSumBenchmark): Cut {
  const verdicts = rule.coefficients.map(({ when }) => verdictOn(when, view));
  const own = typeof rule.base === "object" ? endsOf(view, rule.base, undefined, () => null) : null;
  const termsAt = (end: End): readonly Fraction[] => {
    const moves = (add: number): boolean => (end === "min" ? add < 0 : add > 0);
    const counted = rule.coefficients.filter(({ add }, index) => verdicts[index] === "true" || (verdicts[index] === "unknown" && moves(add)));
    return [rule.start, ...counted.map(({ add }) => add)].map(exactly);
  };
  const apply: Cut["apply"] = (statutory, sheet) => {
    const ends = measured(statutory, rule);
    if (!ends || (rule.base === "minimum" && statutory.min === null && rule.missingMinimum === "zero")) return statutory;
    const baseAt = (end: End): Fraction => {
      if (typeof rule.base !== "object") return ends[rule.base === "maximum" ? "max" : "min"].sum;
      if (own) sheet.take(end, own.steps);
      return (end === "min" ? own?.low.min?.sum : own?.high.max?.sum) ?? (end === "min" ? ZERO : exactly("∞"));
    };
    const sumAt = (end: End): Fraction => {
      tellMissing(ends, statutory, end, sheet);
      const base = baseAt(end);
      if (isEndless(base)) {
        sheet.write(end, "figure", [ends.max.sum], ends.max.sum, NOTES.withinStatute);
        return ends.max.sum;
      }
      const terms = termsAt(end);
      const total = terms.reduce(plus, ZERO);
      const factor = order(total, ZERO) > 0 ? total : ZERO;
      const sum = times(base, factor);
      sheet.write(end, "add", terms, total, NOTES.coefficients);
      if (order(total, ZERO) < 0) sheet.write(end, "at-least", [total, ZERO], ZERO, NOTES.coefficients);
      sheet.write(end, "multiply", [base, factor], sum, NOTES.formula);
      return sum;
    };
    const min = own !== null && own.low.min === null ? statutory.min : keptWithin(sumAt("min"), ends, "min", sheet);
    if (own !== null && own.low.min === null && min) sheet.write("min", "figure", [min.sum], min.sum, NOTES.withinStatute);
    return { min, max: keptWithin(sumAt("max"), ends, "max", sheet) };
  };
  return { bounded: true, known: !verdicts.includes("unknown") && (own?.known ?? true), portion: null, tier: null, apply };
}

function levelCuts(view: CaseView, rule: LevelGridBenchmark): Cuts {
  const factors = rule.factors.map(({ levels }) => firstOf(view, levels));
  if (factors.some(({ rows }) => rows.length === 0)) return { cuts: [], surely: false };
  const verdicts = (rule.corrections ?? []).map(({ when }) => verdictOn(when, view));
  const sharesAt = (end: End): readonly Fraction[] =>
    (rule.corrections ?? []).flatMap(({ percent }, index) => {
      const counts = verdicts[index] === "true" || (verdicts[index] === "unknown" && (end === "min" ? percent < 0 : percent > 0));
      return counts ? [exactly(percent)] : [];
    });
  const bandAt = (end: End): number =>
    bandOf(
      rule,
      factors.map(({ rows }) => Math[end](...rows.map(({ row }) => row.level))),
    );
  const [first, last] = [bandAt("min"), bandAt("max")];
  const surely = factors.every((factor) => factor.surely);
  const total = (end: End): Fraction => sharesAt(end).reduce(plus, ZERO);
  const known = first === last && surely && order(total("min"), total("max")) === 0;
  const isPlain = verdicts.every((verdict) => verdict === "false");
  return {
    cuts: rule.bands.slice(first, last + 1).map(({ portion }) => ({
      bounded: true,
      known,
      portion: isPlain ? portion : null,
      tier: null,
      apply: (statutory, sheet) => {
        const cut = portionOf(statutory, portion, rule, sheet);
        if (isPlain || statutory.max === null) return cut;
        return {
          min: cut.min && corrected(cut.min, sharesAt("min"), statutory, "min", sheet),
          max: cut.max && corrected(cut.max, sharesAt("max"), statutory, "max", sheet),
        };
      },
    })),
    surely,
  };
}

function bandOf({ aggregate, bands, factors }: LevelGridBenchmark, levels: readonly number[]): number {
  const weights = factors.map(({ weight = 1 }) => exactly(weight));
  const sum = levels.reduce((all, level, index) => plus(all, times(exactly(level), weights[index] ?? ZERO)), ZERO);
  const score = aggregate === "maximum" ? exactly(Math.max(...levels)) : sum;
  // A mean is compared as its sum with as many times the end of the band.
  const scale = aggregate === "weighted-mean" ? weights.reduce(plus, ZERO) : exactly(1);
  return bands.findIndex(({ atMost, below }) => {
    if (atMost !== undefined) return order(score, times(exactly(atMost), scale)) <= 0;
    return below === undefined || order(score, times(exactly(below), scale)) < 0;
  });
}

function corrected(limit: Limit, percents: readonly Fraction[], statutory: Span, end: End, sheet: Sheet): Limit {
  const total = percents.reduce(plus, ZERO);
  if (order(total, ZERO) === 0) return limit;
  const share = times(total, HUNDREDTH);
  const factor = plus(exactly(1), share);
  sheet.write(end, "add", percents, total, NOTES.correction);
  sheet.write(end, "multiply", [total, HUNDREDTH], share, NOTES.correction);
  sheet.write(end, "add", [exactly(1), share], factor, NOTES.correction);
  if (order(factor, ZERO) < 0) sheet.write(end, "at-least", [factor, ZERO], ZERO, NOTES.correction);
  const counted = order(factor, ZERO) < 0 ? ZERO : factor;
  const sum = times(limit.sum, counted);
  sheet.write(end, "multiply", [limit.sum, counted], sum, NOTES.correction);
  return keptWithin(sum, statutory, end, sheet);
}
