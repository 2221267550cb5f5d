import { describe, expect, it } from "vitest";
import { countedFact, durationOf, quantityOf, shorterThan } from "../../src/assessment/extent.ts";
import { basisOfMeasure } from "../../src/assessment/fine-basis.ts";
import { openCase } from "../../src/assessment/open-case.ts";
import type { Duration, FineBasis } from "../../src/index.ts";
import { counting } from "../support/assessment-benchmarks.ts";
import { exampleCase, exampleItem, exampleRulebook, fineClause } from "../support/assessment-pack.ts";

const rulebook = exampleRulebook({ items: [exampleItem([fineClause(1, 2)])], facts: counting("site.persons") });
function opened(facts = {}): Parameters<typeof basisOfMeasure>[0] {
  const opening = openCase(rulebook, exampleCase(facts), {});
  if (!opening.opened) throw new Error("the case of this test cannot be opened");
  return opening.opened;
}

const PLAIN: FineBasis = { measure: "amount", interval: 5, base: null, ofFine: null, per: null, atLeast: null, atMost: null, parts: [] };
const GOODS = { fact: "goods.value", label: { zh: "货值", en: "value" } };
const PERSONS = { fact: "site.persons", label: { zh: "site.persons", en: "site.persons" } };

describe("how a sum is come by", () => {
  it.each<[string, Parameters<typeof basisOfMeasure>[1], FineBasis]>([
    ["a sum", { amount: [1, 2] }, { ...PLAIN, interval: [1, 2] }],
    ["a sum for each person", { amount: 5, per: "site.persons", atMost: 100 }, { ...PLAIN, per: { ...PERSONS, count: 3 }, atMost: 100 }],
    [
      "a multiple of a fact with floor and cap",
      { times: [1, 2], of: "goods.value", baseAtLeast: 10, atLeast: 5, atMost: 9 },
      { ...PLAIN, measure: "times", interval: [1, 2], base: { ...GOODS, yuan: 7.5, substitute: 10 }, atLeast: 5, atMost: 9 },
    ],
    ["a share of another fine", { percent: 5, ofFine: "unit" }, { ...PLAIN, measure: "percent", ofFine: "unit" }],
    [
      "a choice",
      { either: [{ amount: 5 }, { times: 1, ofFine: "b" }] },
      { ...PLAIN, measure: "either", interval: null, parts: [PLAIN, { ...PLAIN, measure: "times", interval: 1, ofFine: "b" }] },
    ],
    ["a total", { sum: [{ amount: 5 }, { amount: 5 }] }, { ...PLAIN, measure: "sum", interval: null, parts: [PLAIN, PLAIN] }],
  ])("is told of %s", (_, measure, basis) => {
    expect(basisOfMeasure(opened({ "goods.value": 7.5, "site.persons": 3 }), measure)).toEqual(basis);
  });

  it("leaves open what the case does not say", () => {
    expect(basisOfMeasure(opened(), { times: 1, of: "goods.value", per: "site.persons" })).toMatchObject({ base: { yuan: null }, per: { count: null } });
  });

  it("is nothing for a penalty that is no sum", () => {
    expect(basisOfMeasure(opened(), { days: 5 })).toBeNull();
    expect(basisOfMeasure(opened(), undefined)).toBeNull();
  });
});

describe("how long a penalty lasts", () => {
  it("is told in the unit of the law", () => {
    expect(durationOf({ days: 5 })).toEqual({ unit: "days", interval: 5, orLife: false });
    expect(durationOf({ months: [1, 3] })).toEqual({ unit: "months", interval: [1, 3], orLife: false });
    expect(durationOf({ years: { max: 5 } })).toEqual({ unit: "years", interval: { max: 5 }, orLife: false });
    expect(durationOf({ years: 10, orLife: true })).toEqual({ unit: "years", interval: 10, orLife: true });
    expect(durationOf({ life: true })).toEqual({ unit: "life", interval: null, orLife: false });
  });

  it("is nothing for a sum, a number of things, and nothing", () => {
    expect([durationOf({ amount: 1 }), durationOf({ points: 3 }), durationOf({ count: 1, unit: { zh: "株" } }), durationOf(undefined)]).toEqual(
      Array<null>(4).fill(null),
    );
  });
});

describe("what mitigation leaves of a length of time", () => {
  it.each<[Duration["interval"], Duration["interval"]]>([
    [[5, 10], { below: 5 }],
    [{ above: 5, max: 10 }, { max: 5 }],
    [{ max: 10 }, { max: 10 }],
    [
      { min: 0, max: 10 },
      { min: 0, max: 10 },
    ],
    [15, { below: 15 }],
  ])("is less than the least of %j", (interval, left) => {
    expect(shorterThan({ unit: "days", interval, orLife: false })).toEqual({ unit: "days", interval: left, orLife: false });
  });

  it("does not reach for life any more", () => {
    expect(shorterThan({ unit: "years", interval: 10, orLife: true })).toEqual({ unit: "years", interval: { below: 10 }, orLife: false });
    expect(shorterThan({ unit: "life", interval: null, orLife: false })).toMatchObject({ unit: "years", orLife: false });
  });
});

describe("how much of a thing a penalty is", () => {
  it("is told in points or in the unit of the law, with what it is counted by", () => {
    expect(quantityOf(opened(), { points: 12 })).toEqual({ unit: { zh: "分", en: "points" }, interval: 12, per: null });
    expect(quantityOf(opened({ "site.persons": 4 }), { count: [1, 5], unit: { zh: "株" }, per: "site.persons" })).toEqual({
      unit: { zh: "株" },
      interval: [1, 5],
      per: { ...PERSONS, count: 4 },
    });
  });

  it("is nothing for a sum, a time, and nothing", () => {
    expect([quantityOf(opened(), { amount: 1 }), quantityOf(opened(), { days: 1 }), quantityOf(opened(), undefined)]).toEqual([null, null, null]);
    expect(countedFact(opened(), undefined)).toBeNull();
  });
});
