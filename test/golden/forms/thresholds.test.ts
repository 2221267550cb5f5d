// Thresholds, read from the articles named: 不足 is below, 以上 includes the number, 超过 does not.
import { describe, expect, it } from "vitest";
import { assessForm, outcomeOf, type Scenario, statedIn } from "./forms.ts";

const MILD = { "conduct.serious": false };
const FARM = { ...MILD, "party.farmHousehold": false };
const HOUSEHOLD = { ...MILD, "party.farmHousehold": true };

const FOOD = ["must confiscate-gains", "must confiscate-property (the food)", "may confiscate-property (tools)"];
const PRODUCE = ["must confiscate-gains", "may confiscate-property (tools)"];

const VALUES: readonly Scenario[] = [
  {
    name: "food 124: 9,999.99 不足一万元, 五万元以上十万元以下",
    item: "food-124",
    facts: { ...MILD, "goods.value": 9999.99 },
    fine: "50,000–100,000",
    penalties: ["must confiscate-gains", "must confiscate-property (the food)", "may confiscate-property (tools)", "must fine 50,000–100,000 beside"],
  },
  {
    name: "food 124: 10,000 一万元以上, × 10 = 100,000 to × 20 = 200,000",
    item: "food-124",
    facts: { ...MILD, "goods.value": 10_000 },
    fine: "100,000–200,000",
    penalties: [...FOOD, "must fine 100,000–200,000 beside"],
  },
  {
    name: "food 124: 10,000.01 × 10 = 100,000.1 to × 20 = 200,000.2",
    item: "food-124",
    facts: { ...MILD, "goods.value": 10_000.01 },
    fine: "100,000.1–200,000.2",
    penalties: [...FOOD, "must fine 100,000.1–200,000.2 beside"],
  },
  {
    name: "food 124: goods worth nothing are worth less than 10,000",
    item: "food-124",
    facts: { ...MILD, "goods.value": 0 },
    fine: "50,000–100,000",
    penalties: [...FOOD, "must fine 50,000–100,000 beside"],
  },
  {
    name: "food 124: value unknown, from 50,000 without end",
    item: "food-124",
    facts: MILD,
    fine: "50,000–",
    penalties: [...FOOD, "must fine 50,000–100,000 beside ?", "must fine 100,000– beside ?"],
  },
  {
    name: "food 124: 情节严重的，吊销许可证",
    item: "food-124",
    facts: { "conduct.serious": true, "goods.value": 10_000 },
    fine: "100,000–200,000",
    penalties: [...FOOD, "must fine 100,000–200,000 beside", "must revoke-licence"],
  },
  {
    name: "farm produce 74: 4,999.99 不足五千元",
    item: "farm-74",
    facts: { "goods.value": 4999.99 },
    fine: "5,000–50,000",
    penalties: ["must confiscate-gains", "must fine 5,000–50,000 beside"],
  },
  {
    name: "farm produce 74: 5,000 × 10 = 50,000 to × 20 = 100,000",
    item: "farm-74",
    facts: { "goods.value": 5000 },
    fine: "50,000–100,000",
    penalties: ["must confiscate-gains", "must fine 50,000–100,000 beside"],
  },
  {
    name: "farm produce 74: 5,000.01 × 10 = 50,000.1 to × 20 = 100,000.2",
    item: "farm-74",
    facts: { "goods.value": 5000.01 },
    fine: "50,000.1–100,000.2",
    penalties: ["must confiscate-gains", "must fine 50,000.1–100,000.2 beside"],
  },
];

const FEES: readonly Scenario[] = [
  {
    name: "farm produce 65.1: fee 9,999.99, which is confiscated; 五万元以上十万元以下",
    item: "farm-65-1",
    facts: { "testing.fee": 9999.99 },
    fine: "50,000–100,000",
    penalties: ["must confiscate-gains (the fee) 9,999.99–9,999.99", "must fine 50,000–100,000 beside"],
  },
  {
    name: "farm produce 65.1: fee 10,000 × 5 = 50,000 to × 10 = 100,000, the same from the other branch",
    item: "farm-65-1",
    facts: { "testing.fee": 10_000 },
    fine: "50,000–100,000",
    penalties: ["must confiscate-gains (the fee) 10,000–10,000", "must fine 50,000–100,000 beside"],
  },
  {
    name: "farm produce 65.1: fee 10,000.01 × 5 = 50,000.05 to × 10 = 100,000.1",
    item: "farm-65-1",
    facts: { "testing.fee": 10_000.01 },
    fine: "50,000.05–100,000.1",
    penalties: ["must confiscate-gains (the fee) 10,000.01–10,000.01", "must fine 50,000.05–100,000.1 beside"],
  },
  {
    name: "farm produce 65.1: 对直接负责的主管人员和其他直接责任人员处一万元以上五万元以下, whatever the fee",
    item: "farm-65-1",
    facts: {},
    offender: "responsible-person",
    fine: "10,000–50,000",
  },
];

