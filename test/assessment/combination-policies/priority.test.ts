import { fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type Call, combineByPriority } from "../../../src/assessment/combination-policies/priority.ts";
import { CIRCUMSTANCE_EFFECTS, DISPOSITIONS, type Disposition, FORCES } from "../../../src/law/disposition.ts";

const call = (force: Call["force"], ...effects: Call["effects"]): Call => ({ force, effects });

/** The calls that Chinese law makes, each once. */
const CALLS: readonly Call[] = [
  call("must", "no-penalty"),
  call("may", "no-penalty"),
  call("may", "exemption"),
  call("must", "mitigated"),
  call("may", "mitigated"),
  call("must", "lighter"),
  call("may", "lighter"),
  call("must", "lighter", "mitigated"),
  call("must", "mitigated", "exemption"),
  call("may", "heavier"),
  call("must", "heavier"),
];

const isWaiver = ({ effects }: Call): boolean => effects.every((effect) => effect === "no-penalty" || effect === "exemption");
const isAggravation = ({ effects }: Call): boolean => effects.includes("heavier");
const isMandatory = ({ force }: Call): boolean => force === "must";
const rankOf = (disposition: Disposition): number => DISPOSITIONS.indexOf(disposition);

/** The rules of the doc comment, one after the other. */
function stated(calls: readonly Call[]): readonly Disposition[] {
  // A mandatory waiver settles the case; the lighter of two comes first.
  const settling = calls.filter((one) => isMandatory(one) && isWaiver(one)).flatMap(({ effects }) => effects);
  const [lightest] = inOrder(settling);
  if (lightest) return [lightest];
  // A discretionary waiver is open beside what follows without it.
  const waivers = calls.filter(isWaiver).flatMap(({ effects }) => effects);
  return inOrder([...waivers, ...withoutWaivers(calls.filter((one) => !isWaiver(one)))]);
}

function withoutWaivers(calls: readonly Call[]): readonly Disposition[] {
  const aggravations = calls.filter(isAggravation);
  const reductions = calls.filter((one) => !isAggravation(one));
  const effects = calls.flatMap((one): readonly Disposition[] => one.effects);
  // Where they meet, everything from the lightest to the heaviest stays open.
  if (aggravations.length > 0 && reductions.length > 0) return span(effects);
  if (aggravations.length > 0) return aggravations.some(isMandatory) ? ["heavier"] : ["ordinary", "heavier"];
  if (reductions.some(isMandatory)) return inOrder(effects);
  // The ordinary penalty is open too, and with it what lies between.
  return effects.length > 0 ? span([...effects, "ordinary"]) : ["ordinary"];
}

function span(dispositions: readonly Disposition[]): readonly Disposition[] {
  const ranks = dispositions.map(rankOf);
  return DISPOSITIONS.slice(Math.min(...ranks), Math.max(...ranks) + 1);
}

function inOrder(dispositions: readonly Disposition[]): readonly Disposition[] {
  return DISPOSITIONS.filter((disposition) => dispositions.includes(disposition));
}

function subsetsOf(calls: readonly Call[]): readonly (readonly Call[])[] {
  return Array.from({ length: 2 ** calls.length }, (_, mask) => calls.filter((__, index) => (mask >> index) & 1));
}

const without = (dispositions: readonly Disposition[], left: Disposition): readonly Disposition[] => dispositions.filter((one) => one !== left);
const missing = (from: readonly Disposition[], in_: readonly Disposition[]): readonly Disposition[] => from.filter((one) => !in_.includes(one));

const anyCall: fc.Arbitrary<Call> = fc
  .tuple(fc.constantFrom(...FORCES), fc.uniqueArray(fc.constantFrom(...CIRCUMSTANCE_EFFECTS), { minLength: 1, maxLength: 2 }))
  .filter(([, effects]) => effects.length === 1 || !effects.includes("heavier"))
  .map(([force, effects]) => ({ force, effects }));

