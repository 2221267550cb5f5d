// Cases at which a fact is likely to make a difference: those in which a condition that looks at it hangs on it alone.
import type { ConditionNode } from "../conditions/condition-node.ts";
import { withRange } from "../space/box.ts";
import type { Box } from "../space/decision.ts";
import { conditionsOf, slotsOf } from "./bearing-facts.ts";
import type { CaseSpace } from "./case-space.ts";

/** The cases near one in which the conditions that look at a column hang on it. */
export function turningCases({ opened, facts, told }: CaseSpace, base: Box, column: number): readonly Box[] {
  const slot = facts[column]?.slot ?? -1;
  const columnOf = new Map(facts.map((fact, index) => [fact.slot, index]));
  const nodes = conditionsOf(opened).filter((node) => slotsOf(node).includes(slot));
  return nodes.map((node) => hangingOn(node, true, base));

  // Everything beside the column is brought to where it leaves the condition to the column.
  function hangingOn(node: ConditionNode, wanted: boolean, box: Box): Box {
    if (node.kind === "not") return hangingOn(node.part, !wanted, box);
    if (!("parts" in node)) return node.slot === slot ? box : settled(node, wanted, box);
    const needsAll = (node.kind === "all") === wanted;
    return node.parts.reduce((so, part) => hangingOn(part, needsAll || slotsOf(part).includes(slot) ? wanted : !wanted, so), box);
  }

  function settled(node: Exclude<ConditionNode, { parts: unknown } | { kind: "not" }>, wanted: boolean, box: Box): Box {
    const at = columnOf.get(node.slot);
    if (at === undefined || "other" in node) return box;
    const [low, high] = [told.low[at] as number, told.high[at] as number];
    const number = numberFor(node, wanted, low, high);
    return number === null ? box : withRange(box, at, number, number);
  }
}

function numberFor(
  node: Exclude<ConditionNode, { parts: unknown } | { kind: "not" } | { other: number }>,
  wanted: boolean,
  low: number,
  high: number,
): number | null {
  if ("mask" in node) return wanted ? low | (node.mask & high) : low;
  const candidates = "values" in node ? [...node.values, low, high] : [low, high, node.value, node.value - 1, node.value + 1];
  const holds = (number: number): boolean => {
    if ("values" in node) return node.values.includes(number);
    return node.kind === "equal" ? number === node.value : node.kind === "below" ? number < node.value : number <= node.value;
  };
  return candidates.find((number) => number >= low && number <= high && holds(number) === wanted) ?? null;
}
