// Look-back windows as rules of discretion write them: an illustrative pack with two laws and three items.
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/assessment/open-case.ts";
import type { EarlierMatter } from "../../src/conditions/earlier-matter.ts";
import {
  type Assessment,
  assess,
  assessJointly,
  type CaseFile,
  checkCaseFile,
  checkJointCaseFile,
  checkRulebook,
  type JointCaseFile,
  type Rulebook,
} from "../../src/index.ts";
import { textsOf } from "../support/assessment-rules.ts";
import { rulebookOf, ruleSource } from "../support/rule-source.ts";

const FACTS = `
- { id: case.discoveredOn, type: date, label: { zh: 发现之日 }, ask: { zh: 何时发现违法行为？ } }
- { id: history.records, type: records, label: { zh: 以往案件 }, ask: { zh: 当事人以前有哪些违法案件？ } }
- { id: history.itemCount, type: integer, label: { zh: 二十四个月内同一事项次数 }, derive: { countWithin: { of: history.records, date: decidedOn, back: { months: 24 }, from: case.discoveredOn, same: item } } }
- { id: history.yearCount, type: integer, label: { zh: 一年内次数（含本次） }, derive: { countWithin: { of: history.records, date: conductOn, back: { years: 1 }, from: conduct.endedOn, same: item, includingThis: true } } }
- { id: history.lawCount, type: integer, label: { zh: 两年内同一法律处罚次数 }, derive: { countWithin: { of: history.records, date: decidedOn, back: { years: 2 }, from: conduct.endedOn, same: instrument, kinds: [fine, revoke-licence] } } }
- { id: history.anyCount, type: integer, label: { zh: 以往案件数 }, derive: { countWithin: { of: history.records, date: discoveredOn, back: { days: 365 }, from: case.discoveredOn, same: any } } }
- { id: history.recentDecision, type: integer, label: { zh: 六个月内的处罚决定 }, derive: { countWithin: { of: history.records, date: decidedOn, back: { months: 6 }, from: conduct.endedOn, same: any } } }
- { id: history.total, type: integer, label: { zh: 记录总数 }, derive: { count: history.records } }
- { id: correction.orderedOn, type: date, label: { zh: 责令改正之日 } }
- { id: correction.doneOn, type: date, label: { zh: 改正之日 } }
- { id: correction.deadline, type: date, label: { zh: 改正期限 }, derive: { addDays: [correction.orderedOn, 15] } }
`;

const RULES: Readonly<Record<string, string>> = {
  // 24 个月内第一次，同一事项，不含本次，自发现之日起算
  "first-time": "effects: [no-penalty], force: may, when: { fact: history.itemCount, operator: equal, value: 0 }",
  // 一年内第三次，含本次
  "third-time": "effects: [heavier], force: must, when: { fact: history.yearCount, operator: greaterThanInclusive, value: 3 }",
  // 两年内因同一法律受过罚款、吊销
  "same-law": "effects: [heavier], force: may, when: { fact: history.lawCount, operator: greaterThanInclusive, value: 1 }",
  // 发现之日前 365 日内任何事项
  "any-item": "effects: [heavier], force: may, when: { fact: history.anyCount, operator: greaterThanInclusive, value: 1 }",
  // 上次处罚决定后六个月内再犯
  "soon-after": "effects: [heavier], force: may, when: { fact: history.recentDecision, operator: greaterThanInclusive, value: 1 }",
  // 发现之前或者责令的期限内改正
  corrected:
    "effects: [lighter], force: must, when: { any: [{ fact: correction.doneOn, operator: before, value: { fact: case.discoveredOn } }, { fact: correction.doneOn, operator: onOrBefore, value: { fact: correction.deadline } }] }",
};

type Rule = keyof typeof RULES;

const head = "domain: samples, enforcedBy: [{ function: samples, from: county }], breaches: ['sample-law#5']";
const wordings =
  "versions: [{ inForce: { from: 2020-01-01 }, clauses: [{ id: fine, penalties: [{ kind: fine, choice: must, measure: { amount: [1, 2] } }] }] }]";
