// One circumstance more: in which direction it moves what is open, under every method.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { priorityFirst } from "../../src/assessment/combination-policies/priority-first.ts";
import { type Call, DISPOSITIONS, type Disposition } from "../../src/index.ts";
import { call, callsFor, openUnder } from "../support/combination-calls.ts";
import { FORCING, METHODS } from "../support/combination-methods.ts";

const RUNS = { numRuns: 2000 };
const holding = fc.array(callsFor(), { maxLength: 6 });
const reduction = callsFor([["mitigated"], ["lighter"], ["lighter", "mitigated"]]);
const aggravation = callsFor([["heavier"]]);

const rank = (dispositions: readonly Disposition[]): readonly number[] => dispositions.map((disposition) => DISPOSITIONS.indexOf(disposition));
const isPenal = ({ effects }: Call): boolean => effects.some((effect) => effect !== "no-penalty" && effect !== "exemption");

/** What the doc comments except: a circumstance that forces the disposition, and the first statutory one where these come first. */
function isExcepted(name: string, calls: readonly Call[], added: Call): boolean {
  if (name === "forced-tier") return added.id === FORCING;
  if (!name.endsWith("statutory circumstances first") || added.standing === "discretionary") return false;
  return !calls.some((one) => one.standing === "statutory" && isPenal(one)) && calls.some(isPenal);
}

describe.each(METHODS)("under %s", (name, combining) => {
  it.prop([holding, reduction], RUNS)("one more reduction never raises the lightest disposition, nor the heaviest beyond its own effect", (calls, added) => {
    fc.pre(!isExcepted(name, calls, added));
    const [before, after] = [rank(openUnder(combining, calls)), rank(openUnder(combining, [...calls, added]))];
    expect(Math.min(...after)).toBeLessThanOrEqual(Math.min(...before));
    expect(Math.max(...after)).toBeLessThanOrEqual(Math.max(...before, ...rank(added.effects)));
  });

  it.prop([holding, aggravation], RUNS)("one more aggravation never lowers the lightest or the heaviest disposition", (calls, added) => {
    fc.pre(!isExcepted(name, calls, added));
    const [before, after] = [rank(openUnder(combining, calls)), rank(openUnder(combining, [...calls, added]))];
    expect(Math.min(...after)).toBeGreaterThanOrEqual(Math.min(...before));
    expect(Math.max(...after)).toBeGreaterThanOrEqual(Math.max(...before));
  });
});

describe("what is not monotone", () => {
  it("a lighter reduction beside a graver one opens the choice between them", () => {
    const open = METHODS.map(([, combining]) => openUnder(combining, [call("must", "mitigated"), call("must", "lighter")]));
    expect(open).toEqual(METHODS.map(() => ["mitigated", "lighter"]));
  });

  it("the first statutory circumstance puts discretionary ones aside that point the same way", () => {
    const discretionary: Call = { ...call("must", "mitigated"), standing: "discretionary" };
    const combining = priorityFirst({ statutoryFirst: true });
    expect([openUnder(combining, [discretionary]), openUnder(combining, [discretionary, call("may", "lighter")])]).toEqual([
      ["mitigated"],
      ["lighter", "ordinary"],
    ]);
  });
});
