import { describe, expect, it } from "vitest";
import type { ConditionNode } from "../../src/conditions/condition-node.ts";
import type { EffectivePeriod } from "../../src/law/effective-period.ts";
import { problemsOf, type RuleTexts, rulebookOf, withChange } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = rulebookOf(SMALL_RULES);
const slot = (id: string): number => rulebook.vocabulary.facts.get(id)?.slot ?? Number.NaN;
const LAW: readonly EffectivePeriod[] = [{ from: "2020-01-01", until: "2024-07-01" }, { from: "2024-07-01" }];

function codesOf(texts: RuleTexts): readonly string[] {
  return problemsOf(texts).map(({ code, path }) => `${code} ${path}`);
}

describe("a linked rule", () => {
  it("has its pack, its condition compiled and the periods of what it cites", () => {
    const [requirement] = rulebook.requirements;
    const when: ConditionNode = { kind: "not", part: { kind: "below", slot: slot("result.fine"), value: 10_000_000 } };
    expect({ ...requirement, rule: requirement?.rule.id, pack: requirement?.pack.id }).toEqual({
      rule: "test/hearing",
      pack: "test/small",
      provenance: { kind: "illustrative" },
      inForce: [LAW],
      when,
    });
  });

  it("of a check has what it applies to apart from what it requires, or nothing where it always applies", () => {
    const [check] = rulebook.checks;
    expect([check?.applies, check?.requires]).toEqual([
      { kind: "equal", slot: slot("result.lawChanged"), value: 0 },
      { kind: "not", part: { kind: "below", slot: slot("officers.count"), value: 2 } },
    ]);
    const always = rulebookOf(withChange(SMALL_RULES, "pack/checks.yaml", "applies: { fact: result.lawChanged, operator: equal, value: false }, ", ""));
    expect(always.checks[0]?.applies).toBeNull();
  });

  it("stands in the order of ids", () => {
    expect(rulebook.circumstances.map(({ rule }) => rule.id)).toEqual(["test/child", "test/cleared", "test/corrected", "test/repeated", "test/small-firm"]);
  });
});

describe("the period of a rule", () => {
  const HEARING = "{ id: test/hearing, requires: hearing, ";
  const periods = (texts: RuleTexts): unknown => rulebookOf(texts).requirements[0]?.inForce;
  const other = `  - { id: other-law, title: { zh: 另一法 }, level: law, versions: [{ id: "2022", adopted: 2022-01-01, inForce: { from: 2022-01-01 } }] }\n`;
  const withOther: RuleTexts = { ...SMALL_RULES, "pack/other.yaml": `kind: instruments\ninstruments:\n${other}` };

  it("is its own where it has one", () => {
    expect(periods(withChange(SMALL_RULES, "pack/requirements.yaml", HEARING, `${HEARING}inForce: { from: 2021-07-15, until: 2023-01-01 }, `))).toEqual([
      [{ from: "2021-07-15", until: "2023-01-01" }],
    ]);
  });

  it("is otherwise all periods of every instrument that it cites", () => {
    expect(periods(withChange(withOther, "pack/requirements.yaml", '"sample-law#36"', '"sample-law#36", "other-law#1"'))).toEqual([
      LAW,
      [{ from: "2022-01-01" }],
    ]);
  });

  it("counts an instrument once, however often it is cited", () => {
    expect(periods(withChange(withOther, "pack/requirements.yaml", '"sample-law#36"', '"sample-law#36", "sample-law#37", "sample-law@2020#1"'))).toEqual([LAW]);
  });
});

describe("the provenance of a rule", () => {
  it("is its own where it has one, otherwise that of its pack", () => {
    const texts = withChange(
      SMALL_RULES,
      "pack/circumstances.yaml",
      "{ id: test/repeated,",
      "{ id: test/repeated, provenance: { kind: official, document: 示例清单, row: 第三行 },",
    );
    expect(rulebookOf(texts).circumstances.map(({ rule, provenance }) => [rule.id, provenance])).toEqual([
      ["test/child", { kind: "illustrative" }],
      ["test/cleared", { kind: "illustrative" }],
      ["test/corrected", { kind: "illustrative" }],
      ["test/repeated", { kind: "official", document: "示例清单", row: "第三行" }],
      ["test/small-firm", { kind: "illustrative" }],
    ]);
  });
});

