// Which benchmark is followed where several cover the case: within the statute, and within what the superior gives.
import { describe, expect, it } from "vitest";
import type { BenchmarkHead } from "../../src/documents/benchmarks.ts";
import type { Assessment, BenchmarkMethod, CaseFile, DiscretionBenchmark, MoneyMeasure, Portion } from "../../src/index.ts";
import { ALWAYS, assessSteered, equals, fined, HEAD, sumOf, UNDER } from "../support/assessment-benchmarks.ts";
import { ownCodes, portionBenchmark, tiersBenchmark } from "../support/assessment-pack.ts";

const PLACE = { jurisdiction: "370102" };
const PROVINCE = { id: "x/province", jurisdiction: "370000" } as const;
const CITY = { id: "x/city", jurisdiction: "370100" } as const;
// 50,000 to 100,000 yuan, which the rules alone do not tell.
const MEASURE: MoneyMeasure = { times: [5, 10], of: "goods.value" };
const GOODS = { "goods.value": 10_000 };

/** A table for the item whose only tier is this sum or part. */
const flat = (fine: MoneyMeasure | { readonly portion: Portion }, head: Partial<BenchmarkHead>): DiscretionBenchmark =>
  tiersBenchmark([{ label: { zh: "阶次" }, when: ALWAYS, fine }], head);
const amount = (low: number, high: number, head: Partial<BenchmarkHead>): DiscretionBenchmark => flat({ amount: [low, high] }, head);
const part = (from: number, to: number, head: Partial<BenchmarkHead>): DiscretionBenchmark => flat({ portion: [from, to] }, head);

function selected(benchmarks: readonly DiscretionBenchmark[], facts: CaseFile["facts"] = GOODS, methods: readonly BenchmarkMethod[] = []): Assessment {
  return assessSteered({ ...fined(MEASURE), benchmarks }, facts, PLACE, { methods });
}

/** The benchmark in use, those passed over as `id reason`, and the findings. */
const told = (assessment: Assessment): unknown => ({
  used: [assessment.benchmark.applied, ...assessment.benchmark.otherwise].flatMap((one) => (one ? `${one.id} ${one.status}` : [])),
  passedOver: assessment.benchmark.passedOver.map(({ id, reason }) => `${id} ${reason}`),
  codes: ownCodes(assessment),
});

describe("a local benchmark outside the statute", () => {
  it.each([
    ["below", amount(49_999.99, 60_000, CITY)],
    ["above", amount(60_000, 100_000.01, CITY)],
  ])("%s gives way to its superior, and a finding says so", (_, city) => {
    const assessment = selected([city, amount(60_000, 70_000, PROVINCE)]);
    expect(told(assessment)).toEqual({
      used: ["x/province certain"],
      passedOver: ["x/city outside-statute"],
      codes: ["benchmark-outside-statute"],
    });
    expect(sumOf(assessment)).toEqual([60_000, 70_000]);
  });

  it("leaves the statutory range where nothing else applies", () => {
    const assessment = selected([amount(1, 2, CITY)]);
    expect(told(assessment)).toEqual({ used: [], passedOver: ["x/city outside-statute"], codes: ["benchmark-outside-statute"] });
    expect(sumOf(assessment)).toEqual([50_000, 100_000]);
    expect(assessment.findings.find(({ id }) => id === "assessment/benchmark-outside-statute")).toMatchObject({
      status: "fail",
      detail: { zh: "阶次表", en: "table" },
      citations: ["example-law@2024#31"],
    });
  });

  it("is seen under every disposition: 49,000 would be below the minimum once lighter", () => {
    const lighter: BenchmarkMethod = {
      id: "acme/low",
      narrow: ({ disposition }) => (disposition === "lighter" ? { min: 49_000, max: 60_000 } : { min: 60_000, max: 70_000 }),
    };
    expect(told(selected([{ ...HEAD, ...CITY, method: "acme/low" }], GOODS, [lighter]))).toMatchObject({ passedOver: ["x/city outside-statute"] });
  });
});

