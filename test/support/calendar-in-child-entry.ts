// Runs in a process of its own, in the time zone that it is given: prints every day of 2003 to 2028 with what the calendar says of it.
import { chineseCalendar } from "../../src/law/chinese-calendar.ts";
import { daysOfYears } from "./calendar.ts";

process.stdout.write(
  daysOfYears(2003, 2028)
    .map(({ text }) => `${text} ${chineseCalendar.isWorkingDay(text)}`)
    .join("\n"),
);
