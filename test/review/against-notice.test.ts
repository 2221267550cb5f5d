import { describe, expect, it } from "vitest";
import type { DraftDecision, DraftPenalty } from "../../src/assessment/draft-decision.ts";
import type { CaseFile } from "../../src/index.ts";
import type { PackParts } from "../support/assessment-pack.ts";
import { FINE_20000, reviewExample, reviewedBy } from "../support/draft-review.ts";

const parts: PackParts = {
  policies: [
    reviewedBy({
      defended: { fact: "party.cooperated", operator: "equal", value: true },
      cites: { "heavier-after-defence": ["example-law#45.2"], "notice-differs": ["example-law#44"] },
    }),
  ],
};
const DEFENDED = { "party.cooperated": true };
const fine = (amount: number): DraftPenalty => ({ kind: "fine", amount });
const deciding = (penalties: readonly DraftPenalty[], rest: Partial<DraftDecision> = {}): DraftDecision => ({ ...FINE_20000, penalties, ...rest });

/** What comes of a notice and a decision after a defence. */
const look = (told: DraftDecision, decided: DraftDecision, facts: CaseFile["facts"] = DEFENDED) => reviewExample(parts, decided, facts, { notice: told });
const statuses = (told: readonly DraftPenalty[], decided: readonly DraftPenalty[]): readonly string[] => {
  const finding = look(deciding(told), deciding(decided));
  return [finding("notice-differs").status, finding("heavier-after-defence").status];
};

describe("a decision after notice and defence", () => {
  it.each<[string, readonly DraftPenalty[], readonly DraftPenalty[], readonly string[]]>([
    ["that is the same", [fine(20_000)], [fine(20_000)], ["pass", "pass"]],
    ["with a lower fine", [fine(20_000)], [fine(19_999.99)], ["pass", "pass"]],
    ["with a higher fine", [fine(20_000)], [fine(20_000.01)], ["fail", "fail"]],
    ["with the same fine in two parts", [fine(20_000)], [fine(15_000), fine(5_000)], ["pass", "pass"]],
    ["with a kind less", [fine(20_000), { kind: "warning" }], [fine(20_000)], ["pass", "pass"]],
    ["with a further kind", [fine(20_000)], [fine(20_000), { kind: "warning" }], ["fail", "fail"]],
    ["with a lighter kind in the place of a heavier one", [{ kind: "revoke-licence" }], [{ kind: "suspend-licence" }], ["pass", "pass"]],
    ["with a heavier kind in the place of a lighter one", [{ kind: "suspend-licence" }], [{ kind: "revoke-licence" }], ["fail", "fail"]],
    [
      "with a kind in the place of one that it does not compare with",
      [{ kind: "suspend-operations" }],
      [{ kind: "suspend-licence" }],
      ["fail", "needs-judgement"],
    ],
    ["with a higher fine but a kind less", [fine(20_000), { kind: "revoke-licence" }], [fine(30_000)], ["fail", "needs-judgement"]],
    ["with a further kind but a lower fine", [fine(20_000)], [fine(10_000), { kind: "warning" }], ["fail", "needs-judgement"]],
    ["without saying how high the fine is", [fine(20_000)], [{ kind: "fine" }], ["unknown", "unknown"]],
    [
      "with a longer suspension",
      [{ kind: "suspend-licence", duration: { unit: "months", count: 12 } }],
      [{ kind: "suspend-licence", duration: { unit: "years", count: 2 } }],
      ["fail", "fail"],
    ],
    [
      "with a shorter suspension",
      [{ kind: "suspend-licence", duration: { unit: "years", count: 1 } }],
      [{ kind: "suspend-licence", duration: { unit: "months", count: 11 } }],
      ["pass", "pass"],
    ],
    [
      "with a suspension in another unit",
      [{ kind: "suspend-licence", duration: { unit: "months", count: 1 } }],
      [{ kind: "suspend-licence", duration: { unit: "days", count: 30 } }],
      ["needs-judgement", "needs-judgement"],
    ],
    [
      "with a ban for life",
      [{ kind: "restrict-employment", duration: { unit: "years", count: 10 } }],
      [{ kind: "restrict-employment", duration: { unit: "life" } }],
      ["fail", "fail"],
    ],
    ["that confiscates more", [{ kind: "confiscate-gains", amount: 100 }], [{ kind: "confiscate-gains", amount: 100.01 }], ["fail", "fail"]],
    ["that confiscates what it no longer sums", [{ kind: "confiscate-gains", amount: 100 }], [{ kind: "confiscate-gains" }], ["pass", "pass"]],
  ])("%s", (_, told, decided, expected) => {
    expect(statuses(told, decided)).toEqual(expected);
  });

  it("shows what was told and what is decided, by the provisions that the policy names", () => {
    const finding = look(deciding([fine(20_000)]), deciding([fine(66_000)]));
    expect(finding("heavier-after-defence")).toMatchObject({
      head: "procedure",
      detail: { zh: "告知罚款 20,000 元，草案 66,000 元", en: "fine in the notice 20,000 yuan, in the draft 66,000 yuan" },
      citations: ["example-law@2024#45.2"],
    });
    expect(finding("notice-differs").citations).toEqual(["example-law@2024#44"]);
  });
});

