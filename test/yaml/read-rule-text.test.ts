import { afterEach, describe, expect, it } from "vitest";
import { DOCUMENT_LIMITS } from "../../src/documents/limits.ts";
import type { PathStep } from "../../src/documents/problem.ts";
import { readRuleText } from "../../src/yaml/read-rule-text.ts";
import { faultsOf } from "../support/documents.ts";
import { readInChild } from "../support/read-in-child.ts";
import { problemsOfText } from "../support/rule-source.ts";

const SECONDS = 10;

function place(text: string, path: readonly PathStep[], part: "key" | "value" = "value"): unknown {
  const { source } = readRuleText("rules.yaml", text);
  return source?.locate?.(path, part);
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect("polluted" in {}).toBe(false);
});

describe("readRuleText", () => {
  it("reads YAML and JSON alike", () => {
    const content = { kind: "items", items: [{ id: "a", amount: [5000, 0.07], serious: true, note: null }] };
    const yaml = "kind: items\nitems:\n  - id: a\n    amount: [5000, 0.07]\n    serious: true\n    note:\n";
    expect([readRuleText("a.yaml", yaml).source?.content, readRuleText("a.json", JSON.stringify(content)).source?.content]).toEqual([content, content]);
  });

  it("gives the source its file and no problems", () => {
    expect(readRuleText("pack/a.yaml", "kind: pack\n")).toEqual({
      source: { file: "pack/a.yaml", content: { kind: "pack" }, locate: expect.any(Function) },
      problems: [],
    });
  });

  it.each<[string, string, unknown]>([
    ["a date stays a text", "2024-01-01", "2024-01-01"],
    ["`yes` stays a text", "yes", "yes"],
    ["`on` stays a text", "on", "on"],
    ["a sum with points stays a text", "1.000.000", "1.000.000"],
    ["a sum with underscores stays a text", "1_000", "1_000"],
    ["a time stays a text", "12:30:00", "12:30:00"],
    ["a leading zero is decimal", "010", 10],
    ["what is quoted is a text", '"10"', "10"],
    ["a number is one", "10000.5", 10_000.5],
    ["true is true", "true", true],
    ["nothing is null", "", null],
    ["`<<` merges nothing", "{ <<: { a: 1 } }", { "<<": { a: 1 } }],
    ["a key is a text, whatever it looks like", "{ 1: a, true: b, 2024-01-01: c }", { "1": "a", true: "b", "2024-01-01": "c" }],
    ["a long text is folded", ">\n  one\n  two\n", "one two\n"],
  ])("%s", (_, written, value) => {
    expect(readRuleText("a.yaml", `value: ${written}\n`).source?.content).toEqual({ value });
  });

  it("repeats what an alias names, a little", () => {
    expect(readRuleText("a.yaml", "a: &x { zh: 甲 }\nb: [*x, *x]\n").source?.content).toEqual({ a: { zh: "甲" }, b: [{ zh: "甲" }, { zh: "甲" }] });
  });
});

