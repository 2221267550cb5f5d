// Whether a table stays within another that is above it, wherever both have something to say.
import type { Budget } from "../budget.ts";
import type { Box, Span } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";
import { partsOfTable, type TablePart } from "./disjoint-parts.ts";
import { mergeBoxes } from "./merge-boxes.ts";
import { visitSharedParts } from "./shared-parts.ts";
import { type Reach, startWork } from "./work.ts";

/** A table with the range that each of its outcomes leaves; `null` where it leaves everything open. */
export interface RangedTable {
  readonly table: DecisionTable;
  readonly rangeOf: (outcome: string) => Span | null;
}

/** Cases in which the lower table allows what the superior does not. */
export interface Departure {
  readonly box: Box;
  readonly local: TablePart;
  readonly superior: TablePart;
}

/** Where a table leaves its superior, and where it says nothing. */
export interface Refinement extends Reach {
  readonly departures: readonly Departure[];
  /** The cases that no row of the lower table fits and a row of the superior does: the superior applies. */
  readonly superiorApplies: readonly Box[];
}

/** Holds a table against its superior: in every case that rows of both fit, its range has to lie within. */
export function refinementOf(local: RangedTable, superior: RangedTable, space: Box, budget: Budget): Refinement {
  const work = startWork(budget);
  const { columns } = local.table;
  const parts = [local, superior].map(({ table }) => partsOfTable(table, space, work)) as [readonly TablePart[], readonly TablePart[]];
  const departures: Departure[] = [];
  const uncovered: Box[] = [];
  visitSharedParts(
    columns,
    parts,
    work,
    (own, above) => above.row !== null && (own.row === null || !isWithin(local.rangeOf(own.outcome), superior.rangeOf(above.outcome))),
    (box, own, above) => {
      if (own.row === null) uncovered.push(box);
      else departures.push({ box, local: own, superior: above });
    },
  );
  return { departures, superiorApplies: mergeBoxes(columns, uncovered), ...work.reach() };
}

function isWithin(range: Span | null, above: Span | null): boolean {
  return above === null || (range !== null && range.low >= above.low && range.high <= above.high);
}
