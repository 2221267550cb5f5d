// Cases of coercion in which everything was done as the law says; together they reach every check. Made up.
import type { CaseFacts } from "../../../support/assessment-lines.ts";
import { layFacts } from "../../../support/check-states.ts";

/** When the shorter time limits have run. */
export const AS_OF = "2026-12-01";

const COMMON: CaseFacts = {
  "coercion.taken": true,
  "coercion.measures": [],
  "coercion.execution": [],
  "procedure.surcharge": 0,
  "conduct.suspectedCrime": false,
};

const MEASURE: CaseFacts = {
  ...COMMON,
  "procedure.officers": ["31010001", "31010002"],
  "coercion.officersQualified": true,
  "coercion.identityShown": true,
  "coercion.milderMeansSuffice": false,
  "coercion.withinPowers": true,
  "coercion.delegated": false,
  "coercion.recordMade": true,
  "coercion.partyNotified": true,
  "coercion.otherSteps": "none",
};

/** Approved beforehand, the party present. Sealed on Monday, 2 March 2026, and released thirty days later. */
export const SEALED: CaseFacts = {
  ...MEASURE,
  "coercion.measures": ["seal", "seize", "other"],
  "coercion.sealBasis": "local-regulation",
  "coercion.otherBasis": "administrative-regulation",
  "coercion.urgent": false,
  "coercion.approved": true,
  "coercion.partyPresent": true,
  "coercion.reasonsTold": true,
  "coercion.heard": true,
  "coercion.recordSigned": true,
  "conduct.suspectedCrime": true,
  "procedure.referred": true,
  "coercion.handedOverWithCase": true,
  "coercion.handoverTold": true,
  "coercion.relatedOnly": true,
  "coercion.necessitiesTaken": false,
  "coercion.sealedBefore": false,
  "coercion.sealDecisionHandedOver": true,
  "coercion.sealDecisionStates": ["party", "grounds", "objects", "remedies", "authority"],
  "coercion.listHandedOver": true,
  "coercion.sealedOn": "2026-03-02",
  "coercion.sealEndedOn": "2026-04-01",
  "coercion.testingPeriods": [{ from: "2026-03-09", to: "2026-03-13" }],
  "coercion.testingTold": true,
  "coercion.testingCharged": false,
  "coercion.sealExtensions": [{ by: "authority-head", length: { days: 30 }, approvedOn: "2026-03-31" }],
  "coercion.sealExtensionComplex": true,
  "coercion.sealExtensionTold": true,
  "coercion.misused": false,
  "coercion.storageCharged": false,
  "coercion.sealReleaseCause": "no-violation",
  "coercion.sealReleased": true,
  "coercion.propertyReturned": true,
  "coercion.soldTooCheaply": true,
  "coercion.lossCompensated": true,
};

/** In urgency, the party absent; the head disapproved and the measures were lifted. Frozen on Friday, 6 March 2026. */
export const URGENT: CaseFacts = {
  ...MEASURE,
  "coercion.measures": ["restrict-freedom", "freeze"],
  "coercion.freedomOrFreezingByLaw": true,
  "coercion.urgent": true,
  "coercion.takenAt": "2026-03-06T09:30",
  "coercion.reportedAt": "2026-03-06T15:00",
  "coercion.urgentApproval": "refused",
  "coercion.liftedAtOnce": true,
  "coercion.partyPresent": false,
  "coercion.witnessed": true,
  "coercion.familyTold": true,
  "coercion.reportedOnReturn": true,
  "coercion.freedomWithinTime": true,
  "coercion.freedomPurposeOver": true,
  "coercion.freedomRestored": true,
  "coercion.frozenCommensurate": true,
  "coercion.frozenBefore": false,
  "coercion.bankGivenFreezeNotice": true,
  "coercion.frozenOn": "2026-03-06",
  "coercion.freezeDecisionDeliveredOn": "2026-03-11",
  "coercion.freezeDecisionStates": ["party", "grounds", "account", "remedies", "authority"],
  "coercion.freezeEndedOn": "2026-04-05",
  "coercion.freezeExtensions": [{ by: "authority-head", length: { days: 30 }, approvedOn: "2026-04-03" }],
  "coercion.freezeExtensionComplex": true,
  "coercion.freezeExtensionTold": true,
  "coercion.freezeReleaseCause": "no-violation",
  "coercion.freezeReleased": true,
  "coercion.freezeReleaseNotified": true,
};

