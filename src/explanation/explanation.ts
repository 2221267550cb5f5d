// The shape of an explanation: plain JSON, every entry with what it rests on, so that it can be checked against rules and case alone.

import type { ApplicableLaw, PassedOverReason, RecommendationOption } from "../assessment/assessment.ts";
import type { YuanRange } from "../assessment/statutory-results.ts";
import type { UnknownKind } from "../conditions/partial-value.ts";
import type { FactValueInput } from "../conditions/read-facts.ts";
import type { Tier } from "../documents/benchmarks.ts";
import type { ConditionValue, Operator, Scalar } from "../documents/condition.ts";
import type { OrderEntry } from "../documents/items.ts";
import type { Derivation, ProvidedFact } from "../documents/vocabulary.ts";
import type { CircumstanceEffect, Disposition, Force, Standing } from "../law/disposition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Measure } from "../law/measure.ts";
import type { CorrectiveOrder, Offender, PenaltyKind } from "../law/penalty-kind.ts";
import type { Milestone, RequirementKind } from "../law/review.ts";
import type { TimeSpan } from "../law/time-limit.ts";
import type { TraceStep } from "../law/trace.ts";

/** What a condition comes to where facts may be unknown. */
export type ExplainedVerdict = "true" | "false" | "unknown";

/** Whether a rule holds for the case; unknown facts leave it possible. */
export type ExplainedStatus = "holds" | "possible" | "fails";

/** The least and the greatest that a fact can be; `null` is not limited. Of a set, the members that are certain and those that are possible. */
export interface FoundRange {
  readonly from: number | string | readonly string[] | null;
  readonly to: number | string | readonly string[] | null;
}

/** What the case says of a fact, as a case file writes it; a range where only that is known, `null` where nothing is. */
export type FoundValue = FactValueInput | FoundRange | null;

/** A fact compared with what a rule says. */
export interface ExplainedComparison {
  readonly kind: "comparison";
  readonly verdict: ExplainedVerdict;
  readonly fact: string;
  readonly label: LocalizedText;
  readonly operator: Operator;
  /** As written in the rule; money in yuan. */
  readonly value: ConditionValue;
  readonly found: FoundValue;
  /** The value of the fact that it is compared with, where it is one. */
  readonly foundOther?: FoundValue;
}

/** Conditions of which all, or one, have to hold. */
export interface ExplainedGroup {
  readonly kind: "all" | "any";
  readonly verdict: ExplainedVerdict;
  readonly parts: readonly ExplainedCondition[];
}

/** A condition that must not hold. */
export interface ExplainedNegation {
  readonly kind: "not";
  readonly verdict: ExplainedVerdict;
  readonly part: ExplainedCondition;
}

/** A condition that several rules share. */
export interface ExplainedNamed {
  readonly kind: "named";
  readonly verdict: ExplainedVerdict;
  readonly id: string;
  readonly label: LocalizedText | null;
  readonly part: ExplainedCondition;
}

/** A condition with what every part of it comes to. */
export type ExplainedCondition = ExplainedGroup | ExplainedNegation | ExplainedNamed | ExplainedComparison;

/**
 * Where the value of a fact comes from: the case file (`given`) or its draft decision (`draft`), what every case of the item has in
 * common (`item`), what silence means (`silence`), a parameter, other facts (`derived`), a date that has not come (`not-come`), or the
 * assessment itself (`result`); `unknown` where nothing says.
 */
export type FactSource =
  | { readonly kind: "draft" | "unknown" }
  /** With `unknown` it is given only in part, and this is why no more is known. */
  | { readonly kind: "given"; readonly unknown?: UnknownKind }
  | { readonly kind: "item"; readonly item: string }
  | { readonly kind: "silence"; readonly citations: readonly string[] }
  | { readonly kind: "not-come"; readonly when: ExplainedCondition | null }
  | { readonly kind: "parameter"; readonly parameters: readonly string[]; readonly citations: readonly string[] }
  | { readonly kind: "result"; readonly of: ProvidedFact }
  | {
      readonly kind: "derived";
      /** The derivation as the vocabulary writes it. */
      readonly how: Derivation;
      readonly from: readonly { readonly fact: string; readonly value: FoundValue }[];
      /** The condition that it is derived by, where it is one. */
      readonly when: ExplainedCondition | null;
      readonly citations: readonly string[];
    };

/** A fact that anything in the explanation rests on. */
export interface ExplainedFact {
  readonly fact: string;
  readonly label: LocalizedText;
  readonly found: FoundValue;
  readonly source: FactSource;
}

/** Step 1: the wording that governs. */
export interface ExplainedLaw extends ApplicableLaw {
  /** The clauses of the other wording, where the law changed. */
  readonly otherClauses: readonly ExplainedClause[];
}

