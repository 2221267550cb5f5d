// A made-up pack and a made-up statute that say the same, so that a test can change one of them.
import { readStatute } from "../../src/statute-text/read-statute.ts";
import type { StatuteText } from "../../src/statute-text/statute-text.ts";
import type { RuleTexts } from "./rule-source.ts";
import { SMALL_RULES } from "./small-rules.ts";

const instruments = `kind: instruments
instruments:
  - id: sample-law
    title: { zh: 中华人民共和国示例法, en: Sample Law }
    level: law
    versions:
      - { id: "2020", adopted: 2019-10-01, inForce: { from: 2020-01-01, until: 2024-07-01 } }
      - { id: "2024", adopted: 2024-03-01, inForce: { from: 2024-07-01 } }
  - id: other-law
    title: { zh: 另一示例法, en: Other Law }
    level: law
    versions: [{ id: "2020", adopted: 2019-10-01, inForce: { from: 2020-01-01 } }]
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
      - inForce: { from: 2020-01-01, until: 2024-07-01 }
        clauses:
          - { id: below, branch: fine, when: { fact: goods.value, operator: lessThan, value: 10000 }, penalties: [{ kind: fine, choice: must, measure: { amount: [5000, 50000] } }] }
          - { id: from, branch: fine, when: { fact: goods.value, operator: greaterThanInclusive, value: 10000 }, penalties: [{ kind: fine, choice: must, measure: { times: [5, 10], of: goods.value, baseAtLeast: 20000 } }] }
          - { id: detention, penalties: [{ kind: detention, choice: may, measure: { days: { max: 15 } } }] }
          - { id: ban, cites: ["sample-law#31"], penalties: [{ kind: restrict-employment, choice: must, measure: { years: 5, orLife: true } }] }
          - { id: helper, cites: ["sample-law#30.2"], penalties: [{ kind: fine, choice: must, measure: { times: [5, 10], of: goods.value, atMost: 900000 } }] }
`;

const moreItems = `kind: items
items:
  - id: test/storage
    name: { zh: 贮存样品, en: storing samples }
    domain: samples
    enforcedBy: [{ function: samples, from: county }]
    breaches: ["sample-law#5"]
    basis: ["sample-law#38"]
    versions:
      - inForce: { from: 2020-01-01, until: 2024-07-01 }
        clauses:
          - id: fine
            orders: [correct, { order: replant, measure: { count: [3, 5], unit: { zh: 株, en: trees } } }, { order: stop-conduct, measure: { days: 10 } }]
            penalties:
              - { kind: fine, choice: must, measure: { either: [{ amount: [100, 500] }, { sum: [{ percent: { above: 1, max: 2 }, of: goods.value }, { amount: 300 }] }], atLeast: 100 } }
              - { choice: must, oneOf: [{ kind: suspend-licence, choice: must, measure: { months: [3, 6] } }, { kind: demerit-points, choice: must, measure: { points: 6 } }] }
          - { id: life, when: { fact: conduct.serious, operator: equal, value: true }, penalties: [{ kind: restrict-employment, choice: must, measure: { life: true } }] }
`;

const crimes = `kind: crimes
crimes:
  - { id: test/crime, crime: { zh: 示例罪 }, when: { any: [{ fact: goods.value, operator: greaterThan, value: 70000 }, { fact: gains.amount, operator: greaterThan, value: 0 }] }, cites: ["sample-law#39"] }
`;

const requirements = `kind: requirements
requirements:
  - { id: test/filing, requires: filing, label: { zh: 备案 }, when: { fact: conduct.serious, operator: equal, value: true }, before: decision, within: { workingDays: 3 }, cites: ["sample-law#40.2"] }
`;

