import type { ConditionValue, FactCondition, Scalar } from "../documents/condition.ts";
import { nearestName, suggestName } from "../documents/nearest-name.ts";
import { type Problem, type ProblemCode, problemAt } from "../documents/problem.ts";
import type { Wording } from "../law/localized-text.ts";
import type { ConditionScope, Place } from "./compile-condition.ts";
import type { ConditionNode } from "./condition-node.ts";
import { encodeValue, isFault } from "./encode-value.ts";
import { comparesWithFact, fromConstants, fromFacts, OPERATORS_BY_TYPE, takesList } from "./operators.ts";
import type { Fact } from "./vocabulary.ts";

interface Report {
  (step: "fact" | "operator" | "value", code: ProblemCode, params: Parameters<typeof problemAt>[3]): null;
  readonly soFar: readonly Problem[];
}

/** Compiles the comparison of a fact; `null` where it has problems, which are added to the list. */
export function compileComparison(condition: FactCondition, scope: ConditionScope, place: Place, problems: Problem[]): ConditionNode | null {
  const report: Report = Object.assign(
    (step: string, code: ProblemCode, params: Parameters<typeof problemAt>[3]): null => {
      problems.push(problemAt(place.source, [...place.path, step], code, params));
      return null;
    },
    { soFar: problems },
  );
  const fact = findFact(condition.fact, scope, "fact", report);
  if (!fact || !takesOperator(fact, condition, report)) return null;
  return isFactReference(condition.value)
    ? withFact(fact, condition, condition.value.fact, scope, report)
    : withConstants(fact, condition, condition.value, report);
}

function findFact(id: string, scope: ConditionScope, step: "fact" | "value", report: Report): Fact | null {
  const fact = scope.facts.get(id);
  if (!fact) return report(step, "unknown-fact", { found: id, nearest: suggestName(id, scope.facts.keys(), report.soFar) });
  scope.onFact?.(fact);
  return scope.tooEarly?.has(id) ? report(step, "result-too-early", { found: id }) : fact;
}

function takesOperator({ definition: { type } }: Fact, { operator }: FactCondition, report: Report): boolean {
  const allowed = OPERATORS_BY_TYPE[type];
  if (allowed.includes(operator)) return true;
  report("operator", "operator-type", {
    found: operator,
    other: type,
    expected: allowed.length > 0 ? allowed.join(", ") : { zh: "由 `count` 推出的事实", en: "a derived `count`" },
    nearest: nearestName(operator, allowed),
  });
  return false;
}

function withFact(fact: Fact, { operator }: FactCondition, id: string, scope: ConditionScope, report: Report): ConditionNode | null {
  const other = findFact(id, scope, "value", report);
  if (!other) return null;
  if (other === fact) return report("value", "compares-with-itself", { found: fact.id });
  const { type } = fact.definition;
  // The values of two enumerations are different things, even where they have the same names.
  if (!comparesWithFact(operator) || other.definition.type !== type || type === "enum") {
    return report("value", "value-type", {
      found: { zh: `事实 \`${other.id}\`（${other.definition.type}）`, en: `fact \`${other.id}\` (${other.definition.type})` },
      expected: expectedValue(fact, takesList(operator)),
    });
  }
  return fromFacts(operator, fact.slot, other.slot);
}

function withConstants(
  fact: Fact,
  { operator }: FactCondition,
  value: Exclude<ConditionValue, { readonly fact: string }>,
  report: Report,
): ConditionNode | null {
  const { type } = fact.definition;
  const closed = type === "enum" || type === "set";
  const list = isList(value);
  if (takesList(operator) !== list) return report("value", "value-type", { found: JSON.stringify(value), expected: expectedValue(fact, takesList(operator)) });
  const encoded: number[] = [];
  for (const constant of list ? value : [value]) {
    const number = encodeValue(fact, type === "set" ? [constant] : constant);
    if (isFault(number)) {
      const found = closed ? String(constant) : JSON.stringify(constant);
      return report("value", closed ? "unknown-value" : "value-type", { found, expected: number.expected, nearest: number.nearest });
    }
    encoded.push(number);
  }
  return fromConstants(operator, fact.slot, encoded);
}

function expectedValue({ definition: { type }, indexOfValue }: Fact, list: boolean): Wording {
  const values = [...indexOfValue.keys()].join(", ");
  const zh = values === "" ? `类型为 ${type} 的值` : `${values} 之一`;
  const en = values === "" ? `a value of type ${type}` : `one of ${values}`;
  return list ? { zh: `列表，每项为${zh}`, en: `a list, each ${en}` } : { zh, en };
}

function isFactReference(value: ConditionValue): value is { readonly fact: string } {
  return typeof value === "object" && !isList(value);
}

function isList(value: ConditionValue): value is readonly Scalar[] {
  return Array.isArray(value);
}
