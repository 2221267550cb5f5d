// The procedure of market regulation (2022), worked out from its text. March 2026 begins on a Sunday and has no public holiday; Labour Day is
// 1 to 5 May, and Saturday 9 May is a working day.
import { describe, expect, it } from "vitest";
import { assess, type CaseFile, type Finding, type RequirementResult } from "../../../src/index.ts";
import type { CaseFacts } from "../../support/assessment-lines.ts";
import { type CheckStates, expectStates, findingOf, layFacts } from "../../support/check-states.ts";
import { cnRulebook } from "../../support/cn-rulebook.ts";
import { checksOf } from "../../support/sector-rules.ts";

const PREFIX = "cn/market-procedure/";
const ORDINARY: CaseFacts = { "procedure.kind": "ordinary" };
const DECIDED: CaseFacts = {
  ...ORDINARY,
  "procedure.stage": "decision",
  "decision.outcome": "penalty",
  "decision.madeOn": "2026-03-20",
  "procedure.circumstancesComplex": true,
  "procedure.violationGrave": false,
  "procedure.majorPublicInterest": false,
  "procedure.majorRights": false,
  "procedure.difficultCase": false,
  "procedure.reviewByOtherLaw": false,
};
const SUMMARY: CaseFacts = { "procedure.kind": "summary", "procedure.stage": "decision", "decision.outcome": "penalty", "decision.madeOn": "2026-03-20" };

