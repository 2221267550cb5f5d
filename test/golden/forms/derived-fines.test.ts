// Fines that are counted from another fine, read from the articles named.
import { describe, expect, it } from "vitest";
import { assessForm, outcomeOf, type Scenario, statedIn } from "./forms.ts";

const PLAIN = { "conduct.extreme": false };
const EXTREME = { "conduct.extreme": true };

// 处单位罚款数额5%以上10%以下
const SHARES: readonly Scenario[] = [
  {
    name: "of 1–2% of 10,000,000: 100,000 × 5% = 5,000 to 200,000 × 10% = 20,000",
    item: "construction-57",
    facts: { "contract.price": 10_000_000 },
    offender: "responsible-person",
    fine: "5,000–20,000",
    penalties: ["must fine 5,000–20,000"],
  },
  {
    name: "of 0.5–1% of 10,000,000: 50,000 × 5% = 2,500 to 100,000 × 10% = 10,000",
    item: "construction-55",
    facts: { "contract.price": 10_000_000 },
    offender: "responsible-person",
    fine: "2,500–10,000",
  },
  {
    name: "of the exact fine, not the rounded one: 12,345.6789 × 5% = 617.283945 to 24,691.3578 × 10% = 2,469.13578",
    item: "construction-57",
    facts: { "contract.price": 1_234_567.89 },
    offender: "responsible-person",
    fine: "617.29–2,469.13",
  },
  { name: "of a fine that is not known yet", item: "construction-57", facts: {}, offender: "responsible-person", fine: "0–" },
];

// 可以按照前款罚款数额的二倍以上五倍以下
const SAFETY: readonly Scenario[] = [
  { name: "一般: 三十万元以上一百万元以下", item: "safety-114", facts: { ...PLAIN, "accident.grade": "ordinary" }, fine: "300,000–1,000,000" },
  { name: "较大, from where the first ends", item: "safety-114", facts: { ...PLAIN, "accident.grade": "larger" }, fine: "1,000,000–2,000,000" },
  { name: "重大", item: "safety-114", facts: { ...PLAIN, "accident.grade": "major" }, fine: "2,000,000–10,000,000" },
  { name: "特别重大", item: "safety-114", facts: { ...PLAIN, "accident.grade": "extraordinary" }, fine: "10,000,000–20,000,000" },
  {
    name: "一般, multiplied or not: 300,000 × 2 = 600,000 to 1,000,000 × 5 = 5,000,000",
    item: "safety-114",
    facts: { ...EXTREME, "accident.grade": "ordinary" },
    fine: "300,000–5,000,000",
    penalties: ["must fine 300,000–1,000,000 one-of", "must fine 600,000–5,000,000 one-of"],
  },
  {
    name: "特别重大, multiplied: 10,000,000 × 2 = 20,000,000 to 20,000,000 × 5 = 100,000,000",
    item: "safety-114",
    facts: { ...EXTREME, "accident.grade": "extraordinary" },
    fine: "10,000,000–100,000,000",
    penalties: ["must fine 10,000,000–20,000,000 one-of", "must fine 20,000,000–100,000,000 one-of"],
  },
  {
    name: "一般, unknown how serious: 300,000 to 5,000,000",
    item: "safety-114",
    facts: { "accident.grade": "ordinary" },
    fine: "300,000–5,000,000",
    penalties: ["must fine 300,000–1,000,000 ?", "must fine 300,000–1,000,000 one-of ?", "must fine 600,000–5,000,000 one-of ?"],
  },
  {
    name: "grade unknown, multiplied: 300,000 × 2 to 20,000,000 × 5",
    item: "safety-114",
    facts: EXTREME,
    fine: "300,000–100,000,000",
    penalties: ["must fine 300,000–20,000,000 one-of", "must fine 600,000–100,000,000 one-of"],
  },
];

const COMPUTABLE = { "agreement.implemented": true, "sales.state": "computable", "sales.lastYear": 100_000_000 };
const NO_SALES = { "agreement.implemented": true, "sales.state": "none" };
const ON_PAPER = { "agreement.implemented": false };

