// Whether a table ever becomes lighter where a column becomes worse and nothing else changes.
import { cornerOf, sharedPart, withRange } from "../box.ts";
import type { Budget } from "../budget.ts";
import type { Box, Span } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";
import { partsOfTable, type TablePart } from "./disjoint-parts.ts";
import { visitMeetings } from "./meetings.ts";
import { packBoxes } from "./packed-boxes.ts";
import { type Reach, startWork } from "./work.ts";

/** Two parts of a table of which the one where the column is worse comes to less. */
export interface Fall {
  readonly from: TablePart;
  readonly to: TablePart;
  /** A case of each; they differ in the column alone. */
  readonly between: readonly [Box, Box];
}

/** All such parts, by the first of the two. */
export interface Falls extends Reach {
  readonly falls: readonly Fall[];
  /** Whether as many as were wanted were found, so that there may be more. */
  readonly limited: boolean;
}

/** How grave an outcome is, from least to most; `null` where it is not compared. */
export type GravityOf = (outcome: string) => Span | null;

/** Finds where either end of the outcome falls as an ordered column rises, up to a limit. */
export function fallsAlong(
  table: DecisionTable,
  space: Box,
  column: number,
  gravityOf: GravityOf,
  budget: Budget,
  limit: number = Number.POSITIVE_INFINITY,
): Falls {
  const work = startWork(budget);
  const { columns } = table;
  const gravity = new Map([...table.rows.map(({ outcome }) => outcome), table.otherwise].map((outcome) => [outcome, gravityOf(outcome)]));
  const parts = partsOfTable(table, space, work).filter(({ outcome }) => gravity.get(outcome));
  const packed = packBoxes(
    columns,
    parts.map(({ box }) => box),
  );
  const falls: Fall[] = [];
  visitMeetings(
    packed,
    packed,
    work,
    (one, met) => {
      const from = parts[one] as TablePart;
      const before = gravity.get(from.outcome);
      if (!before) return true;
      const end = from.box.high[column] as number;
      for (const at of met) {
        if ((packed.low[at * columns.length + column] as number) <= end) continue;
        const to = parts[at] as TablePart;
        const after = gravity.get(to.outcome);
        if (!after || (after.low >= before.low && after.high >= before.high)) continue;
        if (falls.length >= limit) return false;
        falls.push({ from, to, between: casesBetween(columns, from.box, to.box, column) });
      }
      return true;
    },
    column,
  );
  return { falls, limited: falls.length >= limit, ...work.reach() };
}

// The last case of the one and the first of the other, the same in all other columns.
function casesBetween(columns: DecisionTable["columns"], one: Box, other: Box, column: number): readonly [Box, Box] {
  const [last, first] = [one.high[column] as number, other.low[column] as number];
  const shared = sharedPart(columns, withRange(one, column, last, last), withRange(other, column, last, last)) ?? one;
  const at = cornerOf(shared, "low");
  return [at, withRange(at, column, first, first)];
}
