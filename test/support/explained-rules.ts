// Made-up rules with a fact of every derivation, named conditions, parameters, dates that have not come and results, each of which something rests on.
import fc from "fast-check";
import type { CaseFile, FactValueInput } from "../../src/index.ts";
import type { RuleTexts } from "./rule-source.ts";
import { SMALL_RULES } from "./small-rules.ts";

const facts = `
  - { id: party.paidOn, type: date, label: { zh: 缴款之日, en: day of payment }, notBefore: [decision.madeOn] }
  - { id: inspection.at, type: datetime, label: { zh: 检查时刻, en: time of the inspection } }
  - { id: closure.on, type: date, event: true, notYet: { fact: case.closed, operator: equal, value: false }, label: { zh: 结案之日, en: day of closure } }
  - { id: case.closed, type: boolean, label: { zh: 已结案, en: closed } }
  - { id: case.pauses, type: periods, label: { zh: 中止, en: pauses } }
  - { id: party.matters, type: records, label: { zh: 以往案件, en: earlier matters } }
  - { id: party.months, type: integer, derive: { monthsBetween: [party.birthDate, conduct.endedOn] }, label: { zh: 月数, en: months } }
  - { id: case.days, type: integer, derive: { daysBetween: [conduct.beganOn, conduct.endedOn] }, label: { zh: 日数, en: days } }
  - { id: case.dueMonths, type: date, derive: { addMonths: [conduct.endedOn, 3] }, label: { zh: 三个月后, en: three months later } }
  - { id: case.dueDays, type: date, derive: { addDays: [conduct.endedOn, -10] }, label: { zh: 十日前, en: ten days before } }
  - { id: money.net, type: money, derive: { difference: [goods.value, gains.amount] }, label: { zh: 差额, en: net } }
  - { id: money.share, type: money, derive: { share: { of: goods.value, percent: 3, times: case.workedDays, atMost: gains.amount } }, label: { zh: 加处, en: surcharge } }
  - { id: case.workedDays, type: integer, derive: { daysWithin: { from: conduct.beganOn, to: conduct.endedOn, excluding: case.pauses } }, label: { zh: 净日数, en: days without pauses } }
  - { id: history.times, type: integer, derive: { countWithin: { of: party.matters, date: decidedOn, back: { years: 1 }, from: conduct.endedOn, same: instrument, kinds: [fine], includingThis: true } }, label: { zh: 次数, en: times } }
  - { id: history.same, type: integer, derive: { countWithin: { of: party.matters, date: conductOn, back: { months: 24 }, from: conduct.endedOn, same: item } }, label: { zh: 同类次数, en: times of the same } }
`;

const circumstances = [
  "{ fact: party.months, operator: lessThan, value: 216 }",
  "{ fact: case.days, operator: greaterThan, value: 30 }",
  "{ fact: case.dueMonths, operator: onOrAfter, value: { fact: decision.madeOn } }",
  "{ fact: case.dueDays, operator: before, value: 2025-01-01 }",
  "{ fact: money.net, operator: lessThanInclusive, value: { fact: money.total } }",
  "{ fact: money.share, operator: notIn, value: [0, 3.5] }",
  "{ fact: history.times, operator: greaterThanInclusive, value: 2 }",
  "{ fact: history.same, operator: equal, value: 0 }",
  "{ fact: conduct.means, operator: containsAny, value: [hidden, night] }",
  "{ fact: conduct.means, operator: containsAll, value: [hidden, online] }",
  "{ not: { fact: conduct.means, operator: doesNotContain, value: online } }",
  "{ fact: closure.on, operator: after, value: { fact: conduct.endedOn } }",
  "{ fact: inspection.at, operator: before, value: 2025-03-01T12:00 }",
  "{ any: [{ fact: limitation.passed, operator: equal, value: true }, { all: [{ condition: slight-and-corrected }, { fact: officers.count, operator: notEqual, value: 2 }] }] }",
  "{ fact: goods.value, operator: greaterThan, value: { fact: hearing.threshold } }",
];

