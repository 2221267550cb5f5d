// Arts. 63 to 65: the hearing.
import { type CheckStates, layFacts } from "../../../support/check-states.ts";
import { ORDINARY_CASE } from "../penalty-cases.ts";
import { by, INVESTIGATION, off, on, REVIEW } from "./states.ts";

const NO_HEARING = { "procedure.hearingHeld": false, "hearing.heldOn": undefined };
const NOT_ASKED = { ...NO_HEARING, "procedure.hearingRequested": false, "hearing.requestedOn": undefined, "hearing.notifiedOn": undefined };
const DECIDED_WITHOUT = layFacts(ORDINARY_CASE, NOT_ASKED);

export const HEARING_CHECKS: Readonly<Record<string, CheckStates>> = {
  "63-1-told-of-hearing": on("procedure.hearingRightTold", { "decision.fine": 49_999.99 }),
  // Noticed on Monday, 2 March 2026: the fifth working day is Monday the 9th.
  "64-1-hearing-asked-for": by(
    { "hearing.requestedOn": "2026-03-10" },
    { "procedure.hearingRightTold": false },
    { pass: { "hearing.requestedOn": "2026-03-09" } },
  ),
  // Five whole working days after Monday, 2 March: from Tuesday the 10th on. On Monday the 9th the party can still ask.
  "64-1-request-period-open": {
    base: DECIDED_WITHOUT,
    pass: { "decision.madeOn": "2026-03-10" },
    fail: { "decision.madeOn": "2026-03-06" },
    open: ["needs-judgement", { "decision.madeOn": "2026-03-09" }],
    notApplicable: { "decision.madeOn": "2026-03-06", "procedure.hearingWaived": true },
  },
  "63-1-hearing-held": by({ ...NO_HEARING }, { "procedure.hearingRequested": false, "hearing.requestedOn": undefined }),
  "63-2-hearing-free-of-charge": off("procedure.hearingCharged", NO_HEARING),
  "64-2-hearing-notified": on("procedure.hearingNotified", NO_HEARING),
  // Held on Monday, 23 March 2026: the seventh working day before is Thursday the 12th; seven whole days lie between from the 11th on.
  "64-2-hearing-notified-in-time": {
    base: ORDINARY_CASE,
    pass: { "hearing.notifiedOn": "2026-03-11" },
    fail: { "hearing.notifiedOn": "2026-03-13" },
    open: ["needs-judgement", { "hearing.notifiedOn": "2026-03-12" }],
    notApplicable: NOT_ASKED,
  },
  "64-7-hearing-after-notice": by({ "hearing.heldOn": "2026-03-01" }, NO_HEARING),
  "64-3-hearing-public": on("procedure.hearingPublic", NO_HEARING),
  "64-4-chair-not-investigator": off("procedure.chairInvestigated", NO_HEARING),
  "64-4-chair-recusal": on("procedure.chairReplaced", { "procedure.chairConflict": false }),
  "64-5-agents-admitted": off("procedure.agentRefused", INVESTIGATION),
  "64-7-hearing-contested": on("procedure.hearingDebated", NO_HEARING),
  "64-8-hearing-recorded": on("procedure.hearingRecorded", NO_HEARING),
  "65-decided-after-hearing": by({ "hearing.heldOn": "2026-04-11" }, REVIEW),
  "65-decided-on-record": on("procedure.decidedOnRecord", NO_HEARING),
};
