import { describe, expect, it } from "vitest";
import type { AmountRange, Bound } from "../../src/law/amount-range.ts";
import { type MeasureInputs, rangeOfMeasure } from "../../src/law/compute-measure.ts";
import { type ExactAmount, exactFromFen, UNLIMITED } from "../../src/law/exact-amount.ts";
import type { MoneyMeasure } from "../../src/law/measure.ts";

// Ends in yuan: a number is included, one in a list is not.
type End = number | readonly [number] | null;

function yuan(sum: number): ExactAmount {
  return exactFromFen(Math.round(sum * 100));
}

function range(min: End, max: End): AmountRange {
  const bound = (end: End): Bound | null => (end === null ? null : { amount: yuan(typeof end === "number" ? end : end[0]), included: typeof end === "number" });
  return { min: bound(min), max: bound(max) };
}

/** What a test says of a case; nothing else may be read. */
interface Inputs {
  readonly money?: Readonly<Record<string, number>>;
  readonly count?: Readonly<Record<string, number>>;
  readonly fine?: Readonly<Record<string, AmountRange | null>>;
}

function inputs({ money = {}, count = {}, fine = {} }: Inputs = {}): MeasureInputs {
  const read = <T>(values: Readonly<Record<string, T>>, name: string): T => {
    if (!Object.hasOwn(values, name)) throw new Error(`the measure reads ${name}`);
    return values[name] as T;
  };
  return {
    money: (fact) => yuan(read(money, fact)),
    count: (fact) => BigInt(Math.round(read(count, fact) * 1_000_000)),
    fine: (name) => read(fine, name),
  };
}

const goods = (value: number): MeasureInputs => inputs({ money: { "goods.value": value } });

describe("a plain amount", () => {
  it.each<[string, MoneyMeasure, AmountRange]>([
    ["a fixed sum", { amount: 200 }, range(200, 200)],
    ["a range of sums", { amount: [50_000, 100_000] }, range(50_000, 100_000)],
    ["以下: a maximum that is included, no minimum", { amount: { max: 1000 } }, range(null, 1000)],
    ["不满: a maximum that is left out", { amount: { below: 1000 } }, range(null, [1000])],
    ["以上: a minimum that is included, no maximum", { amount: { min: 1000 } }, range(1000, null)],
    ["超过: a minimum that is left out", { amount: { above: 1000 } }, range([1000], null)],
    ["超过 and 以下 together", { amount: { above: 200, max: 500 } }, range([200], 500)],
    ["以上 and 不满 together", { amount: { min: 200, below: 500 } }, range(200, [500])],
    ["sums with fen", { amount: [0.07, 0.29] }, range(0.07, 0.29)],
    ["nothing", { amount: 0 }, range(0, 0)],
  ])("is read as it is written, whatever the case: %s", (_, measure, expected) => {
    expect(rangeOfMeasure(measure, inputs())).toEqual(expected);
  });
});

describe("a share of a base", () => {
  it.each<[string, MoneyMeasure, number, AmountRange]>([
    ["ten to twenty times", { times: [10, 20], of: "goods.value" }, 10_000, range(100_000, 200_000)],
    ["up to three times", { times: { max: 3 }, of: "goods.value" }, 10_000, range(null, 30_000)],
    ["less than once", { times: { below: 1 }, of: "goods.value" }, 10_000, range(null, [10_000])],
    ["more than once and up to three times", { times: { above: 1, max: 3 }, of: "goods.value" }, 10_000, range([10_000], 30_000)],
    ["exactly twice", { times: 2, of: "goods.value" }, 0.07, range(0.14, 0.14)],
    ["1.3 times", { times: 1.3, of: "goods.value" }, 100, range(130, 130)],
    ["one to two per cent", { percent: [1, 2], of: "goods.value" }, 10_000, range(100, 200)],
    ["half a per cent", { percent: 0.5, of: "goods.value" }, 10_000, range(50, 50)],
    ["any multiple of nothing", { times: [10, 20], of: "goods.value" }, 0, range(0, 0)],
  ])("is counted from it: %s", (_, measure, base, expected) => {
    expect(rangeOfMeasure(measure, goods(base))).toEqual(expected);
  });

  it("keeps parts of a fen: a millionth of 0.01 yuan is 10³⁰ of the 10³⁶ parts of a fen", () => {
    const part = { amount: 10n ** 30n, included: true };
    expect(rangeOfMeasure({ times: 0.000001, of: "goods.value" }, goods(0.01))).toEqual({ min: part, max: part });
  });

  it.each<[string, number, AmountRange]>([
    ["below it", 99_999.99, range(1000, 2000)],
    ["equal to it", 100_000, range(1000, 2000)],
    ["above it", 200_000, range(2000, 4000)],
    ["nothing", 0, range(1000, 2000)],
  ])("puts the substitute in place of a base that is %s", (_, base, expected) => {
    expect(rangeOfMeasure({ percent: [1, 2], of: "goods.value", baseAtLeast: 100_000 }, goods(base))).toEqual(expected);
  });

  it("has no upper end where the base has none", () => {
    const unlimited: MeasureInputs = { ...inputs(), money: () => UNLIMITED };
    const { min, max } = rangeOfMeasure({ percent: { max: 0.0001 }, of: "goods.value" }, unlimited) ?? {};
    expect([min, (max?.amount ?? 0n) > yuan(9e13)]).toEqual([null, true]);
  });
});

