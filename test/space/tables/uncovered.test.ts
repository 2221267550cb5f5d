import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Box } from "../../../src/space/decision.ts";
import { boxesOf } from "../../../src/space/decision-table.ts";
import { gapsOf } from "../../../src/space/tables/gaps.ts";
import { mergeBoxes } from "../../../src/space/tables/merge-boxes.ts";
import { uncovered } from "../../../src/space/tables/uncovered.ts";
import { volumeOf } from "../../../src/space/tables/volume.ts";
import { casesIn, ENOUGH, holding, rowsAt, spacedTables } from "../../support/table-cases.ts";

const box = (...ranges: readonly (readonly [number, number])[]): Box => ({
  low: Float64Array.from(ranges, ([low]) => low),
  high: Float64Array.from(ranges, ([, high]) => high),
});

describe("what is uncovered", () => {
  it("is everything where there are no boxes, and nothing where one covers all", () => {
    const space = box([0, 9], [0, 9]);
    expect(uncovered(["ordered", "ordered"], space, [], ENOUGH)).toEqual({ boxes: [space], exhausted: false, readings: 1 });
    expect(uncovered(["ordered", "ordered"], space, [box([-5, 20], [0, 9])], ENOUGH).boxes).toEqual([]);
  });

  it("is what lies between two ranges", () => {
    expect(uncovered(["ordered"], box([0, 99]), [box([0, 20]), box([30, 99])], ENOUGH).boxes).toEqual([box([21, 29])]);
  });

  it("of a set is what a member tells apart", () => {
    // The members are worth 1, 2 and 4; covered is what holds 1 and what holds neither 1 nor 2.
    expect(uncovered(["set"], box([0, 7]), [box([1, 7]), box([0, 4])], ENOUGH).boxes).toEqual([box([2, 6])]);
  });

  it("is found up to a limit", () => {
    expect(uncovered(["ordered"], box([0, 9]), [box([3, 3]), box([6, 6])], ENOUGH, 2).boxes).toHaveLength(2);
  });

  it("is not taken for nothing where the budget is spent", () => {
    expect(uncovered(["ordered"], box([0, 9]), [box([3, 3])], { readings: 2 })).toEqual({ boxes: [], exhausted: true, readings: 2 });
    expect(uncovered(["ordered"], box([0, 9]), [box([3, 3])], { readings: 1 })).toEqual({ boxes: [], exhausted: true, readings: 0 });
  });

  it.prop([spacedTables], { numRuns: 2000 })("is every case that no box holds, once", (spaced) => {
    const { columns, rows } = spaced.table;
    const boxes = rows.flatMap(({ cells }) => boxesOf(columns, cells, spaced.query.untold));
    const found = uncovered(columns, spaced.space, boxes, ENOUGH);
    const inside = found.boxes.reduce((sum, one) => sum + volumeOf(columns, one), 0n);
    const expected = casesIn(spaced).filter((one) => holding(columns, boxes, one) === 0);
    expect([found.exhausted, inside]).toEqual([false, BigInt(expected.length)]);
    for (const one of expected) expect(holding(columns, found.boxes, one)).toBe(1);
  });
});

describe("gaps", () => {
  it.prop([spacedTables], { numRuns: 2500 })("are the cases that can be and that no row fits, once each", (spaced) => {
    const { table, space } = spaced;
    const found = gapsOf(table, space, ENOUGH);
    const expected = casesIn(spaced).filter((one) => rowsAt(table, one)?.length === 0);
    expect(found.boxes.reduce((sum, one) => sum + volumeOf(table.columns, one), 0n)).toBe(BigInt(expected.length));
    for (const one of expected) expect(holding(table.columns, found.boxes, one)).toBe(1);
    expect(gapsOf(table, space, ENOUGH)).toEqual(found);
  });

  it.prop([spacedTables, fc.integer({ min: 0, max: 40 })], { numRuns: 1000 })(
    "within a small budget are some of them, and it says so",
    ({ table, space, query }, readings) => {
      const [found, all] = [gapsOf(table, space, { readings }), gapsOf(table, space, ENOUGH)];
      expect(found.readings).toBeLessThanOrEqual(readings);
      if (!found.exhausted) expect(found).toEqual(all);
      for (const one of casesIn({ query, table, space })) if (holding(table.columns, found.boxes, one) > 0) expect(rowsAt(table, one)).toEqual([]);
    },
  );
});

describe("boxes that touch", () => {
  it("are joined, along any column and any member of a set", () => {
    expect(mergeBoxes(["ordered", "ordered"], [box([5, 9], [0, 9]), box([0, 4], [5, 9]), box([0, 4], [0, 4])])).toEqual([box([0, 9], [0, 9])]);
    expect(mergeBoxes(["set"], [box([2, 3]), box([0, 1])])).toEqual([box([0, 3])]);
    expect(mergeBoxes(["ordered"], [box([0, 4]), box([6, 9])])).toEqual([box([0, 4]), box([6, 9])]);
    expect(mergeBoxes(["set"], [box([0, 0]), box([3, 3])])).toEqual([box([0, 0]), box([3, 3])]);
  });

  it.prop([spacedTables], { numRuns: 1000 })("hold the same cases after they are joined, in no more boxes", (spaced) => {
    const { columns, rows } = spaced.table;
    const apart = uncovered(columns, spaced.space, boxesOf(columns, rows[0]?.cells ?? [], spaced.query.untold), ENOUGH).boxes;
    const merged = mergeBoxes(columns, apart);
    expect(merged.length).toBeLessThanOrEqual(apart.length);
    for (const one of casesIn(spaced)) expect(holding(columns, merged, one)).toBe(holding(columns, apart, one));
  });
});

describe("the volume of a box", () => {
  it("is how many cases it holds, however many", () => {
    expect(volumeOf(["ordered", "set"], box([-3, 6], [1, 7]))).toBe(40n);
    expect(volumeOf(["ordered", "ordered"], box([0, 2 ** 50], [1, 2 ** 50]))).toBe((2n ** 50n + 1n) * 2n ** 50n);
  });
});
