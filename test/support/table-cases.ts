// What tables ask and come to, case by case, worked out without boxes, and small tables that come in pairs.
import { fc } from "@fast-check/vitest";
import type { Box } from "../../src/space/decision.ts";
import type { DecisionTable, TableRow } from "../../src/space/decision-table.ts";
import { type Column, casesOf, rowOf, type TableQuery, tableQueries } from "./space-tables.ts";

/** A small table and the space in which it is looked at. */
export interface SpacedTable {
  readonly query: TableQuery;
  readonly table: DecisionTable;
  readonly space: Box;
}

/** A second table over the same columns. */
export interface TablePair extends SpacedTable {
  readonly second: DecisionTable;
}

/** Enough for any small table. */
export const ENOUGH: { readonly readings: number } = { readings: 1_000_000 };

/** Small tables, in all of their space or in a part of it. */
export const spacedTables: fc.Arbitrary<SpacedTable> = fc
  .tuple(tableQueries, fc.boolean())
  .map(([query, isWhole]) => ({ query, table: query.table, space: isWhole ? query.untold : query.told }));

/** Small tables with another over the same columns, of other rows or of the same with some struck out or given another outcome. */
export const tablePairs: fc.Arbitrary<TablePair> = spacedTables.chain(({ query, table, space }) => {
  const columns = columnsOf(query);
  const outcomes = fc.array(fc.constantFrom("a", "b", "same", "same", "drop"), { minLength: table.rows.length, maxLength: table.rows.length });
  const edited = outcomes.map((names) => ({
    ...table,
    rows: table.rows.flatMap((row, index) =>
      names[index] === "drop" ? [] : [{ ...row, outcome: names[index] === "same" ? row.outcome : (names[index] ?? "a") }],
    ),
  }));
  const sum = fc.record({ constant: fc.integer({ min: 0, max: 5 }), column: fc.nat(columns.length - 1), each: fc.constantFrom(-2, 0, 1, 3) });
  const fresh = fc
    .record({
      rows: fc.array(rowOf(columns), { maxLength: 5 }),
      impossible: fc.array(rowOf(columns), { maxLength: 1 }),
      sums: fc.dictionary(fc.constantFrom("a", "b", "c", "none"), sum),
    })
    .map(({ rows, impossible, sums }) => ({
      ...table,
      rows,
      impossible: impossible.map(({ cells }) => cells),
      sums: Object.fromEntries(Object.entries(sums).filter(([, { column }]) => table.columns[column] === "ordered")),
    }));
  return fc.oneof(edited, fresh).map((second) => ({ query, table, space, second }));
});

function columnsOf({ table, sizes }: TableQuery): readonly Column[] {
  return table.columns.map((kind, column) => ({ kind, size: sizes[column] ?? 0 }));
}

/** Every case of the space, as numbers. */
export function casesIn({ query, space }: SpacedTable): readonly (readonly number[])[] {
  return casesOf(query, space);
}

/** The rows that fit a case, in order; `null` where it cannot be. */
export function rowsAt({ rows, impossible = [] }: DecisionTable, one: readonly number[]): readonly number[] | null {
  if (impossible.some((cells) => fits(cells, one))) return null;
  return rows.flatMap(({ cells }, index) => (fits(cells, one) ? [index] : []));
}

/** The outcome of a case; `null` where it cannot be. */
export function outcomeAt(table: DecisionTable, one: readonly number[]): string | null {
  const fitting = rowsAt(table, one);
  return fitting && (fitting[0] === undefined ? table.otherwise : (table.rows[fitting[0]]?.outcome ?? null));
}

/** The sum of a case, if its outcome has one. */
export function sumOfCase(table: DecisionTable, one: readonly number[]): number | null {
  const sum = table.sums?.[outcomeAt(table, one) ?? ""];
  return sum ? sum.constant + sum.each * (one[sum.column] ?? 0) : null;
}

function fits(cells: TableRow["cells"], one: readonly number[]): boolean {
  return cells.every((cell, column) => {
    const number = one[column] ?? 0;
    if (cell === null) return true;
    if ("none" in cell) return (number & cell.all) === cell.all && (number & cell.none) === 0;
    return cell.some(({ low, high }) => low <= number && number <= high);
  });
}

/** How many of the boxes hold a case. */
export function holding(columns: DecisionTable["columns"], boxes: readonly Box[], one: readonly number[]): number {
  return boxes.filter(({ low, high }) =>
    one.every((number, column) => {
      const [from, to] = [low[column] ?? 0, high[column] ?? 0];
      return columns[column] === "set" ? (number & from) === from && (number & to) === number : from <= number && number <= to;
    }),
  ).length;
}
