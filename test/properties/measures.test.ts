// Sums of money against a decimal library: exact until they are shown, and then rounded to the inside.
import { fc, it } from "@fast-check/vitest";
import Big from "big.js";
import { describe, expect } from "vitest";
import { type AmountRange, type Bound, containsRange, hullOfRanges, isCountable, portionOfRange, roundInward } from "../../src/law/amount-range.ts";
import { exactFromFen } from "../../src/law/exact-amount.ts";
import { type Interval, type MoneyMeasure, rangeOfMeasure } from "../../src/law/measure.ts";
import { fenFromYuan, MAX_YUAN, yuanFromFen } from "../../src/law/money.ts";

const RUNS = { numRuns: 2000 };
const LARGEST_FEN = 9_000_000_000_000_000;
// 2⁴⁶ yuan: beyond it two fen can be the same JSON number, so that only whole yuan are written and shown.
const LARGEST_TOLD_APART = 2 ** 46 * 100;

/** An end of a range as decimal yuan, with whether it is included. */
type End = readonly [string, boolean] | null;

function endOf(bound: Bound | null): End {
  return bound && [new Big(bound.amount.toString()).div("1e14").toFixed(), bound.included];
}

/** What the interval says of its lower or upper end, as decimals. */
function written(interval: Interval, end: "min" | "max"): readonly [Big, boolean] | null {
  if (typeof interval === "number") return [Big(interval), true];
  if (Array.isArray(interval)) return [Big(interval[end === "min" ? 0 : 1]), true];
  const named = interval as Exclude<Interval, number | readonly [number, number]>;
  const [including, excluding] = end === "min" ? [named.min, named.above] : [named.max, named.below];
  if (including !== undefined) return [Big(including), true];
  return excluding === undefined ? null : [Big(excluding), false];
}

/** The ends that a measure comes to by decimal arithmetic; `null` for a base without upper end. */
function oracle(measure: MoneyMeasure, base: { readonly low: number; readonly high: number | null }): { readonly min: End; readonly max: End } {
  const interval = "amount" in measure ? measure.amount : "times" in measure ? measure.times : measure.percent;
  const sum = (fen: number, [ratio, included]: readonly [Big, boolean]): End => {
    if ("amount" in measure) return [ratio.toFixed(), included];
    const own = Big(fen).div(100);
    const substitute = Big(measure.baseAtLeast ?? 0);
    const used = own.lt(substitute) ? substitute : own;
    return [
      used
        .times(ratio)
        .div("percent" in measure ? 100 : 1)
        .toFixed(),
      included,
    ];
  };
  const [low, high] = [written(interval, "min"), written(interval, "max")];
  const unlimited = base.high === null && !("amount" in measure);
  return { min: low && sum(base.low, low), max: high && !unlimited ? sum(base.high ?? 0, high) : null };
}

const decimalsUpTo = (most: number, digits: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 0, max: Math.min(most * 10 ** digits, Number.MAX_SAFE_INTEGER) }).map((count) => Number(`${count}e-${digits}`)),
    fc.constantFrom(...[0, 1, 0.3, 0.07, 1.5, 10, 20, 30].filter((value) => value <= most)),
  );

function intervalOf(number: fc.Arbitrary<number>): fc.Arbitrary<Interval> {
  const pair = fc.tuple(number, number).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));
  return fc.oneof(
    number,
    pair,
    number.map((max) => ({ max })),
    number.map((below) => ({ below })),
    number.map((min) => ({ min })),
    number.map((above) => ({ above })),
    pair.map(([above, max]) => ({ above, max })),
    pair.map(([min, below]) => ({ min, below })),
    pair.map(([above, below]) => ({ above, below })),
  );
}

const fen = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 0, max: LARGEST_FEN }),
  fc.integer({ min: LARGEST_FEN - 1000, max: LARGEST_FEN }),
  fc.constantFrom(0, 1, 999_999, 1_000_000, LARGEST_FEN),
);
const yuan = fen.map((sum) => yuanFromFen(sum > LARGEST_TOLD_APART ? sum - (sum % 100) : sum));
const substitute = fc.option(yuan, { nil: undefined, freq: 2 }).map((baseAtLeast) => (baseAtLeast === undefined ? {} : { baseAtLeast }));
const measure: fc.Arbitrary<MoneyMeasure> = fc.oneof(
  intervalOf(yuan).map((amount) => ({ amount })),
  fc.tuple(intervalOf(decimalsUpTo(1000, 6)), substitute).map(([times, rest]) => ({ times, of: "goods.value", ...rest })),
  fc.tuple(intervalOf(decimalsUpTo(1000, 4)), substitute).map(([percent, rest]) => ({ percent, of: "goods.value", ...rest })),
);
const base = fc.oneof(
  fen.map((sum) => ({ low: sum, high: sum })),
  fc.tuple(fen, fen).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  fen.map((low) => ({ low, high: null })),
);

