import { describe, expect, it } from "vitest";
import type { LevelGridBenchmark } from "../../../src/documents/benchmarks.ts";
import type { CaseFile, MoneyMeasure } from "../../../src/index.ts";
import { ALWAYS, assessSteered, counting, equals, fined, levelGrid, onlyPenalties, sumOf, UNDER, under } from "../../support/assessment-benchmarks.ts";
import { ownCodes, type PackParts } from "../../support/assessment-pack.ts";
import { stepsTo } from "../../support/trace-ends.ts";

const [EXCESS, FLOW] = ["emission.excess", "emission.flow"] as const;
const THIRDS: LevelGridBenchmark["bands"] = [{ atMost: 2, portion: [0, 0.3] }, { below: 4, portion: [0.3, 0.7] }, { portion: [0.7, 1] }];

/** Each fact stands for its own level, 1 to 5. */
const levelsOf = (fact: string): Parameters<typeof levelGrid>[0][string] => [
  ...([1, 2, 3, 4] as const).map((level) => [`${level}`, under(fact, level + 1), level] as const),
  ["5", ALWAYS, 5],
];

function grid(
  aggregate: LevelGridBenchmark["aggregate"],
  bands: LevelGridBenchmark["bands"] = THIRDS,
  rest: Partial<LevelGridBenchmark> = {},
  weights: Readonly<Record<string, number>> = {},
  measure: MoneyMeasure = { amount: [10_000, 110_000] },
): PackParts {
  return {
    ...fined(measure),
    facts: counting(EXCESS, FLOW),
    benchmarks: [levelGrid({ 超标: levelsOf(EXCESS), 流量: levelsOf(FLOW) }, { aggregate, bands, ...rest }, weights)],
  };
}

const at = (excess: number, flow: number): CaseFile["facts"] => ({ [EXCESS]: excess, [FLOW]: flow });
const portionOf = (parts: PackParts, facts: CaseFile["facts"]): unknown => onlyPenalties(assessSteered(parts, facts))[0]?.portion;

describe("the score of levels", () => {
  it.each([
    ["the greatest of 1 and 2 is 2, at most 2: the lowest band", "maximum", at(1, 2), [0, 0.3]],
    ["the greatest of 1 and 3 is 3, below 4: the middle band", "maximum", at(1, 3), [0.3, 0.7]],
    ["the greatest of 4 and 1 is 4, not below 4: the highest band", "maximum", at(4, 1), [0.7, 1]],
    ["1 + 1 = 2, at most 2: the lowest band", "sum", at(1, 1), [0, 0.3]],
    ["1 + 2 = 3, below 4: the middle band", "sum", at(1, 2), [0.3, 0.7]],
    ["2 + 2 = 4, not below 4: the highest band", "sum", at(2, 2), [0.7, 1]],
    ["(1 + 3) ÷ 2 = 2, at most 2: the lowest band", "weighted-mean", at(1, 3), [0, 0.3]],
    ["(2 + 3) ÷ 2 = 2.5, below 4: the middle band", "weighted-mean", at(2, 3), [0.3, 0.7]],
    ["(3 + 5) ÷ 2 = 4, not below 4: the highest band", "weighted-mean", at(3, 5), [0.7, 1]],
  ] as const)("%s", (_, aggregate, facts, portion) => {
    expect(portionOf(grid(aggregate), facts)).toEqual(portion);
  });

  it.each([
    ["sum: 0.5 × 1 + 0.75 × 2 = 2, at most 2", "sum", at(1, 2), [0, 0.3]],
    ["sum: 0.5 × 2 + 0.75 × 4 = 4, not below 4", "sum", at(2, 4), [0.7, 1]],
    ["mean: (0.5 × 5 + 0.75 × 1) ÷ 1.25 = 2.6", "weighted-mean", at(5, 1), [0.3, 0.7]],
    ["mean: (0.5 × 2 + 0.75 × 2) ÷ 1.25 = 2", "weighted-mean", at(2, 2), [0, 0.3]],
  ] as const)("takes weights: %s", (_, aggregate, facts, portion) => {
    expect(portionOf(grid(aggregate, THIRDS, {}, { 超标: 0.5, 流量: 0.75 }), facts)).toEqual(portion);
  });

  it("is exact at the end of a band: a mean of 7 ÷ 3 = 2.333… is above 2.333333 and at most 2.333334", () => {
    const bands = (atMost: number): LevelGridBenchmark["bands"] => [{ atMost, portion: [0, 0.3] }, { portion: [0.3, 1] }];
    const weights = { 超标: 1, 流量: 2 };
    // (1 × 3 + 2 × 2) ÷ 3
    expect(portionOf(grid("weighted-mean", bands(2.333333), {}, weights), at(3, 2))).toEqual([0.3, 1]);
    expect(portionOf(grid("weighted-mean", bands(2.333334), {}, weights), at(3, 2))).toEqual([0, 0.3]);
  });

  it("may be taken by itself: below 2, at most 2, and more", () => {
    const bands: LevelGridBenchmark["bands"] = [{ below: 2, portion: [0, 0.2] }, { atMost: 2, portion: [0.2, 0.4] }, { portion: [0.4, 1] }];
    expect([1, 2, 3].map((level) => portionOf(grid("maximum", bands), at(level, 1)))).toEqual([
      [0, 0.2],
      [0.2, 0.4],
      [0.4, 1],
    ]);
  });
});

