// Fewer and larger boxes for display: two that differ in one column alone and touch in it become one.
import type { Box, ColumnKind } from "../decision.ts";

/** A column, or a single member of a set, in which boxes can touch. */
interface Side {
  readonly column: number;
  /** The bit of the member; 0 for an ordered column. */
  readonly member: number;
}

/** Joins boxes that share no case wherever two of them make one, and puts them in order. */
export function mergeBoxes(columns: readonly ColumnKind[], boxes: readonly Box[]): readonly Box[] {
  if (boxes.length < 2) return boxes;
  const sides = columns.flatMap((kind, column): readonly Side[] => {
    if (kind === "ordered") return [{ column, member: 0 }];
    const members = boxes.reduce((mask, { low, high }) => mask | (low[column] as number) | (high[column] as number), 0);
    return Array.from({ length: 31 }, (_, bit) => ({ column, member: (1 << bit) & members })).filter(({ member }) => member !== 0);
  });
  let merged = boxes;
  for (let before = -1; before !== merged.length; ) {
    before = merged.length;
    for (const side of sides) merged = mergedAlong(merged, side);
  }
  return merged.toSorted((one, other) => compareRest(one, other, { column: -1, member: 0 }));
}

function mergedAlong(boxes: readonly Box[], side: Side): readonly Box[] {
  const merged: Box[] = [];
  for (const box of boxes.toSorted((one, other) => compareRest(one, other, side) || startOf(one, side) - startOf(other, side))) {
    const last = merged.at(-1);
    if (last && endOf(last, side) + 1 === startOf(box, side) && compareRest(last, box, side) === 0) merged[merged.length - 1] = joined(last, box, side);
    else merged.push(box);
  }
  return merged;
}

function joined(one: Box, other: Box, { column }: Side): Box {
  const high = one.high.slice();
  high[column] = other.high[column] as number;
  return { low: one.low, high };
}

function startOf({ low }: Box, { column, member }: Side): number {
  return member === 0 ? (low[column] as number) : Number(((low[column] as number) & member) !== 0);
}

function endOf({ high }: Box, { column, member }: Side): number {
  return member === 0 ? (high[column] as number) : Number(((high[column] as number) & member) !== 0);
}

// Orders boxes by all but the side.
function compareRest(one: Box, other: Box, { column: except, member }: Side): number {
  for (let column = 0; column < one.low.length; column += 1) {
    if (column === except && member === 0) continue;
    const low = (one.low[column] as number) - (other.low[column] as number);
    const high = (one.high[column] as number) - (other.high[column] as number);
    if (low === 0 && high === 0) continue;
    if (column !== except) return low || high;
    const rest = restOf(one.low, column, member) - restOf(other.low, column, member) || restOf(one.high, column, member) - restOf(other.high, column, member);
    if (rest !== 0) return rest;
  }
  return 0;
}

// All other members of a set.
function restOf(end: Float64Array, column: number, member: number): number {
  return (end[column] as number) & ~member;
}
