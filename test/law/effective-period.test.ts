import { describe, expect, it } from "vitest";
import { dayFromDate } from "../../src/law/civil-date.ts";
import { type EffectivePeriod, isEmptyPeriod, isInForce, periodsOverlap } from "../../src/law/effective-period.ts";

function day(text: string): number {
  return dayFromDate(text) ?? Number.NaN;
}

describe("isInForce", () => {
  const closed: EffectivePeriod = { from: "2021-07-15", until: "2024-07-01" };
  const open: EffectivePeriod = { from: "2021-07-15" };

  it.each<[string, EffectivePeriod, string, boolean]>([
    ["the day before it begins", closed, "2021-07-14", false],
    ["the day it begins", closed, "2021-07-15", true],
    ["the day after it begins", closed, "2021-07-16", true],
    ["the day before its successor takes over", closed, "2024-06-30", true],
    ["the day its successor takes over", closed, "2024-07-01", false],
    ["the day after its successor took over", closed, "2024-07-02", false],
    ["the day before it begins, without end", open, "2021-07-14", false],
    ["the day it begins, without end", open, "2021-07-15", true],
    ["the last day there is, without end", open, "2199-12-31", true],
    ["its only day", { from: "2024-02-29", until: "2024-03-01" }, "2024-02-29", true],
    ["the day after its only day", { from: "2024-02-29", until: "2024-03-01" }, "2024-03-01", false],
  ])("on %s: %#", (_, period, on, inForce) => {
    expect(isInForce(period, day(on))).toBe(inForce);
  });

  it("hands over without a gap or a day of both", () => {
    const successor: EffectivePeriod = { from: "2024-07-01" };
    const days = ["2024-06-29", "2024-06-30", "2024-07-01", "2024-07-02"];
    expect(days.map((text) => [isInForce(closed, day(text)), isInForce(successor, day(text))])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it("gives the same answer when it is asked again", () => {
    expect([isInForce(closed, day("2021-07-14")), isInForce(closed, day("2021-07-15")), isInForce(closed, day("2021-07-14"))]).toEqual([false, true, false]);
  });

  it("never holds where a date cannot be read", () => {
    const days = ["1900-01-01", "2024-01-01", "2199-12-31"].map(day);
    expect(days.map((on) => isInForce({ from: "2024-02-30" }, on))).toEqual([false, false, false]);
    expect(days.map((on) => isInForce({ from: "1900-01-01", until: "2024-02-30" }, on))).toEqual([false, false, false]);
  });
});

describe("periodsOverlap and isEmptyPeriod", () => {
  const dates = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"];
  const span = Array.from({ length: 8 }, (_, index) => day("2023-12-30") + index);
  const periods: EffectivePeriod[] = dates.flatMap((from) => [{ from }, ...dates.map((until) => ({ from, until }))]);

  it("a period is empty exactly where no day is in force", () => {
    expect(periods.filter(isEmptyPeriod)).toEqual(periods.filter((period) => !span.some((on) => isInForce(period, on))));
  });

  it("two periods overlap exactly where a day is in force in both, for all periods within four days", () => {
    const wrong: unknown[] = [];
    for (const a of periods) {
      for (const b of periods) {
        if (isEmptyPeriod(a) || isEmptyPeriod(b)) continue;
        if (periodsOverlap(a, b) !== span.some((on) => isInForce(a, on) && isInForce(b, on))) wrong.push([a, b]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("a period that ends when the other begins does not overlap it", () => {
    expect(periodsOverlap({ from: "2020-01-01", until: "2024-07-01" }, { from: "2024-07-01" })).toBe(false);
    expect(periodsOverlap({ from: "2020-01-01", until: "2024-07-02" }, { from: "2024-07-01" })).toBe(true);
  });
});