const checks = `kind: checks
checks:
  - { id: test/decided, subject: penalty-case, head: procedure, severity: minor, label: { zh: 按期决定 }, remedy: { zh: 说明原因 }, deadline: { from: conduct.endedOn, to: decision.madeOn, within: { days: 90 }, extension: { fact: case.extensions, steps: [{ by: authority-head, atMost: { days: 30 } }] } }, cites: ["sample-law#32"] }
  - { id: test/served, subject: penalty-case, head: procedure, severity: minor, label: { zh: 按期送达 }, remedy: { zh: 补送达 }, deadline: { from: conduct.endedOn, to: decision.madeOn, within: { workingDays: 7 } }, cites: ["sample-law#33"] }
  - { id: test/officers, subject: penalty-case, head: officers, severity: minor, label: { zh: 两人以上 }, remedy: { zh: 补足 }, requires: { fact: officers.count, operator: greaterThanInclusive, value: 2 }, cites: ["sample-law#34"] }
  - { id: test/called, subject: penalty-case, head: procedure, severity: minor, label: { zh: 提前通知 }, remedy: { zh: 改期 }, deadline: { to: conduct.endedOn, before: decision.madeOn, atLeast: { months: 2 } }, cites: ["sample-law#40.1"] }
`;

const circumstances = `kind: circumstances
circumstances:
  - { id: test/child, label: { zh: 不满十四周岁 }, effects: [no-penalty], force: must, when: { not: { fact: party.ageAtConduct, operator: greaterThanInclusive, value: 14 } }, cites: ["sample-law#35"] }
`;

const parameters = `kind: parameters
parameters:
  - { id: test/threshold, settles: hearing.threshold, label: { zh: 听证标准 }, rows: [{ value: 10000 }], cites: ["sample-law#36"] }
`;

/** The rules. */
export const STATUTE_RULES = {
  "pack/pack.yaml": SMALL_RULES["pack/pack.yaml"],
  "pack/vocabulary.yaml": `${SMALL_RULES["pack/vocabulary.yaml"].replace(', cites: ["sample-law#3"]', "")}  - { id: case.extensions, type: extensions, label: { zh: 延期 } }\n`,
  "pack/instruments.yaml": instruments,
  "pack/items.yaml": items,
  "pack/more-items.yaml": moreItems,
  "pack/crimes.yaml": crimes,
  "pack/requirements.yaml": requirements,
  "pack/checks.yaml": checks,
  "pack/circumstances.yaml": circumstances,
  "pack/parameters.yaml": parameters,
} as const satisfies RuleTexts;

/** The statute, in Markdown. */
export const STATUTE = `# 示例法

2019年10月1日 示例大会通过

2020年1月1日 施行

第五条 不得销售样品。

第三十条 有下列情形之一的，价值不足一万元的，处五千元以上五万元以下罚款；价值一万元以上的，处价值五倍以上十倍以下罚款，价值不足二万元的，按二万元计算；可以处十五日以下拘留：

（一）销售样品；

（二）赠送样品。

提供条件的，依照前款规定处罚，最高不超过九十万元。

第三十一条 五年内不得从事样品管理；后果严重的，终身不得从事。

第三十二条 应当自立案之日起九十日内作出决定；经批准可以延长三十日。

第三十三条 应当在七日内送达。

第三十四条 执法人员不得少于两人。

第三十五条 不满十四周岁的，不予处罚。

第三十六条 罚款一万元以上的，可以要求听证。

第三十七条 “三日”、“七日”的规定是指工作日。

第三十八条 处一百元以上五百元以下罚款，或者处货值超过百分之一不超过百分之二的罚款，另处三百元罚款，最低一百元；责令补种三株以上五株以下，停止十日；暂扣三个月以上六个月以下或者记六分；终身不得从事样品管理。

第三十九条 价值超过七万元的，追究刑事责任。

第四十条 应当提前二个月通知。

应当在三日内备案。
`;

/** The statute as read, with one piece replaced. */
export function statuteWith(from = "", to = ""): StatuteText {
  if (!STATUTE.includes(from)) throw new Error(`the statute of this test has to contain: ${from}`);
  const text = readStatute(STATUTE.replace(from, () => to));
  if (!text) throw new Error("the statute of this test cannot be read");
  return text;
}
