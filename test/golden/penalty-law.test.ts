// The general part: circumstances, requirements and checks of the Administrative Penalty Law (2021), worked out from its text.
import { describe, expect, it } from "vitest";
import { type Assessment, assess, type CaseFile, createRulebook, type Disposition, type Finding, type RuleSource } from "../../src/index.ts";
import { PENALTY_KINDS, type PenaltyKind } from "../../src/law/penalty-kind.ts";
import type { CaseFacts } from "../support/assessment-lines.ts";
import { fineClause } from "../support/assessment-pack.ts";
import { cnRulebook, cnSource } from "../support/cn-rulebook.ts";

const law = (...places: readonly string[]): readonly string[] => places.map((place) => `administrative-penalty-law@2021#${place}`);

/** An adult of sound mind in whose favour or disfavour nothing is known to hold; discovered the day after. */
const NOTHING: CaseFacts = {
  "party.kind": "natural-person",
  "party.birthDate": "1980-01-01",
  "party.mentalState": "capable",
  "conduct.endedOn": "2026-03-01",
  "conduct.discoveredOn": "2026-03-02",
  "conduct.minor": false,
  "conduct.coercedOrDeceived": false,
  "conduct.selfReported": false,
  "conduct.againstEmergencyMeasures": false,
  "limitation.otherLawGoverns": false,
  "history.first": false,
  "correction.timely": false,
  "correction.harmReduced": false,
  "merit.cooperation": false,
  "harm.degree": "substantial",
  "fault.otherLawGoverns": false,
  "food.trader": false,
};

/** A case under an item that touches life and health; `rest` overrides anything. */
function caseOf(facts: CaseFacts, rest: Partial<CaseFile> = {}): CaseFile {
  return { item: "cn/food-safety/124-1-1", asOf: "2026-04-01", facts: { ...NOTHING, ...facts }, ...rest };
}

function without(facts: CaseFacts, ...ids: readonly string[]): CaseFacts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !ids.includes(id)));
}

/** The circumstances that hold, and what they lead to together. */
function weighed(caseFile: CaseFile): { readonly holding: readonly string[]; readonly disposition: Assessment["disposition"] } {
  const { circumstances, disposition } = assess(cnRulebook, caseFile);
  return { holding: circumstances.flatMap(({ id, status }) => (status === "holds" ? [id] : [])), disposition };
}

const settled = (disposition: Disposition): Assessment["disposition"] => ({ status: "settled", possible: [disposition], recommended: disposition, policy: null });
const choice = (possible: readonly Disposition[], recommended: Disposition | null = null): Assessment["disposition"] => ({ status: "choice", possible, recommended, policy: null });

const ORDINARY = { holding: [], disposition: settled("ordinary") };
/** 应当从轻或者减轻 */
const mustReduce = (id: string): unknown => ({ holding: [id], disposition: choice(["mitigated", "lighter"]) });
/** 可以从轻或者减轻 */
const mayReduce = (id: string): unknown => ({ holding: [id], disposition: choice(["mitigated", "lighter", "ordinary"]) });
const noPenalty = (id: string): unknown => ({ holding: [id], disposition: settled("no-penalty") });
/** 可以不予行政处罚 */
const mayWaive = (id: string): unknown => ({ holding: [id], disposition: choice(["no-penalty", "ordinary"], "no-penalty") });

describe("where nothing bears on the case", () => {
  it("the penalty is the ordinary one", () => {
    expect(weighed(caseOf({}))).toEqual(ORDINARY);
  });
});

// 第三十条. A year of age is complete on the day after the birthday.
describe("art. 30 on age", () => {
  const UNDER_14 = "cn/apl/30-under-14";
  const FROM_14_TO_17 = "cn/apl/30-aged-14-to-17";

  it.each([
    ["thirteen", "2012-10-15", "2026-03-01", noPenalty(UNDER_14)],
    ["fourteen years old on this very birthday, which is still thirteen in law", "2012-03-01", "2026-03-01", noPenalty(UNDER_14)],
    ["fourteen since the day before", "2012-03-01", "2026-03-02", mustReduce(FROM_14_TO_17)],
    ["seventeen", "2008-10-15", "2026-03-01", mustReduce(FROM_14_TO_17)],
    ["eighteen years old on this very birthday, which is still seventeen in law", "2008-03-01", "2026-03-01", mustReduce(FROM_14_TO_17)],
    ["eighteen since the day before", "2008-03-01", "2026-03-02", ORDINARY],
    ["born on 29 February and eighteen years old on 28 February, the last day of the year of life", "2008-02-29", "2026-02-28", mustReduce(FROM_14_TO_17)],
    ["born on 29 February and eighteen since 28 February", "2008-02-29", "2026-03-01", ORDINARY],
  ])("an offender who is %s", (_, birthDate, endedOn, expected) => {
    const facts = { "party.birthDate": birthDate, "conduct.endedOn": endedOn, "conduct.discoveredOn": endedOn };
    expect(weighed(caseOf(facts))).toEqual(expected);
    expect(weighed(caseOf({ ...facts, "party.kind": "individual-business" }))).toEqual(expected);
  });

  it("does not speak of organisations", () => {
    expect(weighed(caseOf({ "party.kind": "organisation", "party.birthDate": "2020-01-01" }))).toEqual(ORDINARY);
  });

  it("goes by the day the conduct ended, not by that of the decision", () => {
    expect(weighed(caseOf({ "party.birthDate": "2008-03-01", "decision.madeOn": "2027-01-01" }))).toEqual(mustReduce(FROM_14_TO_17));
  });

  it("has the guardian of a child told to discipline it", () => {
    const { circumstances } = assess(cnRulebook, caseOf({ "party.birthDate": "2013-01-01" }));
    expect(circumstances.find(({ id }) => id === UNDER_14)).toMatchObject({
      status: "holds",
      force: "must",
      effects: ["no-penalty"],
      measures: [{ zh: expect.stringContaining("监护人") }],
      citations: law("30"),
    });
  });
});

// 第三十一条
describe("art. 31 on mental illness and disability", () => {
  it.each([
    ["capable", ORDINARY],
    ["diminished", mayReduce("cn/apl/31-diminished")],
    ["incapable", noPenalty("cn/apl/31-incapable")],
  ])("an offender who was %s", (state, expected) => {
    expect(weighed(caseOf({ "party.mentalState": state }))).toEqual(expected);
  });

  it("does not speak of organisations", () => {
    expect(weighed(caseOf({ "party.kind": "organisation", "party.mentalState": "incapable" }))).toEqual(ORDINARY);
  });
});

