import { type Condition, type ConditionValue, type FactCondition, type Operator, OPERATORS, type Scalar } from "../documents/condition.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { type PathStep, type Problem, type ProblemCode, problemAt, type SourceDocument } from "../documents/problem.ts";
import type { FactType } from "../documents/vocabulary.ts";
import type { ConditionNode } from "./condition-node.ts";
import { encodeValue, isFault } from "./encode-value.ts";
import type { Fact } from "./vocabulary.ts";

/** A named condition, compiled, with the facts that it uses. */
export interface CompiledCondition {
  readonly node: ConditionNode;
  readonly facts: ReadonlySet<Fact>;
}

/** What a condition may refer to. */
export interface ConditionScope {
  readonly facts: ReadonlyMap<string, Fact>;
  /** The named condition of an id: `undefined` where there is none, `null` where it has problems of its own. */
  readonly named: (id: string) => CompiledCondition | null | undefined;
  readonly namedIds: () => Iterable<string>;
  /** Facts that are not known yet where the condition is evaluated. */
  readonly tooEarly?: ReadonlySet<string>;
  /** Is told every fact that is used. */
  readonly onFact?: (fact: Fact) => void;
}

/** A place in a document to report problems at. */
export interface Place {
  readonly source: SourceDocument;
  readonly path: readonly PathStep[];
}

const ORDERED: readonly Operator[] = ["equal", "notEqual", "in", "notIn", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"];

/** The operators that a fact of each type understands. */
export const OPERATORS_BY_TYPE: Readonly<Record<FactType, readonly Operator[]>> = {
  money: ORDERED,
  number: ORDERED,
  integer: ORDERED,
  boolean: ["equal", "notEqual"],
  date: ["equal", "notEqual", "in", "notIn", "before", "onOrBefore", "after", "onOrAfter"],
  enum: ["equal", "notEqual", "in", "notIn"],
  set: ["contains", "doesNotContain", "containsAny", "containsAll"],
  list: [],
};

/** Compiles a condition; `null` where it has problems, which are added to the list. */
export function compileCondition(condition: Condition, scope: ConditionScope, place: Place, problems: Problem[]): ConditionNode | null {
  const part = (inner: Condition, ...steps: PathStep[]): ConditionNode | null =>
    compileCondition(inner, scope, { source: place.source, path: [...place.path, ...steps] }, problems);
  if ("all" in condition) return group("all", condition.all.map((inner, index) => part(inner, "all", index)));
  if ("any" in condition) return group("any", condition.any.map((inner, index) => part(inner, "any", index)));
  if ("not" in condition) {
    const inner = part(condition.not, "not");
    return inner && { kind: "not", part: inner };
  }
  if ("condition" in condition) {
    const named = scope.named(condition.condition);
    if (named) return useNamed(named, scope, place, problems);
    if (named === null) return null;
    problems.push(
      problemAt(place.source, [...place.path, "condition"], "unknown-condition", { found: condition.condition, nearest: nearestName(condition.condition, scope.namedIds()) }),
    );
    return null;
  }
  return compileComparison(condition, scope, place, problems);
}

function useNamed(named: CompiledCondition, scope: ConditionScope, place: Place, problems: Problem[]): ConditionNode | null {
  for (const fact of named.facts) {
    scope.onFact?.(fact);
    if (scope.tooEarly?.has(fact.id)) {
      problems.push(problemAt(place.source, [...place.path, "condition"], "result-too-early", { found: fact.id }));
      return null;
    }
  }
  return named.node;
}

function group(kind: "all" | "any", parts: readonly (ConditionNode | null)[]): ConditionNode | null {
  const complete = parts.filter((part) => part !== null);
  if (complete.length < parts.length) return null;
  const [only] = complete;
  return complete.length === 1 && only ? only : { kind, parts: complete };
}

function compileComparison(condition: FactCondition, scope: ConditionScope, place: Place, problems: Problem[]): ConditionNode | null {
  const report = (step: string, code: ProblemCode, params: Parameters<typeof problemAt>[3]): null => {
    problems.push(problemAt(place.source, [...place.path, step], code, params));
    return null;
  };
  const fact = scope.facts.get(condition.fact);
  if (!fact) return report("fact", "unknown-fact", { found: condition.fact, nearest: nearestName(condition.fact, scope.facts.keys()) });
  scope.onFact?.(fact);
  if (scope.tooEarly?.has(fact.id)) return report("fact", "result-too-early", { found: fact.id });
  const { type } = fact.definition;
  const allowed = OPERATORS_BY_TYPE[type];
  if (!allowed.includes(condition.operator)) {
    return report("operator", "operator-type", {
      found: condition.operator,
      other: type,
      expected: allowed.join(", ") || "a derived `count`",
      nearest: nearestName(condition.operator, allowed.length > 0 ? allowed : OPERATORS),
    });
  }
  const { value } = condition;
  if (isFactReference(value)) {
    const other = scope.facts.get(value.fact);
    if (!other) return report("value", "unknown-fact", { found: value.fact, nearest: nearestName(value.fact, scope.facts.keys()) });
    scope.onFact?.(other);
    if (scope.tooEarly?.has(other.id)) return report("value", "result-too-early", { found: other.id });
    if (other === fact) return report("value", "compares-with-itself", { found: fact.id });
    if (!comparesWithFact(condition.operator) || other.definition.type !== type || type === "enum") {
      return report("value", "value-type", { found: `fact \`${other.id}\` (${other.definition.type})`, expected: expectedValue(fact, condition.operator) });
    }
    return fromFacts(condition.operator, fact.slot, other.slot);
  }
  const constants = Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar];
  if (takesList(condition.operator) !== Array.isArray(value)) {
    return report("value", "value-type", { found: JSON.stringify(value), expected: expectedValue(fact, condition.operator) });
  }
  const encoded: number[] = [];
  for (const constant of constants) {
    const number = type === "set" ? encodeValue(fact, [constant]) : encodeValue(fact, constant);
    if (isFault(number)) {
      const code = type === "enum" || type === "set" ? "unknown-value" : "value-type";
      return report("value", code, { found: type === "enum" || type === "set" ? String(constant) : JSON.stringify(constant), expected: number.expected, nearest: number.nearest });
    }
    encoded.push(number);
  }
  return fromConstants(condition.operator, fact.slot, encoded);
}

function fromConstants(operator: Operator, slot: number, values: readonly number[]): ConditionNode {
  const value = values[0] ?? 0;
  const mask = values.reduce((bits, bit) => bits | bit, 0);
  switch (operator) {
    case "equal":
      return { kind: "equal", slot, value };
    case "notEqual":
      return not({ kind: "equal", slot, value });
    case "in":
      return { kind: "among", slot, values };
    case "notIn":
      return not({ kind: "among", slot, values });
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

function fromFacts(operator: Operator, slot: number, other: number): ConditionNode {
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

function isFactReference(value: ConditionValue): value is { readonly fact: string } {
  return typeof value === "object" && !Array.isArray(value);
}

function takesList(operator: Operator): boolean {
  return operator === "in" || operator === "notIn" || operator === "containsAny" || operator === "containsAll";
}

function comparesWithFact(operator: Operator): boolean {
  return !takesList(operator) && operator !== "contains" && operator !== "doesNotContain";
}

function expectedValue(fact: Fact, operator: Operator): string {
  const one = fact.definition.type === "enum" || fact.definition.type === "set" ? `one of ${[...fact.indexOfValue.keys()].join(", ")}` : `a value of type ${fact.definition.type}`;
  return takesList(operator) ? `a list, each ${one}` : one;
}
