import { describe, expect, it } from "vitest";
import type { Mitigation, Policy } from "../../src/documents/policies.ts";
import type { Assessment, CaseFile, MoneyMeasure } from "../../src/index.ts";
import { assessSteered, fined, onlyPenalties, UNDER } from "../support/assessment-benchmarks.ts";
import { type PackParts, portionBenchmark, yuan } from "../support/assessment-pack.ts";
import { stepsTo } from "../support/trace-ends.ts";

type Range = NonNullable<Assessment["recommendation"]["fine"]>;

const FROM_50_000: MoneyMeasure = { amount: [50_000, 100_000] };
const TIMES_GOODS: MoneyMeasure = { times: [5, 10], of: "goods.value" };

/** A policy on how far mitigation goes. */
const limited = (mitigation: Mitigation): Policy => ({
  id: "x/floor",
  label: { zh: "减轻限度" },
  issuer: { zh: "示例机关" },
  jurisdiction: "100000",
  cites: ["example-law#41"],
  mitigation,
});

/** A mitigated fine, with the policy where there is one. */
function mitigated(measure: MoneyMeasure, floor: Mitigation["floor"] | null = null, facts: CaseFile["facts"] = {}): Assessment {
  const parts: PackParts = { ...fined(measure), benchmarks: [portionBenchmark()], ...(floor ? { policies: [limited({ floor })] } : {}) };
  return assessSteered(parts, { ...UNDER.mitigated, ...facts });
}

const rangeOf = (assessment: Assessment): Range | null | undefined => onlyPenalties(assessment)[0]?.range;
const below = (max: number, min: number | null = null): Range => ({ min, minIncluded: min !== null, max, maxIncluded: false });

describe("a mitigated fine", () => {
  it("lies below the minimum, without the minimum itself and whatever the benchmark says", () => {
    const assessment = mitigated(FROM_50_000);
    expect(rangeOf(assessment)).toEqual(below(50_000));
    expect(onlyPenalties(assessment)[0]).toMatchObject({ portion: null, statutoryRange: yuan(50_000, 100_000), point: null });
  });

  it("is at most what is lighter where the law states no minimum: nothing lies below, and 0.3 × 9,000 = 2,700", () => {
    expect(rangeOf(mitigated({ amount: { max: 9000 } }))).toEqual(yuan(null, 2700));
    expect(rangeOf(mitigated({ amount: { max: 9000 } }, { portionOfMinimum: 0.1 }))).toEqual(yuan(null, 2700));
  });

  it("is the minimum itself where that is nothing, since nothing lies below", () => {
    expect(rangeOf(mitigated(TIMES_GOODS, null, { "goods.value": 0 }))).toEqual(yuan(0, 0));
  });

  it("ends before the minimum of the base: 5 × 2,000 = 10,000; or of the greatest base that is left, 5 × 20,000", () => {
    expect(rangeOf(mitigated(TIMES_GOODS, null, { "goods.value": 2000 }))).toEqual(below(10_000));
    expect(rangeOf(mitigated(TIMES_GOODS))).toEqual({ min: null, minIncluded: false, max: null, maxIncluded: false });
    const parts: PackParts = {
      ...fined({ times: [5, 10], of: "loss.amount" }),
      facts: [{ id: "loss.amount", type: "money", label: { zh: "损失" }, minimum: 1000, maximum: 20_000 }],
    };
    expect(rangeOf(assessSteered(parts, UNDER.mitigated))).toEqual(below(100_000));
    const floored = { ...parts, policies: [limited({ floor: { portionOfMinimum: 0.1 } })] };
    expect(rangeOf(assessSteered(floored, UNDER.mitigated))).toEqual(below(100_000, 500));
  });

  it("leaves a confiscation of a stated sum as it is", () => {
    const items = fined(FROM_50_000).items?.map((item) => ({
      ...item,
      versions: [
        {
          inForce: { from: "2020-01-01" },
          clauses: [{ id: "gains", penalties: [{ kind: "confiscate-gains", choice: "must", measure: { times: 1, of: "gains.amount" } }] as const }],
        },
      ],
    }));
    expect(rangeOf(assessSteered({ items: items ?? [] }, { ...UNDER.mitigated, "gains.amount": 500 }))).toEqual(yuan(500, 500));
  });
});