describe("the place of a part", () => {
  const text = "kind: items\nitems:\n  - id: a\n    name: { zh: 甲, en: b }\n  - { id: c, list: [1, 22, 333] }\n";

  it.each<[readonly PathStep[], "key" | "value", number, number]>([
    [[], "value", 1, 1],
    [["kind"], "key", 1, 1],
    [["kind"], "value", 1, 7],
    [["items"], "key", 2, 1],
    [["items"], "value", 3, 3],
    [["items", 0], "value", 3, 5],
    [["items", 0, "id"], "value", 3, 9],
    [["items", 0, "name", "en"], "key", 4, 20],
    [["items", 0, "name", "en"], "value", 4, 24],
    [["items", 1], "value", 5, 5],
    [["items", 1, "list", 2], "value", 5, 28],
  ])("%j (%s) is line %i, column %i", (path, part, line, column) => {
    expect(place(text, path, part)).toEqual({ line, column });
  });

  it.each<[string, readonly PathStep[], number, number]>([
    ["a key that is not there", ["items", 0, "nothing"], 3, 5],
    ["something below a key that is not there", ["items", 1, "nothing", "deeper", 0], 5, 5],
    ["an entry beyond the end", ["items", 9], 3, 3],
    ["something below a text", ["kind", "deeper"], 1, 7],
    ["a key where there is a list", ["items", "id"], 3, 3],
    ["an index where there are keys", [0], 1, 1],
  ])("that is not there is the nearest around it: %s", (_, path, line, column) => {
    expect(place(text, path)).toEqual({ line, column });
  });

  it("is unknown in an empty file", () => {
    expect(place("", ["kind"])).toBeUndefined();
  });

  it("is counted in lines that end as on any system, and after comments and Chinese characters", () => {
    const lines = ["# 注释", "kind: items", "items: [{ id: 甲, name: 乙 }]"];
    expect(["\n", "\r\n"].map((end) => place(lines.join(end), ["items", 0, "name"]))).toEqual([
      { line: 3, column: 24 },
      { line: 3, column: 24 },
    ]);
  });

  it("is not moved by a byte-order mark", () => {
    expect([place("\uFEFFkind: items\n", ["kind"]), place("\uFEFF# a\nkind: items\n", ["kind"])]).toEqual([
      { line: 1, column: 7 },
      { line: 2, column: 7 },
    ]);
  });

  it("of what an alias repeats is that of the alias", () => {
    expect(place("a: &x { zh: 甲 }\nb: *x\n", ["b", "zh"])).toEqual({ line: 2, column: 4 });
  });
});

describe("a text that cannot be read", () => {
  it.each<[string, string, number, number]>([
    ["a tab as indentation", "kind:\n\titems\n", 2, 1],
    ["two keys in one", "a: b: c\n", 1, 4],
    ["a quotation without end", 'kind: "items\nitems: []\n', 3, 1],
    ["wrong indentation", "kind: items\n  items: []\n", 1, 7],
    ["a list that is not closed", "kind: [items\n", 2, 1],
  ])("has its syntax errors, where they are: %s", (_, text, line, column) => {
    const faults = faultsOf(problemsOfText("rules.yaml", text));
    expect(faults[0]).toEqual({ code: "syntax-error", file: "rules.yaml", line, column, path: "" });
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["syntax-error"]));
  });

  it("has twenty syntax errors at most", () => {
    expect(problemsOfText("rules.yaml", "a: b: c\n".repeat(100))).toHaveLength(20);
  });

  it("has an alias without anchor", () => {
    expect(problemsOfText("rules.yaml", "kind: *nothing\n").map(({ code }) => code)).toEqual(["syntax-error"]);
  });

  it("has one byte too many, counted as they are stored", () => {
    const { bytes } = DOCUMENT_LIMITS;
    const codes = (text: string): readonly string[] => readRuleText("rules.yaml", text).problems.map(({ code }) => code);
    expect([codes(`#${"a".repeat(bytes - 1)}`), codes(`#${"a".repeat(bytes)}`)]).toEqual([[], ["too-large"]]);
    // A Chinese character takes three bytes.
    expect([codes(`#${"裁".repeat((bytes - 1) / 3)}`), codes(`#${"裁".repeat((bytes - 1) / 3)}裁`)]).toEqual([[], ["too-large"]]);
  });
});

