import { describe, expect, it } from "vitest";
import {
  type AmountRange,
  type Bound,
  containsRange,
  hullOfRanges,
  intersectionOfRanges,
  isCountable,
  isEmptyRange,
  portionOfRange,
  roundInward,
} from "../../src/law/amount-range.ts";
import { exactFromFen, UNLIMITED } from "../../src/law/exact-amount.ts";

const FEN = 10n ** 36n;

function bound(fen: number, included: boolean): Bound {
  return { amount: BigInt(fen * 8) * (FEN / 8n), included };
}

// Whether a sum, in eighths of a fen or halves of one, lies in the range.
function holds({ min, max }: AmountRange, eighths: number): boolean {
  const amount = BigInt(eighths * 2) * (FEN / 16n);
  if (min && (amount < min.amount || (amount === min.amount && !min.included))) return false;
  return !max || amount < max.amount || (amount === max.amount && max.included);
}

// Every range with ends at 0, 0.5 … 2 fen, open, closed or unlimited, that holds some sum.
const ends = [0, 0.5, 1, 1.5, 2].flatMap((fen) => [bound(fen, true), bound(fen, false)]);
const sums = Array.from({ length: 25 }, (_, index) => index);
const ranges: AmountRange[] = [null, ...ends]
  .flatMap((min) => [null, ...ends].map((max) => ({ min, max })))
  .filter((range) => sums.some((sum) => holds(range, sum)));

