import { describe, expect, it } from "vitest";
import { shareOf } from "../../src/conditions/share-of.ts";

const INFINITY = Number.POSITIVE_INFINITY;

describe("a share of a sum", () => {
  it.each<[string, Parameters<typeof shareOf>, number]>([
    ["3 % of 10,000 yuan is 300 yuan", [1_000_000, 3], 30_000],
    ["for 10 days 3,000 yuan", [1_000_000, 3, 10], 300_000],
    ["for 34 days 10,200 yuan, but no more than 10,000", [1_000_000, 3, 34, 1_000_000], 1_000_000],
    ["for 33 days 9,900 yuan, which is less", [1_000_000, 3, 33, 1_000_000], 990_000],
    ["3 % of 0.33 yuan is 0.0099 yuan: nothing", [33, 3], 0],
    ["3 % of 0.34 yuan is 0.0102 yuan: one fen", [34, 3], 1],
    ["0.05 % of 123.45 yuan is 0.061725 yuan: six fen", [12_345, 0.05], 6],
    ["for fewer than no days nothing", [1_000_000, 3, -5], 0],
    ["for no days nothing, however large the sum", [INFINITY, 3, 0], 0],
    ["for days without end no more than the cap", [1_000_000, 3, INFINITY, 1_000_000], 1_000_000],
    ["for days without end and without cap no end", [1_000_000, 3, INFINITY], INFINITY],
    ["of nothing nothing", [0, 3, INFINITY], 0],
    ["of the largest sum exact: 3 % of 9 × 10^13 yuan", [9_000_000_000_000_000, 3], 270_000_000_000_000],
  ])("%s", (_, given, expected) => {
    expect(shareOf(...given)).toBe(expected);
  });
});
