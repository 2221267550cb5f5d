import { type DayNumber, dateFromDay, dayFromDate } from "./civil-date.ts";

/** Minutes since 1970-01-01T00:00, civil time without time zone. */
export type MinuteNumber = number;

const MINUTES_PER_DAY = 24 * 60;

/** Reads a civil time `YYYY-MM-DDTHH:MM` of the years 1900 to 2199; `undefined` where the text is not one. */
export function minuteFromText(text: string): MinuteNumber | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  const day = match?.[1] === undefined ? undefined : dayFromDate(match[1]);
  return day === undefined ? undefined : day * MINUTES_PER_DAY + Number(match?.[2]) * 60 + Number(match?.[3]);
}

/** A civil time as `YYYY-MM-DDTHH:MM`. */
export function textFromMinute(minute: MinuteNumber): string {
  const ofDay = minute - firstMinuteOf(dayOfMinute(minute));
  const [hours, minutes] = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0"));
  return `${dateFromDay(dayOfMinute(minute))}T${hours}:${minutes}`;
}

/** The day that a minute lies in. */
export function dayOfMinute(minute: MinuteNumber): DayNumber {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** Midnight at the beginning of a day. */
export function firstMinuteOf(day: DayNumber): MinuteNumber {
  return day * MINUTES_PER_DAY;
}

/** The last minute of a day, 23:59. */
export function lastMinuteOf(day: DayNumber): MinuteNumber {
  return firstMinuteOf(day + 1) - 1;
}
