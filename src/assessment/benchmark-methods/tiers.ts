// A table of tiers: the tier that the facts lead to gives the range.
import type { Tier, TiersBenchmark } from "../../documents/benchmarks.ts";
import type { AmountRange } from "../../law/amount-range.ts";
import type { MoneyMeasure } from "../../law/measure.ts";
import { openReferences, rangeEnds } from "../line-sums.ts";
import type { OpenCase } from "../open-case.ts";
import type { Cut, Method } from "./cut.ts";
import { portionCut } from "./portion.ts";
import { openRows, type ReachedRow, reachFirst } from "./reach.ts";

/** The tiers that the facts lead to; one with a sum of its own may lie outside the statute, which is looked at later. */
export const cutByTier: Method<TiersBenchmark> = (opened, { rows: [conditions = []] }, rule) => {
  const { rows, surely } = reachFirst(rule.tiers, conditions, opened.row);
  return {
    cuts: rows.map((reached) => tierCut(opened, rule, reached)),
    surely,
    open: openRows([{ rows, surely }], opened.row),
    openFacts: rows.flatMap(({ row: { fine } }) => (fine && !("portion" in fine) ? openReferences(opened, fine) : [])),
    tiers: rows.map(({ row, status }) => ({ label: row.label, status })),
    factors: [],
  };
};

function tierCut(opened: OpenCase, rule: TiersBenchmark, { row: tier, when, status }: ReachedRow<Tier>): Cut {
  const { fine } = tier;
  if (!fine) return { bounded: true, known: true, portion: null, tier, apply: (statutory) => statutory };
  if ("portion" in fine) return { ...portionCut(fine.portion, rule), tier };
  const own = rangeEnds(opened, fine, when);
  return {
    bounded: false,
    known: status === "certain" && (own?.known ?? false),
    portion: null,
    tier,
    apply: (_, ledgers) => sumsOfTier(opened, fine, ledgers),
  };
}

function sumsOfTier(opened: OpenCase, fine: MoneyMeasure, ledgers: Parameters<Cut["apply"]>[1]): AmountRange | null {
  return rangeEnds(opened, fine, null, () => null, ledgers)?.low ?? null;
}
