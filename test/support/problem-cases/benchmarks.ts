// Faults in benchmarks: in their shape, their figures, their methods, and what they name.
import { type BenchmarkMethod, checkRulebook } from "../../../src/index.ts";
import { placeOf, problemsOf, ruleSource, withChange } from "../rule-source.ts";
import { SMALL_RULES } from "../small-rules.ts";
import { type Change, changed, changedAlone, type ProblemCase } from "./problem-case.ts";

const METHODS = "portion, tiers, percentage-sum, coefficient-sum, level-grid";
const FILE = "pack/benchmarks.yaml";

/** The first tier of the small rules with another outcome. */
function tier(outcome: string): Change {
  return [FILE, ", fine: { amount: [5000, 10000] } }", `${outcome} }`];
}

const TIER = "benchmarks[1].tiers[0]";

/** The first benchmark of the small rules with another method. */
function method(text: string): Change {
  return [FILE, "method: portion\n    portions: { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] }\n", `${text}\n`];
}

const WHEN = "when: { fact: conduct.serious, operator: equal, value: true }";
const FACTOR = (...percents: readonly number[]): string =>
  `{ label: { zh: 因素 }, levels: [${percents.map((percent) => `{ label: { zh: 档 }, ${WHEN}, percent: ${percent} }`).join(", ")}] }`;
const GRID = (bands: string): string =>
  `method: level-grid\n    aggregate: sum\n    factors: [{ label: { zh: 因素 }, levels: [{ label: { zh: 档 }, ${WHEN}, level: 1 }] }]\n    bands: ${bands}`;

const shapes: readonly ProblemCase[] = [
  changedAlone("a misspelt method is named with the nearest", [FILE, "method: tiers", "method: tier"], {
    at: "tier\n",
    code: "wrong-shape",
    path: "benchmarks[1].method",
    zh: `形式不符，应为：${METHODS}`,
    en: `has none of the shapes allowed here: ${METHODS}`,
    nearest: "tiers",
  }),
  changedAlone("a misspelt `method` is named with the nearest", [FILE, "method: tiers", "methd: tiers"], {
    at: "methd",
    code: "unknown-key",
    path: "benchmarks[1].methd",
    zh: "未知的键 `methd`",
    en: "unknown key `methd`",
    nearest: "method",
  }),
  changedAlone("a misspelt part of a tier is named with the nearest", tier(", fin: { amount: [5000, 10000] }"), {
    at: "fin:",
    code: "unknown-key",
    path: `${TIER}.fin`,
    zh: "未知的键 `fin`",
    en: "unknown key `fin`",
    nearest: "fine",
  }),
  changedAlone("a tier ends in something", tier(""), {
    at: "{ label: { zh: 较轻 }",
    code: "tier-outcome",
    path: TIER,
    zh: "阶次须写明罚款（fine）或者处罚种类（penalties），或者只写转入的程序（procedure）",
    en: "a tier ends in a fine or in penalties, or else in a procedure alone",
  }),
  changedAlone("a tier that turns to another procedure imposes nothing", tier(", fine: { portion: [0, 1] }, procedure: criminal-referral"), {
    at: "{ label: { zh: 较轻 }",
    code: "tier-outcome",
    path: TIER,
    zh: "阶次须写明罚款（fine）或者处罚种类（penalties），或者只写转入的程序（procedure）",
    en: "a tier ends in a fine or in penalties, or else in a procedure alone",
  }),
  changedAlone("a tier fines in money", tier(", fine: { days: 5 }"), {
    at: "{ days: 5 }",
    code: "wrong-shape",
    path: `${TIER}.fine`,
    zh: "形式不符，应为：portion, amount, times, percent, either, sum",
    en: "has none of the shapes allowed here: portion, amount, times, percent, either, sum",
  }),
  changedAlone("bands ascend", method(GRID("[{ atMost: 5, portion: [0, 0.5] }, { below: 5, portion: [0.5, 0.7] }, { portion: [0.7, 1] }]")), {
    at: "[{ atMost: 5",
    code: "band-order",
    path: "benchmarks[0].bands",
    zh: '各档分值须由低到高，只有最后一档不设上限：[{"atMost":5,"portion":[0,0.5]},{"below":5,"portion":[0.5,0.7]},{"portion":[0.7,1]}]',
    en: 'bands have to ascend, and only the last has no upper end: [{"atMost":5,"portion":[0,0.5]},{"below":5,"portion":[0.5,0.7]},{"portion":[0.7,1]}]',
  }),
  changedAlone("the last band is open", method(GRID("[{ atMost: 5, portion: [0, 1] }]")), {
    at: "[{ atMost: 5",
    code: "band-order",
    path: "benchmarks[0].bands",
    zh: '各档分值须由低到高，只有最后一档不设上限：[{"atMost":5,"portion":[0,1]}]',
    en: 'bands have to ascend, and only the last has no upper end: [{"atMost":5,"portion":[0,1]}]',
  }),
  changedAlone("the percentage of a level says its limits", method(`method: percentage-sum\n    factors: [${FACTOR(100.5)}]`), {
    at: "100.5",
    code: "wrong-value",
    path: "benchmarks[0].factors[0].levels[0].percent",
    zh: "`100.5` 不是允许的值，应为 0 至 100 的数，至多 4 位小数",
    en: "`100.5` is not allowed here, expected a number from 0 to 100 with at most 4 decimals",
  }),
  changedAlone("a level is a whole number", [method("")[0], method("")[1], `${GRID("[{ portion: [0, 1] }]").replace("level: 1 ", "level: 1.5 ")}\n`], {
    at: "1.5",
    code: "wrong-value",
    path: "benchmarks[0].factors[0].levels[0].level",
    zh: "`1.5` 不是允许的值，应为 0 至 1000 的整数",
    en: "`1.5` is not allowed here, expected a whole number from 0 to 1000",
  }),
  changedAlone("nothing is rounded to multiples of nothing", method("method: acme/points\n    rounding: { to: 0, direction: down }"), {
    at: "0, direction",
    code: "wrong-value",
    path: "benchmarks[0].rounding.to",
    zh: "`0` 不是允许的值，应为 0.01 至 1000000000 的数，至多 2 位小数",
    en: "`0` is not allowed here, expected a number from 0.01 to 1000000000 with at most 2 decimals",
  }),
];

