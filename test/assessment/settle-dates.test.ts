// What the date of the assessment tells of the other dates.
import { describe, expect, it } from "vitest";
import { type CaseFile, checkCaseFile } from "../../src/index.ts";
import { caseOf, rulebookFrom } from "../support/assessment-rules.ts";

const RULEBOOK = rulebookFrom({
  facts: `
- { id: case.stage, type: enum, values: [{ id: open, label: { zh: 办理 } }, { id: decided, label: { zh: 已决定 } }], label: { zh: 阶段 } }
- { id: case.decidedOn, type: date, notYet: { fact: case.stage, operator: equal, value: open }, label: { zh: 决定 } }
- { id: case.servedOn, type: date, event: true, notBefore: [case.decidedOn], label: { zh: 送达 } }
- { id: case.calledAt, type: datetime, event: true, label: { zh: 通知 } }
- { id: case.arrivedAt, type: datetime, notBefore: [case.calledAt], label: { zh: 到场 } }
- { id: case.inspectors, type: list, distinct: true, label: { zh: 检查人员 } }
`,
});

const faults = (facts: CaseFile["facts"], asOf = "2025-06-01"): readonly string[] =>
  checkCaseFile(RULEBOOK, caseOf(facts, { asOf })).map(({ code, path, found }) => `${code} ${path.replace("facts", "")} ${found}`);

describe("a date of what has happened", () => {
  it("may be the day of the assessment and no later", () => {
    expect(faults({ "case.servedOn": "2025-06-01" })).toEqual([]);
    expect(faults({ "case.servedOn": "2025-06-02" })).toEqual(['in-the-future ["case.servedOn"] 2025-06-02']);
  });
  it("may be a time of that day", () => {
    expect(faults({ "case.calledAt": "2025-06-01T23:59" })).toEqual([]);
    expect(faults({ "case.calledAt": "2025-06-02T00:00" })).toEqual(['in-the-future ["case.calledAt"] 2025-06-02T00:00']);
    expect(faults({ "case.calledAt": "2025-06-02" })).toEqual(['in-the-future ["case.calledAt"] 2025-06-02T00:00']);
  });
  it("may be said not to have come", () => {
    expect(faults({ "case.servedOn": "not-yet", "case.calledAt": "not-yet" })).toEqual([]);
  });
});

describe("a date that has not come", () => {
  it("cannot have come before the assessment, where the rest of the case says so", () => {
    expect(faults({ "case.stage": "open", "case.decidedOn": "2025-05-31" })).toEqual(['out-of-order ["case.decidedOn"] 2025-05-31']);
  });
  it("may be planned for the day of the assessment or later", () => {
    expect(faults({ "case.stage": "open", "case.decidedOn": "2025-06-01" })).toEqual([]);
    expect(faults({ "case.stage": "open", "case.decidedOn": "2025-07-01" })).toEqual([]);
  });
  it("is not followed by what comes after it", () => {
    expect(faults({ "case.stage": "open", "case.servedOn": "2025-05-31" })).toEqual(['out-of-order ["case.servedOn"] 2025-05-31']);
    expect(faults({ "case.decidedOn": "not-yet", "case.servedOn": "2025-05-31" })).toEqual(['out-of-order ["case.servedOn"] 2025-05-31']);
  });
  it("is no date of a fact that is none, nor of one that is computed", () => {
    expect(faults({ "case.stage": "not-yet" })).toEqual(['wrong-value ["case.stage"] "not-yet"']);
    expect(faults({ "party.age": "not-yet" } as CaseFile["facts"])).toEqual(['not-an-input ["party.age"] "not-yet"']);
  });
});

describe("times out of order", () => {
  it("are refused only where no minute of the day puts them right", () => {
    expect(faults({ "case.calledAt": "2025-05-05T10:00", "case.arrivedAt": "2025-05-05" })).toEqual([]);
    expect(faults({ "case.calledAt": "2025-05-05T10:00", "case.arrivedAt": "2025-05-05T09:59" })).toEqual(['out-of-order ["case.arrivedAt"] 2025-05-05T09:59']);
    expect(faults({ "case.calledAt": "2025-05-05T10:00", "case.arrivedAt": "2025-05-04" })).toEqual(['out-of-order ["case.arrivedAt"] 2025-05-04T23:59']);
  });
});

describe("a list that names nothing twice", () => {
  it("refuses the second time and names it", () => {
    expect(faults({ "case.inspectors": ["A1", "B2"] })).toEqual([]);
    const [fault] = checkCaseFile(RULEBOOK, caseOf({ "case.inspectors": ["A1", "B2", "A1"] }));
    expect([fault?.code, fault?.expected]).toEqual(["wrong-value", "each entry once; `A1` is there twice"]);
  });
});
