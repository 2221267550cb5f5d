import { describe, expect, it } from "vitest";
import { outcomeOfVersion, type VersionOutcome } from "../../src/assessment/clause-outcomes.ts";
import { yuanRange } from "../../src/assessment/yuan-range.ts";
import type { CaseFile } from "../../src/index.ts";
import { assessed, fine, isTrue, opened, ownCodes, type RuleParts, yuan } from "../support/assessment-rules.ts";

const goods = (operator: string, value: number): string => `{ fact: goods.value, operator: ${operator}, value: ${value} }`;
const times = (from: number, to: number, rest: string): string =>
  `- { ${rest}, penalties: [{ kind: fine, choice: must, measure: { times: [${from}, ${to}], of: goods.value } }] }`;

/** What the only wording of a pack comes to. */
function outcome(parts: RuleParts, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): VersionOutcome {
  const open = opened(parts, facts, rest);
  const [version] = open.item.versions;
  if (!version) throw new Error("the item of this test has no wording");
  return outcomeOfVersion(open, version);
}

/** The fine of the offender as it is shown. */
function fineOf(parts: RuleParts, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): unknown {
  const { status, range, optional } = outcome(parts, facts, rest).fine;
  return { status, range: range && yuanRange(range), optional };
}

const faults = ({ broken }: VersionOutcome): readonly string[] =>
  broken.map(({ branch, fault, clauses }) => `${branch} ${fault}: ${clauses.map(({ name }) => name).join(" ")}`);

const names = ({ clauses }: VersionOutcome): readonly string[] => clauses.map(({ name, status }) => `${name} ${status}`);

