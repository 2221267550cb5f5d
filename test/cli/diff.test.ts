// `cailiang diff`: what it prints, and that it ends like diff(1).
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../support/report-command.ts";
import { REVIEW_RULES, SOUND_CASE } from "../support/review-rules.ts";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cailiang-diff-"));
  await cp(folder, `${folder}-old`, { recursive: true });
  for (const [name, text] of Object.entries(REVIEW_RULES)) await writeFile(join(`${folder}-old`, name.replace("pack/", "")), text);
  await cp(`${folder}-old`, `${folder}-new`, { recursive: true });
  await writeFile(at("cases.ndjson"), `${JSON.stringify(SOUND_CASE)}\n\n${JSON.stringify({ item: "x/none", facts: {} })}\n`);
  await writeFile(at("broken.ndjson"), `${JSON.stringify(SOUND_CASE)}\n{\n`);
});

afterAll(async () => {
  for (const one of [folder, `${folder}-old`, `${folder}-new`]) await rm(one, { recursive: true, force: true });
});

describe("`diff`", () => {
  it("ends with 0 and says so where nothing changes", async () => {
    const { code, out } = await runCommand(["diff", `${folder}-old`, `${folder}-old`, "--lang", "en"]);
    expect([code, out.split("\n")[3]]).toEqual([0, "no case comes out otherwise"]);
  });

  it("lists the cases that are refused, from a file with one on each line", async () => {
    const { code, out } = await runCommand(["diff", `${folder}-old`, `${folder}-old`, "--cases", at("cases.ndjson"), "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out).cases.map(({ index, status }: { index: number; status: string }) => [index, status])).toEqual([[1, "refused"]]);
  });

  it("tells the line that is broken, and what it takes", async () => {
    const broken = await runCommand(["diff", `${folder}-old`, `${folder}-new`, "--cases", at("broken.ndjson")]);
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining("line 2:")]);
    expect((await runCommand(["diff", `${folder}-old`])).code).toBe(2);
    expect((await runCommand(["diff", `${folder}-old`, `${folder}-new`, "--as-of", "soon"])).code).toBe(2);
    expect((await runCommand(["diff", `${folder}-old`, at("none")])).code).toBe(2);
  });
});
