// Days of detention, months of suspension, years of a ban, for life, and points: read from the articles named.
import { describe, expect, it } from "vitest";
import { assessForm, outcomeOf, type Scenario, statedIn } from "./forms.ts";

const DRIVING: readonly Scenario[] = [
  {
    name: "91.1: 暂扣六个月, 并处一千元以上二千元以下, and 12 points",
    item: "traffic-91-1",
    facts: { "drink.penalisedBefore": false },
    fine: "1,000–2,000",
    penalties: ["must suspend-licence 6 months", "must fine 1,000–2,000 beside", "must demerit-points 12 points"],
  },
  {
    name: "91.1: 再次饮酒后驾驶的，处十日以下拘留, in place of the suspension",
    item: "traffic-91-1",
    facts: { "drink.penalisedBefore": true },
    fine: "1,000–2,000",
    penalties: ["must detention –10 days", "must fine 1,000–2,000 beside", "must revoke-licence", "must demerit-points 12 points"],
  },
  {
    name: "91.1: unknown whether again; the fine is the same either way",
    item: "traffic-91-1",
    facts: {},
    fine: "1,000–2,000",
    penalties: [
      "must suspend-licence 6 months ?",
      "must fine 1,000–2,000 beside ?",
      "must detention –10 days ?",
      "must fine 1,000–2,000 beside ?",
      "must revoke-licence ?",
      "must demerit-points 12 points",
    ],
  },
  {
    name: "91.2: 五年内不得重新取得",
    item: "traffic-91-2",
    facts: {},
    fine: "none",
    penalties: ["must revoke-licence", "must other (no new driving licence) 5 years"],
  },
  {
    name: "91.3: 十五日拘留，并处五千元, both fixed",
    item: "traffic-91-3",
    facts: {},
    fine: "5,000–5,000",
    penalties: ["must detention 15 days", "must fine 5,000–5,000 beside", "must revoke-licence", "must other (no new driving licence) 5 years"],
  },
  {
    name: "91.4: 十年内不得重新取得, and no commercial vehicle afterwards, without end",
    item: "traffic-91-4",
    facts: {},
    fine: "none",
    penalties: ["must revoke-licence", "must other (no new driving licence) 10 years", "must other (no commercial vehicle afterwards)"],
  },
  {
    name: "91.5: 终生不得重新取得",
    item: "traffic-91-5",
    facts: {},
    fine: "none",
    penalties: ["must revoke-licence", "must other (no new driving licence) life"],
  },
  {
    name: "99: 二百元以上二千元以下, 可以并处十五日以下拘留",
    item: "traffic-99-1-1",
    facts: {},
    fine: "200–2,000",
    penalties: ["must fine 200–2,000", "may detention –15 days beside"],
  },
  {
    name: "99: 可以并处吊销机动车驾驶证, for speeding",
    item: "traffic-99-1-4",
    facts: {},
    fine: "200–2,000",
    penalties: ["must fine 200–2,000", "may revoke-licence beside"],
  },
];

const POINTS: readonly Scenario[] = [
  { name: "9: 一次记9分", item: "points-9-1-3", facts: {}, fine: "none", penalties: ["must demerit-points 9 points"] },
  { name: "10: 一次记6分", item: "points-10-1-8", facts: {}, fine: "none", penalties: ["must demerit-points 6 points"] },
  { name: "11: 一次记3分", item: "points-11-1-6", facts: {}, fine: "none", penalties: ["must demerit-points 3 points"] },
  { name: "12: 一次记1分", item: "points-12-1-9", facts: {}, fine: "none", penalties: ["must demerit-points 1 points"] },
];

const DRUGS: readonly Scenario[] = [
  {
    name: "116: 情节严重的，吊销…十年内不受理其相应申请; 200,000 × 15 = 3,000,000 to × 30 = 6,000,000",
    item: "drug-116",
    facts: { "goods.value": 200_000, "conduct.serious": true },
    fine: "3,000,000–6,000,000",
    penalties: [
      "must confiscate-property (the drugs)",
      "must confiscate-gains",
      "must suspend-operations",
      "must revoke-licence (drug approvals)",
      "must fine 3,000,000–6,000,000 beside",
      "must revoke-licence (drug licences)",
      "must other (applications not accepted) 10 years",
    ],
  },
  {
    name: "116: goods of 5,000 count 100,000, × 15 = 1,500,000 to × 30",
    item: "drug-116",
    facts: { "goods.value": 5000, "conduct.serious": false },
    fine: "1,500,000–3,000,000",
    penalties: [
      "must confiscate-property (the drugs)",
      "must confiscate-gains",
      "must suspend-operations",
      "must revoke-licence (drug approvals)",
      "must fine 1,500,000–3,000,000 beside",
    ],
  },
  {
    name: "118: 收入百分之三十以上三倍以下, 120,000 × 0.3 = 36,000 to 360,000; 终身禁止; 可以…处五日以上十五日以下的拘留",
    item: "drug-116",
    facts: { "income.duringConduct": 120_000 },
    offender: "responsible-person",
    fine: "36,000–360,000",
    penalties: [
      "must confiscate-gains (income from the organisation) 120,000–120,000",
      "must fine 36,000–360,000 beside",
      "must restrict-employment life",
      "may detention 5–15 days by public-security",
    ],
  },
  {
    name: "126: 收入百分之十以上百分之五十以下, 120,000 × 10% = 12,000 to 60,000; 十年直至终身禁止",
    item: "drug-126",
    facts: { "conduct.serious": true, "income.duringConduct": 120_000 },
    offender: "responsible-person",
    fine: "12,000–60,000",
    penalties: [
      "must confiscate-gains (income from the organisation) 120,000–120,000",
      "must fine 12,000–60,000 beside",
      "must restrict-employment 10– years or life",
    ],
  },
  {
    name: "122: 十年内禁止, in serious circumstances",
    item: "drug-122",
    facts: { "conduct.serious": true },
    offender: "responsible-person",
    fine: "20,000–200,000",
    penalties: ["must fine 20,000–200,000", "must restrict-employment 10 years", "may detention 5–15 days by public-security"],
  },
];

describe.each([
  ["road traffic", DRIVING],
  ["points", POINTS],
  ["drugs", DRUGS],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});

describe("what is recommended", () => {
  it("has the points and the months of the statute", () => {
    const [option] = assessForm("traffic-91-1", { "drink.penalisedBefore": false }).recommendation.options;
    expect(option?.penalties).toMatchObject([
      { kind: "suspend-licence", duration: { unit: "months", interval: 6, orLife: false } },
      { kind: "fine", range: { min: 1000, max: 2000 } },
      { kind: "demerit-points", quantity: { interval: 12, per: null } },
    ]);
  });
});
