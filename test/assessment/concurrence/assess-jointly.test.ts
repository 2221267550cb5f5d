// Made-up law: what several items, acts and parties come to.
import { describe, expect, it } from "vitest";
import type { Policy } from "../../../src/documents/policies.ts";
import { assessJointly, CaseFileError, type Clause, checkJointCaseFile, type JointAct, type JointCaseFile, type PartyAssessment } from "../../../src/index.ts";
import { circumstanceOn, exampleItem, exampleRulebook, fineClause } from "../../support/assessment-pack.ts";

const concurrence = (rest: Partial<NonNullable<Policy["concurrence"]>> = {}): Policy => ({
  id: "x/concurrence",
  label: { zh: "竞合", en: "concurrence" },
  issuer: { zh: "示例机关" },
  jurisdiction: "100000",
  cites: ["example-law#29"],
  concurrence: { oneAct: "higher-fine", severalActs: "add", ...rest },
});

const item = (id: string, clauses: readonly Clause[]) => exampleItem(clauses, { id: `x/${id}` });
const detention = (min: number, max: number): Clause => ({
  id: "detention",
  penalties: [{ kind: "detention", choice: "must", measure: { days: [min, max] } }],
});
const timesGoods: Clause = { id: "times", penalties: [{ kind: "fine", choice: "must", measure: { times: [1, 2], of: "goods.value" } }] };

const ITEMS = [
  item("low", [fineClause(1000, 5000)]),
  item("high", [fineClause(2000, 8000), { id: "licence", penalties: [{ kind: "revoke-licence", choice: "must" }] }]),
  item("wide", [fineClause(500, 9000)]),
  item("twin", [fineClause(1000, 5000)]),
  item("warned", [{ id: "warning", penalties: [{ kind: "warning", choice: "must" }] }]),
  item("times", [timesGoods]),
  item("jail", [detention(5, 10)]),
  item("long", [detention(10, 15), fineClause(200, 500)]),
  item("gap", [
    {
      id: "below",
      branch: "f",
      when: { fact: "goods.value", operator: "lessThan", value: 100 },
      penalties: [{ kind: "fine", choice: "must", measure: { amount: 1 } }],
    },
  ]),
];

const CIRCUMSTANCES = [
  circumstanceOn("conduct.minor", ["no-penalty"], "must", { scope: { items: ["x/high"] } }),
  circumstanceOn("party.cooperated", ["lighter"], "must"),
];

const KNOWN = { "conduct.minor": false, "party.cooperated": false, "conduct.endedOn": "2025-01-01" };

function jointly(acts: readonly JointAct[], rest: Partial<JointCaseFile> = {}, policies: readonly Policy[] = [concurrence()]): PartyAssessment {
  const rulebook = exampleRulebook({ items: ITEMS, circumstances: CIRCUMSTANCES, policies });
  const joint = assessJointly(rulebook, { acts, asOf: "2025-06-01", ...rest, facts: { ...KNOWN, ...rest.facts } });
  expect(JSON.parse(JSON.stringify(joint))).toEqual(joint);
  return joint.parties[0] as PartyAssessment;
}

const act = (...ids: readonly string[]): JointAct => ({ items: ids.map((id) => `x/${id}`) });
const sums = (min: number | null, max: number | null) => ({ min, minIncluded: min !== null, max, maxIncluded: max !== null });

