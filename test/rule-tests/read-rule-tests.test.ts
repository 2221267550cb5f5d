import { describe, expect, it } from "vitest";
import { readRuleTests } from "../../src/rule-tests/read-rule-tests.ts";
import { runRuleTests } from "../../src/rule-tests/run-rule-tests.ts";
import { createRulebook } from "../../src/rulebook/create-rulebook.ts";
import { exportRulebook } from "../../src/rulebook/export-rulebook.ts";
import { faultsOf } from "../support/documents.ts";
import { rulebookOf, ruleSource } from "../support/rule-source.ts";
import { BELOW, fewRules } from "../support/rule-test-rules.ts";
import { SMALL_CASES, SMALL_RULES } from "../support/small-rules.ts";

const rulebook = createRulebook([fewRules]);
const read = (...cases: readonly unknown[]): ReturnType<typeof readRuleTests> =>
  readRuleTests(rulebook, [{ documents: [{ file: "cases.json", content: { kind: "cases", cases } }] }]);

describe("readRuleTests", () => {
  it("reads the cases of all sources in the order of their ids, with where they stand", () => {
    const source = ruleSource({ ...SMALL_RULES, "pack/cases.yaml": SMALL_CASES });
    const { cases, places, problems } = readRuleTests(rulebookOf(SMALL_RULES), [source]);
    expect(problems).toEqual([]);
    expect(cases.map(({ id }) => id)).toEqual(["sale/below", "sale/from"]);
    expect(places.get("sale/from")).toEqual({ file: "pack/cases.yaml", line: 12 });
    expect(runRuleTests(rulebookOf(SMALL_RULES), cases).map(({ status }) => status)).toEqual(["passed", "passed"]);
  });

  it("finds nothing where there is nothing", () => {
    expect(readRuleTests(rulebook, [fewRules])).toEqual({ cases: [], places: new Map(), problems: [] });
    expect(readRuleTests(rulebook, [])).toEqual({ cases: [], places: new Map(), problems: [] });
    expect(read()).toEqual({ cases: [], places: new Map(), problems: [] });
  });

  it("passes over documents of other shapes", () => {
    const documents = [null, 1, "cases", [], {}, { kind: "case" }].map((content, index) => ({ file: `${index}.json`, content }));
    expect(readRuleTests(rulebook, [{ documents }]).problems).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ["no id", { ...BELOW, id: undefined }, "missing-key", "cases[0]"],
    ["an id in capitals", { ...BELOW, id: "Below" }, "bad-id", "cases[0].id"],
    ["no date", { ...BELOW, asOf: undefined }, "missing-key", "cases[0]"],
    ["a day that does not exist", { ...BELOW, asOf: "2026-02-30" }, "bad-date", "cases[0].asOf"],
    ["no title", { ...BELOW, title: "below" }, "wrong-type", "cases[0].title"],
    ["a negative sum", { ...BELOW, expect: { statutory: { fine: { min: -1, max: 2 } } } }, "wrong-value", "cases[0].expect.statutory.fine.min"],
    ["a kind that is none", { ...BELOW, expect: { statutory: { penalties: { fines: "must" } } } }, "unknown-key", "cases[0].expect.statutory.penalties.fines"],
    ["a disposition that is none", { ...BELOW, expect: { disposition: { possible: ["mild"] } } }, "wrong-value", "cases[0].expect.disposition.possible[0]"],
    [
      "a duration of nothing",
      { ...BELOW, expect: { statutory: { durations: { detention: { days: [3, 2] } } } } },
      "empty-range",
      "cases[0].expect.statutory.durations.detention.days",
    ],
  ])("refuses %s", (_, test, code, path) => {
    const { cases, problems } = read(test);
    expect(cases).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
  });

  it("keeps the first of two cases with one id, across files", () => {
    const documents = ["a.json", "b.json"].map((file) => ({ file, content: { kind: "cases", cases: [BELOW] } }));
    const { cases, problems } = readRuleTests(rulebook, [{ documents }]);
    expect(cases).toEqual([BELOW]);
    expect(faultsOf(problems)).toEqual([{ code: "duplicate-id", file: "b.json", path: "cases[0].id" }]);
  });

  it("lets a case that is to be refused for a name have it", () => {
    const facts = { "goods.valu": 1, "conduct.endedOn": "2026-01-01" };
    expect(read({ ...BELOW, facts, expect: { faults: ["unknown-fact"] } }).problems).toEqual([]);
    expect(read({ ...BELOW, item: "x/none", expect: { faults: ["unknown-item"] } }).problems).toEqual([]);
    expect(read({ ...BELOW, facts, expect: { faults: ["unknown-item"] } }).problems.map(({ code }) => code)).toEqual(["unknown-fact"]);
  });

  it("takes keys that JavaScript knows for no names", () => {
    const facts = JSON.parse('{"toString": 1}');
    expect(read({ ...BELOW, facts }).problems.map(({ code }) => code)).toEqual(["unknown-fact"]);
    expect(read({ ...BELOW, facts: JSON.parse('{"__proto__": 1}') }).problems.map(({ code }) => code)).toEqual(["forbidden-key"]);
  });
});

describe("cases", () => {
  it("leave the rulebook as it is: its hash, its export, its packs", () => {
    const beside = rulebookOf({ ...SMALL_RULES, "pack/cases.yaml": SMALL_CASES });
    expect(exportRulebook(beside)).toEqual(exportRulebook(rulebookOf(SMALL_RULES)));
  });

  it("need no pack", () => {
    const alone = { documents: [...fewRules.documents, { file: "elsewhere/cases.json", content: { kind: "cases", cases: [BELOW] } }] };
    expect(createRulebook([alone]).hash).toBe(rulebook.hash);
  });
});
