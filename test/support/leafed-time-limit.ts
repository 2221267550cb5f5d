// Time limits counted by leafing through a calendar day by day, with nothing taken from the library.
import { type CalendarDay, correspondingDate, daysOfYears } from "./calendar.ts";
import { HOLIDAY_NOTICES } from "./holiday-notices.ts";

/** A length of time, as a law writes it. */
export type NaiveSpan = { readonly days: number } | { readonly workingDays: number } | { readonly months: number } | { readonly years: number };

/** Days that do not count, both ends included. */
export interface NaivePause {
  readonly low: number;
  readonly high: number;
}

/** Whether a day is a working day; `undefined` where nobody knows. */
export type WorksOn = (day: number) => boolean | undefined;

/** How a time limit is counted. */
export interface NaiveCounting {
  readonly worksOn: WorksOn;
  readonly excluded?: readonly NaivePause[];
  readonly extensions?: readonly NaiveSpan[];
  readonly rollover?: boolean;
}

const CALENDAR = daysOfYears(1985, 2060);
const FIRST = CALENDAR[0]?.number ?? 0;
const NUMBERS = new Map(CALENDAR.map(({ text, number }) => [text, number]));

/** A day of the calendar by its number. */
export function calendarDay(number: number): CalendarDay {
  const day = CALENDAR[number - FIRST];
  if (!day) throw new RangeError(`${number} is beyond the calendar`);
  return day;
}

/** The number of a date. */
export function numberOf(text: string): number {
  const number = NUMBERS.get(text);
  if (number === undefined) throw new RangeError(`${text} is beyond the calendar`);
  return number;
}

const NOTICED = new Map(
  Object.values(HOLIDAY_NOTICES).flatMap(({ rest, worked }) => [
    ...rest.flatMap((stretch) => {
      const [from = "", to = from] = stretch.split("/");
      return daysBetween(numberOf(from), numberOf(to)).map((day) => [day, false] as const);
    }),
    ...worked.map((day) => [numberOf(day), true] as const),
  ]),
);

/** What the notices of 2020 to 2026 say of a day, whether or not that of the next year can still move it. */
export function worksByNotice(day: number): boolean {
  const monday = numberOf("2024-09-30");
  const weekday = (((day - monday) % 7) + 7) % 7;
  return NOTICED.get(day) ?? weekday < 5;
}

/** The last day of a time limit; `null` where a day is needed that nobody knows of, or where a pause has no end. */
export function naiveLastDay(start: number, span: NaiveSpan, { worksOn, excluded = [], extensions = [], rollover = false }: NaiveCounting): number | null {
  let last: number | null = start;
  for (const one of [span, ...extensions]) last = last === null ? null : naiveStep(last, one, worksOn, excluded);
  while (rollover && last !== null && worksOn(last) !== true) last = worksOn(last) === undefined ? null : last + 1;
  return last;
}

function naiveStep(start: number, span: NaiveSpan, worksOn: WorksOn, excluded: readonly NaivePause[]): number | null {
  let end = nominalEnd(start, span);
  for (let day = start + 1; day <= end; day += 1) {
    const pause = excluded.find(({ low, high }) => low <= day && day <= high);
    if (pause?.high === Number.POSITIVE_INFINITY) return null;
    const works = pause || !("workingDays" in span) ? true : worksOn(day);
    if (works === undefined) return null;
    if (pause || !works) end += 1;
  }
  return end;
}

// A working day is a day; each that is none moves the end by one.
function nominalEnd(start: number, span: NaiveSpan): number {
  if ("days" in span) return start + span.days;
  if ("workingDays" in span) return start + span.workingDays;
  return numberOf(correspondingDate(calendarDay(start), "months" in span ? span.months : span.years * 12));
}

/** The latest day for something that has to happen so long before a day, in both ways of counting. */
export function naiveLatestBefore(day: number, span: NaiveSpan, worksOn: WorksOn): { readonly inclusive: number | null; readonly clear: number | null } {
  if (!("workingDays" in span)) return { inclusive: latestOver(day, span), clear: latestOver(day - 1, span) };
  let passed = 0;
  for (let at = day - 1; ; at -= 1) {
    const works = worksOn(at);
    if (works === undefined) return { inclusive: null, clear: null };
    passed += works ? 1 : 0;
    if (passed === span.workingDays) return { inclusive: at, clear: at - 1 };
  }
}

function latestOver(by: number, span: NaiveSpan): number {
  let start = by;
  while (nominalEnd(start, span) > by) start -= 1;
  return start;
}

function daysBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