describe("a branch", () => {
  const split: RuleParts = {
    clauses: `${fine(5000, 50_000, `id: small, branch: fine, when: ${goods("lessThan", 10_000)}`)}
      ${times(5, 10, `id: large, branch: fine, when: ${goods("greaterThanInclusive", 10_000)}`)}`,
  };

  it.each([
    [9999.99, "small certain", yuan(5000, 50_000)],
    [10_000, "large certain", yuan(50_000, 100_000)],
    [10_000.01, "large certain", yuan(50_000.05, 100_000.1)],
  ])("has exactly one clause that holds for goods worth %d yuan", (value, name, range) => {
    expect(names(outcome(split, { "goods.value": value }))).toEqual([name]);
    expect(fineOf(split, { "goods.value": value })).toEqual({ status: "certain", range, optional: false });
  });

  it("leaves every clause possible while its fact is unknown, and the fine is the hull of them", () => {
    const found = outcome(split);
    expect(names(found)).toEqual(["small possible", "large possible"]);
    expect(found.broken).toEqual([]);
    expect(found.open).toHaveLength(2);
    expect(found.openBases).toEqual(["goods.value"]);
    expect(fineOf(split)).toEqual({ status: "open", range: yuan(5000, null), optional: false });
  });

  const openEnds: RuleParts = {
    clauses: `${fine(5000, 50_000, `id: less, branch: fine, when: ${goods("lessThan", 20_000)}`)}
      ${fine(50_000, 90_000, `id: more, branch: fine, when: ${goods("greaterThan", 20_000)}`)}`,
  };

  it("has a gap at exactly 20,000 yuan where the law says 超过二万元 and 不足二万元", () => {
    expect(faults(outcome(openEnds, { "goods.value": 20_000 }))).toEqual(["fine gap: less more"]);
    expect(fineOf(openEnds, { "goods.value": 20_000 })).toEqual({ status: "gap", range: null, optional: false });
    expect(fineOf(openEnds, { "goods.value": 19_999.99 })).toMatchObject({ status: "certain", range: yuan(5000, 50_000) });
    expect(fineOf(openEnds, { "goods.value": 20_000.01 })).toMatchObject({ status: "certain", range: yuan(50_000, 90_000) });
  });

  it("recommends nothing where there is a gap, and says so", () => {
    const assessment = assessed(openEnds, { "goods.value": 20_000 });
    expect(assessment.recommendation.status).toBe("withheld");
    expect(ownCodes(assessment)).toContain("statutory-gap");
  });

  const closedEnds: RuleParts = {
    clauses: `${fine(5000, 50_000, `id: up-to, branch: fine, when: ${goods("lessThanInclusive", 20_000)}`)}
      ${fine(50_000, 90_000, `id: from, branch: fine, when: ${goods("greaterThanInclusive", 20_000)}`)}`,
  };

  it("collides at exactly 20,000 yuan where the law says 二万元以下 and 二万元以上", () => {
    expect(faults(outcome(closedEnds, { "goods.value": 20_000 }))).toEqual(["fine collision: up-to from"]);
    expect(fineOf(closedEnds, { "goods.value": 20_000 })).toEqual({ status: "collision", range: null, optional: false });
    const assessment = assessed(closedEnds, { "goods.value": 20_000 });
    expect(assessment.recommendation.status).toBe("withheld");
    expect(ownCodes(assessment)).toContain("statutory-collision");
  });

  it("that has nothing to do with the fine leaves the fine standing, but nothing is recommended", () => {
    const parts: RuleParts = {
      clauses: `${fine(1000, 2000)}
        - { id: serious, branch: licence, when: ${isTrue("conduct.serious")}, penalties: [{ kind: revoke-licence, choice: must }] }
        - { id: minor, branch: licence, when: ${isTrue("conduct.minor")}, penalties: [{ kind: warning, choice: must }] }`,
    };
    const facts = { "conduct.serious": false, "conduct.minor": false };
    expect(fineOf(parts, facts)).toEqual({ status: "certain", range: yuan(1000, 2000), optional: false });
    expect(assessed(parts, facts).recommendation.status).toBe("withheld");
  });

  it("that may hold is sure to fine only where every clause of it that may hold must", () => {
    const withFine = `${fine(1, 2, `id: a, branch: b, when: ${isTrue("conduct.serious")}`)}`;
    const may = `- { id: b, branch: b, when: { not: ${isTrue("conduct.serious")} }, penalties: [{ kind: fine, choice: may, measure: { amount: 1 } }] }`;
    const warning = `- { id: b, branch: b, when: { not: ${isTrue("conduct.serious")} }, penalties: [{ kind: warning, choice: must }] }`;
    const oneOf = `- { id: b, branch: b, when: { not: ${isTrue("conduct.serious")} }, penalties: [{ choice: must, oneOf: [{ kind: warning, choice: must }, { kind: fine, choice: must, measure: { amount: 1 } }] }] }`;
    const must = fine(1, 1, `id: b, branch: b, when: { not: ${isTrue("conduct.serious")} }`);
    const optional = (second: string): unknown => outcome({ clauses: `${withFine}\n${second}` }).fine.optional;
    expect([must, may, warning, oneOf].map(optional)).toEqual([false, true, true, true]);
  });
});

