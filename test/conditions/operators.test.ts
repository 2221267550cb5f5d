import { describe, expect, it } from "vitest";
import { comparesWithFact, fromConstants, fromFacts, OPERATORS_BY_TYPE, takesList } from "../../src/conditions/operators.ts";
import { OPERATORS } from "../../src/documents/condition.ts";
import { FACT_TYPES } from "../../src/documents/vocabulary.ts";

describe("OPERATORS_BY_TYPE", () => {
  it("gives every type its operators, and no operator to none", () => {
    expect(Object.keys(OPERATORS_BY_TYPE)).toEqual([...FACT_TYPES]);
    const used = new Set(Object.values(OPERATORS_BY_TYPE).flat());
    expect(OPERATORS.filter((operator) => !used.has(operator))).toEqual([]);
  });

  it("gives an operator and its opposite to the same types", () => {
    const opposites = [
      ["equal", "notEqual"],
      ["in", "notIn"],
      ["lessThan", "greaterThanInclusive"],
      ["greaterThan", "lessThanInclusive"],
      ["before", "onOrAfter"],
      ["after", "onOrBefore"],
      ["contains", "doesNotContain"],
    ] as const;
    const types = (operator: (typeof OPERATORS)[number]): readonly string[] => FACT_TYPES.filter((type) => OPERATORS_BY_TYPE[type].includes(operator));
    expect(opposites.filter(([one, other]) => types(one).join() !== types(other).join())).toEqual([]);
  });
});

describe("takesList and comparesWithFact", () => {
  it("know the operators that take a list", () => {
    expect(OPERATORS.filter(takesList)).toEqual(["in", "notIn", "containsAny", "containsAll"]);
  });

  it("know the operators that compare with another fact: those of one value that are not about members", () => {
    expect(OPERATORS.filter(comparesWithFact)).toEqual([
      "equal",
      "notEqual",
      "lessThan",
      "lessThanInclusive",
      "greaterThan",
      "greaterThanInclusive",
      "before",
      "onOrBefore",
      "after",
      "onOrAfter",
    ]);
  });
});

describe("fromConstants", () => {
  it("writes every operator as a comparison or its opposite", () => {
    expect(Object.fromEntries(OPERATORS.map((operator) => [operator, fromConstants(operator, 3, takesList(operator) ? [1, 4] : [4])]))).toEqual({
      equal: { kind: "equal", slot: 3, value: 4 },
      notEqual: { kind: "not", part: { kind: "equal", slot: 3, value: 4 } },
      in: { kind: "among", slot: 3, values: [1, 4] },
      notIn: { kind: "not", part: { kind: "among", slot: 3, values: [1, 4] } },
      lessThan: { kind: "below", slot: 3, value: 4 },
      before: { kind: "below", slot: 3, value: 4 },
      lessThanInclusive: { kind: "atMost", slot: 3, value: 4 },
      onOrBefore: { kind: "atMost", slot: 3, value: 4 },
      greaterThan: { kind: "not", part: { kind: "atMost", slot: 3, value: 4 } },
      after: { kind: "not", part: { kind: "atMost", slot: 3, value: 4 } },
      greaterThanInclusive: { kind: "not", part: { kind: "below", slot: 3, value: 4 } },
      onOrAfter: { kind: "not", part: { kind: "below", slot: 3, value: 4 } },
      contains: { kind: "hasAll", slot: 3, mask: 4 },
      doesNotContain: { kind: "not", part: { kind: "hasAll", slot: 3, mask: 4 } },
      containsAny: { kind: "hasAny", slot: 3, mask: 5 },
      containsAll: { kind: "hasAll", slot: 3, mask: 5 },
    });
  });
});

describe("fromFacts", () => {
  it("writes every operator as a comparison of two facts or its opposite", () => {
    expect(Object.fromEntries(OPERATORS.filter(comparesWithFact).map((operator) => [operator, fromFacts(operator, 3, 5)]))).toEqual({
      equal: { kind: "equalFact", slot: 3, other: 5 },
      notEqual: { kind: "not", part: { kind: "equalFact", slot: 3, other: 5 } },
      lessThan: { kind: "belowFact", slot: 3, other: 5 },
      before: { kind: "belowFact", slot: 3, other: 5 },
      lessThanInclusive: { kind: "atMostFact", slot: 3, other: 5 },
      onOrBefore: { kind: "atMostFact", slot: 3, other: 5 },
      greaterThan: { kind: "not", part: { kind: "atMostFact", slot: 3, other: 5 } },
      after: { kind: "not", part: { kind: "atMostFact", slot: 3, other: 5 } },
      greaterThanInclusive: { kind: "not", part: { kind: "belowFact", slot: 3, other: 5 } },
      onOrAfter: { kind: "not", part: { kind: "belowFact", slot: 3, other: 5 } },
    });
  });
});
