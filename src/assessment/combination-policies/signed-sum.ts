import { scaleDecimal } from "../../law/decimal.ts";
import type { Disposition } from "../../law/disposition.ts";
import { RATIO_DIGITS } from "../../law/measure.ts";
import type { Call } from "../../rulebook/rulebook-options.ts";
import { aggravates, byEffectsOnly, type Combining, reduces } from "./combining.ts";

/**
 * The sum of the weights: above zero is `heavier`, zero `ordinary`, below zero leaves what the reductions ask for. An aggravation
 * without weight counts 1, a reduction −1. A discretionary circumstance may be counted or not, and every sum that this gives is open.
 *
 * One more reduction never raises the lightest disposition, nor the heaviest beyond what it asks for itself: `lighter` beside
 * `mitigated` opens the choice between them. One more aggravation never lowers either.
 */
export function signedSum(): Combining {
  return {
    combine,
    distinguish: (call) => byEffectsOnly(call) && String(call.weight),
    counts: true,
    leavesToPerson: () => false,
  };
}

// Beyond this many different sums zero is taken to be reached wherever it lies between the least and the most.
const MAX_SUMS = 4096;

function combine(calls: readonly Call[]): readonly Disposition[] {
  let sums: ReadonlySet<bigint> | null = new Set([0n]);
  let least = 0n;
  let most = 0n;
  for (const call of calls) {
    const weight = weightOf(call);
    const optional = call.force === "may";
    if (!optional || weight < 0n) least += weight;
    if (!optional || weight > 0n) most += weight;
    sums = sums && reached(sums, weight, optional);
  }
  const open: Disposition[] = least < 0n ? calls.filter(reduces).flatMap(({ effects }) => effects) : [];
  if (sums ? sums.has(0n) : least <= 0n && most >= 0n) open.push("ordinary");
  if (most > 0n) open.push("heavier");
  return open;
}

function reached(sums: ReadonlySet<bigint>, weight: bigint, optional: boolean): ReadonlySet<bigint> | null {
  const next = new Set<bigint>(optional ? sums : []);
  for (const sum of sums) next.add(sum + weight);
  return next.size > MAX_SUMS ? null : next;
}

// Exact: weights have at most as many decimals as are counted here.
function weightOf(call: Call): bigint {
  return BigInt(scaleDecimal(call.weight ?? (aggravates(call) ? 1 : -1), RATIO_DIGITS) ?? 0);
}
