// Circumstances that may hold, against every selection of them tried out one by one.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { combineCalls } from "../../../src/assessment/combination-policies/combine-calls.ts";
import type { Combining } from "../../../src/assessment/combination-policies/combining.ts";
import { netCount } from "../../../src/assessment/combination-policies/net-count.ts";
import { priorityFirst } from "../../../src/assessment/combination-policies/priority-first.ts";
import { type Call, DISPOSITIONS } from "../../../src/index.ts";
import { call, callsFor, openUnder } from "../../support/combination-calls.ts";
import { METHODS } from "../../support/combination-methods.ts";

const some = (most: number): fc.Arbitrary<readonly Call[]> => fc.array(callsFor(), { maxLength: most });

function byEverySelection(certain: readonly Call[], uncertain: readonly Call[], combining: Combining): readonly string[] {
  const reached = new Set<string>();
  for (let subset = 0; subset < 2 ** uncertain.length; subset += 1) {
    reached.add(openUnder(combining, [...certain, ...uncertain.filter((_, index) => (subset >> index) & 1)]).join(" "));
  }
  return [...reached].sort();
}

describe.each(METHODS)("uncertain circumstances under %s", (_, combining) => {
  it.prop([some(4), some(7)], { numRuns: 1000 })("reach what each selection of them reaches, and nothing else", (certain, uncertain) => {
    const { reached, failed } = combineCalls(certain, uncertain, combining);
    expect([reached.map((open) => open.join(" ")).sort(), failed]).toEqual([byEverySelection(certain, uncertain, combining), false]);
  });

  it.prop([some(4), some(4), fc.infiniteStream(fc.nat())], { numRuns: 1000 })("come to the same in any order", (certain, uncertain, numbers) => {
    const shuffled = (calls: readonly Call[]): readonly Call[] =>
      calls
        .map((one) => [numbers.next().value as number, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
    const outcome = (...args: readonly [readonly Call[], readonly Call[]]): readonly string[] =>
      combineCalls(...args, combining)
        .reached.map((open) => open.join(" "))
        .sort();
    expect(outcome(shuffled(certain), shuffled(uncertain))).toEqual(outcome(certain, uncertain));
  });
});

describe("very many uncertain circumstances", () => {
  const many = (count: number, ...asks: Parameters<typeof call>): readonly Call[] =>
    Array.from({ length: count }, (_, index) => ({ ...call(...asks), id: `x/${index}` }));

  it("that ask for the same are one where their number does not matter", () => {
    expect(combineCalls([], many(5000, "may", "lighter"), priorityFirst({})).reached).toEqual([["ordinary"], ["lighter", "ordinary"]]);
  });

  it("are counted exactly where it does: up to 30 against up to 30", () => {
    const both = [...many(30, "must", "lighter"), ...many(30, "must", "heavier")];
    expect(combineCalls([], both, netCount()).reached).toEqual([["ordinary"], ["heavier"], ["lighter"]]);
  });

  it("leave everything open beyond 4096 selections: 64 × 65 is too many, 64 × 64 is not", () => {
    const beside = (heavier: number): unknown => combineCalls([], [...many(63, "must", "lighter"), ...many(heavier, "must", "heavier")], netCount()).reached;
    expect(beside(63)).toEqual([["ordinary"], ["heavier"], ["lighter"]]);
    expect(beside(64)).toEqual([DISPOSITIONS, []]);
  });

  it("are settled by a mandatory waiver however many they are", () => {
    const both = [...many(100, "must", "lighter"), ...many(100, "must", "heavier")];
    expect(combineCalls([call("must", "no-penalty")], both, netCount()).reached).toEqual([["no-penalty"]]);
  });
});
