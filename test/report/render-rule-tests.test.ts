import { describe, expect, it } from "vitest";
import { createRulebook, mutateRules, renderMutation, renderRuleCoverage, renderRuleTests, runRuleTests } from "../../src/index.ts";
import { coverRules } from "../../src/rule-tests/coverage.ts";
import { BELOW, caseOf, FROM, fewRules } from "../support/rule-test-rules.ts";

const rulebook = createRulebook([fewRules]);
const wrong = { ...caseOf("wrong", 999.99, { statutory: { fine: "none" }, tier: null }), title: { zh: "两行\n标题", en: "two\nlines" } };
const results = runRuleTests(rulebook, [BELOW, wrong]);
const places = new Map([["wrong", { file: "cases.yaml", line: 7 }]]);

describe("renderRuleTests", () => {
  it("counts, then tells where each failed case departs", () => {
    expect(renderRuleTests(results, places, { language: "en" })).toBe(`Rule tests: 1 passed, 1 failed

cases.yaml:7 wrong two lines
  statutory.fine: expected "none"; found {"min":100,"minIncluded":true,"max":200,"maxIncluded":true}
`);
    expect(renderRuleTests(results, new Map(), { language: "zh" })).toBe(`规则测试：通过 1、未通过 1

wrong 两行 标题
  statutory.fine：应为 "none"；实为 {"min":100,"minIncluded":true,"max":200,"maxIncluded":true}
`);
  });
});

describe("renderRuleCoverage", () => {
  it("tells covered of total for every kind, and the boundaries that are left", () => {
    expect(renderRuleCoverage(coverRules(rulebook, [BELOW]), { language: "en" })).toBe(`Coverage
  clauses, holding and failing: 2/4
  both sides of boundaries: 1/2
  parts of benchmarks: 0/0
  circumstances, holding and failing: 1/2
  requirements, arising and not: 0/0
  checks, in each status: 0/0
Boundaries that no case lies on
  x/item goods.value = 1000
`);
    expect(renderRuleCoverage(coverRules(rulebook, [BELOW, FROM]), { language: "zh" })).toContain("界限两侧：2/2\n");
  });

  it("lists twenty boundaries and counts the rest", () => {
    const regions = Array.from({ length: 25 }, (_, index) => ({ kind: "boundary" as const, rule: "x", point: `n = ${index}`, cases: 0 }));
    const text = renderRuleCoverage({ ...coverRules(rulebook, []), regions }, { language: "en" });
    expect(text).toContain("  x n = 19\n  … 5 (the others with --json)\n");
  });
});

describe("renderMutation", () => {
  it("tells the survivors with their place and what was changed", () => {
    const text = renderMutation(mutateRules([fewRules], [BELOW, FROM]), { language: "en" });
    expect(text.split("\n").slice(0, 3)).toEqual([
      "Changes to the rules: 20 tried of 20; 13 noticed, 5 not noticed, 2 refused by the rulebook",
      "Not noticed by any test",
      '  items.yaml x/item versions[0].clauses[0].penalties[0].choice: must and may swapped: "must" → "may"',
    ]);
    expect(renderMutation(mutateRules([fewRules], [], { limit: 1 }), { language: "zh" })).toContain(
      "删去（没有涉及该规则的测试）".replace("（", " (").replace("）", ")"),
    );
  });
});
