// Circumstances in every combination, against what the policy says of itself.
import { describe, expect, it } from "vitest";
import { type Call, combineByPriority } from "../../../src/assessment/combination-policies/priority.ts";
import { type CircumstanceEffect, DISPOSITIONS, type Disposition, type Force } from "../../../src/law/disposition.ts";

const call = (force: Force, ...effects: readonly CircumstanceEffect[]): Call => ({ force, effects });

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

const inOrder = (dispositions: readonly Disposition[]): readonly Disposition[] => DISPOSITIONS.filter((disposition) => dispositions.includes(disposition));

describe("circumstances that hold together", () => {
  it("leave the ordinary penalty where there are none", () => {
    expect(combineByPriority([])).toEqual(["ordinary"]);
  });

  it("leave open what the policy says, in every combination of one of each kind", () => {
    const wrong: unknown[] = [];
    for (let subset = 0; subset < 2 ** CALLS.length; subset += 1) {
      const calls = CALLS.filter((_, index) => (subset >> index) & 1);
      const [found, expected] = [combineByPriority(calls), inOrder(stated(calls))];
      if (found.join() !== expected.join()) wrong.push({ calls, found, expected });
    }
    expect(wrong).toEqual([]);
  });

  it("come to the same in any order, and where one is there twice", () => {
    const wrong: unknown[] = [];
    for (let subset = 0; subset < 2 ** CALLS.length; subset += 7) {
      const calls = CALLS.filter((_, index) => (subset >> index) & 1);
      const found = combineByPriority(calls).join();
      if (combineByPriority([...calls].reverse()).join() !== found || combineByPriority([...calls, ...calls]).join() !== found) wrong.push(calls);
    }
    expect(wrong).toEqual([]);
  });

  it("never leave nothing, and list what they leave from the lightest to the heaviest", () => {
    const wrong: unknown[] = [];
    for (let subset = 0; subset < 2 ** CALLS.length; subset += 5) {
      const found = combineByPriority(CALLS.filter((_, index) => (subset >> index) & 1));
      if (found.length === 0 || inOrder(found).join() !== found.join()) wrong.push(found);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["a duty not to penalise", [call("must", "no-penalty")], ["no-penalty"]],
    ["a duty not to penalise beside a graver circumstance", [call("must", "heavier"), call("must", "no-penalty")], ["no-penalty"]],
    ["a duty not to penalise beside a duty to exempt", [call("must", "exemption"), call("must", "no-penalty")], ["no-penalty"]],
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
    expect(combineByPriority(calls)).toEqual(expected);
  });

  it("are settled by a mandatory waiver that leaves only which waiver it is", () => {
    const eitherWaiver = call("must", "no-penalty", "exemption");
    expect(combineByPriority([eitherWaiver])).toEqual(["no-penalty", "exemption"]);
    expect(combineByPriority([eitherWaiver, call("must", "heavier")])).toEqual(["no-penalty", "exemption"]);
  });
});
