import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { DecisionTable } from "../../../src/space/decision-table.ts";
import { overlapsOf } from "../../../src/space/tables/overlaps.ts";
import { casesIn, ENOUGH, holding, rowsAt, spacedTables } from "../../support/table-cases.ts";

describe("overlaps", () => {
  const space = { low: Float64Array.of(0, 0), high: Float64Array.of(9, 3) };
  const table: DecisionTable = {
    columns: ["ordered", "set"],
    otherwise: "none",
    rows: [
      { cells: [[{ low: 0, high: 5 }], null], outcome: "a" },
      { cells: [[{ low: 5, high: 9 }], { all: 1, none: 0 }], outcome: "b" },
      { cells: [[{ low: 6, high: 9 }], { all: 0, none: 1 }], outcome: "b" },
      { cells: [[{ low: 9, high: 9 }], { all: 2, none: 0 }], outcome: "b" },
    ],
  };

  it("are pairs of rows with the cases that they share", () => {
    const found = overlapsOf(table, space, ENOUGH);
    expect(found.overlaps).toEqual([
      { rows: [0, 1], shared: [{ low: Float64Array.of(5, 1), high: Float64Array.of(5, 3) }], differ: true },
      { rows: [1, 3], shared: [{ low: Float64Array.of(9, 3), high: Float64Array.of(9, 3) }], differ: false },
      { rows: [2, 3], shared: [{ low: Float64Array.of(9, 2), high: Float64Array.of(9, 2) }], differ: false },
    ]);
  });

  it("are none where what is shared cannot be", () => {
    const found = overlapsOf({ ...table, impossible: [[[{ low: 5, high: 5 }], null]] }, space, ENOUGH);
    expect(found.overlaps.map(({ rows }) => rows)).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it.prop([spacedTables], { numRuns: 2500 })("are the rows that fit the same cases, each of these once", (spaced) => {
    const found = overlapsOf(spaced.table, spaced.space, ENOUGH);
    const { columns, rows } = spaced.table;
    const cases = casesIn(spaced);
    const expected = new Map<string, (readonly number[])[]>();
    for (const one of cases) {
      const fitting = rowsAt(spaced.table, one) ?? [];
      for (const [index, row] of fitting.entries())
        for (const other of fitting.slice(index + 1)) expected.set(`${row} ${other}`, [...(expected.get(`${row} ${other}`) ?? []), one]);
    }
    expect(found.exhausted).toBe(false);
    expect(found.overlaps.map((one) => one.rows.join(" "))).toEqual([...expected.keys()].sort());
    for (const { rows: pair, shared, differ } of found.overlaps) {
      const both = expected.get(pair.join(" ")) ?? [];
      expect(differ).toBe(rows[pair[0]]?.outcome !== rows[pair[1]]?.outcome);
      for (const one of cases) expect(holding(columns, shared, one)).toBe(both.includes(one) ? 1 : 0);
    }
  });

  it.prop([spacedTables, fc.integer({ min: 0, max: 60 })], { numRuns: 1000 })("within a small budget are some of them, and it says so", (spaced, readings) => {
    const [found, all] = [overlapsOf(spaced.table, spaced.space, { readings }), overlapsOf(spaced.table, spaced.space, ENOUGH)];
    expect(found.readings).toBeLessThanOrEqual(readings);
    if (!found.exhausted) expect(found).toEqual(all);
    const pairs = new Set(all.overlaps.map(({ rows }) => rows.join()));
    for (const { rows } of found.overlaps) expect(pairs.has(rows.join())).toBe(true);
  });
});
