import { describe, expect, it } from "vitest";
import type { AmountRange } from "../../src/law/amount-range.ts";
import { exactFromFen } from "../../src/law/exact-amount.ts";
import {
  baseOfMeasure,
  endsOfInterval,
  type Interval,
  type IntervalEnds,
  isMoneyMeasure,
  type Measure,
  type MoneyMeasure,
  rangeOfMeasure,
} from "../../src/law/measure.ts";

const NO_BASE = { low: 0, high: null };

function known(yuan: number): { readonly low: number; readonly high: number } {
  const fen = Math.round(yuan * 100);
  return { low: fen, high: fen };
}

// Ends in yuan: a number is included, one in a list is not.
type End = number | readonly [number] | null;

function range(min: End, max: End): AmountRange {
  const bound = (end: End): AmountRange["min"] => {
    if (end === null) return null;
    return typeof end === "number"
      ? { amount: exactFromFen(Math.round(end * 100)), included: true }
      : { amount: exactFromFen(Math.round(end[0] * 100)), included: false };
  };
  return { min: bound(min), max: bound(max) };
}

describe("endsOfInterval", () => {
  it.each<[string, Interval, IntervalEnds]>([
    ["a number is a fixed sum", 200, { min: 200, max: 200 }],
    ["a pair includes both ends", [50, 100], { min: 50, max: 100 }],
    ["named ends stay as they are", { above: 20, below: 50 }, { above: 20, below: 50 }],
    ["a single named end leaves the other unlimited", { max: 100 }, { max: 100 }],
  ])("%s", (_, interval, ends) => {
    expect(endsOfInterval(interval)).toEqual(ends);
  });
});

describe("isMoneyMeasure", () => {
  it("tells sums of money from lengths of time", () => {
    const measures: Measure[] = [{ amount: 1 }, { times: 1, of: "goods.value" }, { percent: 1, of: "goods.value" }, { days: 1 }, { months: 1 }, { years: 1 }];
    expect(measures.map(isMoneyMeasure)).toEqual([true, true, true, false, false, false]);
  });
});

describe("baseOfMeasure", () => {
  it("is none for a plain amount", () => {
    expect(baseOfMeasure({ amount: [1, 2] })).toBeNull();
  });

  it("is the fact that a multiple or percentage is of, with the substitute in fen", () => {
    expect([baseOfMeasure({ times: 2, of: "goods.value" }), baseOfMeasure({ percent: 2, of: "goods.value", baseAtLeast: 100_000.5 })]).toEqual([
      { fact: "goods.value", substitute: null },
      { fact: "goods.value", substitute: 10_000_050 },
    ]);
  });
});

