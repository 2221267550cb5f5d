import { describe, expect, it } from "vitest";
import type { BenchmarkMethod } from "../../src/index.ts";
import { checkRulebook } from "../../src/rulebook/create-rulebook.ts";
import { BENCHMARK_METHODS } from "../../src/rulebook/link-benchmarks.ts";
import type { LinkedBenchmark } from "../../src/rulebook/rulebook.ts";
import type { RulebookOptions } from "../../src/rulebook/rulebook-options.ts";
import { problemsOf, type RuleTexts, rulebookOf, ruleSource, withChange } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const FILE = "pack/benchmarks.yaml";
const CUT = "{ lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] }";

/** The small rules with another method in place of the cut. */
function withMethod(method: string): RuleTexts {
  return withChange(SMALL_RULES, FILE, `method: portion\n    portions: ${CUT}\n`, `method: ${method}\n`);
}

function linked(texts: RuleTexts, options: RulebookOptions = {}): LinkedBenchmark {
  const benchmark = rulebookOf(texts, options).benchmarks.find(({ rule }) => rule.id === "test/cut");
  if (!benchmark) throw new Error("the small rules have lost their benchmark");
  return benchmark;
}

function codesOf(texts: RuleTexts, options: RulebookOptions = {}): readonly string[] {
  return checkRulebook([ruleSource(texts)], options).problems.map(({ code, path }) => `${code} ${path}`);
}

const BELOW = "when: { fact: goods.value, operator: lessThan, value: 1000 }";
const SERIOUS = "when: { fact: conduct.serious, operator: equal, value: true }";
const LABEL = "label: { zh: 示例 }";
const FACTORS = (figure: string): string =>
  `\n    factors:\n      - { ${LABEL}, levels: [{ ${LABEL}, ${BELOW}, ${figure}: 1 }, { ${LABEL}, ${SERIOUS}, ${figure}: 2 }] }\n      - { ${LABEL}, levels: [{ ${LABEL}, ${BELOW}, ${figure}: 3 }] }`;
const COEFFICIENTS = (base: string, when = BELOW): string =>
  `coefficient-sum\n    base: ${base}\n    start: 1\n    coefficients: [{ ${LABEL}, ${when}, add: 1 }, { ${LABEL}, ${SERIOUS}, add: 2 }]`;
const CORRECTIONS = (when: string): string => `\n    corrections: [{ ${LABEL}, ${when}, percent: -20 }]`;
const GRID = (rest = ""): string => `level-grid${FACTORS("level")}\n    aggregate: sum\n    bands: [{ portion: [0, 1] }]${rest}`;
const METHOD: BenchmarkMethod = { id: "acme/points", narrow: ({ statutory }) => statutory };

describe("a linked benchmark", () => {
  it("has the conditions of its tiers in one row, in order, and none where it cuts", () => {
    expect(rulebookOf(SMALL_RULES).benchmarks.map(({ rule, rows }) => [rule.id, rows.map((row) => row.map(({ kind }) => kind))])).toEqual([
      ["test/cut", []],
      ["test/table", [["below", "not"]]],
    ]);
  });

  it.each<[string, string, readonly (readonly string[])[]]>([
    ["of a formula has a row of conditions for each factor", `percentage-sum${FACTORS("percent")}`, [["below", "equal"], ["below"]]],
    ["of coefficients has theirs in one row", COEFFICIENTS("minimum"), [["below", "equal"]]],
    ["of a grid has a row for each factor, and an empty one where nothing corrects it", GRID(), [["below", "equal"], ["below"], []]],
    ["of a grid has its corrections last", GRID(CORRECTIONS(SERIOUS)), [["below", "equal"], ["below"], ["equal"]]],
  ])("%s", (_, method, rows) => {
    const benchmark = linked(withMethod(method));
    expect([benchmark.rows.map((row) => row.map(({ kind }) => kind)), benchmark.registered, benchmark.facts]).toEqual([rows, null, []]);
  });

  it("has its pack, its provenance and its own period, whatever it cites", () => {
    const { pack, provenance, inForce } = linked(SMALL_RULES);
    expect([pack.id, provenance, inForce]).toEqual(["test/small", { kind: "illustrative" }, [[{ from: "2020-01-01" }]]]);
  });

  it("has the method that the host registered under its name, and the facts that it reads", () => {
    const { registered, facts, rows } = linked(withMethod("acme/points\n    facts: [goods.value, party.ageAtConduct]"), { methods: [METHOD] });
    expect([registered, facts.map(({ id }) => id), rows]).toEqual([METHOD, ["goods.value", "party.ageAtConduct"], []]);
  });
});

