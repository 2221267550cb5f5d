import { describe, expect, it } from "vitest";
import type { CoefficientSumBenchmark } from "../../../src/documents/benchmarks.ts";
import type { CaseFile, MoneyMeasure } from "../../../src/index.ts";
import { assessSteered, coefficientSum, equals, fined, onlyPenalties, sumOf, UNDER } from "../../support/assessment-benchmarks.ts";
import type { PackParts } from "../../support/assessment-pack.ts";
import { stepsTo } from "../../support/trace-ends.ts";

// The coefficients that 江苏 once used; the base is the minimum, from which a case without any of them starts.
const COEFFICIENTS = {
  "add.repeated": 1,
  "add.harm": 1,
  "add.area": 0.5,
  "add.refusal": 0.5,
  "add.threat": 0.2,
  "add.hindrance": 0.2,
  "add.disturbance": 0.2,
  "add.remedy": -0.2,
  "add.merit": -0.2,
} as const;
type Id = keyof typeof COEFFICIENTS;
const IDS = Object.keys(COEFFICIENTS) as Id[];
const ROUNDED = { rounding: { to: 100, direction: "down", atMinimum: "up" } } as const;

function jiangsu(measure: MoneyMeasure, rest: Partial<CoefficientSumBenchmark> = ROUNDED): PackParts {
  return {
    ...fined(measure),
    facts: IDS.map((id) => ({ id, type: "boolean", label: { zh: id } })),
    benchmarks: [
      coefficientSum(
        IDS.map((id) => [id, equals(id, true), COEFFICIENTS[id]]),
        rest,
      ),
    ],
  };
}

/** Facts of a case in which these hold and no others. */
const holding = (...ids: readonly Id[]): Record<string, boolean> => Object.fromEntries(IDS.map((id) => [id, ids.includes(id)]));
const without = (id: Id, facts: CaseFile["facts"]): CaseFile["facts"] => Object.fromEntries(Object.entries(facts).filter(([other]) => other !== id));
const sum = (measure: MoneyMeasure, facts: CaseFile["facts"], rest?: Partial<CoefficientSumBenchmark>): unknown =>
  sumOf(assessSteered(jiangsu(measure, rest), facts));

describe("the sum of coefficients over 20,050 to 100,000 yuan", () => {
  const MEASURE: MoneyMeasure = { amount: [20_050, 100_000] };

  it.each([
    ["1: 20,050 is the lowest multiple, rounded up to 20,100", [], 20_100],
    ["1 + 1 = 2: 20,050 × 2 = 40,100", ["add.repeated"], 40_100],
    ["1 + 0.5 = 1.5: 20,050 × 1.5 = 30,075, truncated to 30,000", ["add.area"], 30_000],
    ["1 + 1 + 1 + 0.5 + 0.5 + 0.2 × 3 = 4.6: 20,050 × 4.6 = 92,230, truncated to 92,200", IDS.slice(0, 7), 92_200],
    ["1 + 0.2 − 0.2 = 1: 20,050 again, rounded up to 20,100", ["add.threat", "add.remedy"], 20_100],
    ["1 − 0.2 − 0.2 = 0.6: 20,050 × 0.6 = 12,030, kept at 20,050 and rounded up to 20,100", ["add.remedy", "add.merit"], 20_100],
    ["1 + 1 + 0.5 − 0.2 = 2.3: 20,050 × 2.3 = 46,115, truncated to 46,100", ["add.harm", "add.refusal", "add.remedy"], 46_100],
  ] as const)("%s", (_, ids, expected) => {
    expect(sum(MEASURE, holding(...ids))).toBe(expected);
  });

  it("shows every step of 20,050 × 0.6", () => {
    const [fine] = onlyPenalties(assessSteered(jiangsu(MEASURE), holding("add.remedy", "add.merit")));
    expect(fine && stepsTo("max", fine)).toEqual([
      "figure(100000) = 100000",
      "add(1, -0.2, -0.2) = 0.6",
      "multiply(20050, 0.6) = 12030",
      "at-least(12030, 20050) = 20050",
      "round-up(20050, 100) = 20100",
    ]);
  });

  it("is a range while one is unknown: 1 to 2, kept within the statute whichever way it will be rounded", () => {
    const assessment = assessSteered(jiangsu(MEASURE), without("add.repeated", holding()));
    expect(sumOf(assessment)).toEqual([20_050, 40_100]);
    expect(assessment.missingFacts).toMatchObject([{ fact: "add.repeated", matters: ["benchmark"] }]);
  });

  it("is a range while a reducing one is unknown: 1.8 to 2, 36,090 rounded outward to 36,000 up to 40,100", () => {
    expect(sum(MEASURE, without("add.remedy", holding("add.repeated")))).toEqual([36_000, 40_100]);
  });

  it("reaches to the ends of the statute where the penalty is lighter or heavier", () => {
    expect(sum(MEASURE, { ...holding("add.repeated"), ...UNDER.lighter })).toEqual([20_050, 40_100]);
    expect(sum(MEASURE, { ...holding("add.repeated"), ...UNDER.heavier })).toEqual([40_100, 100_000]);
  });
});

