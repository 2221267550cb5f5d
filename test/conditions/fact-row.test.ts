import { describe, expect, it } from "vitest";
import { isKnown, setFact, unknownRow } from "../../src/conditions/fact-row.ts";
import { endsOf, factIn, vocabularyOf } from "../support/facts.ts";

describe("a row", () => {
  const vocabulary = vocabularyOf({ id: "goods.value", type: "money" }, { id: "repeated", type: "boolean", absent: false });
  const value = factIn(vocabulary, "goods.value");

  it("knows at first what the vocabulary says of itself", () => {
    const row = unknownRow(vocabulary);
    expect(endsOf(row)).toEqual([
      [0, Number.POSITIVE_INFINITY],
      [0, 0],
    ]);
    expect([isKnown(row, 0), isKnown(row, 1)]).toEqual([false, true]);
  });

  it("knows a fact that was set to one value, and not one that was set to several", () => {
    const row = unknownRow(vocabulary);
    setFact(row, value, 5);
    expect([endsOf(row)[0], isKnown(row, 0)]).toEqual([[5, 5], true]);
    setFact(row, value, 5, 6);
    expect([endsOf(row)[0], isKnown(row, 0)]).toEqual([[5, 6], false]);
  });

  it("is a row of its own: what is set in one is not known in the next", () => {
    setFact(unknownRow(vocabulary), value, 5);
    expect(endsOf(unknownRow(vocabulary))[0]).toEqual([0, Number.POSITIVE_INFINITY]);
  });
});
