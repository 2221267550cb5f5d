import { describe, expect, it } from "vitest";
import { type Mutant, mutateRules } from "../../src/rule-tests/mutate.ts";
import { changed, changesOf } from "../../src/rule-tests/mutation-operators.ts";
import { RulebookError } from "../../src/rulebook/rulebook-error.ts";
import { ruleSource } from "../support/rule-source.ts";
import { BELOW, caseOf, FROM, fewRules } from "../support/rule-test-rules.ts";
import { SMALL_CASES, SMALL_RULES } from "../support/small-rules.ts";

const told = ({ operator, path, result }: Mutant): readonly string[] => [operator, path, result];
const where = (mutants: readonly Mutant[], result: Mutant["result"]): readonly string[] =>
  mutants.filter((mutant) => mutant.result === result).map(({ operator, rule, path }) => `${operator} ${rule} ${path}`);

describe("mutateRules", () => {
  // Worked out by hand: two clauses, one circumstance.
  it("changes every place that there is, in the order of the rules", () => {
    const { total, tried, mutants } = mutateRules([fewRules], []);
    expect([total, tried]).toEqual([20, 20]);
    const clauses = "versions[0].clauses";
    expect(mutants.map(told)).toEqual([
      ["drop-clause", `${clauses}[0]`, "survived"],
      ["drop-clause", `${clauses}[1]`, "survived"],
      ["flip-bound", `${clauses}[0].when.operator`, "survived"],
      ["shift-threshold", `${clauses}[0].when.value`, "survived"],
      ["shift-threshold", `${clauses}[0].when.value`, "survived"],
      ["drop-penalty", `${clauses}[0].penalties[0]`, "invalid"],
      ["swap-force", `${clauses}[0].penalties[0].choice`, "survived"],
      ["flip-bound", `${clauses}[0].penalties[0].measure.amount`, "survived"],
      ["flip-bound", `${clauses}[0].penalties[0].measure.amount`, "survived"],
      ["change-amount", `${clauses}[0].penalties[0].measure.amount[0]`, "survived"],
      ["change-amount", `${clauses}[0].penalties[0].measure.amount[1]`, "survived"],
      ["flip-bound", `${clauses}[1].when.operator`, "survived"],
      ["shift-threshold", `${clauses}[1].when.value`, "survived"],
      ["shift-threshold", `${clauses}[1].when.value`, "survived"],
      ["drop-penalty", `${clauses}[1].penalties[0]`, "invalid"],
      ["swap-force", `${clauses}[1].penalties[0].choice`, "survived"],
      ["change-amount", `${clauses}[1].penalties[0].measure.amount`, "survived"],
      ["swap-effect", "effects[0]", "survived"],
      ["swap-force", "force", "survived"],
      ["negate", "when.operator", "survived"],
    ]);
    expect(mutants.every(({ cases, killedBy }) => cases === 0 && killedBy === null)).toBe(true);
  });

  // Both sides of the number and both sums are told; whether a fine must be imposed, and what cooperation leads to, is not.
  it("leaves alive what cases on both sides do not look at, and nothing else", () => {
    const report = mutateRules([fewRules], [BELOW, FROM]);
    expect(where(report.mutants, "survived")).toEqual([
      "swap-force x/item versions[0].clauses[0].penalties[0].choice",
      "swap-force x/item versions[0].clauses[1].penalties[0].choice",
      "swap-effect x/cooperated effects[0]",
      "swap-force x/cooperated force",
      "negate x/cooperated when.operator",
    ]);
    expect([report.killed, report.survived, report.invalid]).toEqual([13, 5, 2]);
    expect(report.mutants.every(({ cases }) => cases === 2)).toBe(true);
  });

  it("leaves nothing alive once a case looks at that too", () => {
    const penalties = { statutory: { penalties: { fine: "must" as const } } };
    const cooperated = caseOf("cooperated", 1, { disposition: { possible: ["lighter"] } }, { "party.cooperated": true });
    const report = mutateRules([fewRules], [BELOW, FROM, caseOf("low", 1, penalties), caseOf("high", 5000, penalties), cooperated]);
    expect(where(report.mutants, "survived")).toEqual([]);
    expect([report.killed, report.invalid]).toEqual([18, 2]);
    expect(report.mutants.find(({ operator }) => operator === "swap-effect")?.killedBy).toBe("cooperated");
  });

  it("misses a boundary that the cases do not lie on", () => {
    const { mutants } = mutateRules(
      [fewRules],
      [
        { ...BELOW, facts: { ...BELOW.facts, "goods.value": 500 } },
        { ...FROM, facts: { ...FROM.facts, "goods.value": 2000 } },
      ],
    );
    expect(where(mutants, "survived").filter((one) => /flip-bound.*operator|shift-threshold/.test(one))).toHaveLength(6);
  });

  it("does not count on a case that fails as the rules stand", () => {
    const wrong = caseOf("wrong", 999.99, { statutory: { fine: "none" } });
    expect(mutateRules([fewRules], [wrong]).killed).toBe(0);
  });

  it("tries as many as are asked for, spread evenly, the same every time", () => {
    const all = mutateRules([fewRules], []).mutants;
    const some = mutateRules([fewRules], [], { limit: 4 });
    expect(some).toMatchObject({ total: 20, tried: 4 });
    expect(some.mutants).toEqual([all[0], all[5], all[10], all[15]]);
    expect(mutateRules([fewRules], [], { limit: 0 }).tried).toBe(0);
    expect(mutateRules([fewRules], [], { packs: ["other"] }).total).toBe(0);
  });

  it("tells the line of every change, and only what covers the item of a case is run", () => {
    const source = ruleSource({ ...SMALL_RULES, "pack/cases.yaml": SMALL_CASES });
    const { mutants } = mutateRules([source], []);
    expect(mutants.find(({ kind, operator }) => kind === "items" && operator === "shift-threshold")).toMatchObject({
      file: "pack/items.yaml",
      line: 13,
      before: 10000,
      after: 9999.99,
    });
    expect(new Set(mutants.map(({ kind }) => kind))).toEqual(new Set(["items", "circumstances", "benchmarks", "conditions", "requirements", "checks"]));
  });

  it("refuses rules that have problems as they stand", () => {
    const broken = { documents: fewRules.documents.slice(1) };
    expect(() => mutateRules([broken], [])).toThrow(RulebookError);
  });
});

