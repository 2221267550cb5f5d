import { type DayNumber, dateFromDay, lastDayOfPeriod } from "./civil-date.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** A length of time in which something has to happen. */
export type TimeSpan = { readonly days: number } | { readonly workingDays: number } | { readonly months: number } | { readonly years: number } | { readonly hours: number };

/** Days of which one is meant. */
export interface DayEnds {
  readonly low: DayNumber;
  readonly high: DayNumber;
}

/** How a time limit is counted. */
export interface Counting {
  readonly calendar: WorkingCalendar;
  readonly excluded?: readonly DayEnds[];
  readonly extensions?: readonly TimeSpan[];
  readonly rollover?: boolean;
}

/** The last day. */
export function lastDayWithin(start: DayNumber, span: TimeSpan, counting: Counting): { readonly due: DayNumber | null; readonly atLeast: DayNumber } {
  let day: number | null = start;
  for (const part of [span, ...(counting.extensions ?? [])]) day = day === null ? null : after(day, part, counting);
  return { due: day, atLeast: day ?? start };
}

function after(start: DayNumber, span: TimeSpan, { calendar, excluded = [] }: Counting): DayNumber | null {
  const out = (day: number): boolean => excluded.some(({ low, high }) => day >= low && day <= high);
  if ("months" in span) return lastDayOfPeriod(start, span.months, "months");
  if ("years" in span) return lastDayOfPeriod(start, span.years, "years");
  let left = "days" in span ? span.days : "workingDays" in span ? span.workingDays : 0;
  let day = start;
  while (left > 0 && day < start + 10_000) {
    day += 1;
    const works = "days" in span ? true : calendar.isWorkingDay(dateFromDay(day));
    if (works === undefined) return null;
    if (works && !out(day)) left -= 1;
  }
  return left > 0 ? null : day;
}

/** The latest day. */
export function latestDayBefore(day: DayNumber, span: TimeSpan, calendar: WorkingCalendar): { readonly inclusive: DayNumber | null; readonly clear: DayNumber | null } {
  let left = "days" in span ? span.days : "workingDays" in span ? span.workingDays : 0;
  const back = (from: number, count: number): number | null => {
    let at = from;
    left = count;
    while (left > 0) {
      at -= 1;
      const works = "days" in span ? true : calendar.isWorkingDay(dateFromDay(at));
      if (works === undefined) return null;
      if (works) left -= 1;
    }
    return at;
  };
  const inclusive = back(day, left);
  return { inclusive, clear: inclusive === null ? null : inclusive - 1 };
}
