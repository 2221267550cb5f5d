import type { Budget } from "../budget.ts";
import type { Box } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";
import { mergeBoxes } from "./merge-boxes.ts";
import { boxesOfTable } from "./table-boxes.ts";
import { type Uncovered, uncoveredAmong } from "./uncovered.ts";
import { startWork } from "./work.ts";

/** Finds the cases of a space that can be and that no row of a table asks for, in as few boxes as touching ones can be joined to. */
export function gapsOf(table: DecisionTable, space: Box, budget: Budget): Uncovered {
  const work = startWork(budget);
  const laid = boxesOfTable(table, space, work);
  const found = laid ? uncoveredAmong(laid.boxes, [...laid.rows.keys()], space, work) : [];
  return { boxes: mergeBoxes(table.columns, found), ...work.reach() };
}
