import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HELP } from "../../src/cli/help.ts";
import {
  assess,
  type CaseFile,
  createRulebook,
  DOCUMENT_LIMITS,
  exportRulebook,
  type Problem,
  type RulebookExport,
  renderAssessment,
} from "../../src/index.ts";
import { fromRoot, runCommand } from "../support/report-command.ts";
import { cn } from "../support/rules-cn.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = createRulebook([cn]);
const CASE: CaseFile = {
  id: "case-1",
  item: "cn/food-safety/124-1-1",
  asOf: "2026-03-01",
  facts: { "goods.value": 20, "conduct.endedOn": "2026-01-01" },
};

let folder = "";

/** Writes a file below the folder of this test and gives its path. */
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** Writes a folder of rules and gives its path. */
async function rulesFolder(name: string, texts: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(texts)) await file(join(name, path), text);
  return join(folder, name);
}

let caseFile = "";
let small = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cailiang-cli-"));
  caseFile = await file("case.json", JSON.stringify(CASE));
  small = await rulesFolder("small", SMALL_RULES);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("help", () => {
  it.each([
    ["--help"],
    ["-h"],
    ["help"],
    ["help", "assess"],
    ["assess", "--help"],
    ["check", "-h"],
    ["export", "--help"],
    ["review", "-h"],
    ["deadlines", "--help"],
  ])("is what `%s %s` asks for", async (...argv) => {
    expect(await runCommand(argv.filter((argument) => argument !== undefined))).toEqual({ code: 0, out: HELP, err: "" });
  });

  it("is shown where no command is told, which is a misuse", async () => {
    expect(await runCommand([])).toEqual({ code: 2, out: HELP, err: "" });
  });

  it("names every command and every option, in both languages", () => {
    for (const word of ["assess", "review", "deadlines", "check", "export", "--rules", "--as-of", "--lang", "--json", "评估一个案件", "assess a case"])
      expect(HELP).toContain(word);
  });

  it("has an option for help", async () => {
    expect((await runCommand(["assess", caseFile, "--help"])).out).toBe(HELP);
  });
});

describe("a command line that is wrong", () => {
  it.each([
    [
      ["frobnicate"],
      "unknown command `frobnicate`, expected one of assess, review, deadlines, explain, outcomes, why, interview, verify-explanation, check, catalog, verify, test, diff, export",
    ],
    [
      ["toString"],
      "unknown command `toString`, expected one of assess, review, deadlines, explain, outcomes, why, interview, verify-explanation, check, catalog, verify, test, diff, export",
    ],
    [
      ["__proto__"],
      "unknown command `__proto__`, expected one of assess, review, deadlines, explain, outcomes, why, interview, verify-explanation, check, catalog, verify, test, diff, export",
    ],
    [
      ["--json"],
      "unknown command `--json`, expected one of assess, review, deadlines, explain, outcomes, why, interview, verify-explanation, check, catalog, verify, test, diff, export",
    ],
    [["assess"], "`assess` takes one case file"],
    [["assess", "a.json", "b.json"], "`assess` takes one case file"],
    [["check", "a", "b"], "`check` takes one folder"],
    [["export", "a", "b"], "`export` takes one folder"],
    [["assess", "a.json", "--lang", "fr"], "`--lang fr` is not known, expected zh or en"],
    [["check", "--lang", ""], "`--lang ` is not known, expected zh or en"],
    [["check", "--lang=ZH"], "`--lang ZH` is not known, expected zh or en"],
  ])("%j is told from the data, with the help", async (argv, fault) => {
    expect(await runCommand(argv)).toEqual({ code: 2, out: "", err: `cailiang: ${fault}\n\n${HELP}` });
  });

  it.each([
    [["assess", "a.json", "--colour"], "--colour"],
    [["check", "-x"], "-x"],
    [["export", "--lang"], "--lang"],
    [["assess", "a.json", "--json=yes"], "--json"],
    [["assess", "a.json", "--as-of"], "--as-of"],
    [["assess", "a.json", "--rules"], "--rules"],
  ])("%j names the option", async (argv, option) => {
    const { code, out, err } = await runCommand(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^cailiang: /);
    expect(err).toContain(option);
    expect(err.endsWith(`\n\n${HELP}`)).toBe(true);
  });
});

