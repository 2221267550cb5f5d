// The list of time limits that a platform shows.
import { describe, expect, it } from "vitest";
import { type AssessOptions, CaseFileError, type DeadlineList, deadlines } from "../../src/index.ts";
import { caseOf, isTrue, rulebookFrom } from "../support/assessment-rules.ts";

const HEAD = "subject: penalty-case, head: procedure, severity: minor, label: { zh: 期限 }, remedy: { zh: 说明 }, cites: ['sample-law#60']";
const limit = (id: string, to: string, days: number, rest = ""): string =>
  `- { id: x/${id}, ${HEAD}, deadline: { from: case.filedOn, to: ${to}, within: { days: ${days} } }${rest} }`;

const RULEBOOK = rulebookFrom({
  facts: `
- { id: case.filedOn, type: date, label: { zh: 立案 } }
- { id: case.decidedOn, type: date, label: { zh: 决定 } }
- { id: case.paidOn, type: date, label: { zh: 缴款 } }
- { id: case.closed, type: boolean, label: { zh: 结案 } }
`,
  checks: [
    limit("ninety", "case.decidedOn", 90),
    limit("ten", "case.decidedOn", 10),
    limit("pay", "case.paidOn", 15, ", binds: party"),
    limit("closed", "case.paidOn", 5, `, applies: ${isTrue("case.closed")}`),
    `- { id: x/plain, ${HEAD}, requires: ${isTrue("case.closed")} }`,
  ].join("\n"),
});

const list = (facts: Parameters<typeof caseOf>[0], options: AssessOptions = {}): DeadlineList => deadlines(RULEBOOK, caseOf(facts), options);
const lines = (found: DeadlineList): unknown[] => found.deadlines.map(({ id, status, due, daysLeft, binds }) => [id, status, due, daysLeft, binds]);

describe("the time limits of a case", () => {
  it("come with the next one due first, those of the party among them; what is over after them", () => {
    const found = list({ "case.filedOn": "2025-03-03", "case.decidedOn": "not-yet", "case.paidOn": "not-yet" }, { asOf: "2025-03-16" });
    expect(found.asOf).toBe("2025-03-16");
    expect(lines(found)).toEqual([
      ["x/pay", "pending", "2025-03-18", 2, "party"],
      ["x/ninety", "pending", "2025-06-01", 77, "authority"],
      ["x/ten", "missed", "2025-03-13", -3, "authority"],
      ["x/closed", "unknown", "2025-03-08", -8, "authority"],
    ]);
  });

  it("leave out what does not apply and what is no time limit", () => {
    const found = list({ "case.filedOn": "2025-03-03", "case.decidedOn": "2025-03-10", "case.closed": false, "case.paidOn": "2025-03-19" });
    expect(lines(found)).toEqual([
      ["x/pay", "missed", "2025-03-18", null, "party"],
      ["x/ten", "met", "2025-03-13", null, "authority"],
      ["x/ninety", "met", "2025-06-01", null, "authority"],
    ]);
  });

  it("refuse what an assessment refuses", () => {
    expect(() => list({ "case.filed": "2025-03-03" })).toThrow(CaseFileError);
  });

  it("are the same bytes for the same case", () => {
    const facts = { "case.filedOn": "2025-03-03" };
    expect(JSON.stringify(list(facts))).toBe(JSON.stringify(list(facts)));
  });
});
