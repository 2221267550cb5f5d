// Whatever one thing in an explanation is changed, the checker rejects it; and it rejects no right one.
import { readdirSync, readFileSync } from "node:fs";
import { it } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { type CaseFile, checkCaseFile, createRulebook, type Explanation, explain, type RuleSource, verifyExplanation } from "../../src/index.ts";
import { caseFileOf, sourceOf, wholePacks } from "../support/arbitraries-packs-whole.ts";
import { cnRulebook, cnSource } from "../support/cn-rulebook.ts";
import { EXPLAINED_RULES, explainedCases } from "../support/explained-rules.ts";
import { type Mutant, mutantsOf } from "../support/explanation-mutants.ts";
import { fromRoot } from "../support/report-command.ts";
import { ruleSource } from "../support/rule-source.ts";

const made = ruleSource(EXPLAINED_RULES);
const madeRulebook = createRulebook([made]);
const examples = readdirSync(fromRoot("examples"))
  .filter((file) => file.endsWith(".json"))
  .map((file) => [file, JSON.parse(readFileSync(fromRoot(`examples/${file}`), "utf8")) as CaseFile] as const)
  .filter(([, caseFile]) => !("acts" in caseFile));

/** As it comes out of a file. */
function written(explanation: Explanation): unknown {
  return JSON.parse(JSON.stringify(explanation));
}

/** Those of a few mutants, spread over all by the numbers, that are accepted. */
function accepted(sources: readonly RuleSource[], caseFile: CaseFile, explanation: unknown, picks: readonly number[]): readonly string[] {
  const mutants: readonly Mutant[] = [...mutantsOf(explanation)];
  const picked = picks.flatMap((pick) => mutants[pick % mutants.length] ?? []);
  return picked.filter(({ value }) => verifyExplanation(sources, caseFile, value()).every(({ code }) => code === "not-checked")).map(({ path }) => path);
}

const picks = (count: number): fc.Arbitrary<readonly number[]> => fc.array(fc.nat(1_000_000_000), { minLength: count, maxLength: count });
const kept = fc.array(fc.boolean(), { minLength: 14, maxLength: 14 });

describe("over made-up packs of every construct", () => {
  it.prop([wholePacks, kept, fc.boolean(), picks(10)], { numRuns: 120 })(
    "a right explanation is accepted and none with a change",
    (whole, marks, all, chosen) => {
      const source = sourceOf(whole.pack);
      const full = caseFileOf(whole);
      const caseFile = all ? full : { ...full, facts: Object.fromEntries(Object.entries(full.facts).filter((_, index) => marks[index])) };
      const explanation = written(explain(createRulebook([source]), caseFile));
      expect(verifyExplanation([source], caseFile, explanation)).toEqual([]);
      expect(accepted([source], caseFile, explanation, chosen)).toEqual([]);
    },
  );
});

describe("over facts of every derivation", () => {
  it.prop([explainedCases, picks(5)], { numRuns: 80 })("a right explanation is accepted and none with a change", (caseFile, chosen) => {
    const explanation = written(explain(madeRulebook, caseFile));
    expect(verifyExplanation([made], caseFile, explanation)).toEqual([]);
    expect(accepted([made], caseFile, explanation, chosen)).toEqual([]);
  });
});

describe.each(examples)("of the example %s", (_, caseFile) => {
  const explanation = written(explain(cnRulebook, caseFile));

  it("the right explanation is accepted", () => {
    expect(verifyExplanation([cnSource], caseFile, explanation)).toEqual([]);
  });

  it.prop([picks(25)], { numRuns: 2 })("none with a change is", (chosen) => {
    expect(accepted([cnSource], caseFile, explanation, chosen)).toEqual([]);
  });
});

describe("every item of the rules that come with the library", () => {
  const dated = { "conduct.endedOn": "2019-05-01", "decision.madeOn": "2021-12-01", "goods.value": 30_000 };

  it.each<[string, CaseFile["facts"], string | undefined]>([
    ["with nothing known", {}, undefined],
    ["with conduct under an earlier wording", dated, "310101"],
    ["with recent conduct", { "conduct.endedOn": "2026-01-01", "goods.value": 5000 }, "370102"],
  ])("has explanations that are accepted, %s", (_, facts, jurisdiction) => {
    const rejected = [...cnRulebook.items.keys()].filter((item) => {
      const caseFile: CaseFile = { item, asOf: "2026-11-22", facts, ...(jurisdiction === undefined ? {} : { jurisdiction }) };
      return checkCaseFile(cnRulebook, caseFile).length === 0 && verifyExplanation([cnSource], caseFile, explain(cnRulebook, caseFile)).length > 0;
    });
    expect(rejected).toEqual([]);
  });
});

describe("a case that is another one", () => {
  it.prop([explainedCases, explainedCases], { numRuns: 100 })("has the explanation of the first only where both come to the same", (one, other) => {
    const explanation = written(explain(madeRulebook, one));
    const isSame = JSON.stringify(explain(madeRulebook, other)) === JSON.stringify(explanation);
    expect(verifyExplanation([made], other, explanation).length === 0).toBe(isSame);
  });
});
