// How long a penalty lasts, or how much of a thing it is, as it is shown.
import { decodeFact } from "../conditions/decode-value.ts";
import { endsOfInterval, isMoneyMeasure, type Measure } from "../law/measure.ts";
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

/** What mitigation leaves of a length of time: less than the least that the law states; one without a least stays as it is. */
export function shorterThan(duration: Duration): Duration {
  if (duration.interval === null) return { unit: "years", interval: { min: 0 }, orLife: false };
  const { min, above } = endsOfInterval(duration.interval);
  if (above !== undefined) return { unit: duration.unit, interval: { max: above }, orLife: false };
  return min === undefined || min === 0 ? duration : { unit: duration.unit, interval: { below: min }, orLife: false };
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
