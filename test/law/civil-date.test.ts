import { describe, expect, it } from "vitest";
import { dateFromDay, dayFromDate, lastDayOfPeriod, type PeriodUnit, wholePeriodsBetween } from "../../src/law/civil-date.ts";
import { type CalendarDay, correspondingDate, dateText, daysInMonth, daysOfYears } from "../support/calendar.ts";

const calendar = daysOfYears(1900, 2199);
const byText = new Map(calendar.map((day) => [day.text, day]));

function day(text: string): number {
  const found = byText.get(text);
  if (!found) throw new Error(`${text} is no day of the calendar`);
  return found.number;
}

describe("dayFromDate", () => {
  it("counts every day from 1900 to 2199 as a calendar does that is leafed through day by day", () => {
    expect(calendar.filter(({ text, number }) => dayFromDate(text) !== number)).toEqual([]);
    expect([calendar[0]?.text, calendar.at(-1)?.text, calendar.length]).toEqual(["1900-01-01", "2199-12-31", 109_573]);
  });

  it("knows no day before 1900 or after 2199", () => {
    expect(
      ["1899-12-31", "1900-01-01", "2199-12-31", "2200-01-01", "0000-01-01", "0099-01-01", "9999-12-31"].map((text) => dayFromDate(text) !== undefined),
    ).toEqual([false, true, true, false, false, false, false]);
  });

  it("knows no 29 February but in leap years: 2000 and 2196, not 1900, 2100 or 2023", () => {
    const years = Array.from({ length: 300 }, (_, index) => 1900 + index);
    const leap = years.filter((year) => dayFromDate(`${year}-02-29`) !== undefined);
    expect(leap).toEqual(years.filter((year) => daysInMonth(year, 2) === 29));
    expect([1900, 2000, 2023, 2024, 2100, 2196].map((year) => leap.includes(year))).toEqual([false, true, false, true, false, true]);
  });

  it("knows no day beyond the end of a month, no day 0, no month 0 or 13", () => {
    const wrong: string[] = [];
    for (const year of [1999, 2000, 2023, 2024, 2100]) {
      for (let month = 0; month <= 14; month += 1) {
        for (let number = 0; number <= 40; number += 1) {
          const exists = month >= 1 && month <= 12 && number >= 1 && number <= daysInMonth(year, month);
          const text = dateText(year, month, number);
          if ((dayFromDate(text) !== undefined) !== exists) wrong.push(text);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    "",
    "2024",
    "2024-01",
    "2024-1-1",
    "24-01-01",
    "2024-01-01T00:00:00Z",
    "2024-01-01 ",
    " 2024-01-01",
    "2024-01-01\n",
    "2024/01/01",
    "20240101",
    "+2024-01-01",
    "-2024-01-01",
    "２０２４-01-01",
    "2024-٠1-01",
    "2024-01-0x",
    "2024年1月1日",
    "today",
  ])("refuses %j", (text) => {
    expect(dayFromDate(text)).toBeUndefined();
  });
});

describe("dateFromDay", () => {
  it("writes every day from 1900 to 2199 as it was read", () => {
    expect(calendar.filter(({ text, number }) => dateFromDay(number) !== text)).toEqual([]);
  });
});

describe("lastDayOfPeriod", () => {
  const starts = daysOfYears(2019, 2021);

  it.each<[PeriodUnit, number]>([
    ["months", 1],
    ["years", 12],
  ])("a period of %s ends on the corresponding day or the last of its month, for every start of three years", (unit, months) => {
    const wrong: string[] = [];
    for (const start of starts) {
      for (const count of [-25, -14, -4, -1, 0, 1, 2, 3, 4, 6, 11, 12, 13, 14, 30]) {
        const last = lastDayOfPeriod(start.number, count, unit);
        if (dateFromDay(last) !== correspondingDate(start, count * months)) wrong.push(`${start.text} ${count}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("a period of days ends so many days later", () => {
    expect([-1, 0, 1, 30, 366].map((count) => dateFromDay(lastDayOfPeriod(day("2024-02-28"), count, "days")))).toEqual([
      "2024-02-27",
      "2024-02-28",
      "2024-02-29",
      "2024-03-29",
      "2025-02-28",
    ]);
  });

  it.each<[string, number, PeriodUnit, string]>([
    ["2024-01-31", 1, "months", "2024-02-29"],
    ["2023-01-31", 1, "months", "2023-02-28"],
    ["2024-03-31", 1, "months", "2024-04-30"],
    ["2024-02-29", 1, "months", "2024-03-29"],
    ["2024-02-29", 12, "months", "2025-02-28"],
    ["2024-02-29", 1, "years", "2025-02-28"],
    ["2024-02-29", 4, "years", "2028-02-29"],
    ["2024-12-31", 2, "years", "2026-12-31"],
    ["2021-07-15", 2, "years", "2023-07-15"],
  ])("from %s, %i %s later is %s", (start, count, unit, end) => {
    expect(dateFromDay(lastDayOfPeriod(day(start), count, unit))).toBe(end);
  });
});

describe("wholePeriodsBetween", () => {
  it.each<[string, string, string, number]>([
    ["the day before the birthday", "2010-05-01", "2024-04-30", 13],
    ["the birthday itself", "2010-05-01", "2024-05-01", 13],
    ["the day after the birthday", "2010-05-01", "2024-05-02", 14],
    ["28 February, for somebody born on the 29th", "2008-02-29", "2022-02-28", 13],
    ["1 March, for somebody born on 29 February", "2008-02-29", "2022-03-01", 14],
    ["29 February of a leap year, for somebody born on one", "2008-02-29", "2024-02-29", 15],
    ["1 March of a leap year, for somebody born on 29 February", "2008-02-29", "2024-03-01", 16],
    ["New Year, for somebody born on 31 December", "2009-12-31", "2024-01-01", 14],
    ["the day of birth", "2010-05-01", "2010-05-01", 0],
    ["a day before the birth", "2010-05-01", "2000-05-01", 0],
  ])("counts years on %s", (_, birth, on, years) => {
    expect(wholePeriodsBetween(day(birth), day(on), "years")).toBe(years);
  });

  it.each<[string, string, string, number]>([
    ["the last day of February after 31 January", "2023-01-31", "2023-02-28", 0],
    ["the day after the last of February after 31 January", "2023-01-31", "2023-03-01", 1],
    ["31 March after 31 January", "2023-01-31", "2023-03-31", 1],
    ["1 April after 31 January", "2023-01-31", "2023-04-01", 2],
    ["the corresponding day", "2023-06-15", "2023-07-15", 0],
    ["the day after the corresponding day", "2023-06-15", "2023-07-16", 1],
    ["a day before the start", "2023-06-15", "2023-06-14", 0],
  ])("counts months on %s", (_, start, end, months) => {
    expect(wholePeriodsBetween(day(start), day(end), "months")).toBe(months);
  });

  it("counts days as the plain difference, also backwards", () => {
    expect([wholePeriodsBetween(10, 17, "days"), wholePeriodsBetween(10, 10, "days"), wholePeriodsBetween(17, 10, "days")]).toEqual([7, 0, -7]);
  });

  // Month ends, leap days and ordinary days, each against every day of more than five years.
  const starts = daysOfYears(2020, 2021).filter(({ text }) => /-(01-(15|29|30|31)|02-(01|27|28|29)|03-01|04-30|08-31|12-31)$/.test(text));
  const ends = daysOfYears(2020, 2026);

  it.each<[PeriodUnit, number]>([
    ["months", 1],
    ["years", 12],
  ])("agrees on %s with a count that goes from day to day", (unit, months) => {
    const wrong: string[] = [];
    for (const start of starts) {
      let whole = 0;
      let next = numberOf(correspondingDate(start, months));
      for (const end of ends) {
        while (next < end.number) {
          whole += 1;
          next = numberOf(correspondingDate(start, (whole + 1) * months));
        }
        if (wholePeriodsBetween(start.number, end.number, unit) !== whole) wrong.push(`${start.text} – ${end.text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("counts the age on every day of two centuries", () => {
    const birth = byText.get("1950-02-28") as CalendarDay;
    const wrong: string[] = [];
    for (const on of calendar) {
      if (on.number <= birth.number) continue;
      const passed = on.month > 2;
      const years = on.year - birth.year - (passed ? 0 : on.month === 2 && on.day === 29 ? 0 : 1);
      if (wholePeriodsBetween(birth.number, on.number, "years") !== years) wrong.push(on.text);
    }
    expect(wrong).toEqual([]);
  });

  it("is whole exactly on the day after the last day of the period", () => {
    const wrong: string[] = [];
    for (const start of starts) {
      for (const [unit, count] of [
        ["years", 2],
        ["years", 14],
        ["months", 3],
        ["months", 25],
      ] as const) {
        const last = lastDayOfPeriod(start.number, count, unit);
        const counts = [last - 1, last, last + 1].map((end) => wholePeriodsBetween(start.number, end, unit));
        if (counts.join() !== [count - 1, count - 1, count].join()) wrong.push(`${start.text} ${count} ${unit}: ${counts}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function numberOf(text: string): number {
  return byText.get(text)?.number ?? Number.POSITIVE_INFINITY;
}
