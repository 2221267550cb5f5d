import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { sharedPart, withRange } from "../../../src/space/box.ts";
import { boxesOf } from "../../../src/space/decision-table.ts";
import { visitMeetings } from "../../../src/space/tables/meetings.ts";
import { boxAt, packBoxes } from "../../../src/space/tables/packed-boxes.ts";
import { startWork } from "../../../src/space/tables/work.ts";
import { ENOUGH, spacedTables, tablePairs } from "../../support/table-cases.ts";

describe("boxes that meet", () => {
  it("are found among more than can be kept in mind at a time", () => {
    const intervals = Array.from({ length: 9000 }, (_, index) => ({ low: Float64Array.of(index), high: Float64Array.of(index + 1) }));
    const packed = packBoxes(["ordered"], intervals);
    let visited = 0;
    visitMeetings(packed, packed, startWork({ readings: 100_000_000 }), (one, met) => {
      expect(met).toEqual([one - 1, one, one + 1].filter((other) => other >= 0 && other < 9000));
      expect(one).toBe(visited);
      visited += 1;
      return true;
    });
    expect(visited).toBe(9000);
  });

  it.prop([tablePairs, fc.integer({ min: -1, max: 3 })], { numRuns: 2000 })("share a case, were it not for one column", ({ table, second, query }, except) => {
    const { columns } = table;
    const [ones, others] = [table, second].map(({ rows }) => rows.flatMap(({ cells }) => boxesOf(columns, cells, query.untold)));
    if (!ones || !others) return;
    const seen: (readonly number[])[] = [];
    visitMeetings(
      packBoxes(columns, ones),
      packBoxes(columns, others),
      startWork(ENOUGH),
      (_, met) => {
        seen.push(met);
        return true;
      },
      except,
    );
    const freed = ones.map((one) => (except in columns ? withRange(one, except, query.untold.low[except] ?? 0, query.untold.high[except] ?? 0) : one));
    expect(seen).toEqual(freed.map((one) => [...others.keys()].filter((index) => others[index] && sharedPart(columns, one, others[index]) !== null)));
  });

  it.prop([spacedTables, fc.nat(20)], { numRuns: 200 })(
    "are visited until one says that it is enough, or the budget is spent",
    ({ table, query }, readings) => {
      const boxes = table.rows.flatMap(({ cells }) => boxesOf(table.columns, cells, query.untold));
      const [packed, work] = [packBoxes(table.columns, boxes), startWork({ readings })];
      let visited = 0;
      visitMeetings(packed, packed, work, () => {
        visited += 1;
        return visited < 2;
      });
      expect(visited <= 2 && (work.reach().exhausted || visited === Math.min(2, boxes.length))).toBe(true);
      expect(boxes.map((_, index) => boxAt(packed, index))).toEqual(boxes);
    },
  );
});

describe("work", () => {
  it("is counted up to the budget, and nothing is allowed after one refusal", () => {
    const work = startWork({ readings: 5 });
    expect([work.take(3), work.take(2), work.take(0)]).toEqual([true, true, true]);
    expect(work.reach()).toEqual({ exhausted: false, readings: 5 });
    expect([work.take(1), work.take(0)]).toEqual([false, false]);
    expect(work.reach()).toEqual({ exhausted: true, readings: 5 });
  });
});
