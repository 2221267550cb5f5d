// Step 5: the statute, cut by the benchmark, under every disposition that is still open.

import type { TiersBenchmark } from "../documents/benchmarks.ts";
import { type AmountRange, hullOfRanges, isCountable } from "../law/amount-range.ts";
import { type Disposition, imposesPenalty } from "../law/disposition.ts";
import { isConfiscation, type PenaltyKind } from "../law/penalty-kind.ts";
import type { LinkedTier } from "../rulebook/rulebook.ts";
import type { LawChoice } from "./applicable-law.ts";
import type { Recommendation, RecommendationOption, RecommendedPenalty, StatutoryPenalty } from "./assessment.ts";
import type { BenchmarkOutcome } from "./benchmark.ts";
import type { Narrowed, NarrowedDisposition } from "./benchmark-methods/narrowing.ts";
import { narrowByPortion } from "./benchmark-methods/portion.ts";
import { narrowByTier } from "./benchmark-methods/tiers.ts";
import type { CircumstancesOutcome } from "./circumstances.ts";
import { type PenaltyLine, type RangeEnds, rangeBetween, rangeEnds } from "./clause-outcomes.ts";
import { durationOf } from "./duration.ts";
import type { OpenCase } from "./open-case.ts";
import { yuanRange } from "./yuan-range.ts";

/** The recommendation, with what later steps need of it. */
export interface RecommendationOutcome {
  readonly recommendation: Recommendation;
  /** A range that holds the fine under every option, exact; `null` where no option has a fine. */
  readonly fine: AmountRange | null;
  /** Whether some option, or some choice within one, has no fine. */
  readonly fineOptional: boolean;
  /** Whether a tier of the benchmark lay outside the statute. */
  readonly tierOutside: boolean;
}

interface OptionOutcome {
  readonly option: RecommendationOption;
  readonly fines: readonly (AmountRange | null)[];
  readonly fineCertain: boolean;
  readonly tierOutside: boolean;
}

/** Recommends penalties on the offender who is assessed, or withholds where the statute or the governing law is not settled. */
export function recommendPenalty(
  opened: OpenCase,
  law: LawChoice,
  statutory: StatutoryPenalty | null,
  circumstances: CircumstancesOutcome,
  benchmark: BenchmarkOutcome,
): RecommendationOutcome {
  const { disposition } = circumstances;
  const { outcome } = law;
  const uncovered = circumstances.uncovered.length > 0;
  const waived = !uncovered && disposition.possible.every((possible) => possible === "no-penalty");
  const uncountable = outcome?.lines.some(({ range }) => range !== null && !isCountable(range)) ?? false;
  const unusable =
    uncovered ||
    uncountable ||
    !statutory ||
    !outcome ||
    !law.settled ||
    outcome.broken.length > 0 ||
    outcome.fine.status === "gap" ||
    outcome.fine.status === "collision";
  if (unusable && !waived) {
    return { recommendation: { status: "withheld", options: [], fine: null }, fine: null, fineOptional: true, tierOutside: false };
  }
  const lines = (outcome?.lines ?? []).filter((line) => line.offender === opened.offender);
  const outcomes = disposition.possible.map((possible) => optionFor(opened, possible, lines, statutory, circumstances, benchmark));
  const fines = outcomes.flatMap((made) => made.fines);
  const [first, ...rest] = fines;
  const fine = first === undefined ? null : rest.reduce<AmountRange>((hull, range) => hullOrOpen(hull, range), first ?? OPEN);
  const penaltyOpen =
    lines.some((line) => line.status === "possible") ||
    (outcome?.openBases.length ?? 0) > 0 ||
    (fines.length > 0 && benchmark.tiers.some((tier) => tier.status === "possible"));
  const undated = law.law.status === "undetermined";
  const retainedOpen = outcomes.some(({ option }) => option.penalties.some((penalty) => penalty.status === "possible"));
  const status = disposition.status === "open" || ((penaltyOpen || retainedOpen || undated) && !waived) ? "open" : disposition.status;
  return {
    recommendation: { status, options: outcomes.map(({ option }) => option), fine: fine && yuanRange(fine) },
    fine,
    fineOptional: outcomes.some((made) => !made.fineCertain),
    tierOutside: outcomes.some((made) => made.tierOutside),
  };
}

const OPEN: AmountRange = { min: null, max: null };

function hullOrOpen(hull: AmountRange, range: AmountRange | null): AmountRange {
  return hullOfRanges(hull, range ?? OPEN);
}

