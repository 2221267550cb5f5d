import type { Box, ColumnKind, Cut } from "./decision.ts";

/** Whether the box is a single case. */
export function isPoint({ low, high }: Box): boolean {
  return low.every((value, column) => value === high[column]);
}

/** The case in which every column has its least, or its greatest, number. */
export function cornerOf(box: Box, end: "low" | "high"): Box {
  const numbers = box[end].slice();
  return { low: numbers, high: numbers };
}

/** The two parts of a box on either side of a cut, the one without or below first. */
export function cutBox(columns: readonly ColumnKind[], { low, high }: Box, { column, at }: Cut): readonly [Box, Box] {
  const [under, over] = [high.slice(), low.slice()];
  const member = 2 ** at;
  under[column] = columns[column] === "set" ? (high[column] as number) - member : at;
  over[column] = columns[column] === "set" ? (low[column] as number) + member : at + 1;
  return [
    { low, high: under },
    { low: over, high },
  ];
}

/** The box with another range in one column. */
export function withRange(box: Box, column: number, from: number, to: number): Box {
  const [low, high] = [box.low.slice(), box.high.slice()];
  low[column] = from;
  high[column] = to;
  return { low, high };
}

/** What two boxes have in common; `null` where that is nothing. */
export function sharedPart(columns: readonly ColumnKind[], one: Box, other: Box): Box | null {
  const [low, high] = [one.low.slice(), one.high.slice()];
  for (const [column, kind] of columns.entries()) {
    const [from, to] = [other.low[column] as number, other.high[column] as number];
    low[column] = kind === "set" ? (low[column] as number) | from : Math.max(low[column] as number, from);
    high[column] = kind === "set" ? (high[column] as number) & to : Math.min(high[column] as number, to);
    const isEmpty = kind === "set" ? ((low[column] as number) & ~(high[column] as number)) !== 0 : (low[column] as number) > (high[column] as number);
    if (isEmpty) return null;
  }
  return { low, high };
}
