// Why an outcome is as it is and what would change it are two sides of one thing: each set of facts that suffices meets each set whose change leads elsewhere.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { tableDecision } from "../../src/space/decision-table.ts";
import { type ChangeableColumn, nearestChanges } from "../../src/space/nearest-changes.ts";
import { sufficientReason } from "../../src/space/sufficient-reason.ts";
import { casesOf, outcomeOf, pointOf, tableQueries } from "../support/space-tables.ts";

const ENOUGH = { readings: 100_000 };

type Columns = readonly number[];

function subsetsOf(columns: Columns): readonly Columns[] {
  let subsets: readonly Columns[] = [[]];
  for (const column of columns) subsets = subsets.flatMap((one) => [one, [...one, column]]);
  return subsets;
}

function ordersOf(columns: Columns): readonly Columns[] {
  if (columns.length === 0) return [[]];
  return columns.flatMap((first) => ordersOf(columns.filter((column) => column !== first)).map((rest) => [first, ...rest]));
}

/** The smallest sets that share a column with every one of these. */
function minimalHittingSets(sets: readonly Columns[], columns: Columns): readonly Columns[] {
  const hitting = subsetsOf(columns).filter((one) => sets.every((set) => set.some((column) => one.includes(column))));
  return hitting.filter((one) => !hitting.some((other) => other.length < one.length && other.every((column) => one.includes(column))));
}

function listed(sets: readonly Columns[]): readonly string[] {
  return [...new Set(sets.map((set) => [...set].sort((a, b) => a - b).join()))].sort();
}

describe("sufficient reasons and the sets of facts that would have to change", () => {
  it.prop([tableQueries, fc.nat()], { numRuns: 1500 })("are the minimal hitting sets of each other", (query, pick) => {
    const cases = casesOf(query, query.untold).flatMap((one) => {
      const found = outcomeOf(query, one);
      return found ? [{ one, ...found }] : [];
    });
    const at = cases[pick % Math.max(1, cases.length)];
    if (!at) return;
    const [decision, columns] = [tableDecision(query.table), query.table.columns.map((_, column) => column)];
    const reasons = ordersOf(columns).map((order) => sufficientReason(decision, pointOf(at.one), query.untold, order, ENOUGH)?.kept ?? []);
    const free = columns.map((column): ChangeableColumn => {
      const costTo = (number: number): number => (number === at.one[column] ? 0 : 1);
      return { column, low: query.untold.low[column] as number, high: query.untold.high[column] as number, costTo };
    });
    const elsewhere = nearestChanges(decision, pointOf(at.one), free, ({ key }) => (key === null ? 1 : key === at.key ? 0 : 2), 100, ENOUGH);
    const contrasts = elsewhere.changes.map(({ changed }) => changed);
    expect(elsewhere.exhausted).toBe(false);
    expect(listed(reasons)).toEqual(listed(minimalHittingSets(contrasts, columns)));
    expect(listed(contrasts)).toEqual(listed(cases.every(({ key }) => key === at.key) ? [] : minimalHittingSets(reasons, columns)));
  });
});
