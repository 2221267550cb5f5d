// The parts of the space of facts in which changed rules can matter.
import type { ConditionNode } from "../conditions/condition-node.ts";
import { FALSE, TRUE, UNKNOWN } from "../conditions/verdict.ts";
import { cutBox } from "../space/box.ts";
import type { Box } from "../space/decision.ts";
import { cutForBoth, type JointSpace, placeIn } from "./joint-space.ts";
import { mattersIn, type RuleChange } from "./rule-changes.ts";

// Beyond so many, parts are told apart no further: they hold more then, and nothing is left out.
const MOST_CELLS = 64;

/** The conditions of changes, by rulebook. */
export function conditionsOfChanges(changes: readonly RuleChange[]): { readonly old: readonly ConditionNode[]; readonly next: readonly ConditionNode[] } {
  return { old: changes.flatMap(({ old }) => old ?? []), next: changes.flatMap(({ next }) => next ?? []) };
}

/** Cuts the space until every part is one in which some of the changes matter, and leaves out those in which none can; no further than so many looks take it. */
export function changedCells(space: JointSpace, changes: readonly RuleChange[], late: boolean, mostLooks: number): readonly Box[] {
  const cells: Box[] = [];
  const waiting: Box[] = [space.root];
  let looks = 0;
  for (let box = waiting.pop(); box; box = waiting.pop()) {
    const place = placeIn(space, box, late);
    looks += 1;
    if (place.admitted === FALSE) continue;
    const verdicts = changes.map((change) => mattersIn(change, place.old.row, place.next.row));
    if (verdicts.every((verdict) => verdict === FALSE)) continue;
    const open = verdicts.includes(TRUE) ? [] : changes.filter((_, index) => verdicts[index] === UNKNOWN);
    const cut =
      open.length === 0 || cells.length + waiting.length >= MOST_CELLS || looks >= mostLooks ? null : cutForBoth(space, place, conditionsOfChanges(open));
    if (cut) waiting.push(...cutBox(space.kinds, box, cut).toReversed());
    else cells.push(box);
  }
  return cells;
}
