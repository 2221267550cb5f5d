import { describe, expect, it } from "vitest";
import { chineseCalendar } from "../../src/law/chinese-calendar.ts";
import { ANNOUNCED_YEARS, isAnnouncedWorkingDay, nextDay } from "../support/naive-time-limit.ts";

const works = chineseCalendar.isWorkingDay;

describe("the working days of China", () => {
  it.each(ANNOUNCED_YEARS.map((year) => [year]))("of %i are those that the State Council announced, every day of the year", (year) => {
    const wrong: string[] = [];
    for (let date = `${year}-01-01`; date.startsWith(String(year)); date = nextDay(date)) if (works(date) !== isAnnouncedWorkingDay(date)) wrong.push(date);
    expect(wrong).toEqual([]);
  });

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
    const known: string[] = [];
    let changes = 0;
    for (let date = "1995-01-01", before = works(date); date < "2040-01-01"; date = nextDay(date)) {
      const now = works(date);
      if (now !== undefined) known.push(date);
      if ((now === undefined) !== (before === undefined)) changes += 1;
      before = now;
    }
    expect(changes).toBe(2);
    expect(known[0]?.endsWith("-01-01")).toBe(true);
    // The New Year holiday of the year after can move the days from Christmas on.
    expect(known.at(-1)?.endsWith("-12-24")).toBe(true);
    expect(known.at(-1)?.slice(0, 4) ?? "").toMatch(/^20(2[6-9]|[3-9]\d)$/);
  });
});
