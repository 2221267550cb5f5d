import { describe, expect, it } from "vitest";
import { INSTRUMENT_LEVELS } from "../../src/documents/instruments.ts";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "instruments",
  instruments: [
    {
      id: "sample-law",
      title: { zh: "示例法" },
      short: { zh: "示例" },
      level: "law",
      versions: [
        {
          id: "2024",
          adopted: "2024-03-01",
          inForce: { from: "2024-07-01", until: "2026-01-01" },
          lastArticle: 42,
          read: { source: "https://example.org", on: "2026-01-01" },
        },
      ],
    },
  ],
};

describe("a document of instruments", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs id, title, level and versions; each version id, adoption and period", () => {
    expect([
      neededKeys(document, ["instruments", 0]),
      neededKeys(document, ["instruments", 0, "versions", 0]),
      neededKeys(document, ["instruments", 0, "versions", 0, "inForce"]),
    ]).toEqual([["id", "title", "level", "versions"], ["id", "adopted", "inForce"], ["from"]]);
  });

  it("needs a version", () => {
    expect(shapeFaults(changedAt(document, ["instruments", 0, "versions"], []))).toEqual([fault("wrong-value", "instruments[0].versions")]);
  });

  it.each(INSTRUMENT_LEVELS.map((level) => [level]))("knows the level %s", (level) => {
    expect(shapeFaults(changedAt(document, ["instruments", 0, "level"], level))).toEqual([]);
  });

  it.each<[unknown, number]>([
    [0, 1],
    [1, 0],
    [9999, 0],
    [10_000, 1],
    [1.5, 1],
  ])("takes 1 to 9999 as the last article: %d", (article, count) => {
    expect(shapeFaults(changedAt(document, ["instruments", 0, "versions", 0, "lastArticle"], article))).toHaveLength(count);
  });

  it.each<[string, string, boolean]>([
    ["instruments", "a", true],
    ["instruments", `a${"b".repeat(80)}`, true],
    ["instruments", `a${"b".repeat(81)}`, false],
    ["instruments", "2law", false],
    ["instruments", "Law", false],
    ["instruments", "law#1", false],
    ["instruments", "law\n", false],
    ["versions", "2021", true],
    ["versions", "2021-amended", true],
    ["versions", "1".repeat(20), true],
    ["versions", "1".repeat(21), false],
    ["versions", "2021@", false],
    ["versions", "", false],
  ])("in %s an id can be %j: %s, so that citations can name it", (where, id, allowed) => {
    const path = where === "versions" ? ["instruments", 0, "versions", 0, "id"] : ["instruments", 0, "id"];
    expect(shapeFaults(changedAt(document, path, id))).toHaveLength(allowed ? 0 : 1);
  });

  it("says where and when a text was read, or neither", () => {
    expect(neededKeys(document, ["instruments", 0, "versions", 0, "read"])).toEqual(["source", "on"]);
    expect(shapeFaults(changedAt(document, ["instruments", 0, "versions", 0, "read", "source"], ""))).toEqual([
      fault("wrong-value", "instruments[0].versions[0].read.source"),
    ]);
  });
});
