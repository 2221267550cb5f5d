// A table over a grid of all cases that its rows tell apart, cell by cell.
import type { Box } from "../../src/space/decision.ts";
import type { DecisionTable, TableRow } from "../../src/space/decision-table.ts";

/** The cells of a grid, one after the other: how many cases each stands for, and which rows fit it. */
export interface Grid {
  readonly weight: readonly (readonly number[])[];
  /** The rows that fit, cell by cell: those of a cell lie between its start and the next. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly impossible: Uint8Array;
}

// A column is cut wherever a range begins or ends; a set is told apart entirely.
function pointsOf({ columns, rows, impossible = [] }: DecisionTable, space: Box, column: number): readonly number[] {
  const [from, to] = [space.low[column] ?? 0, space.high[column] ?? 0];
  if (columns[column] === "set") return Array.from({ length: to + 1 }, (_, mask) => mask);
  const points = new Set([from]);
  for (const cells of [...impossible, ...rows.map((row) => row.cells)]) {
    const cell = cells[column] ?? null;
    for (const { low, high } of cell === null || "none" in cell ? [] : cell) points.add(low).add(high + 1);
  }
  return [...points].filter((point) => point <= to).sort((a, b) => a - b);
}

/** Lays a table out over a grid. */
export function gridOf(table: DecisionTable, space: Box): Grid {
  const points = table.columns.map((_, column) => pointsOf(table, space, column));
  const cellsOf = (cells: TableRow["cells"]): readonly number[] => {
    let found = [0];
    for (const [column, cell] of cells.entries()) {
      const all = points[column] ?? [];
      const fitting = [...all.keys()].filter((index) => {
        const point = all[index] ?? 0;
        if (cell === null) return true;
        return "none" in cell ? (point & cell.all) === cell.all && (point & cell.none) === 0 : cell.some(({ low, high }) => low <= point && point <= high);
      });
      found = found.flatMap((offset) => fitting.map((index) => offset * all.length + index));
    }
    return found;
  };
  const count = points.reduce((product, { length }) => product * length, 1);
  const fitting = table.rows.map(({ cells }) => cellsOf(cells));
  const starts = new Int32Array(count + 1);
  for (const cells of fitting) for (const cell of cells) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  for (let cell = 0; cell < count; cell += 1) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const [rows, next] = [new Int32Array(starts[count] ?? 0), starts.slice()];
  for (const [row, cells] of fitting.entries()) {
    for (const cell of cells) {
      const at = next[cell] ?? 0;
      rows[at] = row;
      next[cell] = at + 1;
    }
  }
  const impossible = new Uint8Array(count);
  for (const cells of table.impossible ?? []) for (const cell of cellsOf(cells)) impossible[cell] = 1;
  const weight = points.map((all, column) =>
    all.map((point, index) => (table.columns[column] === "set" ? 1 : (all[index + 1] ?? (space.high[column] ?? 0) + 1) - point)),
  );
  return { weight, starts, rows, impossible };
}

/** How many cases a cell stands for. */
export function weightOf({ weight }: Grid, cell: number): number {
  let [left, product] = [cell, 1];
  for (const all of weight.toReversed()) {
    product *= all[left % all.length] ?? 0;
    left = Math.floor(left / all.length);
  }
  return product;
}