describe("how far mitigation goes", () => {
  it.each<[string, Mitigation["floor"], Range]>([
    ["a tenth of the minimum: 0.1 × 50,000 = 5,000", { portionOfMinimum: 0.1 }, below(50_000, 5000)],
    ["a third, in millionths: 0.333333 × 50,000 = 16,666.65", { portionOfMinimum: 0.333333 }, below(50_000, 16_666.65)],
    ["no part of it: 0", { portionOfMinimum: 0 }, below(50_000, 0)],
    ["a sum: 3,000", { amount: 3000 }, below(50_000, 3000)],
    ["all of it: nothing lies below, so that the minimum is left", { portionOfMinimum: 1 }, yuan(50_000, 50_000)],
    ["a sum above the minimum: the minimum is left", { amount: 60_000 }, yuan(50_000, 50_000)],
  ])("%s", (_, floor, range) => {
    expect(rangeOf(mitigated(FROM_50_000, floor))).toEqual(range);
  });

  it("is measured on the base: 0.1 × 5 × 2,000 = 1,000", () => {
    expect(rangeOf(mitigated(TIMES_GOODS, { portionOfMinimum: 0.1 }, { "goods.value": 2000 }))).toEqual(below(10_000, 1000));
  });

  it("is shown step by step, with the policy's citation", () => {
    const [fine] = onlyPenalties(mitigated(TIMES_GOODS, { portionOfMinimum: 0.1 }, { "goods.value": 2000 }));
    const minimum = ["fact(2000) = 2000", "multiply(2000, 5) = 10000"];
    expect(fine && stepsTo("min", fine)).toEqual([...minimum, "multiply(10000, 0.1) = 1000"]);
    expect(fine && stepsTo("max", fine)).toEqual([...minimum, "figure(10000) = 10000"]);
    expect(fine?.trace.filter(({ end }) => end === "min").at(-1)?.citations).toEqual(["example-law@2024#41"]);
    expect(fine?.trace.at(0)).toMatchObject({ fact: "goods.value", citations: ["example-law@2024#10"] });
  });

  it("shows a sum that is cut to the minimum", () => {
    const [fine] = onlyPenalties(mitigated(FROM_50_000, { amount: 60_000 }));
    expect(fine && stepsTo("min", fine)).toEqual(["figure(50000) = 50000", "figure(60000) = 60000", "at-most(60000, 50000) = 50000"]);
  });

  it("is of no account where the penalty is not mitigated", () => {
    const parts: PackParts = { ...fined(FROM_50_000), policies: [limited({ floor: { amount: 3000 } })] };
    expect(rangeOf(assessSteered(parts, UNDER.lighter))).toEqual(yuan(50_000, 100_000));
  });
});

describe("a part of a range that holds no whole fen", () => {
  it("is not shown below the statute: 0.3 to 0.7 of more than 0.005 to 0.01 lies between 0.0065 and 0.0085", () => {
    const parts: PackParts = { ...fined({ times: { above: 0.5, max: 1 }, of: "goods.value" }), benchmarks: [portionBenchmark()] };
    const [fine] = onlyPenalties(assessSteered(parts, { "goods.value": 0.01 }));
    expect(fine).toMatchObject({ statutoryRange: yuan(0.01, 0.01), range: yuan(0.01, 0.01) });
    expect(fine && stepsTo("max", fine).at(-1)).toBe("round-up(0.0085, 0.01) = 0.01");
  });

  it("is the sum beside an end that the statute excludes: 0 to 0.3 of more than 0.03 to 0.06", () => {
    const parts: PackParts = { ...fined({ times: { above: 0.5, max: 1 }, of: "goods.value" }), benchmarks: [portionBenchmark()] };
    const [fine] = onlyPenalties(assessSteered(parts, { "goods.value": 0.06, ...UNDER.lighter }));
    expect(fine?.range).toEqual(yuan(0.04, 0.04));
    expect(fine && [stepsTo("min", fine).at(-1), stepsTo("max", fine).at(-1)]).toEqual(["add(0.03, 0.01) = 0.04", "round-up(0.039, 0.01) = 0.04"]);
  });
});

describe("a fixed share that is no whole fen: 5 % of 12,345.67 = 617.2835", () => {
  const assessment = assessSteered(fined({ percent: 5, of: "goods.value" }), { "goods.value": 12_345.67 });
  const [fine] = onlyPenalties(assessment);

  it("is imposed as 617.28, in favour of the party", () => {
    expect(fine).toMatchObject({ range: yuan(617.28, 617.28), point: 617.28 });
    expect(assessment.statutory?.fine).toMatchObject({ status: "certain", range: yuan(617.28, 617.28) });
    expect(assessment.recommendation.fine).toEqual(yuan(617.28, 617.28));
  });

  it("says so in its last step", () => {
    const steps = ["fact(12345.67) = 12345.67", "percent(12345.67, 5) = 617.2835", "round-down(617.2835, 0.01) = 617.28"];
    expect(fine && stepsTo("min", fine)).toEqual(steps);
    expect(fine && stepsTo("max", fine)).toEqual(steps);
    expect(fine?.trace.findLast(({ end }) => end === "min")?.note.en).toBe("a part of a fen is left out, in favour of the party");
  });

  it("is mitigated from there: below 617.28, and a tenth of it is 61.728", () => {
    const measure = { percent: 5, of: "goods.value" } as const;
    const [reduced] = onlyPenalties(mitigated(measure, { portionOfMinimum: 0.1 }, { "goods.value": 12_345.67 }));
    expect(reduced?.range).toEqual({ min: 61.73, minIncluded: true, max: 617.28, maxIncluded: false });
    expect(reduced && stepsTo("min", reduced).slice(-3)).toEqual([
      "round-down(617.2835, 0.01) = 617.28",
      "multiply(617.28, 0.1) = 61.728",
      "round-up(61.728, 0.01) = 61.73",
    ]);
  });

  it("while a range is rounded inward: 5 to 10 % of 12,345.67 is 617.29 to 1,234.56", () => {
    const [range] = onlyPenalties(assessSteered(fined({ percent: [5, 10], of: "goods.value" }), { "goods.value": 12_345.67 }));
    expect(range?.range).toEqual(yuan(617.29, 1234.56));
    expect(range && stepsTo("min", range).at(-1)).toBe("round-up(617.2835, 0.01) = 617.29");
    expect(range && stepsTo("max", range).at(-1)).toBe("round-down(1234.567, 0.01) = 1234.56");
  });
});