describe("combineByPriority", () => {
  it.each([
    ["no circumstance leaves the ordinary penalty", [], ["ordinary"]],
    ["a mandatory waiver settles the case", [call("must", "no-penalty"), call("must", "heavier"), call("must", "mitigated")], ["no-penalty"]],
    ["a mandatory exemption settles the case", [call("must", "exemption"), call("may", "no-penalty"), call("may", "heavier")], ["exemption"]],
    ["no penalty goes before exemption", [call("must", "exemption"), call("must", "no-penalty")], ["no-penalty"]],
    ["a discretionary waiver is open beside the ordinary penalty", [call("may", "no-penalty")], ["no-penalty", "ordinary"]],
    ["a discretionary waiver is open beside a heavier penalty", [call("may", "exemption"), call("must", "heavier")], ["exemption", "heavier"]],
    ["a mandatory reduction leaves its own effects", [call("must", "lighter", "mitigated")], ["mitigated", "lighter"]],
    ["a discretionary reduction leaves the ordinary penalty too", [call("may", "lighter")], ["lighter", "ordinary"]],
    ["a mandatory reduction takes away what a discretionary one left", [call("may", "lighter"), call("must", "mitigated")], ["mitigated", "lighter"]],
    ["what is between mitigated and ordinary is open with them", [call("may", "mitigated")], ["mitigated", "lighter", "ordinary"]],
    ["a mandatory aggravation leaves nothing else", [call("must", "heavier")], ["heavier"]],
    ["a discretionary aggravation leaves the ordinary penalty", [call("may", "heavier")], ["ordinary", "heavier"]],
    ["reductions and aggravations that meet are never netted", [call("must", "lighter"), call("must", "heavier")], ["lighter", "ordinary", "heavier"]],
    [
      "reductions and aggravations that meet leave everything between them",
      [call("must", "mitigated"), call("may", "heavier")],
      ["mitigated", "lighter", "ordinary", "heavier"],
    ],
  ] as const)("says that %s", (_, calls, expected) => {
    expect(combineByPriority(calls)).toEqual(expected);
  });

  it("follows its stated rules for every combination of the calls that the law makes", () => {
    for (const calls of subsetsOf(CALLS)) expect(combineByPriority(calls), JSON.stringify(calls)).toEqual(stated(calls));
  });

  it("is never empty and always in order, whatever is called for", () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 8 }), (calls) => {
        const found = combineByPriority(calls);
        expect(found.length).toBeGreaterThan(0);
        expect(found).toEqual(inOrder(found));
      }),
    );
  });

  it("does not depend on the order of the calls, nor on how often one is made", () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 8 }), (calls) => {
        expect(combineByPriority([...calls].reverse())).toEqual(combineByPriority(calls));
        expect(combineByPriority([...calls, ...calls])).toEqual(combineByPriority(calls));
      }),
    );
  });

  it("only ever opens more where a discretionary circumstance is added", () => {
    for (const added of CALLS.filter((one) => !isMandatory(one))) {
      for (const calls of subsetsOf(CALLS)) {
        const before = combineByPriority(calls);
        expect(missing(before, combineByPriority([...calls, added])), JSON.stringify([calls, added])).toEqual([]);
      }
    }
  });

  it("loses nothing lighter than the reduction that is added, and gains nothing heavier unless it opposes an aggravation", () => {
    for (const added of CALLS.filter((one) => !isWaiver(one) && !isAggravation(one))) {
      for (const calls of subsetsOf(CALLS)) {
        const [before, after] = [combineByPriority(calls), combineByPriority([...calls, added])];
        const heaviestEffect = Math.max(...added.effects.map(rankOf));
        const lighter = before.filter((one) => rankOf(one) <= heaviestEffect);
        expect(missing(lighter, after), JSON.stringify([calls, added])).toEqual([]);
        if (calls.some(isAggravation)) continue;
        const heaviest = Math.max(...before.map(rankOf));
        expect(after.filter((one) => rankOf(one) > heaviest && !(added.effects as readonly Disposition[]).includes(one))).toEqual([]);
      }
    }
  });

  it("loses nothing but the ordinary penalty where an aggravation is added", () => {
    for (const added of CALLS.filter(isAggravation)) {
      for (const calls of subsetsOf(CALLS)) {
        const [before, after] = [combineByPriority(calls), combineByPriority([...calls, added])];
        expect(missing(without(before, "ordinary"), after), JSON.stringify([calls, added])).toEqual([]);
        expect(missing(after, [...before, "lighter", "ordinary", "heavier"]), JSON.stringify([calls, added])).toEqual([]);
      }
    }
  });

  it("takes a mandatory waiver whatever else is called for", () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 8 }), (calls) => {
        expect(combineByPriority([...calls, call("must", "no-penalty")])).toEqual(["no-penalty"]);
      }),
    );
  });
});
