import type { ConditionNode } from "../conditions/condition-node.ts";
import type { LinkedItem } from "../rulebook/rulebook.ts";
import { type BaseCase, openBase } from "./base-case.ts";
import { type CaseSearch, findCase } from "./find-case.ts";
import type { ProofContext } from "./proof.ts";

/** Looks for a case of any of some items in which a condition holds: found where one is, none where all are told to have none. */
export function findAmong(
  context: ProofContext,
  items: readonly LinkedItem[],
  node: ConditionNode,
  { late = false, ...base }: Omit<BaseCase, "item"> & { readonly late?: boolean } = {},
): CaseSearch {
  let isOpen = false;
  for (const item of items) {
    const opened = openBase(context, { ...base, item });
    const search = opened && findCase(opened, node, { budget: context.budget, late });
    if (search?.status === "found") return search;
    isOpen ||= search?.status === "exhausted";
  }
  return { status: isOpen ? "exhausted" : "none" };
}