/** Ten working days after Monday 2 March: 3, 4, 5, 6, 9, 10, 11, 12, 13 and 16. Fifteen: 17, 18, 19, 20 and 23 as well. */
const STATES: Readonly<Record<string, CheckStates>> = {
  "18-1-filing": {
    base: { ...ORDINARY, "filing.clueReceivedOn": "2026-03-02", "filing.testing": [], "filing.extensions": [] },
    pass: { "filing.decidedOn": "2026-03-23" },
    fail: { "filing.decidedOn": "2026-03-24" },
    open: ["pending", { "filing.clueReceivedOn": "2026-04-28", "filing.decidedOn": "not-yet" }],
    notApplicable: { "filing.otherTimeLimit": true, "filing.decidedOn": "2026-03-24" },
  },
  "19-20-approval-form": {
    base: { ...ORDINARY, "filing.outcome": "not-filed" },
    pass: { "filing.approvalForm": true },
    fail: { "filing.approvalForm": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.kind": "summary" },
  },
  "21-2-rights-told": {
    base: { ...ORDINARY, "investigation.evidenceFromParty": true },
    pass: { "investigation.rightsToldAtFirst": true },
    fail: { "investigation.rightsToldAtFirst": false },
    open: ["unknown", {}],
    notApplicable: { "investigation.evidenceFromParty": false },
  },
  // Twenty-four hours after 09:30 on 10 March end at 09:30 on 11 March.
  "33-2-urgent-registration-reported": {
    base: { "registration.urgent": true, "registration.takenAt": "2026-03-10T09:30" },
    pass: { "registration.reportedAt": "2026-03-11T09:30" },
    fail: { "registration.reportedAt": "2026-03-11T09:31" },
    open: ["unknown", { "registration.reportedAt": "2026-03-11" }],
    notApplicable: { "registration.urgent": false },
  },
  "33-2-urgent-registration-approved": {
    base: { "registration.urgent": true },
    pass: { "registration.approvedAfterwards": true },
    fail: { "registration.approvedAfterwards": false },
    open: ["unknown", {}],
    notApplicable: { "registration.urgent": false },
  },
  "46-1-suspension-grounded": {
    base: { "suspension.happened": true, "suspension.groundHolds": true },
    pass: { "suspension.approvedByHead": true },
    fail: { "suspension.approvedByHead": false },
    open: ["unknown", {}],
    notApplicable: { "suspension.happened": false },
  },
  "48-final-report": {
    base: { ...ORDINARY, "procedure.stage": "notice" },
    pass: { "investigation.reportStates": ["party", "course", "facts-and-evidence", "nature", "proposal-and-basis", "discretion-reasons"] },
    fail: { "investigation.reportStates": ["party", "course", "facts-and-evidence", "nature", "proposal-and-basis"] },
    open: ["unknown", {}],
    notApplicable: { "procedure.stage": "investigation" },
  },
  "49-3-reviewer-not-investigator": {
    base: DECIDED,
    pass: { "review.byInvestigator": false },
    fail: { "review.byInvestigator": true },
    open: ["unknown", {}],
    notApplicable: { "decision.outcome": "no-penalty" },
  },
  "50-2-after-hearing": {
    base: { ...DECIDED, "procedure.majorRights": true, "procedure.hearingHeld": true, "hearing.heldOn": "2026-03-12" },
    pass: { "procedure.reviewedOn": "2026-03-12" },
    fail: { "procedure.reviewedOn": "2026-03-11" },
    open: ["unknown", {}],
    notApplicable: { "procedure.hearingHeld": false, "hearing.heldOn": "not-yet" },
  },
  "52-1-case-review": {
    base: DECIDED,
    pass: { "review.caseReviewed": true },
    fail: { "review.caseReviewed": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.majorPublicInterest": true },
  },
  "54-opinion-in-writing": {
    base: DECIDED,
    pass: { "review.opinionInWriting": true },
    fail: { "review.opinionInWriting": false },
    open: ["unknown", {}],
    notApplicable: { "decision.outcome": "no-penalty" },
  },
  "55-review-in-time": {
    base: { ...DECIDED, "review.receivedOn": "2026-03-02", "review.extensions": [] },
    pass: { "review.completedOn": "2026-03-16" },
    fail: { "review.completedOn": "2026-03-17" },
    open: ["pending", { "procedure.stage": "review", "decision.madeOn": undefined, "review.receivedOn": "2026-04-29", "review.completedOn": "not-yet" }],
    notApplicable: { "procedure.kind": "summary" },
  },
  "57-1-notice-in-writing": {
    base: DECIDED,
    pass: { "notice.inWriting": true },
    fail: { "notice.inWriting": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.kind": "summary" },
  },
  // Five working days before Friday 20 March, counted back: 19, 18, 17, 16 and 13; with five whole days between, the 12th.
  "57-2-time-to-answer": {
    base: { ...DECIDED, "procedure.defence": "silent" },
    pass: { "procedure.noticedOn": "2026-03-12" },
    fail: { "procedure.noticedOn": "2026-03-16" },
    open: ["needs-judgement", { "procedure.noticedOn": "2026-03-13" }],
    notApplicable: { "procedure.defence": "waived" },
  },
  "60-2-deliberated": {
    base: { ...DECIDED, "procedure.difficultCase": true },
    pass: { "procedure.deliberated": true },
    fail: { "procedure.deliberated": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.difficultCase": false },
  },
  "62-1-3-defence-in-decision": {
    base: { ...DECIDED, "procedure.defence": "heard" },
    pass: { "decision.statesDefence": true },
    fail: { "decision.statesDefence": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.defence": "silent" },
  },
  // 20 March is the 90th day after 20 December: 11 in December, 31 in January, 28 in February, 20 in March.
  "64-decision-in-time": {
    base: { ...DECIDED, "procedure.filedOn": "2025-12-20", "procedure.suspensions": [], "procedure.extensions": [] },
    pass: { "decision.madeOn": "2026-03-20" },
    fail: { "decision.madeOn": "2026-03-21" },
    open: ["pending", { "procedure.stage": "review", "decision.madeOn": undefined, "procedure.filedOn": "2026-04-01" }],
    notApplicable: { "procedure.kind": "summary" },
  },
  // Seven working days after Friday 20 March: 23, 24, 25, 26, 27, 30 and 31.
  "70-summary-material": {
    base: SUMMARY,
    pass: { "summary.materialsHandedInOn": "2026-03-31" },
    fail: { "summary.materialsHandedInOn": "2026-04-01" },
    open: ["unknown", {}],
    notApplicable: { "procedure.kind": "ordinary" },
  },
  "77-closing-form": {
    base: { ...ORDINARY, "closure.groundArisen": true, "closure.groundOn": "2026-03-02" },
    pass: { "closure.formFiledOn": "2026-03-23" },
    fail: { "closure.formFiledOn": "2026-03-24" },
    open: ["pending", { "closure.groundOn": "2026-04-28", "closure.formFiledOn": "not-yet" }],
    notApplicable: { "closure.groundArisen": false },
  },
};

describe("checks of the market regulation procedure", () => {
  it.each(Object.entries(STATES))("%s", (id, states) => expectStates(cnRulebook, PREFIX + id, states));
  it("have an entry each", () => expect(Object.keys(STATES).sort()).toEqual(checksOf(PREFIX)));
});

describe("time for filing", () => {
  const base: CaseFacts = { ...ORDINARY, "filing.clueReceivedOn": "2026-03-02", "filing.testing": [], "filing.extensions": [] };
  const due = (over: CaseFacts): string | null | undefined => findingOf(cnRulebook, `${PREFIX}18-1-filing`, layFacts(base, over)).deadline?.due;

  it("five working days of testing move the end from 23 to 30 March", () => {
    expect(due({ "filing.testing": [{ from: "2026-03-09", to: "2026-03-13" }], "filing.decidedOn": "2026-03-24" })).toBe("2026-03-30");
  });
  it("an extension by the head of fifteen working days moves it to 14 April: 24 to 31 March are six, Qingming is 4 to 6 April, 1 to 3 and 7 to 10 April seven, 13 and 14 the last two", () => {
    expect(
      due({ "filing.extensions": [{ by: "authority-head", length: { workingDays: 15 }, approvedOn: "2026-03-20" }], "filing.decidedOn": "2026-03-24" }),
    ).toBe("2026-04-14");
  });
});

describe("time to decide", () => {
  const decided = (over: CaseFacts): Finding =>
    findingOf(cnRulebook, `${PREFIX}64-decision-in-time`, layFacts({ ...DECIDED, "procedure.suspensions": [], "procedure.extensions": [] }, over));

  it("a decision on the 88th day is in time: 22 December to 20 March is 9 + 31 + 28 + 20 days", () => {
    expect(decided({ "procedure.filedOn": "2025-12-22" }).status).toBe("pass");
  });
  it("a 90th day that is a Saturday gives time until Monday: 21 December plus 90 days is 21 March", () => {
    expect(decided({ "procedure.filedOn": "2025-12-21", "decision.madeOn": "2026-03-23" })).toMatchObject({ status: "pass", deadline: { due: "2026-03-23" } });
  });
  it("thirty days by the head, then what the heads together find reasonable", () => {
    const head = { by: "authority-head", length: { days: 30 }, approvedOn: "2026-02-18" } as const;
    const together = { by: "collective", length: { days: 20 }, approvedOn: "2026-03-20" } as const;
    const late: CaseFacts = { "procedure.filedOn": "2025-11-20", "decision.madeOn": "2026-03-20" };
    // 18 February is the 90th day after 20 November (10 + 31 + 31 + 18), 20 March the 120th; the 140th is 9 April.
    expect(decided({ ...late, "procedure.extensions": [head] }).status).toBe("pass");
    expect(decided({ ...late, "decision.madeOn": "2026-04-09", "procedure.extensions": [head, together] }).status).toBe("pass");
    expect(decided({ ...late, "decision.madeOn": "2026-04-10", "procedure.extensions": [head, together] }).status).toBe("fail");
  });
});

describe("requirements of the market regulation procedure", () => {
  const requirement = (id: string, facts: CaseFacts): RequirementResult | undefined => {
    const caseFile: CaseFile = {
      item: "cn/food-safety/126-1-1",
      asOf: "2026-05-01",
      facts: { "conduct.endedOn": "2026-02-01", "conduct.discoveredOn": "2026-02-02", ...facts },
    };
    return assess(cnRulebook, caseFile).requirements.find((result) => result.id === PREFIX + id);
  };
  const OPEN = layFacts(DECIDED, { "decision.madeOn": undefined, "procedure.stage": "review" });

  it.each(["50-1-legal-review", "60-2-collective-deliberation"])("%s: needs a complex case or grave violation that is one for legal review", (id) => {
    expect(requirement(id, { ...OPEN, "procedure.difficultCase": true })?.status).toBe("possible");
    expect(requirement(id, { ...OPEN, "procedure.difficultCase": true, "procedure.circumstancesComplex": false })).toBeUndefined();
    expect(requirement(id, OPEN)).toBeUndefined();
  });
  it("legal review takes ten working days and says what is reviewed", () => {
    expect(requirement("50-1-legal-review", { ...OPEN, "procedure.difficultCase": true })).toMatchObject({ within: { workingDays: 10 } });
  });
});
