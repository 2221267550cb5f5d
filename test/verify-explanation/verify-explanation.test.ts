import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { type BenchmarkMethod, type CaseFile, createRulebook, type Explanation, explain, type PortionBenchmark, verifyExplanation } from "../../src/index.ts";
import { exampleCase, exampleItem, exampleSource, fineClause, portionBenchmark } from "../support/assessment-pack.ts";
import { fromRoot } from "../support/report-command.ts";
import { ruleSource } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const source = ruleSource(SMALL_RULES);
const rulebook = createRulebook([source]);
const CASE: CaseFile = {
  id: "c-1",
  item: "test/sale",
  jurisdiction: "370102",
  asOf: "2025-06-01",
  facts: { "goods.value": 20_000, "conduct.endedOn": "2025-03-01", "party.birthDate": "1990-01-01", "conduct.serious": false },
};
const RIGHT = explain(rulebook, CASE);

function faultsOf(changed: Explanation, caseFile: CaseFile = CASE): readonly string[] {
  return verifyExplanation([source], caseFile, changed).map(({ code, path }) => `${code} ${path}`);
}

function withFact(id: string, found: number): Explanation {
  return { ...RIGHT, facts: RIGHT.facts.map((fact) => (fact.fact === id ? { ...fact, found } : fact)) };
}

describe("an explanation", () => {
  it("is accepted as it comes, and as it comes out of a file", () => {
    expect(verifyExplanation([source], CASE, RIGHT)).toEqual([]);
    expect(verifyExplanation([source], CASE, JSON.parse(JSON.stringify(RIGHT)))).toEqual([]);
  });

  it("is rejected where it tells another fact than the case: the place and both values are told", () => {
    const index = RIGHT.facts.findIndex(({ fact }) => fact === "goods.value");
    expect(verifyExplanation([source], CASE, withFact("goods.value", 20_001))).toEqual([
      { code: "wrong", path: `facts[${index}].found`, expected: 20_000, found: 20_001 },
    ]);
  });

  it("is rejected for another case: what was derived from the fact is wrong as well", () => {
    const faults = faultsOf(RIGHT, { ...CASE, facts: { ...CASE.facts, "party.birthDate": "2012-01-01" } });
    expect(faults).toContain("wrong circumstances[0].status");
    expect(faults.some((fault) => /^wrong facts\[\d+\]\.found$/.test(fault))).toBe(true);
  });

  it("is rejected where a clause, a circumstance or a requirement is left out", () => {
    expect(faultsOf({ ...RIGHT, clauses: RIGHT.clauses.slice(0, -1) })).toEqual([`missing clauses[${RIGHT.clauses.length - 1}]`]);
    expect(faultsOf({ ...RIGHT, circumstances: RIGHT.circumstances.slice(0, -1) })).toEqual([`missing circumstances[${RIGHT.circumstances.length - 1}]`]);
    expect(faultsOf({ ...RIGHT, requirements: [] })).toEqual(["missing requirements[0]"]);
  });

  it("is rejected where it tells more than there is", () => {
    expect(faultsOf({ ...RIGHT, hint: "…" } as Explanation)).toEqual(["surplus hint"]);
    expect(faultsOf({ ...RIGHT, requirements: [...RIGHT.requirements, ...RIGHT.requirements] })).toEqual(["surplus requirements[1]"]);
  });

  it("made for another day needs that day to be told", () => {
    const later = explain(rulebook, CASE, { asOf: "2025-07-01" });
    expect(verifyExplanation([source], CASE, later, { asOf: "2025-07-01" })).toEqual([]);
    expect(faultsOf(later)).toContain("wrong asOf");
  });
});

describe("whatever it is given", () => {
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a number", 1],
    ["a list", [RIGHT]],
    ["an empty object", {}],
    ["an object with strange keys", JSON.parse('{ "__proto__": { "law": 1 }, "constructor": 2 }')],
  ])("%s is rejected", (_, explanation) => {
    expect(verifyExplanation([source], CASE, explanation).length).toBeGreaterThan(0);
  });

  it("rules or a case that cannot be read are a fault of the whole", () => {
    expect(verifyExplanation([], CASE, RIGHT)).toMatchObject([{ code: "wrong", path: "" }]);
    expect(verifyExplanation([source], { item: "test/none", facts: {} }, RIGHT)).toMatchObject([{ code: "wrong", path: "" }]);
    expect(verifyExplanation([source], null as unknown as CaseFile, RIGHT)).toMatchObject([{ code: "wrong", path: "" }]);
  });
});

describe("what only the code of a host can tell", () => {
  it("is said not to be checked, and so is not accepted silently", () => {
    const method: BenchmarkMethod = { id: "host/half", narrow: ({ statutory: { min, max } }) => ({ min, max: (min + max) / 2 }) };
    const { portions: _, ...head } = portionBenchmark() as PortionBenchmark;
    const parts = { items: [exampleItem([fineClause(100, 300)])], benchmarks: [{ ...head, method: "host/half" as const }] };
    const caseFile = exampleCase();
    const made = exampleSource(parts);
    const explanation = explain(createRulebook([made], { methods: [method] }), caseFile);
    expect(explanation.recommendation.fine).toMatchObject({ min: 100, max: 200 });
    expect(verifyExplanation([made], caseFile, explanation)).toContainEqual({ code: "not-checked", path: "benchmarks/x/cut", expected: null, found: null });
  });
});

describe("the checker", () => {
  it("shares no code with the rest: from other folders it imports types alone", () => {
    const folder = fromRoot("src/verify-explanation");
    const shared = readdirSync(folder).flatMap((file) => {
      const tree = ts.createSourceFile(file, readFileSync(`${folder}/${file}`, "utf8"), ts.ScriptTarget.ES2022);
      return tree.statements
        .filter((statement) => ts.isImportDeclaration(statement))
        .filter(({ moduleSpecifier }) => !(moduleSpecifier as ts.StringLiteral).text.startsWith("./"))
        .filter(({ importClause }) => importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
        .map(({ moduleSpecifier }) => `${file}: ${(moduleSpecifier as ts.StringLiteral).text}`);
    });
    expect(shared).toEqual([]);
  });
});
