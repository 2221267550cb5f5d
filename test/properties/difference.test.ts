// The difference between two rulebooks against every case of both, as far as their rules tell cases apart.
import { it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Rulebook } from "../../src/index.ts";
import {
  type Assessment,
  assess,
  type CaseFile,
  type ChangedRegion,
  checkCaseFile,
  diffRulebooks,
  type FactValueInput,
  type RegionFact,
  touchedCases,
} from "../../src/index.ts";
import { casesOfPair, ON, type RulePair, rulebookOfPack, rulePairs } from "../support/arbitraries-rule-pairs.ts";

/** One case under both rulebooks, and what comes out of it. */
interface Compared {
  readonly caseFile: CaseFile;
  readonly before: Assessment;
  readonly after: Assessment;
}

type Part = "penalty" | "x/hearing" | "x/duty" | "x/check";

/** What comes out, without a word on why: the independent reading of what a difference is. */
function comesTo({ recommendation, requirements, findings }: Assessment, part: Part): string {
  if (part === "x/check") return findings.find(({ id }) => id === part)?.status.replace("not-applicable", "none") ?? "none";
  if (part !== "penalty") return requirements.find(({ id }) => id === part)?.status ?? "none";
  if (recommendation.status === "withheld") return "withheld";
  const options = recommendation.options.map(({ disposition, penalties }) => {
    const lines = penalties.map(({ kind, choice, range }) => [kind, choice, range?.min, range?.minIncluded, range?.max, range?.maxIncluded].join(" "));
    return `${disposition}: ${lines.sort().join("; ")}`;
  });
  return options.join("\n");
}

function compared(pair: RulePair, old: Rulebook, next: Rulebook): readonly Compared[] {
  return casesOfPair(pair)
    .filter((caseFile) => [old, next].every((rulebook) => checkCaseFile(rulebook, caseFile).length === 0))
    .map((caseFile) => ({ caseFile, before: assess(old, caseFile, { trace: false }), after: assess(next, caseFile, { trace: false }) }));
}

function isDifferent({ before, after }: Compared, part: Part): boolean {
  return comesTo(before, part) !== comesTo(after, part);
}

// Results are ranges, and lie in a region where some of the range does.
function liesIn({ caseFile, before, after }: Compared, { when }: ChangedRegion): boolean {
  return when.every((told) => {
    if (told.fact !== "proposal.fine") return isWithin(told, caseFile.facts[told.fact]);
    return [before, after].some(({ recommendation: { fine, status } }) => {
      // Where nothing is recommended, nothing is known of the fine.
      if (status === "withheld") return true;
      const [low, high] = [fine?.min ?? 0, fine ? (fine.max ?? Number.POSITIVE_INFINITY) : 0];
      return low <= (told.to === null ? Number.POSITIVE_INFINITY : Number(told.to)) && high >= Number(told.from ?? 0);
    });
  });
}

function isWithin({ from, to, oneOf }: RegionFact, value: FactValueInput | undefined): boolean {
  if (value === undefined) return false;
  if (oneOf) return oneOf.includes(value);
  return (from === null || from === undefined || value >= from) && (to === null || to === undefined || value <= to);
}

function regionsFor(regions: readonly ChangedRegion[], part: Part): readonly ChangedRegion[] {
  return regions.filter(({ what, rules }) => (part === "penalty" ? what === "penalty" : rules.includes(part)));
}

// Each pair takes a few tenths of a second; PROPERTY_RUNS asks for more.
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) };

describe("the difference between two rulebooks", () => {
  it.prop([rulePairs], RUNS)("has every case whose outcome differs in a region, and shows every region by a case that differs and lies in it", (pair) => {
    const [old, next] = [rulebookOfPack(pair.before), rulebookOfPack(pair.after)];
    const { regions } = diffRulebooks(old, next, { asOf: ON, budget: 150 });
    const cases = compared(pair, old, next);
    const isFineKept = cases.every((one) => !isDifferent(one, "penalty"));
    for (const part of ["penalty", "x/duty", "x/check", "x/hearing"] as const) {
      // What was not settled within the budget counts as a region.
      const own = regionsFor(regions, part);
      // A duty that follows from another fine is no change of the rule on the duty.
      if (part === "x/hearing" && !isFineKept) continue;
      expect(cases.filter((one) => isDifferent(one, part) && !own.some((region) => liesIn(one, region)))).toEqual([]);
    }
    for (const region of regions.filter(({ status }) => status === "changed")) {
      const caseFile = region.witness as CaseFile;
      const one: Compared = { caseFile, before: assess(old, caseFile), after: assess(next, caseFile) };
      expect(isDifferent(one, region.what === "penalty" ? "penalty" : (region.rules[0] as Part))).toBe(true);
      expect(liesIn(one, region)).toBe(true);
    }
  });

  it.prop([rulePairs], { numRuns: 15 })("touches the cases that come out otherwise, and no others", (pair) => {
    const [old, next] = [rulebookOfPack(pair.before), rulebookOfPack(pair.after)];
    const cases = compared(pair, old, next);
    const touched = touchedCases(
      old,
      next,
      cases.map(({ caseFile }) => caseFile),
    );
    const expected = cases.flatMap((one, index) =>
      (["penalty", "x/hearing", "x/duty", "x/check"] as const).some((part) => isDifferent(one, part)) ? [index] : [],
    );
    expect(touched.map(({ index }) => index)).toEqual(expected);
  });
});
