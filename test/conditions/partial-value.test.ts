// Facts that a case file gives in part.
import { describe, expect, it } from "vitest";
import { isKnown } from "../../src/conditions/fact-row.ts";
import { tellsValue, UNKNOWN_KINDS } from "../../src/conditions/partial-value.ts";
import { type FactFault, readFacts } from "../../src/conditions/read-facts.ts";
import { dayFromDate } from "../../src/law/civil-date.ts";
import { firstMinuteOf, lastMinuteOf } from "../../src/law/civil-minute.ts";
import { type Definition, endsOf, vocabularyOf } from "../support/facts.ts";

const DEFINITIONS: readonly Definition[] = [
  { id: "goods", type: "money" },
  { id: "persons", type: "integer", minimum: 1, maximum: 20 },
  { id: "degree", type: "enum", values: ["none", "slight", "grave", "worst"].map((id) => ({ id, label: { zh: id } })) },
  { id: "means", type: "set", values: ["hidden", "online", "armed"].map((id) => ({ id, label: { zh: id } })) },
  { id: "on", type: "date" },
  { id: "at", type: "datetime" },
  { id: "repeated", type: "boolean", absent: false },
  { id: "officers", type: "list" },
  { id: "twice", type: "money", derive: { sum: ["goods"] } },
];

function read(given: Readonly<Record<string, unknown>>): ReturnType<typeof readFacts> {
  return readFacts(vocabularyOf(...DEFINITIONS), given);
}

const slot = (id: string): number => DEFINITIONS.findIndex((one) => one.id === id);
const day = (date: string): number => dayFromDate(date) ?? Number.NaN;

describe("a fact that is given in part", () => {
  it.each<[string, string, unknown, readonly [number, number]]>([
    ["between two sums, both included", "goods", { between: [5000, 8000] }, [500_000, 800_000]],
    ["from a sum on", "goods", { between: [5000, null] }, [500_000, Number.POSITIVE_INFINITY]],
    ["up to a sum", "goods", { between: [null, 0.01] }, [0, 1]],
    ["between two numbers", "persons", { between: [2, null] }, [2, 20]],
    ["one of a few numbers", "persons", { oneOf: [7, 3] }, [3, 7]],
    ["one of a few values", "degree", { oneOf: ["slight", "none"] }, [0, 1]],
    ["some members sure, some excluded", "means", { with: ["online"], without: ["armed"] }, [2, 3]],
    ["between two days", "on", { between: ["2025-03-01", "2025-03-31"] }, [day("2025-03-01"), day("2025-03-31")]],
    ["some time between two days", "at", { between: ["2025-03-01", "2025-03-02"] }, [firstMinuteOf(day("2025-03-01")), lastMinuteOf(day("2025-03-02"))]],
    ["not known, though silence would mean something", "repeated", { unknown: "disputed" }, [0, 1]],
  ])("%s", (_, id, value, expected) => {
    const { row, parts, faults } = read({ [id]: value });
    expect([faults, endsOf(row)[slot(id)], parts.get(slot(id))?.unknown]).toEqual([
      [],
      expected,
      value === null ? null : ((value as { unknown?: string }).unknown ?? "asked"),
    ]);
  });

  it("keeps the values that are left where others lie between them", () => {
    const { parts } = read({ degree: { oneOf: ["worst", "none", "worst"], unknown: "disputed" }, persons: { oneOf: [4, 3] } });
    expect([parts.get(slot("degree"))?.options, parts.get(slot("persons"))?.options]).toEqual([[0, 3], null]);
  });

  it("is known where one value is left", () => {
    expect(isKnown(read({ degree: { oneOf: ["grave"] } }).row, slot("degree"))).toBe(true);
  });

  it("gives way to what follows from it: a sum between twice the least and twice the greatest", () => {
    const { row } = readFacts(
      vocabularyOf(...DEFINITIONS.slice(0, 1), { id: "other", type: "money" }, { id: "all", type: "money", derive: { sum: ["goods", "other"] } }),
      {
        goods: { between: [5000, 8000] },
        other: 1,
      },
    );
    expect(endsOf(row)[2]).toEqual([500_100, 800_100]);
  });

  it.each(UNKNOWN_KINDS)("may say no more than why it is not known: %s", (unknown) => {
    const { row, parts, faults } = read({ officers: { unknown }, goods: { unknown } });
    expect([faults, endsOf(row)[slot("goods")], parts.get(slot("officers"))?.unknown]).toEqual([[], [0, Number.POSITIVE_INFINITY], unknown]);
  });

  it.each<[string, string, unknown, Partial<FactFault>]>([
    ["nothing at all", "goods", {}, { code: "wrong-value" }],
    ["a key that there is not", "goods", { unknown: "asked", betwen: [1, 2] }, { code: "unknown-key", at: ["betwen"], nearest: "between" }],
    ["a kind that there is not", "goods", { unknown: "disputd" }, { code: "wrong-value", at: ["unknown"], nearest: "disputed" }],
    ["an end of another type", "goods", { between: ["a", 2] }, { code: "wrong-value", at: ["between", 0], found: '"a"' }],
    ["the greater first", "goods", { between: [2, 1] }, { code: "out-of-range", at: ["between"], found: "[2,1]" }],
    ["less than there can be", "persons", { between: [0, 2] }, { code: "out-of-range", at: ["between"] }],
    ["three ends", "goods", { between: [1, 2, 3] }, { code: "wrong-value", at: ["between"] }],
    ["a value that there is not", "degree", { oneOf: ["grav"] }, { code: "wrong-value", at: ["oneOf", 0], nearest: "grave" }],
    ["no value", "degree", { oneOf: [] }, { code: "wrong-value", at: ["oneOf"] }],
    ["a number beyond the limit", "persons", { oneOf: [21] }, { code: "out-of-range", at: ["oneOf"] }],
    ["ends of an enumeration", "degree", { between: ["none", "slight"] }, { code: "unknown-key", at: ["between"], expected: "unknown, oneOf" }],
    ["a member that there is not", "means", { with: ["onlin"] }, { code: "wrong-value", at: ["with", 0], nearest: "online" }],
    ["a member that is sure and excluded", "means", { with: ["online"], without: ["online"] }, { code: "wrong-value", at: ["without"], found: "online" }],
    ["a fact that is computed", "twice", { between: [1, 2] }, { code: "not-an-input" }],
  ])("cannot be: %s", (_, fact, value, fault) => {
    expect(read({ [fact]: value }).faults).toEqual([expect.objectContaining({ fact, ...fault })]);
  });
});

describe("tellsValue", () => {
  it.each<[unknown, boolean]>([
    [undefined, false],
    [{ unknown: "withheld" }, false],
    [{ unknown: "disputed", between: [1, null] }, true],
    [0, true],
    [false, true],
    [[], true],
  ])("of %j: %s", (value, expected) => {
    expect(tellsValue(value)).toBe(expected);
  });
});
