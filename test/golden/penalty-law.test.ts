// The general part: circumstances and requirements of the Administrative Penalty Law (2021), worked out from its text. Its checks are in `checks`.
import { describe, expect, it } from "vitest";
import { type Assessment, assess, type CaseFile, checkCaseFile, createRulebook, type Disposition, type RuleSource } from "../../src/index.ts";
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

const settled = (disposition: Disposition): Assessment["disposition"] => ({
  status: "settled",
  possible: [disposition],
  recommended: disposition,
  policy: null,
});
const choice = (possible: readonly Disposition[], recommended: Disposition | null = null): Assessment["disposition"] => ({
  status: "choice",
  possible,
  recommended,
  policy: null,
});

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
    expect(weighed(caseOf({ "party.kind": "organisation", "party.birthDate": "1990-01-01" }))).toEqual(ORDINARY);
    // Nobody below eighteen is an organisation.
    expect(checkCaseFile(cnRulebook, caseOf({ "party.kind": "organisation", "party.birthDate": "2020-01-01" })).map(({ code }) => code)).toEqual(["contradictory"]);
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
    const { disposition, missingFacts } = assess(cnRulebook, {
      ...caseOf({}),
      facts: { ...without(NOTHING, "fault.otherLawGoverns"), "fault.disproved": true },
    });
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
    caseOf(
      { "conduct.endedOn": "2022-03-10", "conduct.touchesLifeHealthOrFinance": false, "food.labelFlawOnly": false, ...facts },
      { item: "cn/food-safety/125-1-2", asOf },
    );
  const health = { "conduct.touchesLifeHealthOrFinance": true, "harm.degree": "slight" };

  it.each([
    ["two years to the day are still within the period", { "conduct.discoveredOn": "2024-03-10" }, ORDINARY],
    ["two years and a day are over it", { "conduct.discoveredOn": "2024-03-11" }, OVER],
    ["the period from 29 February ends on 28 February", { "conduct.endedOn": "2024-02-29", "conduct.discoveredOn": "2026-02-28" }, ORDINARY],
    ["and is over on 1 March", { "conduct.endedOn": "2024-02-29", "conduct.discoveredOn": "2026-03-01" }, OVER],
    ["five years to the day are within it where health is touched and there is harm", { ...health, "conduct.discoveredOn": "2027-03-10" }, ORDINARY],
    ["five years and a day are over it even then", { ...health, "conduct.discoveredOn": "2027-03-11" }, OVER],
    [
      "two years and a day are over it where health is touched but there is no harm",
      { ...health, "harm.degree": "none", "conduct.discoveredOn": "2024-03-11" },
      OVER,
    ],
    ["two years and a day are over it where there is harm but not to health", { "harm.degree": "slight", "conduct.discoveredOn": "2024-03-11" }, OVER],
    [
      "two years and a day are not over it where another law has a period of its own",
      { "conduct.discoveredOn": "2024-03-11", "limitation.otherLawGoverns": true },
      ORDINARY,
    ],
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
    const everything = {
      ...emergency,
      "correction.harmReduced": true,
      "conduct.coercedOrDeceived": true,
      "conduct.selfReported": true,
      "merit.cooperation": true,
    };
    const { disposition, recommendation } = assess(cnRulebook, caseOf({ ...everything, ...bar, "food.trader": true, "goods.value": 20 }));
    expect(disposition).toEqual(settled("no-penalty"));
    expect(recommendation).toMatchObject({ status: "settled", options: [{ disposition: "no-penalty", penalties: [] }], fine: null });
  });
});

// ---- Requirements --------------------------------------------------------------------------------------------------------------

