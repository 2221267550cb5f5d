/**
 * The kinds of administrative penalty, in the order of article 9 of the Administrative Penalty Law, with the confiscation
 * of gains and of property apart; then points on a licence (记分), and `other` for kinds that only a single statute knows.
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
  "demerit-points",
  "other",
] as const;

/** One of {@link PENALTY_KINDS}. */
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

// The groups of article 9 from the lightest to the heaviest; kinds of the same group compare only within one scale.
const WEIGHTS: Readonly<Partial<Record<PenaltyKind, { readonly group: number; readonly scale?: string; readonly step?: number }>>> = {
  warning: { group: 1, scale: "reputation", step: 1 },
  "public-criticism": { group: 1, scale: "reputation", step: 2 },
  fine: { group: 2 },
  "confiscate-gains": { group: 2 },
  "confiscate-property": { group: 2 },
  "suspend-licence": { group: 3, scale: "qualification", step: 1 },
  "downgrade-qualification": { group: 3, scale: "qualification", step: 2 },
  "revoke-licence": { group: 3, scale: "qualification", step: 3 },
  "restrict-operations": { group: 3, scale: "conduct", step: 1 },
  "suspend-operations": { group: 3, scale: "conduct", step: 2 },
  "close-down": { group: 3, scale: "conduct", step: 3 },
  "restrict-employment": { group: 3 },
  detention: { group: 4 },
};

/**
 * Whether one kind of penalty is lighter than another by the declared partial order: reputation, then property, then qualification
 * and conduct, which do not compare with each other, then liberty. Points and `other` compare with nothing.
 */
export function isLighterKind(kind: PenaltyKind, than: PenaltyKind): boolean {
  const [one, other] = [WEIGHTS[kind], WEIGHTS[than]];
  if (!one || !other) return false;
  if (one.group !== other.group) return one.group < other.group;
  return one.scale !== undefined && one.scale === other.scale && (one.step ?? 0) < (other.step ?? 0);
}

/** Whether a penalty of this kind may never be dropped by a lighter or mitigated decision: what was gained or used unlawfully. */
export function isConfiscation(kind: PenaltyKind): boolean {
  return kind === "confiscate-gains" || kind === "confiscate-property";
}

/** Orders that go with a penalty without being one: to correct, to stop, to recall (责令改正 and its like). */
export const CORRECTIVE_ORDERS = [
  "correct",
  "correct-within-deadline",
  "stop-conduct",
  "recall",
  "restore",
  "demolish",
  "return-goods",
  "refund",
  "replant",
  "eliminate-effects",
] as const;

/** One of {@link CORRECTIVE_ORDERS}. */
export type CorrectiveOrder = (typeof CORRECTIVE_ORDERS)[number];

/** Whom a clause penalises: the party itself, the persons responsible within it, or somebody who knowingly helped. */
export const OFFENDERS = ["party", "responsible-person", "helper"] as const;

/** One of {@link OFFENDERS}. */
export type Offender = (typeof OFFENDERS)[number];
