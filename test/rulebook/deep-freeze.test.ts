import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../src/rulebook/deep-freeze.ts";

describe("deepFreeze", () => {
  it("freezes a value and everything in it, and gives it back", () => {
    const value = { list: [{ deep: { deeper: [1, [2]] } }], text: "a", nothing: null };
    expect(deepFreeze(value)).toBe(value);
    const parts: readonly unknown[] = [value, value.list, value.list[0], value.list[0]?.deep, value.list[0]?.deep.deeper, value.list[0]?.deep.deeper[1]];
    expect(parts.map(Object.isFrozen)).toEqual(parts.map(() => true));
  });

  it("gives back what cannot change", () => {
    expect([deepFreeze(1), deepFreeze("a"), deepFreeze(null), deepFreeze(undefined)]).toEqual([1, "a", null, undefined]);
  });

  it("ends where a value contains itself", () => {
    const value: { itself?: unknown } = {};
    value.itself = value;
    expect(Object.isFrozen(deepFreeze(value))).toBe(true);
  });

  it("freezes what is in a shell that is frozen already", () => {
    const value = Object.freeze({ list: [1] });
    deepFreeze(value);
    expect(Object.isFrozen(value.list)).toBe(true);
  });
});
