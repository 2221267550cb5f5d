import { describe, expect, it } from "vitest";
import { hullOf, openReferences, type RangeEnds, rangeBetween, rangeEnds, shownBetween } from "../../src/assessment/line-sums.ts";
import { type OpenCase, openCase } from "../../src/assessment/open-case.ts";
import { yuanRange } from "../../src/assessment/yuan-range.ts";
import type { CaseFile, MoneyMeasure } from "../../src/index.ts";
import { exactFromFen } from "../../src/law/exact-amount.ts";
import { exampleCase, exampleItem, exampleRulebook, fineClause, yuan } from "../support/assessment-pack.ts";

const rulebook = exampleRulebook({
  items: [exampleItem([fineClause(1, 2)])],
  facts: [
    { id: "loss.amount", type: "money", label: { zh: "损失" }, minimum: -5, maximum: 1_000_000 },
    { id: "site.persons", type: "integer", label: { zh: "人数" } },
    { id: "site.area", type: "number", label: { zh: "面积" }, minimum: 0, maximum: 10 },
  ],
});

function opened(facts: CaseFile["facts"] = {}): OpenCase {
  const opening = openCase(rulebook, exampleCase(facts), {});
  if (!opening.opened) throw new Error("the case of this test cannot be opened");
  return opening.opened;
}

function endsOf(measure: MoneyMeasure, facts: CaseFile["facts"] = {}): RangeEnds {
  const ends = rangeEnds(opened(facts), measure, null);
  if (!ends) throw new Error("this measure rests on another fine");
  return ends;
}

const shown = (measure: MoneyMeasure, facts: CaseFile["facts"] = {}): unknown => {
  const range = shownBetween(endsOf(measure, facts));
  return range && yuanRange(range);
};

describe("the ends of a sum", () => {
  it("are the same where nothing is computed, or all that it is computed from is known", () => {
    const plain = endsOf({ amount: [5000, 50_000] });
    expect(plain.low).toEqual(plain.high);
    expect(plain.known).toBe(true);
    const multiple = endsOf({ times: [5, 10], of: "goods.value" }, { "goods.value": 2000 });
    expect([yuanRange(multiple.low), yuanRange(multiple.high), multiple.known]).toEqual([yuan(10_000, 20_000), yuan(10_000, 20_000), true]);
  });

  it("are those for the least and the greatest base where it is not", () => {
    const { low, high, known } = endsOf({ times: [5, 10], of: "loss.amount" });
    expect([yuanRange(low), yuanRange(high), known]).toEqual([yuan(0, 0), yuan(5_000_000, 10_000_000), false]);
  });

  it("count persons in ones and areas in millionths, and never fewer than none", () => {
    expect(shown({ amount: [10, 20], per: "site.persons" }, { "site.persons": 3 })).toEqual(yuan(30, 60));
    expect(shown({ amount: [10, 20], per: "site.persons" }, { "site.persons": -3 })).toEqual(yuan(0, 0));
    // 2.5 × 10 and 2.5 × 20.
    expect(shown({ amount: [10, 20], per: "site.area" }, { "site.area": 2.5 })).toEqual(yuan(25, 50));
    expect(shown({ amount: [10, 20], per: "site.area" })).toEqual(yuan(0, 200));
    expect(shown({ amount: [10, 20], per: "site.persons" })).toEqual(yuan(0, null));
    expect(shown({ amount: [10, 20], per: "site.persons", atMost: 500 })).toEqual(yuan(0, 500));
    expect(shown({ times: [1, 2], of: "loss.amount" }, { "loss.amount": -5 })).toEqual(yuan(0, 0));
  });

  it("are nothing for a share of a fine that there is not", () => {
    expect(rangeEnds(opened(), { percent: 5, ofFine: "unit" }, null)).toBeNull();
  });

  it("take the fine of another clause at its own ends", () => {
    const unit = endsOf({ times: [5, 10], of: "loss.amount" });
    const share = rangeEnds(opened(), { percent: 5, ofFine: "unit" }, null, (name) => (name === "unit" ? unit : null));
    // 5 % of 0 and of 10,000,000.
    expect(share && [yuanRange(rangeBetween(share)), share.known]).toEqual([yuan(0, 500_000), false]);
  });
});

describe("what is shown between two ends", () => {
  it("has no end where a base has none", () => {
    expect(shown({ times: [5, 10], of: "goods.value" })).toEqual(yuan(0, null));
    expect(yuanRange(rangeBetween(endsOf({ times: [2, 3], of: "loss.amount", baseAtLeast: 100 })))).toEqual(yuan(200, 3_000_000));
  });

  it("rounds each end as it would be if it were the case: 0.5 to 0.7 % of 0.01 up to 20,000", () => {
    // A fixed share of 0.00005 yuan would be nothing.
    expect(shown({ percent: 0.5, of: "goods.value" }, { "goods.value": 0.01 })).toEqual(yuan(0, 0));
    expect(shown({ percent: [0.5, 0.7], of: "goods.value" }, { "goods.value": 20_000 })).toEqual(yuan(100, 140));
  });

  it("holds every sum though the least base leaves none: more than 1 and less than 3 times 0 up to 1,000,000", () => {
    expect(shown({ times: { above: 1, below: 3 }, of: "loss.amount" })).toEqual({ min: 0, minIncluded: true, max: 3_000_000, maxIncluded: false });
    expect(shown({ times: { below: 3 }, of: "loss.amount" })).toEqual({ min: null, minIncluded: false, max: 3_000_000, maxIncluded: false });
  });

  it("is nothing where neither end has a sum, or a sum cannot be counted", () => {
    expect(shown({ times: { above: 1, max: 2 }, of: "loss.amount" }, { "loss.amount": 0 })).toBeNull();
    expect(shown({ times: 1_000_000, of: "goods.value" }, { "goods.value": 9e12 })).toBeNull();
  });
});

describe("openReferences", () => {
  it("names what a measure is computed from and is not known, but no other fine", () => {
    const measure: MoneyMeasure = {
      sum: [
        { times: 1, of: "goods.value", per: "site.persons" },
        { percent: 5, ofFine: "unit" },
      ],
    };
    expect(openReferences(opened(), measure)).toEqual(["goods.value", "site.persons"]);
    expect(openReferences(opened({ "goods.value": 1 }), measure)).toEqual(["site.persons"]);
  });
});

describe("hullOf", () => {
  const at = (fen: number): { amount: bigint; included: boolean } => ({ amount: exactFromFen(fen), included: true });

  it("holds all ranges, and is nothing without one", () => {
    expect(hullOf([])).toBeNull();
    expect(
      hullOf([
        { min: at(5), max: at(6) },
        { min: at(1), max: at(2) },
        { min: at(3), max: null },
      ]),
    ).toEqual({ min: at(1), max: null });
  });
});
