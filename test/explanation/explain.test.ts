import { describe, expect, it } from "vitest";
import { assess, type CaseFile, CaseFileError, type Explanation, explain } from "../../src/index.ts";
import { exampleCase, exampleItem, exampleRulebook, fineClause, tiersBenchmark } from "../support/assessment-pack.ts";
import { EXPLAINED_RULES } from "../support/explained-rules.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = rulebookOf(SMALL_RULES);

function explained(facts: CaseFile["facts"], rest: Partial<CaseFile> = {}): Explanation {
  return explain(rulebook, { item: "test/sale", asOf: "2025-06-01", facts: { "conduct.endedOn": "2025-03-01", ...facts }, ...rest });
}

function fact({ facts }: Explanation, id: string): Explanation["facts"][number] | undefined {
  return facts.find((one) => one.fact === id);
}

describe("a clause", () => {
  it("is explained with its condition, the value of the rule and that of the case, and the arithmetic of its fine", () => {
    const clause = explained({ "goods.value": 20_000 }).clauses.find(({ id }) => id === "from");
    const citations = ["sample-law@2024#30.1.1"];
    expect(clause).toMatchObject({
      status: "holds",
      branch: "fine",
      replacedBy: [],
      citations,
      when: {
        kind: "comparison",
        verdict: "true",
        fact: "goods.value",
        label: { zh: "货值金额", en: "goods value" },
        operator: "greaterThanInclusive",
        value: 10_000,
        found: 20_000,
      },
    });
    expect(clause?.penalties).toMatchObject([{ kind: "fine", choice: "must", entry: 0, range: { min: 100_000, max: 200_000 } }]);
    expect(clause?.penalties[0]?.trace.map(({ end, operation, operands, result }) => [end, operation, operands, result])).toEqual([
      ["min", "fact", ["20000"], "20000"],
      ["min", "multiply", ["20000", "5"], "100000"],
      ["max", "fact", ["20000"], "20000"],
      ["max", "multiply", ["20000", "10"], "200000"],
    ]);
  });

  it("that fails is explained as well, without a sum", () => {
    const clause = explained({ "goods.value": 20_000 }).clauses.find(({ id }) => id === "below");
    expect(clause).toMatchObject({ status: "fails", when: { verdict: "false", value: 10_000, found: 20_000 }, penalties: [{ range: null, trace: [] }] });
  });

  it("of which the facts are not known may hold", () => {
    const clause = explained({}).clauses.find(({ id }) => id === "below");
    expect(clause).toMatchObject({ status: "possible", when: { verdict: "unknown", found: null } });
  });
});

describe("a condition", () => {
  it("that has a name is told with it, and the fact that it rests on with what that was derived from", () => {
    const explanation = explained({ "party.birthDate": "2012-01-01" });
    const child = explanation.circumstances.find(({ id }) => id === "test/child");
    expect(child).toMatchObject({
      status: "holds",
      effects: ["no-penalty"],
      force: "must",
      citations: ["sample-law@2024#31.1"],
      when: {
        kind: "named",
        id: "below-fourteen",
        label: { en: "below fourteen" },
        verdict: "true",
        part: { fact: "party.ageAtConduct", value: 14, found: 13 },
      },
    });
    expect(fact(explanation, "party.ageAtConduct")).toMatchObject({
      found: 13,
      source: {
        kind: "derived",
        how: { yearsBetween: ["party.birthDate", "conduct.endedOn"] },
        from: [
          { fact: "party.birthDate", value: "2012-01-01" },
          { fact: "conduct.endedOn", value: "2025-03-01" },
        ],
      },
    });
  });

  it("of several parts is told part by part, whether or not it is decided already", () => {
    const cleared = explained({ "harm.degree": "grave" }).circumstances.find(({ id }) => id === "test/cleared");
    expect(cleared?.when).toMatchObject({
      kind: "named",
      label: null,
      part: {
        kind: "all",
        verdict: "false",
        parts: [
          { verdict: "false", found: "grave", value: ["none", "slight"] },
          { verdict: "unknown", found: null },
        ],
      },
    });
  });
});

describe("a fact", () => {
  it("is told with where it comes from", () => {
    const explanation = explained({ "goods.value": 1 }, { jurisdiction: "370102" });
    expect(fact(explanation, "goods.value")?.source).toEqual({ kind: "given" });
    expect(fact(explanation, "party.staff")?.source).toEqual({ kind: "unknown" });
    expect(fact(explanation, "history.repeated")).toMatchObject({ found: false, source: { kind: "silence", citations: ["sample-law@2024#3"] } });
    expect(fact(explanation, "hearing.threshold")).toMatchObject({
      found: { from: 10_000, to: 50_000 },
      source: { kind: "parameter", parameters: ["test/threshold"], citations: ["sample-law@2024#38"] },
    });
    expect(fact(explanation, "result.fine")?.source).toEqual({ kind: "result", of: "fine" });
  });
});

