import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { departures, EDGES, LAYERS, type Sources } from "../support/source-layers.ts";

const src = fileURLToPath(new URL("../../src", import.meta.url));
const sources: Sources = Object.fromEntries(
  readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [
      file
        .slice(src.length + 1)
        .split(sep)
        .join(posix.sep),
      readFileSync(file, "utf8"),
    ]),
);

describe("the sources", () => {
  it("are all there to be looked at", () => {
    expect(Object.keys(sources).length).toBeGreaterThan(100);
    expect(["index.ts", "law/money.ts", "cli/main.ts"].filter((file) => sources[file] === undefined)).toEqual([]);
  });

  it("keep to the architecture: folders in their order, no way out but at the edges, no cycles, nothing that cannot be repeated, no law by name", () => {
    expect(departures(sources)).toEqual([]);
  });
});

describe("a source that departs from the architecture is found", () => {
  it.each<[string, string, string, readonly string[]]>([
    ["a folder that comes later", "law/a.ts", 'import { b } from "../documents/b.ts";', ["law/a.ts imports documents"]],
    ["a type from a folder that comes later", "documents/a.ts", 'import type { B } from "../rulebook/b.ts";', ["documents/a.ts imports rulebook"]],
    ["a type written in place", "law/a.ts", 'export type A = import("../report/b.ts").B;', ["law/a.ts imports report"]],
    ["an export of something that comes later", "conditions/a.ts", 'export { b } from "../assessment/b.ts";', ["conditions/a.ts imports assessment"]],
    ["an import while running", "rulebook/a.ts", 'const b = await import("../assessment/b.ts");', ["rulebook/a.ts imports assessment"]],
    ["an import with `require`", "rulebook/a.ts", 'const b = require("../assessment/b.ts");', ["rulebook/a.ts imports assessment"]],
    ["an import for its effect", "law/a.ts", 'import "../report/b.ts";', ["law/a.ts imports report"]],
    [
      "a way back from a folder within a folder",
      "assessment/benchmark-methods/a.ts",
      'import { b } from "../../report/b.ts";',
      ["assessment/benchmark-methods/a.ts imports report"],
    ],
    ["an edge", "report/a.ts", 'import { b } from "../yaml/b.ts";', ["report/a.ts imports yaml"]],
    ["the index", "report/a.ts", 'import { b } from "../index.ts";', ["report/a.ts imports index.ts"]],
    ["an edge from another edge", "yaml/a.ts", 'import { b } from "../node/b.ts";', ["yaml/a.ts imports node"]],
    ["an edge from the index", "index.ts", 'export { b } from "./yaml/b.ts";', ["index.ts imports yaml"]],
    ["a file outside `src`", "law/a.ts", 'import { b } from "../../test/b.ts";', ["law/a.ts imports .."]],
    ["a folder that is none", "helpers/a.ts", "export const a = 1;", ["helpers/a.ts is in no folder of the architecture"]],
    ["a file that is none", "utils.ts", "export const a = 1;", ["utils.ts is in no folder of the architecture"]],
    ["a name in capitals", "law/aB.ts", "export const a = 1;", ["law/aB.ts is not in kebab-case: aB.ts"]],
    ["a name with an underscore", "law/a_b.ts", "export const a = 1;", ["law/a_b.ts is not in kebab-case: a_b.ts"]],
    ["a file of 301 lines", "law/a.ts", "//\n".repeat(301), ["law/a.ts has 301 lines"]],
    ["a module of Node", "law/a.ts", 'import { join } from "node:path";', ["law/a.ts reaches outside: node:path"]],
    ["a module of Node without its prefix", "rulebook/a.ts", 'import { readFile } from "fs/promises";', ["rulebook/a.ts reaches outside: fs/promises"]],
    ["YAML", "documents/a.ts", 'import { parse } from "yaml";', ["documents/a.ts reaches outside: yaml"]],
    ["json-rules-engine", "conditions/a.ts", 'import type { Engine } from "json-rules-engine";', ["conditions/a.ts reaches outside: json-rules-engine"]],
    ["code from text", "law/a.ts", 'export const a = eval("1");', ["law/a.ts uses eval"]],
    ["code from text by another name", "law/a.ts", 'const run = globalThis.eval; run("1");', ["law/a.ts uses eval"]],
    ["a function from text", "law/a.ts", 'export const a = new Function("return 1");', ["law/a.ts uses Function"]],
    ["a function from text without `new`", "law/a.ts", 'export const a = Function("return 1");', ["law/a.ts uses Function"]],
    ["the clock", "law/a.ts", "export const a = Date.now();", ["law/a.ts uses Date.now"]],
    ["the clock, in brackets", "law/a.ts", 'export const a = Date["now"]();', ["law/a.ts uses Date.now"]],
    ["the present date", "law/a.ts", "export const a = new Date();", ["law/a.ts uses the present Date"]],
    ["the present date without brackets", "law/a.ts", "export const a = new Date;", ["law/a.ts uses the present Date"]],
    ["the present date as a text", "law/a.ts", "export const a = Date();", ["law/a.ts uses the present Date"]],
    ["chance", "law/a.ts", "export const a = Math.random();", ["law/a.ts uses Math.random"]],
    ["a statute by name", "assessment/a.ts", "// 行政处罚法\nexport const a = 1;", ["assessment/a.ts names a law: 处罚法"]],
    ["a regulation by name", "cli/a.ts", 'export const a = "某条例";', ["cli/a.ts names a law: 条例"]],
  ])("%s", (_, file, text, expected) => {
    expect(departures({ [file]: text })).toEqual(expected);
  });

  it("a cycle, of two files or of more, but not one of types alone", () => {
    const importing = (...files: readonly string[]): string => files.map((file) => `import { x } from "./${file}.ts";`).join("\n");
    expect(departures({ "law/a.ts": importing("b"), "law/b.ts": importing("a") })).toEqual(["law/a.ts → law/b.ts → law/a.ts is a cycle"]);
    expect(departures({ "law/a.ts": importing("b"), "law/b.ts": importing("c"), "law/c.ts": importing("b") })).toEqual([
      "law/b.ts → law/c.ts → law/b.ts is a cycle",
    ]);
    expect(departures({ "law/a.ts": importing("b"), "law/b.ts": 'import type { X } from "./a.ts";\nimport { type Y } from "./a.ts";' })).toEqual([]);
    expect(departures({ "law/a.ts": importing("b", "c"), "law/b.ts": importing("d"), "law/c.ts": importing("d"), "law/d.ts": "" })).toEqual([]);
  });
});

