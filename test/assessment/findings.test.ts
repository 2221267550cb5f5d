import { describe, expect, it } from "vitest";
import type { CaseFile, Finding } from "../../src/index.ts";
import { assessed, findingOf, fine, isTrue } from "../support/assessment-rules.ts";

const OFFICERS = "{ fact: officers.count, operator: greaterThanInclusive, value: 2 }";
const check = (id: string, requires: string, rest = ""): string =>
  `- { id: ${id}, subject: penalty-case, head: officers, severity: revocable, label: { zh: 两人 }, remedy: { zh: 补足 }, requires: ${requires}, cites: ["sample-law#37"]${rest} }`;

/** Status and facts of the check `x/c`. */
function found(requires: string, applies: string | null, facts: CaseFile["facts"] = {}): Pick<Finding, "status" | "facts"> {
  const rest = applies === null ? "" : `, applies: ${applies}`;
  const { status, facts: resting } = findingOf(assessed({ checks: check("x/c", requires, rest) }, facts), "x/c");
  return { status, facts: resting };
}

describe("a check", () => {
  it("passes with everything that is said of it", () => {
    expect(findingOf(assessed({ checks: check("x/c", OFFICERS) }, { "case.officers": ["a", "b"] }), "x/c")).toEqual({
      id: "x/c",
      head: "officers",
      status: "pass",
      severity: "revocable",
      label: { zh: "两人" },
      remedy: { zh: "补足" },
      detail: null,
      citations: ["sample-law@2024#37"],
      facts: ["case.officers"],
      deadline: null,
    });
  });

  it("fails where what it requires does not hold", () => {
    expect(found(OFFICERS, null, { "case.officers": ["a"] })).toEqual({ status: "fail", facts: ["case.officers"] });
  });

  it("is unknown while a fact is, and names it", () => {
    expect(found(OFFICERS, null)).toEqual({ status: "unknown", facts: ["case.officers"] });
    expect(found(`{ all: [${OFFICERS}, ${isTrue("conduct.minor")}] }`, null, { "conduct.minor": true })).toEqual({
      status: "unknown",
      facts: ["case.officers"],
    });
  });

  it("is not applicable where it has no place in the case, whatever it requires", () => {
    expect(found(OFFICERS, isTrue("conduct.minor"), { "conduct.minor": false })).toEqual({ status: "not-applicable", facts: [] });
    expect(found(OFFICERS, isTrue("conduct.minor"), { "conduct.minor": false, "case.officers": [] })).toEqual({ status: "not-applicable", facts: [] });
  });

  it("passes or fails where it applies", () => {
    expect(found(OFFICERS, isTrue("conduct.minor"), { "conduct.minor": true, "case.officers": ["a", "b"] })).toEqual({
      status: "pass",
      facts: ["case.officers"],
    });
    expect(found(OFFICERS, isTrue("conduct.minor"), { "conduct.minor": true, "case.officers": [] })).toEqual({ status: "fail", facts: ["case.officers"] });
    expect(found(OFFICERS, isTrue("conduct.minor"), { "conduct.minor": true })).toEqual({ status: "unknown", facts: ["case.officers"] });
  });

  it("is harmless where what it requires is met and only its place in the case is open; nobody is asked for that", () => {
    const open = assessed({ checks: check("x/c", OFFICERS, `, applies: ${isTrue("conduct.minor")}`) }, { "case.officers": ["a", "b"] });
    expect(findingOf(open, "x/c")).toMatchObject({ status: "unknown", harmless: true });
    expect(open.missingFacts.filter(({ matters }) => matters.includes("findings"))).toEqual([]);
    const unmet = assessed({ checks: check("x/c", OFFICERS, `, applies: ${isTrue("conduct.minor")}`) }, { "case.officers": ["a"] });
    expect(findingOf(unmet, "x/c").harmless).toBeUndefined();
    expect(unmet.missingFacts.map(({ fact }) => fact)).toContain("conduct.minor");
  });

  it("is unknown while it is open whether it applies, and names what decides that", () => {
    expect(found(OFFICERS, isTrue("conduct.minor"))).toEqual({ status: "unknown", facts: ["case.officers", "conduct.minor"] });
    expect(found(OFFICERS, isTrue("conduct.minor"), { "case.officers": ["a", "b"] })).toEqual({ status: "unknown", facts: ["conduct.minor"] });
    expect(found(OFFICERS, isTrue("conduct.minor"), { "case.officers": [] })).toEqual({ status: "unknown", facts: ["conduct.minor"] });
  });

  it("needs judgement where only words that a person judges are open", () => {
    expect(found(isTrue("conduct.serious"), null)).toEqual({ status: "needs-judgement", facts: ["conduct.serious"] });
    expect(found(OFFICERS, isTrue("conduct.serious"), { "case.officers": [] })).toEqual({ status: "needs-judgement", facts: ["conduct.serious"] });
    expect(found(`{ all: [${isTrue("conduct.serious")}, ${OFFICERS}] }`, null)).toEqual({ status: "unknown", facts: ["case.officers", "conduct.serious"] });
    expect(found(isTrue("conduct.serious"), null, { "conduct.serious": false })).toEqual({ status: "fail", facts: ["conduct.serious"] });
  });

  it("is unknown without facts where a result alone is open", () => {
    expect(found("{ fact: result.fine, operator: lessThan, value: 60000 }", null)).toEqual({ status: "unknown", facts: [] });
  });

  it("is left out elsewhere, out of force and for other items", () => {
    const count = (rest: string, file: Partial<CaseFile> = {}): number =>
      assessed({ checks: check("x/c", OFFICERS, rest) }, {}, file).findings.filter(({ id }) => id === "x/c").length;
    expect(count(', jurisdiction: "370000"', { jurisdiction: "370102" })).toBe(1);
    expect(count(', jurisdiction: "370000"', { jurisdiction: "440300" })).toBe(0);
    expect(count(", inForce: { from: 2025-06-02 }")).toBe(0);
    expect(count(", inForce: { from: 2025-06-02 }", { asOf: "2025-06-02" })).toBe(1);
    expect(count(", scope: { except: [x/item] }")).toBe(0);
  });
});

describe("reportFindings", () => {
  const checks = [check("x/b", OFFICERS), check("x/a", isTrue("conduct.minor")), check("x/c", "{ fact: harm.degree, operator: equal, value: none }")].join(
    "\n",
  );

  it("leaves the other findings standing where one fact is unknown", () => {
    const statuses = (facts: CaseFile["facts"]): readonly string[] =>
      assessed({ checks }, facts).findings.flatMap(({ id, status }) => (id.startsWith("x/") ? [`${id} ${status}`] : []));
    expect(statuses({ "case.officers": ["a", "b"], "harm.degree": "grave" })).toEqual(["x/a unknown", "x/b pass", "x/c fail"]);
    expect(statuses({ "conduct.minor": true, "harm.degree": "none" })).toEqual(["x/a pass", "x/b unknown", "x/c pass"]);
  });

  it("puts the assessment's own findings before those of checks", () => {
    const ids = assessed({ checks, clauses: `${fine(1, 2, "id: a")}\n${fine(3, 4, "id: b")}` }).findings.map(({ id }) => id);
    expect(ids).toEqual(["assessment/statutory-collision", "assessment/unverified-source", "x/a", "x/b", "x/c"]);
  });
});
