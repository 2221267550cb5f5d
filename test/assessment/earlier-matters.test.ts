// Earlier matters in case files: what is wrong with them, whose they are, and what an item says of them.
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/assessment/open-case.ts";
import { assessJointly, checkCaseFile, checkJointCaseFile, checkRulebook, type JointCaseFile } from "../../src/index.ts";
import { textsOf } from "../support/assessment-rules.ts";
import { LOOK_BACK_FACTS, OTHER_LAW, packWith } from "../support/look-back-rules.ts";
import { rulebookOf, ruleSource } from "../support/rule-source.ts";

const asOf = "2026-06-01";

describe("earlier matters that are written wrongly", () => {
  const faults = (records: unknown): readonly (readonly string[])[] =>
    checkCaseFile(packWith("first-time"), { item: "x/item", asOf, facts: { "conduct.endedOn": "2025-03-10", "history.records": records } }).map(
      ({ code, path, nearest = "" }) => [code, path, nearest],
    );

  it("are told with the exact place", () => {
    expect(faults([{}, {}, { decidedOn: "2023-02-29", itme: "x/item", kinds: ["fine", "warnin"] }])).toEqual([
      ["wrong-value", 'facts["history.records"][2].decidedOn', ""],
      ["wrong-value", 'facts["history.records"][2].kinds[1]', "warning"],
      ["unknown-key", 'facts["history.records"][2].itme', "item"],
    ]);
    expect(faults([{ conductOn: "2024-01-02", decidedOn: "2024-01-01" }])).toEqual([["out-of-order", 'facts["history.records"][0].decidedOn', ""]]);
    expect(faults({})).toEqual([["wrong-value", 'facts["history.records"]', ""]]);
    expect(faults(Array.from({ length: 1001 }, () => ({})))).toEqual([["out-of-range", 'facts["history.records"]', ""]]);
  });

  it("are told where an item of the rulebook does not rest on the instrument", () => {
    expect(faults([{ item: "y/both", instrument: "other-lav" }])).toEqual([["wrong-value", 'facts["history.records"][0].instrument', "other-law"]]);
  });

  it("are told in words", () => {
    const [fault] = checkCaseFile(packWith("first-time"), { item: "x/item", asOf, facts: { "history.records": [{ decideOn: "2024-01-01" }] } });
    expect(fault).toEqual({
      code: "unknown-key",
      path: 'facts["history.records"][0].decideOn',
      expected: "item, instrument, conductOn, discoveredOn, decidedOn, kinds",
      found: "decideOn",
      nearest: "decidedOn",
      message: { zh: "未知的键 `decideOn`", en: "unknown key `decideOn`" },
    });
  });
});

describe("earlier matters of several acts and parties", () => {
  const joint = (decidedOn: string): JointCaseFile => ({
    asOf,
    facts: { "conduct.endedOn": "2025-03-10", "case.discoveredOn": "2025-03-20" },
    acts: [{ items: ["x/item"] }, { items: ["x/neighbour"] }],
    parties: [
      { id: "a", facts: { "history.records": [{ item: "x/item", decidedOn: "2025-01-01" }] } },
      { id: "b", facts: { "history.records": [{ item: "x/neighbour", decidedOn }] } },
    ],
  });

  it("are compared with the item of each act", () => {
    const { parties } = assessJointly(packWith("first-time"), joint("2025-01-01"));
    const statuses = parties.map(({ acts }) =>
      acts.flatMap(({ assessments }) => assessments.flatMap(({ circumstances }) => circumstances.map(({ status }) => status))),
    );
    expect(statuses).toEqual([
      ["fails", "holds"],
      ["holds", "fails"],
    ]);
  });

  it("are at fault where they were written", () => {
    expect(checkJointCaseFile(packWith("first-time"), joint("2025-1-1")).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'wrong-value parties[1].facts["history.records"][0].decidedOn',
    ]);
  });
});

describe("an item that implies the day that matters are counted from", () => {
  it("has them counted from it", () => {
    const texts = textsOf({ facts: LOOK_BACK_FACTS, instruments: OTHER_LAW, item: "implies: { case.discoveredOn: 2025-03-20 }" });
    const facts = { "conduct.endedOn": "2025-03-10", "history.records": [{ item: "x/item", decidedOn: "2023-03-20" }, { decidedOn: "2023-03-19" }, {}] };
    const { opened } = openCase(rulebookOf(texts), { item: "x/item", asOf, facts }, {});
    const endsOf = (id: string): unknown => {
      const slot = opened?.rulebook.vocabulary.facts.get(id)?.slot ?? -1;
      return [opened?.row.low[slot], opened?.row.high[slot]];
    };
    expect([endsOf("history.itemCount"), endsOf("history.total")]).toEqual([
      [1, 2],
      [3, 3],
    ]);
  });

  it("cannot imply the matters themselves", () => {
    const { problems } = checkRulebook([ruleSource(textsOf({ facts: LOOK_BACK_FACTS, instruments: OTHER_LAW, item: "implies: { history.records: [] }" }))]);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['value-type items[0].implies["history.records"]']);
  });
});
