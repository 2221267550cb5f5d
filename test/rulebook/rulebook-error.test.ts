import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/documents/problem.ts";
import { describeProblem, RulebookError } from "../../src/rulebook/rulebook-error.ts";

const problem: Problem = {
  code: "unknown-fact",
  message: { zh: "未声明的事实 `goods.valeu`", en: "fact `goods.valeu` is not declared in a vocabulary" },
  file: "pack/items.yaml",
  line: 7,
  column: 12,
  path: "items[0].when.fact",
  nearest: "goods.value",
};

describe("describeProblem", () => {
  it("is one line with place, path, code, message and the nearest name", () => {
    expect(describeProblem(problem)).toBe(
      "pack/items.yaml:7:12 items[0].when.fact unknown-fact: fact `goods.valeu` is not declared in a vocabulary; did you mean `goods.value`?",
    );
  });

  it("leaves out what there is not", () => {
    expect(describeProblem({ code: "no-documents", message: { zh: "没有文件", en: "no rule files" }, file: "rules", path: "" })).toMatch(
      /^rules +no-documents: no rule files$/,
    );
  });
});

describe("RulebookError", () => {
  it("carries all problems and says the first twenty", () => {
    const problems = Array.from({ length: 21 }, (_, index) => ({ ...problem, line: index + 1 }));
    const error = new RulebookError(problems);
    expect([error.name, error instanceof Error, error.problems]).toEqual(["RulebookError", true, problems]);
    expect(error.message.split("\n")).toEqual(["rule data has 21 problem(s)", ...problems.slice(0, 20).map(describeProblem), "…"]);
  });

  it("says every problem where they are few", () => {
    expect(new RulebookError([problem]).message).toBe(`rule data has 1 problem(s)\n${describeProblem(problem)}`);
  });
});