describe("the band of a score", () => {
  it("gives its part of 10,000 to 110,000 yuan: 0.3 to 0.7 of 100,000 is 40,000 to 80,000", () => {
    const assessment = assessSteered(grid("maximum"), at(3, 1));
    expect(sumOf(assessment)).toEqual([40_000, 80_000]);
    expect(assessment.benchmark.factors).toEqual([
      { label: { zh: "超标" }, levels: [{ label: { zh: "3" }, value: 3, status: "certain" }] },
      { label: { zh: "流量" }, levels: [{ label: { zh: "1" }, value: 1, status: "certain" }] },
    ]);
  });

  it("reaches to the ends of the statute where the penalty is lighter or heavier", () => {
    expect(sumOf(assessSteered(grid("maximum"), { ...at(3, 1), ...UNDER.lighter }))).toEqual([10_000, 80_000]);
    expect(sumOf(assessSteered(grid("maximum"), { ...at(3, 1), ...UNDER.heavier }))).toEqual([40_000, 110_000]);
  });

  it("is open while a level is: the bands of the least and the greatest score and all between", () => {
    const bandsAfter = (facts: CaseFile["facts"]): unknown => sumOf(assessSteered(grid("maximum"), facts));
    expect(bandsAfter({ [EXCESS]: 3 })).toEqual([40_000, 110_000]);
    expect(bandsAfter({ [EXCESS]: 5 })).toEqual([80_000, 110_000]);
    expect(bandsAfter({})).toEqual([10_000, 110_000]);
    const { missingFacts, recommendation } = assessSteered(grid("maximum"), { [EXCESS]: 3 });
    expect([recommendation.status, missingFacts.map(({ fact }) => fact)]).toEqual(["open", [FLOW]]);
  });

  it("is settled where every level still possible leads to it", () => {
    const assessment = assessSteered(grid("maximum"), { [EXCESS]: 5 });
    expect(onlyPenalties(assessment)[0]).toMatchObject({ portion: [0.7, 1], status: "certain" });
  });

  it("measures from a tenth of the maximum where the statute states no minimum and the benchmark says so: 10,000 + 0.3 × 90,000 = 37,000", () => {
    const upTo = { amount: { max: 100_000 } } as const;
    expect(sumOf(assessSteered(grid("maximum", THIRDS, { missingMinimum: "tenth-of-maximum" }, {}, upTo), at(3, 1)))).toEqual([37_000, 73_000]);
    expect(sumOf(assessSteered(grid("maximum", THIRDS, {}, {}, upTo), at(1, 1)))).toEqual([null, 30_000]);
  });
});

