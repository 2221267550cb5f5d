// Faults in the cases that rules are tested by: in their shape, and in the names that they use.
import { readRuleTests } from "../../../src/rule-tests/read-rule-tests.ts";
import { placeOf, rulebookOf, ruleSource, withChange } from "../rule-source.ts";
import { SMALL_CASES, SMALL_RULES } from "../small-rules.ts";
import type { ExpectedProblem, ProblemCase } from "./problem-case.ts";

const FILE = "pack/cases.yaml";
const rulebook = rulebookOf(SMALL_RULES);

function cases(rule: string, [from, to]: readonly [from: string, to: string], ...expected: readonly Omit<ExpectedProblem, "file">[]): ProblemCase {
  const texts = withChange({ [FILE]: SMALL_CASES }, FILE, from, to);
  return {
    rule,
    problems: () => readRuleTests(rulebook, [ruleSource(texts)]).problems,
    expected: expected.map(({ at, code, path, zh, en, nearest }) => ({
      code,
      message: { zh, en },
      ...placeOf(texts, FILE, at),
      path,
      ...(nearest === undefined ? {} : { nearest }),
    })),
  };
}

const STATUTORY = "statutory: { fine: { min: 50000, max: 100000 } }";

export const caseCases: readonly ProblemCase[] = [
  cases("cases without faults have no problems", ["title: { zh: 货值一万元", "title: { zh: 货值刚好一万元"]),
  cases("a key that is misspelt has its nearest", [STATUTORY, "statutry: { fine: none }"], {
    at: "statutry",
    code: "unknown-key",
    path: "cases[1].expect.statutry",
    zh: "未知的键 `statutry`",
    en: "unknown key `statutry`",
    nearest: "statutory",
  }),
  cases("a case expects something", [`expect:\n      ${STATUTORY}`, "expect: {}"], {
    at: "{}",
    code: "empty-expectation",
    path: "cases[1].expect",
    zh: "规则测试没有写明预期的结果",
    en: "the case expects nothing",
  }),
  cases("a range has its ends the right way round", ["{ min: 50000, max: 100000 }", "{ min: 100000, max: 50000 }"], {
    at: "{ min: 100000",
    code: "empty-range",
    path: "cases[1].expect.statutory.fine",
    zh: '区间 {"min":100000,"max":50000} 不含任何值（下限大于上限，或同一端写了两次）',
    en: 'range {"min":100000,"max":50000} holds no value: its minimum is above its maximum, or one end is given twice',
  }),
  cases("a range with equal ends includes both", ["{ min: 50000, max: 100000 }", "{ min: 50000, max: 50000, maxIncluded: false }"], {
    at: "{ min: 50000, max: 50000",
    code: "empty-range",
    path: "cases[1].expect.statutory.fine",
    zh: '区间 {"min":50000,"max":50000,"maxIncluded":false} 不含任何值（下限大于上限，或同一端写了两次）',
    en: 'range {"min":50000,"max":50000,"maxIncluded":false} holds no value: its minimum is above its maximum, or one end is given twice',
  }),
  cases("facts are an object", ["facts: { goods.value: 10000, conduct.serious: false, conduct.endedOn: 2026-01-01 }", "facts: [goods.value]"], {
    at: "[goods.value]",
    code: "wrong-type",
    path: "cases[1].facts",
    zh: '应为 对象，实为 ["goods.value"]',
    en: 'expected an object, found ["goods.value"]',
  }),
  cases("a fact is one of the vocabulary", ["goods.value: 10000", "goods.valeu: 10000"], {
    at: "goods.valeu",
    code: "unknown-fact",
    path: 'cases[1].facts["goods.valeu"]',
    zh: "未声明的事实 `goods.valeu`",
    en: "fact `goods.valeu` is not declared in a vocabulary",
    nearest: "goods.value",
  }),
  cases(
    "an item is one of the rulebook",
    ['title: { zh: 货值一万元, en: "goods worth 10,000" }\n    item: test/sale', "title: { zh: 乙 }\n    item: test/sail"],
    {
      at: "test/sail",
      code: "unknown-rule",
      path: "cases[1].item",
      zh: "规则库中没有事项 `test/sail`",
      en: "the rulebook has no item `test/sail`",
      nearest: "test/sale",
    },
  ),
  cases(
    "circumstances, requirements, findings, benchmarks and faults have names that there are",
    [
      STATUTORY,
      "circumstances: { test/chlid: fails }\n      requirements: { test/hearng: required }\n      findings: { test/two-officer: pass }\n      benchmark: test/cutt\n      faults: [wrong-valeu]",
    ],
    {
      at: "test/chlid",
      code: "unknown-rule",
      path: 'cases[1].expect.circumstances["test/chlid"]',
      zh: "规则库中没有情节 `test/chlid`",
      en: "the rulebook has no circumstance `test/chlid`",
      nearest: "test/child",
    },
    {
      at: "test/hearng",
      code: "unknown-rule",
      path: 'cases[1].expect.requirements["test/hearng"]',
      zh: "规则库中没有程序义务 `test/hearng`",
      en: "the rulebook has no requirement `test/hearng`",
      nearest: "test/hearing",
    },
    {
      at: "test/two-officer:",
      code: "unknown-rule",
      path: 'cases[1].expect.findings["test/two-officer"]',
      zh: "规则库中没有审查要点 `test/two-officer`",
      en: "the rulebook has no check `test/two-officer`",
      nearest: "test/two-officers",
    },
    {
      at: "test/cutt",
      code: "unknown-rule",
      path: "cases[1].expect.benchmark",
      zh: "规则库中没有裁量基准 `test/cutt`",
      en: "the rulebook has no benchmark `test/cutt`",
      nearest: "test/cut",
    },
    {
      at: "wrong-valeu",
      code: "unknown-rule",
      path: "cases[1].expect.faults[0]",
      zh: "规则库中没有案卷错误代码 `wrong-valeu`",
      en: "the rulebook has no code of a case fault `wrong-valeu`",
      nearest: "wrong-value",
    },
  ),
  cases("an id is given once", ["id: sale/from", "id: sale/below # again"], {
    at: "sale/below # again",
    code: "duplicate-id",
    path: "cases[1].id",
    zh: "标识 `sale/below` 重复，另见 pack/cases.yaml:3",
    en: "id `sale/below` is defined twice, also in pack/cases.yaml:3",
  }),
  cases("what is cited is there", ['cites: ["sample-law#30.1.1"]', 'cites: ["sample-lew#30"]'], {
    at: '"sample-lew#30"',
    code: "unknown-instrument",
    path: "cases[0].cites[0]",
    zh: "引用的文件 `sample-lew` 未声明",
    en: "instrument `sample-lew` is not declared",
    nearest: "sample-law",
  }),
];
