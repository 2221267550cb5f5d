import { describe, expect, it } from "vitest";
import { assessed, circumstance, fine, isTrue, mattersOf, type RuleParts, table, tier } from "../support/assessment-rules.ts";

const MULTIPLE = "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: [5, 10], of: goods.value } }] }";
const CHECK = `- { id: x/c, subject: penalty-case, head: officers, severity: minor, label: { zh: 两人 }, remedy: { zh: 补足 }, requires: { fact: officers.count, operator: greaterThan, value: 1 }, cites: ["sample-law#37"] }`;
const requirement = (when: string): string =>
  `- { id: x/r, requires: hearing, label: { zh: 听证 }, before: decision, when: ${when}, cites: ["sample-law#36"] }`;
const goodsBelow = (value: number): string => `{ fact: goods.value, operator: lessThan, value: ${value} }`;

const missing = (...args: Parameters<typeof assessed>): readonly string[] =>
  assessed(...args).missingFacts.map(({ fact, matters }) => `${fact}: ${matters.join(" ")}`);

const CHECK_SERIOUS = `- { id: x/serious, subject: penalty-case, head: facts, severity: minor, label: { zh: 要点 }, remedy: { zh: 补正 }, requires: { fact: conduct.serious, operator: equal, value: false }, cites: ["sample-law#60"] }`;

