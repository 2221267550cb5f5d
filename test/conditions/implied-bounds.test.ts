import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConditionNode, evaluate } from "../../src/conditions/condition-node.ts";
import { impliedBounds } from "../../src/conditions/implied-bounds.ts";
import { rowOf, vocabularyOf } from "../support/facts.ts";

const WIDE = { low: 0, high: 100 };
const below = (value: number): ConditionNode => ({ kind: "below", slot: 0, value });
const atMost = (value: number): ConditionNode => ({ kind: "atMost", slot: 0, value });
const not = (part: ConditionNode): ConditionNode => ({ kind: "not", part });

describe("impliedBounds", () => {
  it.each<[string, ConditionNode, { readonly low: number; readonly high: number }]>([
    ["less than 10", below(10), { low: 0, high: 9 }],
    ["at most 10", atMost(10), { low: 0, high: 10 }],
    ["10 or more", not(below(10)), { low: 10, high: 100 }],
    ["more than 10", not(atMost(10)), { low: 11, high: 100 }],
    ["exactly 10", { kind: "equal", slot: 0, value: 10 }, { low: 10, high: 10 }],
    ["not 10", not({ kind: "equal", slot: 0, value: 10 }), WIDE],
    ["less than more than there can be", below(1000), WIDE],
    ["at least less than there can be", not(below(-5)), WIDE],
    ["another fact less than 10", { kind: "below", slot: 1, value: 10 }, WIDE],
    ["10 or more and less than 20", { kind: "all", parts: [not(below(10)), below(20)] }, { low: 10, high: 19 }],
    ["less than 10 or exactly 20", { kind: "any", parts: [below(10), { kind: "equal", slot: 0, value: 20 }] }, { low: 0, high: 20 }],
    ["30 or more, or 10 or more", { kind: "any", parts: [not(below(30)), not(below(10))] }, { low: 10, high: 100 }],
    ["less than 10, or something about another fact", { kind: "any", parts: [below(10), { kind: "equal", slot: 1, value: 1 }] }, WIDE],
    ["10 or 20 of a list", { kind: "among", slot: 0, values: [10, 20] }, WIDE],
  ])("%s leaves the numbers that it allows", (_, node, bounds) => {
    expect(impliedBounds(node, 0, WIDE)).toEqual(bounds);
  });

  const vocabulary = vocabularyOf({ id: "a", type: "integer", minimum: 0, maximum: 8 }, { id: "b", type: "boolean" });
  const { node } = fc.letrec<{ node: ConditionNode }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.tuple(fc.constantFrom("equal", "below", "atMost"), fc.integer({ min: -1, max: 9 })).map(([kind, value]): ConditionNode => ({ kind, slot: 0, value })),
      fc.integer({ min: 0, max: 1 }).map((value): ConditionNode => ({ kind: "equal", slot: 1, value })),
      fc.subarray([1, 3, 5]).map((values): ConditionNode => ({ kind: "among", slot: 0, values })),
      tie("node").map(not),
      fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((parts): ConditionNode => ({ kind: "all", parts })),
      fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((parts): ConditionNode => ({ kind: "any", parts })),
    ),
  }));

  it("never leaves out a number with which the condition holds, and never goes beyond what was there", () => {
    fc.assert(
      fc.property(node, (anyNode) => {
        const bounds = impliedBounds(anyNode, 0, { low: 0, high: 8 });
        for (const a of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
          const possible = [0, 1].some((b) => evaluate(anyNode, rowOf(vocabulary, a, b)) === 2);
          if (possible) expect(bounds.low <= a && a <= bounds.high).toBe(true);
        }
        expect([bounds.low >= 0, bounds.high <= 8]).toEqual([true, true]);
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });
});
