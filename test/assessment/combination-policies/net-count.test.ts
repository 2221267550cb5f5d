import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { netCount } from "../../../src/assessment/combination-policies/net-count.ts";
import type { Call, Disposition } from "../../../src/index.ts";
import { assessExample, circumstanceOn, combinedBy, ownCodes, portionBenchmark, yuan } from "../../support/assessment-pack.ts";
import { call, callsForPenalties, inOrder, openUnder } from "../../support/combination-calls.ts";

/** Every way to count the discretionary ones or not, one after the other. */
function byEveryCount(calls: readonly Call[]): readonly Disposition[] {
  const open = new Set<Disposition>();
  for (let subset = 0; subset < 2 ** calls.length; subset += 1) {
    const counted = calls.filter(({ force }, index) => force === "must" || (subset >> index) & 1);
    const reducing = counted.filter(({ effects }) => !effects.includes("heavier"));
    const net = counted.length - 2 * reducing.length;
    if (net > 0) open.add("heavier");
    else if (net === 0) open.add("ordinary");
    else for (const effect of reducing.flatMap(({ effects }) => effects)) open.add(effect);
  }
  return inOrder([...open]);
}

describe("aggravations less reductions", () => {
  it.each([
    ["none: 0", [], ["ordinary"]],
    ["one each way: 1 − 1 = 0", [call("must", "lighter"), call("must", "heavier")], ["ordinary"]],
    ["one against two: 1 − 2 = −1", [call("must", "heavier"), call("must", "lighter"), call("must", "mitigated")], ["mitigated", "lighter"]],
    ["two against one: 2 − 1 = 1", [call("must", "heavier"), call("must", "heavier"), call("must", "lighter", "mitigated")], ["heavier"]],
    ["one that may be counted against one that has to be: 0 − 1 or 1 − 1", [call("may", "heavier"), call("must", "lighter")], ["lighter", "ordinary"]],
    ["two that may be counted: −1, 0 or 1", [call("may", "heavier"), call("may", "mitigated")], ["mitigated", "ordinary", "heavier"]],
    ["a waiver counts for nothing: 0", [call("may", "exemption")], ["exemption", "ordinary"]],
    ["a waiver or a reduction counts as a reduction: 1 − 1 = 0", [call("must", "mitigated", "exemption"), call("must", "heavier")], ["exemption", "ordinary"]],
  ] as const)("%s", (_, calls, expected) => {
    expect(openUnder(netCount(), calls)).toEqual(expected);
  });

  it.prop([fc.array(callsForPenalties, { maxLength: 8 })], { numRuns: 2000 })("leave open what any count of the discretionary ones gives", (calls) => {
    expect(openUnder(netCount(), calls)).toEqual(byEveryCount(calls));
  });
});

// After the sentencing practice that authors take as a model: same direction adds up, opposite directions offset. The pack is illustrative.
describe("a case under net-count", () => {
  const circumstances = [
    circumstanceOn("party.cooperated", ["lighter"], "must"),
    circumstanceOn("conduct.minor", ["lighter"], "must"),
    circumstanceOn("party.repeated", ["heavier"], "must"),
  ];
  const parts = { circumstances, benchmarks: [portionBenchmark()], policies: [combinedBy({ method: "net-count" })] };

  it("with two reductions and one aggravation, 1 − 2 = −1, is lighter: 10,000 to 10,000 + 0.3 × 40,000 = 22,000", () => {
    const assessment = assessExample(parts, { "party.cooperated": true, "conduct.minor": true, "party.repeated": true });
    expect([assessment.disposition.status, assessment.disposition.possible]).toEqual(["settled", ["lighter"]]);
    expect(assessment.recommendation.fine).toEqual(yuan(10_000, 22_000));
    expect(ownCodes(assessment)).toEqual(["circumstances-offset"]);
  });

  it("points to a reduction that is allowed where nothing stands against it", () => {
    const allowed = { ...parts, circumstances: [circumstanceOn("party.cooperated", ["lighter"], "may")] };
    expect(assessExample(allowed, { "party.cooperated": true }).disposition).toMatchObject({ possible: ["lighter", "ordinary"], recommended: "lighter" });
  });

  it("with a reduction that is unknown stays open between 1 − 1 = 0 and 1 − 2 = −1", () => {
    const { status, possible } = assessExample(parts, { "party.cooperated": true, "party.repeated": true }).disposition;
    expect([status, possible]).toEqual(["open", ["lighter", "ordinary"]]);
  });
});