/** A penalty of a clause: what the rule says, and what that comes to where the clause holds or may hold. */
export interface ExplainedPenalty {
  readonly kind: PenaltyKind;
  readonly choice: Force;
  /** Its place among the entries of the clause; penalties of one entry are alternatives. */
  readonly entry: number;
  readonly pick: "one" | "any" | null;
  readonly concurrent: boolean;
  readonly object: LocalizedText | null;
  readonly by: string | null;
  readonly measure: Measure | null;
  readonly range: YuanRange | null;
  readonly trace: readonly TraceStep[];
}

/** Step 2: a clause of the wording that governs. */
export interface ExplainedClause {
  readonly id: string;
  readonly offender: Offender;
  readonly status: ExplainedStatus;
  readonly when: ExplainedCondition | null;
  readonly branch: string | null;
  /** The clauses that take its place, or may. */
  readonly replacedBy: readonly { readonly clause: string; readonly status: ExplainedStatus }[];
  readonly orders: readonly (CorrectiveOrder | OrderEntry)[];
  readonly penalties: readonly ExplainedPenalty[];
  readonly citations: readonly string[];
}

/** Step 3: a circumstance that covers the case. */
export interface ExplainedCircumstance {
  readonly id: string;
  readonly label: LocalizedText;
  readonly list: LocalizedText | null;
  readonly status: ExplainedStatus;
  readonly effects: readonly CircumstanceEffect[];
  readonly force: Force;
  readonly standing: Standing;
  readonly weight: number | null;
  readonly when: ExplainedCondition;
  readonly citations: readonly string[];
}

/** Step 3: what the circumstances lead to together. */
export interface ExplainedDisposition {
  readonly status: "settled" | "choice" | "open";
  readonly possible: readonly Disposition[];
  readonly recommended: Disposition | null;
  readonly policy: { readonly id: string; readonly label: LocalizedText; readonly method: string; readonly citations: readonly string[] } | null;
}

/** A row of a benchmark: a tier, a level of a factor, a coefficient or a correction. */
export interface ExplainedRow {
  /** The factor that it is a level of. */
  readonly factor: LocalizedText | null;
  readonly label: LocalizedText;
  readonly status: ExplainedStatus;
  readonly when: ExplainedCondition;
  /** What it says: a percentage, a coefficient or a level; of a tier, its sum, kinds or procedure. */
  readonly value: number | Pick<Tier, "fine" | "penalties" | "procedure">;
}

/** Step 4: a benchmark that covers the item, in the order in which they are asked. */
export interface ExplainedBenchmark {
  readonly id: string;
  readonly label: LocalizedText;
  readonly issuer: LocalizedText;
  readonly method: string;
  /** Whether it is followed, may be, or why it is not. */
  readonly standing: "followed" | "possible" | PassedOverReason;
  readonly rows: readonly ExplainedRow[];
  readonly citations: readonly string[];
}

/** Step 5: what is recommended under every disposition that is still open, with the arithmetic. */
export interface ExplainedRecommendation {
  readonly status: "settled" | "choice" | "open" | "withheld";
  readonly options: readonly RecommendationOption[];
  readonly fine: YuanRange | null;
}

/** Step 6: a duty of procedure that covers the case, whether it arises or not. */
export interface ExplainedRequirement {
  readonly id: string;
  readonly requires: RequirementKind;
  readonly label: LocalizedText;
  readonly status: ExplainedStatus;
  readonly before: Milestone;
  readonly within: TimeSpan | null;
  /** `null` for one that a tier of a benchmark leads to. */
  readonly when: ExplainedCondition | null;
  readonly citations: readonly string[];
}

/** A parameter that settles a fact which the case does not give. */
export interface ExplainedParameter {
  readonly id: string;
  readonly label: LocalizedText;
  readonly fact: string;
  readonly rows: readonly { readonly status: ExplainedStatus; readonly when: ExplainedCondition | null; readonly value: Scalar }[];
  readonly citations: readonly string[];
}

/** The steps of an assessment in order, each entry with what it rests on. */
export interface Explanation {
  readonly caseId: string | null;
  readonly item: { readonly id: string; readonly name: LocalizedText };
  readonly jurisdiction: string | null;
  readonly offender: Offender;
  /** The date that it was made for, YYYY-MM-DD. */
  readonly asOf: string;
  readonly law: ExplainedLaw;
  readonly clauses: readonly ExplainedClause[];
  readonly circumstances: readonly ExplainedCircumstance[];
  readonly disposition: ExplainedDisposition;
  readonly benchmarks: readonly ExplainedBenchmark[];
  readonly recommendation: ExplainedRecommendation;
  readonly requirements: readonly ExplainedRequirement[];
  readonly parameters: readonly ExplainedParameter[];
  /** Every fact that anything above rests on, in the order of their ids. */
  readonly facts: readonly ExplainedFact[];
}
