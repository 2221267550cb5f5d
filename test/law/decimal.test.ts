import { describe, expect, it } from "vitest";
import { scaleDecimal } from "../../src/law/decimal.ts";

describe("scaleDecimal", () => {
  it.each<[number, number, number]>([
    [0, 2, 0],
    [0.07, 2, 7],
    [0.29, 2, 29],
    [1.1, 2, 110],
    [1.15, 2, 115],
    [4.35, 2, 435],
    [8.2, 2, 820],
    [-0.07, 2, -7],
    [-1, 2, -100],
    [10_000, 2, 1_000_000],
    [9999.99, 2, 999_999],
    [0.000001, 6, 1],
    [1.000001, 6, 1_000_001],
    [0.3, 6, 300_000],
    [3, 0, 3],
    [9e13, 2, 9_000_000_000_000_000],
    [90_071_992_547_409.9, 2, 9_007_199_254_740_990],
    [4_503_599_627.370495, 6, 4_503_599_627_370_495],
    [9_007_199_254, 6, 9_007_199_254_000_000],
    [Number.MAX_SAFE_INTEGER, 0, Number.MAX_SAFE_INTEGER],
    [Number.MIN_SAFE_INTEGER, 0, Number.MIN_SAFE_INTEGER],
  ])("reads %d with %i decimals as the %d that was written", (value, digits, scaled) => {
    expect(scaleDecimal(value, digits)).toBe(scaled);
  });

  it("reads minus zero as zero, which is what it counts", () => {
    expect([scaleDecimal(-0, 2), scaleDecimal(-0, 0)]).toEqual([0, 0]);
  });

  it.each<[string, number, number]>([
    ["one decimal too many", 0.001, 2],
    ["one decimal too many on a large number", 123_456.789, 2],
    ["a sum that binary fractions get wrong", 0.1 + 0.2, 2],
    ["1e-7 with six decimals, though it is written without a point", 1e-7, 6],
    ["the smallest number there is", Number.MIN_VALUE, 6],
    ["a fraction where none is allowed", 0.5, 0],
    ["1e21, which is written with an exponent", 1e21, 2],
    ["1e21 without decimals", 1e21, 0],
    ["one over what is counted exactly", Number.MAX_SAFE_INTEGER + 1, 0],
    ["one below what is counted exactly", Number.MIN_SAFE_INTEGER - 1, 0],
    ["a number that only its decimals make too large", 90_071_992_547_410, 2],
    ["9007199254.740992 with six decimals", 9_007_199_254.740992, 6],
    ["the largest number there is", Number.MAX_VALUE, 2],
    ["infinity", Number.POSITIVE_INFINITY, 2],
    ["minus infinity", Number.NEGATIVE_INFINITY, 2],
    ["no number", Number.NaN, 2],
  ])("refuses %s", (_, value, digits) => {
    expect(scaleDecimal(value, digits)).toBeUndefined();
  });

  it("reads every sum from 0 to 2,000 yuan to the fen", () => {
    const wrong: number[] = [];
    for (let fen = 0; fen <= 200_000; fen += 1) if (scaleDecimal(Number(`${fen}e-2`), 2) !== fen) wrong.push(fen);
    expect(wrong).toEqual([]);
  });

  it("reads sums of all sizes to the fen", () => {
    const wrong: number[] = [];
    for (let fen = 1; fen < 4e15; fen = fen * 2 + 7)
      if (scaleDecimal(Number(`${fen}e-2`), 2) !== fen || scaleDecimal(Number(`-${fen}e-2`), 2) !== -fen) wrong.push(fen);
    expect(wrong).toEqual([]);
  });
});
