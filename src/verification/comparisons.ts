import type { ConditionNode } from "../conditions/condition-node.ts";

/** The values that a condition compares each fact with. */
export function collectComparisons(node: ConditionNode): readonly { readonly slot: number; readonly values: readonly number[] }[] {
  switch (node.kind) {
    case "all":
    case "any":
      return node.parts.flatMap(collectComparisons);
    case "not":
      return collectComparisons(node.part);
    case "equal":
      return [{ slot: node.slot, values: [node.value] }];
    case "among":
      return [{ slot: node.slot, values: node.values }];
    default:
      return [];
  }
}
