import { describe, expect, it } from "vitest";
import type { Expectation } from "../../src/documents/cases.ts";
import { differencesOf, runRuleTests } from "../../src/rule-tests/run-rule-tests.ts";
import { createRulebook } from "../../src/rulebook/create-rulebook.ts";
import { exampleItem, exampleSource } from "../support/assessment-pack.ts";
import { BELOW, caseOf, FROM, fewRules } from "../support/rule-test-rules.ts";

const rulebook = createRulebook([fewRules]);

describe("runRuleTests", () => {
  it("passes what comes out as expected, each by its id", () => {
    expect(runRuleTests(rulebook, [BELOW, FROM])).toEqual([
      { id: "below", title: { zh: "below" }, status: "passed", differences: [] },
      { id: "from", title: { zh: "from" }, status: "passed", differences: [] },
    ]);
  });

  it("has nothing to say without cases", () => {
    expect(runRuleTests(rulebook, [])).toEqual([]);
  });

  it.each<[string, Expectation]>([
    ["law", { law: "settled" }],
    ["disposition.status", { disposition: { status: "settled" } }],
    ["disposition.possible", { disposition: { possible: ["ordinary"] } }],
    ["disposition.recommended", { disposition: { recommended: "ordinary" } }],
    ["statutory.fine", { statutory: { fine: { min: 100, max: 200 } } }],
    ["statutory.penalties", { statutory: { penalties: { fine: "must" } } }],
    ["the same penalties as a list", { statutory: { penalties: { fine: ["must"] } } }],
    ["statutory.durations", { statutory: { durations: {} } }],
    ["recommendation.status", { recommendation: { status: "settled" } }],
    ["recommendation.fine", { recommendation: { fine: { min: 100, minIncluded: true, max: 200, maxIncluded: true } } }],
    ["recommendation.penalties", { recommendation: { penalties: { fine: "must" } } }],
    ["benchmark", { benchmark: null }],
    ["tier", { tier: null }],
    ["circumstances", { circumstances: { "x/cooperated": "fails" } }],
    ["a circumstance that has no place", { circumstances: { "x/other": "absent" } }],
    ["a requirement that does not arise", { requirements: { "x/other": "not-required" } }],
    ["a finding that has no place", { findings: { "x/other": "absent" } }],
  ])("can expect of a plain case: %s", (_, expected) => {
    expect(differencesOf(rulebook, caseOf("a", 500, expected))).toEqual([]);
  });

  it.each<[string, Expectation, unknown, unknown]>([
    ["law", { law: "old-law" }, "old-law", "settled"],
    ["disposition.status", { disposition: { status: "choice" } }, "choice", "settled"],
    ["disposition.possible", { disposition: { possible: ["ordinary", "lighter"] } }, ["lighter", "ordinary"], ["ordinary"]],
    ["disposition.recommended", { disposition: { recommended: null } }, null, "ordinary"],
    ["statutory.fine", { statutory: { fine: "none" } }, "none", { min: 100, minIncluded: true, max: 200, maxIncluded: true }],
    ["statutory.penalties", { statutory: { penalties: { fine: "may" } } }, { fine: ["may"] }, { fine: ["must"] }],
    ["statutory.penalties", { statutory: { penalties: {} } }, {}, { fine: ["must"] }],
    ["recommendation.status", { recommendation: { status: "withheld" } }, "withheld", "settled"],
    ["benchmark", { benchmark: "x/cut" }, "x/cut", null],
    ["tier", { tier: "甲" }, "甲", null],
    ['circumstances["x/cooperated"]', { circumstances: { "x/cooperated": "holds" } }, "holds", "fails"],
    ['requirements["x/other"]', { requirements: { "x/other": "required" } }, "required", "not-required"],
    ['findings["x/other"]', { findings: { "x/other": "pass" } }, "pass", "absent"],
    ["faults", { faults: ["wrong-value"] }, ["wrong-value"], []],
  ])("tells where a case departs: %s", (path, expected, wanted, found) => {
    expect(differencesOf(rulebook, caseOf("a", 500, expected))).toEqual([{ path, expected: wanted, found }]);
  });

  it("tells an open end from a closed one", () => {
    const [difference] = differencesOf(rulebook, caseOf("a", 500, { statutory: { fine: { min: 100, max: 200, maxIncluded: false } } }));
    expect(difference?.expected).toEqual({ min: 100, minIncluded: true, max: 200, maxIncluded: false });
  });

  it("compares how long a penalty lasts, whichever way its ends are written", () => {
    const lasting = createRulebook([
      exampleSource({
        items: [exampleItem([{ id: "ban", penalties: [{ kind: "restrict-employment", choice: "must", measure: { years: 5 } }] }])],
      }),
    ]);
    expect(differencesOf(lasting, caseOf("a", 1, { statutory: { durations: { "restrict-employment": { years: [5, 5] } } } }))).toEqual([]);
    expect(differencesOf(lasting, caseOf("a", 1, { statutory: { durations: { "restrict-employment": { years: 6 } } } }))).toHaveLength(1);
    expect(differencesOf(lasting, caseOf("a", 1, { statutory: { durations: { "restrict-employment": { months: 5 } } } }))).toHaveLength(1);
  });

  it("tells nothing but the faults of a case file that is refused", () => {
    const refused = caseOf("a", -1, { law: "settled", statutory: { fine: "none" } });
    expect(differencesOf(rulebook, refused)).toEqual([{ path: "faults", expected: [], found: ["out-of-range"] }]);
  });

  it("passes a case file that is refused as expected, whatever the order of the codes", () => {
    const facts = { "goods.value": -1, "harm.degree": "huge" };
    expect(differencesOf(rulebook, caseOf("a", 1, { faults: ["wrong-value", "out-of-range"] }, facts))).toEqual([]);
    expect(differencesOf(rulebook, caseOf("a", 1, { faults: ["out-of-range"] }, facts))).toHaveLength(1);
  });

  it("never throws, whatever the facts are", () => {
    for (const value of [null, undefined, [], {}, "", Number.NaN, Number.POSITIVE_INFINITY, { between: [2, 1] }, ["a"]]) {
      expect(differencesOf(rulebook, caseOf("a", 1, { law: "settled" }, { "goods.value": value }))[0]?.path).toBe("faults");
    }
  });
});
