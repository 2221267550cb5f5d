// The shape of an assessment: plain JSON, with everything in it that a reader needs to check it.
import type { UnknownKind } from "../conditions/partial-value.ts";
import type { CircumstanceEffect, Disposition, Force } from "../law/disposition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Offender, PenaltyKind } from "../law/penalty-kind.ts";
import type { Provenance } from "../law/provenance.ts";
import type { Milestone, RequirementKind, ReviewHead, Severity } from "../law/review.ts";
import type { TimeSpan } from "../law/time-limit.ts";
import type { TraceStep } from "../law/trace.ts";
import type { Duration, OrderLine, Quantity, StatutoryPenalty, YuanRange } from "./statutory-results.ts";

/** What the published rules make of the facts of a case (裁量评估). It recommends; the decision is the authority's. */
export interface Assessment {
  /** The rulebook that it was made with. */
  readonly rulebook: { readonly hash: string };
  readonly caseId: string | null;
  readonly item: { readonly id: string; readonly name: LocalizedText };
  /** Whose penalty is recommended. */
  readonly offender: Offender;
  /** The date that it was made for, YYYY-MM-DD. */
  readonly asOf: string;
  /** Step 1. */
  readonly applicableLaw: ApplicableLaw;
  /** Step 2; `null` where the rulebook has no wording for the date. */
  readonly statutory: StatutoryPenalty | null;
  /** Step 3: every circumstance that covers the case, whether it holds or not. */
  readonly circumstances: readonly CircumstanceResult[];
  /** Step 3: what the circumstances lead to together. */
  readonly disposition: DispositionResult;
  /** Step 4. */
  readonly benchmark: BenchmarkResult;
  /** Step 5. */
  readonly recommendation: Recommendation;
  /** The parameters that settled facts which the case does not give. */
  readonly parameters: readonly AppliedParameter[];
  /** Step 6: those that arise or may arise. */
  readonly requirements: readonly RequirementResult[];
  /** Step 7: the assessment's own findings, then one for every check. */
  readonly findings: readonly Finding[];
  /** The facts whose answer can still matter, those that bear on the penalty first. */
  readonly missingFacts: readonly MissingFact[];
}

/**
 * Which wording of the item governs. `settled`: one wording throughout; `old-law` and `lighter-law`: the wording changed and one
 * of the two governs; `incomparable`: it changed and neither is lighter in every respect; `no-longer-punished`: the new wording does
 * not punish the conduct; `not-punished-then`: the wording when the conduct ended did not; `undetermined`: the date of the
 * conduct is unknown; `not-covered`: the rulebook has no wording for that date; `ended`: the provision ended before the decision.
 */
export interface ApplicableLaw {
  readonly status:
    | "settled"
    | "old-law"
    | "lighter-law"
    | "incomparable"
    | "no-longer-punished"
    | "not-punished-then"
    | "undetermined"
    | "not-covered"
    | "ended";
  /** The day that the conduct ended; `null` where it is not known. */
  readonly conductDate: string | null;
  /** The day of the decision, or the date of the assessment where none is made. */
  readonly decisionDate: string;
  /** The wordings that come into question; the first is the one assessed by. */
  readonly versions: readonly { readonly from: string; readonly until: string | null }[];
  /** Whether another wording, or none, was in force on the day of the decision. */
  readonly changed: boolean;
  /** The rule that chooses between wordings. */
  readonly citations: readonly string[];
}

/** A circumstance that covers the case: it holds, fails, or unknown facts leave it possible. */
export interface CircumstanceResult {
  readonly id: string;
  readonly label: LocalizedText;
  readonly list: LocalizedText | null;
  readonly status: "holds" | "possible" | "fails";
  readonly effects: readonly CircumstanceEffect[];
  readonly force: Force;
  /** What goes with it, such as education. */
  readonly measures: readonly LocalizedText[];
  readonly citations: readonly string[];
  readonly provenance: Provenance;
  /** The facts that it rests on, that rule it out, or that decide it. */
  readonly facts: readonly string[];
}