describe("listMissingFacts", () => {
  it("asks nothing where everything is known", () => {
    expect(missing({})).toEqual([]);
  });

  it("asks for a fact in the words of the vocabulary", () => {
    expect(assessed({ clauses: MULTIPLE }).missingFacts).toEqual([
      {
        fact: "goods.value",
        label: { zh: "货值", en: "value of the goods" },
        ask: { zh: "货值多少元？", en: "What are the goods worth?" },
        judgement: false,
        unknown: "not-asked",
        matters: ["penalty"],
      },
    ]);
    expect(assessed({ circumstances: circumstance("conduct.serious", "may", "heavier") }).missingFacts).toEqual([
      { fact: "conduct.serious", label: { zh: "情节严重" }, ask: null, judgement: true, unknown: "not-asked", matters: ["circumstances"] },
    ]);
  });

  it("tells why a fact is not known, where the case file says so, and carries it into findings", () => {
    const given = { "conduct.serious": { unknown: "withheld" } } as const;
    const { missingFacts, findings } = assessed({ circumstances: circumstance("conduct.serious", "may", "heavier"), checks: CHECK_SERIOUS }, given);
    expect(missingFacts.map(({ fact, unknown }) => [fact, unknown])).toEqual([["conduct.serious", "withheld"]]);
    expect(findings.find(({ id }) => id === "x/serious")).toMatchObject({ status: "needs-judgement", unknown: { "conduct.serious": "withheld" } });
  });

  it("tells everything that a fact bears on, in the order of the steps", () => {
    const parts: RuleParts = {
      clauses: MULTIPLE,
      circumstances: `- { id: x/small, label: { zh: 小额 }, effects: [lighter], force: may, when: ${goodsBelow(10)}, cites: ["sample-law#31"] }`,
      benchmarks: table([tier("轻", goodsBelow(100), "portion: [0, 0.5]"), tier("重", `{ not: ${goodsBelow(100)} }`, "portion: [0.5, 1]")]),
      requirements: requirement(goodsBelow(1000)),
      checks: CHECK,
    };
    expect(missing(parts)).toEqual(["goods.value: penalty circumstances benchmark requirements", "case.officers: findings"]);
  });

  it("puts those that bear on an earlier step first, and then goes by their ids", () => {
    const parts: RuleParts = {
      clauses: `${fine(1, 2, `id: a, when: ${isTrue("party.poor")}`)}\n- { id: b, when: ${isTrue("party.helped")}, orders: [correct] }`,
      circumstances: circumstance("conduct.minor", "may", "lighter"),
      checks: CHECK,
    };
    expect(missing(parts, {}, { facts: {} })).toEqual([
      "conduct.endedOn: law findings",
      "party.helped: penalty",
      "party.poor: penalty",
      "conduct.minor: circumstances",
      "case.officers: findings",
    ]);
  });

  it("stands for a derived fact with those that it rests on and that are unknown", () => {
    const parts = { clauses: "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: 2, of: money.total } }] }" };
    expect(missing(parts)).toEqual(["gains.amount: penalty", "goods.value: penalty"]);
    expect(missing(parts, { "goods.value": 1 })).toEqual(["gains.amount: penalty"]);
    expect(missing(parts, { "goods.value": 1, "gains.amount": 1 })).toEqual([]);
  });

  it("never asks for a result of the assessment", () => {
    expect(missing({ requirements: requirement("{ fact: result.fine, operator: greaterThan, value: 60000 }") })).toEqual([]);
    expect(missing({ requirements: requirement(isTrue("fine.large")), clauses: fine(1, 1_000_000) })).toEqual([]);
  });

  describe("leaves out what cannot matter:", () => {
    const child = circumstance("conduct.minor", "must", "no-penalty");
    const open: RuleParts = {
      clauses: `${MULTIPLE}\n- { id: b, when: ${isTrue("party.poor")}, penalties: [{ kind: warning, choice: must }] }`,
      circumstances: `${child}\n${circumstance("conduct.serious", "may", "heavier")}`,
      benchmarks: table([tier("轻", goodsBelow(100), "portion: [0, 0.5]")]),
    };

    it("the penalty, the other circumstances and the tiers where no penalty is settled", () => {
      expect(missing(open, { "conduct.minor": true })).toEqual([]);
      expect(missing(open, { "conduct.minor": false })).toEqual(["goods.value: penalty benchmark", "party.poor: penalty", "conduct.serious: circumstances"]);
    });

    it("circumstances that change nothing", () => {
      const parts = { circumstances: `${circumstance("party.helped", "may", "lighter")}\n${circumstance("party.poor", "may", "lighter")}` };
      expect(missing(parts, { "party.helped": true })).toEqual([]);
      expect(missing(parts, { "party.helped": false })).toEqual(["party.poor: circumstances"]);
    });

    it("parts of a condition that another part settles", () => {
      const either = `{ any: [${isTrue("party.helped")}, ${isTrue("party.poor")}] }`;
      expect(missing({ requirements: requirement(either) }, { "party.helped": true })).toEqual([]);
      expect(missing({ requirements: requirement(either) }, { "party.helped": false })).toEqual(["party.poor: requirements"]);
    });

    it("tiers after the first that surely holds", () => {
      const parts = { benchmarks: table([tier("轻", goodsBelow(100), "portion: [0, 0.5]"), tier("重", isTrue("conduct.serious"), "portion: [0.5, 1]")]) };
      expect(missing(parts, { "goods.value": 1 })).toEqual([]);
      expect(mattersOf(assessed(parts, { "goods.value": 100 }), "conduct.serious")).toEqual(["benchmark"]);
    });

    it("requirements and checks that are settled", () => {
      expect(missing({ requirements: requirement(isTrue("party.poor")), checks: CHECK }, { "party.poor": true, "case.officers": [] })).toEqual([]);
    });

    it("the penalty where no wording covers the conduct", () => {
      expect(missing({ clauses: MULTIPLE }, { "conduct.endedOn": "2019-01-01" })).toEqual([]);
    });

    it("the condition of a clause that another surely replaces", () => {
      const clauses = `${fine(1, 2, `id: base, when: ${isTrue("party.poor")}`)}\n${fine(3, 4, "id: graver, replaces: [base]")}`;
      expect(missing({ clauses })).toEqual([]);
    });

    it("tiers where the statute prescribes no fine", () => {
      const parts = {
        clauses: "- { id: a, penalties: [{ kind: warning, choice: must }] }",
        benchmarks: table([tier("轻", goodsBelow(100), "portion: [0, 0.5]")]),
      };
      expect(missing(parts)).toEqual([]);
    });
  });
});
