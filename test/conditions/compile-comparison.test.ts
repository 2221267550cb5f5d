import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/conditions/condition-node.ts";
import { encodeValue, isFault } from "../../src/conditions/encode-value.ts";
import { comparesWithFact, OPERATORS_BY_TYPE, takesList } from "../../src/conditions/operators.ts";
import type { Fact } from "../../src/conditions/vocabulary.ts";
import { OPERATORS, type Operator, type Scalar } from "../../src/documents/condition.ts";
import { FACT_TYPES, type FactType } from "../../src/documents/vocabulary.ts";
import { faultsOf } from "../support/documents.ts";
import { compile, compiled, type Definition, factIn, type Knowledge, linkFacts, rowOf, vocabularyOf } from "../support/facts.ts";
import { type Domain, domainOf, holds, subsetsOf, verdictOf, type Written } from "../support/naive-comparison.ts";

type ComparedType = Exclude<FactType, "list" | "records" | "periods" | "extensions">;

const isCompared = (type: FactType): type is ComparedType => OPERATORS_BY_TYPE[type].length > 0;
const TYPES = FACT_TYPES.filter(isCompared);
const COMPARISONS = TYPES.flatMap((type) => OPERATORS_BY_TYPE[type].map((operator): [ComparedType, Operator] => [type, operator]));

// What can be known of a fact, and the values that this leaves.
interface State {
  readonly known: Knowledge;
  readonly left: readonly Written[];
}

function statesOf(domain: Domain, fact: Fact): readonly State[] {
  const { values } = domain;
  const numbers = values.map((value) => {
    const number = encodeValue(fact, value);
    if (isFault(number)) throw new Error(`${value} is no value of this test's fact`);
    return number;
  });
  const at = (index: number): number => numbers[index] ?? Number.NaN;
  const anyValue = values.slice();
  if (domain.definition.type === "date") anyValue.push("1900-01-01", "2199-12-31");
  if (domain.definition.type === "datetime") anyValue.push("1900-01-01T00:00", "2199-12-31T23:59");
  const states: State[] = [{ known: null, left: anyValue }];
  for (const low of values.keys()) {
    for (const high of values.keys()) {
      // The ends of a set are masks: what is certain, what is possible.
      const between = (index: number): boolean =>
        domain.definition.type === "set" ? (index & low) === low && (index | high) === high : index >= low && index <= high;
      const left = values.filter((_, index) => between(index));
      if (left.length > 0 && between(low)) states.push({ known: low === high ? at(low) : [at(low), at(high)], left });
    }
  }
  return states;
}

function constantsFor(operator: Operator, domain: Domain): readonly (Scalar | readonly Scalar[])[] {
  const type = domain.definition.type;
  const single: readonly Scalar[] = type === "set" ? ["x", "y", "z"] : (domain.values as readonly Scalar[]);
  if (!takesList(operator)) return single;
  if (type === "set") return subsetsOf(["x", "y", "z"]).filter((subset) => subset.length > 0);
  return [...single.map((one) => [one]), ...single.flatMap((one, index) => single.slice(index + 1).map((other) => [one, other])), [...single]];
}

describe("a comparison with constants", () => {
  it.each(COMPARISONS)("of %s by %s comes out as for every value that is possible, whatever is known", (type, operator) => {
    const domain = domainOf(type, "a");
    const vocabulary = vocabularyOf(domain.definition);
    const states = statesOf(domain, factIn(vocabulary, "a"));
    const wrong: unknown[] = [];
    for (const value of constantsFor(operator, domain)) {
      const node = compiled({ fact: "a", operator, value }, [domain.definition]);
      for (const { known, left } of states) {
        const outcome = evaluate(node, rowOf(vocabulary, known));
        const expected = verdictOf(left.map((actual) => holds(operator, actual, value as Written)));
        // A list that happens to hold all that is left is not looked at so closely.
        const cautious = (operator === "in" || operator === "notIn") && left.length > 1 && outcome === 1;
        if (outcome !== expected && !cautious) wrong.push({ value, known, outcome, expected });
      }
    }
    expect(wrong).toEqual([]);
  });

  it("with a list that holds all that is left holds, however often it names them", () => {
    const { definition } = domainOf("enum", "a");
    const node = compiled({ fact: "a", operator: "in", value: ["x", "y", "z", "x"] }, [definition]);
    expect(evaluate(node, rowOf(vocabularyOf(definition)))).toBe(2);
  });

  it("takes a set of thirty values to its last bit", () => {
    const values = Array.from({ length: 30 }, (_, index) => ({ id: `v${index}`, label: { zh: "值" } }));
    const definition: Definition = { id: "a", type: "set", values };
    const vocabulary = vocabularyOf(definition);
    const node = compiled({ fact: "a", operator: "contains", value: "v29" }, [definition]);
    expect([2 ** 29, 2 ** 30 - 1, 2 ** 29 - 1, 0, null].map((known) => evaluate(node, rowOf(vocabulary, known)))).toEqual([2, 2, 0, 0, 1]);
  });

  it("takes sums of the largest size exactly", () => {
    const definition: Definition = { id: "a", type: "money" };
    const vocabulary = vocabularyOf(definition);
    const node = compiled({ fact: "a", operator: "lessThan", value: 9e13 }, [definition]);
    expect([8_999_999_999_999_999, 9_000_000_000_000_000].map((known) => evaluate(node, rowOf(vocabulary, known)))).toEqual([2, 0]);
  });
});

