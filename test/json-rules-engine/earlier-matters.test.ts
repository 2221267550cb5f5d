// Facts that count earlier matters, for hosts that run json-rules-engine themselves.
import { describe, expect, it } from "vitest";
import { assess, type CaseFile } from "../../src/index.ts";
import { createEngine, toEngineFacts } from "../../src/json-rules-engine/index.ts";
import { textsOf } from "../support/assessment-rules.ts";
import { foundBy } from "../support/report-engine.ts";
import { rulebookOf } from "../support/rule-source.ts";

const rulebook = rulebookOf(
  textsOf({
    facts: `
- { id: history.records, type: records, label: { zh: 以往案件 } }
- { id: history.itemCount, type: integer, label: { zh: 次数 }, derive: { countWithin: { of: history.records, date: decidedOn, back: { years: 1 }, from: conduct.endedOn, same: item } } }
- { id: history.anyCount, type: integer, label: { zh: 次数 }, derive: { countWithin: { of: history.records, date: decidedOn, back: { years: 1 }, from: conduct.endedOn, same: any } } }`,
    circumstances: `
- { id: x/first, label: { zh: 初次 }, effects: [lighter], force: may, cites: ["sample-law#31"], when: { fact: history.itemCount, operator: equal, value: 0 } }
- { id: x/again, label: { zh: 再次 }, effects: [heavier], force: may, cites: ["sample-law#31"], when: { fact: history.itemCount, operator: greaterThan, value: 0 } }`,
  }),
);

const facts = {
  "conduct.endedOn": "2025-03-10",
  "history.records": [
    { item: "x/item", decidedOn: "2024-03-10" },
    { item: "x/other", decidedOn: "2024-03-10" },
  ],
} satisfies CaseFile["facts"];

describe("earlier matters for the engine", () => {
  it("are counted for the item of the case, and stand among the facts as they are", () => {
    expect(toEngineFacts(rulebook, facts, { item: "x/item" })).toMatchObject({ ...facts, "history.itemCount": 1, "history.anyCount": 2 });
  });

  it.each<[string, string, readonly string[]]>([
    ["the last day", "2025-03-10", ["x/again"]],
    ["the day after", "2025-03-11", ["x/first"]],
  ])("lead to what the assessment finds, on %s of the period", async (_, endedOn, expected) => {
    const given = { ...facts, "conduct.endedOn": endedOn };
    const { circumstances } = assess(rulebook, { item: "x/item", asOf: "2025-06-01", facts: given });
    expect(circumstances.flatMap(({ id, status }) => (status === "holds" ? [id] : []))).toEqual(expected);
    expect((await foundBy(createEngine(rulebook, { item: "x/item" }), toEngineFacts(rulebook, given, { item: "x/item" }))).circumstance).toEqual(expected);
  });

  it("leave out what cannot be counted without the item, or for want of something", () => {
    const counts = (given: CaseFile["facts"], item?: string): readonly unknown[] => {
      const complete = toEngineFacts(rulebook, given, item === undefined ? {} : { item });
      return [complete["history.itemCount"], complete["history.anyCount"]];
    };
    expect([counts(facts), counts({ ...facts, "history.records": [{ item: "x/item" }] }, "x/item"), counts({ ...facts, "history.records": [] })]).toEqual([
      [undefined, 2],
      [undefined, undefined],
      [0, 0],
    ]);
  });

  it("are refused with the place of the fault, and so is an item that there is not", () => {
    expect(() => toEngineFacts(rulebook, { ...facts, "history.records": [{}, { decidedOn: "2025-02-29" }] })).toThrow(
      "fact `history.records`[1].decidedOn: expected a date that exists",
    );
    expect(() => toEngineFacts(rulebook, facts, { item: "x/itme" })).toThrow(new RangeError("there is no item `x/itme` in the rulebook"));
  });
});
