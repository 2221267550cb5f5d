// Which words of the statute leave a case out, or collide over it.
import { decodeFact } from "../conditions/decode-value.ts";
import type { Condition, FactCondition, Operator } from "../documents/condition.ts";
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

function comparisonsIn(condition: Condition, opened: OpenCase, isDenied = false): readonly FactCondition[] {
  if ("all" in condition) return condition.all.flatMap((part) => comparisonsIn(part, opened, isDenied));
  if ("any" in condition) return condition.any.flatMap((part) => comparisonsIn(part, opened, isDenied));
  if ("not" in condition) return comparisonsIn(condition.not, opened, !isDenied);
  if (!("condition" in condition)) return isDenied ? opposite(condition) : [condition];
  const named = opened.rulebook.conditions.find(({ id }) => id === condition.condition);
  return named ? comparisonsIn(named.when, opened, isDenied) : [];
}

const OPPOSITES: Readonly<Partial<Record<Operator, Operator>>> = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  lessThan: "greaterThanInclusive",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
  greaterThanInclusive: "lessThan",
  before: "onOrAfter",
  onOrBefore: "after",
  after: "onOrBefore",
  onOrAfter: "before",
  contains: "doesNotContain",
  doesNotContain: "contains",
};

// What has no opposite in one word is left out rather than told the wrong way round.
function opposite(comparison: FactCondition): readonly FactCondition[] {
  const operator = OPPOSITES[comparison.operator];
  return operator ? [{ ...comparison, operator }] : [];
}

function comparedFact({ fact: id, operator, value }: FactCondition, { rulebook, row }: OpenCase): ComparedFact {
  const fact = rulebook.vocabulary.facts.get(id);
  return { fact: id, label: fact?.definition.label ?? { zh: id }, operator, value, found: fact ? decodeFact(fact, row) : null };
}
