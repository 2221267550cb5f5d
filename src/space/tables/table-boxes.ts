// The rows of a table as boxes, those that cannot be before all others: they leave nothing to any row.
import type { Box, Span } from "../decision.ts";
import { boxesOf, type DecisionTable, type OrderedCell, type TableRow } from "../decision-table.ts";
import { type PackedBoxes, packBoxes } from "./packed-boxes.ts";
import type { Work } from "./work.ts";

/** The boxes of a table within a space. The boxes of a row share no case. */
export interface TableBoxes {
  readonly boxes: PackedBoxes;
  /** The row of every box, in order; -1 for cases that cannot be. */
  readonly rows: readonly number[];
}

/** Lays out the boxes of a table; `null` where there are more than the budget allows. */
export function boxesOfTable({ columns, rows, impossible = [] }: DecisionTable, space: Box, work: Work): TableBoxes | null {
  const every = [...impossible, ...rows.map(({ cells }) => cells)].map(cellsApart);
  if (!work.take(every.reduce((count, cells) => count + boxCount(cells), 0))) return null;
  const boxes = every.map((cells) => boxesOf(columns, cells, space));
  const owners = boxes.flatMap((own, index) => own.map(() => Math.max(-1, index - impossible.length)));
  return { boxes: packBoxes(columns, boxes.flat()), rows: owners };
}

type Cells = TableRow["cells"];

function boxCount(cells: Cells): number {
  return cells.reduce((count, cell) => count * (cell === null || "none" in cell ? 1 : cell.length), 1);
}

function cellsApart(cells: Cells): Cells {
  return cells.map((cell) => (cell === null || "none" in cell ? cell : rangesApart(cell)));
}

// The same numbers in ranges that neither meet nor touch.
function rangesApart(cell: OrderedCell): OrderedCell {
  if (cell.length === 1) return cell;
  const apart: Span[] = [];
  for (const range of cell.filter(({ low, high }) => low <= high).sort((a, b) => a.low - b.low)) {
    const last = apart.at(-1);
    if (last && range.low <= last.high + 1) apart[apart.length - 1] = { low: last.low, high: Math.max(last.high, range.high) };
    else apart.push(range);
  }
  return apart;
}
