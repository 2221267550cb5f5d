// `interview`: asks until the penalty is settled, takes answers of every kind, and writes the case file.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAnswer } from "../../src/cli/interview-answer.ts";
import { assess, type CaseFile, createRulebook, nextQuestions } from "../../src/index.ts";
import { fromRoot, runCommand } from "../support/report-command.ts";
import { cn } from "../support/rules-cn.ts";

const ITEM = "cn/food-safety/124-1-1";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cailiang-interview-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("an interview", () => {
  it("asks until nothing more can change the penalty, and writes the case file", async () => {
    const file = join(folder, "case.json");
    // No to whatever is a yes or no, the first of any list, a day and a sum: enough answers for anything that is asked.
    const rulebook = createRulebook([cn]);
    let caseFile: CaseFile = { item: ITEM, asOf: "2026-03-01", facts: {} };
    const typed: string[] = [];
    for (let [next] = nextQuestions(rulebook, caseFile).questions; next; [next] = nextQuestions(rulebook, caseFile).questions) {
      const answer =
        {
          boolean: "n",
          enum: "1",
          money: "20",
          date: next.fact === "party.birthDate" ? "1980-01-01" : next.fact === "conduct.endedOn" ? "2026-01-01" : "2026-01-05",
          set: "0",
        }[next.type as string] ?? "0";
      const read = readAnswer(rulebook.vocabulary.facts.get(next.fact)?.definition ?? { id: "", type: "list", label: { zh: "" } }, answer);
      if (typeof read === "string") throw new Error(`${answer} is no answer to ${next.fact}`);
      typed.push(answer);
      caseFile = { ...caseFile, facts: { ...caseFile.facts, [next.fact]: read.value } };
    }
    expect(typed.length).toBeGreaterThan(3);
    const { code, out, err } = await runCommand(["interview", ITEM, "--as-of", "2026-03-01", "--save", file], fromRoot("rules"), typed);
    expect([code, err.split("] > ").length - 1]).toEqual([0, typed.length]);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(caseFile);
    expect(assess(rulebook, caseFile).recommendation.status).not.toBe("open");
    expect(out).toContain("行政处罚裁量评估");
  });

  it("asks again for what it does not understand or what does not fit, and stops when told", async () => {
    const { code, err } = await runCommand(["interview", ITEM, "--as-of", "2026-03-01", "--lang", "en"], fromRoot("rules"), ["", "maybe so", "q"]);
    expect(code).toBe(0);
    expect(err.split("not understood; please answer as shown").length - 1 + err.split("does not fit").length - 1).toBeGreaterThanOrEqual(1);
  });

  it("asks for the date, which is never read from the clock, and tells what is wrong with it", async () => {
    const { code, err } = await runCommand(["interview", ITEM], fromRoot("rules"), ["2026-02-30"]);
    expect([code, err.includes("评估日期"), err.includes("2026-02-30")]).toEqual([1, true, true]);
  });

  it("wants an item", async () => {
    expect((await runCommand(["interview"])).code).toBe(2);
    const { code, err } = await runCommand(["interview", "cn/food-safety/124-1", "--as-of", "2026-03-01"]);
    expect([code, err.includes("cn/food-safety/124-")]).toEqual([1, true]);
  });
});

describe("an answer", () => {
  const fact = (type: Parameters<typeof readAnswer>[0]["type"]): Parameters<typeof readAnswer>[0] => ({
    id: "a",
    type,
    label: { zh: "甲" },
    values: ["x", "y"].map((id) => ({ id, label: { zh: id } })),
  });

  it.each<[Parameters<typeof readAnswer>[0]["type"], string, unknown]>([
    ["boolean", "Y", { value: true }],
    ["boolean", "否", { value: false }],
    ["boolean", "2", "again"],
    ["money", "12,000.50", { value: 12_000.5 }],
    ["money", "much", "again"],
    ["enum", "2", { value: "y" }],
    ["enum", "3", "again"],
    ["set", "1,2", { value: ["x", "y"] }],
    ["set", "0", { value: [] }],
    ["set", "1,9", "again"],
    ["list", "a、b", { value: ["a", "b"] }],
    ["date", "not-yet", { value: "not-yet" }],
    ["date", "2026-01-01", { value: "2026-01-01" }],
    ["records", "[]", { value: [] }],
    ["records", "{}", "again"],
    ["records", "[", "again"],
    ["money", "?", { value: { unknown: "asked" } }],
    ["enum", "!", { value: { unknown: "withheld" } }],
    ["date", "~", { value: { unknown: "disputed" } }],
    ["boolean", "-", { value: { unknown: "not-applicable" } }],
    ["boolean", " q ", "stop"],
    ["boolean", "", "again"],
  ])("to a question of type %s: %s", (type, typed, expected) => {
    expect(readAnswer(fact(type), typed)).toEqual(expected);
  });
});
