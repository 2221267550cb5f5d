// The cases of a caseload that come out otherwise when one figure changes.
import { describe, expect, it } from "vitest";
import { diffRulebooks, renderDifference, touchedCases } from "../../src/index.ts";
import { exampleCase, exampleItem, exampleRulebook, fineClause } from "../support/assessment-pack.ts";

const [old, next] = [5000, 8000].map((most) =>
  exampleRulebook({
    items: [
      exampleItem([
        fineClause(1000, most, { id: "small", branch: "value", when: { fact: "goods.value", operator: "lessThan", value: 100 } }),
        fineClause(9000, 20_000, { id: "large", branch: "value", when: { fact: "goods.value", operator: "greaterThanInclusive", value: 100 } }),
      ]),
    ],
  }),
) as [ReturnType<typeof exampleRulebook>, ReturnType<typeof exampleRulebook>];

const CASES = [exampleCase({ "goods.value": 99.99 }, { id: "a" }), exampleCase({ "goods.value": 100 }), { item: "x/none", facts: {} }, null];

describe("the cases that a change touches", () => {
  it("are those that come out otherwise, and those that are refused, with their faults", () => {
    const touched = touchedCases(old, next, CASES, { asOf: "2024-06-01" });
    expect(touched.map(({ index, id, status, direction }) => [index, id, status, direction])).toEqual([
      [0, "a", "changed", "heavier"],
      [2, null, "refused", null],
      [3, null, "refused", null],
    ]);
    expect([touched[0]?.before?.fine?.max, touched[0]?.after?.fine?.max]).toEqual([5000, 8000]);
    expect(touched[1]?.faults.before.map(({ code }) => code)).toEqual(["unknown-item"]);
    expect(touched[2]?.faults.after.map(({ code }) => code)).toEqual(["not-an-object"]);
  });

  it("stand in the text below the regions", () => {
    const text = renderDifference(diffRulebooks(old, next, { asOf: "2024-06-01" }), touchedCases(old, next, CASES, { asOf: "2024-06-01" }), { language: "en" });
    expect(text).toContain("penalty heavier: value …–99.99\n  items: x/item\n  rules: x/item\n  before: ordinary penalty, fine, from 1,000 up to 5,000 yuan");
    expect(text).toContain(
      "cases touched: 3\n  #1 a x/item: heavier, ordinary penalty, fine, from 1,000 up to 5,000 yuan → ordinary penalty, fine, from 1,000 up to 8,000 yuan",
    );
  });
});
