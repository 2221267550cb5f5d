// Reconsideration of and suits against penalties: every check in each of its states, and what they do not settle by a table.
import { describe, expect, it } from "vitest";
import { deadlines } from "../../../src/assessment/deadlines.ts";
import { expectStates, type FactsOver, layFacts, statusOf } from "../../support/check-states.ts";
import { LAWFUL_CASE } from "./lawful-case.ts";
import { penaltyRulebook } from "./penalty-cases.ts";
import { APPLIED, AS_OF, BASE, CHANGED, CHECKS, FAR, LONG, NOT_SERVED, STATEMENT } from "./remedies-states.ts";

describe("the checks of reconsideration and suit", () => {
  it("are tabled, every one", () => {
    const ids = penaltyRulebook.checks.flatMap(({ rule }) => (rule.id.startsWith("cn/remedies/") ? [rule.id] : []));
    expect(ids.sort()).toEqual(
      Object.keys({ ...CHECKS, ...LONG })
        .map((id) => `cn/remedies/${id}`)
        .sort(),
    );
  });

  it.each(Object.entries(CHECKS))("%s", (id, states) => expectStates(penaltyRulebook, `cn/remedies/${id}`, states, { asOf: AS_OF }));
  it.each(Object.entries(LONG))("%s", (id, states) => expectStates(penaltyRulebook, `cn/remedies/${id}`, states, FAR));
});

describe("what a decision states", () => {
  const status = (id: string, over: FactsOver): string => statusOf(penaltyRulebook, `cn/remedies/${id}`, layFacts(BASE, over), { asOf: AS_OF });

  it("no less than sixty days for reconsideration, and more only where a law says so", () => {
    const stated = (days: number, over: FactsOver = {}): string => status("20-1-period-stated", { "remedies.reconsiderationDays": days, ...over });
    expect([stated(0), stated(59), stated(60), stated(61)]).toEqual(["fail", "fail", "pass", "fail"]);
    expect(stated(90, { "remedies.longerReconsiderationByLaw": true })).toBe("pass");
  });

  it("that reconsideration comes first where another law says so, also under the ordinary procedure", () => {
    expect(status("23-2-told-first", { "remedies.firstByLaw": true, "remedies.firstTold": false })).toBe("fail");
    expect(status("46-1-suit-period-stated", { "remedies.firstByLaw": true })).toBe("not-applicable");
  });

  it("is not asked before there is one", () => {
    const early = {
      ...NOT_SERVED,
      "procedure.stage": "review",
      "decision.madeOn": undefined,
      "procedure.publishedOn": undefined,
      "procedure.paidOn": undefined,
    };
    expect(Object.keys(STATEMENT).map((id) => status(id, early))).toEqual(Object.keys(STATEMENT).map(() => "not-applicable"));
  });
});

describe("the time of the party", () => {
  it("does not run before the decision is served", () => {
    const found = deadlines(penaltyRulebook, {
      ...LAWFUL_CASE,
      facts: layFacts(BASE, { ...NOT_SERVED, "procedure.publishedOn": undefined, "procedure.paidOn": undefined }),
    });
    expect(found.deadlines.filter(({ binds, status }) => binds === "party" && status !== "met")).toEqual([]);
  });

  // Ten days lost: 14 April and 70 days is Tuesday, 23 June 2026.
  it("does not run through what hinders it", () => {
    const over = { ...APPLIED, "remedies.hindrances": [{ from: "2026-05-01", to: "2026-05-10", reason: "不可抗力" }] };
    const applied = (on: string): string =>
      statusOf(penaltyRulebook, "cn/remedies/20-1-applied-in-time", layFacts(BASE, { ...over, "remedies.appliedOn": on }), { asOf: AS_OF });
    expect([applied("2026-06-23"), applied("2026-06-24")]).toEqual(["pass", "fail"]);
  });

  it("is listed and no finding", () => {
    const bound = penaltyRulebook.checks.flatMap(({ rule }) => (rule.binds === "party" ? [rule.id] : []));
    expect(bound).toHaveLength(12);
    expect(bound.every((id) => id.startsWith("cn/remedies/") || ["cn/apl/64-1-hearing-asked-for", "cn/apl/67-3-paid-in-time"].includes(id))).toBe(true);
  });
});

describe("a penalty that was changed", () => {
  it("may be for the worse where somebody claimed the opposite", () => {
    const facts = layFacts(BASE, { ...CHANGED, "remedies.changedBy": "reconsideration", "remedies.changedFine": 80_000, "remedies.oppositeClaim": true });
    expect(statusOf(penaltyRulebook, "cn/remedies/63-2-not-worse", facts, { asOf: AS_OF })).toBe("pass");
  });

  it("may be made again the same where it was revoked on reconsideration for its procedure", () => {
    const facts = layFacts(BASE, { "remedies.remade": "after-reconsideration", "remedies.revokedForProcedure": true, "remedies.sameAsBefore": true });
    expect(statusOf(penaltyRulebook, "cn/remedies/64-2-not-the-same-again", facts, { asOf: AS_OF })).toBe("pass");
  });
});