// 第三十二条: 应当从轻或者减轻行政处罚
describe("art. 32 on reductions", () => {
  it.each([
    ["item 1, harm removed or reduced unprompted", "correction.harmReduced", "cn/apl/32-1-harm-reduced"],
    ["item 2, coerced or deceived by others", "conduct.coercedOrDeceived", "cn/apl/32-2-coerced-or-deceived"],
    ["item 3, conduct volunteered that was not yet known", "conduct.selfReported", "cn/apl/32-3-self-reported"],
    ["item 4, meritorious cooperation", "merit.cooperation", "cn/apl/32-4-meritorious-cooperation"],
  ])("%s", (_, fact, id) => {
    expect(weighed(caseOf({ [fact]: true }))).toEqual(mustReduce(id));
    const number = id.slice("cn/apl/32-".length, "cn/apl/32-".length + 1);
    expect(assess(cnRulebook, caseOf({ [fact]: true })).circumstances.find((circumstance) => circumstance.id === id)?.citations).toEqual(law(`32.1.${number}`));
  });

  it("comes to the same for two grounds as for one", () => {
    expect(weighed(caseOf({ "conduct.selfReported": true, "merit.cooperation": true })).disposition).toEqual(choice(["mitigated", "lighter"]));
  });
});

// 第三十三条
describe("art. 33 on waivers", () => {
  const FIRST = "cn/apl/33-1-first-offence";
  const MINOR = "cn/apl/33-1-minor-conduct";
  const minor = { "conduct.minor": true, "correction.timely": true, "harm.degree": "none" };
  const first = { "history.first": true, "correction.timely": true, "harm.degree": "slight" };

  it.each([
    ["minor conduct, corrected in time, without harm, is not penalised", minor, noPenalty(MINOR)],
    ["but it is with slight harm", { ...minor, "harm.degree": "slight" }, ORDINARY],
    ["but it is where it was not corrected in time", { ...minor, "correction.timely": false }, ORDINARY],
    ["but it is where it is not minor", { ...minor, "conduct.minor": false }, ORDINARY],
    ["a first offence with slight harm, corrected in time, may go unpenalised", first, mayWaive(FIRST)],
    ["and so may one without any harm, which is less", { ...first, "harm.degree": "none" }, mayWaive(FIRST)],
    ["but not one with more than slight harm", { ...first, "harm.degree": "substantial" }, ORDINARY],
    ["nor one that was not corrected in time", { ...first, "correction.timely": false }, ORDINARY],
    ["nor a second offence", { ...first, "history.first": false }, ORDINARY],
    [
      "conduct that is minor and a first offence is not penalised: the duty comes before the permission",
      { ...minor, "history.first": true },
      { holding: [FIRST, MINOR], disposition: settled("no-penalty") },
    ],
    ["a party that has disproved fault is not penalised", { "fault.disproved": true }, noPenalty("cn/apl/33-2-no-fault")],
    ["unless another law governs that case", { "fault.disproved": true, "fault.otherLawGoverns": true }, ORDINARY],
  ])("%s", (_, facts, expected) => {
    expect(weighed(caseOf(facts))).toEqual(expected);
  });

  it("reads silence on fault as not disproved, since it is for the party to prove", () => {
    expect(weighed(caseOf(without({}, "fault.disproved")))).toEqual(ORDINARY);
  });

  it("asks whether another law governs once fault is disproved", () => {
    const { disposition, missingFacts } = assess(cnRulebook, { ...caseOf({}), facts: { ...without(NOTHING, "fault.otherLawGoverns"), "fault.disproved": true } });
    expect(disposition).toEqual({ status: "open", possible: ["no-penalty", "ordinary"], recommended: null, policy: null });
    expect(missingFacts.filter(({ matters }) => matters.includes("circumstances"))).toMatchObject([{ fact: "fault.otherLawGoverns" }]);
  });

  it("warns that a waiver that is only allowed is for the authority to grant", () => {
    const { findings } = assess(cnRulebook, caseOf(first));
    expect(findings.find(({ id }) => id === "assessment/discretionary-waiver")).toMatchObject({ status: "needs-judgement", citations: law("33.1", "33.3") });
  });
});

// 第三十六条: 二年; 涉及公民生命健康安全、金融安全且有危害后果的，五年. The period ends on the corresponding day.
describe("art. 36 on the limitation of penalties", () => {
  const OVER = noPenalty("cn/apl/36-limitation");
  // Item 125-1-2, labels: whether it touches life and health is for the case to say.
  const labels = (facts: CaseFacts, asOf: string): CaseFile =>
    caseOf({ "conduct.endedOn": "2022-03-10", "conduct.touchesLifeHealthOrFinance": false, "food.labelFlawOnly": false, ...facts }, { item: "cn/food-safety/125-1-2", asOf });
  const health = { "conduct.touchesLifeHealthOrFinance": true, "harm.degree": "slight" };

  it.each([
    ["two years to the day are still within the period", { "conduct.discoveredOn": "2024-03-10" }, ORDINARY],
    ["two years and a day are over it", { "conduct.discoveredOn": "2024-03-11" }, OVER],
    ["the period from 29 February ends on 28 February", { "conduct.endedOn": "2024-02-29", "conduct.discoveredOn": "2026-02-28" }, ORDINARY],
    ["and is over on 1 March", { "conduct.endedOn": "2024-02-29", "conduct.discoveredOn": "2026-03-01" }, OVER],
    ["five years to the day are within it where health is touched and there is harm", { ...health, "conduct.discoveredOn": "2027-03-10" }, ORDINARY],
    ["five years and a day are over it even then", { ...health, "conduct.discoveredOn": "2027-03-11" }, OVER],
    ["two years and a day are over it where health is touched but there is no harm", { ...health, "harm.degree": "none", "conduct.discoveredOn": "2024-03-11" }, OVER],
    ["two years and a day are over it where there is harm but not to health", { "harm.degree": "slight", "conduct.discoveredOn": "2024-03-11" }, OVER],
    ["two years and a day are not over it where another law has a period of its own", { "conduct.discoveredOn": "2024-03-11", "limitation.otherLawGoverns": true }, ORDINARY],
  ])("%s", (_, facts, expected) => {
    expect(weighed(labels(facts, "2028-01-01"))).toEqual(expected);
  });

  it("is left open after two years as long as nobody says whether health is touched", () => {
    const caseFile = labels({ "conduct.discoveredOn": "2024-03-11" }, "2024-04-01");
    const { disposition, circumstances } = assess(cnRulebook, { ...caseFile, facts: without(caseFile.facts, "conduct.touchesLifeHealthOrFinance") });
    expect(disposition).toEqual({ status: "open", possible: ["no-penalty", "ordinary"], recommended: null, policy: null });
    expect(circumstances.find(({ id }) => id === "cn/apl/36-limitation")).toMatchObject({ status: "possible", facts: ["conduct.touchesLifeHealthOrFinance"] });
  });
});

// 第四十九条: 依法快速、从重处罚
describe("art. 49 on emergencies", () => {
  it("makes a breach of emergency measures graver", () => {
    expect(weighed(caseOf({ "conduct.againstEmergencyMeasures": true }))).toEqual({
      holding: ["cn/apl/49-against-emergency-measures"],
      disposition: settled("heavier"),
    });
  });
});

