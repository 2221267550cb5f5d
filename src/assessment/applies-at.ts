import { isInForce } from "../law/effective-period.ts";
import { isWithinJurisdiction, jurisdictionDepth } from "../law/jurisdiction.ts";
import type { Applicability } from "../rulebook/rulebook.ts";
import type { OpenCase } from "./open-case.ts";

/** Whether a rule applies at the place of the case and on the day of the decision, or why not. */
export function appliesAt(rule: Applicability, { caseFile, decisionDay }: OpenCase): "applies" | "not-in-force" | "elsewhere" {
  if (rule.inForce && !isInForce(rule.inForce, decisionDay)) return "not-in-force";
  if (rule.jurisdiction === undefined || jurisdictionDepth(rule.jurisdiction) === 0) return "applies";
  return caseFile.jurisdiction !== undefined && isWithinJurisdiction(caseFile.jurisdiction, rule.jurisdiction) ? "applies" : "elsewhere";
}
