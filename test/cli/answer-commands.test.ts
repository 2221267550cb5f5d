// `outcomes` and `why`: what is printed is what the library answers, in every format and both languages.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CaseFile,
  createRulebook,
  nextQuestions,
  possibleOutcomes,
  renderNextQuestions,
  renderOutcomeChanges,
  renderPossibleOutcomes,
  renderWhy,
  renderWhyNot,
  whatWouldChange,
  why,
  whyNot,
} from "../../src/index.ts";
import { runCommand } from "../support/report-command.ts";
import { cn } from "../support/rules-cn.ts";

const rulebook = createRulebook([cn]);
const CASE: CaseFile = {
  item: "cn/food-safety/124-1-1",
  asOf: "2026-03-01",
  facts: { "goods.value": 20, "conduct.endedOn": "2026-01-01", "correction.timely": false },
};
let folder = "";
let file = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cailiang-answers-"));
  file = join(folder, "case.json");
  await writeFile(file, JSON.stringify(CASE));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each(["zh", "en"] as const)("in %s", (language) => {
  it.each(["text", "markdown", "html"] as const)("what can come out and what to ask, as %s", async (format) => {
    const { code, out } = await runCommand(["outcomes", file, "--format", format, "--lang", language]);
    const options = { language, format };
    const expected = `${renderPossibleOutcomes(rulebook, possibleOutcomes(rulebook, CASE), options)}\n${renderNextQuestions(rulebook, nextQuestions(rulebook, CASE), options)}`;
    expect([code, out]).toEqual([0, expected]);
  });

  it("why, why not and what would change it", async () => {
    const options = { language };
    const target = { disposition: "no-penalty" } as const;
    const run = async (...more: readonly string[]): Promise<string> => (await runCommand(["why", file, "--lang", language, ...more])).out;
    expect(await run()).toBe(renderWhy(rulebook, why(rulebook, CASE), options));
    expect(await run("--not", "no-penalty")).toBe(renderWhyNot(rulebook, target, whyNot(rulebook, CASE, target), options));
    expect(await run("--to", "no-penalty")).toBe(renderOutcomeChanges(rulebook, target, whatWouldChange(rulebook, CASE, target), options));
  });
});

it("as data", async () => {
  expect(JSON.parse((await runCommand(["why", file, "--json", "--to", "no-penalty"])).out)).toEqual(
    whatWouldChange(rulebook, CASE, { disposition: "no-penalty" }),
  );
});

it.each([
  [["why", "--not", "no-penalti"], "no-penalti"],
  [["why", "--not", "lighter", "--to", "heavier"], "not both"],
  [["outcomes", "--not", "lighter"], "takes no"],
  [["why", "--format", "pdf"], "pdf"],
])("is told what is wrong with %j", async ([command = "", ...rest], complaint) => {
  const { code, err } = await runCommand([command, file, ...rest]);
  expect([code, err.includes(complaint)]).toEqual([2, true]);
});
