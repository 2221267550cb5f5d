import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "pack",
  id: "cn/sample",
  title: { zh: "示例", en: "sample" },
  jurisdiction: "370000",
  sourcesReadOn: "2026-01-01",
  provenance: { kind: "official", document: "示例文件", row: "第三行", verified: false, note: { zh: "只见到部分" } },
  needs: ["cn/other"],
  domains: [{ id: "samples", label: { zh: "示例领域", en: "samples" } }],
};

describe("a pack", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs id, title, jurisdiction, provenance and the date that its sources were read", () => {
    expect(neededKeys(document, [])).toEqual(["kind", "id", "title", "jurisdiction", "sourcesReadOn", "provenance"]);
    expect(shapeFaults(changedAt(document, ["sourcesReadOn"]))).toEqual([fault("missing-key", "")]);
  });

  it("has a title in Chinese; English may be missing", () => {
    expect(neededKeys(document, ["title"])).toEqual(["zh"]);
    expect(shapeFaults(changedAt(document, ["title", "zh"], ""))).toEqual([fault("wrong-value", "title.zh")]);
  });

  it("says of its provenance no more than the kind if there is no more to say", () => {
    expect(neededKeys(document, ["provenance"])).toEqual(["kind"]);
  });

  it("says `verified` only to say that it was not", () => {
    expect(shapeFaults(changedAt(document, ["provenance", "verified"], true))).toEqual([fault("wrong-value", "provenance.verified")]);
  });

  it("names fields with their labels, or none", () => {
    expect(neededKeys(document, ["domains", 0])).toEqual(["id", "label"]);
    expect(shapeFaults(changedAt(document, ["domains"], []))).toEqual([fault("wrong-value", "domains")]);
    expect(shapeFaults(changedAt(document, ["domains", 0, "id"], "Samples"))).toEqual([fault("bad-id", "domains[0].id")]);
  });

  it("needs other packs or does not say so", () => {
    expect(shapeFaults(changedAt(document, ["needs"], []))).toEqual([fault("wrong-value", "needs")]);
  });
});