function optionFor(
  opened: OpenCase,
  disposition: Disposition,
  lines: readonly PenaltyLine[],
  statutory: StatutoryPenalty | null,
  { outcomes }: CircumstancesOutcome,
  benchmark: BenchmarkOutcome,
): OptionOutcome {
  const calling = outcomes.filter(({ result }) => result.status !== "fails" && (result.effects as readonly Disposition[]).includes(disposition));
  const holding = calling.filter(({ result }) => result.status === "holds");
  const grounds = holding.length > 0 ? holding : calling;
  const retained = new Set(calling.flatMap(({ linked }) => linked.rule.retains ?? []));
  const surelyRetained = new Set(holding.flatMap(({ linked }) => linked.rule.retains ?? []));
  const kept = imposesPenalty(disposition)
    ? lines
    : disposition === "exemption"
      ? lines
          .filter((line) => line.choice === "must" && retained.has(line.penalty.kind))
          .map((line): PenaltyLine => (surelyRetained.has(line.penalty.kind) ? line : { ...line, status: "possible" }))
      : [];
  const made = kept.map((line) => penaltyUnder(opened, disposition, line, benchmark, citationsOf(line, statutory)));
  const fines = made.filter(({ penalty }) => penalty.kind === "fine");
  return {
    option: { disposition, grounds: grounds.map(({ result }) => result.id), penalties: made.map(({ penalty }) => penalty) },
    fines: fines.map(({ range }) => range),
    fineCertain:
      fines.length > 0 &&
      statutory?.fine.optional === false &&
      disposition !== "mitigated" &&
      (imposesPenalty(disposition) || fines.every(({ penalty }) => penalty.status === "certain")),
    tierOutside: made.some(({ outside }) => outside),
  };
}

// The statutory lines of the same clause cite the same.
function citationsOf({ name, offender, penalty }: PenaltyLine, statutory: StatutoryPenalty | null): readonly string[] {
  return statutory?.lines.find((line) => line.clause === name && line.offender === offender && line.kind === penalty.kind)?.citations ?? [];
}

interface PenaltyUnder {
  readonly penalty: RecommendedPenalty;
  readonly range: AmountRange | null;
  readonly outside: boolean;
}

function penaltyUnder(opened: OpenCase, disposition: Disposition, line: PenaltyLine, benchmark: BenchmarkOutcome, citations: readonly string[]): PenaltyUnder {
  const { penalty } = line;
  const narrowed = line.ends && narrow(opened, disposition, line, line.ends, benchmark);
  return {
    range: narrowed?.range ?? null,
    outside: narrowed?.outside ?? false,
    penalty: {
      clause: line.name,
      kind: penalty.kind,
      status: line.status,
      choice: disposition === "mitigated" && canBeDropped(penalty.kind) ? "may" : line.choice,
      alternative: line.alternative,
      range: narrowed && yuanRange(narrowed.range),
      statutoryRange: line.range && yuanRange(line.range),
      portion: narrowed?.portion ?? null,
      duration: durationOf(penalty.measure),
      object: penalty.object ?? null,
      by: penalty.by ?? null,
      citations,
    },
  };
}

/** Mitigation may drop a kind that "shall" be imposed, but never a confiscation. */
function canBeDropped(kind: PenaltyKind): boolean {
  return !isConfiscation(kind);
}

// Only fines are cut: a confiscation is what it is.
function narrow(opened: OpenCase, disposition: Disposition, line: PenaltyLine, ends: RangeEnds, benchmark: BenchmarkOutcome): Narrowed {
  const whole: Narrowed = { range: rangeBetween(ends), portion: null, outside: false };
  if (line.penalty.kind !== "fine") return whole;
  if (disposition === "mitigated") return { ...whole, range: belowMinimum(ends) };
  if (disposition !== "lighter" && disposition !== "ordinary" && disposition !== "heavier") return whole;
  const { linked, tiers } = benchmark;
  if (!linked) return whole;
  const { rule } = linked;
  if (rule.method === "portion") return narrowEnds(ends, (statutory) => narrowByPortion(rule, disposition, statutory));
  const byTier = tiers.map(({ linked: tier, status }) => {
    const settled = status === "certain" && line.status === "certain" && ends.known;
    return narrowToTier(opened, rule, tier, disposition, ends, settled);
  });
  const [first, ...rest] = byTier;
  if (!first) return whole;
  if (!benchmark.surelyTiered) return whole;
  if (rest.length === 0) return first;
  return { range: rest.reduce((hull, { range }) => hullOfRanges(hull, range), first.range), portion: null, outside: false };
}

function narrowToTier(opened: OpenCase, rule: TiersBenchmark, tier: LinkedTier, disposition: NarrowedDisposition, ends: RangeEnds, settled: boolean): Narrowed {
  const { fine } = tier.tier;
  if ("portion" in fine) return narrowEnds(ends, (statutory) => narrowByTier(rule, tier, disposition, statutory, () => statutory));
  const own = rangeEnds(opened, fine, tier.when);
  if (settled && own.known) return narrowByTier(rule, tier, disposition, ends.low, () => own.low);
  // As long as it is open whether tier, clause and bases go together, the tier may be followed within the statute, or not at all.
  return { range: rangeBetween(ends), portion: null, outside: false };
}

// What is cut grows with the base, so the cuts at its ends hold all between.
function narrowEnds({ low, high }: RangeEnds, narrowAt: (statutory: AmountRange) => Narrowed): Narrowed {
  const least = narrowAt(low);
  const most = high && narrowAt(high);
  return {
    range: most ? hullOfRanges(least.range, most.range) : { min: least.range.min, max: null },
    portion: least.portion,
    outside: least.outside || (most?.outside ?? false),
  };
}

/**
 * The sums below the minimum. A minimum that grows with a base not yet known reaches as high as the base may; where the law states
 * no minimum nothing lies below it, and the range stays as it is.
 */
function belowMinimum(ends: RangeEnds): AmountRange {
  if (ends.low.min === null) return rangeBetween(ends);
  const highest = ends.high?.min ?? null;
  return { min: null, max: highest && { amount: highest.amount, included: false } };
}
