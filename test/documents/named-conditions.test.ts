import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "conditions",
  conditions: [{ id: "child", label: { zh: "不满十四周岁" }, when: { fact: "party.age", operator: "lessThan", value: 14 } }],
};

describe("a document of named conditions", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs an id and a condition for each, no label", () => {
    expect([neededKeys(document, []), neededKeys(document, ["conditions", 0])]).toEqual([
      ["kind", "conditions"],
      ["id", "when"],
    ]);
  });

  it("may be empty", () => {
    expect(shapeFaults({ kind: "conditions", conditions: [] })).toEqual([]);
  });

  it("points to what is wrong in a condition", () => {
    expect(shapeFaults(changedAt(document, ["conditions", 0, "when", "operator"], "lessthan"))).toEqual([
      fault("wrong-value", "conditions[0].when.operator", "lessThan"),
    ]);
  });
});