/** A fine of 60,000 yuan with as much surcharge from 1 May 2026; urged in June, enforced by the authority itself in July. */
export const ENFORCED: CaseFacts = {
  ...COMMON,
  "coercion.execution": ["transfer", "auction", "restore", "substitute", "demolition"],
  "decision.fine": 60_000,
  "procedure.surcharge": 60_000,
  "procedure.disputePeriods": [],
  "coercion.surchargeRateTold": true,
  "coercion.surchargeFrom": "2026-05-01",
  "coercion.executionPower": true,
  "coercion.overdue": true,
  "coercion.moneyDuty": true,
  "coercion.urging": "in-writing",
  "coercion.urgingStates": ["period", "manner", "sum", "rights"],
  "coercion.urgingServedOn": "2026-06-15",
  "coercion.urgingUntil": "2026-06-30",
  "coercion.urgingAnswer": "heard",
  "coercion.answerVerified": true,
  "coercion.answerFounded": true,
  "coercion.answerAdopted": true,
  "coercion.goodReason": false,
  "coercion.assetsMoving": false,
  "coercion.executionDecidedOn": "2026-07-01",
  "coercion.executionDecisionStates": ["party", "grounds", "manner", "remedies", "authority"],
  "coercion.executionServed": "direct",
  "coercion.suspensionCause": "hardship",
  "coercion.suspended": true,
  "coercion.suspensionCauseGone": true,
  "coercion.resumedAfterSuspension": true,
  "coercion.endCause": "decision-revoked",
  "coercion.ended": true,
  "coercion.wronglyEnforced": true,
  "coercion.madeGood": true,
  "coercion.agreement": true,
  "coercion.agreementHarms": false,
  "coercion.waived": "surcharge",
  "coercion.partyRemedied": true,
  "coercion.agreementBroken": true,
  "coercion.resumed": true,
  "coercion.atNightOrHoliday": false,
  "coercion.suppliesCut": false,
  "coercion.demolitionAnnounced": true,
  "coercion.remediesUnused": true,
  "coercion.auctionOfSealed": true,
  "coercion.bankGivenTransferNotice": true,
  "coercion.auctioneerEntrusted": true,
  "coercion.proceedsPaidIn": true,
  "coercion.substituteImmediate": false,
  "coercion.substituteHarm": true,
  "coercion.substituteBy": "disinterested",
  "coercion.substituteDecisionStates": ["party", "grounds", "manner", "object", "budget", "performer"],
  "coercion.substituteUrgedOn": "2026-07-06",
  "coercion.substitutedOn": "2026-07-10",
  "coercion.substituteDone": true,
  "coercion.substituteSupervised": true,
  "coercion.substituteSigned": true,
  "coercion.substituteForced": false,
  "coercion.substituteCostFair": true,
};

/** Spills on a road that the party could not clear, in its absence. */
export const AT_ONCE: CaseFacts = {
  ...COMMON,
  "coercion.execution": ["substitute"],
  "coercion.substituteImmediate": true,
  "coercion.substitutePartyUnable": true,
  "coercion.substitutePartyPresent": false,
  "coercion.substituteToldAfter": true,
  "coercion.suppliesCut": false,
  "coercion.atNightOrHoliday": true,
  "coercion.executionUrgent": true,
};

/** The time for remedies over on Monday, 2 March 2026, and unused; urged that day, the court applied to on Tuesday the 17th, accepted on the 24th. */
export const GRANTED: CaseFacts = {
  ...COMMON,
  "coercion.execution": ["court"],
  "coercion.overdue": true,
  "coercion.suppliesCut": false,
  "coercion.agreement": false,
  "coercion.remediesUnused": true,
  "coercion.remedyPeriodOverOn": "2026-03-02",
  "coercion.urging": "in-writing",
  "coercion.urgingServedOn": "2026-03-02",
  "coercion.courtAppliedOn": "2026-03-17",
  "coercion.courtCompetent": true,
  "coercion.applicationMaterials": ["application", "decision", "opinions", "object"],
  "coercion.applicationSigned": true,
  "coercion.courtOutcome": "granted",
  "coercion.courtAcceptedOn": "2026-03-24",
  "coercion.courtDoubts": false,
  "coercion.courtRuledOn": "2026-04-02",
};

/** The court saw a manifest fault and refused; the authority asked the higher court. */
export const REFUSED: CaseFacts = {
  ...GRANTED,
  "coercion.courtOutcome": "refused",
  "coercion.courtDoubts": true,
  "coercion.courtRuledOn": "2026-04-23",
  "coercion.rulingReceivedOn": "2026-04-28",
  "coercion.rulingContested": true,
  "coercion.courtReviewAskedOn": "2026-05-13",
};

/** The court did not accept the application; the authority asked the higher court. */
export const NOT_ACCEPTED: CaseFacts = {
  ...layFacts(REFUSED, { "coercion.courtAcceptedOn": undefined, "coercion.courtRuledOn": undefined, "coercion.courtDoubts": undefined }),
  "coercion.courtOutcome": "not-accepted",
};

/** All of them, by name. */
export const LAWFUL_CASES: Readonly<Record<string, CaseFacts>> = { SEALED, URGENT, ENFORCED, AT_ONCE, GRANTED, REFUSED, NOT_ACCEPTED };