describe("a heavier decision", () => {
  const heavier = (facts: CaseFile["facts"], pack = parts) =>
    reviewExample(pack, deciding([fine(30_000)]), facts, { notice: deciding([fine(20_000)]) })("heavier-after-defence");

  it("is no answer to a defence that was not made, and open where it is not known whether one was", () => {
    expect(heavier({ "party.cooperated": false }).status).toBe("not-applicable");
    expect(heavier({})).toMatchObject({ status: "unknown", facts: ["party.cooperated"] });
    expect(heavier({}, {}).status).toBe("unknown");
  });
});

describe("a notice", () => {
  it("is compared only where the case file has it, and a penalty follows", () => {
    const finding = reviewExample(parts, FINE_20000, DEFENDED);
    expect([finding("notice-differs"), finding("heavier-after-defence")]).toMatchObject([
      { status: "not-applicable", detail: { en: expect.stringContaining("nothing to compare") } },
      { status: "not-applicable" },
    ]);
    expect(look(FINE_20000, { outcome: "no-penalty", basis: [] })("notice-differs").status).toBe("not-applicable");
  });

  it.each<[string, readonly string[], readonly string[], string]>([
    ["the same basis, in another version", ["example-law@2020#10"], ["example-law@2024#10"], "pass"],
    ["a part of the article that was told", ["example-law#10"], ["example-law#10.1"], "pass"],
    ["the article of which a part was told", ["example-law#10.1"], ["example-law#10"], "pass"],
    ["one provision less", ["example-law#10", "example-law#11"], ["example-law#10"], "pass"],
    ["another item", ["example-law#10.1.1"], ["example-law#10.1.2"], "fail"],
    ["a further provision", ["example-law#10"], ["example-law#10", "example-law#11"], "fail"],
  ])("has %s", (_, told, decided, status) => {
    expect(look(deciding([fine(20_000)], { basis: told }), deciding([fine(20_000)], { basis: decided }))("notice-differs").status).toBe(status);
  });

  it.each<[string, CaseFile["facts"] | undefined, CaseFile["facts"] | undefined, string]>([
    ["the same facts", { "goods.value": 20 }, { "goods.value": 20.0 }, "pass"],
    ["another value", { "goods.value": 20 }, { "goods.value": 200 }, "fail"],
    ["a fact less", { "goods.value": 20, "gains.amount": 5 }, { "goods.value": 20 }, "pass"],
    ["a fact that was not told", { "goods.value": 20 }, { "goods.value": 20, "gains.amount": 5 }, "fail"],
    ["no facts on one side", undefined, { "goods.value": 20 }, "pass"],
  ])("has %s", (_, told, decided, status) => {
    const stating = (facts: CaseFile["facts"] | undefined): DraftDecision => deciding([fine(20_000)], facts ? { facts } : {});
    expect(look(stating(told), stating(decided))("notice-differs").status).toBe(status);
  });
});
