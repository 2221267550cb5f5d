// Faults in penalties and in how much of them there is.
import { CORRECTIVE_ORDERS } from "../../../src/index.ts";
import { type Change, changed, changedAlone, type ProblemCase } from "./problem-case.ts";

const MONEY = "amount, times, percent, either, sum";
const RANGE = "5000, 50000";

/** The fine of the second clause of the small rules, with another measure. */
function fineOf(measure: string): Change {
  return ["pack/items.yaml", `measure: { amount: [${RANGE}] }`, `measure: ${measure}`];
}

const MEASURE = "items[0].versions[0].clauses[1].penalties[0].measure";

/** The small rules with another clause that is last. */
function clause(text: string): Change {
  const serious = "penalties: [{ kind: revoke-licence, choice: must }] }\n";
  return ["pack/items.yaml", serious, `${serious}          - ${text}\n`];
}

const LAST = "items[0].versions[0].clauses[4]";

const shapes: readonly ProblemCase[] = [
  changedAlone("a misspelt measure is named once, with the nearest", fineOf(`{ amuont: [${RANGE}] }`), {
    at: "amuont",
    code: "unknown-key",
    path: `${MEASURE}.amuont`,
    zh: "未知的键 `amuont`",
    en: "unknown key `amuont`",
    nearest: "amount",
  }),
  changedAlone("so is a misspelt base", fineOf("{ times: [5, 10], offine: from }"), {
    at: "offine",
    code: "unknown-key",
    path: `${MEASURE}.offine`,
    zh: "未知的键 `offine`",
    en: "unknown key `offine`",
    nearest: "ofFine",
  }),
  changedAlone("so is a misspelt measure in a sum of a choice", fineOf("{ either: [{ amount: 1 }, { sum: [{ amount: 2 }, { tmes: 2, of: goods.value }] }] }"), {
    at: "tmes",
    code: "unknown-key",
    path: `${MEASURE}.either[1].sum[1].tmes`,
    zh: "未知的键 `tmes`",
    en: "unknown key `tmes`",
    nearest: "times",
  }),
  changedAlone("a share needs a base", fineOf("{ percent: 5 }"), {
    at: "{ percent: 5 }",
    code: "missing-key",
    path: MEASURE,
    zh: "缺少 `of`",
    en: "`of` is missing",
  }),
  changedAlone("a share has one base", fineOf("{ percent: 5, of: goods.value, ofFine: from }"), {
    at: "ofFine",
    code: "unknown-key",
    path: `${MEASURE}.ofFine`,
    zh: "未知的键 `ofFine`",
    en: "unknown key `ofFine`",
  }),
  changedAlone("a choice has two parts", fineOf("{ either: [{ amount: 5 }] }"), {
    at: "[{ amount: 5 }]",
    code: "wrong-value",
    path: `${MEASURE}.either`,
    zh: '`[{"amount":5}]` 不是允许的值，应为 至少 2 项',
    en: '`[{"amount":5}]` is not allowed here, expected at least 2 in the list',
  }),
  changedAlone("a choice is between sums of money", fineOf("{ either: [{ amount: 5 }, { days: 5 }] }"), {
    at: "{ days: 5 }",
    code: "wrong-shape",
    path: `${MEASURE}.either[1]`,
    zh: `形式不符，应为：${MONEY}`,
    en: `has none of the shapes allowed here: ${MONEY}`,
  }),
  changedAlone("a measure without anything names what it could be", fineOf("{}"), {
    at: "{} }",
    code: "wrong-shape",
    path: MEASURE,
    zh: `形式不符，应为：${MONEY}, days, months, years, life, points, count`,
    en: `has none of the shapes allowed here: ${MONEY}, days, months, years, life, points, count`,
  }),
  changedAlone("a cap is an amount", fineOf("{ times: 5, of: goods.value, atMost: 90000000000001 }"), {
    at: "90000000000001",
    code: "bad-amount",
    path: `${MEASURE}.atMost`,
    zh: "`90000000000001` 不是合法的金额：不为负、至多两位小数、不超过 90000000000000 元",
    en: "`90000000000001` is no amount: not negative, at most two decimals, at most 90000000000000 yuan",
  }),
  changedAlone("a floor does not lie above the cap", fineOf("{ amount: 5, atLeast: 10, atMost: 9.99 }"), {
    at: "{ amount: 5, atLeast",
    code: "empty-range",
    path: MEASURE,
    zh: '区间 {"amount":5,"atLeast":10,"atMost":9.99} 不含任何值（下限大于上限，或同一端写了两次）',
    en: 'range {"amount":5,"atLeast":10,"atMost":9.99} holds no value: its minimum is above its maximum, or one end is given twice',
  }),
  changedAlone("an end that is wrong by itself makes no empty range as well", fineOf("{ amount: [5, -1] }"), {
    at: "-1] }",
    code: "bad-amount",
    path: `${MEASURE}.amount[1]`,
    zh: "`-1` 不是合法的金额：不为负、至多两位小数、不超过 90000000000000 元",
    en: "`-1` is no amount: not negative, at most two decimals, at most 90000000000000 yuan",
  }),
  changedAlone(
    "a misspelt `measure` does not leave the fine without sum as well",
    ["pack/items.yaml", `measure: { amount: [${RANGE}] }`, "mesure: { amount: 5 }"],
    {
      at: "mesure",
      code: "unknown-key",
      path: "items[0].versions[0].clauses[1].penalties[0].mesure",
      zh: "未知的键 `mesure`",
      en: "unknown key `mesure`",
      nearest: "measure",
    },
  ),
  changedAlone("a number of things has a unit", clause("{ orders: [{ order: restore, measure: { count: 5 } }] }"), {
    at: "{ count: 5 }",
    code: "missing-key",
    path: `${LAST}.orders[0].measure`,
    zh: "缺少 `unit`",
    en: "`unit` is missing",
  }),
  changedAlone("months do not go up to life", clause("{ penalties: [{ kind: restrict-employment, choice: must, measure: { months: 5, orLife: true } }] }"), {
    at: "orLife",
    code: "unknown-key",
    path: `${LAST}.penalties[0].measure.orLife`,
    zh: "未知的键 `orLife`",
    en: "unknown key `orLife`",
  }),
  changedAlone(
    "a misspelt choice of penalties is named with the nearest",
    clause("{ penalties: [{ anOf: [{ kind: warning, choice: must }, { kind: other, choice: must }], choice: may }] }"),
    {
      at: "anOf",
      code: "unknown-key",
      path: `${LAST}.penalties[0].anOf`,
      zh: "未知的键 `anOf`",
      en: "unknown key `anOf`",
      nearest: "anyOf",
    },
  ),
  changedAlone(
    "each of several alternatives is imposed if it is chosen",
    clause("{ penalties: [{ oneOf: [{ kind: warning, choice: must }, { kind: public-criticism, choice: may }], choice: must }] }"),
    {
      at: "{ kind: public-criticism",
      code: "alternative-choice",
      path: `${LAST}.penalties[0].oneOf[1]`,
      zh: "择一或者单处并处的各种处罚写 `choice: must`；是否可以不科处，写在外层的 `choice`",
      en: "each of several alternatives has `choice: must`; whether any is imposed is said by the `choice` around them",
    },
  ),
  changedAlone("a misspelt order is named with the nearest", clause("{ orders: [{ order: restor }] }"), {
    at: "restor ",
    code: "wrong-value",
    path: `${LAST}.orders[0].order`,
    zh: `\`restor\` 不是允许的值，应为 ${CORRECTIVE_ORDERS.join(", ")}`,
    en: `\`restor\` is not allowed here, expected ${CORRECTIVE_ORDERS.join(", ")}`,
    nearest: "restore",
  }),
  changedAlone(
    "several faults in the clauses of a version are several problems",
    ["pack/items.yaml", "{ id: gains, orders: [correct]", "{ idd: gains, order: [correct], offnder: party"],
    ...(
      [
        ["idd", "id"],
        ["order", "orders"],
        ["offnder", "offender"],
      ] as const
    ).map(([key, nearest]) => ({
      at: `${key}:${key === "order" ? " [correct]" : ""}`,
      code: "unknown-key" as const,
      path: `items[0].versions[0].clauses[0].${key}`,
      zh: `未知的键 \`${key}\``,
      en: `unknown key \`${key}\``,
      nearest,
    })),
  ),
];

