// Time limits: what is in time, what is late, what still runs, and what cannot be told.
import { describe, expect, it } from "vitest";
import { type AssessOptions, assess, type CaseFile, type Finding, type Rulebook } from "../../src/index.ts";
import { caseOf, findingOf, isTrue, rulebookFrom } from "../support/assessment-rules.ts";

const FACTS = `
- { id: case.filedOn, type: date, event: true, label: { zh: 立案 } }
- { id: case.decidedOn, type: date, notBefore: [case.filedOn], label: { zh: 决定 } }
- { id: case.paused, type: periods, label: { zh: 中止 } }
- { id: case.extended, type: extensions, label: { zh: 延长 } }
- { id: seal.at, type: datetime, label: { zh: 查封 } }
- { id: seal.reportedAt, type: datetime, label: { zh: 报告 } }
- { id: hearing.toldOn, type: date, label: { zh: 听证通知 } }
- { id: hearing.heldOn, type: date, label: { zh: 听证 } }
- { id: case.closed, type: boolean, label: { zh: 结案 } }
`;

const HEAD = "subject: penalty-case, head: procedure, severity: minor, label: { zh: 期限 }, remedy: { zh: 说明 }, cites: ['sample-law#60']";

function rules(deadline: string, rest = ""): Rulebook {
  return rulebookFrom({ facts: FACTS, checks: `- { id: x/limit, ${HEAD}, deadline: { ${deadline} }${rest} }` });
}

function found(rulebook: Rulebook, facts: CaseFile["facts"], asOf = "2025-06-01", options: AssessOptions = {}): Finding {
  return findingOf(assess(rulebook, caseOf(facts, { asOf }), options), "x/limit");
}

const of = ({ status, deadline }: Finding): unknown[] => [status, deadline?.due ?? null, deadline?.daysLeft ?? null];

describe("ninety days from filing on 3 March 2025", () => {
  // 28 days of March are left after the 3rd, then 30 of April and 31 of May make 89: the ninetieth is 1 June.
  const ninety = rules("from: case.filedOn, to: case.decidedOn, within: { days: 90 }");
  const filed = { "case.filedOn": "2025-03-03" };

  it.each<[string, CaseFile["facts"], unknown[]]>([
    ["decided on the last day is in time", { ...filed, "case.decidedOn": "2025-06-01" }, ["pass", "2025-06-01", null]],
    ["decided the day after is late", { ...filed, "case.decidedOn": "2025-06-02" }, ["fail", "2025-06-01", null]],
    ["decided on the day of filing is in time", { ...filed, "case.decidedOn": "2025-03-03" }, ["pass", "2025-06-01", null]],
    ["not decided, on the last day: still runs, none left after today", { ...filed, "case.decidedOn": "not-yet" }, ["pending", "2025-06-01", 0]],
    ["nothing said of a decision: still runs", filed, ["pending", "2025-06-01", 0]],
    ["filing not known, though decided: cannot be told", { "case.decidedOn": "2025-06-01" }, ["unknown", null, null]],
    ["not filed yet: the time has not begun", { "case.filedOn": "not-yet" }, ["pending", null, null]],
    ["nothing known", {}, ["unknown", null, null]],
  ])("%s", (_, facts, expected) => {
    expect(of(found(ninety, facts))).toEqual(expected);
  });

  it("the day after the last one, what is not done is missed and what is not told of is unknown", () => {
    expect(of(found(ninety, { ...filed, "case.decidedOn": "not-yet" }, "2025-06-02"))).toEqual(["fail", "2025-06-01", -1]);
    expect(of(found(ninety, filed, "2025-06-02"))).toEqual(["unknown", "2025-06-01", -1]);
  });

  it("names the facts that it rests on or, where it is unknown, those that settle it", () => {
    expect(found(ninety, { ...filed, "case.decidedOn": "2025-06-02" }).facts).toEqual(["case.decidedOn", "case.filedOn"]);
    expect(found(ninety, filed, "2025-06-02").facts).toEqual(["case.decidedOn"]);
  });

  it("binds only where it applies", () => {
    const closed = rules("from: case.filedOn, to: case.decidedOn, within: { days: 90 }", `, applies: ${isTrue("case.closed")}`);
    expect(of(found(closed, { ...filed, "case.closed": false }))).toEqual(["not-applicable", null, null]);
    expect(of(found(closed, filed))).toEqual(["unknown", "2025-06-01", 0]);
    expect(of(found(closed, { ...filed, "case.closed": true, "case.decidedOn": "2025-06-02" }))).toEqual(["fail", "2025-06-01", null]);
  });

  it("is a finding of the authority; what binds the party is none", () => {
    const party = rules("from: case.filedOn, to: case.decidedOn, within: { days: 90 }", ", binds: party");
    expect(assess(party, caseOf(filed)).findings.some(({ id }) => id === "x/limit")).toBe(false);
  });
});

