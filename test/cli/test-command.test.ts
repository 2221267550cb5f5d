import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HELP } from "../../src/cli/help.ts";
import { readRuleText } from "../../src/yaml/read-rule-text.ts";
import { runCommand } from "../support/report-command.ts";
import { SMALL_CASES, SMALL_RULES } from "../support/small-rules.ts";

const folders: string[] = [];

async function folderOf(cases: string | null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cailiang-test-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(SMALL_RULES)) await writeFile(join(folder, name.replace("pack/", "")), text);
  if (cases !== null) await writeFile(join(folder, "cases.yaml"), cases);
  return folder;
}

let sound = "";
let failing = "";
let misspelt = "";
let without = "";

beforeAll(async () => {
  sound = await folderOf(SMALL_CASES);
  failing = await folderOf(SMALL_CASES.replace("max: 100000", "max: 100001"));
  misspelt = await folderOf(SMALL_CASES.replace("goods.value: 10000", "goods.valu: 10000"));
  without = await folderOf(null);
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe("`test`", () => {
  it("goes well where every case passes, and tells what is covered", async () => {
    const { code, out, err } = await runCommand(["test", sound, "--lang", "en"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Rule tests: 2 passed, 0 failed\n\nCoverage\n {2}clauses, holding and failing: \d+\/\d+\n/);
    expect((await runCommand(["test", "--rules", sound])).out).toContain("规则测试：通过 2、未通过 0");
    expect((await runCommand(["test"], sound)).code).toBe(0);
  });

  it("fails where one does not, with its place", async () => {
    const { code, out } = await runCommand(["test", failing, "--lang", "en"]);
    expect(code).toBe(1);
    expect(out).toContain("1 passed, 1 failed\n\ncases.yaml:12 sale/from goods worth 10,000\n  statutory.fine: expected ");
  });

  it("gives the data with --json", async () => {
    const { code, out } = await runCommand(["test", failing, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ results: [{ status: "passed" }, { status: "failed" }], coverage: { counts: { boundary: { covered: 2 } } } });
  });

  it("tells what is wrong with cases, as `check` does", async () => {
    const told = await runCommand(["test", misspelt, "--lang", "en"]);
    expect(told).toMatchObject({ code: 1, out: "" });
    expect(told.err).toMatch(/^cases\.yaml:16:\d+ cases\[1\]\.facts\["goods\.valu"\] unknown-fact: .*did you mean `goods\.value`\?\)\n$/);
    expect(await runCommand(["check", misspelt, "--lang", "en"])).toEqual({ code: 1, out: told.err, err: "" });
    expect((await runCommand(["check", sound])).code).toBe(0);
  });

  it("does not pass a folder without cases, or one that cannot be read", async () => {
    expect(await runCommand(["test", without])).toMatchObject({ code: 1, err: "没有规则测试（kind: cases）\n" });
    expect((await runCommand(["test", without, "--lang", "en"])).err).toBe("there are no cases (kind: cases)\n");
    expect(await runCommand(["test", join(without, "none")])).toMatchObject({ code: 1, out: "" });
  });
});

describe("`test --suggest`", () => {
  it("writes the cases that are missing, which pass once they are kept", async () => {
    const { code, out, err } = await runCommand(["test", sound, "--suggest"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readRuleText("a.yaml", out).problems).toEqual([]);
    const kept = await folderOf(out);
    expect((await runCommand(["test", kept])).code).toBe(0);
    const all = await folderOf(SMALL_CASES);
    await writeFile(join(all, "suggested.yaml"), out);
    expect((await runCommand(["test", all, "--suggest"])).out).toBe("kind: cases\ncases: []\n");
    expect(JSON.parse((await runCommand(["test", all, "--suggest", "--json"])).out)).toEqual({ cases: [], unreached: [] });
  });
});

describe("`test --mutate`", () => {
  it("lists what no case notices, up to a limit", async () => {
    const { code, out } = await runCommand(["test", sound, "--mutate", "--limit", "10", "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Changes to the rules: 10 tried of \d+; \d+ noticed, \d+ not noticed, \d+ refused by the rulebook\nNot noticed by any test\n {2}\w+\.yaml:\d+ /,
    );
    expect(JSON.parse((await runCommand(["test", sound, "--mutate", "--limit", "3", "--json"])).out)).toMatchObject({ tried: 3 });
  });

  it("fails where a case fails as the rules stand", async () => {
    const { code, err } = await runCommand(["test", failing, "--mutate", "--limit", "1"]);
    expect(code).toBe(1);
    expect(err).toContain("sale/from");
  });
});

describe("a command line that is wrong", () => {
  it.each([
    [["test", "a", "b"], "`test` takes one folder"],
    [["test", "--suggest", "--mutate"], "`--suggest` and `--mutate` are asked for one at a time"],
    [["test", "--limit", "3"], "`--limit` goes with `--mutate`"],
    [["test", "--mutate", "--limit", "0"], "`--limit 0` is no whole number above 0"],
    [["test", "--mutate", "--limit", "many"], "`--limit many` is no whole number above 0"],
    [["check", "--mutate"], "`check` takes no `--mutate`"],
    [["assess", "a.json", "--suggest"], "`assess` takes no `--suggest`"],
    [["export", "--limit", "1"], "`export` takes no `--limit`"],
  ])("%j is told, with the help", async (argv, fault) => {
    expect(await runCommand(argv)).toEqual({ code: 2, out: "", err: `cailiang: ${fault}\n\n${HELP}` });
  });
});