describe("the range of a measure", () => {
  it.prop([measure, base], RUNS)("has the ends that decimal arithmetic gives, to the last digit", (of, from) => {
    const range = rangeOfMeasure(of, from);
    expect({ min: endOf(range.min), max: endOf(range.max) }).toEqual(oracle(of, from));
  });

  it.prop([measure, fen, fen, fen], RUNS)("on a base between two sums holds the range on every base between them", (of, a, b, c) => {
    const [low = 0, middle = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
    expect(containsRange(rangeOfMeasure(of, { low, high }), rangeOfMeasure(of, { low: middle, high: middle }))).toBe(true);
    expect(containsRange(rangeOfMeasure(of, { low, high: null }), rangeOfMeasure(of, { low, high }))).toBe(true);
  });

  it("takes the substitute where the base is smaller, and the base where it is the same or larger", () => {
    const of: MoneyMeasure = { times: [1, 3], of: "goods.value", baseAtLeast: 100_000 };
    const ends = (sum: number): unknown => {
      const range = rangeOfMeasure(of, { low: sum, high: sum });
      return [endOf(range.min)?.[0], endOf(range.max)?.[0]];
    };
    expect([9_999_999, 10_000_000, 10_000_001].map(ends)).toEqual([
      ["100000", "300000"],
      ["100000", "300000"],
      ["100000.01", "300000.03"],
    ]);
  });
});

/** Ranges that measures come to, and hulls of two of them. */
const range: fc.Arbitrary<AmountRange> = fc.oneof(
  fc.tuple(measure, base).map(([of, from]) => rangeOfMeasure(of, from)),
  fc.tuple(measure, measure, base).map(([one, other, from]) => hullOfRanges(rangeOfMeasure(one, from), rangeOfMeasure(other, from))),
);

/** The step between sums that can be shown: a fen, and a yuan where numbers of yuan tell no fen apart. */
function stepAt(sum: Big): number {
  return sum.gt(LARGEST_TOLD_APART) ? 100 : 1;
}

/** The first sum that a lower end leaves in the range, in fen, and whether it is itself that end. */
function firstFen(bound: Bound | null): { readonly fen: Big; readonly included: boolean } | null {
  if (!bound) return null;
  const exact = Big(bound.amount.toString()).div("1e12");
  const step = stepAt(exact.round(0, Big.roundUp));
  const fen = exact.div(step).round(0, Big.roundUp).times(step);
  return { fen, included: bound.included || !fen.eq(exact) };
}

/** The last sum that an upper end leaves in the range, in fen, and whether it is itself that end. */
function lastFen(bound: Bound | null): { readonly fen: Big; readonly included: boolean } | null {
  if (!bound) return null;
  const exact = Big(bound.amount.toString()).div("1e12");
  const step = stepAt(exact.round(0, Big.roundDown));
  const fen = exact.div(step).round(0, Big.roundDown).times(step);
  return { fen, included: bound.included || !fen.eq(exact) };
}

describe("rounding inward", () => {
  it.prop([range], RUNS)("gives the first and the last whole fen of the range, and nothing where there is none or it cannot be counted", (exact) => {
    const [first, last] = [firstFen(exact.min), lastFen(exact.max)];
    const tooLarge = [exact.min, exact.max].some((bound) => bound !== null && Big(bound.amount.toString()).div("1e12").gt(LARGEST_FEN));
    // A range without minimum begins at nothing.
    const begins = first ? first.fen.plus(first.included ? 0 : 1) : Big(0);
    const empty = last !== null && begins.gt(last.fen.minus(last.included ? 0 : 1));
    const shown = {
      min: first ? first.fen.toNumber() : null,
      minIncluded: first?.included ?? false,
      max: last ? last.fen.toNumber() : null,
      maxIncluded: last?.included ?? false,
    };
    expect(roundInward(exact)).toEqual(tooLarge || empty ? null : shown);
  });

  it.prop([range], RUNS)("never gives a sum that the exact range does not hold", (exact) => {
    const rounded = roundInward(exact);
    if (!rounded) return;
    const shown: AmountRange = {
      min: rounded.min === null ? null : { amount: exactFromFen(rounded.min), included: rounded.minIncluded },
      max: rounded.max === null ? null : { amount: exactFromFen(rounded.max), included: rounded.maxIncluded },
    };
    expect(containsRange(exact, shown)).toBe(true);
  });

  it("shows nothing of a sum that is too large to count exactly: 15 times 89,999,999,999,999.98 yuan", () => {
    // 8,999,999,999,999,998 fen × 15 = 134,999,999,999,999,970 fen, which no JSON number holds
    const exact = rangeOfMeasure({ times: [15, 30], of: "goods.value" }, { low: 8_999_999_999_999_998, high: 8_999_999_999_999_998 });
    expect([isCountable(exact), roundInward(exact)]).toEqual([false, null]);
  });

  it.each([
    ["超过 20,000", { above: 20_000 }, { min: 2_000_000, minIncluded: false, max: null, maxIncluded: false }],
    ["不足 20,000", { below: 20_000 }, { min: null, minIncluded: false, max: 2_000_000, maxIncluded: false }],
    ["20,000 以上", { min: 20_000 }, { min: 2_000_000, minIncluded: true, max: null, maxIncluded: false }],
    ["20,000 以下", { max: 20_000 }, { min: null, minIncluded: false, max: 2_000_000, maxIncluded: true }],
  ] as const)("keeps whether a whole number is included: %s", (_, amount, expected) => {
    expect(roundInward(rangeOfMeasure({ amount }, { low: 0, high: 0 }))).toEqual(expected);
  });

  it("includes the next whole fen where the end that is not included lies between two", () => {
    // above 1.5 × 0.01 yuan = 1.5 fen, below 2.5 × 0.03 yuan = 7.5 fen
    expect(roundInward(rangeOfMeasure({ times: { above: 1.5 }, of: "goods.value" }, { low: 1, high: 1 }))).toMatchObject({ min: 2, minIncluded: true });
    expect(roundInward(rangeOfMeasure({ times: { below: 2.5 }, of: "goods.value" }, { low: 3, high: 3 }))).toMatchObject({ max: 7, maxIncluded: true });
  });
});

const cuts = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const twoEnds = range.filter(
  (exact): exact is { readonly min: Bound; readonly max: Bound } => exact.min !== null && exact.max !== null && exact.min.amount <= exact.max.amount,
);

describe("portions of a range", () => {
  it.prop([twoEnds, cuts], RUNS)("meet where one ends and the next begins, and reach from end to end", ({ min, max }, [first, second]) => {
    const parts = [portionOfRange(min, max, 0, first), portionOfRange(min, max, first, second), portionOfRange(min, max, second, 1_000_000)] as const;
    expect(parts[0].min).toEqual(min);
    expect(parts[2].max).toEqual(max);
    if (first > 0 && first < 1_000_000) expect(parts[0].max?.amount).toBe(parts[1].min?.amount);
    if (second > 0 && second < 1_000_000) expect(parts[1].max?.amount).toBe(parts[2].min?.amount);
  });

  it.prop([twoEnds, cuts], RUNS)("lie inside the range", ({ min, max }, [from, to]) => {
    const part = portionOfRange(min, max, from, to);
    const amounts = [min.amount, part.min?.amount ?? 0n, part.max?.amount ?? 0n, max.amount];
    expect(amounts.every((amount, index) => index === 0 || (amounts[index - 1] as bigint) <= amount)).toBe(true);
  });

  it.prop([fen, fen, cuts], RUNS)("have the ends that decimal arithmetic gives", (a, b, [from, to]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const part = portionOfRange({ amount: exactFromFen(low), included: true }, { amount: exactFromFen(high), included: true }, from, to);
    const at = (share: number): string => Big(high).minus(low).times(share).div(1_000_000).plus(low).div(100).toFixed();
    expect({ min: endOf(part.min)?.[0], max: endOf(part.max)?.[0] }).toEqual({ min: at(from), max: at(to) });
  });

  it("of 50,000 to 100,000 at three and seven tenths are 50,000–65,000, 65,000–85,000 and 85,000–100,000", () => {
    const [min, max] = [50_000, 100_000].map((sum) => ({ amount: exactFromFen(fenFromYuan(sum) ?? 0), included: true })) as [Bound, Bound];
    const parts = (
      [
        [0, 300_000],
        [300_000, 700_000],
        [700_000, 1_000_000],
      ] as const
    ).map(([from, to]) => roundInward(portionOfRange(min, max, from, to)));
    expect(parts.map((part) => [part?.min, part?.max])).toEqual([
      [5_000_000, 6_500_000],
      [6_500_000, 8_500_000],
      [8_500_000, 10_000_000],
    ]);
  });
});

describe("a sum of yuan", () => {
  it.prop([fc.integer({ min: 0, max: LARGEST_TOLD_APART })], RUNS)("is read back as the fen that it was written from", (sum) => {
    expect(fenFromYuan(yuanFromFen(sum))).toBe(sum);
  });

  it("is taken in fen up to 2⁴⁶ yuan, and in whole yuan beyond", () => {
    const sums = [70_368_744_177_663.99, 70_368_744_177_664, 70_368_744_177_664.02, 70_368_744_177_665];
    expect(sums.map(fenFromYuan)).toEqual([7_036_874_417_766_399, 7_036_874_417_766_400, undefined, 7_036_874_417_766_500]);
  });

  it("is taken up to ninety million million and not beyond", () => {
    expect([fenFromYuan(MAX_YUAN), fenFromYuan(90_000_000_000_000.02), fenFromYuan(90_000_000_000_001)]).toEqual([LARGEST_FEN, undefined, undefined]);
  });
});
