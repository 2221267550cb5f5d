import { describe, expect, it } from "vitest";
import type { Assessment, CaseFile } from "../../src/index.ts";
import { assessed, type RuleParts, table, tier } from "../support/assessment-rules.ts";

interface Head {
  readonly id: string;
  readonly scope?: string;
  readonly jurisdiction?: string;
  readonly inForce?: string;
}

/** A cut that differs from others only in where, when and for what it is made. */
function benchmark({ id, scope = "domains: [samples]", jurisdiction = "100000", inForce = "from: 2020-01-01" }: Head): string {
  const portions = "{ lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] }";
  return `- { id: ${id}, scope: { ${scope} }, jurisdiction: "${jurisdiction}", inForce: { ${inForce} }, missingMinimum: zero, label: { zh: ${id} }, issuer: { zh: 示例部 }, cites: ["sample-law#34"], method: portion, portions: ${portions} }`;
}

/** The benchmark in use and those passed over, as `id` and `id reason`. */
function selected(heads: readonly Head[], rest: Partial<CaseFile> = {}): readonly (string | undefined)[] {
  const { applied, passedOver } = assessed({ benchmarks: heads.map(benchmark).join("\n") }, {}, rest).benchmark;
  return [applied?.id, ...passedOver.map(({ id, reason }) => `${id} ${reason}`)];
}

const tiersOf = (parts: RuleParts, facts: CaseFile["facts"] = {}): readonly string[] =>
  assessed(parts, facts).benchmark.tiers.map(({ label, status }) => `${label.zh} ${status}`);

describe("selectBenchmark", () => {
  it("has nothing to apply where there is none", () => {
    expect(assessed({}).benchmark).toEqual({ applied: null, otherwise: [], tiers: [], factors: [], passedOver: [] });
  });

  it("says what it applies", () => {
    const applied: Assessment["benchmark"]["applied"] = assessed({ benchmarks: benchmark({ id: "x/cut" }) }).benchmark.applied;
    expect(applied).toEqual({
      id: "x/cut",
      label: { zh: "x/cut" },
      issuer: { zh: "示例部" },
      provenance: { kind: "illustrative" },
      method: "portion",
      citations: ["sample-law@2024#34"],
      status: "certain",
    });
  });

  it("takes one for the very item before one for a group, and that before one for a whole field", () => {
    const [field, group, item] = [{ id: "x/a" }, { id: "x/b", scope: "items: [x/*]" }, { id: "x/c", scope: "items: [x/item]" }];
    expect(selected([field, group, item])).toEqual(["x/c", "x/b more-general", "x/a more-general"]);
    expect(selected([field, group])).toEqual(["x/b", "x/a more-general"]);
  });

  it("counts a list with any group in it as a group", () => {
    expect(
      selected([
        { id: "x/a", scope: "items: [x/item, x/*]" },
        { id: "x/b", scope: "items: [x/item]" },
      ]),
    ).toEqual(["x/b", "x/a more-general"]);
  });

  it("takes of equally special ones the most local", () => {
    const heads = [
      { id: "x/country" },
      { id: "x/province", jurisdiction: "370000" },
      { id: "x/city", jurisdiction: "370100" },
      { id: "x/county", jurisdiction: "370102" },
    ];
    expect(selected(heads, { jurisdiction: "370102" })).toEqual(["x/county", "x/city more-general", "x/province more-general", "x/country more-general"]);
    expect(selected(heads, { jurisdiction: "370200" })).toEqual(["x/province", "x/city elsewhere", "x/county elsewhere", "x/country more-general"]);
  });

  it("puts the special before the local", () => {
    const heads = [
      { id: "x/table", scope: "items: [x/item]" },
      { id: "x/local", jurisdiction: "370000" },
    ];
    expect(selected(heads, { jurisdiction: "370102" })).toEqual(["x/table", "x/local more-general"]);
  });

  it("takes of two that are alike the first by its id", () => {
    expect(selected([{ id: "x/b" }, { id: "x/a" }])).toEqual(["x/a", "x/b more-general"]);
  });

  it("passes over those of elsewhere, and every local one where the case names no place", () => {
    expect(selected([{ id: "x/local", jurisdiction: "370000" }], { jurisdiction: "440300" })).toEqual([undefined, "x/local elsewhere"]);
    expect(selected([{ id: "x/local", jurisdiction: "370000" }])).toEqual([undefined, "x/local elsewhere"]);
  });

  it("passes over those that are not in force on the day of the decision", () => {
    const heads = [
      { id: "x/old", inForce: "from: 2020-01-01, until: 2025-06-01" },
      { id: "x/new", inForce: "from: 2025-06-01" },
    ];
    expect(selected(heads, { asOf: "2025-05-31" })).toEqual(["x/old", "x/new not-yet-in-force"]);
    expect(selected(heads, { asOf: "2025-06-01" })).toEqual(["x/new", "x/old expired"]);
  });

  it("does not mention those for other items", () => {
    expect(selected([{ id: "x/a", scope: "except: [x/item]" }])).toEqual([undefined]);
  });
});

describe("the tiers of a table", () => {
  const upTo = (value: number): string => `{ fact: goods.value, operator: lessThan, value: ${value} }`;
  const parts: RuleParts = {
    benchmarks: table([
      tier("轻", upTo(100), "portion: [0, 0.2]"),
      tier("中", upTo(1000), "portion: [0.2, 0.6]"),
      tier("重", "{ fact: conduct.serious, operator: equal, value: true }", "portion: [0.6, 1]"),
    ]),
  };

  it("are the first that surely holds", () => {
    expect(tiersOf(parts, { "goods.value": 50 })).toEqual(["轻 certain"]);
    expect(tiersOf(parts, { "goods.value": 500 })).toEqual(["中 certain"]);
  });

  it("are those that may hold, up to the first that surely does", () => {
    expect(tiersOf(parts)).toEqual(["轻 possible", "中 possible", "重 possible"]);
    expect(tiersOf(parts, { "goods.value": 5000 })).toEqual(["重 possible"]);
    expect(tiersOf(parts, { "conduct.serious": true })).toEqual(["轻 possible", "中 possible", "重 possible"]);
  });

  it("are none where the facts fit none", () => {
    expect(tiersOf(parts, { "goods.value": 5000, "conduct.serious": false })).toEqual([]);
  });
});
