// The default way to combine circumstances: bars first, then the discretionary waivers, then reductions and aggravations.
import { type CircumstanceEffect, DISPOSITIONS, type Disposition, type Force } from "../../law/disposition.ts";

/** What a circumstance asks for. */
export interface Call {
  readonly effects: readonly CircumstanceEffect[];
  readonly force: Force;
}

/**
 * The dispositions that stay open when exactly these circumstances hold, from the lightest to the heaviest.
 *
 * A mandatory waiver settles the case. A discretionary waiver is open beside what follows without it. A mandatory reduction
 * leaves its own effects, a discretionary one also the ordinary penalty. Reductions and aggravations that meet are never
 * netted: everything from the lightest to the heaviest stays open.
 */
export function combineByPriority(calls: readonly Call[]): readonly Disposition[] {
  const waivers = calls.filter(({ effects, force }) => force === "must" && effects.every((effect) => effect === "no-penalty" || effect === "exemption"));
  const single = (["no-penalty", "exemption"] as const).find((waiver) => waivers.some(({ effects }) => effects.length === 1 && effects[0] === waiver));
  if (single) return [single];
  if (waivers.length > 0) return ["no-penalty", "exemption"];
  const open = new Set<Disposition>(calls.flatMap(({ effects }) => effects));
  if (staysOrdinary(calls)) open.add("ordinary");
  if (open.has("mitigated") && open.has("ordinary")) open.add("lighter");
  return DISPOSITIONS.filter((disposition) => open.has(disposition));
}

function staysOrdinary(calls: readonly Call[]): boolean {
  const aggravating = calls.filter(({ effects }) => effects.includes("heavier"));
  const reducing = calls.filter(({ effects }) => effects.includes("mitigated") || effects.includes("lighter"));
  if (aggravating.length > 0 && reducing.length > 0) return true;
  if (aggravating.some(({ force }) => force === "must")) return false;
  return !calls.some(({ effects, force }) => force === "must" && !effects.includes("heavier"));
}
