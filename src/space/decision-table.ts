// A table whose first fitting row decides, as a decision over boxes.
import { sharedPart, withRange } from "./box.ts";
import type { Box, Cut, Decision, Reading, Span } from "./decision.ts";

/** What a row asks of an ordered column: one of these ranges. */
export type OrderedCell = readonly Span[];

/** What a row asks of a set: all of these bits, and none of those. */
export interface SetCell {
  readonly all: number;
  readonly none: number;
}

/** A row: what it asks of each column (`null` for nothing) and its outcome. */
export interface TableRow {
  readonly cells: readonly (OrderedCell | SetCell | null)[];
  readonly outcome: string;
}

/** A table over columns. */
export interface DecisionTable {
  readonly columns: Decision["columns"];
  readonly rows: readonly TableRow[];
  /** The outcome where no row fits. */
  readonly otherwise: string;
  /** Cases that cannot be, as rows ask. */
  readonly impossible?: readonly TableRow["cells"][];
  /** A sum of an outcome: a constant, and for a column so much for each. */
  readonly sums?: Readonly<Record<string, { readonly constant: number; readonly column: number; readonly each: number }>>;
}

/** The parts of a space in which rows ask for an outcome: it comes out nowhere else. */
export function partsWith({ columns, rows, otherwise }: DecisionTable, outcome: string, space: Box): readonly Box[] {
  return outcome === otherwise ? [space] : rows.flatMap((row) => (row.outcome === outcome ? boxesOf(columns, row.cells, space) : []));
}

/** The boxes of a space that a row asks for: one for every combination of the ranges of its cells. */
export function boxesOf(columns: Decision["columns"], cells: TableRow["cells"], space: Box): readonly Box[] {
  let boxes: readonly Box[] = [space];
  for (const [column, cell] of cells.entries()) {
    if (cell === null) continue;
    const ranges: readonly Span[] = "none" in cell ? [{ low: cell.all, high: (space.high[column] as number) & ~cell.none }] : cell;
    boxes = boxes.flatMap((box) => ranges.flatMap(({ low, high }) => sharedPart(columns, box, withRange(space, column, low, high)) ?? []));
  }
  return boxes;
}

interface TableReading extends Reading {
  /** The rows that still matter within the box, by index. */
  readonly rows: readonly number[];
}

/** Makes a decision of a table. */
export function tableDecision(table: DecisionTable): Decision {
  const all = table.rows.map((_, index) => index);
  const fits = fitter(table);
  return { columns: table.columns, read: (box, within) => readTable(table, fits, box, within && "rows" in within ? (within as TableReading).rows : all) };
}

/** Whether a row asks for no case of a box (0), for some (1), for all (2). */
type Fitter = (row: number, box: Box) => 0 | 1 | 2;

// Rows whose cells are single ranges are laid out side by side.
function fitter({ rows, columns }: DecisionTable): Fitter {
  const width = columns.length;
  const [lows, highs] = [new Float64Array(rows.length * width), new Float64Array(rows.length * width)];
  const isPlain = rows.map(({ cells }, row) =>
    columns.every((_, column) => {
      const cell = cells[column] ?? null;
      const [range, another] = cell === null || "none" in cell ? [] : cell;
      lows[row * width + column] = range?.low ?? Number.NEGATIVE_INFINITY;
      highs[row * width + column] = range?.high ?? Number.POSITIVE_INFINITY;
      return cell === null || (range !== undefined && another === undefined);
    }),
  );
  return (row, box) => {
    if (!isPlain[row]) return fitOf((rows[row] as TableRow).cells, box);
    let fit: 0 | 1 | 2 = 2;
    for (let column = 0, at = row * width; column < width; column += 1, at += 1) {
      const [from, to] = [lows[at] as number, highs[at] as number];
      const [low, high] = [box.low[column] as number, box.high[column] as number];
      if (from > high || to < low) return 0;
      if (from > low || to < high) fit = 1;
    }
    return fit;
  };
}

