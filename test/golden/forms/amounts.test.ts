// Stated sums, read from the articles named: a range, a cap, a fixed sum; of an organisation or a person.
import { describe, expect, it } from "vitest";
import { assessForm, outcomeOf, type Scenario, statedIn } from "./forms.ts";

const REFUSED = { "correction.refused": true };
const HEEDED = { "correction.refused": false };

const RANGES: readonly Scenario[] = [
  {
    name: "air 99: 责令改正或者限制生产、停产整治，并处十万元以上一百万元以下",
    item: "air-99",
    facts: { "conduct.serious": false },
    fine: "100,000–1,000,000",
    penalties: ["may restrict-operations one-of", "may suspend-operations one-of", "must fine 100,000–1,000,000 beside"],
    orders: ["correct"],
  },
  {
    name: "air 99: 情节严重的，责令停业、关闭, on top of it",
    item: "air-99",
    facts: { "conduct.serious": true },
    fine: "100,000–1,000,000",
    penalties: [
      "may restrict-operations one-of",
      "may suspend-operations one-of",
      "must fine 100,000–1,000,000 beside",
      "must suspend-operations one-of",
      "must close-down one-of",
    ],
  },
  { name: "air 108: 二万元以上二十万元以下", item: "air-108", facts: HEEDED, fine: "20,000–200,000", penalties: ["must fine 20,000–200,000"] },
  {
    name: "air 108: 拒不改正的，责令停产整治",
    item: "air-108",
    facts: REFUSED,
    fine: "20,000–200,000",
    penalties: ["must fine 20,000–200,000", "must suspend-operations"],
  },
  {
    name: "air 117: 一万元以上十万元以下, refusal unknown",
    item: "air-117",
    facts: {},
    fine: "10,000–100,000",
    penalties: ["must fine 10,000–100,000", "must suspend-operations ?"],
  },
  {
    name: "air 117: 拒不改正的，责令停工整治或者停业整治",
    item: "air-117",
    facts: REFUSED,
    fine: "10,000–100,000",
    penalties: ["must fine 10,000–100,000", "must suspend-operations"],
  },
  { name: "air 118.1: 五千元以上五万元以下", item: "air-118-1", facts: HEEDED, fine: "5,000–50,000", penalties: ["must fine 5,000–50,000"] },
  {
    name: "air 118.1: 拒不改正的，责令停业整治",
    item: "air-118-1",
    facts: REFUSED,
    fine: "5,000–50,000",
    penalties: ["must fine 5,000–50,000", "must suspend-operations"],
  },
  { name: "air 118.2: an order and nothing else", item: "air-118-2", facts: HEEDED, fine: "none", penalties: [], orders: ["correct"] },
  {
    name: "air 118.2: 拒不改正的，予以关闭，并处一万元以上十万元以下",
    item: "air-118-2",
    facts: REFUSED,
    fine: "10,000–100,000",
    penalties: ["must close-down", "must fine 10,000–100,000 beside"],
  },
  {
    name: "air 118.3: 没收烧烤工具和违法所得，并处五百元以上二万元以下",
    item: "air-118-3",
    facts: {},
    fine: "500–20,000",
    penalties: ["must confiscate-property (grills)", "must confiscate-gains", "must fine 500–20,000 beside"],
  },
  { name: "air 119.1: 并可以处五百元以上二千元以下", item: "air-119-1", facts: {}, fine: "500–2,000", penalties: ["may fine 500–2,000 beside"] },
  {
    name: "e-commerce 76.2: 可以处二万元以上十万元以下",
    item: "ecommerce-76-2",
    facts: {},
    fine: "20,000–100,000",
    penalties: ["may fine 20,000–100,000"],
    orders: ["correct-within-deadline"],
  },
];

const OFFENDERS: readonly Scenario[] = [
  { name: "air 119.2: 对单位处一万元以上十万元以下", item: "air-119-2", facts: { "party.kind": "organisation" }, fine: "10,000–100,000" },
  { name: "air 119.2: 对个人处五百元以上二千元以下", item: "air-119-2", facts: { "party.kind": "natural-person" }, fine: "500–2,000" },
  {
    name: "air 119.2: where it is unknown which, from the least of one to the most of the other",
    item: "air-119-2",
    facts: {},
    fine: "500–100,000",
    penalties: ["must fine 10,000–100,000 ?", "must fine 500–2,000 ?"],
  },
];

const CAPS: readonly Scenario[] = [
  { name: "e-commerce 76.1: 可以处一万元以下", item: "ecommerce-76-1", facts: {}, fine: "–10,000", penalties: ["may fine –10,000"] },
  { name: "customs 13: 责令退运，处100万元以下", item: "customs-13", facts: {}, fine: "–1,000,000", orders: ["restore (return of the cargo)"] },
  { name: "food 125.2: 拒不改正的，处二千元以下", item: "food-125-2", facts: REFUSED, fine: "–2,000", penalties: ["must fine –2,000"] },
  { name: "food 125.2: corrected, an order and nothing else", item: "food-125-2", facts: HEEDED, fine: "none", penalties: [], orders: ["correct"] },
  {
    name: "price 13: 没收违法所得，可以并处5000元以下",
    item: "price-13",
    facts: {},
    fine: "–5,000",
    penalties: ["must confiscate-gains", "may fine –5,000 beside"],
  },
];

const FIXED: readonly Scenario[] = [
  { name: "road transport 70.3: corrected", item: "transport-70-3", facts: { ...HEEDED, "gains.amount": 500 }, fine: "none", penalties: [] },
  {
    name: "road transport 70.3: 拒不改正的，处3000元, no gains",
    item: "transport-70-3",
    facts: { ...REFUSED, "gains.amount": 0 },
    fine: "3,000–3,000",
    penalties: ["must fine 3,000–3,000"],
  },
  {
    name: "road transport 70.3: 有违法所得的，没收违法所得, of one fen",
    item: "transport-70-3",
    facts: { ...REFUSED, "gains.amount": 0.01 },
    fine: "3,000–3,000",
    penalties: ["must fine 3,000–3,000", "must confiscate-gains"],
  },
];

describe.each([
  ["a range of sums", RANGES],
  ["a sum for organisations and one for persons", OFFENDERS],
  ["a cap without a minimum", CAPS],
  ["a fixed sum", FIXED],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});

describe("what is recommended", () => {
  it("is the one sum where the law names one", () => {
    const [option] = assessForm("transport-70-3", { ...REFUSED, "gains.amount": 0 }).recommendation.options;
    expect(option?.penalties.map(({ point }) => point)).toEqual([3000]);
  });

  it("names no sum where the law names a range or a cap", () => {
    const points = ["air-118-1", "ecommerce-76-1"].flatMap((item) =>
      assessForm(item, HEEDED).recommendation.options.flatMap(({ penalties }) => penalties.map(({ point }) => point)),
    );
    expect(points).toEqual([null, null]);
  });

  it("leaves it to the authority to impose what the law allows and does not demand", () => {
    const assessment = assessForm("ecommerce-76-1", {});
    expect(assessment.statutory?.fine.optional).toBe(true);
    expect(assessment.recommendation.options.flatMap(({ penalties }) => penalties.map(({ choice }) => choice))).toEqual(["may"]);
  });
});