describe("a base that is not known", () => {
  it.each([
    [goods("greaterThanInclusive", 10_000), yuan(50_000, null)],
    [goods("greaterThan", 10_000), yuan(50_000.05, null)],
    [goods("lessThan", 10_000), yuan(0, 99_999.9)],
    [goods("lessThanInclusive", 10_000), yuan(0, 100_000)],
    [goods("equal", 10_000), yuan(50_000, 100_000)],
    [`{ all: [${goods("greaterThanInclusive", 10_000)}, ${goods("lessThanInclusive", 20_000)}] }`, yuan(50_000, 200_000)],
    [`{ any: [${goods("equal", 10_000)}, ${goods("equal", 30_000)}] }`, yuan(50_000, 300_000)],
    [`{ not: ${goods("lessThan", 10_000)} }`, yuan(50_000, null)],
    [`{ any: [${goods("greaterThan", 10_000)}, ${isTrue("conduct.serious")}] }`, yuan(0, null)],
    [isTrue("conduct.serious"), yuan(0, null)],
  ])("lies within what the clause's own condition implies: %s", (when, range) => {
    expect(fineOf({ clauses: times(5, 10, `id: fine, when: ${when}`) })).toMatchObject({ range });
  });

  it("of a clause without condition leaves everything from zero on", () => {
    expect(fineOf({ clauses: times(5, 10, "id: fine") })).toEqual({ status: "certain", range: yuan(0, null), optional: false });
  });

  it("ends at the most that the vocabulary allows it", () => {
    const clauses = "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { percent: [10, 20], of: gains.amount } }] }";
    expect(fineOf({ clauses })).toMatchObject({ range: yuan(0, 200_000) });
  });

  it("is known where a sum of facts is", () => {
    const parts = { clauses: "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: 2, of: money.total } }] }" };
    expect(outcome(parts, { "goods.value": 1, "gains.amount": 2 }).openBases).toEqual([]);
    expect(fineOf(parts, { "goods.value": 1, "gains.amount": 2 })).toMatchObject({ range: yuan(6, 6) });
    expect(outcome(parts, { "goods.value": 1 }).openBases).toEqual(["money.total"]);
    expect(fineOf(parts, { "goods.value": 1 })).toMatchObject({ range: yuan(2, 2_000_002) });
  });

  it("is replaced by the least base that the law takes", () => {
    const parts = { clauses: "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: [2, 3], of: goods.value, baseAtLeast: 10000 } }] }" };
    expect(fineOf(parts)).toMatchObject({ range: yuan(20_000, null) });
    expect(fineOf(parts, { "goods.value": 1 })).toMatchObject({ range: yuan(20_000, 30_000) });
    expect(fineOf(parts, { "goods.value": 20_000 })).toMatchObject({ range: yuan(40_000, 60_000) });
  });
});

describe("a clause that replaces another", () => {
  const parts: RuleParts = {
    clauses: `${fine(1000, 2000, "id: base")}\n${fine(5000, 9000, `id: graver, replaces: [base], when: ${isTrue("conduct.serious")}`)}`,
  };

  it("takes its place where it holds", () => {
    expect(names(outcome(parts, { "conduct.serious": true }))).toEqual(["graver certain"]);
    expect(fineOf(parts, { "conduct.serious": true })).toEqual({ status: "certain", range: yuan(5000, 9000), optional: false });
  });

  it("leaves it where it fails", () => {
    expect(names(outcome(parts, { "conduct.serious": false }))).toEqual(["base certain"]);
    expect(fineOf(parts, { "conduct.serious": false })).toEqual({ status: "certain", range: yuan(1000, 2000), optional: false });
  });

  it("leaves both possible where it may hold, without collision", () => {
    expect(names(outcome(parts))).toEqual(["base possible", "graver possible"]);
    expect(fineOf(parts)).toMatchObject({ status: "open", range: yuan(1000, 9000) });
  });

  it("takes out a whole chain of stages where the gravest holds", () => {
    const three = { clauses: `${parts.clauses}\n${fine(50_000, 90_000, `id: gravest, replaces: [graver, base], when: ${isTrue("history.repeated")}`)}` };
    expect(names(outcome(three, { "conduct.serious": true, "history.repeated": true }))).toEqual(["gravest certain"]);
    expect(names(outcome(three, { "conduct.serious": true }))).toEqual(["graver certain"]);
  });
});

describe("fines outside a branch", () => {
  it("collide where two clauses hold", () => {
    const parts = { clauses: `${fine(1, 2, "id: one")}\n${fine(3, 4, "id: two")}` };
    expect(outcome(parts).broken).toEqual([]);
    expect(fineOf(parts)).toEqual({ status: "collision", range: null, optional: false });
    const assessment = assessed(parts);
    expect(assessment.recommendation.status).toBe("withheld");
    expect(ownCodes(assessment)).toContain("statutory-collision");
  });

  it("are open where one holds and another may", () => {
    const parts = { clauses: `${fine(1, 2, "id: one")}\n${fine(3, 4, `id: two, when: ${isTrue("conduct.serious")}`)}` };
    expect(fineOf(parts)).toEqual({ status: "open", range: yuan(1, 4), optional: false });
  });

  it("are open and optional where the only one may hold", () => {
    expect(fineOf({ clauses: fine(3, 4, `id: two, when: ${isTrue("conduct.serious")}`) })).toEqual({ status: "open", range: yuan(3, 4), optional: true });
  });

  it("are optional where the law only allows them", () => {
    const parts = { clauses: "- { id: a, penalties: [{ kind: fine, choice: may, measure: { amount: { max: 5000 } } }] }" };
    expect(fineOf(parts)).toEqual({ status: "certain", range: yuan(null, 5000), optional: true });
  });

  it("are none where no clause prescribes one", () => {
    expect(fineOf({ clauses: "- { id: a, penalties: [{ kind: warning, choice: must }] }" })).toEqual({ status: "none", range: null, optional: true });
  });
});

