// Over made-up law of every construct: what is told of a case with unknown facts holds whatever these facts turn out to be.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type Assessment, assess, type CaseFile } from "../../src/index.ts";
import { exampleCase, exampleRulebook } from "../support/assessment-pack.ts";
import { type GeneratedPack, generatedPacks } from "../support/arbitraries-packs.ts";

type Range = NonNullable<Assessment["recommendation"]["fine"]>;

const RUNS = { numRuns: 3000 };
const marks = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });

/** Whether every sum of the inner range lies in the outer one; a range without minimum begins at nothing. */
function holdsRange(outer: Range, inner: Range): boolean {
  const [outerMin, innerMin] = [outer, inner].map(({ min, minIncluded }) => (min === null ? { at: 0, included: true } : { at: min, included: minIncluded })) as [End, End];
  const minimum = innerMin.at > outerMin.at || (innerMin.at === outerMin.at && (outerMin.included || !innerMin.included));
  const maximum = outer.max === null || (inner.max !== null && (inner.max < outer.max || (inner.max === outer.max && (outer.maxIncluded || !inner.maxIncluded))));
  return minimum && maximum;
}

interface End {
  readonly at: number;
  readonly included: boolean;
}

/** The case with the facts that are marked, and the same case with all of them. */
function partlyAndFully({ parts, everything }: GeneratedPack, kept: readonly boolean[]): readonly [Assessment, Assessment, CaseFile] {
  const rulebook = exampleRulebook(parts);
  const some = Object.fromEntries(Object.entries(everything).filter((_, index) => kept[index]));
  const partly: CaseFile = { ...exampleCase(), facts: some };
  return [assess(rulebook, partly), assess(rulebook, exampleCase(everything)), partly];
}

/** Everything that the fuller knowledge overturns. */
function overturned(before: Assessment, after: Assessment): readonly string[] {
  const wrong: string[] = [];
  const demand = (met: boolean, what: string): void => {
    if (!met) wrong.push(what);
  };
  demand(
    after.disposition.possible.every((disposition) => before.disposition.possible.includes(disposition)),
    "a disposition that was not possible",
  );
  for (const { id, status } of before.requirements) {
    if (status === "required" && after.recommendation.status !== "withheld") demand(after.requirements.some((one) => one.id === id && one.status === "required"), `${id} no longer required`);
  }
  if (after.recommendation.status === "withheld") return [...wrong, ...withheldAfterAll(before)];
  if (before.recommendation.status === "withheld") return wrong;
  for (const { id } of after.requirements) demand(before.requirements.some((one) => one.id === id), `${id} required out of the blue`);
  if (after.recommendation.fine) demand(before.recommendation.fine !== null && holdsRange(before.recommendation.fine, after.recommendation.fine), "a fine outside the range");
  for (const { disposition, penalties } of after.recommendation.options) {
    const earlier = before.recommendation.options.find((option) => option.disposition === disposition)?.penalties ?? [];
    for (const { clause, kind, range } of penalties) {
      const same = earlier.find((penalty) => penalty.clause === clause && penalty.kind === kind);
      if (before.applicableLaw.status === "undetermined" && !same) continue;
      demand(same !== undefined, `${kind} of ${clause} under ${disposition} out of the blue`);
      if (range && same?.range) demand(holdsRange(same.range, range), `${kind} of ${clause} under ${disposition} outside its range`);
    }
    if (before.applicableLaw.status === "undetermined") continue;
    for (const { clause, kind, status } of earlier) {
      if (status === "certain") demand(penalties.some((penalty) => penalty.clause === clause && penalty.kind === kind && penalty.status === "certain"), `${kind} of ${clause} no longer certain`);
    }
  }
  if (before.recommendation.status !== "open") {
    const told = ({ status, fine, options }: Assessment["recommendation"]): string =>
      JSON.stringify({ status, fine, options: options.map(({ disposition, penalties }) => [disposition, penalties.map(({ clause, kind, range, choice }) => [clause, kind, range, choice])]) });
    demand(told(after.recommendation) === told(before.recommendation), "a settled recommendation");
  }
  return wrong;
}

// Only what was still open may be withheld after all.
function withheldAfterAll({ recommendation: { status } }: Assessment): readonly string[] {
  return status === "settled" || status === "choice" ? ["a settled recommendation that is withheld"] : [];
}

describe("an assessment with unknown facts", () => {
  it.prop([generatedPacks, marks], RUNS)("tells nothing that fuller knowledge overturns", (pack, kept) => {
    const [partly, fully] = partlyAndFully(pack, kept);
    expect(overturned(partly, fully)).toEqual([]);
  });

  it.prop([generatedPacks, marks, fc.nat(7)], RUNS)("asks for every fact that can still change what it comes to", (pack, kept, index) => {
    const [partly, , caseFile] = partlyAndFully(pack, kept);
    const [fact, value] = Object.entries(pack.everything)[index] as [string, string | number | boolean];
    if (fact in caseFile.facts || partly.missingFacts.some((missing) => missing.fact === fact)) return;
    const one = assess(exampleRulebook(pack.parts), { ...caseFile, facts: { ...caseFile.facts, [fact]: value } });
    const results = ({ disposition, recommendation, requirements, benchmark }: Assessment): unknown => ({
      disposition,
      status: recommendation.status,
      fine: recommendation.fine,
      options: recommendation.options.map((option) => option.penalties),
      requirements: requirements.map(({ id, status }) => [id, status]),
      tiers: recommendation.fine === null ? [] : benchmark.tiers,
    });
    expect(results(one)).toEqual(results(partly));
  });

  it.prop([generatedPacks], RUNS)("knows everything once everything is known, and asks for nothing more", ({ parts, everything }) => {
    const { missingFacts, recommendation, requirements, circumstances, statutory, benchmark } = assess(exampleRulebook(parts), exampleCase(everything));
    expect(missingFacts).toEqual([]);
    expect(recommendation.status).not.toBe("open");
    expect([...circumstances, ...(statutory?.lines ?? []), ...benchmark.tiers].filter(({ status }) => status === "possible")).toEqual([]);
    if (recommendation.status === "settled" && requirements.some(({ status }) => status === "possible")) {
      // What is still open then is only the amount within the range, or whether a penalty that may be imposed is.
      expect(requirements.filter(({ status }) => status === "possible").map(({ facts }) => facts).flat()).toEqual([]);
    }
  });
});
