// Over made-up law of every construct, with several wordings, places and policies: what is told of a case of which little is known
// holds whatever the rest turns out to be.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type Assessment, assess, createRulebook } from "../../src/index.ts";
import { caseFileOf, sourceOf, type WholePack, wholePacks } from "../support/arbitraries-packs-whole.ts";

type Range = NonNullable<Assessment["recommendation"]["fine"]>;

const RUNS = { numRuns: 1000 };
const marks = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

function partlyAndFully(whole: WholePack, kept: readonly boolean[]): readonly [Assessment, Assessment] {
  const rulebook = createRulebook([sourceOf(whole.pack)]);
  const caseFile = caseFileOf(whole);
  // Without the date of the decision the case is assessed as of another day, so that it is no mere addition.
  const facts = Object.fromEntries(Object.entries(caseFile.facts).filter(([id], index) => kept[index] || id === "decision.madeOn"));
  return [assess(rulebook, { ...caseFile, facts }), assess(rulebook, caseFile)];
}

function holdsRange(outer: Range, inner: Range): boolean {
  const [outerMin, innerMin] = [outer.min ?? 0, inner.min ?? 0];
  const from = innerMin > outerMin || (innerMin === outerMin && (outer.min === null || outer.minIncluded || !inner.minIncluded));
  const to = outer.max === null || (inner.max !== null && (inner.max < outer.max || (inner.max === outer.max && (outer.maxIncluded || !inner.maxIncluded))));
  return from && to;
}

/** Everything that fuller knowledge overturns. */
function overturned(before: Assessment, after: Assessment): readonly string[] {
  const [early, late] = [before.recommendation, after.recommendation];
  const unlisted = after.disposition.possible.filter((disposition) => !before.disposition.possible.includes(disposition));
  if (late.status === "withheld" || early.status === "withheld") {
    return [...unlisted, ...(late.status === "withheld" && (early.status === "settled" || early.status === "choice") ? ["withheld after all"] : [])];
  }
  const isOutside = late.fine !== null && !(early.fine && holdsRange(early.fine, late.fine));
  const isChanged = early.status !== "open" && JSON.stringify([early.status, early.fine]) !== JSON.stringify([late.status, late.fine]);
  return [...unlisted, ...(isOutside ? ["the fine is outside its range"] : []), ...(isChanged ? ["a settled recommendation changes"] : [])];
}

describe("an assessment with unknown facts, over all constructs", () => {
  it.prop([wholePacks, marks], RUNS)("tells nothing that fuller knowledge overturns", (whole, kept) => {
    expect(overturned(...partlyAndFully(whole, kept))).toEqual([]);
  });
});
