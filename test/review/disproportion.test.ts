import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../src/assessment/draft-decision.ts";
import { type CaseFile, type ReviewOptions, review } from "../../src/index.ts";
import { circumstanceOn, exampleCase, exampleItem, exampleRulebook, fineClause, type PackParts } from "../support/assessment-pack.ts";
import { FINE_20000, reviewExample, reviewedBy } from "../support/draft-review.ts";

const NOTE = { zh: "示例", en: "illustrative" };
const law: PackParts = {
  items: [exampleItem([fineClause(10_000, 50_000)])],
  circumstances: [circumstanceOn("party.cooperated", ["lighter"], "may"), circumstanceOn("party.repeated", ["heavier"], "must")],
  policies: [reviewedBy({ disproportion: { base: ["goods.value", "gains.amount"], times: 100, note: NOTE } })],
};
const fining = (amount: number, rest: Partial<DraftDecision> = {}): DraftDecision => ({ ...FINE_20000, penalties: [{ kind: "fine", amount }], ...rest });
const look = (amount: number, facts: CaseFile["facts"], rest: Partial<DraftDecision> = {}, parts = law) =>
  reviewExample(parts, fining(amount, rest), facts)("manifest-disproportion");
const cooperated = { "party.cooperated": true, "party.repeated": false };

describe("a fine within the statute", () => {
  it("of a hundred times what was at stake is questioned where a lenient ground is unused: 20,000 ÷ 200 = 100", () => {
    expect(look(20_000, { ...cooperated, "goods.value": 200 })).toMatchObject({
      status: "needs-judgement",
      head: "discretion",
      severity: "revocable",
      detail: {
        zh: "罚款 20,000 ÷ 货值 200 = 100 倍，提示线为 100 倍（示例）；草案没有使用而成立或者可能成立的从宽情节：party.cooperated",
        en: "fine 20,000 ÷ value 200 = 100 times; questioned from 100 times on (illustrative); lenient grounds that hold or may hold and are not used: party.cooperated",
      },
    });
  });

  it.each<[string, number, CaseFile["facts"], Partial<DraftDecision>, string]>([
    ["of a little less than a hundred times", 20_000, { ...cooperated, "goods.value": 200.01 }, {}, "pass"],
    ["where the ground is used", 20_000, { ...cooperated, "goods.value": 20 }, { circumstances: ["x/party-cooperated-lighter-may"] }, "pass"],
    ["where no lenient ground holds", 20_000, { "party.cooperated": false, "party.repeated": true, "goods.value": 20 }, {}, "pass"],
    ["where one may hold", 20_000, { "party.repeated": false, "goods.value": 20 }, {}, "needs-judgement"],
    ["measured by the larger sum that is known", 20_000, { ...cooperated, "goods.value": 20, "gains.amount": 500 }, {}, "pass"],
    ["measured by what is known and not nothing", 20_000, { ...cooperated, "goods.value": 0, "gains.amount": 20 }, {}, "needs-judgement"],
    ["where nothing was at stake", 20_000, { ...cooperated, "goods.value": 0, "gains.amount": 0 }, {}, "not-applicable"],
    ["where it is not known what was at stake", 20_000, { ...cooperated, "goods.value": 0 }, {}, "unknown"],
    ["but above the maximum is told there", 50_000.01, { ...cooperated, "goods.value": 20 }, {}, "not-applicable"],
    ["but below the minimum is told there", 9_999.99, { ...cooperated, "goods.value": 20 }, {}, "not-applicable"],
  ])("%s", (_, amount, facts, rest, status) => {
    expect(look(amount, facts, rest).status).toBe(status);
  });

  it("is questioned from the line of the review on where no policy has one, which an option replaces: 19,999 ÷ 200 = 99.995", () => {
    const parts = { ...law, policies: [reviewedBy({ disproportion: { base: ["goods.value"] } })] };
    const facts = { ...cooperated, "goods.value": 200 };
    expect([look(20_000, facts, {}, parts), look(19_999, facts, {}, parts)].map(({ status }) => status)).toEqual(["needs-judgement", "pass"]);
    expect(look(20_000, facts, {}, parts).detail?.en).toContain("questioned from 100 times on (a reminder, not a rule of law)");
    const caseFile: CaseFile = { ...exampleCase(facts), draftDecision: fining(19_999) };
    const asked = (options: ReviewOptions): string | undefined =>
      review(exampleRulebook(parts), caseFile, options).findings.find(({ id }) => id === "review/manifest-disproportion")?.status;
    expect([asked({}), asked({ disproportionTimes: 99 })]).toEqual(["pass", "needs-judgement"]);
    expect(() => asked({ disproportionTimes: 0.5 })).toThrow(RangeError);
  });

  it("that may turn out to lie outside is left open", () => {
    const parts = {
      ...law,
      items: [
        exampleItem([
          fineClause(10_000, 50_000, { when: { fact: "conduct.minor", operator: "equal", value: true }, branch: "fine" }),
          fineClause(1, 500, { id: "small", when: { fact: "conduct.minor", operator: "equal", value: false }, branch: "fine" }),
        ]),
      ],
    };
    expect(look(20_000, { ...cooperated, "goods.value": 20 }, {}, parts)).toMatchObject({
      status: "unknown",
      facts: expect.arrayContaining(["conduct.minor"]),
    });
  });

  it("is not measured where no policy says from when on", () => {
    expect(look(50_000, { ...cooperated, "goods.value": 1 }, {}, { ...law, policies: [] }).status).toBe("not-applicable");
  });
});

describe("reasons", () => {
  const reasons = (draft: Partial<DraftDecision>, parts = law, facts: CaseFile["facts"] = { "party.cooperated": false, "party.repeated": false }) =>
    reviewExample(parts, fining(20_000, draft), facts)("reasons-missing").status;

  it("are given for what was chosen within the law", () => {
    expect([reasons({ reasons: "first offence, little harm" }), reasons({}), reasons({ reasons: " " })]).toEqual(["pass", "fail", "fail"]);
  });

  it("are not asked for where the law leaves no choice, or nothing is imposed", () => {
    expect(reasons({}, { items: [exampleItem([fineClause(20_000, 20_000)])] })).toBe("not-applicable");
    expect(reasons({ outcome: "no-penalty", penalties: [] })).toBe("not-applicable");
  });
});
