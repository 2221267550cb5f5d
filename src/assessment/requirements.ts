// Step 6: what has to happen before a decision (程序义务).
import { collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import { appliesAt } from "./applies-at.ts";
import type { RequirementResult } from "./assessment.ts";
import { citeAsOf } from "./cite.ts";
import { inputFacts } from "./input-facts.ts";
import type { OpenCase } from "./open-case.ts";

/** The requirements that arise, and those that may: unknown facts or a choice still to be made decide. */
export function determineRequirements(opened: OpenCase): readonly RequirementResult[] {
  const { rulebook, item, row, decisionDay } = opened;
  return rulebook.rulesFor(item).requirements.flatMap((linked): RequirementResult[] => {
    const { rule, when, provenance } = linked;
    if (appliesAt(linked, opened) !== "applies") return [];
    const verdict = evaluate(when, row);
    if (verdict === FALSE) return [];
    const slots = new Set<number>();
    collectGrounds(when, row, slots);
    return [
      {
        id: rule.id,
        requires: rule.requires,
        label: rule.label,
        status: verdict === TRUE ? "required" : "possible",
        before: rule.before,
        citations: citeAsOf(rulebook, rule.cites, decisionDay),
        provenance,
        facts: inputFacts(opened, slots, verdict !== TRUE),
      },
    ];
  });
}
