import { describe, expect, it } from "vitest";
import { weighCircumstances } from "../../src/assessment/circumstances.ts";
import { openCase } from "../../src/assessment/open-case.ts";
import type { Circumstance } from "../../src/documents/circumstances.ts";
import { type Assessment, assess, type CaseFile, createRulebook, type Instrument } from "../../src/index.ts";
import { assessExample, circumstanceOn, combinedBy, EXAMPLE_LAW, exampleCase, exampleRulebook, exampleSource, ownCodes } from "../support/assessment-pack.ts";

const cooperated = circumstanceOn("party.cooperated", ["lighter", "mitigated"], "must");
const repeated = circumstanceOn("party.repeated", ["heavier"], "must");
const minor = circumstanceOn("conduct.minor", ["no-penalty"], "may");

describe("a circumstance", () => {
  it("holds, fails or may hold, and names the facts that it rests on", () => {
    const circumstances = [cooperated, repeated, minor];
    const found = assessExample({ circumstances }, { "party.cooperated": true, "party.repeated": false }).circumstances;
    expect(found.map(({ id, status, facts }) => ({ id, status, facts }))).toEqual([
      { id: "x/conduct-minor-no-penalty-may", status: "possible", facts: ["conduct.minor"] },
      { id: "x/party-cooperated-lighter-mitigated-must", status: "holds", facts: ["party.cooperated"] },
      { id: "x/party-repeated-heavier-must", status: "fails", facts: ["party.repeated"] },
    ]);
  });

  it("is told in full: effects, force, measures, citation as of the decision and where it comes from", () => {
    const rule: Circumstance = { ...cooperated, measures: [{ zh: "教育" }], provenance: { kind: "derived", row: "7" } };
    expect(assessExample({ circumstances: [rule] }, { "party.cooperated": true }).circumstances).toEqual([
      {
        id: rule.id,
        label: { zh: "party.cooperated", en: "party.cooperated" },
        list: null,
        status: "holds",
        effects: ["lighter", "mitigated"],
        force: "must",
        measures: [{ zh: "教育" }],
        citations: ["example-law@2024#20"],
        provenance: { kind: "derived", row: "7" },
        facts: ["party.cooperated"],
      },
    ]);
  });

  it("names of several facts those that settle it, and where it may hold those that are unknown", () => {
    const when = { all: ["conduct.minor", "party.cooperated"].map((fact) => ({ fact, operator: "equal", value: true }) as const) };
    const told = (facts: CaseFile["facts"]): unknown =>
      assessExample({ circumstances: [circumstanceOn("conduct.minor", ["lighter"], "may", { when })] }, facts).circumstances.map(({ status, facts }) => [
        status,
        facts,
      ]);
    expect(told({ "conduct.minor": true })).toEqual([["possible", ["party.cooperated"]]]);
    expect(told({ "conduct.minor": true, "party.cooperated": false })).toEqual([["fails", ["party.cooperated"]]]);
    expect(told({ "conduct.minor": true, "party.cooperated": true })).toEqual([["holds", ["conduct.minor", "party.cooperated"]]]);
  });

  it("stands for the facts that it is derived from", () => {
    const { circumstances } = assessExample({
      facts: [{ id: "goods.large", type: "boolean", label: { zh: "大" }, derive: { when: { fact: "goods.value", operator: "greaterThan", value: 100 } } }],
      circumstances: [circumstanceOn("goods.large", ["heavier"], "may")],
    });
    expect(circumstances[0]).toMatchObject({ status: "possible", facts: ["goods.value"] });
  });
});

