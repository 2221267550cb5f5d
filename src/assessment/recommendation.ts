// Step 5: the statute, cut by the benchmark, under every disposition that is still open.
import { type AmountRange, isCountable } from "../law/amount-range.ts";
import { type Disposition, imposesPenalty } from "../law/disposition.ts";
import { isConfiscation } from "../law/penalty-kind.ts";
import type { LawChoice } from "./applicable-law.ts";
import type { Recommendation, RecommendationOption, RecommendedPenalty } from "./assessment.ts";
import type { BenchmarkOutcome } from "./benchmark.ts";
import type { CircumstancesOutcome } from "./circumstances.ts";
import type { PenaltyLine } from "./clause-outcomes.ts";
import { durationOf, quantityOf, shorterThan } from "./extent.ts";
import { hullOf, rangeBetween, shownBetween } from "./line-sums.ts";
import { type Narrowing, narrowFine } from "./narrow-fine.ts";
import type { OpenCase } from "./open-case.ts";
import type { StatutoryPenalty } from "./statutory-results.ts";
import { linesUnderTiers, tiersInReach } from "./tier-effects.ts";
import { yuanRange } from "./yuan-range.ts";

/** The recommendation, with what later steps need of it. */
export interface RecommendationOutcome {
  readonly recommendation: Recommendation;
  /** A range that holds the fine under every option, in whole fen; `null` where no option has a fine. */
  readonly fine: AmountRange | null;
  /** Whether some option, or some choice within one, has no fine. */
  readonly fineOptional: boolean;
}

interface OptionOutcome {
  readonly option: RecommendationOption;
  readonly fines: readonly (AmountRange | null)[];
  readonly fineCertain: boolean;
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
  const waived = circumstances.uncovered.length === 0 && disposition.possible.every((possible) => possible === "no-penalty");
  const orders = law.settled ? (statutory?.orders ?? []) : [];
  if (!waived && isUnusable(law, statutory, circumstances)) {
    return { recommendation: { status: "withheld", options: [], fine: null, orders }, fine: null, fineOptional: true };
  }
  const lines = (outcome?.lines ?? []).filter((line) => line.offender === opened.offender);
  const narrowing: Narrowing = { benchmark, mitigation: circumstances.mitigation, fineOf: outcome?.fineOf ?? (() => null) };
  const outcomes = disposition.possible.map((possible) => optionFor(opened, possible, lines, statutory, circumstances, narrowing));
  const fines = outcomes.flatMap((made) => made.fines);
  // More than so many times nothing holds no sum at all.
  const fine = hullOf(fines.flatMap((range) => range ?? []));
  const undated = law.law.status === "undetermined";
  const penaltyOpen =
    lines.some(({ status, ends }) => status === "possible" || ends?.known === false) ||
    (outcome?.openBases.length ?? 0) > 0 ||
    (fines.length > 0 && isBenchmarkOpen(benchmark));
  const optionOpen = outcomes.some(({ option }) => option.penalties.some((penalty) => penalty.status === "possible"));
  const status = disposition.status === "open" || ((penaltyOpen || optionOpen || undated) && !waived) ? "open" : disposition.status;
  return {
    recommendation: { status, options: outcomes.map(({ option }) => option), fine: fine && yuanRange(fine), orders },
    fine,
    fineOptional: outcomes.some((made) => !made.fineCertain),
  };
}

function isUnusable({ outcome, settled }: LawChoice, statutory: StatutoryPenalty | null, { uncovered }: CircumstancesOutcome): boolean {
  if (uncovered.length > 0 || !statutory || !outcome || !settled || outcome.broken.length > 0) return true;
  const isUncountable = outcome.lines.some(({ ends }) => ends !== null && !isCountable(rangeBetween(ends)));
  return isUncountable || outcome.fine.status === "gap" || outcome.fine.status === "collision";
}

function isBenchmarkOpen({ used, orStatute }: BenchmarkOutcome): boolean {
  if (used.length !== 1 || orStatute) return used.length > 0;
  return used.some(({ outcomes: { ordinary } }) => ordinary.cuts.length > 1 || ordinary.cuts.some(({ known }) => !known));
}

