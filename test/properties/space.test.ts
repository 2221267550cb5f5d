// What is told over boxes, against every case of small tables.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { withRange } from "../../src/space/box.ts";
import type { Box } from "../../src/space/decision.ts";
import { partsWith, tableDecision } from "../../src/space/decision-table.ts";
import { type ChangeableColumn, nearestChanges } from "../../src/space/nearest-changes.ts";
import { type AnswerClass, rankQuestions } from "../../src/space/next-question.ts";
import { possibleParts } from "../../src/space/possible-parts.ts";
import { relevanceOf } from "../../src/space/relevant-columns.ts";
import { settlementOf } from "../../src/space/settled.ts";
import { sufficientReason } from "../../src/space/sufficient-reason.ts";
import { caseAt, casesOf, outcomeOf, pointOf, type TableQuery, tableQueries } from "../support/space-tables.ts";

const RUNS = { numRuns: 1500 };
const ENOUGH = { readings: 100_000 };

function outcomesIn(
  query: TableQuery,
  box: Box,
): readonly { readonly one: readonly number[]; readonly outcome: string; readonly sum: number | null; readonly key: string }[] {
  return casesOf(query, box).flatMap((one) => {
    const found = outcomeOf(query, one);
    return found ? [{ one, ...found }] : [];
  });
}

function keysIn(query: TableQuery, box: Box): ReadonlySet<string> {
  return new Set(outcomesIn(query, box).map(({ key }) => key));
}

describe("the possible parts of a box", () => {
  it.prop([tableQueries], RUNS)("are those of its cases, each with a case in which it is and one in which it is not", (query) => {
    const found = possibleParts(tableDecision(query.table), query.told, ENOUGH);
    const cases = outcomesIn(query, query.told);
    expect([found.exhausted, found.anything]).toEqual([false, false]);
    expect([...found.parts.keys()].sort()).toEqual([...new Set(cases.map(({ outcome }) => outcome))].sort());
    for (const [part, { with: on, without: off }] of found.parts) {
      expect(on && outcomeOf(query, caseAt(on))?.outcome).toBe(part);
      const others = cases.filter(({ outcome }) => outcome !== part);
      expect(off === null).toBe(others.length === 0);
      if (off) expect(outcomeOf(query, caseAt(off))?.outcome).not.toBe(part);
    }
    const sums = cases.flatMap(({ sum }) => sum ?? []);
    const sum = found.sums.get("sum");
    expect(sum === undefined).toBe(sums.length === 0);
    if (!sum) return;
    expect([sum.low, sum.high]).toEqual([Math.min(...sums), Math.max(...sums)]);
    expect([sum.lowAt, sum.highAt].map((at) => at && outcomeOf(query, caseAt(at))?.sum)).toEqual([sum.low, sum.high]);
  });

  it.prop([tableQueries, fc.integer({ min: 1, max: 6 })], RUNS)("within a small budget are no fewer, and it says so", (query, readings) => {
    const found = possibleParts(tableDecision(query.table), query.told, { readings });
    expect(found.readings).toBeLessThanOrEqual(readings);
    const cases = outcomesIn(query, query.told);
    for (const { outcome } of cases) expect(found.anything || found.parts.has(outcome)).toBe(true);
    const certain = [...found.parts].filter(([, { with: on, without: off }]) => on && !off && !found.exhausted);
    for (const [part] of certain) expect(cases.every(({ outcome }) => outcome === part)).toBe(true);
    const sum = found.sums.get("sum");
    for (const { sum: one } of cases) if (one !== null && !found.anything) expect(sum && sum.low <= one && one <= sum.high).toBe(true);
  });
});

describe("a box", () => {
  it.prop([tableQueries], RUNS)("is settled where all its cases come to the same", (query) => {
    const found = settlementOf(tableDecision(query.table), query.told, ENOUGH);
    const keys = keysIn(query, query.told);
    expect(found.status).toBe(keys.size === 0 ? "empty" : keys.size === 1 ? "settled" : "open");
    if (found.status === "settled") expect([found.key]).toEqual([...keys]);
    if (found.status === "open") expect(new Set(found.between.map((point) => outcomeOf(query, caseAt(point))?.key)).size).toBe(2);
  });

  it.prop([tableQueries], RUNS)("that is settled stays so in every part of it", (query) => {
    const decision = tableDecision(query.table);
    const found = settlementOf(decision, query.told, ENOUGH);
    if (found.status !== "settled") return;
    for (const { one } of outcomesIn(query, query.told))
      expect(settlementOf(decision, pointOf(one), ENOUGH)).toMatchObject({ status: "settled", key: found.key });
  });
});

