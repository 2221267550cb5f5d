// Arts. 47, 48 and 61: record, service, publication; arts. 66 to 73: collection and surcharge.
import type { CheckStates } from "../../../support/check-states.ts";
import { ORDINARY_CASE, SUMMARY_CASE } from "../penalty-cases.ts";
import { by, DECISION, on, REVIEW } from "./states.ts";

export const SERVICE_CHECKS: Readonly<Record<string, CheckStates>> = {
  "47-full-record": on("procedure.fullyRecorded", REVIEW),
  "61-1-served": by({ "procedure.serviceMode": "none" }, DECISION),
  // Decided on Friday, 10 April 2026: the seventh working day is Tuesday the 21st.
  "61-1-served-in-time": {
    base: ORDINARY_CASE,
    pass: { "procedure.servedOn": "2026-04-21", "procedure.receivedOn": undefined },
    fail: { "procedure.servedOn": "2026-04-22", "procedure.receivedOn": undefined },
    open: ["pending", { ...REVIEW, ...DECISION, "decision.madeOn": "2026-04-30" }],
    notApplicable: { "procedure.kind": "summary" },
  },
  "61-2-electronic-service-agreed": on("procedure.electronicServiceAgreed", { "procedure.serviceMode": "civil-procedure" }),
  "48-1-published": on(
    "procedure.decisionPublished",
    { "procedure.socialImpact": false },
    {
      fail: { "procedure.decisionPublished": false, "procedure.publishedOn": undefined, "procedure.withdrawnOn": undefined },
    },
  ),
  // Overturned on Monday, 27 April 2026: the third working day is Thursday the 30th.
  "48-2-publication-withdrawn": by({ "procedure.withdrawnOn": "2026-05-01" }, { "procedure.decisionOverturned": false, "procedure.overturnedOn": undefined }),
};

const COLLECTED = { base: SUMMARY_CASE };
const ON_WATER = { ...SUMMARY_CASE, "procedure.collectedOnWater": true };
const NOT_COLLECTED = { "procedure.collectedByAuthority": false };

export const COLLECTION_CHECKS: Readonly<Record<string, CheckStates>> = {
  "67-2-separate-collection": by({ "procedure.collectionGround": "none" }, NOT_COLLECTED, COLLECTED),
  "67-3-time-to-pay": by({ "procedure.paymentDays": 14 }, { "procedure.collectedByAuthority": true }),
  // Received on 13 April 2026: the fifteenth day is the 28th.
  "67-3-paid-in-time": by(
    { "procedure.paidOn": "2026-04-29" },
    { "procedure.paymentDeferred": true },
    {
      open: ["pending", { "procedure.receivedOn": "2026-04-20", "procedure.paidOn": "not-yet" }],
    },
  ),
  "66-2-deferral-in-order": {
    base: { ...ORDINARY_CASE, "procedure.paymentDeferred": true },
    pass: { "procedure.deferralInOrder": true },
    fail: { "procedure.deferralInOrder": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.paymentDeferred": false },
  },
  "70-official-receipt": on("procedure.officialReceipt", NOT_COLLECTED, COLLECTED),
  // Collected on Friday, 10 April 2026: the second working day is Tuesday the 14th.
  "71-handed-in": by({ "procedure.handedInOn": "2026-04-15" }, { "procedure.collectedOnWater": true }, COLLECTED),
  // Landed on Saturday, 11 April 2026: the second working day is Tuesday the 14th.
  "71-handed-in-after-landing": by({ "procedure.handedInOn": "2026-04-15" }, { "procedure.collectedOnWater": false }, { base: ON_WATER }),
  // Handed in on Tuesday, 14 April 2026: the second working day is Thursday the 16th.
  "71-banked": by({ "procedure.bankedOn": "2026-04-17" }, NOT_COLLECTED, COLLECTED),
  // 60,000 × 3 % × 3 days = 5,400
  "72-surcharge-accrued": by(
    { "procedure.surcharge": 5400.01 },
    { "procedure.surcharge": 0 },
    { open: ["unknown", { "procedure.surchargeThrough": undefined }] },
  ),
  // Received on 13 April 2026: no surcharge for a day before the 29th.
  "72-not-before-due": by({ "procedure.paymentDueOn": "2026-04-27" }, { "procedure.surcharge": 0 }),
  "73-2-stay-decided": {
    base: { ...ORDINARY_CASE, "decision.penalties": ["detention"], "procedure.executionStayAsked": true },
    pass: { "procedure.executionStayDecided": true },
    fail: { "procedure.executionStayDecided": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.executionStayAsked": false },
  },
  "72-surcharge-cap": by({ "procedure.surcharge": 60_000.01 }, { "procedure.surcharge": 0 }, { open: ["unknown", { "decision.fine": undefined }] }),
};
