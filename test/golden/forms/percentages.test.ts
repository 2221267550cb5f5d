// Percentages, read from the articles named: fixed by the grade of an accident, ranges, caps.
import { describe, expect, it } from "vitest";
import { outcomeOf, type Scenario, statedIn } from "./forms.ts";

const LOSS = { "loss.direct": 1_234_567.89 };
const INCOME = { "income.lastYear": 180_000 };

// A fixed sum between two fen comes to the lower one.
const WATER: readonly Scenario[] = [
  { name: "一般: 20% of 1,234,567.89 = 246,913.578", item: "water-94", facts: { ...LOSS, "accident.grade": "ordinary" }, fine: "246,913.57–246,913.57" },
  {
    name: "较大: the same 20%, and no closing",
    item: "water-94",
    facts: { ...LOSS, "accident.grade": "larger" },
    fine: "246,913.57–246,913.57",
    penalties: ["must fine 246,913.57–246,913.57"],
  },
  {
    name: "重大: 30% = 370,370.367, 还可以…责令关闭",
    item: "water-94",
    facts: { ...LOSS, "accident.grade": "major" },
    fine: "370,370.36–370,370.36",
    penalties: ["must fine 370,370.36–370,370.36", "may close-down"],
  },
  {
    name: "特大: the same 30%",
    item: "water-94",
    facts: { ...LOSS, "accident.grade": "extraordinary" },
    fine: "370,370.36–370,370.36",
    penalties: ["must fine 370,370.36–370,370.36", "may close-down"],
  },
  {
    name: "grade unknown: from 20% to 30%",
    item: "water-94",
    facts: LOSS,
    fine: "246,913.57–370,370.36",
    penalties: ["must fine 246,913.57–246,913.57 ?", "must fine 370,370.36–370,370.36 ?", "may close-down ?"],
  },
  { name: "loss unknown", item: "water-94", facts: { "accident.grade": "ordinary" }, fine: "0–" },
  {
    name: "persons: 可以处…收入百分之五十以下, 180,000 × 50% = 90,000",
    item: "water-94",
    facts: { ...INCOME, "accident.grade": "ordinary" },
    offender: "responsible-person",
    fine: "–90,000",
    penalties: ["may fine –90,000"],
  },
];

const SAFETY: readonly Scenario[] = [
  { name: "一般: 40% of 180,000 = 72,000", item: "safety-95", facts: { ...INCOME, "accident.grade": "ordinary" }, fine: "72,000–72,000" },
  { name: "较大: 60% = 108,000", item: "safety-95", facts: { ...INCOME, "accident.grade": "larger" }, fine: "108,000–108,000" },
  { name: "重大: 80% = 144,000", item: "safety-95", facts: { ...INCOME, "accident.grade": "major" }, fine: "144,000–144,000" },
  { name: "特别重大: 100% = 180,000", item: "safety-95", facts: { ...INCOME, "accident.grade": "extraordinary" }, fine: "180,000–180,000" },
  {
    name: "grade unknown: from 40% to 100%",
    item: "safety-95",
    facts: INCOME,
    fine: "72,000–180,000",
    penalties: ["must fine 72,000–72,000 ?", "must fine 108,000–108,000 ?", "must fine 144,000–144,000 ?", "must fine 180,000–180,000 ?"],
  },
];

const EQUIPMENT: readonly Scenario[] = [
  { name: "90 一般: 十万元以上二十万元以下", item: "equipment-90", facts: { "accident.grade": "ordinary" }, fine: "100,000–200,000" },
  {
    name: "90 较大: 二十万元以上五十万元以下, from where the first ends",
    item: "equipment-90",
    facts: { "accident.grade": "larger" },
    fine: "200,000–500,000",
  },
  {
    name: "91 一般: 30% of 180,000 = 54,000",
    item: "equipment-90",
    facts: { ...INCOME, "accident.grade": "ordinary" },
    offender: "responsible-person",
    fine: "54,000–54,000",
  },
  {
    name: "91 较大: 40% = 72,000",
    item: "equipment-90",
    facts: { ...INCOME, "accident.grade": "larger" },
    offender: "responsible-person",
    fine: "72,000–72,000",
  },
  {
    name: "91 重大: 60% = 108,000",
    item: "equipment-90",
    facts: { ...INCOME, "accident.grade": "major" },
    offender: "responsible-person",
    fine: "108,000–108,000",
  },
];

