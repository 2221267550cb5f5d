// Time limits over made-up calendars, pauses and extensions, against one that leafs through a calendar day by day.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { dayFromDate } from "../../src/law/civil-date.ts";
import { type Counting, type DayEnds, lastDayWithin, latestDayBefore, type TimeSpan } from "../../src/law/time-limit.ts";
import type { WorkingCalendar } from "../../src/law/working-calendar.ts";
import { type NaiveSpan, naiveLastDay, naiveLatestBefore, numberOf, type WorksOn } from "../support/leafed-time-limit.ts";

const RUNS = { numRuns: 3000 };
const FIRST = numberOf("2023-11-20");

/** A calendar that knows some days, and what it would say if it knew all. */
interface PartialCalendar {
  readonly known: WorksOn;
  readonly whole: WorksOn;
}

const week = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }).filter((days) => days.includes(true));
const partialCalendar: fc.Arbitrary<PartialCalendar> = fc
  .record({ days: week, first: fc.integer({ min: -60, max: 20 }), last: fc.integer({ min: 0, max: 500 }), hole: fc.integer({ min: -30, max: 900 }) })
  .map(({ days, first, last, hole }) => {
    const whole = (day: number): boolean => days[(day - FIRST + 90 * days.length) % days.length] ?? true;
    return { whole, known: (day) => (day >= FIRST + first && day <= FIRST + last && day !== FIRST + hole ? whole(day) : undefined) };
  });
const wholeCalendar = partialCalendar.map(({ whole }) => whole);

const start = fc.integer({ min: 0, max: 130 }).map((day) => FIRST + day);
const span: fc.Arbitrary<NaiveSpan> = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((days) => ({ days })),
  fc.integer({ min: 1, max: 40 }).map((workingDays) => ({ workingDays })),
  fc.integer({ min: 1, max: 14 }).map((months) => ({ months })),
  fc.integer({ min: 1, max: 3 }).map((years) => ({ years })),
);
const length = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 40 }) }, { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) });
const pause: fc.Arbitrary<DayEnds> = fc
  .tuple(fc.integer({ min: -20, max: 260 }), length)
  .map(([from, days]) => ({ low: FIRST + from, high: FIRST + from + days }));
const pauses = fc.array(pause, { maxLength: 5 });
const extensions = fc.array(span, { maxLength: 3 });
const counting = fc.record({ excluded: pauses, extensions, rollover: fc.boolean() });

function calendarOf(worksOn: WorksOn): WorkingCalendar {
  return { id: "illustrative", isWorkingDay: (date) => worksOn(dayFromDate(date) ?? Number.NaN) };
}

function dueOf(from: number, within: TimeSpan, worksOn: WorksOn, rest: Omit<Counting, "calendar">): number | null {
  return lastDayWithin(from, within, { calendar: calendarOf(worksOn), ...rest }).due;
}

function atLeastOf(from: number, within: TimeSpan, worksOn: WorksOn, rest: Omit<Counting, "calendar">): number {
  return lastDayWithin(from, within, { calendar: calendarOf(worksOn), ...rest }).atLeast;
}

const orNever = (day: number | null): number => day ?? Number.POSITIVE_INFINITY;

