// What two rulebooks differ in: the shape of the answer, plain JSON.
import type { CaseFault } from "../assessment/case-fault.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import type { YuanRange } from "../assessment/statutory-results.ts";
import type { FactValueInput } from "../conditions/read-facts.ts";
import type { CivilDate } from "../law/civil-date.ts";
import type { Disposition } from "../law/disposition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Offender, PenaltyKind } from "../law/penalty-kind.ts";

/** What of an assessment changes: the recommended penalty, a duty of procedure, or a point of the review. */
export const SUBJECTS = ["penalty", "requirement", "check"] as const;

/** One of {@link SUBJECTS}. */
export type Subject = (typeof SUBJECTS)[number];

/**
 * Which way a change goes. `heavier`: no less in any respect and more in some, for a check that what was met no longer is; `lighter` the other way
 * round; `new`: where nothing followed, something does; `gone` the other way round; `other` in all other ways.
 */
export const DIRECTIONS = ["lighter", "heavier", "new", "gone", "other"] as const;

/** One of {@link DIRECTIONS}. */
export type Direction = (typeof DIRECTIONS)[number];

/** The kinds of entry that are compared. */
export const ENTRY_KINDS = [
  "facts",
  "conditions",
  "instruments",
  "items",
  "crimes",
  "circumstances",
  "benchmarks",
  "policies",
  "parameters",
  "requirements",
  "checks",
] as const;

/** One of {@link ENTRY_KINDS}. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Entries of one kind, by their ids. */
export interface ChangedEntries {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Those that say something else, be it only in a label. */
  readonly changed: readonly string[];
}

/** Which values of a fact a region holds, as a case file would write them. */
export interface RegionFact {
  readonly fact: string;
  readonly label: LocalizedText;
  /** Both ends belong to it; `null` is no end. Only where values have an order. */
  readonly from?: FactValueInput | null;
  readonly to?: FactValueInput | null;
  /** The values, where they are few. */
  readonly oneOf?: readonly FactValueInput[];
  /** Members of a set that are there, and that are not. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** What a rulebook comes to in a region or a case. */
export interface RegionOutcome {
  /** Of a penalty; empty where nothing is recommended. */
  readonly dispositions: readonly Disposition[];
  /** In yuan. */
  readonly fine: YuanRange | null;
  readonly kinds: readonly PenaltyKind[];
  /** Of a requirement, `required`, `possible` or `none`; of a check, the status of its finding, or `none`; `null` for a penalty. */
  readonly standing: string | null;
}

/** A region of facts whose outcome changes somewhere. */
export interface ChangedRegion {
  /** `exhausted`: the budget was spent before a case was found or it was shown that there is none. */
  readonly status: "changed" | "exhausted";
  /** The items that it is alike for; the witness is of the first. */
  readonly items: readonly string[];
  readonly what: Subject;
  /** The ids of the changed rules behind it. */
  readonly rules: readonly string[];
  /** Whose penalty. */
  readonly offender: Offender;
  /** The division code of the place that it is for; `null` where none is told, so that only rules for the whole country apply. */
  readonly jurisdiction: string | null;
  /** Which facts tell the region from other cases; empty for every case. */
  readonly when: readonly RegionFact[];
  readonly direction: Direction;
  /** Whether `before` and `after` are everything that can come out in the region, or where that does not tell them apart, what comes out in the witness. */
  readonly measured: "region" | "witness";
  readonly before: RegionOutcome;
  readonly after: RegionOutcome;
  /**
   * A case that `assess` leads to different outcomes under the two rulebooks; facts that are in one of them only are left out for the other. `null`
   * where none was found, or only a history that is not told could show it.
   */
  readonly witness: CaseFile | null;
}

/** What could not be compared. */
export interface NotCompared {
  /** The id of an item or a fact. */
  readonly id: string;
  readonly reason: LocalizedText;
}

/** The difference between two rulebooks. */
export interface RulebookDifference {
  readonly from: { readonly hash: string };
  readonly to: { readonly hash: string };
  readonly asOf: CivilDate;
  readonly items: { readonly added: readonly AddedItem[]; readonly removed: readonly AddedItem[] };
  readonly rules: Readonly<Record<EntryKind, ChangedEntries>>;
  readonly regions: readonly ChangedRegion[];
  /** Whether everything was settled within the budget. */
  readonly exact: boolean;
  readonly notCompared: readonly NotCompared[];
}

/** An item that only one rulebook has, with a case under it. */
export interface AddedItem {
  readonly item: string;
  readonly name: LocalizedText;
  readonly witness: CaseFile;
}

/** A case of a caseload whose assessment changes, or that one of the rulebooks refuses. */
export interface TouchedCase {
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly id: string | null;
  readonly item: string | null;
  readonly status: "changed" | "refused";
  readonly direction: Direction | null;
  readonly before: RegionOutcome | null;
  readonly after: RegionOutcome | null;
  /** The requirements and checks that come out otherwise, with what they came to and come to. */
  readonly duties: readonly { readonly what: Exclude<Subject, "penalty">; readonly id: string; readonly before: string; readonly after: string }[];
  /** What each rulebook finds wrong with the case file. */
  readonly faults: { readonly before: readonly CaseFault[]; readonly after: readonly CaseFault[] };
}
