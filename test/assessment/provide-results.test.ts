import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/index.ts";
import { assessed, circumstance, cut, findingOf, fine, isTrue, type RuleParts } from "../support/assessment-rules.ts";

const requirement = (when: string): string =>
  `- { id: x/r, requires: hearing, label: { zh: 听证 }, before: decision, when: ${when}, cites: ["sample-law#36"] }`;
const atLeast = (yuan: number): string => `{ fact: result.fine, operator: greaterThanInclusive, value: ${yuan} }`;
const has = (kind: string): string => `{ fact: result.penalties, operator: contains, value: ${kind} }`;
const is = (disposition: string): string => `{ fact: result.disposition, operator: equal, value: ${disposition} }`;

/** What a requirement comes to that speaks of results. */
function status(when: string, parts: RuleParts = {}, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): string {
  return assessed({ ...parts, requirements: requirement(when) }, facts, rest).requirements[0]?.status ?? "not required";
}

const MITIGATED = { circumstances: circumstance("conduct.minor", "must", "mitigated") };
const WAIVABLE = { circumstances: circumstance("conduct.minor", "may", "no-penalty") };
const MINOR = { "conduct.minor": true };

describe("the proposed fine", () => {
  it.each([
    [50_000, "required"],
    [50_000.01, "possible"],
    [100_000, "possible"],
    [100_000.01, "not required"],
  ])("of 50,000 to 100,000 yuan reaches %d yuan: %s", (sum, expected) => {
    expect(status(atLeast(sum))).toBe(expected);
  });

  it("is what the benchmark leaves of it", () => {
    expect([65_000, 85_000, 85_000.01].map((sum) => status(atLeast(sum), { benchmarks: cut() }))).toEqual(["required", "possible", "not required"]);
  });

  it("may be nothing where it need not be imposed", () => {
    expect(status(atLeast(0.01), WAIVABLE, MINOR)).toBe("possible");
    expect(status(atLeast(0), WAIVABLE, MINOR)).toBe("required");
    expect(status(atLeast(50_000.01), MITIGATED, MINOR)).toBe("not required");
  });

  it("is nothing where no option has one", () => {
    const warning = { clauses: "- { id: a, penalties: [{ kind: warning, choice: must }] }" };
    expect(status(atLeast(0.01), warning)).toBe("not required");
    expect(status("{ fact: result.fine, operator: equal, value: 0 }", warning)).toBe("required");
  });

  it("has no end where its base has none", () => {
    const clauses = "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: [5, 10], of: goods.value } }] }";
    expect(status(atLeast(1e13), { clauses })).toBe("possible");
  });

  it("is unknown where the recommendation is withheld", () => {
    const clauses = `${fine(1, 2, "id: a")}\n${fine(3, 4, "id: b")}`;
    expect(status(atLeast(1e13), { clauses })).toBe("possible");
    expect(status(has("revoke-licence"), { clauses })).toBe("possible");
  });

  it("settles the facts that are derived from it", () => {
    expect(status(isTrue("fine.large"))).toBe("possible");
    expect(status(isTrue("fine.large"), { clauses: fine(100_000, 200_000) })).toBe("required");
    expect(status(isTrue("fine.large"), { clauses: fine(1, 2) })).toBe("not required");
  });

  // 50,000 yuan itself is not below the minimum.
  it("does not reach an end that is not part of it", () => {
    expect(status(atLeast(50_000), MITIGATED, MINOR)).toBe("not required");
  });
});

describe("the proposed kinds of penalty", () => {
  const clauses = `${fine(1, 2)}
    - { id: a, penalties: [{ kind: confiscate-gains, choice: may }] }
    - { id: b, penalties: [{ choice: must, oneOf: [{ kind: warning, choice: must }, { kind: close-down, choice: must }] }] }
    - { id: c, when: ${isTrue("conduct.serious")}, penalties: [{ kind: revoke-licence, choice: must }] }`;

  it.each([
    ["fine", {}, "required"],
    ["confiscate-gains", {}, "possible"],
    ["warning", {}, "possible"],
    ["revoke-licence", {}, "possible"],
    ["revoke-licence", { "conduct.serious": true }, "required"],
    ["revoke-licence", { "conduct.serious": false }, "not required"],
  ] as const)("hold %s for certain only where its clause holds and the law binds the authority", (kind, facts, expected) => {
    expect(status(has(kind), { clauses }, facts)).toBe(expected);
  });

  it("are certain only where every option has them", () => {
    expect(status(has("fine"), WAIVABLE, MINOR)).toBe("possible");
    expect(status(has("fine"), MITIGATED, MINOR)).toBe("required");
    const concurrent = `- { id: a, penalties: [{ kind: warning, choice: must }, { kind: fine, choice: must, concurrent: true, measure: { amount: [1, 2] } }] }`;
    expect(status(has("fine"), { ...MITIGATED, clauses: concurrent }, MINOR)).toBe("possible");
    expect(status(has("warning"), { ...MITIGATED, clauses: concurrent }, MINOR)).toBe("required");
    expect(status(has("fine"), { circumstances: circumstance("conduct.minor", "must", "no-penalty") }, MINOR)).toBe("not required");
  });
});

describe("the proposed disposition", () => {
  it("is known where it is settled, and reaches from the lightest to the heaviest where it is not", () => {
    expect(status(is("ordinary"))).toBe("required");
    expect(status(is("lighter"))).toBe("not required");
    expect(status(is("no-penalty"), WAIVABLE, MINOR)).toBe("possible");
    expect(status(is("heavier"), WAIVABLE, MINOR)).toBe("not required");
    expect(status(is("mitigated"), MITIGATED)).toBe("possible");
  });

  it("is unknown where the circumstances are not covered", () => {
    const parts = { circumstances: circumstance("conduct.minor", "may", "lighter").replace("sample-law#31", "sample-rule#2") };
    expect(status(is("ordinary"), parts, { "conduct.endedOn": "2021-05-01" }, { asOf: "2021-12-31" })).toBe("possible");
  });
});

describe("whether the law changed", () => {
  const parts: RuleParts = {
    versions: [
      ["from: 2020-01-01, until: 2024-01-01", fine(1, 2)],
      ["from: 2024-01-01", fine(3, 4)],
    ],
  };

  it("is known once the date of the conduct is", () => {
    expect(status(isTrue("result.lawChanged"), parts, { "conduct.endedOn": "2023-01-01" })).toBe("required");
    expect(status(isTrue("result.lawChanged"), parts, { "conduct.endedOn": "2024-01-01" })).toBe("not required");
    expect(status(isTrue("result.lawChanged"), parts, {}, { facts: {} })).toBe("possible");
    expect(status(isTrue("result.lawChanged"), parts, { "conduct.endedOn": "2019-01-01" })).toBe("possible");
  });
});

describe("results", () => {
  it("reach checks too", () => {
    const checks = `- { id: x/c, subject: penalty-case, head: discretion, severity: minor, label: { zh: 罚款 }, remedy: { zh: 更正 }, requires: ${atLeast(50_000)}, cites: ["sample-law#37"] }`;
    expect(findingOf(assessed({ checks }), "x/c").status).toBe("pass");
    expect(findingOf(assessed({ checks, clauses: fine(1, 2) }), "x/c").status).toBe("fail");
  });

  it("need not be in the vocabulary with every value", () => {
    const clauses = "- { id: a, penalties: [{ kind: detention, choice: must }] }";
    expect(status(has("fine"), { clauses })).toBe("not required");
  });
});
