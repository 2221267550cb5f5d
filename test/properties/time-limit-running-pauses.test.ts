// What is told of a time limit while days do not count without end yet, against the same once they have ended.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { dayFromDate } from "../../src/law/civil-date.ts";
import { lastDayWithin } from "../../src/law/time-limit.ts";
import { type NaiveSpan, naiveLastDay, numberOf } from "../support/leafed-time-limit.ts";

const FIRST = numberOf("2023-01-01");
const worksOn = (day: number): boolean => day % 7 > 1;
const calendar = { id: "illustrative", isWorkingDay: (date: string): boolean => worksOn(dayFromDate(date) ?? Number.NaN) };

const span: fc.Arbitrary<NaiveSpan> = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((days) => ({ days })),
  fc.integer({ min: 1, max: 40 }).map((workingDays) => ({ workingDays })),
  fc.integer({ min: 1, max: 13 }).map((months) => ({ months })),
);
const start = fc.nat(730).map((count) => FIRST + count);
const pauses = fc.array(fc.record({ after: fc.integer({ min: -10, max: 150 }), length: fc.nat(40), runs: fc.boolean() }), { minLength: 1, maxLength: 4 });

describe("while a pause runs", () => {
  it.prop([start, span, pauses, fc.array(span, { maxLength: 2 })], { numRuns: 3000 })(
    "the last day is told only where the pause cannot reach it, and does not come before the day told, whenever the pause ends",
    (from, within, paused, extensions) => {
      const ended = paused.map(({ after, length }) => ({ low: from + after, high: from + after + length }));
      const running = ended.map(({ low, high }, index) => ({ low, high: paused[index]?.runs ? Number.POSITIVE_INFINITY : high }));
      const { due, atLeast } = lastDayWithin(from, within, { calendar, excluded: running, extensions });
      const actual = naiveLastDay(from, within, { worksOn, excluded: ended, extensions });
      expect([due ?? actual, atLeast <= (actual ?? Number.NaN), atLeast > from]).toEqual([actual, true, true]);
      expect(due).toBe(naiveLastDay(from, within, { worksOn, excluded: running, extensions }));
    },
  );
});
