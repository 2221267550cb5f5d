// Small tables, and what they come to case by case, worked out without boxes.
import { fc } from "@fast-check/vitest";
import type { Box } from "../../src/space/decision.ts";
import type { DecisionTable, OrderedCell, SetCell, TableRow } from "../../src/space/decision-table.ts";

/** A table with a part of its space that is told. */
export interface TableQuery {
  readonly table: DecisionTable;
  /** How many values an ordered column has, or members a set. */
  readonly sizes: readonly number[];
  readonly told: Box;
  readonly untold: Box;
}

const OUTCOMES = ["a", "b", "c"];

/** Tables over two to four columns of at most four values, with parts that cannot be and sums, and a part of the space. */
export const tableQueries: fc.Arbitrary<TableQuery> = fc
  .array(fc.record({ kind: fc.constantFrom("ordered" as const, "ordered" as const, "set" as const), size: fc.integer({ min: 2, max: 4 }) }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((columns) => columns.map(({ kind, size }) => ({ kind, size: kind === "set" ? Math.min(size, 3) - 1 : size })))
  .chain((columns) =>
    fc
      .record({
        rows: fc.array(rowOf(columns), { minLength: 1, maxLength: 6 }),
        impossible: fc.array(rowOf(columns), { maxLength: 1 }),
        sums: fc.dictionary(
          fc.constantFrom(...OUTCOMES),
          fc.record({ constant: fc.integer({ min: 0, max: 5 }), column: fc.nat(columns.length - 1), each: fc.constantFrom(-2, 0, 1, 3) }),
        ),
        told: fc.tuple(...columns.map(rangeOf)),
      })
      .map(({ rows, impossible, sums, told }): TableQuery => {
        const table = {
          columns: columns.map(({ kind }) => kind),
          rows,
          otherwise: "none",
          impossible: impossible.map(({ cells }) => cells),
          sums: Object.fromEntries(Object.entries(sums).filter(([, { column }]) => columns[column]?.kind === "ordered")),
        };
        const untold = columns.map(({ kind, size }): readonly [number, number] => [0, kind === "set" ? 2 ** size - 1 : size - 1]);
        return { table, sizes: columns.map(({ size }) => size), told: boxOf(told), untold: boxOf(untold) };
      }),
  );

/** A column with how many values it has, or how many members a set. */
export interface Column {
  readonly kind: "ordered" | "set";
  readonly size: number;
}

/** Rows over columns. */
export function rowOf(columns: readonly Column[]): fc.Arbitrary<TableRow> {
  return fc.record({ cells: fc.tuple(...columns.map(cellOf)), outcome: fc.constantFrom(...OUTCOMES) });
}

function cellOf({ kind, size }: Column): fc.Arbitrary<OrderedCell | SetCell | null> {
  if (kind === "set") {
    const mask = fc.nat(2 ** size - 1);
    return fc.option(fc.tuple(mask, mask).map(([sure, not]) => ({ all: sure, none: not & ~sure })));
  }
  const span = fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
  return fc.option(fc.array(span, { minLength: 1, maxLength: 2 }));
}

function rangeOf({ kind, size }: Column): fc.Arbitrary<readonly [number, number]> {
  if (kind === "set") return fc.tuple(fc.nat(2 ** size - 1), fc.nat(2 ** size - 1)).map(([a, b]): readonly [number, number] => [a & b, a | b]);
  return fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);
}

function boxOf(ranges: readonly (readonly [number, number])[]): Box {
  return { low: Float64Array.from(ranges, ([low]) => low), high: Float64Array.from(ranges, ([, high]) => high) };
}

/** Every case of a box, as a list of numbers. */
export function casesOf({ table: { columns } }: TableQuery, { low, high }: Box): readonly (readonly number[])[] {
  let cases: (readonly number[])[] = [[]];
  for (const [column, kind] of columns.entries()) {
    const [from, to] = [low[column] as number, high[column] as number];
    const numbers = Array.from({ length: to + 1 }, (_, number) => number).filter((number) =>
      kind === "set" ? (number & from) === from && (number & ~to) === 0 : number >= from,
    );
    cases = cases.flatMap((one) => numbers.map((number) => [...one, number]));
  }
  return cases;
}

/** What a case comes to, and its sum; `null` where it cannot be. */
export function outcomeOf(
  { table }: TableQuery,
  one: readonly number[],
): { readonly outcome: string; readonly sum: number | null; readonly key: string } | null {
  const fits = (cells: TableRow["cells"]): boolean =>
    cells.every((cell, column) => {
      const number = one[column] as number;
      if (cell === null) return true;
      if ("none" in cell) return (number & cell.all) === cell.all && (number & cell.none) === 0;
      return cell.some(({ low, high }) => number >= low && number <= high);
    });
  if ((table.impossible ?? []).some(fits)) return null;
  const outcome = table.rows.find(({ cells }) => fits(cells))?.outcome ?? table.otherwise;
  const sum = table.sums?.[outcome];
  const total = sum ? sum.constant + sum.each * (one[sum.column] as number) : null;
  return { outcome, sum: total, key: `${outcome} ${total ?? ""}` };
}

/** A box that is a single case. */
export function pointOf(one: readonly number[]): Box {
  return { low: Float64Array.from(one), high: Float64Array.from(one) };
}

/** The case of a box that is one. */
export function caseAt({ low, high }: Box): readonly number[] {
  if (low.some((number, column) => number !== high[column])) throw new Error("not a single case");
  return [...low];
}
