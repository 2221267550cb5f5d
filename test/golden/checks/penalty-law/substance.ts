// Arts. 5, 27 to 34, 37 and 39: what is penalised and under which law; arts. 44, 45 and 62: notice and defence.
import type { CheckStates } from "../../../support/check-states.ts";
import { CHILD_CASE, WAIVED_CASE } from "../penalty-cases.ts";
import { by, NOT_PENALISED, NOTICE, off, on, REVIEW } from "./states.ts";

const ADULT = { "party.birthDate": "2000-01-01" };
const PENALISED = { "decision.outcome": "penalty" };
const INCAPABLE = { "party.birthDate": "2000-01-01", "party.mentalState": "incapable" };

export const SUBSTANCE_CHECKS: Readonly<Record<string, CheckStates>> = {
  "30-child-not-penalised": {
    base: CHILD_CASE,
    pass: {},
    fail: PENALISED,
    open: ["unknown", { "decision.outcome": undefined }],
    notApplicable: { ...ADULT, ...PENALISED },
  },
  "31-incapable-not-penalised": {
    base: CHILD_CASE,
    pass: INCAPABLE,
    fail: { ...INCAPABLE, ...PENALISED },
    open: ["unknown", { ...PENALISED, "party.mentalState": undefined }],
    notApplicable: PENALISED,
  },
  "30-31-guardian-ordered": on("procedure.guardianOrdered", ADULT, { base: CHILD_CASE }),
  "5-3-basis-published": on("procedure.basisPublished", NOT_PENALISED),
  // On the made-up item whose wording changed on 1 January 2026.
  "37-law-rightly-chosen": on("procedure.lawRightlyChosen", { "conduct.endedOn": "2026-01-02" }),
  "39-information-public": on("procedure.informationPublic", null),
  "27-referred": on("procedure.referred", { "conduct.suspectedCrime": false }),
  "28-1-correction-ordered": on("procedure.correctionOrdered", REVIEW),
  "28-2-gains-confiscated": by({ "decision.penalties": ["fine"] }, { "gains.amount": 0 }),
  "29-no-second-fine": off("procedure.finedAlready", { "decision.penalties": ["warning"] }),
  "29-highest-fine": on("procedure.highestFineNormApplied", { "procedure.severalFiningNorms": false }),
  "33-3-educated": on("procedure.educated", { "decision.outcome": "penalty" }, { base: WAIVED_CASE }),
  "34-benchmark-published": on("procedure.benchmarkPublished", { "procedure.benchmarkApplied": false }),
};

export const NOTICE_CHECKS: Readonly<Record<string, CheckStates>> = {
  "44-notice-of-penalty": on("procedure.noticeOfPenalty", NOTICE),
  "44-notice-of-rights": on("procedure.noticeOfRights", NOTICE),
  "62-notice-before-decision": by({ "procedure.noticedOn": "2026-04-11" }, REVIEW),
  "62-defence-heard": by({ "procedure.defence": "refused" }, NOTICE),
  "45-1-defence-verified": on("procedure.defenceVerified", { "procedure.defence": "waived" }),
  "45-1-defence-adopted": on("procedure.defenceAdopted", { "procedure.defenceFounded": false }),
  "45-2-not-heavier": off("procedure.heavierForDefence", { "procedure.defence": "silent" }),
};
