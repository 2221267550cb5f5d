import { fc, it as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { daysWithin } from "../../src/conditions/days-within.ts";
import { dateFromDay } from "../../src/law/civil-date.ts";

const day = (low: number, high = low): { low: number; high: number } => ({ low, high });
const INFINITY = Number.POSITIVE_INFINITY;

describe("days after one day, up to and including another", () => {
  it.each<[string, Parameters<typeof daysWithin>, [number, number]]>([
    ["known", [day(10), day(20), []], [10, 10]],
    ["the same day", [day(10), day(10), []], [0, 0]],
    ["backwards", [day(20), day(10), []], [0, 0]],
    ["nothing known of what does not count", [day(10), day(20), undefined], [0, 10]],
    ["not over yet on day 15", [day(10), day(15, INFINITY), []], [5, INFINITY]],
    ["not begun by day 15", [day(15, INFINITY), day(20), []], [0, 5]],
  ])("%s", (_, [from, to, periods], [low, high]) => {
    expect(daysWithin(from, to, periods)).toEqual({ low, high });
  });

  const days = fc.integer({ min: 20_000, max: 20_060 });
  const periods = fc.array(
    fc.tuple(days, fc.option(fc.nat(20), { nil: undefined })).map(([from, length]) => ({
      from: dateFromDay(from),
      ...(length === undefined ? {} : { to: dateFromDay(from + length) }),
    })),
    { maxLength: 4 },
  );

  property.prop([days, days, periods], { numRuns: 2000 })("are those that a walk day by day counts", (from, to, excluding) => {
    let count = 0;
    for (let at = from + 1; at <= to; at += 1) {
      const date = dateFromDay(at);
      if (!excluding.some((period) => date >= period.from && (!("to" in period) || date <= (period.to as string)))) count += 1;
    }
    expect(daysWithin(day(from), day(to), excluding)).toEqual({ low: count, high: count });
  });
});
