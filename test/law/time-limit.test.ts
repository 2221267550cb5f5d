// Time limits, every start day from 2020 to 2027 against a walk day by day.
import { describe, expect, it } from "vitest";
import { chineseCalendar } from "../../src/law/chinese-calendar.ts";
import { type CivilDate, dateFromDay, dayFromDate } from "../../src/law/civil-date.ts";
import { type Counting, lastDayWithin, latestDayBefore, type TimeSpan } from "../../src/law/time-limit.ts";
import { isAnnouncedWorkingDay, monthsLater, nextDay, walkBack, walkForward } from "../support/naive-time-limit.ts";

const day = (date: CivilDate): number => dayFromDate(date) ?? Number.NaN;
const shown = (number: number | null): CivilDate | null => (number === null ? null : dateFromDay(number));
const calendar = chineseCalendar;

function due(start: CivilDate, span: TimeSpan, rest: Partial<Counting> = {}): CivilDate | null {
  return shown(lastDayWithin(day(start), span, { calendar, ...rest }).due);
}

function everyDay(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let date = from; date <= to; date = nextDay(date)) days.push(date);
  return days;
}

const EIGHT_YEARS = everyDay("2020-01-01", "2027-12-31");

describe("from every day of 2020 to 2027", () => {
  it.each([1, 7, 15, 30, 60, 90])("%i days are so many days later", (days) => {
    const wrong = EIGHT_YEARS.filter((start) => due(start, { days }) !== nextDay(start, days));
    expect(wrong).toEqual([]);
  });

  it.each([1, 3, 6, 12])("%i months end on the corresponding day, or the last of the month", (months) => {
    const wrong = EIGHT_YEARS.filter((start) => due(start, { months }) !== monthsLater(start, months));
    expect(wrong).toEqual([]);
  });

  it.each([1, 2, 5])("%i years do so as well, on 28 February where there is no 29th", (years) => {
    const wrong = EIGHT_YEARS.filter((start) => due(start, { years }) !== monthsLater(start, years * 12));
    expect(wrong).toEqual([]);
  });

  it("something at least a month before is in time where the month is over by then", () => {
    const wrong = EIGHT_YEARS.filter((before) => {
      const { inclusive, clear } = latestDayBefore(day(before), { months: 1 }, calendar);
      const [late, clearLate] = [dateFromDay(inclusive ?? 0), dateFromDay(clear ?? 0)];
      const isLatest = monthsLater(late, 1) <= before && monthsLater(nextDay(late), 1) > before;
      return !isLatest || !(monthsLater(clearLate, 1) < before && monthsLater(nextDay(clearLate), 1) >= before);
    });
    expect(wrong).toEqual([]);
  });

  it("seven working days are told or not told, and never earlier than seven days later", () => {
    const wrong = EIGHT_YEARS.filter((start) => {
      const { due: last, atLeast } = lastDayWithin(day(start), { workingDays: 7 }, { calendar });
      return atLeast < day(start) + 7 || (last !== null && last !== atLeast) || (last === null && start < "2026-12-01");
    });
    expect(wrong).toEqual([]);
  });
});

describe.each([2021, 2024, 2025])("working days of %i, as the State Council announced them", (year) => {
  const starts = everyDay(`${year}-01-01`, `${year}-11-30`);
  const ends = everyDay(`${year}-02-01`, `${year}-12-24`);

  it.each([2, 3, 5, 7, 10])("%i of them from every day", (workingDays) => {
    expect(starts.filter((start) => due(start, { workingDays }) !== walkForward(start, workingDays, isAnnouncedWorkingDay))).toEqual([]);
  });

  it.each([3, 7])("%i of them before every day", (workingDays) => {
    const wrong = ends.filter((before) => {
      const { inclusive, clear } = latestDayBefore(day(before), { workingDays }, calendar);
      const expected = walkBack(before, workingDays, isAnnouncedWorkingDay);
      return shown(inclusive) !== expected || shown(clear) !== nextDay(expected, -1);
    });
    expect(wrong).toEqual([]);
  });

  it("a last day of rest moves to the next working day, where a law says so", () => {
    const wrong = starts.filter((start) => {
      let expected = nextDay(start, 15);
      while (!isAnnouncedWorkingDay(expected)) expected = nextDay(expected);
      return due(start, { days: 15 }, { rollover: true }) !== expected;
    });
    expect(wrong).toEqual([]);
  });
});

