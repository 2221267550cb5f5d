import type { PriorityFirst } from "../../documents/policies.ts";
import type { Disposition } from "../../law/disposition.ts";
import type { Call } from "../../rulebook/rulebook-options.ts";
import { aggravates, byEffectsOnly, type Combining, reduces } from "./combining.ts";

/**
 * A mandatory reduction leaves its own effects, a discretionary one also the ordinary penalty. Reductions and aggravations that
 * meet are never netted: everything from the lightest to the heaviest stays open.
 *
 * One more reduction never raises the lightest disposition, nor the heaviest beyond what it asks for itself: `lighter` beside a
 * mandatory `mitigated` opens the choice between them. One more aggravation never lowers either. With `statutoryFirst` the first
 * statutory circumstance is an exception: it puts all discretionary ones aside, whichever way they point.
 */
export function priorityFirst({ statutoryFirst }: Omit<PriorityFirst, "method">): Combining {
  return {
    combine: (calls) => {
      const statutory = statutoryFirst ? calls.filter(({ standing }) => standing === "statutory") : [];
      return openTo(statutory.length > 0 ? statutory : calls);
    },
    distinguish: statutoryFirst ? (call) => byEffectsOnly(call) && call.standing : byEffectsOnly,
    counts: false,
    leavesToPerson: () => false,
  };
}

function openTo(calls: readonly Call[]): readonly Disposition[] {
  const open = new Set<Disposition>(calls.flatMap(({ effects }) => effects));
  if (staysOrdinary(calls)) open.add("ordinary");
  if (open.has("mitigated") && open.has("ordinary")) open.add("lighter");
  return [...open];
}

function staysOrdinary(calls: readonly Call[]): boolean {
  const bound = calls.some(({ force }) => force === "must");
  return !bound || (calls.some(aggravates) && calls.some(reduces));
}