describe("circumstances that meet", () => {
  const emergency = { "conduct.againstEmergencyMeasures": true };

  it("leave everything between them open where one reduces and one aggravates, and ask for reasons", () => {
    const assessment = assess(cnRulebook, caseOf({ ...emergency, "conduct.selfReported": true }));
    expect(assessment.disposition).toEqual(choice(["mitigated", "lighter", "ordinary", "heavier"]));
    expect(assessment.findings.find(({ id }) => id === "assessment/opposing-circumstances")).toMatchObject({
      head: "discretion",
      status: "needs-judgement",
      citations: law("32.1.3", "49"),
    });
    // 50,000–100,000 and, mitigated, below 50,000
    expect(assess(cnRulebook, caseOf({ ...emergency, "conduct.selfReported": true, "goods.value": 20 })).recommendation.fine).toEqual({
      min: null,
      minIncluded: false,
      max: 100_000,
      maxIncluded: true,
    });
  });

  it("leave a waiver that is allowed beside the graver penalty", () => {
    const { disposition } = weighed(caseOf({ ...emergency, "history.first": true, "harm.degree": "slight", "correction.timely": true }));
    expect(disposition).toEqual(choice(["no-penalty", "heavier"]));
  });

  it.each([
    ["an offender under fourteen", { "party.birthDate": "2013-01-01" }],
    ["an offender who could not control the act", { "party.mentalState": "incapable" }],
    ["minor conduct", { "conduct.minor": true, "correction.timely": true, "harm.degree": "none" }],
    ["no fault", { "fault.disproved": true }],
    ["limitation", { "conduct.endedOn": "2021-08-01", "harm.degree": "none" }],
  ])("come to no penalty wherever the law forbids one: %s", (_, bar) => {
    const everything = { ...emergency, "correction.harmReduced": true, "conduct.coercedOrDeceived": true, "conduct.selfReported": true, "merit.cooperation": true };
    const { disposition, recommendation } = assess(cnRulebook, caseOf({ ...everything, ...bar, "food.trader": true, "goods.value": 20 }));
    expect(disposition).toEqual(settled("no-penalty"));
    expect(recommendation).toMatchObject({ status: "settled", options: [{ disposition: "no-penalty", penalties: [] }], fine: null });
  });
});

// ---- Requirements --------------------------------------------------------------------------------------------------------------

const PROCEDURE_PLAIN: CaseFacts = {
  "conduct.suspectedCrime": false,
  "procedure.factsConclusive": true,
  "procedure.circumstancesComplex": false,
  "procedure.violationGrave": false,
  "procedure.majorPublicInterest": false,
  "procedure.majorRights": false,
  "procedure.hearingHeld": false,
  "procedure.difficultCase": false,
  "procedure.reviewByOtherLaw": false,
  "procedure.fineIsLarge": false,
  "procedure.confiscationIsLarge": false,
  "procedure.otherwiseHeavy": false,
  "procedure.hearingByOtherLaw": false,
};

/** Made-up items beside the real rules: one for every sum and every kind of penalty that a requirement turns on. */
const SUMS = [100, 200, 200.01, 201, 3000, 3000.01, 3001] as const;
const madeUp: RuleSource = {
  documents: [
    {
      file: "made-up/pack.yaml",
      content: {
        kind: "pack",
        id: "made-up",
        title: { zh: "示例" },
        jurisdiction: "100000",
        sourcesReadOn: "2026-01-01",
        needs: ["cn/administrative-penalty-law"],
        provenance: { kind: "illustrative" },
      },
    },
    {
      file: "made-up/items.yaml",
      content: {
        kind: "items",
        items: [
          ...SUMS.map((sum) => ({ id: `made-up/fine-${String(sum).replace(".", "-")}`, clauses: [fineClause(sum, sum)] })),
          ...PENALTY_KINDS.filter((kind) => kind !== "fine").map((kind) => ({ id: `made-up/${kind}`, clauses: [{ penalties: [{ kind, choice: "must" }] }] })),
        ].map(({ id, clauses }) => ({
          id,
          name: { zh: id },
          domain: "made-up",
          enforcedBy: [{ function: "made-up", from: "county" }],
          breaches: ["administrative-penalty-law#1"],
          basis: ["administrative-penalty-law#1"],
          versions: [{ inForce: { from: "2021-07-15" }, clauses }],
        })),
      },
    },
  ],
};
const withMadeUp = createRulebook([cnSource, madeUp]);

function requirementsOf(item: string, facts: CaseFacts, removed: readonly string[] = []): Readonly<Record<string, string>> {
  const caseFile = caseOf({ ...PROCEDURE_PLAIN, ...facts }, { item });
  const { requirements } = assess(withMadeUp, { ...caseFile, facts: without(caseFile.facts, ...removed) });
  return Object.fromEntries(requirements.map(({ id, status }) => [id, status]));
}

const fineOf = (sum: (typeof SUMS)[number]): string => `made-up/fine-${String(sum).replace(".", "-")}`;

describe("art. 27: referral of suspected crimes", () => {
  it.each([
    [true, { "cn/apl/27-criminal-referral": "required" }],
    [false, {}],
  ])("suspected: %s", (suspected, expected) => {
    expect(requirementsOf(fineOf(100), { "conduct.suspectedCrime": suspected })).toEqual(expected);
  });

  it("may be due as long as nobody says", () => {
    expect(requirementsOf(fineOf(100), {}, ["conduct.suspectedCrime"])).toEqual({ "cn/apl/27-criminal-referral": "possible" });
  });

  it("is due before the decision, by arts. 27 and 57", () => {
    const { requirements } = assess(cnRulebook, caseOf({ "conduct.suspectedCrime": true }));
    expect(requirements.find(({ id }) => id === "cn/apl/27-criminal-referral")).toMatchObject({
      requires: "criminal-referral",
      before: "decision",
      citations: law("27.1", "57.1.4"),
    });
  });
});

describe("art. 33, paragraph 3: education of a party that is not penalised", () => {
  it("is due where no penalty is to be imposed, and possible where it may not be", () => {
    expect(requirementsOf(fineOf(100), { "fault.disproved": true })).toEqual({ "cn/apl/33-3-education": "required" });
    const first = { "history.first": true, "correction.timely": true, "harm.degree": "slight" };
    expect(requirementsOf(fineOf(100), first)).toEqual({ "cn/apl/33-3-education": "possible" });
  });
});