describe("a sufficient reason", () => {
  it.prop([tableQueries, fc.nat(), fc.nat()], RUNS)("suffices, and nothing of it can be given up", (query, pick, turn) => {
    const cases = outcomesIn(query, query.untold);
    const at = cases[pick % Math.max(1, cases.length)];
    if (!at) return;
    const columns = query.table.columns.map((_, column) => column);
    const order = columns.map((_, index) => columns[(index + turn) % columns.length] as number);
    const reason = sufficientReason(tableDecision(query.table), pointOf(at.one), query.untold, order, ENOUGH);
    const boxWith = (kept: readonly number[]): Box =>
      columns.reduce(
        (box, column) => (kept.includes(column) ? box : withRange(box, column, query.untold.low[column] as number, query.untold.high[column] as number)),
        pointOf(at.one),
      );
    expect(reason && [...keysIn(query, boxWith(reason.kept))]).toEqual([at.key]);
    for (const column of reason?.kept ?? []) {
      const without = keysIn(query, boxWith(reason?.kept.filter((one) => one !== column) ?? []));
      expect(without.size).toBeGreaterThan(1);
    }
  });
});

describe("the nearest changes", () => {
  const costs = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 });

  it.prop([tableQueries, fc.nat(), costs, fc.constantFrom("a", "b", "c", "none")], RUNS)(
    "take least of all, and none changes what another does and more",
    (query, pick, prices, wanted) => {
      const cases = outcomesIn(query, query.untold);
      const at = cases[pick % Math.max(1, cases.length)];
      if (!at || at.outcome === wanted) return;
      const { columns } = query.table;
      const costOf = (column: number, number: number): number => {
        const [now, price] = [at.one[column] as number, prices[column] as number];
        if (now === number) return 0;
        return price + (columns[column] === "set" ? bits(now ^ number) : Math.abs(now - number)) / 10;
      };
      const free = columns.flatMap((_, column): ChangeableColumn[] =>
        column === 0 && columns.length > 2
          ? []
          : [{ column, low: query.untold.low[column] as number, high: query.untold.high[column] as number, costTo: (number) => costOf(column, number) }],
      );
      // With and without knowing where it is to be looked for.
      const among = pick % 2 === 0 ? null : partsWith(query.table, wanted, query.untold);
      const found = nearestChanges(
        tableDecision(query.table),
        pointOf(at.one),
        free,
        ({ certain, possible }) => (certain.has(wanted) ? 2 : possible === null || possible.has(wanted) ? 1 : 0),
        3,
        ENOUGH,
        among,
      );
      const reachable = cases.filter(
        ({ one, outcome }) => outcome === wanted && one.every((number, column) => number === at.one[column] || free.some((one_) => one_.column === column)),
      );
      const changedOf = (one: readonly number[]): readonly number[] => one.flatMap((number, column) => (number === at.one[column] ? [] : [column]));
      const total = (one: readonly number[]): number => one.reduce((sum, number, column) => sum + costOf(column, number), 0);
      let left = reachable.map(({ one }) => ({ changed: changedOf(one), cost: total(one) }));
      for (const change of found.changes) {
        const after = caseAt(change.to);
        expect(outcomeOf(query, after)?.outcome).toBe(wanted);
        expect([changedOf(after), total(after)]).toEqual([change.changed, expect.closeTo(change.cost, 9)]);
        expect(change.cost).toBeCloseTo(Math.min(...left.map(({ cost }) => cost)), 9);
        left = left.filter(({ changed }) => !change.changed.every((column) => changed.includes(column)));
      }
      if (found.changes.length < 3) expect(left).toEqual([]);
    },
  );

  it.prop([tableQueries, fc.constantFrom("a", "b", "c", "none")], RUNS)("lead to what is wanted whatever is not known", (query, wanted) => {
    const { columns } = query.table;
    const [first] = columns.map((_, column) => column).filter((column) => columns[column] === "ordered" && query.told.low[column] === query.told.high[column]);
    if (first === undefined) return;
    const now = query.told.low[first] as number;
    const free: ChangeableColumn[] = [
      { column: first, low: query.untold.low[first] as number, high: query.untold.high[first] as number, costTo: (number) => Math.abs(number - now) },
    ];
    const found = nearestChanges(
      tableDecision(query.table),
      query.told,
      free,
      ({ certain, possible }) => (certain.has(wanted) ? 2 : possible?.has(wanted) === false ? 0 : 1),
      3,
      ENOUGH,
    );
    const numbers = casesOf(query, withRange(query.told, first, query.untold.low[first] as number, query.untold.high[first] as number)).map(
      (one) => one[first] as number,
    );
    const good = [...new Set(numbers)].filter((number) => {
      const outcomes = outcomesIn(query, withRange(query.told, first, number, number));
      return outcomes.length > 0 && outcomes.every(({ outcome }) => outcome === wanted);
    });
    const best = good.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0];
    expect(found.changes[0]?.cost).toBe(best === undefined ? undefined : Math.abs(best - now));
  });
});

