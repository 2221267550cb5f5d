// Time: working days across holidays, calendar days, what is left out, and days that cannot be.
import { describe, expect, it } from "vitest";
import { deadlines } from "../../../src/assessment/deadlines.ts";
import { type CaseFault, CaseFileError, checkCaseFile, type FactValueInput } from "../../../src/index.ts";
import { type FactsOver, findingOf, layFacts, statusOf } from "../../support/check-states.ts";
import { ORDINARY_CASE, penaltyRulebook } from "./penalty-cases.ts";

function status(id: string, over: FactsOver, asOf = "2026-05-01"): string {
  return statusOf(penaltyRulebook, `cn/apl/${id}`, layFacts(ORDINARY_CASE, over), { asOf });
}

describe("ninety days from filing (art. 60)", () => {
  const decided = (filedOn: string, over: FactsOver = {}): string => status("60-decision-within-90-days", { "procedure.filedOn": filedOn, ...over });
  const head = (days: number): FactValueInput => [{ by: "authority-head", length: { days }, approvedOn: "2026-03-20" }];

  it("are calendar days: the eighty-eighth and the ninetieth are in time, the ninety-first is not", () => {
    // To 10 April 2026: from 12 January 88, from 10 January 90, from 9 January 91.
    expect([decided("2026-01-12"), decided("2026-01-10"), decided("2026-01-09")]).toEqual(["pass", "pass", "fail"]);
  });

  it("leave out what a provision leaves out: one day for one day", () => {
    const out = { "procedure.suspensions": [{ from: "2026-02-10", to: "2026-02-10", reason: "检验" }] };
    expect([decided("2026-01-09", out), decided("2026-01-08", out)]).toEqual(["pass", "fail"]);
  });

  it("are extended one after the other, by the head first and by the heads together after", () => {
    expect([decided("2025-12-31", { "procedure.extensions": head(10) }), decided("2025-12-30", { "procedure.extensions": head(10) })]).toEqual([
      "pass",
      "fail",
    ]);
    const collective: FactValueInput = [{ by: "collective", length: { days: 30 }, approvedOn: "2026-03-20" }];
    expect(decided("2025-12-31", { "procedure.extensions": collective })).toBe("fail");
  });

  it("are not exceeded for certain as long as nobody says what was left out or added", () => {
    expect(decided("2025-12-01", { "procedure.suspensions": undefined })).toBe("unknown");
    expect(decided("2025-12-01", { "procedure.extensions": undefined })).toBe("unknown");
  });

  it("do not bind where another provision sets the time", () => {
    expect(decided("2025-12-01", { "procedure.periodByOtherLaw": true })).toBe("not-applicable");
  });

  it("are told before they are over: filed on 12 January, due on 12 April, twelve days left on 31 March", () => {
    const facts: Record<string, FactValueInput> = { "procedure.kind": "ordinary", "procedure.stage": "review", "procedure.filedOn": "2026-01-12" };
    const caseFile = { item: "cn/food-safety/124-1-1", facts: { ...facts, "procedure.suspensions": [], "procedure.extensions": [] } };
    expect(deadlines(penaltyRulebook, caseFile, { asOf: "2026-03-31" }).deadlines[0]).toMatchObject({
      id: "cn/apl/60-decision-within-90-days",
      status: "pending",
      start: "2026-01-12",
      due: "2026-04-12",
      daysLeft: 12,
      mayMove: false,
    });
  });
});

// Spring Festival 2026: Sunday, 15 February to Monday the 23rd are holidays; Saturday, 14 and 28 February are working days.
describe("working days (art. 85) across the Spring Festival of 2026", () => {
  const asked = (requestedOn: string): string => status("64-1-hearing-asked-for", { "procedure.noticedOn": "2026-02-11", "hearing.requestedOn": requestedOn });

  // After Wednesday the 11th: 12, 13, 14, 24, 25
  it("a hearing asked for on the fifth is in time, on the sixth it is not", () => {
    expect([asked("2026-02-25"), asked("2026-02-26")]).toEqual(["pass", "fail"]);
  });

  // After Wednesday the 11th: 12, 13, 14, 24, 25, 26, 27
  it("registered evidence is dealt with in time on the seventh", () => {
    const settled = (on: string): string =>
      status("56-registration-settled", { "procedure.registeredOn": "2026-02-11", "procedure.registrationDisposedOn": on });
    expect([settled("2026-02-27"), settled("2026-02-28")]).toEqual(["pass", "fail"]);
  });

  // Seven working days are at least seven days: what was done in three is in time by any calendar.
  it("nothing is said outside the years of the calendar, save where no calendar could make it late", () => {
    const outside = { isWorkingDay: () => undefined, id: "none" };
    const served = (day: string): string | undefined => {
      const facts = layFacts(ORDINARY_CASE, { "decision.madeOn": "2026-04-10", "procedure.servedOn": day, "procedure.receivedOn": day });
      const caseFile = { item: "cn/food-safety/124-1-1", asOf: "2026-05-06", facts };
      return deadlines(penaltyRulebook, caseFile, { calendar: outside }).deadlines.find(({ id }) => id === "cn/apl/61-1-served-in-time")?.status;
    };
    expect([served("2026-04-13"), served("2026-04-18")]).toEqual(["met", "unknown"]);
  });
});

