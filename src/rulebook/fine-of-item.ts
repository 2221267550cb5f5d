import { type EnforcementItem, penaltiesOfEntry } from "../documents/items.ts";
import { type AmountRange, containsRange } from "../law/amount-range.ts";
import { rangeOfMeasure } from "../law/compute-measure.ts";
import { exactFromFen } from "../law/exact-amount.ts";
import { isMoneyMeasure, type MoneyMeasure, partsOfMeasure, referencesOfMeasure } from "../law/measure.ts";

/**
 * Whether a sum that a benchmark names can lie within some fine of the item, whatever the facts. Plain amounts are compared with plain
 * amounts, shares of a base with shares of the same base; of everything else nothing can be told before there is a case.
 */
export function mayLieWithin(measure: MoneyMeasure, item: EnforcementItem): boolean {
  const fines = finesOf(item);
  if (fines.length === 0) return true;
  return fines.some((fine) => {
    const base = commonBase(measure, fine);
    if (base === undefined) return true;
    const [inner, outer] = [measure, fine].map((one) => rangeFor(one));
    return inner !== undefined && outer !== undefined && containsRange(outer, inner);
  });
}

function finesOf({ versions }: EnforcementItem): readonly MoneyMeasure[] {
  const penalties = versions.flatMap(({ clauses = [] }) => clauses.flatMap((clause) => (clause.penalties ?? []).flatMap(penaltiesOfEntry)));
  return penalties.flatMap(({ kind, measure }) => (kind === "fine" && measure && isMoneyMeasure(measure) ? [measure] : []));
}

// `undefined` where the two cannot be compared without a case, else the fact that both are counted from, or `null` for none.
function commonBase(a: MoneyMeasure, b: MoneyMeasure): string | null | undefined {
  const [mine, theirs] = [a, b].map((measure) => referencesOfMeasure(measure));
  if (!mine || !theirs || mine.length > 1 || theirs.length > 1) return undefined;
  const [one] = mine;
  const [other] = theirs;
  if (!one && !other) return null;
  if ([a, b].some((measure) => partsOfMeasure(measure) || "baseAtLeast" in measure || "atLeast" in measure || "atMost" in measure)) return undefined;
  return one?.kind === "money" && other?.kind === "money" && one.name === other.name ? one.name : undefined;
}

// Shares of one base compare as they do of any, so that a yuan stands for it.
function rangeFor(measure: MoneyMeasure): AmountRange | undefined {
  return rangeOfMeasure(measure, { money: () => exactFromFen(100), count: () => 1_000_000n, fine: () => null }) ?? undefined;
}
