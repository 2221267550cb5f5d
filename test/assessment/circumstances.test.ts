import { describe, expect, it } from "vitest";
import type { Circumstance } from "../../src/documents/circumstances.ts";
import { assess, type CaseFile, createRulebook } from "../../src/index.ts";
import { DISPOSITIONS } from "../../src/law/disposition.ts";
import { assessExample, circumstanceOn, exampleCase, exampleSource, ownCodes } from "../support/assessment-pack.ts";

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
    expect(dispositionOf(circumstances, facts)).toEqual(expected);
  });

  it("takes everything to be open where too many different things are unknown to be tried out", () => {
    const effects = ["no-penalty", "exemption", "mitigated", "lighter", "heavier"] as const;
    const asks = [
      ...effects.map((effect) => [effect]),
      ["no-penalty", "exemption"] as const,
      ["exemption", "mitigated"] as const,
      ["mitigated", "lighter"] as const,
    ].flatMap((one) => (["must", "may"] as const).map((force) => [one, force] as const));
    const circumstances = asks.map(([one, force], index) => circumstanceOn("conduct.minor", one, force, { id: `x/many-${index}` }));
    expect(circumstances.length).toBeGreaterThan(12);
    expect(assessExample({ circumstances }).disposition).toEqual({ status: "open", possible: [...DISPOSITIONS], recommended: null });
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

  it("one without a period is for decisions while its instrument is in force; before that nothing is recommended", () => {
    const conduct = { ...cooperating, "conduct.endedOn": "2019-12-31" };
    const items = { versions: [{ inForce: { from: "2010-01-01" }, clauses: [{ penalties: [{ kind: "warning", choice: "must" }] }] }] } as const;
    const parts = { circumstances: [cooperated], items: [{ ...exampleItemHead, ...items }] };
    const before = assessExample(parts, conduct, { asOf: "2019-12-31" });
    expect([before.circumstances, before.recommendation.status, ownCodes(before)]).toEqual([[], "withheld", ["circumstances-not-covered"]]);
    const after = assessExample(parts, conduct, { asOf: "2020-01-01" });
    expect([after.circumstances.length, after.recommendation.status]).toEqual([1, "choice"]);
  });

  it("one for other items or fields does not cover the case", () => {
    const elsewhere = circumstanceOn("party.cooperated", ["lighter"], "must", { scope: { items: ["x/item"], except: ["x/item"] } });
    expect(assessExample({ circumstances: [elsewhere] }, cooperating).circumstances).toEqual([]);
  });
});

const exampleItemHead = {
  id: "x/item",
  name: { zh: "示例事项" },
  domain: "example",
  enforcedBy: [{ function: "example", from: "county" }],
  breaches: ["example-law#1"],
  basis: ["example-law#10"],
} as const;