describe("containsRange", () => {
  it("holds exactly where every sum from zero on of the inner range is one of the outer", () => {
    const wrong: unknown[] = [];
    for (const outer of ranges) {
      for (const inner of ranges) {
        if (containsRange(outer, inner) !== sums.every((sum) => !holds(inner, sum) || holds(outer, sum))) wrong.push({ outer, inner });
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each<[string, AmountRange, AmountRange, boolean]>([
    ["itself", { min: bound(1, true), max: bound(2, true) }, { min: bound(1, true), max: bound(2, true) }, true],
    ["the same range with its ends left out", { min: bound(1, true), max: bound(2, true) }, { min: bound(1, false), max: bound(2, false) }, true],
    ["not a range with a minimum that it leaves out", { min: bound(1, false), max: bound(2, true) }, { min: bound(1, true), max: bound(2, true) }, false],
    ["not a range with a maximum that it leaves out", { min: bound(1, true), max: bound(2, false) }, { min: bound(1, true), max: bound(2, true) }, false],
    ["not a range without maximum where it has one", { min: bound(1, true), max: bound(2, true) }, { min: bound(1, true), max: null }, false],
    ["anything where it has no ends", { min: null, max: null }, { min: bound(1, true), max: null }, true],
  ])("a range contains %s", (_, outer, inner, contains) => {
    expect(containsRange(outer, inner)).toBe(contains);
  });
});

describe("hullOfRanges", () => {
  it("holds what either holds, and ends where one of them ends", () => {
    const wrong: unknown[] = [];
    for (const a of ranges) {
      for (const b of ranges) {
        const hull = hullOfRanges(a, b);
        const complete = sums.every((sum) => (!holds(a, sum) && !holds(b, sum)) || holds(hull, sum));
        const unlimited = [(hull.min === null) === (a.min === null || b.min === null), (hull.max === null) === (a.max === null || b.max === null)];
        const tight = [a.min, b.min, null].includes(hull.min) && [a.max, b.max, null].includes(hull.max);
        if (!complete || unlimited.includes(false) || !tight) wrong.push({ a, b, hull });
      }
    }
    expect(wrong).toEqual([]);
  });

  it("includes an end that either includes", () => {
    const open: AmountRange = { min: bound(1, false), max: bound(2, false) };
    const closed: AmountRange = { min: bound(1, true), max: bound(2, true) };
    expect([hullOfRanges(open, closed), hullOfRanges(closed, open), hullOfRanges(open, open)]).toEqual([closed, closed, open]);
  });
});

describe("intersectionOfRanges", () => {
  it("holds exactly what both hold, and keeps an end that only one has", () => {
    const wrong: unknown[] = [];
    for (const a of ranges) {
      for (const b of ranges) {
        const both = intersectionOfRanges(a, b);
        if (!sums.every((sum) => holds(both, sum) === (holds(a, sum) && holds(b, sum)))) wrong.push({ a, b, both });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("isEmptyRange", () => {
  it("is one that holds no sum from zero on", () => {
    const halves = Array.from({ length: 50 }, (_, index) => index / 2);
    const all = [null, ...ends].flatMap((min) => [null, ...ends].map((max) => ({ min, max })));
    expect(all.filter((range) => isEmptyRange(range) === halves.some((sum) => holds(range, sum)))).toEqual([]);
  });
});

describe("isCountable", () => {
  it.each<[string, AmountRange, boolean]>([
    ["up to 9 × 10¹⁵ fen", { min: null, max: { amount: exactFromFen(9e15), included: true } }, true],
    ["up to the smallest part of a fen more", { min: null, max: { amount: exactFromFen(9e15) + 1n, included: true } }, false],
    ["from beyond it on", { min: { amount: exactFromFen(9e15) + 1n, included: true }, max: null }, false],
    ["without ends", { min: null, max: null }, true],
    ["up to a sum without upper end", { min: null, max: { amount: UNLIMITED, included: false } }, false],
  ])("a range %s: %#", (_, range, countable) => {
    expect(isCountable(range)).toBe(countable);
  });
});

describe("portionOfRange", () => {
  const min = { amount: exactFromFen(5_000_000), included: true };
  const max = { amount: exactFromFen(10_000_000), included: true };
  const fen = (amount: number): Bound => ({ amount: exactFromFen(amount), included: true });

  it.each<[string, number, number, AmountRange]>([
    ["the lower three tenths of 50,000 to 100,000 yuan", 0, 300_000, { min: fen(5_000_000), max: fen(6_500_000) }],
    ["the middle four tenths", 300_000, 700_000, { min: fen(6_500_000), max: fen(8_500_000) }],
    ["the upper three tenths", 700_000, 1_000_000, { min: fen(8_500_000), max: fen(10_000_000) }],
    ["the whole", 0, 1_000_000, { min: fen(5_000_000), max: fen(10_000_000) }],
    ["nothing but the minimum", 0, 0, { min: fen(5_000_000), max: fen(5_000_000) }],
    ["nothing but the maximum", 1_000_000, 1_000_000, { min: fen(10_000_000), max: fen(10_000_000) }],
  ])("gives %s", (_, from, to, portion) => {
    expect(portionOfRange(min, max, from, to)).toEqual(portion);
  });

  it("keeps an outer end that is left out, and includes the cuts", () => {
    const open = { min: { ...min, included: false }, max: { ...max, included: false } };
    expect([portionOfRange(open.min, open.max, 0, 300_000), portionOfRange(open.min, open.max, 300_000, 1_000_000)]).toEqual([
      { min: open.min, max: fen(6_500_000) },
      { min: fen(6_500_000), max: open.max },
    ]);
  });

  it("never leaves the range that it is a part of", () => {
    const wrong: unknown[] = [];
    const parts = [0, 1, 100_000, 333_333, 500_000, 999_999, 1_000_000];
    for (const outer of ranges) {
      if (!outer.min || !outer.max) continue;
      for (const from of parts) {
        for (const to of parts.filter((part) => part > from)) {
          const inner = portionOfRange(outer.min, outer.max, from, to);
          if (!containsRange(outer, inner)) wrong.push({ outer, from, to });
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("roundInward", () => {
  it("holds exactly the whole fen of the range, and where there is none the fen below its sums", () => {
    const wrong: unknown[] = [];
    const fen = [0, 1, 2, 3, 4];
    const halves = Array.from({ length: 2 * 8 * 4 }, (_, index) => index / 2);
    const between = [0, 0.125, 0.5, 0.875, 1, 1.125, 2].flatMap((end) => [bound(end, true), bound(end, false)]);
    for (const min of [null, ...between]) {
      for (const max of [null, ...between]) {
        const rounded = roundInward({ min, max });
        const held = fen.filter((sum) => holds({ min, max }, sum * 8));
        const below = halves.filter((sum) => holds({ min, max }, sum)).map((sum) => Math.floor(sum / 8));
        const kept = fen.filter((sum) => {
          if (!rounded) return false;
          if (rounded.min !== null && (sum < rounded.min || (sum === rounded.min && !rounded.minIncluded))) return false;
          return rounded.max === null || sum < rounded.max || (sum === rounded.max && rounded.maxIncluded);
        });
        if ((held.length > 0 ? held : [...new Set(below)]).join() !== kept.join()) wrong.push({ min, max, rounded });
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each<[string, AmountRange, ReturnType<typeof roundInward>]>([
    ["closed ends on a fen stay", { min: bound(1, true), max: bound(3, true) }, { min: 1, minIncluded: true, max: 3, maxIncluded: true }],
    ["open ends on a fen stay open", { min: bound(1, false), max: bound(3, false) }, { min: 1, minIncluded: false, max: 3, maxIncluded: false }],
    ["closed ends between fen move inward", { min: bound(1.5, true), max: bound(3.5, true) }, { min: 2, minIncluded: true, max: 3, maxIncluded: true }],
    [
      "open ends between fen move inward and close",
      { min: bound(1.5, false), max: bound(3.5, false) },
      { min: 2, minIncluded: true, max: 3, maxIncluded: true },
    ],
    ["a single fen stays", { min: bound(2, true), max: bound(2, true) }, { min: 2, minIncluded: true, max: 2, maxIncluded: true }],
    [
      "between two neighbouring fen it is the lower one, in favour of the party",
      { min: bound(1, false), max: bound(2, false) },
      { min: 1, minIncluded: true, max: 1, maxIncluded: true },
    ],
    [
      "between two parts of one fen it is the lower one",
      { min: bound(1.125, true), max: bound(1.875, true) },
      { min: 1, minIncluded: true, max: 1, maxIncluded: true },
    ],
    ["a fixed sum of 2.5 fen comes to 2", { min: bound(2.5, true), max: bound(2.5, true) }, { min: 2, minIncluded: true, max: 2, maxIncluded: true }],
    ["a fixed sum of half a fen comes to nothing", { min: bound(0.5, true), max: bound(0.5, true) }, { min: 0, minIncluded: true, max: 0, maxIncluded: true }],
    ["a range whose minimum is above its maximum has none", { min: bound(2, true), max: bound(1, true) }, null],
    ["nor has one that leaves out its only sum", { min: bound(1, true), max: bound(1, false) }, null],
    ["nor has one that ends beyond what can be counted", { min: bound(1, true), max: { amount: UNLIMITED, included: true } }, null],
    ["a range without ends has none", { min: null, max: null }, { min: null, minIncluded: false, max: null, maxIncluded: false }],
    ["a range with a maximum only keeps it", { min: null, max: bound(1.5, true) }, { min: null, minIncluded: false, max: 1, maxIncluded: true }],
    ["a range with a minimum only keeps it", { min: bound(1.5, false), max: null }, { min: 2, minIncluded: true, max: null, maxIncluded: false }],
  ])("%s", (_, range, rounded) => {
    expect(roundInward(range)).toEqual(rounded);
  });
});