describe("corrections of the amount", () => {
  const corrections: LevelGridBenchmark["corrections"] = [
    { label: { zh: "整改" }, when: equals("conduct.serious", false), percent: -10 },
    { label: { zh: "影响" }, when: equals("gains.amount", 1), percent: 5.5 },
  ];
  const POINT: LevelGridBenchmark["bands"] = [{ atMost: 2, portion: [0.5, 0.5] }, { portion: [1, 1] }];
  const corrected = (facts: CaseFile["facts"], bands = POINT, all = corrections): ReturnType<typeof assessSteered> =>
    assessSteered(grid("maximum", bands, { corrections: all }), { ...at(1, 1), ...facts });

  it.each([
    ["none: 60,000", { "conduct.serious": true, "gains.amount": 0 }, 60_000],
    ["−10 %: 60,000 × 90 % = 54,000", { "conduct.serious": false, "gains.amount": 0 }, 54_000],
    ["+5.5 %: 60,000 × 105.5 % = 63,300", { "conduct.serious": true, "gains.amount": 1 }, 63_300],
    ["−10 % + 5.5 % = −4.5 %: 60,000 × 95.5 % = 57,300", { "conduct.serious": false, "gains.amount": 1 }, 57_300],
  ])("%s", (_, facts, sum) => {
    expect(sumOf(corrected(facts))).toBe(sum);
  });

  it("are kept within the statute: 110,000 × 105.5 % = 116,050, kept at 110,000", () => {
    const assessment = corrected({ ...at(3, 1), "conduct.serious": true, "gains.amount": 1 });
    expect(sumOf(assessment)).toBe(110_000);
    expect(stepsTo("max", onlyPenalties(assessment)[0] ?? { trace: [] }).slice(-3)).toEqual([
      "add(1, 0.055) = 1.055",
      "multiply(110000, 1.055) = 116050",
      "at-most(116050, 110000) = 110000",
    ]);
  });

  it("take no more than everything: −100 % − 10 % leaves the minimum", () => {
    const all = [...corrections, { label: { zh: "全减" }, when: ALWAYS, percent: -100 }];
    expect(sumOf(corrected({ "conduct.serious": false, "gains.amount": 0 }, POINT, all))).toBe(10_000);
  });

  it("are added up step by step: −10 % + 5.5 % of 60,000", () => {
    const [fine] = onlyPenalties(corrected({ "conduct.serious": false, "gains.amount": 1 }));
    expect(fine && stepsTo("min", fine).slice(-4)).toEqual([
      "add(-10, 5.5) = -4.5",
      "multiply(-4.5, 0.01) = -0.045",
      "add(1, -0.045) = 0.955",
      "multiply(60000, 0.955) = 57300",
    ]);
  });

  it("correct both ends of a range: 10,000 to 40,000 × 90 % = 9,000 to 36,000, kept from 10,000", () => {
    expect(sumOf(corrected({ "conduct.serious": false, "gains.amount": 0 }, THIRDS))).toEqual([10_000, 36_000]);
  });

  it("move the end that they can move while unknown: 60,000 × 90 % to 60,000 × 105.5 %", () => {
    const assessment = corrected({});
    expect(sumOf(assessment)).toEqual([54_000, 63_300]);
    expect(assessment.missingFacts.map(({ fact }) => fact)).toEqual(["conduct.serious", "gains.amount"]);
    expect(assessment.benchmark.factors.at(-1)).toEqual({ label: { zh: "影响" }, levels: [{ label: { zh: "影响" }, value: 5.5, status: "possible" }] });
  });
});

describe("a factor without fitting level", () => {
  it("leaves the case without the benchmark, and says so", () => {
    const benchmarks = [levelGrid({ 超标: [["1", equals("conduct.serious", true), 1]] }, { aggregate: "maximum", bands: THIRDS })];
    const assessment = assessSteered({ ...fined({ amount: [10_000, 110_000] }), benchmarks }, { "conduct.serious": false });
    expect(sumOf(assessment)).toEqual([10_000, 110_000]);
    expect(ownCodes(assessment)).toEqual(["no-tier"]);
  });
});
