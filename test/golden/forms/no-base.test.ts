// A base that there is not or that cannot be computed, read from the articles named.
import { describe, expect, it } from "vitest";
import { outcomeOf, type Scenario, statedIn } from "./forms.ts";

const SERIOUS = { "conduct.serious": true };
const MILD = { "conduct.serious": false };

const REVIEW = [
  "may revoke-licence (business licence)",
  "must revoke-licence (advertising approval) by advertising-review",
  "must other (applications not accepted) 1 years by advertising-review",
];

const FEE = { ...MILD, "advertising.breaches": 2, "advertising.fee": 50_000 };

const NO_BASE: readonly Scenario[] = [
  {
    name: "广告费用三倍以上五倍以下, 50,000 × 3 = 150,000 to 250,000; twice within two years is not 三次以上",
    item: "advertising-55",
    facts: { ...FEE, "advertising.feeState": "computable" },
    fine: "150,000–250,000",
  },
  {
    name: "明显偏低, although a fee is known",
    item: "advertising-55",
    facts: { ...FEE, "advertising.feeState": "too-low" },
    fine: "200,000–1,000,000",
  },
  {
    name: "无法计算",
    item: "advertising-55",
    facts: { ...MILD, "advertising.breaches": 2, "advertising.feeState": "not-computable" },
    fine: "200,000–1,000,000",
  },
  {
    name: "两年内有三次以上, 50,000 × 5 = 250,000 to 500,000",
    item: "advertising-55",
    facts: { ...FEE, "advertising.breaches": 3, "advertising.feeState": "computable" },
    fine: "250,000–500,000",
    penalties: ["must fine 250,000–500,000", ...REVIEW],
  },
  {
    name: "其他严重情节, not computable",
    item: "advertising-55",
    facts: { ...SERIOUS, "advertising.breaches": 1, "advertising.feeState": "not-computable" },
    fine: "1,000,000–2,000,000",
    penalties: ["must fine 1,000,000–2,000,000", ...REVIEW],
  },
  {
    name: "三次以上, not computable",
    item: "advertising-55",
    facts: { ...MILD, "advertising.breaches": 3, "advertising.feeState": "not-computable" },
    fine: "1,000,000–2,000,000",
    penalties: ["must fine 1,000,000–2,000,000", ...REVIEW],
  },
  {
    name: "其他严重情节, 50,000 × 5 to × 10, without breaches before",
    item: "advertising-55",
    facts: { ...SERIOUS, "advertising.breaches": 0, "advertising.fee": 50_000, "advertising.feeState": "computable" },
    fine: "250,000–500,000",
    penalties: ["must fine 250,000–500,000", ...REVIEW],
  },
  {
    name: "unknown whether the fee is too low, 150,000 to 1,000,000",
    item: "advertising-55",
    facts: FEE,
    fine: "150,000–1,000,000",
    penalties: ["must fine 150,000–250,000 ?", "must fine 200,000–1,000,000 ?"],
  },
];

const ORGANISATION = { ...MILD, "party.kind": "organisation", "conduct.graver": false };
const INDIVIDUAL = { ...MILD, "party.kind": "natural-person" };

const PRICE: readonly Scenario[] = [
  { name: "没有违法所得的，十万元以上一百万元以下", item: "price-5-1", facts: { ...ORGANISATION, "gains.amount": 0 }, fine: "100,000–1,000,000" },
  {
    name: "情节较重的，一百万元以上五百万元以下",
    item: "price-5-1",
    facts: { ...ORGANISATION, "conduct.graver": true, "gains.amount": 0 },
    fine: "1,000,000–5,000,000",
  },
  {
    name: "18: 违法所得无法确定时，按照没有违法所得的规定",
    item: "price-5-1",
    facts: { ...ORGANISATION, "gains.undeterminable": true },
    fine: "100,000–1,000,000",
    penalties: ["must fine 100,000–1,000,000"],
  },
  {
    name: "one fen gained, × 5",
    item: "price-5-1",
    facts: { ...ORGANISATION, "gains.amount": 0.01, "gains.notRefunded": 0 },
    fine: "–0.05",
    penalties: ["must confiscate-gains (what is not refunded) 0–0", "must fine –0.05 beside"],
  },
  {
    name: "11: 经营者为个人的, 可以处10万元以下",
    item: "price-5-1",
    facts: { ...INDIVIDUAL, "gains.amount": 0 },
    fine: "–100,000",
    penalties: ["may fine –100,000"],
  },
  {
    name: "11: 情节严重的，处10万元以上50万元以下, and 责令停业整顿，或者…吊销营业执照",
    item: "price-5-1",
    facts: { ...INDIVIDUAL, ...SERIOUS, "gains.amount": 0 },
    fine: "100,000–500,000",
    penalties: ["must fine 100,000–500,000", "must suspend-operations one-of", "must revoke-licence (business licence) by business-registration one-of"],
  },
];

describe.each([
  ["advertising 55: a fee that cannot be computed or is too low", NO_BASE],
  ["price 5, 11 and 18: gains, none, or such as cannot be determined", PRICE],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});
