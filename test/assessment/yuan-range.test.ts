import { describe, expect, it } from "vitest";
import { yuanRange } from "../../src/assessment/yuan-range.ts";
import { exactFromFen } from "../../src/law/exact-amount.ts";
import { MAX_FEN } from "../../src/law/money.ts";

const at = (fen: number, included = true): { readonly amount: bigint; readonly included: boolean } => ({ amount: exactFromFen(fen), included });

describe("yuanRange", () => {
  it("is in yuan, with what is included", () => {
    expect(yuanRange({ min: at(1, false), max: at(12_345) })).toEqual({ min: 0.01, minIncluded: false, max: 123.45, maxIncluded: true });
  });

  it("leaves an end open that is", () => {
    expect(yuanRange({ min: null, max: null })).toEqual({ min: null, minIncluded: false, max: null, maxIncluded: false });
  });

  it("is rounded inward, and includes what it was rounded to", () => {
    expect(yuanRange({ min: { amount: exactFromFen(1) + 1n, included: false }, max: { amount: exactFromFen(5) - 1n, included: false } })).toEqual({
      min: 0.02,
      minIncluded: true,
      max: 0.04,
      maxIncluded: true,
    });
  });

  it("is the lower fen where every sum lies between two", () => {
    expect(yuanRange({ min: at(1, false), max: at(2, false) })).toEqual({ min: 0.01, minIncluded: true, max: 0.01, maxIncluded: true });
  });

  it("is null where it holds no sum, or cannot be counted", () => {
    expect(yuanRange({ min: at(1, false), max: at(1) })).toBeNull();
    expect(yuanRange({ min: null, max: { amount: exactFromFen(MAX_FEN) + 1n, included: true } })).toBeNull();
  });
});
