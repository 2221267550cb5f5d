// Which facts can still make a difference.
import { cornerOf, cutBox, withRange } from "./box.ts";
import { type Budget, type CountedDecision, counted } from "./budget.ts";
import type { Box, Decision, Reading } from "./decision.ts";

/** Whether a column matters, with two cases that differ in it alone and come to different outcomes; or not told within the budget. */
export type Relevance =
  | { readonly column: number; readonly matters: true; readonly between: readonly [Box, Box] }
  | { readonly column: number; readonly matters: false | null };

/** Two parts of the space that are the same in all columns but one. */
interface Pair {
  readonly one: Box;
  readonly other: Box;
  readonly within: Reading | undefined;
}

/** Tells whether the outcome can change with the column alone, whatever the others are. */
export function relevanceOf(decision: Decision, box: Box, column: number, budget: Budget): Relevance & { readonly readings: number } {
  const asked = counted(decision, budget);
  const found = search(asked, decision, box, column);
  const readings = asked.count();
  if (found === "exhausted") return { column, matters: null, readings };
  return found ? { column, matters: true, between: found, readings } : { column, matters: false, readings };
}

function search(asked: CountedDecision, decision: Decision, root: Box, column: number): readonly [Box, Box] | "exhausted" | null {
  const waiting: Pair[] = [{ one: root, other: root, within: undefined }];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const read = asked.read(pair.one, pair.within);
    const beside = pair.one === pair.other ? read : asked.read(pair.other, pair.within);
    if (!read || !beside) return "exhausted";
    if (read.admitted === 0 || beside.admitted === 0 || (read.key !== null && read.key === beside.key)) continue;
    const found = differing(asked, pair, [read, beside], column);
    if (found) return found;
    waiting.push(...partsOf(decision, pair, read, beside, column));
  }
  return null;
}

// Two cases of the pair that differ in the column alone and come to different outcomes, as far as its corners tell.
function differing(
  asked: CountedDecision,
  { one, other }: Pair,
  [read, beside]: readonly [Reading, Reading],
  column: number,
): readonly [Box, Box] | "exhausted" | null {
  for (const end of ["low", "high"] as const) {
    const points = pointsOf(one, other, column, end);
    const [a, b] = [asked.read(points[0], read), asked.read(points[1], beside)];
    if (!a || !b) return "exhausted";
    if (a.admitted === 2 && b.admitted === 2 && a.key !== null && b.key !== null && a.key !== b.key) return points;
  }
  return null;
}

// A case of each that differ in the column alone, as far apart in it as can be.
function pointsOf(one: Box, other: Box, column: number, end: "low" | "high"): readonly [Box, Box] {
  const from = cornerOf(one, end);
  const [low, high] = [one.low[column] as number, other.high[column] as number];
  return [withRange(from, column, low, low), withRange(from, column, high, high)];
}

function partsOf(decision: Decision, { one, other }: Pair, read: Reading, beside: Reading, column: number): readonly Pair[] {
  const cut = read.cut ?? beside.cut;
  // Without a cut only sums can vary, between what they are at the ends.
  if (!cut) return [];
  const within = one === other ? read : undefined;
  const halves = (box: Box): readonly [Box, Box] => cutBox(decision.columns, box, cut);
  if (cut.column !== column) {
    const [ones, others] = [halves(one), one === other ? null : halves(other)];
    return ones.map((part, index) => ({ one: part, other: others?.[index] ?? part, within }));
  }
  if (one === other) {
    const [under, over] = halves(one);
    return [
      { one: under, other: under, within },
      { one: over, other: over, within },
      { one: under, other: over, within },
    ];
  }
  return read.cut ? halves(one).map((part) => ({ one: part, other, within })) : halves(other).map((part) => ({ one, other: part, within }));
}
