import { describe, expect, it } from "vitest";
import type { Instrument } from "../../src/documents/instruments.ts";
import type { Problem } from "../../src/documents/problem.ts";
import { checkCitations } from "../../src/rulebook/check-citations.ts";

const inForce = { from: "2020-01-01" };
const instruments = new Map<string, Instrument>(
  (
    [
      {
        id: "sample-law",
        title: { zh: "示例法" },
        level: "law",
        versions: [
          { id: "2020", adopted: "2019-01-01", inForce, lastArticle: 40 },
          { id: "2024", adopted: "2024-01-01", inForce, lastArticle: 42 },
        ],
      },
      {
        id: "open-law",
        title: { zh: "未录末条的法" },
        level: "law",
        versions: [
          { id: "2020", adopted: "2019-01-01", inForce },
          { id: "2024", adopted: "2024-01-01", inForce, lastArticle: 5 },
        ],
      },
    ] satisfies Instrument[]
  ).map((instrument) => [instrument.id, instrument]),
);

function problemsOf(...citations: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  const pack = {
    kind: "pack",
    id: "a",
    title: { zh: "甲" },
    jurisdiction: "100000",
    sourcesReadOn: "2026-01-01",
    provenance: { kind: "illustrative" },
  } as const;
  checkCitations(
    { value: null, place: { source: { file: "rules.json", content: null }, path: ["items", 2] }, pack },
    ["basis"],
    citations,
    instruments,
    problems,
  );
  return problems;
}

describe("checkCitations", () => {
  it.each([
    "sample-law",
    "sample-law@2020",
    "sample-law#1",
    "sample-law#40",
    "sample-law#42.1.1",
    "sample-law@2020#40",
    "sample-law@2024#42-1",
    "open-law#9999",
    "open-law@2020#9999",
    "open-law@2024#5",
  ])("has nothing against %s", (citation) => {
    expect(problemsOf(citation)).toEqual([]);
  });

  it.each<[string, Problem["code"], string]>([
    ["sample-low#1", "unknown-instrument", "instrument `sample-low` is not declared"],
    ["constructor#1", "unknown-instrument", "instrument `constructor` is not declared"],
    ["sample-law@2021#1", "unknown-instrument-version", "instrument version `2021` does not exist, there is 2020, 2024"],
    ["sample-law#43", "unknown-article", "there is no article 43: the last one is 42"],
    ["sample-law@2020#41", "unknown-article", "there is no article 41: the last one is 40"],
    ["sample-law@2020#41-1.2", "unknown-article", "there is no article 41-1: the last one is 40"],
    ["sample-law#0", "unknown-article", "there is no article 0: the last one is 42"],
    ["open-law@2024#6", "unknown-article", "there is no article 6: the last one is 5"],
  ])("does not find %s", (citation, code, message) => {
    expect(problemsOf(citation).map((problem) => [problem.code, problem.message.en])).toEqual([[code, message]]);
  });

  it("does not speak of a last article where none is known", () => {
    const [problem, ...others] = problemsOf("open-law@2020#0");
    expect([problem?.code, others]).toEqual(["unknown-article", []]);
    expect(`${problem?.message.zh} ${problem?.message.en}`).not.toContain("Infinity");
  });

  it("points to each citation, and leaves alone what is none, which is a problem of its own", () => {
    expect(problemsOf("sample-law#1", "示例法", "sampel-law#1", "sample-law#99").map(({ path, nearest }) => [path, nearest])).toEqual([
      ["items[2].basis[2]", "sample-law"],
      ["items[2].basis[3]", undefined],
    ]);
  });
});
