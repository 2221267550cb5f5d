import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { DecisionTable } from "../../../src/space/decision-table.ts";
import { redundantRowsOf } from "../../../src/space/tables/redundant-rows.ts";
import { casesIn, ENOUGH, outcomeAt, spacedTables } from "../../support/table-cases.ts";

const between = (low: number, high: number, outcome: string): DecisionTable["rows"][number] => ({ cells: [[{ low, high }]], outcome });

describe("redundant rows", () => {
  it("are those that can be struck out alone", () => {
    const table: DecisionTable = {
      columns: ["ordered"],
      otherwise: "none",
      rows: [between(0, 3, "a"), between(2, 5, "b"), between(0, 4, "a"), between(6, 7, "none"), between(3, 3, "c")],
    };
    // The first leaves 2 and 3 to another outcome, the second 4; the third and the last decide nothing, and the fourth says what holds without it.
    expect(redundantRowsOf(table, { low: Float64Array.of(0), high: Float64Array.of(9) }, ENOUGH).rows).toEqual([2, 3, 4]);
  });

  it.prop([spacedTables], { numRuns: 2500 })("change no case by being struck out", (spaced) => {
    const { table } = spaced;
    const found = redundantRowsOf(table, spaced.space, ENOUGH);
    const expected = [...table.rows.keys()].filter((row) => {
      const without = { ...table, rows: table.rows.toSpliced(row, 1) };
      return casesIn(spaced).every((one) => outcomeAt(table, one) === outcomeAt(without, one));
    });
    expect([found.exhausted, found.rows]).toEqual([false, expected]);
  });

  it.prop([spacedTables, fc.integer({ min: 0, max: 60 })], { numRuns: 1000 })("within a small budget are some of them, and it says so", (spaced, readings) => {
    const [found, all] = [redundantRowsOf(spaced.table, spaced.space, { readings }), redundantRowsOf(spaced.table, spaced.space, ENOUGH)];
    expect(found.readings).toBeLessThanOrEqual(readings);
    if (!found.exhausted) expect(found).toEqual(all);
    expect(found.rows.filter((row) => !all.rows.includes(row))).toEqual([]);
  });
});