// 第五十一条: 对公民处以二百元以下、对法人或者其他组织处以三千元以下罚款或者警告
describe("art. 51: what goes beyond a decision on the spot", () => {
  const BEYOND = { "cn/apl/51-ordinary-procedure": "required" };
  const PERHAPS = { "cn/apl/51-ordinary-procedure": "possible" };

  it.each([
    ["natural-person", 200, {}],
    ["natural-person", 200.01, BEYOND],
    ["natural-person", 201, BEYOND],
    ["organisation", 201, {}],
    ["organisation", 3000, {}],
    ["organisation", 3000.01, BEYOND],
    ["organisation", 3001, BEYOND],
    ["individual-business", 200, {}],
    ["individual-business", 201, PERHAPS],
    ["individual-business", 3000, PERHAPS],
    ["individual-business", 3001, BEYOND],
  ] as const)("a fine on a %s of %s yuan", (kind, sum, expected) => {
    expect(requirementsOf(fineOf(sum), { "party.kind": kind })).toEqual(expected);
  });

  it.each([
    ["citizen", 201, BEYOND],
    ["citizen", 200, {}],
    ["organisation", 201, {}],
    ["organisation", 3000, {}],
    ["organisation", 3001, BEYOND],
  ] as const)("an individual business treated as a %s, with a fine of %s yuan", (limit, sum, expected) => {
    expect(requirementsOf(fineOf(sum), { "party.kind": "individual-business", "procedure.individualBusinessLimit": limit })).toEqual(expected);
  });

  it("a warning does not, points on a licence are no penalty of art. 9, and any other penalty does", () => {
    const beyond = (kind: PenaltyKind): boolean => "cn/apl/51-ordinary-procedure" in requirementsOf(`made-up/${kind}`, {});
    expect(PENALTY_KINDS.filter((kind) => kind !== "fine" && !beyond(kind))).toEqual(["warning", "demerit-points"]);
  });

  it("facts that are not conclusive do, and it is open where nobody says", () => {
    expect(requirementsOf("made-up/warning", { "procedure.factsConclusive": false })).toEqual(BEYOND);
    expect(requirementsOf("made-up/warning", {}, ["procedure.factsConclusive"])).toEqual(PERHAPS);
  });

  it("another law on decisions on the spot lifts the limits", () => {
    expect(requirementsOf(fineOf(3001), { "procedure.otherOnTheSpotLaw": true })).toEqual({});
  });

  it("no penalty does not", () => {
    expect(requirementsOf(fineOf(3001), { "fault.disproved": true })).toEqual({ "cn/apl/33-3-education": "required" });
  });
});

describe("arts. 57 and 58: deliberation and legal review", () => {
  it.each([
    ["complex circumstances", { "procedure.circumstancesComplex": true }, "cn/apl/57-2-collective-deliberation"],
    ["a grave violation", { "procedure.violationGrave": true }, "cn/apl/57-2-collective-deliberation"],
    ["a major public interest", { "procedure.majorPublicInterest": true }, "cn/apl/58-1-1-public-interest"],
    ["major rights after a hearing", { "procedure.majorRights": true, "procedure.hearingHeld": true }, "cn/apl/58-1-2-major-rights-after-hearing"],
    ["a difficult case with several legal relations", { "procedure.difficultCase": true }, "cn/apl/58-1-3-difficult-case"],
    ["another law that asks for review", { "procedure.reviewByOtherLaw": true }, "cn/apl/58-1-4-other-provision"],
  ])("%s", (_, facts, id) => {
    expect(requirementsOf(fineOf(100), facts)).toEqual({ [id]: "required" });
    // Not where nothing is imposed.
    expect(requirementsOf(fineOf(100), { ...facts, "fault.disproved": true })).toEqual({ "cn/apl/33-3-education": "required" });
  });

  it("major rights without a hearing need no review", () => {
    expect(requirementsOf(fineOf(100), { "procedure.majorRights": true })).toEqual({});
  });

  it("judgements not yet made leave them possible", () => {
    const judged = ["procedure.circumstancesComplex", "procedure.violationGrave", "procedure.majorPublicInterest", "procedure.difficultCase"];
    expect(requirementsOf(fineOf(100), {}, judged)).toEqual({
      "cn/apl/57-2-collective-deliberation": "possible",
      "cn/apl/58-1-1-public-interest": "possible",
      "cn/apl/58-1-3-difficult-case": "possible",
    });
  });
});

// 第六十三条第一款
describe("art. 63: telling the party of its right to a hearing", () => {
  const hearingsOf = (item: string, facts: CaseFacts): readonly string[] => Object.keys(requirementsOf(item, facts)).filter((id) => id.startsWith("cn/apl/63-"));

  it.each([
    ["item 1, a large fine", fineOf(3001), { "procedure.fineIsLarge": true }, ["cn/apl/63-1-1-large-fine"]],
    ["but not a fine that is not large", fineOf(3001), {}, []],
    ["item 2, large gains confiscated", "made-up/confiscate-gains", { "procedure.confiscationIsLarge": true }, ["cn/apl/63-1-2-large-confiscation"]],
    ["item 2, valuable property confiscated", "made-up/confiscate-property", { "procedure.confiscationIsLarge": true }, ["cn/apl/63-1-2-large-confiscation"]],
    ["but not a small confiscation", "made-up/confiscate-gains", {}, []],
    ["item 3, a qualification downgraded", "made-up/downgrade-qualification", {}, ["cn/apl/63-1-3-licence-or-qualification"]],
    ["item 3, a licence revoked", "made-up/revoke-licence", {}, ["cn/apl/63-1-3-licence-or-qualification"]],
    ["item 4, operations suspended", "made-up/suspend-operations", {}, ["cn/apl/63-1-4-closure-or-employment"]],
    ["item 4, a business closed", "made-up/close-down", {}, ["cn/apl/63-1-4-closure-or-employment"]],
    ["item 4, employment restricted", "made-up/restrict-employment", {}, ["cn/apl/63-1-4-closure-or-employment"]],
    ["item 5, a licence suspended, judged heavy", "made-up/suspend-licence", { "procedure.otherwiseHeavy": true }, ["cn/apl/63-1-5-other-heavy-penalty"]],
    ["item 5, detention, judged heavy", "made-up/detention", { "procedure.otherwiseHeavy": true }, ["cn/apl/63-1-5-other-heavy-penalty"]],
    ["but not a warning", "made-up/warning", { "procedure.otherwiseHeavy": true }, []],
    ["item 6, another provision", "made-up/warning", { "procedure.hearingByOtherLaw": true }, ["cn/apl/63-1-6-other-provision"]],
  ])("%s", (_, item, facts, expected) => {
    expect(hearingsOf(item, facts)).toEqual(expected);
  });

  it("is open for a fine as long as nobody says whether it is large", () => {
    expect(requirementsOf(fineOf(100), {}, ["procedure.fineIsLarge"])).toEqual({ "cn/apl/63-1-1-large-fine": "possible" });
  });
});

// ---- Checks --------------------------------------------------------------------------------------------------------------------

