// Sums of money against a decimal library: exact until they are shown, and then rounded to the inside.
import { fc, it } from "@fast-check/vitest";
import Big from "big.js";
import { describe, expect } from "vitest";
import {
  type AmountRange,
  type Bound,
  containsRange,
  hullOfRanges,
  isCountable,
  isEmptyRange,
  portionOfRange,
  roundInward,
} from "../../src/law/amount-range.ts";
import { type MeasureInputs, rangeOfMeasure } from "../../src/law/compute-measure.ts";
import { exactFromFen } from "../../src/law/exact-amount.ts";
import type { MoneyMeasure } from "../../src/law/measure.ts";
import { fenFromYuan, MAX_YUAN, yuanFromFen } from "../../src/law/money.ts";
import { ledgerFor, type TraceStep } from "../../src/law/trace.ts";
import { type Case, decimal, type End, fen, LARGEST_FEN, LARGEST_TOLD_APART, measure, measuredCase, measureOracle } from "../support/arbitraries-measures.ts";

const RUNS = { numRuns: 2000 };

function endOf(bound: Bound | null): End {
  return bound && { at: decimal(bound.amount).toFixed(), included: bound.included };
}

function inputsOf({ money, count, fine }: Case): MeasureInputs {
  return { money: () => exactFromFen(money), count: () => BigInt(count), fine: () => fine };
}

function rangeOf(of: MoneyMeasure, own: Case): AmountRange {
  return rangeOfMeasure(of, inputsOf(own)) ?? { min: null, max: null };
}

