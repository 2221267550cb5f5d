// Large tables, by boxes and by a grid of all cases that their rows tell apart: two methods that share nothing.
import { it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { DecisionTable } from "../../src/space/decision-table.ts";
import { deadRowsOf } from "../../src/space/tables/dead-rows.ts";
import { differenceOf } from "../../src/space/tables/difference.ts";
import { gapsOf } from "../../src/space/tables/gaps.ts";
import { overlapsOf } from "../../src/space/tables/overlaps.ts";
import { redundantRowsOf } from "../../src/space/tables/redundant-rows.ts";
import { volumeOf } from "../../src/space/tables/volume.ts";
import { type LargeTable, largeTable } from "../support/large-tables.ts";
import { type Grid, gridOf, weightOf } from "../support/table-grid.ts";

const ENOUGH = { readings: 100_000_000 };

/** What the grid says about a table. */
function countedOver(
  { rows: all, otherwise }: DecisionTable,
  grid: Grid,
): { readonly gaps: bigint; readonly pairs: ReadonlySet<string>; readonly dead: readonly number[]; readonly redundant: readonly number[] } {
  let gaps = 0n;
  const pairs = new Set<number>();
  const [alive, needed] = [new Set<number>(), new Set<number>()];
  for (let cell = 0; cell < grid.impossible.length; cell += 1) {
    if (grid.impossible[cell]) continue;
    const fitting = grid.rows.subarray(grid.starts[cell], grid.starts[cell + 1]);
    const [first, second] = fitting;
    if (first === undefined) {
      gaps += BigInt(weightOf(grid, cell));
      continue;
    }
    alive.add(first);
    if ((second === undefined ? otherwise : all[second]?.outcome) !== all[first]?.outcome) needed.add(first);
    for (let one = 0; one < fitting.length; one += 1)
      for (let other = one + 1; other < fitting.length; other += 1) pairs.add((fitting[one] ?? 0) * all.length + (fitting[other] ?? 0));
  }
  const without = (rows: ReadonlySet<number>): readonly number[] => [...all.keys()].filter((row) => !rows.has(row));
  const named = new Set([...pairs].map((pair) => `${Math.floor(pair / all.length)} ${pair % all.length}`));
  return { gaps, pairs: named, dead: without(alive), redundant: without(needed) };
}

const TABLES: readonly (readonly [string, LargeTable])[] = [
  ["500 rows × 3 columns", { seed: 1, rows: 500, sizes: [100, 90, 80] }],
  ["800 rows × 3 columns and a set", { seed: 2, rows: 800, sizes: [40, 35, 30], sets: 1 }],
  ["1,000 rows × 5 columns", { seed: 3, rows: 1000, sizes: [18, 16, 14, 12, 10], impossible: 3 }],
  ["1,200 rows × 4 columns and two sets", { seed: 4, rows: 1200, sizes: [14, 12, 10, 8], sets: 2, impossible: 5, split: 200 }],
  ["1,500 rows × 7 columns", { seed: 5, rows: 1500, sizes: [8, 8, 7, 7, 6, 6, 6] }],
  ["1,500 rows × 7 columns, some of two ranges", { seed: 6, rows: 1500, sizes: [8, 7, 7, 7, 6, 6, 6], impossible: 5, split: 300 }],
];

describe("boxes and a grid agree", () => {
  it.each(TABLES)("on the gaps, overlaps, dead and redundant rows of %s", (_, asked) => {
    const { table, space } = largeTable(asked);
    const expected = countedOver(table, gridOf(table, space));
    const [gaps, overlaps] = [gapsOf(table, space, ENOUGH), overlapsOf(table, space, ENOUGH)];
    const [dead, redundant] = [deadRowsOf(table, space, ENOUGH), redundantRowsOf(table, space, ENOUGH)];
    expect([gaps, overlaps, dead, redundant].map(({ exhausted }) => exhausted)).toEqual([false, false, false, false]);
    expect(gaps.boxes.reduce((sum, box) => sum + volumeOf(table.columns, box), 0n)).toBe(expected.gaps);
    expect(new Set(overlaps.overlaps.map(({ rows }) => rows.join(" ")))).toEqual(expected.pairs);
    expect(dead.dead.map(({ row }) => row)).toEqual(expected.dead);
    expect(redundant.rows).toEqual(expected.redundant);
    expect([expected.gaps > 0n, expected.pairs.size > 100, expected.dead.length > 0]).toEqual([true, true, true]);
  });

  it("on how many cases two tables tell differently", () => {
    const { table, space } = largeTable({ seed: 7, rows: 1000, sizes: [18, 16, 14, 12, 10], impossible: 2 });
    const changed = { ...table, rows: table.rows.flatMap((row, index) => (index % 50 === 3 ? [] : [index % 20 === 7 ? { ...row, outcome: "tier 0" } : row])) };
    const grid = gridOf({ ...table, rows: [...table.rows, ...changed.rows] }, space);
    let expected = 0n;
    for (let cell = 0; cell < grid.impossible.length; cell += 1) {
      const fitting = [...grid.rows.subarray(grid.starts[cell], grid.starts[cell + 1])];
      const [before, after] = [fitting[0] ?? table.rows.length, fitting.find((row) => row >= table.rows.length) ?? -1];
      const outcomes = [table.rows[before]?.outcome ?? "none", changed.rows[after - table.rows.length]?.outcome ?? "none"];
      if (!grid.impossible[cell] && outcomes[0] !== outcomes[1]) expected += BigInt(weightOf(grid, cell));
    }
    const found = differenceOf(table, changed, space, () => null, ENOUGH);
    expect([found.exhausted, found.volume, expected > 0n]).toEqual([false, expected, true]);
  });
});
