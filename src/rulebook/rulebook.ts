// What linking makes of rule documents: everything found, compiled and immutable.

import type { Place } from "../conditions/compile-condition.ts";
import type { ConditionNode } from "../conditions/condition-node.ts";
import type { Fact, Vocabulary } from "../conditions/vocabulary.ts";
import type { DiscretionBenchmark } from "../documents/benchmarks.ts";
import type { Check } from "../documents/checks.ts";
import type { Circumstance } from "../documents/circumstances.ts";
import type { Scope } from "../documents/common.ts";
import type { Crime } from "../documents/crimes.ts";
import type { ExtensionStep } from "../documents/deadline.ts";
import type { Instrument } from "../documents/instruments.ts";
import type { Clause, EnforcementItem, ItemVersion } from "../documents/items.ts";
import type { NamedCondition } from "../documents/named-conditions.ts";
import type { PackDocument } from "../documents/pack.ts";
import type { Parameter } from "../documents/parameters.ts";
import type { Policy } from "../documents/policies.ts";
import type { Requirement } from "../documents/requirements.ts";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { PenaltyKind } from "../law/penalty-kind.ts";
import type { Provenance } from "../law/provenance.ts";
import type { TimeSpan } from "../law/time-limit.ts";
import type { BenchmarkMethod, CombinationMethod } from "./rulebook-options.ts";

/** A clause with its condition compiled; `null` holds always. */
export interface LinkedClause {
  readonly clause: Clause;
  readonly when: ConditionNode | null;
}

/** A version of an item, ready for assessment. */
export interface LinkedVersion {
  readonly version: ItemVersion;
  readonly clauses: readonly LinkedClause[];
}

/** An enforcement item, ready for assessment. */
export interface LinkedItem {
  readonly item: EnforcementItem;
  readonly pack: PackDocument;
  /** @internal */
  readonly versions: readonly LinkedVersion[];
  /** What the item implies, encoded for a row. @internal */
  readonly implied: readonly { readonly fact: Fact; readonly value: number }[];
  /** Those that it names. @internal */
  readonly crimes: readonly LinkedCrime[];
}

/** A rule with where it applies, its condition compiled, and where it comes from. */
export interface LinkedRule<T> {
  readonly rule: T;
  readonly pack: PackDocument;
  readonly provenance: Provenance;
  /** When it is in force: its own period, or all periods in which every instrument that it cites is. @internal */
  readonly inForce: readonly (readonly EffectivePeriod[])[];
}

/** What a crime, circumstance, benchmark, policy, parameter, requirement or check says of where and when it applies. */
export interface Applicability {
  readonly id: string;
  readonly scope?: Scope;
  readonly jurisdiction?: string;
  readonly inForce?: EffectivePeriod;
}

/** A crime that items are linked to. */
export interface LinkedCrime extends LinkedRule<Crime> {
  /** @internal */
  readonly when: ConditionNode;
}

/** A circumstance, with the published list that it stands in. */
export interface LinkedCircumstance extends LinkedRule<Circumstance> {
  /** @internal */
  readonly when: ConditionNode;
  readonly list: LocalizedText | null;
}

/** A benchmark. */
export interface LinkedBenchmark extends LinkedRule<DiscretionBenchmark> {
  /** The compiled conditions of its tiers or coefficients (one row), or of the levels of each factor (a row each), corrections last. @internal */
  readonly rows: readonly (readonly ConditionNode[])[];
  /** The facts that a registered method reads. @internal */
  readonly facts: readonly Fact[];
  /** The host's method that it names; `null` where that is built in. @internal */
  readonly registered: BenchmarkMethod | null;
}

/** What a policy says on the review of drafts, its conditions compiled. */
export interface LinkedReview {
  readonly defended: ConditionNode | null;
  readonly backFromReferral: ConditionNode | null;
  readonly nothingToTake: ReadonlyMap<PenaltyKind, ConditionNode>;
  readonly base: readonly Fact[];
}

/** A policy on how circumstances and acts combine and drafts are reviewed. */
export interface LinkedPolicy extends LinkedRule<Policy> {
  /** The host's method that its combination names; `null` where that is built in, or it has none. @internal */
  readonly registered: CombinationMethod | null;
  /** Where it says anything on the review of drafts. @internal */
  readonly review?: LinkedReview;
}

/** A parameter. */
export interface LinkedParameter extends LinkedRule<Parameter> {
  /** @internal */
  readonly fact: Fact;
  /** Its rows with their conditions compiled (`null` holds always) and their values encoded for a row of facts. @internal */
  readonly rows: readonly { readonly when: ConditionNode | null; readonly value: number }[];
  /** Where its fact stands among those that parameters settle, each after those that it rests on. @internal */
  readonly rank: number;
}

/** A requirement. */
export interface LinkedRequirement extends LinkedRule<Requirement> {
  /** @internal */
  readonly when: ConditionNode;
}

/** A check. */
export interface LinkedCheck extends LinkedRule<Check> {
  /** @internal */
  readonly applies: ConditionNode | null;
  /** @internal */
  readonly requires: ConditionNode | null;
  /** @internal */
  readonly deadline: LinkedDeadline | null;
}

/** A time limit with its facts. */
export type LinkedDeadline =
  | {
      readonly kind: "period";
      readonly from: Fact;
      readonly to: Fact;
      readonly within: TimeSpan;
      readonly excluding: Fact | null;
      readonly extension: { readonly fact: Fact; readonly steps: readonly ExtensionStep[] } | null;
      readonly rollover: boolean;
    }
  | { readonly kind: "advance"; readonly to: Fact; readonly before: Fact; readonly atLeast: TimeSpan };

/** The rules whose scope covers an item. */
export interface ItemRules {
  readonly circumstances: readonly LinkedCircumstance[];
  readonly benchmarks: readonly LinkedBenchmark[];
  readonly policies: readonly LinkedPolicy[];
  readonly parameters: readonly LinkedParameter[];
  readonly requirements: readonly LinkedRequirement[];
  readonly checks: readonly LinkedCheck[];
}

/** Rule packs, linked, checked and immutable. Made by `createRulebook`. */
export interface Rulebook {
  /** SHA-256 of the content of all documents, in hexadecimal. */
  readonly hash: string;
  readonly packs: readonly PackDocument[];
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** @internal */
  readonly vocabulary: Vocabulary;
  readonly conditions: readonly NamedCondition[];
  readonly items: ReadonlyMap<string, LinkedItem>;
  readonly crimes: readonly LinkedCrime[];
  readonly circumstances: readonly LinkedCircumstance[];
  readonly benchmarks: readonly LinkedBenchmark[];
  readonly policies: readonly LinkedPolicy[];
  readonly parameters: readonly LinkedParameter[];
  readonly requirements: readonly LinkedRequirement[];
  readonly checks: readonly LinkedCheck[];
  /** The rules that cover an item by their scope, in the order of their ids. @internal */
  readonly rulesFor: (item: LinkedItem) => ItemRules;
  /** Where an entry of a document stands: an item, a rule, a fact definition, an instrument, a pack, a named condition. @internal */
  readonly placeOf: (entry: object) => Place | undefined;
}
