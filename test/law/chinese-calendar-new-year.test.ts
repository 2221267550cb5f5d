// The last days of a year, which the notice of the year to come can move; and which edition of the package is asked.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chineseCalendar } from "../../src/law/chinese-calendar.ts";
import { daysOfYears } from "../support/calendar.ts";

// From the notices of the State Council on the holidays of 2006 (国办发明电〔2005〕35号), 2007 (国办发明电〔2006〕49号), 2008, 2012 and 2019.
const WORKED = ["2005-12-31", "2006-12-30", "2006-12-31", "2007-12-29", "2011-12-31", "2018-12-29"];
const REST = ["2007-12-31", "2018-12-31"];

describe("the calendar of China", () => {
  it("knows every day of late December 2004 to 2025, the weekend days that are made up in it and the Mondays that are rest", () => {
    const moved = daysOfYears(2004, 2025)
      .filter(({ text }) => text.slice(5) >= "12-20")
      .filter(({ text, number }) => chineseCalendar.isWorkingDay(text) !== (number + 3) % 7 < 5)
      .map(({ text }) => text);
    expect(moved).toEqual([...WORKED, ...REST].sort());
  });

  it("names the edition of the package that is installed", () => {
    const { name, version } = JSON.parse(readFileSync(new URL("../../node_modules/chinese-days/package.json", import.meta.url), "utf8"));
    expect(chineseCalendar.id).toBe(`${name}@${version}`);
  });
});