describe("the last day", () => {
  it.prop([start, span, partialCalendar, counting], RUNS)("is the one that leafing through comes to, or not known", (from, within, { known }, rest) => {
    expect(dueOf(from, within, known, rest)).toBe(naiveLastDay(from, within, { worksOn: known, ...rest }));
  });

  it.prop([start, span, partialCalendar, counting], RUNS)("that is known stays when the calendar knows more", (from, within, { known, whole }, rest) => {
    const due = dueOf(from, within, known, rest);
    fc.pre(due !== null);
    expect(dueOf(from, within, whole, rest)).toBe(due);
  });

  it.prop([start, span, fc.integer({ min: 1, max: 9 }), wholeCalendar, counting], RUNS)(
    "of one span does not come earlier for a longer one",
    (from, within, more, whole, { excluded, rollover }) => {
      const longer = Object.fromEntries(Object.entries(within).map(([unit, count]) => [unit, count + more])) as unknown as TimeSpan;
      const rest = { excluded, rollover };
      expect(orNever(dueOf(from, longer, whole, rest))).toBeGreaterThanOrEqual(orNever(dueOf(from, within, whole, rest)));
    },
  );

  it.prop([start, span, pause, wholeCalendar, counting], RUNS)(
    "of one span does not come earlier for one more pause",
    (from, within, more, whole, { excluded, rollover }) => {
      const paused = dueOf(from, within, whole, { excluded: [...excluded, more], rollover });
      expect(orNever(paused)).toBeGreaterThanOrEqual(orNever(dueOf(from, within, whole, { excluded, rollover })));
    },
  );

  it.prop([start, fc.nat(40), span, wholeCalendar, counting], RUNS)(
    "does not come earlier from a later start, where nothing is paused",
    (from, later, within, whole, { extensions: granted, rollover }) => {
      const rest = { extensions: granted, rollover };
      expect(dueOf(from + later, within, whole, rest)).toBeGreaterThanOrEqual(orNever(dueOf(from, within, whole, rest)));
    },
  );

  it.prop([start, span, wholeCalendar, pauses], RUNS)("is the same in whatever order and pieces the pauses are told", (from, within, whole, excluded) => {
    const pieces = excluded.flatMap(({ low, high }) => [
      { low: low + 2, high },
      { low, high: Math.min(high, low + 4) },
    ]);
    expect(dueOf(from, within, whole, { excluded: pieces.reverse() })).toBe(dueOf(from, within, whole, { excluded }));
  });
});

describe("the day that it does not come before", () => {
  it.prop([start, fc.nat(70), span, partialCalendar, counting], RUNS)(
    "holds for this and every later start, whatever the days are that the calendar lacks",
    (from, later, within, { known, whole }, rest) => {
      const due = naiveLastDay(from + later, within, { worksOn: whole, ...rest });
      expect(atLeastOf(from, within, known, rest)).toBeLessThanOrEqual(orNever(due));
    },
  );

  it.prop([start, fc.nat(70), span, partialCalendar, counting], RUNS)("does not come earlier from a later start", (from, later, within, { known }, rest) => {
    expect(atLeastOf(from + later, within, known, rest)).toBeGreaterThanOrEqual(atLeastOf(from, within, known, rest));
  });

  it.prop([start, span.filter((one) => "days" in one || "workingDays" in one), wholeCalendar, pauses], RUNS)(
    "is the last day itself, where that is counted in days and known",
    (from, within, whole, excluded) => {
      const { due, atLeast } = lastDayWithin(from, within, { calendar: calendarOf(whole), excluded });
      fc.pre(due !== null);
      expect(atLeast).toBe(due);
    },
  );
});

describe("the latest day before", () => {
  it.prop([start, span, partialCalendar], RUNS)("is the one that leafing back comes to, or not known", (day, within, { known }) => {
    expect(latestDayBefore(day, within, calendarOf(known))).toEqual(naiveLatestBefore(day, within, known));
  });

  it.prop([start, span, wholeCalendar], RUNS)(
    "undoes counting forward: the whole time is over before the day, from a day later it is not",
    (day, within, whole) => {
      const { inclusive, clear } = latestDayBefore(day, within, calendarOf(whole));
      const from = (late: number): number => orNever(dueOf(late, within, whole, {}));
      const [late, clearLate] = [inclusive ?? Number.NaN, clear ?? Number.NaN];
      expect([from(clearLate) < day, from(clearLate + 1) >= day]).toEqual([true, true]);
      const undone = "workingDays" in within ? [whole(late), clearLate === late - 1] : [from(late) <= day, from(late + 1) > day];
      expect(undone).toEqual([true, true]);
    },
  );
});
