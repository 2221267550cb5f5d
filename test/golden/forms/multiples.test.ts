// Multiples of a base, read from the articles named, with the products worked out.
import { describe, expect, it } from "vitest";
import { assessForm, outcomeOf, type Scenario, statedIn, writePenalty } from "./forms.ts";

const MILD = { "conduct.serious": false, "gains.amount": 0 };

/** Goods are confiscated whatever the fine beside it. */
const seized = (fine: string): readonly string[] => ["must confiscate-property (the products)", `must fine ${fine} beside`];
const GRAVE = ["must confiscate-gains beside", "must revoke-licence (business licence)"];

const RANGES: readonly Scenario[] = [
  {
    name: "quality 49: 等值以上三倍以下, 20,000 × 1 = 20,000 to 20,000 × 3 = 60,000",
    item: "quality-49",
    facts: { ...MILD, "goods.value": 20_000 },
    fine: "20,000–60,000",
    penalties: ["must confiscate-property (the products)", "must fine 20,000–60,000 beside"],
    orders: ["stop-conduct"],
  },
  {
    name: "quality 49: 有违法所得的，并处没收违法所得; 情节严重的，吊销营业执照",
    item: "quality-49",
    facts: { "conduct.serious": true, "gains.amount": 0.01, "goods.value": 20_000 },
    fine: "20,000–60,000",
    penalties: [
      "must confiscate-property (the products)",
      "must fine 20,000–60,000 beside",
      "must confiscate-gains beside",
      "must revoke-licence (business licence)",
    ],
  },
  { name: "quality 49: goods worth nothing, 0 × 1 to 0 × 3", item: "quality-49", facts: { ...MILD, "goods.value": 0 }, fine: "0–0", penalties: seized("0–0") },
  { name: "quality 49: value unknown, from nothing upwards", item: "quality-49", facts: MILD, fine: "0–", penalties: seized("0–") },
  {
    name: "quality 50: 百分之五十以上三倍以下, 20,000 × 0.5 = 10,000 to 60,000",
    item: "quality-50",
    facts: { ...MILD, "goods.value": 20_000 },
    fine: "10,000–60,000",
    penalties: seized("10,000–60,000"),
  },
  {
    name: "quality 50: 0.01 × 0.5 = 0.005, whose least whole fen is 0.01, to 0.01 × 3 = 0.03",
    item: "quality-50",
    facts: { ...MILD, "goods.value": 0.01 },
    fine: "0.01–0.03",
    penalties: seized("0.01–0.03"),
  },
  {
    name: "quality 50: with gains of one fen, in serious circumstances",
    item: "quality-50",
    facts: { "conduct.serious": true, "gains.amount": 0.01, "goods.value": 20_000 },
    fine: "10,000–60,000",
    penalties: [...seized("10,000–60,000"), ...GRAVE],
  },
  {
    name: "forest 76.1: 五倍以上十倍以下, 3,000 × 5 = 15,000 to 3,000 × 10 = 30,000",
    item: "forest-76-1",
    facts: { "timber.value": 3000, "trees.felled": 12 },
    fine: "15,000–30,000",
    penalties: ["must fine 15,000–30,000 beside"],
  },
  {
    name: "forest 76.2: 可以处三倍以上五倍以下, 3,000 × 3 = 9,000 to 3,000 × 5 = 15,000",
    item: "forest-76-2",
    facts: { "timber.value": 3000, "trees.felled": 12 },
    fine: "9,000–15,000",
    penalties: ["may fine 9,000–15,000"],
  },
];

