// What operators mean, on values as they are written, one value at a time: the measure of the compiled form.
import type { Operator } from "../../src/documents/condition.ts";
import type { FactType } from "../../src/documents/vocabulary.ts";
import type { Definition } from "./facts.ts";

/** A value as a case file gives it. */
export type Written = number | string | boolean | readonly string[];

/** A fact with all the values that it can have, in their order; those of a set are all its subsets. */
export interface Domain {
  readonly definition: Definition;
  readonly values: readonly Written[];
}

const label = { zh: "值" };
const members = ["x", "y", "z"];

/** For every type that can be compared a fact with so few values that all can be tried. */
export function domainOf(type: Exclude<FactType, "list" | "records" | "periods" | "extensions">, id: string): Domain {
  switch (type) {
    case "money":
      return { definition: { id, type, minimum: 9999.98, maximum: 10_000.02 }, values: [9999.98, 9999.99, 10_000, 10_000.01, 10_000.02] };
    case "number":
      return { definition: { id, type, minimum: -0.000001, maximum: 0.000003 }, values: [-0.000001, 0, 0.000001, 0.000002, 0.000003] };
    case "integer":
      return { definition: { id, type, minimum: -2, maximum: 2 }, values: [-2, -1, 0, 1, 2] };
    case "boolean":
      return { definition: { id, type }, values: [false, true] };
    case "date":
      return { definition: { id, type }, values: ["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"] };
    case "datetime":
      return { definition: { id, type }, values: ["2024-02-28T23:59", "2024-02-29T00:00", "2024-02-29T12:00", "2024-02-29T23:59", "2024-03-01T00:00"] };
    case "enum":
      return { definition: { id, type, values: members.map((member) => ({ id: member, label })) }, values: members };
    case "set":
      return { definition: { id, type, values: members.map((member) => ({ id: member, label })) }, values: subsetsOf(members) };
  }
}

/** All subsets, in the order of their masks. */
export function subsetsOf(all: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_member, index) => (mask >> index) % 2 === 1));
}

/** Whether a comparison holds for a value. Dates are compared as texts, which have the same order. */
export function holds(operator: Operator, actual: Written, value: Written): boolean {
  const member = (list: Written, one: Written): boolean => Array.isArray(list) && list.some((entry) => entry === one);
  const every = (list: Written, test: (entry: Written) => boolean): boolean => Array.isArray(list) && list.every(test);
  switch (operator) {
    case "equal":
      return actual === value;
    case "notEqual":
      return actual !== value;
    case "in":
      return member(value, actual);
    case "notIn":
      return !member(value, actual);
    case "lessThan":
    case "before":
      return actual < value;
    case "lessThanInclusive":
    case "onOrBefore":
      return actual <= value;
    case "greaterThan":
    case "after":
      return actual > value;
    case "greaterThanInclusive":
    case "onOrAfter":
      return actual >= value;
    case "contains":
      return member(actual, value);
    case "doesNotContain":
      return !member(actual, value);
    case "containsAll":
      return every(value, (entry) => member(actual, entry));
    case "containsAny":
      return !every(value, (entry) => !member(actual, entry));
  }
}

/** What all that is still possible comes to: 2 where everything holds, 0 where nothing does, 1 otherwise. */
export function verdictOf(outcomes: readonly boolean[]): 0 | 1 | 2 {
  if (outcomes.every((outcome) => outcome)) return 2;
  return outcomes.some((outcome) => outcome) ? 1 : 0;
}
