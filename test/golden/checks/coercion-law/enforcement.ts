// What the checks of enforcement by the authority and of applications to a court say in each of their states (arts. 13 and 34 to 58).
import type { CheckStates } from "../../../support/check-states.ts";
import { AT_ONCE, ENFORCED, GRANTED, NOT_ACCEPTED, REFUSED } from "./lawful.ts";
import { judged, timed, turned } from "./turned.ts";

const ONLY_SURCHARGED = { "coercion.execution": [] };
const NOT_ENFORCED = { "coercion.execution": ["court"] };
const ORALLY = { "coercion.urging": "orally" };

const DECISION: Readonly<Record<string, CheckStates>> = {
  "13-2-power-to-enforce": turned(ENFORCED, "coercion.executionPower", false, { "coercion.execution": ["auction", "substitute"] }),
  "34-overdue": turned(ENFORCED, "coercion.overdue", false, { "coercion.execution": [], "procedure.surcharge": 0 }),
  "35-urged-in-writing": turned(ENFORCED, "coercion.urging", "orally", ONLY_SURCHARGED),
  // Served and decided on the same day is still urged first; a day later is not.
  "35-urging-first": {
    base: ENFORCED,
    pass: { "coercion.executionDecidedOn": "2026-06-15" },
    fail: { "coercion.executionDecidedOn": "2026-06-14" },
    open: ["unknown", { "coercion.urgingServedOn": undefined }],
    notApplicable: ORALLY,
  },
  "35-urging-contents": turned(ENFORCED, "coercion.urgingStates", ["period", "manner", "sum"], ORALLY),
  "35-urging-states-sum": turned(ENFORCED, "coercion.urgingStates", ["period", "manner", "rights"], { "coercion.moneyDuty": false }),
  "36-heard-after-urging": turned(ENFORCED, "coercion.urgingAnswer", "refused", { "coercion.urging": "none" }),
  "36-answer-verified": turned(ENFORCED, "coercion.answerVerified", false, { "coercion.urgingAnswer": "silent" }),
  "36-answer-adopted": turned(ENFORCED, "coercion.answerAdopted", false, { "coercion.answerFounded": false }),
  // The urging gives until 30 June; that day is the party's.
  "37-1-after-the-urging": {
    base: ENFORCED,
    pass: { "coercion.executionDecidedOn": "2026-07-01" },
    fail: { "coercion.executionDecidedOn": "2026-06-30" },
    open: ["unknown", { "coercion.executionDecidedOn": "2026-06-30", "coercion.assetsMoving": undefined }],
    notApplicable: ORALLY,
  },
  "37-1-no-good-reason": judged(ENFORCED, "coercion.goodReason", true, ONLY_SURCHARGED),
  "37-2-decision-contents": turned(ENFORCED, "coercion.executionDecisionStates", [], ONLY_SURCHARGED),
  "38-served": turned(ENFORCED, "coercion.executionServed", "none", ONLY_SURCHARGED),
};

const NO_AGREEMENT = { "coercion.agreement": false };
const NOT_DEMOLISHED = { "coercion.execution": ["transfer"] };
const LIMITS: Readonly<Record<string, CheckStates>> = {
  "39-1-suspended": turned(ENFORCED, "coercion.suspended", false, { "coercion.suspensionCause": "none" }),
  "39-2-resumed": turned(ENFORCED, "coercion.resumedAfterSuspension", false, { "coercion.suspensionCauseGone": false }),
  "40-ended": turned(ENFORCED, "coercion.ended", false, { "coercion.endCause": "none" }),
  "41-made-good": turned(ENFORCED, "coercion.madeGood", false, { "coercion.wronglyEnforced": false }),
  "42-1-agreement-harmless": judged(ENFORCED, "coercion.agreementHarms", true, NO_AGREEMENT),
  "42-1-only-surcharge-waived": turned(ENFORCED, "coercion.waived", "principal", NO_AGREEMENT),
  "42-2-resumed-when-broken": turned(ENFORCED, "coercion.resumed", false, { "coercion.agreementBroken": false }),
  "43-1-not-at-night": {
    base: ENFORCED,
    pass: {},
    fail: { "coercion.atNightOrHoliday": true, "coercion.executionUrgent": false },
    open: ["needs-judgement", { "coercion.atNightOrHoliday": true }],
    notApplicable: NOT_ENFORCED,
  },
  "43-2-supplies-not-cut": turned(ENFORCED, "coercion.suppliesCut", true, { "coercion.execution": [], "procedure.surcharge": 0 }),
  "44-demolition-announced": turned(ENFORCED, "coercion.demolitionAnnounced", false, NOT_DEMOLISHED),
  "44-demolition-after-remedies": turned(ENFORCED, "coercion.remediesUnused", false, NOT_DEMOLISHED),
};