function readTable(table: DecisionTable, fits: Fitter, box: Box, among: readonly number[]): TableReading {
  const { rows: every, impossible = [], otherwise, sums = {} } = table;
  const rows: number[] = [];
  let isCovered = false;
  for (const index of among) {
    const fit = fits(index, box);
    if (fit === 0) continue;
    rows.push(index);
    isCovered = fit === 2;
    if (isCovered) break;
  }
  const barred = impossible.filter((cells) => fitOf(cells, box) > 0);
  const admitted = barred.some((cells) => fitOf(cells, box) === 2) ? 0 : barred.length === 0 ? 2 : 1;
  const outcomes = new Set(rows.map((index) => (every[index] as TableRow).outcome));
  if (!isCovered) outcomes.add(otherwise);
  const [only = otherwise] = outcomes;
  const spans = [...outcomes].flatMap((outcome) => {
    const sum = sums[outcome];
    if (!sum) return [];
    const ends = [box.low, box.high].map((end) => sum.constant + sum.each * (end[sum.column] as number));
    return [{ low: Math.min(...ends), high: Math.max(...ends) }];
  });
  const isSettled = outcomes.size === 1;
  const [span] = spans;
  const isSummed = isSettled && span && span.low !== span.high;
  return {
    admitted,
    key: isSettled && !isSummed ? `${only} ${span?.low ?? ""}` : null,
    certain: isSettled ? outcomes : new Set(),
    possible: outcomes,
    sums: new Map(spans.length === 0 ? [] : [["sum", { low: Math.min(...spans.map(({ low }) => low)), high: Math.max(...spans.map(({ high }) => high)) }]]),
    cut:
      (isSettled
        ? null
        : cutAmong(
            rows.map((index) => (every[index] as TableRow).cells),
            box,
          )) ?? (admitted === 1 ? cutAmong(barred, box) : null),
    rows,
  };
}

// Whether the cells ask for no case of the box (0), for some (1), for all (2).
function fitOf(cells: TableRow["cells"], { low, high }: Box): 0 | 1 | 2 {
  let fit: 0 | 1 | 2 = 2;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] as TableRow["cells"][number];
    if (cell === null) continue;
    const found = cellFit(cell, low[column] as number, high[column] as number);
    if (found === 0) return 0;
    if (found < fit) fit = found;
  }
  return fit;
}

function cellFit(cell: OrderedCell | SetCell, low: number, high: number): 0 | 1 | 2 {
  if ("none" in cell) {
    if ((cell.all & ~high) !== 0 || (cell.none & low) !== 0) return 0;
    return (cell.all & ~low) === 0 && (cell.none & high) === 0 ? 2 : 1;
  }
  let fit: 0 | 1 | 2 = 0;
  for (const { low: from, high: to } of cell) {
    if (from <= low && to >= high) return 2;
    if (from <= high && to >= low) fit = 1;
  }
  return fit;
}

// Of many rows the first few tell well enough.
const MOST_ASKED = 64;

// The column that most rows cut, at the middle of their ends.
function cutAmong(every: readonly TableRow["cells"][], box: Box): Cut | null {
  const { low, high } = box;
  const rows = every.slice(0, MOST_ASKED);
  let best = { column: -1, count: 0 };
  for (let column = 0; column < low.length; column += 1) {
    let count = 0;
    for (const cells of rows) {
      const cell = cells[column];
      if (cell && cellFit(cell, low[column] as number, high[column] as number) === 1) count += 1;
    }
    if (count > best.count) best = { column, count };
  }
  const { column } = best;
  if (column < 0) return null;
  const [from, to] = [low[column] as number, high[column] as number];
  const ends = rows.flatMap((cells): readonly number[] => {
    const cell = cells[column];
    if (!cell) return [];
    if ("none" in cell) return bitsOf((cell.all | cell.none) & to & ~from);
    return cell.flatMap((range) => [range.low - 1, range.high]).filter((at) => at >= from && at < to);
  });
  const at = [...ends].sort((a, b) => a - b)[ends.length >> 1];
  return at === undefined ? null : { column, at };
}

function bitsOf(mask: number): readonly number[] {
  return Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => (mask >> bit) & 1);
}
