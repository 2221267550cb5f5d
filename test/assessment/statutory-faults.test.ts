import { describe, expect, it } from "vitest";
import { describeFaults } from "../../src/assessment/fault-words.ts";
import type { Assessment, CaseFile, Clause, Condition, Operator } from "../../src/index.ts";
import { assessExample, exampleItem, type PackParts } from "../support/assessment-pack.ts";

const goods = (operator: Operator, value: number): Condition => ({ fact: "goods.value", operator, value });
const branch = (id: string, when: Condition, rest: Partial<Clause> = {}): Clause => ({
  id,
  branch: "fine",
  when,
  penalties: [{ kind: "fine", choice: "must", measure: { amount: 1000 } }],
  ...rest,
});
const assessed = (clauses: readonly Clause[], facts: CaseFile["facts"], parts: PackParts = {}): Assessment =>
  assessExample({ items: [exampleItem(clauses)], ...parts }, facts);
const detailOf = ({ findings }: Assessment, code: "gap" | "collision"): unknown => findings.find(({ id }) => id === `assessment/statutory-${code}`)?.detail;
/** The comparisons of each clause at fault as `clause: fact operator value`. */
const compared = ({ statutory }: Assessment): readonly string[] =>
  (statutory?.faults ?? []).flatMap(({ clauses }) =>
    clauses.map(({ clause, compared: all }) => `${clause}: ${all.map(({ fact, operator, value }) => `${fact} ${operator} ${value}`).join(" ")}`),
  );

describe("a gap at exactly 20,000 yuan: 不足二万元, 超过二万元", () => {
  const assessment = assessed([branch("less", goods("lessThan", 20_000)), branch("more", goods("greaterThan", 20_000), { cites: ["example-law#11"] })], {
    "goods.value": 20_000,
  });

  it("is told with the clauses that leave the case out, what they compare and what the case says", () => {
    const label = { zh: "货值", en: "value" };
    expect(assessment.statutory?.faults).toEqual([
      {
        branch: "fine",
        fault: "gap",
        clauses: [
          {
            clause: "less",
            compared: [{ fact: "goods.value", label, operator: "lessThan", value: 20_000, found: 20_000 }],
            citations: ["example-law@2024#10"],
          },
          {
            clause: "more",
            compared: [{ fact: "goods.value", label, operator: "greaterThan", value: 20_000, found: 20_000 }],
            citations: ["example-law@2024#11"],
          },
        ],
      },
    ]);
  });

  it("is worded in the finding, in both languages", () => {
    expect(detailOf(assessment, "gap")).toEqual({
      zh: "本案货值为 20000；法条：less: 货值 不足 20000；more: 货值 超过 20000",
      en: "in this case value is 20000; the law says: less: value is below 20000; more: value is above 20000",
    });
  });
});

describe("a collision at exactly 20,000 yuan: 二万元以下, 二万元以上", () => {
  const assessment = assessed([branch("up-to", goods("lessThanInclusive", 20_000)), branch("from", goods("greaterThanInclusive", 20_000))], {
    "goods.value": 20_000,
  });

  it("is told with the clauses that collide", () => {
    expect(assessment.statutory?.faults).toMatchObject([{ fault: "collision", clauses: [{ clause: "up-to" }, { clause: "from" }] }]);
    expect(detailOf(assessment, "collision")).toEqual({
      zh: "本案货值为 20000；法条：up-to: 货值 20000 以下；from: 货值 20000 以上",
      en: "in this case value is 20000; the law says: up-to: value is at most 20000; from: value is at least 20000",
    });
  });

  it("names only the clauses that hold", () => {
    const third = assessed(
      [branch("up-to", goods("lessThanInclusive", 20_000)), branch("from", goods("greaterThanInclusive", 20_000)), branch("far", goods("greaterThan", 90_000))],
      { "goods.value": 20_000 },
    );
    expect(compared(third)).toEqual(["up-to: goods.value lessThanInclusive 20000", "from: goods.value greaterThanInclusive 20000"]);
  });

  it("of fines outside a branch has no words to compare", () => {
    const fines = assessed([branch("a", goods("greaterThan", 1), { branch: "one" }), branch("b", goods("greaterThan", 1), { branch: "two" })], {
      "goods.value": 5,
    });
    expect(fines.statutory?.faults).toEqual([]);
    expect(detailOf(fines, "collision")).toBeNull();
  });
});

describe("the comparisons of a condition", () => {
  it("are found in all its parts and in conditions that it names", () => {
    const when: Condition = { all: [goods("greaterThan", 5), { any: [{ condition: "is-minor" }, goods("lessThan", 9)] }] };
    const conditions = [{ id: "is-minor", when: { fact: "conduct.minor", operator: "equal", value: true } }] as const;
    const assessment = assessed([branch("a", when)], { "goods.value": 5, "conduct.minor": true }, { conditions });
    expect(compared(assessment)).toEqual(["a: goods.value greaterThan 5 conduct.minor equal true goods.value lessThan 9"]);
  });

  it.each<[Condition, CaseFile["facts"], string]>([
    [{ not: goods("lessThan", 9) }, { "goods.value": 5 }, "goods.value greaterThanInclusive 9"],
    [{ not: goods("greaterThanInclusive", 5) }, { "goods.value": 5 }, "goods.value lessThan 5"],
    [{ not: { not: goods("lessThan", 5) } }, { "goods.value": 5 }, "goods.value lessThan 5"],
    [{ not: { any: [goods("equal", 5), goods("notEqual", 5)] } }, { "goods.value": 5 }, "goods.value notEqual 5 goods.value equal 5"],
    [{ not: { fact: "harm.degree", operator: "in", value: ["none", "slight"] } }, { "harm.degree": "none" }, "harm.degree notIn none,slight"],
    [{ not: { fact: "conduct.endedOn", operator: "after", value: "2020-01-01" } }, {}, "conduct.endedOn onOrBefore 2020-01-01"],
  ])("are told the other way round where they are denied: %j", (when, facts, expected) => {
    expect(compared(assessed([branch("a", when)], facts))).toEqual([`a: ${expected}`]);
  });
});

describe("the words of faults", () => {
  it("are none where nothing is compared", () => {
    expect(describeFaults([])).toBeNull();
    expect(describeFaults([{ branch: "b", fault: "gap", clauses: [{ clause: "a", compared: [], citations: [] }] }])).toBeNull();
  });

  it("name lists, other facts, and what is not known", () => {
    const label = { zh: "甲" };
    const one = { fact: "a", label, operator: "in", value: ["x", "y"], found: ["x"] } as const;
    const other = { fact: "b", label: { zh: "乙" }, operator: "before", value: { fact: "c" }, found: null } as const;
    expect(describeFaults([{ branch: "b", fault: "gap", clauses: [{ clause: "k", compared: [one, other], citations: [] }] }])).toEqual({
      zh: "本案甲为 x，乙为 ?；法条：k: 甲 为 x, y 之一，乙 早于 c",
      en: "in this case 甲 is x, 乙 is ?; the law says: k: 甲 is one of x, y, 乙 is before c",
    });
  });
});
