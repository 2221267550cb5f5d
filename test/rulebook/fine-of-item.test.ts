import { describe, expect, it } from "vitest";
import type { EnforcementItem, ItemVersion } from "../../src/documents/items.ts";
import type { MoneyMeasure } from "../../src/law/measure.ts";
import { mayLieWithin } from "../../src/rulebook/fine-of-item.ts";

function itemOf(...versions: readonly (Omit<ItemVersion, "inForce"> | readonly MoneyMeasure[])[]): EnforcementItem {
  return {
    id: "test/sale",
    name: { zh: "销售样品" },
    domain: "samples",
    enforcedBy: [{ function: "samples", from: "county" }],
    breaches: ["sample-law#5"],
    basis: ["sample-law#30"],
    versions: versions.map((version) => ({
      inForce: { from: "2020-01-01" },
      ...("map" in version ? { clauses: version.map((measure) => ({ penalties: [{ kind: "fine" as const, choice: "must" as const, measure }] })) } : version),
    })),
  };
}

const AMOUNT: MoneyMeasure = { amount: [5000, 50_000] };
const TIMES: MoneyMeasure = { times: [5, 10], of: "goods.value" };

describe("a plain amount may lie within a plain amount", () => {
  it.each<[string, MoneyMeasure["atLeast"] | object, boolean]>([
    ["the same", { amount: [5000, 50_000] }, true],
    ["a part of it", { amount: [5000.01, 49_999.99] }, true],
    ["a single sum of it", { amount: 5000 }, true],
    ["one with both ends left out", { amount: { above: 5000, below: 50_000 } }, true],
    ["not one a fen below it", { amount: [4999.99, 6000] }, false],
    ["not one a fen above it", { amount: [5000, 50_000.01] }, false],
    ["not one without minimum, which begins at nothing", { amount: { max: 50_000 } }, false],
    ["not one without maximum", { amount: { min: 5000 } }, false],
    ["one that a cap keeps inside", { amount: [5000, 90_000], atMost: 50_000 }, true],
    ["not one that a floor lifts above it", { amount: 5, atLeast: 60_000 }, false],
    ["a choice inside", { either: [{ amount: 5000 }, { amount: 50_000 }] }, true],
    ["not a choice that goes beyond", { either: [{ amount: 5000 }, { amount: 60_000 }] }, false],
    ["not a sum that comes to more: 30,000 and 20,001", { sum: [{ amount: 30_000 }, { amount: 20_001 }] }, false],
  ])("%s", (_, measure, may) => {
    expect(mayLieWithin(measure as MoneyMeasure, itemOf([AMOUNT]))).toBe(may);
  });

  it("that leaves out its ends only without them", () => {
    const open = itemOf([{ amount: { above: 5000, below: 50_000 } }]);
    const tiers: readonly MoneyMeasure[] = [{ amount: { above: 5000, below: 50_000 } }, { amount: [5000, 6000] }, { amount: [6000, 50_000] }];
    expect(tiers.map((tier) => mayLieWithin(tier, open))).toEqual([true, false, false]);
  });

  it("that has no minimum from nothing on, and one that has no maximum without end", () => {
    expect([
      mayLieWithin({ amount: [0, 5] }, itemOf([{ amount: { max: 5 } }])),
      mayLieWithin({ amount: { min: 5 } }, itemOf([{ amount: { min: 5 } }])),
    ]).toEqual([true, true]);
  });
});

