import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { DecisionTable } from "../../../src/space/decision-table.ts";
import { differenceOf } from "../../../src/space/tables/difference.ts";
import type { RowOutcome } from "../../../src/space/tables/disjoint-parts.ts";
import { caseAt } from "../../support/space-tables.ts";
import { casesIn, ENOUGH, holding, outcomeAt, rowsAt, sumOfCase, tablePairs } from "../../support/table-cases.ts";

const between = (low: number, high: number, outcome: string): DecisionTable["rows"][number] => ({ cells: [[{ low, high }]], outcome });
const direction = (before: RowOutcome, after: RowOutcome): string => `${before.outcome} to ${after.outcome}`;

describe("the difference of two tables", () => {
  const space = { low: Float64Array.of(0, 0), high: Float64Array.of(99, 9) };
  const at = (low: number, high: number): object => ({ low: Float64Array.of(low, 0), high: Float64Array.of(high, 9) });
  const table = (...rows: DecisionTable["rows"]): DecisionTable => ({
    columns: ["ordered", "ordered"],
    otherwise: "none",
    rows: rows.map(({ cells, outcome }) => ({ cells: [...cells, null], outcome })),
  });

  it("is where they come to different outcomes, by the rows that say so", () => {
    const found = differenceOf(table(between(0, 19, "a"), between(20, 39, "b")), table(between(0, 29, "a")), space, direction, ENOUGH);
    expect(found.regions.map(({ box, volume, before, after, direction: way }) => [box, volume, before.row, after.row, way])).toEqual([
      [at(20, 29), 100n, 1, 0, "b to a"],
      [at(30, 39), 100n, 1, null, "b to none"],
    ]);
    expect([found.volume, found.exhausted]).toEqual([200n, false]);
  });

  it("is none between tables that say the same in other rows", () => {
    expect(differenceOf(table(between(0, 9, "a"), between(10, 19, "a")), table(between(0, 19, "a")), space, direction, ENOUGH).volume).toBe(0n);
  });

  it("is where the sums of the same outcome are not the same", () => {
    const summed = (constant: number, column: number, each: number): DecisionTable => ({
      ...table(between(0, 9, "a")),
      sums: { a: { constant, column, each } },
    });
    // 5 and 3 for each, 0 and 4 for each: the same for 5.
    const [before, after, across] = [summed(5, 0, 3), summed(0, 0, 4), summed(5, 1, 3)];
    expect(differenceOf(before, after, space, direction, ENOUGH).regions.map(({ box, partly }) => [box, partly])).toEqual([
      [at(0, 4), false],
      [at(6, 9), false],
    ]);
    // On two columns they are the same along a line.
    expect(differenceOf(before, across, space, direction, ENOUGH).regions.map(({ box, partly }) => [box, partly])).toEqual([[at(0, 9), true]]);
    // 3 for each never exceeds 27 and 3 for each: it falls short of it most at the other end of both columns.
    const [touching] = differenceOf(summed(0, 0, 3), summed(27, 1, 3), space, direction, ENOUGH).regions;
    expect(touching && caseAt(touching.at)).toEqual([0, 9]);
  });

  it("is not ruled out where the budget is spent", () => {
    expect(differenceOf(table(between(0, 9, "a")), table(), space, direction, { readings: 4 })).toMatchObject({ regions: [], volume: 0n, exhausted: true });
  });

  it.prop([tablePairs, fc.boolean()], { numRuns: 2500 })("is every case in which they differ, once", (pair, hasSums) => {
    const [before, after] = [pair.table, pair.second].map((one) => (hasSums ? one : { ...one, sums: {} })) as [DecisionTable, DecisionTable];
    const found = differenceOf(before, after, pair.space, direction, ENOUGH);
    const { columns } = before;
    const differ = (one: readonly number[]): boolean => {
      const [was, is] = [outcomeAt(before, one), outcomeAt(after, one)];
      return was !== null && is !== null && (was !== is || sumOfCase(before, one) !== sumOfCase(after, one));
    };
    let isExact = true;
    for (const { at: where, before: was, after: is, direction: way, partly } of found.regions) {
      const one = caseAt(where);
      expect([rowsAt(before, one)?.[0] ?? null, rowsAt(after, one)?.[0] ?? null, differ(one)]).toEqual([was.row, is.row, true]);
      expect(way).toBe(`${outcomeAt(before, one)} to ${outcomeAt(after, one)}`);
      isExact &&= !partly;
    }
    let count = 0n;
    for (const one of casesIn(pair)) {
      const regions = found.regions.filter(({ box }) => holding(columns, [box], one) > 0);
      if (differ(one)) expect(regions).toHaveLength(1);
      else expect(regions.filter(({ partly }) => !partly)).toEqual([]);
      count += BigInt(regions.length);
    }
    expect(found.volume).toBe(count);
    if (!hasSums) expect(isExact).toBe(true);
  });
});
