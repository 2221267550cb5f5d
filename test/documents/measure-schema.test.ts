import { describe, expect, it } from "vitest";
import { measureSchema, moneyMeasureSchema, portionSchema } from "../../src/documents/measure-schema.ts";

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
    expect(["amount", "days", "months", "years"].map((key) => takes({ [key]: interval }))).toEqual([allowed, allowed, allowed, allowed]);
    expect(["times", "percent"].map((key) => takes({ [key]: interval, of: "goods.value" }))).toEqual([allowed, allowed]);
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
    expect([
      takes({ amount: yuan }),
      takes({ times: 1, of: "goods.value", baseAtLeast: yuan }),
      takes({ percent: 1, of: "goods.value", baseAtLeast: yuan }),
    ]).toEqual([allowed, allowed, allowed]);
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

  it("is of a fact", () => {
    expect([takes({ times: 1 }), takes({ percent: 1 }), takes({ times: 1, of: "Goods" }), takes({ amount: 1, of: "goods.value" })]).toEqual([
      false,
      false,
      false,
      false,
    ]);
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
    expect(["days", "months", "years"].map((unit) => takes({ [unit]: count }))).toEqual([allowed, allowed, allowed]);
  });

  it("is in one unit", () => {
    expect([takes({ days: 1, months: 1 }), takes({ weeks: 1 }), takes({})]).toEqual([false, false, false]);
  });

  it("is no measure in money", () => {
    expect([moneyMeasureSchema.safeParse({ days: 1 }).success, moneyMeasureSchema.safeParse({ amount: 1 }).success]).toEqual([false, true]);
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
