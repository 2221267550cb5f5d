import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "crimes",
  crimes: [
    {
      id: "cn/sample/large-sale",
      crime: { zh: "示例罪" },
      when: { fact: "goods.value", operator: "greaterThanInclusive", value: 50_000 },
      evidence: [{ zh: "检验报告" }],
      inForce: { from: "2022-01-01" },
      cites: ["sample-law#40"],
      provenance: { kind: "derived" },
    },
  ],
};

describe("a document of crimes", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs which crime it is, when conduct amounts to it, and by which provision", () => {
    expect([neededKeys(document, []), neededKeys(document, ["crimes", 0])]).toEqual([
      ["kind", "crimes"],
      ["id", "crime", "when", "cites"],
    ]);
  });

  it("may be empty, but does not leave evidence or citations empty", () => {
    expect(shapeFaults({ kind: "crimes", crimes: [] })).toEqual([]);
    for (const key of ["evidence", "cites"]) {
      expect(shapeFaults(changedAt(document, ["crimes", 0, key], []))).toEqual([fault("wrong-value", `crimes[0].${key}`)]);
    }
  });

  it("points to what is misspelt", () => {
    const { evidence, ...rest } = document.crimes[0] ?? {};
    expect(shapeFaults({ ...document, crimes: [{ ...rest, evidnce: evidence }] })).toEqual([fault("unknown-key", "crimes[0].evidnce", "evidence")]);
  });
});
