import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Span } from "../../../src/space/decision.ts";
import type { DecisionTable } from "../../../src/space/decision-table.ts";
import { type Falls, fallsAlong } from "../../../src/space/tables/monotonicity.ts";
import { caseAt } from "../../support/space-tables.ts";
import { casesIn, ENOUGH, outcomeAt, rowsAt, type SpacedTable, spacedTables } from "../../support/table-cases.ts";

const between = (low: number, high: number, outcome: string): DecisionTable["rows"][number] => ({ cells: [[{ low, high }]], outcome });
const GRAVITY: Readonly<Record<string, Span>> = { light: { low: 1, high: 3 }, wide: { low: 1, high: 9 }, grave: { low: 5, high: 8 } };
const gravityOf = (outcome: string): Span | null => GRAVITY[outcome] ?? null;

const rowAt = ({ table }: SpacedTable, one: readonly number[]): number | null => rowsAt(table, one)?.[0] ?? null;

// Whether the second case has more in the column and the same in all others.
function isAlong(column: number, one: readonly number[], other: readonly number[]): boolean {
  return one.every((number, index) => (index === column ? number < (other[index] ?? 0) : number === other[index]));
}

describe("a fall", () => {
  const space = { low: Float64Array.of(0), high: Float64Array.of(99) };
  const table: DecisionTable = { columns: ["ordered"], otherwise: "none", rows: [between(0, 9, "light"), between(10, 19, "grave"), between(20, 29, "wide")] };
  const briefly = ({ falls }: Falls): readonly unknown[] => falls.map(({ from, to, between: [a, b] }) => [from.row, to.row, ...caseAt(a), ...caseAt(b)]);

  it("is where either end of the outcome is less though the column is worse", () => {
    // From 5–8 to 1–9 the lower end falls; from 1–3 nothing does; what has no gravity is not compared.
    expect(briefly(fallsAlong(table, space, 0, gravityOf, ENOUGH))).toEqual([[1, 2, 19, 20]]);
    expect(briefly(fallsAlong({ ...table, rows: [between(0, 9, "wide"), between(10, 19, "grave")] }, space, 0, gravityOf, ENOUGH))).toEqual([[0, 1, 9, 10]]);
  });

  it("is found up to a limit, and it says so", () => {
    const falling = { ...table, rows: [between(0, 9, "grave"), between(10, 19, "light"), between(20, 29, "light")] };
    expect(briefly(fallsAlong(falling, space, 0, gravityOf, ENOUGH))).toEqual([
      [0, 1, 9, 10],
      [0, 2, 9, 20],
    ]);
    const limited = fallsAlong(falling, space, 0, gravityOf, ENOUGH, 1);
    expect([limited.limited, limited.exhausted, limited.falls.length]).toEqual([true, false, 1]);
  });

  it("is not ruled out where the budget is spent", () => {
    expect(fallsAlong(table, space, 0, gravityOf, { readings: 10 })).toMatchObject({ falls: [], exhausted: true });
  });

  const gravities = fc.array(fc.option(fc.tuple(fc.nat(3), fc.nat(3))), { minLength: 4, maxLength: 4 }).map((pairs) => (outcome: string): Span | null => {
    const pair = pairs[["a", "b", "c", "none"].indexOf(outcome)];
    return pair ? { low: Math.min(...pair), high: Math.max(...pair) } : null;
  });
  const falls = (gravity: typeof gravityOf, { table: told }: SpacedTable, one: readonly number[], other: readonly number[]): boolean => {
    const [before, after] = [one, other].map((at) => gravity(outcomeAt(told, at) ?? "")) as [Span | null, Span | null];
    return before !== null && after !== null && (after.low < before.low || after.high < before.high);
  };

  it.prop([spacedTables, gravities, fc.nat()], { numRuns: 2500 })("is found where cases show one, by the rows that decide them", (spaced, gravity, pick) => {
    const ordered = [...spaced.table.columns.keys()].filter((column) => spaced.table.columns[column] === "ordered");
    const column = ordered[pick % Math.max(1, ordered.length)];
    if (column === undefined) return;
    const found = fallsAlong(spaced.table, spaced.space, column, gravity, ENOUGH);
    for (const {
      from,
      to,
      between: [a, b],
    } of found.falls) {
      const [one, other] = [caseAt(a), caseAt(b)];
      expect(one.flatMap((number, index) => (number === other[index] ? [] : [index]))).toEqual([column]);
      expect(one[column]).toBeLessThan(other[column] ?? 0);
      expect([outcomeAt(spaced.table, one), outcomeAt(spaced.table, other)]).toEqual([from.outcome, to.outcome]);
      expect(falls(gravity, spaced, one, other)).toBe(true);
    }
    const expected = new Set<string>();
    const cases = casesIn(spaced);
    for (const one of cases)
      for (const other of cases)
        if (isAlong(column, one, other) && falls(gravity, spaced, one, other)) expected.add(`${rowAt(spaced, one)} ${rowAt(spaced, other)}`);
    expect([...new Set(found.falls.map(({ from, to }) => `${from.row} ${to.row}`))].sort()).toEqual([...expected].sort());
    expect(found.exhausted).toBe(false);
  });
});
