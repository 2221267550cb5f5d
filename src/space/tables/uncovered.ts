// What boxes leave of another box: dropped where they miss it, done where one covers it, and cut in two otherwise.
import { cutBox } from "../box.ts";
import type { Budget } from "../budget.ts";
import type { Box, ColumnKind } from "../decision.ts";
import { cutAmong, type PackedBoxes, packBoxes, packedFit } from "./packed-boxes.ts";
import { type Reach, startWork, type Work } from "./work.ts";

/** The parts of a box that others leave uncovered, none of them sharing a case with another. */
export interface Uncovered extends Reach {
  readonly boxes: readonly Box[];
}

/** Finds the parts of a space that no box covers, or the first of them up to a limit. */
export function uncovered(
  columns: readonly ColumnKind[],
  space: Box,
  boxes: readonly Box[],
  budget: Budget,
  limit: number = Number.POSITIVE_INFINITY,
): Uncovered {
  const work = startWork(budget);
  const packed = packBoxes(columns, boxes);
  const found = uncoveredAmong(
    packed,
    boxes.map((_, index) => index),
    space,
    work,
    limit,
  );
  return { boxes: found, ...work.reach() };
}

/** Finds the parts of a space that none of some boxes covers; `covering` is given those that do cover a part. */
export function uncoveredAmong(
  packed: PackedBoxes,
  among: readonly number[],
  space: Box,
  work: Work,
  limit: number = Number.POSITIVE_INFINITY,
  covering?: Set<number>,
): readonly Box[] {
  const found: Box[] = [];
  const waiting: { readonly box: Box; readonly among: readonly number[] }[] = [{ box: space, among }];
  for (let open = waiting.pop(); open && found.length < limit; open = waiting.pop()) {
    if (!work.take(open.among.length + 1)) break;
    const { box } = open;
    const { kept, coveredBy } = heldAgainst(packed, open.among, box);
    if (coveredBy !== null) covering?.add(coveredBy);
    else if (kept.length === 0) found.push(box);
    else {
      const [under, over] = cutBox(packed.columns, box, cutAmong(packed, kept, box));
      waiting.push({ box: over, among: kept }, { box: under, among: kept });
    }
  }
  return found;
}

/** Those that hold some cases of a box, up to the first that holds all of them. */
export function heldAgainst(packed: PackedBoxes, among: readonly number[], box: Box): { readonly kept: readonly number[]; readonly coveredBy: number | null } {
  const kept: number[] = [];
  for (const index of among) {
    const fit = packedFit(packed, index, box);
    if (fit === 2) return { kept, coveredBy: index };
    if (fit === 1) kept.push(index);
  }
  return { kept, coveredBy: null };
}
