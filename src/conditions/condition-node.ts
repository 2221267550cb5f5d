import type { FactRow } from "./fact-row.ts";
import { FALSE, negate, TRUE, UNKNOWN, type Verdict } from "./verdict.ts";

/**
 * A compiled condition. Every operator comes down to these few on numbers; the rest are their opposites:
 * `greaterThan` is "not at most", `notIn` is "not among".
 */
export type ConditionNode =
  | { readonly kind: "all" | "any"; readonly parts: readonly ConditionNode[] }
  | { readonly kind: "not"; readonly part: ConditionNode }
  | { readonly kind: "equal" | "below" | "atMost"; readonly slot: number; readonly value: number }
  | { readonly kind: "equalFact" | "belowFact" | "atMostFact"; readonly slot: number; readonly other: number }
  | { readonly kind: "among"; readonly slot: number; readonly values: readonly number[] }
  | { readonly kind: "hasAll" | "hasAny"; readonly slot: number; readonly mask: number };

/** The verdict on a condition from what a row knows. Pure and without allocation. */
export function evaluate(node: ConditionNode, row: FactRow): Verdict {
  switch (node.kind) {
    case "all": {
      let verdict: Verdict = TRUE;
      for (const part of node.parts) {
        const found = evaluate(part, row);
        if (found === FALSE) return FALSE;
        if (found < verdict) verdict = found;
      }
      return verdict;
    }
    case "any": {
      let verdict: Verdict = FALSE;
      for (const part of node.parts) {
        const found = evaluate(part, row);
        if (found === TRUE) return TRUE;
        if (found > verdict) verdict = found;
      }
      return verdict;
    }
    case "not":
      return negate(evaluate(node.part, row));
    default:
      return evaluateComparison(node, row);
  }
}

type Comparison = Exclude<ConditionNode, { kind: "all" | "any" | "not" }>;

function evaluateComparison(node: Comparison, row: FactRow): Verdict {
  const low = row.low[node.slot] as number;
  const high = row.high[node.slot] as number;
  switch (node.kind) {
    case "equal":
      return decide(low === node.value && high === node.value, node.value < low || node.value > high);
    case "below":
      return decide(high < node.value, low >= node.value);
    case "atMost":
      return decide(high <= node.value, low > node.value);
    case "among":
      return amongValues(node.values, low, high);
    case "hasAll":
      return decide((low & node.mask) === node.mask, (high & node.mask) !== node.mask);
    case "hasAny":
      return decide((low & node.mask) !== 0, (high & node.mask) === 0);
    default: {
      const otherLow = row.low[node.other] as number;
      const otherHigh = row.high[node.other] as number;
      if (node.kind === "equalFact") return decide(low === high && otherLow === otherHigh && low === otherLow, high < otherLow || low > otherHigh);
      return node.kind === "belowFact" ? decide(high < otherLow, low >= otherHigh) : decide(high <= otherLow, low > otherHigh);
    }
  }
}

// All numbers in a row are whole, so that a range whose every number is named is settled.
function amongValues(values: readonly number[], low: number, high: number): Verdict {
  let named = 0;
  for (const value of values) if (value >= low && value <= high) named += 1;
  return decide(named === high - low + 1, named === 0);
}

function decide(certain: boolean, impossible: boolean): Verdict {
  if (certain) return TRUE;
  return impossible ? FALSE : UNKNOWN;
}

/**
 * Adds the slots that the verdict rests on: those of the comparisons that came out as the whole did. For an unknown verdict
 * these are the facts whose answer can still decide it.
 */
export function collectGrounds(node: ConditionNode, row: FactRow, slots: Set<number>): void {
  const verdict = evaluate(node, row);
  const visit = (part: ConditionNode, wanted: Verdict): void => {
    if (evaluate(part, row) !== wanted) return;
    switch (part.kind) {
      case "all":
      case "any":
        for (const inner of part.parts) visit(inner, wanted);
        break;
      case "not":
        visit(part.part, negate(wanted));
        break;
      default:
        slots.add(part.slot);
        if ("other" in part) slots.add(part.other);
    }
  };
  visit(node, verdict);
}
