import { type ConditionNode, collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { FALSE } from "../conditions/verdict.ts";
import type { Applicability, LinkedRule } from "../rulebook/rulebook.ts";
import { appliesAt } from "./applies-at.ts";
import type { OpenCase } from "./open-case.ts";
import type { Results } from "./own-findings.ts";
import type { SettledFact } from "./settle-parameters.ts";

/** Those of the facts settled by parameters that anything in the assessment turns on, whichever way it comes out. */
export function decidingParameters(opened: OpenCase, results: Results, wanted: (settled: SettledFact) => boolean): readonly SettledFact[] {
  const candidates = [...opened.settled.values()].filter(wanted);
  if (candidates.length === 0) return [];
  const nodes = evaluatedConditions(opened, results);
  return candidates.filter(({ fact: { slot } }) => {
    const resting = restingOn(opened, slot);
    return nodes.some((node) => slotsOf(node).some((used) => resting.has(used)) && turnsOn(node, opened, resting));
  });
}

function turnsOn(node: ConditionNode, { row }: OpenCase, resting: ReadonlySet<number>): boolean {
  const grounds = new Set<number>();
  collectGrounds(node, row, grounds);
  return [...grounds].some((slot) => resting.has(slot));
}

// The fact with all that are derived from it, or settled by parameters that speak of it.
function restingOn({ rulebook, settled }: OpenCase, slot: number): ReadonlySet<number> {
  const resting = new Set([slot]);
  for (let before = 0; before < resting.size; ) {
    before = resting.size;
    for (const { fact, inputs } of rulebook.vocabulary.derived) if (inputs.some((input) => resting.has(input.slot))) resting.add(fact.slot);
    for (const { fact, grounds } of settled.values()) if ([...grounds].some((ground) => resting.has(ground))) resting.add(fact.slot);
  }
  return resting;
}

// Most conditions do not speak of the fact at all, which is soon told.
const known = new WeakMap<ConditionNode, readonly number[]>();

function slotsOf(node: ConditionNode): readonly number[] {
  const found = known.get(node);
  if (found) return found;
  const slots = new Set<number>();
  const visit = (part: ConditionNode): void => {
    if (part.kind === "not") visit(part.part);
    else if ("parts" in part) for (const inner of part.parts) visit(inner);
    else {
      slots.add(part.slot);
      if ("other" in part) slots.add(part.other);
    }
  };
  visit(node);
  const list = [...slots];
  known.set(node, list);
  return list;
}

function evaluatedConditions(opened: OpenCase, { law, benchmark }: Results): readonly ConditionNode[] {
  const { rulebook, item, row } = opened;
  const { circumstances, requirements, checks } = rulebook.rulesFor(item);
  const applies = (linked: LinkedRule<Applicability>): boolean => appliesAt(linked, opened) === "applies";
  const nodes = [
    ...(law.outcome?.linked.clauses ?? []).map(({ when }) => when),
    ...benchmark.used.flatMap(({ linked }) => linked.rows.flat()),
    ...[...circumstances, ...requirements, ...item.crimes].filter(applies).map(({ when }) => when),
    ...checks.filter(applies).flatMap((check) => (check.applies && evaluate(check.applies, row) === FALSE ? [check.applies] : [check.applies, check.requires])),
  ];
  return nodes.filter((node) => node !== null);
}