describe("changesOf", () => {
  const types = (fact: string): string | undefined => ({ n: "number", i: "integer", m: "money", d: "date", b: "boolean" })[fact];
  const after = (rule: unknown): readonly unknown[] => changesOf(rule, types).map((change) => change.after);

  it.each<[string, unknown, readonly unknown[]]>([
    ["money by a fen", { fact: "m", operator: "equal", value: 10 }, [9.99, 10.01, "notEqual"]],
    ["a number by a millionth", { fact: "n", operator: "lessThan", value: 0.3 }, ["lessThanInclusive", 0.299999, 0.300001]],
    ["a whole number by one", { fact: "i", operator: "greaterThan", value: 3 }, ["greaterThanInclusive", 2, 4]],
    ["a date by a day", { fact: "d", operator: "before", value: "2026-03-01" }, ["onOrBefore", "2026-02-28", "2026-03-02"]],
    ["a truth value not at all", { fact: "b", operator: "equal", value: true }, ["notEqual"]],
    ["another fact not at all", { fact: "m", operator: "after", value: { fact: "d" } }, ["onOrAfter"]],
    ["parts of a condition one by one", { when: { all: [{ condition: "a" }, { condition: "b" }] } }, [undefined, undefined]],
    ["a single part not at all", { when: { all: [{ condition: "a" }] } }, []],
    ["ends that are open", { measure: { days: { above: 1, below: 5 } } }, [{ min: 1, below: 5 }, { above: 1, max: 5 }, 2, 6]],
    ["portions by a hundredth", { fine: { portion: [0, 0.3] } }, [0.01, 0.31]],
    ["effects in turn", { effects: ["heavier"] }, ["no-penalty"]],
    ["nothing of a scope", { scope: { items: ["a"], force: "must" } }, []],
  ])("shifts %s", (_, rule, expected) => {
    expect(after(rule)).toEqual(expected);
  });

  it("makes the one change and leaves the rule as it is", () => {
    const rule = { clauses: [{ id: "a", choice: "must" }, { id: "b" }], id: "x" };
    const before = structuredClone(rule);
    const made = changesOf(rule, types).map((change) => changed(rule, change));
    expect(made).toEqual([
      { clauses: [{ id: "b" }], id: "x" },
      { clauses: [{ id: "a", choice: "must" }], id: "x" },
      { clauses: [{ id: "a", choice: "may" }, { id: "b" }], id: "x" },
    ]);
    expect(rule).toEqual(before);
  });
});
