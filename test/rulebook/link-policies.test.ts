import { describe, expect, it } from "vitest";
import { checkRulebook, createRulebook, type Policy } from "../../src/index.ts";
import { combinedBy, exampleRulebook, exampleSource } from "../support/assessment-pack.ts";
import { rulebookOf, ruleSource, withChange } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const METHOD = { id: "host/points", combine: () => ["ordinary"] as const };

describe("a linked policy", () => {
  it("has its pack, its provenance, the periods of what it cites, and no method of the host where its own is built in", () => {
    const [policy] = rulebookOf(SMALL_RULES).policies;
    expect({ ...policy, rule: policy?.rule.id, pack: policy?.pack.id }).toEqual({
      rule: "test/policy",
      pack: "test/small",
      provenance: { kind: "illustrative" },
      inForce: [[{ from: "2020-01-01", until: "2024-07-01" }, { from: "2024-07-01" }]],
      registered: null,
    });
  });

  it("has the method that the host registered under the name", () => {
    const parts = { policies: [combinedBy({ method: "host/points" })] };
    expect(exampleRulebook(parts, { policies: [METHOD] }).policies[0]?.registered).toBe(METHOD);
  });

  it("is checked against the methods that are registered", () => {
    const source = exampleSource({ policies: [combinedBy({ method: "host/point" })] });
    const problems = [{}, { policies: [METHOD] }].map((options) => checkRulebook([source], options).problems.map(({ code, nearest }) => [code, nearest]));
    expect(problems).toEqual([[["unknown-policy-method", undefined]], [["unknown-policy-method", "host/points"]]]);
  });

  it("reviews drafts by facts of money and provisions that there are", () => {
    const problems = (review: NonNullable<Policy["review"]>): readonly unknown[] =>
      checkRulebook([exampleSource({ policies: [combinedBy({ method: "net-count" }, { review })] })]).problems.map(({ code, path, nearest }) => [
        code,
        path.replace("policies[0].review.", ""),
        ...(nearest ? [nearest] : []),
      ]);
    const disproportion = { times: 100, note: { zh: "示例" } };
    const flag = (fact: string) => ({ fact, operator: "equal", value: true }) as const;
    expect(problems({ disproportion: { ...disproportion, base: ["goods.valeu", "conduct.minor"] } })).toEqual([
      ["unknown-fact", "disproportion.base[0]", "goods.value"],
      ["fact-type", "disproportion.base[1]"],
    ]);
    expect(problems({ cites: { "notice-differs": ["example-law#100"] } })).toEqual([["unknown-article", 'cites["notice-differs"][0]']]);
    expect(problems({ defended: flag("party.cooperate"), backFromReferral: flag("party.repeat"), nothingToTake: { fine: flag("party.repeat") } })).toEqual([
      ["unknown-fact", "nothingToTake.fine.fact", "party.repeated"],
      ["unknown-fact", "defended.fact", "party.cooperated"],
      ["unknown-fact", "backFromReferral.fact", "party.repeated"],
    ]);
    expect(problems({ defended: flag("party.cooperated"), disproportion: { ...disproportion, base: ["goods.value"] } })).toEqual([]);
  });

  it("has a scope that covers something, and an id of its own", () => {
    const codesOf = (from: string, to: string): readonly string[] =>
      checkRulebook([ruleSource(withChange(SMALL_RULES, "pack/policies.yaml", from, to))]).problems.map(({ code, path }) => `${code} ${path}`);
    expect(codesOf('jurisdiction: "370000"', 'jurisdiction: "370000", scope: { items: [test/none] }')).toEqual(["unknown-item policies[0].scope.items[0]"]);
    expect(
      codesOf(
        "policies:\n",
        'policies:\n  - { id: test/policy, label: { zh: 另一规则 }, issuer: { zh: 部 }, jurisdiction: "100000", cites: [sample-law], combination: { method: net-count } }\n',
      ),
    ).toEqual(["duplicate-id policies[1].id"]);
    expect(codesOf("sample-law#34", "sample-law#43")).toEqual(["unknown-article policies[0].cites[0]"]);
  });
});

describe("the methods of a host", () => {
  it("have ids of their own", () => {
    const link = (...policies: readonly { readonly id: string; readonly combine: typeof METHOD.combine }[]): unknown => createRulebook([], { policies });
    expect(() => link(METHOD, METHOD)).toThrow(TypeError);
    expect(() => link({ ...METHOD, id: "net-count" })).toThrow(TypeError);
  });
});