describe("the range of a measure", () => {
  it.prop([measure, measuredCase], RUNS)("has the ends that decimal arithmetic gives, to the last digit", (of, own) => {
    const range = rangeOfMeasure(of, inputsOf(own));
    expect(range && { min: endOf(range.min), max: endOf(range.max) }).toEqual(measureOracle(of, own));
  });

  it.prop([measure, measuredCase, fen, fen, fen], RUNS)("never falls where the base rises, so that two bases bound all between them", (of, own, a, b, c) => {
    const [low = 0, middle = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
    const [first, between, last] = [low, middle, high].map((money) => rangeOf(of, { ...own, money }));
    if (!first || !between || !last) throw new Error("three bases give three ranges");
    expect(containsRange(hullOfRanges(first, last), between)).toBe(true);
  });

  it.prop([measure, measuredCase, measuredCase], RUNS)("never falls where there are more of what is counted", (of, own, other) => {
    const [less, more] = [own.count, other.count].sort((x, y) => x - y).map((count) => rangeOf(of, { ...own, count }));
    for (const end of ["min", "max"] as const) {
      const [before, after] = [less?.[end], more?.[end]];
      if (before && after) expect(before.amount <= after.amount).toBe(true);
    }
  });

  it("takes the substitute where the base is smaller, and the base where it is the same or larger", () => {
    const of: MoneyMeasure = { times: [1, 3], of: "goods.value", baseAtLeast: 100_000 };
    const ends = (money: number): unknown => {
      const { min, max } = rangeOf(of, { money, count: 0, fine: null });
      return [endOf(min)?.at, endOf(max)?.at];
    };
    expect([9_999_999, 10_000_000, 10_000_001].map(ends)).toEqual([
      ["100000", "300000"],
      ["100000", "300000"],
      ["100000.01", "300000.03"],
    ]);
  });
});

// Each step by what its operands come to, with the words of its documentation alone.
function recomputed({ operation, operands }: TraceStep): string {
  const [first = Big(0), ...rest] = operands.map((operand) => Big(operand));
  const all = [first, ...rest];
  const [second = Big(0)] = rest;
  switch (operation) {
    case "figure":
    case "fact":
      return first.toFixed();
    case "multiply":
      return rest.reduce((product, operand) => product.times(operand), first).toFixed();
    case "percent":
      return first.times(second).times("0.01").toFixed();
    case "add":
      return rest.reduce((sum, operand) => sum.plus(operand), first).toFixed();
    case "at-least":
      return all.reduce((greatest, operand) => (operand.gt(greatest) ? operand : greatest)).toFixed();
    case "at-most":
      return all.reduce((least, operand) => (operand.lt(least) ? operand : least)).toFixed();
    default:
      throw new Error(`a measure has no step ${operation}`);
  }
}

describe("the trace of a measure", () => {
  it.prop([measure, measuredCase], RUNS)("has steps that each follow from their operands, and whose last is the end of the range", (of, own) => {
    const steps: Record<"min" | "max", TraceStep[]> = { min: [], max: [] };
    const range = rangeOfMeasure(of, inputsOf(own), { min: ledgerFor(steps.min, "min", []), max: ledgerFor(steps.max, "max", []) });
    for (const step of [...steps.min, ...steps.max]) expect({ ...step, result: Big(step.result).toFixed() }).toEqual({ ...step, result: recomputed(step) });
    for (const end of ["min", "max"] as const) {
      if (range?.[end]) expect(steps[end].at(-1)?.result).toBe(endOf(range[end])?.at);
    }
  });

  it.prop([measure, measuredCase], RUNS)("works with what the law or the case states, or with results of earlier steps", (of, own) => {
    const steps: TraceStep[] = [];
    rangeOfMeasure(of, inputsOf(own), { max: ledgerFor(steps, "max", []) });
    const figures = new Set(numbersIn(of));
    const unfounded = steps.flatMap(({ operation, operands }, index) => {
      const earlier = steps.slice(0, index).map(({ result }) => result);
      return operation === "figure" || operation === "fact" ? [] : operands.filter((operand) => !earlier.includes(operand) && !figures.has(operand));
    });
    expect(unfounded).toEqual([]);
  });

  it.prop([measure, measuredCase], RUNS)("does not change what it comes to", (of, own) => {
    expect(rangeOfMeasure(of, inputsOf(own), { min: ledgerFor([], "min", []) })).toEqual(rangeOfMeasure(of, inputsOf(own)));
  });
});

function numbersIn(value: unknown): readonly string[] {
  if (typeof value === "number") return [Big(value).toFixed()];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const NOTHING: Case = { money: 0, count: 0, fine: null };

/** Ranges that measures come to, and hulls of two of them. */
const range: fc.Arbitrary<AmountRange> = fc.oneof(
  fc.tuple(measure, measuredCase).map(([of, own]) => rangeOf(of, own)),
  fc.tuple(measure, measure, measuredCase).map(([one, other, own]) => hullOfRanges(rangeOf(one, own), rangeOf(other, own))),
);

/** The step between sums that can be shown: a fen, and a yuan where numbers of yuan tell no fen apart. */
function stepAt(sum: Big): number {
  return sum.gt(LARGEST_TOLD_APART) ? 100 : 1;
}

/** The first sum that a lower end leaves in the range, in fen, and whether it is itself that end. */
function firstFen(bound: Bound | null): { readonly fen: Big; readonly included: boolean } | null {
  if (!bound) return null;
  const exact = decimal(bound.amount).times(100);
  const step = stepAt(exact.round(0, Big.roundUp));
  const first = exact.div(step).round(0, Big.roundUp).times(step);
  return { fen: first, included: bound.included || !first.eq(exact) };
}

/** The last sum that an upper end leaves in the range, in fen, and whether it is itself that end. */
function lastFen(bound: Bound | null): { readonly fen: Big; readonly included: boolean } | null {
  if (!bound) return null;
  const exact = decimal(bound.amount).times(100);
  const step = stepAt(exact.round(0, Big.roundDown));
  const last = exact.div(step).round(0, Big.roundDown).times(step);
  return { fen: last, included: bound.included || !last.eq(exact) };
}

function wholeFenOf({ min, max }: AmountRange): ReturnType<typeof roundInward> {
  const [first, last] = [firstFen(min), lastFen(max)];
  // A range without minimum begins at nothing.
  const begins = (first?.fen ?? Big(0)).plus(first && !first.included ? 1 : 0);
  if (last && begins.gt(last.fen.minus(last.included ? 0 : 1))) {
    const below = last.fen.minus(last.included ? 0 : stepAt(last.fen)).toNumber();
    return { min: below, minIncluded: true, max: below, maxIncluded: true };
  }
  return {
    min: first?.fen.toNumber() ?? null,
    minIncluded: first?.included ?? false,
    max: last?.fen.toNumber() ?? null,
    maxIncluded: last?.included ?? false,
  };
}

describe("rounding inward", () => {
  it.prop([range], RUNS)("gives the first and the last whole fen, the lower one between two, and nothing of what is empty or not countable", (exact) => {
    const tooLarge = [exact.min, exact.max].some((bound) => bound !== null && decimal(bound.amount).times(100).gt(LARGEST_FEN));
    expect(roundInward(exact)).toEqual(tooLarge || isEmptyRange(exact) ? null : wholeFenOf(exact));
  });

  it.prop([range], RUNS)("never gives a sum that the exact range does not hold, but for the fen below one that holds none", (exact) => {
    const rounded = roundInward(exact);
    if (!rounded) return;
    if (rounded.min !== null && rounded.min === rounded.max && rounded.minIncluded && exact.max && exact.max.amount > exactFromFen(rounded.max)) {
      const next = exactFromFen(rounded.max + stepAt(Big(rounded.max + 1)));
      expect(exact.max.amount < next || (exact.max.amount === next && !exact.max.included)).toBe(true);
      return;
    }
    const shown: AmountRange = {
      min: rounded.min === null ? null : { amount: exactFromFen(rounded.min), included: rounded.minIncluded },
      max: rounded.max === null ? null : { amount: exactFromFen(rounded.max), included: rounded.maxIncluded },
    };
    expect(containsRange(exact, shown)).toBe(true);
  });

  it("shows nothing of a sum that is too large to count exactly: 15 times 89,999,999,999,999.98 yuan", () => {
    // 8,999,999,999,999,998 fen × 15 = 134,999,999,999,999,970 fen, which no JSON number holds
    const exact = rangeOf({ times: [15, 30], of: "goods.value" }, { ...NOTHING, money: 8_999_999_999_999_998 });
    expect([isCountable(exact), roundInward(exact)]).toEqual([false, null]);
  });

  it.each([
    ["超过 20,000", { above: 20_000 }, { min: 2_000_000, minIncluded: false, max: null, maxIncluded: false }],
    ["不足 20,000", { below: 20_000 }, { min: null, minIncluded: false, max: 2_000_000, maxIncluded: false }],
    ["20,000 以上", { min: 20_000 }, { min: 2_000_000, minIncluded: true, max: null, maxIncluded: false }],
    ["20,000 以下", { max: 20_000 }, { min: null, minIncluded: false, max: 2_000_000, maxIncluded: true }],
  ] as const)("keeps whether a whole number is included: %s", (_, amount, expected) => {
    expect(roundInward(rangeOf({ amount }, NOTHING))).toEqual(expected);
  });

  it("includes the next whole fen where the end that is not included lies between two", () => {
    // above 1.5 × 0.01 yuan = 1.5 fen, below 2.5 × 0.03 yuan = 7.5 fen
    expect(roundInward(rangeOf({ times: { above: 1.5 }, of: "goods.value" }, { ...NOTHING, money: 1 }))).toMatchObject({ min: 2, minIncluded: true });
    expect(roundInward(rangeOf({ times: { below: 2.5 }, of: "goods.value" }, { ...NOTHING, money: 3 }))).toMatchObject({ max: 7, maxIncluded: true });
  });

  it("comes down a whole yuan where numbers of yuan tell no fen apart: from 79,999,999,999,999.50 to below 80,000,000,000,000", () => {
    const max = exactFromFen(8_000_000_000_000_000);
    const exact = { min: { amount: max - exactFromFen(50), included: true }, max: { amount: max, included: false } };
    expect(roundInward(exact)).toEqual({ min: 7_999_999_999_999_900, minIncluded: true, max: 7_999_999_999_999_900, maxIncluded: true });
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
    const at = (share: number): string => Big(high).minus(low).times(share).times("0.000001").plus(low).times("0.01").toFixed();
    expect({ min: endOf(part.min)?.at, max: endOf(part.max)?.at }).toEqual({ min: at(from), max: at(to) });
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
