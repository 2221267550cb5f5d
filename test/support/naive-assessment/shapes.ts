// Rule data as its documents have it once parsed, as far as the penalty rests on it.

import type { FactDefinition } from "../../../src/documents/vocabulary.ts";
import type { Condition } from "../../../src/index.ts";
import type { CircumstanceEffect, Disposition, Force } from "../../../src/law/disposition.ts";
import type { NaiveValue } from "../assessment-naive-interpreter.ts";

/** Two languages; only the first is read here. */
export interface Text {
  readonly zh: string;
  readonly en?: string;
}

/** From a day on, up to but not including another. */
export interface Period {
  readonly from: string;
  readonly until?: string;
}

/** A number, both ends included, or ends by name. */
export type Figure = number | readonly [number, number] | { readonly min?: number; readonly above?: number; readonly max?: number; readonly below?: number };

/** Yuan that a sum is held to, both included. */
interface Clipped {
  readonly atLeast?: number;
  readonly atMost?: number;
}

interface Based {
  readonly of?: string;
  readonly baseAtLeast?: number;
  readonly ofFine?: string;
  readonly per?: string;
}

/** What a fine comes to. */
export type SumMeasure =
  | (Clipped & { readonly amount: Figure; readonly per?: string })
  | (Clipped & Based & { readonly times: Figure })
  | (Clipped & Based & { readonly percent: Figure })
  | (Clipped & { readonly either: readonly SumMeasure[] })
  | (Clipped & { readonly sum: readonly SumMeasure[] });

/** How long, how many points, or how much. */
export type ExtentMeasure =
  | { readonly days: Figure }
  | { readonly months: Figure }
  | { readonly years: Figure; readonly orLife?: true }
  | { readonly life: true }
  | { readonly points: Figure }
  | { readonly count: Figure; readonly per?: string; readonly unit: Text };

export interface Penalty {
  readonly kind: string;
  readonly choice: Force;
  readonly measure?: SumMeasure | ExtentMeasure;
  readonly object?: Text;
  readonly by?: string;
  readonly concurrent?: true;
}

export type PenaltyEntry =
  | Penalty
  | { readonly oneOf: readonly Penalty[]; readonly choice: Force }
  | { readonly anyOf: readonly Penalty[]; readonly choice: Force };

export interface LawClause {
  readonly id: string;
  readonly offender?: string;
  readonly when?: Condition;
  readonly branch?: string;
  readonly replaces?: readonly string[];
  readonly orders?: readonly unknown[];
  readonly penalties?: readonly PenaltyEntry[];
}

export interface Wording {
  readonly inForce: Period;
  readonly unpunished?: true;
  readonly clauses?: readonly LawClause[];
}

export interface Item {
  readonly id: string;
  readonly domain: string;
  readonly offender?: string;
  readonly implies?: Readonly<Record<string, NaiveValue>>;
  readonly versions: readonly Wording[];
}

/** Which items a rule speaks of; every part that is given has to match. */
export interface ItemScope {
  readonly items?: readonly string[];
  readonly domains?: readonly string[];
  readonly except?: readonly string[];
}

export interface LawCircumstance {
  readonly id: string;
  readonly effects: readonly CircumstanceEffect[];
  readonly force: Force;
  readonly scope?: ItemScope;
  readonly jurisdiction?: string;
  readonly inForce?: Period;
  readonly when: Condition;
  readonly retains?: readonly string[];
  readonly standing?: "statutory" | "discretionary";
  readonly weight?: number;
}

/** Fractions of the width of a range. */
export type Cut = readonly [number, number];

interface Rounding {
  readonly to: number;
  readonly direction: "down" | "up";
  readonly atMinimum?: "down" | "up";
}

export interface BenchmarkTier {
  readonly label: Text;
  readonly when: Condition;
  readonly fine?: { readonly portion: Cut } | SumMeasure;
  readonly penalties?: readonly { readonly kind: string; readonly measure?: ExtentMeasure }[];
  readonly procedure?: string;
}

/** A scale of a benchmark: its first level that holds counts. */
interface Scale<Level> {
  readonly label: Text;
  readonly levels: readonly (Level & { readonly label: Text; readonly when: Condition })[];
}

interface BenchmarkHead {
  readonly id: string;
  readonly jurisdiction: string;
  readonly inForce: Period;
  readonly scope: ItemScope;
  readonly missingMinimum: "zero" | "tenth-of-maximum";
  readonly rounding?: Rounding;
}

export interface CoefficientSum {
  readonly base: "minimum" | "maximum" | SumMeasure;
  readonly start: number;
  readonly coefficients: readonly { readonly label: Text; readonly when: Condition; readonly add: number }[];
}

export interface LevelGrid {
  readonly factors: readonly (Scale<{ readonly level: number }> & { readonly group: string; readonly weight?: number })[];
  readonly aggregate: "maximum" | "sum" | "weighted-mean";
  readonly bands: readonly { readonly atMost?: number; readonly below?: number; readonly portion: Cut }[];
  readonly corrections?: readonly { readonly label: Text; readonly when: Condition; readonly percent: number }[];
}

export type Benchmark = BenchmarkHead &
  (
    | { readonly method: "portion"; readonly portions: { readonly lighter: Cut; readonly ordinary: Cut; readonly heavier: Cut } }
    | { readonly method: "tiers"; readonly tiers: readonly BenchmarkTier[] }
    | { readonly method: "percentage-sum"; readonly factors: readonly Scale<{ readonly percent: number }>[] }
    | ({ readonly method: "coefficient-sum" } & CoefficientSum)
    | ({ readonly method: "level-grid" } & LevelGrid)
  );

export type Combination =
  | { readonly method: "priority-first"; readonly statutoryFirst?: true }
  | { readonly method: "overall-judgement" }
  | { readonly method: "net-count" }
  | { readonly method: "signed-sum" }
  | { readonly method: "forced-tier"; readonly forcedBy: readonly string[]; readonly to: Disposition };

/** How far a mitigated penalty may go below the statute. */
export interface Mitigation {
  readonly floor?: { readonly portionOfMinimum: number } | { readonly amount: number };
  readonly keepsFine?: true;
}

export interface Policy {
  readonly id: string;
  readonly jurisdiction: string;
  readonly inForce?: Period;
  readonly scope?: ItemScope;
  readonly combination?: Combination;
  readonly mitigation?: Mitigation;
}

/** Everything of a pack that the penalty rests on. */
export interface NaivePack {
  readonly facts: readonly FactDefinition[];
  readonly conditions: readonly { readonly id: string; readonly when: Condition }[];
  readonly items: readonly Item[];
  readonly circumstances: readonly LawCircumstance[];
  readonly benchmarks: readonly Benchmark[];
  readonly policies: readonly Policy[];
}

/** A case of which everything is known. */
export interface NaiveCase {
  readonly item: string;
  readonly asOf: string;
  readonly offender?: string;
  readonly jurisdiction?: string;
  readonly facts: Readonly<Record<string, NaiveValue>>;
}
