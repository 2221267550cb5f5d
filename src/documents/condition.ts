import * as z from "zod";

/** A fact compared with a constant, a list of constants, or another fact. */
export interface FactCondition {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: ConditionValue;
}

/** What a fact is compared with. */
export type ConditionValue = Scalar | readonly Scalar[] | { readonly fact: string };

/** A constant in a condition: text also stands for dates and the values of enumerations. */
export type Scalar = string | number | boolean;

/** A condition, in the JSON of json-rules-engine without its `path` and `params`. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | FactCondition;

/** The operators that conditions may use. Those on dates and `containsAny`, `containsAll` go beyond json-rules-engine's own. */
export const OPERATORS = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
  "before",
  "onOrBefore",
  "after",
  "onOrAfter",
  "contains",
  "doesNotContain",
  "containsAny",
  "containsAll",
] as const;

/** One of {@link OPERATORS}. */
export type Operator = (typeof OPERATORS)[number];

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);

export const factConditionSchema: z.ZodType<FactCondition> = z.strictObject({
  fact: z.string(),
  operator: z.enum(OPERATORS),
  value: z.union([scalarSchema, z.array(scalarSchema).min(1), z.strictObject({ fact: z.string() })]),
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ condition: z.string() }),
    factConditionSchema,
  ]),
);