const CAPS: readonly Scenario[] = [
  { name: "quality 51: 等值以下, 20,000 × 1", item: "quality-51", facts: { ...MILD, "goods.value": 20_000 }, fine: "–20,000", penalties: seized("–20,000") },
  {
    name: "quality 51: with gains of one fen, in serious circumstances",
    item: "quality-51",
    facts: { "conduct.serious": true, "gains.amount": 0.01, "goods.value": 20_000 },
    fine: "–20,000",
    penalties: [...seized("–20,000"), ...GRAVE],
  },
  {
    name: "quality 52: 二倍以下, 20,000 × 2 = 40,000",
    item: "quality-52",
    facts: { ...MILD, "goods.value": 20_000 },
    fine: "–40,000",
    penalties: seized("–40,000"),
  },
  {
    name: "quality 52: with gains of one fen, in serious circumstances",
    item: "quality-52",
    facts: { "conduct.serious": true, "gains.amount": 0.01, "goods.value": 20_000 },
    fine: "–40,000",
    penalties: [...seized("–40,000"), ...GRAVE],
  },
  { name: "quality 52: value unknown, no end is known", item: "quality-52", facts: MILD, fine: "–", penalties: seized("–") },
  {
    name: "forest 73.1: 可以处所需费用三倍以下, 5,000 × 3 = 15,000",
    item: "forest-73-1",
    facts: { "land.restorationCost": 5000 },
    fine: "–15,000",
    penalties: ["may fine –15,000"],
    orders: ["restore (vegetation and growing conditions)"],
  },
  {
    name: "price 5.1: 违法所得5倍以下, 100 × 5 = 500; of 100 overcharged 40 not refunded, which are confiscated (art. 16)",
    item: "price-5-1",
    facts: { "gains.amount": 100, "gains.notRefunded": 40, "conduct.serious": false, "conduct.graver": false, "party.kind": "organisation" },
    fine: "–500",
    penalties: ["must confiscate-gains (what is not refunded) 40–40", "must fine –500 beside"],
    orders: ["correct", "restore (refund of overcharges)"],
  },
];

const COUNTED: readonly Scenario[] = [
  {
    name: "forest 76.1: 补种盗伐株数一倍以上五倍以下, of 12 trees",
    item: "forest-76-1",
    facts: { "timber.value": 3000, "trees.felled": 12 },
    fine: "15,000–30,000",
    penalties: ["must fine 15,000–30,000 beside"],
    orders: ["restore (replanting) 1–5 × 12 trees"],
  },
  {
    name: "forest 76.2: 补种滥伐株数一倍以上三倍以下, of trees not counted yet",
    item: "forest-76-2",
    facts: { "timber.value": 3000 },
    fine: "9,000–15,000",
    penalties: ["may fine 9,000–15,000"],
    orders: ["restore (replanting) 1–3 × ? trees"],
  },
  {
    name: "forest 74.2: 补种毁坏株数一倍以上三倍以下, and no penalty",
    item: "forest-74-2",
    facts: { "trees.felled": 40 },
    fine: "none",
    penalties: [],
    orders: ["stop-conduct", "restore (replanting) 1–3 × 40 trees"],
  },
  {
    name: "land 52: 按占用面积处土地复垦费5倍以上10倍以下, 30 × 5 × 250.5 = 37,575 to 30 × 10 × 250.5 = 75,150",
    item: "land-52",
    facts: { "land.feePerSquareMetre": 30, "land.area": 250.5 },
    fine: "37,575–75,150",
    orders: ["restore (demolition)"],
  },
  { name: "land 52: no area", item: "land-52", facts: { "land.feePerSquareMetre": 30, "land.area": 0 }, fine: "0–0" },
];

describe.each([
  ["a range of multiples", RANGES],
  ["a multiple at most", CAPS],
  ["multiples of what is counted", COUNTED],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});

describe("quality 55: 可以从轻或者减轻, for a seller who did not know", () => {
  const { recommendation } = assessForm("quality-49", { ...MILD, "goods.value": 20_000, "gains.amount": 100, "seller.ignorantAndSourceTold": true });
  const penaltiesUnder = (disposition: string): readonly string[] =>
    (recommendation.options.find((option) => option.disposition === disposition)?.penalties ?? []).map((penalty) =>
      writePenalty({ ...penalty, concurrent: false }),
    );

  it.each(["ordinary", "lighter"])("leaves 20,000 to 60,000 where it is %s", (disposition) => {
    expect(penaltiesUnder(disposition)).toEqual(["must confiscate-property (the products)", "must fine 20,000–60,000", "must confiscate-gains"]);
  });

  it("allows less than 20,000 or no 并处 fine where it is mitigated, but not to keep goods or gains", () => {
    expect(penaltiesUnder("mitigated")).toEqual(["must confiscate-property (the products)", "may fine –<20,000", "must confiscate-gains"]);
  });
});
