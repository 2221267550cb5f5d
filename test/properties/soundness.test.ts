// Over made-up law of every construct: what is told of a case with unknown facts holds whatever these facts turn out to be.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type Assessment, assess, type CaseFile } from "../../src/index.ts";
import { type GeneratedPack, generatedPacks } from "../support/arbitraries-packs.ts";
import { exampleCase, exampleRulebook } from "../support/assessment-pack.ts";

type Range = NonNullable<Assessment["recommendation"]["fine"]>;

const RUNS = { numRuns: 500 };
const marks = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });

/** Whether every sum of the inner range lies in the outer one; a range without minimum begins at nothing. */
function holdsRange(outer: Range, inner: Range): boolean {
  const [outerMin, innerMin] = [outer, inner].map(({ min, minIncluded }) =>
    min === null ? { at: 0, included: true } : { at: min, included: minIncluded },
  ) as [End, End];
  const minimum = innerMin.at > outerMin.at || (innerMin.at === outerMin.at && (outerMin.included || !innerMin.included));
  const maximum =
    outer.max === null || (inner.max !== null && (inner.max < outer.max || (inner.max === outer.max && (outer.maxIncluded || !inner.maxIncluded))));
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

type Recommended = Assessment["recommendation"];

/** Everything that the fuller knowledge overturns. */
function overturned(before: Assessment, after: Assessment): readonly string[] {
  const withheld = after.recommendation.status === "withheld";
  return [
    ...after.disposition.possible
      .filter((disposition) => !before.disposition.possible.includes(disposition))
      .map((disposition) => `${disposition} was not possible`),
    // What is withheld after all is unknown again; only what was still open may be.
    ...(withheld ? changedIfSettled(before.recommendation, after.recommendation) : requirementsLost(before, after)),
    ...(withheld || before.recommendation.status === "withheld" ? [] : overturnedSums(before, after)),
  ];
}

function requirementsLost(before: Assessment, after: Assessment): readonly string[] {
  const required = before.requirements.filter(({ status }) => status === "required");
  return required
    .filter(({ id }) => !after.requirements.some((one) => one.id === id && one.status === "required"))
    .map(({ id }) => `${id} is no longer required`);
}

function overturnedSums(before: Assessment, after: Assessment): readonly string[] {
  const [early, late] = [before.recommendation, after.recommendation];
  const undated = before.applicableLaw.status === "undetermined";
  return [
    ...after.requirements.filter(({ id }) => !before.requirements.some((one) => one.id === id)).map(({ id }) => `${id} is required out of the blue`),
    ...(late.fine && !(early.fine && holdsRange(early.fine, late.fine)) ? ["the fine is outside its range"] : []),
    ...late.options.flatMap(({ disposition, penalties }) => {
      const earlier = early.options.find((option) => option.disposition === disposition)?.penalties ?? [];
      return [...outsideOf(earlier, penalties, undated), ...(undated ? [] : noLongerCertain(earlier, penalties))].map((what) => `${what} under ${disposition}`);
    }),
    ...changedIfSettled(early, late),
  ];
}

type Penalties = Recommended["options"][number]["penalties"];

function outsideOf(earlier: Penalties, penalties: Penalties, undated: boolean): readonly string[] {
  return penalties.flatMap(({ clause, kind, range }) => {
    const same = earlier.find((penalty) => penalty.clause === clause && penalty.kind === kind);
    // Without the date of the conduct another wording may come to govern, with clauses of its own.
    if (!same) return undated ? [] : [`${kind} of ${clause} out of the blue`];
    return range && same.range && !holdsRange(same.range, range) ? [`${kind} of ${clause} outside its range`] : [];
  });
}

function noLongerCertain(earlier: Penalties, penalties: Penalties): readonly string[] {
  return earlier
    .filter(({ status }) => status === "certain")
    .filter(({ clause, kind }) => !penalties.some((penalty) => penalty.clause === clause && penalty.kind === kind && penalty.status === "certain"))
    .map(({ clause, kind }) => `${kind} of ${clause} no longer certain`);
}

function changedIfSettled(before: Recommended, after: Recommended): readonly string[] {
  const told = ({ status, fine, options }: Recommended): string =>
    JSON.stringify([
      status,
      fine,
      options.map(({ disposition, penalties }) => [disposition, penalties.map(({ clause, kind, range, choice }) => [clause, kind, range, choice])]),
    ]);
  const isSettled = before.status === "settled" || before.status === "choice";
  return isSettled && told(before) !== told(after) ? ["a settled recommendation changes"] : [];
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
      expect(requirements.filter(({ status }) => status === "possible").flatMap(({ facts }) => facts)).toEqual([]);
    }
  });
});