describe("a sum for each", () => {
  it.each<[string, number, AmountRange]>([
    ["three workers", 3, range(1500, 9000)],
    ["two and a half units", 2.5, range(1250, 7500)],
    ["nobody", 0, range(0, 0)],
  ])("500 to 3,000 yuan for each of %s is so much times as many", (_, count, expected) => {
    expect(rangeOfMeasure({ amount: [500, 3000], per: "staff.unpaid" }, inputs({ count: { "staff.unpaid": count } }))).toEqual(expected);
  });

  it("can be a share of a base for each: 0.05 per cent of 10,000 yuan for each of 30 days is 150 yuan", () => {
    const late = inputs({ money: { "payment.due": 10_000 }, count: { "days.late": 30 } });
    expect(rangeOfMeasure({ percent: 0.05, of: "payment.due", per: "days.late" }, late)).toEqual(range(150, 150));
  });

  it("is limited after it is counted, not each by itself: 500 for each of 30, at most 10,000, is 10,000", () => {
    const staff = inputs({ count: { "staff.unpaid": 30 } });
    expect(rangeOfMeasure({ amount: 500, per: "staff.unpaid", atMost: 10_000 }, staff)).toEqual(range(10_000, 10_000));
  });
});

describe("a share of another fine", () => {
  const of = (fine: AmountRange | null): MeasureInputs => inputs({ fine: { unit: fine } });

  it.each<[string, MoneyMeasure, AmountRange, AmountRange]>([
    ["two to five times: the minimum twice, the maximum five times", { times: [2, 5], ofFine: "unit" }, range(10_000, 50_000), range(20_000, 250_000)],
    ["once", { times: 1, ofFine: "unit" }, range(10_000, 50_000), range(10_000, 50_000)],
    ["five to ten per cent", { percent: [5, 10], ofFine: "unit" }, range(10_000, 50_000), range(500, 5000)],
    ["no minimum, where the fine has none", { times: [2, 5], ofFine: "unit" }, range(null, 50_000), range(null, 250_000)],
    ["no maximum, where the fine has none", { times: [2, 5], ofFine: "unit" }, range(10_000, null), range(20_000, null)],
    ["ends left out, where those of the fine are", { times: [2, 5], ofFine: "unit" }, range([10_000], [50_000]), range([20_000], [250_000])],
    ["ends left out, where it leaves them out itself", { times: { above: 2, below: 5 }, ofFine: "unit" }, range(10_000, 50_000), range([20_000], [250_000])],
    ["so much for each", { times: 1, ofFine: "unit", per: "staff" }, range(10_000, 50_000), range(40_000, 200_000)],
  ])("is %s", (_, measure, fine, expected) => {
    expect(rangeOfMeasure(measure, inputs({ fine: { unit: fine }, count: { staff: 4 } }))).toEqual(expected);
  });

  it("is none where there is no such fine, alone or as a part of another sum", () => {
    const share: MoneyMeasure = { times: 1, ofFine: "unit" };
    const measures: readonly MoneyMeasure[] = [share, { either: [{ amount: 5 }, share] }, { sum: [share, { amount: 5 }] }, { ...share, atLeast: 100 }];
    expect(measures.map((measure) => rangeOfMeasure(measure, of(null)))).toEqual([null, null, null, null]);
  });
});