describe("a hostile text", () => {
  const deep = 10_000;
  const filled = (piece: string): string => piece.repeat(Math.floor(DOCUMENT_LIMITS.bytes / piece.length));
  const bomb = `a: &a [${Array(9).fill("x").join()}]\n${[..."bcdefghij"].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghij"[index]}`).join()}]\n`).join("")}`;

  it.each<[string, string, readonly string[]]>([
    ["brackets ten thousand deep", `kind: ${"[".repeat(deep)}${"]".repeat(deep)}`, ["too-deep"]],
    ["brackets ten thousand deep, never closed", `kind: ${"[".repeat(deep)}`, ["too-deep"]],
    ["braces ten thousand deep", `kind: ${"{a: ".repeat(deep)}1${"}".repeat(deep)}`, ["too-deep"]],
    ["braces as keys ten thousand deep", `${"{".repeat(deep)}`, ["too-deep"]],
    ["dashes ten thousand deep", `${"- ".repeat(deep)}a`, ["too-deep"]],
    ["question marks ten thousand deep", `${"? ".repeat(deep)}a`, ["too-deep"]],
    [
      "indentation as deep as fits",
      Array.from({ length: Math.floor(Math.sqrt(DOCUMENT_LIMITS.bytes * 2)) - 3 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
      ["too-deep"],
    ],
    ["indentation 65 deep", Array.from({ length: 66 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"), ["too-deep"]],
    ["aliases that multiply to 9¹⁰ texts", bomb, ["syntax-error"]],
    [
      "aliases that multiply keys",
      `kind: pack\na: &a { x: 1, y: 2 }\nb: &b { x: *a, y: *a }\nc: &c { x: *b, y: *b }\nd: [${Array(20).fill("*c").join()}]`,
      ["syntax-error"],
    ],
    ["an alias a hundred thousand times", `kind: pack\na: &a x\nb: [${"*a, ".repeat(100_000)}]`, ["syntax-error"]],
    ["a list that contains itself", "kind: pack\na: &a [*a]\n", ["too-deep"]],
    ["an object that contains itself", "kind: pack\na: &a { b: *a }\n", ["too-deep"]],
    ["the key __proto__", "kind: pack\n__proto__: { polluted: 1 }\n", ["forbidden-key"]],
    ["the key __proto__, quoted", 'kind: pack\n"__proto__": { polluted: 1 }\n', ["forbidden-key"]],
    ["the key __proto__, escaped", 'kind: pack\n"\\u005f_proto__": { polluted: 1 }\n', ["forbidden-key"]],
    ["the key __proto__ in JSON", '{"kind":"pack","__proto__":{"polluted":1}}', ["forbidden-key"]],
    ["the keys constructor and prototype", '{"kind":"pack","constructor":{"prototype":{"polluted":1}}}', ["forbidden-key"]],
    ["the key __proto__ as a merge", "kind: pack\n<<: { __proto__: { polluted: 1 } }\n", ["forbidden-key"]],
    ["the key __proto__ twice", "__proto__: 1\n__proto__: 2\n", ["repeated-key"]],
    ["a kind that says how it is written", '{"kind":{"toString":1,"valueOf":1}}', ["unknown-kind"]],
    ["as many line breaks as fit, then nothing", filled("\n"), ["wrong-type"]],
    ["as many documents as fit", filled("---\n"), ["syntax-error"]],
    ["as many directives as fit", filled("%YAML 1.2\n"), ["syntax-error"]],
    ["as many syntax errors as fit", filled("a: b: c\n"), ["too-deep"]],
    ["as many anchors on one value as fit", filled("&a "), ["syntax-error"]],
    ["as many tags on one value as fit", filled("!a "), ["syntax-error"]],
    ["as many entries as fit", filled("- a\n"), ["wrong-type"]],
    ["a line of spaces as long as fits, which looks like indentation", filled(" "), ["wrong-type"]],
    ["lines of spaces just short of the limit", filled(`${" ".repeat(511)}\n`), ["wrong-type"]],
    ["dashes just short of the limit, again and again", filled(`${"- ".repeat(511)}\n`), ["too-deep"]],
    ["null characters", "kind: \0\0\0", ["unknown-kind"]],
    ["a tag that asks for a function", 'kind: !!js/function "function () { return 1 }"\n', ["syntax-error"]],
  ])("is a problem in bounded time: %s", (_, text, codes) => {
    const started = performance.now();
    const found = new Set(problemsOfText("rules.yaml", text).map(({ code }) => code));
    expect(performance.now() - started).toBeLessThan(SECONDS * 1000);
    expect([...found]).toEqual(codes);
  });

  it.each<[string, string]>([
    ["an ordered map", "scope: !!omap [items: [a]]"],
    ["a set", "scope: !!set { items }"],
    ["an ordered map with __proto__", "scope: !!omap [__proto__: { polluted: 1 }]"],
    ["bytes", "note: !!binary aGk="],
    ["pairs", "note: !!pairs [a: 1]"],
  ])("cannot make by a tag what JSON does not know: %s", (_, line) => {
    const { source, problems } = readRuleText("rules.yaml", `kind: requirements\n${line}\n`);
    if (source) expect(source.content).toStrictEqual(JSON.parse(JSON.stringify(source.content)));
    else expect(problems.map(({ code }) => code)).toEqual(["syntax-error"]);
  });

  // What a glance before parsing does not see is found by the parser, deep in its own recursion. Where the stack ends there, the
  // engine may end the whole process, depending on what else it has to do at that depth: so many depths are tried in one process.
  const depths = [...Array.from({ length: 35 }, (_, index) => 600 + 100 * index), deep, deep];

  it.each<[string, (depth: number) => string]>([
    ["brackets with closing ones in quotation marks between them", (depth) => `kind: ${'["]", '.repeat(depth)}0x1${"]".repeat(depth)}`],
    ["braces with closing ones in quotation marks between them", (depth) => `kind: ${'{"}": '.repeat(depth)}0x1${"}".repeat(depth)}`],
    ["brackets with closing ones in comments between them", (depth) => `kind: ${"[ # ]\n ".repeat(depth)}0x1${"]".repeat(depth)}`],
    ["dashes two spaces apart", (depth) => `${"-  ".repeat(depth)}a`],
    ["question marks two spaces apart", (depth) => `${"?  ".repeat(depth)}a`],
    ["dashes and question marks two spaces apart", (depth) => `${"-  ?  ".repeat(depth)}a`],
    ["dashes many spaces apart", (depth) => `${"-       ".repeat(depth)}a`],
  ])("is too deep though it does not look it, and does no harm to the process: %s", async (_, textOf) => {
    const readings = await readInChild(depths.map(textOf), SECONDS * 3);
    expect(readings).toEqual(depths.map(() => ({ codes: ["too-deep"], polluted: false })));
  });

  it("is too deep, not an exception, with dashes two spaces apart, as many as fit", async () => {
    expect(await readInChild([`${filled("-  ").slice(0, -1)}a`], SECONDS)).toEqual([{ codes: ["too-deep"], polluted: false }]);
  });

  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  const names = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => [3844, 62, 1].map((place) => letters[Math.floor(index / place) % 62]).join(""));
  const asManyAsFit = (bytesEach: number): number => Math.floor((DOCUMENT_LIMITS.bytes - 100) / bytesEach);

  it.each<[string, () => string, readonly string[]]>([
    ["unknown keys", () => `{kind: pack,${names(asManyAsFit(4)).join()}}`, ["missing-key", "unknown-key"]],
    ["unknown keys on lines of their own", () => `kind: checks\nchecks: []\n${names(asManyAsFit(5)).join(":\n")}:\n`, ["unknown-key"]],
    ["entries with a bad id", () => `kind: conditions\nconditions: [${Array(asManyAsFit(8)).fill("{id: A}").join()}]`, ["bad-id", "missing-key"]],
  ])("is a problem in bounded time, with as many as fit: %s", async (_, text, codes) => {
    const [reading] = await readInChild([text()], SECONDS);
    expect(reading).toEqual({ codes, polluted: false });
  });

  it("is a problem in bounded time where it has forty thousand anchors, each with an alias", async () => {
    const list = (write: (name: string) => string): string => names(40_000).map(write).join();
    const text = `kind: checks\nchecks: []\na: [${list((name) => `&${name} x`)}]\nb: [${list((name) => `*${name}`)}]`;
    const [reading] = await readInChild([text], SECONDS);
    expect([reading?.codes.length, reading?.polluted]).toEqual([1, false]);
  });
});
