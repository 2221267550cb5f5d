import type { Condition } from "../documents/condition.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { type PathStep, type Problem, problemAt, type SourceDocument } from "../documents/problem.ts";
import { compileComparison } from "./compile-comparison.ts";
import type { ConditionNode } from "./condition-node.ts";
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

/** Compiles a condition; `null` where it has problems, which are added to the list. */
export function compileCondition(condition: Condition, scope: ConditionScope, place: Place, problems: Problem[]): ConditionNode | null {
  const part = (inner: Condition, ...steps: PathStep[]): ConditionNode | null =>
    compileCondition(inner, scope, { source: place.source, path: [...place.path, ...steps] }, problems);
  if ("all" in condition)
    return group(
      "all",
      condition.all.map((inner, index) => part(inner, "all", index)),
    );
  if ("any" in condition)
    return group(
      "any",
      condition.any.map((inner, index) => part(inner, "any", index)),
    );
  if ("not" in condition) {
    const inner = part(condition.not, "not");
    return inner && { kind: "not", part: inner };
  }
  if ("condition" in condition) {
    const named = scope.named(condition.condition);
    if (named) return useNamed(named, scope, place, problems);
    if (named === null) return null;
    problems.push(
      problemAt(place.source, [...place.path, "condition"], "unknown-condition", {
        found: condition.condition,
        nearest: suggestName(condition.condition, scope.namedIds(), problems),
      }),
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
