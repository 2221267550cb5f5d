// A tiny pack, made up, with one of everything. Entries stand on lines of their own, so that a test can replace one with `withChange`.
import type { RuleTexts } from "./rule-source.ts";

const pack = `kind: pack
id: test/small
title: { zh: 示例规则, en: sample rules }
jurisdiction: "100000"
sourcesReadOn: 2026-01-01
provenance: { kind: illustrative }
`;

const vocabulary = `kind: vocabulary
facts:
  - { id: goods.value, type: money, label: { zh: 货值金额, en: goods value }, ask: { zh: 货值金额是多少元？, en: What are the goods worth? } }
  - { id: gains.amount, type: money, maximum: 1000000, label: { zh: 违法所得, en: unlawful gains } }
  - { id: excess.ratio, type: number, minimum: 0, maximum: 100, label: { zh: 超标倍数, en: multiple of the limit } }
  - { id: party.staff, type: integer, minimum: 0, label: { zh: 从业人数, en: staff } }
  - { id: conduct.serious, type: boolean, judgement: true, label: { zh: 情节严重, en: serious circumstances } }
  - { id: correction.timely, type: boolean, label: { zh: 及时改正, en: corrected in time } }
  - { id: history.repeated, type: boolean, absent: false, label: { zh: 再次违法, en: repeated }, cites: ["sample-law#3"] }
  - { id: party.birthDate, type: date, label: { zh: 出生日期, en: date of birth } }
  - { id: conduct.beganOn, type: date, role: conduct-began, label: { zh: 违法行为开始之日, en: day the conduct began } }
  - { id: conduct.endedOn, type: date, role: conduct-ended, notBefore: [conduct.beganOn], label: { zh: 违法行为终了之日, en: day the conduct ended } }
  - { id: decision.madeOn, type: date, role: decision-made, notBefore: [conduct.endedOn], label: { zh: 作出决定之日, en: day of the decision } }
  - { id: harm.degree, type: enum, values: [{ id: none, label: { zh: 无 } }, { id: slight, label: { zh: 轻微 } }, { id: grave, label: { zh: 严重 } }], label: { zh: 危害后果 } }
  - { id: conduct.means, type: set, values: [{ id: hidden, label: { zh: 隐匿 } }, { id: online, label: { zh: 网络 } }, { id: night, label: { zh: 夜间 } }], label: { zh: 手段 } }
  - { id: case.officers, type: list, label: { zh: 执法人员, en: officers } }
  - { id: party.ageAtConduct, type: integer, derive: { yearsBetween: [party.birthDate, conduct.endedOn] }, label: { zh: 违法时年龄, en: age at the conduct } }
  - { id: limitation.endsOn, type: date, derive: { addYears: [conduct.endedOn, 2] }, label: { zh: 追责时效届满日, en: last day of the limitation period } }
  - { id: money.total, type: money, derive: { sum: [goods.value, gains.amount] }, label: { zh: 合计, en: total } }
  - { id: officers.count, type: integer, derive: { count: case.officers }, label: { zh: 执法人员人数, en: number of officers } }
  - { id: limitation.passed, type: boolean, derive: { when: { fact: decision.madeOn, operator: after, value: { fact: limitation.endsOn } } }, label: { zh: 已过时效, en: out of time } }
  - { id: result.fine, type: money, provided: fine, label: { zh: 建议罚款, en: proposed fine } }
  - { id: result.penalties, type: set, provided: penalties, values: [{ id: fine, label: { zh: 罚款 } }, { id: revoke-licence, label: { zh: 吊销许可证 } }], label: { zh: 建议处罚种类 } }
  - { id: result.disposition, type: enum, provided: disposition, values: [{ id: no-penalty, label: { zh: 不予 } }, { id: exemption, label: { zh: 免予 } }, { id: mitigated, label: { zh: 减轻 } }, { id: lighter, label: { zh: 从轻 } }, { id: ordinary, label: { zh: 一般 } }, { id: heavier, label: { zh: 从重 } }], label: { zh: 处罚档次 } }
  - { id: result.lawChanged, type: boolean, provided: law-changed, label: { zh: 法律有变化, en: the law changed } }
  - { id: hearing.threshold, type: money, maximum: 1000000, label: { zh: 听证标准, en: hearing threshold } }
`;

const conditions = `kind: conditions
conditions:
  - { id: below-fourteen, label: { zh: 不满十四周岁, en: below fourteen }, when: { fact: party.ageAtConduct, operator: lessThan, value: 14 } }
  - { id: slight-and-corrected, when: { all: [{ fact: harm.degree, operator: in, value: [none, slight] }, { fact: correction.timely, operator: equal, value: true }] } }
`;

const instruments = `kind: instruments
instruments:
  - id: sample-law
    title: { zh: 示例法, en: Sample Law }
    level: law
    versions:
      - { id: "2020", adopted: 2019-10-01, inForce: { from: 2020-01-01, until: 2024-07-01 }, lastArticle: 40 }
      - { id: "2024", adopted: 2024-03-01, inForce: { from: 2024-07-01 }, lastArticle: 42 }
`;

const items = `kind: items
items:
  - id: test/sale
    name: { zh: 销售样品, en: selling samples }
    domain: samples
    enforcedBy: [{ function: samples, from: county }]
    breaches: ["sample-law#5"]
    basis: ["sample-law#30.1.1"]
    versions:
      - inForce: { from: 2020-01-01 }
        clauses:
          - { id: gains, orders: [correct], penalties: [{ kind: confiscate-gains, choice: must }] }
          - { id: below, branch: fine, when: { fact: goods.value, operator: lessThan, value: 10000 }, penalties: [{ kind: fine, choice: must, measure: { amount: [5000, 50000] } }] }
          - { id: from, branch: fine, when: { fact: goods.value, operator: greaterThanInclusive, value: 10000 }, penalties: [{ kind: fine, choice: must, measure: { times: [5, 10], of: goods.value } }] }
          - { id: serious, when: { fact: conduct.serious, operator: equal, value: true }, penalties: [{ kind: revoke-licence, choice: must }] }
`;

