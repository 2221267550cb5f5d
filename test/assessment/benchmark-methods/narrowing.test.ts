import { describe, expect, it } from "vitest";
import { endsToCut } from "../../../src/assessment/benchmark-methods/narrowing.ts";

describe("endsToCut", () => {
  const max = { amount: 1000n, included: true };
  const min = { amount: 10n, included: false };

  it("are those of the range where it has both", () => {
    expect(endsToCut({ min, max }, "zero")).toEqual({ min, max });
    expect(endsToCut({ min, max }, "tenth-of-maximum")).toEqual({ min, max });
  });

  it("begin at zero or at a tenth of the maximum where it has no minimum", () => {
    expect(endsToCut({ min: null, max }, "zero")).toEqual({ min: { amount: 0n, included: false }, max });
    expect(endsToCut({ min: null, max }, "tenth-of-maximum")).toEqual({ min: { amount: 100n, included: true }, max });
  });

  it("are none where it has no maximum", () => {
    expect(endsToCut({ min, max: null }, "zero")).toBeNull();
    expect(endsToCut({ min: null, max: null }, "tenth-of-maximum")).toBeNull();
  });
});