describe("a choice of sums", () => {
  const share: MoneyMeasure = { times: [1, 3], of: "goods.value" };

  it.each<[string, readonly MoneyMeasure[], AmountRange]>([
    ["from the lowest minimum to the highest maximum", [{ amount: [1000, 20_000] }, share], range(1000, 30_000)],
    ["no minimum, where one has none", [{ amount: { max: 20_000 } }, share], range(null, 30_000)],
    ["no maximum, where one has none", [{ amount: { min: 1000 } }, share], range(1000, null)],
    ["an end that one of them includes, where both have the same", [{ amount: { above: 10_000, below: 30_000 } }, share], range(10_000, 30_000)],
    ["an end that is left out, where the one that goes further leaves it out", [{ amount: { above: 1000, below: 40_000 } }, share], range([1000], [40_000])],
    ["the widest of three", [{ amount: 500 }, { amount: 90_000 }, share], range(500, 90_000)],
  ])("goes %s", (_, either, expected) => {
    expect(rangeOfMeasure({ either }, goods(10_000))).toEqual(expected);
  });
});

describe("sums on top of each other", () => {
  const share: MoneyMeasure = { times: [1, 3], of: "goods.value" };

  it.each<[string, readonly MoneyMeasure[], AmountRange]>([
    ["the minima and the maxima", [{ amount: [1000, 20_000] }, share], range(11_000, 50_000)],
    ["the one minimum that there is", [{ amount: { max: 20_000 } }, share], range(10_000, 50_000)],
    ["no minimum, where none has one", [{ amount: { max: 20_000 } }, { amount: { max: 5 } }], range(null, 20_005)],
    ["no maximum, where one has none", [{ amount: { min: 1000 } }, share], range(11_000, null)],
    ["an end left out, where one leaves it out", [{ amount: { above: 1000, below: 20_000 } }, share], range([11_000], [50_000])],
    ["three of them", [{ amount: 1 }, { amount: 2 }, share], range(10_003, 30_003)],
  ])("add up %s", (_, sum, expected) => {
    expect(rangeOfMeasure({ sum }, goods(10_000))).toEqual(expected);
  });
});

describe("the floor and the cap of a result", () => {
  it.each<[string, MoneyMeasure, AmountRange]>([
    ["leave alone what lies between", { amount: [500, 3000], atLeast: 400, atMost: 4000 }, range(500, 3000)],
    ["cut what goes beyond", { amount: [500, 3000], atLeast: 1000, atMost: 2000 }, range(1000, 2000)],
    [
      "include the sum that they put in place of an end that was left out",
      { amount: { above: 500, below: 3000 }, atLeast: 1000, atMost: 2000 },
      range(1000, 2000),
    ],
    ["leave out the end that was left out where it is the same sum", { amount: { above: 500, below: 3000 }, atLeast: 500, atMost: 3000 }, range([500], [3000])],
    ["give a minimum to what has none", { amount: { max: 3000 }, atLeast: 1000 }, range(1000, 3000)],
    ["give a maximum to what has none", { amount: { min: 500 }, atMost: 2000 }, range(500, 2000)],
    ["give no minimum as a cap", { amount: { max: 3000 }, atMost: 2000 }, range(null, 2000)],
    ["give no maximum as a floor", { amount: { min: 500 }, atLeast: 1000 }, range(1000, null)],
    ["come to the floor where all lies below it", { amount: [500, 3000], atLeast: 5000 }, range(5000, 5000)],
    ["come to the cap where all lies above it", { amount: [500, 3000], atMost: 100 }, range(100, 100)],
    ["are the one sum that both name", { amount: [500, 3000], atLeast: 700, atMost: 700 }, range(700, 700)],
    ["of a choice limit what is chosen", { either: [{ amount: [500, 3000] }, { amount: 90_000 }], atLeast: 1000, atMost: 50_000 }, range(1000, 50_000)],
    ["of a sum limit the total", { sum: [{ amount: [500, 3000] }, { amount: 90_000 }], atMost: 91_000 }, range(90_500, 91_000)],
    ["of a part limit the part alone", { sum: [{ amount: [500, 3000], atMost: 1000 }, { amount: 90_000 }] }, range(90_500, 91_000)],
  ])("%s", (_, measure, expected) => {
    expect(rangeOfMeasure(measure, inputs())).toEqual(expected);
  });

  it("come after the substitute of a base: 10 per cent of at least 100,000, at most 8,000", () => {
    expect(rangeOfMeasure({ percent: 10, of: "goods.value", baseAtLeast: 100_000, atMost: 8000 }, goods(5))).toEqual(range(8000, 8000));
  });
});
