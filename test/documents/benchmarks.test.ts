import { describe, expect, it } from "vitest";
import { MISSING_MINIMUM_POLICIES } from "../../src/documents/benchmarks.ts";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { PENALTY_KINDS } from "../../src/law/penalty-kind.ts";
import { REQUIREMENT_KINDS } from "../../src/law/review.ts";
import { changedAt, type Fault, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const head = {
  label: { zh: "示例基准" },
  issuer: { zh: "示例部" },
  jurisdiction: "100000",
  inForce: { from: "2022-10-08" },
  scope: {},
  missingMinimum: "zero",
  cites: ["sample-law#34"],
  provenance: { kind: "illustrative" },
};
const label = { zh: "一般" };
const when = { fact: "goods.value", operator: "lessThan", value: 1000 };
const of = {
  cut: { method: "portion", portions: { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] } },
  table: {
    method: "tiers",
    tiers: [
      { label, when, fine: { amount: [5000, 10_000] } },
      { label, when, fine: { portion: [0.3, 1] } },
      { label, when, fine: { times: { above: 1, max: 3 }, of: "goods.value", baseAtLeast: 10_000 } },
      {
        label,
        when,
        fine: {
          either: [
            { percent: 5, of: "goods.value" },
            { amount: 1000, per: "staff" },
          ],
          atMost: 30_000,
        },
      },
      { label, when, penalties: [{ kind: "warning" }, { kind: "suspend-licence", measure: { months: [3, 6] } }] },
      { label, when, fine: { amount: 5000 }, penalties: [{ kind: "restrict-employment", measure: { life: true } }] },
      { label, when, procedure: "criminal-referral" },
    ],
  },
  percentages: {
    method: "percentage-sum",
    rounding: { to: 100, direction: "down" },
    factors: [
      {
        label,
        levels: [
          { label, when, percent: 12.5 },
          { label, when, percent: 0 },
        ],
      },
      { label, levels: [{ label, when, percent: 87.5 }] },
    ],
  },
  coefficients: {
    method: "coefficient-sum",
    rounding: { to: 100, direction: "down", atMinimum: "up" },
    base: "minimum",
    start: 1,
    coefficients: [
      { label, when, add: -0.25 },
      { label, when, add: 0.5 },
    ],
  },
  grid: {
    method: "level-grid",
    factors: [
      {
        label,
        group: "conduct",
        weight: 0.4,
        levels: [
          { label, when, level: 1 },
          { label, when, level: 5 },
        ],
      },
      { label, levels: [{ label, when, level: 0 }] },
    ],
    aggregate: "weighted-mean",
    bands: [{ below: 2, portion: [0, 0.2] }, { atMost: 4, portion: [0.2, 0.6] }, { portion: [0.6, 1] }],
    corrections: [{ label, when, percent: -20 }],
  },
  registered: { method: "acme/two-way", facts: ["goods.value"], parameters: { axes: [[1, 2], null, "a"] } },
} as const;
const NAMES = ["cut", "table", "percentages", "coefficients", "grid", "registered"] as const;
const document = { kind: "benchmarks", benchmarks: NAMES.map((name) => ({ ...head, id: `test/${name}`, ...of[name] })) };

/** What is wrong with a benchmark when one part of it is changed. */
function faultsWith(name: (typeof NAMES)[number], path: readonly (string | number)[], value?: unknown): readonly Fault[] {
  return shapeFaults(changedAt(document, ["benchmarks", NAMES.indexOf(name), ...path], value));
}

function faultAt(code: Fault["code"], name: (typeof NAMES)[number], path: string, nearest?: string): Fault {
  return fault(code, `benchmarks[${NAMES.indexOf(name)}]${path}`, nearest);
}

