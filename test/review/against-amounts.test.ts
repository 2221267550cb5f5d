import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../src/assessment/draft-decision.ts";
import type { Clause } from "../../src/index.ts";
import { circumstanceOn, combinedBy, exampleItem, fineClause, type PackParts } from "../support/assessment-pack.ts";
import { FINE_20000, reviewExample } from "../support/draft-review.ts";

const fining = (amount: number, rest: Partial<DraftDecision> = {}): DraftDecision => ({ ...FINE_20000, penalties: [{ kind: "fine", amount }], ...rest });
const lawOf = (...clauses: readonly Clause[]): PackParts => ({ items: [exampleItem(clauses)] });
const of = (measure: object): PackParts => lawOf({ id: "fine", penalties: [{ kind: "fine", choice: "must", measure: measure as never }] });

/** How the fine lies: above and below the statute. */
const lies = (parts: PackParts, draft: DraftDecision, facts = {}): readonly string[] => {
  const finding = reviewExample(parts, draft, facts);
  return [finding("amount-above-statute").status, finding("amount-below-statute").status];
};

describe("a fine that is drafted", () => {
  it.each<[number, readonly string[]]>([
    [9_999.99, ["pass", "fail"]],
    [10_000, ["pass", "pass"]],
    [50_000, ["pass", "pass"]],
    [50_000.01, ["fail", "pass"]],
  ])("of %d yuan is held against 10,000 to 50,000, both included", (amount, expected) => {
    expect(lies(of({ amount: [10_000, 50_000] }), fining(amount))).toEqual(expected);
  });

  it.each<[number, readonly string[]]>([
    [10_000, ["pass", "fail"]],
    [10_000.01, ["pass", "pass"]],
    [49_999.99, ["pass", "pass"]],
    [50_000, ["fail", "pass"]],
  ])("of %d yuan is held against more than 10,000 and less than 50,000, neither included", (amount, expected) => {
    expect(lies(of({ amount: { above: 10_000, below: 50_000 } }), fining(amount))).toEqual(expected);
  });

  it("is never below a law without minimum, nor above one without maximum", () => {
    expect(lies(of({ amount: { max: 50_000 } }), fining(0.01))).toEqual(["pass", "pass"]);
    expect(lies(of({ amount: { min: 10_000 } }), fining(9e13))).toEqual(["pass", "pass"]);
  });

  it("shows both with their numbers", () => {
    expect(reviewExample(of({ amount: { above: 10_000, max: 50_000 } }), fining(66_000.5))("amount-above-statute")).toMatchObject({
      status: "fail",
      detail: {
        zh: "草案罚款 66,000.50 元，法定幅度 超过 10,000 元、50,000 元以下",
        en: "fine in the draft 66,000.50 yuan, statutory range above 10,000 up to 50,000 yuan",
      },
      citations: ["example-law@2024#10"],
    });
  });

  it("of several sums is what they come to together: 30,000 + 30,000 > 50,000", () => {
    const draft = { ...FINE_20000, penalties: [{ kind: "fine", amount: 30_000 } as const, { kind: "fine", amount: 30_000 } as const] };
    expect(lies(of({ amount: [10_000, 50_000] }), draft)).toEqual(["fail", "pass"]);
  });

  it("without a sum leaves open how it lies", () => {
    expect(lies(of({ amount: [10_000, 50_000] }), { ...FINE_20000, penalties: [{ kind: "fine" }] })).toEqual(["unknown", "unknown"]);
  });

  it("is left alone where the statute has no fine", () => {
    expect(lies(lawOf({ id: "warn", penalties: [{ kind: "warning", choice: "must" }] }), fining(1))).toEqual(["not-applicable", "not-applicable"]);
  });
});

describe("a fine whose statutory range rests on facts that are not known", () => {
  const multiple = lawOf(fineClause(50_000, 100_000, { id: "below", branch: "fine", when: { fact: "goods.value", operator: "lessThan", value: 10_000 } }), {
    id: "from",
    branch: "fine",
    when: { fact: "goods.value", operator: "greaterThanInclusive", value: 10_000 },
    penalties: [{ kind: "fine", choice: "must", measure: { times: [10, 20], of: "goods.value" } }],
  });

  it.each<[string, number, readonly string[]]>([
    // Below 10,000 yuan of goods: 50,000 to 100,000; from there on at least 100,000 to 200,000, without an upper end.
    ["below every range that may come", 49_999, ["pass", "fail"]],
    ["in the first range, below the second", 66_000, ["pass", "unknown"]],
    ["at the end of the first and the beginning of the second, or below it", 100_000, ["pass", "unknown"]],
    ["above the first, in the second or above it", 150_000, ["unknown", "unknown"]],
    ["above the first, in any range of the second that is large enough", 5_000_000, ["unknown", "unknown"]],
  ])("%s", (_, amount, expected) => {
    expect(lies(multiple, fining(amount))).toEqual(expected);
  });

  it("is asked for the facts that decide", () => {
    expect(reviewExample(multiple, fining(150_000))("amount-above-statute").facts).toEqual(["goods.value"]);
  });

  it.each<[number, number, readonly string[]]>([
    [20, 66_000, ["pass", "pass"]],
    [10_000, 99_999, ["pass", "fail"]],
    [10_000, 200_001, ["fail", "pass"]],
  ])("is settled once the goods are worth %d yuan: a fine of %d", (worth, amount, expected) => {
    expect(lies(multiple, fining(amount), { "goods.value": worth })).toEqual(expected);
  });

  it("with a cap is above only what the cap allows", () => {
    const capped = of({ times: [1, 3], of: "gains.amount", atMost: 30_000 });
    expect(lies(capped, fining(29_999.99))).toEqual(["unknown", "unknown"]);
    expect(lies(capped, fining(30_000))).toEqual(["unknown", "pass"]);
    expect(lies(capped, fining(30_000.01))).toEqual(["fail", "pass"]);
  });
});

