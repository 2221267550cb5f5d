// `verify`: proofs about a rule folder, with exit code 1 where there are errors.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RulebookVerification, renderVerification, type StatuteCheck, verifyRulebook } from "../../src/index.ts";
import { runCommand } from "../support/report-command.ts";
import { rulebookOf, withChange } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

let sound = "";
let holed = "";

async function folderOf(rules: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cailiang-verify-"));
  for (const [name, text] of Object.entries(rules)) await writeFile(join(folder, name.replace("pack/", "")), text);
  return folder;
}

beforeAll(async () => {
  sound = await folderOf(SMALL_RULES);
  holed = await folderOf(withChange(SMALL_RULES, "pack/items.yaml", "operator: greaterThanInclusive, value: 10000", "operator: greaterThan, value: 10000"));
});

afterAll(async () => {
  for (const folder of [sound, holed]) await rm(folder, { recursive: true, force: true });
});

describe("`verify`", () => {
  it("proves sound rules, in Chinese unless English is asked for", async () => {
    const verification = verifyRulebook(rulebookOf(SMALL_RULES));
    expect(verification.totals).toMatchObject({ error: 0, exhausted: 0 });
    const { code, out, err } = await runCommand(["verify", sound], sound);
    expect([code, err]).toEqual([0, ""]);
    // Where the files stand is not where those of the rulebook do.
    expect(out.split("\n")[0]).toBe(renderVerification(verification, { language: "zh" }).split("\n")[0]);
    expect((await runCommand(["verify", sound, "--lang", "en"], sound)).out).toContain("no hole between the clauses of a branch: proved 1");
  });

  it("shows the hole with its place, the case and what to do, and ends with 1", async () => {
    const { code, out } = await runCommand(["verify", "--lang", "en"], holed);
    expect(code).toBe(1);
    const line = SMALL_RULES["pack/items.yaml"].split("\n").findIndex((text) => text.includes("id: below")) + 1;
    expect(out).toContain(`items.yaml:${line}:`);
    expect(out).toContain("error test/sale: the branch `fine` has a hole: in some case none of its clauses holds");
    expect(out).toContain('"goods.value":10000');
    expect(out).toContain("→ compare the bounds of its clauses");
  });

  it("writes a case that `assess` replays", async () => {
    const { out } = await runCommand(["verify", holed, "--json"], holed);
    const { results } = JSON.parse(out) as RulebookVerification;
    const [witness] = results.flatMap(({ proof, faults }) => (proof === "branch-gap" ? faults.map((fault) => fault.witness) : []));
    const file = join(holed, "..", `cailiang-witness-${process.pid}.json`);
    await writeFile(file, JSON.stringify(witness?.kind === "case" ? witness.caseFile : null));
    const replayed = await runCommand(["assess", file, "--lang", "en"], holed);
    await rm(file);
    expect(replayed.code).toBe(0);
    expect(replayed.out).toContain("no branch of the provision covers the facts");
  });

  it("tells what is wrong with rules that cannot be linked, and with the command line", async () => {
    expect(await runCommand(["verify", join(sound, "none")], sound)).toMatchObject({ code: 1, out: "" });
    expect((await runCommand(["verify", sound, holed], sound)).code).toBe(2);
    expect((await runCommand(["verify", "--as-of", "2026-02-30"], sound)).err).toContain("is no date");
  });

  it("holds figures against statute texts, and says where there are none", async () => {
    const laws = await mkdtemp(join(tmpdir(), "cailiang-laws-"));
    await writeFile(
      join(laws, "示例法(2023-12-01).md"),
      "# 示例法\n\n第三十条 示例：\n（一）货值不足一万元的，处五千元以上六万元以下罚款；货值一万元以上的，处货值五倍以上十倍以下罚款。\n",
    );
    const { code, out } = await runCommand(["verify", "--laws", laws, "--lang", "en"], sound);
    expect(code).toBe(0);
    expect(out).toContain("Check against statute texts");
    const { statutes } = JSON.parse((await runCommand(["verify", "--laws", laws, "--json"], sound)).out) as { readonly statutes: StatuteCheck };
    expect(statutes.entries.length).toBeGreaterThan(0);
    const absent = await runCommand(["verify", "--laws", join(laws, "none"), "--lang", "en"], sound);
    expect([absent.code, absent.err]).toEqual([0, `there is no folder ${join(laws, "none")}: the texts were not checked\n`]);
    await rm(laws, { recursive: true, force: true });
  });

  it("proves for the day that is asked for", async () => {
    expect((await runCommand(["verify", "--as-of", "2025-03-01", "--lang", "en"], sound)).out).toContain("as of: 2025-03-01");
  });
});
