/**
 * The kinds of administrative penalty, in the order of article 9 of the Administrative Penalty Law, with the confiscation
 * of gains and of property apart; `other` is for kinds that only a single statute knows.
 */
export const PENALTY_KINDS = [
  "warning",
  "public-criticism",
  "fine",
  "confiscate-gains",
  "confiscate-property",
  "suspend-licence",
  "downgrade-qualification",
  "revoke-licence",
  "restrict-operations",
  "suspend-operations",
  "close-down",
  "restrict-employment",
  "detention",
  "other",
] as const;

/** One of {@link PENALTY_KINDS}. */
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** Whether a penalty of this kind may never be dropped by a lighter or mitigated decision: what was gained or used unlawfully. */
export function isConfiscation(kind: PenaltyKind): boolean {
  return kind === "confiscate-gains" || kind === "confiscate-property";
}

/** Orders that go with a penalty without being one: to correct, to stop, to recall (责令改正 and its like). */
export const CORRECTIVE_ORDERS = ["correct", "correct-within-deadline", "stop-conduct", "recall", "restore"] as const;

/** One of {@link CORRECTIVE_ORDERS}. */
export type CorrectiveOrder = (typeof CORRECTIVE_ORDERS)[number];

/** Whom a clause penalises: the party itself, the persons responsible within it, or somebody who knowingly helped. */
export const OFFENDERS = ["party", "responsible-person", "helper"] as const;

/** One of {@link OFFENDERS}. */
export type Offender = (typeof OFFENDERS)[number];
