// How long a penalty lasts, or how much of a thing it is, as it is shown.
import { decodeFact } from "../conditions/decode-value.ts";
import { isMoneyMeasure, type Measure } from "../law/measure.ts";
import type { OpenCase } from "./open-case.ts";
import type { CountedFact, Duration, Quantity } from "./statutory-results.ts";

const POINTS = { zh: "分", en: "points" } as const;

/** How long a penalty lasts, where its measure is a time. */
export function durationOf(measure: Measure | undefined): Duration | null {
  if (!measure || isMoneyMeasure(measure) || "points" in measure || "count" in measure) return null;
  if ("life" in measure) return { unit: "life", interval: null, orLife: false };
  if ("days" in measure) return { unit: "days", interval: measure.days, orLife: false };
  return "months" in measure
    ? { unit: "months", interval: measure.months, orLife: false }
    : { unit: "years", interval: measure.years, orLife: measure.orLife ?? false };
}

/** How many points or things a penalty or order comes to, where its measure is a number. */
export function quantityOf(opened: OpenCase, measure: Measure | undefined): Quantity | null {
  if (!measure || isMoneyMeasure(measure)) return null;
  if ("points" in measure) return { unit: POINTS, interval: measure.points, per: null };
  return "count" in measure ? { unit: measure.unit, interval: measure.count, per: countedFact(opened, measure.per) } : null;
}

/** A fact that something is multiplied by. */
export function countedFact({ rulebook, row }: OpenCase, id: string | undefined): CountedFact | null {
  const fact = id === undefined ? undefined : rulebook.vocabulary.facts.get(id);
  if (!fact) return null;
  const count = decodeFact(fact, row);
  return { fact: fact.id, label: fact.definition.label, count: typeof count === "number" ? count : null };
}
