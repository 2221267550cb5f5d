import chineseDays from "chinese-days";
import type { WorkingCalendar } from "./working-calendar.ts";

/** The working days of China. */
export const chineseCalendar: WorkingCalendar = {
  id: "chinese-days",
  isWorkingDay: (date) => (date >= "2007" && date < "2027" ? chineseDays.isWorkday(date) : undefined),
};