/** A case under the ordinary procedure in which everything that can happen has happened, and rightly. */
const ORDINARY_CASE: CaseFacts = {
  "procedure.stage": "enforcement",
  "procedure.kind": "ordinary",
  "conduct.suspectedCrime": true,
  "gains.amount": 500,
  "decision.outcome": "penalty",
  "decision.penalties": ["fine", "confiscate-gains"],
  "decision.fine": 60_000,
  "decision.madeOn": "2026-04-10",
  "procedure.subjectStatus": true,
  "procedure.legalBasis": true,
  "procedure.graveManifestBreach": false,
  "procedure.withinPowers": true,
  "procedure.delegated": true,
  "procedure.delegationInWriting": true,
  "procedure.delegationStatesTerms": true,
  "procedure.delegationPublished": true,
  "procedure.delegateWithinScope": true,
  "procedure.subDelegated": false,
  "procedure.delegateQualified": true,
  "procedure.territorialBasis": "place-of-conduct",
  "procedure.levelBasis": "township",
  "procedure.townshipDecisionCovers": true,
  "procedure.severalCompetent": true,
  "procedure.firstOrDesignated": true,
  "procedure.officerCount": 2,
  "procedure.fewerOfficersByLaw": false,
  "procedure.officersQualified": true,
  "procedure.identityShown": true,
  "procedure.officerConflict": true,
  "procedure.officerRecused": true,
  "procedure.recusalRequested": true,
  "procedure.recusalDecidedByHead": true,
  "procedure.filedOn": "2026-01-10",
  "procedure.filedPromptly": true,
  "procedure.investigationFair": true,
  "procedure.questionedOrInspected": true,
  "procedure.recordsMade": true,
  "procedure.factsEstablished": true,
  "procedure.evidenceVerified": true,
  "procedure.illegalEvidenceUsed": false,
  "procedure.deviceEvidence": true,
  "procedure.deviceAuthorised": true,
  "procedure.deviceReviewed": true,
  "procedure.devicePlacePublished": true,
  "procedure.deviceRecordAccepted": true,
  "procedure.deviceFactsTold": true,
  "procedure.advanceRegistration": true,
  "procedure.registrationNeeded": true,
  "procedure.registrationApproved": true,
  "procedure.registrationDisposed": true,
  "procedure.referred": true,
  "procedure.correctionOrdered": true,
  "procedure.gainsAllReturned": false,
  "procedure.finedAlready": false,
  "procedure.severalFiningNorms": true,
  "procedure.highestFineNormApplied": true,
  "procedure.benchmarkApplied": true,
  "procedure.benchmarkPublished": true,
  "procedure.educated": true,
  "procedure.noticedOn": "2026-03-01",
  "procedure.noticeOfPenalty": true,
  "procedure.noticeOfGrounds": true,
  "procedure.noticeOfRights": true,
  "procedure.defence": "heard",
  "procedure.defenceVerified": true,
  "procedure.defenceFounded": true,
  "procedure.defenceAdopted": true,
  "procedure.heavierForDefence": false,
  "procedure.fineIsLarge": true,
  "procedure.confiscationIsLarge": false,
  "procedure.otherwiseHeavy": false,
  "procedure.hearingByOtherLaw": false,
  "procedure.hearingRightTold": true,
  "procedure.hearingRequested": true,
  "procedure.hearingHeld": true,
  "procedure.hearingForfeited": false,
  "procedure.hearingCharged": false,
  "procedure.hearingNotified": true,
  "procedure.hearingPublic": true,
  "procedure.hearingConfidential": false,
  "procedure.chairInvestigated": false,
  "procedure.chairConflict": true,
  "procedure.chairReplaced": true,
  "procedure.agentRefused": false,
  "procedure.hearingDebated": true,
  "procedure.hearingRecorded": true,
  "procedure.decidedOnRecord": true,
  "procedure.factsConclusive": false,
  "procedure.circumstancesComplex": true,
  "procedure.violationGrave": false,
  "procedure.deliberated": true,
  "procedure.majorPublicInterest": false,
  "procedure.majorRights": true,
  "procedure.difficultCase": false,
  "procedure.reviewByOtherLaw": false,
  "procedure.legalReview": "passed",
  "procedure.reviewerNew": true,
  "procedure.reviewerLicensed": true,
  "procedure.decisionStates": ["party", "facts-and-evidence", "penalty-and-basis", "performance", "remedies", "authority-and-date"],
  "procedure.decisionSealed": true,
  "procedure.excludedDays": 0,
  "procedure.extensionDays": 0,
  "procedure.fullyRecorded": true,
  "procedure.serviceMode": "electronic",
  "procedure.electronicServiceAgreed": true,
  "procedure.socialImpact": true,
  "procedure.decisionPublished": true,
  "procedure.decisionOverturned": true,
  "procedure.publicationWithdrawn": true,
  "procedure.collectedByAuthority": false,
  "procedure.collectionGround": "none",
  "procedure.officialReceipt": true,
  "procedure.paymentDays": 15,
  "procedure.surcharge": 60_000,
};

/** A lawful decision on the spot: a fine of 200 yuan on a citizen, collected where it could hardly be enforced later. */
const SUMMARY_CASE: CaseFacts = {
  ...ORDINARY_CASE,
  "procedure.kind": "summary",
  "party.kind": "natural-person",
  "decision.penalties": ["fine"],
  "decision.fine": 200,
  "gains.amount": 0,
  "procedure.factsConclusive": true,
  "procedure.fineIsLarge": false,
  "procedure.numberedForm": true,
  "procedure.handedOverOnTheSpot": true,
  "procedure.signatureRefused": true,
  "procedure.refusalNoted": true,
  "procedure.summaryDecisionStates": ["conduct", "penalty-and-basis", "fine-amount", "time-and-place", "remedies", "authority", "officer-signature"],
  "procedure.reportedToAuthority": true,
  "procedure.collectedByAuthority": true,
  "procedure.collectionGround": "hard-to-enforce-later",
  "procedure.surcharge": 0,
  "procedure.individualBusinessLimit": "citizen",
};

/** A case that ended without penalty. */
const WAIVED_CASE: CaseFacts = { ...ORDINARY_CASE, "decision.outcome": "no-penalty", "decision.penalties": [], "decision.fine": 0 };

/** One check: how it is met (`with`), how it is broken (`fail`), what leaves it open (`unknown`), and where it has no place (`aside`). */
interface CheckRow {
  readonly id: string;
  readonly base?: CaseFacts;
  readonly with?: CaseFacts;
  readonly fail: CaseFacts;
  readonly unknown: readonly string[];
  /** Whether what is open is for a person to judge. */
  readonly judged?: true;
  readonly aside?: CaseFacts;
}

/** A check that turns on one fact, true where it is met. */
function on(id: string, fact: string, aside: CaseFacts | undefined, rest: Partial<CheckRow> = {}): CheckRow {
  return { id, fail: { [fact]: false }, unknown: [fact], ...(aside ? { aside } : {}), ...rest };
}
/** A check that turns on one fact, false where it is met. */
function off(id: string, fact: string, aside: CaseFacts | undefined, rest: Partial<CheckRow> = {}): CheckRow {
  return on(id, fact, aside, { fail: { [fact]: true }, ...rest });
}

