// Made-up vocabularies with every type of fact, conditions over them, and facts near the constants that the conditions name.
import fc from "fast-check";
import { OPERATORS_BY_TYPE, takesList } from "../../src/conditions/operators.ts";
import type { NamedCondition } from "../../src/documents/named-conditions.ts";
import type { FactDefinition } from "../../src/documents/vocabulary.ts";
import type { Condition, ConditionValue, FactCondition, FactType, Operator, Scalar } from "../../src/index.ts";
import type { NaiveScope, NaiveValue } from "./assessment-naive-interpreter.ts";

/** A vocabulary, named conditions and one more condition over them, with complete facts. */
export interface GeneratedRules {
  readonly facts: readonly FactDefinition[];
  readonly named: readonly NamedCondition[];
  readonly condition: Condition;
  /** A value for every fact that a case can give. */
  readonly given: Readonly<Record<string, NaiveValue>>;
}

/** The scope of generated rules for the naive interpreter. */
export function scopeOf({ facts, named }: GeneratedRules): NaiveScope {
  return { definitions: facts, named: new Map(named.map(({ id, when }) => [id, when])) };
}

function derivedBoolean(when: Condition): FactDefinition {
  return { id: "derived.holds", type: "boolean", label: { zh: "推出" }, derive: { when } };
}

const MONEY = [0, 0.01, 0.07, 1, 9999.99, 10_000, 10_000.01, 123_456.78, 90_000_000_000_000] as const;
const NUMBERS = [-2.5, -0.000001, 0, 0.000001, 0.1, 0.3, 1, 3.000001, 9_007_199_253] as const;
const INTEGERS = [-3, -1, 0, 1, 2, 14, 18, 9_007_199_254_740_991] as const;
const DATES = ["1900-01-01", "2019-12-31", "2020-02-28", "2020-02-29", "2020-03-01", "2024-02-29", "2024-03-01", "2199-12-31"] as const;
const WORDS = ["a", "b", "c", "d", "e"] as const;

/** Generated rules with complete facts. */
export const generatedRules: fc.Arbitrary<GeneratedRules> = vocabulary().chain((facts) =>
  fc.tuple(conditionOver(facts, []), conditionOver(facts, ["first"])).chain(([first, second]) =>
    fc.record({
      facts: fc.constant([...facts, derivedBoolean(first)]),
      named: fc.constant([
        { id: "first", when: first },
        { id: "second", when: second },
      ]),
      condition: conditionOver([...facts, derivedBoolean(first)], ["first", "second"]),
      given: valuesFor(facts),
    }),
  ),
);

function vocabulary(): fc.Arbitrary<readonly FactDefinition[]> {
  const end = fc.option(fc.constantFrom(...MONEY), { nil: undefined, freq: 3 });
  const bounded = fc.tuple(end, end).map(([a, b]) => (a !== undefined && b !== undefined && a > b ? [b, a] : [a, b]));
  const values = fc.integer({ min: 1, max: WORDS.length }).map((count) => WORDS.slice(0, count).map((id) => ({ id, label: { zh: id } })));
  return fc
    .record({ bounds: bounded, silent: fc.constantFrom(undefined, true, false), enumValues: values, setValues: values })
    .map(({ bounds: [minimum, maximum], silent, enumValues, setValues }) => [
      fact("money.one", "money"),
      fact("money.two", "money", { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) }),
      fact("number.one", "number"),
      fact("number.two", "number", { minimum: -1000 }),
      fact("integer.one", "integer"),
      fact("integer.two", "integer", { minimum: 0 }),
      fact("boolean.one", "boolean"),
      fact("boolean.two", "boolean", silent === undefined ? {} : { absent: silent }),
      fact("date.one", "date"),
      fact("date.two", "date"),
      fact("enum.one", "enum", { values: enumValues }),
      fact("set.one", "set", { values: setValues }),
      fact("list.one", "list"),
      fact("derived.count", "integer", { derive: { count: "list.one" } }),
      fact("derived.years", "integer", { derive: { yearsBetween: ["date.one", "date.two"] } }),
      fact("derived.sum", "money", { derive: { sum: ["money.one", "small.money"] } }),
      fact("derived.difference", "money", { derive: { difference: ["small.money", "smaller.money"] } }),
      fact("small.money", "money", { maximum: 1_000_000 }),
      fact("smaller.money", "money", { maximum: 1000 }),
    ]);
}

