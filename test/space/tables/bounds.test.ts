import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { DecisionTable } from "../../../src/space/decision-table.ts";
import { breachesOf } from "../../../src/space/tables/bounds.ts";
import { caseAt } from "../../support/space-tables.ts";
import { casesIn, ENOUGH, holding, sumOfCase, tablePairs } from "../../support/table-cases.ts";

describe("a breach", () => {
  const space = { low: Float64Array.of(0), high: Float64Array.of(1000) };
  const bounds: DecisionTable = { columns: ["ordered"], rows: [], otherwise: "statute", sums: { statute: { constant: 0, column: 0, each: 5 } } };
  const table: DecisionTable = {
    columns: ["ordered"],
    rows: [{ cells: [[{ low: 100, high: 900 }]], outcome: "tier" }],
    otherwise: "none",
    sums: { tier: { constant: 300, column: 0, each: 4 } },
  };

  it("is where a sum leaves its bound, farthest", () => {
    // 300 and 4 for each against 5 for each: more up to 299, most so at 100; less from 301 on, most so at 900.
    const [over] = breachesOf(table, bounds, "most", space, ENOUGH).breaches;
    expect(over && [caseAt(over.at), over.sum, over.allowed, over.part.row, over.bound.row]).toEqual([[100], 700, 500, 0, null]);
    const [under] = breachesOf(table, bounds, "least", space, ENOUGH).breaches;
    expect(under && [caseAt(under.at), under.sum, under.allowed]).toEqual([[900], 3900, 4500]);
  });

  it("is none where there is nothing to compare, and not ruled out where the budget is spent", () => {
    expect(breachesOf({ ...table, sums: {} }, bounds, "most", space, ENOUGH).breaches).toEqual([]);
    expect(breachesOf(table, { ...bounds, sums: {} }, "most", space, ENOUGH).breaches).toEqual([]);
    expect(breachesOf(table, bounds, "most", space, { readings: 3 })).toMatchObject({ breaches: [], exhausted: true });
  });

  it.prop([tablePairs, fc.constantFrom("least" as const, "most" as const)], { numRuns: 2500 })(
    "is found where cases show one, and is the worst of its rows",
    (pair, side) => {
      const found = breachesOf(pair.table, pair.second, side, pair.space, ENOUGH);
      const excess = (one: readonly number[]): number => {
        const [sum, bound] = [sumOfCase(pair.table, one), sumOfCase(pair.second, one)];
        return sum === null || bound === null ? 0 : side === "most" ? sum - bound : bound - sum;
      };
      const worst = Math.max(0, ...casesIn(pair).map(excess));
      expect(found.exhausted).toBe(false);
      expect(Math.max(0, ...found.breaches.map(({ at }) => excess(caseAt(at))))).toBe(worst);
      for (const { at, sum, allowed } of found.breaches)
        expect([sumOfCase(pair.table, caseAt(at)), sumOfCase(pair.second, caseAt(at))]).toEqual([sum, allowed]);
      const breaking = casesIn(pair).filter((one) => excess(one) > 0);
      for (const one of breaking)
        expect(
          found.breaches.some(
            ({ part, bound, sum, allowed }) => holding(pair.table.columns, [part.box, bound.box], one) === 2 && Math.abs(sum - allowed) >= excess(one),
          ),
        ).toBe(true);
    },
  );
});
