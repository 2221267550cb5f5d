// An illustrative pack with two laws and four items, and look-back windows as rules of discretion write them.
import type { Rulebook } from "../../src/index.ts";
import { textsOf } from "./assessment-rules.ts";
import { rulebookOf } from "./rule-source.ts";

/** Facts that count earlier matters, and the days of a correction. */
export const LOOK_BACK_FACTS = `
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

const RULES = {
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
} as const;

/** One of the rules. */
export type LookBackRule = keyof typeof RULES;

const head = "domain: samples, enforcedBy: [{ function: samples, from: county }], breaches: ['sample-law#5']";
const wordings =
  "versions: [{ inForce: { from: 2020-01-01 }, clauses: [{ id: fine, penalties: [{ kind: fine, choice: must, measure: { amount: [1, 2] } }] }] }]";
const MORE_ITEMS = `kind: items
items:
  - { id: x/neighbour, name: { zh: 同法事项 }, ${head}, basis: ["sample-law#31"], ${wordings} }
  - { id: y/other, name: { zh: 他法事项 }, ${head}, basis: ["other-law#1"], ${wordings} }
  - { id: y/both, name: { zh: 两法事项 }, ${head}, basis: ["sample-law#32", "other-law#2"], ${wordings} }
`;
/** A second law beside the one of every made-up pack. */
export const OTHER_LAW = `- { id: other-law, title: { zh: 另一法 }, level: law, versions: [{ id: "2020", adopted: 2019-10-01, inForce: { from: 2020-01-01 } }] }`;

const rulebooks = new Map<LookBackRule, Rulebook>();

/** The pack with one of the rules. */
export function packWith(rule: LookBackRule): Rulebook {
  const circumstances = `- { id: x/${rule}, label: { zh: ${rule} }, cites: ["sample-law#31"], ${RULES[rule]} }`;
  const found = rulebooks.get(rule) ?? rulebookOf({ ...textsOf({ facts: LOOK_BACK_FACTS, instruments: OTHER_LAW, circumstances }), "x/more.yaml": MORE_ITEMS });
  rulebooks.set(rule, found);
  return found;
}
