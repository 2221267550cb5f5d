// The shorthand in which the checks of the Administrative Penalty Law are tabled.
import type { CheckStates, FactsOver } from "../../../support/check-states.ts";
import { ORDINARY_CASE } from "../penalty-cases.ts";

type Rest = Partial<CheckStates>;

/** A check that turns on one fact, true where it is met. */
export function on(fact: string, notApplicable: FactsOver | null, rest: Rest = {}): CheckStates {
  return { base: ORDINARY_CASE, pass: {}, fail: { [fact]: false }, open: ["unknown", { [fact]: undefined }], notApplicable, ...rest };
}

/** A check that turns on one fact, false where it is met. */
export function off(fact: string, notApplicable: FactsOver | null, rest: Rest = {}): CheckStates {
  return on(fact, notApplicable, { fail: { [fact]: true }, ...rest });
}

/** A check whose one fact is an open-ended word of law. */
export function judged(states: CheckStates): CheckStates {
  return { ...states, open: ["needs-judgement", states.open[1]] };
}

/** A check that is broken by `fail` and open without the facts that `fail` names. */
export function by(fail: FactsOver, notApplicable: FactsOver | null, rest: Rest = {}): CheckStates {
  const missing = Object.fromEntries(Object.keys(fail).map((id) => [id, undefined]));
  return { base: ORDINARY_CASE, pass: {}, fail, open: ["unknown", missing], notApplicable, ...rest };
}

// The days of the procedure, by the stage at which they come.
const AFTER_SERVICE = ["procedure.servedOn", "procedure.receivedOn"];
const AFTER_DECISION = ["decision.madeOn", "procedure.publishedOn", "procedure.overturnedOn", "procedure.withdrawnOn", "procedure.paidOn", ...AFTER_SERVICE];
const AFTER_NOTICE = ["procedure.reviewedOn", "procedure.deliberatedOn", ...AFTER_DECISION];
const AFTER_INVESTIGATION = ["procedure.noticedOn", "hearing.requestedOn", "hearing.notifiedOn", "hearing.heldOn", ...AFTER_NOTICE];

/** The case at an earlier stage: the days that have not come are left out. */
export const INVESTIGATION: FactsOver = at("investigation", AFTER_INVESTIGATION);
export const NOTICE: FactsOver = at("notice", AFTER_NOTICE);
export const REVIEW: FactsOver = at("review", AFTER_DECISION);
export const DECISION: FactsOver = at("decision", AFTER_SERVICE);

function at(stage: string, left: readonly string[]): FactsOver {
  return { "procedure.stage": stage, ...Object.fromEntries(left.map((id) => [id, undefined])) };
}

/** The authority did not penalise. */
export const NOT_PENALISED: FactsOver = { "decision.outcome": "no-penalty" };