describe("a document of benchmarks", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it.each<[(typeof NAMES)[number], readonly string[]]>([
    ["cut", ["method", "portions"]],
    ["table", ["method", "tiers"]],
    ["percentages", ["method", "factors"]],
    ["coefficients", ["method", "base", "start", "coefficients"]],
    ["grid", ["method", "factors", "aggregate", "bands"]],
    ["registered", ["method"]],
  ])("needs of the benchmark %s all of the head but the provenance, and what its method asks for", (name, own) => {
    const ofHead = ["label", "issuer", "jurisdiction", "inForce", "scope", "missingMinimum", "cites"];
    expect(neededKeys(document, ["benchmarks", NAMES.indexOf(name)])).toEqual([...ofHead, "id", ...own]);
  });

  it.each(NAMES.map((name) => [name]))("says of the benchmark %s that its method is missing where it is", (name) => {
    expect(faultsWith(name, ["method"])[0]).toEqual(faultAt("missing-key", name, ""));
  });

  it.each<[string, unknown, Fault]>([
    ["a misspelt method", "tier", faultAt("wrong-shape", "table", ".method", "tiers")],
    ["a method without the / of a host's own", "acme", faultAt("wrong-shape", "table", ".method")],
    ["a host's method without a name after the /", "acme/", faultAt("wrong-shape", "table", ".method")],
    ["a number as a method", 1, faultAt("wrong-shape", "table", ".method")],
    ["the method of another shape", "portion", faultAt("missing-key", "table", "")],
  ])("names %s", (_, method, expected) => {
    expect(faultsWith("table", ["method"], method)[0]).toEqual(expected);
  });

  it("does not take the parts of one method with the other", () => {
    expect(faultsWith("cut", ["tiers"], [])).toEqual([faultAt("unknown-key", "cut", ".tiers")]);
    expect(faultsWith("registered", ["tiers"], [])).toEqual([faultAt("unknown-key", "registered", ".tiers")]);
  });

  it.each(MISSING_MINIMUM_POLICIES.map((policy) => [policy]))("knows the policy %s for a missing minimum", (policy) => {
    expect(faultsWith("cut", ["missingMinimum"], policy)).toEqual([]);
  });

  it.each<[string, readonly (string | number)[], string]>([
    ["table", ["tiers"], ".tiers"],
    ["table", ["tiers", 4, "penalties"], ".tiers[4].penalties"],
    ["percentages", ["factors"], ".factors"],
    ["percentages", ["factors", 0, "levels"], ".factors[0].levels"],
    ["coefficients", ["coefficients"], ".coefficients"],
    ["grid", ["factors"], ".factors"],
    ["grid", ["factors", 0, "levels"], ".factors[0].levels"],
    ["grid", ["bands"], ".bands"],
    ["grid", ["corrections"], ".corrections"],
    ["registered", ["facts"], ".facts"],
  ])("of the benchmark %s leaves no list empty: %j", (name, path, at) => {
    const own = name as (typeof NAMES)[number];
    expect(faultsWith(own, path, [])).toEqual([faultAt("wrong-value", own, at)]);
  });
});

describe("rounding", () => {
  it.each<[unknown, readonly string[]]>([
    [{ to: 100, direction: "down" }, []],
    [{ to: 0.01, direction: "up" }, []],
    [{ to: 1_000_000_000, direction: "down", atMinimum: "up" }, []],
    [{ to: 0, direction: "down" }, ["wrong-value .rounding.to"]],
    [{ to: -100, direction: "down" }, ["wrong-value .rounding.to"]],
    [{ to: 0.001, direction: "down" }, ["wrong-value .rounding.to"]],
    [{ to: 1_000_000_001, direction: "down" }, ["wrong-value .rounding.to"]],
    [{ to: 100, direction: "nearest" }, ["wrong-value .rounding.direction"]],
    [{ to: 100 }, ["missing-key .rounding"]],
    [{ to: 100, direction: "down", at: "up" }, ["unknown-key .rounding.at"]],
  ])("is %j of every benchmark: %j", (rounding, faults) => {
    for (const name of NAMES) {
      const found = faultsWith(name, ["rounding"], rounding).map(({ code, path }) => `${code} ${path.replace(/^benchmarks\[\d\]/, "")}`);
      expect([name, found]).toEqual([name, faults]);
    }
  });
});

describe("portions", () => {
  it("are needed all three, each within the whole", () => {
    expect(neededKeys(document, ["benchmarks", 0, "portions"])).toEqual(["lighter", "ordinary", "heavier"]);
    expect(faultsWith("cut", ["portions", "heavier"], [0.7, 1.1])).toEqual([faultAt("empty-range", "cut", ".portions.heavier")]);
  });
});

