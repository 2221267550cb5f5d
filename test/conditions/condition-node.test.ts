import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConditionNode, collectGrounds, evaluate } from "../../src/conditions/condition-node.ts";
import { type FactRow, setFact, unknownRow } from "../../src/conditions/fact-row.ts";
import type { Condition } from "../../src/documents/condition.ts";
import { compiled, type Knowledge, rowOf, vocabularyOf } from "../support/facts.ts";
import { domainOf } from "../support/naive-comparison.ts";

const bool = (slot: number): ConditionNode => ({ kind: "equal", slot, value: 1 });
const booleans = vocabularyOf(...["a", "b", "c"].map((id) => ({ id, type: "boolean" }) as const));
const VERDICTS = [0, 1, 2] as const;
const KNOWN: Readonly<Record<(typeof VERDICTS)[number], Knowledge>> = { 0: 0, 1: null, 2: 1 };

describe("all, any and not", () => {
  const pairs = VERDICTS.flatMap((a) => VERDICTS.map((b): [0 | 1 | 2, 0 | 1 | 2] => [a, b]));

  it.each(pairs)("of parts that come to %i and %i are the least, the greatest and the opposite", (a, b) => {
    const row = rowOf(booleans, KNOWN[a], KNOWN[b]);
    const parts = [bool(0), bool(1)];
    expect([evaluate({ kind: "all", parts }, row), evaluate({ kind: "any", parts }, row), evaluate({ kind: "not", part: bool(0) }, row)]).toEqual([
      Math.min(a, b),
      Math.max(a, b),
      2 - a,
    ]);
  });

  it("go on past an unknown part, which a later one may settle", () => {
    const row = rowOf(booleans, null, 0, 1);
    expect([evaluate({ kind: "all", parts: [bool(0), bool(1)] }, row), evaluate({ kind: "any", parts: [bool(0), bool(2)] }, row)]).toEqual([0, 2]);
  });
});

// Four facts with so few values that every completion of a row can be tried.
const definitions = [
  domainOf("boolean", "b").definition,
  domainOf("enum", "e").definition,
  domainOf("integer", "i").definition,
  domainOf("integer", "j").definition,
  domainOf("set", "s").definition,
];
const vocabulary = vocabularyOf(...definitions);
const SLOT_OF_SET = 4;

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.boolean().map((value): Condition => ({ fact: "b", operator: "equal", value })),
  fc.constantFrom("x", "y", "z").map((value): Condition => ({ fact: "e", operator: "notEqual", value })),
  fc.subarray(["x", "y", "z"], { minLength: 1 }).map((value): Condition => ({ fact: "e", operator: "in", value })),
  fc
    .tuple(fc.constantFrom("lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive", "equal"), fc.integer({ min: -2, max: 2 }))
    .map(([operator, value]): Condition => ({ fact: "i", operator, value })),
  fc.constantFrom("lessThan", "equal", "greaterThanInclusive").map((operator): Condition => ({ fact: "i", operator, value: { fact: "j" } })),
  fc.constantFrom("x", "y", "z").map((value): Condition => ({ fact: "s", operator: "contains", value })),
  fc.subarray(["x", "y", "z"], { minLength: 1 }).map((value): Condition => ({ fact: "s", operator: "containsAny", value })),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    comparison,
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie("condition").map((not): Condition => ({ not })),
  ),
}));
const node = condition.map((written) => compiled(written, definitions));
const interval = (low: number, high: number): fc.Arbitrary<Knowledge> =>
  fc.tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const knowledge = fc.tuple(
  interval(0, 1),
  interval(0, 2),
  interval(-2, 2),
  interval(-2, 2),
  fc.tuple(fc.nat(7), fc.nat(7)).map(([a, b]): Knowledge => [a & b, a | b]),
);

function completionsOf({ low, high }: FactRow): readonly FactRow[] {
  let rows: readonly FactRow[] = [unknownRow(vocabulary)];
  for (const fact of vocabulary.bySlot) {
    const [from, to] = [low[fact.slot] ?? 0, high[fact.slot] ?? 0];
    const values = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
      (value) => fact.slot !== SLOT_OF_SET || ((value & from) === from && (value | to) === to),
    );
    rows = rows.flatMap((row) =>
      values.map((value) => {
        const next = { low: row.low.slice(), high: row.high.slice() };
        setFact(next, fact, value);
        return next;
      }),
    );
  }
  return rows;
}

