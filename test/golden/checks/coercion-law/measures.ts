// What the checks of coercive measures say in each of their states (arts. 5 to 33). March 2026 begins on a Sunday and has no public holiday.
import type { CheckStates } from "../../../support/check-states.ts";
import { SEALED, URGENT } from "./lawful.ts";
import { judged, timed, turned } from "./turned.ts";

const NO_MEASURE = { "coercion.measures": [] };
const ONLY_FROZEN = { "coercion.measures": ["freeze"] };
const NOT_SEALED = { "coercion.measures": ["freeze", "other"] };
const NOT_FROZEN = { "coercion.measures": ["restrict-freedom"] };
const FREE = { "coercion.measures": ["freeze"] };
const ABSENT = { "coercion.partyPresent": false };
const NOT_URGENT = { "coercion.urgent": false };

const GENERAL: Readonly<Record<string, CheckStates>> = {
  "5-needed": judged(SEALED, "coercion.milderMeansSuffice", true, NO_MEASURE),
  "10-law-for-freedom-and-freezing": turned(URGENT, "coercion.freedomOrFreezingByLaw", false, { "coercion.measures": ["seal", "seize", "other"] }),
  "10-basis-for-sealing": turned(SEALED, "coercion.sealBasis", "none", NOT_SEALED),
  "10-basis-for-other-measures": turned(SEALED, "coercion.otherBasis", "local-regulation", { "coercion.measures": ["seal"] }),
  "17-1-within-powers": turned(SEALED, "coercion.withinPowers", false, NO_MEASURE),
  "17-1-not-delegated": turned(SEALED, "coercion.delegated", true, NO_MEASURE),
  "17-3-qualified-officers": turned(SEALED, "coercion.officersQualified", false, NO_MEASURE),
  "18-1-1-approved-first": turned(SEALED, "coercion.approved", false, { "coercion.urgent": true }),
  "18-1-2-two-officers": {
    base: SEALED,
    pass: {},
    fail: { "procedure.officers": ["31010001"], "coercion.twoOfficers": false },
    open: ["unknown", { "procedure.officers": ["31010001"] }],
    notApplicable: NO_MEASURE,
  },
  "18-1-3-certificates-shown": turned(SEALED, "coercion.identityShown", false, NO_MEASURE),
  "18-1-4-party-notified": turned(SEALED, "coercion.partyNotified", false, ONLY_FROZEN),
  "18-1-5-reasons-told": turned(SEALED, "coercion.reasonsTold", false, ABSENT),
  "18-1-6-heard": turned(SEALED, "coercion.heard", false, ABSENT),
  "18-1-7-record": turned(SEALED, "coercion.recordMade", false, NO_MEASURE),
  "18-1-8-record-signed": turned(SEALED, "coercion.recordSigned", false, ABSENT),
  "18-1-9-witness": turned(URGENT, "coercion.witnessed", false, { "coercion.partyPresent": true }),
  "18-1-10-other-steps": turned(SEALED, "coercion.otherSteps", "missing", ONLY_FROZEN),
};

const URGENCY: Readonly<Record<string, CheckStates>> = {
  // Twenty-four hours after 09:30 on 6 March end at 09:30 on 7 March. A report on 7 March without a time may be either.
  "19-reported-within-24-hours": {
    base: URGENT,
    pass: { "coercion.reportedAt": "2026-03-07T09:30" },
    fail: { "coercion.reportedAt": "2026-03-07T09:31" },
    open: ["unknown", { "coercion.reportedAt": "2026-03-07" }],
    notApplicable: { "coercion.measures": ["restrict-freedom"] },
  },
  "19-approval-sought": turned(URGENT, "coercion.urgentApproval", "not-sought", { "coercion.urgentApproval": "under-way" }),
  "19-lifted-when-refused": turned(URGENT, "coercion.liftedAtOnce", false, { "coercion.urgentApproval": "approved" }),
  "20-1-1-family-told": turned(URGENT, "coercion.familyTold", false, FREE),
  "20-1-2-reported-on-return": turned(URGENT, "coercion.reportedOnReturn", false, NOT_URGENT),
  "20-1-2-approval-sought": turned(URGENT, "coercion.urgentApproval", "not-sought", FREE),
  "20-2-within-time": turned(URGENT, "coercion.freedomWithinTime", false, FREE),
  "20-2-freedom-restored": turned(URGENT, "coercion.freedomRestored", false, { "coercion.freedomPurposeOver": false }),
  "21-property-handed-over": turned(SEALED, "coercion.handedOverWithCase", false, { "procedure.referred": false }),
  "21-handover-told": turned(SEALED, "coercion.handoverTold", false, { "coercion.handedOverWithCase": false }),
};

