// Regulations on road transport (2023), arts. 63 and 65: thresholds whose words leave a hole or overlap.
import { describe, expect, it } from "vitest";
import { assess, verifyRulebook } from "../../../src/index.ts";
import { assessForm, formsRulebook, outcomeOf, type Scenario, statedIn } from "./forms.ts";

const MILD = { "conduct.serious": false };
const SERIOUS = { "conduct.serious": true };

// (一) 超过1万元: 1–5 times; 没有或者不足1万元: 3,000–10,000, 情节严重的 10,000–50,000.
const HAULAGE: readonly Scenario[] = [
  { name: "9,999.99 不足1万元", item: "transport-63-1", facts: { ...MILD, "gains.amount": 9999.99 }, fine: "3,000–10,000" },
  { name: "9,999.99, serious", item: "transport-63-1", facts: { ...SERIOUS, "gains.amount": 9999.99 }, fine: "10,000–50,000" },
  {
    name: "9,999.99, unknown how serious: 3,000 to 50,000",
    item: "transport-63-1",
    facts: { "gains.amount": 9999.99 },
    fine: "3,000–50,000",
    penalties: ["must fine 3,000–10,000 ?", "must fine 10,000–50,000 ?"],
  },
  { name: "10,000, neither", item: "transport-63-1", facts: { ...MILD, "gains.amount": 10_000 }, fine: "gap", penalties: [] },
  { name: "10,000, neither, unknown how serious", item: "transport-63-1", facts: { "gains.amount": 10_000 }, fine: "gap", penalties: [] },
  {
    name: "10,000.01 超过1万元, × 1 to × 5 = 50,000.05",
    item: "transport-63-1",
    facts: { ...MILD, "gains.amount": 10_000.01 },
    fine: "10,000.01–50,000.05",
    penalties: ["must confiscate-gains", "must fine 10,000.01–50,000.05"],
  },
];

// (二) 超过2万元: 2–10 times; 没有或者不足2万元: 10,000–100,000.
const PASSENGERS: readonly Scenario[] = [
  {
    name: "no gains",
    item: "transport-63-2",
    facts: { "gains.amount": 0 },
    fine: "10,000–100,000",
    penalties: ["must fine 10,000–100,000"],
    orders: ["stop-conduct"],
  },
  {
    name: "19,999.99 不足2万元",
    item: "transport-63-2",
    facts: { "gains.amount": 19_999.99 },
    fine: "10,000–100,000",
    penalties: ["must fine 10,000–100,000"],
  },
  {
    name: "20,000, neither; the order to stop stands",
    item: "transport-63-2",
    facts: { "gains.amount": 20_000 },
    fine: "gap",
    penalties: [],
    orders: ["stop-conduct"],
  },
  {
    name: "20,000.01 超过2万元, × 2 = 40,000.02 to × 10 = 200,000.1",
    item: "transport-63-2",
    facts: { "gains.amount": 20_000.01 },
    fine: "40,000.02–200,000.1",
    penalties: ["must confiscate-gains", "must fine 40,000.02–200,000.1"],
  },
  {
    name: "gains unknown, from 10,000 without end",
    item: "transport-63-2",
    facts: {},
    fine: "10,000–",
    penalties: ["must confiscate-gains ?", "must fine 40,000.02– ?", "must fine 10,000–100,000 ?"],
  },
];

// (三) the same with 30,000–100,000.
const DANGEROUS: readonly Scenario[] = [
  { name: "19,999.99 不足2万元", item: "transport-63-3", facts: { "gains.amount": 19_999.99 }, fine: "30,000–100,000" },
  { name: "20,000, neither", item: "transport-63-3", facts: { "gains.amount": 20_000 }, fine: "gap", penalties: [] },
  {
    name: "20,000.01 × 2 = 40,000.02 to × 10 = 200,000.1",
    item: "transport-63-3",
    facts: { "gains.amount": 20_000.01 },
    fine: "40,000.02–200,000.1",
    penalties: ["must confiscate-gains", "must fine 40,000.02–200,000.1"],
  },
];

// 有违法所得的: 2–10 times; 没有或者不足1万元: 20,000–50,000.
const STATIONS: readonly Scenario[] = [
  { name: "no gains", item: "transport-65-1", facts: { "gains.amount": 0 }, fine: "20,000–50,000" },
  {
    name: "one fen, both",
    item: "transport-65-1",
    facts: { "gains.amount": 0.01 },
    fine: "collision",
    penalties: ["must confiscate-gains", "must fine 0.02–0.1", "must fine 20,000–50,000"],
  },
  {
    name: "9,999.99, both",
    item: "transport-65-1",
    facts: { "gains.amount": 9999.99 },
    fine: "collision",
    penalties: ["must confiscate-gains", "must fine 19,999.98–99,999.9", "must fine 20,000–50,000"],
  },
  {
    name: "10,000 is no longer 不足1万元, × 2 = 20,000 to × 10 = 100,000",
    item: "transport-65-1",
    facts: { "gains.amount": 10_000 },
    fine: "20,000–100,000",
    penalties: ["must confiscate-gains", "must fine 20,000–100,000"],
  },
];

