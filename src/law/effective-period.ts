import { type CivilDate, type DayNumber, dayFromDate } from "./civil-date.ts";

/** When something is in force: from `from` on, up to but not including `until` (the day its successor takes over). */
export interface EffectivePeriod {
  readonly from: CivilDate;
  readonly until?: CivilDate;
}

/** Whether the period covers the day. */
export function isInForce(period: EffectivePeriod, day: DayNumber): boolean {
  const { first, end } = daysOf(period);
  return day >= first && day < end;
}

/** Whether two periods share a day. */
export function periodsOverlap(a: EffectivePeriod, b: EffectivePeriod): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  return one.first < other.end && other.first < one.end;
}

/** Whether the period ends before it begins, or covers no day. */
export function isEmptyPeriod(period: EffectivePeriod): boolean {
  const { first, end } = daysOf(period);
  return first >= end;
}

interface PeriodDays {
  readonly first: DayNumber;
  /** The day after the last one. */
  readonly end: DayNumber;
}

// Periods are immutable parts of rule data and asked about for every case.
const known = new WeakMap<EffectivePeriod, PeriodDays>();

function daysOf(period: EffectivePeriod): PeriodDays {
  const found = known.get(period);
  if (found) return found;
  const first = dayFromDate(period.from) ?? Number.POSITIVE_INFINITY;
  const end = period.until === undefined ? Number.POSITIVE_INFINITY : (dayFromDate(period.until) ?? Number.NEGATIVE_INFINITY);
  const days = { first, end };
  known.set(period, days);
  return days;
}
