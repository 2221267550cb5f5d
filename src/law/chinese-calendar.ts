// The only file that knows where the published holidays and make-up days come from.
import chineseDays from "chinese-days";
import type { WorkingCalendar } from "./working-calendar.ts";

// The State Council publishes a year's holidays in the November before; 1 to 3 October are always among them, and three days in a
// row are never all weekend. So a year in which they are none is not covered by the package.
function isCovered(year: number): boolean {
  return [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`].every((day) => chineseDays.isHoliday(day));
}

// From here on the days of a year can be moved by the New Year holiday of the next.
const NEW_YEAR_REACHES = "-12-25";

const years = new Map<number, boolean>();

function covers(year: number): boolean {
  const known = years.get(year) ?? isCovered(year);
  years.set(year, known);
  return known;
}

/**
 * The working days of China: every day but Saturdays, Sundays and the published holidays, and the weekend days that are made up for them. Years of
 * which no holidays are known, and the last days of a year before such a one, are not covered.
 */
export const chineseCalendar: WorkingCalendar = {
  id: "chinese-days@1.5.7",
  isWorkingDay: (date) => {
    const year = Number(date.slice(0, 4));
    const isMoved = date.slice(4) >= NEW_YEAR_REACHES;
    return covers(year) && (!isMoved || covers(year + 1)) ? chineseDays.isWorkday(date) : undefined;
  },
};