const NO_SURCHARGE = { "procedure.surcharge": 0 };
const IN_KIND = { "coercion.execution": ["restore"] };
const MONEY: Readonly<Record<string, CheckStates>> = {
  "45-1-rate-told": turned(ENFORCED, "coercion.surchargeRateTold", false, NO_SURCHARGE),
  "45-2-no-more-than-principal": {
    base: ENFORCED,
    pass: { "procedure.surcharge": 60_000 },
    fail: { "procedure.surcharge": 60_000.01 },
    open: ["unknown", { "decision.fine": undefined }],
    notApplicable: NO_SURCHARGE,
  },
  // From 1 May 2026: 31 May is the thirtieth day after it, 1 June the thirty-first.
  "46-1-after-thirty-days": {
    base: { ...ENFORCED, "coercion.urgingServedOn": "2026-05-18", "coercion.urgingUntil": "2026-05-29" },
    pass: { "coercion.executionDecidedOn": "2026-06-01" },
    fail: { "coercion.executionDecidedOn": "2026-05-31" },
    open: ["unknown", { "coercion.surchargeFrom": undefined }],
    notApplicable: { "coercion.executionPower": false },
  },
  "46-3-auction-allowed": {
    base: { ...ENFORCED, "coercion.executionPower": false },
    pass: {},
    fail: { "coercion.auctionOfSealed": false },
    open: ["unknown", { "coercion.remediesUnused": undefined }],
    notApplicable: IN_KIND,
  },
  "47-1-notice-to-bank": turned(ENFORCED, "coercion.bankGivenTransferNotice", false, IN_KIND),
  "48-auction-house": turned(ENFORCED, "coercion.auctioneerEntrusted", false, IN_KIND),
  "49-proceeds-paid-in": turned(ENFORCED, "coercion.proceedsPaidIn", false, IN_KIND),
};

const NOT_DONE = { "coercion.substituteDone": false };
const SUBSTITUTE: Readonly<Record<string, CheckStates>> = {
  "50-grounds": judged(ENFORCED, "coercion.substituteHarm", false, IN_KIND),
  "50-disinterested": turned(ENFORCED, "coercion.substituteBy", "interested", { "coercion.substituteImmediate": true }),
  "51-1-1-decision-contents": turned(ENFORCED, "coercion.substituteDecisionStates", ["party", "grounds", "manner", "object", "budget"], IN_KIND),
  // Performed on Friday, 10 July 2026: Tuesday, Wednesday and Thursday lie between it and Monday the 6th; two days between it and the 7th.
  "51-1-2-urged-before": {
    base: ENFORCED,
    pass: { "coercion.substituteUrgedOn": "2026-07-06" },
    fail: { "coercion.substituteUrgedOn": "2026-07-08" },
    open: ["needs-judgement", { "coercion.substituteUrgedOn": "2026-07-07" }],
    notApplicable: IN_KIND,
  },
  "51-1-3-supervised": turned(ENFORCED, "coercion.substituteSupervised", false, NOT_DONE),
  "51-1-4-signed": turned(ENFORCED, "coercion.substituteSigned", false, NOT_DONE),
  "51-2-reasonable-cost": judged(ENFORCED, "coercion.substituteCostFair", false, NOT_DONE),
  "51-3-no-force": turned(ENFORCED, "coercion.substituteForced", true, NOT_DONE),
  "52-party-unable": turned(AT_ONCE, "coercion.substitutePartyUnable", false, { "coercion.substituteImmediate": false }),
  "52-party-told-after": turned(AT_ONCE, "coercion.substituteToldAfter", false, { "coercion.substitutePartyPresent": true }),
};

