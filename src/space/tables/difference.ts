// In which cases two tables come to different outcomes.
import type { Budget } from "../budget.ts";
import type { Box } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";
import { partsOfTable, type RowOutcome, type TablePart } from "./disjoint-parts.ts";
import { unequalCase, unequalParts } from "./linear-sums.ts";
import { mergeBoxes } from "./merge-boxes.ts";
import { visitSharedParts } from "./shared-parts.ts";
import { volumeOf } from "./volume.ts";
import { type Reach, startWork } from "./work.ts";

/** Cases that two tables bring to different outcomes, by one row of each. */
export interface DifferenceRegion<D> {
  readonly box: Box;
  /** A case of the region in which they differ. */
  readonly at: Box;
  /** How many cases it holds. */
  readonly volume: bigint;
  readonly before: RowOutcome;
  readonly after: RowOutcome;
  /** What the caller makes of the change. */
  readonly direction: D;
  /** Whether the same outcome has sums that rest on different columns, and may be equal in some cases of the region. */
  readonly partly: boolean;
}

/** Where two tables differ. No two regions share a case. */
export interface Difference<D> extends Reach {
  readonly regions: readonly DifferenceRegion<D>[];
  /** How many cases all regions hold. */
  readonly volume: bigint;
}

/** Finds the cases in which two tables over the same columns come to different outcomes; what either says cannot be is left out. */
export function differenceOf<D>(
  before: DecisionTable,
  after: DecisionTable,
  space: Box,
  directionOf: (before: RowOutcome, after: RowOutcome) => D,
  budget: Budget,
): Difference<D> {
  const work = startWork(budget);
  const { columns } = before;
  const parts = [before, after].map((table) => partsOfTable(table, space, work)) as [readonly TablePart[], readonly TablePart[]];
  const sumsOf = (one: RowOutcome, other: RowOutcome) => [before.sums?.[one.outcome], after.sums?.[other.outcome]] as const;
  const found = new Map<string, { readonly boxes: Box[]; readonly before: RowOutcome; readonly after: RowOutcome }>();
  visitSharedParts(
    columns,
    parts,
    work,
    (one, other) => one.outcome !== other.outcome || sumsOf(one, other).some((sum) => sum !== undefined),
    (box, one, other) => {
      const boxes = one.outcome === other.outcome ? unequalParts(box, ...sumsOf(one, other)) : [box];
      const key = `${one.row} ${other.row}`;
      const group = found.get(key) ?? { boxes: [], before: rowOutcome(one), after: rowOutcome(other) };
      found.set(key, group);
      group.boxes.push(...boxes);
    },
  );
  const regions = [...found.values()].flatMap(({ boxes, before: one, after: other }) =>
    mergeBoxes(columns, boxes).map((box): DifferenceRegion<D> => {
      const where = one.outcome === other.outcome ? unequalCase(box, ...sumsOf(one, other)) : { at: { low: box.low, high: box.low }, partly: false };
      return { box, ...where, volume: volumeOf(columns, box), before: one, after: other, direction: directionOf(one, other) };
    }),
  );
  return { regions, volume: regions.reduce((total, { volume }) => total + volume, 0n), ...work.reach() };
}

function rowOutcome({ row, outcome }: TablePart): RowOutcome {
  return { row, outcome };
}
