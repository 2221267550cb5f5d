import { describe, expect, it } from "vitest";
import { extentOf, factOf } from "../../src/conditions/vocabulary.ts";
import type { FactDefinition } from "../../src/documents/vocabulary.ts";

const label = { zh: "事实" };
const values = (count: number): FactDefinition["values"] & object => Array.from({ length: count }, (_, index) => ({ id: `v${index}`, label }));
const INFINITY = Number.POSITIVE_INFINITY;

describe("factOf", () => {
  it("gives each value its index", () => {
    const definition: FactDefinition = { id: "harm.degree", type: "enum", label, values: values(3) };
    expect(factOf(definition, 7)).toEqual({
      id: "harm.degree",
      slot: 7,
      definition,
      indexOfValue: new Map([
        ["v0", 0],
        ["v1", 1],
        ["v2", 2],
      ]),
    });
  });
});

describe("extentOf", () => {
  it.each<[string, Omit<FactDefinition, "id" | "label">, number, number]>([
    ["a sum is not negative where nothing is said", { type: "money" }, 0, INFINITY],
    ["a sum has the minimum and maximum that are said, in fen", { type: "money", minimum: -0.5, maximum: 100 }, -50, 10_000],
    ["a number can be any where nothing is said", { type: "number" }, -INFINITY, INFINITY],
    ["a number has its ends in millionths", { type: "number", minimum: 0.5, maximum: 2 }, 500_000, 2_000_000],
    ["a whole number can be any where nothing is said", { type: "integer" }, -INFINITY, INFINITY],
    ["a whole number has the ends that are said", { type: "integer", minimum: 1, maximum: 3 }, 1, 3],
    ["a truth value is either", { type: "boolean" }, 0, 1],
    ["a truth value that silence settles is settled: false", { type: "boolean", absent: false }, 0, 0],
    ["a truth value that silence settles is settled: true", { type: "boolean", absent: true }, 1, 1],
    ["a date can be any", { type: "date" }, -INFINITY, INFINITY],
    ["an enumeration is one of its values", { type: "enum", values: values(3) }, 0, 2],
    ["an enumeration of one value is that one", { type: "enum", values: values(1) }, 0, 0],
    ["a set has none to all of its values", { type: "set", values: values(3) }, 0, 7],
    ["a set of thirty values fits into a mask", { type: "set", values: values(30) }, 0, 1_073_741_823],
    ["a list has none or more entries", { type: "list" }, 0, INFINITY],
    ["records are none or more", { type: "records" }, 0, INFINITY],
    [
      "a count within a period is none or more",
      { type: "integer", derive: { countWithin: { of: "b", date: "decidedOn", back: { years: 1 }, from: "c", same: "any" } } },
      0,
      INFINITY,
    ],
  ])("%s", (_, definition, low, high) => {
    expect(extentOf(factOf({ id: "a", label, ...definition }, 0))).toEqual({ low, high });
  });
});
