import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RuleDocument } from "../../src/documents/parse-document.ts";
import { contentHash } from "../../src/rulebook/content-hash.ts";

const pack: RuleDocument = {
  kind: "pack",
  id: "a",
  title: { zh: "甲" },
  jurisdiction: "100000",
  sourcesReadOn: "2026-01-01",
  provenance: { kind: "illustrative" },
};
const conditions: RuleDocument = { kind: "conditions", conditions: [{ id: "b", when: { condition: "c" } }] };

describe("contentHash", () => {
  it("is the SHA-256 of the documents as canonical JSON, in the order of their texts, a line each", () => {
    const lines = [
      '{"conditions":[{"id":"b","when":{"condition":"c"}}],"kind":"conditions"}',
      '{"id":"a","jurisdiction":"100000","kind":"pack","provenance":{"kind":"illustrative"},"sourcesReadOn":"2026-01-01","title":{"zh":"甲"}}',
    ];
    expect(contentHash([pack, conditions])).toBe(createHash("sha256").update(lines.join("\n"), "utf8").digest("hex"));
  });

  it("does not depend on the order of documents, and counts a document as often as it is there", () => {
    expect(contentHash([conditions, pack])).toBe(contentHash([pack, conditions]));
    expect(contentHash([pack, pack])).not.toBe(contentHash([pack]));
  });

  it("is that of nothing for no documents", () => {
    expect(contentHash([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});
