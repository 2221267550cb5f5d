import { DISPOSITIONS } from "../law/disposition.ts";
import type { LawChoice } from "./applicable-law.ts";
import type { CircumstancesOutcome } from "./circumstances.ts";

/** The disposition once the governing law is looked at: what it does not punish is not penalised, whatever the circumstances. */
export function underLaw(circumstances: CircumstancesOutcome, { waives }: LawChoice): CircumstancesOutcome {
  const { disposition } = circumstances;
  if (waives === "no") return circumstances;
  if (waives === "yes")
    return { ...circumstances, uncovered: [], disposition: { ...disposition, status: "settled", possible: ["no-penalty"], recommended: "no-penalty" } };
  const possible = DISPOSITIONS.filter((one) => one === "no-penalty" || disposition.possible.includes(one));
  const isSettled = possible.length === 1 && disposition.status === "settled";
  return isSettled ? circumstances : { ...circumstances, disposition: { ...disposition, status: "open", possible, recommended: null } };
}
