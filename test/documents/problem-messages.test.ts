import { describe, expect, it } from "vitest";
import { PROBLEM_CODES, type ProblemCode, problemMessage } from "../../src/documents/problem-messages.ts";
import { benchmarkCases } from "../support/problem-cases/benchmarks.ts";
import { caseCases } from "../support/problem-cases/cases.ts";
import { crimeCases } from "../support/problem-cases/crimes.ts";
import { deadlineCases } from "../support/problem-cases/deadlines.ts";
import { meaningCases } from "../support/problem-cases/meaning.ts";
import { measureCases } from "../support/problem-cases/measures.ts";
import { parameterCases } from "../support/problem-cases/parameters.ts";
import { policyCases } from "../support/problem-cases/policies.ts";
import type { ProblemCase } from "../support/problem-cases/problem-case.ts";
import { readingCases } from "../support/problem-cases/reading.ts";
import { referenceCases } from "../support/problem-cases/references.ts";
import { shapeCases } from "../support/problem-cases/shape.ts";

const groups = {
  reading: readingCases,
  shape: shapeCases,
  measures: measureCases,
  deadlines: deadlineCases,
  benchmarks: benchmarkCases,
  references: referenceCases,
  meaning: meaningCases,
  policies: policyCases,
  parameters: parameterCases,
  crimes: crimeCases,
  cases: caseCases,
};
const byRule = (cases: readonly ProblemCase[]): (readonly [string, ProblemCase])[] => cases.map((problemCase) => [problemCase.rule, problemCase]);

describe.each(Object.entries(groups))("problems of %s", (_, cases) => {
  it.each(byRule(cases))("%s", async (_rule, { problems, expected }) => {
    expect(await problems()).toEqual(expected);
  });
});

describe("problem codes", () => {
  it("are all produced by a case above", async () => {
    const found = await Promise.all(Object.values(groups).flatMap((cases) => cases.map(({ problems }) => problems())));
    const seen = new Set(found.flat().map(({ code }) => code));
    expect(PROBLEM_CODES.filter((code) => !seen.has(code))).toEqual([]);
  });

  it("are each listed once", () => {
    expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length);
  });
});

describe("problemMessage", () => {
  it.each(PROBLEM_CODES.map((code): [ProblemCode] => [code]))("has a line for %s in both languages, without gaps or names of types", (code) => {
    const { zh, en } = problemMessage(code, { found: "written", expected: "wanted", other: "elsewhere" });
    for (const line of [zh, en]) expect(line).toMatch(/^[^{}\n]+[^.。\n]$/);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[a-z`]/);
  });

  it("shortens what was found after 160 characters and what is expected after 400", () => {
    expect(problemMessage("wrong-type", { found: "f".repeat(161), expected: "e".repeat(401) })).toEqual({
      zh: `应为 ${"e".repeat(400)}…，实为 ${"f".repeat(160)}…`,
      en: `expected ${"e".repeat(400)}…, found ${"f".repeat(160)}…`,
    });
    expect(problemMessage("wrong-type", { found: "f".repeat(160), expected: "e".repeat(400) }).en).toBe(
      `expected ${"e".repeat(400)}, found ${"f".repeat(160)}`,
    );
  });

  it("does not read what was found as a template", () => {
    expect(problemMessage("wrong-type", { found: "{expected} $& $1", expected: "{other}", other: "x" }).en).toBe("expected {other}, found {expected} $& $1");
  });
});
