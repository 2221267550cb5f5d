import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/documents/problem.ts";
import { type Collected, collectDocuments } from "../../src/rulebook/collect-documents.ts";
import { faultsOf } from "../support/documents.ts";
import { type RuleTexts, ruleSource } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

function collected(texts: RuleTexts): { readonly collected: Collected; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return { collected: collectDocuments([ruleSource(texts).documents], problems), problems };
}

function pack(id: string): string {
  return `kind: pack\nid: ${id}\ntitle: { zh: ${id} }\njurisdiction: "100000"\nsourcesReadOn: 2026-01-01\nprovenance: { kind: illustrative }\n`;
}

function conditions(...ids: readonly string[]): string {
  return `kind: conditions\nconditions:\n${ids.map((id) => `  - { id: ${id}, when: { condition: x } }\n`).join("")}`;
}

describe("collectDocuments", () => {
  it("sorts the entries of the small rules by kind", () => {
    const result = collected(SMALL_RULES);
    expect(result.problems).toEqual([]);
    expect(Object.fromEntries(Object.entries(result.collected).map(([kind, entries]) => [kind, entries.length]))).toEqual({
      documents: 12,
      packs: 1,
      domains: 0,
      facts: 24,
      conditions: 2,
      instruments: 1,
      items: 1,
      crimes: 1,
      circumstances: 5,
      benchmarks: 2,
      policies: 1,
      parameters: 1,
      requirements: 1,
      checks: 1,
    });
  });

  it("gives every entry its place and pack", () => {
    const [, second] = collected(SMALL_RULES).collected.circumstances;
    expect([second?.value.id, second?.place.source.file, second?.place.path, second?.pack.id]).toEqual([
      "test/cleared",
      "pack/circumstances.yaml",
      ["circumstances", 1],
      "test/small",
    ]);
  });

  it("gives circumstances the published list that they stand in, others none", () => {
    const texts = {
      "pack.yaml": pack("a"),
      "list.yaml":
        'kind: circumstances\nlist: { zh: 示例清单 }\ncircumstances:\n  - { id: b, label: { zh: 乙 }, effects: [lighter], force: may, when: { condition: x }, cites: ["law"] }\n',
    };
    expect(collected(texts).collected.circumstances.map(({ list }) => list)).toEqual([{ zh: "示例清单" }]);
    expect(collected(SMALL_RULES).collected.circumstances.map((entry) => "list" in entry)).toEqual(Array(5).fill(false));
  });

  it("finds the pack of a file in its folder or in the nearest one above", () => {
    const { collected: found, problems } = collected({
      "pack.yaml": pack("root"),
      "a.yaml": conditions("in-root"),
      "x/b.yaml": conditions("below-root"),
      "y/pack.yaml": pack("inner"),
      "y/c.yaml": conditions("in-inner"),
      "y/z/z/d.yaml": conditions("below-inner"),
      "yy/e.yaml": conditions("beside-inner"),
    });
    expect(problems).toEqual([]);
    expect(found.conditions.map(({ value, pack: { id } }) => [value.id, id])).toEqual([
      ["in-root", "root"],
      ["below-root", "root"],
      ["in-inner", "inner"],
      ["below-inner", "inner"],
      ["beside-inner", "root"],
    ]);
  });

  it("has a problem with a file outside every pack, and leaves it out", () => {
    const { collected: found, problems } = collected({ "a/pack.yaml": pack("a"), "b/c.yaml": conditions("c"), "d.yaml": conditions("e") });
    expect(found.conditions).toEqual([]);
    expect(faultsOf(problems)).toEqual([
      { code: "missing-pack", file: "b/c.yaml", line: 1, column: 1, path: "" },
      { code: "missing-pack", file: "d.yaml", line: 1, column: 1, path: "" },
    ]);
  });

  it("has a problem with two packs in one folder", () => {
    const { problems } = collected({ "a.yaml": pack("a"), "b.yaml": pack("b"), "c.yaml": conditions("c") });
    expect(problems).toHaveLength(1);
  });

  it("keeps the first of entries with the same id, in the order of the files, and reports the others", () => {
    const { collected: found, problems } = collected({ "a.yaml": conditions("x", "y"), "b.yaml": conditions("z", "x", "x", "y"), "pack.yaml": pack("a") });
    expect(found.conditions.map(({ value, place }) => [value.id, place.source.file])).toEqual([
      ["x", "a.yaml"],
      ["y", "a.yaml"],
      ["z", "b.yaml"],
    ]);
    expect(problems.map(({ path, message }) => [path, message.en])).toEqual([
      ["conditions[1].id", "id `x` is defined twice, also in a.yaml:3"],
      ["conditions[2].id", "id `x` is defined twice, also in a.yaml:3"],
      ["conditions[3].id", "id `y` is defined twice, also in a.yaml:4"],
    ]);
  });

  it("says by its path where the other one is, if no line is known", () => {
    const problems: Problem[] = [];
    const content = { kind: "conditions", conditions: [{ id: "x", when: { condition: "y" } }] };
    const manifest = { kind: "pack", id: "a", title: { zh: "甲" }, jurisdiction: "100000", sourcesReadOn: "2026-01-01", provenance: { kind: "illustrative" } };
    collectDocuments(
      [
        [
          { file: "pack.json", content: manifest },
          { file: "a.json", content },
          { file: "b.json", content },
        ],
      ],
      problems,
    );
    expect(problems.map(({ message }) => message.en)).toEqual(["id `x` is defined twice, also in a.json conditions[0]"]);
  });

  it("lets ids of different kinds be the same", () => {
    const texts = {
      "pack.yaml": pack("same"),
      "a.yaml": conditions("same"),
      "b.yaml": "kind: vocabulary\nfacts:\n  - { id: same, type: boolean, label: { zh: 同 } }\n",
    };
    expect(collected(texts).problems).toEqual([]);
  });

  it("leaves out documents that have problems and keeps the others", () => {
    const { collected: found, problems } = collected({ "pack.yaml": pack("a"), "a.yaml": conditions("A"), "b.yaml": conditions("b") });
    expect([found.conditions.map(({ value }) => value.id), problems.map(({ code, file }) => [code, file])]).toEqual([["b"], [["bad-id", "a.yaml"]]]);
  });
});
