import type { CivilDate } from "./civil-date.ts";

/** Tells working days from days of rest. */
export interface WorkingCalendar {
  /** Names the calendar and its edition. */
  readonly id: string;
  /** Whether the day is a working day; `undefined` where the calendar does not cover it. */
  readonly isWorkingDay: (date: CivilDate) => boolean | undefined;
}