const PROCEDURE_PLAIN: CaseFacts = {
  "conduct.suspectedCrime": false,
  "procedure.referred": false,
  "procedure.factsConclusive": true,
  "procedure.circumstancesComplex": false,
  "procedure.violationGrave": false,
  "procedure.majorPublicInterest": false,
  "procedure.majorRights": false,
  "procedure.hearingHeld": false,
  "procedure.difficultCase": false,
  "procedure.reviewByOtherLaw": false,
  "procedure.kind": "summary",
  "procedure.stage": "review",
  "procedure.advanceRegistration": false,
  "procedure.socialImpact": false,
  "hearing.fineThreshold": 10_000,
  "hearing.confiscationThreshold": 10_000,
  "decision.confiscated": 0,
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
  const both = (status: string) => ({ "cn/apl/27-criminal-referral": status, "cn/criminal-referral/3-referral": status });
  const suspected = (facts: CaseFacts) => requirementsOf(fineOf(100), { "conduct.suspectedCrime": true, ...facts });

  it.each([
    [true, both("required")],
    [false, {}],
  ])("suspected: %s", (isSuspected, expected) => {
    expect(requirementsOf(fineOf(100), { "conduct.suspectedCrime": isSuspected })).toEqual(expected);
  });

  it("may be due as long as nobody says", () => {
    expect(requirementsOf(fineOf(100), {}, ["conduct.suspectedCrime"])).toEqual(both("possible"));
  });

  it.each([
    ["none", both("required")],
    ["forwarded", both("required")],
    ["filed", both("required")],
    ["not-filed", {}],
    ["returned", {}],
  ])("of a case that was referred, answered with %s", (answer, expected) => {
    expect(suspected({ "procedure.referred": true, "referral.policeAnswer": answer })).toEqual(expected);
    expect(suspected({ "procedure.referred": false, "referral.policeAnswer": answer })).toEqual(both("required"));
  });

  it("may be due where nobody says what came of it", () => {
    expect(suspected({ "procedure.referred": true })).toEqual(both("possible"));
  });

  it("is due before the decision, by arts. 27 and 57", () => {
    const { requirements } = assess(cnRulebook, caseOf({ "conduct.suspectedCrime": true, "procedure.referred": false }));
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

describe("arts. 48, 56 and 57: disclosure and approval", () => {
  it.each([
    ["a decision of some social impact", { "procedure.socialImpact": true }, "cn/apl/48-1-disclosure"],
    ["evidence registered in advance", { "procedure.advanceRegistration": true }, "cn/apl/56-registration-approval"],
    ["the ordinary procedure", { "procedure.kind": "ordinary" }, "cn/apl/57-1-head-decides"],
    [
      "a published decision that was revoked",
      { "procedure.stage": "decision", "procedure.decisionPublished": true, "procedure.decisionOverturned": true },
      "cn/apl/48-2-withdrawal",
    ],
  ])("%s", (_, facts, id) => {
    expect(requirementsOf(fineOf(100), facts)).toEqual({ [id]: "required" });
  });

  it("the reviewer is a person who does legal review, and the withdrawal takes three working days at most", () => {
    const { requirements } = cnRulebook;
    expect(
      requirements
        .filter(({ rule }) => rule.reviewer)
        .map(({ rule }) => rule.id)
        .filter((id) => id.startsWith("cn/apl/")),
    ).toEqual(["cn/apl/58-1-1-public-interest", "cn/apl/58-1-2-major-rights-after-hearing", "cn/apl/58-1-3-difficult-case", "cn/apl/58-1-4-other-provision"]);
    expect(requirements.find(({ rule }) => rule.id === "cn/apl/48-2-withdrawal")?.rule.within).toEqual({ workingDays: 3 });
  });
});

// 第六十三条第一款
describe("art. 63: telling the party of its right to a hearing", () => {
  const hearingsOf = (item: string, facts: CaseFacts): readonly string[] =>
    Object.keys(requirementsOf(item, facts)).filter((id) => id.startsWith("cn/apl/63-"));

  it.each([
    ["item 1, a fine at the threshold", fineOf(3001), { "hearing.fineThreshold": 3001 }, ["cn/apl/63-1-1-large-fine"]],
    ["but not one a fen below it", fineOf(3001), { "hearing.fineThreshold": 3001.01 }, []],
    ["item 2, gains confiscated at the threshold", "made-up/confiscate-gains", { "decision.confiscated": 10_000 }, ["cn/apl/63-1-2-large-confiscation"]],
    ["item 2, property confiscated at the threshold", "made-up/confiscate-property", { "decision.confiscated": 10_000 }, ["cn/apl/63-1-2-large-confiscation"]],
    ["but not a confiscation a fen below", "made-up/confiscate-gains", { "decision.confiscated": 9999.99 }, []],
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

  it("is open for a fine as long as nobody says from what sum on it is large", () => {
    expect(requirementsOf(fineOf(100), {}, ["hearing.fineThreshold"])).toEqual({ "cn/apl/63-1-1-large-fine": "possible" });
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
