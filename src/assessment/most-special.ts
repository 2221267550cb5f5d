import { jurisdictionDepth } from "../law/jurisdiction.ts";
import type { Applicability, LinkedRule } from "../rulebook/rulebook.ts";
import { specialty } from "../rulebook/scope.ts";

/** Puts rules on the same point in the order in which they are asked: special before general, then the most local, then by id. */
export function byPrecedence(a: LinkedRule<Applicability>, b: LinkedRule<Applicability>): number {
  return byRank(a, b) || (a.rule.id < b.rule.id ? -1 : 1);
}

/** The same, with 0 for rules of the same rank. */
export function byRank(a: LinkedRule<Applicability>, b: LinkedRule<Applicability>): number {
  return specialty(b.rule.scope) - specialty(a.rule.scope) || depthOf(b) - depthOf(a);
}

function depthOf({ rule: { jurisdiction } }: LinkedRule<Applicability>): number {
  return jurisdiction === undefined ? 0 : jurisdictionDepth(jurisdiction);
}
