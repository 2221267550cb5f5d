import { collectGrounds } from "../conditions/condition-node.ts";
import { FALSE } from "../conditions/verdict.ts";
import { evaluate } from "../conditions/condition-node.ts";
import type { Finding, MissingFact, RequirementResult } from "./assessment.ts";
import { inputFacts } from "./input-facts.ts";
import type { OpenCase } from "./open-case.ts";
import type { Results } from "./own-findings.ts";

/** The unknown facts whose answer can still matter, those that bear on the penalty first. Ordered by what they bear on, then by id. */
export function listMissingFacts(
  opened: OpenCase,
  { law, circumstances, benchmark }: Results,
  requirements: readonly RequirementResult[],
  findings: readonly Finding[],
): readonly MissingFact[] {
  const { vocabulary } = opened.rulebook;
  const matters = new Map<string, Set<MissingFact["matters"][number]>>();
  const note = (matter: MissingFact["matters"][number], facts: Iterable<string>): void => {
    for (const fact of facts) matters.set(fact, (matters.get(fact) ?? new Set()).add(matter));
  };
  const dates = vocabulary.roles.get("conduct-ended");
  if (opened.conductDay === null && dates) note("law", [dates.id]);
  const punishable = circumstances.disposition.possible.some((disposition) => disposition !== "no-penalty");
  if (punishable && law.outcome) {
    const slots = new Set<number>();
    for (const node of law.outcome.open) collectGrounds(node, opened.row, slots);
    note("penalty", inputFacts(opened, slots, true));
    const bases = law.outcome.openBases.flatMap((id) => vocabulary.facts.get(id)?.slot ?? []);
    note("penalty", inputFacts(opened, bases, true));
  }
  if (circumstances.disposition.status === "open") {
    for (const { result } of circumstances.outcomes) if (result.status === "possible") note("circumstances", result.facts);
  }
  if (punishable) {
    const slots = new Set<number>();
    for (const { linked } of benchmark.tiers) if (evaluate(linked.when, opened.row) !== FALSE) collectGrounds(linked.when, opened.row, slots);
    note("benchmark", inputFacts(opened, slots, true));
  }
  for (const { status, facts } of requirements) if (status === "possible") note("requirements", facts);
  for (const { status, facts } of findings) if (status === "unknown" || status === "needs-judgement") note("findings", facts);
  return [...matters]
    .map(([id, bearing]): MissingFact => {
      const definition = vocabulary.facts.get(id)?.definition;
      return { fact: id, label: definition?.label ?? { zh: id, en: id }, ask: definition?.ask ?? null, judgement: definition?.judgement ?? false, matters: ORDER.filter((matter) => bearing.has(matter)) };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.fact < b.fact ? -1 : 1));
}

const ORDER: readonly MissingFact["matters"][number][] = ["law", "penalty", "circumstances", "benchmark", "requirements", "findings"];

function rank({ matters }: MissingFact): number {
  const [first] = matters;
  return first === undefined ? ORDER.length : ORDER.indexOf(first);
}
