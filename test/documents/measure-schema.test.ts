import { describe, expect, it } from "vitest";
import { decimalBetween, measureSchema, moneyMeasureSchema, orderMeasureSchema, portionSchema } from "../../src/documents/measure-schema.ts";

function takes(measure: unknown): boolean {
  return measureSchema.safeParse(measure).success;
}

describe("a range", () => {
  it.each<[string, unknown, boolean]>([
    ["a single number", 5, true],
    ["zero", 0, true],
    ["a pair in order", [5, 10], true],
    ["a pair of equals", [5, 5], true],
    ["a pair in the wrong order", [10, 5], false],
    ["a pair of one", [5], false],
    ["a pair of three", [5, 6, 7], false],
    ["no end at all", {}, false],
    ["以上", { min: 5 }, true],
    ["超过", { above: 5 }, true],
    ["以下", { max: 5 }, true],
    ["不满", { below: 5 }, true],
    ["以上 nothing", { min: 0 }, true],
    ["以下 nothing", { max: 0 }, false],
    ["不满 nothing", { below: 0 }, false],
    ["from 5 to 10, both included", { min: 5, max: 10 }, true],
    ["from 5 to 5, both included", { min: 5, max: 5 }, true],
    ["from 5, included, to 5, left out", { min: 5, below: 5 }, false],
    ["from 5, left out, to 5, included", { above: 5, max: 5 }, false],
    ["from 5 to 5, both left out", { above: 5, below: 5 }, false],
    ["超过 5 and 以下 10", { above: 5, max: 10 }, true],
    ["以上 5 and 不满 10", { min: 5, below: 10 }, true],
    ["a minimum twice", { min: 5, above: 4 }, false],
    ["a maximum twice", { max: 5, below: 6 }, false],
    ["an end with another name", { min: 5, to: 10 }, false],
    ["a text", "5", false],
    ["no number", Number.NaN, false],
    ["infinity", Number.POSITIVE_INFINITY, false],
  ])("can be %s: %#", (_, interval, allowed) => {
    const measures = [
      ...["amount", "days", "months", "years", "points"].map((key) => ({ [key]: interval })),
      ...["times", "percent"].flatMap((key) => [
        { [key]: interval, of: "goods.value" },
        { [key]: interval, ofFine: "unit" },
      ]),
      { count: interval, unit: { zh: "株" } },
    ];
    expect(measures.filter((measure) => takes(measure) !== allowed)).toEqual([]);
  });
});

describe("an amount", () => {
  it.each<[number, boolean]>([
    [0, true],
    [0.01, true],
    [0.07, true],
    [0.001, false],
    [0.1 + 0.2, false],
    [1e-7, false],
    [-0.01, false],
    [-1, false],
    [9e13, true],
    [90_000_000_000_001, false],
    [1e21, false],
  ])("of %d yuan: %s", (yuan, allowed) => {
    const measures = [
      { amount: yuan },
      { times: 1, of: "goods.value", baseAtLeast: yuan },
      { percent: 1, of: "goods.value", baseAtLeast: yuan },
      { amount: 1, atLeast: yuan },
      { times: 1, ofFine: "unit", atMost: yuan },
      { either: [{ amount: 1 }, { amount: 2 }], atMost: yuan },
      { sum: [{ amount: 1 }, { amount: 2 }], atLeast: yuan },
    ];
    expect(measures.filter((measure) => takes(measure) !== allowed)).toEqual([]);
  });
});

describe("a ratio", () => {
  it.each<[number, boolean, boolean]>([
    [0, true, true],
    [0.0001, true, true],
    [0.00001, true, false],
    [0.000001, true, false],
    [0.0000001, false, false],
    [1.5, true, true],
    [0.1 + 0.2, false, false],
    [1_000_000, true, true],
    [1_000_000.5, false, false],
    [-0.5, false, false],
  ])("of %d as a multiple: %s, as a percentage: %s", (ratio, asTimes, asPercent) => {
    expect([takes({ times: ratio, of: "goods.value" }), takes({ percent: ratio, of: "goods.value" })]).toEqual([asTimes, asPercent]);
  });

  it.each<[string, unknown, boolean]>([
    ["of a fact", { times: 1, of: "goods.value" }, true],
    ["of a fine", { percent: 1, ofFine: "unit" }, true],
    ["of nothing", { times: 1 }, false],
    ["of a fact and a fine", { times: 1, of: "goods.value", ofFine: "unit" }, false],
    ["of what is no name of a fact", { times: 1, of: "Goods" }, false],
    ["of what is no id of a clause", { times: 1, ofFine: "Unit fine" }, false],
    ["of a fine, with a substitute for it", { times: 1, ofFine: "unit", baseAtLeast: 5 }, false],
    ["and an amount", { times: 1, amount: 1, of: "goods.value" }, false],
  ])("is %s: %#", (_, measure, allowed) => {
    expect(takes(measure)).toBe(allowed);
  });

  it("is not asked for by an amount", () => {
    expect(takes({ amount: 1, of: "goods.value" })).toBe(false);
  });
});

describe("a sum for each", () => {
  it.each<[string, unknown, boolean]>([
    ["an amount", { amount: [500, 3000], per: "staff.unpaid" }, true],
    ["a multiple", { times: 1, of: "goods.value", per: "staff.unpaid" }, true],
    ["a percentage of a fine", { percent: 1, ofFine: "unit", per: "staff.unpaid" }, true],
    ["things", { count: [1, 5], per: "trees.felled", unit: { zh: "株" } }, true],
    ["a choice as a whole", { either: [{ amount: 1 }, { amount: 2 }], per: "staff.unpaid" }, false],
    ["days", { days: 5, per: "staff.unpaid" }, false],
    ["points", { points: 5, per: "staff.unpaid" }, false],
    ["what is no name of a fact", { amount: 1, per: "Staff" }, false],
    ["a number", { amount: 1, per: 3 }, false],
  ])("can be %s: %#", (_, measure, allowed) => {
    expect(takes(measure)).toBe(allowed);
  });
});

