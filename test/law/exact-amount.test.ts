import { describe, expect, it } from "vitest";
import {
  decimalOfAmount,
  decimalOfMillionths,
  exactBetween,
  exactFromFen,
  exactTimes,
  fenAtLeast,
  fenAtMost,
  isUnlimited,
  multipleAbove,
  multipleBelow,
  UNLIMITED,
} from "../../src/law/exact-amount.ts";

const PER_FEN = 10n ** 36n;
const LARGEST_FEN = 9_000_000_000_000_000;

describe("exact amounts", () => {
  it("are counted in 10⁻³⁶ fen", () => {
    expect([exactFromFen(0), exactFromFen(1), exactFromFen(LARGEST_FEN)]).toEqual([0n, PER_FEN, 9n * 10n ** 51n]);
  });

  it("keep five ratios of six decimals each, one applied after the other, exactly", () => {
    // (7 × 0.000003)⁵ parts of a fen: 7 fen × (3 × 10⁻⁶)⁵ = 7 × 243 × 10⁻³⁰ fen, that is 1701 × 10⁶ × 10⁻³⁶ fen
    const amount = Array.from({ length: 5 }).reduce<bigint>((sum) => exactTimes(sum, 3n), exactFromFen(7));
    expect(amount).toBe(1701n * 10n ** 6n);
  });

  it("keep six decimals of the way between two amounts exactly", () => {
    const [low, high] = [exactTimes(exactFromFen(7), 333_333n), exactTimes(exactFromFen(7), 1_000_001n)];
    for (const part of [0n, 1n, 300_000n, 999_999n, 1_000_000n])
      expect(exactBetween(low, high, part) * 1_000_000n).toBe(low * 1_000_000n + (high - low) * part);
  });

  it("are at the ends where the part is nothing or all", () => {
    expect([exactBetween(exactFromFen(5), exactFromFen(9), 0n), exactBetween(exactFromFen(5), exactFromFen(9), 1_000_000n)]).toEqual([
      exactFromFen(5),
      exactFromFen(9),
    ]);
  });
});

describe("an amount without upper end", () => {
  it("is what infinitely many fen are", () => {
    expect([exactFromFen(Number.POSITIVE_INFINITY), isUnlimited(UNLIMITED)]).toEqual([UNLIMITED, true]);
  });

  it("stays without one whatever is taken of it: a millionth of a millionth of a tenth, or half the way to it", () => {
    const parts = [exactTimes(exactTimes(exactTimes(UNLIMITED, 1n), 1n), 100_000n), exactBetween(exactFromFen(5), UNLIMITED, 500_000n)];
    expect(parts.map(isUnlimited)).toEqual([true, true]);
  });

  it("is nothing that figures come to: 9 × 10¹⁵ fen, a million times, for 9 × 10¹⁵ units, a million times, for so many again", () => {
    const million = 10n ** 12n;
    const units = 9n * 10n ** 21n;
    const largest = [million, units, million, units].reduce<bigint>((sum, ratio) => exactTimes(sum, ratio), exactFromFen(LARGEST_FEN));
    expect(isUnlimited(largest)).toBe(false);
  });
});

describe("fenAtLeast and fenAtMost", () => {
  it.each<[bigint, number, number]>([
    [0n, 0, 0],
    [1n, 1, 0],
    [PER_FEN - 1n, 1, 0],
    [PER_FEN, 1, 1],
    [PER_FEN + 1n, 2, 1],
    [exactFromFen(LARGEST_FEN), LARGEST_FEN, LARGEST_FEN],
    [exactFromFen(LARGEST_FEN) - 1n, LARGEST_FEN, LARGEST_FEN - 1],
  ])("%d is at least and at most so many fen", (amount, least, most) => {
    expect([fenAtLeast(amount), fenAtMost(amount)]).toEqual([least, most]);
  });

  it("stay on their side of the amount, also where fen can no longer be counted one by one", () => {
    const wrong: bigint[] = [];
    for (const fen of [4_500_000_000_000_001n, 6_000_000_000_000_001n, 8_999_999_999_999_999n]) {
      for (const times of [1n, 2n, 3n, 5n, 7n, 20n]) {
        const amount = fen * times * PER_FEN;
        if (BigInt(fenAtLeast(amount)) * PER_FEN < amount || BigInt(fenAtMost(amount)) * PER_FEN > amount) wrong.push(fen * times);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("multiples of a unit", () => {
  it.each<[string, number, number, number]>([
    ["12,345 yuan", 1_234_500, 1_230_000, 1_240_000],
    ["12,300 yuan, a multiple itself", 1_230_000, 1_230_000, 1_230_000],
    ["12,299.99 yuan", 1_229_999, 1_220_000, 1_230_000],
    ["nothing", 0, 0, 0],
  ])("of a hundred yuan below and above %s", (_, fen, below, above) => {
    const unit = exactFromFen(10_000);
    expect([multipleBelow(exactFromFen(fen), unit), multipleAbove(exactFromFen(fen), unit)]).toEqual([exactFromFen(below), exactFromFen(above)]);
  });

  it("of a fen lie on either side of a part of one", () => {
    expect([multipleBelow(PER_FEN + 1n, PER_FEN), multipleAbove(PER_FEN + 1n, PER_FEN)]).toEqual([PER_FEN, 2n * PER_FEN]);
  });
});

describe("decimals", () => {
  it.each<[bigint, string]>([
    [0n, "0"],
    [exactFromFen(1), "0.01"],
    [exactFromFen(1_234_500), "12345"],
    [exactFromFen(7) / 2n, "0.035"],
    [1n, `0.${"0".repeat(37)}1`],
    [-exactFromFen(250), "-2.5"],
    [UNLIMITED, "∞"],
  ])("of the amount %d, in yuan, are %s", (amount, decimal) => {
    expect(decimalOfAmount(amount)).toBe(decimal);
  });

  it.each<[bigint, string]>([
    [0n, "0"],
    [1n, "0.000001"],
    [1_300_000n, "1.3"],
    [20_000_000n, "20"],
    [-500_000n, "-0.5"],
  ])("of %d millionths are %s", (millionths, decimal) => {
    expect(decimalOfMillionths(millionths)).toBe(decimal);
  });
});
