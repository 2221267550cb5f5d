import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { DecisionTable } from "../../../src/space/decision-table.ts";
import { disjointParts } from "../../../src/space/tables/disjoint-parts.ts";
import { casesIn, ENOUGH, holding, rowsAt, spacedTables } from "../../support/table-cases.ts";

describe("the parts of a table", () => {
  it("are what each row wins, and what is left", () => {
    const table: DecisionTable = {
      columns: ["ordered"],
      otherwise: "none",
      impossible: [[[{ low: 9, high: 9 }]]],
      rows: [
        { cells: [[{ low: 3, high: 4 }]], outcome: "a" },
        { cells: [[{ low: 0, high: 6 }]], outcome: "b" },
      ],
    };
    const at = (low: number, high: number): object => ({ low: Float64Array.of(low), high: Float64Array.of(high) });
    expect(disjointParts(table, { low: Float64Array.of(0), high: Float64Array.of(9) }, ENOUGH).parts).toEqual([
      { box: at(3, 4), row: 0, outcome: "a" },
      { box: at(0, 2), row: 1, outcome: "b" },
      { box: at(5, 6), row: 1, outcome: "b" },
      { box: at(7, 8), row: null, outcome: "none" },
    ]);
  });

  it.prop([spacedTables], { numRuns: 2500 })("hold every case that can be once, by the row that wins it", (spaced) => {
    const { table } = spaced;
    const found = disjointParts(table, spaced.space, ENOUGH);
    expect(found.exhausted).toBe(false);
    for (const one of casesIn(spaced)) {
      const fitting = rowsAt(table, one);
      const holders = found.parts.filter(({ box }) => holding(table.columns, [box], one) === 1);
      const row = fitting?.[0] ?? null;
      const outcome = row === null ? table.otherwise : table.rows[row]?.outcome;
      expect(holders.map((part) => [part.row, part.outcome])).toEqual(fitting === null ? [] : [[row, outcome]]);
    }
  });

  it.prop([spacedTables, fc.integer({ min: 0, max: 80 })], { numRuns: 1000 })("within a small budget are some of them, and it says so", (spaced, readings) => {
    const [found, all] = [disjointParts(spaced.table, spaced.space, { readings }), disjointParts(spaced.table, spaced.space, ENOUGH)];
    expect(found.readings).toBeLessThanOrEqual(readings);
    if (!found.exhausted) expect(found).toEqual(all);
    for (const one of casesIn(spaced)) {
      const holders = found.parts.filter(({ box }) => holding(spaced.table.columns, [box], one) === 1);
      for (const { row } of holders) expect(rowsAt(spaced.table, one)?.[0] ?? null).toBe(row);
    }
  });
});
