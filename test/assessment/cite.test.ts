import { describe, expect, it } from "vitest";
import { citeAsOf } from "../../src/assessment/cite.ts";
import { dayFromDate } from "../../src/law/civil-date.ts";
import { rulebookFrom } from "../support/assessment-rules.ts";

const cite = (date: string, ...citations: readonly string[]): readonly string[] => citeAsOf(rulebookFrom({}), citations, dayFromDate(date) ?? 0);

describe("citeAsOf", () => {
  it.each([
    ["2019-12-31", "sample-law#30.1"],
    ["2020-01-01", "sample-law@2020#30.1"],
    ["2023-12-31", "sample-law@2020#30.1"],
    ["2024-01-01", "sample-law@2024#30.1"],
  ])("cites on %s as %s", (date, expected) => {
    expect(cite(date, "sample-law#30.1")).toEqual([expected]);
  });

  it("names no version of an instrument that has ended", () => {
    expect(cite("2024-12-31", "sample-rule#2")).toEqual(["sample-rule@2022#2"]);
    expect(cite("2025-01-01", "sample-rule#2")).toEqual(["sample-rule#2"]);
  });

  it("leaves a version that is named", () => {
    expect(cite("2025-01-01", "sample-law@2020#30.1.2")).toEqual(["sample-law@2020#30.1.2"]);
  });

  it("cites an instrument as a whole", () => {
    expect(cite("2025-01-01", "sample-law")).toEqual(["sample-law@2024"]);
  });

  it("leaves what it does not know", () => {
    expect(cite("2025-01-01", "other-law#1", "§ 1")).toEqual(["other-law#1", "§ 1"]);
  });

  it("keeps the order, and says the same again", () => {
    const citations = ["sample-rule#2", "sample-law#1"];
    expect(cite("2024-06-01", ...citations)).toEqual(["sample-rule@2022#2", "sample-law@2024#1"]);
    expect(cite("2021-06-01", ...citations)).toEqual(["sample-rule#2", "sample-law@2020#1"]);
    expect(cite("2024-06-01", ...citations)).toEqual(["sample-rule@2022#2", "sample-law@2024#1"]);
  });

  it("keeps rulebooks apart", () => {
    const other = rulebookFrom({
      instruments: '- { id: third-law, title: { zh: 三 }, level: law, versions: [{ id: "1", adopted: 2020-01-01, inForce: { from: 2020-01-01 } }] }',
    });
    expect(cite("2024-06-01", "third-law#1")).toEqual(["third-law#1"]);
    expect(citeAsOf(other, ["third-law#1"], dayFromDate("2024-06-01") ?? 0)).toEqual(["third-law@1#1"]);
  });
});