describe("the disposition", () => {
  const dispositionOf = (circumstances: readonly Circumstance[], facts: CaseFile["facts"]): unknown => assessExample({ circumstances }, facts).disposition;

  it.each([
    ["is settled where the facts leave one", [repeated], { "party.repeated": true }, { status: "settled", possible: ["heavier"], recommended: "heavier" }],
    ["is ordinary without circumstances", [], {}, { status: "settled", possible: ["ordinary"], recommended: "ordinary" }],
    [
      "is a choice where the facts are settled and the law leaves several",
      [cooperated],
      { "party.cooperated": true },
      { status: "choice", possible: ["mitigated", "lighter"], recommended: null },
    ],
    [
      "points to a waiver that is allowed",
      [minor],
      { "conduct.minor": true },
      { status: "choice", possible: ["no-penalty", "ordinary"], recommended: "no-penalty" },
    ],
    [
      "points to one single reduction that is allowed",
      [circumstanceOn("party.cooperated", ["lighter"], "may")],
      { "party.cooperated": true },
      { status: "choice", possible: ["lighter", "ordinary"], recommended: "lighter" },
    ],
    [
      "points nowhere where circumstances meet",
      [circumstanceOn("party.cooperated", ["lighter"], "must"), repeated],
      { "party.cooperated": true, "party.repeated": true },
      { status: "choice", possible: ["lighter", "ordinary", "heavier"], recommended: null },
    ],
    [
      "points nowhere where a waiver meets a graver circumstance",
      [minor, repeated],
      { "conduct.minor": true, "party.repeated": true },
      { status: "choice", possible: ["no-penalty", "heavier"], recommended: null },
    ],
    ["is open where unknown facts decide", [repeated], {}, { status: "open", possible: ["ordinary", "heavier"], recommended: null }],
    [
      "is open with everything that some answer reaches",
      [cooperated, repeated],
      {},
      { status: "open", possible: ["mitigated", "lighter", "ordinary", "heavier"], recommended: null },
    ],
    [
      "is settled in spite of unknown facts that cannot change it",
      [circumstanceOn("conduct.minor", ["no-penalty"], "must"), cooperated, repeated],
      { "conduct.minor": true },
      { status: "settled", possible: ["no-penalty"], recommended: "no-penalty" },
    ],
    [
      "is the same for two circumstances that ask for the same as for one",
      [cooperated, circumstanceOn("conduct.minor", ["mitigated", "lighter"], "must")],
      { "party.cooperated": true },
      { status: "choice", possible: ["mitigated", "lighter"], recommended: null },
    ],
  ] as const)("%s", (_, circumstances, facts, expected) => {
    expect(dispositionOf(circumstances, facts)).toEqual({ ...expected, policy: null });
  });
});

describe("the policy that applies", () => {
  const circumstances = [circumstanceOn("party.cooperated", ["lighter"], "must"), repeated];
  const both = { "party.cooperated": true, "party.repeated": true };
  const local = combinedBy({ method: "net-count" }, { jurisdiction: "370000", provenance: { kind: "official", verified: false } });

  it("combines the circumstances, and is named with its source", () => {
    const assessment = assessExample({ circumstances, policies: [local] }, both, { jurisdiction: "370102" });
    expect(assessment.disposition).toEqual({
      status: "settled",
      possible: ["ordinary"],
      recommended: "ordinary",
      policy: {
        id: "x/policy",
        label: { zh: "合并规则", en: "combination policy" },
        method: "net-count",
        citations: ["example-law@2024#40"],
        provenance: { kind: "official", verified: false },
      },
    });
    expect(assessment.findings.find(({ id }) => id === "assessment/unverified-source")?.citations).toEqual(["example-law@2024#40"]);
  });

  it("rests on no source that matters where no circumstance holds or may", () => {
    expect(ownCodes(assessExample({ circumstances: [], policies: [local] }, both, { jurisdiction: "370102" }))).toEqual(["no-benchmark"]);
  });

  it("is not that of another place; where the case names none, a finding says that local rules are left out", () => {
    const elsewhere = assessExample({ circumstances, policies: [local] }, both, { jurisdiction: "440300" });
    expect([elsewhere.disposition.policy, elsewhere.disposition.possible]).toEqual([null, ["lighter", "ordinary", "heavier"]]);
    const nowhere = assessExample({ circumstances, policies: [local] }, both);
    expect([nowhere.disposition.policy, ownCodes(nowhere).includes("place-unknown")]).toEqual([null, true]);
  });

  it("may say how far mitigation reaches; where mitigation is possible and its source was not checked, a finding says so", () => {
    const { combination: _, ...head } = local;
    const policies = [{ ...head, mitigation: { floor: { portionOfMinimum: 0.1 } } }];
    const mitigating = { circumstances: [cooperated], policies };
    const assessment = assessExample(mitigating, both, { jurisdiction: "370102" });
    expect([assessment.disposition.policy, ownCodes(assessment)]).toEqual([null, ["no-benchmark", "unverified-source"]]);
    expect(ownCodes(assessExample(mitigating, { "party.cooperated": false }, { jurisdiction: "370102" }))).toEqual(["no-benchmark"]);
    const opening = openCase(exampleRulebook(mitigating), exampleCase(both, { jurisdiction: "370102" }), {});
    expect(opening.opened && weighCircumstances(opening.opened).mitigation).toEqual({
      rule: { floor: { portionOfMinimum: 0.1 } },
      citations: ["example-law@2024#40"],
      provenance: { kind: "official", verified: false },
    });
  });
});

