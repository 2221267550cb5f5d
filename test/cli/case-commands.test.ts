// The commands that take a case file: what each prints, and that all of them refuse the same wrong input in the same way.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HELP } from "../../src/cli/help.ts";
import { type CaseFile, createRulebook, DOCUMENT_LIMITS, deadlines, renderDeadlines, renderReview, review } from "../../src/index.ts";
import { fromRoot, runCommand } from "../support/report-command.ts";
import { REVIEW_RULES, SOUND_CASE } from "../support/review-rules.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { cn } from "../support/rules-cn.ts";

const COMMANDS = ["review", "deadlines"] as const;
const rulebook = rulebookOf(REVIEW_RULES);

let folder = "";
let rules = "";
let caseFile = "";

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cailiang-case-"));
  rules = await mkdtemp(join(tmpdir(), "cailiang-rules-"));
  for (const [name, text] of Object.entries(REVIEW_RULES)) await writeFile(join(rules, name.replace("pack/", "")), text);
  caseFile = await file("case.json", JSON.stringify(SOUND_CASE));
});

afterAll(async () => {
  for (const one of [folder, rules]) await rm(one, { recursive: true, force: true });
});

describe("`review`", () => {
  it("prints the opinion, in Chinese unless English is asked for, and the data with --json", async () => {
    const opinion = review(rulebook, SOUND_CASE);
    expect(await runCommand(["review", caseFile], rules)).toEqual({ code: 0, out: renderReview(rulebook, opinion, { language: "zh" }), err: "" });
    expect((await runCommand(["review", caseFile, "--lang", "en"], rules)).out).toBe(renderReview(rulebook, opinion, { language: "en" }));
    expect((await runCommand(["review", caseFile, "--json"], rules)).out).toBe(`${JSON.stringify(opinion, null, 2)}\n`);
  });

  it.each<[string, CaseFile["facts"]]>([
    ["disagree", { "case.power": false }],
    ["refer", { "case.suspected": true }],
    ["return", { "case.established": false }],
    ["agree-after-correction", { "case.sealed": false }],
  ])("goes well where the opinion is %s", async (opinion, facts) => {
    const path = await file(`${opinion}.json`, JSON.stringify({ ...SOUND_CASE, facts: { ...SOUND_CASE.facts, ...facts } }));
    const { code, out, err } = await runCommand(["review", path, "--json"], rules);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ opinion });
  });

  it("tells what is wrong with a draft", async () => {
    const path = await file("draft.json", JSON.stringify({ ...SOUND_CASE, draftDecision: { outcom: "penalty", outcome: "penalties", basis: ["§ 30"] } }));
    const { code, out, err } = await runCommand(["review", path, "--lang", "en"], rules);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`${path}: draftDecision.outcom: `);
    expect(err).toContain(`${path}: draftDecision.outcome: `);
    expect(err).toContain(`${path}: draftDecision.basis[0]: `);
  });
});

describe("`deadlines`", () => {
  it("prints the time limits, in Chinese unless English is asked for, and the data with --json", async () => {
    const list = deadlines(rulebook, SOUND_CASE);
    expect(await runCommand(["deadlines", caseFile], rules)).toEqual({ code: 0, out: renderDeadlines(rulebook, list, { language: "zh" }), err: "" });
    expect((await runCommand(["deadlines", caseFile, "--lang", "en"], rules)).out).toBe(renderDeadlines(rulebook, list, { language: "en" }));
    expect((await runCommand(["deadlines", caseFile, "--json"], rules)).out).toBe(`${JSON.stringify(list, null, 2)}\n`);
  });

  it("counts from --as-of: 4 June is a day after 3 June, and 10 June five days after the limit was over", async () => {
    expect((await runCommand(["deadlines", caseFile, "--as-of", "2025-06-03", "--lang", "en"], rules)).out).toContain("2025-06-04 (1 day left)");
    expect((await runCommand(["deadlines", caseFile, "--as-of", "2025-06-09", "--lang", "en"], rules)).out).toContain("2025-06-04 (5 days over)");
  });
});

