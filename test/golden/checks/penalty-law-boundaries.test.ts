// The last lawful value and the first unlawful one of the checks that turn on a sum, a kind of penalty or a choice.
import { describe, expect, it } from "vitest";
import { PENALTY_KINDS } from "../../../src/law/penalty-kind.ts";
import type { CaseFacts } from "../../support/assessment-lines.ts";
import { type FactsOver, layFacts, statusOf } from "../../support/check-states.ts";
import { ORDINARY_CASE, penaltyRulebook, SUMMARY_CASE } from "./penalty-cases.ts";

function status(id: string, over: FactsOver, base: CaseFacts = ORDINARY_CASE): string {
  return statusOf(penaltyRulebook, `cn/apl/${id}`, layFacts(base, over));
}

describe("officers (art. 42)", () => {
  it("one is enough where a law says so, and not where nobody says", () => {
    const one = { "procedure.officers": ["31010001"] };
    expect(status("42-two-officers", { ...one, "procedure.fewerOfficersByLaw": true })).toBe("pass");
    expect(status("42-two-officers", { ...one, "procedure.fewerOfficersByLaw": undefined })).toBe("unknown");
    expect(status("42-two-officers", { "procedure.officers": [] })).toBe("fail");
  });
});

describe("the decision on the spot (art. 51)", () => {
  it.each([
    ["natural-person", 200, "pass"],
    ["natural-person", 200.01, "fail"],
    ["organisation", 3000, "pass"],
    ["organisation", 3000.01, "fail"],
    ["individual-business", 200, "pass"],
    ["individual-business", 200.01, "fail"],
  ])("a fine on a %s of %s yuan: %s", (kind, fine, expected) => {
    expect(status("51-on-the-spot-limits", { "party.kind": kind, "decision.fine": fine }, SUMMARY_CASE)).toBe(expected);
  });

  it("an individual business may be fined up to 3,000 yuan where it is treated as an organisation, and it is open where nobody says", () => {
    const business = { "party.kind": "individual-business", "procedure.individualBusinessLimit": "organisation" };
    expect(status("51-on-the-spot-limits", { ...business, "decision.fine": 3000 }, SUMMARY_CASE)).toBe("pass");
    expect(status("51-on-the-spot-limits", { ...business, "decision.fine": 3000.01 }, SUMMARY_CASE)).toBe("fail");
    expect(status("51-on-the-spot-limits", { ...business, "decision.fine": 3000, "procedure.individualBusinessLimit": undefined }, SUMMARY_CASE)).toBe(
      "needs-judgement",
    );
  });

  it.each(PENALTY_KINDS.filter((kind) => kind !== "warning" && kind !== "fine" && kind !== "demerit-points"))("%s cannot be decided on the spot", (kind) => {
    expect(status("51-on-the-spot-limits", { "decision.penalties": [kind] }, SUMMARY_CASE)).toBe("fail");
  });

  it("the amount need not stand in a decision without a fine", () => {
    const states = ["conduct", "penalty-and-basis", "time-and-place", "remedies", "authority", "officer-signature"];
    expect(status("52-2-essential-contents", { "decision.penalties": ["warning"], "procedure.summaryDecisionStates": states }, SUMMARY_CASE)).toBe("pass");
  });
});

// 较大数额罚款; 没收较大数额违法所得、没收较大价值非法财物: 以上 includes the threshold.
describe("the right to a hearing (art. 63)", () => {
  const untold = (over: FactsOver): string => status("63-1-told-of-hearing", { "procedure.hearingRightTold": false, ...over });

  it.each([
    ["a fine at the threshold", { "decision.fine": 50_000 }, "fail"],
    ["a fine a fen below", { "decision.fine": 49_999.99 }, "not-applicable"],
    ["a confiscation at the threshold", { "decision.fine": 0, "decision.penalties": ["confiscate-gains"], "decision.confiscated": 50_000 }, "fail"],
    ["a confiscation a fen below", { "decision.fine": 0, "decision.penalties": ["confiscate-property"], "decision.confiscated": 49_999.99 }, "not-applicable"],
    [
      "a large sum of which nothing is confiscated",
      { "decision.fine": 0, "decision.penalties": ["warning"], "decision.confiscated": 60_000 },
      "not-applicable",
    ],
    ["a licence revoked", { "decision.fine": 0, "decision.penalties": ["revoke-licence"] }, "fail"],
    ["operations suspended", { "decision.fine": 0, "decision.penalties": ["suspend-operations"] }, "fail"],
    ["a licence suspended, judged heavy", { "decision.fine": 0, "decision.penalties": ["suspend-licence"], "procedure.otherwiseHeavy": true }, "fail"],
    [
      "a warning that another provision gives a hearing on",
      { "decision.fine": 0, "decision.penalties": ["warning"], "procedure.hearingByOtherLaw": true },
      "fail",
    ],
    ["a fine whose threshold nobody knows", { "hearing.fineThreshold": undefined }, "unknown"],
  ])("%s, not told of it: %s", (_, over, expected) => {
    expect(untold(over)).toBe(expected);
  });

  it("guiding case 6: 32 computers confiscated, the party not told of its right to a hearing", () => {
    expect(untold({ "decision.penalties": ["confiscate-property"], "decision.fine": 0, "decision.confiscated": 64_000 })).toBe("fail");
  });

  it("the hearing may be closed to protect secrets, and need not be held where the party forfeited it", () => {
    expect(status("64-3-hearing-public", { "procedure.hearingPublic": false, "procedure.hearingConfidential": true })).toBe("pass");
    expect(status("63-1-hearing-held", { "procedure.hearingHeld": false, "hearing.heldOn": undefined, "procedure.hearingForfeited": true })).toBe("pass");
  });
});

