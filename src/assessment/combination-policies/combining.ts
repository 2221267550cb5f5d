// What the combination methods have in common: each says what follows from the circumstances that hold, waivers apart.
import type { Disposition } from "../../law/disposition.ts";
import type { Call } from "../../rulebook/rulebook-options.ts";

/** A combination method with its parameters. Neither the order of the calls nor where they come from matters to it. */
export interface Combining {
  /** The dispositions that stay open when exactly these circumstances hold, in any order; `null` where the method gives no usable answer. */
  readonly combine: (calls: readonly Call[]) => readonly Disposition[] | null;
  /**
   * What tells the call from others that ask for the same effects with the same force; `null` where the call does not bear on
   * the method. Calls that nothing tells apart may stand in for each other.
   */
  readonly distinguish: (call: Call) => string | null;
  /** Whether it matters how many calls hold that nothing tells apart, not only whether one does. */
  readonly counts: boolean;
  /** Whether a choice between these circumstances is for a person alone, so that nothing is recommended. */
  readonly leavesToPerson: (calls: readonly Call[]) => boolean;
}

/** Whether it is a call for less. */
export function reduces({ effects }: Call): boolean {
  return effects.includes("lighter") || effects.includes("mitigated");
}

/** Whether it is a call for more. */
export function aggravates({ effects }: Call): boolean {
  return effects.includes("heavier");
}

/** Tells calls apart by nothing but their effects and force; one that asks for nothing does not bear on the method. */
export function byEffectsOnly({ effects }: Call): "alike" | null {
  return effects.length > 0 ? "alike" : null;
}
