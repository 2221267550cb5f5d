// Step 4: which benchmark refines the range, and what the facts lead to in it.
import { jurisdictionDepth } from "../law/jurisdiction.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { LinkedBenchmark } from "../rulebook/rulebook.ts";
import { specialty } from "../rulebook/scope.ts";
import type { LawChoice } from "./applicable-law.ts";
import { appliesAt, coversPlace } from "./applies-at.ts";
import type { AppliedBenchmark, BenchmarkResult, PassedOverReason } from "./assessment.ts";
import { staysWithin } from "./benchmark-limits.ts";
import type { MethodOutcome, NarrowedDisposition } from "./benchmark-methods/cut.ts";
import { methodOutcome } from "./benchmark-methods/method-of.ts";
import { citeAsOf } from "./cite.ts";
import type { PenaltyLine } from "./clause-outcomes.ts";
import { byPrecedence, byRank } from "./most-special.ts";
import type { OpenCase } from "./open-case.ts";
import { kindsWithinStatute } from "./tier-effects.ts";

/** A benchmark with what it comes to under every disposition that it narrows. */
export interface CandidateBenchmark {
  readonly linked: LinkedBenchmark;
  readonly outcomes: Readonly<Record<NarrowedDisposition, MethodOutcome>>;
  readonly citations: readonly string[];
}

/** The benchmarks in use. */
export interface BenchmarkOutcome {
  /** The one that is followed or, while facts are open, all that may turn out to be. */
  readonly used: readonly CandidateBenchmark[];
  /** Whether the statutory range may stand after all. */
  readonly orStatute: boolean;
  /** Those that have expired and that no other of the same rank takes the place of. */
  readonly lapsed: readonly { readonly label: LocalizedText; readonly citations: readonly string[] }[];
  readonly result: BenchmarkResult;
}

/** Chooses the most special benchmark in force at the place, then the most local one that stays within the statute and its superior. */
export function selectBenchmark(opened: OpenCase, { outcome }: LawChoice): BenchmarkOutcome {
  const passedOver: BenchmarkResult["passedOver"][number][] = [];
  const passOver = ({ rule: { id, label, cites } }: LinkedBenchmark, reason: PassedOverReason): void => {
    passedOver.push({ id, label, reason, citations: citeAsOf(opened.rulebook, cites, opened.decisionDay) });
  };
  const candidates = candidatesFor(opened, passOver);
  const lines = (outcome?.lines ?? []).filter(({ offender }) => offender === opened.offender);
  const used: CandidateBenchmark[] = [];
  let settled = false;
  for (const [index, candidate] of candidates.entries()) {
    const standing: PassedOverReason | "followed" | "open" = settled ? "more-general" : standingOf(candidate, candidates.slice(index + 1), lines);
    if (standing === "followed" || standing === "open") used.push(candidate);
    else passOver(candidate.linked, standing);
    settled ||= standing === "followed";
  }
  const lapsed = passedOver.filter(({ id, reason }) => reason === "expired" && !hasSuccessor(opened, id, candidates));
  return { used, orStatute: !settled, lapsed, result: resultOf(used, settled, passedOver) };
}

function hasSuccessor({ rulebook, item }: OpenCase, id: string, candidates: readonly CandidateBenchmark[]): boolean {
  const expired = rulebook.rulesFor(item).benchmarks.find(({ rule }) => rule.id === id);
  return candidates.some(({ linked }) => expired !== undefined && byRank(linked, expired) <= 0);
}

function candidatesFor(opened: OpenCase, passOver: (linked: LinkedBenchmark, reason: PassedOverReason) => void): readonly CandidateBenchmark[] {
  const { rulebook, item, decisionDay } = opened;
  const applicable = rulebook.rulesFor(item).benchmarks.filter((linked) => {
    const reason = appliesAt(linked, opened);
    if (reason !== "applies") passOver(linked, reason !== "elsewhere" && !coversPlace(linked, opened) ? "elsewhere" : reason);
    return reason === "applies";
  });
  return [...applicable].sort(byPrecedence).map((linked) => ({
    linked,
    outcomes: {
      lighter: methodOutcome(opened, linked, "lighter"),
      ordinary: methodOutcome(opened, linked, "ordinary"),
      heavier: methodOutcome(opened, linked, "heavier"),
    },
    citations: citeAsOf(rulebook, linked.rule.cites, decisionDay),
  }));
}

const DISPOSITIONS = ["lighter", "ordinary", "heavier"] as const;

// Open as long as unknown facts decide whether it can be followed.
function standingOf(
  candidate: CandidateBenchmark,
  others: readonly CandidateBenchmark[],
  lines: readonly PenaltyLine[],
): PassedOverReason | "followed" | "open" {
  const { cuts, surely } = candidate.outcomes.ordinary;
  if (cuts.length === 0) return "no-tier";
  const superior = others.find((other) => isSuperior(other.linked, candidate.linked) && !imposesForeignKinds(other, lines));
  let standing: "followed" | "open" = surely ? "followed" : "open";
  for (const { tier } of cuts) {
    const found = tier ? kindsWithinStatute(tier, lines) : "within";
    if (found === "outside-statute" && surely && cuts.length === 1) return found;
    if (found !== "within") standing = "open";
  }
  for (const line of lines) {
    if (!line.ends || line.penalty.kind !== "fine") continue;
    for (const disposition of DISPOSITIONS) {
      const found = staysWithin(candidate, superior, disposition, line, line.ends);
      if (found === "open") standing = "open";
      else if (found !== "within") return found;
    }
  }
  return standing;
}

// A superior that leaves the statute itself binds nobody.
function imposesForeignKinds({ outcomes: { ordinary } }: CandidateBenchmark, lines: readonly PenaltyLine[]): boolean {
  const [cut, another] = ordinary.cuts;
  return ordinary.surely && !another && cut?.tier != null && kindsWithinStatute(cut.tier, lines) === "outside-statute";
}

// A table for the very item answers to the table for the item of a higher level, not to a general cut.
function isSuperior({ rule: higher }: LinkedBenchmark, { rule: lower }: LinkedBenchmark): boolean {
  return specialty(higher.scope) === specialty(lower.scope) && jurisdictionDepth(higher.jurisdiction) < jurisdictionDepth(lower.jurisdiction);
}

function resultOf(used: readonly CandidateBenchmark[], settled: boolean, passedOver: BenchmarkResult["passedOver"]): BenchmarkResult {
  const status = settled && used.length === 1 ? "certain" : "possible";
  const [first, ...rest] = used.map((candidate) => appliedBenchmark(candidate, status));
  const outcome = used[0]?.outcomes.ordinary;
  return { applied: first ?? null, otherwise: rest, tiers: outcome?.tiers ?? [], factors: outcome?.factors ?? [], passedOver };
}

function appliedBenchmark({ linked, citations }: CandidateBenchmark, status: AppliedBenchmark["status"]): AppliedBenchmark {
  const { id, label, issuer, method } = linked.rule;
  return { id, label, issuer, method, provenance: linked.provenance, citations, status };
}