describe("a comparison with another fact", () => {
  const compared = COMPARISONS.filter(([type, operator]) => comparesWithFact(operator) && type !== "enum");

  it.each(compared)("of %s by %s comes out as for every pair of values that is possible, whatever is known of either", (type, operator) => {
    const [one, other] = [domainOf(type, "a"), domainOf(type, "b")];
    const vocabulary = vocabularyOf(one.definition, other.definition);
    const node = compiled({ fact: "a", operator, value: { fact: "b" } }, [one.definition, other.definition]);
    const states = statesOf(one, factIn(vocabulary, "a"));
    const wrong: unknown[] = [];
    for (const a of states) {
      for (const b of states) {
        const outcome = evaluate(node, rowOf(vocabulary, a.known, b.known));
        const expected = verdictOf(a.left.flatMap((actual) => b.left.map((value) => holds(operator, actual, value as Written))));
        if (outcome !== expected) wrong.push({ a: a.known, b: b.known, outcome, expected });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("what cannot be compared", () => {
  const definitions: readonly Definition[] = [
    ...TYPES.map((type) => domainOf(type, type).definition),
    ...TYPES.map((type) => domainOf(type, `other.${type}`).definition),
    { id: "list", type: "list" },
    { id: "records", type: "records" },
    { id: "periods", type: "periods" },
    { id: "extensions", type: "extensions" },
  ];
  const { scope } = linkFacts(definitions);
  const codes = (fact: string, operator: Operator, value: Scalar | readonly Scalar[] | { readonly fact: string }): readonly string[] =>
    compile({ fact, operator, value }, scope).problems.map(({ code, path }) => `${code} ${path}`);

  it("is an operator with a type that does not know it: each such pair is a problem", () => {
    const wrong: unknown[] = [];
    for (const type of FACT_TYPES) {
      for (const operator of OPERATORS) {
        if (OPERATORS_BY_TYPE[type].includes(operator)) continue;
        const found = codes(type, operator, 1);
        if (found.join() !== "operator-type rule.when.operator") wrong.push({ type, operator, found });
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is a fact with one of another type, or with one where the operator takes members or lists", () => {
    const wrong: unknown[] = [];
    for (const [type, operator] of COMPARISONS) {
      for (const other of FACT_TYPES) {
        const name = isCompared(other) ? `other.${other}` : other;
        const fits = other === type && comparesWithFact(operator) && type !== "enum";
        const found = codes(type, operator, { fact: name });
        if (found.join() !== (fits ? "" : "value-type rule.when.value")) wrong.push({ type, operator, other, found });
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each<[ComparedType, readonly Scalar[]]>([
    ["money", ["1", true, 0.001, 1e21, "2024-01-01"]],
    ["number", ["1", true, 0.0000001, 1e21]],
    ["integer", ["1", true, 0.5, 1e21]],
    ["boolean", [0, 1, "true", ""]],
    ["date", [20_240_101, true, "2024-02-30", "2024-1-1", "1899-12-31"]],
  ])("is %s with a value that is none", (type, values) => {
    const operator: Operator = "equal";
    expect(values.map((value) => codes(type, operator, value))).toEqual(values.map(() => ["value-type rule.when.value"]));
  });

  it.each<[ComparedType, Operator, Scalar | readonly Scalar[], string | undefined]>([
    ["enum", "equal", "xx", "x"],
    ["enum", "equal", "elsewhere", undefined],
    ["enum", "equal", 1, undefined],
    ["enum", "in", ["x", "why"], "y"],
    ["set", "contains", "zz", "z"],
    ["set", "containsAny", ["x", "elsewhere"], undefined],
    ["set", "containsAll", ["x", true], undefined],
  ])("is %s by %s with %j, which is none of its values", (type, operator, value, nearest) => {
    expect(faultsOf(compile({ fact: type, operator, value }, scope).problems)).toEqual([
      { code: "unknown-value", file: "facts.json", path: "rule.when.value", ...(nearest === undefined ? {} : { nearest }) },
    ]);
  });

  it("is a list with an operator for one value, and one value with an operator for a list", () => {
    const wrong = COMPARISONS.filter(([type, operator]) => {
      const [one] = constantsFor(operator, domainOf(type, type));
      const turned = Array.isArray(one) ? (one[0] as Scalar) : [one as Scalar];
      return codes(type, operator, turned).join() !== "value-type rule.when.value";
    });
    expect(wrong).toEqual([]);
  });

  it("is a fact with itself", () => {
    expect(codes("money", "equal", { fact: "money" })).toEqual(["compares-with-itself rule.when.value"]);
  });

  it("is a fact that is not declared, on either side, one problem at a time", () => {
    expect([codes("mony", "equal", 1), codes("money", "equal", { fact: "mony" }), codes("mony", "equal", { fact: "mony" })]).toEqual([
      ["unknown-fact rule.when.fact"],
      ["unknown-fact rule.when.value"],
      ["unknown-fact rule.when.fact"],
    ]);
  });
});
