// Sums that grow evenly with one column: where they are farthest apart, and where they are the same.
import { cornerOf, withRange } from "../box.ts";
import type { Box } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";

/** What an outcome sums up to: a constant, and for a column so much for each. */
export type LinearSum = NonNullable<DecisionTable["sums"]>[string];

/** The sum in a case. */
export function sumAt({ constant, column, each }: LinearSum, { low }: Box): number {
  return constant + each * (low[column] as number);
}

/** The case of a box in which the one sum most exceeds the other, or with -1 most falls short of it. */
export function farthestApart(box: Box, one: LinearSum, other: LinearSum, sign: 1 | -1): Box {
  let at = cornerOf(box, "low");
  for (const column of new Set([one.column, other.column])) {
    const slope = (one.column === column ? one.each : 0) - (other.column === column ? other.each : 0);
    const number = (slope * sign > 0 ? box.high : box.low)[column] as number;
    at = withRange(at, column, number, number);
  }
  return at;
}

/** The parts of a box in which sums are not the same, if there are sums; all of it where they rest on two columns and are not always the same. */
export function unequalParts(box: Box, one: LinearSum | undefined, other: LinearSum | undefined): readonly Box[] {
  if (!one || !other) return one === other ? [] : [box];
  const [least, most] = apart(box, one, other);
  if (least === 0 && most === 0) return [];
  const column = one.each === 0 ? other.column : one.column;
  const slope = (one.column === column ? one.each : 0) - (other.column === column ? other.each : 0);
  if (restOnTwo(one, other) || slope === 0) return [box];
  const meet = (other.constant - one.constant) / slope;
  const [low, high] = [box.low[column] as number, box.high[column] as number];
  if (!Number.isInteger(meet) || meet < low || meet > high) return [box];
  return [
    { from: low, to: meet - 1 },
    { from: meet + 1, to: high },
  ].flatMap(({ from, to }) => (from <= to ? [withRange(box, column, from, to)] : []));
}

/** A case of such a part in which the sums are not the same, and whether there may be cases in which they are. */
export function unequalCase(box: Box, one: LinearSum | undefined, other: LinearSum | undefined): { readonly at: Box; readonly partly: boolean } {
  if (!one || !other) return { at: cornerOf(box, "low"), partly: false };
  const [least, most] = apart(box, one, other);
  return { at: farthestApart(box, one, other, most > 0 ? 1 : -1), partly: restOnTwo(one, other) && least <= 0 && most >= 0 };
}

function restOnTwo(one: LinearSum, other: LinearSum): boolean {
  return one.column !== other.column && one.each !== 0 && other.each !== 0;
}

// By how much the one exceeds the other, at least and at most.
function apart(box: Box, one: LinearSum, other: LinearSum): readonly [number, number] {
  const excess = (sign: 1 | -1): number => {
    const at = farthestApart(box, one, other, sign);
    return sumAt(one, at) - sumAt(other, at);
  };
  return [excess(-1), excess(1)];
}