/**
 * What the circumstances lead to. `settled`: one disposition; `choice`: the facts are settled and the law leaves the authority
 * several; `open`: unknown facts decide.
 */
export interface DispositionResult {
  readonly status: "settled" | "choice" | "open";
  readonly possible: readonly Disposition[];
  /** The one that the rules point to, where they do. */
  readonly recommended: Disposition | null;
  /** The policy that the circumstances were combined by; `null` for the default, which nets nothing. */
  readonly policy: {
    readonly id: string;
    readonly label: LocalizedText;
    /** A method of the engine, or the id under which the host registered its own. */
    readonly method: string;
    readonly citations: readonly string[];
    readonly provenance: Provenance;
  } | null;
}

/** Why a benchmark that covers the item was not applied. */
export type PassedOverReason =
  | "expired"
  | "not-yet-in-force"
  | "elsewhere"
  | "more-general"
  | "no-tier"
  | "outside-statute"
  | "outside-superior"
  | "method-failed";

/** A factor of a formula, with the level that the facts lead to. */
export interface FactorResult {
  readonly label: LocalizedText;
  /** The levels that the facts lead to or leave possible, with the percentage, coefficient or level that each stands for. */
  readonly levels: readonly { readonly label: LocalizedText; readonly value: number; readonly status: "certain" | "possible" }[];
}

/** A benchmark that is applied. */
export interface AppliedBenchmark {
  readonly id: string;
  readonly label: LocalizedText;
  readonly issuer: LocalizedText;
  readonly method: string;
  readonly provenance: Provenance;
  readonly citations: readonly string[];
  /** `possible` where unknown facts decide whether it is followed. */
  readonly status: "certain" | "possible";
}

/** The benchmark that refines the range, or why there is none. */
export interface BenchmarkResult {
  readonly applied: AppliedBenchmark | null;
  /** Those that take its place where unknown facts show that it cannot be followed. */
  readonly otherwise: readonly AppliedBenchmark[];
  /** The tiers that the facts lead to or leave possible; empty for a benchmark without a table. */
  readonly tiers: readonly { readonly label: LocalizedText; readonly status: "certain" | "possible" }[];
  /** The factors of a formula; empty for a benchmark without one. */
  readonly factors: readonly FactorResult[];
  /** Benchmarks that cover the item but were not applied. */
  readonly passedOver: readonly {
    readonly id: string;
    readonly label: LocalizedText;
    readonly reason: PassedOverReason;
    readonly citations: readonly string[];
  }[];
}

/** A penalty as recommended under one disposition. */
export interface RecommendedPenalty {
  readonly clause: string;
  readonly kind: PenaltyKind;
  readonly status: "certain" | "possible";
  /** `must`: imposed; `may`: the authority may leave it out. */
  readonly choice: Force;
  readonly alternative: number | null;
  readonly pick: "one" | "any" | null;
  readonly range: YuanRange | null;
  /** The one sum, in yuan, where the statute or the benchmark yields one. */
  readonly point: number | null;
  /** The range of the statute that was narrowed, and by which part of its width. */
  readonly statutoryRange: YuanRange | null;
  readonly portion: readonly [number, number] | null;
  readonly duration: Duration | null;
  readonly quantity: Quantity | null;
  readonly object: LocalizedText | null;
  readonly by: string | null;
  readonly citations: readonly string[];
  /** Every step from the figures of the law and the facts of the case to both ends of the range; empty where the caller wants none. */
  readonly trace: readonly TraceStep[];
}

/** What is recommended under one of the possible dispositions. */
export interface RecommendationOption {
  readonly disposition: Disposition;
  /** The circumstances that it rests on: those that hold or, where none does, those that may. */
  readonly grounds: readonly string[];
  readonly penalties: readonly RecommendedPenalty[];
  /** The procedure that a tier of the benchmark hands the case over to, instead of a penalty. */
  readonly procedure: RequirementKind | null;
}

