import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/index.ts";
import { assessed, ownCodes, type RuleParts } from "../support/assessment-rules.ts";

const FACTS = `
- { id: threshold, type: money, label: { zh: 听证标准, en: hearing threshold } }
- { id: strict, type: boolean, label: { zh: 从严 } }
- { id: party.kind, type: enum, values: [{ id: person, label: { zh: 公民 } }, { id: firm, label: { zh: 单位 } }, { id: body, label: { zh: 其他 } }], label: { zh: 当事人 } }
- { id: doubled, type: money, derive: { sum: [threshold, goods.value] }, label: { zh: 合计 } }
`;
const PERSON = "{ when: { fact: party.kind, operator: equal, value: person }, value: 10000 }";
const FIRM = "{ when: { fact: party.kind, operator: equal, value: firm }, value: 100000 }";
const parameter = (id: string, rows: string, rest = "", settles = "threshold"): string =>
  `- { id: ${id}, settles: ${settles}, label: { zh: 标准 }, rows: [${rows}], cites: ["sample-law#38"]${rest} }`;
// The fine is 50,000 to 100,000 yuan.
const HEARING = `- { id: x/hearing, requires: hearing, label: { zh: 听证 }, before: decision, when: { fact: result.fine, operator: greaterThanInclusive, value: { fact: threshold } }, cites: ["sample-law#36"] }`;
const withRows = (rows: string, rest = ""): RuleParts => ({ facts: FACTS, parameters: parameter("x/threshold", rows, rest), requirements: HEARING });

// What the parameters come to, and the hearing with the facts that it rests on.
function told(parts: RuleParts, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): readonly string[] {
  const { parameters, requirements } = assessed(parts, facts, rest);
  return [
    ...parameters.map(({ id, value }) => `${id} ${value}`),
    ...requirements.map(({ id, status, facts: grounds }) => `${id} ${status} [${grounds.join(" ")}]`),
  ];
}

describe("a parameter", () => {
  const both = withRows(`${PERSON}, { value: 100000 }`);

  it("settles a fact by the first row that holds, and what rests on it follows", () => {
    expect(told(both, { "party.kind": "person" })).toEqual(["x/threshold 10000", "x/hearing required [party.kind]"]);
    // The fine may be 100,000 yuan, or less.
    expect(told(both, { "party.kind": "firm" })).toEqual(["x/threshold 100000", "x/hearing possible []"]);
  });

  it("is shown with its fact, its article and its source", () => {
    expect(assessed(both, { "party.kind": "person" }).parameters).toEqual([
      {
        id: "x/threshold",
        label: { zh: "标准" },
        fact: "threshold",
        value: 10_000,
        citations: ["sample-law@2024#38"],
        provenance: { kind: "illustrative" },
      },
    ]);
  });

  it("gives a range while unknown facts leave several rows open, and asks for them", () => {
    expect(told(both)).toEqual(["x/threshold null", "x/hearing possible [party.kind]"]);
    // Both rows are at or below the least fine of 50,000 yuan.
    expect(told(withRows(`${PERSON}, { value: 50000 }`))).toEqual(["x/threshold null", "x/hearing required [party.kind]"]);
    expect(assessed(both).missingFacts.find(({ fact }) => fact === "party.kind")?.matters).toEqual(["requirements"]);
  });

  it("settles what silence would otherwise settle; where there may be no row, both are possible", () => {
    const rows = "{ when: { fact: party.kind, operator: equal, value: person }, value: true }";
    const parts: RuleParts = {
      facts: `${FACTS}- { id: other.law, type: boolean, absent: false, label: { zh: 另有规定 } }`,
      parameters: parameter("x/law", rows, "", "other.law"),
      requirements: `- { id: x/approval, requires: approval, label: { zh: 批准 }, before: decision, when: { fact: other.law, operator: equal, value: true }, cites: ["sample-law#36"] }`,
    };
    expect(told(parts, { "party.kind": "person" })).toEqual(["x/law true", "x/approval required [party.kind]"]);
    expect(told(parts, { "party.kind": "firm" })).toEqual(["x/law false"]);
    expect(told(parts)).toEqual(["x/law null", "x/approval possible [other.law party.kind]"]);
    expect(told(parts, { "party.kind": "person", "other.law": false })).toEqual([]);
  });

  it("leaves the fact unknown where there may be no row, and then asks for the fact itself as well", () => {
    const some = withRows(`${PERSON}, ${FIRM}`);
    expect(told(some)).toEqual(["x/threshold null", "x/hearing possible [party.kind threshold]"]);
    expect(told(some, { "party.kind": "body" })).toEqual(["x/threshold null", "x/hearing possible [threshold]"]);
  });

  it("leaves a fact alone that the case gives", () => {
    expect(told(both, { threshold: 200_000, "party.kind": "person" })).toEqual([]);
    expect(told(both, { threshold: 50_000 })).toEqual(["x/hearing required [threshold]"]);
  });

  it("is what derived facts follow from", () => {
    const twice =
      '- { id: x/double, requires: approval, label: { zh: 批准 }, before: decision, when: { fact: doubled, operator: equal, value: 10005 }, cites: ["sample-law#36"] }';
    // 10,000 + 5.
    expect(told({ ...both, requirements: twice }, { "party.kind": "person", "goods.value": 5 })).toEqual([
      "x/threshold 10000",
      "x/double required [goods.value party.kind]",
    ]);
  });

  it("is settled after those that it rests on, whatever their ids", () => {
    const strict = "{ when: { fact: strict, operator: equal, value: true }, value: 1 }";
    const parts: RuleParts = {
      facts: FACTS,
      requirements: HEARING,
      parameters: `${parameter("x/1", `${strict}, { value: 2 }`)}\n${parameter("x/2", "{ value: true }", "", "strict")}`,
    };
    expect(told(parts)).toEqual(["x/1 1", "x/2 true", "x/hearing required []"]);
    expect(told(parts, { strict: false })).toEqual(["x/1 2", "x/hearing required [strict]"]);
  });

  it("settles circumstances as well", () => {
    const circumstances = `- { id: x/strict, label: { zh: 从严 }, effects: [heavier], force: may, when: { fact: strict, operator: equal, value: true }, cites: ["sample-law#31"] }`;
    const parts: RuleParts = { facts: FACTS, circumstances, parameters: parameter("x/1", "{ value: true }", "", "strict") };
    expect(assessed(parts).circumstances.map(({ status, facts }) => [status, facts])).toEqual([["holds", []]]);
  });
});