describe("a tier", () => {
  const tier = (rest: object): readonly Fault[] => faultsWith("table", ["tiers", 0], { label, when, ...rest });

  it.each<[string, object]>([
    ["a fine", { fine: { amount: 5000 } }],
    ["penalties", { penalties: [{ kind: "warning" }] }],
    ["a fine and penalties", { fine: { portion: [0, 0.5] }, penalties: [{ kind: "warning" }] }],
    ["another procedure", { procedure: "hearing" }],
  ])("can end in %s", (_, outcome) => {
    expect(tier(outcome)).toEqual([]);
  });

  it.each<[string, object]>([
    ["nothing", {}],
    ["a fine and another procedure", { fine: { amount: 5000 }, procedure: "hearing" }],
    ["penalties and another procedure", { penalties: [{ kind: "warning" }], procedure: "hearing" }],
  ])("does not end in %s", (_, outcome) => {
    expect(tier(outcome)).toEqual([faultAt("tier-outcome", "table", ".tiers[0]")]);
  });

  it.each(PENALTY_KINDS.map((kind) => [kind]))("can impose %s", (kind) => {
    expect(tier({ penalties: [{ kind }] })).toEqual([]);
  });

  it.each(REQUIREMENT_KINDS.map((kind) => [kind]))("can turn to %s", (procedure) => {
    expect(tier({ procedure })).toEqual([]);
  });

  it.each<[string, object, Fault]>([
    ["a fine in days", { fine: { days: 5 } }, faultAt("wrong-shape", "table", ".tiers[0].fine")],
    ["a misspelt fine", { fin: { amount: 5 } }, faultAt("unknown-key", "table", ".tiers[0].fin", "fine")],
    ["a misspelt measure", { fine: { amuont: 5 } }, faultAt("unknown-key", "table", ".tiers[0].fine.amuont", "amount")],
    ["a misspelt portion", { fine: { potion: [0, 1] } }, faultAt("unknown-key", "table", ".tiers[0].fine.potion", "portion")],
    ["a portion and an amount", { fine: { portion: [0, 1], amount: 5 } }, faultAt("unknown-key", "table", ".tiers[0].fine.amount")],
    ["a portion beyond the whole", { fine: { portion: [0, 2] } }, faultAt("empty-range", "table", ".tiers[0].fine.portion")],
    ["a multiple with seven decimals", { fine: { times: 0.1234567, of: "a" } }, faultAt("bad-ratio", "table", ".tiers[0].fine.times")],
    ["a misspelt kind", { penalties: [{ kind: "detetion" }] }, faultAt("wrong-value", "table", ".tiers[0].penalties[0].kind", "detention")],
    ["a penalty in money", { penalties: [{ kind: "fine", measure: { amount: 5 } }] }, faultAt("wrong-shape", "table", ".tiers[0].penalties[0].measure")],
    ["a penalty with a choice", { penalties: [{ kind: "warning", choice: "must" }] }, faultAt("unknown-key", "table", ".tiers[0].penalties[0].choice")],
    ["a misspelt procedure", { procedure: "hearin" }, faultAt("wrong-value", "table", ".tiers[0].procedure", "hearing")],
  ])("is refused once, where it is wrong: %s", (_, outcome, expected) => {
    expect(tier(outcome)).toEqual([expected]);
  });

  it("is refused once for a misspelt operator", () => {
    const changed = { label, when: { ...when, operator: "lesThan" }, fine: { amount: 5 } };
    expect(faultsWith("table", ["tiers", 0], changed)).toEqual([faultAt("wrong-value", "table", ".tiers[0].when.operator", "lessThan")]);
  });
});

