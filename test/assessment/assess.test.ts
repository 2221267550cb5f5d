import { fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { assess, type CaseFile, checkCaseFile } from "../../src/index.ts";
import { assessed, caseOf, circumstance, cut, fine, ITEM, isTrue, type RuleParts, rulebookFrom, textsOf } from "../support/assessment-rules.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const PARTS: RuleParts = {
  clauses: `${fine(50_000, 100_000)}\n- { id: gains, penalties: [{ kind: confiscate-gains, choice: must }] }\n- { id: serious, when: ${isTrue("conduct.serious")}, penalties: [{ kind: revoke-licence, choice: must }] }`,
  circumstances: `${circumstance("conduct.minor", "may", "lighter")}\n${circumstance("history.repeated", "may", "heavier")}`,
  benchmarks: cut(),
};

const CASES: readonly CaseFile[] = [
  caseOf(),
  caseOf({ "conduct.minor": true, "conduct.serious": false }, { id: "2025-1", title: "一", jurisdiction: "370102" }),
  caseOf({ "conduct.endedOn": "2019-01-01" }),
  caseOf({}, { facts: {} }),
];

describe("assess", () => {
  it("says whose case it is, what it was assessed by and for when", () => {
    const { hash } = rulebookFrom(PARTS);
    expect(assessed(PARTS, {}, { id: "2025-1" })).toMatchObject({
      rulebook: { hash },
      caseId: "2025-1",
      item: { id: ITEM, name: { zh: "示例事项", en: "sample conduct" } },
      offender: "party",
      asOf: "2025-06-01",
    });
    expect(assessed(PARTS).caseId).toBeNull();
  });

  it("takes all seven steps", () => {
    const assessment = assessed(PARTS, { "conduct.minor": true, "conduct.serious": false });
    expect(Object.keys(assessment)).toEqual([
      "rulebook",
      "caseId",
      "item",
      "offender",
      "asOf",
      "applicableLaw",
      "statutory",
      "circumstances",
      "disposition",
      "benchmark",
      "recommendation",
      "parameters",
      "requirements",
      "findings",
      "missingFacts",
    ]);
    expect(assessment.recommendation).toMatchObject({ status: "choice", fine: { min: 50_000, max: 85_000 } });
  });

  it("gives the same bytes for the same case, from the same rulebook or another of the same documents", () => {
    for (const caseFile of CASES) {
      const first = JSON.stringify(assess(rulebookFrom(PARTS), caseFile));
      expect(JSON.stringify(assess(rulebookFrom(PARTS), caseFile))).toBe(first);
      const again = rulebookOf(Object.fromEntries(Object.entries(textsOf(PARTS)).reverse()));
      expect(JSON.stringify(assess(again, caseFile))).toBe(first);
    }
  });

  it("does not depend on the order of the facts", () => {
    const facts = { "conduct.minor": true, "goods.value": 5, "conduct.endedOn": "2025-03-01" };
    const reversed = Object.fromEntries(Object.entries(facts).reverse());
    const json = (given: CaseFile["facts"]): string => JSON.stringify(assessed(PARTS, {}, { facts: given }));
    expect(json(reversed)).toBe(json(facts));
  });

  it("is plain JSON", () => {
    for (const caseFile of CASES) {
      const assessment = assess(rulebookFrom(PARTS), caseFile);
      expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
    }
  });

  it("leaves nothing of one case in the next", () => {
    const [first, ...others] = CASES;
    if (!first) throw new Error("this test has no case");
    const alone = JSON.stringify(assess(rulebookFrom(PARTS), first));
    for (const other of others) assess(rulebookFrom(PARTS), other);
    expect(JSON.stringify(assess(rulebookFrom(PARTS), first))).toBe(alone);
  });

  it("takes the pack that has one of everything", () => {
    const rulebook = rulebookOf(SMALL_RULES);
    const caseFile = { item: "test/sale", asOf: "2026-03-01", facts: { "goods.value": 20_000, "conduct.endedOn": "2025-03-01", "conduct.serious": false } };
    expect(assess(rulebook, caseFile)).toMatchObject({
      statutory: { fine: { status: "certain", range: { min: 100_000, max: 200_000 }, optional: false } },
      benchmark: { applied: { id: "test/cut" }, passedOver: [{ id: "test/table", reason: "elsewhere" }] },
      requirements: [{ id: "test/hearing", status: "possible" }],
    });
  });
});

describe("checkCaseFile", () => {
  it("has nothing against a case that can be assessed", () => {
    for (const caseFile of CASES) expect(checkCaseFile(rulebookFrom(PARTS), caseFile)).toEqual([]);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true }),
        (anything) => {
          expect(Array.isArray(checkCaseFile(rulebookFrom(PARTS), anything))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("never throws, whatever the facts are, and assess agrees with it", () => {
    const ids = [...rulebookFrom(PARTS).vocabulary.facts.keys()];
    const value = fc.oneof(fc.anything(), fc.boolean(), fc.integer(), fc.constantFrom("2025-01-01", "none", "grave"));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), value), (facts) => {
        const caseFile = { ...caseOf(), facts } as CaseFile;
        const faults = checkCaseFile(rulebookFrom(PARTS), caseFile);
        if (faults.length === 0) assess(rulebookFrom(PARTS), caseFile);
        else expect(() => assess(rulebookFrom(PARTS), caseFile)).toThrow("facts");
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["a bigint for an item", { item: 1n, facts: {} }],
    ["a bigint for a fact", { ...caseOf(), facts: { "goods.value": 1n } }],
    [
      "a value that cannot be written as JSON",
      {
        ...caseOf(),
        title: {
          toJSON: () => {
            throw new Error("no");
          },
        },
      },
    ],
  ])("never throws, even for %s", (_, caseFile) => {
    expect(checkCaseFile(rulebookFrom(PARTS), caseFile).length).toBeGreaterThan(0);
  });
});
