import { type CivilDate, dayFromDate, type DayNumber } from "./civil-date.ts";

/** When something is in force: from `from` on, up to but not including `until` (the day its successor takes over). */
export interface EffectivePeriod {
  readonly from: CivilDate;
  readonly until?: CivilDate;
}

/** Whether the period covers the day. */
export function isInForce(period: EffectivePeriod, day: DayNumber): boolean {
  return day >= firstDay(period) && day < dayAfterLast(period);
}

/** Whether two periods share a day. */
export function periodsOverlap(a: EffectivePeriod, b: EffectivePeriod): boolean {
  return firstDay(a) < dayAfterLast(b) && firstDay(b) < dayAfterLast(a);
}

/** Whether the period ends before it begins, or covers no day. */
export function isEmptyPeriod(period: EffectivePeriod): boolean {
  return firstDay(period) >= dayAfterLast(period);
}

function firstDay(period: EffectivePeriod): DayNumber {
  return dayFromDate(period.from) ?? Number.POSITIVE_INFINITY;
}

function dayAfterLast(period: EffectivePeriod): DayNumber {
  return period.until === undefined ? Number.POSITIVE_INFINITY : (dayFromDate(period.until) ?? Number.NEGATIVE_INFINITY);
}
