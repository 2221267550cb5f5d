import { describe, expect, it, vi } from "vitest";
import type { RegisteredBenchmark } from "../../../src/documents/benchmarks.ts";
import { type BenchmarkMethod, type CaseFile, checkRulebook, type MethodInput, type SumRange } from "../../../src/index.ts";
import { assessSteered, fined, HEAD, onlyPenalties, sumOf, UNDER } from "../../support/assessment-benchmarks.ts";
import { exampleSource, ownCodes, type PackParts, portionBenchmark } from "../../support/assessment-pack.ts";
import { stepsTo } from "../../support/trace-ends.ts";

const METHOD = "acme/two-way";

function parts(rest: Partial<RegisteredBenchmark> = {}, measure: Parameters<typeof fined>[0] = { amount: [20_000, 100_000] }): PackParts {
  return { ...fined(measure), benchmarks: [{ ...HEAD, method: METHOD, facts: ["goods.value"], parameters: { share: 0.25 }, ...rest }] };
}

const method = (narrow: (input: MethodInput) => SumRange): { methods: readonly BenchmarkMethod[] } => ({ methods: [{ id: METHOD, narrow }] });

/** The minimum and as large a share of the width as the parameters say, for goods of any value. */
const share = ({ statutory: { min, max }, parameters }: MethodInput): SumRange => {
  const end = min + (parameters as { share: number }).share * (max - min);
  return { min: end, max: end };
};

const run = (narrow: (input: MethodInput) => unknown, facts: CaseFile["facts"] = { "goods.value": 5 }, given = parts()): ReturnType<typeof assessSteered> =>
  assessSteered(given, facts, {}, method(narrow as (input: MethodInput) => SumRange));

describe("a method of the host", () => {
  it("is followed: 20,000 + 0.25 × 80,000 = 40,000", () => {
    const assessment = run(share);
    expect(sumOf(assessment)).toBe(40_000);
    expect(assessment.benchmark.applied).toMatchObject({ id: "x/formula", method: METHOD, status: "certain" });
    const [fine] = onlyPenalties(assessment);
    expect(fine && stepsTo("min", fine)).toEqual(["figure(20000) = 20000", "figure(40000) = 40000"]);
    expect(fine?.trace.at(-1)?.citations).toEqual(["example-law@2024#32"]);
  });

  it("is told the statute, the disposition, its parameters and its facts, and nothing else", () => {
    const narrow = vi.fn(() => ({ min: 30_000, max: 60_000 }));
    expect(sumOf(run(narrow, { "goods.value": 5.5, "gains.amount": 7 }))).toEqual([30_000, 60_000]);
    const told = { parameters: { share: 0.25 }, statutory: { min: 20_000, max: 100_000 }, facts: { "goods.value": 5.5 } };
    for (const disposition of ["lighter", "ordinary", "heavier"] as const) expect(narrow).toHaveBeenCalledWith({ ...told, disposition });
  });

  it("gives each disposition its own range, which is not stretched", () => {
    const ranges = { lighter: { min: 25_000, max: 30_000 }, ordinary: { min: 40_000, max: 50_000 }, heavier: { min: 60_000, max: 70_000 } };
    const under = (disposition: "lighter" | "ordinary" | "heavier"): unknown =>
      sumOf(run(({ disposition: asked }) => ranges[asked], { "goods.value": 5, ...UNDER[disposition] }));
    expect(under("lighter")).toEqual([25_000, 30_000]);
    expect(under("ordinary")).toEqual([40_000, 50_000]);
    expect(under("heavier")).toEqual([60_000, 70_000]);
  });

  it("is told what stands for a missing minimum", () => {
    const upTo = { amount: { max: 100_000 } } as const;
    const told = (missingMinimum: RegisteredBenchmark["missingMinimum"]): unknown => {
      const narrow = vi.fn(() => ({ min: 50_000, max: 50_000 }));
      run(narrow, { "goods.value": 5 }, parts({ missingMinimum }, upTo));
      return narrow.mock.calls.map(([input]: MethodInput[]) => input?.statutory)[0];
    };
    expect(told("zero")).toEqual({ min: 0, max: 100_000 });
    expect(told("tenth-of-maximum")).toEqual({ min: 10_000, max: 100_000 });
  });
});

