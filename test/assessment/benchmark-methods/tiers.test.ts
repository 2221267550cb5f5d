import { describe, expect, it } from "vitest";
import { assessed, fine, optionOf, ownCodes, type RuleParts, table, tier, yuan } from "../../support/assessment-rules.ts";

const ALWAYS = "{ fact: history.repeated, operator: equal, value: false }";
const HELPED =
  '- { id: x/helped, label: { zh: 配合 }, effects: [lighter], force: may, when: { fact: party.helped, operator: equal, value: true }, cites: ["sample-law#31"] }';
const SERIOUS =
  '- { id: x/serious, label: { zh: 严重 }, effects: [heavier], force: may, when: { fact: conduct.serious, operator: equal, value: true }, cites: ["sample-law#31"] }';
const FACTS = { "party.helped": true, "conduct.serious": true };

/** The fine under the three dispositions that a table narrows, with one tier for every case. */
function narrowed(measure: string, clauses = fine(50_000, 100_000), missingMinimum = "zero", facts = {}): readonly unknown[] {
  const parts: RuleParts = { clauses, circumstances: `${HELPED}\n${SERIOUS}`, benchmarks: table([tier("阶次", ALWAYS, measure)], missingMinimum) };
  const assessment = assessed(parts, { ...FACTS, ...facts });
  return (["lighter", "ordinary", "heavier"] as const).map((disposition) => optionOf(assessment, disposition).penalties[0]?.range);
}

// Whether a plain sum lies within five to ten times the goods, the case has to say: 50,000 to 100,000 yuan.
const MULTIPLE = "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: [5, 10], of: goods.value } }] }";
const GOODS = { "goods.value": 10_000 };

const codes = (measure: string, clauses = MULTIPLE): readonly string[] =>
  ownCodes(assessed({ clauses, benchmarks: table([tier("阶次", ALWAYS, measure)]) }, GOODS));

describe("cutByTier", () => {
  it("gives the tier for the ordinary case, and reaches to the ends of the statute for a lighter or heavier one", () => {
    expect(narrowed("amount: [60000, 70000]")).toEqual([yuan(50_000, 70_000), yuan(60_000, 70_000), yuan(60_000, 100_000)]);
  });

  it("takes a part of the statutory range", () => {
    expect(narrowed("portion: [0.2, 0.6]")).toEqual([yuan(50_000, 80_000), yuan(60_000, 80_000), yuan(60_000, 100_000)]);
  });

  it("takes a multiple", () => {
    expect(narrowed("times: [6, 8], of: goods.value", MULTIPLE, "zero", { "goods.value": 1000 })).toEqual([
      yuan(5000, 8000),
      yuan(6000, 8000),
      yuan(6000, 10_000),
    ]);
  });

  it("reaches down without minimum where the statute states none", () => {
    expect(narrowed("amount: [1000, 2000]", "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { amount: { max: 9000 } } }] }")).toEqual([
      yuan(null, 2000),
      yuan(1000, 2000),
      yuan(1000, 9000),
    ]);
  });

  it("measures a part from a tenth of the maximum where the benchmark says so", () => {
    const clauses = "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { amount: { max: 10000 } } }] }";
    expect(narrowed("portion: [0, 0.5]", clauses, "tenth-of-maximum")[1]).toEqual(yuan(1000, 5500));
    expect(narrowed("portion: [0, 0.5]", clauses, "zero")[1]).toEqual(yuan(null, 5000));
  });

  it("does not cut a range without maximum", () => {
    expect(narrowed("portion: [0.2, 0.6]", "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { amount: { min: 9000 } } }] }")[1]).toEqual(
      yuan(9000, null),
    );
  });

  it.each([
    ["begins below the statute", "amount: [49999.99, 60000]"],
    ["ends above the statute", "amount: [60000, 100000.01]"],
    ["has no maximum", "amount: { min: 60000 }"],
    ["has no minimum", "amount: { max: 60000 }"],
  ])("is not followed where it %s", (_, measure) => {
    expect(narrowed(measure, MULTIPLE, "zero", GOODS)).toEqual([yuan(50_000, 100_000), yuan(50_000, 100_000), yuan(50_000, 100_000)]);
    expect(codes(measure)).toEqual(["benchmark-outside-statute"]);
  });

  it("is followed up to the very ends of the statute", () => {
    expect(codes("amount: [50000, 100000]")).toEqual([]);
    expect(codes("amount: [50000, 60000]", MULTIPLE.replace("[5, 10]", "{ above: 5, max: 10 }"))).toEqual(["benchmark-outside-statute"]);
    expect(codes("amount: { above: 50000, max: 60000 }", MULTIPLE.replace("[5, 10]", "{ above: 5, max: 10 }"))).toEqual([]);
  });
});