describe("a source that keeps to the architecture is let be", () => {
  it.each<[string, string, string]>([
    ["its own folder", "law/a.ts", 'import { b } from "./b.ts";'],
    ["a folder that comes before", "report/a.ts", 'import { b } from "../law/b.ts";'],
    ["the folder above a folder", "assessment/benchmark-methods/a.ts", 'import { b } from "../b.ts";'],
    ["a package that is no way out", "documents/a.ts", 'import * as z from "zod";'],
    ["a package whose name begins like one of Node's", "law/a.ts", 'import { a } from "path-to-nowhere";'],
    ["Node, at the edge", "node/a.ts", 'import { readFile } from "node:fs/promises";\nimport { b } from "../yaml/b.ts";'],
    ["anything, on the command line", "cli/a.ts", 'import { b } from "../node/b.ts";\nimport { c } from "../index.ts";\nimport { d } from "../report/d.ts";'],
    ["a date that is given", "law/a.ts", "export const a = new Date(0);\nexport const b = Date.UTC(2024, 0, 1);"],
    ["a word in a comment", "law/a.ts", "// no eval, no Date.now(), no new Date()\nexport const a = 1;"],
    ["a law by name in a report", "report/a.ts", 'export const a = "行政处罚法";'],
    ["a file of 300 lines", "law/a.ts", "//\n".repeat(300)],
  ])("%s", (_, file, text) => {
    expect(departures({ [file]: text })).toEqual([]);
  });

  it("knows all folders that there are", () => {
    const folders = new Set(Object.keys(sources).map((file) => file.split("/")[0] ?? file));
    expect([...folders].filter((folder) => !LAYERS.includes(folder) && !Object.hasOwn(EDGES, folder))).toEqual([]);
  });
});
