// The cases that lie beside the rules: all of them pass, and they reach what they are meant to reach.
import { describe, expect, it } from "vitest";
import { coverRules } from "../../src/rule-tests/coverage.ts";
import { readRuleTests } from "../../src/rule-tests/read-rule-tests.ts";
import { runRuleTests } from "../../src/rule-tests/run-rule-tests.ts";
import { createRulebook } from "../../src/rulebook/create-rulebook.ts";
import { cn } from "../support/rules-cn.ts";

const rulebook = createRulebook([cn]);
const { cases, problems } = readRuleTests(rulebook, [cn]);

describe("the cases beside the rules", () => {
  it("have no problems and all pass", () => {
    expect(problems).toEqual([]);
    expect(runRuleTests(rulebook, cases).filter(({ status }) => status === "failed")).toEqual([]);
  });

  it("are of many items, each with its provision and its arithmetic", () => {
    expect(new Set(cases.map(({ item }) => item)).size).toBeGreaterThan(50);
    expect(cases.filter(({ note }) => note === undefined).map(({ id }) => id)).toEqual([]);
    expect(cases.filter(({ cites, expect: { faults } }) => cites === undefined && faults === undefined).map(({ id }) => id)).toEqual([]);
  });

  it("lie on both sides of every number, but for wordings of which the text was not read", () => {
    const open = coverRules(rulebook, cases).regions.filter((region) => region.kind === "boundary" && region.cases === 0);
    // Of the statutes that have cases.
    const own = open.filter(({ rule }) => rule.startsWith("cn/food-safety/"));
    expect([...new Set(own.map(({ rule }) => rule))]).toEqual(["cn/food-safety/124-1-6-liquid-milk", "cn/food-safety/124-1-7-liquid-milk"]);
  });

  it("have every circumstance hold and fail, and every part of the general cut won", () => {
    const { circumstance, tier } = coverRules(rulebook, cases).counts;
    expect(circumstance.covered).toBe(circumstance.total);
    expect(tier.covered).toBe(tier.total);
  });
});
