// No right explanation is rejected: over made-up law of every construct, with everything known and with little.

import { it } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { type CaseFile, checkCaseFile, createRulebook, explain, type RuleSource, verifyExplanation } from "../../src/index.ts";
import { openQueries, rulebookOfQuery } from "../support/arbitraries-open-cases.ts";
import { caseFileOf, sourceOf, wholePacks } from "../support/arbitraries-packs-whole.ts";
import { exampleCase, exampleItem, exampleSource, fineClause, type PackParts, tiersBenchmark } from "../support/assessment-pack.ts";
import { textsOf } from "../support/assessment-rules.ts";
import { ruleSource } from "../support/rule-source.ts";

const kept = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 });

describe("a right explanation is accepted", () => {
  it.prop([wholePacks], { numRuns: 200 })("where everything is known", (whole) => {
    const source = sourceOf(whole.pack);
    const caseFile = caseFileOf(whole);
    expect(verifyExplanation([source], caseFile, explain(createRulebook([source]), caseFile))).toEqual([]);
  });

  it.prop([wholePacks, kept], { numRuns: 200 })("where some facts are not", (whole, marks) => {
    const source: RuleSource = sourceOf(whole.pack);
    const full = caseFileOf(whole);
    const caseFile = { ...full, facts: Object.fromEntries(Object.entries(full.facts).filter((_, index) => marks[index] !== 0)) };
    expect(verifyExplanation([source], caseFile, explain(createRulebook([source]), caseFile))).toEqual([]);
  });
});

describe("a case that is told in part", () => {
  const kinds = fc.constantFrom(undefined, "asked", "disputed", "withheld", "not-applicable");

  it.prop([openQueries, kinds], { numRuns: 200 })("is read the same by both", (query, kind) => {
    const rulebook = rulebookOfQuery(query);
    const told = query.caseFile.facts["goods.value"];
    const unknown =
      kind === undefined
        ? {}
        : {
            "harm.degree": { unknown: kind },
            "conduct.means": { unknown: kind, with: ["online"] },
            "fix.degree": { oneOf: ["none", "wholly"], unknown: kind },
          };
    const caseFile = {
      ...query.caseFile,
      facts: { ...query.caseFile.facts, ...unknown, ...(told === 0 ? { "goods.value": { between: [null, 4999.99] } } : {}) },
    } as CaseFile;
    if (checkCaseFile(rulebook, caseFile).length > 0) return;
    const explanation = explain(rulebook, caseFile);
    const sources = [ruleSource(textsOf(query.parts))];
    expect(verifyExplanation(sources, caseFile, explanation)).toEqual([]);
    const given = explanation.facts.find(({ source }) => source.kind === "given" && source.unknown !== undefined);
    if (!given) return;
    const facts = explanation.facts.map((one) => (one === given ? { ...one, source: { kind: "given" } } : one));
    expect(verifyExplanation(sources, caseFile, { ...explanation, facts }).length).toBeGreaterThan(0);
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