const ANTIMONOPOLY: readonly Scenario[] = [
  {
    name: "上一年度销售额百分之一以上百分之十以下, 100,000,000 × 1% to 10%",
    item: "antimonopoly-56",
    facts: { ...COMPUTABLE, ...PLAIN },
    fine: "1,000,000–10,000,000",
    penalties: ["must confiscate-gains", "must fine 1,000,000–10,000,000 beside"],
  },
  {
    name: "63: 二倍以上五倍以下, 1,000,000 × 2 to 10,000,000 × 5, or not",
    item: "antimonopoly-56",
    facts: { ...COMPUTABLE, ...EXTREME },
    fine: "1,000,000–50,000,000",
    penalties: ["must confiscate-gains", "must fine 1,000,000–10,000,000 one-of", "must fine 2,000,000–50,000,000 one-of"],
  },
  {
    name: "没有销售额的，处五百万元以下",
    item: "antimonopoly-56",
    facts: { ...NO_SALES, ...PLAIN },
    fine: "–5,000,000",
    penalties: ["must confiscate-gains", "must fine –5,000,000"],
  },
  {
    name: "63: a multiple of a fine without minimum has none, up to 5,000,000 × 5",
    item: "antimonopoly-56",
    facts: { ...NO_SALES, ...EXTREME },
    fine: "–25,000,000",
    penalties: ["must confiscate-gains", "must fine –5,000,000 one-of", "must fine –25,000,000 one-of"],
  },
  {
    name: "尚未实施的，可以处三百万元以下",
    item: "antimonopoly-56",
    facts: { ...ON_PAPER, ...PLAIN },
    fine: "–3,000,000",
    penalties: ["must confiscate-gains", "may fine –3,000,000"],
  },
  {
    name: "63: multiplied it still may be left out, up to 3,000,000 × 5",
    item: "antimonopoly-56",
    facts: { ...ON_PAPER, ...EXTREME },
    fine: "–15,000,000",
    penalties: ["must confiscate-gains", "may fine –3,000,000 one-of", "may fine –15,000,000 one-of"],
  },
  {
    name: "persons: 可以处一百万元以下",
    item: "antimonopoly-56",
    facts: { ...COMPUTABLE, ...PLAIN },
    offender: "responsible-person",
    fine: "–1,000,000",
    penalties: ["may fine –1,000,000"],
  },
  {
    name: "63: persons, up to 1,000,000 × 5",
    item: "antimonopoly-56",
    facts: { ...COMPUTABLE, ...EXTREME },
    offender: "responsible-person",
    fine: "–5,000,000",
    penalties: ["may fine –1,000,000 one-of", "may fine –5,000,000 one-of"],
  },
  {
    name: "58: 销售额百分之十以下",
    item: "antimonopoly-58",
    facts: { "merger.restrictsCompetition": true, "sales.lastYear": 100_000_000 },
    fine: "–10,000,000",
  },
  { name: "58: 不具有排除、限制竞争效果的，五百万元以下", item: "antimonopoly-58", facts: { "merger.restrictsCompetition": false }, fine: "–5,000,000" },
  {
    name: "58: effect unknown, sales of 40,000,000: the greater of 4,000,000 and 5,000,000",
    item: "antimonopoly-58",
    facts: { "sales.lastYear": 40_000_000 },
    fine: "–5,000,000",
    penalties: ["must fine –4,000,000 ?", "must fine –5,000,000 ?"],
  },
  {
    name: "62: 对单位处上一年度销售额百分之一以下",
    item: "antimonopoly-62",
    facts: { ...PLAIN, "party.kind": "organisation", "sales.state": "computable", "sales.lastYear": 100_000_000 },
    fine: "–1,000,000",
  },
  {
    name: "62 and 63: sales of 100,000,000, up to 1,000,000 × 5",
    item: "antimonopoly-62",
    facts: { ...EXTREME, "party.kind": "organisation", "sales.state": "computable", "sales.lastYear": 100_000_000 },
    fine: "–5,000,000",
    penalties: ["must fine –1,000,000 one-of", "must fine –5,000,000 one-of"],
  },
  {
    name: "62: 没有销售额或者销售额难以计算的，五百万元以下",
    item: "antimonopoly-62",
    facts: { ...PLAIN, "party.kind": "organisation", "sales.state": "not-computable" },
    fine: "–5,000,000",
  },
  { name: "62: 对个人处五十万元以下", item: "antimonopoly-62", facts: { ...PLAIN, "party.kind": "natural-person" }, fine: "–500,000" },
  {
    name: "62 and 63: a person, up to 500,000 × 5 = 2,500,000",
    item: "antimonopoly-62",
    facts: { ...EXTREME, "party.kind": "natural-person" },
    fine: "–2,500,000",
    penalties: ["must fine –500,000 one-of", "must fine –2,500,000 one-of"],
  },
];

describe.each([
  ["construction 73: a share of the fine on the organisation", SHARES],
  ["work safety 114: multiples of the ordinary fine", SAFETY],
  ["antimonopoly 56–63: multiples of the ordinary fine", ANTIMONOPOLY],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});

describe("a multiplied fine", () => {
  const assessment = assessForm("safety-114", { ...EXTREME, "accident.grade": "ordinary" });

  it("is no fault of the statute, although it takes the place of every clause of the branch", () => {
    expect(assessment.statutory?.faults).toEqual([]);
    expect(assessment.findings.map(({ id }) => id)).not.toContain("assessment/statutory-gap");
  });

  it("is recommended with both ways open", () => {
    expect(assessment.recommendation).toMatchObject({ status: "settled", fine: { min: 300_000, max: 5_000_000 } });
  });
});

describe("a share of an unknown fine", () => {
  it("asks for the base of that fine", () => {
    expect(assessForm("construction-57", {}, "responsible-person").missingFacts.map(({ fact }) => fact)).toContain("contract.price");
  });
});