// Arts. 90 and 91 of the law on special equipment name three grades of accident of four.
const GRADES: readonly Scenario[] = [
  { name: "a major accident", item: "equipment-90", facts: { "accident.grade": "major" }, fine: "500,000–2,000,000" },
  { name: "an extraordinary accident, of which nothing is said", item: "equipment-90", facts: { "accident.grade": "extraordinary" }, fine: "gap" },
  {
    name: "an extraordinary accident, head of the enterprise",
    item: "equipment-90",
    facts: { "accident.grade": "extraordinary", "income.lastYear": 200_000 },
    offender: "responsible-person",
    fine: "gap",
  },
];

describe.each([
  ["road transport 63 (1)", HAULAGE],
  ["road transport 63 (2)", PASSENGERS],
  ["road transport 63 (3)", DANGEROUS],
  ["road transport 65.1", STATIONS],
  ["special equipment 90 and 91", GRADES],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});

describe("gains of exactly 20,000", () => {
  const assessment = assessForm("transport-63-2", { "gains.amount": 20_000 });

  it("are a finding of the assessment", () => {
    expect(assessment.findings.filter(({ id }) => id === "assessment/statutory-gap")).toMatchObject([
      {
        status: "needs-judgement",
        citations: ["road-transport@2023#63.1.2"],
        detail: {
          zh: "本案违法所得为 20000；法条：above: 违法所得 超过 20000；below: 违法所得 不足 20000",
          en: "in this case unlawful gains is 20000; the law says: above: unlawful gains is above 20000; below: unlawful gains is below 20000",
        },
      },
    ]);
  });

  it("keep back the recommendation, though not the order", () => {
    expect(assessment.recommendation).toMatchObject({ status: "withheld", options: [], fine: null, orders: [{ order: "stop-conduct" }] });
  });

  it("name the words that leave them out: 超过 20,000 and 不足 20,000", () => {
    const compared = { fact: "gains.amount", value: 20_000, found: 20_000 };
    expect(assessment.statutory?.faults).toMatchObject([
      {
        branch: "fine",
        fault: "gap",
        clauses: [
          { clause: "above", compared: [{ ...compared, operator: "greaterThan" }], citations: ["road-transport@2023#63.1.2"] },
          { clause: "below", compared: [{ ...compared, operator: "lessThan" }], citations: ["road-transport@2023#63.1.2"] },
        ],
      },
    ]);
  });
});

describe("gains on either side of 20,000", () => {
  it.each([19_999.99, 20_000.01])("are no finding: %d", (gains) => {
    const { findings, recommendation, statutory } = assessForm("transport-63-2", { "gains.amount": gains });
    expect(findings.filter(({ id }) => id === "assessment/statutory-gap")).toEqual([]);
    expect(statutory?.faults).toEqual([]);
    expect(recommendation.status).toBe("settled");
  });
});

describe("gains of 5,000 at a station", () => {
  const assessment = assessForm("transport-65-1", { "gains.amount": 5000 });

  it("fall under both branches, which is a finding and withholds the recommendation", () => {
    expect(assessment.findings.filter(({ id }) => id === "assessment/statutory-collision")).toMatchObject([
      { detail: { zh: "本案违法所得为 5000；法条：gains: 违法所得 超过 0；little: 违法所得 不足 10000" } },
    ]);
    expect(assessment.recommendation).toMatchObject({ status: "withheld", options: [], fine: null });
  });

  it("name the words that collide: 有 and 不足 10,000", () => {
    expect(assessment.statutory?.faults).toMatchObject([
      {
        branch: "fine",
        fault: "collision",
        clauses: [
          { clause: "gains", compared: [{ fact: "gains.amount", operator: "greaterThan", value: 0, found: 5000 }] },
          { clause: "little", compared: [{ fact: "gains.amount", operator: "lessThan", value: 10_000, found: 5000 }] },
        ],
      },
    ]);
  });
});

describe("the proof that there is no hole between clauses", () => {
  const { results } = verifyRulebook(formsRulebook, { asOf: "2026-01-01", proofs: ["branch-gap"] });
  const [holes] = results;

  it("finds the case of exactly 20,000, which the engine replays", () => {
    const fault = holes?.faults.find(({ rule }) => rule.endsWith("transport-63-2"));
    const witness = fault?.witness;
    expect(fault).toMatchObject({ status: "counterexample", place: { line: expect.any(Number) } });
    expect(witness?.kind === "case" && witness.caseFile.facts["gains.amount"]).toBe(20_000);
    const replayed = witness?.kind === "case" ? assess(formsRulebook, witness.caseFile) : null;
    expect(replayed?.statutory?.faults).toMatchObject([{ branch: "fine", fault: "gap" }]);
    expect(replayed?.recommendation.status).toBe("withheld");
  });

  it("finds the others of articles 63 and 90, and says that no other form has any", () => {
    expect(holes?.exhausted).toEqual([]);
    expect([...new Set(holes?.faults.map(({ rule }) => rule.split("/").at(-1)))].sort()).toEqual(["equipment-90", "transport-63-1", "transport-63-2", "transport-63-3"]);
  });
});