const NO_COURT = { "coercion.execution": ["transfer"] };
const COURT: Readonly<Record<string, CheckStates>> = {
  // The last day for remedies is 2 March.
  "53-remedies-unused": {
    base: GRANTED,
    pass: { "coercion.courtAppliedOn": "2026-03-03" },
    fail: { "coercion.courtAppliedOn": "2026-03-02" },
    open: ["unknown", { "coercion.remediesUnused": undefined }],
    notApplicable: NO_COURT,
  },
  // 2 March and three months: Tuesday, 2 June 2026
  "53-in-three-months": timed(
    { ...GRANTED, "coercion.courtAcceptedOn": "2026-06-09", "coercion.courtRuledOn": "2026-06-16" },
    "coercion.courtAppliedOn",
    "2026-06-02",
    "2026-06-03",
    {
      "coercion.remedyPeriodOverOn": "2026-09-02",
      "coercion.courtAppliedOn": "not-yet",
      "coercion.courtOutcome": "none",
      "coercion.courtAcceptedOn": undefined,
      "coercion.courtRuledOn": undefined,
    },
    NO_COURT,
  ),
  "54-urged-first": turned(GRANTED, "coercion.urging", "none", NO_COURT),
  // Served on Monday, 2 March 2026: the tenth working day after it is Monday the 16th, so from Tuesday the 17th on; on the 13th only nine are over.
  "54-ten-days-after-urging": {
    base: GRANTED,
    pass: { "coercion.courtAppliedOn": "2026-03-17" },
    fail: { "coercion.courtAppliedOn": "2026-03-13" },
    open: ["needs-judgement", { "coercion.courtAppliedOn": "2026-03-16" }],
    notApplicable: ORALLY,
  },
  "54-competent-court": turned(GRANTED, "coercion.courtCompetent", false, NO_COURT),
  "55-1-materials": turned(GRANTED, "coercion.applicationMaterials", ["application", "decision", "opinions"], NO_COURT),
  "55-2-signed": turned(GRANTED, "coercion.applicationSigned", false, NO_COURT),
  // After Tuesday, 17 March 2026: 18, 19, 20, 23, 24
  "56-1-accepted": timed(
    GRANTED,
    "coercion.courtAcceptedOn",
    "2026-03-24",
    "2026-03-25",
    {
      "coercion.courtAppliedOn": "2026-11-30",
      "coercion.courtOutcome": "none",
      "coercion.courtAcceptedOn": undefined,
      "coercion.courtRuledOn": undefined,
    },
    { "coercion.courtOutcome": "not-accepted" },
  ),
  // 28 April and fifteen days: Wednesday, 13 May 2026
  "56-2-review-asked": timed(
    NOT_ACCEPTED,
    "coercion.courtReviewAskedOn",
    "2026-05-13",
    "2026-05-14",
    { "coercion.rulingReceivedOn": "2026-11-27", "coercion.courtReviewAskedOn": "not-yet" },
    { "coercion.rulingContested": false },
  ),
  // After Tuesday, 24 March 2026: 25, 26, 27, 30, 31, 1 and 2 April
  "57-ruled": timed(
    GRANTED,
    "coercion.courtRuledOn",
    "2026-04-02",
    "2026-04-03",
    { "coercion.courtOutcome": "accepted", "coercion.courtAcceptedOn": "2026-11-30", "coercion.courtRuledOn": undefined },
    { "coercion.courtDoubts": true },
  ),
  // 24 March and thirty days: Thursday, 23 April 2026
  "58-2-ruled": timed(
    REFUSED,
    "coercion.courtRuledOn",
    "2026-04-23",
    "2026-04-24",
    { "coercion.courtOutcome": "accepted", "coercion.courtAcceptedOn": "2026-11-30", "coercion.courtRuledOn": undefined },
    { "coercion.courtDoubts": false },
  ),
  "58-3-review-asked": timed(
    REFUSED,
    "coercion.courtReviewAskedOn",
    "2026-05-13",
    "2026-05-14",
    { "coercion.rulingReceivedOn": "2026-11-27", "coercion.courtReviewAskedOn": "not-yet" },
    { "coercion.courtOutcome": "granted" },
  ),
};

export const ENFORCEMENT_CHECKS: Readonly<Record<string, CheckStates>> = { ...DECISION, ...LIMITS, ...MONEY, ...SUBSTITUTE, ...COURT };
