import type { Disposition } from "../../law/disposition.ts";
import type { Call } from "../../rulebook/rulebook-options.ts";
import { aggravates, byEffectsOnly, type Combining, reduces } from "./combining.ts";

/**
 * Aggravations less reductions: more is `heavier`, none over is `ordinary`, fewer leaves what the reductions ask for. A
 * discretionary circumstance may be counted or not, and every count that this gives is open.
 *
 * One more reduction never raises the lightest disposition, nor the heaviest beyond what it asks for itself: `lighter` beside
 * `mitigated` opens the choice between them. One more aggravation never lowers either.
 */
export function netCount(): Combining {
  return { combine, distinguish: byEffectsOnly, counts: true, leavesToPerson: () => false };
}

function combine(calls: readonly Call[]): readonly Disposition[] {
  const reducing = calls.filter(reduces);
  const aggravating = calls.filter(aggravates);
  const least = binding(aggravating) - reducing.length;
  const most = aggravating.length - binding(reducing);
  // Each discretionary circumstance moves the count by one, so every number between is reached; the least counts all reductions.
  const open: Disposition[] = least < 0 ? reducing.flatMap(({ effects }) => effects) : [];
  if (least <= 0 && most >= 0) open.push("ordinary");
  if (most > 0) open.push("heavier");
  return open;
}

function binding(calls: readonly Call[]): number {
  return calls.filter(({ force }) => force === "must").length;
}
