// A lawful case turned in one fact, which makes the states of a check.
import type { CaseFacts } from "../../../support/assessment-lines.ts";
import type { CheckStates, FactsOver } from "../../../support/check-states.ts";

type Value = CaseFacts[string];

/** Met as the lawful case has it, broken where `fact` is `wrong`, unknown without it. */
export function turned(base: CaseFacts, fact: string, wrong: Value, notApplicable: FactsOver): CheckStates {
  return { base, pass: {}, fail: { [fact]: wrong }, open: ["unknown", { [fact]: undefined }], notApplicable };
}

/** The same for a fact that only a person can judge. */
export function judged(base: CaseFacts, fact: string, wrong: Value, notApplicable: FactsOver): CheckStates {
  return { ...turned(base, fact, wrong, notApplicable), open: ["needs-judgement", { [fact]: undefined }] };
}

/** A day or time that is the last in time, and the next one; pending under `pending`. */
export function timed(base: CaseFacts, fact: string, last: string, late: string, pending: FactsOver, notApplicable: FactsOver): CheckStates {
  return { base, pass: { [fact]: last }, fail: { [fact]: late }, open: ["pending", pending], notApplicable };
}