const references: readonly ProblemCase[] = [
  changed("what is counted is declared", fineOf("{ amount: 500, per: party.staf }"), {
    at: "party.staf }",
    code: "unknown-fact",
    path: `${MEASURE}.per`,
    zh: "未声明的事实 `party.staf`",
    en: "fact `party.staf` is not declared in a vocabulary",
    nearest: "party.staff",
  }),
  changed("what is counted is a number", fineOf("{ amount: 500, per: conduct.serious }"), {
    at: "conduct.serious }",
    code: "fact-type",
    path: `${MEASURE}.per`,
    zh: "此处的事实须为 integer, number，实为 boolean",
    en: "the fact named here has to be integer, number, it is boolean",
  }),
  changed("things are counted for each of a number", clause("{ orders: [{ order: restore, measure: { count: 5, per: goods.value, unit: { zh: 株 } } }] }"), {
    at: "goods.value, unit",
    code: "fact-type",
    path: `${LAST}.orders[0].measure.per`,
    zh: "此处的事实须为 integer, number，实为 money",
    en: "the fact named here has to be integer, number, it is money",
  }),
  changed("a base deep in a choice is money", fineOf("{ either: [{ amount: 1 }, { sum: [{ amount: 2 }, { times: 2, of: excess.ratio }] }] }"), {
    at: "excess.ratio",
    code: "fact-type",
    path: `${MEASURE}.either[1].sum[1].of`,
    zh: "此处的事实须为 money，实为 number",
    en: "the fact named here has to be money, it is number",
  }),
  changed("a fine that is counted from is that of a clause or branch of the version", fineOf("{ percent: 10, ofFine: form }"), {
    at: "form }",
    code: "unknown-fine",
    path: `${MEASURE}.ofFine`,
    zh: "本版本中没有标识或者 branch 为 `form` 且规定罚款的项",
    en: "this version has no clause or branch `form` that carries a fine",
    nearest: "from",
  }),
  changed("it is that of a clause with a fine", fineOf("{ percent: 10, ofFine: serious }"), {
    at: "serious }",
    code: "unknown-fine",
    path: `${MEASURE}.ofFine`,
    zh: "本版本中没有标识或者 branch 为 `serious` 且规定罚款的项",
    en: "this version has no clause or branch `serious` that carries a fine",
  }),
  ...["below", "fine"].map((own) =>
    changed(`a fine is not counted from itself, by the name of its ${own === "fine" ? "branch" : "clause"}`, fineOf(`{ percent: 10, ofFine: ${own} }`), {
      at: `${own} } }`,
      code: "fine-in-circle",
      path: `${MEASURE}.ofFine`,
      zh: `\`${own}\` 的罚款本身以另一罚款为基数，不能再作基数`,
      en: `the fine of \`${own}\` is itself counted from another fine and cannot be a base`,
    }),
  ),
  changed(
    "a fine is not counted from one that is itself counted from a fine, however deep",
    clause(
      "{ id: third, penalties: [{ oneOf: [{ kind: warning, choice: must }, { kind: fine, choice: must, measure: { either: [{ amount: 1 }, { times: 2, ofFine: from }] } }], choice: must }] }\n          - { penalties: [{ kind: fine, choice: must, measure: { percent: 5, ofFine: third } }] }",
    ),
    {
      at: "third } }] }",
      code: "fine-in-circle",
      path: "items[0].versions[0].clauses[5].penalties[0].measure.ofFine",
      zh: "`third` 的罚款本身以另一罚款为基数，不能再作基数",
      en: "the fine of `third` is itself counted from another fine and cannot be a base",
    },
  ),
];

export const measureCases: readonly ProblemCase[] = [...shapes, ...references];
