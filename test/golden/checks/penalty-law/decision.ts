// Arts. 51 and 52: the decision on the spot; arts. 57 to 60: the decision under the ordinary procedure.
import type { CheckStates } from "../../../support/check-states.ts";
import { SUMMARY_CASE } from "../penalty-cases.ts";
import { by, DECISION, NOT_PENALISED, on, REVIEW } from "./states.ts";

const ON_THE_SPOT = { base: SUMMARY_CASE };
const ORDINARY = { "procedure.kind": "ordinary" };
const SUMMARY = { "procedure.kind": "summary" };

export const ON_THE_SPOT_CHECKS: Readonly<Record<string, CheckStates>> = {
  "51-on-the-spot-limits": by({ "decision.fine": 200.01 }, ORDINARY, ON_THE_SPOT),
  "52-1-certificates-shown": on("procedure.identityShown", ORDINARY, ON_THE_SPOT),
  "52-1-numbered-form": on("procedure.numberedForm", NOT_PENALISED, ON_THE_SPOT),
  "52-1-handed-over": on("procedure.handedOverOnTheSpot", NOT_PENALISED, ON_THE_SPOT),
  "52-1-refusal-noted": on("procedure.refusalNoted", { "procedure.signatureRefused": false }, ON_THE_SPOT),
  "52-2-essential-contents": by(
    { "procedure.summaryDecisionStates": ["conduct", "penalty-and-basis", "time-and-place", "remedies", "authority", "officer-signature"] },
    ORDINARY,
    ON_THE_SPOT,
  ),
  "52-2-other-contents": by(
    { "procedure.summaryDecisionStates": ["conduct", "penalty-and-basis", "fine-amount", "time-and-place", "authority", "officer-signature"] },
    ORDINARY,
    ON_THE_SPOT,
  ),
  "52-3-reported": on("procedure.reportedToAuthority", DECISION, ON_THE_SPOT),
};

export const DECISION_CHECKS: Readonly<Record<string, CheckStates>> = {
  "57-1-decided-by-head": on("procedure.headDecided", SUMMARY),
  "57-2-deliberated": on(
    "procedure.deliberated",
    { "procedure.circumstancesComplex": false },
    { fail: { "procedure.deliberated": false, "procedure.deliberatedOn": undefined } },
  ),
  "57-2-deliberated-first": by({ "procedure.deliberatedOn": "2026-04-11" }, { "procedure.circumstancesComplex": false }),
  "58-1-legal-review": by({ "procedure.legalReview": "not-passed" }, { "procedure.majorRights": false }),
  // On the day of the deliberation, 8 April 2026, is early enough; on that of the decision it is not.
  "58-1-reviewed-first": by({ "procedure.reviewedOn": "2026-04-09" }, { "procedure.majorRights": false }, { pass: { "procedure.reviewedOn": "2026-04-08" } }),
  "58-2-reviewer-licensed": on("procedure.reviewerLicensed", { "procedure.reviewerNew": false }),
  "59-1-essential-contents": by({ "procedure.decisionStates": ["party", "facts-and-evidence", "performance", "remedies", "authority-and-date"] }, SUMMARY),
  "59-1-other-contents": by({ "procedure.decisionStates": ["party", "facts-and-evidence", "penalty-and-basis", "performance", "authority-and-date"] }, SUMMARY),
  "59-2-seal": on("procedure.decisionSealed", SUMMARY),
  // 9 January to 10 April 2026: 22 + 28 + 31 + 10 = 91 days. From 10 April on, the ninetieth day is 9 July.
  "60-decision-within-90-days": by({ "procedure.filedOn": "2026-01-09", "procedure.noticedOn": "2026-03-02" }, NOT_PENALISED, {
    pass: { "procedure.filedOn": "2026-01-10" },
    open: ["pending", { ...REVIEW, "procedure.filedOn": "2026-04-10" }],
  }),
  "60-extension-founded": {
    base: { ...SUMMARY_CASE, ...ORDINARY, "procedure.filedOn": "2026-01-09" },
    pass: { "procedure.timeRulesFounded": true },
    fail: { "procedure.timeRulesFounded": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.filedOn": "2026-01-10" },
  },
};
