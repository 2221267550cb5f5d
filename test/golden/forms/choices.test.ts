// One of several kinds, one or more of them, one fine on top of another: read from the articles named.
import { describe, expect, it } from "vitest";
import { assessForm, outcomeOf, type Scenario, statedIn } from "./forms.ts";

const NO_GAINS = { "gains.amount": 0 };

// 警告或者罚款
const ONE: readonly Scenario[] = [
  { name: "traffic 89: 警告或者五元以上五十元以下", item: "traffic-89", facts: {}, fine: "5–50", penalties: ["must warning one-of", "must fine 5–50 one-of"] },
  {
    name: "traffic 90: 警告或者二十元以上二百元以下",
    item: "traffic-90",
    facts: {},
    fine: "20–200",
    penalties: ["must warning one-of", "must fine 20–200 one-of"],
  },
  {
    name: "customs 15 (1): 予以警告或者处1000元以上1万元以下",
    item: "customs-15-1",
    facts: NO_GAINS,
    fine: "1,000–10,000",
    penalties: ["must warning one-of", "must fine 1,000–10,000 one-of"],
  },
  {
    name: "customs 15 (1): 有违法所得的，没收违法所得, of one fen",
    item: "customs-15-1",
    facts: { "gains.amount": 0.01 },
    fine: "1,000–10,000",
    penalties: ["must warning one-of", "must fine 1,000–10,000 one-of", "must confiscate-gains"],
  },
  {
    name: "customs 15 (2): without gains",
    item: "customs-15-2",
    facts: NO_GAINS,
    fine: "1,000–30,000",
    penalties: ["must warning one-of", "must fine 1,000–30,000 one-of"],
  },
  {
    name: "customs 15 (2): 予以警告或者处1000元以上3万元以下; 有违法所得的，没收",
    item: "customs-15-2",
    facts: { "gains.amount": 0.01 },
    fine: "1,000–30,000",
    penalties: ["must warning one-of", "must fine 1,000–30,000 one-of", "must confiscate-gains"],
  },
];

// 单处或者并处
const ONE_OR_MORE: readonly Scenario[] = [
  {
    name: "customs 19: 予以警告，可以处…; 有违法所得的，没收, of one fen",
    item: "customs-19",
    facts: { "customs.goodsValue": 10_000, "gains.amount": 0.01 },
    fine: "–2,000",
    penalties: ["must warning", "may fine –2,000", "must confiscate-gains"],
  },
  {
    name: "consumer 56: 没有违法所得的，处以五十万元以下",
    item: "consumer-56",
    facts: { ...NO_GAINS, "conduct.serious": false },
    fine: "–500,000",
    penalties: ["may warning any-of", "may fine –500,000 any-of"],
    orders: ["correct"],
  },
  {
    name: "consumer 56: 违法所得一倍以上十倍以下, one fen, 0.01 to 0.1",
    item: "consumer-56",
    facts: { "gains.amount": 0.01, "conduct.serious": false },
    fine: "0.01–0.1",
    penalties: ["may warning any-of", "may confiscate-gains any-of", "may fine 0.01–0.1 any-of"],
  },
  {
    name: "consumer 56: 6,000 × 1 to 6,000 × 10 = 60,000; 情节严重的，责令停业整顿、吊销营业执照",
    item: "consumer-56",
    facts: { "gains.amount": 6000, "conduct.serious": true },
    fine: "6,000–60,000",
    penalties: [
      "may warning any-of",
      "may confiscate-gains any-of",
      "may fine 6,000–60,000 any-of",
      "must suspend-operations one-of",
      "must revoke-licence (business licence) one-of",
    ],
  },
];

const CARGO = { ...NO_GAINS, "customs.goodsValue": 200_000 };
const LICENSED = { ...CARGO, "customs.licenceMissing": false };
const UNLICENSED = { ...CARGO, "customs.licenceMissing": true };

