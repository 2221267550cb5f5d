// What the checks of reconsideration and suit say in each of their states, worked out from the Administrative Reconsideration Law (2023) and
// the Administrative Litigation Law (2017).
import { type CheckStates, type FactsOver, layFacts } from "../../support/check-states.ts";
import { LAWFUL_CASE } from "./lawful-case.ts";

/** Decided on Friday, 10 April 2026, received on Tuesday the 14th; as of 2 November 2026, when the shorter time limits have run. */
export const BASE = LAWFUL_CASE.facts;
export const AS_OF = "2026-11-02";
const on = (fact: string, notApplicable: FactsOver | null, base: FactsOver = {}): CheckStates => ({
  base: layFacts(BASE, base),
  pass: { [fact]: true },
  fail: { [fact]: false },
  open: ["unknown", { [fact]: undefined }],
  notApplicable,
});

const ON_THE_SPOT = { "procedure.kind": "summary" };
const NOT_PENALISED = { "decision.outcome": "no-penalty" };
export const NOT_SERVED = { "procedure.stage": "decision", "procedure.servedOn": undefined, "procedure.receivedOn": undefined };

export const STATEMENT: Readonly<Record<string, CheckStates>> = {
  "23-2-told-first": on("remedies.firstTold", { "procedure.kind": "ordinary" }, ON_THE_SPOT),
  "20-1-period-stated": {
    base: BASE,
    pass: {},
    fail: { "remedies.reconsiderationDays": 30 },
    open: ["unknown", { "remedies.reconsiderationDays": undefined }],
    notApplicable: NOT_PENALISED,
  },
  "20-3-authority-named": on("remedies.authorityNamed", NOT_PENALISED),
  "46-1-suit-period-stated": {
    base: BASE,
    pass: {},
    fail: { "remedies.suitMonths": 3 },
    open: ["unknown", { "remedies.suitMonths": undefined }],
    notApplicable: ON_THE_SPOT,
  },
  "22-2-online-channel": on("remedies.onlineChannelGiven", { "procedure.serviceMode": "civil-procedure" }, { "procedure.serviceMode": "electronic" }),
};

export const APPLIED = { "remedies.reconsideration": "pending" };
const DECIDED = {
  "remedies.reconsideration": "decided",
  "remedies.appliedOn": "2026-05-06",
  "remedies.decisionReceivedOn": "2026-07-07",
  "remedies.sued": true,
};
const OVERDUE = { "remedies.reconsideration": "overdue", "remedies.appliedOn": "2026-05-06", "remedies.periodOverOn": "2026-07-07", "remedies.sued": true };
const UNTOLD = { "remedies.authorityNamed": false, "remedies.learnedOn": "2026-07-07" };
export const FAR = { asOf: "2050-01-03" };
const years = (id: "appliedOn" | "suedOn", immovable: boolean, last: string, over: string): CheckStates => ({
  base: layFacts(BASE, { ...UNTOLD, ...APPLIED, "remedies.sued": true, "remedies.immovable": immovable }),
  pass: { [`remedies.${id}`]: last },
  fail: { [`remedies.${id}`]: over },
  open: ["unknown", {}],
  notApplicable: { "remedies.immovable": !immovable },
});
const PARTY: Readonly<Record<string, CheckStates>> = {
  // 14 April and 60 days: Saturday, 13 June 2026, so Monday the 15th
  "20-1-applied-in-time": {
    base: layFacts(BASE, APPLIED),
    pass: { "remedies.appliedOn": "2026-06-15" },
    fail: { "remedies.appliedOn": "2026-06-16" },
    open: ["unknown", {}],
    notApplicable: { "remedies.authorityNamed": false },
  },
  // 7 July and 60 days: Saturday, 5 September 2026, so Monday the 7th
  "20-3-applied-after-learning": {
    base: layFacts(BASE, { ...APPLIED, ...UNTOLD }),
    pass: { "remedies.appliedOn": "2026-09-07" },
    fail: { "remedies.appliedOn": "2026-09-08" },
    open: ["unknown", {}],
    notApplicable: { "remedies.authorityNamed": true },
  },
  // 14 April and six months: Wednesday, 14 October 2026
  "46-1-sued-in-time": {
    base: layFacts(BASE, { "remedies.sued": true }),
    pass: { "remedies.suedOn": "2026-10-14" },
    fail: { "remedies.suedOn": "2026-10-15" },
    open: ["unknown", {}],
    notApplicable: { "remedies.firstByLaw": true },
  },
  // 7 July and 15 days: Wednesday, 22 July 2026
  "45-sued-after-reconsideration": {
    base: layFacts(BASE, DECIDED),
    pass: { "remedies.suedOn": "2026-07-22" },
    fail: { "remedies.suedOn": "2026-07-23" },
    open: ["unknown", {}],
    notApplicable: { "remedies.reconsideration": "none", "remedies.appliedOn": undefined, "remedies.decisionReceivedOn": undefined },
  },
  "45-sued-after-silence": {
    base: layFacts(BASE, OVERDUE),
    pass: { "remedies.suedOn": "2026-07-22" },
    fail: { "remedies.suedOn": "2026-07-23" },
    open: ["unknown", {}],
    notApplicable: { "remedies.reconsideration": "pending" },
  },
};

