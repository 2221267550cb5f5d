import { describe, expect, it } from "vitest";
import { DOCUMENT_KINDS, parseDocument } from "../../src/documents/parse-document.ts";
import { fault, faultsOf, shapeFaults } from "../support/documents.ts";
import { ruleSource } from "../support/rule-source.ts";
import { SMALL_CASES, SMALL_RULES } from "../support/small-rules.ts";

describe("parseDocument", () => {
  const sources = ruleSource({ ...SMALL_RULES, "pack/cases.yaml": SMALL_CASES }).documents;

  it("knows thirteen kinds of document, and the small rules with their cases have one of each", () => {
    expect(DOCUMENT_KINDS).toEqual([
      ...["pack", "vocabulary", "conditions", "instruments", "items", "crimes"],
      ...["circumstances", "benchmarks", "policies", "parameters", "requirements", "checks", "cases"],
    ]);
    expect(sources.map((source) => parseDocument(source).document?.kind)).toEqual(DOCUMENT_KINDS);
  });

  it.each(sources.map((source) => [source.file, source] as const))("reads %s as it is written", (_, source) => {
    expect(parseDocument(source)).toEqual({ document: source.content, problems: [] });
  });

  it("leaves the content as it is, and its own", () => {
    const content = { kind: "conditions", conditions: [{ id: "a", when: { any: [{ condition: "b" }] } }] };
    const before = structuredClone(content);
    const { document } = parseDocument({ file: "rules.json", content });
    expect(content).toEqual(before);
    content.conditions.length = 0;
    expect(document).toEqual(before);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a number", 1],
    ["a text", "kind: pack"],
    ["a truth value", true],
    ["a list", [{ kind: "pack" }]],
  ])("is not given %s", (_, content) => {
    expect(shapeFaults(content)).toEqual([fault("wrong-type", "")]);
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["a number", 1],
    ["a list", ["pack"]],
    ["an object", { pack: true }],
    ["an object that says how it is written", { toString: "pack", valueOf: 1 }],
    ["an object that says how it is JSON", { toJSON: "pack" }],
    ["a text in capitals without like", "ZZZZZZZZ"],
  ])("does not take %s as a kind", (_, kind) => {
    expect(shapeFaults({ kind }).map(({ code, path }) => [code, path])).toEqual([["unknown-kind", "kind"]]);
  });

  it("does not take an object that says how it is written as a method", () => {
    expect(shapeFaults({ kind: "benchmarks", benchmarks: [{ method: { toString: 1, valueOf: 1 } }] }).map(({ code, path }) => [code, path])).toEqual([
      ["wrong-shape", "benchmarks[0].method"],
    ]);
  });

  it("reports every fault of a document in one go", () => {
    expect(
      shapeFaults({
        kind: "pack",
        id: "Sample",
        title: { en: "sample" },
        jurisdiction: "37",
        sourcesReadOn: "2026-02-30",
        provenance: { kind: "invented", verified: true },
        need: [],
      }),
    ).toEqual([
      fault("bad-id", "id"),
      fault("missing-key", "title"),
      fault("bad-jurisdiction", "jurisdiction"),
      fault("bad-date", "sourcesReadOn"),
      fault("wrong-value", "provenance.kind"),
      fault("wrong-value", "provenance.verified"),
      fault("unknown-key", "need", "needs"),
    ]);
  });

  it("reports what no document may hold instead of looking at its shape", () => {
    expect(faultsOf(parseDocument({ file: "rules.json", content: JSON.parse('{"kind":"nothing","__proto__":1}') }).problems)).toEqual([
      fault("forbidden-key", "__proto__"),
    ]);
  });

  it("answers in bounded time for a document of 300,000 unknown keys, each of which it reports", () => {
    const content: Record<string, unknown> = { kind: "checks", checks: [] };
    for (let index = 0; index < 300_000; index += 1) content[`key${index}`] = 0;
    const started = performance.now();
    const { problems } = parseDocument({ file: "rules.json", content });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["unknown-key"]));
  });
});