describe("a method that gives no usable answer", () => {
  it.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("no answer");
      },
    ],
    ["gives nothing", () => undefined],
    ["gives no number", () => ({ min: Number.NaN, max: 50_000 })],
    ["gives a text", () => ({ min: "30000", max: "50000" })],
    ["gives no whole fen", () => ({ min: 30_000.001, max: 50_000 })],
    ["gives what has no end", () => ({ min: 30_000, max: Number.POSITIVE_INFINITY })],
    ["gives less than nothing", () => ({ min: -1, max: 50_000 })],
    ["gives the ends the wrong way round", () => ({ min: 50_000, max: 30_000 })],
  ])("because it %s is not followed, and a finding says so", (_, narrow) => {
    const assessment = run(narrow);
    expect(sumOf(assessment)).toEqual([20_000, 100_000]);
    expect(assessment.benchmark).toMatchObject({ applied: null, passedOver: [{ id: "x/formula", reason: "method-failed" }] });
    expect(ownCodes(assessment)).toEqual(["benchmark-method-failed"]);
  });

  it("gives way to the next benchmark", () => {
    const given = parts();
    const both = { ...given, benchmarks: [...(given.benchmarks ?? []), portionBenchmark()] };
    const assessment = run(() => ({ min: 1, max: 0 }), { "goods.value": 5 }, both);
    expect(assessment.benchmark.applied?.id).toBe("x/cut");
    // 20,000 + 0.3 × 80,000 to 20,000 + 0.7 × 80,000.
    expect(sumOf(assessment)).toEqual([44_000, 76_000]);
  });
});

describe("a method that leaves the statute", () => {
  it.each([
    ["below", { min: 19_999.99, max: 30_000 }],
    ["above", { min: 30_000, max: 100_000.01 }],
  ])("%s it is not followed, and a finding says so", (_, range) => {
    const assessment = run(() => range);
    expect(sumOf(assessment)).toEqual([20_000, 100_000]);
    expect(assessment.benchmark.passedOver).toMatchObject([{ id: "x/formula", reason: "outside-statute" }]);
    expect(ownCodes(assessment)).toEqual(["benchmark-outside-statute"]);
  });

  it("may reach its very ends", () => {
    expect(sumOf(run(() => ({ min: 20_000, max: 100_000 })))).toEqual([20_000, 100_000]);
    expect(ownCodes(run(() => ({ min: 20_000, max: 100_000 })))).toEqual([]);
  });
});

describe("a method whose facts are unknown", () => {
  it("is not asked; it may be followed, or the statute may stand", () => {
    const narrow = vi.fn(share);
    const assessment = run(narrow, {});
    expect(narrow).not.toHaveBeenCalled();
    expect(sumOf(assessment)).toEqual([20_000, 100_000]);
    expect(assessment.benchmark.applied).toMatchObject({ id: "x/formula", status: "possible" });
    expect(assessment.recommendation.status).toBe("open");
    expect(assessment.missingFacts).toMatchObject([{ fact: "goods.value", matters: ["benchmark"] }]);
  });

  it("holds the range of the next benchmark as well", () => {
    const given = parts();
    const both = { ...given, benchmarks: [...(given.benchmarks ?? []), portionBenchmark()] };
    const { benchmark } = run(share, {}, both);
    expect([benchmark.applied, ...benchmark.otherwise].map((one) => `${one?.id} ${one?.status}`)).toEqual(["x/formula possible", "x/cut possible"]);
  });
});

describe("the parameters of a method", () => {
  it("are checked when the rules are linked, by the method itself", () => {
    const checking: BenchmarkMethod = { id: METHOD, check: () => ["share is missing"], narrow: share };
    const { problems } = checkRulebook([exampleSource(parts())], { methods: [checking] });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(["bad-parameters benchmarks[0].parameters"]);
    expect(checkRulebook([exampleSource(parts())], { methods: [{ ...checking, check: () => [] }] }).problems).toEqual([]);
  });
});
