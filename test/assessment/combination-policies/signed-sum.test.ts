import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { signedSum } from "../../../src/assessment/combination-policies/signed-sum.ts";
import type { Call, Disposition } from "../../../src/index.ts";
import type { CircumstanceEffect, Force } from "../../../src/law/disposition.ts";
import { assessExample, circumstanceOn, combinedBy, ownCodes, portionBenchmark, yuan } from "../../support/assessment-pack.ts";
import { call, callsForPenalties, inOrder, openUnder } from "../../support/combination-calls.ts";

const weighted = (weight: number, force: Force, ...effects: readonly CircumstanceEffect[]): Call => ({ ...call(force, ...effects), weight });

/** Every way to count the discretionary ones or not, in millionths. */
function byEverySum(calls: readonly Call[]): readonly Disposition[] {
  const open = new Set<Disposition>();
  for (let subset = 0; subset < 2 ** calls.length; subset += 1) {
    const counted = calls.filter(({ force }, index) => force === "must" || (subset >> index) & 1);
    const sum = counted.reduce((total, { weight, effects }) => total + Math.round((weight ?? (effects.includes("heavier") ? 1 : -1)) * 1e6), 0);
    if (sum > 0) open.add("heavier");
    else if (sum === 0) open.add("ordinary");
    else for (const { effects } of counted) for (const effect of effects) if (effect !== "heavier") open.add(effect);
  }
  return inOrder([...open]);
}

describe("the sum of the weights", () => {
  it.each([
    ["none: 0", [], ["ordinary"]],
    ["without weights: 1 − 1 = 0", [call("must", "heavier"), call("must", "lighter")], ["ordinary"]],
    [
      "exact where binary fractions are not: 0.3 − 0.1 − 0.2 = 0",
      [weighted(0.3, "must", "heavier"), weighted(-0.1, "must", "lighter"), weighted(-0.2, "must", "mitigated")],
      ["ordinary"],
    ],
    ["one millionth above zero", [weighted(0.500001, "must", "heavier"), weighted(-0.5, "must", "lighter")], ["heavier"]],
    ["one millionth below zero", [weighted(0.5, "must", "heavier"), weighted(-0.500001, "must", "lighter")], ["lighter"]],
    ["1, or 1 − 2 = −1, but never 0", [weighted(1, "must", "heavier"), weighted(-2, "may", "mitigated")], ["mitigated", "heavier"]],
    ["a weight of zero is none", [weighted(0, "must", "lighter")], ["ordinary"]],
  ] as const)("%s", (_, calls, expected) => {
    expect(openUnder(signedSum(), calls)).toEqual(expected);
  });

  it.prop([fc.array(callsForPenalties, { maxLength: 8 })], { numRuns: 2000 })(
    "leaves open what any selection of the discretionary ones sums up to",
    (calls) => {
      expect(openUnder(signedSum(), calls)).toEqual(byEverySum(calls));
    },
  );

  it("takes zero to be reached where there are too many different sums to be told", () => {
    // 13 discretionary powers of two give 2¹³ different sums, all of them whole; beside 0.5 none comes to zero.
    const powers = Array.from({ length: 13 }, (_, index) => weighted(-(2 ** index), "may", "lighter"));
    const half = weighted(0.5, "must", "heavier");
    expect([openUnder(signedSum(), [half, ...powers.slice(0, 12)]), openUnder(signedSum(), [half, ...powers])]).toEqual([
      ["lighter", "heavier"],
      ["lighter", "ordinary", "heavier"],
    ]);
  });
});

// After the coefficients of a province's ecology rule: repeat +1, refusal to correct +0.5, bad social effect +0.2, active remedy
// and cooperation with merit −0.2 each, all accumulating. The pack is illustrative.
describe("a case under signed-sum", () => {
  const circumstances = [
    circumstanceOn("conduct.refused", ["heavier"], "must", { weight: 0.5 }),
    circumstanceOn("conduct.noticed", ["heavier"], "must", { weight: 0.2 }),
    circumstanceOn("party.remedied", ["lighter"], "must", { weight: -0.2 }),
    circumstanceOn("party.cooperated", ["lighter"], "must", { weight: -0.2 }),
  ];
  const facts = ["conduct.refused", "conduct.noticed", "party.remedied"].map((id) => ({ id, type: "boolean" as const, label: { zh: id } }));
  const parts = { facts, circumstances, benchmarks: [portionBenchmark()], policies: [combinedBy({ method: "signed-sum" })] };
  const held = (...ids: readonly string[]): Record<string, boolean> =>
    Object.fromEntries(circumstances.map(({ when }) => ("fact" in when ? when.fact : "")).map((id) => [id, ids.includes(id)]));

  it.each([
    ["+0.5 − 0.2 − 0.2 = +0.1 is heavier: from 10,000 + 0.7 × 40,000", ["conduct.refused", "party.remedied", "party.cooperated"], "heavier", 38_000, 50_000],
    ["+0.2 − 0.2 = 0 is ordinary", ["conduct.noticed", "party.cooperated"], "ordinary", 22_000, 38_000],
    ["+0.2 − 0.2 − 0.2 = −0.2 is lighter: up to 10,000 + 0.3 × 40,000", ["conduct.noticed", "party.remedied", "party.cooperated"], "lighter", 10_000, 22_000],
  ] as const)("%s", (_, holding, disposition, min, max) => {
    const assessment = assessExample(parts, held(...holding));
    expect([assessment.disposition.possible, assessment.recommendation.fine]).toEqual([[disposition], yuan(min, max)]);
    expect(ownCodes(assessment)).toEqual(["circumstances-offset"]);
  });

  it("points to a reduction that is allowed where nothing stands against it: 0 or −0.2", () => {
    const allowed = { ...parts, circumstances: [circumstanceOn("party.cooperated", ["lighter"], "may", { weight: -0.2 })] };
    expect(assessExample(allowed, { "party.cooperated": true }).disposition).toMatchObject({ possible: ["lighter", "ordinary"], recommended: "lighter" });
  });
});