describe("the figures of a method", () => {
  const LEVEL = ["factors", 0, "levels", 0] as const;

  it.each<[(typeof NAMES)[number], readonly (string | number)[], readonly number[], readonly number[]]>([
    ["percentages", [...LEVEL, "percent"], [0, 0.0001, 100], [-0.0001, 0.00001, 100.0001]],
    ["coefficients", ["start"], [-1_000_000, 0.000001, 1_000_000], [-1_000_000.5, 0.0000001, 1_000_001]],
    ["coefficients", ["coefficients", 0, "add"], [-1_000_000, 0.000001, 1_000_000], [-1_000_000.5, 0.0000001, 1_000_001]],
    ["grid", [...LEVEL, "level"], [0, 1, 1000], [-1, 0.5, 1001]],
    ["grid", ["factors", 0, "weight"], [0.000001, 1, 1_000_000], [0, -1, 0.0000001, 1_000_001]],
    ["grid", ["corrections", 0, "percent"], [-100, 0.0001, 10_000], [-100.0001, 0.00001, 10_001]],
  ])("%s %j can be %j, not %j", (name, path, good, bad) => {
    expect(good.filter((number) => faultsWith(name, path, number).length > 0)).toEqual([]);
    expect(bad.map((number) => faultsWith(name, path, number).map(({ code }) => code))).toEqual(bad.map(() => ["wrong-value"]));
  });

  it.each<[string, unknown, readonly Fault[]]>([
    ["the maximum", "maximum", []],
    ["a measure", { percent: 5, of: "goods.value" }, []],
    ["a misspelt end", "minimun", [faultAt("wrong-value", "coefficients", ".base", "minimum")]],
    ["a misspelt measure", { tims: 2, of: "goods.value" }, [faultAt("unknown-key", "coefficients", ".base.tims", "times")]],
    ["a number", 5000, [faultAt("wrong-value", "coefficients", ".base")]],
  ])("are multiplied with %s as their base", (_, base, faults) => {
    expect(faultsWith("coefficients", ["base"], base)).toEqual(faults);
  });

  it.each(["maximum", "sum", "weighted-mean"])("are aggregated as %s", (aggregate) => {
    expect(faultsWith("grid", ["aggregate"], aggregate)).toEqual([]);
  });

  it("are aggregated in no other way", () => {
    expect(faultsWith("grid", ["aggregate"], "mean")).toEqual([faultAt("wrong-value", "grid", ".aggregate")]);
  });

  it.each<[(typeof NAMES)[number], readonly (string | number)[], string]>([
    ["percentages", [...LEVEL, "level"], ".factors[0].levels[0].level"],
    ["percentages", ["factors", 0, "weight"], ".factors[0].weight"],
    ["grid", [...LEVEL, "percent"], ".factors[0].levels[0].percent"],
    ["coefficients", ["coefficients", 0, "percent"], ".coefficients[0].percent"],
  ])("of %s are not those of another: %j", (name, path, at) => {
    expect(faultsWith(name, path, 1)).toEqual([faultAt("unknown-key", name, at)]);
  });
});

describe("bands", () => {
  const portion = [0, 1];

  it.each<[string, readonly object[], boolean]>([
    ["one that is open", [{}], true],
    ["two", [{ atMost: 1 }, {}], true],
    ["ascending ones", [{ below: 1 }, { atMost: 2 }, { below: 3 }, {}], true],
    ["one below a score and one that ends with it", [{ below: 2 }, { atMost: 2 }, {}], true],
    ["below nothing", [{ below: -1 }, { atMost: 0 }, {}], true],
    ["one that ends with a score and one below it, which would be empty", [{ atMost: 2 }, { below: 2 }, {}], false],
    ["the same twice", [{ atMost: 2 }, { atMost: 2 }, {}], false],
    ["descending ones", [{ atMost: 2 }, { atMost: 1 }, {}], false],
    ["none that is open", [{ atMost: 1 }, { atMost: 2 }], false],
    ["an open one before the last", [{ atMost: 1 }, {}, { atMost: 2 }, {}], false],
    ["two open ones", [{}, {}], false],
    ["one with two ends", [{ atMost: 1, below: 2 }, {}], false],
    ["a last one with two ends", [{ atMost: 1 }, { atMost: 2, below: 2 }], false],
  ])("can be %s: %#", (_, ends, allowed) => {
    const bands = ends.map((end) => ({ ...end, portion }));
    expect(faultsWith("grid", ["bands"], bands)).toEqual(allowed ? [] : [faultAt("band-order", "grid", ".bands")]);
  });
});

describe("the parameters of a host's method", () => {
  it.each<[string, unknown]>([
    ["an object", { a: { b: [1, null] } }],
    ["a list", [1, 2]],
    ["a text", "a"],
    ["nothing", null],
  ])("can be any JSON: %s", (_, parameters) => {
    expect(faultsWith("registered", ["parameters"], parameters)).toEqual([]);
  });

  it("name facts by their ids", () => {
    expect(faultsWith("registered", ["facts", 0], "Goods value")).toEqual([faultAt("bad-fact-id", "registered", ".facts[0]")]);
  });
});
