import { describe, expect, it } from "vitest";
import { type CaseFault, type CaseFaultCode, CaseFileError, caseFault } from "../../src/assessment/case-fault.ts";
import { assess, checkCaseFile } from "../../src/index.ts";
import { caseOf, ITEM, rulebookFrom } from "../support/assessment-rules.ts";

/** One case file for every fault, with what is said of it. */
const FAULTS: Readonly<Record<CaseFaultCode, { readonly caseFile: unknown; readonly fault: Omit<CaseFault, "code"> }>> = {
  "not-an-object": {
    caseFile: [],
    fault: { path: "", expected: "an object", found: "list", message: { zh: "案卷应为一个对象，实为 list", en: "a case file is an object, found list" } },
  },
  "missing-key": {
    caseFile: { item: ITEM },
    fault: { path: "facts", expected: "facts", found: "nothing", message: { zh: "缺少 `facts`", en: "`facts` is missing" } },
  },
  "unknown-key": {
    caseFile: { ...caseOf(), titel: "x" },
    fault: {
      path: "titel",
      expected: "id, title, item, jurisdiction, offender, asOf, facts, authority, draftDecision, notice",
      found: "titel",
      nearest: "title",
      message: { zh: "未知的键 `titel`", en: "unknown key `titel`" },
    },
  },
  "wrong-value": {
    caseFile: caseOf({ "harm.degree": "grav" }),
    fault: {
      path: 'facts["harm.degree"]',
      expected: "one of none, slight, grave",
      found: '"grav"',
      nearest: "grave",
      message: { zh: '"grav" 不符合要求，应为：none, slight, grave 之一', en: '"grav" does not fit, expected one of none, slight, grave' },
    },
  },
  "out-of-range": {
    caseFile: caseOf({ "gains.amount": 1_000_000.01 }),
    fault: {
      path: 'facts["gains.amount"]',
      expected: "from 0 to 1000000",
      found: "1000000.01",
      message: { zh: "1000000.01 超出允许的范围，应为：0 至 1000000", en: "1000000.01 is out of range, expected from 0 to 1000000" },
    },
  },
  "out-of-order": {
    caseFile: caseOf({ "conduct.beganOn": "2025-05-01" }),
    fault: {
      path: 'facts["conduct.endedOn"]',
      expected: "not before conduct.beganOn (2025-05-01)",
      found: "2025-03-01",
      message: {
        zh: "日期 2025-03-01 先后颠倒，应为：不早于 conduct.beganOn（2025-05-01）",
        en: "date 2025-03-01 is out of order, expected not before conduct.beganOn (2025-05-01)",
      },
    },
  },
  "in-the-future": {
    caseFile: caseOf({ "notice.servedOn": "2025-06-02" }),
    fault: {
      path: 'facts["notice.servedOn"]',
      expected: "no day after the date of the assessment (2025-06-01); `not-yet` for what has not happened",
      found: "2025-06-02",
      message: {
        zh: "日期 2025-06-02 尚未到来，应为：不晚于评估日期（2025-06-01）；尚未发生的写 `not-yet`",
        en: "date 2025-06-02 has not come, expected no day after the date of the assessment (2025-06-01); `not-yet` for what has not happened",
      },
    },
  },
  "unknown-item": {
    caseFile: caseOf({}, { item: "x/itm" }),
    fault: {
      path: "item",
      expected: "an item of the rulebook",
      found: '"x/itm"',
      nearest: ITEM,
      message: { zh: '规则库中没有事项 "x/itm"', en: 'there is no item "x/itm" in the rulebook' },
    },
  },
  "unknown-fact": {
    caseFile: caseOf({ "goods.valeu": 1 }),
    fault: {
      path: 'facts["goods.valeu"]',
      expected: "a fact of the vocabulary",
      found: "1",
      nearest: "goods.value",
      message: { zh: "规则库中没有这项事实，应为：词汇表中的事实", en: "the rulebook has no such fact, expected a fact of the vocabulary" },
    },
  },
  "not-an-input": {
    caseFile: caseOf({ "party.age": 15 }),
    fault: {
      path: 'facts["party.age"]',
      expected: "nothing: it is computed",
      found: "15",
      message: { zh: "该事实由系统计算得出，不应填写", en: "this fact is computed and cannot be given" },
    },
  },
  "fixed-by-item": {
    caseFile: caseOf({ "conduct.minor": false }),
    fault: {
      path: 'facts["conduct.minor"]',
      expected: "true",
      found: "false",
      message: { zh: "该事项已确定此事实为 true，与填写的 false 不符", en: "the item fixes this fact as true, the case says false" },
    },
  },
  contradictory: {
    caseFile: caseOf({ "party.kind": "legal-person", "party.birthDate": "2015-01-01" }),
    fault: {
      path: "facts",
      expected: "a child is a natural person",
      found: "party.age, party.kind",
      message: {
        zh: "这些事实不能同时成立（party.age, party.kind），应符合：未成年人是自然人",
        en: "these facts cannot be together (party.age, party.kind), expected a child is a natural person",
      },
    },
  },
  "no-date": {
    caseFile: { item: ITEM, facts: {} },
    fault: {
      path: "asOf",
      expected: "asOf",
      found: "nothing",
      message: {
        zh: "须指明评估日期：调用时的 asOf、案卷的 asOf 或处罚决定日期",
        en: "a date to assess for is needed: option `asOf`, `asOf` of the case, or the date of the decision",
      },
    },
  },
  "contradicts-draft": {
    caseFile: caseOf({ "drafted.fine": 21 }, { draftDecision: { outcome: "penalty", penalties: [{ kind: "fine", amount: 20 }], basis: [] } }),
    fault: {
      path: 'facts["drafted.fine"]',
      expected: "20",
      found: "21",
      message: { zh: "21 与处罚决定草案不符，草案为 20", en: "21 is not what the draft decision says, which is 20" },
    },
  },
  "offender-not-penalised": {
    caseFile: caseOf({}, { offender: "helper" }),
    fault: {
      path: "offender",
      expected: "party",
      found: "helper",
      message: { zh: "该事项不处罚 helper，可选：party", en: "the item does not penalise helper, choose party" },
    },
  },
};