describe("the sum of coefficients at the ends of the statute", () => {
  it("is kept at the maximum: 20,000 × 4.6 = 92,000, kept at 80,050 and truncated to 80,000", () => {
    expect(sum({ amount: [20_000, 80_050] }, holding(...IDS.slice(0, 7)))).toBe(80_000);
  });

  it("is not rounded above the maximum: 10,010 is rounded up to 10,100 and kept at 10,050", () => {
    expect(sum({ amount: [10_010, 10_050] }, holding())).toBe(10_050);
  });

  it("falls back to the minimum where truncation leaves the statute: 20,050 × 1.002 = 20,090.1, down to 20,000, kept at 20,050", () => {
    const benchmark = coefficientSum([["微", equals("conduct.serious", true), 0.002]], ROUNDED);
    const parts: PackParts = { ...fined({ amount: [20_050, 100_000] }), benchmarks: [benchmark] };
    expect(sumOf(assessSteered(parts, { "conduct.serious": true }))).toBe(20_050);
  });

  it("counts a sum of coefficients below zero as zero", () => {
    const benchmark = coefficientSum([["减", equals("conduct.serious", true), -3]]);
    const assessment = assessSteered({ ...fined({ amount: [20_000, 100_000] }), benchmarks: [benchmark] }, { "conduct.serious": true });
    expect(sumOf(assessment)).toBe(20_000);
    expect(stepsTo("min", onlyPenalties(assessment)[0] ?? { trace: [] }).slice(1)).toEqual([
      "add(1, -3) = -2",
      "at-least(-2, 0) = 0",
      "multiply(20000, 0) = 0",
      "at-least(0, 20000) = 20000",
    ]);
  });

  it("is not rounded where the benchmark does not say so: 20,050 × 1.5 = 30,075", () => {
    expect(sum({ amount: [20_050, 100_000] }, holding("add.area"), {})).toBe(30_075);
  });
});

describe("the base of the coefficients", () => {
  it("may be the maximum: 100,000 × (0.5 + 0.2) = 70,000", () => {
    expect(sum({ amount: [20_000, 100_000] }, holding("add.threat"), { base: "maximum", start: 0.5 })).toBe(70_000);
  });

  it("may be a sum of its own: 8 × 3,000 × 1.5 = 36,000", () => {
    const base = { times: 8, of: "goods.value" } as const;
    expect(sum({ amount: [20_000, 100_000] }, { ...holding("add.area"), "goods.value": 3000 }, { base })).toBe(36_000);
  });

  it("leaves the range of the statute open while it is unknown, and is asked for", () => {
    const base = { times: 8, of: "goods.value" } as const;
    const assessment = assessSteered(jiangsu({ amount: [20_000, 100_000] }, { base }), holding("add.area"));
    expect(sumOf(assessment)).toEqual([20_000, 100_000]);
    expect(assessment.missingFacts).toMatchObject([{ fact: "goods.value", matters: ["benchmark"] }]);
  });

  it("gives a range where it is one itself: 1.5 × 20,000 to 40,000 = 30,000 to 60,000; without maximum up to that of the statute", () => {
    expect(sum({ amount: [20_000, 100_000] }, holding("add.area"), { base: { amount: [20_000, 40_000] } })).toEqual([30_000, 60_000]);
    expect(sum({ amount: [20_000, 100_000] }, holding("add.area"), { base: { amount: { min: 20_000 } } })).toEqual([30_000, 100_000]);
  });

  it("is what stands for a missing minimum: a tenth of 100,000 × 1.5 = 15,000", () => {
    expect(sum({ amount: { max: 100_000 } }, holding("add.area"), { missingMinimum: "tenth-of-maximum" })).toBe(15_000);
  });

  it("cannot be taken of a fine without maximum", () => {
    expect(sum({ amount: { min: 20_000 } }, holding("add.area"), {})).toEqual([20_000, null]);
  });
});
