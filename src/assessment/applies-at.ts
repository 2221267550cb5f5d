import { isInForce } from "../law/effective-period.ts";
import { isWithinJurisdiction, jurisdictionDepth } from "../law/jurisdiction.ts";
import type { Applicability, LinkedRule } from "../rulebook/rulebook.ts";
import type { OpenCase } from "./open-case.ts";

/** Whether a rule applies at the place of the case and on the day of the decision, or why not. */
export function appliesAt(linked: LinkedRule<Applicability>, opened: OpenCase): "applies" | "expired" | "not-yet-in-force" | "elsewhere" {
  const { decisionDay } = opened;
  const lapsed = linked.inForce.find((periods) => !periods.some((period) => isInForce(period, decisionDay)));
  if (lapsed) return lapsed.some(({ from }) => isInForce({ from }, decisionDay)) ? "expired" : "not-yet-in-force";
  return coversPlace(linked, opened) ? "applies" : "elsewhere";
}

/** Whether the rule covers the place of the case, but the day lies before every wording of an instrument that it cites: what applied then the rulebook cannot say. */
export function precedesWording(linked: LinkedRule<Applicability>, opened: OpenCase): boolean {
  return coversPlace(linked, opened) && linked.inForce.some((periods) => periods.every(({ from }) => !isInForce({ from }, opened.decisionDay)));
}

/** Whether the rule is for the place of the case. */
export function coversPlace({ rule: { jurisdiction } }: LinkedRule<Applicability>, { caseFile }: OpenCase): boolean {
  if (jurisdiction === undefined || jurisdictionDepth(jurisdiction) === 0) return true;
  return caseFile.jurisdiction !== undefined && isWithinJurisdiction(caseFile.jurisdiction, jurisdiction);
}
