// Between steps 5 and 6 again: what facts that are results of the assessment come to.
import type { RecommendedPenalty } from "../assessment/assessment.ts";
import type { ProvidedFact } from "../documents/vocabulary.ts";
import type { CaseView } from "./case-facts.ts";
import type { Before, Recommended } from "./recommendation.ts";
import { yuanOf } from "./shown-sums.ts";
import { type Extent, known } from "./values.ts";

/** What facts that are results of the assessment come to. */
export function resultsOf(view: CaseView, { governing, weighed }: Before, recommended: Recommended): ReadonlyMap<ProvidedFact, Extent> {
  const found = new Map<ProvidedFact, Extent>();
  if (recommended.recommendation.status !== "withheld") {
    const fine = fineOf(recommended);
    if (fine) found.set("fine", fine);
    found.set("penalties", penaltiesOf(view, recommended));
  }
  const indexes = (weighed.disposition?.possible ?? []).map((one) => indexOf(view, "disposition", one));
  if (!weighed.uncovered && weighed.disposition && !indexes.includes(-1)) found.set("disposition", { low: Math.min(...indexes), high: Math.max(...indexes) });
  const { conductDate, status, changed } = governing.law;
  if (conductDate !== null && status !== "not-covered") found.set("law-changed", known(Number(changed)));
  return found;
}

function indexOf({ rules }: CaseView, of: ProvidedFact, value: string): number {
  return [...rules.facts.values()].find(({ provided }) => provided === of)?.values?.findIndex(({ id }) => id === value) ?? -1;
}

function fineOf({ fine, fineOptional }: Recommended): Extent | null {
  if (fine === null) return known(0);
  const range = yuanOf(fine);
  if (!range) return null;
  const { min, minIncluded, max, maxIncluded } = range;
  const low = fineOptional || min === null ? 0 : Math.round(min * 100) + (minIncluded ? 0 : 1);
  return { low, high: max === null ? Number.POSITIVE_INFINITY : Math.round(max * 100) - (maxIncluded ? 0 : 1) };
}

function penaltiesOf(view: CaseView, { recommendation: { options } }: Recommended): Extent {
  const bits = (kinds: readonly string[]): number => {
    const indexes = new Set(kinds.map((kind) => indexOf(view, "penalties", kind)));
    return [...indexes].reduce((sum, index) => sum + (index < 0 ? 0 : 2 ** index), 0);
  };
  const isSure = ({ status, choice, alternative }: RecommendedPenalty): boolean => status === "certain" && choice === "must" && alternative === null;
  const all = options.flatMap(({ penalties }) => penalties.map(({ kind }) => kind));
  const sure = all.filter((kind) => options.every(({ penalties }) => penalties.some((penalty) => penalty.kind === kind && isSure(penalty))));
  return { low: bits(sure), high: bits(all) };
}
