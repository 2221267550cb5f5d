/** A calendar date `YYYY-MM-DD`, without time or time zone. */
export type CivilDate = string;

/** Days since 1970-01-01: the form that dates are compared in. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads a date of the years 1900 to 2199; `undefined` where the text is not one or the day does not exist. */
export function dayFromDate(text: string): DayNumber | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]) - 1;
  const day = Number(match[3]);
  if (year < 1900 || year > 2199) return undefined;
  const time = Date.UTC(year, month, day);
  const read = new Date(time);
  return read.getUTCMonth() === month && read.getUTCDate() === day ? time / MS_PER_DAY : undefined;
}

/** The date of a day number. */
export function dateFromDay(day: DayNumber): CivilDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** A unit that a period of law is counted in. */
export type PeriodUnit = "days" | "months" | "years";

/**
 * The last day of a period of `count` units that begins on the day after `start`: the corresponding day, or the last day of
 * the month where that month has none (Civil Code, arts. 201 and 202).
 */
export function lastDayOfPeriod(start: DayNumber, count: number, unit: PeriodUnit): DayNumber {
  if (unit === "days") return start + count;
  const date = new Date(start * MS_PER_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + (unit === "months" ? count : 12 * count)];
  const last = new Date(0).setUTCFullYear(year, month + 1, 0) / MS_PER_DAY;
  return Math.min(last, new Date(0).setUTCFullYear(year, month, date.getUTCDate()) / MS_PER_DAY);
}

/**
 * How many whole units lie between two days. A year or month is whole once its last day has passed
 * (Civil Code, arts. 201 and 202), so somebody born on 1 May is fourteen on 2 May.
 * For days it is the plain difference. Negative or no whole units give 0 for months and years.
 */
export function wholePeriodsBetween(start: DayNumber, end: DayNumber, unit: PeriodUnit): number {
  if (unit === "days") return end - start;
  if (end <= start) return 0;
  const perYear = unit === "months" ? 12 : 1;
  let count = Math.ceil(((end - start) / 365) * perYear) + 1;
  while (count > 0 && lastDayOfPeriod(start, count, unit) >= end) count -= 1;
  return count;
}
