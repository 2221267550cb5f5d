import { describe, expect, it } from "vitest";
import {
  endsOfInterval,
  type Interval,
  type IntervalEnds,
  isMoneyMeasure,
  type Measure,
  type MeasureReference,
  type MoneyMeasure,
  partsOfMeasure,
  referencesOfMeasure,
} from "../../src/law/measure.ts";

describe("endsOfInterval", () => {
  it.each<[string, Interval, IntervalEnds]>([
    ["a number is a fixed sum", 200, { min: 200, max: 200 }],
    ["a pair includes both ends", [50, 100], { min: 50, max: 100 }],
    ["named ends stay as they are", { above: 20, below: 50 }, { above: 20, below: 50 }],
    ["a single named end leaves the other unlimited", { max: 100 }, { max: 100 }],
  ])("%s", (_, interval, ends) => {
    expect(endsOfInterval(interval)).toEqual(ends);
  });
});

const AMOUNT: MoneyMeasure = { amount: 1 };

describe("isMoneyMeasure", () => {
  it.each<[string, Measure, boolean]>([
    ["an amount", AMOUNT, true],
    ["so much for each", { amount: 1, per: "staff.unpaid" }, true],
    ["a multiple", { times: 1, of: "goods.value" }, true],
    ["a percentage of a fine", { percent: 1, ofFine: "unit" }, true],
    ["a choice of sums", { either: [AMOUNT, AMOUNT] }, true],
    ["sums on top of each other", { sum: [AMOUNT, AMOUNT] }, true],
    ["days", { days: 1 }, false],
    ["months", { months: 1 }, false],
    ["years", { years: [1, 5], orLife: true }, false],
    ["a ban for life", { life: true }, false],
    ["points", { points: 12 }, false],
    ["trees to plant", { count: 5, per: "trees.felled", unit: { zh: "株" } }, false],
  ])("of %s", (_, measure, isMoney) => {
    expect(isMoneyMeasure(measure)).toBe(isMoney);
  });
});

describe("partsOfMeasure", () => {
  it("are those of a choice or of a sum, and none of any other", () => {
    const parts = [AMOUNT, { amount: 2 }];
    expect([{ either: parts }, { sum: parts }, AMOUNT].map(partsOfMeasure)).toEqual([parts, parts, null]);
  });
});

describe("referencesOfMeasure", () => {
  it.each<[string, Measure, readonly MeasureReference[]]>([
    ["a plain amount names nothing", AMOUNT, []],
    ["an amount for each names what is counted", { amount: 1, per: "staff.unpaid" }, [{ kind: "count", name: "staff.unpaid", path: ["per"] }]],
    ["a multiple names its base", { times: 2, of: "goods.value" }, [{ kind: "money", name: "goods.value", path: ["of"] }]],
    ["a percentage of a fine names the clause or branch", { percent: 2, ofFine: "unit" }, [{ kind: "fine", name: "unit", path: ["ofFine"] }]],
    [
      "a multiple for each names both",
      { times: 2, of: "goods.value", per: "staff.unpaid" },
      [
        { kind: "money", name: "goods.value", path: ["of"] },
        { kind: "count", name: "staff.unpaid", path: ["per"] },
      ],
    ],
    [
      "a choice of a sum names what its parts do, and where",
      {
        either: [
          AMOUNT,
          {
            sum: [
              { times: 1, of: "gains.amount" },
              { amount: 5, per: "days.late" },
            ],
          },
        ],
      },
      [
        { kind: "money", name: "gains.amount", path: ["either", 1, "sum", 0, "of"] },
        { kind: "count", name: "days.late", path: ["either", 1, "sum", 1, "per"] },
      ],
    ],
    ["things for each name what is counted", { count: 5, per: "trees.felled", unit: { zh: "株" } }, [{ kind: "count", name: "trees.felled", path: ["per"] }]],
    ["things by themselves name nothing", { count: 5, unit: { zh: "株" } }, []],
    ["days name nothing", { days: 5 }, []],
    ["points name nothing", { points: 5 }, []],
  ])("%s", (_, measure, references) => {
    expect(referencesOfMeasure(measure)).toEqual(references);
  });
});