function optionFor(
  opened: OpenCase,
  disposition: Disposition,
  lines: readonly PenaltyLine[],
  statutory: StatutoryPenalty | null,
  { outcomes }: CircumstancesOutcome,
  narrowing: Narrowing,
): OptionOutcome {
  const calling = outcomes.filter(({ result }) => result.status !== "fails" && (result.effects as readonly Disposition[]).includes(disposition));
  const holding = calling.filter(({ result }) => result.status === "holds");
  const grounds = holding.length > 0 ? holding : calling;
  const retained = new Set(calling.flatMap(({ linked }) => linked.rule.retains ?? []));
  const surelyRetained = new Set(holding.flatMap(({ linked }) => linked.rule.retains ?? []));
  const tiers = imposesPenalty(disposition) ? tiersInReach(narrowing.benchmark, disposition) : [];
  const kept = imposesPenalty(disposition)
    ? linesUnderTiers(lines, tiers)
    : disposition === "exemption"
      ? lines
          .filter((line) => line.choice === "must" && retained.has(line.penalty.kind))
          .map((line): PenaltyLine => (surelyRetained.has(line.penalty.kind) ? line : { ...line, status: "possible" }))
      : [];
  const made = kept.map((line) => ({ line, ...penaltyUnder(opened, disposition, line, narrowing, statutory?.lines[line.index]?.citations ?? []) }));
  const fines = made.filter(({ penalty }) => penalty.kind === "fine");
  const procedures = new Set(tiers.map((tier) => tier?.procedure ?? null));
  const [procedure = null] = procedures;
  return {
    option: {
      disposition,
      grounds: grounds.map(({ result }) => result.id),
      penalties: made.map(({ penalty }) => penalty),
      procedure: procedures.size === 1 ? procedure : null,
    },
    fines: fines.map(({ range }) => range),
    fineCertain: isFineCertain(disposition, fines, kept === lines && statutory?.fine.optional === false),
  };
}

// One fine is surely imposed, or the statute sees to it that one of several is.
function isFineCertain(disposition: Disposition, fines: readonly PenaltyUnder[], byStatute: boolean): boolean {
  const imposed = fines.map(({ penalty }) => penalty).filter(({ choice, status }) => choice === "must" && status === "certain");
  if (imposed.some(({ alternative }) => alternative === null)) return true;
  if (!imposesPenalty(disposition)) return fines.length > 0 && fines.every(({ penalty }) => penalty.status === "certain") && byStatute;
  return fines.length > 0 && byStatute && fines.every(({ penalty }) => penalty.choice === "must");
}

interface PenaltyUnder {
  readonly penalty: RecommendedPenalty;
  readonly range: AmountRange | null;
}

function penaltyUnder(opened: OpenCase, disposition: Disposition, line: PenaltyLine, narrowing: Narrowing, citations: readonly string[]): PenaltyUnder {
  const { penalty, ends } = line;
  const narrowed = ends && narrowFine(opened, disposition, line, ends, narrowing, citations);
  const statutoryRange = ends && shownBetween(ends);
  const range = narrowed?.range ? yuanRange(narrowed.range) : null;
  const duration = durationOf(penalty.measure);
  return {
    range: narrowed?.range ?? null,
    penalty: {
      clause: line.name,
      kind: penalty.kind,
      status: line.status,
      choice: disposition === "mitigated" && canBeDropped(line, narrowing) ? "may" : line.choice,
      alternative: line.alternative,
      pick: line.pick,
      range,
      point: range && range.min === range.max ? range.min : null,
      statutoryRange: statutoryRange && yuanRange(statutoryRange),
      portion: narrowed?.portion ?? null,
      duration: duration && disposition === "mitigated" ? shorterThan(duration) : duration,
      quantity: quantityOf(opened, penalty.measure),
      object: penalty.object ?? null,
      by: penalty.by ?? null,
      citations,
      trace: narrowed?.trace ?? [],
    },
  };
}

/** Mitigation may drop a kind that is imposed beside another, but never a confiscation, nor the fine where a policy keeps it. */
function canBeDropped({ penalty: { kind, concurrent } }: PenaltyLine, { mitigation }: Narrowing): boolean {
  return (concurrent ?? false) && !isConfiscation(kind) && !(kind === "fine" && mitigation?.rule.keepsFine);
}
