import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { DecisionTable } from "../../../src/space/decision-table.ts";
import { deadRowsOf, type Precedence } from "../../../src/space/tables/dead-rows.ts";
import { casesIn, ENOUGH, rowsAt, type SpacedTable, spacedTables } from "../../support/table-cases.ts";

const between = (low: number, high: number, outcome = "a"): DecisionTable["rows"][number] => ({ cells: [[{ low, high }]], outcome });

// The cases of a row to which every one of the winning rows is blind.
function casesLeft(spaced: SpacedTable, row: number, winners: readonly number[]): number {
  return casesIn(spaced).filter((one) => {
    const fitting = rowsAt(spaced.table, one) ?? [];
    return fitting.includes(row) && !fitting.some((other) => winners.includes(other));
  }).length;
}

describe("dead rows", () => {
  const space = { low: Float64Array.of(0), high: Float64Array.of(9) };
  const table: DecisionTable = { columns: ["ordered"], otherwise: "none", rows: [between(0, 4), between(5, 9), between(3, 6), between(20, 30), between(3, 3)] };

  it("are covered by earlier ones together, or ask for what cannot be", () => {
    expect(deadRowsOf(table, space, ENOUGH).dead).toEqual([
      { row: 2, coveredBy: [0, 1] },
      { row: 3, coveredBy: [] },
      { row: 4, coveredBy: [0] },
    ]);
    expect(deadRowsOf({ ...table, impossible: [[[{ low: 0, high: 4 }]]] }, space, ENOUGH).dead.map(({ row, coveredBy }) => [row, ...coveredBy])).toEqual([
      [0],
      [2, 1],
      [3],
      [4],
    ]);
  });

  it("are others where others win", () => {
    expect(deadRowsOf(table, space, ENOUGH, (row, other) => row > other).dead).toEqual([{ row: 3, coveredBy: [] }]);
    expect(deadRowsOf(table, space, ENOUGH, () => false).dead).toEqual([{ row: 3, coveredBy: [] }]);
  });

  const precedences: readonly Precedence[] = [(row, other) => row < other, (row, other) => row > other, (row, other) => row % 3 < other % 3, () => false];

  it.prop([spacedTables, fc.nat(5)], { numRuns: 2500 })("decide no case, and each of the rows that cover one is needed for it", (spaced, pick) => {
    const winsOver = precedences[Math.max(0, pick - 2)] as Precedence;
    const found = deadRowsOf(spaced.table, spaced.space, ENOUGH, winsOver);
    const indices = [...spaced.table.rows.keys()];
    const winnersOf = (row: number): readonly number[] => indices.filter((other) => other !== row && winsOver(other, row));
    expect(found.exhausted).toBe(false);
    expect(found.dead.map(({ row }) => row)).toEqual(indices.filter((row) => casesLeft(spaced, row, winnersOf(row)) === 0));
    for (const { row, coveredBy } of found.dead) {
      expect(coveredBy.filter((other) => !winnersOf(row).includes(other))).toEqual([]);
      expect(casesLeft(spaced, row, coveredBy)).toBe(0);
      for (const other of coveredBy)
        expect(
          casesLeft(
            spaced,
            row,
            coveredBy.filter((one) => one !== other),
          ),
        ).toBeGreaterThan(0);
    }
  });

  it.prop([spacedTables, fc.integer({ min: 0, max: 60 })], { numRuns: 1000 })("within a small budget are some of them, and it says so", (spaced, readings) => {
    const [found, all] = [deadRowsOf(spaced.table, spaced.space, { readings }), deadRowsOf(spaced.table, spaced.space, ENOUGH)];
    expect(found.readings).toBeLessThanOrEqual(readings);
    if (!found.exhausted) expect(found).toEqual(all);
    for (const { row, coveredBy } of found.dead) expect([all.dead.some((one) => one.row === row), casesLeft(spaced, row, coveredBy)]).toEqual([true, 0]);
  });
});
