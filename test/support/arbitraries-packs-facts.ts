// The facts that made-up packs speak of, conditions over them, and figures of law: the numbers meet often, so that boundaries are hit.
import fc from "fast-check";
import type { FactDefinition } from "../../src/documents/vocabulary.ts";
import type { Condition, FactValueInput } from "../../src/index.ts";
import type { Cut, Figure } from "./naive-assessment/shapes.ts";

export const FLAGS = ["conduct.serious", "conduct.minor", "party.cooperated", "party.repeated"] as const;
export const LIMITS = [100, 1000, 10_000] as const;
export const MONEY_FACTS = ["goods.value", "gains.amount", "loss.amount"] as const;
const COUNT_FACTS = ["staff.count", "area.size"] as const;

/** The facts beside those that every made-up pack has. */
export const EXTRA_FACTS: readonly FactDefinition[] = [
  { id: "loss.amount", type: "money", label: { zh: "损失" }, minimum: 10, maximum: 20_000 },
  { id: "staff.count", type: "integer", label: { zh: "人数" }, minimum: -2, maximum: 50 },
  { id: "area.size", type: "number", label: { zh: "面积" }, minimum: 0, maximum: 500 },
  { id: "conduct.beganOn", type: "date", label: { zh: "开始之日" }, role: "conduct-began" },
];

/** A condition on one fact. */
export const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom(...FLAGS), operator: fc.constantFrom("equal", "notEqual"), value: fc.boolean() }),
  fc.record({
    fact: fc.constantFrom(...MONEY_FACTS),
    operator: fc.constantFrom("lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"),
    value: fc.constantFrom(...LIMITS),
  }),
);

/** A condition on one fact or a few. */
export const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: comparison },
  { weight: 1, arbitrary: fc.array(comparison, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.array(comparison, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
  { weight: 1, arbitrary: comparison.map((not) => ({ not })) },
);

/** Figures of every form over the numbers given. */
export function figures(values: readonly number[]): fc.Arbitrary<Figure> {
  const one = fc.constantFrom(...values);
  const two = fc.tuple(one, one).filter(([a, b]) => a < b);
  return fc.oneof(
    { weight: 3, arbitrary: two },
    one,
    one.map((max) => ({ max })),
    one.map((below) => ({ below })),
    one.map((min) => ({ min })),
    two.map(([above, max]) => ({ above, max })),
    two.map(([min, below]) => ({ min, below })),
  );
}

/** A fact that figures are counted per. */
export const perFact: fc.Arbitrary<string> = fc.constantFrom(...COUNT_FACTS);

/** Parts of a range in tenths, from one to another that is no lower; a part of no width is not at an end, which may not belong to the range. */
export const cut: fc.Arbitrary<Cut> = fc
  .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
  .filter(([a, b]) => a !== b || (a > 0 && a < 10))
  .map(([a, b]) => [Math.min(a, b) / 10, Math.max(a, b) / 10] as const);

/** The key with a drawn value once in so many draws, otherwise nothing. */
export function maybe<Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>, oneIn = 2): fc.Arbitrary<{ readonly [K in Key]?: Value }> {
  const given = value.map((drawn) => ({ [key]: drawn }) as { readonly [K in Key]?: Value });
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: given });
}

const money = fc.oneof(
  fc.constantFrom(0, 0.01, 99.99, 100, 100.01, 999.99, 1000, 9999.99, 10_000, 10_000.01),
  fc.nat(3_000_000).map((cents) => cents / 100),
);

/** A value for every fact but the dates. */
export const everyFact: fc.Arbitrary<Readonly<Record<string, FactValueInput>>> = fc.record({
  "conduct.serious": fc.boolean(),
  "conduct.minor": fc.boolean(),
  "party.cooperated": fc.boolean(),
  "party.repeated": fc.boolean(),
  "goods.value": money,
  "gains.amount": money,
  "loss.amount": money.map((sum) => Math.min(Math.max(sum, 10), 20_000)),
  "staff.count": fc.integer({ min: -2, max: 50 }),
  "area.size": fc.nat(500_000_000).map((millionths) => millionths / 1_000_000),
  "harm.degree": fc.constantFrom("none", "slight", "grave"),
});
