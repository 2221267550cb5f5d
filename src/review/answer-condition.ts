import { inputFacts } from "../assessment/input-facts.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import { type ConditionNode, collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { UNKNOWN, type Verdict } from "../conditions/verdict.ts";

/** Whether a condition of a policy holds in a case, and the facts that it rests on, or that are missing. */
export interface Answer {
  readonly verdict: Verdict;
  readonly facts: readonly string[];
}

/** Puts a condition of a policy to a case. */
export function answerCondition(node: ConditionNode, opened: OpenCase): Answer {
  const slots = new Set<number>();
  collectGrounds(node, opened.row, slots);
  const verdict = evaluate(node, opened.row);
  return { verdict, facts: inputFacts(opened, slots, verdict === UNKNOWN) };
}
