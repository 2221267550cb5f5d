import { describe, expect, it } from "vitest";
import { type CoverageRegion, coverRules } from "../../src/rule-tests/coverage.ts";
import { createRulebook } from "../../src/rulebook/create-rulebook.ts";
import { exampleItem, exampleSource, fineClause, ITEM, portionBenchmark, tiersBenchmark } from "../support/assessment-pack.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { BELOW, caseOf, FEW_RULES, FROM, fewRules } from "../support/rule-test-rules.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = createRulebook([fewRules]);
const NONE = { covered: 0, total: 0 };

function points(regions: readonly CoverageRegion[], kind: CoverageRegion["kind"]): readonly (readonly [string, number])[] {
  return regions.filter((region) => region.kind === kind).map(({ point, cases }) => [point, cases]);
}

describe("coverRules", () => {
  it("counts nothing as covered without cases", () => {
    expect(coverRules(rulebook, []).counts).toEqual({
      clause: { covered: 0, total: 4 },
      boundary: { covered: 0, total: 2 },
      tier: NONE,
      circumstance: { covered: 0, total: 2 },
      requirement: NONE,
      check: NONE,
    });
  });

  it("counts clauses that fire and do not, and both sides of the number that they turn on", () => {
    const { counts, regions } = coverRules(rulebook, [BELOW, FROM]);
    expect(counts.clause).toEqual({ covered: 4, total: 4 });
    expect(counts.boundary).toEqual({ covered: 2, total: 2 });
    expect(points(regions, "clause")).toEqual([
      ["2020-01-01 low holds", 1],
      ["2020-01-01 low fails", 1],
      ["2020-01-01 high holds", 1],
      ["2020-01-01 high fails", 1],
    ]);
    expect(points(regions, "boundary")).toEqual([
      ["goods.value = 999.99", 1],
      ["goods.value = 1000", 1],
    ]);
    expect(points(regions, "circumstance")).toEqual([
      ["holds", 0],
      ["fails", 2],
    ]);
  });

  it.each([
    ["a fen further down", 999.98],
    ["a fen further up", 1000.01],
  ])("does not take a number beside a boundary for it: %s", (_, value) => {
    expect(coverRules(rulebook, [caseOf("a", value, { law: "settled" })]).counts.boundary).toEqual({ covered: 0, total: 2 });
  });

  it("does not count what is only possible", () => {
    const open = caseOf("a", 0, { law: "settled" }, { "goods.value": { between: [999.99, 1000] }, "party.cooperated": { unknown: "asked" } });
    const { counts } = coverRules(rulebook, [open]);
    expect([counts.clause.covered, counts.boundary.covered, counts.circumstance.covered]).toEqual([0, 0, 0]);
  });

  it("counts nothing of a case that is refused", () => {
    expect(coverRules(rulebook, [caseOf("a", -1, { faults: ["out-of-range"] })]).counts.clause.covered).toBe(0);
  });

  it("counts a clause without a condition once, and twice where another takes its place", () => {
    const plain = createRulebook([exampleSource({ items: [exampleItem([fineClause(1, 2)])] })]);
    expect(points(coverRules(plain, []).regions, "clause")).toEqual([["2020-01-01 fine holds", 0]]);
    const graver = fineClause(3, 4, { id: "grave", replaces: ["fine"], when: { fact: "conduct.serious", operator: "equal", value: true } });
    const staged = createRulebook([exampleSource({ items: [exampleItem([fineClause(1, 2), graver])] })]);
    const serious = caseOf("a", 1, { law: "settled" }, { "conduct.serious": true });
    expect(points(coverRules(staged, [serious]).regions, "clause")).toEqual([
      ["2020-01-01 fine holds", 0],
      ["2020-01-01 fine fails", 1],
      ["2020-01-01 grave holds", 1],
      ["2020-01-01 grave fails", 0],
    ]);
  });

  it("counts the tiers that win, and the portion of each disposition", () => {
    const benchmark = tiersBenchmark([
      { label: { zh: "轻" }, when: { fact: "goods.value", operator: "lessThanInclusive", value: 500 }, fine: { portion: [0, 0.5] } },
      { label: { zh: "重" }, when: { fact: "goods.value", operator: "greaterThan", value: 500 }, fine: { portion: [0.5, 1] } },
    ]);
    const tiers = coverRules(createRulebook([exampleSource({ ...FEW_RULES, benchmarks: [benchmark] })]), [caseOf("a", 500.01, { law: "settled" })]);
    expect(points(tiers.regions, "tier")).toEqual([
      ["轻", 0],
      ["重", 1],
    ]);
    expect(points(tiers.regions, "boundary").filter(([, cases]) => cases > 0)).toEqual([["goods.value = 500.01", 1]]);
    const cut = createRulebook([exampleSource({ ...FEW_RULES, benchmarks: [portionBenchmark()] })]);
    const lighter = caseOf("b", 1, { law: "settled" }, { "party.cooperated": true });
    expect(points(coverRules(cut, [lighter]).regions, "tier")).toEqual([
      ["lighter", 1],
      ["ordinary", 0],
      ["heavier", 0],
    ]);
  });

  it("counts requirements and checks by what they come to", () => {
    const small = rulebookOf(SMALL_RULES);
    const fine = { id: "a", title: { zh: "a" }, item: "test/sale", asOf: "2026-03-01", expect: { law: "settled" as const } };
    const facts = { "goods.value": 100_000, "conduct.serious": false, "conduct.endedOn": "2026-01-01", "case.officers": ["甲", "乙"] };
    const { regions } = coverRules(small, [{ ...fine, facts }]);
    expect(points(regions, "check")).toEqual([
      ["pass", 1],
      ["fail", 0],
      ["unknown", 0],
      ["not-applicable", 0],
    ]);
    expect(points(regions, "requirement").map(([point]) => point)).toEqual(["required", "not-required"]);
    expect(regions.find(({ kind, rule }) => kind === "clause" && rule === ITEM)).toBeUndefined();
  });
});