describe("a local benchmark outside its superior", () => {
  it("gives way to it, and a finding says so", () => {
    const assessment = selected([amount(60_000, 80_000, CITY), amount(60_000, 70_000, PROVINCE)]);
    expect(told(assessment)).toEqual({
      used: ["x/province certain"],
      passedOver: ["x/city outside-superior"],
      codes: ["benchmark-outside-superior"],
    });
    expect(sumOf(assessment)).toEqual([60_000, 70_000]);
  });

  it("is followed up to its very ends", () => {
    expect(told(selected([amount(60_000, 70_000, CITY), amount(60_000, 70_000, PROVINCE)]))).toMatchObject({ used: ["x/city certain"] });
  });

  it("is compared as parts of one range where both are such, even while the base is unknown", () => {
    const both = (facts: CaseFile["facts"], to: number): unknown => told(selected([part(0.2, to, CITY), part(0.1, 0.6, PROVINCE)], facts));
    expect(both(GOODS, 0.6)).toMatchObject({ used: ["x/city certain"], passedOver: ["x/province more-general"] });
    expect(both({}, 0.6)).toMatchObject({ used: ["x/city certain"], passedOver: ["x/province more-general"] });
    expect(both(GOODS, 0.7)).toMatchObject({ used: ["x/province certain"], passedOver: ["x/city outside-superior"] });
  });

  it("is not measured by a superior that leaves the statute itself", () => {
    const assessment = selected([amount(60_000, 80_000, CITY), amount(1, 2, PROVINCE)]);
    expect(told(assessment)).toMatchObject({ used: ["x/city certain"], passedOver: ["x/province more-general"], codes: [] });
    expect(sumOf(assessment)).toEqual([60_000, 80_000]);
  });

  it("is not measured by one whose method fails, or none of whose tiers fits", () => {
    const failing: BenchmarkMethod = { id: "acme/none", narrow: () => ({ min: 2, max: 1 }) };
    expect(told(selected([amount(60_000, 80_000, CITY), { ...HEAD, ...PROVINCE, method: "acme/none" }], GOODS, [failing]))).toMatchObject({
      used: ["x/city certain"],
    });
    const silent = tiersBenchmark([{ label: { zh: "严重" }, when: equals("conduct.serious", true), fine: { amount: [60_000, 70_000] } }], PROVINCE);
    expect(told(selected([amount(60_000, 80_000, CITY), silent], { ...GOODS, "conduct.serious": false }))).toMatchObject({ used: ["x/city certain"] });
  });

  it("is not measured by a general cut, which is no table for the item: 80,000 to 90,000 against 65,000 to 85,000", () => {
    const general = portionBenchmark({ jurisdiction: "370000" });
    expect(told(selected([amount(80_000, 90_000, CITY), general]))).toMatchObject({ used: ["x/city certain"], codes: [] });
  });

  it("is measured under every disposition: the superior's heavier part begins higher", () => {
    const cut = (low: number, high: number, head: Partial<BenchmarkHead>): DiscretionBenchmark =>
      portionBenchmark({ ...head, portions: { lighter: [0, low], ordinary: [low, high], heavier: [high, 1] } } as Partial<DiscretionBenchmark>);
    expect(told(selected([cut(0.3, 0.7, CITY), cut(0.3, 0.7, PROVINCE)]))).toMatchObject({ used: ["x/city certain"] });
    expect(told(selected([cut(0.3, 0.6, CITY), cut(0.3, 0.7, PROVINCE)]))).toMatchObject({ passedOver: ["x/city outside-superior"] });
  });
});

