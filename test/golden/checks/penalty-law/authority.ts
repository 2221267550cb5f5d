// Arts. 17 to 25 and 38: who may penalise; arts. 42, 43 and 55: the officers.
import type { CheckStates } from "../../../support/check-states.ts";
import { by, INVESTIGATION, judged, NOT_PENALISED, NOTICE, off, on, REVIEW } from "./states.ts";

const NOT_DELEGATED = { "procedure.delegated": false };

export const AUTHORITY_CHECKS: Readonly<Record<string, CheckStates>> = {
  "38-1-standing": on("procedure.subjectStatus", null),
  "38-1-legal-basis": on("procedure.legalBasis", NOT_PENALISED),
  "38-2-grave-manifest-breach": judged(off("procedure.graveManifestBreach", REVIEW)),
  "17-within-powers": on("procedure.withinPowers", null),
  "18-3-detention-by-police": on(
    "procedure.detentionPower",
    { "decision.penalties": ["fine"] },
    {
      pass: { "decision.penalties": ["detention"] },
      fail: { "decision.penalties": ["detention"], "procedure.detentionPower": false },
      open: ["unknown", { "decision.penalties": ["detention"], "procedure.detentionPower": undefined }],
    },
  ),
  "20-1-lawful-delegation": on("procedure.delegationInWriting", NOT_DELEGATED),
  "20-2-delegation-terms": on("procedure.delegationStatesTerms", NOT_DELEGATED),
  "20-2-delegation-published": on("procedure.delegationPublished", NOT_DELEGATED),
  "20-4-delegate-within-scope": on("procedure.delegateWithinScope", NOT_DELEGATED),
  "20-4-no-further-delegation": off("procedure.subDelegated", NOT_DELEGATED),
  "21-delegate-qualified": on("procedure.delegateQualified", NOT_DELEGATED),
  "22-territorial-jurisdiction": by({ "procedure.territorialBasis": "none" }, null),
  "23-level-of-jurisdiction": by({ "procedure.levelBasis": "none" }, null),
  "24-township-powers": on("procedure.townshipDecisionCovers", { "procedure.levelBasis": "county-or-above" }),
  "25-first-to-file": on("procedure.firstOrDesignated", { "procedure.severalCompetent": false }),
  "42-two-officers": by({ "procedure.officers": ["31010001"] }, null),
  "42-qualified-officers": on("procedure.officersQualified", null),
  "43-1-recusal": on("procedure.officerRecused", { "procedure.officerConflict": false }),
  "43-3-recusal-request": on("procedure.recusalDecidedByHead", NOTICE),
  "55-1-certificates-shown": on("procedure.identityShown", { "procedure.kind": "summary" }),
};

// Evidence: arts. 40, 41, 46, 54 to 56.
const NO_DEVICE = { "procedure.deviceEvidence": false };
const NOT_REGISTERED = { "procedure.advanceRegistration": false };

export const EVIDENCE_CHECKS: Readonly<Record<string, CheckStates>> = {
  "54-1-full-investigation": judged(on("procedure.investigationFair", INVESTIGATION)),
  "54-2-prompt-filing": judged(on("procedure.filedPromptly", { "procedure.kind": "summary" })),
  "54-2-filed-before-notice": by({ "procedure.noticedOn": "2026-01-11" }, NOTICE),
  "55-2-records": on("procedure.recordsMade", { "procedure.questionedOrInspected": false }),
  "40-facts-established": judged(on("procedure.factsEstablished", INVESTIGATION)),
  "46-2-evidence-verified": on("procedure.evidenceVerified", INVESTIGATION),
  "46-3-no-unlawful-evidence": off("procedure.illegalEvidenceUsed", INVESTIGATION),
  "41-1-device-authorised": on("procedure.deviceAuthorised", NO_DEVICE),
  "41-1-device-reviewed": on("procedure.deviceReviewed", NO_DEVICE),
  "41-1-device-place-published": on("procedure.devicePlacePublished", NO_DEVICE),
  "41-2-recording-reviewed": on("procedure.deviceRecordAccepted", INVESTIGATION),
  "41-3-party-told-of-recording": on("procedure.deviceFactsTold", NO_DEVICE),
  "56-registration-needed": judged(on("procedure.registrationNeeded", NOT_REGISTERED)),
  "56-registration-approved": on("procedure.registrationApproved", NOT_REGISTERED),
  // Registered on Monday, 12 January 2026: the seventh working day is Wednesday the 21st.
  "56-registration-settled": by({ "procedure.registrationDisposedOn": "2026-01-22" }, NOT_REGISTERED, {
    open: ["pending", { "procedure.registeredOn": "2026-04-27", "procedure.registrationDisposedOn": "not-yet" }],
  }),
};
