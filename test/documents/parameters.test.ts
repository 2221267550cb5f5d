import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "parameters",
  parameters: [
    {
      id: "cn/sample/hearing-fine",
      settles: "hearing.threshold",
      label: { zh: "听证标准" },
      scope: { domains: ["samples"] },
      jurisdiction: "370000",
      inForce: { from: "2021-07-15" },
      rows: [{ when: { fact: "party.kind", operator: "equal", value: "natural-person" }, value: 10_000 }, { value: 100_000 }],
      cites: ["sample-law#36"],
      provenance: { kind: "derived" },
    },
  ],
};
const row = ["parameters", 0, "rows", 1] as const;

describe("a document of parameters", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs which fact is settled, by which values and by which provision", () => {
    expect([neededKeys(document, []), neededKeys(document, ["parameters", 0]), neededKeys(document, row)]).toEqual([
      ["kind", "parameters"],
      ["id", "settles", "label", "rows", "cites"],
      ["value"],
    ]);
  });

  it.each([0, 0.5, "some-value", true, false])("can have the value %j", (value) => {
    expect(shapeFaults(changedAt(document, [...row, "value"], value))).toEqual([]);
  });

  it.each([[["a"]], [{ fact: "goods.value" }], [null]])("cannot have the value %j", (value) => {
    expect(shapeFaults(changedAt(document, [...row, "value"], value)).map(({ path }) => path)).toEqual(["parameters[0].rows[1].value"]);
  });

  it("has at least one row, and settles something that can be the name of a fact", () => {
    expect(shapeFaults(changedAt(document, ["parameters", 0, "rows"], []))).toEqual([fault("wrong-value", "parameters[0].rows")]);
    expect(shapeFaults(changedAt(document, ["parameters", 0, "settles"], "Hearing"))).toEqual([fault("bad-fact-id", "parameters[0].settles")]);
  });
});