describe("what does not count", () => {
  const april = [{ low: day("2025-04-01"), high: day("2025-04-10") }];

  it("moves the last day later by its days, once where stretches overlap", () => {
    expect(due("2025-03-03", { days: 90 }, { excluded: april })).toBe("2025-06-11");
    expect(due("2025-03-03", { days: 90 }, { excluded: [...april, { low: day("2025-04-05"), high: day("2025-04-12") }] })).toBe("2025-06-13");
    expect(due("2025-03-03", { days: 28 }, { excluded: april })).toBe("2025-03-31");
    expect(due("2025-03-03", { days: 29 }, { excluded: april })).toBe("2025-04-11");
  });

  it("moves months by as many days, also by those that it then reaches: three months and ten days, and three more", () => {
    expect(due("2025-01-31", { months: 2 }, { excluded: april })).toBe("2025-03-31");
    expect(due("2025-01-10", { months: 3 }, { excluded: april })).toBe("2025-04-20");
    expect(due("2025-01-10", { months: 3 }, { excluded: [...april, { low: day("2025-04-18"), high: day("2025-04-20") }] })).toBe("2025-04-23");
  });

  it("and does not end, leaves the last day open once it is reached", () => {
    const open = [{ low: day("2025-04-01"), high: Number.POSITIVE_INFINITY }];
    expect(due("2025-03-03", { days: 28 }, { excluded: open })).toBe("2025-03-31");
    expect([{ days: 29 }, { workingDays: 40 }, { months: 1 }].map((span) => due("2025-03-03", span, { excluded: open }))).toEqual([null, null, null]);
    expect(shown(lastDayWithin(day("2025-03-03"), { days: 29 }, { calendar, excluded: open }).atLeast)).toBe("2025-04-01");
  });
});

describe("extensions", () => {
  it("are added one after the other, each in its own unit", () => {
    // Ninety days after 3 March 2025 are over on 1 June, thirty more on 1 July, a month more on 1 August, two working days more on Monday the 4th and the 5th.
    const extensions: readonly TimeSpan[] = [{ days: 30 }, { months: 1 }, { workingDays: 2 }];
    expect([0, 1, 2, 3].map((count) => due("2025-03-03", { days: 90 }, { extensions: extensions.slice(0, count) }))).toEqual([
      "2025-06-01",
      "2025-07-01",
      "2025-08-01",
      "2025-08-05",
    ]);
  });
});

describe("outside the calendar", () => {
  it("nothing is told in working days, but a day that the last one does not come before", () => {
    expect(lastDayWithin(day("2031-03-03"), { workingDays: 7 }, { calendar })).toEqual({ due: null, atLeast: day("2031-03-10") });
    expect(latestDayBefore(day("2031-03-03"), { workingDays: 7 }, calendar)).toEqual({ inclusive: null, clear: null });
    expect(due("2031-03-03", { days: 7 }, { rollover: true })).toBeNull();
    expect(due("2031-03-03", { days: 7 })).toBe("2031-03-10");
  });

  it("a calendar without any working day does not keep it counting for ever", () => {
    const never = { id: "never", isWorkingDay: () => false };
    expect(lastDayWithin(day("2025-03-03"), { days: 7 }, { calendar: never, rollover: true }).due).toBeNull();
    expect(lastDayWithin(day("2025-03-03"), { workingDays: 7 }, { calendar: never }).due).toBeNull();
    expect(latestDayBefore(day("2025-03-03"), { workingDays: 7 }, never).inclusive).toBeNull();
  });
});

describe("hours", () => {
  it("have no last day", () => {
    expect(() => lastDayWithin(0, { hours: 24 }, { calendar })).toThrow(TypeError);
    expect(() => latestDayBefore(0, { hours: 24 }, calendar)).toThrow(TypeError);
  });
});