function fact(id: string, type: FactType, rest: Partial<FactDefinition> = {}): FactDefinition {
  return { id, type, label: { zh: id }, ...rest };
}

/** Values for every fact that is not derived. */
function valuesFor(facts: readonly FactDefinition[]): fc.Arbitrary<Readonly<Record<string, NaiveValue>>> {
  return fc.record(Object.fromEntries(facts.filter(({ derive }) => !derive).map((definition) => [definition.id, factValue(definition)])));
}

/** A value that the fact can take. */
export function factValue({ type, minimum, maximum, values = [] }: FactDefinition): fc.Arbitrary<NaiveValue> {
  const ids = values.map(({ id }) => id);
  const inside = (numbers: fc.Arbitrary<number>): fc.Arbitrary<number> =>
    numbers.map((value) => Math.min(Math.max(value, minimum ?? value), maximum ?? Math.max(value, minimum ?? value)));
  switch (type) {
    case "money":
      return inside(
        fc.oneof(
          fc.constantFrom(...MONEY),
          fc.integer({ min: 0, max: 2_000_000 }).map((cents) => cents / 100),
        ),
      );
    case "number":
      return inside(
        fc.oneof(
          fc.constantFrom(...NUMBERS),
          fc.integer({ min: -3_000_000, max: 4_000_000 }).map((millionths) => millionths / 1_000_000),
        ),
      );
    case "integer":
      return inside(fc.oneof(fc.constantFrom(...INTEGERS), fc.integer({ min: -5, max: 20 })));
    case "boolean":
      return fc.boolean();
    case "date":
      return fc.oneof(fc.constantFrom(...DATES), fc.integer({ min: 0, max: 3000 }).map(dateAfter2018));
    case "enum":
      return fc.constantFrom(...ids);
    case "set":
      return fc.subarray(ids);
    case "datetime":
      return fc.integer({ min: 0, max: 3000 }).map((days) => `${dateAfter2018(days)}T12:00`);
    case "records":
    case "periods":
    case "extensions":
      return fc.constant([]);
    case "list":
      return fc.array(fc.constantFrom(...WORDS), { maxLength: 4 });
  }
}

function dateAfter2018(days: number): string {
  return new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10);
}

/** A condition over facts that can be compared, and over the named conditions. */
function conditionOver(facts: readonly FactDefinition[], named: readonly string[]): fc.Arbitrary<Condition> {
  const comparable = facts.filter(({ type }) => OPERATORS_BY_TYPE[type].length > 0);
  const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...comparable).chain((chosen) => comparisonOf(chosen, comparable));
  const leaves =
    named.length === 0
      ? leaf
      : fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: fc.constantFrom(...named).map((condition) => ({ condition })) });
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthIdentifier: "condition" },
      leaves,
      fc.array(tie("node"), { minLength: 1, maxLength: 4, depthIdentifier: "condition" }).map((all) => ({ all })),
      fc.array(tie("node"), { minLength: 1, maxLength: 4, depthIdentifier: "condition" }).map((any) => ({ any })),
      tie("node").map((not) => ({ not })),
    ),
  })).node;
}

function comparisonOf(chosen: FactDefinition, facts: readonly FactDefinition[]): fc.Arbitrary<FactCondition> {
  return fc
    .constantFrom(...OPERATORS_BY_TYPE[chosen.type])
    .chain((operator) => valueFor(chosen, operator, facts).map((value) => ({ fact: chosen.id, operator, value })));
}

function valueFor(chosen: FactDefinition, operator: Operator, facts: readonly FactDefinition[]): fc.Arbitrary<ConditionValue> {
  const constant: fc.Arbitrary<Scalar> =
    chosen.type === "set"
      ? fc.constantFrom(...(chosen.values ?? []).map(({ id }) => id))
      : (factValue({ ...chosen, minimum: -1e6, maximum: 9e13 }) as fc.Arbitrary<Scalar>);
  if (takesList(operator)) return fc.array(constant, { minLength: 1, maxLength: 3 });
  const others = facts.filter(({ id, type }) => type === chosen.type && id !== chosen.id && type !== "enum" && type !== "set");
  return others.length === 0
    ? constant
    : fc.oneof({ weight: 3, arbitrary: constant }, { weight: 1, arbitrary: fc.constantFrom(...others).map(({ id }) => ({ fact: id })) });
}