const NOT_PENALISED: CaseFacts = { "decision.outcome": "no-penalty" };
const stage = (name: string): CaseFacts => ({ "procedure.stage": name });
const NOT_DELEGATED: CaseFacts = { "procedure.delegated": false };
const NO_DEVICE: CaseFacts = { "procedure.deviceEvidence": false };
const NO_HEARING: CaseFacts = { "procedure.hearingHeld": false };
const SUMMARY: CaseFacts = { "procedure.kind": "summary" };
const ON_THE_SPOT = { base: SUMMARY_CASE } as const;
const JUDGED = { judged: true } as const;

const CHECKS: readonly CheckRow[] = [
  on("38-1-standing", "procedure.subjectStatus", undefined),
  on("38-1-legal-basis", "procedure.legalBasis", NOT_PENALISED),
  off("38-2-grave-manifest-breach", "procedure.graveManifestBreach", stage("review"), JUDGED),
  on("17-within-powers", "procedure.withinPowers", undefined),
  on("20-1-lawful-delegation", "procedure.delegationInWriting", NOT_DELEGATED),
  on("20-2-delegation-terms", "procedure.delegationStatesTerms", NOT_DELEGATED),
  on("20-2-delegation-published", "procedure.delegationPublished", NOT_DELEGATED),
  on("20-4-delegate-within-scope", "procedure.delegateWithinScope", NOT_DELEGATED),
  off("20-4-no-further-delegation", "procedure.subDelegated", NOT_DELEGATED),
  on("21-delegate-qualified", "procedure.delegateQualified", NOT_DELEGATED),
  { id: "22-territorial-jurisdiction", fail: { "procedure.territorialBasis": "none" }, unknown: ["procedure.territorialBasis"] },
  { id: "23-level-of-jurisdiction", fail: { "procedure.levelBasis": "none" }, unknown: ["procedure.levelBasis"] },
  on("24-township-powers", "procedure.townshipDecisionCovers", { "procedure.levelBasis": "county-or-above" }),
  on("25-first-to-file", "procedure.firstOrDesignated", { "procedure.severalCompetent": false }),
  { id: "42-two-officers", fail: { "procedure.officerCount": 1 }, unknown: ["procedure.officerCount"] },
  on("42-qualified-officers", "procedure.officersQualified", undefined),
  on("43-1-recusal", "procedure.officerRecused", { "procedure.officerConflict": false }),
  on("43-3-recusal-request", "procedure.recusalDecidedByHead", { "procedure.recusalRequested": false }),
  on("55-1-certificates-shown", "procedure.identityShown", SUMMARY),
  on("54-1-full-investigation", "procedure.investigationFair", stage("investigation"), JUDGED),
  on("54-2-prompt-filing", "procedure.filedPromptly", SUMMARY, JUDGED),
  on("55-2-records", "procedure.recordsMade", { "procedure.questionedOrInspected": false }),
  on("40-facts-established", "procedure.factsEstablished", stage("investigation"), JUDGED),
  on("46-2-evidence-verified", "procedure.evidenceVerified", stage("investigation")),
  off("46-3-no-unlawful-evidence", "procedure.illegalEvidenceUsed", stage("investigation")),
  on("41-1-device-authorised", "procedure.deviceAuthorised", NO_DEVICE),
  on("41-1-device-reviewed", "procedure.deviceReviewed", NO_DEVICE),
  on("41-1-device-place-published", "procedure.devicePlacePublished", NO_DEVICE),
  on("41-2-recording-reviewed", "procedure.deviceRecordAccepted", stage("investigation")),
  on("41-3-party-told-of-recording", "procedure.deviceFactsTold", NO_DEVICE),
  on("56-registration-needed", "procedure.registrationNeeded", { "procedure.advanceRegistration": false }, JUDGED),
  on("56-registration-approved", "procedure.registrationApproved", { "procedure.advanceRegistration": false }),
  on("56-registration-settled", "procedure.registrationDisposed", stage("notice")),
  on("27-referred", "procedure.referred", { "conduct.suspectedCrime": false }),
  on("28-1-correction-ordered", "procedure.correctionOrdered", stage("review")),
  { id: "28-2-gains-confiscated", fail: { "decision.penalties": ["fine"] }, unknown: ["decision.penalties"], aside: { "gains.amount": 0 } },
  off("29-no-second-fine", "procedure.finedAlready", { "decision.penalties": ["warning"] }),
  on("29-highest-fine", "procedure.highestFineNormApplied", { "procedure.severalFiningNorms": false }),
  on("33-3-educated", "procedure.educated", { "decision.outcome": "penalty" }, { base: WAIVED_CASE }),
  on("34-benchmark-published", "procedure.benchmarkPublished", { "procedure.benchmarkApplied": false }),
  on("44-notice-of-penalty", "procedure.noticeOfPenalty", stage("notice")),
  on("44-notice-of-rights", "procedure.noticeOfRights", stage("notice")),
  { id: "62-notice-before-decision", fail: { "procedure.noticedOn": "2026-04-11" }, unknown: ["procedure.noticedOn"], aside: stage("review") },
  { id: "62-defence-heard", fail: { "procedure.defence": "refused" }, unknown: ["procedure.defence"], aside: stage("notice") },
  on("45-1-defence-verified", "procedure.defenceVerified", { "procedure.defence": "waived" }),
  on("45-1-defence-adopted", "procedure.defenceAdopted", { "procedure.defenceFounded": false }),
  off("45-2-not-heavier", "procedure.heavierForDefence", { "procedure.defence": "silent" }),
  on("63-1-told-of-hearing", "procedure.hearingRightTold", { "procedure.fineIsLarge": false }),
  { id: "63-1-hearing-held", fail: { "procedure.hearingHeld": false }, unknown: ["procedure.hearingHeld"], aside: { "procedure.hearingRequested": false } },
  off("63-2-hearing-free-of-charge", "procedure.hearingCharged", NO_HEARING),
  on("64-2-hearing-notified", "procedure.hearingNotified", NO_HEARING),
  on("64-3-hearing-public", "procedure.hearingPublic", NO_HEARING),
  off("64-4-chair-not-investigator", "procedure.chairInvestigated", NO_HEARING),
  on("64-4-chair-recusal", "procedure.chairReplaced", { "procedure.chairConflict": false }),
  off("64-5-agents-admitted", "procedure.agentRefused", NO_HEARING),
  on("64-7-hearing-contested", "procedure.hearingDebated", NO_HEARING),
  on("64-8-hearing-recorded", "procedure.hearingRecorded", NO_HEARING),
  on("65-decided-on-record", "procedure.decidedOnRecord", NO_HEARING),
  {
    id: "51-on-the-spot-limits",
    base: SUMMARY_CASE,
    fail: { "decision.fine": 200.01 },
    unknown: ["decision.fine"],
    aside: { "procedure.kind": "ordinary" },
  },
  on("52-1-certificates-shown", "procedure.identityShown", { "procedure.kind": "ordinary" }, ON_THE_SPOT),
  on("52-1-numbered-form", "procedure.numberedForm", stage("investigation"), ON_THE_SPOT),
  on("52-1-handed-over", "procedure.handedOverOnTheSpot", stage("investigation"), ON_THE_SPOT),
  on("52-1-refusal-noted", "procedure.refusalNoted", { "procedure.signatureRefused": false }, ON_THE_SPOT),
  {
    id: "52-2-essential-contents",
    base: SUMMARY_CASE,
    fail: { "procedure.summaryDecisionStates": ["conduct", "penalty-and-basis", "time-and-place", "remedies", "authority", "officer-signature"] },
    unknown: ["procedure.summaryDecisionStates"],
    aside: { "procedure.kind": "ordinary" },
  },
  {
    id: "52-2-other-contents",
    base: SUMMARY_CASE,
    fail: { "procedure.summaryDecisionStates": ["conduct", "penalty-and-basis", "fine-amount", "time-and-place", "authority", "officer-signature"] },
    unknown: ["procedure.summaryDecisionStates"],
    aside: { "procedure.kind": "ordinary" },
  },
  on("52-3-reported", "procedure.reportedToAuthority", stage("decision"), ON_THE_SPOT),
  on("57-2-deliberated", "procedure.deliberated", { "procedure.circumstancesComplex": false }),
  { id: "58-1-legal-review", fail: { "procedure.legalReview": "not-passed" }, unknown: ["procedure.legalReview"], aside: { "procedure.majorRights": false } },
  on("58-2-reviewer-licensed", "procedure.reviewerLicensed", { "procedure.reviewerNew": false }),
  {
    id: "59-1-essential-contents",
    fail: { "procedure.decisionStates": ["party", "facts-and-evidence", "performance", "remedies", "authority-and-date"] },
    unknown: ["procedure.decisionStates"],
    aside: SUMMARY,
  },
  {
    id: "59-1-other-contents",
    fail: { "procedure.decisionStates": ["party", "facts-and-evidence", "penalty-and-basis", "performance", "authority-and-date"] },
    unknown: ["procedure.decisionStates"],
    aside: SUMMARY,
  },
  on("59-2-seal", "procedure.decisionSealed", SUMMARY),
  // filed on 9 January, decided on 10 April: 91 days
  { id: "60-decision-within-90-days", fail: { "procedure.filedOn": "2026-01-09" }, unknown: ["procedure.filedOn"], aside: stage("review") },
  on("47-full-record", "procedure.fullyRecorded", stage("review")),
  { id: "61-1-served", fail: { "procedure.serviceMode": "none" }, unknown: ["procedure.serviceMode"], aside: stage("decision") },
  on("61-2-electronic-service-agreed", "procedure.electronicServiceAgreed", { "procedure.serviceMode": "civil-procedure" }),
  on("48-1-published", "procedure.decisionPublished", { "procedure.socialImpact": false }),
  on("48-2-publication-withdrawn", "procedure.publicationWithdrawn", { "procedure.decisionOverturned": false }),
  {
    id: "67-2-separate-collection",
    base: SUMMARY_CASE,
    fail: { "procedure.collectionGround": "none" },
    unknown: ["procedure.collectionGround"],
    aside: { "procedure.collectedByAuthority": false },
  },
  { id: "67-3-time-to-pay", fail: { "procedure.paymentDays": 14 }, unknown: ["procedure.paymentDays"], aside: { "procedure.collectedByAuthority": true } },
  on("70-official-receipt", "procedure.officialReceipt", { "procedure.collectedByAuthority": false }, ON_THE_SPOT),
  { id: "72-surcharge-cap", fail: { "procedure.surcharge": 60_000.01 }, unknown: ["decision.fine"], aside: { "procedure.surcharge": 0 } },
];

