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
 * The last day of a time limit; `null` where the calendar lacks a day that matters, days without end do not count, or it lies beyond
 * the year 9999. `atLeast` is a day that it does not come before in any case, nor that of a later start.
 *
 * @throws {TypeError} for a span of hours, which has no last day.
 */
export function lastDayWithin(
  start: DayNumber,
  span: TimeSpan,
  { calendar, excluded = [], extensions = [], rollover = false }: Counting,
): { readonly due: DayNumber | null; readonly atLeast: DayNumber } {
  const left = disjoint(excluded);
  const ended = disjoint(excluded.filter(({ high }) => high !== Number.POSITIVE_INFINITY));
  let due: DayNumber | null = start;
  let atLeast = start;
  for (const one of [span, ...extensions]) {
    due = due === null ? null : within(dayAfter(due, one, left, calendar));
    atLeast = Math.min(earliestDayAfter(atLeast, one, ended, calendar), LAST_DAY);
  }
  if (due !== null && rollover) due = within(nextWorkingDay(due, calendar));
  return { due, atLeast };
}

/**
 * The latest day for something that has to happen at least so long before a day: `inclusive` where that latest day counts itself, `clear`
 * where the whole time has to lie between the two; `null` where the calendar lacks a day, or it lies before the year 1.
 *
 * @throws {TypeError} for a span of hours.
 */
export function latestDayBefore(
  day: DayNumber,
  span: TimeSpan,
  calendar: WorkingCalendar,
): { readonly inclusive: DayNumber | null; readonly clear: DayNumber | null } {
  const inclusive = within(dayBefore(day, span, calendar));
  const isPeriod = "months" in span || "years" in span;
  return { inclusive, clear: inclusive === null ? null : within(isPeriod ? dayBefore(day - 1, span, calendar) : inclusive - 1) };
}

// 0001-01-01 and 9999-12-31, the first and the last day that can be written.
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

// No calendar has so many days of rest in a row.
const MAX_REST = 60;

function within(day: DayNumber | null): DayNumber | null {
  return day !== null && day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}

function dayAfter(start: DayNumber, span: TimeSpan, excluded: readonly DayEnds[], calendar: WorkingCalendar): DayNumber | null {
  if (!("workingDays" in span)) return countedDayAfter(start, calendarDays(start, span), excluded);
  const { day, left } = workingDayAfter(start, span.workingDays, excluded, calendar);
  return left === 0 ? day : null;
}

// A day that the end does not come before from this or any later start; days that the calendar lacks are taken for working days.
function earliestDayAfter(start: DayNumber, span: TimeSpan, ended: readonly DayEnds[], calendar: WorkingCalendar): DayNumber {
  if ("workingDays" in span) {
    const { day, left } = workingDayAfter(start, span.workingDays, ended, calendar);
    return countedDayAfter(day, left, ended);
  }
  if ("days" in span) return countedDayAfter(start, span.days, ended);
  // A month from 28 January without the three days after it ends on 3 March, a month from the 31st on 28 February: so it is only sure that
  // a month without days that do not count ends no earlier from a later start, and that so many days count as the shortest months have.
  const [count, unit] = periodOf(span);
  const fewest = Math.floor((count * (unit === "months" ? 365 : 365 * 12)) / 12) - 2;
  return Math.max(lastDayOfPeriod(start, count, unit), countedDayAfter(start, fewest, ended));
}

function calendarDays(start: DayNumber, span: Exclude<TimeSpan, { readonly workingDays: number }>): number {
  if ("days" in span) return span.days;
  const [count, unit] = periodOf(span);
  return lastDayOfPeriod(start, count, unit) - start;
}

// Infinite where the days that are left out have no end.
function countedDayAfter(start: DayNumber, count: number, excluded: readonly DayEnds[]): DayNumber {
  let day = start + count;
  for (const { low, high } of excluded) {
    if (low > day) break;
    if (high > start) day += high - Math.max(low, start + 1) + 1;
  }
  return day;
}

// How far the working days lead, and how many are left where the calendar lacks the next day or the days that are left out have no end.
function workingDayAfter(
  start: DayNumber,
  count: number,
  excluded: readonly DayEnds[],
  calendar: WorkingCalendar,
): { readonly day: DayNumber; readonly left: number } {
  let day = start;
  let left = count;
  let rest = 0;
  for (let index = 0; left > 0; ) {
    const pause = excluded[index];
    if (pause && pause.low <= day + 1) {
      if (pause.high === Number.POSITIVE_INFINITY) break;
      day = Math.max(day, pause.high);
      index += 1;
      continue;
    }
    const works = isWorkingDay(day + 1, calendar);
    rest = works ? 0 : rest + 1;
    if (works === undefined || rest > MAX_REST) break;
    day += 1;
    if (works) left -= 1;
  }
  return { day, left };
}

function nextWorkingDay(day: DayNumber, calendar: WorkingCalendar): DayNumber | null {
  for (let next = day; next <= day + MAX_REST; next += 1) {
    const works = isWorkingDay(next, calendar);
    if (works !== false) return works === undefined ? null : next;
  }
  return null;
}

function dayBefore(day: DayNumber, span: TimeSpan, calendar: WorkingCalendar): DayNumber | null {
  if ("days" in span) return day - span.days;
  if ("workingDays" in span) return workingDayBefore(day, span.workingDays, calendar);
  // The latest day from which the period is over by `day`: months differ by a few days at most.
  const [count, unit] = periodOf(span);
  let at = lastDayOfPeriod(day, -count, unit) + 4;
  while (lastDayOfPeriod(at, count, unit) > day) at -= 1;
  return at;
}

function workingDayBefore(day: DayNumber, count: number, calendar: WorkingCalendar): DayNumber | null {
  let at = day;
  let rest = 0;
  for (let left = count; left > 0; ) {
    at -= 1;
    const works = isWorkingDay(at, calendar);
    rest = works ? 0 : rest + 1;
    if (works === undefined || rest > MAX_REST) return null;
    if (works) left -= 1;
  }
  return at;
}

function isWorkingDay(day: DayNumber, calendar: WorkingCalendar): boolean | undefined {
  return within(day) === null ? undefined : calendar.isWorkingDay(dateFromDay(day));
}

function periodOf(span: Exclude<TimeSpan, { readonly days: number } | { readonly workingDays: number }>): readonly [number, PeriodUnit] {
  if ("months" in span) return [span.months, "months"];
  if ("years" in span) return [span.years, "years"];
  throw new TypeError("a time limit of `hours` has no last day; it is counted in minutes");
}

// In order and without overlaps, so that no day is left out twice.
function disjoint(stretches: readonly DayEnds[]): readonly DayEnds[] {
  const merged: DayEnds[] = [];
  for (const next of [...stretches].sort((a, b) => a.low - b.low)) {
    const last = merged.at(-1);
    if (last && next.low <= last.high + 1) merged[merged.length - 1] = { low: last.low, high: Math.max(last.high, next.high) };
    else if (next.low <= next.high) merged.push(next);
  }
  return merged;
}
