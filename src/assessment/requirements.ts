// Step 6: what has to happen before a decision (程序义务).
import { collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import { appliesAt } from "./applies-at.ts";
import type { RequirementResult } from "./assessment.ts";
import type { BenchmarkOutcome } from "./benchmark.ts";
import { citeAsOf } from "./cite.ts";
import { inputFacts } from "./input-facts.ts";
import type { OpenCase } from "./open-case.ts";

/** The requirements that arise, and those that may: unknown facts or a choice still to be made decide. */
export function determineRequirements(opened: OpenCase, benchmark: BenchmarkOutcome): readonly RequirementResult[] {
  return [...ownRequirements(opened), ...handovers(opened, benchmark)];
}

function ownRequirements(opened: OpenCase): readonly RequirementResult[] {
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

// A tier may hand the case over to another procedure.
function handovers(opened: OpenCase, { used, orStatute }: BenchmarkOutcome): readonly RequirementResult[] {
  const isSettled = used.length === 1 && !orStatute;
  return used.flatMap(({ linked, outcomes: { ordinary }, citations }) =>
    ordinary.cuts.flatMap(({ tier }, index): RequirementResult[] => {
      if (!tier?.procedure) return [];
      const required = isSettled && ordinary.cuts.length === 1;
      const { rule, rows, provenance } = linked;
      const place = rule.method === "tiers" ? rule.tiers.indexOf(tier) : index;
      const slots = new Set<number>();
      for (const condition of rows[0]?.slice(0, place + 1) ?? []) collectGrounds(condition, opened.row, slots);
      return [
        {
          id: rule.id,
          requires: tier.procedure,
          label: tier.label,
          status: required ? "required" : "possible",
          before: "decision",
          citations,
          provenance,
          facts: inputFacts(opened, slots, !required),
        },
      ];
    }),
  );
}