const THROUGH = { "remedies.appliedThroughAuthority": true, "remedies.penaltyMaintained": true, "remedies.applicationReceivedOn": "2026-05-08" };
const ASKED = { "remedies.answerAsked": true, "remedies.summaryReview": false, "remedies.copyReceivedOn": "2026-05-11" };
const ANSWER: Readonly<Record<string, CheckStates>> = {
  // After Friday, 8 May 2026: 9 (make-up day of Labour Day), 11, 12, 13, 14
  "32-2-forwarded": {
    base: layFacts(BASE, THROUGH),
    pass: { "remedies.forwardedOn": "2026-05-14" },
    fail: { "remedies.forwardedOn": "2026-05-15" },
    open: ["pending", { "remedies.applicationReceivedOn": "2026-10-30", "remedies.forwardedOn": "not-yet" }],
    notApplicable: { "remedies.penaltyMaintained": false },
  },
  // After Monday, 11 May 2026 ten working days: Monday the 25th
  "48-answered": {
    base: layFacts(BASE, ASKED),
    pass: { "remedies.answeredOn": "2026-05-25" },
    fail: { "remedies.answeredOn": "2026-05-26" },
    open: ["pending", { "remedies.copyReceivedOn": "2026-10-30", "remedies.answeredOn": "not-yet" }],
    notApplicable: { "remedies.summaryReview": true },
  },
  // Five: Monday the 18th
  "54-1-answered-in-summary": {
    base: layFacts(BASE, { ...ASKED, "remedies.summaryReview": true }),
    pass: { "remedies.answeredOn": "2026-05-18" },
    fail: { "remedies.answeredOn": "2026-05-19" },
    open: ["unknown", {}],
    notApplicable: { "remedies.answerAsked": false },
  },
  // After 11 May 2026 fifteen days: Tuesday the 26th
  "67-defended": {
    base: layFacts(BASE, { "remedies.sued": true, "remedies.suedOn": "2026-05-07", "remedies.complaintReceivedOn": "2026-05-11" }),
    pass: { "remedies.defendedOn": "2026-05-26" },
    fail: { "remedies.defendedOn": "2026-05-27" },
    open: ["unknown", {}],
    notApplicable: { "remedies.sued": false, "remedies.suedOn": undefined, "remedies.complaintReceivedOn": undefined },
  },
};

export const CHANGED = { "remedies.changedFine": 50_000, "remedies.changedForTheWorse": false, "remedies.oppositeClaim": false };
const changedBy = (who: string): CheckStates => ({
  base: layFacts(BASE, { ...CHANGED, "remedies.changedBy": who }),
  pass: { "remedies.changedFine": 60_000 },
  fail: { "remedies.changedFine": 60_000.01 },
  open: ["unknown", { "remedies.changedForTheWorse": undefined }],
  notApplicable: { "remedies.changedBy": "none" },
});
const OUTCOME: Readonly<Record<string, CheckStates>> = {
  "63-2-not-worse": changedBy("reconsideration"),
  "77-2-not-worse": changedBy("judgment"),
  "64-2-not-the-same-again": {
    base: layFacts(BASE, { "remedies.remade": "after-reconsideration", "remedies.revokedForProcedure": false }),
    pass: { "remedies.sameAsBefore": false },
    fail: { "remedies.sameAsBefore": true },
    open: ["needs-judgement", {}],
    notApplicable: { "remedies.remade": "none" },
  },
  "71-not-the-same-again": {
    base: layFacts(BASE, { "remedies.remade": "after-judgment" }),
    pass: { "remedies.sameAsBefore": false },
    fail: { "remedies.sameAsBefore": true },
    open: ["needs-judgement", {}],
    notApplicable: { "remedies.remade": "none" },
  },
};

export const CHECKS = { ...STATEMENT, ...PARTY, ...ANSWER, ...OUTCOME };
/** Limits of years, counted from the decision of 10 April 2026 or, in the first, from receipt on 14 March 2025: Saturday, 14 March 2026, so Monday the 16th. */
export const LONG: Readonly<Record<string, CheckStates>> = {
  "20-3-applied-within-a-year": {
    base: layFacts(BASE, {
      ...UNTOLD,
      ...APPLIED,
      "conduct.beganOn": undefined,
      "procedure.filedOn": "2025-01-10",
      "decision.madeOn": "2025-03-10",
      "procedure.servedOn": "2025-03-14",
      "procedure.receivedOn": "2025-03-14",
    }),
    pass: { "remedies.appliedOn": "2026-03-16" },
    fail: { "remedies.appliedOn": "2026-03-17" },
    open: ["unknown", {}],
    notApplicable: { "remedies.authorityNamed": true },
  },
  "21-applied-within-five-years": years("appliedOn", false, "2031-04-10", "2031-04-11"),
  "21-applied-within-twenty-years": years("appliedOn", true, "2046-04-10", "2046-04-11"),
  "46-2-sued-within-five-years": years("suedOn", false, "2031-04-10", "2031-04-11"),
  "46-2-sued-within-twenty-years": years("suedOn", true, "2046-04-10", "2046-04-11"),
};
