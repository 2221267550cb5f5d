import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Span } from "../../../src/space/decision.ts";
import type { DecisionTable } from "../../../src/space/decision-table.ts";
import { refinementOf } from "../../../src/space/tables/refinement.ts";
import { casesIn, ENOUGH, holding, rowsAt, tablePairs } from "../../support/table-cases.ts";

const RANGES: Readonly<Record<string, Span>> = { low: { low: 1, high: 3 }, all: { low: 1, high: 9 }, high: { low: 5, high: 9 } };
const rangeOf = (outcome: string): Span | null => RANGES[outcome] ?? null;
const between = (low: number, high: number, outcome: string): DecisionTable["rows"][number] => ({ cells: [[{ low, high }]], outcome });

describe("a lower table", () => {
  const space = { low: Float64Array.of(0), high: Float64Array.of(99) };
  const at = (low: number, high: number): object => ({ low: Float64Array.of(low), high: Float64Array.of(high) });
  const superior: DecisionTable = { columns: ["ordered"], otherwise: "none", rows: [between(0, 49, "low"), between(50, 89, "all")] };
  const local: DecisionTable = { columns: ["ordered"], otherwise: "none", rows: [between(10, 59, "low"), between(40, 69, "high"), between(80, 99, "high")] };

  it("departs from its superior where its range is not within, and leaves to it what it does not say", () => {
    const overlapping = { ...local, rows: [between(10, 39, "low"), ...local.rows.slice(1)] };
    const found = refinementOf({ table: overlapping, rangeOf }, { table: superior, rangeOf }, space, ENOUGH);
    expect(found.departures.map(({ box, local: own, superior: above }) => [box, own.row, above.row])).toEqual([[at(40, 49), 1, 0]]);
    expect(found.superiorApplies).toEqual([at(0, 9), at(70, 79)]);
    expect(refinementOf({ table: local, rangeOf }, { table: superior, rangeOf }, space, ENOUGH).departures).toEqual([]);
  });

  it("that leaves everything open departs from one that does not", () => {
    const open = { table: local, rangeOf: () => null };
    expect(refinementOf(open, { table: superior, rangeOf }, space, ENOUGH).departures).not.toEqual([]);
    expect(refinementOf({ table: local, rangeOf }, { table: superior, rangeOf: () => null }, space, ENOUGH).departures).toEqual([]);
    expect(refinementOf(open, { table: superior, rangeOf }, space, { readings: 9 })).toMatchObject({ departures: [], exhausted: true });
  });

  const ranges = fc
    .array(fc.option(fc.tuple(fc.nat(3), fc.nat(3)), { freq: 8 }), { minLength: 4, maxLength: 4 })
    .map((pairs) => (outcome: string): Span | null => {
      const pair = pairs[["a", "b", "c", "none"].indexOf(outcome)];
      return pair ? { low: Math.min(...pair), high: Math.max(...pair) } : null;
    });

  it.prop([tablePairs, ranges, ranges], { numRuns: 2500 })("is held against its superior in every case", (pair, own, above) => {
    const found = refinementOf({ table: pair.table, rangeOf: own }, { table: pair.second, rangeOf: above }, pair.space, ENOUGH);
    expect(found.exhausted).toBe(false);
    const { columns } = pair.table;
    for (const one of casesIn(pair)) {
      const [mine, theirs] = [rowsAt(pair.table, one), rowsAt(pair.second, one)];
      const [row, over] = [mine?.[0], theirs?.[0]];
      expect(holding(columns, found.superiorApplies, one)).toBe(mine && row === undefined && over !== undefined ? 1 : 0);
      const departures = found.departures
        .filter(({ box }) => holding(columns, [box], one) > 0)
        .map(({ local: mine_, superior: over_ }) => [mine_.row, over_.row]);
      const departs =
        row !== undefined && over !== undefined && !isAllowed(own(pair.table.rows[row]?.outcome ?? ""), above(pair.second.rows[over]?.outcome ?? ""));
      expect(departures).toEqual(departs ? [[row, over]] : []);
    }
  });
});

function isAllowed(range: Span | null, above: Span | null): boolean {
  if (above === null) return true;
  return range !== null && Math.min(range.low, above.low) === above.low && Math.max(range.high, above.high) === above.high;
}
