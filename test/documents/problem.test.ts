import { describe, expect, it } from "vitest";
import { formatPath, type PathStep, problemAt } from "../../src/documents/problem.ts";

describe("formatPath", () => {
  it.each<[readonly PathStep[], string]>([
    [[], ""],
    [["items"], "items"],
    [["items", 3, "versions", 0, "inForce", "until"], "items[3].versions[0].inForce.until"],
    [[0], "[0]"],
    [[0, "a"], "[0].a"],
    [["goods.value"], '["goods.value"]'],
    [["implies", "goods.value", 1], 'implies["goods.value"][1]'],
    [["_a1"], "_a1"],
    [["1a"], '["1a"]'],
    [[""], '[""]'],
    [['say "x"'], '["say \\"x\\""]'],
    [["货值"], '["货值"]'],
    [["a\nb"], '["a\\nb"]'],
  ])("writes %j as %s", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });

  it("shortens a key of more than 60 characters, whatever it is made of", () => {
    expect([formatPath(["-".repeat(60)]), formatPath(["-".repeat(61)])]).toEqual([`["${"-".repeat(60)}"]`, `["${"-".repeat(60)}…"]`]);
    expect(formatPath(["a".repeat(100_000)]).length).toBeLessThan(100);
  });
});

describe("problemAt", () => {
  const message = { zh: "缺少 `kind`", en: "`kind` is missing" };

  it("has no line where the document was no text", () => {
    expect(problemAt({ file: "a.json" }, ["a", 1], "missing-key", { expected: "kind" })).toEqual({
      code: "missing-key",
      message,
      file: "a.json",
      path: "a[1]",
    });
  });

  it("has the line that the document finds, of the value unless the key is asked for", () => {
    const asked: unknown[] = [];
    const source = {
      file: "a.yaml",
      locate: (path: readonly PathStep[], part: "key" | "value") => {
        asked.push([path, part]);
        return { line: 3, column: 7 };
      },
    };
    expect(problemAt(source, ["a"], "missing-key", { expected: "kind" })).toEqual({
      code: "missing-key",
      message,
      file: "a.yaml",
      line: 3,
      column: 7,
      path: "a",
    });
    problemAt(source, ["b"], "missing-key", { part: "key" });
    expect(asked).toEqual([
      [["a"], "value"],
      [["b"], "key"],
    ]);
  });

  it("has no line where the document does not find any", () => {
    expect(problemAt({ file: "a.yaml", locate: () => undefined }, [], "missing-key", { expected: "kind" })).toEqual({
      code: "missing-key",
      message,
      file: "a.yaml",
      path: "",
    });
  });

  it("has the nearest name where there is one", () => {
    expect(problemAt({ file: "a" }, [], "missing-key", { expected: "kind", nearest: "kinds" })).toEqual({
      code: "missing-key",
      message,
      file: "a",
      path: "",
      nearest: "kinds",
    });
    expect(Object.keys(problemAt({ file: "a" }, [], "missing-key", { nearest: undefined }))).not.toContain("nearest");
  });
});