describe("several tiers that may hold", () => {
  const goods = (operator: string, value: number): string => `{ fact: goods.value, operator: ${operator}, value: ${value} }`;

  it("give the hull of their ranges, and no portion", () => {
    const parts: RuleParts = {
      benchmarks: table([tier("轻", goods("lessThan", 10), "portion: [0, 0.2]"), tier("重", goods("greaterThan", 20), "portion: [0.6, 0.8]")]),
    };
    const assessment = assessed(parts);
    expect(assessment.recommendation.status).toBe("open");
    expect(optionOf(assessment, "ordinary").penalties[0]).toMatchObject({ range: yuan(50_000, 100_000), portion: null });
  });

  it("leave out tiers that fail", () => {
    const parts: RuleParts = {
      benchmarks: table([tier("轻", goods("lessThan", 10), "portion: [0, 0.2]"), tier("重", goods("greaterThan", 20), "portion: [0.6, 0.8]")]),
    };
    expect(optionOf(assessed(parts, { "goods.value": 30 }), "ordinary").penalties[0]).toMatchObject({ range: yuan(80_000, 90_000), portion: [0.6, 0.8] });
    expect(ownCodes(assessed(parts, { "goods.value": 15 }))).toEqual(["no-tier"]);
  });

  // Tier and clause exclude each other: no case can have both.
  it("are not outside the statute where each lies within the clause that it goes with", () => {
    const parts: RuleParts = {
      clauses: `${fine(5000, 50_000, `id: small, branch: fine, when: ${goods("lessThan", 10_000)}`)}
        ${fine(60_000, 90_000, `id: large, branch: fine, when: ${goods("greaterThanInclusive", 10_000)}`)}`,
      benchmarks: table([
        tier("轻", goods("lessThan", 10_000), "amount: [5000, 20000]"),
        tier("重", goods("greaterThanInclusive", 10_000), "amount: [60000, 70000]"),
      ]),
    };
    expect(ownCodes(assessed(parts, { "goods.value": 1 }))).toEqual([]);
    expect(ownCodes(assessed(parts, { "goods.value": 10_000 }))).toEqual([]);
    expect(ownCodes(assessed(parts))).toEqual([]);
  });

  it("are not outside the statute while only their common base is unknown", () => {
    const parts: RuleParts = {
      clauses: `- { id: fine, when: ${goods("greaterThanInclusive", 10_000)}, penalties: [{ kind: fine, choice: must, measure: { times: [5, 10], of: goods.value } }] }`,
      benchmarks: table([tier("阶次", ALWAYS, "times: [5, 7], of: goods.value")]),
    };
    expect(ownCodes(assessed(parts, { "goods.value": 10_000 }))).toEqual([]);
    expect(ownCodes(assessed(parts))).toEqual([]);
  });

  const between = (fact: string, from: number, to: number): string =>
    `{ all: [{ fact: ${fact}, operator: greaterThanInclusive, value: ${from} }, { fact: ${fact}, operator: lessThanInclusive, value: ${to} }] }`;
  const multiple: RuleParts = { benchmarks: table([tier("阶次", between("goods.value", 60_000, 120_000), "times: [1, 1.5], of: goods.value")]) };

  // At 120,000 yuan the tier lies outside the statute, which then stands as a whole.
  it("hold every fine that some value of an unknown base leads to", () => {
    expect(assessed(multiple, { "goods.value": 60_000 }).recommendation.fine).toEqual(yuan(60_000, 90_000));
    expect(assessed(multiple, { "goods.value": 120_000 }).recommendation.fine).toEqual(yuan(50_000, 100_000));
    expect(assessed(multiple).recommendation.fine).toEqual(yuan(50_000, 100_000));
  });

  // Least goes with least and greatest with greatest only where both count from the same base.
  it("hold every fine that some value of two different bases leads to", () => {
    const clauses = `- { id: fine, when: ${between("gains.amount", 10_000, 20_000)}, penalties: [{ kind: fine, choice: must, measure: { times: [5, 10], of: gains.amount } }] }`;
    const parts: RuleParts = { ...multiple, clauses };
    expect(assessed(parts, { "gains.amount": 10_000, "goods.value": 120_000 }).recommendation.fine).toEqual(yuan(50_000, 100_000));
    expect(assessed(parts).recommendation.fine?.min).toBeLessThanOrEqual(50_000);
  });
});