const MORE_ITEMS = `kind: items
items:
  - { id: x/neighbour, name: { zh: 同法事项 }, ${head}, basis: ["sample-law#31"], ${wordings} }
  - { id: y/other, name: { zh: 他法事项 }, ${head}, basis: ["other-law#1"], ${wordings} }
  - { id: y/both, name: { zh: 两法事项 }, ${head}, basis: ["sample-law#32", "other-law#2"], ${wordings} }
`;
const OTHER_LAW = `- { id: other-law, title: { zh: 另一法 }, level: law, versions: [{ id: "2020", adopted: 2019-10-01, inForce: { from: 2020-01-01 } }] }`;

const rulebooks = new Map<Rule, Rulebook>();

/** The pack with one of the rules. */
function packWith(rule: Rule): Rulebook {
  const circumstances = `- { id: x/${rule}, label: { zh: ${rule} }, cites: ["sample-law#31"], ${RULES[rule]} }`;
  const found = rulebooks.get(rule) ?? rulebookOf({ ...textsOf({ facts: FACTS, instruments: OTHER_LAW, circumstances }), "x/more.yaml": MORE_ITEMS });
  rulebooks.set(rule, found);
  return found;
}

const asOf = "2026-06-01";

function assessed(rule: Rule, facts: CaseFile["facts"]): Assessment {
  return assess(packWith(rule), { item: "x/item", asOf, facts });
}

/** Whether the rule holds in a case with these earlier matters, ended on 10 March 2025 and discovered on 20 March where nothing else is said. */
function statusOf(rule: Rule, matters: readonly EarlierMatter[], facts: CaseFile["facts"] = {}): string {
  const given = { "conduct.endedOn": "2025-03-10", "case.discoveredOn": "2025-03-20", "history.records": matters, ...facts };
  return assessed(rule, given)
    .circumstances.map(({ status }) => status)
    .join();
}

/** The earlier matters that are asked for, and the other facts. */
function askedFor(rule: Rule, facts: CaseFile["facts"]): readonly string[] {
  const { missingFacts } = assessed(rule, facts);
  return missingFacts.filter(({ matters }) => matters.includes("circumstances")).map(({ fact }) => fact);
}

describe("the first time within 24 months, same item, counted from discovery", () => {
  const item = "x/item";

  it.each<[string, readonly EarlierMatter[], string]>([
    ["no earlier matter", [], "holds"],
    ["one decided on the first day of the 24 months", [{ item, decidedOn: "2023-03-20" }], "fails"],
    ["one decided the day before", [{ item, decidedOn: "2023-03-19" }], "holds"],
    ["one decided on the day of the discovery", [{ item, decidedOn: "2025-03-20" }], "fails"],
    ["one decided the day after the discovery", [{ item, decidedOn: "2025-03-21" }], "holds"],
    ["one of another item", [{ item: "x/neighbour", decidedOn: "2025-01-01" }], "holds"],
    ["one of an item of another pack", [{ item: "tax/evasion", decidedOn: "2025-01-01" }], "holds"],
    ["one of an item that is not known", [{ decidedOn: "2025-01-01" }], "possible"],
    ["one whose day is not known", [{ item, conductOn: "2025-01-01" }], "possible"],
    ["one that counts and one that may", [{ item, decidedOn: "2025-01-01" }, {}], "fails"],
  ])("with %s", (_, matters, status) => {
    expect(statusOf("first-time", matters)).toBe(status);
  });

  it.each<[string, string, string, string]>([
    // 24 months from the leap day end on 28 February 2026.
    ["2024-02-29", "2026-02-28", "2026-03-01", "a leap day"],
    // From 31 August 2023 to 31 August 2025.
    ["2023-08-31", "2025-08-31", "2025-09-01", "the end of a month"],
  ])("an earlier decision of %s counts for a discovery on %s and not on %s: %s", (decidedOn, last, next) => {
    const status = (discoveredOn: string): string => statusOf("first-time", [{ item, decidedOn }], { "case.discoveredOn": discoveredOn });
    expect([status(last), status(next)]).toEqual(["fails", "holds"]);
  });

  it("asks for what is not known, and where all is given for the matters of which one lacks something", () => {
    const ended = { "conduct.endedOn": "2025-03-10" };
    const discovered = { ...ended, "case.discoveredOn": "2025-03-20" };
    expect([
      askedFor("first-time", ended),
      askedFor("first-time", discovered),
      askedFor("first-time", { ...ended, "history.records": [{ item }] }),
      askedFor("first-time", { ...discovered, "history.records": [{ item }] }),
      askedFor("first-time", { ...discovered, "history.records": [{ item, decidedOn: "2025-01-01" }] }),
    ]).toEqual([["case.discoveredOn", "history.records"], ["history.records"], ["case.discoveredOn"], ["history.records"], []]);
  });

  it("asks for no day where there is nothing to count", () => {
    expect(askedFor("first-time", { "conduct.endedOn": "2025-03-10", "history.records": [] })).toEqual([]);
  });
});

