// Time limits counted day by day, straight from the law, to hold the real arithmetic against. Slow and plain on purpose.
import type { CivilDate } from "../../src/law/civil-date.ts";

const DAY = 86_400_000;

export function nextDay(date: CivilDate, by = 1): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);
}

/** The corresponding day so many months later, or the last of that month where it has none (Civil Code, art. 202). */
export function monthsLater(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const isLeap = (newYear % 4 === 0 && newYear % 100 !== 0) || newYear % 400 === 0;
  const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][newMonth - 1] ?? 0;
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${newYear}-${two(newMonth)}-${two(Math.min(day, length))}`;
}

/** Whether a day counts, by the kind of day that is counted and by what is left out. */
export type Counts = (date: CivilDate) => boolean;

/** The n-th day after a day that counts. */
export function walkForward(start: CivilDate, count: number, counts: Counts): CivilDate {
  let date = start;
  for (let left = count; left > 0; ) {
    date = nextDay(date);
    if (counts(date)) left -= 1;
  }
  return date;
}

/** The n-th day before a day that counts. */
export function walkBack(day: CivilDate, count: number, counts: Counts): CivilDate {
  let date = day;
  for (let left = count; left > 0; ) {
    date = nextDay(date, -1);
    if (counts(date)) left -= 1;
  }
  return date;
}

// The holidays of mainland China as the General Office of the State Council announced them: first and last day of rest, and the weekend days
// that are worked for them.
const ANNOUNCED: Readonly<Record<number, { readonly rest: readonly (readonly [CivilDate, CivilDate])[]; readonly worked: readonly CivilDate[] }>> = {
  2021: {
    rest: [
      ["2021-01-01", "2021-01-03"],
      ["2021-02-11", "2021-02-17"],
      ["2021-04-03", "2021-04-05"],
      ["2021-05-01", "2021-05-05"],
      ["2021-06-12", "2021-06-14"],
      ["2021-09-19", "2021-09-21"],
      ["2021-10-01", "2021-10-07"],
    ],
    worked: ["2021-02-07", "2021-02-20", "2021-04-25", "2021-05-08", "2021-09-18", "2021-09-26", "2021-10-09"],
  },
  2024: {
    rest: [
      ["2024-01-01", "2024-01-01"],
      ["2024-02-10", "2024-02-17"],
      ["2024-04-04", "2024-04-06"],
      ["2024-05-01", "2024-05-05"],
      ["2024-06-08", "2024-06-10"],
      ["2024-09-15", "2024-09-17"],
      ["2024-10-01", "2024-10-07"],
    ],
    worked: ["2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12"],
  },
  2025: {
    rest: [
      ["2025-01-01", "2025-01-01"],
      ["2025-01-28", "2025-02-04"],
      ["2025-04-04", "2025-04-06"],
      ["2025-05-01", "2025-05-05"],
      ["2025-05-31", "2025-06-02"],
      ["2025-10-01", "2025-10-08"],
    ],
    worked: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
};

/** The years whose announcement is written down here. */
export const ANNOUNCED_YEARS: readonly number[] = Object.keys(ANNOUNCED).map(Number);

/** Whether a day of such a year was announced to be worked. */
export function isAnnouncedWorkingDay(date: CivilDate): boolean {
  const year = ANNOUNCED[Number(date.slice(0, 4))];
  if (!year) throw new Error(`no announcement for ${date}`);
  if (year.worked.includes(date)) return true;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !year.rest.some(([from, to]) => date >= from && date <= to);
}
