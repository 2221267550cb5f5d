import { decodeFact } from "../conditions/decode-value.ts";
import { type Interval, isMoneyMeasure, type Measure, type MoneyMeasure } from "../law/measure.ts";
import { countedFact } from "./extent.ts";
import type { OpenCase } from "./open-case.ts";
import type { FineBasis } from "./statutory-results.ts";

/** How a measure comes to a sum; `null` where it is none. */
export function basisOfMeasure(opened: OpenCase, measure: Measure | undefined): FineBasis | null {
  return measure && isMoneyMeasure(measure) ? basisOf(opened, measure) : null;
}

function basisOf(opened: OpenCase, measure: MoneyMeasure): FineBasis {
  if ("either" in measure) return combined("either", measure.either, measure, opened);
  if ("sum" in measure) return combined("sum", measure.sum, measure, opened);
  const [kind, interval] = intervalOf(measure);
  return {
    measure: kind,
    interval,
    base: "of" in measure ? baseOf(opened, measure.of, measure.baseAtLeast) : null,
    ofFine: "ofFine" in measure ? measure.ofFine : null,
    per: countedFact(opened, measure.per),
    atLeast: measure.atLeast ?? null,
    atMost: measure.atMost ?? null,
    parts: [],
  };
}

interface Limits {
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
}

function combined(measure: "either" | "sum", parts: readonly MoneyMeasure[], { atLeast = null, atMost = null }: Limits, opened: OpenCase): FineBasis {
  return { measure, interval: null, base: null, ofFine: null, per: null, atLeast, atMost, parts: parts.map((part) => basisOf(opened, part)) };
}

function intervalOf(
  measure: Exclude<MoneyMeasure, { readonly either: unknown } | { readonly sum: unknown }>,
): readonly ["amount" | "times" | "percent", Interval] {
  if ("amount" in measure) return ["amount", measure.amount];
  return "times" in measure ? ["times", measure.times] : ["percent", measure.percent];
}

function baseOf({ rulebook, row }: OpenCase, id: string, substitute: number | undefined): FineBasis["base"] {
  const fact = rulebook.vocabulary.facts.get(id);
  if (!fact) return null;
  const yuan = decodeFact(fact, row);
  return { fact: fact.id, label: fact.definition.label, yuan: typeof yuan === "number" ? yuan : null, substitute: substitute ?? null };
}