describe("unknown facts", () => {
  const small = tiersBenchmark(
    [
      { label: { zh: "轻" }, when: equals("conduct.serious", false), fine: { amount: [50_000, 60_000] } },
      { label: { zh: "重" }, when: equals("conduct.serious", true), fine: { amount: [80_000, 120_000] } },
    ],
    CITY,
  );
  const province = amount(50_000, 70_000, PROVINCE);

  it("leave the local one and its superior both in use, and the range holds both", () => {
    const assessment = selected([small, province]);
    expect(told(assessment)).toEqual({ used: ["x/city possible", "x/province possible"], passedOver: [], codes: [] });
    expect(sumOf(assessment)).toEqual([50_000, 100_000]);
    expect(assessment.recommendation.status).toBe("open");
    expect(assessment.missingFacts.map(({ fact }) => fact)).toEqual(["conduct.serious"]);
  });

  it("once they are known leave one", () => {
    const [light, grave] = [false, true].map((serious) => selected([small, province], { ...GOODS, "conduct.serious": serious }));
    expect(light && told(light)).toMatchObject({ used: ["x/city certain"] });
    expect(light && sumOf(light)).toEqual([50_000, 60_000]);
    expect(grave && told(grave)).toMatchObject({ used: ["x/province certain"], passedOver: ["x/city outside-statute"] });
    expect(grave && sumOf(grave)).toEqual([50_000, 70_000]);
  });

  it("about the base leave open whether a plain sum lies within the statute", () => {
    const assessment = selected([province], {});
    expect(told(assessment)).toMatchObject({ used: ["x/province possible"] });
    expect(sumOf(assessment)).toEqual([0, null]);
  });
});

describe("a benchmark that has expired", () => {
  const expired = { inForce: { from: "2020-01-01", until: "2024-06-01" } };

  it("is named, with a finding where none takes its place", () => {
    const assessment = selected([amount(60_000, 70_000, { ...CITY, ...expired })]);
    expect(told(assessment)).toEqual({ used: [], passedOver: ["x/city expired"], codes: ["no-benchmark", "benchmark-expired"].reverse() });
    expect(assessment.findings.find(({ id }) => id === "assessment/benchmark-expired")).toMatchObject({ detail: { zh: "阶次表" } });
  });

  it("leaves the one of a higher level, but the finding stands, since the place has no table of its own any more", () => {
    const assessment = selected([amount(60_000, 70_000, { ...CITY, ...expired }), amount(50_000, 70_000, PROVINCE)]);
    expect(told(assessment)).toEqual({ used: ["x/province certain"], passedOver: ["x/city expired"], codes: ["benchmark-expired"] });
  });

  it("needs no finding where another of the same rank, or a more local one, takes its place", () => {
    const old = amount(60_000, 70_000, { ...CITY, ...expired, id: "x/old" });
    expect(told(selected([old, amount(60_000, 70_000, CITY)]))).toEqual({ used: ["x/city certain"], passedOver: ["x/old expired"], codes: [] });
    const county = { id: "x/county", jurisdiction: "370102" };
    expect(told(selected([old, amount(60_000, 70_000, county)]))).toMatchObject({ codes: [] });
  });

  it("is told from one that is not yet in force, and from one of elsewhere", () => {
    const later = amount(60_000, 70_000, { ...PROVINCE, inForce: { from: "2024-06-02" } });
    const elsewhere = amount(60_000, 70_000, { id: "x/else", jurisdiction: "440300" });
    const elsewhereExpired = amount(60_000, 70_000, { id: "x/gone", jurisdiction: "440300", ...expired });
    const assessment = selected([later, elsewhere, elsewhereExpired]);
    expect(told(assessment)).toMatchObject({ passedOver: ["x/else elsewhere", "x/gone elsewhere", "x/province not-yet-in-force"], codes: ["no-benchmark"] });
  });
});

describe("where no fine is imposed", () => {
  it("no finding on benchmarks is made", () => {
    const waiver = { ...UNDER.ordinary, ...GOODS, "conduct.serious": true };
    const parts = {
      ...fined(MEASURE),
      benchmarks: [amount(1, 2, CITY)],
      circumstances: [
        { id: "x/waived", label: { zh: "不予" }, effects: ["no-penalty"], force: "must", when: equals("conduct.serious", true), cites: ["example-law#20"] },
      ] as const,
    };
    expect(ownCodes(assessSteered(parts, waiver, PLACE))).toEqual([]);
  });
});
