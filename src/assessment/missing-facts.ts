import { type ConditionNode, collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { UNKNOWN } from "../conditions/verdict.ts";
import type { Finding, MissingFact, RequirementResult } from "./assessment.ts";
import { inputFacts } from "./input-facts.ts";
import type { OpenCase } from "./open-case.ts";
import type { Results } from "./own-findings.ts";

type Matter = MissingFact["matters"][number];

const MATTERS: readonly Matter[] = ["law", "penalty", "circumstances", "benchmark", "requirements", "findings"];

/** The unknown facts whose answer can still matter, those that bear on the penalty first. Ordered by what they bear on, then by id. */
export function listMissingFacts(
  opened: OpenCase,
  results: Results,
  requirements: readonly RequirementResult[],
  findings: readonly Finding[],
): readonly MissingFact[] {
  const bearing = new Map<string, Set<Matter>>();
  const bears = (matter: Matter, facts: readonly string[]): void => {
    for (const fact of facts) bearing.set(fact, (bearing.get(fact) ?? new Set()).add(matter));
  };
  bears("law", undatedConduct(opened));
  bears("penalty", factsOfPenalty(opened, results));
  bears("circumstances", factsOfCircumstances(results));
  bears("benchmark", factsOfBenchmark(opened, results));
  for (const { status, facts } of requirements) if (status === "possible") bears("requirements", facts);
  for (const { status, facts, harmless } of findings) if (!harmless && (status === "unknown" || status === "needs-judgement")) bears("findings", facts);
  return [...bearing].map(([id, matters]) => missingFact(opened, id, matters)).sort((a, b) => rank(a) - rank(b) || (a.fact < b.fact ? -1 : 1));
}

function missingFact({ rulebook, parts }: OpenCase, id: string, matters: ReadonlySet<Matter>): MissingFact {
  const fact = rulebook.vocabulary.facts.get(id);
  const definition = fact?.definition;
  return {
    fact: id,
    label: definition?.label ?? { zh: id, en: id },
    ask: definition?.ask ?? null,
    judgement: definition?.judgement ?? false,
    unknown: (fact && parts.get(fact.slot)?.unknown) ?? "not-asked",
    matters: MATTERS.filter((matter) => matters.has(matter)),
  };
}

function undatedConduct({ rulebook, conductDay }: OpenCase): readonly string[] {
  const fact = rulebook.vocabulary.roles.get("conduct-ended");
  return fact && conductDay === null ? [fact.id] : [];
}

// Where nothing is imposed, how much does not matter.
function imposesNothing({ circumstances }: Results): boolean {
  return circumstances.disposition.possible.every((disposition) => disposition === "no-penalty");
}

function factsOfPenalty(opened: OpenCase, results: Results): readonly string[] {
  if (imposesNothing(results)) return [];
  const { law, outcome, other } = results.law;
  // Where neither wording can be told to be lighter, what the other one rests on matters as well.
  const outcomes = [outcome, law.status === "incomparable" ? other : null].filter((wording) => wording !== null);
  return outcomes.flatMap(({ open, openBases, openOrders }) => [...factsDeciding(opened, open), ...inputsOf(opened, [...openBases, ...openOrders])]);
}

function factsOfCircumstances({ circumstances, recommended }: Results): readonly string[] {
  // What an exemption retains may rest on a circumstance that changes nothing else.
  const { options } = recommended.recommendation;
  const retainedOpen = options.some(({ disposition, penalties }) => disposition === "exemption" && penalties.some(({ status }) => status === "possible"));
  if (circumstances.disposition.status !== "open" && !retainedOpen) return [];
  return circumstances.outcomes.flatMap(({ result }) => (result.status === "possible" ? result.facts : []));
}

function factsOfBenchmark(opened: OpenCase, results: Results): readonly string[] {
  if (imposesNothing(results) || results.statutory?.fine.status === "none") return [];
  return results.benchmark.used.flatMap(({ outcomes: { ordinary } }) => [...factsDeciding(opened, ordinary.open), ...inputsOf(opened, ordinary.openFacts)]);
}

function inputsOf(opened: OpenCase, ids: readonly string[]): readonly string[] {
  const slots = ids.flatMap((id) => opened.rulebook.vocabulary.facts.get(id)?.slot ?? []);
  return inputFacts(opened, slots, true);
}

function factsDeciding(opened: OpenCase, conditions: readonly ConditionNode[]): readonly string[] {
  const slots = new Set<number>();
  for (const condition of conditions) if (evaluate(condition, opened.row) === UNKNOWN) collectGrounds(condition, opened.row, slots);
  return inputFacts(opened, slots, true);
}

function rank({ matters }: MissingFact): number {
  const [first] = matters;
  return first === undefined ? MATTERS.length : MATTERS.indexOf(first);
}
