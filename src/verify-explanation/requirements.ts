// Step 6 again: the duties of procedure.
import type { ExplainedRequirement } from "../explanation/explanation.ts";
import type { Selected } from "./benchmarks.ts";
import type { CaseView } from "./case-facts.ts";
import { explained, statusOf } from "./conditions.ts";
import { covers, standingOf } from "./rules.ts";

/** The requirements as they have to be explained. */
export function explainedRequirements(view: CaseView, { used, orStatute }: Selected): readonly ExplainedRequirement[] {
  const { rules, venue } = view;
  const own = rules.requirements.flatMap((rule): readonly ExplainedRequirement[] => {
    if (!covers(rule.scope, venue.item) || standingOf(rules, rule, venue) !== "applies") return [];
    const when = explained(rule.when, view);
    const { id, requires, label, before, within = null, cites } = rule;
    return [{ id, requires, label, status: statusOf(when), before, within, when, citations: view.cite(cites) }];
  });
  const handovers = used.flatMap(({ rule, cuts: { ordinary } }) =>
    ordinary.cuts.flatMap(({ tier }): readonly ExplainedRequirement[] => {
      if (!tier?.procedure) return [];
      const isSure = used.length === 1 && !orStatute && ordinary.cuts.length === 1;
      const status = isSure ? "holds" : "possible";
      return [
        { id: rule.id, requires: tier.procedure, label: tier.label, status, before: "decision", within: null, when: null, citations: view.cite(rule.cites) },
      ];
    }),
  );
  const crimes = (venue.item.crimes ?? []).flatMap((named): readonly ExplainedRequirement[] => {
    const rule = rules.crimes.get(named);
    if (!rule || standingOf(rules, rule, venue) !== "applies") return [];
    const when = explained(rule.when, view);
    const head = { id: rule.id, requires: "criminal-referral", label: rule.crime, status: statusOf(when), before: "decision" } as const;
    return [{ ...head, within: null, when, citations: view.cite(rule.cites) }];
  });
  return [...own, ...handovers, ...crimes];
}