describe("a condition in a benchmark", () => {
  const late = "when: { fact: result.fine, operator: greaterThan, value: 0 }";

  it.each<[string, string, string]>([
    ["the level of a factor", `percentage-sum${FACTORS("percent").replace(SERIOUS, late)}`, "factors[0].levels[1]"],
    ["the level of a grid", GRID().replace(SERIOUS, late), "factors[0].levels[1]"],
    ["a coefficient", COEFFICIENTS("minimum", late), "coefficients[0]"],
    ["a correction", GRID(CORRECTIONS(late)), "corrections[0]"],
  ])("of %s does not speak of results", (_, method, path) => {
    expect(codesOf(withMethod(method))).toEqual([`result-too-early benchmarks[0].${path}.when.fact`]);
  });
});

describe("portions", () => {
  it.each<[string, boolean]>([
    [CUT, true],
    ["{ lighter: [0, 0.3], ordinary: [0.300001, 0.7], heavier: [0.7, 1] }", true],
    ["{ lighter: [0, 0.3], ordinary: [0.299999, 0.7], heavier: [0.7, 1] }", false],
    ["{ lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.699999, 1] }", false],
    ["{ lighter: [0.7, 1], ordinary: [0.3, 0.7], heavier: [0, 0.3] }", false],
    ["{ lighter: [0, 0], ordinary: [0, 1], heavier: [1, 1] }", true],
  ])("%s follow each other: %s", (portions, allowed) => {
    expect(codesOf(withChange(SMALL_RULES, FILE, CUT, portions))).toEqual(allowed ? [] : ["portion-order benchmarks[0].portions"]);
  });
});

describe("the percentages of a formula", () => {
  const factors = (...percents: readonly (readonly number[])[]): string =>
    `percentage-sum\n    factors: [${percents.map((levels) => `{ ${LABEL}, levels: [${levels.map((percent) => `{ ${LABEL}, ${BELOW}, percent: ${percent} }`).join(", ")}] }`).join(", ")}]`;

  it.each<[string, readonly (readonly number[])[], boolean]>([
    ["100 in one factor", [[0, 100]], true],
    ["60 and 40 in two", [[0, 60, 20], [40]], true],
    ["33.3333, 33.3333 and 33.3334 in three", [[33.3333], [33.3333], [33.3334]], true],
    ["33.3333, 33.3334 and 33.3334 in three: 100.0001", [[33.3333], [33.3334], [33.3334]], false],
    ["0.1 ten times over and 99 come to 100 without a rest", [...Array.from({ length: 10 }, () => [0.1]), [99]], true],
    ["many levels of one factor, of which only the highest counts", [[10, 20, 30, 40, 50]], true],
  ])("come to a hundred at most: %s", (_, percents, allowed) => {
    expect(codesOf(withMethod(factors(...percents)))).toEqual(allowed ? [] : ["percentages-exceed benchmarks[0].factors"]);
  });
});

describe("a tier", () => {
  const tier = (fine: string): RuleTexts => withChange(SMALL_RULES, FILE, "fine: { amount: [5000, 10000] }", `fine: ${fine}`);
  const PATH = "benchmarks[1].tiers[0].fine";

  it.each<[string, string, readonly string[]]>([
    ["within the fine in yuan", "{ amount: [5000, 50000] }", []],
    ["within the multiple", "{ times: [5, 10], of: goods.value }", []],
    ["a part of the statutory range", "{ portion: [0, 0.5] }", []],
    ["a share of a base that is no money", "{ times: [5, 10], of: party.staff }", [`fact-type ${PATH}.of`]],
    ["a sum for each of what is no number", "{ amount: 500, per: goods.value }", [`fact-type ${PATH}.per`]],
    ["a share of a fact that is none", "{ times: [5, 10], of: goods.worth }", [`unknown-fact ${PATH}.of`]],
    ["a share of a result", "{ times: [5, 10], of: result.fine }", [`result-too-early ${PATH}.of`]],
    ["a share of the fine of a clause", "{ times: 1, ofFine: from }", [`unknown-fine ${PATH}.ofFine`]],
  ])("fines %s: %#", (_, fine, codes) => {
    expect(codesOf(tier(fine))).toEqual(codes);
  });

  // Only where every fine of an item is a plain amount can one be told to lie outside.
  const amounts = withChange(
    tier("{ amount: [4000, 10000] }"),
    "pack/items.yaml",
    "measure: { times: [5, 10], of: goods.value }",
    "measure: { amount: [20000, 90000] }",
  );
  const second = (scope: string): RuleTexts =>
    withChange(
      withChange(
        amounts,
        "pack/items.yaml",
        "items:\n",
        "items:\n  - { id: test/loan, name: { zh: 出借 }, domain: samples, enforcedBy: [{ function: a, from: city }], breaches: [sample-law], basis: [sample-law], versions: [{ inForce: { from: 2020-01-01 }, clauses: [{ penalties: [{ kind: fine, choice: must, measure: { amount: [1000, 10000] } }] }] }] }\n",
      ),
      FILE,
      "scope: { items: [test/sale] }",
      `scope: ${scope}`,
    );

  it("lies outside one item that it is for, or inside all", () => {
    expect(codesOf(amounts)).toEqual([`tier-outside ${PATH}`]);
    expect(codesOf(second("{ items: [test/loan] }"))).toEqual([]);
    const problems = problemsOf(second("{ domains: [samples] }"));
    expect(problems.map(({ code, message }) => [code, message.en])).toEqual([["tier-outside", "the tier lies within no statutory fine of item `test/sale`"]]);
  });

  it("of a kind of penalty, or of another procedure, lies outside nothing", () => {
    const [kinds, procedure] = ["penalties: [{ kind: warning }]", "procedure: hearing"].map((outcome) =>
      codesOf(withChange(amounts, FILE, "fine: { amount: [4000, 10000] }", outcome)),
    );
    expect([kinds, procedure]).toEqual([[], []]);
  });
});