describe("the third time within one year, this time included", () => {
  const item = "x/item";
  const year = (...days: readonly string[]): readonly EarlierMatter[] => days.map((conductOn) => ({ item, conductOn }));

  it.each<[string, readonly EarlierMatter[], string]>([
    ["two within the year", year("2024-03-10", "2025-03-10"), "holds"],
    ["one of the two a day before the year", year("2024-03-09", "2025-03-10"), "fails"],
    ["one", year("2025-01-01"), "fails"],
    ["three", year("2024-06-01", "2024-09-01", "2025-01-01"), "holds"],
    ["one that counts and one of a day that is not known", [...year("2025-01-01"), { item }], "possible"],
    ["two of days that are not known and one long past", [{ item }, { item }, ...year("2020-01-01")], "possible"],
    ["one of a day that is not known and no other", [{ item }], "fails"],
  ])("with %s", (_, matters, status) => {
    expect(statusOf("third-time", matters)).toBe(status);
  });

  it("is not ruled out while nothing is known of earlier matters", () => {
    expect(assessed("third-time", { "conduct.endedOn": "2025-03-10" }).circumstances.map(({ status, facts }) => [status, facts])).toEqual([
      ["possible", ["history.records"]],
    ]);
  });

  it("counts the leap day until 28 February, and 28 February until 28 February", () => {
    const status = (endedOn: string, first: string): string =>
      statusOf("third-time", year(first, first), { "conduct.endedOn": endedOn, "case.discoveredOn": endedOn });
    expect([
      status("2025-02-28", "2024-02-29"),
      status("2025-03-01", "2024-02-29"),
      status("2024-02-28", "2023-02-28"),
      status("2024-02-29", "2023-02-28"),
    ]).toEqual(["holds", "fails", "holds", "fails"]);
  });
});

describe("an earlier fine under the same law", () => {
  const recent = { decidedOn: "2024-03-10", kinds: ["fine"] } as const;

  it.each<[string, EarlierMatter, string]>([
    ["the same item", { ...recent, item: "x/item" }, "holds"],
    ["another item of the law", { ...recent, item: "x/neighbour" }, "holds"],
    ["an item of another law", { ...recent, item: "y/other" }, "fails"],
    ["an item of both laws", { ...recent, item: "y/both" }, "possible"],
    ["an item of both laws, under this one", { ...recent, item: "y/both", instrument: "sample-law" }, "holds"],
    ["an item of both laws, under the other", { ...recent, item: "y/both", instrument: "other-law" }, "fails"],
    ["the law without an item", { ...recent, instrument: "sample-law" }, "holds"],
    ["another law without an item", { ...recent, instrument: "tax-law" }, "fails"],
    ["a warning only", { ...recent, item: "x/item", kinds: ["warning"] }, "fails"],
    ["kinds that are not known", { item: "x/item", decidedOn: "2024-03-10" }, "possible"],
    ["one decided two years before, to the day", { ...recent, item: "x/item", decidedOn: "2023-03-10" }, "holds"],
    ["one decided a day more than two years before", { ...recent, item: "x/item", decidedOn: "2023-03-09" }, "fails"],
  ])("of %s", (_, matter, status) => {
    expect(statusOf("same-law", [matter])).toBe(status);
  });
});