describe("an explanation", () => {
  const made = explained({ "goods.value": 500, "party.staff": 3 }, { jurisdiction: "370102", id: "c-9" });

  it("says the same as the assessment, step by step", () => {
    const assessment = assess(rulebook, {
      item: "test/sale",
      id: "c-9",
      asOf: "2025-06-01",
      jurisdiction: "370102",
      facts: { "conduct.endedOn": "2025-03-01", "goods.value": 500, "party.staff": 3 },
    });
    expect(made).toMatchObject({ caseId: "c-9", asOf: assessment.asOf, law: assessment.applicableLaw, item: assessment.item });
    expect(made.circumstances.map(({ id, status }) => [id, status])).toEqual(assessment.circumstances.map(({ id, status }) => [id, status]));
    expect(made.disposition).toMatchObject({ status: assessment.disposition.status, possible: assessment.disposition.possible });
    expect(made.recommendation.options).toEqual(assessment.recommendation.options);
    expect(made.recommendation.fine).toEqual(assessment.recommendation.fine);
  });

  it("tells every benchmark in the order in which they are asked, with every tier", () => {
    expect(made.benchmarks.map(({ id, standing }) => [id, standing])).toEqual([
      ["test/table", "followed"],
      ["test/cut", "more-general"],
    ]);
    expect(made.benchmarks[0]?.rows.map(({ label, status, value }) => [label.zh, status, value])).toEqual([
      ["较轻", "holds", { fine: { amount: [5000, 10_000] } }],
      ["较重", "fails", { fine: { portion: [0.3, 1] } }],
    ]);
  });

  it("tells the requirements that do not arise as well", () => {
    expect(made.requirements).toMatchObject([{ id: "test/hearing", status: "fails", when: { fact: "result.fine", value: 100_000 } }]);
  });

  it("tells the other wording where the law changed", () => {
    const versions = [
      { inForce: { from: "2020-01-01", until: "2024-01-01" }, clauses: [fineClause(100, 300)] },
      { inForce: { from: "2024-01-01" }, clauses: [fineClause(50, 200)] },
    ];
    const changed = explain(exampleRulebook({ items: [exampleItem([], { versions })] }), exampleCase({ "conduct.endedOn": "2023-12-31" }));
    expect(changed.law.status).toBe("lighter-law");
    expect(changed.clauses[0]).toMatchObject({ penalties: [{ range: { min: 50, max: 200 } }], citations: ["example-law@2024#10"] });
    expect(changed.law.otherClauses[0]).toMatchObject({ penalties: [{ range: { min: 100, max: 300 } }], citations: ["example-law@2020#10"] });
  });

  it("tells what a tier hands the case over to", () => {
    const always = { fact: "conduct.minor", operator: "equal", value: true } as const;
    const benchmarks = [tiersBenchmark([{ label: { zh: "移送" }, when: always, procedure: "criminal-referral" }])];
    const { requirements } = explain(exampleRulebook({ benchmarks }), exampleCase({ "conduct.minor": true }));
    expect(requirements).toMatchObject([{ id: "x/table", requires: "criminal-referral", status: "holds", when: null }]);
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it("takes a case file only if it fits the rules", () => {
    expect(() => explained({ "goods.valu": 1 })).toThrow(CaseFileError);
  });

  it("compares two facts with the values of both, in whatever a fact is derived by as well", () => {
    const more = explain(rulebookOf(EXPLAINED_RULES), {
      item: "test/sale",
      asOf: "2025-06-02",
      facts: { "conduct.endedOn": "2025-03-01", "decision.madeOn": "2025-06-02" },
    });
    expect(more.circumstances.find(({ id }) => id === "test/more-2")?.when).toMatchObject({
      verdict: "false",
      fact: "case.dueMonths",
      found: "2025-06-01",
      value: { fact: "decision.madeOn" },
      foundOther: "2025-06-02",
    });
    expect(fact(more, "limitation.passed")?.source).toMatchObject({
      kind: "derived",
      when: { verdict: "false", found: "2025-06-02", foundOther: "2027-03-01" },
    });
  });

  it("tells a date that has not come by the day of the assessment, and by which condition", () => {
    const rules = rulebookOf(EXPLAINED_RULES);
    const caseFile = {
      item: "test/sale",
      asOf: "2025-06-02",
      facts: { "conduct.endedOn": "2025-03-01", "case.closed": false, "party.birthDate": "1990-01-01" },
    };
    const source = { kind: "not-come", when: { verdict: "true", fact: "case.closed", found: false } };
    expect(fact(explain(rules, caseFile), "closure.on")).toMatchObject({ found: { from: "2025-06-02", to: null }, source });
  });
});
