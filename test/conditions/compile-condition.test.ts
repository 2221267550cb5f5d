import { describe, expect, it } from "vitest";
import type { ConditionNode } from "../../src/conditions/condition-node.ts";
import { lateFacts } from "../../src/conditions/link-vocabulary.ts";
import type { Condition } from "../../src/documents/condition.ts";
import { faultsOf } from "../support/documents.ts";
import { compile, type Definition, linkFacts } from "../support/facts.ts";

const definitions: readonly Definition[] = [
  { id: "goods.value", type: "money" },
  { id: "repeated", type: "boolean" },
  { id: "result.fine", type: "money", provided: "fine" },
  { id: "result.large", type: "boolean", derive: { when: { fact: "result.fine", operator: "greaterThan", value: 100 } } },
];
const conditions = [
  { id: "small", when: { fact: "goods.value", operator: "lessThan", value: 100 } },
  { id: "large-fine", when: { not: { condition: "late" } } },
  { id: "late", when: { fact: "result.large", operator: "equal", value: true } },
] satisfies readonly { readonly id: string; readonly when: Condition }[];
const { scope, vocabulary } = linkFacts(definitions, conditions);
const early = { ...scope, tooEarly: lateFacts(vocabulary) };

const small: Condition = { fact: "goods.value", operator: "lessThan", value: 100 };
const repeated: Condition = { fact: "repeated", operator: "equal", value: true };
const smallNode: ConditionNode = { kind: "below", slot: 0, value: 10_000 };
const repeatedNode: ConditionNode = { kind: "equal", slot: 1, value: 1 };

describe("compileCondition", () => {
  it.each<[string, Condition, ConditionNode]>([
    ["a comparison is what its operator comes down to", small, smallNode],
    [
      "`all` and `any` keep their parts in order",
      { all: [small, { any: [repeated, small] }] },
      { kind: "all", parts: [smallNode, { kind: "any", parts: [repeatedNode, smallNode] }] },
    ],
    ["`not` turns its part round", { not: small }, { kind: "not", part: smallNode }],
    ["a group of one is its part", { all: [{ any: [small] }] }, smallNode],
    ["a named condition is what the name stands for", { condition: "small" }, smallNode],
    [
      "a named condition within a group too",
      { any: [{ not: { condition: "small" } }, repeated] },
      { kind: "any", parts: [{ kind: "not", part: smallNode }, repeatedNode] },
    ],
  ])("%s", (_, condition, node) => {
    expect(compile(condition, scope)).toEqual({ node, problems: [] });
  });

  it("tells every fact that is used, also by name", () => {
    const used: string[] = [];
    compile({ all: [{ condition: "small" }, { not: repeated }] }, { ...scope, onFact: ({ id }) => used.push(id) });
    expect(used).toEqual(["goods.value", "repeated"]);
  });

  it("reports every fault of every part in one go and then gives no condition", () => {
    const { node, problems } = compile(
      {
        all: [
          { fact: "goods.valu", operator: "lessThan", value: 1 },
          { any: [small, { not: { condition: "smal" } }] },
          { fact: "repeated", operator: "lessThan", value: 1 },
          { fact: "goods.value", operator: "in", value: [1, "2", 3] },
        ],
      },
      scope,
    );
    expect(node).toBeNull();
    expect(faultsOf(problems)).toEqual([
      { code: "unknown-fact", file: "facts.json", path: "rule.when.all[0].fact", nearest: "goods.value" },
      { code: "unknown-condition", file: "facts.json", path: "rule.when.all[1].any[1].not.condition", nearest: "small" },
      { code: "operator-type", file: "facts.json", path: "rule.when.all[2].operator" },
      { code: "value-type", file: "facts.json", path: "rule.when.all[3].value" },
    ]);
  });

  it("does not know names that JavaScript knows", () => {
    for (const name of ["toString", "constructor", "__proto__", "hasOwnProperty"]) {
      expect(faultsOf(compile({ condition: name }, scope).problems)).toEqual([{ code: "unknown-condition", file: "facts.json", path: "rule.when.condition" }]);
      expect(faultsOf(compile({ fact: name, operator: "equal", value: 1 }, scope).problems)).toEqual([
        { code: "unknown-fact", file: "facts.json", path: "rule.when.fact" },
      ]);
    }
  });
});

describe("a result that is not known yet", () => {
  it.each<[string, Condition, string]>([
    ["as the fact", { fact: "result.fine", operator: "lessThan", value: 1 }, "rule.when.fact"],
    ["as the value", { fact: "goods.value", operator: "lessThan", value: { fact: "result.fine" } }, "rule.when.value"],
    ["through a derived fact", { fact: "result.large", operator: "equal", value: true }, "rule.when.fact"],
    ["through a named condition", { condition: "late" }, "rule.when.condition"],
    ["through a named condition of a named condition", { all: [repeated, { condition: "large-fine" }] }, "rule.when.all[1].condition"],
  ])("cannot be used %s", (_, condition, path) => {
    const { node, problems } = compile(condition, early);
    expect(node).toBeNull();
    expect(faultsOf(problems)).toEqual([{ code: "result-too-early", file: "facts.json", path }]);
  });

  it("can be used where it is known", () => {
    expect(
      compile({ all: [{ condition: "large-fine" }, { fact: "result.fine", operator: "lessThan", value: { fact: "goods.value" } }] }, scope).problems,
    ).toEqual([]);
  });
});
