// The shape of an assessment of several items, acts and parties: plain JSON.
import type { LocalizedText } from "../../law/localized-text.ts";
import type { Provenance } from "../../law/provenance.ts";
import type { Assessment, Finding } from "../assessment.ts";
import type { YuanRange } from "../statutory-results.ts";

/** The policy on concurrence that was followed. */
export interface AppliedConcurrence {
  readonly id: string;
  readonly label: LocalizedText;
  readonly citations: readonly string[];
  readonly provenance: Provenance;
}

/**
 * Which item's fine is imposed for an act. `single`: only one has a fine; `higher`: its fine is higher than the others';
 * `equal`: all are the same, the first is taken; `undecided`: facts are open, or none is higher in every respect, so a person
 * decides; `none`: no item has a fine; `no-rule`: the rulebook does not say how several items combine.
 */
export interface GoverningItem {
  readonly status: "single" | "higher" | "equal" | "undecided" | "none" | "no-rule";
  /** `null` where none is settled. */
  readonly item: string | null;
  readonly citations: readonly string[];
}

/** A range of days. */
export interface DayRange {
  readonly min: number;
  readonly max: number | null;
}

/** One act of one party. */
export interface ActAssessment {
  readonly act: string;
  /** One for each item, in the order of the case file. */
  readonly assessments: readonly Assessment[];
  readonly governing: GoverningItem;
  /** The one fine of the act, over everything that is still possible; `null` where there is none. */
  readonly fine: YuanRange | null;
  /** The items whose fines are not imposed, since one act is fined once; their other penalties stand. */
  readonly setAside: readonly string[];
  /** Days of detention, under all items; `null` where there is none. */
  readonly detention: DayRange | null;
}

/** What the acts of a party come to together. */
export interface CombinedPenalty {
  /** `settled`: the parts are; `open`: facts or choices decide; `withheld`: some act has no recommendation, so that a sum would mislead. */
  readonly status: "settled" | "open" | "withheld";
  readonly fine: YuanRange | null;
  readonly detention: DayRange | null;
  /** The acts that count: of acts that are linked the heavier one, where the policy says so. */
  readonly acts: readonly string[];
}

/** Everything about one party. */
export interface PartyAssessment {
  readonly party: string;
  readonly acts: readonly ActAssessment[];
  readonly combined: CombinedPenalty;
  readonly findings: readonly Finding[];
}

/** What the published rules make of several items, acts or parties (竞合、并罚与共同违法). */
export interface JointAssessment {
  readonly rulebook: { readonly hash: string };
  readonly caseId: string | null;
  readonly asOf: string;
  readonly policy: AppliedConcurrence | null;
  readonly parties: readonly PartyAssessment[];
}
