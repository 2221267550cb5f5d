// What holds of every assessment over the real rules, whatever the case.
//
// Monotony of information: to add a fact never adds an outcome. Three kinds of fact are no additions and are left out: the date of
// the decision, without which the case is assessed as of `asOf`, facts of which silence already says something (`absent`), and facts
// that a parameter settles, against which the case may know better.
// The date of the conduct can show that the rulebook has no wording for it, so a recommendation may be withheld after all.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type Assessment, assess, checkCaseFile, createRulebook } from "../../src/index.ts";
import { type Disposition, imposesPenalty } from "../../src/law/disposition.ts";
import { isConfiscation } from "../../src/law/penalty-kind.ts";
import { caseFileOf, type GeneratedCase, generatedCases } from "../support/arbitraries-case-files.ts";
import { cnRulebook, cnSource } from "../support/cn-rulebook.ts";

type Range = NonNullable<Assessment["recommendation"]["fine"]>;

const cases = generatedCases(cnRulebook);
const MANY = { numRuns: 250 };
const HALF = { numRuns: 125 };
const SOME = { numRuns: 125 };
const FEW = { numRuns: 60 };

/** Whether every sum of the inner range lies in the outer one; without minimum a range reaches down as far as any. */
function holdsRange(outer: Range, inner: Range): boolean {
  const minimum =
    outer.min === null || (inner.min !== null && (inner.min > outer.min || (inner.min === outer.min && (outer.minIncluded || !inner.minIncluded))));
  const maximum =
    outer.max === null || (inner.max !== null && (inner.max < outer.max || (inner.max === outer.max && (outer.maxIncluded || !inner.maxIncluded))));
  return minimum && maximum;
}

/** Whether the next fact of a case is knowledge that is added, rather than an assumption that is replaced. */
function addsKnowledge({ next }: GeneratedCase): boolean {
  const definition = cnRulebook.vocabulary.facts.get(next)?.definition;
  const isSettled = cnRulebook.parameters.some(({ rule }) => rule.settles === next);
  return definition?.role !== "decision-made" && definition?.absent === undefined && !isSettled;
}

/** The assessments of a case before and after one more fact is known. */
function beforeAndAfter(generated: GeneratedCase): readonly [Assessment, Assessment] {
  const { given, next } = generated;
  return [assess(cnRulebook, caseFileOf(generated)), assess(cnRulebook, caseFileOf(generated, [...given, next]))];
}

