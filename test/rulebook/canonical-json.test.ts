import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/rulebook/canonical-json.ts";

describe("canonicalJson", () => {
  it.each<[unknown, string]>([
    [null, "null"],
    [true, "true"],
    [0, "0"],
    [-0, "0"],
    [0.07, "0.07"],
    [1e21, "1e+21"],
    ["", '""'],
    ['say "x"\n', '"say \\"x\\"\\n"'],
    ["裁量", '"裁量"'],
    [[], "[]"],
    [{}, "{}"],
    [[3, 1, 2], "[3,1,2]"],
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ b: [{ d: 1, c: 2 }], a: { f: null, e: "x" } }, '{"a":{"e":"x","f":null},"b":[{"c":2,"d":1}]}'],
    [{ B: 1, a: 2, _: 3, 货: 4, "10": 5, "9": 6 }, '{"10":5,"9":6,"B":1,"_":3,"a":2,"货":4}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [[undefined], "[null]"],
  ])("writes %j as %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("is JSON for the same value", () => {
    const value = { items: [{ id: "a", amount: [5000, 0.07], nested: { z: [], y: {} } }], kind: "items" };
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
  });
});
