import { describe, expect, it } from "vitest";
import type { CaseFile, MoneyMeasure } from "../../../src/index.ts";
import { ALWAYS, assessSteered, counting, equals, fined, onlyPenalties, percentageSum, sumOf, UNDER, under } from "../../support/assessment-benchmarks.ts";
import { ownCodes, type PackParts, yuan } from "../../support/assessment-pack.ts";
import { stepsTo } from "../../support/trace-ends.ts";

const YES = equals("conduct.serious", true);

/** One factor that comes to the first percentage where the conduct is serious, and to the second where it is not. */
const oneFactor = (serious: number, plain: number, measure: MoneyMeasure = { amount: [20_000, 200_000] }, rest = {}): PackParts => ({
  ...fined(measure),
  benchmarks: [
    percentageSum(
      {
        情节: [
          ["严重", YES, serious],
          ["其他", ALWAYS, plain],
        ],
      },
      rest,
    ),
  ],
});
const SERIOUS = { "conduct.serious": true };

describe("the percentage sum over 20,000 to 200,000 yuan", () => {
  it.each([
    ["ΣP 5 %: [0.10 + 0.05 × 0.90] × 200,000 = 0.145 × 200,000 = 29,000", 5, 29_000],
    ["ΣP 0 %: the minimum, 20,000", 0, 20_000],
    ["ΣP 100 %: the maximum, 200,000", 100, 200_000],
    ["ΣP 33.3333 %: 20,000 + 0.333333 × 180,000 = 79,999.94", 33.3333, 79_999.94],
  ])("%s", (_, percent, sum) => {
    const assessment = assessSteered(oneFactor(percent, 0), SERIOUS);
    expect(sumOf(assessment)).toBe(sum);
    expect(assessment.recommendation).toMatchObject({ status: "settled", fine: yuan(sum, sum) });
    expect(assessment.benchmark.factors).toEqual([{ label: { zh: "情节" }, levels: [{ label: { zh: "严重" }, value: percent, status: "certain" }] }]);
  });

  it("is a range while a factor is unknown: 5 % to 40 %, 29,000 to 20,000 + 0.4 × 180,000 = 92,000", () => {
    const assessment = assessSteered(oneFactor(40, 5));
    expect(sumOf(assessment)).toEqual([29_000, 92_000]);
    expect(assessment.recommendation.status).toBe("open");
    expect(assessment.missingFacts).toMatchObject([{ fact: "conduct.serious", matters: ["benchmark"] }]);
    expect(assessment.benchmark.factors[0]?.levels.map(({ status }) => status)).toEqual(["possible", "possible"]);
  });

  it("reaches to the ends of the statute where the penalty is lighter or heavier, and has no say below the minimum", () => {
    const sumUnder = (disposition: keyof typeof UNDER): unknown => sumOf(assessSteered(oneFactor(5, 0), { ...SERIOUS, ...UNDER[disposition] }));
    expect(sumUnder("lighter")).toEqual([20_000, 29_000]);
    expect(sumUnder("heavier")).toEqual([29_000, 200_000]);
    expect(sumUnder("mitigated")).toEqual([null, 20_000]);
  });

  it("shows every step of 29,000", () => {
    const [fine] = onlyPenalties(assessSteered(oneFactor(5, 0), SERIOUS));
    expect(fine?.point).toBe(29_000);
    const formula = ["add(5) = 5", "multiply(5, 0.01) = 0.05", "between(20000, 200000, 0.05) = 29000"];
    expect(fine && stepsTo("min", fine)).toEqual(["figure(20000) = 20000", ...formula]);
    expect(fine && stepsTo("max", fine)).toEqual(["figure(200000) = 200000", ...formula]);
    expect(fine?.trace.map(({ citations }) => citations[0])).toEqual([
      ...["example-law@2024#10", "example-law@2024#10"],
      ...Array<string>(6).fill("example-law@2024#32"),
    ]);
  });
});

describe("the percentage sum of a statute without minimum", () => {
  const upTo: MoneyMeasure = { amount: { max: 100_000 } };

  it("begins at zero or at a tenth of the maximum, as the benchmark says: 5,000, or 10,000 + 0.05 × 90,000 = 14,500", () => {
    expect(sumOf(assessSteered(oneFactor(5, 0, upTo), SERIOUS))).toBe(5000);
    const tenth = assessSteered(oneFactor(5, 0, upTo, { missingMinimum: "tenth-of-maximum" }), SERIOUS);
    expect(sumOf(tenth)).toBe(14_500);
    expect(stepsTo("min", onlyPenalties(tenth)[0] ?? { trace: [] })).toContain("multiply(100000, 0.1) = 10000");
  });

  it("is nothing at ΣP 0 from zero, and narrows nothing at a minimum that the statute leaves out", () => {
    expect(sumOf(assessSteered(oneFactor(5, 0, upTo), { "conduct.serious": false }))).toBe(0);
    expect(sumOf(assessSteered(oneFactor(5, 0, { amount: { above: 20_000, max: 200_000 } }), { "conduct.serious": false }))).toEqual([20_000, 200_000]);
  });

  it("cannot be taken of a fine without maximum", () => {
    expect(sumOf(assessSteered(oneFactor(5, 0, { amount: { min: 20_000 } }), SERIOUS))).toEqual([20_000, null]);
  });
});