describe.each(COMMANDS)("`%s`", (command) => {
  it("uses the rules of --rules, and by default those that come with the library", async () => {
    expect(await runCommand([command, caseFile, "--rules", rules])).toEqual(await runCommand([command, caseFile], rules));
    const { code, err } = await runCommand([command, caseFile, "--lang", "en"]);
    expect(code).toBe(1);
    expect(err).toContain(`${caseFile}: item: there is no item "test/sale" in the rulebook`);
    const real = await file("real.json", JSON.stringify({ item: "cn/food-safety/124-1-1", facts: {} }));
    const { out } = await runCommand([command, real, "--as-of", "2026-03-01"]);
    expect(out).toContain(createRulebook([cn]).hash.slice(0, 12));
  });

  it("takes one case file", async () => {
    for (const argv of [[command], [command, "a.json", "b.json"]])
      expect(await runCommand(argv)).toEqual({ code: 2, out: "", err: `cailiang: \`${command}\` takes one case file\n\n${HELP}` });
  });

  it.each(["--colour", "-x"])("does not know the option %s", async (option) => {
    const { code, out, err } = await runCommand([command, caseFile, option], rules);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(option);
    expect(err.endsWith(HELP)).toBe(true);
  });

  it("refuses a language that there is none of, and a date that does not exist", async () => {
    expect((await runCommand([command, caseFile, "--lang", "fr"], rules)).code).toBe(2);
    expect(await runCommand([command, caseFile, "--as-of", "2025-02-30", "--lang", "en"], rules)).toEqual({
      code: 1,
      out: "",
      err: `${caseFile}: asOf: "2025-02-30" does not fit, expected a date that exists, YYYY-MM-DD\n`,
    });
  });

  it("says that there is no such file", async () => {
    const path = join(folder, "nowhere.json");
    const { code, out, err } = await runCommand([command, path], rules);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^cailiang：无法读取案卷 `.*nowhere\.json`：ENOENT.*\n$/);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["is not JSON", "item: test/sale\n", /JSON/],
    ["is empty", "", /JSON/],
    ["is not UTF-8: 裁量 in GBK", Buffer.from([0x22, 0xb2, 0xc3, 0xc1, 0xbf, 0x22]), /utf-8/],
    ["is too large", " ".repeat(DOCUMENT_LIMITS.bytes + 1), new RegExp(`${DOCUMENT_LIMITS.bytes + 1} bytes`)],
  ])("does not take a file that %s", async (_, content, expected) => {
    const path = await file("wrong.json", content);
    const { code, out, err } = await runCommand([command, path, "--lang", "en"], rules);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^cailiang: cannot read case file `.*wrong\.json`: /);
    expect(err).toMatch(expected);
  });

  it.each(["null", "[]", "5", '"case"'])("does not take %s for a case", async (text) => {
    const path = await file("shape.json", text);
    const { code, err } = await runCommand([command, path, "--lang", "en"], rules);
    expect(code).toBe(1);
    expect(err).toContain(`${path}: a case file is an object, found `);
  });

  it("does not take a case of several acts", async () => {
    const { item, ...rest } = SOUND_CASE;
    const path = await file("acts.json", JSON.stringify({ ...rest, acts: [{ items: [item] }] }));
    const { code, out, err } = await runCommand([command, path, "--lang", "en"], rules);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`${path}: acts: unknown key \`acts\``);
  });

  it("tells every fault of a case, one line each, and dates that cannot be", async () => {
    const facts = { ...SOUND_CASE.facts, "case.powr": true, "case.filedOn": "2025-06-03", "case.registeredOn": "2025-02-30" };
    const path = await file("faulty.json", JSON.stringify({ ...SOUND_CASE, facts }));
    const { code, out, err } = await runCommand([command, path, "--lang", "en"], rules);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain('facts["case.powr"]: the rulebook has no such fact, expected a fact of the vocabulary (did you mean `case.power`?)');
    expect(err).toContain('facts["case.registeredOn"]: "2025-02-30" does not fit');
    const later = await file("later.json", JSON.stringify({ ...SOUND_CASE, facts: { ...SOUND_CASE.facts, "case.filedOn": "2025-06-03" } }));
    expect((await runCommand([command, later, "--lang", "en"], rules)).err).toContain('facts["case.filedOn"]');
  });

  it("does not run on rules that have problems", async () => {
    const broken = await mkdtemp(join(tmpdir(), "cailiang-broken-"));
    await writeFile(join(broken, "pack.yaml"), "kind: pack\n");
    const { code, out, err } = await runCommand([command, caseFile, "--rules", broken], rules);
    await rm(broken, { recursive: true });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("pack.yaml");
  });
});

describe("the examples", () => {
  it("of a draft decision and of time limits can be read", async () => {
    expect((await runCommand(["review", fromRoot("examples/draft-decision.json")])).err).toBe("");
    expect((await runCommand(["deadlines", fromRoot("examples/deadlines.json")])).err).toBe("");
  });
});
