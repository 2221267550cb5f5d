import type { ConditionNode } from "./condition-node.ts";

/** The least and greatest number that a fact can have. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What is left of a fact's bounds where a condition holds: with "goods worth 10,000 yuan or more", at least that. Sound rather than
 * exact: conditions that say nothing simple about the fact leave its bounds as they are.
 */
export function impliedBounds(node: ConditionNode, slot: number, bounds: Bounds): Bounds {
  switch (node.kind) {
    case "all":
      return node.parts.reduce((left, part) => impliedBounds(part, slot, left), bounds);
    case "any": {
      const parts = node.parts.map((part) => impliedBounds(part, slot, bounds));
      return { low: Math.min(...parts.map(({ low }) => low)), high: Math.max(...parts.map(({ high }) => high)) };
    }
    case "not":
      return impliedByOpposite(node.part, slot, bounds);
    case "equal":
      return node.slot === slot ? { low: Math.max(bounds.low, node.value), high: Math.min(bounds.high, node.value) } : bounds;
    case "below":
      return node.slot === slot ? { ...bounds, high: Math.min(bounds.high, node.value - 1) } : bounds;
    case "atMost":
      return node.slot === slot ? { ...bounds, high: Math.min(bounds.high, node.value) } : bounds;
    default:
      return bounds;
  }
}

function impliedByOpposite(node: ConditionNode, slot: number, bounds: Bounds): Bounds {
  if (node.kind === "below" && node.slot === slot) return { ...bounds, low: Math.max(bounds.low, node.value) };
  if (node.kind === "atMost" && node.slot === slot) return { ...bounds, low: Math.max(bounds.low, node.value + 1) };
  return bounds;
}