describe("several parameters", () => {
  const general = parameter("x/general", "{ value: 1 }");
  const field = parameter("x/field", "{ value: 2 }", ", scope: { domains: [samples] }");
  const local = parameter("x/local", "{ value: 3 }", ', scope: { domains: [samples] }, jurisdiction: "370000"');
  const city = parameter("x/city", "{ value: 4 }", ', jurisdiction: "370100"');
  const parts = (...parameters: readonly string[]): RuleParts => ({ facts: FACTS, requirements: HEARING, parameters: parameters.join("\n") });
  const at = (jurisdiction: string): Partial<CaseFile> => ({ jurisdiction });

  it("are asked in turn: the most special first, then the most local", () => {
    expect(told(parts(general, field, local, city), {}, at("370102"))[0]).toBe("x/local 3");
    expect(told(parts(general, field, city), {}, at("370102"))[0]).toBe("x/field 2");
    expect(told(parts(general, city), {}, at("370102"))[0]).toBe("x/city 4");
    expect(told(parts(general, city), {}, at("440300"))[0]).toBe("x/general 1");
  });

  it("give way to none that has no row for the case", () => {
    const open = parameter("x/open", PERSON, ", scope: { domains: [samples] }");
    expect(told(parts(general, open), { "party.kind": "firm" })[0]).toBe("x/open null");
  });

  it("apply on the day of the decision", () => {
    const old = parameter("x/old", "{ value: 5 }", ", inForce: { from: 2020-01-01, until: 2025-06-01 }");
    const young = parameter("x/young", "{ value: 6 }", ", inForce: { from: 2025-06-01 }");
    const on = (day: string): string | undefined => told(parts(old, young), { "decision.madeOn": day }, { asOf: "2025-12-01" })[0];
    expect([on("2025-05-31"), on("2025-06-01")]).toEqual(["x/old 5", "x/young 6"]);
  });

  it("of which one is for a place leave the fact open where the case does not say its place", () => {
    // 2 or 3 yuan: a fine of 50,000 is above both.
    expect(told(parts(field, local))).toEqual(["x/field null", "x/hearing required [threshold]"]);
    expect(told(parts(local))).toEqual(["x/hearing possible [threshold]"]);
    expect(told(parts(field, parameter("x/local", "{ value: 2 }", ', scope: { domains: [samples] }, jurisdiction: "370000"')))[0]).toBe("x/field 2");
  });

  it("of which one is for a place are why the place is asked for, but only where the fact decides anything", () => {
    const codes = (rules: RuleParts, rest: Partial<CaseFile> = {}): boolean => ownCodes(assessed(rules, {}, rest)).includes("place-unknown");
    expect([codes(parts(field, local)), codes(parts(field, local), at("370102")), codes(parts(field))]).toEqual([true, false, false]);
    expect(codes({ ...parts(field, local), requirements: "" })).toBe(false);
  });
});