const NO_TESTS = { "coercion.testingPeriods": [] };
const NOT_EXTENDED = { "coercion.sealExtensions": [] };
const KEPT = { "coercion.sealReleaseCause": "none" };
const SEALING: Readonly<Record<string, CheckStates>> = {
  "23-1-related-only": turned(SEALED, "coercion.relatedOnly", false, NOT_SEALED),
  "23-1-no-necessities": turned(SEALED, "coercion.necessitiesTaken", true, NOT_SEALED),
  "23-2-not-twice": turned(SEALED, "coercion.sealedBefore", true, { "coercion.measures": ["seize"] }),
  "24-1-decision-handed-over": turned(SEALED, "coercion.sealDecisionHandedOver", false, NOT_SEALED),
  "24-1-list-handed-over": turned(SEALED, "coercion.listHandedOver", false, NOT_SEALED),
  "24-2-decision-contents": turned(SEALED, "coercion.sealDecisionStates", ["party", "grounds", "objects", "remedies"], {
    "coercion.sealDecisionHandedOver": false,
  }),
  // 2 March and thirty days: Wednesday, 1 April 2026
  "25-1-decided-in-thirty-days": timed(
    { ...SEALED, ...NO_TESTS, ...NOT_EXTENDED },
    "coercion.sealEndedOn",
    "2026-04-01",
    "2026-04-02",
    { "coercion.sealedOn": "2026-11-01", "coercion.sealEndedOn": "not-yet" },
    { "coercion.sealPeriodByOtherLaw": true },
  ),
  "25-1-extended-if-complex": judged(SEALED, "coercion.sealExtensionComplex", false, NOT_EXTENDED),
  "25-2-extension-told": turned(SEALED, "coercion.sealExtensionTold", false, NOT_EXTENDED),
  "25-3-testing-told": turned(SEALED, "coercion.testingTold", false, NO_TESTS),
  "25-3-testing-not-charged": turned(SEALED, "coercion.testingCharged", true, NO_TESTS),
  "26-1-kept-safely": turned(SEALED, "coercion.misused", true, NOT_SEALED),
  "26-3-storage-not-charged": turned(SEALED, "coercion.storageCharged", true, NOT_SEALED),
  "28-1-released": turned(SEALED, "coercion.sealReleased", false, KEPT),
  "28-2-returned": turned(SEALED, "coercion.propertyReturned", false, KEPT),
  "28-2-loss-compensated": turned(SEALED, "coercion.lossCompensated", false, { "coercion.soldTooCheaply": false }),
};

const NOT_LONGER_FROZEN = { "coercion.freezeExtensions": [] };
const STILL_FROZEN = { "coercion.freezeReleaseCause": "none" };
const FREEZING: Readonly<Record<string, CheckStates>> = {
  "29-2-commensurate": judged(URGENT, "coercion.frozenCommensurate", false, NOT_FROZEN),
  "29-2-not-twice": turned(URGENT, "coercion.frozenBefore", true, NOT_FROZEN),
  "30-1-notice-to-bank": turned(URGENT, "coercion.bankGivenFreezeNotice", false, NOT_FROZEN),
  // After Friday, 6 March 2026: 9, 10, 11. After Friday, 27 November: 30 November, 1, 2 December.
  "31-decision-delivered": timed(
    URGENT,
    "coercion.freezeDecisionDeliveredOn",
    "2026-03-11",
    "2026-03-12",
    { "coercion.frozenOn": "2026-11-27", "coercion.freezeEndedOn": undefined, "coercion.freezeDecisionDeliveredOn": "not-yet" },
    NOT_FROZEN,
  ),
  "31-decision-contents": turned(URGENT, "coercion.freezeDecisionStates", ["party", "grounds", "remedies", "authority"], NOT_FROZEN),
  // 6 March and thirty days: Sunday, 5 April 2026
  "32-1-decided-in-thirty-days": timed(
    { ...URGENT, ...NOT_LONGER_FROZEN },
    "coercion.freezeEndedOn",
    "2026-04-05",
    "2026-04-06",
    { "coercion.frozenOn": "2026-11-01", "coercion.freezeEndedOn": "not-yet" },
    { "coercion.freezePeriodByOtherLaw": true },
  ),
  "32-1-extended-if-complex": judged(URGENT, "coercion.freezeExtensionComplex", false, NOT_LONGER_FROZEN),
  "32-2-extension-told": turned(URGENT, "coercion.freezeExtensionTold", false, NOT_LONGER_FROZEN),
  "33-1-lifted": turned(URGENT, "coercion.freezeReleased", false, STILL_FROZEN),
  "33-2-lifting-notified": turned(URGENT, "coercion.freezeReleaseNotified", false, STILL_FROZEN),
};

export const MEASURE_CHECKS: Readonly<Record<string, CheckStates>> = { ...GENERAL, ...URGENCY, ...SEALING, ...FREEZING };