function bits(mask: number): number {
  return [0, 1, 2].filter((bit) => (mask >> bit) & 1).length;
}

describe("a column", () => {
  it.prop([tableQueries], RUNS)("matters where two cases that differ in it alone come to different outcomes", (query) => {
    for (const column of query.table.columns.keys()) {
      const found = relevanceOf(tableDecision(query.table), query.told, column, ENOUGH);
      const groups = new Map<string, Set<string>>();
      for (const { one, key } of outcomesIn(query, query.told)) {
        const others = one.filter((_, index) => index !== column).join();
        groups.set(others, (groups.get(others) ?? new Set()).add(key));
      }
      expect(found.matters).toBe([...groups.values()].some((keys) => keys.size > 1));
      if (!found.matters) continue;
      const [a, b] = found.between.map(caseAt) as [readonly number[], readonly number[]];
      expect(a.flatMap((number, index) => (number === b[index] ? [] : [index]))).toEqual([column]);
      expect(outcomeOf(query, a)?.key).not.toBe(outcomeOf(query, b)?.key);
    }
  });
});

type Cases = ReturnType<typeof outcomesIn>;

function keysWith(cases: Cases, column: number, answer: number): readonly string[] {
  return [...new Set(cases.filter(({ one }) => one[column] === answer).map(({ key }) => key))];
}

// Whether two cases that have these answers and are the same in all the rest come to different outcomes.
function areToldApart(cases: Cases, column: number, a: number, b: number): boolean {
  const restOf = (one: readonly number[]): string => one.filter((_, index) => index !== column).join();
  const outcomes = new Map(cases.filter(({ one }) => one[column] === b).map(({ one, outcome }) => [restOf(one), outcome]));
  return cases.some(({ one, outcome }) => one[column] === a && (outcomes.get(restOf(one)) ?? outcome) !== outcome);
}

function expectClasses(query: TableQuery, column: number, classes: readonly AnswerClass[]): void {
  const cases = outcomesIn(query, query.told);
  const isSet = query.table.columns[column] === "set";
  const answers = [...new Set(cases.map(({ one }) => one[column] as number))];
  const perClass = classes.map(({ low, high }) =>
    answers.filter((answer) => (isSet ? (answer & low) === low && (answer & ~high) === 0 : answer >= low && answer <= high)),
  );
  expect(perClass.flat().sort()).toEqual([...answers].sort());
  const pairs = perClass.flatMap((alike) => alike.flatMap((a) => alike.map((b) => [a, b] as const)));
  for (const [a, b] of pairs) expect(areToldApart(cases, column, a, b)).toBe(false);
  const settling = perClass.filter((_, index) => classes[index]?.left === 0).flat();
  for (const answer of settling) expect(keysWith(cases, column, answer)).toHaveLength(1);
  if (isSet || (query.table.impossible ?? []).length > 0) return;
  for (const { high } of classes.slice(0, -1)) expect(areToldApart(cases, column, high, high + 1)).toBe(true);
}

describe("the answers to a question", () => {
  it.prop([tableQueries], RUNS)("are alike within a class, whatever the rest is, and differ between classes", (query) => {
    const { table, told } = query;
    const columns = table.columns.map((_, column) => ({ column, cost: 1 }));
    const { questions } = rankQuestions(tableDecision(table), told, columns, ENOUGH);
    expect(questions.map(({ exact }) => exact)).toEqual(columns.map(() => true));
    for (const { column, classes } of questions) expectClasses(query, column, classes);
  });

  it.prop([tableQueries, fc.nat(20)], RUNS)("are ranked within a budget", (query, readings) => {
    const columns = query.table.columns.map((_, column) => ({ column, cost: column + 1 }));
    const found = rankQuestions(tableDecision(query.table), query.told, columns, { readings });
    expect(found.readings).toBeLessThanOrEqual(readings);
    const scores = found.questions.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});
