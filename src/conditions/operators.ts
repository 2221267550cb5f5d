// Every operator in terms of the few that are evaluated.
import type { Operator } from "../documents/condition.ts";
import type { FactType } from "../documents/vocabulary.ts";
import type { ConditionNode } from "./condition-node.ts";

const ORDERED: readonly Operator[] = ["equal", "notEqual", "in", "notIn", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"];

/** The operators that a fact of each type understands. */
export const OPERATORS_BY_TYPE: Readonly<Record<FactType, readonly Operator[]>> = {
  money: ORDERED,
  number: ORDERED,
  integer: ORDERED,
  boolean: ["equal", "notEqual"],
  date: ["equal", "notEqual", "in", "notIn", "before", "onOrBefore", "after", "onOrAfter"],
  datetime: ["equal", "notEqual", "before", "onOrBefore", "after", "onOrAfter"],
  enum: ["equal", "notEqual", "in", "notIn"],
  set: ["contains", "doesNotContain", "containsAny", "containsAll"],
  list: [],
  records: [],
  periods: [],
  extensions: [],
};

/** Whether the operator compares with a list of constants. */
export function takesList(operator: Operator): boolean {
  return operator === "in" || operator === "notIn" || operator === "containsAny" || operator === "containsAll";
}

/** Whether the operator can compare with another fact. */
export function comparesWithFact(operator: Operator): boolean {
  return !takesList(operator) && operator !== "contains" && operator !== "doesNotContain";
}

/** A comparison with constants, already encoded. */
export function fromConstants(operator: Operator, slot: number, values: readonly number[]): ConditionNode {
  const value = values[0] ?? 0;
  const mask = values.reduce((bits, bit) => bits | bit, 0);
  switch (operator) {
    case "equal":
      return { kind: "equal", slot, value };
    case "notEqual":
      return not({ kind: "equal", slot, value });
    case "in":
      return { kind: "among", slot, values: [...new Set(values)] };
    case "notIn":
      return not({ kind: "among", slot, values: [...new Set(values)] });
    case "lessThan":
    case "before":
      return { kind: "below", slot, value };
    case "lessThanInclusive":
    case "onOrBefore":
      return { kind: "atMost", slot, value };
    case "greaterThan":
    case "after":
      return not({ kind: "atMost", slot, value });
    case "greaterThanInclusive":
    case "onOrAfter":
      return not({ kind: "below", slot, value });
    case "contains":
    case "containsAll":
      return { kind: "hasAll", slot, mask };
    case "doesNotContain":
      return not({ kind: "hasAll", slot, mask });
    case "containsAny":
      return { kind: "hasAny", slot, mask };
  }
}

/** A comparison with another fact. */
export function fromFacts(operator: Operator, slot: number, other: number): ConditionNode {
  switch (operator) {
    case "notEqual":
      return not({ kind: "equalFact", slot, other });
    case "lessThan":
    case "before":
      return { kind: "belowFact", slot, other };
    case "lessThanInclusive":
    case "onOrBefore":
      return { kind: "atMostFact", slot, other };
    case "greaterThan":
    case "after":
      return not({ kind: "atMostFact", slot, other });
    case "greaterThanInclusive":
    case "onOrAfter":
      return not({ kind: "belowFact", slot, other });
    default:
      return { kind: "equalFact", slot, other };
  }
}

function not(part: ConditionNode): ConditionNode {
  return { kind: "not", part };
}