describe("one act under several items", () => {
  it("is fined once, by the higher fine: 2,000–8,000 before 1,000–5,000", () => {
    const { acts, combined, findings } = jointly([act("low", "high")]);
    expect(acts[0]).toMatchObject({
      governing: { status: "higher", item: "x/high", citations: ["example-law@2024#29"] },
      fine: sums(2000, 8000),
      setAside: ["x/low"],
    });
    expect(combined).toMatchObject({ status: "settled", fine: sums(2000, 8000), acts: ["act-1"] });
    expect(findings.map(({ id }) => id)).toEqual(["assessment/concurrence-higher-fine"]);
  });

  it("does not depend on the order of the items", () => {
    expect(jointly([act("high", "low")]).acts[0]?.governing).toMatchObject({ status: "higher", item: "x/high" });
  });

  it("is left to a person where neither is higher in every respect: 1,000–5,000 and 500–9,000 may be 500 to 9,000", () => {
    const { acts, combined, findings } = jointly([act("low", "wide")]);
    expect(acts[0]).toMatchObject({ governing: { status: "undecided", item: null }, fine: sums(500, 9000), setAside: [] });
    expect(combined).toMatchObject({ status: "withheld", fine: null });
    expect(findings.map(({ id }) => id)).toEqual(["assessment/concurrence-undecided"]);
  });

  it("takes the first of equal fines", () => {
    expect(jointly([act("low", "twin")]).acts[0]).toMatchObject({ governing: { status: "equal", item: "x/low" }, setAside: ["x/twin"] });
  });

  it("has the one fine there is, and other kinds stand beside it", () => {
    const { acts } = jointly([act("warned", "low")]);
    expect(acts[0]).toMatchObject({ governing: { status: "single", item: "x/low" }, fine: sums(1000, 5000), setAside: [] });
    expect(acts[0]?.assessments[0]?.recommendation.options[0]?.penalties.map(({ kind }) => kind)).toEqual(["warning"]);
  });

  it("has no fine where no item has one", () => {
    expect(jointly([act("warned")]).acts[0]).toMatchObject({ governing: { status: "none", item: null }, fine: null });
  });

  it("leaves out an item under which nothing is imposed, though its fine would be higher", () => {
    expect(jointly([act("low", "high")], { facts: { "conduct.minor": true } }).acts[0]).toMatchObject({
      governing: { status: "single", item: "x/low" },
      setAside: [],
    });
  });

  it("compares what the provisions allow once it is known: 1 to 2 times 1,000 is 1,000–2,000 and lower, of an unknown value it may be higher", () => {
    expect(jointly([act("low", "times")], { facts: { "goods.value": 1000 } }).acts[0]?.governing).toMatchObject({ status: "higher", item: "x/low" });
    expect(jointly([act("low", "times")]).acts[0]?.governing).toMatchObject({ status: "undecided", item: null });
  });

  it("is not decided where an item's own recommendation is withheld", () => {
    const { acts, combined } = jointly([act("low", "gap")], { facts: { "goods.value": 200 } });
    expect(acts[0]).toMatchObject({ governing: { status: "undecided" }, fine: null });
    expect(combined.status).toBe("withheld");
  });

  it("sets no fine aside where the rulebook has no rule on it", () => {
    const { acts, findings } = jointly([act("low", "high")], {}, []);
    expect(acts[0]).toMatchObject({ governing: { status: "no-rule", item: null, citations: [] }, setAside: [] });
    expect(findings.map(({ id }) => id)).toEqual(["assessment/concurrence-no-rule"]);
  });
});

describe("several acts", () => {
  it("add up: 1,000–5,000 and 2,000–8,000 are 3,000–13,000", () => {
    expect(jointly([act("low"), act("high")]).combined).toEqual({ status: "settled", fine: sums(3000, 13_000), detention: null, acts: ["act-1", "act-2"] });
  });

  it("add their detention: 5–10 and 10–15 days are 15–25 days, at most 20 where the policy says so", () => {
    expect(jointly([act("jail"), act("long")]).combined.detention).toEqual({ min: 15, max: 25 });
    expect(jointly([act("jail"), act("long")], {}, [concurrence({ detentionAtMost: 20 })]).combined.detention).toEqual({ min: 15, max: 20 });
  });

  it("stay open where a choice or a fact is: the value of the goods", () => {
    expect(jointly([act("low"), act("times")]).combined).toMatchObject({ status: "open", fine: { min: 1000, max: null } });
  });

  it("count as one where they are linked and the policy takes the heavier: 2,000–8,000 alone", () => {
    const acts: readonly JointAct[] = [{ id: "a", ...act("low") }, { id: "b", ...act("high"), linkedTo: "a" }, act("warned")];
    expect(jointly(acts, {}, [concurrence({ linkedActs: "heavier" })]).combined).toMatchObject({ fine: sums(2000, 8000), acts: ["b", "act-3"] });
    expect(jointly(acts).combined).toMatchObject({ fine: sums(3000, 13_000), acts: ["a", "b", "act-3"] });
  });

  it("are left to a person where of linked acts neither is heavier: more fine against more detention", () => {
    const acts: readonly JointAct[] = [
      { id: "a", ...act("high") },
      { id: "b", ...act("jail"), linkedTo: "a" },
    ];
    const { combined, findings } = jointly(acts, {}, [concurrence({ linkedActs: "heavier" })]);
    expect(combined).toMatchObject({ status: "withheld", fine: null, detention: null });
    expect(findings.map(({ id, detail }) => [id, detail?.en])).toEqual([["assessment/linked-acts-undecided", "a, b"]]);
  });
});

