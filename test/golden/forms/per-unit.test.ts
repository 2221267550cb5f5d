// So much for each square metre, person or day, read from the articles named.
import { describe, expect, it } from "vitest";
import { assessForm, outcomeOf, type Scenario, statedIn } from "./forms.ts";

const LAND: readonly Scenario[] = [
  {
    name: "每平方米100元以上1000元以下, 250.5 × 100 = 25,050 to 250.5 × 1,000 = 250,500",
    item: "land-57",
    facts: { "land.area": 250.5 },
    fine: "25,050–250,500",
    penalties: ["may fine 25,050–250,500 beside"],
    orders: ["restore (return of the land)"],
  },
  { name: "a thousandth of a square metre, 0.1 to 1", item: "land-57", facts: { "land.area": 0.001 }, fine: "0.1–1", penalties: ["may fine 0.1–1 beside"] },
  {
    name: "33.333333 × 100 = 3,333.3333 to 33,333.333, rounded inward",
    item: "land-57",
    facts: { "land.area": 33.333333 },
    fine: "3,333.34–33,333.33",
    penalties: ["may fine 3,333.34–33,333.33 beside"],
  },
  { name: "no land", item: "land-57", facts: { "land.area": 0 }, fine: "0–0", penalties: ["may fine 0–0 beside"] },
  { name: "area unknown", item: "land-57", facts: {}, fine: "0–", penalties: ["may fine 0– beside"] },
];

const PERSONS: readonly Scenario[] = [
  { name: "84.2: 每人五百元以上二千元以下, one worker", item: "labour-84-2", facts: { "workers.count": 1 }, fine: "500–2,000" },
  { name: "84.2: 37 × 500 = 18,500 to 37 × 2,000 = 74,000", item: "labour-84-2", facts: { "workers.count": 37 }, fine: "18,500–74,000" },
  { name: "84.2: number of workers unknown", item: "labour-84-2", facts: {}, fine: "0–" },
  {
    name: "92.2: 逾期不改正的，每人五千元以上一万元以下, 12 × 5,000 = 60,000 to 120,000; 对劳务派遣单位，吊销",
    item: "labour-92-2",
    facts: { "correction.refused": true, "workers.count": 12, "party.dispatchAgency": true },
    fine: "60,000–120,000",
    penalties: ["must fine 60,000–120,000", "must revoke-licence"],
  },
  {
    name: "92.2: corrected in time, an order and nothing else",
    item: "labour-92-2",
    facts: { "correction.refused": false, "workers.count": 12, "party.dispatchAgency": true },
    fine: "none",
    penalties: [],
    orders: ["correct-within-deadline"],
  },
];

const POLLUTER = { "correction.refused": true, "fine.original": 100_000 };

// From the day after the order to the day of the re-inspection, which counts.
const DAYS: readonly Scenario[] = [
  {
    name: "order on 1 February, re-inspection on 14 February: 13 days, 100,000 × 13 = 1,300,000",
    item: "environment-59",
    facts: { ...POLLUTER, "order.servedOn": "2025-02-01", "reinspection.on": "2025-02-14" },
    fine: "1,300,000–1,300,000",
    penalties: ["may fine 1,300,000–1,300,000"],
  },
  {
    name: "over the end of February of a leap year: 28 February to 12 March 2024 are 13 days",
    item: "environment-59",
    facts: { ...POLLUTER, "order.servedOn": "2024-02-28", "reinspection.on": "2024-03-12" },
    fine: "1,300,000–1,300,000",
    penalties: ["may fine 1,300,000–1,300,000"],
  },
  {
    name: "and of another year 12 days",
    item: "environment-59",
    facts: { ...POLLUTER, "order.servedOn": "2025-02-28", "reinspection.on": "2025-03-12" },
    fine: "1,200,000–1,200,000",
    penalties: ["may fine 1,200,000–1,200,000"],
  },
  {
    name: "the day after the order: one day",
    item: "environment-59",
    facts: { ...POLLUTER, "order.servedOn": "2025-02-01", "reinspection.on": "2025-02-02" },
    fine: "100,000–100,000",
    penalties: ["may fine 100,000–100,000"],
  },
  {
    name: "the day of the order: none",
    item: "environment-59",
    facts: { ...POLLUTER, "order.servedOn": "2025-02-01", "reinspection.on": "2025-02-01" },
    fine: "0–0",
    penalties: ["may fine 0–0"],
  },
  { name: "no re-inspection yet", item: "environment-59", facts: { ...POLLUTER, "order.servedOn": "2025-02-01" }, fine: "0–", penalties: ["may fine 0–"] },
  {
    name: "corrected: nothing",
    item: "environment-59",
    facts: { ...POLLUTER, "correction.refused": false, "order.servedOn": "2025-02-01", "reinspection.on": "2025-02-14" },
    fine: "none",
    penalties: [],
  },
  { name: "air 123: while the order is heeded, the fine itself", item: "air-123", facts: { "correction.refused": false }, fine: "100,000–1,000,000" },
  {
    name: "air 123: of a fine that is still a range, 13 × 100,000 to 13 × 1,000,000",
    item: "air-123",
    facts: { "correction.refused": true, "order.servedOn": "2025-02-01", "reinspection.on": "2025-02-14" },
    fine: "1,300,000–13,000,000",
    penalties: ["may fine 1,300,000–13,000,000"],
  },
];

const OVERSTAY: readonly Scenario[] = [
  {
    name: "处以警告，可以单处或者并处每逾期1日100元, 13 × 100 = 1,300",
    item: "taiwan-35",
    facts: { "overstay.days": 13 },
    fine: "1,300–1,300",
    penalties: ["must warning any-of", "must fine 1,300–1,300 any-of"],
  },
  { name: "one day", item: "taiwan-35", facts: { "overstay.days": 1 }, fine: "100–100", penalties: ["must warning any-of", "must fine 100–100 any-of"] },
];

describe.each([
  ["land 57: for each square metre", LAND],
  ["labour contract 84 and 92: for each worker", PERSONS],
  ["environment 59: for each day that the order is not heeded", DAYS],
  ["travel to and from Taiwan 35: for each day of overstay", OVERSTAY],
])("%s", (_, scenarios) => {
  it.each(scenarios)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(statedIn(scenario));
  });
});

describe("the fine for 13 days", () => {
  const assessment = assessForm("environment-59", { ...POLLUTER, "order.servedOn": "2025-02-01", "reinspection.on": "2025-02-14" });

  it("is recommended as one sum, each step of which is shown", () => {
    const [penalty] = assessment.recommendation.options[0]?.penalties ?? [];
    expect(penalty).toMatchObject({ point: 1_300_000, choice: "may" });
    expect(penalty?.trace.filter(({ end }) => end === "max").map(({ operation, operands, result, fact }) => [operation, operands, result, fact])).toEqual([
      ["fact", ["100000"], "100000", "fine.original"],
      ["multiply", ["100000", "1"], "100000", null],
      ["fact", ["13"], "13", "order.daysUnheeded"],
      ["multiply", ["100000", "13"], "1300000", null],
    ]);
  });

  it("says how many days were counted", () => {
    expect(assessment.statutory?.lines).toMatchObject([{ basis: { per: { fact: "order.daysUnheeded", count: 13 } } }]);
  });
});
