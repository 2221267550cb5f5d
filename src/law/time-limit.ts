// Counting the days of a time limit. The day that it begins with does not count (Civil Code, art. 201).
import { type DayNumber, dateFromDay, lastDayOfPeriod, type PeriodUnit } from "./civil-date.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** A length of time in which something has to happen. */
export type TimeSpan =
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly hours: number };

/** A stretch of days, both ends included; `high` is infinite where it has no end. */
export interface DayEnds {
  readonly low: DayNumber;
  readonly high: DayNumber;
}

/** How a time limit is counted. */
export interface Counting {
  readonly calendar: WorkingCalendar;
  /** Days that do not count. */
  readonly excluded?: readonly DayEnds[];
  /** Added one after the other, each in its own unit. */
  readonly extensions?: readonly TimeSpan[];
  /** Whether a last day that is no working day moves to the next one. */
  readonly rollover?: boolean;
}

/**
 * The last day of a time limit; `null` where the calendar lacks a day that matters, or days without end do not count. `atLeast` is a
 * day that it does not come before in any case.
 *
 * @throws {TypeError} for a span of hours, which has no last day.
 */
export function lastDayWithin(
  start: DayNumber,
  span: TimeSpan,
  { calendar, excluded = [], extensions = [], rollover = false }: Counting,
): { readonly due: DayNumber | null; readonly atLeast: DayNumber } {
  const left = disjoint(excluded);
  const spans = [span, ...extensions];
  const last = (step: (day: DayNumber, span: TimeSpan) => DayNumber | null): DayNumber | null =>
    spans.reduce<DayNumber | null>((day, one) => (day === null ? null : step(day, one)), start);
  const counted = last((day, one) => dayAfter(day, one, left, calendar));
  const due = counted !== null && rollover ? nextWorkingDay(counted, calendar) : counted;
  // Working days are days, and nothing that is left out makes a time limit shorter.
  const atLeast = due ?? last((day, one) => dayAfter(day, one, left, null)) ?? last((day, one) => dayAfter(day, one, [], null)) ?? start;
  return { due, atLeast };
}

/**
 * The latest day for something that has to happen at least so long before a day: `inclusive` where that latest day counts itself, `clear`
 * where the whole time has to lie between the two; `null` where the calendar lacks a day.
 *
 * @throws {TypeError} for a span of hours.
 */
export function latestDayBefore(
  day: DayNumber,
  span: TimeSpan,
  calendar: WorkingCalendar,
): { readonly inclusive: DayNumber | null; readonly clear: DayNumber | null } {
  const inclusive = dayBefore(day, span, calendar);
  const isPeriod = "months" in span || "years" in span;
  return { inclusive, clear: inclusive === null ? null : isPeriod ? dayBefore(day - 1, span, calendar) : inclusive - 1 };
}

// Without a calendar every day is taken for a working day.
function dayAfter(start: DayNumber, span: TimeSpan, excluded: readonly DayEnds[], calendar: WorkingCalendar | null): DayNumber | null {
  if ("workingDays" in span && calendar) return workingDayAfter(start, span.workingDays, excluded, calendar);
  if ("workingDays" in span) return calendarDayAfter(start, span.workingDays, excluded);
  if ("days" in span) return calendarDayAfter(start, span.days, excluded);
  const [count, unit] = periodOf(span);
  const end = lastDayOfPeriod(start, count, unit);
  for (let moved = 0; ; ) {
    const lost = daysAmong(excluded, start + 1, end + moved);
    if (!Number.isFinite(lost)) return null;
    if (lost === moved) return end + moved;
    moved = lost;
  }
}

function calendarDayAfter(start: DayNumber, count: number, excluded: readonly DayEnds[]): DayNumber | null {
  let day = start;
  let left = count;
  for (const { low, high } of excluded) {
    if (high <= day) continue;
    const before = Math.max(0, low - 1 - day);
    if (before >= left) break;
    if (high === Number.POSITIVE_INFINITY) return null;
    left -= before;
    day = high;
  }
  return day + left;
}

function workingDayAfter(start: DayNumber, count: number, excluded: readonly DayEnds[], calendar: WorkingCalendar): DayNumber | null {
  let day = start;
  for (let left = count; left > 0; ) {
    day += 1;
    const pause = excluded.find(({ low, high }) => low <= day && day <= high);
    if (pause?.high === Number.POSITIVE_INFINITY) return null;
    if (pause) {
      day = pause.high;
      continue;
    }
    const works = calendar.isWorkingDay(dateFromDay(day));
    if (works === undefined) return null;
    if (works) left -= 1;
  }
  return day;
}

// No calendar has so many days of rest in a row.
const MAX_REST = 60;

function nextWorkingDay(day: DayNumber, calendar: WorkingCalendar): DayNumber | null {
  for (let next = day; next < day + MAX_REST; next += 1) {
    const works = calendar.isWorkingDay(dateFromDay(next));
    if (works !== false) return works === undefined ? null : next;
  }
  return null;
}

function dayBefore(day: DayNumber, span: TimeSpan, calendar: WorkingCalendar): DayNumber | null {
  if ("days" in span) return day - span.days;
  if ("workingDays" in span) {
    let at = day;
    for (let left = span.workingDays; left > 0; ) {
      at -= 1;
      const works = calendar.isWorkingDay(dateFromDay(at));
      if (works === undefined) return null;
      if (works) left -= 1;
    }
    return at;
  }
  // The latest day from which the period is over by `day`: months differ by a few days at most.
  const [count, unit] = periodOf(span);
  let at = lastDayOfPeriod(day, -count, unit) + 4;
  while (lastDayOfPeriod(at, count, unit) > day) at -= 1;
  return at;
}

function periodOf(span: Exclude<TimeSpan, { readonly days: number } | { readonly workingDays: number }>): readonly [number, PeriodUnit] {
  if ("months" in span) return [span.months, "months"];
  if ("years" in span) return [span.years, "years"];
  throw new TypeError("a time limit of `hours` has no last day; it is counted in minutes");
}

function disjoint(stretches: readonly DayEnds[]): readonly DayEnds[] {
  const merged: DayEnds[] = [];
  for (const next of [...stretches].sort((a, b) => a.low - b.low)) {
    const last = merged.at(-1);
    if (last && next.low <= last.high + 1) merged[merged.length - 1] = { low: last.low, high: Math.max(last.high, next.high) };
    else merged.push(next);
  }
  return merged;
}

function daysAmong(stretches: readonly DayEnds[], first: DayNumber, last: DayNumber): number {
  return stretches.reduce((sum, { low, high }) => {
    if (low > last || high < first) return sum;
    return high === Number.POSITIVE_INFINITY ? high : sum + Math.min(high, last) - Math.max(low, first) + 1;
  }, 0);
}
