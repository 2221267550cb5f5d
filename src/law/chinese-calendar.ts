// The only file that knows where the published holidays and make-up days come from.
import chineseDays from "chinese-days";
import { type CivilDate, type DayNumber, dateFromDay, dayFromDate } from "./civil-date.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

// Made up for the New Year of 2006 (国办发明电〔2005〕35号), which the package leaves out.
const LEFT_OUT: ReadonlyMap<CivilDate, boolean> = new Map([["2005-12-31", true]]);

// What the package lists for a date is the same everywhere; which day of the week it takes it for depends on the local time zone, so that
// is not asked. Days that it lists are named by the holiday, its Chinese name and its length, the others by the day of the week.
function listed(date: CivilDate): boolean | undefined {
  const { name, work } = chineseDays.getDayDetail(date);
  return name.includes(",") ? work : LEFT_OUT.get(date);
}

// The State Council publishes a year's holidays in the November before, and 1 to 3 October are always among them.
function isPublished(year: number): boolean {
  return ["10-01", "10-02", "10-03"].every((day) => listed(`${year}-${day}`) === false);
}

function isWeekday(day: DayNumber): boolean {
  return (day + 3) % 7 < 5; // 1970-01-01 was a Thursday.
}

function readYear(year: number): ReadonlyMap<CivilDate, boolean> {
  const days = new Map<CivilDate, boolean>();
  const first = dayFromDate(`${year}-01-01`);
  if (first === undefined || !isPublished(year)) return days;
  // The New Year holiday of the next year can move the days after 24 December: what is made up for it lies in the weekend before.
  const last = dayFromDate(`${year}-${isPublished(year + 1) ? "12-31" : "12-24"}`) ?? first;
  for (let day = first; day <= last; day += 1) {
    const date = dateFromDay(day);
    days.set(date, listed(date) ?? isWeekday(day));
  }
  return days;
}

const years = new Map<number, ReadonlyMap<CivilDate, boolean>>();

function daysOf(year: number): ReadonlyMap<CivilDate, boolean> {
  const days = years.get(year) ?? readYear(year);
  years.set(year, days);
  return days;
}

/**
 * The working days of China: every day but Saturdays, Sundays and the published holidays, and the weekend days that are made up for them. Years of
 * which no holidays are known, and the last days of a year before such a one, are not covered.
 */
export const chineseCalendar: WorkingCalendar = {
  id: "chinese-days@1.5.7",
  isWorkingDay: (date) => daysOf(Number(date.slice(0, 4))).get(date),
};