const FARMS: readonly Scenario[] = [
  {
    name: "farm produce 70.1: 9,999.99",
    item: "farm-70-1",
    facts: { ...FARM, "goods.value": 9999.99 },
    fine: "100,000–150,000",
    penalties: [...PRODUCE, "must fine 100,000–150,000 beside"],
  },
  {
    name: "farm produce 70.1: 10,000 × 15 = 150,000 to × 30 = 300,000",
    item: "farm-70-1",
    facts: { ...FARM, "goods.value": 10_000 },
    fine: "150,000–300,000",
    penalties: ["must confiscate-gains", "may confiscate-property (tools)", "must fine 150,000–300,000 beside"],
    orders: ["stop-conduct", "recall"],
  },
  {
    name: "farm produce 70.1: 对农户，并处一千元以上一万元以下, for goods of 9,999.99",
    item: "farm-70-1",
    facts: { ...HOUSEHOLD, "goods.value": 9999.99 },
    fine: "1,000–10,000",
    penalties: [...PRODUCE, "must fine 1,000–10,000 beside"],
  },
  {
    name: "farm produce 70.1: and for goods of a million",
    item: "farm-70-1",
    facts: { ...HOUSEHOLD, "goods.value": 1_000_000 },
    fine: "1,000–10,000",
    penalties: [...PRODUCE, "must fine 1,000–10,000 beside"],
  },
  {
    name: "farm produce 70.1: household or not unknown, 1,000 to 20,000 × 30 = 600,000",
    item: "farm-70-1",
    facts: { ...MILD, "goods.value": 20_000 },
    fine: "1,000–600,000",
    penalties: [...PRODUCE, "must fine 300,000–600,000 beside ?", "must fine 1,000–10,000 beside ?"],
  },
  {
    name: "farm produce 70.1: no household, value unknown",
    item: "farm-70-1",
    facts: FARM,
    fine: "100,000–",
    penalties: [...PRODUCE, "must fine 100,000–150,000 beside ?", "must fine 150,000– beside ?"],
  },
  {
    name: "farm produce 70.1: 情节严重的，有许可证的吊销许可证",
    item: "farm-70-1",
    facts: { ...HOUSEHOLD, "conduct.serious": true, "party.holdsLicence": true, "goods.value": 100 },
    fine: "1,000–10,000",
    penalties: ["must confiscate-gains", "may confiscate-property (tools)", "must fine 1,000–10,000 beside", "must revoke-licence"],
  },
  {
    name: "farm produce 70.1: 可以由公安机关…处五日以上十五日以下拘留, of persons",
    item: "farm-70-1",
    facts: { "conduct.serious": true },
    offender: "responsible-person",
    fine: "none",
    penalties: ["may detention 5–15 days by public-security"],
  },
];

const NONE_OR_SOME: readonly Scenario[] = [
  {
    name: "labour contract 92.1: 没有违法所得的，可以处五万元以下",
    item: "labour-92-1",
    facts: { "gains.amount": 0 },
    fine: "–50,000",
    penalties: ["may fine –50,000"],
  },
  {
    name: "labour contract 92.1: one fen gained, 0.01 × 1 to 0.01 × 5 = 0.05",
    item: "labour-92-1",
    facts: { "gains.amount": 0.01 },
    fine: "0.01–0.05",
    penalties: ["must confiscate-gains", "must fine 0.01–0.05 beside"],
  },
  {
    name: "labour contract 92.1: 80,000 × 1 to 80,000 × 5 = 400,000",
    item: "labour-92-1",
    facts: { "gains.amount": 80_000 },
    fine: "80,000–400,000",
    penalties: ["must confiscate-gains", "must fine 80,000–400,000 beside"],
  },
  {
    name: "labour contract 92.1: gains unknown, no end is known",
    item: "labour-92-1",
    facts: {},
    fine: "–",
    penalties: ["must confiscate-gains ?", "must fine 0.01– beside ?", "may fine –50,000 ?"],
  },
];

describe.each([
  ["by the value of the goods", VALUES],
  ["by a fee", FEES],
  ["with a sum of its own for farm households", FARMS],
  ["by whether anything was gained", NONE_OR_SOME],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});

describe("an unknown value", () => {
  it("is asked for, since it bears on the fine", () => {
    const { missingFacts } = assessForm("food-124", MILD);
    expect(missingFacts.find(({ fact }) => fact === "goods.value")?.matters).toEqual(["penalty"]);
  });
});
