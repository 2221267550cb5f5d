// Rows that ask for the same cases.
import { sharedPart } from "../box.ts";
import type { Budget } from "../budget.ts";
import type { Box } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";
import { visitMeetings } from "./meetings.ts";
import { boxAt } from "./packed-boxes.ts";
import { boxesOfTable, type TableBoxes } from "./table-boxes.ts";
import { uncoveredAmong } from "./uncovered.ts";
import { type Reach, startWork, type Work } from "./work.ts";

/** Two rows that share cases. */
export interface Overlap {
  /** The rows, the earlier one first. */
  readonly rows: readonly [number, number];
  /** The cases that both ask for and that can be; no two of the boxes share one. */
  readonly shared: readonly Box[];
  /** Whether the rows have different outcomes. */
  readonly differ: boolean;
}

/** The overlaps of a table, by the rows in order. */
export interface Overlaps extends Reach {
  readonly overlaps: readonly Overlap[];
}

/** Finds all pairs of rows that share cases. */
export function overlapsOf(table: DecisionTable, space: Box, budget: Budget): Overlaps {
  const work = startWork(budget);
  const { columns, rows } = table;
  const laid = boxesOfTable(table, space, work);
  if (!laid) return { overlaps: [], ...work.reach() };
  const barred = [...laid.rows.keys()].filter((index) => laid.rows[index] === -1);
  const overlaps: Overlap[] = [];
  // The pairs of one row: its boxes follow each other.
  let shared = new Map<number, Box[]>();
  const close = (row: number): void => {
    for (const other of [...shared.keys()].sort((a, b) => a - b))
      overlaps.push({ rows: [row, other], shared: shared.get(other) ?? [], differ: rows[row]?.outcome !== rows[other]?.outcome });
    shared = new Map();
  };
  let last = -1;
  visitMeetings(laid.boxes, laid.boxes, work, (one, met) => {
    const row = laid.rows[one] as number;
    if (row !== last) close(last);
    last = row;
    if (row === -1) return true;
    const box = boxAt(laid.boxes, one);
    for (const index of met) {
      const other = laid.rows[index] as number;
      if (other <= row) continue;
      const both = sharedPart(columns, box, boxAt(laid.boxes, index));
      const parts = both ? possibleIn(laid, barred, both, work) : [];
      if (parts.length > 0) shared.set(other, [...(shared.get(other) ?? []), ...parts]);
    }
    return true;
  });
  close(last);
  return { overlaps, ...work.reach() };
}

function possibleIn({ boxes }: TableBoxes, barred: readonly number[], box: Box, work: Work): readonly Box[] {
  return barred.length === 0 ? [box] : uncoveredAmong(boxes, barred, box, work);
}
