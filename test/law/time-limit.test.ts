// Time limits worked out by hand. Every start day from 2020 to 2027 is held against a walk in time-limit-every-day.test.ts.
import { describe, expect, it } from "vitest";
import { chineseCalendar } from "../../src/law/chinese-calendar.ts";
import { type CivilDate, dateFromDay, dayFromDate } from "../../src/law/civil-date.ts";
import { type Counting, lastDayWithin, latestDayBefore, type TimeSpan } from "../../src/law/time-limit.ts";

const day = (date: CivilDate): number => dayFromDate(date) ?? Number.NaN;
const shown = (number: number | null): CivilDate | null => (number === null ? null : dateFromDay(number));
const calendar = chineseCalendar;

function due(start: CivilDate, span: TimeSpan, rest: Partial<Counting> = {}): CivilDate | null {
  return shown(lastDayWithin(day(start), span, { calendar, ...rest }).due);
}

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