describe("an earlier matter of any item", () => {
  it.each<[string, EarlierMatter, string]>([
    // 365 days from 20 March 2024 end on 20 March 2025.
    ["discovered 365 days before", { discoveredOn: "2024-03-20" }, "holds"],
    ["discovered 366 days before", { discoveredOn: "2024-03-19" }, "fails"],
    ["of another law", { discoveredOn: "2025-01-01", item: "y/other" }, "holds"],
    ["decided, and not known when discovered", { decidedOn: "2025-01-01" }, "possible"],
  ])("%s", (_, matter, status) => {
    expect(statusOf("any-item", [matter])).toBe(status);
  });
});

describe("conduct within six months from the last decision", () => {
  it.each<[string, string, string, string]>([
    // Six months from 31 August: February has no 31st.
    ["2024-08-31", "2025-02-28", "2025-03-01", "the end of February"],
    ["2023-08-31", "2024-02-29", "2024-03-01", "the end of February of a leap year"],
    ["2024-09-10", "2025-03-10", "2025-03-11", "the corresponding day"],
  ])("after a decision of %s it holds for conduct of %s, not of %s: %s", (decidedOn, last, next) => {
    const status = (endedOn: string): string => statusOf("soon-after", [{ decidedOn: "2020-01-01" }, { decidedOn }], { "conduct.endedOn": endedOn });
    expect([status(last), status(next)]).toEqual(["holds", "fails"]);
  });

  it("is open where the day of the conduct is not known, as long as there was a decision", () => {
    const status = (matters: readonly EarlierMatter[]): readonly string[] =>
      assessed("soon-after", { "history.records": matters }).circumstances.map((circumstance) => circumstance.status);
    expect([status([{ decidedOn: "2024-08-31" }]), status([])]).toEqual([["possible"], ["fails"]]);
  });
});

describe("corrected before the discovery, or by the day that was ordered", () => {
  it.each<[string, CaseFile["facts"], string]>([
    ["the day before the discovery", { "correction.doneOn": "2025-03-19" }, "holds"],
    ["on the day of the discovery, nothing ordered yet", { "correction.doneOn": "2025-03-20" }, "possible"],
    // Ordered on 21 March, 15 days: until 5 April.
    ["on the last day", { "correction.doneOn": "2025-04-05", "correction.orderedOn": "2025-03-21" }, "holds"],
    ["a day late", { "correction.doneOn": "2025-04-06", "correction.orderedOn": "2025-03-21" }, "fails"],
    // Ordered on 14 and 15 February of a leap year: until 29 February and 1 March.
    ["on the leap day", { "correction.doneOn": "2024-02-29", "correction.orderedOn": "2024-02-14", "case.discoveredOn": "2024-02-10" }, "holds"],
    ["on the day after the leap day", { "correction.doneOn": "2024-03-01", "correction.orderedOn": "2024-02-14", "case.discoveredOn": "2024-02-10" }, "fails"],
    ["on a day that is not known", { "correction.orderedOn": "2025-03-21" }, "possible"],
  ])("%s", (_, facts, status) => {
    expect(statusOf("corrected", [], facts)).toBe(status);
  });
});

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
    const texts = textsOf({ facts: FACTS, instruments: OTHER_LAW, item: "implies: { case.discoveredOn: 2025-03-20 }" });
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
    const { problems } = checkRulebook([ruleSource(textsOf({ facts: FACTS, instruments: OTHER_LAW, item: "implies: { history.records: [] }" }))]);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['value-type items[0].implies["history.records"]']);
  });
});
