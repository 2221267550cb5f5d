import { concludeOpened } from "../assessment/assess.ts";
import { citeAsOf } from "../assessment/cite.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import type { LocalizedText } from "../law/localized-text.ts";

/** A rule that bears on a case. */
export interface AppliedRule {
  readonly kind: "clause" | "circumstance" | "benchmark";
  readonly id: string;
  readonly label: LocalizedText;
  readonly citations: readonly string[];
}

/** The clauses and circumstances that hold, and the benchmark that is followed. */
export function appliedRules(opened: OpenCase): readonly AppliedRule[] {
  const { law, circumstances, benchmark } = concludeOpened(opened).results;
  const clauses = (law.outcome?.clauses ?? []).filter(({ status, offender }) => status === "certain" && offender === opened.offender);
  return [
    ...clauses.map(
      ({ clause, name }): AppliedRule => ({
        kind: "clause",
        id: `${opened.item.item.id}/${name}`,
        label: opened.item.item.name,
        citations: citeAsOf(opened.rulebook, clause.cites ?? opened.item.item.basis, opened.conductDay ?? opened.decisionDay),
      }),
    ),
    ...circumstances.outcomes.flatMap(({ result: { id, label, citations, status } }): readonly AppliedRule[] =>
      status === "holds" ? [{ kind: "circumstance", id, label, citations }] : [],
    ),
    ...[benchmark.result.applied].flatMap((applied): readonly AppliedRule[] =>
      applied ? [{ kind: "benchmark", id: applied.id, label: applied.label, citations: applied.citations }] : [],
    ),
  ];
}
