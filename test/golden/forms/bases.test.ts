// Bases of a fine, read from the articles named: either of two, a substitute for a small one, a cap on what comes of it.
import { describe, expect, it } from "vitest";
import { assessForm, outcomeOf, type Scenario, statedIn } from "./forms.ts";

const SERIOUS = { "conduct.serious": true };
const MILD = { "conduct.serious": false };

const misused = (fine: string): readonly string[] => [
  "must confiscate-gains",
  `must fine ${fine} beside`,
  "may restrict-operations (suspension of the business concerned) any-of",
  "may suspend-operations any-of",
  "may revoke-licence by licensing-authority any-of",
];
const closed = (fine: string): readonly string[] => ["must close-down", ...seized(fine)];
const seized = (fine: string): readonly string[] => ["must confiscate-property (the drugs)", "must confiscate-gains", `must fine ${fine} beside`];
// 五千万元以下或者上一年度营业额百分之五以下: the greater of the two maxima, which are equal at a turnover of a billion.
const EITHER: readonly Scenario[] = [
  {
    name: "turnover 999,999,999.99 × 5% = 49,999,999.9995, less than 50,000,000",
    item: "personal-information-66",
    facts: { ...SERIOUS, "turnover.lastYear": 999_999_999.99 },
    fine: "–50,000,000",
    penalties: misused("–50,000,000"),
  },
  {
    name: "turnover 1,000,000,000 × 5% = 50,000,000",
    item: "personal-information-66",
    facts: { ...SERIOUS, "turnover.lastYear": 1_000_000_000 },
    fine: "–50,000,000",
    penalties: misused("–50,000,000"),
  },
  {
    name: "turnover 1,000,000,000.2 × 5% = 50,000,000.01",
    item: "personal-information-66",
    facts: { ...SERIOUS, "turnover.lastYear": 1_000_000_000.2 },
    fine: "–50,000,000.01",
    penalties: misused("–50,000,000.01"),
  },
  {
    name: "turnover 3,000,000,000 × 5% = 150,000,000",
    item: "personal-information-66",
    facts: { ...SERIOUS, "turnover.lastYear": 3_000_000_000 },
    fine: "–150,000,000",
    penalties: misused("–150,000,000"),
  },
  { name: "turnover unknown: no maximum is known", item: "personal-information-66", facts: SERIOUS, fine: "–", penalties: misused("–") },
];

const SUBSTITUTES: readonly Scenario[] = [
  {
    name: "115: goods worth nothing count 100,000, × 15 = 1,500,000 to × 30",
    item: "drug-115",
    facts: { "goods.value": 0 },
    fine: "1,500,000–3,000,000",
    penalties: closed("1,500,000–3,000,000"),
  },
  {
    name: "115: 99,999.99 不足十万元的，按十万元计算",
    item: "drug-115",
    facts: { "goods.value": 99_999.99 },
    fine: "1,500,000–3,000,000",
    penalties: closed("1,500,000–3,000,000"),
  },
  {
    name: "115: 100,000 × 15 to × 30, the same",
    item: "drug-115",
    facts: { "goods.value": 100_000 },
    fine: "1,500,000–3,000,000",
    penalties: closed("1,500,000–3,000,000"),
  },
  {
    name: "115: 100,000.01 × 15 = 1,500,000.15 to × 30 = 3,000,000.3",
    item: "drug-115",
    facts: { "goods.value": 100_000.01 },
    fine: "1,500,000.15–3,000,000.3",
    penalties: closed("1,500,000.15–3,000,000.3"),
  },
  { name: "115: value unknown, 1,500,000 at least", item: "drug-115", facts: {}, fine: "1,500,000–", penalties: closed("1,500,000–") },
  {
    name: "122: no gains, 100,000 × 1 to × 5",
    item: "drug-122",
    facts: { ...MILD, "gains.amount": 0 },
    fine: "100,000–500,000",
    penalties: ["must confiscate-gains", "must fine 100,000–500,000 beside"],
  },
  {
    name: "122: serious, 100,000 × 5 to × 15",
    item: "drug-122",
    facts: { ...SERIOUS, "gains.amount": 0 },
    fine: "500,000–1,500,000",
    penalties: ["must confiscate-gains", "must fine 500,000–1,500,000 beside", "must revoke-licence"],
  },
  {
    name: "122: serious, 100,000.01 × 5 to × 15",
    item: "drug-122",
    facts: { ...SERIOUS, "gains.amount": 100_000.01 },
    fine: "500,000.05–1,500,000.15",
    penalties: ["must confiscate-gains", "must fine 500,000.05–1,500,000.15 beside", "must revoke-licence"],
  },
];

const DRUGS = { ...MILD, "drug.harmlessPieces": false };