describe("a verdict on any condition", () => {
  const seeded = { seed: 20_261_122, numRuns: 300 };

  it("is settled only where every completion of what is known comes out the same", () => {
    fc.assert(
      fc.property(node, knowledge, (anyNode, known) => {
        const row = rowOf(vocabulary, ...known);
        const verdict = evaluate(anyNode, row);
        const outcomes = completionsOf(row).map((completion) => evaluate(anyNode, completion));
        expect(outcomes).not.toContain(1);
        if (verdict !== 1) expect(new Set(outcomes)).toEqual(new Set([verdict]));
      }),
      seeded,
    );
  });

  it("is not overturned by knowing more", () => {
    fc.assert(
      fc.property(node, knowledge, fc.nat(), (anyNode, known, choice) => {
        const row = rowOf(vocabulary, ...known);
        const verdict = evaluate(anyNode, row);
        const completions = completionsOf(row);
        const completion = completions[choice % completions.length] ?? row;
        if (verdict === 1) return;
        // Learn one fact after another.
        for (const fact of vocabulary.bySlot) {
          setFact(row, fact, completion.low[fact.slot] ?? 0);
          expect(evaluate(anyNode, row)).toBe(verdict);
        }
      }),
      seeded,
    );
  });

  it("stays as it is where only the facts that it rests on are known", () => {
    fc.assert(
      fc.property(node, knowledge, (anyNode, known) => {
        const row = rowOf(vocabulary, ...known);
        const verdict = evaluate(anyNode, row);
        const grounds = new Set<number>();
        collectGrounds(anyNode, row, grounds);
        const rest = rowOf(vocabulary, ...known.map((part, slot) => (grounds.has(slot) ? part : null)));
        expect(grounds.size).toBeGreaterThan(0);
        if (verdict !== 1) expect(evaluate(anyNode, rest)).toBe(verdict);
      }),
      seeded,
    );
  });

  it("that is unknown stays so as long as none of the facts that can decide it is answered", () => {
    fc.assert(
      fc.property(node, knowledge, fc.nat(), (anyNode, known, choice) => {
        const row = rowOf(vocabulary, ...known);
        if (evaluate(anyNode, row) !== 1) return;
        const grounds = new Set<number>();
        collectGrounds(anyNode, row, grounds);
        const completions = completionsOf(row);
        const completion = completions[choice % completions.length] ?? row;
        for (const fact of vocabulary.bySlot) if (!grounds.has(fact.slot)) setFact(row, fact, completion.low[fact.slot] ?? 0);
        expect(evaluate(anyNode, row)).toBe(1);
      }),
      seeded,
    );
  });
});

describe("collectGrounds", () => {
  it.each<[string, ConditionNode, readonly Knowledge[], readonly number[]]>([
    ["both parts of `all` that hold", { kind: "all", parts: [bool(0), bool(1)] }, [1, 1], [0, 1]],
    ["the part of `all` that fails", { kind: "all", parts: [bool(0), bool(1)] }, [1, 0], [1]],
    ["the part of `all` that is open, where the other holds", { kind: "all", parts: [bool(0), bool(1)] }, [1, null], [1]],
    ["the part of `any` that holds", { kind: "any", parts: [bool(0), bool(1)] }, [null, 1], [1]],
    ["both parts of `any` that fail", { kind: "any", parts: [bool(0), bool(1)] }, [0, 0], [0, 1]],
    ["what `not` turns round", { kind: "not", part: { kind: "any", parts: [bool(0), bool(1)] } }, [1, 0], [0]],
    ["both facts of a comparison", { kind: "belowFact", slot: 0, other: 2 }, [0, 0, 1], [0, 2]],
    ["a part within a part", { kind: "all", parts: [bool(0), { kind: "any", parts: [bool(1), bool(2)] }] }, [1, 0, null], [2]],
  ])("finds %s", (_, anyNode, known, slots) => {
    const grounds = new Set<number>();
    collectGrounds(anyNode, rowOf(booleans, ...known), grounds);
    expect([...grounds].sort()).toEqual(slots);
  });

  it("adds to what is there", () => {
    const grounds = new Set([7]);
    collectGrounds(bool(0), rowOf(booleans, 1), grounds);
    expect([...grounds]).toEqual([7, 0]);
  });
});