describe("the percentage sum of a multiple", () => {
  it("goes by the base: 10 to 20 times 3,000 yuan, ΣP 5 %: 30,000 + 0.05 × 30,000 = 31,500", () => {
    expect(sumOf(assessSteered(oneFactor(5, 0, { times: [10, 20], of: "goods.value" }), { ...SERIOUS, "goods.value": 3000 }))).toBe(31_500);
  });

  it("holds every sum while the base is unknown", () => {
    expect(sumOf(assessSteered(oneFactor(5, 0, { times: [10, 20], of: "goods.value" }), SERIOUS))).toEqual([0, null]);
  });
});

// A table of a city's environmental bureau: the percentages of 绍兴, for a fine of 30,000 to 100,000 yuan.
describe("four factors with several levels over 30,000 to 100,000 yuan", () => {
  const [IMPACT, MONTHS, TIMES, COMPLAINT] = ["site.impact", "site.months", "site.times", "site.complaint"] as const;
  const table = percentageSum({
    环境影响: [
      ["小", under(IMPACT, 1), 0],
      ["中", under(IMPACT, 2), 6],
      ["大", under(IMPACT, 3), 18],
      ["重大", ALWAYS, 32],
    ],
    持续时间: [
      ["不足3月", under(MONTHS, 3), 0],
      ["3至6月", under(MONTHS, 6), 5],
      ["6至12月", under(MONTHS, 12), 11],
      ["12月以上", ALWAYS, 26],
    ],
    两年内次数: [
      ["1次", under(TIMES, 2), 0],
      ["2次", under(TIMES, 3), 5],
      ["3次", under(TIMES, 4), 11],
      ["4次以上", ALWAYS, 27],
    ],
    信访投诉: [
      ["无", equals(COMPLAINT, false), 0],
      ["有且属实", ALWAYS, 15],
    ],
  });
  const parts: PackParts = {
    ...fined({ amount: [30_000, 100_000] }),
    facts: [...counting(IMPACT, MONTHS, TIMES), { id: COMPLAINT, type: "boolean", label: { zh: "投诉" } }],
    benchmarks: [table],
  };
  const facts = (impact: number, months: number, times: number, complaint: boolean): CaseFile["facts"] => ({
    [IMPACT]: impact,
    [MONTHS]: months,
    [TIMES]: times,
    [COMPLAINT]: complaint,
  });

  it.each([
    ["0 + 0 + 0 + 0 = 0 %: 30,000", facts(0, 2, 1, false), 30_000],
    ["6 + 5 + 5 + 15 = 31 %: 30,000 + 0.31 × 70,000 = 51,700", facts(1, 3, 2, true), 51_700],
    ["18 + 11 + 11 + 0 = 40 %: 30,000 + 0.40 × 70,000 = 58,000", facts(2, 11, 3, false), 58_000],
    ["0 + 26 + 0 + 0 = 26 %, at exactly twelve months: 30,000 + 0.26 × 70,000 = 48,200", facts(0, 12, 1, false), 48_200],
    ["32 + 26 + 27 + 15 = 100 %: 100,000", facts(3, 24, 5, true), 100_000],
  ])("%s", (_, given, sum) => {
    expect(sumOf(assessSteered(parts, given))).toBe(sum);
  });

  it("with the number of times unknown: 6 + 0 + (0 to 27) + 0 %, 34,200 to 30,000 + 0.33 × 70,000 = 53,100", () => {
    const { [TIMES]: _, ...known } = facts(1, 0, 1, false);
    const assessment = assessSteered(parts, known);
    expect(sumOf(assessment)).toEqual([34_200, 53_100]);
    expect(assessment.missingFacts.map(({ fact }) => fact)).toEqual([TIMES]);
  });

  it("with all unknown: the statutory range", () => {
    expect(sumOf(assessSteered(parts))).toEqual([30_000, 100_000]);
  });
});

describe("a factor without fitting level", () => {
  const parts: PackParts = {
    ...fined({ amount: [20_000, 200_000] }),
    benchmarks: [percentageSum({ 情节: [["严重", YES, 5]], 后果: [["无", equals("harm.degree", "none"), 0]] })],
  };

  it("leaves the case without the benchmark, and says so", () => {
    const assessment = assessSteered(parts, { "conduct.serious": false, "harm.degree": "none" });
    expect(sumOf(assessment)).toEqual([20_000, 200_000]);
    expect(assessment.benchmark).toMatchObject({ applied: null, passedOver: [{ id: "x/formula", reason: "no-tier" }] });
    expect(ownCodes(assessment)).toEqual(["no-tier"]);
  });

  it("leaves both open while unknown", () => {
    const assessment = assessSteered(parts, { "harm.degree": "none" });
    expect(sumOf(assessment)).toEqual([20_000, 200_000]);
    expect(assessment.benchmark.applied).toMatchObject({ id: "x/formula", status: "possible" });
  });
});