describe("periods that do not count", () => {
  const paused = rules("from: case.filedOn, to: case.decidedOn, within: { days: 90 }, excluding: case.paused");
  const filed = { "case.filedOn": "2025-03-03" };

  it("move the last day later by their days: ten of them from 1 to 11 June", () => {
    const facts = { ...filed, "case.paused": [{ from: "2025-04-01", to: "2025-04-10" }] };
    expect(of(found(paused, { ...facts, "case.decidedOn": "2025-06-11" }))).toEqual(["pass", "2025-06-11", null]);
    expect(of(found(paused, { ...facts, "case.decidedOn": "2025-06-12" }))).toEqual(["fail", "2025-06-11", null]);
  });

  it("of which nothing is known leave open what lies beyond the ninety days, and nothing within", () => {
    expect(of(found(paused, { ...filed, "case.decidedOn": "2025-06-01" }))).toEqual(["pass", "2025-06-01", null]);
    const late = found(paused, { ...filed, "case.decidedOn": "2025-06-02" });
    expect(of(late)).toEqual(["unknown", "2025-06-01", null]);
    expect([late.facts, late.deadline?.mayMove]).toEqual([["case.paused"], true]);
  });

  it("that still run leave open when the time ends", () => {
    const running = found(paused, { ...filed, "case.paused": [{ from: "2025-04-01" }], "case.decidedOn": "not-yet" }, "2025-12-31");
    expect(of(running)).toEqual(["unknown", null, null]);
    expect(running.detail?.en).toContain("still runs");
  });
});

describe("a month of which the first day is not known, with days that do not count", () => {
  // Received on 31 January: the month ends on 28 February, and none of it is paused. Received on 28 January: one day, then a pause of three
  // (29 to 31 January), and the thirty others end on 3 March. The later start ends earlier.
  const month = rules("from: case.filedOn, to: case.decidedOn, within: { months: 1 }, excluding: case.paused");
  const pause = { "case.paused": [{ from: "2025-01-29", to: "2025-01-31" }] };
  const decided = (day: string): unknown => found(month, { ...pause, "case.filedOn": "not-yet", "case.decidedOn": day }, "2025-01-28").status;

  it("is not in time on a day that is late for a later start", () => {
    expect(found(month, { ...pause, "case.filedOn": "2025-01-31", "case.decidedOn": "2025-03-02" }, "2025-03-02").status).toBe("fail");
    expect(decided("2025-03-02")).toBe("unknown");
  });
  it("is in time on a day that is in time for each start", () => {
    expect(decided("2025-02-28")).toBe("pass");
  });
});

describe("an extension of at most thirty days by the head, then one by collective deliberation", () => {
  const extended = rules(
    "from: case.filedOn, to: case.decidedOn, within: { days: 90 }, extension: { fact: case.extended, steps: [{ by: authority-head, atMost: { days: 30 } }, { by: collective }] }",
  );
  const decided = (extensions: CaseFile["facts"][string], day: string): unknown[] =>
    of(found(extended, { "case.filedOn": "2025-03-03", "case.extended": extensions, "case.decidedOn": day }));
  const byHead = { by: "authority-head", length: { days: 30 }, approvedOn: "2025-06-01" } as const;

  it("counts where it was granted before the time was over: thirty days after 1 June is 1 July", () => {
    expect(decided([byHead], "2025-07-01")).toEqual(["pass", "2025-07-01", null]);
    expect(decided([byHead], "2025-07-02")).toEqual(["fail", "2025-07-01", null]);
  });
  it("does not count where it was granted a day late", () => {
    expect(decided([{ ...byHead, approvedOn: "2025-06-02" }], "2025-06-02")).toEqual(["fail", "2025-06-01", null]);
  });
  it("does not count where somebody else granted it", () => {
    expect(decided([{ ...byHead, by: "collective" }], "2025-06-02")).toEqual(["fail", "2025-06-01", null]);
  });
  it("counts for thirty days where it was granted for sixty", () => {
    expect(decided([{ ...byHead, length: { days: 60 } }], "2025-07-02")).toEqual(["fail", "2025-07-01", null]);
  });
  it("leaves the result open where its day is not told, or its length is of another unit", () => {
    expect(decided([{ by: "authority-head", length: { days: 30 } }], "2025-06-15")[0]).toBe("unknown");
    expect(decided([{ ...byHead, length: { months: 1 } }], "2025-06-15")[0]).toBe("unknown");
  });
  it("is followed by the second: ten days after 1 July", () => {
    expect(decided([byHead, { by: "collective", length: { days: 10 }, approvedOn: "2025-06-20" }], "2025-07-11")).toEqual(["pass", "2025-07-11", null]);
  });
  it("of a third is none", () => {
    const second = { by: "collective", length: { days: 10 }, approvedOn: "2025-06-20" } as const;
    expect(decided([byHead, second, { ...second, approvedOn: "2025-07-01" }], "2025-07-12")).toEqual(["fail", "2025-07-11", null]);
  });
});

