// A first-hit table taken apart: every case in exactly one box, with the row that wins there.
import type { Budget } from "../budget.ts";
import type { Box } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";
import { visitMeetings } from "./meetings.ts";
import { mergeBoxes } from "./merge-boxes.ts";
import { boxAt } from "./packed-boxes.ts";
import { boxesOfTable } from "./table-boxes.ts";
import { uncoveredAmong } from "./uncovered.ts";
import { type Reach, startWork, type Work } from "./work.ts";

/** What a table comes to, by one of its rows. */
export interface RowOutcome {
  /** `null` where no row fits. */
  readonly row: number | null;
  readonly outcome: string;
}

/** Cases that come to the same by the same row. */
export interface TablePart extends RowOutcome {
  readonly box: Box;
}

/** The parts of a table, by row, those without one last. No two of them share a case; what cannot be is in none. */
export interface DisjointParts extends Reach {
  readonly parts: readonly TablePart[];
}

/** Takes a table apart. */
export function disjointParts(table: DecisionTable, space: Box, budget: Budget): DisjointParts {
  const work = startWork(budget);
  return { parts: partsOfTable(table, space, work), ...work.reach() };
}

/** The parts of a table, as far as the budget goes. */
export function partsOfTable(table: DecisionTable, space: Box, work: Work): readonly TablePart[] {
  const laid = boxesOfTable(table, space, work);
  if (!laid) return [];
  const { boxes, rows } = laid;
  const parts: TablePart[] = [];
  visitMeetings(boxes, boxes, work, (one, met) => {
    const row = rows[one] as number;
    if (row === -1) return true;
    const before = met.filter((index) => index < one);
    const left = uncoveredAmong(boxes, before, boxAt(boxes, one), work);
    for (const box of mergeBoxes(table.columns, left)) parts.push({ box, row, outcome: table.rows[row]?.outcome ?? table.otherwise });
    return true;
  });
  const left = uncoveredAmong(boxes, [...rows.keys()], space, work);
  for (const box of mergeBoxes(table.columns, left)) parts.push({ box, row: null, outcome: table.otherwise });
  return parts;
}
