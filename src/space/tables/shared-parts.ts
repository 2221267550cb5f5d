import { sharedPart } from "../box.ts";
import type { Box, ColumnKind } from "../decision.ts";
import type { TablePart } from "./disjoint-parts.ts";
import { visitMeetings } from "./meetings.ts";
import { packBoxes } from "./packed-boxes.ts";
import type { Work } from "./work.ts";

/** Visits every two parts of two tables that share cases and that are wanted, with the box that they share. */
export function visitSharedParts(
  columns: readonly ColumnKind[],
  [ones, others]: readonly [readonly TablePart[], readonly TablePart[]],
  work: Work,
  isWanted: (one: TablePart, other: TablePart) => boolean,
  visit: (box: Box, one: TablePart, other: TablePart) => void,
): void {
  const [packed, beside] = [ones, others].map((parts) =>
    packBoxes(
      columns,
      parts.map(({ box }) => box),
    ),
  ) as [ReturnType<typeof packBoxes>, ReturnType<typeof packBoxes>];
  visitMeetings(packed, beside, work, (index, met) => {
    const one = ones[index] as TablePart;
    for (const at of met) {
      const other = others[at] as TablePart;
      const box = isWanted(one, other) ? sharedPart(columns, one.box, other.box) : null;
      if (box) visit(box, one, other);
    }
    return true;
  });
}
