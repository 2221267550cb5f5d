// Rows that decide no case, because others that win over them leave nothing, together or alone.
import type { Budget } from "../budget.ts";
import type { Box } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";
import { visitMeetings } from "./meetings.ts";
import { boxAt } from "./packed-boxes.ts";
import { boxesOfTable, type TableBoxes } from "./table-boxes.ts";
import { uncoveredAmong } from "./uncovered.ts";
import { type Reach, startWork, type Work } from "./work.ts";

/** A row that decides no case. */
export interface DeadRow {
  readonly row: number;
  /** Rows that win over it and leave nothing to it, none of which could be missing unless the budget was spent; none where all its cases cannot be. */
  readonly coveredBy: readonly number[];
}

/** The dead rows of a table, in order. */
export interface DeadRows extends Reach {
  readonly dead: readonly DeadRow[];
}

/** Whether a row wins over another where both fit. */
export type Precedence = (row: number, other: number) => boolean;

const FIRST_WINS: Precedence = (row, other) => row < other;

/** Finds the rows of a table that no case reaches; the first that fits wins, or what is said to. */
export function deadRowsOf(table: DecisionTable, space: Box, budget: Budget, winsOver: Precedence = FIRST_WINS): DeadRows {
  const work = startWork(budget);
  const laid = boxesOfTable(table, space, work);
  if (!laid) return { dead: [], ...work.reach() };
  const boxes = boxesByRow(laid, table.rows.length);
  const [alive, done] = [new Set<number>(), new Map<number, number>()];
  const wins = (other: number, row: number): boolean => other === -1 || (other !== row && winsOver(other, row));
  const covering = table.rows.map(() => new Set<number>());
  visitMeetings(laid.boxes, laid.boxes, work, (one, met) => {
    const row = laid.rows[one] as number;
    if (row === -1 || alive.has(row)) return true;
    const among = met.filter((index) => wins(laid.rows[index] as number, row));
    const left = uncoveredAmong(laid.boxes, among, boxAt(laid.boxes, one), work, 1, covering[row]);
    if (work.reach().exhausted) return false;
    if (left.length > 0) alive.add(row);
    else done.set(row, (done.get(row) ?? 0) + 1);
    return true;
  });
  const dead = table.rows.flatMap((_, row): readonly DeadRow[] => {
    const own = boxes[row] ?? [];
    if (alive.has(row) || (done.get(row) ?? 0) < own.length) return [];
    return [{ row, coveredBy: fewest(laid, boxes, row, covering[row] ?? new Set(), work) }];
  });
  return { dead, ...work.reach() };
}

function boxesByRow({ rows }: TableBoxes, count: number): readonly (readonly number[])[] {
  const boxes = Array.from({ length: count }, (): number[] => []);
  for (const [index, row] of rows.entries()) boxes[row]?.push(index);
  return boxes;
}

// Gives up one row after the other, the last one first, while what is left still covers.
function fewest(laid: TableBoxes, byRow: readonly (readonly number[])[], row: number, covering: ReadonlySet<number>, work: Work): readonly number[] {
  const { boxes, rows } = laid;
  let kept = [...new Set([...covering].map((index) => rows[index] as number))].filter((other) => other !== -1).sort((a, b) => a - b);
  const barred = [...rows.keys()].filter((index) => rows[index] === -1);
  for (const dropped of kept.toReversed()) {
    const fewer = kept.filter((other) => other !== dropped);
    const among = [...barred, ...fewer.flatMap((other) => byRow[other] ?? [])];
    const covers = (byRow[row] ?? []).every((index) => uncoveredAmong(boxes, among, boxAt(boxes, index), work, 1).length === 0);
    if (work.reach().exhausted) break;
    if (covers) kept = fewer;
  }
  return kept;
}
