import type { ForcedTier } from "../../documents/policies.ts";
import { byEffectsOnly, type Combining } from "./combining.ts";
import { priorityFirst } from "./priority-first.ts";

/**
 * One of the circumstances named leads to exactly one disposition; without any it is as under `priority-first`, and as monotone.
 * Once the disposition is forced no further circumstance moves it; the one that forces it may itself do so in either direction.
 */
export function forcedTier({ forcedBy, to }: Omit<ForcedTier, "method">): Combining {
  const forcing = new Set(forcedBy);
  const otherwise = priorityFirst({});
  return {
    ...otherwise,
    combine: (calls) => (calls.some(({ id }) => forcing.has(id)) ? [to] : otherwise.combine(calls)),
    distinguish: (call) => (forcing.has(call.id) ? "forces" : byEffectsOnly(call)),
  };
}