describe("a fine that may be chosen from several", () => {
  const either = lawOf({
    id: "choice",
    penalties: [
      {
        oneOf: [
          { kind: "fine", choice: "must", measure: { amount: [1_000, 2_000] } },
          { kind: "fine", choice: "must", measure: { amount: [5_000, 10_000] } },
        ],
        choice: "may",
      },
    ],
  });

  it.each<[number, readonly string[]]>([
    [999, ["pass", "fail"]],
    [1_500, ["pass", "pass"]],
    [3_000, ["fail", "pass"]],
    [7_000, ["pass", "pass"]],
    [10_001, ["fail", "pass"]],
  ])("lies within one of them: %d", (amount, expected) => {
    expect(lies(either, fining(amount))).toEqual(expected);
  });
});

describe("a fine below the statutory minimum", () => {
  const cooperated = { circumstances: [circumstanceOn("party.cooperated", ["mitigated"], "must")] };
  const law: PackParts = { ...of({ amount: [10_000, 50_000] }), ...cooperated };
  const below = (draft: DraftDecision, facts = {}, parts = law) => reviewExample(parts, draft, facts)("amount-below-statute");

  it("is lawful where mitigation is open", () => {
    expect(below(fining(9_999), { "party.cooperated": true })).toMatchObject({
      status: "pass",
      detail: { en: expect.stringContaining("mitigation is open and reaches below 10,000 yuan") },
    });
  });

  it("is not where no ground of mitigation holds, and open where one may", () => {
    expect(below(fining(9_999), { "party.cooperated": false }).status).toBe("fail");
    expect(below(fining(9_999))).toMatchObject({ status: "unknown", facts: ["party.cooperated"] });
  });

  it("is not where the draft says that it is a lighter penalty, which stays within the range", () => {
    const finding = below(fining(9_999, { disposition: "lighter" }), { "party.cooperated": true });
    expect([finding.status, finding.detail?.en]).toEqual(["fail", expect.stringContaining("no mitigation")]);
  });

  it("does not go below the floor of a policy: one tenth of 10,000", () => {
    const floor = combinedBy({ method: "priority-first" }, { mitigation: { floor: { portionOfMinimum: 0.1 } } });
    const parts = { ...law, policies: [floor] };
    const facts = { "party.cooperated": true };
    expect(below(fining(1_000), facts, parts).status).toBe("pass");
    expect(below(fining(999.99), facts, parts).status).toBe("fail");
  });
});

describe("a length that is drafted", () => {
  const detention = (measure: object): PackParts => lawOf({ id: "detention", penalties: [{ kind: "detention", choice: "must", measure: measure as never }] });
  const lasting = (duration: NonNullable<DraftDecision["penalties"]>[number]["duration"]): DraftDecision => ({
    ...FINE_20000,
    penalties: [{ kind: "detention", ...(duration ? { duration } : {}) }],
  });

  it.each<[string, object, Parameters<typeof lasting>[0], readonly string[]]>([
    ["within", { days: [5, 10] }, { unit: "days", count: 10 }, ["pass", "pass"]],
    ["one day over", { days: [5, 10] }, { unit: "days", count: 11 }, ["fail", "pass"]],
    ["one day short", { days: [5, 10] }, { unit: "days", count: 4 }, ["pass", "fail"]],
    ["of a year, where three to twelve months are allowed", { months: [3, 12] }, { unit: "years", count: 1 }, ["pass", "pass"]],
    ["of thirteen months, where one year is", { years: { max: 1 } }, { unit: "months", count: 13 }, ["fail", "pass"]],
    ["in days, where the law has months", { months: [1, 3] }, { unit: "days", count: 30 }, ["unknown", "unknown"]],
    ["not said", { days: [5, 10] }, undefined, ["unknown", "unknown"]],
    ["for life, where ten years are allowed", { years: 10 }, { unit: "life" }, ["fail", "pass"]],
    ["for life, where that is allowed too", { years: 10, orLife: true }, { unit: "life" }, ["pass", "pass"]],
    ["of twenty years, between ten and life", { years: 10, orLife: true }, { unit: "years", count: 20 }, ["pass", "pass"]],
    ["of twenty years, where the law has life only", { life: true }, { unit: "years", count: 20 }, ["pass", "fail"]],
  ])("%s", (_, measure, duration, expected) => {
    expect(lies(detention(measure), lasting(duration))).toEqual(expected);
  });
});
