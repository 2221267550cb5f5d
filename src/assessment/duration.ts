import { isMoneyMeasure, type Measure } from "../law/measure.ts";
import type { Duration } from "./assessment.ts";

/** How long a penalty lasts, where its measure is a time. */
export function durationOf(measure: Measure | undefined): Duration | null {
  if (!measure || isMoneyMeasure(measure)) return null;
  if ("days" in measure) return { unit: "days", interval: measure.days };
  return "months" in measure ? { unit: "months", interval: measure.months } : { unit: "years", interval: measure.years };
}