describe("penalties of which one is chosen", () => {
  const oneOf = (...penalties: readonly string[]): string => `{ choice: must, oneOf: [${penalties.join(", ")}] }`;
  const warning = "{ kind: warning, choice: must }";
  const fineOf1000 = "{ kind: fine, choice: must, measure: { amount: 1000 } }";

  it("share a number, other penalties have none, and two choices have different ones", () => {
    const { lines } = outcome({
      clauses: `- { id: a, penalties: [${oneOf(warning, fineOf1000)}, ${warning}, ${oneOf("{ kind: suspend-operations, choice: must }", "{ kind: revoke-licence, choice: must }")}] }`,
    });
    expect(lines.map(({ penalty, alternative }) => [penalty.kind, alternative])).toEqual([
      ["warning", 0],
      ["fine", 0],
      ["warning", null],
      ["suspend-operations", 3],
      ["revoke-licence", 3],
    ]);
    expect(lines.map(({ choice }) => choice)).toEqual(["must", "must", "must", "must", "must"]);
  });

  it("make the fine among them optional", () => {
    expect(fineOf({ clauses: `- { id: a, penalties: [${oneOf(warning, fineOf1000)}] }` })).toEqual({
      status: "certain",
      range: yuan(1000, 1000),
      optional: true,
    });
  });

  // The law leaves the choice between them; the conduct is fined once.
  it("do not collide where two of them are fines", () => {
    const clauses = `- { id: a, penalties: [${oneOf(fineOf1000, "{ kind: fine, choice: must, measure: { times: [1, 2], of: goods.value } }")}] }`;
    expect(outcome({ clauses }, { "goods.value": 1000 }).fine.status).not.toBe("collision");
  });
});

describe("the offender", () => {
  const parts: RuleParts = {
    clauses: `${fine(10_000, 20_000)}
      ${fine(1000, 2000, "id: persons, offender: responsible-person")}
      - { id: order, orders: [correct] }`,
  };

  it("is fined apart from the responsible persons, who do not make the fines collide", () => {
    expect(fineOf(parts)).toEqual({ status: "certain", range: yuan(10_000, 20_000), optional: false });
    expect(fineOf(parts, {}, { offender: "responsible-person" })).toEqual({ status: "certain", range: yuan(1000, 2000), optional: false });
    expect(outcome(parts).lines.map(({ name, offender }) => `${name} ${offender}`)).toEqual(["fine party", "persons responsible-person"]);
  });

  it("is the one that the item names where a clause names none", () => {
    const helper = outcome({ clauses: fine(1, 2), item: "offender: helper" });
    expect(helper.lines.map(({ offender }) => offender)).toEqual(["helper"]);
    expect(helper.fine.status).toBe("certain");
  });

  const gapForPersons: RuleParts = {
    clauses: `${fine(10_000, 20_000)}
      ${fine(1, 2, `id: a, branch: persons, offender: responsible-person, when: ${goods("lessThan", 5)}`)}
      ${fine(3, 4, `id: b, branch: persons, offender: responsible-person, when: ${goods("greaterThan", 5)}`)}`,
  };

  it("keeps a fine of its own where the responsible persons' branch has a gap", () => {
    expect(fineOf(gapForPersons, { "goods.value": 5 })).toEqual({ status: "certain", range: yuan(10_000, 20_000), optional: false });
  });
});

describe("a clause without id", () => {
  it("is named by its place", () => {
    expect(names(outcome({ clauses: "- { orders: [correct] }\n- { orders: [recall] }" }))).toEqual(["clause-1 certain", "clause-2 certain"]);
  });
});