/** The documents of each pack: those in its folder and below it, but for those of packs within. */
const packFolders = cnSource.documents.flatMap(({ file }) => (file.endsWith("/pack.yaml") ? [file.slice(0, -"pack.yaml".length)] : []));
const packOf = (file: string): string | undefined => packFolders.filter((folder) => file.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
const packs = packFolders.map((folder) => cnSource.documents.filter(({ file }) => packOf(file) === folder));

function turned<T>(documents: readonly T[], by: number): readonly T[] {
  const at = by % documents.length;
  return [...documents.slice(at), ...documents.slice(0, at)].reverse();
}

type Penalty = Assessment["recommendation"]["options"][number]["penalties"][number];

/** Everything in an assessment that no assessment may have. */
function breachesOf({ statutory, recommendation, disposition, offender, circumstances }: Assessment): readonly string[] {
  const breaches: string[] = [];
  const demand = (met: boolean, breach: string): void => {
    if (!met) breaches.push(breach);
  };
  const { options, fine } = recommendation;
  for (const { range, citations, kind, basis } of statutory?.lines ?? []) {
    demand(range === null || citations.length > 0, `${kind} of the statute without citation`);
    demand((kind === "fine") === (basis !== null), `${kind} with the wrong basis`);
  }
  const expected = recommendation.status === "withheld" ? [] : disposition.possible;
  demand(options.map((option) => option.disposition).join() === expected.join(), "options for other dispositions than the possible ones");
  demand(recommendation.status !== "withheld" || fine === null, "a fine although the recommendation is withheld");
  const confiscations = linesOf((statutory?.lines ?? []).filter((line) => line.offender === offender && isConfiscation(line.kind)));
  for (const { disposition: under, penalties, grounds } of options) {
    for (const penalty of penalties) breaches.push(...breachesOfPenalty(under, penalty, fine));
    demand(under !== "no-penalty" || penalties.length === 0, "a penalty although none is to be imposed");
    demand(
      !imposesPenalty(under) || linesOf(penalties.filter(({ kind }) => isConfiscation(kind))) === confiscations,
      `confiscation dropped or changed under ${under}`,
    );
    demand(
      grounds.every((id) => circumstances.some((circumstance) => circumstance.id === id && circumstance.status !== "fails")),
      "a ground that fails",
    );
  }
  const whole = statutory?.fine.range;
  demand(!fine || disposition.possible.includes("mitigated") || (whole != null && holdsRange(whole, fine)), "a fine outside the statute");
  return breaches;
}

function linesOf(lines: readonly Pick<Penalty, "clause" | "kind" | "choice" | "status" | "object">[]): string {
  return lines.map(({ clause, kind, choice, status, object }) => `${clause} ${kind} ${choice} ${status} ${object?.zh}`).join("; ");
}

function breachesOfPenalty(under: Disposition, { kind, choice, range, statutoryRange, citations }: Penalty, fine: Range | null): readonly string[] {
  const breaches: string[] = [];
  if (under === "exemption" && (kind !== "confiscate-property" || choice !== "must")) breaches.push(`exemption with ${choice} ${kind}`);
  if (!range) return breaches;
  if (citations.length === 0) breaches.push("an amount without citation");
  if (!statutoryRange) breaches.push("an amount without statutory range");
  else if (under !== "mitigated" && !holdsRange(statutoryRange, range)) breaches.push(`an amount outside the statute under ${under}`);
  else if (under === "mitigated" && statutoryRange.min !== null && statutoryRange.min > 0) {
    // As long as the base has no upper end, neither has the minimum.
    const below = statutoryRange.max === null ? null : statutoryRange.min;
    if (range.min !== null || range.max !== below || range.maxIncluded) breaches.push("a mitigated amount that is not below the minimum");
  }
  if (fine && !holdsRange(fine, range)) breaches.push("an amount outside the range over all options");
  return breaches;
}

describe("an assessment of any case", () => {
  it.prop([cases], MANY)("is made, and stays within the law", (generated) => {
    const caseFile = caseFileOf(generated);
    expect(checkCaseFile(cnRulebook, caseFile)).toEqual([]);
    expect(breachesOf(assess(cnRulebook, caseFile))).toEqual([]);
  });

  it.prop([cases], SOME)("is the same, byte for byte, for the same case and for its facts in any order", (generated) => {
    const { given } = generated;
    const first = JSON.stringify(assess(cnRulebook, caseFileOf(generated)));
    const middle = Math.floor(given.length / 2);
    expect(JSON.stringify(assess(cnRulebook, caseFileOf(generated, [...given.slice(middle).reverse(), ...given.slice(0, middle)])))).toBe(first);
  });

  it.prop([cases, fc.array(fc.nat(2), { minLength: packs.length, maxLength: packs.length }), fc.nat()], { numRuns: 25 })(
    "is the same, byte for byte, however the packs are divided among sources and their documents ordered",
    (generated, places, turn) => {
      const sources = [0, 1, 2].map((place) => ({
        documents: packs.filter((_, index) => places[index] === place).flatMap((documents) => turned(documents, turn)),
      }));
      const other = createRulebook(sources.reverse());
      expect(other.hash).toBe(cnRulebook.hash);
      const caseFile = caseFileOf(generated);
      expect(JSON.stringify(assess(other, caseFile))).toBe(JSON.stringify(assess(cnRulebook, caseFile)));
    },
  );

  it.prop([cases], FEW)("is JSON: nothing in it is lost when it is written and read", (generated) => {
    const assessment = assess(cnRulebook, caseFileOf(generated));
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
  });

  it.prop([cases], FEW)("leaves the case file and the rulebook as they were", (generated) => {
    const caseFile = caseFileOf(generated);
    const before = JSON.stringify(caseFile);
    const hash = cnRulebook.hash;
    assess(cnRulebook, caseFile);
    expect([JSON.stringify(caseFile), cnRulebook.hash]).toEqual([before, hash]);
  });
});

describe("one more fact", () => {
  const additions = cases.filter(addsKnowledge);

  it.prop([additions], HALF)("never adds a possible disposition and never widens the range of the fine", (generated) => {
    const [before, after] = beforeAndAfter(generated);
    expect(before.disposition.possible).toEqual(expect.arrayContaining([...after.disposition.possible]));
    if (before.disposition.status !== "open") expect(after.disposition).toEqual(before.disposition);
    if (before.recommendation.status === "withheld" || after.recommendation.fine === null) return;
    expect(before.recommendation.fine).not.toBeNull();
    expect(holdsRange(before.recommendation.fine as Range, after.recommendation.fine)).toBe(true);
  });

  it.prop([additions], SOME)("never widens the range of a penalty under any disposition", (generated) => {
    const [before, after] = beforeAndAfter(generated);
    if (before.recommendation.status === "withheld") return;
    for (const { disposition, penalties } of after.recommendation.options) {
      const earlier = before.recommendation.options.find((option) => option.disposition === disposition)?.penalties ?? [];
      for (const { clause, kind, object, range } of penalties) {
        const same = earlier.find((penalty) => penalty.clause === clause && penalty.kind === kind && penalty.object?.zh === object?.zh);
        expect(same).toBeDefined();
        if (range && same?.range) expect(holdsRange(same.range, range)).toBe(true);
      }
    }
  });

  it.prop([additions], SOME)("never widens the statutory fine or adds a penalty, and what is certain stays so", (generated) => {
    const [before, after] = beforeAndAfter(generated);
    if (!before.statutory || !after.statutory || after.applicableLaw.status === "not-covered") return;
    const keys = ({ lines }: NonNullable<Assessment["statutory"]>): readonly string[] =>
      lines.map(({ clause, kind, object }) => `${clause} ${kind} ${object?.zh}`);
    const certain = (lines: readonly { readonly status: string }[]): readonly { readonly status: string }[] =>
      lines.filter(({ status }) => status === "certain");
    expect(keys(before.statutory)).toEqual(expect.arrayContaining([...keys(after.statutory)]));
    expect(certain(after.statutory.lines).length).toBeGreaterThanOrEqual(certain(before.statutory.lines).length);
    const [old, now] = [before.statutory.fine, after.statutory.fine];
    if (old.range && now.range) expect(holdsRange(old.range, now.range)).toBe(true);
    if (!old.optional) expect(now.optional).toBe(false);
    if (old.status === "certain" || old.status === "none") expect(now.status).toBe(old.status);
  });

  it.prop([additions], SOME)("never changes a circumstance, a requirement or a check that is settled", (generated) => {
    const [before, after] = beforeAndAfter(generated);
    for (const [index, { id, status }] of before.circumstances.entries()) {
      expect(after.circumstances[index]?.id).toBe(id);
      if (status !== "possible") expect([id, after.circumstances[index]?.status]).toEqual([id, status]);
    }
    for (const { id, status } of before.findings) {
      if (id.startsWith("assessment/") || status === "unknown" || status === "needs-judgement") continue;
      expect([id, after.findings.find((finding) => finding.id === id)?.status]).toEqual([id, status]);
    }
    // Where the recommendation is withheld after all, its results are unknown again.
    if (after.recommendation.status === "withheld" && before.recommendation.status !== "withheld") return;
    const known = new Set(before.requirements.map(({ id }) => id));
    expect(after.requirements.filter(({ id }) => !known.has(id))).toEqual([]);
    for (const { id, status } of before.requirements) {
      if (status === "required") expect([id, after.requirements.find((requirement) => requirement.id === id)?.status]).toEqual([id, "required"]);
    }
  });

  it.prop([additions], SOME)("never changes a recommendation that is settled or left to the authority", (generated) => {
    const [before, after] = beforeAndAfter(generated);
    // A circumstance that turns out to hold as well is one more ground, and changes nothing.
    const outcome = ({ recommendation: { status, fine, options } }: Assessment): unknown => ({
      status,
      fine,
      options: options.map(({ disposition, penalties }) => ({ disposition, penalties })),
    });
    if (before.recommendation.status === "settled" || before.recommendation.status === "choice") expect(outcome(after)).toEqual(outcome(before));
  });

  it.prop([additions], SOME)("changes no result where it was not among those still missing", (generated) => {
    const [before, after] = beforeAndAfter(generated);
    if (before.missingFacts.some(({ fact }) => fact === generated.next)) return;
    const isHarmless = new Set(before.findings.flatMap(({ id, harmless }) => (harmless ? [id] : [])));
    const results = ({ disposition, recommendation, requirements, findings, benchmark }: Assessment): unknown => ({
      disposition,
      fine: recommendation.fine,
      status: recommendation.status,
      options: recommendation.options.map((option) => option.penalties),
      tiers: benchmark.tiers,
      requirements: requirements.map(({ id, status }) => [id, status]),
      // Where nothing can be wrong, whether the point applies is no result.
      findings: findings.filter(({ id }) => !isHarmless.has(id)).map(({ id, status }) => [id, status]),
    });
    expect(results(after)).toEqual(results(before));
  });
});
