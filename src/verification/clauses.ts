// The clauses of items as proofs look at them.

import type { ConditionNode } from "../conditions/condition-node.ts";
import type { Offender } from "../law/penalty-kind.ts";
import type { LinkedItem, LinkedVersion, Rulebook } from "../rulebook/rulebook.ts";
import { all, any, not } from "./find-case.ts";

/** One wording of an item. */
export interface Wording {
  readonly item: LinkedItem;
  readonly version: LinkedVersion;
  readonly index: number;
}

/** Every wording of every item. */
export function wordingsOf({ items }: Rulebook): readonly Wording[] {
  return [...items.values()].flatMap(wordingsOfItem);
}

/** Every wording of an item. */
export function wordingsOfItem(item: LinkedItem): readonly Wording[] {
  return item.versions.map((version, index) => ({ item, version, index }));
}

/** Clauses of one wording that are alternatives. */
export interface Branch {
  readonly name: string;
  readonly offender: Offender;
  /** The clauses, by index. */
  readonly members: readonly number[];
}

/** The branches of a wording, by offender. */
export function branchesOf({ item, version }: Wording): readonly Branch[] {
  const branches = new Map<string, { name: string; offender: Offender; members: number[] }>();
  for (const [index, { clause }] of version.clauses.entries()) {
    if (clause.branch === undefined) continue;
    const offender = clause.offender ?? item.item.offender ?? "party";
    const branch = branches.get(`${offender} ${clause.branch}`) ?? { name: clause.branch, offender, members: [] };
    branch.members.push(index);
    branches.set(`${offender} ${clause.branch}`, branch);
  }
  return [...branches.values()];
}

/** Each two clauses of a branch, by index. */
export function pairsOf({ members }: Branch): readonly (readonly [number, number])[] {
  return members.flatMap((first, position) => members.slice(position + 1).map((second) => [first, second] as const));
}

/** Whether the law itself is known to leave a hole or an overlap in a branch. */
export function isKnownFault({ version }: Wording, { name }: Branch): boolean {
  return version.version.knownFaults?.includes(name) ?? false;
}

/** That a clause's own condition holds. */
export function ownCondition({ version }: Wording, index: number): ConditionNode {
  return version.clauses[index]?.when ?? all();
}

/** That another clause takes the place of this one. */
export function replacedCondition({ version }: Wording, index: number): ConditionNode {
  const id = version.clauses[index]?.clause.id;
  return any(...version.clauses.flatMap(({ clause, when }) => (id !== undefined && clause.replaces?.includes(id) ? [when ?? all()] : [])));
}

/** That a clause holds and no other takes its place. */
export function heldCondition(wording: Wording, index: number): ConditionNode {
  return all(ownCondition(wording, index), not(replacedCondition(wording, index)));
}