/**
 * The recommendation. `withheld`: the statute itself yields no range, or which law governs is not settled, so nothing is
 * recommended; the findings say why.
 */
export interface Recommendation {
  readonly status: "settled" | "choice" | "open" | "withheld";
  readonly options: readonly RecommendationOption[];
  /** A range that holds the fine under every option; `null` where no option carries a fine. */
  readonly fine: YuanRange | null;
  /** Orders to the offender, which go with every disposition. */
  readonly orders: readonly OrderLine[];
}

/** A value that the law leaves to field and place, as it applies to the case. */
export interface AppliedParameter {
  readonly id: string;
  readonly label: LocalizedText;
  /** The fact that it settles. */
  readonly fact: string;
  /** As a case file would write it (money in yuan); `null` where unknown facts, or an unknown place, leave it open. */
  readonly value: number | string | boolean | null;
  readonly citations: readonly string[];
  readonly provenance: Provenance;
}

/** A duty of procedure that arises, or may arise. */
export interface RequirementResult {
  readonly id: string;
  readonly requires: RequirementKind;
  readonly label: LocalizedText;
  readonly status: "required" | "possible";
  readonly before: Milestone;
  /** What has to be handed in; for a criminal referral, the evidence. */
  readonly materials: readonly LocalizedText[];
  /** What is looked at. */
  readonly points: readonly LocalizedText[];
  /** Who is qualified to do it; `null` where nothing is said. */
  readonly reviewer: LocalizedText | null;
  /** How long it may take; `null` where nothing is said. */
  readonly within: TimeSpan | null;
  readonly citations: readonly string[];
  readonly provenance: Provenance;
  readonly facts: readonly string[];
}

/** A time limit in a case. Dates as YYYY-MM-DD, times as YYYY-MM-DDTHH:MM; `null` is not known, or has not come. */
export interface DeadlineResult {
  readonly start: string | null;
  /** The last day or moment that is in time. */
  readonly due: string | null;
  readonly done: string | null;
  /** Calendar days from the date of the assessment to `due`, below 0 where it is over; `null` where it is done. */
  readonly daysLeft: number | null;
  /** Whether periods or extensions of which nothing is known could move `due` later. */
  readonly mayMove: boolean;
}

/** What the review of the case comes to on one point (审查发现). */
export interface Finding {
  /** Id of the check, or a code of the engine that begins with `assessment/`. */
  readonly id: string;
  readonly head: ReviewHead;
  /** `pending`: a time limit still runs; `needs-judgement` where only a person can settle it; `not-applicable` where the point has no place in the case. */
  readonly status: "pass" | "fail" | "pending" | "unknown" | "needs-judgement" | "not-applicable";
  readonly severity: Severity;
  /** What the law asks for. */
  readonly label: LocalizedText;
  /** What to do where it was not met. */
  readonly remedy: LocalizedText | null;
  /** What exactly it is in this case, where there is more to say. */
  readonly detail: LocalizedText | null;
  readonly citations: readonly string[];
  readonly facts: readonly string[];
  /** The time limit, where the point is one. */
  readonly deadline: DeadlineResult | null;
  /** Of the facts, those that the case says why they are not known of. */
  readonly unknown?: Readonly<Record<string, UnknownKind>>;
  /** On an unknown point: what it asks for is met, so that nothing can be wrong; only whether it applies is open. */
  readonly harmless?: true;
}

/** A fact whose answer can still matter, with the question that settles it. */
export interface MissingFact {
  readonly fact: string;
  readonly label: LocalizedText;
  readonly ask: LocalizedText | null;
  readonly judgement: boolean;
  /** Why it is not known. */
  readonly unknown: "not-asked" | UnknownKind;
  /** What it bears on. */
  readonly matters: readonly ("law" | "penalty" | "circumstances" | "benchmark" | "requirements" | "findings")[];
}
