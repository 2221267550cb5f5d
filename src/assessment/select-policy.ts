import type { Policy } from "../documents/policies.ts";
import type { LinkedPolicy } from "../rulebook/rulebook.ts";
import { appliesAt } from "./applies-at.ts";
import { byPrecedence } from "./most-special.ts";
import type { OpenCase } from "./open-case.ts";

/** The parts of a policy, each of which may come from another one. */
export type PolicyPart = "combination" | "mitigation" | "concurrence" | "review";

/** A policy that applies, with what it says on one point. */
export interface SelectedPolicy<Part extends PolicyPart> {
  readonly linked: LinkedPolicy;
  readonly says: NonNullable<Policy[Part]>;
}

/** What the first applicable policy that speaks of the point says of it; `null` where none does. */
export function selectPolicy<Part extends PolicyPart>(opened: OpenCase, part: Part): SelectedPolicy<Part> | null {
  return selectPolicies(opened, part)[0] ?? null;
}

/** What each applicable policy that speaks of the point says of it, in the order in which they are asked. */
export function selectPolicies<Part extends PolicyPart>(opened: OpenCase, part: Part): readonly SelectedPolicy<Part>[] {
  const selected = opened.rulebook.rulesFor(opened.item).policies.flatMap((linked): readonly SelectedPolicy<Part>[] => {
    const says = linked.rule[part];
    return says !== undefined && appliesAt(linked, opened) === "applies" ? [{ linked, says }] : [];
  });
  return selected.sort((a, b) => byPrecedence(a.linked, b.linked));
}
