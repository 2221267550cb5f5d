/** The six outcomes that circumstances can lead to, from the lightest to the heaviest (处罚档次). */
export const DISPOSITIONS = ["no-penalty", "exemption", "mitigated", "lighter", "ordinary", "heavier"] as const;

/** One of {@link DISPOSITIONS}. */
export type Disposition = (typeof DISPOSITIONS)[number];

/** The outcomes that a circumstance can call for; `ordinary` is what remains without one. */
export const CIRCUMSTANCE_EFFECTS = ["no-penalty", "exemption", "mitigated", "lighter", "heavier"] as const;

/** One of {@link CIRCUMSTANCE_EFFECTS}. */
export type CircumstanceEffect = (typeof CIRCUMSTANCE_EFFECTS)[number];

/** Whether the law binds the authority (应当) or leaves it the choice (可以). */
export const FORCES = ["must", "may"] as const;

/** One of {@link FORCES}. */
export type Force = (typeof FORCES)[number];

/** Whether a circumstance is named by law (法定情节) or left to the authority's discretion (酌定情节). */
export const STANDINGS = ["statutory", "discretionary"] as const;

/** One of {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number];

/** Whether a penalty is imposed at all under the disposition. */
export function imposesPenalty(disposition: Disposition): boolean {
  return disposition !== "no-penalty" && disposition !== "exemption";
}