describe("several parties", () => {
  it("are assessed each with its own facts: one is let off lightly, the other is not", () => {
    const rulebook = exampleRulebook({ items: ITEMS, circumstances: CIRCUMSTANCES, policies: [concurrence()] });
    const { parties } = assessJointly(rulebook, {
      asOf: "2025-06-01",
      facts: { ...KNOWN, "goods.value": 500 },
      acts: [{ ...act("times"), facts: { "goods.value": 1000 } }],
      parties: [{ id: "A", facts: { "party.cooperated": true } }, { id: "B" }],
    });
    expect(parties.map(({ party, acts }) => [party, acts[0]?.assessments[0]?.disposition.recommended, acts[0]?.fine?.max])).toEqual([
      ["A", "lighter", 2000],
      ["B", "ordinary", 2000],
    ]);
  });
});

describe("a joint case file that does not fit", () => {
  const rulebook = exampleRulebook({ items: ITEMS, policies: [concurrence()] });
  const faults = (given: unknown) => checkJointCaseFile(rulebook, given, { asOf: "2025-06-01" }).map(({ code, path, nearest }) => [code, path, nearest]);

  it.each<[string, unknown, readonly (readonly [string, string, string | undefined])[]]>([
    ["no object", [], [["not-an-object", "", undefined]]],
    ["no acts", { facts: {} }, [["missing-key", "acts", undefined]]],
    ["an empty list of acts", { facts: {}, acts: [] }, [["wrong-value", "acts", undefined]]],
    ["a misspelt key", { facts: {}, acts: [{ item: ["x/low"], items: ["x/low"] }] }, [["unknown-key", "acts[0].item", "items"]]],
    ["an unknown item", { facts: {}, acts: [act("low"), act("hihg")] }, [["unknown-item", "acts[1].items[0]", "x/high"]]],
    [
      "an unknown fact of an act",
      { facts: {}, acts: [{ ...act("low"), facts: { "goods.valeu": 1 } }] },
      [["unknown-fact", 'acts[0].facts["goods.valeu"]', "goods.value"]],
    ],
    [
      "a wrong fact of a party, told once",
      { facts: {}, acts: [act("low", "high")], parties: [{ id: "A", facts: { "goods.value": -1 } }] },
      [["out-of-range", 'parties[0].facts["goods.value"]', undefined]],
    ],
    [
      "a wrong fact of the case, told once",
      { facts: { "goods.value": -1 }, acts: [act("low", "high"), act("low")] },
      [["out-of-range", 'facts["goods.value"]', undefined]],
    ],
    [
      "an offender whom the item does not penalise",
      { facts: {}, acts: [act("low")], parties: [{ id: "A", offender: "helper" }] },
      [["offender-not-penalised", "parties[0].offender", undefined]],
    ],
    ["a link to no other act", { facts: {}, acts: [{ id: "a", ...act("low"), linkedTo: "a" }] }, [["wrong-value", "acts[0].linkedTo", undefined]]],
    [
      "two acts of one name",
      {
        facts: {},
        acts: [
          { id: "a", ...act("low") },
          { id: "a", ...act("high") },
        ],
      },
      [["wrong-value", "acts[1].id", undefined]],
    ],
  ])("is refused: %s", (_, given, expected) => {
    expect(faults(given)).toEqual(expected);
  });

  it("throws one error with all of it", () => {
    const given = { facts: {}, acts: [act("lwo"), act("hihg")] };
    expect(() => assessJointly(rulebook, given, { asOf: "2025-06-01" })).toThrow(CaseFileError);
  });
});
