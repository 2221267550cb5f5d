import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PackedDocument } from "../../src/rulebook/collect-documents.ts";
import { contentHash } from "../../src/rulebook/content-hash.ts";

const pack: PackedDocument = {
  pack: "a",
  document: {
    kind: "pack",
    id: "a",
    title: { zh: "甲" },
    jurisdiction: "100000",
    sourcesReadOn: "2026-01-01",
    provenance: { kind: "illustrative" },
  },
};
const conditions: PackedDocument = { pack: "a", document: { kind: "conditions", conditions: [{ id: "b", when: { condition: "c" } }] } };

describe("contentHash", () => {
  it("is the SHA-256 of the documents as canonical JSON, each with its pack, in the order of their texts, a line each", () => {
    const lines = [
      '{"document":{"conditions":[{"id":"b","when":{"condition":"c"}}],"kind":"conditions"},"pack":"a"}',
      '{"document":{"id":"a","jurisdiction":"100000","kind":"pack","provenance":{"kind":"illustrative"},"sourcesReadOn":"2026-01-01","title":{"zh":"甲"}},"pack":"a"}',
    ];
    expect(contentHash([pack, conditions])).toBe(createHash("sha256").update(lines.join("\n"), "utf8").digest("hex"));
  });

  it("is another where a document belongs to another pack", () => {
    expect(contentHash([pack, { ...conditions, pack: "b" }])).not.toBe(contentHash([pack, conditions]));
  });

  it("does not depend on the order of documents, and counts a document as often as it is there", () => {
    expect(contentHash([conditions, pack])).toBe(contentHash([pack, conditions]));
    expect(contentHash([pack, pack])).not.toBe(contentHash([pack]));
  });

  it("is that of nothing for no documents", () => {
    expect(contentHash([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});