const effects = ["[lighter]", "[heavier]", "[mitigated]", "[lighter, mitigated]"];

/** The texts of the pack. */
export const EXPLAINED_RULES: RuleTexts = {
  ...SMALL_RULES,
  "pack/vocabulary.yaml": `${SMALL_RULES["pack/vocabulary.yaml"].trimEnd()}${facts}`,
  "pack/more.yaml": `kind: circumstances\nlist: { zh: 示例清单, en: sample list }\ncircumstances:\n${circumstances
    .map(
      (when, index) =>
        `  - { id: test/more-${index}, label: { zh: 情节${index}, en: circumstance ${index} }, effects: ${effects[index % 4]}, force: may, when: ${when}, cites: ["sample-law#33"] }`,
    )
    .join("\n")}\n`,
  "pack/duties.yaml": `kind: requirements
requirements:
  - { id: test/review, requires: legal-review, label: { zh: 审核 }, when: { any: [{ fact: result.penalties, operator: contains, value: revoke-licence }, { fact: result.disposition, operator: notIn, value: [no-penalty] }] }, before: decision, within: { workingDays: 5 }, cites: ["sample-law#36"] }
  - { id: test/changed, requires: approval, label: { zh: 批准 }, when: { fact: result.lawChanged, operator: equal, value: true }, before: decision, cites: ["sample-law#36"] }
`,
};

const money = fc.constantFrom(0, 0.01, 100, 9999.99, 10_000, 50_000, 50_000.01, 800_000);
const days = (...dates: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...dates);
const flag = fc.boolean();
const matter = fc.record(
  {
    item: fc.constantFrom("test/sale", "test/other"),
    conductOn: days("2022-05-01", "2023-04-30", "2024-02-29"),
    decidedOn: days("2024-03-01", "2024-06-30", "2025-01-01"),
    kinds: fc.constantFrom(["fine"] as const, ["warning"] as const, [] as const),
  },
  { requiredKeys: [] },
);
const pause = fc.constantFrom(
  { from: "2024-12-01", to: "2024-12-10" },
  { from: "2024-12-05", to: "2025-01-05", reason: "检验" },
  { from: "2025-01-01", to: "2025-12-31" },
);

const known: fc.Arbitrary<Readonly<Record<string, FactValueInput>>> = fc.record(
  {
    "goods.value": money,
    "gains.amount": money,
    "party.staff": fc.constantFrom(0, 5, 6),
    "conduct.serious": flag,
    "correction.timely": flag,
    "history.repeated": flag,
    "party.birthDate": days("1990-02-28", "2007-01-31", "2011-02-01", "2012-02-29"),
    "conduct.beganOn": days("2024-11-30", "2024-12-31", "2024-02-29"),
    "conduct.endedOn": days("2024-12-31", "2025-01-31", "2025-02-28"),
    "decision.madeOn": days("2025-03-31", "2025-04-30", "2027-03-01"),
    "harm.degree": fc.constantFrom("none", "slight", "grave"),
    "conduct.means": fc.subarray(["hidden", "online", "night"]),
    "case.officers": fc.subarray(["甲", "乙", "丙"]),
    "hearing.threshold": money,
    "inspection.at": days("2025-02-28", "2025-03-01", "2025-03-01T11:59", "2025-03-01T12:00"),
    "case.closed": flag,
    "case.pauses": fc.array(pause, { maxLength: 2 }),
    "party.matters": fc.array(matter, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** Cases under the pack, of which more or less is known. */
export const explainedCases: fc.Arbitrary<CaseFile> = fc.tuple(known, fc.constantFrom(undefined, "370102", "440300")).map(([facts, place]) => ({
  item: "test/sale",
  asOf: "2027-03-02",
  facts,
  ...(place === undefined ? {} : { jurisdiction: place }),
}));