describe("the base of coefficients", () => {
  it.each<[string, readonly string[]]>([
    ["minimum", []],
    ["maximum", []],
    ["{ amount: 5000 }", []],
    ["{ percent: 5, of: goods.value }", []],
    ["{ percent: 5, of: party.staff }", ["fact-type benchmarks[0].base.of"]],
    ["{ percent: 5, ofFine: from }", ["unknown-fine benchmarks[0].base.ofFine"]],
  ])("can be %s: %j", (base, codes) => {
    expect(codesOf(withMethod(COEFFICIENTS(base)))).toEqual(codes);
  });
});

describe("a host's method", () => {
  it("is checked against those that are registered", () => {
    const problems = (options: RulebookOptions): unknown =>
      checkRulebook([ruleSource(withMethod("acme/point"))], options).problems.map(({ code, nearest }) => [code, nearest]);
    expect([problems({}), problems({ methods: [METHOD] })]).toEqual([[["unknown-method", undefined]], [["unknown-method", "acme/points"]]]);
  });

  it("reads facts that are there and known in time", () => {
    expect(codesOf(withMethod("acme/points\n    facts: [goods.worth, result.fine, goods.value]"), { methods: [METHOD] })).toEqual([
      "unknown-fact benchmarks[0].facts[0]",
      "result-too-early benchmarks[0].facts[1]",
    ]);
  });

  it("is asked once about its parameters, and each fault that it finds is a problem", () => {
    const asked: unknown[] = [];
    const check = (faults: readonly string[]): BenchmarkMethod => ({
      ...METHOD,
      check: (parameters) => {
        asked.push(parameters);
        return faults;
      },
    });
    const texts = withMethod("acme/points\n    parameters: { weights: [1, 2] }");
    expect(codesOf(texts, { methods: [check([])] })).toEqual([]);
    expect(codesOf(texts, { methods: [check(["too few weights", "no limit"])] })).toEqual([
      "bad-parameters benchmarks[0].parameters",
      "bad-parameters benchmarks[0].parameters",
    ]);
    expect(asked).toEqual([{ weights: [1, 2] }, { weights: [1, 2] }]);
  });

  it("whose check throws refuses its parameters", () => {
    const check = (parameters: unknown): readonly string[] => ((parameters as { readonly weights: readonly number[] }).weights.length > 0 ? [] : ["none"]);
    const { problems } = checkRulebook([ruleSource(withMethod("acme/points"))], { methods: [{ ...METHOD, check }] });
    expect(problems.map(({ code, path, message }) => [code, path, message.en?.includes("TypeError")])).toEqual([
      ["bad-parameters", "benchmarks[0].parameters", true],
    ]);
  });
});

it("the methods that are built in are those that a benchmark can name without a /", () => {
  const found = codesOf(withMethod("none"));
  expect([found, BENCHMARK_METHODS.every((method) => !method.includes("/"))]).toEqual([["wrong-shape benchmarks[0].method"], true]);
  const [problem] = problemsOf(withMethod("none"));
  expect(problem?.message.en).toBe(`has none of the shapes allowed here: ${BENCHMARK_METHODS.join(", ")}`);
});
