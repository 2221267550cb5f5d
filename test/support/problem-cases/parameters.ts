// Faults in parameters, and in the fields that packs declare.
import { type Change, changed, changedAlone, type ProblemCase } from "./problem-case.ts";

const FILE = "pack/parameters.yaml";
const WHEN = "{ fact: party.staff, operator: lessThanInclusive, value: 5 }";
const settling = (fact: string): Change => [FILE, "settles: hearing.threshold", `settles: ${fact}`];
const valued = (value: string): Change => [FILE, "value: 50000", `value: ${value}`];
const more = (id: string, rest: string): Change => [
  FILE,
  "parameters:\n",
  `parameters:\n  - { id: ${id}, label: { zh: 示例 }, cites: ["sample-law#38"], settles: hearing.threshold, ${rest}, rows: [{ value: 1 }] }\n`,
];

const overlapping = (id: string, other: string): { readonly code: "parameters-overlap"; readonly zh: string; readonly en: string } => ({
  code: "parameters-overlap",
  zh: `参数 \`${other}\` 同时在同一范围内确定同一事实 \`${id}\``,
  en: `parameter \`${other}\` settles the same fact \`${id}\` in the same scope at the same time`,
});

const otherwise = (found: string, other: string): { readonly code: "settled-otherwise"; readonly path: string; readonly zh: string; readonly en: string } => ({
  code: "settled-otherwise",
  path: "parameters[0].settles",
  zh: `事实 \`${found}\` 已另有来源（${other}），参数不能再定`,
  en: `fact \`${found}\` is settled already (${other}), no parameter can settle it`,
});

const shapes: readonly ProblemCase[] = [
  changedAlone("a misspelt part of a row is named with the nearest", [FILE, `{ when: ${WHEN}`, `{ whem: ${WHEN}`], {
    at: "whem",
    code: "unknown-key",
    path: "parameters[0].rows[0].whem",
    zh: "未知的键 `whem`",
    en: "unknown key `whem`",
    nearest: "when",
  }),
];

const facts: readonly ProblemCase[] = [
  changed("a parameter settles a fact that is declared", settling("hearing.treshold"), {
    at: "hearing.treshold",
    code: "unknown-fact",
    path: "parameters[0].settles",
    zh: "未声明的事实 `hearing.treshold`",
    en: "fact `hearing.treshold` is not declared in a vocabulary",
    nearest: "hearing.threshold",
  }),
  changed("a parameter settles no date", settling("limitation.endsOn"), {
    at: "limitation.endsOn",
    code: "fact-type",
    path: "parameters[0].settles",
    zh: "此处的事实须为 money, number, integer, boolean, enum，实为 date",
    en: "the fact named here has to be money, number, integer, boolean, enum, it is date",
  }),
  changed("a parameter settles no derived fact", settling("money.total"), { at: "money.total", ...otherwise("money.total", "derive") }),
  changed("a parameter settles no result of the assessment", settling("result.fine"), { at: "result.fine", ...otherwise("result.fine", "provided") }),
  changed(
    "a parameter does not settle what an item in its scope implies",
    ["pack/items.yaml", "    domain: samples", "    domain: samples\n    implies: { hearing.threshold: 1 }"],
    {
      at: "hearing.threshold",
      file: FILE,
      ...otherwise("hearing.threshold", "implies, test/sale"),
    },
  ),
  changed("a value fits the type of the fact", valued("many"), {
    at: "many",
    code: "value-type",
    path: "parameters[0].rows[1].value",
    zh: '"many" 不能与该事实比较，应为 以元为单位的金额，至多两位小数，不超过 90000000000000',
    en: '"many" cannot be compared with this fact, expected an amount of yuan, at most two decimals and at most 90000000000000',
  }),
  changed("a value lies within the bounds of the fact", valued("1000000.01"), {
    at: "1000000.01",
    code: "value-type",
    path: "parameters[0].rows[1].value",
    zh: "1000000.01 不能与该事实比较，应为 在下限与上限之间的值",
    en: "1000000.01 cannot be compared with this fact, expected a value between its minimum and maximum",
  }),
  changed("only the last row is for all other cases", [FILE, `{ when: ${WHEN}, value: 10000 }, { value: 50000 }`, `{ value: 50000 }, { value: 10000 }`], {
    at: "{ value: 50000",
    code: "otherwise-last",
    path: "parameters[0].rows[0]",
    zh: "只有最后一行可以不写 `when`",
    en: "only the last row can do without `when`",
  }),
  changed(
    "a row does not wait for the assessment",
    [FILE, "fact: party.staff, operator: lessThanInclusive", "fact: result.fine, operator: lessThanInclusive"],
    {
      at: "result.fine",
      code: "result-too-early",
      path: "parameters[0].rows[0].when.fact",
      zh: "事实 `result.fine` 是评估的结果，此处尚未得出；只能用于程序义务和审查要点",
      en: "fact `result.fine` is a result of the assessment and not known here; only requirements and checks can use it",
    },
  ),
  changed(
    "a row does not rest on the fact that it settles",
    [FILE, "fact: party.staff, operator: lessThanInclusive", "fact: hearing.threshold, operator: lessThanInclusive"],
    {
      at: "[{ when",
      code: "cyclic-definition",
      path: "parameters[0].rows",
      zh: "循环定义：hearing.threshold → hearing.threshold",
      en: "definition goes in a circle: hearing.threshold → hearing.threshold",
    },
  ),
];

const scopes: readonly ProblemCase[] = [
  changed("two parameters do not settle the same fact for the same field", more("test/more", "scope: { domains: [samples] }"), {
    at: "hearing.threshold, label",
    path: "parameters[1].settles",
    ...overlapping("hearing.threshold", "test/more"),
  }),
  changed("a scope may name a field that a pack declares", ["pack/pack.yaml", "provenance:", "domains: [{ id: loans, label: { zh: 借贷 } }]\nprovenance:"]),
  changed(
    "a field is declared once",
    ["pack/pack.yaml", "provenance:", "domains: [{ id: loans, label: { zh: 借贷 } }, { id: loans, label: { zh: 出借 } }]\nprovenance:"],
    {
      at: "loans, label: { zh: 出借 }",
      code: "duplicate-id",
      path: "domains[1].id",
      zh: "标识 `loans` 重复，另见 pack/pack.yaml:6",
      en: "id `loans` is defined twice, also in pack/pack.yaml:6",
    },
  ),
];

/** That a parameter for another rank, place, time or field is no problem. */
const apart: readonly ProblemCase[] = (
  [
    ["for the very item", "scope: { items: [test/sale] }"],
    ["for everything", "scope: {}"],
    ["for a place", 'scope: { domains: [samples] }, jurisdiction: "370000"'],
  ] as const
).map(([what, rest]) => changed(`another parameter ${what} settles the same fact`, more("test/more", rest)));

export const parameterCases: readonly ProblemCase[] = [...shapes, ...facts, ...scopes, ...apart];
