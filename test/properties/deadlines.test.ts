// Time limits over generated cases: complete facts settle them as a walk day by day does, and no settled one is overturned by more facts.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess, type CaseExtension, type CaseFile, type CasePeriod, type Finding, type WorkingCalendar } from "../../src/index.ts";
import { dateFromDay, dayFromDate } from "../../src/law/civil-date.ts";
import { caseOf, findingOf, rulebookFrom } from "../support/assessment-rules.ts";

const RULEBOOK = rulebookFrom({
  facts: `
- { id: case.filedOn, type: date, label: { zh: 立案 } }
- { id: case.decidedOn, type: date, label: { zh: 决定 } }
- { id: case.paused, type: periods, label: { zh: 中止 } }
- { id: case.extended, type: extensions, label: { zh: 延长 } }
`,
  checks: ["days", "workingDays"]
    .map(
      (unit) =>
        `- { id: x/${unit.toLowerCase()}, subject: penalty-case, head: procedure, severity: minor, label: { zh: 期限 }, remedy: { zh: 说明 }, cites: ['sample-law#60'], deadline: { from: case.filedOn, to: case.decidedOn, within: { ${unit}: 10 }, excluding: case.paused, extension: { fact: case.extended, steps: [{ by: authority-head, atMost: { days: 5 } }] } } }`,
    )
    .join("\n"),
});

// Made up: every seventh day is one of rest.
const calendar: WorkingCalendar = { id: "sample", isWorkingDay: (date) => (dayFromDate(date) ?? 0) % 7 !== 3 };
const START = dayFromDate("2025-03-03") ?? 0;
const ASOF = dateFromDay(START + 25);

const day = fc.integer({ min: 0, max: 40 }).map((count) => dateFromDay(START + count));
const period: fc.Arbitrary<CasePeriod> = fc
  .tuple(fc.nat(30), fc.nat(9))
  .map(([from, length]) => ({ from: dateFromDay(START + from), to: dateFromDay(START + from + length) }));
const extension: fc.Arbitrary<CaseExtension> = fc.record({
  by: fc.constantFrom("authority-head", "collective"),
  length: fc.integer({ min: 1, max: 8 }).map((days) => ({ days })),
  approvedOn: day,
});
const complete = fc.record({
  "case.filedOn": day,
  "case.decidedOn": day,
  "case.paused": fc.array(period, { maxLength: 3 }),
  "case.extended": fc.array(extension, { maxLength: 2 }),
});
type Complete = CaseFile["facts"] & {
  readonly "case.filedOn": string;
  readonly "case.decidedOn": string;
  readonly "case.paused": readonly CasePeriod[];
  readonly "case.extended": readonly CaseExtension[];
};

function found(facts: CaseFile["facts"], id: string): Finding {
  return findingOf(assess(RULEBOOK, caseOf(facts, { asOf: ASOF }), { calendar, trace: false }), id);
}

/** The last day, by walking: a day counts where it is not paused and, for working days, one. */
function walked(facts: Complete, unit: "days" | "workingDays"): string {
  const counts = (date: string, working: boolean): boolean =>
    !facts["case.paused"].some(({ from, to }) => date >= from && date <= (to ?? date)) && (!working || calendar.isWorkingDay(date) === true);
  const after = (start: number, count: number, working: boolean): number => {
    let at = start;
    for (let left = count; left > 0; ) {
      at += 1;
      if (counts(dateFromDay(at), working)) left -= 1;
    }
    return at;
  };
  const due = after(dayFromDate(facts["case.filedOn"]) ?? 0, 10, unit === "workingDays");
  const [first] = facts["case.extended"];
  const extended = first?.by === "authority-head" && (first.approvedOn ?? "") <= dateFromDay(due) && "days" in first.length;
  return dateFromDay(extended ? after(due, Math.min(5, first.length.days), false) : due);
}

describe.each(["days", "workingDays"] as const)("a time limit of %s", (unit) => {
  const id = `x/${unit.toLowerCase()}`;

  it.prop([complete], { numRuns: 1000 })("is kept or missed as a walk day by day tells, where everything is known", (facts) => {
    const due = walked(facts, unit);
    const { status, deadline } = found(facts, id);
    expect([status, deadline?.due]).toEqual([facts["case.decidedOn"] <= due ? "pass" : "fail", due]);
  });

  it.prop([complete, fc.subarray(["case.filedOn", "case.decidedOn", "case.paused", "case.extended"])], { numRuns: 2000 })(
    "that is settled without some facts is settled alike with them",
    (facts, left) => {
      const { status } = found(Object.fromEntries(Object.entries(facts).filter(([key]) => !left.includes(key))), id);
      if (status === "pass" || status === "fail") expect(found(facts, id).status).toBe(status);
    },
  );

  it.prop([complete], { numRuns: 1000 })(
    "that is missed before the act is told of is missed whenever it comes, from the date of the assessment on",
    (facts) => {
      const open = found({ ...facts, "case.decidedOn": "not-yet" }, id);
      expect(open.status).toBe(walked(facts, unit) < ASOF ? "fail" : "pending");
      if (open.status === "fail" && facts["case.decidedOn"] >= ASOF) expect(found(facts, id).status).toBe("fail");
    },
  );
});
