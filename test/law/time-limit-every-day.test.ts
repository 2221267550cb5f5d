// The last day and the latest day before from every day of 2020 to 2027, over the published holidays, against one that leafs through a
// calendar with the holidays written down by hand from the notices.
import { describe, expect, it } from "vitest";
import { chineseCalendar } from "../../src/law/chinese-calendar.ts";
import { type DayEnds, lastDayWithin, latestDayBefore } from "../../src/law/time-limit.ts";
import { calendarDay, type NaiveSpan, naiveLastDay, naiveLatestBefore, numberOf, worksByNotice } from "../support/leafed-time-limit.ts";

const [FIRST, LAST] = [numberOf("2020-01-01"), numberOf("2027-12-31")];
const EVERY_DAY = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);

// No notice for 2027 is out, and that moves days from 25 December 2026 on.
const worksOn = (day: number): boolean | undefined => (day < numberOf("2026-12-25") ? worksByNotice(day) : undefined);

const text = (day: number | null): string | null => (day === null ? null : calendarDay(day).text);

const SPANS: readonly NaiveSpan[] = [
  ...[1, 7, 90].map((days) => ({ days })),
  ...[1, 3, 5, 7, 15, 60].map((workingDays) => ({ workingDays })),
  ...[1, 2, 6].map((months) => ({ months })),
  ...[1, 2].map((years) => ({ years })),
];

// Around Spring Festivals, over month ends and leap days, overlapping, and one within another.
const PAUSES: readonly DayEnds[] = [
  ["2020-02-28", "2020-03-01"],
  ["2021-01-29", "2021-01-31"],
  ["2021-01-30", "2021-03-15"],
  ["2022-04-30", "2022-04-30"],
  ["2023-09-01", "2023-12-31"],
  ["2023-10-07", "2023-10-08"],
  ["2024-02-29", "2024-02-29"],
  ["2025-09-26", "2025-10-09"],
].map(([from = "", to = ""]) => ({ low: numberOf(from), high: numberOf(to) }));

describe("from every day of 2020 to 2027", () => {
  it.each(SPANS)("the last day within %j", (span) => {
    const ways = [
      {},
      { rollover: true },
      { excluded: PAUSES },
      { excluded: PAUSES, extensions: [{ days: 30 }, { workingDays: 3 }, { months: 1 }], rollover: true },
    ];
    const wrong = EVERY_DAY.flatMap((start) =>
      ways.map((way, index) => {
        const { due, atLeast } = lastDayWithin(start, span, { calendar: chineseCalendar, ...way });
        const expected = naiveLastDay(start, span, { worksOn, ...way });
        return due === expected && atLeast <= (due ?? atLeast) ? null : [index, text(start), text(due), text(expected), text(atLeast)];
      }),
    );
    expect(wrong.filter((one) => one !== null)).toEqual([]);
  });

  it.each(SPANS.filter((span) => !("workingDays" in span && span.workingDays > 20)))("the latest day %j before, in both ways of counting", (span) => {
    const wrong = EVERY_DAY.map((day) => {
      const found = latestDayBefore(day, span, chineseCalendar);
      const expected = naiveLatestBefore(day, span, worksOn);
      return found.inclusive === expected.inclusive && found.clear === expected.clear ? null : [text(day), text(found.inclusive), text(expected.inclusive)];
    });
    expect(wrong.filter((one) => one !== null)).toEqual([]);
  });

  it("working days that reach beyond 24 December 2026 have no last day, all others have one", () => {
    const told = EVERY_DAY.filter((start) => lastDayWithin(start, { workingDays: 7 }, { calendar: chineseCalendar }).due !== null);
    // Back from Thursday 24 December 2026: 24, 23, 22, 21, 18, 17 and 16 are seven, so counting begins on the 15th at the latest.
    expect([told.length, text(told.at(-1) ?? null)]).toEqual([numberOf("2026-12-15") - FIRST + 1, "2026-12-15"]);
  });
});

describe("known cases", () => {
  it.each<[string, string, NaiveSpan, string]>([
    ["29 September and 12 October 2024 are made up: 29, 30, 8, 9, 10, 11, 12", "2024-09-27", { workingDays: 7 }, "2024-10-12"],
    ["the Spring Festival of 2020, prolonged to 2 February: 20, 21, 22, 23 January, 3 February", "2020-01-19", { workingDays: 5 }, "2020-02-03"],
    ["New Year of 2023 begins on 31 December 2022: 30 December, 3, 4 January", "2022-12-29", { workingDays: 3 }, "2023-01-04"],
    ["4 January 2026, a Sunday, is worked", "2025-12-31", { workingDays: 1 }, "2026-01-04"],
    ["a month from 31 January of a leap year", "2024-01-31", { months: 1 }, "2024-02-29"],
    ["a month from 29 February is 29 March, not the last of it", "2024-02-29", { months: 1 }, "2024-03-29"],
    ["a year from 29 February", "2024-02-29", { years: 1 }, "2025-02-28"],
    ["ninety days over a leap day: 29 − 1 days of February, 31, 30 and 1", "2024-02-01", { days: 90 }, "2024-05-01"],
  ])("%s", (_, start, span, expected) => {
    expect(text(lastDayWithin(numberOf(start), span, { calendar: chineseCalendar }).due)).toBe(expected);
  });
});

describe("a month with days that do not count", () => {
  const lastDaysOfJanuary = [{ low: numberOf("2025-01-29"), high: numberOf("2025-01-31") }];
  const monthFrom = (start: string): (string | null)[] => {
    const { due, atLeast } = lastDayWithin(numberOf(start), { months: 1 }, { calendar: chineseCalendar, excluded: lastDaysOfJanuary });
    return [text(due), text(atLeast)];
  };

  // From the 28th three days do not count, from the 31st none: 28 February each, and three days more.
  it("can end earlier from a later start, and the day that it does not come before minds that", () => {
    expect(["2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"].map(monthFrom)).toEqual([
      ["2025-03-03", "2025-02-28"],
      ["2025-03-02", "2025-02-28"],
      ["2025-03-01", "2025-02-28"],
      ["2025-02-28", "2025-02-28"],
    ]);
  });
});

describe("far away", () => {
  const pauses = Array.from({ length: 1000 }, (_, index) => ({ low: FIRST + 97 * index, high: FIRST + 97 * index + 13 }));

  it("a hundred thousand days with fourteen of every ninety-seven left out", () => {
    // 83 of 97 count from the day after the first pause on: a thousand times 83 are 83,000 by day 97,000, and 17,000 more follow; the first pause
    // begins on the start day, which does not count anyhow.
    expect(lastDayWithin(FIRST, { days: 100_000 }, { calendar: chineseCalendar, excluded: pauses }).due).toBe(FIRST + 97_000 - 1 + 17_000);
  });

  it("beyond the years that can be written nothing is told", () => {
    const years = { years: 100_000 };
    expect(lastDayWithin(FIRST, years, { calendar: chineseCalendar, extensions: [years, years] }).due).toBeNull();
    expect(latestDayBefore(FIRST, years, chineseCalendar)).toEqual({ inclusive: null, clear: null });
  });
});
