import { describe, expect, it } from "vitest";
import type { CaseFile, Finding } from "../../src/index.ts";
import { assessed, isTrue, type RuleParts } from "../support/assessment-rules.ts";

const FACTS = `
- { id: threshold, type: money, label: { zh: 标准 } }
- { id: strict, type: boolean, label: { zh: 从严 } }
- { id: twice, type: money, derive: { sum: [threshold, threshold.more] }, label: { zh: 合计 } }
- { id: threshold.more, type: money, label: { zh: 加计 } }
`;
const doubtful = (settles: string, value: string): string =>
  `- { id: x/${settles}, settles: ${settles}, label: { zh: 标准 }, rows: [{ value: ${value} }], cites: ["sample-law#38"], provenance: { kind: official, verified: false } }`;
const requirement = (when: string): string =>
  `- { id: x/hearing, requires: hearing, label: { zh: 听证 }, before: decision, when: ${when}, cites: ["sample-law#36"] }`;
const compared = (operator: string, fact = "threshold"): string => requirement(`{ fact: result.fine, operator: ${operator}, value: { fact: ${fact} } }`);
const STRICT = isTrue("strict");

// What else a pack of checked sources says where the threshold is 1 yuan by a source that was not checked.
function unverified(parts: RuleParts, facts: CaseFile["facts"] = {}): Finding | undefined {
  const parameters = parts.parameters ?? doubtful("threshold", "1");
  return assessed({ facts: FACTS, provenance: "{ kind: official }", ...parts, parameters }, facts).findings.find(
    ({ id }) => id === "assessment/unverified-source",
  );
}

describe("a parameter whose source was not checked", () => {
  it("is told where a requirement turns on its fact, with its article, whichever way that comes out", () => {
    // The fine is at least 50,000 yuan.
    expect(unverified({ requirements: compared("greaterThanInclusive") })?.citations).toEqual(["sample-law@2024#38"]);
    expect(unverified({ requirements: compared("lessThan") })?.citations).toEqual(["sample-law@2024#38"]);
  });

  it("is not told where nothing turns on it, where another fact decides, or where the case gives the fact", () => {
    expect(unverified({})).toBeUndefined();
    const either = requirement(
      "{ all: [{ fact: history.repeated, operator: equal, value: true }, { fact: result.fine, operator: greaterThan, value: { fact: threshold } }] }",
    );
    expect(unverified({ requirements: either })).toBeUndefined();
    expect(unverified({ requirements: either }, { "history.repeated": true })).toBeDefined();
    expect(unverified({ requirements: compared("greaterThan") }, { threshold: 1 })).toBeUndefined();
  });

  it("is told where a derived fact, or a fact that another parameter settles, rests on its fact", () => {
    expect(unverified({ requirements: compared("greaterThan", "twice") }, { "threshold.more": 1 })).toBeDefined();
    const row = `{ when: ${STRICT}, value: 5 }, { value: 6 }`;
    const checked = `- { id: x/threshold, settles: threshold, label: { zh: 标准 }, rows: [${row}], cites: ["sample-law#38"] }`;
    expect(unverified({ requirements: compared("greaterThan"), parameters: `${checked}\n${doubtful("strict", "true")}` })).toBeDefined();
  });

  it.each<[string, RuleParts]>([
    ["a circumstance", { circumstances: `- { id: x/c, label: { zh: 情节 }, effects: [heavier], force: may, when: ${STRICT}, cites: ["sample-law#31"] }` }],
    ["a clause", { clauses: `- { id: a, when: ${STRICT}, penalties: [{ kind: warning, choice: must }] }` }],
    ["a crime", { item: "crimes: [x/c]", crimes: `- { id: x/c, crime: { zh: 示例罪 }, when: ${STRICT}, cites: ["sample-law#40"] }` }],
    ["what a check applies to", { checks: check(`applies: { not: ${STRICT} }, requires: ${isTrue("conduct.minor")}`) }],
    ["what a check requires", { checks: check(`requires: ${STRICT}`) }],
  ])("is told where %s turns on its fact", (_, parts) => {
    expect(unverified({ ...parts, parameters: doubtful("strict", "true") })).toBeDefined();
  });

  it("is not told where only a check that does not apply would turn on it", () => {
    const idle = check(`applies: { fact: history.repeated, operator: equal, value: true }, requires: ${STRICT}`);
    expect(unverified({ checks: idle, parameters: doubtful("strict", "true") })).toBeUndefined();
  });
});

function check(rest: string): string {
  return `- { id: x/check, subject: penalty-case, head: facts, severity: minor, label: { zh: 示例 }, remedy: { zh: 补正 }, cites: ["sample-law#37"], ${rest} }`;
}
