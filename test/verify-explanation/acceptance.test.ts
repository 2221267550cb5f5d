// No right explanation is rejected: over made-up law of every construct, with everything known and with little.

import { it } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { createRulebook, explain, type RuleSource, verifyExplanation } from "../../src/index.ts";
import { caseFileOf, sourceOf, wholePacks } from "../support/arbitraries-packs-whole.ts";
import { exampleCase, exampleItem, exampleSource, fineClause, type PackParts, tiersBenchmark } from "../support/assessment-pack.ts";

const kept = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 });

describe("a right explanation is accepted", () => {
  it.prop([wholePacks], { numRuns: 600 })("where everything is known", (whole) => {
    const source = sourceOf(whole.pack);
    const caseFile = caseFileOf(whole);
    expect(verifyExplanation([source], caseFile, explain(createRulebook([source]), caseFile))).toEqual([]);
  });

  it.prop([wholePacks, kept], { numRuns: 600 })("where some facts are not", (whole, marks) => {
    const source: RuleSource = sourceOf(whole.pack);
    const full = caseFileOf(whole);
    const caseFile = { ...full, facts: Object.fromEntries(Object.entries(full.facts).filter((_, index) => marks[index] !== 0)) };
    expect(verifyExplanation([source], caseFile, explain(createRulebook([source]), caseFile))).toEqual([]);
  });
});

describe("a duty of procedure", () => {
  const serious = { fact: "conduct.serious", operator: "equal", value: true } as const;
  const parts: PackParts = {
    items: [exampleItem([fineClause(100, 300)], { crimes: ["x/crime"] })],
    crimes: [{ id: "x/crime", crime: { zh: "示例罪" }, when: serious, cites: ["example-law#50"] }],
    benchmarks: [tiersBenchmark([{ label: { zh: "移送" }, when: serious, procedure: "criminal-referral" }])],
  };
  const source = exampleSource(parts);
  const rulebook = createRulebook([source]);

  it.each([true, false, undefined])("that a crime or a tier leads to is checked as well, where the conduct is serious: %s", (value) => {
    const caseFile = exampleCase(value === undefined ? {} : { "conduct.serious": value });
    const explanation = explain(rulebook, caseFile);
    expect(explanation.requirements.map(({ id, status }) => [id, status])).toEqual([
      ...(value === false ? [] : [["x/table", value ? "holds" : "possible"]]),
      ["x/crime", value ? "holds" : value === false ? "fails" : "possible"],
    ]);
    expect(verifyExplanation([source], caseFile, explanation)).toEqual([]);
    const without = { ...explanation, requirements: explanation.requirements.slice(1) };
    expect(verifyExplanation([source], caseFile, without).length).toBeGreaterThan(0);
  });
});
