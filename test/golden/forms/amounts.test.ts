import { describe, expect, it } from "vitest";
import { expectedOf, outcomeOf, type Scenario } from "./forms.ts";

const REFUSED = { "correction.refused": true };
const HEEDED = { "correction.refused": false };

// 大气污染防治法 §§ 99, 108, 117–119
const RANGES: readonly Scenario[] = [
  {
    name: "air 99: 十万元以上一百万元以下, beside an order, or 限制生产、停产整治",
    item: "air-99",
    facts: { "conduct.serious": false },
    penalties: ["may restrict-operations one-of", "may suspend-operations one-of", "must fine 100,000–1,000,000 beside"],
    orders: ["correct"],
    fine: "100,000–1,000,000",
  },
];
describe("a range of sums", () => {
  it.each(RANGES)("$name", (scenario) => {
    expect(outcomeOf(scenario)).toEqual(expectedOf(scenario));
  });
});
void REFUSED;
void HEEDED;
