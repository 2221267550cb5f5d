// Large tables that come from cutting a space again and again, some rows of which are then made a little smaller or larger.
import type { Box, ColumnKind } from "../../src/space/decision.ts";
import type { DecisionTable, OrderedCell, SetCell, TableRow } from "../../src/space/decision-table.ts";

/** What a large table is to be like. */
export interface LargeTable {
  readonly seed: number;
  readonly rows: number;
  /** How many values an ordered column has. */
  readonly sizes: readonly number[];
  /** How many columns of three members follow that hold sets. */
  readonly sets?: number;
  /** How many rows ask for two ranges of an ordered column. */
  readonly split?: number;
  readonly impossible?: number;
  /** The outcome of a row by its middle, from 0 to 1 in every ordered column; by chance where it is not given. */
  readonly outcomeAt?: (middle: readonly number[]) => string;
}

interface Part {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Numbers by chance, the same ones for the same seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Makes a table, with the space that it is about. */
export function largeTable(asked: LargeTable): { readonly table: DecisionTable; readonly space: Box } {
  const { seed, rows, sizes, sets = 0, split = 0, impossible = 0 } = asked;
  const random = chance(seed);
  const columns: readonly ColumnKind[] = [...sizes.map(() => "ordered" as const), ...Array(sets).fill("set" as const)];
  const whole: Part = { low: columns.map(() => 0), high: columns.map((_, column) => (sizes[column] ?? 8) - 1) };
  const parts = [whole];
  while (parts.length < rows) {
    const index = random(parts.length);
    const halves = halvesOf(parts[index] as Part, columns, random);
    if (halves) parts.splice(index, 1, ...halves);
  }
  const outcomeOf = asked.outcomeAt ?? (() => `tier ${random(5)}`);
  const made = parts.map((part, index): TableRow => {
    const { low, high } = moved(part, sizes, index, random);
    const middle = sizes.map((size, column) => ((low[column] as number) + (high[column] as number)) / 2 / size);
    return {
      outcome: outcomeOf(middle),
      cells: columns.map((kind, column) => cellOf(kind, low[column] as number, high[column] as number, sizes[column], index < split)),
    };
  });
  const barred = Array.from({ length: impossible }, () => (made[random(rows)] as TableRow).cells);
  return {
    table: { columns, rows: made, otherwise: "none", impossible: barred },
    space: { low: Float64Array.from(whole.low), high: Float64Array.from(whole.high) },
  };
}

function halvesOf({ low, high }: Part, columns: readonly ColumnKind[], random: (below: number) => number): readonly [Part, Part] | null {
  const column = random(columns.length);
  const [from, to] = [low[column] as number, high[column] as number];
  if (from === to) return null;
  if (columns[column] === "set") {
    const open = [1, 2, 4].filter((member) => to & ~from & member);
    const member = open[random(open.length)] as number;
    return [
      { low, high: high.with(column, to - member) },
      { low: low.with(column, from + member), high },
    ];
  }
  const at = from + random(to - from);
  return [
    { low, high: high.with(column, at) },
    { low: low.with(column, at + 1), high },
  ];
}

// Every tenth row ends earlier and every tenth later in a column; every hundredth is a copy of the whole of another column.
function moved({ low, high }: Part, sizes: readonly number[], index: number, random: (below: number) => number): Part {
  const column = random(sizes.length);
  const [from, to, size] = [low[column] as number, high[column] as number, sizes[column] as number];
  const step = 1 + random(Math.max(1, size >> 4));
  if (index % 100 === 50) return { low: low.with(column, 0), high: high.with(column, size - 1) };
  if (index % 10 === 0) return { low, high: high.with(column, Math.max(from, to - step)) };
  return index % 10 === 5 ? { low, high: high.with(column, Math.min(size - 1, to + step)) } : { low, high };
}

function cellOf(kind: ColumnKind, low: number, high: number, size: number | undefined, isSplit: boolean): OrderedCell | SetCell | null {
  if (kind === "set") return low === 0 && high === 7 ? null : { all: low, none: 7 & ~high };
  if (low === 0 && high + 1 === size) return null;
  // A gap of one number, unless the range is too short.
  if (!isSplit || high - low < 2) return [{ low, high }];
  const middle = (low + high) >> 1;
  return [
    { low: middle + 1, high },
    { low, high: middle - 1 },
  ];
}
