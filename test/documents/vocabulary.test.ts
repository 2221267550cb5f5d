import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { FACT_TYPES } from "../../src/documents/vocabulary.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "vocabulary",
  facts: [
    {
      id: "goods.value",
      type: "money",
      label: { zh: "货值金额" },
      ask: { zh: "多少元？", en: "How much?" },
      values: [{ id: "a", label: { zh: "甲" } }],
      minimum: 0,
      maximum: 10,
      absent: false,
      judgement: true,
      notBefore: ["conduct.beganOn"],
      role: "conduct-ended",
      provided: "fine",
      derive: { count: "case.officers" },
      cites: ["sample-law#1"],
    },
  ],
};

const window = { of: "history.records", date: "decidedOn", back: { months: 24 }, from: "case.discoveredOn", same: "item" };

function withDerivation(derive: unknown): unknown {
  return changedAt(document, ["facts", 0, "derive"], derive);
}

describe("a vocabulary", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs id, type and label of a fact", () => {
    expect([neededKeys(document, []), neededKeys(document, ["facts", 0])]).toEqual([
      ["kind", "facts"],
      ["id", "type", "label"],
    ]);
  });

  it.each(FACT_TYPES.map((type) => [type]))("knows the type %s", (type) => {
    expect(shapeFaults(changedAt(document, ["facts", 0, "type"], type))).toEqual([]);
  });

  it("names the nearest type", () => {
    expect(shapeFaults(changedAt(document, ["facts", 0, "type"], "integr"))).toEqual([fault("wrong-value", "facts[0].type", "integer")]);
  });

  it("takes 1 to 30 values, as many as fit into a mask", () => {
    const faults = [0, 1, 30, 31].map((count) =>
      shapeFaults(
        changedAt(
          document,
          ["facts", 0, "values"],
          Array.from({ length: count }, (_, index) => ({ id: `v${index}`, label: { zh: "值" } })),
        ),
      ),
    );
    expect(faults).toEqual([[fault("wrong-value", "facts[0].values")], [], [], [fault("wrong-value", "facts[0].values")]]);
  });

  it.each(["no", "slight-harm", "1", "2-3"])("takes %s as a value", (id) => {
    expect(shapeFaults(changedAt(document, ["facts", 0, "values", 0, "id"], id))).toEqual([]);
  });

  it.each(["", "Slight", "slight harm", "-slight", "轻微", "a\n"])("refuses %j as a value", (id) => {
    expect(shapeFaults(changedAt(document, ["facts", 0, "values", 0, "id"], id))).toEqual([fault("wrong-value", "facts[0].values[0].id")]);
  });

  it("says `judgement` only to say that it takes one", () => {
    expect(shapeFaults(changedAt(document, ["facts", 0, "judgement"], false))).toEqual([fault("wrong-value", "facts[0].judgement")]);
  });

  it.each([
    [{ yearsBetween: ["a", "b"] }],
    [{ monthsBetween: ["a", "b"] }],
    [{ daysBetween: ["a", "b"] }],
    [{ addYears: ["a", 2] }],
    [{ addMonths: ["a", -100_000] }],
    [{ addDays: ["a", 100_000] }],
    [{ sum: ["a"] }],
    [{ sum: ["a", "b", "c"] }],
    [{ difference: ["a", "b"] }],
    [{ count: "a" }],
    [{ when: { fact: "a", operator: "equal", value: true } }],
    [{ countWithin: window }],
    [{ countWithin: { ...window, date: "conductOn", back: { years: 1 }, same: "instrument", kinds: ["fine", "detention"], includingThis: true } }],
    [{ countWithin: { ...window, date: "discoveredOn", back: { days: 100_000 }, same: "any" } }],
  ])("derives by %j", (derive) => {
    expect(shapeFaults(withDerivation(derive))).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ["a number that is not whole", { addYears: ["a", 1.5] }, "wrong-type", "facts[0].derive.addYears[1]"],
    ["more than 100,000", { addDays: ["a", 100_001] }, "wrong-value", "facts[0].derive.addDays[1]"],
    ["less than -100,000", { addDays: ["a", -100_001] }, "wrong-value", "facts[0].derive.addDays[1]"],
    ["a pair of one", { daysBetween: ["a"] }, "wrong-value", "facts[0].derive.daysBetween"],
    ["a pair of three", { daysBetween: ["a", "b", "c"] }, "wrong-value", "facts[0].derive.daysBetween"],
    ["a sum of nothing", { sum: [] }, "wrong-value", "facts[0].derive.sum"],
    ["a name that is no name of a fact", { count: "A" }, "bad-fact-id", "facts[0].derive.count"],
    ["two periods", { countWithin: { ...window, back: { years: 1, months: 6 } } }, "unknown-key", "facts[0].derive.countWithin.back.months"],
    ["a period of nothing", { countWithin: { ...window, back: { days: 0 } } }, "wrong-value", "facts[0].derive.countWithin.back.days"],
    ["a period of more than 100,000", { countWithin: { ...window, back: { days: 100_001 } } }, "wrong-value", "facts[0].derive.countWithin.back.days"],
    ["half a year", { countWithin: { ...window, back: { years: 0.5 } } }, "wrong-type", "facts[0].derive.countWithin.back.years"],
    ["no period", { countWithin: { ...window, back: {} } }, "wrong-shape", "facts[0].derive.countWithin.back"],
    ["a likeness that there is not", { countWithin: { ...window, same: "law" } }, "wrong-value", "facts[0].derive.countWithin.same"],
    ["matters without a day", { countWithin: { ...window, date: undefined } }, "missing-key", "facts[0].derive.countWithin"],
    ["no kinds at all", { countWithin: { ...window, kinds: [] } }, "wrong-value", "facts[0].derive.countWithin.kinds"],
    ["a matter left out by saying so", { countWithin: { ...window, includingThis: false } }, "wrong-value", "facts[0].derive.countWithin.includingThis"],
    ["a condition without operator", { when: { fact: "a", value: 1 } }, "missing-key", "facts[0].derive.when"],
  ])("does not derive by %s", (_, derive, code, path) => {
    expect(shapeFaults(withDerivation(derive))).toEqual([{ code, file: "rules.json", path }]);
  });

  it.each<[string, unknown, string, string]>([
    ["a day", { ...window, date: "decideOn" }, "date", "decidedOn"],
    ["a unit", { ...window, back: { month: 24 } }, "back.month", "months"],
    ["a kind of penalty", { ...window, kinds: ["fine", "warnings"] }, "kinds[1]", "warning"],
    ["a key", { ...window, includeThis: true }, "includeThis", "includingThis"],
  ])("names the nearest of %s", (_, countWithin, path, nearest) => {
    expect(shapeFaults(withDerivation({ countWithin })).map((found) => [found.path, found.nearest])).toEqual([
      [`facts[0].derive.countWithin.${path}`, nearest],
    ]);
  });

  it("does not derive in two ways", () => {
    expect(shapeFaults(withDerivation({ count: "a", sum: ["a"] }))).toEqual([fault("unknown-key", "facts[0].derive.count")]);
  });
});
