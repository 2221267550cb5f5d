// Where the sums of two rulebooks grow otherwise: between two such numbers they part, if at all, at an end.
import type { OpenCase } from "../assessment/open-case.ts";
import { baseSlots } from "../explanation/bearing-facts.ts";
import type { Box, Cut } from "../space/decision.ts";
import { kinksOf, numbersOf } from "../verification/kinks.ts";
import type { JointSpace } from "./joint-space.ts";

/** The columns that sums are computed from under either rulebook. */
export interface BendingColumns {
  readonly columns: readonly number[];
  /** Where a box in which nothing but sums is open has to be cut: `even` where all sums in it grow evenly, `null` where that cannot be told. */
  readonly cutOf: (box: Box) => Cut | "even" | null;
  /** A cut through the middle, for what turns on how large a sum is; `null` where no sum is open. */
  readonly halfOf: (box: Box) => Cut | null;
}

/** Finds the columns that sums are computed from. */
export function bendingColumns(space: JointSpace): BendingColumns {
  const cases = [space.old.space.opened, space.next.space.opened];
  const ids = new Set(cases.flatMap((opened) => baseSlots(opened).flatMap((slot) => opened.rulebook.vocabulary.bySlot[slot]?.id ?? [])));
  const columns = space.columns.flatMap(({ id }, column) => (ids.has(id) ? [column] : []));
  const isDerived = cases.some((opened) => baseSlots(opened).some((slot) => opened.rulebook.vocabulary.derivedBySlot.has(slot)));
  const numbers = numbersOf(cases.flatMap(rulesOf));
  const kinks = new Map(columns.map((column) => [column, kinksAt(space, column, numbers)]));
  const cutOf: BendingColumns["cutOf"] = (box) => {
    const open = columns.filter((column) => box.low[column] !== box.high[column]);
    for (const column of open) {
      const at = kinks.get(column)?.find((kink) => kink >= (box.low[column] as number) && kink < (box.high[column] as number));
      if (at !== undefined) return { column, at };
    }
    const isEven = !isDerived && open.every((column) => kinks.get(column)) && (open.length < 2 || !numbers.isBent);
    return isEven ? "even" : halfOf(box);
  };
  const halfOf = (box: Box): Cut | null => {
    const [widest] = columns.filter((column) => box.low[column] !== box.high[column]).sort((a, b) => widthOf(box, b) - widthOf(box, a));
    return widest === undefined ? null : { column: widest, at: Math.floor((box.low[widest] as number) / 2 + (box.high[widest] as number) / 2) };
  };
  return { columns, cutOf, halfOf };
}

function rulesOf({ item, rulebook }: OpenCase): readonly unknown[] {
  return [item.item, ...rulebook.rulesFor(item).benchmarks.map(({ rule }) => rule)];
}

function kinksAt({ columns }: JointSpace, column: number, numbers: ReturnType<typeof numbersOf>): readonly number[] | null {
  const fact = columns[column]?.fact;
  return fact ? kinksOf(numbers, fact) : null;
}

function widthOf(box: Box, column: number): number {
  return (box.high[column] as number) - (box.low[column] as number);
}