describe("collection (arts. 67 to 69)", () => {
  it.each([
    ["small-fine", 100, "summary", "pass"],
    ["small-fine", 100.01, "summary", "fail"],
    ["hard-to-enforce-later", 200, "summary", "pass"],
    ["hard-to-enforce-later", 100, "ordinary", "fail"],
    ["remote-area", 60_000, "ordinary", "pass"],
  ])("on the ground %s of %s yuan under the %s procedure: %s", (ground, fine, kind, expected) => {
    expect(status("67-2-separate-collection", { "procedure.collectionGround": ground, "decision.fine": fine, "procedure.kind": kind }, SUMMARY_CASE)).toBe(
      expected,
    );
  });

  it("gains that are all to be refunded need no confiscation", () => {
    expect(status("28-2-gains-confiscated", { "decision.penalties": ["fine"], "procedure.gainsAllReturned": true })).toBe("pass");
  });
});

// 每日百分之三, 不得超出罚款的数额, 复议、诉讼期间不予计算. 1 % of 60,000 is 600, so 1,800 a day from 29 March on.
describe("the surcharge (arts. 72 and 73)", () => {
  const surcharge = (sum: number, through: string, over: FactsOver = {}): readonly string[] => {
    const facts = {
      "decision.madeOn": "2026-03-10",
      "procedure.servedOn": "2026-03-13",
      "procedure.receivedOn": "2026-03-13",
      "procedure.paymentDueOn": "2026-03-28",
      "procedure.surcharge": sum,
      "procedure.surchargeThrough": through,
      "procedure.reviewedOn": undefined,
      "hearing.heldOn": undefined,
      ...over,
    };
    return ["72-surcharge-accrued", "72-surcharge-cap"].map((id) => status(id, facts));
  };
  const IN_DISPUTE = { "procedure.disputePeriods": [{ from: "2026-03-30", to: "2026-04-28" }] };

  it("is 1,800 yuan for the first day overdue and no fen more", () => {
    expect(surcharge(1800, "2026-03-29")).toEqual(["pass", "pass"]);
    expect(surcharge(1800.01, "2026-03-29")).toEqual(["fail", "pass"]);
  });

  it("is nothing up to the last day to pay", () => {
    expect(surcharge(0.01, "2026-03-28")).toEqual(["fail", "pass"]);
  });

  // 33 days to 30 April: 59,400; 34 days to 1 May: 61,200, capped at the fine of 60,000
  it("reaches its cap on the thirty-fourth day", () => {
    expect(surcharge(59_400, "2026-04-30")).toEqual(["pass", "pass"]);
    expect(surcharge(60_000, "2026-04-30")).toEqual(["fail", "pass"]);
    expect(surcharge(60_000, "2026-05-01")).toEqual(["pass", "pass"]);
    expect(surcharge(61_200, "2026-05-01")).toEqual(["fail", "fail"]);
  });

  // 34 days less the 30 of reconsideration: 29 March, 29 and 30 April, 1 May = 4 × 1,800 = 7,200
  it("does not accrue during reconsideration", () => {
    expect(surcharge(7200, "2026-05-01", IN_DISPUTE)).toEqual(["pass", "pass"]);
    expect(surcharge(7200.01, "2026-05-01", IN_DISPUTE)).toEqual(["fail", "pass"]);
  });

  it("is open where nobody says whether there was any, unless it is within what can have accrued at the least", () => {
    expect(surcharge(1800, "2026-05-01", { "procedure.disputePeriods": undefined })).toEqual(["unknown", "pass"]);
    expect(surcharge(61_200.01, "2026-05-01", { "procedure.disputePeriods": undefined })[0]).toBe("fail");
  });
});