describe("working days", () => {
  const seven = rules("from: case.filedOn, to: case.decidedOn, within: { workingDays: 7 }");

  // Sunday 29 (made up) and Monday 30 September, then 8, 9, 10, 11 and Saturday 12 (made up) October 2024: seven.
  it("pass over the National Day holiday and count make-up days", () => {
    const filed = { "case.filedOn": "2024-09-27" };
    expect(of(found(seven, { ...filed, "case.decidedOn": "2024-10-12" }, "2024-12-01"))).toEqual(["pass", "2024-10-12", null]);
  });

  it("beyond the calendar cannot be told, save where no calendar could make it late", () => {
    const filed = { "case.filedOn": "2031-03-03" };
    const late = found(seven, { ...filed, "case.decidedOn": "2031-03-31" }, "2031-04-01");
    expect([late.status, late.detail?.en?.includes("calendar")]).toEqual(["unknown", true]);
    expect(found(seven, { ...filed, "case.decidedOn": "2031-03-10" }, "2031-04-01").status).toBe("pass");
  });

  it("are those of the host's calendar where it gives one", () => {
    const daily = { id: "daily", isWorkingDay: () => true };
    expect(of(found(seven, { "case.filedOn": "2025-03-03", "case.decidedOn": "2025-03-11" }, "2025-06-01", { calendar: daily }))).toEqual([
      "fail",
      "2025-03-10",
      null,
    ]);
  });
});

describe("twenty-four hours", () => {
  const report = rules("from: seal.at, to: seal.reportedAt, within: { hours: 24 }");
  it.each<[string, CaseFile["facts"], string, string | null]>([
    ["to the minute", { "seal.at": "2025-03-03T14:30", "seal.reportedAt": "2025-03-04T14:30" }, "pass", "2025-03-04T14:30"],
    ["and a minute more", { "seal.at": "2025-03-03T14:30", "seal.reportedAt": "2025-03-04T14:31" }, "fail", "2025-03-04T14:30"],
    ["reported some time the next day", { "seal.at": "2025-03-03T14:30", "seal.reportedAt": "2025-03-04" }, "unknown", "2025-03-04T14:30"],
    ["reported some time the same day", { "seal.at": "2025-03-03T14:30", "seal.reportedAt": "2025-03-03" }, "pass", "2025-03-04T14:30"],
    ["sealed some time on a day, reported two days after", { "seal.at": "2025-03-03", "seal.reportedAt": "2025-03-05" }, "fail", null],
    ["not reported by the first of June", { "seal.at": "2025-03-03T14:30", "seal.reportedAt": "not-yet" }, "fail", "2025-03-04T14:30"],
  ])("%s", (_, facts, status, due) => {
    const finding = found(report, facts);
    expect([finding.status, finding.deadline?.due]).toEqual([status, due]);
  });
});

describe("at least seven working days before a hearing on Thursday 20 March 2025", () => {
  // Backwards: 19, 18, 17, 14, 13, 12, 11 March are seven working days; seven whole days lie between from 10 March on.
  const told = rules("to: hearing.toldOn, before: hearing.heldOn, atLeast: { workingDays: 7 }");
  const held = { "hearing.heldOn": "2025-03-20" };
  it.each<[string, CaseFile["facts"], string, string]>([
    ["told on Monday 10 March", { ...held, "hearing.toldOn": "2025-03-10" }, "2025-06-01", "pass"],
    ["told on Tuesday 11 March: in time only if that day counts", { ...held, "hearing.toldOn": "2025-03-11" }, "2025-06-01", "needs-judgement"],
    ["told on Wednesday 12 March", { ...held, "hearing.toldOn": "2025-03-12" }, "2025-06-01", "fail"],
    ["not told by 10 March", { ...held, "hearing.toldOn": "not-yet" }, "2025-03-10", "pending"],
    ["not told by 11 March", { ...held, "hearing.toldOn": "not-yet" }, "2025-03-11", "unknown"],
    ["not told by 12 March", { ...held, "hearing.toldOn": "not-yet" }, "2025-03-12", "fail"],
    ["hearing not fixed", { "hearing.toldOn": "2025-03-10" }, "2025-06-01", "unknown"],
  ])("%s", (_, facts, asOf, status) => {
    expect(found(told, facts, asOf).status).toBe(status);
  });
});