function checked(id: string, facts: CaseFacts): Finding {
  const assessment = assess(cnRulebook, { item: "cn/food-safety/124-1-1", asOf: "2026-05-01", facts });
  const found = assessment.findings.find((finding) => finding.id === `cn/apl/${id}`);
  if (!found) throw new Error(`there is no check ${id}`);
  return found;
}

const VOID = ["38-1-standing", "38-1-legal-basis", "38-2-grave-manifest-breach"];

describe("the checks of the Administrative Penalty Law", () => {
  it("are tabled here, every one", () => {
    expect(cnRulebook.checks.map(({ rule }) => rule.id).sort()).toEqual(CHECKS.map(({ id }) => `cn/apl/${id}`).sort());
  });

  it("find nothing wrong and nothing unknown in a lawful and complete case under the ordinary procedure", () => {
    const { findings } = assess(cnRulebook, { item: "cn/food-safety/124-1-1", asOf: "2026-05-01", facts: ORDINARY_CASE });
    const checks = findings.filter(({ id }) => !id.startsWith("assessment/"));
    expect(checks.filter(({ status }) => status !== "pass" && status !== "not-applicable")).toEqual([]);
    expect(findings.filter(({ status }) => status === "fail")).toEqual([]);
  });

  it.each([
    ["a decision on the spot", SUMMARY_CASE],
    ["a case that ended without penalty", WAIVED_CASE],
  ])("find nothing wrong in %s that is lawful", (_, facts) => {
    const { findings } = assess(cnRulebook, { item: "cn/food-safety/124-1-1", asOf: "2026-05-01", facts });
    expect(findings.filter(({ id, status }) => !id.startsWith("assessment/") && status !== "pass" && status !== "not-applicable")).toEqual([]);
  });

  it("find nothing wrong, whatever the stage, in a case of which nothing is known", () => {
    for (const name of ["investigation", "notice", "review", "decision", "enforcement"]) {
      const { findings } = assess(cnRulebook, { item: "cn/food-safety/124-1-1", asOf: "2026-05-01", facts: { "procedure.stage": name } });
      expect(findings.filter(({ status }) => status === "fail")).toEqual([]);
    }
  });

  it("are void only where art. 38 says so", () => {
    const grave = cnRulebook.checks.flatMap(({ rule }) => (rule.severity === "void" ? [rule.id] : []));
    expect(grave.sort()).toEqual(VOID.map((id) => `cn/apl/${id}`).sort());
  });

  it.each(CHECKS)("$id passes where it is met, and cites its article", ({ id, base = ORDINARY_CASE, with: met = {} }) => {
    const finding = checked(id, { ...base, ...met });
    expect(finding).toMatchObject({ status: "pass" });
    const article = /^(\d+)/.exec(id)?.[1];
    expect(finding.citations.some((text) => text.startsWith(`administrative-penalty-law@2021#${article}`))).toBe(true);
  });

  it.each(CHECKS)("$id fails where it is broken, and says which fact breaks it", ({ id, base = ORDINARY_CASE, with: met = {}, fail }) => {
    const finding = checked(id, { ...base, ...met, ...fail });
    expect(finding).toMatchObject({ status: "fail", remedy: { zh: expect.any(String), en: expect.any(String) } });
    expect(finding.facts).toEqual(expect.arrayContaining(Object.keys(fail)));
  });

  it.each(CHECKS)("$id is left open where its facts are unknown", ({ id, base = ORDINARY_CASE, with: met = {}, unknown, judged }) => {
    const finding = checked(id, without({ ...base, ...met }, ...unknown));
    expect([finding.status, finding.facts]).toEqual([judged ? "needs-judgement" : "unknown", unknown]);
  });

  it.each(CHECKS.flatMap((row) => (row.aside ? [{ ...row, aside: row.aside }] : [])))(
    "$id has no place where it does not apply",
    ({ id, base = ORDINARY_CASE, with: met = {}, fail, aside }) => {
      expect(checked(id, { ...base, ...met, ...fail, ...aside })).toMatchObject({ status: "not-applicable", facts: [] });
    },
  );

  it("that apply to every case are the six on standing, powers, place, level and officers", () => {
    expect(cnRulebook.checks.flatMap(({ rule }) => (rule.applies ? [] : [rule.id])).sort()).toEqual(
      CHECKS.flatMap(({ id, aside }) => (aside ? [] : [`cn/apl/${id}`])).sort(),
    );
  });
});

