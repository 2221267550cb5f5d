// Which words of the statute leave a case out, or collide over it.
import { decodeFact } from "../conditions/decode-value.ts";
import type { Condition, FactCondition } from "../documents/condition.ts";
import type { Clause } from "../documents/items.ts";
import type { BrokenBranch } from "./clause-outcomes.ts";
import type { OpenCase } from "./open-case.ts";
import type { ComparedFact, StatutoryFault } from "./statutory-results.ts";

/** The branches that do not settle the case, clause by clause with what each compares. */
export function statutoryFaults(opened: OpenCase, broken: readonly BrokenBranch[], cite: (clause: Clause) => readonly string[]): readonly StatutoryFault[] {
  return broken.map(({ branch, fault, clauses }) => ({
    branch,
    fault,
    clauses: clauses.map(({ name, clause }) => ({
      clause: name,
      compared: clause.when ? comparisonsIn(clause.when, opened).map((comparison) => comparedFact(comparison, opened)) : [],
      citations: cite(clause),
    })),
  }));
}

function comparisonsIn(condition: Condition, opened: OpenCase): readonly FactCondition[] {
  if ("all" in condition) return condition.all.flatMap((part) => comparisonsIn(part, opened));
  if ("any" in condition) return condition.any.flatMap((part) => comparisonsIn(part, opened));
  if ("not" in condition) return comparisonsIn(condition.not, opened);
  if (!("condition" in condition)) return [condition];
  const named = opened.rulebook.conditions.find(({ id }) => id === condition.condition);
  return named ? comparisonsIn(named.when, opened) : [];
}

function comparedFact({ fact: id, operator, value }: FactCondition, { rulebook, row }: OpenCase): ComparedFact {
  const fact = rulebook.vocabulary.facts.get(id);
  return { fact: id, label: fact?.definition.label ?? { zh: id }, operator, value, found: fact ? decodeFact(fact, row) : null };
}
