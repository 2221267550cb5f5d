// Opinions and lists of time limits under the real rules are in one language, whatever is unknown.
import { describe, expect, it } from "vitest";
import { type CaseFile, createRulebook, type DraftDecision, deadlines, renderDeadlines, renderReview, review } from "../../src/index.ts";
import { CASES, CHINESE, withoutIds } from "../support/report-cases.ts";
import { cn } from "../support/rules-cn.ts";

const rulebook = createRulebook([cn]);

const DRAFT: DraftDecision = {
  outcome: "penalty",
  disposition: "mitigated",
  penalties: [
    { kind: "fine", amount: 3_000_000 },
    { kind: "detention", duration: { unit: "days", count: 30 } },
  ],
  basis: ["food-safety-law@2021#124.1.1", "food-safety-law@2021#999", "administrative-penalty-law@1996#1"],
  circumstances: ["cn/apl/33-1-first-offence"],
  benchmark: { id: "cn/market-regulation/general-cut" },
};
const NOTICE: DraftDecision = {
  outcome: "penalty",
  penalties: [{ kind: "fine", amount: 2_000_000 }, { kind: "warning" }],
  basis: ["food-safety-law@2021#124.1.1"],
};

const STAGES = ["investigation", "notice", "review", "decision", "enforcement"];

describe("a review under the real rules", () => {
  it.each(Object.keys(CASES))("is in one language: %s", (name) => {
    const caseFile = CASES[name] as CaseFile;
    for (const reviewed of [caseFile, { ...caseFile, draftDecision: DRAFT, notice: NOTICE }]) {
      const opinion = review(rulebook, reviewed);
      expect(renderReview(rulebook, opinion, { language: "en" })).not.toMatch(CHINESE);
      expect(withoutIds(renderReview(rulebook, opinion, { language: "zh" }))).not.toMatch(/[a-zA-Z]/);
    }
  });
});

describe("a list of time limits under the real rules", () => {
  it.each(STAGES)("is in one language at the stage %s", (stage) => {
    const facts = { "procedure.stage": stage, "procedure.kind": "ordinary", "conduct.endedOn": "2026-01-05", "procedure.filedOn": "2026-01-12" };
    const list = deadlines(rulebook, { item: "cn/food-safety/124-1-1", asOf: "2026-06-01", facts });
    expect(list.deadlines.length).toBeGreaterThan(0);
    expect(renderDeadlines(rulebook, list, { language: "en" })).not.toMatch(CHINESE);
    expect(withoutIds(renderDeadlines(rulebook, list, { language: "zh" }))).not.toMatch(/[a-zA-Z]/);
  });
});
