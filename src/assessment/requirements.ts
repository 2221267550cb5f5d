// Step 6: what has to happen before a decision (程序义务).
import { type ConditionNode, collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import { appliesAt } from "./applies-at.ts";
import type { RequirementResult } from "./assessment.ts";
import type { BenchmarkOutcome } from "./benchmark.ts";
import { citeAsOf } from "./cite.ts";
import { inputFacts } from "./input-facts.ts";
import type { OpenCase } from "./open-case.ts";

/** The requirements that arise, and those that may: unknown facts or a choice still to be made decide. */
export function determineRequirements(opened: OpenCase, benchmark: BenchmarkOutcome): readonly RequirementResult[] {
  return [...ownRequirements(opened), ...handovers(opened, benchmark), ...referrals(opened)];
}

type Standing = Pick<RequirementResult, "status" | "facts">;

const NO_DETAILS: Pick<RequirementResult, "materials" | "points" | "reviewer" | "within"> = { materials: [], points: [], reviewer: null, within: null };

function ownRequirements(opened: OpenCase): readonly RequirementResult[] {
  const { rulebook, item, decisionDay } = opened;
  return rulebook.rulesFor(item).requirements.flatMap((linked): RequirementResult[] => {
    const { rule, when, provenance } = linked;
    const standing = appliesAt(linked, opened) === "applies" && standingOf(opened, when);
    if (!standing) return [];
    const { id, requires, label, before, materials = [], points = [], reviewer = null, within = null } = rule;
    const citations = citeAsOf(rulebook, rule.cites, decisionDay);
    return [{ id, requires, label, before, materials, points, reviewer, within, citations, provenance, ...standing }];
  });
}

// The conduct may be a crime.
function referrals(opened: OpenCase): readonly RequirementResult[] {
  const { rulebook, item, decisionDay } = opened;
  return item.crimes.flatMap((linked): RequirementResult[] => {
    const { rule, when, provenance } = linked;
    const standing = appliesAt(linked, opened) === "applies" && standingOf(opened, when);
    if (!standing) return [];
    return [
      {
        ...NO_DETAILS,
        id: rule.id,
        requires: "criminal-referral",
        label: rule.crime,
        before: "decision",
        materials: rule.evidence ?? [],
        citations: citeAsOf(rulebook, rule.cites, decisionDay),
        provenance,
        ...standing,
      },
    ];
  });
}

// Whether it arises or may arise, with the facts that it rests on or that decide it; `null` where it does not.
function standingOf(opened: OpenCase, when: ConditionNode): Standing | null {
  const verdict = evaluate(when, opened.row);
  if (verdict === FALSE) return null;
  const slots = new Set<number>();
  collectGrounds(when, opened.row, slots);
  return { status: verdict === TRUE ? "required" : "possible", facts: inputFacts(opened, slots, verdict !== TRUE) };
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
          ...NO_DETAILS,
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