const ON_TOP: readonly Scenario[] = [
  {
    name: "18.1 alone: 货物价值5%以上30%以下, 200,000 × 5% = 10,000 to 60,000",
    item: "customs-18",
    facts: { ...LICENSED, "customs.dutyShort": 0 },
    fine: "10,000–60,000",
  },
  {
    name: "18.1: 有违法所得的，没收, of one fen",
    item: "customs-18",
    facts: { ...LICENSED, "customs.dutyShort": 0, "gains.amount": 0.01 },
    fine: "10,000–60,000",
    penalties: ["must fine 10,000–60,000", "must confiscate-gains"],
  },
  {
    name: "18.2: 另处货物价值30%以下, 10,000 + nothing to 60,000 + 60,000 = 120,000",
    item: "customs-18",
    facts: { ...UNLICENSED, "customs.dutyShort": 0 },
    fine: "10,000–120,000",
    penalties: ["must fine 10,000–120,000"],
  },
  {
    name: "18.2: 可以另处漏缴税款1倍以下, with it 10,000 to 60,000 + 30,000 = 90,000",
    item: "customs-18",
    facts: { ...LICENSED, "customs.dutyShort": 30_000 },
    fine: "10,000–90,000",
    penalties: ["must fine 10,000–60,000 one-of", "must fine 10,000–90,000 one-of"],
  },
  {
    name: "18.2: one fen of duty",
    item: "customs-18",
    facts: { ...LICENSED, "customs.dutyShort": 0.01 },
    fine: "10,000–60,000.01",
    penalties: ["must fine 10,000–60,000 one-of", "must fine 10,000–60,000.01 one-of"],
  },
  {
    name: "18.2: both, 60,000 + 60,000 + 30,000 = 150,000 at most",
    item: "customs-18",
    facts: { ...UNLICENSED, "customs.dutyShort": 30_000 },
    fine: "10,000–150,000",
    penalties: ["must fine 10,000–120,000 one-of", "must fine 10,000–150,000 one-of"],
  },
  {
    name: "18.2: both, with one fen of duty",
    item: "customs-18",
    facts: { ...UNLICENSED, "customs.dutyShort": 0.01 },
    fine: "10,000–120,000.01",
    penalties: ["must fine 10,000–120,000 one-of", "must fine 10,000–120,000.01 one-of"],
  },
  {
    name: "18.2: duty unknown, the maximum is open",
    item: "customs-18",
    facts: LICENSED,
    fine: "10,000–",
    penalties: ["must fine 10,000–60,000 ?", "must fine 10,000–60,000 one-of ?", "must fine 10,000– one-of ?"],
  },
  {
    name: "18.2: unknown whether a licence was missing, 10,000 to 120,000",
    item: "customs-18",
    facts: { ...CARGO, "customs.dutyShort": 0 },
    fine: "10,000–120,000",
    penalties: ["must fine 10,000–60,000 ?", "must fine 10,000–120,000 ?"],
  },
];

describe.each([
  ["one of several kinds", ONE],
  ["one or more of several kinds", ONE_OR_MORE],
  ["customs 18: one fine on top of another", ON_TOP],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});

describe("what is recommended", () => {
  it.each([
    ["traffic-90", {}, "one"],
    ["taiwan-35", { "overstay.days": 13 }, "any"],
  ])("%s keeps the kinds together as one choice", (item, facts, pick) => {
    const { statutory, recommendation } = assessForm(item, facts);
    const [option] = recommendation.options;
    expect(option?.penalties).toMatchObject([
      { kind: "warning", pick },
      { kind: "fine", pick },
    ]);
    expect(new Set(option?.penalties.map(({ alternative }) => alternative)).size).toBe(1);
    expect(statutory?.fine.optional).toBe(true);
  });

  it("keeps the two choices of consumer 56 apart", () => {
    const [option] = assessForm("consumer-56", { "gains.amount": 6000, "conduct.serious": true }).recommendation.options;
    const [warning, gains, fine, suspension, revocation] = option?.penalties.map(({ alternative }) => alternative) ?? [];
    expect([gains, fine]).toEqual([warning, warning]);
    expect(revocation).toBe(suspension);
    expect(suspension).not.toBe(warning);
  });
});
