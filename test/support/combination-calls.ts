// Circumstances as the combination methods see them, and what they leave open.
import fc from "fast-check";
import { combineCalls } from "../../src/assessment/combination-policies/combine-calls.ts";
import type { Combining } from "../../src/assessment/combination-policies/combining.ts";
import type { Call } from "../../src/index.ts";
import { type CircumstanceEffect, DISPOSITIONS, type Disposition, FORCES, type Force, STANDINGS } from "../../src/law/disposition.ts";

/** A statutory call without weight, such as `call("must", "lighter", "mitigated")`. */
export function call(force: Force, ...effects: readonly CircumstanceEffect[]): Call {
  return { id: `${force}-${effects.join("-")}`, effects, force, standing: "statutory", weight: null };
}

/** What stays open when exactly these circumstances hold. */
export function openUnder(combining: Combining, calls: readonly Call[]): readonly Disposition[] {
  const { reached } = combineCalls(calls, [], combining);
  return reached[0] ?? [];
}

/** The dispositions from the lightest to the heaviest, each once. */
export function inOrder(dispositions: readonly Disposition[]): readonly Disposition[] {
  return DISPOSITIONS.filter((disposition) => dispositions.includes(disposition));
}

const EFFECTS: readonly (readonly CircumstanceEffect[])[] = [
  ["no-penalty"],
  ["exemption"],
  ["mitigated"],
  ["lighter"],
  ["heavier"],
  ["lighter", "mitigated"],
  ["mitigated", "exemption"],
];

/** Calls that ask for one of these combinations of effects, with weights of up to six decimals on their side. */
export function callsFor(effects: readonly (readonly CircumstanceEffect[])[] = EFFECTS): fc.Arbitrary<Call> {
  return fc
    .record({
      id: fc.integer({ min: 0, max: 9 }).map((number) => `x/${number}`),
      effects: fc.constantFrom(...effects),
      force: fc.constantFrom(...FORCES),
      standing: fc.constantFrom(...STANDINGS),
      size: fc.option(
        fc.oneof(
          fc.constantFrom(0, 0.2, 0.5, 1),
          fc.integer({ min: 0, max: 2_000_000 }).map((parts) => parts / 1_000_000),
        ),
      ),
    })
    .map(({ size, ...rest }) => ({ ...rest, weight: size === null ? null : rest.effects.includes("heavier") ? size : -size || 0 }));
}

/** Calls for no waiver. */
export const callsForPenalties: fc.Arbitrary<Call> = callsFor(EFFECTS.slice(2, 6));
