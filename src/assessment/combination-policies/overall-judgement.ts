import type { Call } from "../../rulebook/rulebook-options.ts";
import type { Combining } from "./combining.ts";
import { priorityFirst } from "./priority-first.ts";

/**
 * Several different circumstances are weighed on the whole of the case, without arithmetic. What is open is what `priority-first`
 * leaves open, and it is as monotone: from the lightest effect called for to the heaviest, with the ordinary penalty unless all
 * circumstances point one way and one of them binds. But as soon as circumstances ask for different things, nothing is recommended.
 */
export function overallJudgement(): Combining {
  return { ...priorityFirst({}), leavesToPerson: (calls) => new Set(calls.map(effectsOf)).size > 1 };
}

function effectsOf({ effects }: Call): string {
  return [...effects].sort().join(" ");
}