describe("`assess`", () => {
  it("prints the report in Chinese unless English is asked for", async () => {
    const assessment = assess(rulebook, CASE);
    expect(await runCommand(["assess", caseFile])).toEqual({ code: 0, out: renderAssessment(rulebook, assessment, { language: "zh" }), err: "" });
    expect((await runCommand(["assess", caseFile, "--lang", "zh"])).out).toBe(renderAssessment(rulebook, assessment, { language: "zh" }));
    expect((await runCommand(["assess", "--lang=en", caseFile])).out).toBe(renderAssessment(rulebook, assessment, { language: "en" }));
  });

  it("prints with --json what `assess` gives, and nothing besides", async () => {
    const { code, out, err } = await runCommand(["assess", caseFile, "--json", "--lang", "en"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual(assess(rulebook, CASE));
    expect(out).toBe(`${JSON.stringify(assess(rulebook, CASE), null, 2)}\n`);
  });

  it("assesses for the date of --as-of, which goes before that of the case", async () => {
    const { out } = await runCommand(["assess", caseFile, "--json", "--as-of", "2026-05-05"]);
    expect(JSON.parse(out)).toEqual(assess(rulebook, CASE, { asOf: "2026-05-05" }));
    const { asOf: _, ...undated } = CASE;
    const path = await file("undated.json", JSON.stringify(undated));
    expect((await runCommand(["assess", path, "--as-of", "2026-05-05"])).code).toBe(0);
    const without = await runCommand(["assess", path, "--lang", "en"]);
    expect(without).toEqual({
      code: 1,
      out: "",
      err: `${path}: asOf: a date to assess for is needed: option \`asOf\`, \`asOf\` of the case, or the date of the decision\n`,
    });
  });

  it.each(["2026-02-30", "yesterday", "2026-3-1", ""])("refuses --as-of %j", async (asOf) => {
    const { code, out, err } = await runCommand(["assess", caseFile, `--as-of=${asOf}`, "--lang", "en"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(`${caseFile}: asOf: ${JSON.stringify(asOf)} does not fit, expected a date that exists, YYYY-MM-DD\n`);
  });

  it("uses the rules of --rules", async () => {
    const path = await file("sale.json", JSON.stringify({ item: "test/sale", asOf: "2025-06-01", facts: {} }));
    const { code, out } = await runCommand(["assess", path, "--rules", small, "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toContain("Item: selling samples (test/sale)");
    const own = await runCommand(["assess", path, "--lang", "en"]);
    expect(own.code).toBe(1);
    expect(own.err).toContain(`${path}: item: there is no item "test/sale" in the rulebook`);
  });

  it("reads a file with a byte order mark", async () => {
    const path = await file("mark.json", `\uFEFF${JSON.stringify(CASE)}`);
    expect(await runCommand(["assess", path])).toEqual(await runCommand(["assess", caseFile]));
  });

  it("refuses a file that is not UTF-8: 裁量 in GBK", async () => {
    const path = join(folder, "gbk.json");
    await writeFile(path, Buffer.from([0x22, 0xb2, 0xc3, 0xc1, 0xbf, 0x22]));
    const { code, out, err } = await runCommand(["assess", path]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("utf-8");
  });

  it("assesses a file that lists acts jointly", async () => {
    const { item, facts, ...rest } = CASE;
    const path = await file("acts.json", JSON.stringify({ ...rest, facts, acts: [{ items: [item] }] }));
    const { code, out } = await runCommand(["assess", path, "--lang", "en"]);
    expect({ code, first: out.split("\n")[0] }).toEqual({ code: 0, first: "Assessment of several items, acts or parties" });
  });

  it("says that there is no such file", async () => {
    const path = join(folder, "nowhere.json");
    const { code, out, err } = await runCommand(["assess", path]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^cailiang：无法读取案卷 `.*nowhere\.json`：ENOENT.*\n$/);
  });

  it("says that a folder is no case file", async () => {
    const { code, err } = await runCommand(["assess", folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/^cailiang：无法读取案卷 `.*`：EISDIR.*\n$/);
  });

  it.each([
    ["an empty file", ""],
    ["a text", "not json"],
    ["a file that breaks off", '{"item": '],
    ["YAML", "item: cn/food-safety/124-1-1\nfacts: {}\n"],
    ["two documents", "{}{}"],
    ["a mark alone", "\uFEFF"],
  ])("says that %s is not JSON", async (name, text) => {
    const path = await file(`bad/${name.replaceAll(" ", "-")}.json`, text);
    const { code, out, err } = await runCommand(["assess", path]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^cailiang：无法读取案卷 `.*\.json`：.*JSON.*\n$/s);
  });

  it("says that bytes that are no text are not JSON", async () => {
    const path = await file("utf16.json", Buffer.from(JSON.stringify(CASE), "utf16le"));
    expect((await runCommand(["assess", path])).code).toBe(1);
  });

  it("does not read a file over the limit", async () => {
    const padding = " ".repeat(DOCUMENT_LIMITS.bytes - Buffer.byteLength(JSON.stringify(CASE)));
    const atLimit = await file("at-limit.json", JSON.stringify(CASE) + padding);
    expect((await runCommand(["assess", atLimit])).code).toBe(0);
    const over = await file("over.json", `${JSON.stringify(CASE)}${padding} `);
    expect(await runCommand(["assess", over])).toEqual({
      code: 1,
      out: "",
      err: `cailiang：无法读取案卷 \`${over}\`：the file has ${DOCUMENT_LIMITS.bytes + 1} bytes, at most ${DOCUMENT_LIMITS.bytes} are read\n`,
    });
  });

  it.each([
    ["null", "null", "案卷应为一个对象，实为 null", "a case file is an object, found null"],
    ["list", "[]", "案卷应为一个对象，实为 list", "a case file is an object, found list"],
    ["number", "5", "案卷应为一个对象，实为 number", "a case file is an object, found number"],
  ])("says that a %s is no case", async (name, text, zh, en) => {
    const path = await file(`shape-${name}.json`, text);
    expect(await runCommand(["assess", path])).toEqual({ code: 1, out: "", err: `${path}: ${zh}\n` });
    expect(await runCommand(["assess", path, "--lang", "en"])).toEqual({ code: 1, out: "", err: `${path}: ${en}\n` });
  });

  it("tells everything that is wrong with a case, one line each, with the nearest right name", async () => {
    const path = await file("faulty.json", JSON.stringify({ ...CASE, item: "cn/food-safety/124-1-l", facts: { "goods.valu": 20, "gains.amount": "much" } }));
    const zh = await runCommand(["assess", path]);
    expect({ code: zh.code, out: zh.out }).toEqual({ code: 1, out: "" });
    expect(zh.err.trimEnd().split("\n")).toHaveLength(3);
    expect(zh.err).toContain(`${path}: facts["goods.valu"]: 规则库中没有这项事实，应为：词汇表中的事实（是否为 \`goods.value\`？）\n`);
    const en = await runCommand(["assess", path, "--lang", "en"]);
    expect(en.err).toContain(`${path}: item: there is no item "cn/food-safety/124-1-l" in the rulebook (did you mean \``);
    expect(en.err).toContain(
      `${path}: facts["goods.valu"]: the rulebook has no such fact, expected a fact of the vocabulary (did you mean \`goods.value\`?)\n`,
    );
    expect(en.err).toMatch(/: facts\["gains\.amount"\]: "much" does not fit, expected /);
    expect(en.err).not.toMatch(/\p{Script=Han}/u);
  });

  it("writes faults to standard error with --json too", async () => {
    const path = await file("faulty-json.json", JSON.stringify({ ...CASE, fact: {} }));
    const { code, out, err } = await runCommand(["assess", path, "--json", "--lang", "en"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(`${path}: fact: unknown key \`fact\` (did you mean \`facts\`?)\n`);
  });
});

/** The small rules with faults in three places. */
const BROKEN = {
  ...SMALL_RULES,
  "pack/items.yaml": SMALL_RULES["pack/items.yaml"].replace("of: goods.value", "of: goods.valu"),
  "pack/circumstances.yaml": SMALL_RULES["pack/circumstances.yaml"].replace("condition: below-fourteen", "condition: below-fourten"),
  "pack/requirements.yaml": SMALL_RULES["pack/requirements.yaml"].replace("requires: hearing", "requirs: hearing"),
};

/** Line and column, from 1, of a piece of a text. */
function placeIn(text: string, piece: string): string {
  const before = text.slice(0, text.indexOf(piece)).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

describe("a broken rules folder", () => {
  let broken = "";
  beforeAll(async () => {
    broken = await rulesFolder("broken", BROKEN);
  });

  it("has every fault printed with file, line, column, code and the nearest name", async () => {
    const { code, out, err } = await runCommand(["check", broken, "--lang", "en"]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const items = placeIn(BROKEN["pack/items.yaml"], "goods.valu }");
    const circumstances = placeIn(BROKEN["pack/circumstances.yaml"], "below-fourten");
    const requirements = placeIn(BROKEN["pack/requirements.yaml"], "requirs");
    expect(out).toContain(`pack/items.yaml:${items} items[0].versions[0].clauses[2].penalties[0].measure.of unknown-fact: `);
    expect(out).toContain(`pack/circumstances.yaml:${circumstances} circumstances[0].when.condition unknown-condition: `);
    expect(out).toContain(`pack/requirements.yaml:${requirements} requirements[0].requirs unknown-key: `);
    expect(out).toContain(" (did you mean `goods.value`?)\n");
    expect(out).toContain(" (did you mean `below-fourteen`?)\n");
    expect(out).toContain(" (did you mean `requires`?)\n");
    expect(out).not.toMatch(/\p{Script=Han}/u);
  });

  it("has the same faults printed in Chinese", async () => {
    const [zh, en] = await Promise.all([runCommand(["check", broken]), runCommand(["check", broken, "--lang", "en"])]);
    expect(zh.code).toBe(1);
    expect(zh.out).toContain("（是否为 `goods.value`？）\n");
    const heads = (text: string): readonly string[] => text.split("\n").map((line) => line.split(": ")[0] ?? "");
    expect(heads(zh.out)).toEqual(heads(en.out));
    for (const line of zh.out.trimEnd().split("\n")) expect(line).toMatch(/: .*\p{Script=Han}/u);
  });

  it("has its faults as JSON with --json", async () => {
    const { code, out } = await runCommand(["check", broken, "--json"]);
    expect(code).toBe(1);
    const problems = JSON.parse(out) as readonly Problem[];
    expect(problems.find(({ code: found }) => found === "unknown-condition")).toMatchObject({
      file: "pack/circumstances.yaml",
      path: "circumstances[0].when.condition",
      nearest: "below-fourteen",
    });
  });

  it("keeps `assess` and `export` from running, and its faults go to standard error", async () => {
    for (const argv of [
      ["assess", caseFile, "--rules", broken],
      ["export", broken],
      ["export", "--rules", broken],
    ]) {
      const { code, out, err } = await runCommand([...argv, "--lang", "en"]);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toBe((await runCommand(["check", broken, "--lang", "en"])).out);
    }
  });

  it("is reported where the library's own rules are broken", async () => {
    expect((await runCommand(["check"], broken)).code).toBe(1);
  });
});

describe("a rules folder that cannot be read", () => {
  it.each(["check", "export"])("is told of by `%s`", async (command) => {
    const nowhere = join(folder, "no-such-rules");
    const { code, out, err } = await runCommand([command, nowhere, "--lang", "en"]);
    expect(code).toBe(1);
    expect(out + err).toMatch(/^.*no-such-rules not-readable: .*ENOENT/);
  });

  it("is told of by `assess`", async () => {
    const { code, out, err } = await runCommand(["assess", caseFile, "--rules", join(folder, "no-such-rules")]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("not-readable");
  });

  it("may be empty", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    const { code, out } = await runCommand(["check", empty, "--lang", "en"]);
    expect(code).toBe(1);
    expect(out).toContain("no-documents");
  });

  it("may be a file", async () => {
    expect((await runCommand(["check", caseFile])).code).toBe(1);
  });

  it("may hold a file that is no YAML, told with its place", async () => {
    const path = await rulesFolder("syntax", { "a.yaml": "kind: pack\nid: [x\n" });
    const { code, out } = await runCommand(["check", path, "--lang", "en"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.yaml:\d+:\d+ syntax-error: /m);
  });
});

describe("`check`", () => {
  it("counts what is in the rules that come with the library", async () => {
    const { items, circumstances, requirements, checks } = rulebook;
    expect(await runCommand(["check", "--lang", "en"])).toEqual({
      code: 0,
      out: `no problems: ${items.size} items, ${circumstances.length} circumstances, ${requirements.length} requirements, ${checks.length} checks\n`,
      err: "",
    });
    expect((await runCommand(["check"])).out).toBe(
      `没有问题：事项 ${items.size} 个、情节 ${circumstances.length} 项、程序义务 ${requirements.length} 项、审查要点 ${checks.length} 项\n`,
    );
  });

  it("takes the folder as an argument or by --rules", async () => {
    const expected = { code: 0, out: "no problems: 1 items, 5 circumstances, 1 requirements, 1 checks\n", err: "" };
    expect(await runCommand(["check", small, "--lang", "en"])).toEqual(expected);
    expect(await runCommand(["check", "--rules", small, "--lang", "en"])).toEqual(expected);
    expect(await runCommand(["check", "--lang", "en"], small)).toEqual(expected);
    // The argument goes before the option.
    expect(await runCommand(["check", small, "--rules", join(folder, "no-such-rules"), "--lang", "en"])).toEqual(expected);
  });

  it("prints an empty list with --json where there is no problem", async () => {
    expect(await runCommand(["check", small, "--json"])).toEqual({ code: 0, out: "[]\n", err: "" });
  });
});

type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

/** The entries of one kind in the documents of the real rules. */
function entriesOf(kind: string): readonly Entry[] {
  return cn.documents.flatMap(({ content }) => {
    const document = content as Readonly<Record<string, unknown>>;
    if (document["kind"] !== kind) return [];
    const key = kind === "vocabulary" ? "facts" : kind;
    return document[key] as readonly Entry[];
  });
}

const sortedById = (entries: readonly Entry[]): readonly Entry[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Every text within a value. What a policy says on reviews has a list of citations for each point. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Every text below a key `cites`, `breaches` or `basis`, in the order in which it is met. */
function citationsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (["cites", "breaches", "basis"].includes(key) ? textsIn(part) : citationsIn(part)));
}

describe("`export`", () => {
  let exported: RulebookExport;
  beforeAll(async () => {
    const { code, out, err } = await runCommand(["export"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    exported = JSON.parse(out) as RulebookExport;
    expect(out).toBe(`${JSON.stringify(exported, null, 2)}\n`);
  });

  it("prints what `exportRulebook` gives, with its format and hash", () => {
    expect(exported).toEqual(exportRulebook(rulebook));
    expect(exported.format).toBe("cailiang/rulebook@1");
    expect(exported.hash).toBe(rulebook.hash);
    expect(exported.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["items", "items"],
    ["crimes", "crimes"],
    ["circumstances", "circumstances"],
    ["benchmarks", "benchmarks"],
    ["requirements", "requirements"],
    ["checks", "checks"],
  ] as const)("has every entry of the documents of kind %s, word for word, with its pack and provenance", (kind, key) => {
    const written = sortedById(entriesOf(kind));
    expect(written.length).toBeGreaterThan(0);
    const packs = new Map(exported.packs.map((pack) => [pack.id, pack]));
    const bare = (exported[key] as readonly unknown[] as readonly Entry[]).map(({ pack, provenance, ...rest }) => {
      expect(packs.has(String(pack))).toBe(true);
      const own = written.find(({ id }) => id === rest.id)?.["provenance"];
      expect(provenance).toEqual(own ?? packs.get(String(pack))?.provenance);
      return own === undefined ? rest : { ...rest, provenance };
    });
    expect(bare).toEqual(written);
  });

  it.each([
    ["vocabulary", "facts"],
    ["conditions", "conditions"],
    ["instruments", "instruments"],
  ] as const)("has every entry of the documents of kind %s, word for word", (kind, key) => {
    expect(entriesOf(kind).length).toBeGreaterThan(0);
    expect(exported[key]).toEqual(sortedById(entriesOf(kind)));
  });

  it("has every pack", () => {
    const packs = cn.documents.map(({ content }) => content as Entry & { readonly kind: string }).filter(({ kind }) => kind === "pack");
    expect(exported.packs).toEqual(sortedById(packs));
  });

  it("has every clause of every item, and as many citations as the documents", () => {
    const clauses = (items: readonly unknown[]): readonly unknown[] =>
      (items as RulebookExport["items"]).flatMap(({ id, versions }) =>
        versions.flatMap((version) => (version.clauses ?? []).map((clause) => ({ id, ...clause }))),
      );
    const written = sortedById(entriesOf("items"));
    expect(clauses(exported.items).length).toBeGreaterThan(100);
    expect(clauses(exported.items)).toEqual(clauses(written));
    const cited = citationsIn(cn.documents.map(({ content }) => content).filter((content) => (content as { readonly kind: string }).kind !== "cases"));
    expect(cited.length).toBeGreaterThan(300);
    expect([...citationsIn(exported)].sort()).toEqual([...cited].sort());
  });

  it("cites nothing but instruments that it has", () => {
    const known = new Set(exported.instruments.map(({ id }) => id));
    for (const citation of citationsIn(exported)) expect(known).toContain(citation.split(/[@#]/)[0]);
  });

  it("takes the folder as an argument or by --rules", async () => {
    const expected = await runCommand(["export"], small);
    expect(expected.code).toBe(0);
    expect(await runCommand(["export", small])).toEqual(expected);
    expect(await runCommand(["export", "--rules", small])).toEqual(expected);
    expect((JSON.parse(expected.out) as RulebookExport).items.map(({ id, pack }) => ({ id, pack }))).toEqual([{ id: "test/sale", pack: "test/small" }]);
  });
});

describe("the rules that come with the library", () => {
  it("are those of the folder `rules`", async () => {
    expect(await runCommand(["export", fromRoot("rules")])).toEqual(await runCommand(["export"]));
  });
});
