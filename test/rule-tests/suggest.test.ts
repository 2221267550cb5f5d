import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Condition } from "../../src/documents/condition.ts";
import { writeCases } from "../../src/rule-tests/case-text.ts";
import { coverRules } from "../../src/rule-tests/coverage.ts";
import { readRuleTests } from "../../src/rule-tests/read-rule-tests.ts";
import { runRuleTests } from "../../src/rule-tests/run-rule-tests.ts";
import { suggestCases } from "../../src/rule-tests/suggest.ts";
import { createRulebook } from "../../src/rulebook/create-rulebook.ts";
import type { Rulebook } from "../../src/rulebook/rulebook.ts";
import { readRuleText } from "../../src/yaml/read-rule-text.ts";
import { circumstanceOn, exampleItem, exampleSource, fineClause, type PackParts, tiersBenchmark } from "../support/assessment-pack.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { BELOW, caseOf, FROM, fewRules } from "../support/rule-test-rules.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = createRulebook([fewRules]);

/** The suggestions, written, read again and run; every one has to pass, and no boundary to be left but those that are told. */
function readBack(rules: Rulebook): { readonly count: number; readonly unreached: number } {
  const { cases, unreached } = suggestCases(rules, []);
  const { source } = readRuleText("suggested.yaml", writeCases(cases));
  const read = readRuleTests(rules, [{ documents: source ? [source] : [] }]);
  expect(read.problems).toEqual([]);
  expect(read.cases).toHaveLength(cases.length);
  expect(runRuleTests(rules, read.cases).filter(({ status }) => status === "failed")).toEqual([]);
  const { covered, total } = coverRules(rules, read.cases).counts.boundary;
  expect(total - covered).toBe(unreached.length);
  return { count: cases.length, unreached: unreached.length };
}

describe("suggestCases", () => {
  it("suggests nothing where a case lies on both sides of every number", () => {
    expect(suggestCases(rulebook, [BELOW, FROM])).toEqual({ cases: [], unreached: [] });
  });

  it("moves a case that passes to the side that is missing, and expects what the engine gives there", () => {
    const { cases } = suggestCases(rulebook, [BELOW]);
    expect(cases.map(({ id, item, asOf, facts }) => ({ id, item, asOf, facts }))).toEqual([
      { id: "suggested/x/item/goods-value-1", item: "x/item", asOf: "2026-03-01", facts: { ...BELOW.facts, "goods.value": 1000 } },
    ]);
    expect(cases[0]?.expect.statutory).toEqual({ fine: { min: 300, max: 300 }, penalties: { fine: "must" }, durations: {} });
    expect(cases[0]?.note?.zh).toContain("须由人对照条文核实");
  });

  it("does not begin from a case that fails, nor give an id that is taken", () => {
    const failing = caseOf("suggested/x/item/goods-value-1", 999.99, { statutory: { fine: "none" } }, { "party.repeated": true });
    const [suggested] = suggestCases(rulebook, [failing]).cases;
    expect(suggested?.id).toBe("suggested/x/item/goods-value-2");
    expect(suggested?.facts).not.toHaveProperty("party.repeated");
  });

  it("reaches numbers that follow from other facts: ages, days between, the number of entries", () => {
    const { unreached } = readBack(rulebookOf(SMALL_RULES));
    expect(unreached).toBe(0);
  });

  it("leaves a side that no case can lie on, and says so", () => {
    const impossible = circumstanceOn("party.cooperated", ["lighter"], "may", {
      id: "x/never",
      when: { fact: "goods.value", operator: "lessThan", value: 0 },
    });
    const rules = createRulebook([exampleSource({ items: [exampleItem([fineClause(1, 2)])], circumstances: [impossible] })]);
    expect(suggestCases(rules, []).unreached).toEqual([{ rule: "x/never", point: "goods.value = -0.01" }]);
  });

  const threshold = fc.integer({ min: 1, max: 10_000_000 }).map((fen) => fen / 100);
  const ordered = fc.constantFrom("lessThan" as const, "lessThanInclusive" as const, "greaterThan" as const, "greaterThanInclusive" as const);
  const comparison = fc.record({ fact: fc.constantFrom("goods.value", "gains.amount"), operator: ordered, value: threshold });
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    comparison,
    fc.tuple(comparison, fc.boolean()).map(([one, value]): Condition => ({ all: [one, { fact: "conduct.serious", operator: "equal", value }] })),
    fc.tuple(comparison, comparison).map(([one, other]): Condition => ({ any: [one, { not: other }] })),
  );
  it.prop([condition, condition, condition])("every suggested case passes as a test, and every side is reached", (ofClause, ofCircumstance, ofTier) => {
    const parts: PackParts = {
      items: [exampleItem([fineClause(1000, 2000, { when: ofClause })])],
      circumstances: [circumstanceOn("party.cooperated", ["lighter"], "may", { id: "x/some", when: ofCircumstance })],
      benchmarks: [tiersBenchmark([{ label: { zh: "轻" }, when: ofTier, fine: { portion: [0, 0.5] } }])],
    };
    const { count, unreached } = readBack(createRulebook([exampleSource(parts)]));
    expect(count).toBeGreaterThan(0);
    expect(unreached).toBe(0);
  });
});
