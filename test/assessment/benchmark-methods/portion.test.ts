import { describe, expect, it } from "vitest";
import type { NarrowedDisposition } from "../../../src/assessment/benchmark-methods/narrowing.ts";
import { cut, narrowByPortion } from "../../../src/assessment/benchmark-methods/portion.ts";
import { yuanRange } from "../../../src/assessment/yuan-range.ts";
import type { MoneyMeasure, PortionBenchmark } from "../../../src/index.ts";
import { rangeOfMeasure } from "../../../src/law/measure.ts";
import { yuan } from "../../support/assessment-rules.ts";

const CUT: PortionBenchmark = {
  id: "x/cut",
  label: { zh: "三四三" },
  issuer: { zh: "示例部" },
  jurisdiction: "100000",
  inForce: { from: "2020-01-01" },
  scope: {},
  missingMinimum: "zero",
  cites: ["sample-law#34"],
  method: "portion",
  portions: { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] },
};

const rangeOf = (measure: MoneyMeasure): ReturnType<typeof rangeOfMeasure> => rangeOfMeasure(measure, { low: 0, high: 0 });

/** The part of a range, as it is shown. */
function part(disposition: NarrowedDisposition, measure: MoneyMeasure, missingMinimum: PortionBenchmark["missingMinimum"] = "zero"): unknown {
  const { range, portion, outside } = narrowByPortion({ ...CUT, missingMinimum }, disposition, rangeOf(measure));
  expect(outside).toBe(false);
  return { range: yuanRange(range), portion };
}

describe("narrowByPortion", () => {
  it.each([
    ["lighter", yuan(50_000, 65_000), [0, 0.3]],
    ["ordinary", yuan(65_000, 85_000), [0.3, 0.7]],
    ["heavier", yuan(85_000, 100_000), [0.7, 1]],
  ] as const)("cuts 50,000 to 100,000 yuan 30/40/30 for %s", (disposition, range, portion) => {
    expect(part(disposition, { amount: [50_000, 100_000] })).toEqual({ range, portion });
  });

  it.each([
    ["lighter", yuan(null, 30_000)],
    ["ordinary", yuan(30_000, 70_000)],
    ["heavier", yuan(70_000, 100_000)],
  ] as const)("takes a missing minimum for zero, which %s leaves unstated", (disposition, range) => {
    expect(part(disposition, { amount: { max: 100_000 } })).toMatchObject({ range });
  });

  it.each([
    ["lighter", yuan(10_000, 37_000)],
    ["ordinary", yuan(37_000, 73_000)],
    ["heavier", yuan(73_000, 100_000)],
  ] as const)("takes a tenth of the maximum for a missing minimum, for %s", (disposition, range) => {
    expect(part(disposition, { amount: { max: 100_000 } }, "tenth-of-maximum")).toMatchObject({ range });
  });

  it("leaves a stated minimum in place, even one of zero", () => {
    expect(part("lighter", { amount: [0, 100_000] }, "tenth-of-maximum")).toMatchObject({ range: yuan(0, 30_000) });
  });

  it("does not cut a range without maximum", () => {
    expect(part("ordinary", { amount: { min: 1000 } })).toEqual({ range: yuan(1000, null), portion: null });
    expect(part("lighter", { amount: { min: 1000 } }, "tenth-of-maximum")).toEqual({ range: yuan(1000, null), portion: null });
  });

  it("keeps at the outer ends whether the number is included, and includes the inner ones", () => {
    expect(part("lighter", { amount: { above: 50_000, below: 100_000 } })).toMatchObject({
      range: { min: 50_000, minIncluded: false, max: 65_000, maxIncluded: true },
    });
    expect(part("heavier", { amount: { above: 50_000, below: 100_000 } })).toMatchObject({
      range: { min: 85_000, minIncluded: true, max: 100_000, maxIncluded: false },
    });
  });

  it("cuts to the fen, rounded inward", () => {
    expect(part("ordinary", { amount: [0.01, 0.02] })).toEqual({ range: null, portion: [0.3, 0.7] });
    expect(part("ordinary", { amount: [0, 0.1] })).toMatchObject({ range: yuan(0.03, 0.07) });
    expect(part("ordinary", { amount: [0, 0.05] })).toMatchObject({ range: yuan(0.02, 0.03) });
  });

  it("leaves a fixed sum as it is", () => {
    expect(part("heavier", { amount: 500 })).toMatchObject({ range: yuan(500, 500) });
  });
});

describe("cut", () => {
  it("takes any part", () => {
    expect(yuanRange(cut(rangeOf({ amount: [0, 9] }), [0.333333, 0.333333], "zero").range)).toBeNull();
    expect(yuanRange(cut(rangeOf({ amount: [1000, 2000] }), [0.25, 0.25], "zero").range)).toEqual(yuan(1250, 1250));
    expect(yuanRange(cut(rangeOf({ amount: [1000, 2000] }), [0, 1], "zero").range)).toEqual(yuan(1000, 2000));
  });
});