const ADULT = "{ fact: party.age, operator: greaterThanInclusive, value: 18 }";
const PERSON = "{ fact: party.kind, operator: equal, value: natural-person }";

const RULEBOOK = rulebookFrom({
  item: "implies: { conduct.minor: true }",
  facts: `
- { id: notice.servedOn, type: date, event: true, label: { zh: 送达 } }
- { id: drafted.fine, type: money, drafted: fine, label: { zh: 罚款 } }
- { id: party.kind, type: enum, values: [{ id: natural-person, label: { zh: 自然人 } }, { id: legal-person, label: { zh: 法人 } }], label: { zh: 当事人 } }`,
  conditions: `
- { id: x/child, always: true, label: { zh: 未成年人是自然人, en: a child is a natural person }, when: { any: [${ADULT}, ${PERSON}] } }`,
});

describe("every fault of a case file", () => {
  it.each(Object.entries(FAULTS))("says of %s where it is, what was expected, what was found, and what was meant", (code, { caseFile, fault }) => {
    expect(checkCaseFile(RULEBOOK, caseFile)).toEqual([{ code, ...fault }]);
  });

  it.each(Object.entries(FAULTS))("keeps a case with %s from being assessed", (code, { caseFile }) => {
    const error = thrownBy(() => assess(RULEBOOK, caseFile as Parameters<typeof assess>[1]));
    expect(error.faults.map((fault) => fault.code)).toEqual([code]);
  });
});

describe("CaseFileError", () => {
  it("carries every fault, and says them all", () => {
    const error = thrownBy(() => assess(RULEBOOK, caseOf({ "goods.valeu": 1, "party.age": 2 }, { item: "x/itm" })));
    expect(error.name).toBe("CaseFileError");
    expect(error.message.split("\n")).toEqual([
      'item: there is no item "x/itm" in the rulebook; did you mean `x/item`?',
      'facts["goods.valeu"]: the rulebook has no such fact, expected a fact of the vocabulary; did you mean `goods.value`?',
      'facts["party.age"]: this fact is computed and cannot be given',
    ]);
  });
});

describe("caseFault", () => {
  it("words what was expected in both languages, and keeps the English for programs", () => {
    const fault = caseFault("wrong-value", "asOf", { zh: "日期", en: "a date" }, "1");
    expect(fault).toEqual({
      code: "wrong-value",
      path: "asOf",
      expected: "a date",
      found: "1",
      message: { zh: "1 不符合要求，应为：日期", en: "1 does not fit, expected a date" },
    });
  });

  it("takes what was found as it is, whatever signs are in it", () => {
    expect(caseFault("wrong-value", "", "$& {found}", "$1 {expected}").message.en).toContain("$1 {expected} does not fit");
  });

  it("takes what was expected as it is, whatever signs are in it", () => {
    expect(caseFault("unknown-fact", "", "{found}.value", "1").message.en).toBe("the rulebook has no such fact, expected {found}.value");
  });
});

function thrownBy(act: () => unknown): CaseFileError {
  try {
    act();
  } catch (error) {
    if (error instanceof CaseFileError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
