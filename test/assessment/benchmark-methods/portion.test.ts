import { describe, expect, it } from "vitest";
import { endsToCut, takePortion } from "../../../src/assessment/benchmark-methods/portion.ts";
import { yuanRange } from "../../../src/assessment/yuan-range.ts";
import type { MoneyMeasure, Portion, PortionBenchmark } from "../../../src/index.ts";
import type { AmountRange } from "../../../src/law/amount-range.ts";
import { rangeOfMeasure } from "../../../src/law/compute-measure.ts";
import { assessSteered, fined, onlyPenalties, sumOf, UNDER } from "../../support/assessment-benchmarks.ts";
import { portionBenchmark, yuan } from "../../support/assessment-pack.ts";
import { stepsTo } from "../../support/trace-ends.ts";

type MissingMinimum = PortionBenchmark["missingMinimum"];
const PARTS = { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] } as const satisfies Record<string, Portion>;

/** The range of a plain sum. */
function rangeOf(amount: Extract<MoneyMeasure, { readonly amount: unknown }>["amount"]): AmountRange {
  const range = rangeOfMeasure({ amount }, { money: () => 0n, count: () => 0n, fine: () => null });
  if (!range) throw new Error("this measure rests on another fine");
  return range;
}

/** The part of a range, as it is shown. */
const part = (portion: Portion, amount: Parameters<typeof rangeOf>[0], missingMinimum: MissingMinimum = "zero"): unknown =>
  yuanRange(takePortion(rangeOf(amount), portion, missingMinimum, {}));

describe("a cut 30/40/30", () => {
  it.each([
    ["lighter", "50,000 to 50,000 + 0.3 × 50,000 = 65,000", [50_000, 65_000]],
    ["ordinary", "65,000 to 50,000 + 0.7 × 50,000 = 85,000", [65_000, 85_000]],
    ["heavier", "85,000 to 100,000", [85_000, 100_000]],
  ] as const)("of 50,000 to 100,000 yuan is, %s, %s", (disposition, _, range) => {
    const assessment = assessSteered({ ...fined({ amount: [50_000, 100_000] }), benchmarks: [portionBenchmark()] }, UNDER[disposition]);
    expect(sumOf(assessment)).toEqual(range);
    expect(onlyPenalties(assessment)[0]).toMatchObject({ portion: PARTS[disposition], statutoryRange: yuan(50_000, 100_000) });
  });

  it("is told step by step, and an outer end is the statute's own", () => {
    const parts = { ...fined({ amount: { max: 100_000 } }), benchmarks: [portionBenchmark({ missingMinimum: "tenth-of-maximum" })] };
    const [fine] = onlyPenalties(assessSteered(parts, UNDER.lighter));
    expect(fine && stepsTo("min", fine)).toEqual(["multiply(100000, 0.1) = 10000"]);
    expect(fine && stepsTo("max", fine)).toEqual(["figure(100000) = 100000", "multiply(100000, 0.1) = 10000", "between(10000, 100000, 0.3) = 37000"]);
  });
});

describe("takePortion", () => {
  it.each([
    [PARTS.lighter, yuan(null, 30_000)],
    [PARTS.ordinary, yuan(30_000, 70_000)],
    [PARTS.heavier, yuan(70_000, 100_000)],
  ])("takes a missing minimum for zero, which the part from zero leaves unstated: %j", (portion, range) => {
    expect(part(portion, { max: 100_000 })).toEqual(range);
  });

  it.each([
    [PARTS.lighter, yuan(10_000, 37_000)],
    [PARTS.ordinary, yuan(37_000, 73_000)],
    [PARTS.heavier, yuan(73_000, 100_000)],
  ])("takes a tenth of the maximum for a missing minimum: 10,000 + %j of 90,000", (portion, range) => {
    expect(part(portion, { max: 100_000 }, "tenth-of-maximum")).toEqual(range);
  });

  it("leaves a stated minimum in place, even one of zero", () => {
    expect(part(PARTS.lighter, [0, 100_000], "tenth-of-maximum")).toEqual(yuan(0, 30_000));
  });

  it("does not cut a range without maximum", () => {
    expect(part(PARTS.ordinary, { min: 1000 })).toEqual(yuan(1000, null));
    expect(part(PARTS.lighter, { min: 1000 }, "tenth-of-maximum")).toEqual(yuan(1000, null));
  });

  it("keeps at the outer ends whether the number is included, and includes the inner ones", () => {
    const open = { above: 50_000, below: 100_000 };
    expect(part(PARTS.lighter, open)).toEqual({ min: 50_000, minIncluded: false, max: 65_000, maxIncluded: true });
    expect(part(PARTS.heavier, open)).toEqual({ min: 85_000, minIncluded: true, max: 100_000, maxIncluded: false });
  });

  it("cuts exactly, shown in whole fen that lie within", () => {
    // 0.015 to 0.035 yuan.
    expect(part(PARTS.ordinary, [0, 0.05])).toEqual(yuan(0.02, 0.03));
    expect(part(PARTS.ordinary, [0, 0.1])).toEqual(yuan(0.03, 0.07));
    // 0.013 to 0.017 yuan lie between two fen: the lower one.
    expect(part(PARTS.ordinary, [0.01, 0.02])).toEqual(yuan(0.01, 0.01));
    // 2.999997 yuan.
    expect(part([0.333333, 0.333333], [0, 9])).toEqual(yuan(2.99, 2.99));
  });

  it("leaves a fixed sum as it is", () => {
    expect(part(PARTS.heavier, 500)).toEqual(yuan(500, 500));
  });

  it("takes any part: a quarter of the way from 1,000 to 2,000 is 1,250", () => {
    expect(part([0.25, 0.25], [1000, 2000])).toEqual(yuan(1250, 1250));
    expect(part([0, 1], [1000, 2000])).toEqual(yuan(1000, 2000));
  });
});

describe("endsToCut", () => {
  const max = { amount: 1000n, included: true };
  const min = { amount: 10n, included: false };

  it("are those of the range where it has both", () => {
    expect(endsToCut({ min, max }, "zero")).toEqual({ min, max });
    expect(endsToCut({ min, max }, "tenth-of-maximum")).toEqual({ min, max });
  });

  it("begin at zero or at a tenth of the maximum where it has no minimum", () => {
    expect(endsToCut({ min: null, max }, "zero")).toEqual({ min: { amount: 0n, included: true }, max });
    expect(endsToCut({ min: null, max }, "tenth-of-maximum")).toEqual({ min: { amount: 100n, included: true }, max });
  });

  it("are none where it has no maximum", () => {
    expect(endsToCut({ min, max: null }, "zero")).toBeNull();
    expect(endsToCut({ min: null, max: null }, "tenth-of-maximum")).toBeNull();
  });
});
