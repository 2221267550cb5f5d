import { describe, expect, it } from "vitest";
import { exactBetween, exactFromFen, exactProduct, fenAtLeast, fenAtMost, isWholeFen } from "../../src/law/exact-amount.ts";

const PER_FEN = 10n ** 12n;

describe("exact amounts", () => {
  it("keep a ratio of six decimals of a base in fen exactly", () => {
    expect(exactProduct(1, 1)).toBe(1_000_000n);
    expect(exactProduct(100, 1_300_000)).toBe(exactFromFen(130));
    expect(exactProduct(9_000_000_000_000_000, 1_000_000_000_000)).toBe(9_000_000_000_000_000n * 10n ** 18n);
  });

  it("keep six decimals of the way between two products exactly", () => {
    const [low, high] = [exactProduct(7, 333_333), exactProduct(7, 1_000_001)];
    for (const part of [0, 1, 300_000, 999_999, 1_000_000])
      expect(exactBetween(low, high, part) * 1_000_000n).toBe(low * 1_000_000n + (high - low) * BigInt(part));
  });

  it("are at the ends where the part is nothing or all", () => {
    expect([exactBetween(exactFromFen(5), exactFromFen(9), 0), exactBetween(exactFromFen(5), exactFromFen(9), 1_000_000)]).toEqual([
      exactFromFen(5),
      exactFromFen(9),
    ]);
  });

  it("are whole fen exactly where nothing is left over", () => {
    expect([0n, 1n, PER_FEN - 1n, PER_FEN, PER_FEN + 1n, 5n * PER_FEN].map(isWholeFen)).toEqual([true, false, false, true, false, true]);
  });
});

describe("fenAtLeast and fenAtMost", () => {
  it.each<[bigint, number, number]>([
    [0n, 0, 0],
    [1n, 1, 0],
    [PER_FEN - 1n, 1, 0],
    [PER_FEN, 1, 1],
    [PER_FEN + 1n, 2, 1],
    [exactFromFen(9_000_000_000_000_000), 9_000_000_000_000_000, 9_000_000_000_000_000],
    [exactFromFen(9_000_000_000_000_000) - 1n, 9_000_000_000_000_000, 8_999_999_999_999_999],
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
