import { describe, expect, it } from "vitest";
import { FALSE, negate, TRUE, UNKNOWN } from "../../src/conditions/verdict.ts";

describe("a verdict", () => {
  it("is turned round by `not`, except that unknown stays unknown", () => {
    expect(([FALSE, UNKNOWN, TRUE] as const).map((verdict) => negate(verdict))).toEqual([TRUE, UNKNOWN, FALSE]);
  });

  it("is ordered so that `all` is the least and `any` the greatest", () => {
    expect([FALSE < UNKNOWN, UNKNOWN < TRUE]).toEqual([true, true]);
  });
});