describe("the floor and the cap of a result", () => {
  it.each<[number, number, boolean]>([
    [500, 501, true],
    [500, 500, true],
    [501, 500, false],
    [0, 0, true],
  ])("of %d and %d: %s", (atLeast, atMost, allowed) => {
    const measures = [
      { amount: 1 },
      { times: 1, of: "goods.value" },
      { percent: 1, ofFine: "unit" },
      { either: [{ amount: 1 }, { amount: 2 }] },
      { sum: [{ amount: 1 }, { amount: 2 }] },
    ].map((measure) => ({ ...measure, atLeast, atMost }));
    expect(measures.filter((measure) => takes(measure) !== allowed)).toEqual([]);
  });
});

describe("a choice of sums, and sums on top of each other", () => {
  const share = { times: [1, 3], of: "goods.value", atMost: 5 };

  it.each<[string, unknown, boolean]>([
    ["two", [{ amount: 1 }, share], true],
    ["three", [{ amount: 1 }, share, { percent: 1, ofFine: "unit" }], true],
    ["each other", [{ sum: [{ amount: 1 }, share] }, { either: [share, { sum: [share, share] }] }], true],
    ["one", [share], false],
    ["none", [], false],
    ["one that is wrong, deep in another", [{ amount: 1 }, { sum: [share, { either: [share, { times: 1 }] }] }], false],
    ["a length of time", [share, { days: 5 }], false],
    ["points", [share, { points: 5 }], false],
    ["a measure instead of a list", share, false],
  ])("are of %s: %#", (_, parts, allowed) => {
    expect([takes({ either: parts }), takes({ sum: parts })]).toEqual([allowed, allowed]);
  });

  it("are one or the other", () => {
    expect(takes({ either: [share, share], sum: [share, share] })).toBe(false);
  });
});

describe("a length of time", () => {
  it.each<[number, boolean]>([
    [0, true],
    [1, true],
    [100_000, true],
    [100_001, false],
    [1.5, false],
    [-1, false],
  ])("of %d: %s", (count, allowed) => {
    expect(["days", "months", "years", "points"].map((unit) => takes({ [unit]: count }))).toEqual([allowed, allowed, allowed, allowed]);
  });

  it("is in one unit", () => {
    expect([takes({ days: 1, months: 1 }), takes({ weeks: 1 }), takes({})]).toEqual([false, false, false]);
  });

  it.each<[string, unknown, boolean]>([
    ["for life", { life: true }, true],
    ["not for life", { life: false }, false],
    ["of years up to life", { years: { min: 5 }, orLife: true }, true],
    ["of years not up to life", { years: 5, orLife: false }, false],
    ["of months up to life", { months: 5, orLife: true }, false],
    ["up to life without years", { orLife: true }, false],
    ["of years and for life", { years: 5, life: true }, false],
  ])("can be %s: %#", (_, measure, allowed) => {
    expect([takes(measure), orderMeasureSchema.safeParse(measure).success]).toEqual([allowed, allowed]);
  });

  it("is no measure in money", () => {
    expect([moneyMeasureSchema.safeParse({ days: 1 }).success, moneyMeasureSchema.safeParse({ amount: 1 }).success]).toEqual([false, true]);
  });
});

describe("a number of things", () => {
  it.each<[string, unknown, boolean]>([
    ["with a unit", { count: 5, unit: { zh: "株", en: "trees" } }, true],
    ["with a part of one", { count: [1, 1.5], per: "trees.felled", unit: { zh: "株" } }, true],
    ["without a unit", { count: 5 }, false],
    ["with a unit in no language", { count: 5, unit: {} }, false],
    ["with a text as a unit", { count: 5, unit: "株" }, false],
  ])("is given %s: %#", (_, measure, allowed) => {
    expect([takes(measure), orderMeasureSchema.safeParse(measure).success]).toEqual([allowed, allowed]);
  });
});

describe("the measure of an order", () => {
  it("is a length of time or a number of things, no money and no points", () => {
    const measures = [{ days: 5 }, { life: true }, { count: 5, unit: { zh: "株" } }, { amount: 5 }, { points: 5 }];
    expect(measures.map((measure) => orderMeasureSchema.safeParse(measure).success)).toEqual([true, true, true, false, false]);
  });
});

describe("a number between two", () => {
  it.each<[number, boolean]>([
    [-1, true],
    [-1.0001, false],
    [100, true],
    [100.0001, false],
    [0.1234, true],
    [0.12345, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])("from -1 to 100 with four decimals can be %d: %s", (number, allowed) => {
    expect(decimalBetween(-1, 100, 4).safeParse(number).success).toBe(allowed);
  });

  it("is whole where it has no decimals", () => {
    expect([0, 1000, 0.5, 1001, -1].map((number) => decimalBetween(0, 1000, 0).safeParse(number).success)).toEqual([true, true, false, false, false]);
  });
});

describe("a portion", () => {
  it.each<[unknown, boolean]>([
    [[0, 0.3], true],
    [[0.3, 0.7], true],
    [[0, 1], true],
    [[0, 0], true],
    [[1, 1], true],
    [[0.333333, 0.666667], true],
    [[0.3333333, 1], false],
    [[0.7, 0.3], false],
    [[0, 1.000001], false],
    [[-0.1, 1], false],
    [[0.5], false],
    [[0, 0.5, 1], false],
    [0.5, false],
  ])("is %j: %s", (portion, allowed) => {
    expect(portionSchema.safeParse(portion).success).toBe(allowed);
  });
});
