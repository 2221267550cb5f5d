import { describe, expect, it } from "vitest";
import { conditionSchema, factConditionSchema, OPERATORS } from "../../src/documents/condition.ts";
import { fault, shapeFaults } from "../support/documents.ts";

const simple = { fact: "goods.value", operator: "lessThan", value: 1 };

function faultsOfCondition(when: unknown): ReturnType<typeof shapeFaults> {
  return shapeFaults({ kind: "conditions", conditions: [{ id: "a", when }] });
}

describe("a comparison", () => {
  it.each(OPERATORS.map((operator) => [operator]))("knows the operator %s", (operator) => {
    expect(factConditionSchema.safeParse({ fact: "a", operator, value: 1 }).success).toBe(true);
  });

  it.each<[unknown, boolean]>([
    ["text", true],
    ["", true],
    [0, true],
    [-1.5, true],
    [true, true],
    [["a", 1, false], true],
    [{ fact: "b" }, true],
    [[], false],
    [null, false],
    [undefined, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
    [[["a"]], false],
    [[null], false],
    [{ fact: "b", path: "$.x" }, false],
    [{ condition: "b" }, false],
    [{}, false],
  ])("is with %j: %s", (value, allowed) => {
    expect(factConditionSchema.safeParse({ fact: "a", operator: "equal", value }).success).toBe(allowed);
  });
});

describe("a condition", () => {
  it.each([
    [simple],
    [{ condition: "named" }],
    [{ not: simple }],
    [{ all: [simple] }],
    [{ any: [simple, { not: { all: [{ condition: "named" }, simple] } }] }],
  ])("can be %j, and is read as it is written", (condition) => {
    expect(conditionSchema.parse(condition)).toEqual(condition);
  });

  it.each<[string, unknown, string, string]>([
    ["an empty `all`", { all: [] }, "wrong-value", "conditions[0].when.all"],
    ["an empty `any`", { any: [] }, "wrong-value", "conditions[0].when.any"],
    ["`all` that is no list", { all: simple }, "wrong-type", "conditions[0].when.all"],
    ["`not` of a list", { not: [simple] }, "wrong-type", "conditions[0].when.not"],
    ["a name that is no text", { condition: 1 }, "wrong-type", "conditions[0].when.condition"],
    ["a comparison without operator", { fact: "a", value: 1 }, "missing-key", "conditions[0].when"],
    ["a comparison without value", { fact: "a", operator: "equal" }, "missing-key", "conditions[0].when"],
    [
      "a fault deep inside",
      { all: [simple, { any: [simple, { not: { fact: "a", operator: "equal" } }] }] },
      "missing-key",
      "conditions[0].when.all[1].any[1].not",
    ],
    ["a text", "a", "wrong-type", "conditions[0].when"],
    ["nothing", null, "wrong-type", "conditions[0].when"],
  ])("cannot be %s", (_, when, code, path) => {
    expect(faultsOfCondition(when)).toEqual([{ code, file: "rules.json", path }]);
  });

  it.each(["path", "params", "priority", "name"])("does not take `%s` of json-rules-engine", (key) => {
    expect(faultsOfCondition({ ...simple, [key]: "$.x" }).map(({ code, path }) => [code, path])).toEqual([["unknown-key", `conditions[0].when.${key}`]]);
  });

  it("is not two things at once", () => {
    expect(faultsOfCondition({ all: [simple], any: [simple] }).map(({ code }) => code)).toEqual(["unknown-key"]);
    expect(faultsOfCondition({ not: simple, condition: "a" }).map(({ code }) => code)).toEqual(["unknown-key"]);
  });

  it("reports each of several faults at its place", () => {
    expect(
      faultsOfCondition({
        all: [
          { fact: "a", operator: "equls", value: 1 },
          { fact: 1, operator: "equal", value: 1 },
        ],
      }),
    ).toEqual([fault("wrong-value", "conditions[0].when.all[0].operator", "equal"), fault("wrong-type", "conditions[0].when.all[1].fact")]);
  });
});
