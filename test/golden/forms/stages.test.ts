// Two and three stages, read from the articles named: first an order or a light penalty, then more.
import { describe, expect, it } from "vitest";
import { outcomeOf, type Scenario, statedIn } from "./forms.ts";

const HEEDED = { "correction.refused": false };
const REFUSED = { "correction.refused": true };
const MILD = { "conduct.serious": false };
const SERIOUS = { "conduct.serious": true };

const SAFETY_97: readonly Scenario[] = [
  { name: "处十万元以下", item: "safety-97", facts: HEEDED, fine: "–100,000", penalties: ["must fine –100,000"], orders: ["correct-within-deadline"] },
  {
    name: "逾期未改正的，责令停产停业整顿，并处十万元以上二十万元以下, in place of the first fine",
    item: "safety-97",
    facts: REFUSED,
    fine: "100,000–200,000",
    penalties: ["must suspend-operations", "must fine 100,000–200,000 beside"],
  },
  {
    name: "unknown: up to 200,000",
    item: "safety-97",
    facts: {},
    fine: "–200,000",
    penalties: ["must fine –100,000 ?", "must suspend-operations ?", "must fine 100,000–200,000 beside ?"],
  },
  { name: "persons, corrected in time", item: "safety-97", facts: HEEDED, offender: "responsible-person", fine: "none", penalties: [] },
  {
    name: "persons: 二万元以上五万元以下",
    item: "safety-97",
    facts: REFUSED,
    offender: "responsible-person",
    fine: "20,000–50,000",
    penalties: ["must fine 20,000–50,000"],
  },
];

const SAFETY_99: readonly Scenario[] = [
  { name: "处五万元以下", item: "safety-99", facts: { ...HEEDED, ...MILD }, fine: "–50,000", penalties: ["must fine –50,000"] },
  {
    name: "逾期未改正的，处五万元以上二十万元以下",
    item: "safety-99",
    facts: { ...REFUSED, ...MILD },
    fine: "50,000–200,000",
    penalties: ["must fine 50,000–200,000"],
  },
  {
    name: "情节严重的，责令停产停业整顿, on top of it",
    item: "safety-99",
    facts: { ...REFUSED, ...SERIOUS },
    fine: "50,000–200,000",
    penalties: ["must fine 50,000–200,000", "must suspend-operations"],
  },
  { name: "persons: 一万元以上二万元以下", item: "safety-99", facts: REFUSED, offender: "responsible-person", fine: "10,000–20,000" },
];

const FOOD_126: readonly Scenario[] = [
  { name: "责令改正，给予警告", item: "food-126", facts: { ...HEEDED, ...MILD }, fine: "none", penalties: ["must warning"], orders: ["correct"] },
  {
    name: "拒不改正的，处五千元以上五万元以下",
    item: "food-126",
    facts: { ...REFUSED, ...MILD },
    fine: "5,000–50,000",
    penalties: ["must warning", "must fine 5,000–50,000"],
  },
  {
    name: "情节严重的，责令停产停业，直至吊销许可证",
    item: "food-126",
    facts: { ...REFUSED, ...SERIOUS },
    fine: "5,000–50,000",
    penalties: ["must warning", "must fine 5,000–50,000", "must suspend-operations one-of", "must revoke-licence one-of"],
  },
];

const ECOMMERCE_80: readonly Scenario[] = [
  { name: "责令限期改正", item: "ecommerce-80", facts: { ...HEEDED, ...MILD }, fine: "none", penalties: [], orders: ["correct-within-deadline"] },
  {
    name: "逾期不改正的，处二万元以上十万元以下",
    item: "ecommerce-80",
    facts: { ...REFUSED, ...MILD },
    fine: "20,000–100,000",
    penalties: ["must fine 20,000–100,000"],
  },
  {
    name: "情节严重的，责令停业整顿，并处十万元以上五十万元以下",
    item: "ecommerce-80",
    facts: { ...REFUSED, ...SERIOUS },
    fine: "100,000–500,000",
    penalties: ["must suspend-operations", "must fine 100,000–500,000 beside"],
  },
  {
    name: "not corrected, unknown how serious: 20,000 to 500,000",
    item: "ecommerce-80",
    facts: REFUSED,
    fine: "20,000–500,000",
    penalties: ["must fine 20,000–100,000 ?", "must suspend-operations ?", "must fine 100,000–500,000 beside ?"],
  },
];

const DRUG_126: readonly Scenario[] = [
  { name: "责令限期改正，给予警告", item: "drug-126", facts: { ...HEEDED, ...MILD }, fine: "none", penalties: ["must warning"] },
  {
    name: "逾期不改正的，处十万元以上五十万元以下",
    item: "drug-126",
    facts: { ...REFUSED, ...MILD },
    fine: "100,000–500,000",
    penalties: ["must warning", "must fine 100,000–500,000"],
  },
  {
    name: "情节严重的，处五十万元以上二百万元以下，责令停产停业整顿直至吊销; 机构五年内不得开展",
    item: "drug-126",
    facts: { ...REFUSED, ...SERIOUS, "drug.testingInstitution": true },
    fine: "500,000–2,000,000",
    penalties: [
      "must warning",
      "must fine 500,000–2,000,000",
      "must suspend-operations one-of",
      "must revoke-licence (drug approvals) one-of",
      "must revoke-licence (drug licences) one-of",
      "must restrict-operations 5 years",
    ],
  },
];

const PERSONAL_INFORMATION_66: readonly Scenario[] = [
  {
    name: "责令改正，给予警告，没收违法所得",
    item: "personal-information-66",
    facts: { ...HEEDED, ...MILD },
    fine: "none",
    penalties: ["must warning", "must confiscate-gains"],
  },
  {
    name: "拒不改正的，并处一百万元以下",
    item: "personal-information-66",
    facts: { ...REFUSED, ...MILD },
    fine: "–1,000,000",
    penalties: ["must warning", "must confiscate-gains", "must fine –1,000,000 beside"],
  },
  {
    name: "persons: 一万元以上十万元以下",
    item: "personal-information-66",
    facts: { ...REFUSED, ...MILD },
    offender: "responsible-person",
    fine: "10,000–100,000",
  },
  {
    name: "persons, 情节严重: 十万元以上一百万元以下，并可以决定禁止其…任职, for a time that the law does not state",
    item: "personal-information-66",
    facts: { ...REFUSED, ...SERIOUS },
    offender: "responsible-person",
    fine: "100,000–1,000,000",
    penalties: ["must fine 100,000–1,000,000", "may restrict-employment beside"],
  },
];

describe.each([
  ["work safety 97", SAFETY_97],
  ["work safety 99", SAFETY_99],
  ["food safety 126", FOOD_126],
  ["e-commerce 80", ECOMMERCE_80],
  ["drugs 126", DRUG_126],
  ["personal information 66", PERSONAL_INFORMATION_66],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});
