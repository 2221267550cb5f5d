// The small made-up rules with points under every head and time limits, for reviews and lists of time limits.
import type { CaseFile } from "../../src/index.ts";
import type { RuleTexts } from "./rule-source.ts";
import { SMALL_RULES } from "./small-rules.ts";

const vocabulary = `kind: vocabulary
facts:
  - { id: case.power, type: boolean, label: { zh: 有权处罚, en: power to penalise } }
  - { id: case.established, type: boolean, label: { zh: 事实清楚, en: facts established }, ask: { zh: 事实是否清楚？, en: Are the facts established? } }
  - { id: case.suspected, type: boolean, label: { zh: 涉嫌犯罪, en: suspected crime } }
  - { id: case.sealed, type: boolean, label: { zh: 已盖章, en: sealed } }
  - { id: case.published, type: boolean, label: { zh: 已公布, en: published } }
  - { id: case.filedOn, type: date, event: true, label: { zh: 立案之日, en: day of filing } }
  - { id: case.suspensions, type: periods, label: { zh: 不计入的期间, en: periods that do not count } }
  - { id: case.extensions, type: extensions, label: { zh: 期限的延长, en: extensions } }
  - { id: case.registeredOn, type: date, event: true, label: { zh: 登记保存之日, en: day of registration } }
  - { id: case.disposedOn, type: date, event: true, label: { zh: 处理登记物品之日, en: day the registered goods were dealt with } }
  - { id: case.noticedOn, type: date, event: true, label: { zh: 告知之日, en: day of the notice } }
  - { id: case.requestedOn, type: date, event: true, label: { zh: 要求听证之日, en: day the hearing was asked for } }
  - { id: case.calledOn, type: date, label: { zh: 通知听证之日, en: day the hearing was notified } }
  - { id: case.heardOn, type: date, label: { zh: 听证之日, en: day of the hearing } }
  - { id: case.seizedAt, type: datetime, label: { zh: 查封时刻, en: moment of the seizure } }
  - { id: case.reportedAt, type: datetime, label: { zh: 报告时刻, en: moment of the report } }
`;

const checks = `kind: checks
checks:
  - { id: test/power, subject: penalty-case, head: authority, severity: void, label: { zh: 机关有权处罚, en: the authority has the power }, remedy: { zh: 移送有权机关, en: pass the case on }, requires: { fact: case.power, operator: equal, value: true }, cites: ["sample-law#11"] }
  - { id: test/established, subject: penalty-case, head: facts, severity: revocable, label: { zh: 事实清楚, en: the facts are established }, remedy: { zh: 补充调查, en: investigate further }, requires: { fact: case.established, operator: equal, value: true }, cites: ["sample-law#12"] }
  - { id: test/published, subject: penalty-case, head: law, severity: minor, label: { zh: 依据已公布, en: the basis is published }, remedy: { zh: 公布依据, en: publish the basis }, requires: { fact: case.published, operator: equal, value: true }, cites: ["sample-law#13"] }
  - { id: test/sealed, subject: penalty-case, head: documents, severity: minor, label: { zh: 文书已盖章, en: the document is sealed }, remedy: { zh: 补盖印章, en: seal it }, requires: { fact: case.sealed, operator: equal, value: true }, cites: ["sample-law#14"] }
  - { id: test/decided, subject: penalty-case, head: procedure, severity: minor, label: { zh: 立案后九十日内决定, en: decided within ninety days of filing }, remedy: { zh: 说明超期原因, en: explain the delay }, deadline: { from: case.filedOn, to: decision.madeOn, within: { days: 90 }, excluding: case.suspensions, extension: { fact: case.extensions, steps: [{ by: authority-head, atMost: { days: 30 } }] } }, cites: ["sample-law#15"] }
  - { id: test/disposed, subject: penalty-case, head: procedure, severity: revocable, label: { zh: 登记后七个工作日内处理, en: dealt with within seven working days of registration }, remedy: { zh: 解除登记, en: release the goods }, deadline: { from: case.registeredOn, to: case.disposedOn, within: { workingDays: 7 } }, cites: ["sample-law#16"] }
  - { id: test/called, subject: penalty-case, head: procedure, severity: revocable, label: { zh: 听证七日前通知, en: notified seven days before the hearing }, remedy: { zh: 改期听证, en: put the hearing off }, deadline: { to: case.calledOn, before: case.heardOn, atLeast: { days: 7 } }, cites: ["sample-law#17"] }
  - { id: test/requested, subject: penalty-case, head: procedure, severity: reminder, binds: party, label: { zh: 五个工作日内要求听证, en: hearing asked for within five working days }, remedy: { zh: 视为放弃, en: taken as waived }, deadline: { from: case.noticedOn, to: case.requestedOn, within: { workingDays: 5 } }, cites: ["sample-law#18"] }
  - { id: test/reported, subject: penalty-case, head: procedure, severity: minor, label: { zh: 二十四小时内报告, en: reported within twenty-four hours }, remedy: { zh: 补报, en: report at once }, deadline: { from: case.seizedAt, to: case.reportedAt, within: { hours: 24 } }, cites: ["sample-law#19"] }
`;

const requirements = `kind: requirements
requirements:
  - { id: test/referral, requires: criminal-referral, label: { zh: 涉嫌犯罪，应当移送, en: a crime is suspected and has to be referred }, when: { fact: case.suspected, operator: equal, value: true }, before: decision, cites: ["sample-law#20"] }
`;

/** The texts of the pack. */
export const REVIEW_RULES = {
  ...SMALL_RULES,
  "pack/review-vocabulary.yaml": vocabulary,
  "pack/review-checks.yaml": checks,
  "pack/review-requirements.yaml": requirements,
} as const satisfies RuleTexts;

/** A case in which everything is known and in order, as of 2 June 2025; no decision is made yet. */
export const SOUND_CASE: CaseFile = {
  item: "test/sale",
  asOf: "2025-06-02",
  jurisdiction: "370102",
  authority: { name: "示例局", level: "county", functions: ["samples"], jurisdiction: "370102" },
  facts: {
    "goods.value": 500,
    "gains.amount": 100,
    "conduct.serious": false,
    "correction.timely": false,
    "harm.degree": "grave",
    "party.staff": 20,
    "party.birthDate": "1980-01-01",
    "conduct.endedOn": "2025-04-10",
    "case.officers": ["示例-001", "示例-002"],
    "case.power": true,
    "case.established": true,
    "case.suspected": false,
    "case.sealed": true,
    "case.published": true,
    "case.filedOn": "2025-05-06",
    "case.suspensions": [],
    "case.extensions": [],
    "case.registeredOn": "2025-05-06",
    "case.disposedOn": "2025-05-09",
    "case.noticedOn": "2025-05-27",
    "case.requestedOn": "not-yet",
    "case.calledOn": "2025-05-12",
    "case.heardOn": "2025-05-22",
    "case.seizedAt": "2025-05-06T09:30",
    "case.reportedAt": "2025-05-06T18:00",
    "decision.madeOn": "not-yet",
  },
};
