// Rows that could be struck out: wherever one of them decides, the table comes to the same without it.
import { cutBox } from "../box.ts";
import type { Budget } from "../budget.ts";
import type { Box } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";
import { visitMeetings } from "./meetings.ts";
import { boxAt, cutAmong, type PackedBoxes } from "./packed-boxes.ts";
import { boxesOfTable } from "./table-boxes.ts";
import { heldAgainst } from "./uncovered.ts";
import { type Reach, startWork, type Work } from "./work.ts";

/** The redundant rows of a table, in order: each could be struck out alone, not always all of them. */
export interface RedundantRows extends Reach {
  readonly rows: readonly number[];
}

/** Finds the rows of a first-hit table that could be struck out without any case coming to another outcome; dead rows are among them. */
export function redundantRowsOf(table: DecisionTable, space: Box, budget: Budget): RedundantRows {
  const work = startWork(budget);
  const laid = boxesOfTable(table, space, work);
  if (!laid) return { rows: [], ...work.reach() };
  const needed = new Set<number>();
  let seen = 0;
  visitMeetings(laid.boxes, laid.boxes, work, (one, met) => {
    const row = laid.rows[one] as number;
    if (row !== -1 && !needed.has(row)) {
      const outcome = table.rows[row]?.outcome;
      // Where an earlier row fits, this one decides nothing.
      const isSame = (index: number): boolean => (laid.rows[index] as number) < row || table.rows[laid.rows[index] as number]?.outcome === outcome;
      const others = met.filter((index) => laid.rows[index] !== row);
      if (!comesToSame(laid.boxes, others, isSame, table.otherwise === outcome, boxAt(laid.boxes, one), work)) needed.add(row);
    }
    if (work.reach().exhausted) return false;
    seen = one + 1;
    return true;
  });
  const open = new Set(laid.rows.slice(seen));
  return { rows: [...table.rows.keys()].filter((row) => !needed.has(row) && !open.has(row)), ...work.reach() };
}

// Whether in every case of the box the first that holds it is one that comes to the same; nothing found where the budget is spent.
function comesToSame(
  packed: PackedBoxes,
  among: readonly number[],
  isSame: (index: number) => boolean,
  isSameOtherwise: boolean,
  space: Box,
  work: Work,
): boolean {
  const waiting: { readonly box: Box; readonly among: readonly number[] }[] = [{ box: space, among }];
  for (let open = waiting.pop(); open; open = waiting.pop()) {
    if (!work.take(open.among.length + 1)) return false;
    const { box } = open;
    const { kept, coveredBy } = heldAgainst(packed, open.among, box);
    const isSameAtLast = coveredBy === null ? isSameOtherwise : isSame(coveredBy);
    if (isSameAtLast && kept.every(isSame)) continue;
    if (kept.length === 0) return false;
    const left = coveredBy === null ? kept : [...kept, coveredBy];
    const [under, over] = cutBox(packed.columns, box, cutAmong(packed, kept, box));
    waiting.push({ box: over, among: left }, { box: under, among: left });
  }
  return true;
}