describe("rangeOfMeasure", () => {
  it.each<[string, MoneyMeasure, AmountRange]>([
    ["a fixed sum", { amount: 200 }, range(200, 200)],
    ["a range of sums", { amount: [50_000, 100_000] }, range(50_000, 100_000)],
    ["以下: a maximum that is included, no minimum", { amount: { max: 1000 } }, range(null, 1000)],
    ["不满: a maximum that is left out", { amount: { below: 1000 } }, range(null, [1000])],
    ["以上: a minimum that is included, no maximum", { amount: { min: 1000 } }, range(1000, null)],
    ["超过: a minimum that is left out", { amount: { above: 1000 } }, range([1000], null)],
    ["超过 and 以下 together", { amount: { above: 200, max: 500 } }, range([200], 500)],
    ["以上 and 不满 together", { amount: { min: 200, below: 500 } }, range(200, [500])],
    ["sums with fen", { amount: [0.07, 0.29] }, range(0.07, 0.29)],
    ["nothing", { amount: 0 }, range(0, 0)],
  ])("reads %s, whatever the base", (_, measure, expected) => {
    expect([rangeOfMeasure(measure, NO_BASE), rangeOfMeasure(measure, known(7))]).toEqual([expected, expected]);
  });

  it.each<[string, MoneyMeasure, number, AmountRange]>([
    ["ten to twenty times", { times: [10, 20], of: "goods.value" }, 10_000, range(100_000, 200_000)],
    ["up to three times", { times: { max: 3 }, of: "goods.value" }, 10_000, range(null, 30_000)],
    ["less than once", { times: { below: 1 }, of: "goods.value" }, 10_000, range(null, [10_000])],
    ["more than once and up to three times", { times: { above: 1, max: 3 }, of: "goods.value" }, 10_000, range([10_000], 30_000)],
    ["exactly twice", { times: 2, of: "goods.value" }, 0.07, range(0.14, 0.14)],
    ["1.3 times", { times: 1.3, of: "goods.value" }, 100, range(130, 130)],
    ["one to two per cent", { percent: [1, 2], of: "goods.value" }, 10_000, range(100, 200)],
    ["half a per cent", { percent: 0.5, of: "goods.value" }, 10_000, range(50, 50)],
    ["any multiple of nothing", { times: [10, 20], of: "goods.value" }, 0, range(0, 0)],
  ])("counts %s from a known base", (_, measure, base, expected) => {
    expect(rangeOfMeasure(measure, known(base))).toEqual(expected);
  });

  it("keeps parts of a fen until the end", () => {
    expect(rangeOfMeasure({ times: 0.000001, of: "goods.value" }, known(0.01))).toEqual({
      min: { amount: 1_000_000n, included: true },
      max: { amount: 1_000_000n, included: true },
    });
  });

  it.each<[string, number, AmountRange]>([
    ["below it", 99_999.99, range(1000, 2000)],
    ["equal to it", 100_000, range(1000, 2000)],
    ["above it", 200_000, range(2000, 4000)],
    ["nothing", 0, range(1000, 2000)],
  ])("puts the substitute in place of a base that is %s", (_, base, expected) => {
    expect(rangeOfMeasure({ percent: [1, 2], of: "goods.value", baseAtLeast: 100_000 }, known(base))).toEqual(expected);
  });

  it("spans all results where the base is known only to lie between two sums", () => {
    const base = { low: 1_000_000, high: 3_000_000 };
    expect(rangeOfMeasure({ times: [10, 20], of: "goods.value" }, base)).toEqual(range(100_000, 600_000));
    expect(rangeOfMeasure({ times: { above: 1, below: 2 }, of: "goods.value" }, base)).toEqual(range([10_000], [60_000]));
    expect(rangeOfMeasure({ times: [10, 20], of: "goods.value", baseAtLeast: 20_000 }, base)).toEqual(range(200_000, 600_000));
    expect(rangeOfMeasure({ times: [10, 20], of: "goods.value", baseAtLeast: 50_000 }, base)).toEqual(range(500_000, 1_000_000));
  });

  it("has no maximum where the base has none", () => {
    expect(rangeOfMeasure({ times: [10, 20], of: "goods.value" }, { low: 1_000_000, high: null })).toEqual(range(100_000, null));
    expect(rangeOfMeasure({ percent: [1, 2], of: "goods.value", baseAtLeast: 100_000 }, { low: 0, high: null })).toEqual(range(1000, null));
  });

  it("holds every result of every base in between", () => {
    const measures: MoneyMeasure[] = [
      { times: [1, 3], of: "x" },
      { times: { above: 0.5, below: 1.5 }, of: "x", baseAtLeast: 0.03 },
      { percent: { max: 50 }, of: "x" },
    ];
    const wrong: unknown[] = [];
    for (const measure of measures) {
      const whole = rangeOfMeasure(measure, { low: 1, high: 9 });
      for (let fen = 1; fen <= 9; fen += 1) {
        const part = rangeOfMeasure(measure, { low: fen, high: fen });
        if (whole.min && part.min && part.min.amount < whole.min.amount) wrong.push({ measure, fen });
        if (whole.max && part.max && part.max.amount > whole.max.amount) wrong.push({ measure, fen });
      }
    }
    expect(wrong).toEqual([]);
  });
});
