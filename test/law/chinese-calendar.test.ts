import { afterEach, describe, expect, it, vi } from "vitest";
import { chineseCalendar } from "../../src/law/chinese-calendar.ts";
import type { WorkingCalendar } from "../../src/law/working-calendar.ts";
import { daysOfYears } from "../support/calendar.ts";
import { HOLIDAY_NOTICES } from "../support/holiday-notices.ts";
import { numberOf, worksByNotice } from "../support/leafed-time-limit.ts";

const works = chineseCalendar.isWorkingDay;

describe("the working days of China", () => {
  // The Spring Festival of 2020 was prolonged to 2 February, a Sunday; Friday 31 January was a holiday.
  it.each([
    ["2020-01-31", false],
    ["2020-02-03", true],
    ["2020-01-19", true],
    ["2018-12-29", true],
    ["2018-12-31", false],
    ["2022-12-31", false],
  ])("%s is one: %s", (date, expected) => {
    expect(works(date)).toBe(expected);
  });

  it("are known without gap from a first day on, and from a last day on not at all", () => {
    const days = daysOfYears(1995, 2039).map(({ text }) => text);
    const isKnown = days.map((date) => works(date) !== undefined);
    const known = days.filter((_, index) => isKnown[index]);
    expect(isKnown.filter((now, index) => index > 0 && now !== isKnown[index - 1])).toHaveLength(2);
    expect(known[0]?.endsWith("-01-01")).toBe(true);
    // The New Year holiday of the year after can move the days from Christmas on.
    expect(known.at(-1)?.endsWith("-12-24")).toBe(true);
    expect(known.at(-1)?.slice(0, 4) ?? "").toMatch(/^20(2[6-9]|[3-9]\d)$/);
  });
});

describe("every day from 2020 to 24 December 2026", () => {
  it("is a working day where the notices of the State Council say so, and weekdays are where they say nothing", () => {
    const days = daysOfYears(2020, 2026).filter(({ text }) => text < "2026-12-25");
    expect(days.filter(({ text, number }) => works(text) !== worksByNotice(number)).map(({ text }) => text)).toEqual([]);
    // 366 + 365 x 3 + 366 + 365 x 2 days, less the last seven.
    expect([Object.keys(HOLIDAY_NOTICES).length, days.length]).toEqual([7, 2550]);
  });

  // Each year has as many working days as weekdays, less the legal holidays: ten to 2007, eleven from 2008, thirteen from 2025. Beyond that, days
  // were moved over New Year (31 December 2005, 30 and 31 December 2006, 31 December 2011), and more were free in 2015 (3 September) and 2020
  // (31 January and 1 February).
  it("and before, makes up for every day off but the legal holidays", () => {
    const moved: Readonly<Record<number, number>> = { 2005: 1, 2006: 1, 2007: -2, 2011: 1, 2012: -1, 2015: -1, 2020: -2 };
    const wrong = Array.from({ length: 22 }, (_, index) => 2004 + index).filter((year) => {
      const days = daysOfYears(year, year);
      const weekdays = days.filter(({ number }) => (number - numberOf("2024-09-30") + 70_000) % 7 < 5).length;
      const legal = year < 2008 ? 10 : year < 2025 ? 11 : 13;
      return days.filter(({ text }) => works(text)).length !== weekdays - legal + (moved[year] ?? 0);
    });
    expect(wrong).toEqual([]);
  });
});

describe("days that nothing is known of", () => {
  it.each(["2003-12-31", "2026-12-25", "2027-01-01", "2027-06-15", "2199-12-31", "2024-02-30", "2024-1-1", ""])("%s", (date) => {
    expect(works(date)).toBeUndefined();
  });

  it("the first and the last known day are told", () => {
    expect([works("2004-01-01"), works("2026-12-24")]).toEqual([false, true]);
  });
});

describe("another edition of the package", () => {
  afterEach(() => {
    vi.doUnmock("chinese-days");
    vi.resetModules();
  });

  // Illustrative: New Year is made up for on Sunday 27 December 2026.
  async function editionWith(notice: Readonly<Record<string, boolean>>): Promise<WorkingCalendar> {
    const { default: real } = await import("chinese-days");
    const getDayDetail = (date: string): ReturnType<typeof real.getDayDetail> => {
      const work = notice[date];
      return work === undefined ? real.getDayDetail(date) : { date, name: "New Year's Day,元旦,1", work };
    };
    vi.resetModules();
    vi.doMock("chinese-days", () => ({ default: { getDayDetail } }));
    return (await import("../../src/law/chinese-calendar.ts")).chineseCalendar;
  }

  const notice = { "2026-12-27": true, "2027-01-01": false, "2027-10-01": false, "2027-10-02": false, "2027-10-03": false };
  const dates = ["2026-12-24", "2026-12-25", "2026-12-27", "2027-01-01", "2027-01-02", "2027-10-01", "2027-12-24", "2027-12-25"];

  it("that has the next notice covers its year, and the end of the year before", async () => {
    const { isWorkingDay } = await editionWith(notice);
    expect(dates.map(isWorkingDay)).toEqual([true, true, true, false, false, false, true, undefined]);
  });

  it.each(["2027-10-01", "2027-10-02", "2027-10-03"])("that has a part of it, without %s, does not", async (left) => {
    const { isWorkingDay } = await editionWith(Object.fromEntries(Object.entries(notice).filter(([date]) => date !== left)));
    expect(dates.map(isWorkingDay)).toEqual([true, ...dates.slice(1).map(() => undefined)]);
  });
});
