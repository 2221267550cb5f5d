import { isInForce } from "../law/effective-period.ts";
import { isWithinJurisdiction, jurisdictionDepth } from "../law/jurisdiction.ts";
import type { Applicability, LinkedRule } from "../rulebook/rulebook.ts";
import type { OpenCase } from "./open-case.ts";

/** Whether a rule applies at the place of the case and on the day of the decision, or why not. */
export function appliesAt({ rule, inForce }: LinkedRule<Applicability>, { caseFile, decisionDay }: OpenCase): "applies" | "not-in-force" | "elsewhere" {
  if (!inForce.every((periods) => periods.some((period) => isInForce(period, decisionDay)))) return "not-in-force";
  if (rule.jurisdiction === undefined || jurisdictionDepth(rule.jurisdiction) === 0) return "applies";
  return caseFile.jurisdiction !== undefined && isWithinJurisdiction(caseFile.jurisdiction, rule.jurisdiction) ? "applies" : "elsewhere";
}

/** Whether the day lies before every wording of a cited instrument that the rulebook has: what applied then it cannot say. */
export function precedesWording({ inForce }: LinkedRule<Applicability>, { decisionDay }: OpenCase): boolean {
  return inForce.some((periods) => periods.every(({ from }) => !isInForce({ from }, decisionDay)));
}