const crimes = `kind: crimes
crimes:
  - { id: test/large-sale, crime: { zh: 示例罪, en: sample crime }, when: { fact: goods.value, operator: greaterThanInclusive, value: 50000 }, evidence: [{ zh: 检验报告 }], cites: ["sample-law#40"] }
`;

const circumstances = `kind: circumstances
circumstances:
  - { id: test/child, label: { zh: 不满十四周岁 }, effects: [no-penalty], force: must, when: { condition: below-fourteen }, cites: ["sample-law#31.1"] }
  - { id: test/cleared, label: { zh: 危害轻微并改正 }, effects: [exemption], force: may, when: { condition: slight-and-corrected }, cites: ["sample-law#31.2"] }
  - { id: test/corrected, label: { zh: 及时改正 }, effects: [mitigated], force: must, when: { fact: correction.timely, operator: equal, value: true }, cites: ["sample-law#32.1"] }
  - { id: test/small-firm, label: { zh: 小微企业 }, effects: [lighter], force: may, when: { fact: party.staff, operator: lessThanInclusive, value: 5 }, cites: ["sample-law#32.2"] }
  - { id: test/repeated, label: { zh: 再次违法 }, effects: [heavier], force: may, when: { fact: history.repeated, operator: equal, value: true }, cites: ["sample-law#33"] }
`;

const benchmarks = `kind: benchmarks
benchmarks:
  - id: test/cut
    label: { zh: 三四三, en: thirty forty thirty }
    issuer: { zh: 示例部, en: sample ministry }
    jurisdiction: "100000"
    inForce: { from: 2020-01-01 }
    scope: { domains: [samples] }
    missingMinimum: zero
    cites: ["sample-law#34"]
    method: portion
    portions: { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] }
  - id: test/table
    label: { zh: 示例省裁量表, en: table of the sample province }
    issuer: { zh: 示例省, en: sample province }
    jurisdiction: "370000"
    inForce: { from: 2021-01-01, until: 2027-01-01 }
    scope: { items: [test/sale] }
    missingMinimum: tenth-of-maximum
    cites: ["sample-law#35"]
    method: tiers
    tiers:
      - { label: { zh: 较轻 }, when: { fact: goods.value, operator: lessThan, value: 1000 }, fine: { amount: [5000, 10000] } }
      - { label: { zh: 较重 }, when: { fact: goods.value, operator: greaterThanInclusive, value: 1000 }, fine: { portion: [0.3, 1] } }
`;

const policies = `kind: policies
policies:
  - { id: test/policy, label: { zh: 示例省合并规则 }, issuer: { zh: 示例省 }, jurisdiction: "370000", cites: ["sample-law#34"], combination: { method: net-count }, mitigation: { floor: { portionOfMinimum: 0.1 } } }
`;

const parameters = `kind: parameters
parameters:
  - { id: test/threshold, settles: hearing.threshold, label: { zh: 示例听证标准, en: sample hearing threshold }, scope: { domains: [samples] }, rows: [{ when: { fact: party.staff, operator: lessThanInclusive, value: 5 }, value: 10000 }, { value: 50000 }], cites: ["sample-law#38"] }
`;

const requirements = `kind: requirements
requirements:
  - { id: test/hearing, requires: hearing, label: { zh: 较大数额罚款, en: large fine }, when: { fact: result.fine, operator: greaterThanInclusive, value: 100000 }, before: decision, cites: ["sample-law#36"] }
`;

const checks = `kind: checks
checks:
  - { id: test/two-officers, subject: penalty-case, head: officers, severity: revocable, label: { zh: 执法人员不少于两人 }, remedy: { zh: 补足人员重新调查 }, applies: { fact: result.lawChanged, operator: equal, value: false }, requires: { fact: officers.count, operator: greaterThanInclusive, value: 2 }, cites: ["sample-law#37"] }
`;

/** The texts of the pack `test/small`. */
export const SMALL_RULES = {
  "pack/pack.yaml": pack,
  "pack/vocabulary.yaml": vocabulary,
  "pack/conditions.yaml": conditions,
  "pack/instruments.yaml": instruments,
  "pack/items.yaml": items,
  "pack/crimes.yaml": crimes,
  "pack/circumstances.yaml": circumstances,
  "pack/benchmarks.yaml": benchmarks,
  "pack/policies.yaml": policies,
  "pack/parameters.yaml": parameters,
  "pack/requirements.yaml": requirements,
  "pack/checks.yaml": checks,
} as const satisfies RuleTexts;

/** Two cases for them: goods of a value on either side of the number that the fine turns on. */
export const SMALL_CASES = `kind: cases
cases:
  - id: sale/below
    title: { zh: 货值 9999.99 元, en: "goods worth 9,999.99" }
    item: test/sale
    asOf: 2026-03-01
    facts: { goods.value: 9999.99, conduct.serious: false, conduct.endedOn: 2026-01-01 }
    cites: ["sample-law#30.1.1"]
    note: { zh: 不足一万元 }
    expect:
      statutory: { fine: { min: 5000, max: 50000 }, penalties: { confiscate-gains: must, fine: must } }
  - id: sale/from
    title: { zh: 货值一万元, en: "goods worth 10,000" }
    item: test/sale
    asOf: 2026-03-01
    facts: { goods.value: 10000, conduct.serious: false, conduct.endedOn: 2026-01-01 }
    expect:
      statutory: { fine: { min: 50000, max: 100000 } }
`;