describe("a circumstance of a published list", () => {
  it("bears the name of the list", () => {
    const list = { zh: "首违不罚清单" };
    const document = { file: "list.yaml", content: { kind: "circumstances", list, circumstances: [minor] } };
    const rulebook = createRulebook([{ documents: [...exampleSource({}).documents, document] }]);
    expect(assess(rulebook, exampleCase({ "conduct.minor": true })).circumstances[0]?.list).toEqual(list);
  });
});

describe("where and when a circumstance applies", () => {
  const local = circumstanceOn("party.cooperated", ["lighter"], "must", { jurisdiction: "370100" });
  const cooperating = { "party.cooperated": true };

  it.each([
    ["370102", ["lighter"]],
    ["370100", ["lighter"]],
    ["370202", ["ordinary"]],
    ["440300", ["ordinary"]],
  ])("a local one is for its own place: %s", (jurisdiction, possible) => {
    expect(assessExample({ circumstances: [local] }, cooperating, { jurisdiction }).disposition.possible).toEqual(possible);
  });

  it("a local one is left out where the case does not say where it happened, and a finding says so", () => {
    const assessment = assessExample({ circumstances: [local] }, cooperating);
    expect([assessment.disposition.possible, assessment.circumstances, ownCodes(assessment)]).toEqual([["ordinary"], [], ["place-unknown", "no-benchmark"]]);
  });

  it.each([
    ["2024-05-31", []],
    ["2024-06-01", ["lighter"]],
    ["2024-06-30", ["lighter"]],
    ["2024-07-01", []],
  ])("one with a period of its own is for decisions within it: %s", (asOf, expected) => {
    const timed = circumstanceOn("party.cooperated", ["lighter"], "must", { inForce: { from: "2024-06-01", until: "2024-07-01" } });
    expect(assessExample({ circumstances: [timed] }, cooperating, { asOf }).circumstances.flatMap(({ effects }) => effects)).toEqual(expected);
  });

  it("one for other items or fields does not cover the case", () => {
    const elsewhere = circumstanceOn("party.cooperated", ["lighter"], "must", { scope: { items: ["x/item"], except: ["x/item"] } });
    expect(assessExample({ circumstances: [elsewhere] }, cooperating).circumstances).toEqual([]);
  });
});

describe("a circumstance without a period of its own", () => {
  const rule: Instrument = {
    id: "example-rule",
    title: { zh: "示例规章" },
    level: "department-rule",
    versions: [{ id: "2022", adopted: "2021-10-01", inForce: { from: "2022-01-01", until: "2025-01-01" }, lastArticle: 9 }],
  };
  const under = (rest: Partial<Circumstance>, asOf: string, jurisdiction = "370102"): Assessment =>
    assessExample(
      { instruments: [EXAMPLE_LAW, rule], circumstances: [circumstanceOn("party.cooperated", ["lighter"], "must", { cites: ["example-rule#2"], ...rest })] },
      { "party.cooperated": true, "conduct.endedOn": "2021-05-01" },
      { asOf, jurisdiction },
    );

  it("is for decisions while all instruments that it cites are in force", () => {
    const covered = (asOf: string): number => under({ cites: ["example-law#20", "example-rule#2"] }, asOf).circumstances.length;
    expect(["2021-12-31", "2022-01-01", "2024-12-31", "2025-01-01"].map(covered)).toEqual([0, 1, 1, 0]);
  });

  it("leaves the case uncovered on a day before every wording, and nothing is recommended", () => {
    const assessment = under({}, "2021-12-31");
    const finding = assessment.findings.find(({ id }) => id === "assessment/circumstances-not-covered");
    expect([assessment.recommendation.status, finding?.citations]).toEqual(["withheld", ["example-rule#2"]]);
  });

  it.each<[string, Partial<Circumstance>, string, string?]>([
    ["the day is after the last wording", {}, "2025-06-01"],
    ["it has a period of its own", { inForce: { from: "2023-01-01" } }, "2021-12-31"],
    ["it is for another place", { jurisdiction: "440300" }, "2021-12-31"],
  ])("does not where %s", (_, rest, asOf, jurisdiction) => {
    const assessment = under(rest, asOf, jurisdiction);
    expect([assessment.recommendation.status, ownCodes(assessment).includes("circumstances-not-covered")]).toEqual(["settled", false]);
  });
});