// The seventh working day before Wednesday, 20 May 2026 is Monday the 11th, so that seven whole ones lie between from Sunday the 10th on.
describe("a hearing that is planned (art. 64.1.2)", () => {
  const PLANNED: FactsOver = {
    "procedure.stage": "notice",
    "procedure.hearingHeld": false,
    "hearing.heldOn": "2026-05-20",
    "hearing.notifiedOn": "not-yet",
    "procedure.reviewedOn": undefined,
    "procedure.deliberatedOn": undefined,
    "decision.madeOn": undefined,
    "procedure.servedOn": undefined,
    "procedure.receivedOn": undefined,
    "procedure.publishedOn": undefined,
    "procedure.overturnedOn": undefined,
    "procedure.withdrawnOn": undefined,
    "procedure.paidOn": undefined,
  };

  it("has its last day of notification told beforehand", () => {
    expect(status("64-2-hearing-notified-in-time", PLANNED)).toBe("pending");
    const { deadline } = findingOf(penaltyRulebook, "cn/apl/64-2-hearing-notified-in-time", layFacts(ORDINARY_CASE, PLANNED));
    expect(deadline).toMatchObject({ due: "2026-05-10", daysLeft: 9 });
  });

  it("is missed once it is over", () => {
    expect(status("64-2-hearing-notified-in-time", PLANNED, "2026-05-12")).toBe("fail");
  });
});

describe("days in the wrong order", () => {
  it.each([
    ["a decision before the notice", "62-notice-before-decision", { "procedure.noticedOn": "2026-04-11" }],
    ["a notice before the filing", "54-2-filed-before-notice", { "procedure.filedOn": "2026-03-03" }],
    ["a hearing before the notice of the penalty", "64-7-hearing-after-notice", { "procedure.noticedOn": "2026-03-24" }],
    ["a hearing before its own notification", "64-2-hearing-notified-in-time", { "hearing.notifiedOn": "2026-03-24" }],
    ["a decision before the hearing", "65-decided-after-hearing", { "hearing.heldOn": "2026-04-13" }],
    ["a decision before the review", "58-1-reviewed-first", { "procedure.reviewedOn": "2026-04-11" }],
    ["a decision before the deliberation", "57-2-deliberated-first", { "procedure.deliberatedOn": "2026-04-11" }],
  ])("%s can have happened: a finding", (_, id, over) => {
    expect(findingOf(penaltyRulebook, `cn/apl/${id}`, layFacts(ORDINARY_CASE, over))).toMatchObject({ status: "fail" });
  });

  const faults = (over: FactsOver, asOf = "2026-05-01"): readonly (readonly [CaseFault["code"], string])[] =>
    checkCaseFile(penaltyRulebook, { item: "cn/food-safety/124-1-1", asOf, facts: layFacts(ORDINARY_CASE, over) }).map(({ code, path }) => [code, path]);

  it.each([
    ["a decision before the filing", { "procedure.filedOn": "2026-04-11", "procedure.noticedOn": "2026-04-11" }, "out-of-order", "decision.madeOn"],
    ["service before the decision", { "procedure.servedOn": "2026-04-09" }, "out-of-order", "procedure.servedOn"],
    ["receipt before service", { "procedure.receivedOn": "2026-04-12" }, "out-of-order", "procedure.receivedOn"],
    ["publication before the decision", { "procedure.publishedOn": "2026-04-09" }, "out-of-order", "procedure.publishedOn"],
    ["withdrawal before publication", { "procedure.withdrawnOn": "2026-04-19" }, "out-of-order", "procedure.withdrawnOn"],
    ["evidence dealt with before it was registered", { "procedure.registrationDisposedOn": "2026-01-11" }, "out-of-order", "procedure.registrationDisposedOn"],
    ["payment before the decision", { "procedure.paidOn": "2026-04-09" }, "out-of-order", "procedure.paidOn"],
    ["service in the future", { "procedure.servedOn": "2026-05-02", "procedure.receivedOn": undefined }, "in-the-future", "procedure.servedOn"],
    ["a notice in the future", { "procedure.noticedOn": "2026-05-02" }, "in-the-future", "procedure.noticedOn"],
    ["a decision given though the case is still under review", { "procedure.stage": "review" }, "out-of-order", "decision.madeOn"],
    ["an officer named twice", { "procedure.officers": ["31010001", "31010001"] }, "wrong-value", "procedure.officers"],
  ])("%s cannot have happened: refused", (_, over, code, fact) => {
    expect(faults(over).some(([found, path]) => found === code && path.includes(fact))).toBe(true);
  });

  it("a day for the decision may be planned, and one for the hearing", () => {
    const planned = {
      "procedure.stage": "review",
      "procedure.servedOn": undefined,
      "procedure.receivedOn": undefined,
      "procedure.publishedOn": undefined,
      "procedure.overturnedOn": undefined,
      "procedure.withdrawnOn": undefined,
      "procedure.paidOn": undefined,
    };
    expect(faults({ ...planned, "decision.madeOn": "2026-05-08" })).toEqual([]);
    expect(faults({ ...planned, "decision.madeOn": undefined, "procedure.hearingHeld": false, "hearing.heldOn": "2026-05-11" })).toEqual([]);
  });

  it("are reported, not thrown from inside", () => {
    expect(() => findingOf(penaltyRulebook, "cn/apl/61-1-served", layFacts(ORDINARY_CASE, { "procedure.servedOn": "2026-04-09" }))).toThrow(CaseFileError);
  });
});
