// Many boxes side by side in memory, so that one can be held against all of them quickly.
import type { Box, ColumnKind, Cut } from "../decision.ts";

/** Boxes over the same columns: every number of the first, then of the second, and so on. */
export interface PackedBoxes {
  readonly columns: readonly ColumnKind[];
  readonly count: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Lays boxes side by side. */
export function packBoxes(columns: readonly ColumnKind[], boxes: readonly Box[]): PackedBoxes {
  const [low, high] = [new Float64Array(boxes.length * columns.length), new Float64Array(boxes.length * columns.length)];
  for (const [index, box] of boxes.entries()) {
    low.set(box.low, index * columns.length);
    high.set(box.high, index * columns.length);
  }
  return { columns, count: boxes.length, low, high };
}

/** One of the boxes. */
export function boxAt({ columns, low, high }: PackedBoxes, index: number): Box {
  const [from, to] = [index * columns.length, (index + 1) * columns.length];
  return { low: low.slice(from, to), high: high.slice(from, to) };
}

/** Whether one of the boxes holds no case of another box (0), some (1), all (2). */
export function packedFit({ columns, low, high }: PackedBoxes, index: number, box: Box): 0 | 1 | 2 {
  let fit: 0 | 1 | 2 = 2;
  for (let column = 0, at = index * columns.length; column < columns.length; column += 1, at += 1) {
    const [from, to] = [low[at] as number, high[at] as number];
    const [least, most] = [box.low[column] as number, box.high[column] as number];
    if (columns[column] === "set") {
      if ((from & ~most) !== 0 || (least & ~to) !== 0) return 0;
      if ((from & ~least) !== 0 || (most & ~to) !== 0) fit = 1;
    } else {
      if (from > most || to < least) return 0;
      if (from > least || to < most) fit = 1;
    }
  }
  return fit;
}

/** The cut of a box that tells most about boxes that hold some of its cases and not all: where most of them end, in the middle of their ends. */
export function cutAmong(packed: PackedBoxes, among: readonly number[], box: Box): Cut {
  let best = { column: 0, at: 0, count: 0 };
  for (const [column, kind] of packed.columns.entries()) {
    if (box.low[column] === box.high[column]) continue;
    const found = kind === "set" ? cutOfSet(packed, among, box, column) : { at: 0, count: cuttersOf(packed, among, box, column) };
    if (found.count > best.count) best = { column, ...found };
  }
  const { column, at } = best;
  return { column, at: packed.columns[column] === "set" ? at : middleEnd(packed, among, box, column) };
}

function cuttersOf({ columns: { length }, low, high }: PackedBoxes, among: readonly number[], box: Box, column: number): number {
  const [least, most] = [box.low[column] as number, box.high[column] as number];
  let count = 0;
  for (const index of among) {
    const at = index * length + column;
    if ((low[at] as number) > least || (high[at] as number) < most) count += 1;
  }
  return count;
}

function middleEnd({ columns: { length }, low, high }: PackedBoxes, among: readonly number[], box: Box, column: number): number {
  const [least, most] = [box.low[column] as number, box.high[column] as number];
  const ends = new Float64Array(2 * among.length);
  let count = 0;
  for (const index of among) {
    const [from, to] = [low[index * length + column] as number, high[index * length + column] as number];
    if (from > least) ends[count++] = from - 1;
    if (to < most) ends[count++] = to;
  }
  return ends.subarray(0, count).sort()[count >> 1] as number;
}

// The member of a set that most of the boxes ask for, or ask not to be there.
function cutOfSet({ columns: { length }, low, high }: PackedBoxes, among: readonly number[], box: Box, column: number): { at: number; count: number } {
  const open = (box.high[column] as number) & ~(box.low[column] as number);
  const counts = Array<number>(31).fill(0);
  for (const index of among) {
    const at = index * length + column;
    for (let asked = open & ((low[at] as number) | ~(high[at] as number)); asked !== 0; asked &= asked - 1) {
      const bit = 31 - Math.clz32(asked & -asked);
      counts[bit] = (counts[bit] as number) + 1;
    }
  }
  const count = Math.max(...counts);
  return { at: counts.indexOf(count), count };
}