describe("a share of a base may lie within a share of the same base", () => {
  it.each<[string, MoneyMeasure, boolean]>([
    ["the same", TIMES, true],
    ["a part of it", { times: [6, 7], of: "goods.value" }, true],
    ["the same as a percentage", { percent: [500, 1000], of: "goods.value" }, true],
    ["not one below it", { times: [4.999999, 7], of: "goods.value" }, false],
    ["not one above it", { percent: [500, 1000.0001], of: "goods.value" }, false],
    ["not one without minimum", { times: { max: 7 }, of: "goods.value" }, false],
  ])("%s", (_, measure, may) => {
    expect(mayLieWithin(measure, itemOf([TIMES]))).toBe(may);
  });

  it.each<[string, MoneyMeasure, MoneyMeasure]>([
    ["another base", { times: 1, of: "gains.amount" }, TIMES],
    ["an amount", { amount: 1 }, TIMES],
    ["an amount of a share", { times: 1, of: "goods.value" }, AMOUNT],
    ["a share with a substitute for the base", { times: 1, of: "goods.value", baseAtLeast: 10_000 }, TIMES],
    ["a share of a base with a substitute", { times: 1, of: "goods.value" }, { ...TIMES, baseAtLeast: 10_000 }],
    ["a share that has a floor", { times: 1, of: "goods.value", atLeast: 10_000 }, TIMES],
    ["a share that is capped", { times: 20, of: "goods.value", atMost: 10_000 }, TIMES],
    ["so much for each", { times: 1, of: "goods.value", per: "party.staff" }, TIMES],
    ["an amount for each", { amount: 500, per: "party.staff" }, { amount: [5000, 50_000], per: "party.staff" }],
    ["a share of another fine", { times: 1, of: "goods.value" }, { times: 2, ofFine: "unit" }],
    // With goods of 10,000 yuan the tier is 5,000 to 10,000, and the statute 1,000 to 30,000.
    [
      "a choice between an amount and a share",
      { times: [0.5, 1], of: "goods.value" },
      { either: [{ amount: [1000, 5000] }, { times: [1, 3], of: "goods.value" }] },
    ],
    ["a sum of an amount and a share", { times: [3, 4], of: "goods.value" }, { sum: [{ amount: [0, 50_000] }, { times: [1, 3], of: "goods.value" }] }],
    ["a choice of the benchmark", { either: [{ amount: 1 }, { times: 1, of: "goods.value" }] }, TIMES],
  ])("and of nothing else can it be told before there is a case: %s", (_, measure, fine) => {
    expect(mayLieWithin(measure, itemOf([fine]))).toBe(true);
  });
});

describe("the fines of an item", () => {
  const tier: MoneyMeasure = { amount: [1000, 2000] };

  it("are all of its clauses and versions, of which one is enough", () => {
    expect(mayLieWithin(tier, itemOf([AMOUNT], [{ amount: [20_000, 90_000] }]))).toBe(false);
    expect(mayLieWithin(tier, itemOf([AMOUNT], [{ amount: [20_000, 90_000] }, { amount: [1000, 10_000] }]))).toBe(true);
  });

  it("do not add up: 5,000 to 10,000 of one and of another are not 10,000 to 20,000", () => {
    const fine: MoneyMeasure = { amount: [5000, 10_000] };
    expect(mayLieWithin({ amount: [10_000, 20_000] }, itemOf([fine, fine]))).toBe(false);
  });

  it.each(["oneOf", "anyOf"] as const)("are those to choose from as well: %s", (key) => {
    const choice = (measure: MoneyMeasure): EnforcementItem => {
      const choices = [
        { kind: "warning", choice: "must" },
        { kind: "fine", choice: "must", measure },
      ] as const;
      return itemOf({ clauses: [{ penalties: [key === "oneOf" ? { oneOf: choices, choice: "must" } : { anyOf: choices, choice: "must" }] }] });
    };
    expect([mayLieWithin(tier, choice(AMOUNT)), mayLieWithin(tier, choice({ amount: [1000, 10_000] }))]).toEqual([false, true]);
  });

  it("are not what other kinds come to, and where there is none nothing can be told", () => {
    const other = itemOf({ clauses: [{ penalties: [{ kind: "other", choice: "must", measure: AMOUNT }] }] });
    expect([mayLieWithin(tier, other), mayLieWithin(tier, itemOf({ unpunished: true })), mayLieWithin(tier, itemOf({ unpunished: true }, [AMOUNT]))]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