// Both fines of the item are plain amounts, so that they can be compared with that of the tier.
const outside = withChange(
  withChange(SMALL_RULES, FILE, "fine: { amount: [5000, 10000] }", "fine: { amount: [4999.99, 10000] }"),
  "pack/items.yaml",
  "measure: { times: [5, 10], of: goods.value }",
  "measure: { amount: [20000, 200000] }",
);

const POINTS: BenchmarkMethod = {
  id: "acme/points",
  check: (parameters) => (parameters === undefined ? ["no parameters", "no weights"] : []),
  narrow: ({ statutory }) => statutory,
};

/** The small rules with a benchmark of a host's method, linked with that method registered. */
function withPoints(rule: string, text: string, expected: (texts: Readonly<Record<string, string>>) => ProblemCase["expected"]): ProblemCase {
  const texts = withChange(SMALL_RULES, ...method(text));
  return { rule, problems: () => checkRulebook([ruleSource(texts)], { methods: [POINTS] }).problems, expected: expected(texts) };
}

const meanings: readonly ProblemCase[] = [
  changed(
    "the highest percentages of all factors come to a hundred at most: 60 and 40.5 do not",
    method(`method: percentage-sum\n    factors: [${FACTOR(60, 20)}, ${FACTOR(5, 40.5)}]`),
    {
      at: "[{ label: { zh: 因素 }, levels",
      code: "percentages-exceed",
      path: "benchmarks[0].factors",
      zh: "各因素最高百分值之和为 100.5，不得超过 100",
      en: "the highest percentages of the factors add up to 100.5, at most 100 is allowed",
    },
  ),
  {
    rule: "a tier lies within some fine of every item that it is for",
    problems: () => problemsOf(outside),
    expected: [
      {
        code: "tier-outside",
        message: {
          zh: "阶次的幅度不在事项 `test/sale` 的任何法定罚款幅度之内",
          en: "the tier lies within no statutory fine of item `test/sale`",
        },
        ...placeOf(outside, FILE, "{ amount: [4999.99, 10000] }"),
        path: `${TIER}.fine`,
      },
    ],
  },
  changed("the fine of a tier is not counted from that of a clause", tier(", fine: { percent: 10, ofFine: from }"), {
    at: "from }",
    code: "unknown-fine",
    path: `${TIER}.fine.ofFine`,
    zh: "本版本中没有标识或者 branch 为 `from` 且规定罚款的项",
    en: "this version has no clause or branch `from` that carries a fine",
  }),
  changed("a host's method has to be registered", method("method: acme/points"), {
    at: "acme/points",
    code: "unknown-method",
    path: "benchmarks[0].method",
    zh: `没有登记名为 \`acme/points\` 的裁量方法，已登记：${METHODS}`,
    en: `no benchmark method \`acme/points\` is registered, there is ${METHODS}`,
  }),
  withPoints("a misspelt method of a host is named with the nearest", "method: acme/point", (texts) => [
    {
      code: "unknown-method",
      message: {
        zh: `没有登记名为 \`acme/point\` 的裁量方法，已登记：${METHODS}, acme/points`,
        en: `no benchmark method \`acme/point\` is registered, there is ${METHODS}, acme/points`,
      },
      ...placeOf(texts, FILE, "acme/point"),
      path: "benchmarks[0].method",
      nearest: "acme/points",
    },
  ]),
  withPoints("every fault that the host finds in the parameters is a problem", "method: acme/points", (texts) =>
    ["no parameters", "no weights"].map((found) => ({
      code: "bad-parameters" as const,
      message: { zh: `裁量方法 \`acme/points\` 不接受其参数：${found}`, en: `method \`acme/points\` refuses its parameters: ${found}` },
      ...placeOf(texts, FILE, "id: test/cut"),
      path: "benchmarks[0].parameters",
    })),
  ),
  withPoints("what a host's method reads is declared", "method: acme/points\n    parameters: 1\n    facts: [goods.value, party.staf]", (texts) => [
    {
      code: "unknown-fact",
      message: { zh: "未声明的事实 `party.staf`", en: "fact `party.staf` is not declared in a vocabulary" },
      ...placeOf(texts, FILE, "party.staf"),
      path: "benchmarks[0].facts[1]",
      nearest: "party.staff",
    },
  ]),
];

export const benchmarkCases: readonly ProblemCase[] = [...shapes, ...meanings];