const RANGES: readonly Scenario[] = [
  {
    name: "construction 55: 0.5%以上1%以下, 10,000,000 × 0.5% = 50,000 to 100,000",
    item: "construction-55",
    facts: { "contract.price": 10_000_000 },
    fine: "50,000–100,000",
  },
  {
    name: "construction 57: 1%以上2%以下, 10,000,000 × 1% = 100,000 to 200,000",
    item: "construction-57",
    facts: { "contract.price": 10_000_000 },
    fine: "100,000–200,000",
    orders: ["stop-conduct", "correct-within-deadline"],
  },
  {
    name: "construction 57: 1,234,567.89 × 1% = 12,345.6789 to 24,691.3578, rounded inward",
    item: "construction-57",
    facts: { "contract.price": 1_234_567.89 },
    fine: "12,345.68–24,691.35",
  },
  {
    name: "construction 64: 2%以上4%以下; 情节严重的，责令停业整顿，降低资质等级或者吊销资质证书",
    item: "construction-64",
    facts: { "contract.price": 10_000_000, "conduct.serious": true },
    fine: "200,000–400,000",
    penalties: ["must fine 200,000–400,000", "must suspend-operations", "must downgrade-qualification one-of", "must revoke-licence one-of"],
  },
  {
    name: "land 54 and land law 74: 可以并处, 违法所得的10%以上50%以下, 500,000 × 10% = 50,000 to 250,000",
    item: "land-54",
    facts: { "gains.amount": 500_000 },
    fine: "50,000–250,000",
    penalties: ["must confiscate-gains", "may fine 50,000–250,000 beside"],
  },
  {
    name: "customs 15 (3): 货物价值5%以上30%以下, 200,000 × 5% = 10,000 to 60,000",
    item: "customs-15-3",
    facts: { "customs.goodsValue": 200_000, "gains.amount": 0 },
    fine: "10,000–60,000",
  },
  {
    name: "customs 15 (3): 有违法所得的，没收, of one fen",
    item: "customs-15-3",
    facts: { "customs.goodsValue": 200_000, "gains.amount": 0.01 },
    fine: "10,000–60,000",
    penalties: ["must fine 10,000–60,000", "must confiscate-gains"],
  },
  {
    name: "customs 15 (4): without gains, 0.01 × 0.3 = 0.003 to 0.02, rounded inward",
    item: "customs-15-4",
    facts: { "customs.dutyShort": 0.01, "gains.amount": 0 },
    fine: "0.01–0.02",
  },
  {
    name: "customs 15 (4): 漏缴税款30%以上2倍以下, 50,000 × 0.3 = 15,000 to 100,000; 有违法所得的，没收",
    item: "customs-15-4",
    facts: { "customs.dutyShort": 50_000, "gains.amount": 1 },
    fine: "15,000–100,000",
    penalties: ["must fine 15,000–100,000", "must confiscate-gains"],
  },
];

const PLANNING: readonly Scenario[] = [
  {
    name: "尚可采取改正措施: 造价百分之五以上百分之十以下, 800,000 × 5% = 40,000 to 80,000",
    item: "planning-64",
    facts: { "planning.remedy": "correctable", "building.cost": 800_000 },
    fine: "40,000–80,000",
    orders: ["stop-conduct", "correct-within-deadline"],
  },
  {
    name: "限期拆除, and no penalty",
    item: "planning-64",
    facts: { "planning.remedy": "demolishable", "building.cost": 800_000 },
    fine: "none",
    penalties: [],
    orders: ["stop-conduct", "restore (demolition)"],
  },
  {
    name: "不能拆除的，没收实物或者违法收入，可以并处造价百分之十以下, 80,000",
    item: "planning-64",
    facts: { "planning.remedy": "not-demolishable", "building.cost": 800_000 },
    fine: "–80,000",
    penalties: ["must confiscate-property (the building) one-of", "must confiscate-gains (the receipts) one-of", "may fine –80,000 beside"],
  },
  {
    name: "remedy unknown: nothing to 80,000",
    item: "planning-64",
    facts: { "building.cost": 800_000 },
    fine: "–80,000",
    penalties: [
      "must fine 40,000–80,000 ?",
      "must confiscate-property (the building) one-of ?",
      "must confiscate-gains (the receipts) one-of ?",
      "may fine –80,000 beside ?",
    ],
  },
];

const CAPS: readonly Scenario[] = [
  {
    name: "customs 17: 可以…处货物价值10%以下罚款，暂停其6个月以内",
    item: "customs-17",
    facts: { "customs.goodsValue": 200_000, "conduct.serious": false },
    fine: "–20,000",
    penalties: ["may fine –20,000", "may restrict-operations –6 months"],
  },
  {
    name: "customs 17: 情节严重的，撤销其报关注册登记",
    item: "customs-17",
    facts: { "customs.goodsValue": 200_000, "conduct.serious": true },
    fine: "–20,000",
    penalties: ["may fine –20,000", "may restrict-operations –6 months", "must revoke-licence (registration)"],
  },
  {
    name: "customs 19: 予以警告，可以处物品价值20%以下, 12,345.67 × 20% = 2,469.134",
    item: "customs-19",
    facts: { "customs.goodsValue": 12_345.67, "gains.amount": 0 },
    fine: "–2,469.13",
    penalties: ["must warning", "may fine –2,469.13"],
  },
];

describe.each([
  ["water 94: of the direct loss", WATER],
  ["work safety 95: of last year's income", SAFETY],
  ["special equipment 90 and 91", EQUIPMENT],
  ["a range of percentages", RANGES],
  ["planning 64: by what can be done about the building", PLANNING],
  ["a percentage at most", CAPS],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});