describe("effects", () => {
  it.each<[string, boolean]>([
    ["[lighter, mitigated]", true],
    ["[mitigated, exemption]", true],
    ["[no-penalty, exemption]", true],
    ["[heavier]", true],
    ["[heavier, lighter]", false],
    ["[no-penalty, heavier]", false],
    ["[lighter, lighter]", false],
    ["[heavier, heavier]", false],
  ])("%s go together: %s", (effects, allowed) => {
    const texts = withChange(SMALL_RULES, "pack/circumstances.yaml", "effects: [heavier]", `effects: ${effects}`);
    expect(codesOf(texts)).toEqual(allowed ? [] : ["contradictory-effects circumstances[4].effects"]);
  });
});

describe("a scope", () => {
  const scoped = (scope: string): RuleTexts => withChange(SMALL_RULES, "pack/benchmarks.yaml", "scope: { domains: [samples] }", `scope: ${scope}`);

  it.each(["{}", "{ items: [test/sale] }", "{ items: [test/*] }", "{ domains: [samples], except: [test/*] }"])("can be %s", (scope) => {
    expect(codesOf(scoped(scope))).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ["{ items: [test/sal, test/sale] }", ["unknown-item benchmarks[0].scope.items[0]"]],
    ["{ items: [sale/*] }", ["unknown-item benchmarks[0].scope.items[0]"]],
    ["{ items: [test/sale/*] }", ["unknown-item benchmarks[0].scope.items[0]"]],
    ["{ except: [test/other] }", ["unknown-item benchmarks[0].scope.except[0]"]],
    ["{ domains: [samples, ecology] }", ["unknown-domain benchmarks[0].scope.domains[1]"]],
    [
      "{ items: [a], domains: [b], except: [c] }",
      ["unknown-item benchmarks[0].scope.items[0]", "unknown-domain benchmarks[0].scope.domains[0]", "unknown-item benchmarks[0].scope.except[0]"],
    ],
  ])("cannot be %s: a part of it covers nothing", (scope, codes) => {
    expect(codesOf(scoped(scope))).toEqual(codes);
  });

  it("is looked at in every kind of rule", () => {
    const scope = "scope: { items: [test/none] }, ";
    const texts = [
      ["pack/circumstances.yaml", "{ id: test/child, "],
      ["pack/policies.yaml", "{ id: test/policy, "],
      ["pack/requirements.yaml", "{ id: test/hearing, "],
      ["pack/checks.yaml", "{ id: test/two-officers, "],
    ].reduce<RuleTexts>((changed, [file = "", from = ""]) => withChange(changed, file, from, `${from}${scope}`), SMALL_RULES);
    expect(codesOf(texts)).toEqual([
      "unknown-item checks[0].scope.items[0]",
      "unknown-item circumstances[0].scope.items[0]",
      "unknown-item policies[0].scope.items[0]",
      "unknown-item requirements[0].scope.items[0]",
    ]);
  });
});

describe("results of the assessment", () => {
  const late = "{ fact: result.fine, operator: greaterThan, value: 0 }";

  it("can be used by requirements and by both conditions of checks", () => {
    const texts = withChange(
      withChange(SMALL_RULES, "pack/checks.yaml", "{ fact: officers.count, operator: greaterThanInclusive, value: 2 }", late),
      "pack/checks.yaml",
      "{ fact: result.lawChanged, operator: equal, value: false }",
      "{ fact: result.disposition, operator: in, value: [lighter, ordinary] }",
    );
    expect(codesOf(texts)).toEqual([]);
  });

  it.each<[keyof typeof SMALL_RULES, string, string]>([
    ["pack/circumstances.yaml", "{ fact: correction.timely, operator: equal, value: true }", "circumstances[2].when.fact"],
    ["pack/benchmarks.yaml", "{ fact: goods.value, operator: lessThan, value: 1000 }", "benchmarks[1].tiers[0].when.fact"],
    ["pack/items.yaml", "{ fact: goods.value, operator: lessThan, value: 10000 }", "items[0].versions[0].clauses[1].when.fact"],
  ])("come too early for %s", (file, from, path) => {
    expect(codesOf(withChange(SMALL_RULES, file, from, late))).toEqual([`result-too-early ${path}`]);
  });

  it("come too early through a named condition and a derived fact as well", () => {
    const texts = withChange(SMALL_RULES, "pack/conditions.yaml", "{ fact: party.ageAtConduct, operator: lessThan, value: 14 }", late);
    expect(codesOf(texts)).toEqual(["result-too-early circumstances[0].when.condition"]);
    const derived = withChange(SMALL_RULES, "pack/vocabulary.yaml", "sum: [goods.value, gains.amount]", "sum: [goods.value, result.fine]");
    expect(
      codesOf(
        withChange(derived, "pack/circumstances.yaml", "fact: party.staff, operator: lessThanInclusive", "fact: money.total, operator: lessThanInclusive"),
      ),
    ).toEqual(["result-too-early circumstances[3].when.fact"]);
  });
});