describe("boundaries of the checks", () => {
  const status = (id: string, facts: CaseFacts, base = ORDINARY_CASE): string => checked(id, { ...base, ...facts }).status;

  it("one officer is enough where a law says so", () => {
    expect(status("42-two-officers", { "procedure.officerCount": 1, "procedure.fewerOfficersByLaw": true })).toBe("pass");
  });

  it("ninety days are in time and ninety-one are not, unless days are left out or added", () => {
    // 10 January to 10 April 2026: 21 + 28 + 31 + 10 = 90
    expect(status("60-decision-within-90-days", { "procedure.filedOn": "2026-01-10" })).toBe("pass");
    expect(status("60-decision-within-90-days", { "procedure.filedOn": "2026-01-09" })).toBe("fail");
    expect(status("60-decision-within-90-days", { "procedure.filedOn": "2026-01-09", "procedure.excludedDays": 1 })).toBe("pass");
    expect(status("60-decision-within-90-days", { "procedure.filedOn": "2026-01-08", "procedure.excludedDays": 1 })).toBe("fail");
    expect(status("60-decision-within-90-days", { "procedure.filedOn": "2026-01-08", "procedure.excludedDays": 1, "procedure.extensionDays": 1 })).toBe("pass");
  });

  it("a notice on the day of the decision is in time", () => {
    expect(status("62-notice-before-decision", { "procedure.noticedOn": "2026-04-10" })).toBe("pass");
  });

  it.each([
    ["natural-person", 200, "pass"],
    ["natural-person", 200.01, "fail"],
    ["organisation", 3000, "pass"],
    ["organisation", 3000.01, "fail"],
    ["individual-business", 200.01, "fail"],
  ])("a fine on the spot on a %s of %s yuan: %s", (kind, fine, expected) => {
    expect(status("51-on-the-spot-limits", { "party.kind": kind, "decision.fine": fine }, SUMMARY_CASE)).toBe(expected);
  });

  it("an individual business may be fined up to 3,000 yuan on the spot where it is treated as an organisation", () => {
    const facts = { "party.kind": "individual-business", "procedure.individualBusinessLimit": "organisation" };
    expect(status("51-on-the-spot-limits", { ...facts, "decision.fine": 3000 }, SUMMARY_CASE)).toBe("pass");
    expect(status("51-on-the-spot-limits", { ...facts, "decision.fine": 3000.01 }, SUMMARY_CASE)).toBe("fail");
  });

  it.each(PENALTY_KINDS.filter((kind) => kind !== "warning" && kind !== "fine" && kind !== "demerit-points"))("%s cannot be decided on the spot", (kind) => {
    expect(status("51-on-the-spot-limits", { "decision.penalties": [kind] }, SUMMARY_CASE)).toBe("fail");
  });

  it.each([
    ["small-fine", 100, "summary", "pass"],
    ["small-fine", 100.01, "summary", "fail"],
    ["hard-to-enforce-later", 200, "summary", "pass"],
    ["hard-to-enforce-later", 100, "ordinary", "fail"],
    ["remote-area", 60_000, "ordinary", "pass"],
  ])("collection on the spot on the ground %s of %s yuan under the %s procedure: %s", (ground, fine, kind, expected) => {
    const facts = { "procedure.collectionGround": ground, "decision.fine": fine, "procedure.kind": kind };
    expect(status("67-2-separate-collection", facts, SUMMARY_CASE)).toBe(expected);
  });

  it("fifteen days to pay are enough and a surcharge may equal the fine", () => {
    expect([status("67-3-time-to-pay", { "procedure.paymentDays": 15 }), status("72-surcharge-cap", { "procedure.surcharge": 60_000 })]).toEqual(["pass", "pass"]);
  });

  it("gains that are all to be refunded need no confiscation", () => {
    expect(status("28-2-gains-confiscated", { "decision.penalties": ["fine"], "procedure.gainsAllReturned": true })).toBe("pass");
  });

  it("a hearing may be closed to protect secrets, and need not be held where the party forfeited it", () => {
    expect(status("64-3-hearing-public", { "procedure.hearingPublic": false, "procedure.hearingConfidential": true })).toBe("pass");
    expect(status("63-1-hearing-held", { "procedure.hearingHeld": false, "procedure.hearingForfeited": true })).toBe("pass");
  });

  it("the amount of the fine need not stand in a decision on the spot without one", () => {
    const states = ["conduct", "penalty-and-basis", "time-and-place", "remedies", "authority", "officer-signature"];
    expect(status("52-2-essential-contents", { "decision.penalties": ["warning"], "procedure.summaryDecisionStates": states }, SUMMARY_CASE)).toBe("pass");
  });
});

describe("what the rules do not reach", () => {
  it("decisions before the law of 2021 took effect are not recommended on, and a finding says so", () => {
    const { recommendation, findings } = assess(
      cnRulebook,
      caseOf({ "conduct.endedOn": "2021-05-01", "conduct.discoveredOn": "2021-05-02", "goods.value": 20 }, { asOf: "2021-07-14" }),
    );
    expect(recommendation).toEqual({ status: "withheld", options: [], fine: null, orders: [] });
    expect(findings.find(({ id }) => id === "assessment/circumstances-not-covered")).toMatchObject({ head: "law", status: "unknown" });
  });

  it("decisions on the day it took effect are", () => {
    const { recommendation, circumstances } = assess(
      cnRulebook,
      caseOf({ "conduct.endedOn": "2021-05-01", "conduct.discoveredOn": "2021-05-02", "goods.value": 20, "conduct.serious": false }, { asOf: "2021-07-15" }),
    );
    expect([recommendation.status, circumstances.length > 0]).toEqual(["settled", true]);
  });
});
