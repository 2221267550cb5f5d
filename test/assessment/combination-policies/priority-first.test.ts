// Circumstances in every combination, against what the policy says of itself.
import { describe, expect, it } from "vitest";
import { priorityFirst } from "../../../src/assessment/combination-policies/priority-first.ts";
import type { Call } from "../../../src/index.ts";
import { type CircumstanceEffect, DISPOSITIONS, type Disposition } from "../../../src/law/disposition.ts";
import { assessExample, circumstanceOn, combinedBy, ownCodes } from "../../support/assessment-pack.ts";
import { call, inOrder, openUnder } from "../../support/combination-calls.ts";

/** One of each kind of circumstance that there is in law. */
const CALLS: readonly Call[] = [
  call("must", "no-penalty"),
  call("may", "no-penalty"),
  call("must", "exemption"),
  call("may", "exemption"),
  call("must", "mitigated"),
  call("may", "mitigated"),
  call("must", "lighter"),
  call("may", "lighter"),
  call("must", "lighter", "mitigated"),
  call("may", "mitigated", "lighter"),
  call("must", "mitigated", "exemption"),
  call("may", "exemption", "mitigated"),
  call("must", "heavier"),
  call("may", "heavier"),
];

const combine = (calls: readonly Call[]): readonly Disposition[] => openUnder(priorityFirst({}), calls);

const WAIVERS: readonly Disposition[] = ["no-penalty", "exemption"];
const isWaiver = ({ effects }: Call): boolean => effects.every((effect) => WAIVERS.includes(effect));

/** From one disposition to another, both included. */
const between = (lightest: Disposition, heaviest: Disposition): readonly Disposition[] =>
  DISPOSITIONS.slice(DISPOSITIONS.indexOf(lightest), DISPOSITIONS.indexOf(heaviest) + 1);

/** The policy as its doc comment states it, one sentence at a time. */
function stated(calls: readonly Call[]): readonly Disposition[] {
  // A mandatory waiver settles the case.
  for (const waiver of WAIVERS)
    if (calls.some((one) => one.force === "must" && isWaiver(one) && one.effects.includes(waiver as CircumstanceEffect))) return [waiver];
  // A discretionary waiver is open beside what follows without it.
  const waiver = calls.find(isWaiver);
  if (waiver) return [...waiver.effects, ...stated(calls.filter((one) => one !== waiver))];
  const reducing = calls.filter(({ effects }) => !effects.includes("heavier"));
  const aggravating = calls.filter(({ effects }) => effects.includes("heavier"));
  const own = reducing.flatMap(({ effects }) => effects);
  const lightest = (["mitigated", "lighter"] as const).find((effect) => own.includes(effect)) ?? "ordinary";
  // Reductions and aggravations that meet are never netted: everything from the lightest to the heaviest stays open.
  if (reducing.length > 0 && aggravating.length > 0) return [...own, ...between(lightest, "heavier")];
  if (aggravating.length > 0) return aggravating.some(({ force }) => force === "must") ? ["heavier"] : ["ordinary", "heavier"];
  // A mandatory reduction leaves its own effects, a discretionary one also the ordinary penalty.
  return reducing.some(({ force }) => force === "must") ? own : [...own, ...between(lightest, "ordinary")];
}

describe("circumstances that hold together", () => {
  it("leave the ordinary penalty where there are none", () => {
    expect(combine([])).toEqual(["ordinary"]);
  });

  it("leave open what the policy says, from the lightest to the heaviest, in every combination of one of each kind", () => {
    const wrong: unknown[] = [];
    for (let subset = 0; subset < 2 ** CALLS.length; subset += 1) {
      const calls = CALLS.filter((_, index) => (subset >> index) & 1);
      const [found, expected] = [combine(calls), inOrder(stated(calls))];
      if (found.join() !== expected.join()) wrong.push({ calls, found, expected });
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["a duty not to penalise", [call("must", "no-penalty")], ["no-penalty"]],
    ["a duty not to penalise beside a graver circumstance", [call("must", "heavier"), call("must", "no-penalty")], ["no-penalty"]],
    ["a duty not to penalise beside a duty to exempt", [call("must", "exemption"), call("must", "no-penalty")], ["no-penalty"]],
    ["a duty to do either, which leaves only which", [call("must", "no-penalty", "exemption"), call("must", "heavier")], ["no-penalty", "exemption"]],
    ["leave not to penalise", [call("may", "no-penalty")], ["no-penalty", "ordinary"]],
    [
      "leave not to penalise beside a duty to reduce",
      [call("may", "no-penalty"), call("must", "lighter", "mitigated")],
      ["no-penalty", "mitigated", "lighter"],
    ],
    ["leave not to penalise beside a graver circumstance", [call("may", "no-penalty"), call("must", "heavier")], ["no-penalty", "heavier"]],
    ["a duty to reduce or mitigate", [call("must", "lighter", "mitigated")], ["mitigated", "lighter"]],
    ["leave to reduce", [call("may", "lighter")], ["lighter", "ordinary"]],
    ["leave to mitigate, which leaves what lies between as well", [call("may", "mitigated")], ["mitigated", "lighter", "ordinary"]],
    ["a duty to mitigate or exempt", [call("must", "mitigated", "exemption")], ["exemption", "mitigated"]],
    ["a duty to reduce that meets a duty to aggravate", [call("must", "lighter"), call("must", "heavier")], ["lighter", "ordinary", "heavier"]],
    ["leave to aggravate", [call("may", "heavier")], ["ordinary", "heavier"]],
  ] as const)("%s", (_, calls, expected) => {
    expect(combine(calls)).toEqual(expected);
  });
});

// After the rule of a city's market regulator: statutory circumstances before discretionary ones. The pack is illustrative.
describe("statutory circumstances first", () => {
  const helped = circumstanceOn("party.cooperated", ["lighter"], "must");
  const attitude = circumstanceOn("party.repeated", ["heavier"], "may", { standing: "discretionary" });
  const minor = circumstanceOn("conduct.minor", ["no-penalty"], "may", { standing: "discretionary" });
  const parts = { circumstances: [helped, attitude, minor], policies: [combinedBy({ method: "priority-first", statutoryFirst: true })] };
  const facts = (cooperated: boolean, repeated: boolean, minorConduct: boolean): Record<string, boolean> => ({
    "party.cooperated": cooperated,
    "party.repeated": repeated,
    "conduct.minor": minorConduct,
  });

  it("put the discretionary ones aside, and a finding says so", () => {
    const assessment = assessExample(parts, facts(true, true, false));
    expect([assessment.disposition.possible, assessment.disposition.recommended]).toEqual([["lighter"], "lighter"]);
    expect(ownCodes(assessment)).toContain("circumstances-offset");
  });

  it("leave the discretionary ones their say where no statutory one holds", () => {
    expect(assessExample(parts, facts(false, true, false)).disposition.possible).toEqual(["ordinary", "heavier"]);
  });

  it("leave a discretionary waiver open", () => {
    expect(assessExample(parts, facts(true, true, true)).disposition.possible).toEqual(["no-penalty", "lighter"]);
  });

  it("may turn out either way while a statutory one is unknown", () => {
    const { status, possible } = assessExample(parts, { "party.repeated": true, "conduct.minor": false }).disposition;
    expect([status, possible]).toEqual(["open", ["lighter", "ordinary", "heavier"]]);
  });
});
