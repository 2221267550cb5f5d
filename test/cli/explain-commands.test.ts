// `explain` and `verify-explanation`: what is explained is accepted, and what was changed is not.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CaseFile, explain, renderExplanation } from "../../src/index.ts";
import { runCommand } from "../support/report-command.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = rulebookOf(SMALL_RULES);
const CASE: CaseFile = { item: "test/sale", asOf: "2025-06-01", facts: { "conduct.endedOn": "2025-03-01", "goods.value": 20_000 } };
const EXPLANATION = explain(rulebook, CASE);
let folder = "";
let rules = "";
let caseFile = "";

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cailiang-explain-"));
  rules = await mkdtemp(join(tmpdir(), "cailiang-rules-"));
  for (const [name, text] of Object.entries(SMALL_RULES)) await writeFile(join(rules, name.replace("pack/", "")), text);
  caseFile = await file("case.json", CASE);
});

afterAll(async () => {
  for (const one of [folder, rules]) await rm(one, { recursive: true, force: true });
});

describe("`explain`", () => {
  it.each(["text", "markdown", "html"] as const)("prints %s, in Chinese unless English is asked for", async (format) => {
    const { code, out, err } = await runCommand(["explain", caseFile, "--format", format], rules);
    expect({ code, out, err }).toEqual({ code: 0, out: renderExplanation(rulebook, EXPLANATION, { language: "zh", format }), err: "" });
    const english = await runCommand(["explain", caseFile, "--format", format, "--lang", "en"], rules);
    expect(english.out).toBe(renderExplanation(rulebook, EXPLANATION, { language: "en", format }));
  });

  it("prints text where nothing is said, and the data with --format json or --json", async () => {
    expect((await runCommand(["explain", caseFile], rules)).out).toBe(renderExplanation(rulebook, EXPLANATION, { language: "zh" }));
    for (const options of [["--format", "json"], ["--json"]])
      expect((await runCommand(["explain", caseFile, ...options], rules)).out).toBe(`${JSON.stringify(EXPLANATION, null, 2)}\n`);
  });

  it("knows no other format, and no other command knows any", async () => {
    expect(await runCommand(["explain", caseFile, "--format", "pdf"], rules)).toMatchObject({ code: 2, out: "" });
    expect((await runCommand(["assess", caseFile, "--format", "html"], rules)).err).toContain("`assess` takes no `--format`");
  });

  it("tells what is wrong with a case", async () => {
    const wrong = await file("wrong.json", { ...CASE, item: "test/none" });
    expect(await runCommand(["explain", wrong], rules)).toMatchObject({ code: 1, out: "" });
  });
});

describe("`verify-explanation`", () => {
  it("accepts what `explain` prints", async () => {
    const path = await file("explanation.json", EXPLANATION);
    expect(await runCommand(["verify-explanation", path, caseFile, "--lang", "en"], rules)).toEqual({
      code: 0,
      out: "the explanation agrees with the rules and the case\n",
      err: "",
    });
    expect(await runCommand(["verify-explanation", path, caseFile, "--json"], rules)).toEqual({ code: 0, out: "[]\n", err: "" });
  });

  it("tells everything in which another one departs, with exit code 1", async () => {
    const path = await file("tampered.json", { ...EXPLANATION, offender: "helper", extra: 1 });
    expect(await runCommand(["verify-explanation", path, caseFile, "--lang", "en"], rules)).toEqual({
      code: 1,
      out: 'offender: wrong; expected "party"; found "helper"\nextra: surplus; expected null; found 1\n',
      err: "",
    });
    expect((await runCommand(["verify-explanation", path, caseFile], rules)).out).toContain('offender: 不符; 应为 "party"; 实为 "helper"');
  });

  it("needs the day that it was made for", async () => {
    const path = await file("later.json", explain(rulebook, CASE, { asOf: "2025-07-01" }));
    expect((await runCommand(["verify-explanation", path, caseFile, "--as-of", "2025-07-01"], rules)).code).toBe(0);
    expect((await runCommand(["verify-explanation", path, caseFile], rules)).code).toBe(1);
  });

  it("takes two files that can be read, a case that fits, and rules without problems", async () => {
    const path = await file("explanation.json", EXPLANATION);
    expect((await runCommand(["verify-explanation", path], rules)).code).toBe(2);
    expect(await runCommand(["verify-explanation", path, join(folder, "none.json")], rules)).toMatchObject({ code: 1, out: "" });
    const wrong = await file("wrong.json", { ...CASE, facts: { "goods.valu": 1 } });
    const { code, err } = await runCommand(["verify-explanation", path, wrong], rules);
    expect({ code, told: err.includes("goods.value") }).toEqual({ code: 1, told: true });
    expect((await runCommand(["verify-explanation", path, caseFile, "--rules", folder], rules)).code).toBe(1);
  });
});