const BY_ROLE: readonly Scenario[] = [
  {
    name: "wholesale of 9,999.99 counts 100,000, × 10 = 1,000,000 to × 20",
    item: "drug-117",
    facts: { ...DRUGS, "trade.mode": "wholesale", "goods.value": 9999.99 },
    fine: "1,000,000–2,000,000",
    penalties: seized("1,000,000–2,000,000"),
  },
  {
    name: "production of 100,000.01 × 10 = 1,000,000.1 to × 20 = 2,000,000.2",
    item: "drug-117",
    facts: { ...DRUGS, "trade.mode": "production", "goods.value": 100_000.01 },
    fine: "1,000,000.1–2,000,000.2",
    penalties: seized("1,000,000.1–2,000,000.2"),
  },
  {
    name: "retail of 9,999.99 counts 10,000, × 10 = 100,000 to × 20",
    item: "drug-117",
    facts: { ...DRUGS, "trade.mode": "retail", "goods.value": 9999.99 },
    fine: "100,000–200,000",
    penalties: seized("100,000–200,000"),
  },
  {
    name: "retail of 10,000.01 × 10 = 100,000.1 to × 20 = 200,000.2",
    item: "drug-117",
    facts: { ...DRUGS, "trade.mode": "retail", "goods.value": 10_000.01 },
    fine: "100,000.1–200,000.2",
    penalties: seized("100,000.1–200,000.2"),
  },
  {
    name: "role unknown, goods of 5,000: 10,000 × 10 to 100,000 × 20",
    item: "drug-117",
    facts: { ...DRUGS, "goods.value": 5000 },
    fine: "100,000–2,000,000",
    penalties: [
      "must confiscate-property (the drugs)",
      "must confiscate-gains",
      "must fine 1,000,000–2,000,000 beside ?",
      "must fine 100,000–200,000 beside ?",
    ],
  },
  {
    name: "情节严重的，责令停产停业整顿直至吊销, retail of 20,000 × 10 to × 20",
    item: "drug-117",
    facts: { ...DRUGS, ...SERIOUS, "trade.mode": "retail", "goods.value": 20_000 },
    fine: "200,000–400,000",
    penalties: [
      ...seized("200,000–400,000"),
      "must suspend-operations one-of",
      "must revoke-licence (drug approvals) one-of",
      "must revoke-licence (drug licences) one-of",
    ],
  },
  {
    name: "中药饮片…尚不影响安全性、有效性的: 警告; 可以处十万元以上五十万元以下",
    item: "drug-117",
    facts: { ...MILD, "drug.harmlessPieces": true },
    fine: "100,000–500,000",
    penalties: ["must warning", "may fine 100,000–500,000"],
    orders: ["correct-within-deadline"],
  },
];

// 三倍以下罚款，但最高不超过五万元
const CAPPED: readonly Scenario[] = [
  { name: "30.1: 16,666.66 × 3 = 49,999.98", item: "points-30-1", facts: { "points.payment": 16_666.66 }, fine: "–49,999.98" },
  { name: "30.1: 16,666.67 × 3 = 50,000.01, more than 50,000", item: "points-30-1", facts: { "points.payment": 16_666.67 }, fine: "–50,000" },
  { name: "30.1: payment unknown, 50,000 all the same", item: "points-30-1", facts: {}, fine: "–50,000" },
  { name: "30.3: 违法所得五倍以下, 19,999.99 × 5 = 99,999.95", item: "points-30-3", facts: { "gains.amount": 19_999.99 }, fine: "–99,999.95" },
  { name: "30.3: 最高不超过十万元, 20,000.01 × 5 = 100,000.05", item: "points-30-3", facts: { "gains.amount": 20_000.01 }, fine: "–100,000" },
  { name: "31.4: 没有违法所得的，二万元以下", item: "points-31-4", facts: { "gains.amount": 0 }, fine: "–20,000" },
  { name: "31.4: one fen gained, × 3", item: "points-31-4", facts: { "gains.amount": 0.01 }, fine: "–0.03" },
  {
    name: "31.4: gains unknown, 20,000 either way",
    item: "points-31-4",
    facts: {},
    fine: "–20,000",
    penalties: ["must fine –20,000 ?", "must fine –20,000 ?"],
  },
];

describe.each([
  ["personal information 66: either of two bases", EITHER],
  ["drugs 115 and 122: a substitute for a small base", SUBSTITUTES],
  ["drugs 117: a substitute by the role of the party", BY_ROLE],
  ["points 30 and 31: a cap on a multiple", CAPPED],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});

/** The steps to the maximum of the only fine that is recommended. */
function stepsOf(item: string, facts: Scenario["facts"]): readonly unknown[] {
  const [option] = assessForm(item, facts).recommendation.options;
  const fine = option?.penalties.find(({ kind }) => kind === "fine");
  return (fine?.trace ?? []).filter(({ end }) => end === "max").map(({ operation, operands, result }) => [operation, operands, result]);
}

describe("the steps to the maximum", () => {
  it("take the substitute for a small base", () => {
    expect(stepsOf("drug-115", { "goods.value": 5000 })).toEqual([
      ["fact", ["5000"], "5000"],
      ["at-least", ["5000", "100000"], "100000"],
      ["multiply", ["100000", "30"], "3000000"],
    ]);
  });

  it("take the cap for a greater multiple", () => {
    expect(stepsOf("points-30-1", { "points.payment": 20_000 })).toEqual([
      ["fact", ["20000"], "20000"],
      ["multiply", ["20000", "3"], "60000"],
      ["at-most", ["60000", "50000"], "50000"],
    ]);
  });

  it("take the greater of two bases", () => {
    expect(stepsOf("personal-information-66", { ...SERIOUS, "turnover.lastYear": 3_000_000_000 })).toEqual([
      ["figure", ["50000000"], "50000000"],
      ["fact", ["3000000000"], "3000000000"],
      ["percent", ["3000000000", "5"], "150000000"],
      ["at-least", ["50000000", "150000000"], "150000000"],
    ]);
  });
});
