// Conditions judged in three values, straight from the words of the rules.
import type { Condition, FactCondition, Operator } from "../documents/condition.ts";
import type { NamedCondition } from "../documents/named-conditions.ts";
import type { FactDefinition } from "../documents/vocabulary.ts";
import type { ExplainedComparison, ExplainedCondition, ExplainedStatus, ExplainedVerdict, FoundValue } from "../explanation/explanation.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { type Extent, encode, known } from "./values.ts";

/** What conditions speak of. */
export interface Sight {
  readonly definitionOf: (fact: string) => FactDefinition;
  readonly conditionOf: (id: string) => NamedCondition;
  readonly extentOf: (fact: string) => Extent;
  /** What is shown of a fact; notes that the explanation rests on it. */
  readonly found: (fact: string) => FoundValue;
}

/** The explanation that a condition has to have. */
export function explained(condition: Condition, sight: Sight): ExplainedCondition {
  if ("all" in condition) {
    const parts = condition.all.map((part) => explained(part, sight));
    return { kind: "all", verdict: worst(parts), parts };
  }
  if ("any" in condition) {
    const parts = condition.any.map((part) => explained(part, sight));
    return { kind: "any", verdict: opposite(worst(parts.map(({ verdict }) => ({ verdict: opposite(verdict) })))), parts };
  }
  if ("not" in condition) {
    const part = explained(condition.not, sight);
    return { kind: "not", verdict: opposite(part.verdict), part };
  }
  if ("condition" in condition) {
    const { id, label = null, when } = sight.conditionOf(condition.condition);
    const part = explained(when, sight);
    return { kind: "named", verdict: part.verdict, id, label, part };
  }
  return comparison(condition, sight);
}

/** Whether a rule holds. */
export function statusOf(when: { readonly verdict: ExplainedVerdict } | null): ExplainedStatus {
  return when === null || when.verdict === "true" ? "holds" : when.verdict === "false" ? "fails" : "possible";
}

/** The verdict on a condition; nothing is noted. */
export function verdictOn(condition: Condition, sight: Sight): ExplainedVerdict {
  return explained(condition, { ...sight, found: () => null }).verdict;
}

/** The facts that a condition names, in their order. */
export function factsIn(condition: Condition, conditionOf: Sight["conditionOf"]): readonly string[] {
  const inner = (parts: readonly Condition[]): readonly string[] => parts.flatMap((part) => factsIn(part, conditionOf));
  if ("all" in condition) return inner(condition.all);
  if ("any" in condition) return inner(condition.any);
  if ("not" in condition) return inner([condition.not]);
  if ("condition" in condition) return inner([conditionOf(condition.condition).when]);
  const { fact, value } = condition;
  return typeof value === "object" && "fact" in value ? [fact, value.fact] : [fact];
}

function comparison({ fact, operator, value }: FactCondition, sight: Sight): ExplainedComparison {
  const definition = sight.definitionOf(fact);
  const label: LocalizedText = definition.label;
  const own = sight.extentOf(fact);
  if (typeof value === "object" && "fact" in value) {
    const other = sight.extentOf(value.fact);
    const found = sight.found(fact);
    return { kind: "comparison", verdict: against(operator, own, other), fact, label, operator, value, found, foundOther: sight.found(value.fact) };
  }
  const constants = (Array.isArray(value) ? value : [value]).map((one) => encode(definition, one));
  return { kind: "comparison", verdict: withConstants(operator, own, constants, definition), fact, label, operator, value, found: sight.found(fact) };
}

function withConstants(operator: Operator, own: Extent, constants: readonly number[], { type }: FactDefinition): ExplainedVerdict {
  if (type === "set") return withMembers(operator, own, constants);
  if (operator === "notIn") return opposite(amongThese(own, constants));
  if (operator === "in") return amongThese(own, constants);
  return worst(constants.map((constant) => ({ verdict: against(operator, own, known(constant)) })));
}

// Whole numbers all: where each that is possible is listed, it is one of them.
function amongThese({ low, high }: Extent, constants: readonly number[]): ExplainedVerdict {
  const listed = new Set(constants.filter((constant) => constant >= low && constant <= high)).size;
  return listed === 0 ? "false" : listed === high - low + 1 ? "true" : "unknown";
}

function withMembers(operator: Operator, { low, high }: Extent, members: readonly number[]): ExplainedVerdict {
  const has = (bits: number, member: number): boolean => Math.floor(bits / member) % 2 === 1;
  const each = members.map((member): ExplainedVerdict => (has(low, member) ? "true" : has(high, member) ? "unknown" : "false"));
  if (operator === "containsAny") return each.includes("true") ? "true" : each.includes("unknown") ? "unknown" : "false";
  const all = worst(each.map((verdict) => ({ verdict })));
  return operator === "doesNotContain" ? opposite(all) : all;
}

// Whatever both can be, within their extents.
function against(operator: Operator, a: Extent, b: Extent): ExplainedVerdict {
  switch (operator) {
    case "equal":
      if (a.low === a.high && b.low === b.high && a.low === b.low) return "true";
      return a.high < b.low || a.low > b.high ? "false" : "unknown";
    case "notEqual":
      return opposite(against("equal", a, b));
    case "lessThan":
    case "before":
      return a.high < b.low ? "true" : a.low >= b.high ? "false" : "unknown";
    case "lessThanInclusive":
    case "onOrBefore":
      return a.high <= b.low ? "true" : a.low > b.high ? "false" : "unknown";
    case "greaterThan":
    case "after":
      return opposite(against("lessThanInclusive", a, b));
    case "greaterThanInclusive":
    case "onOrAfter":
      return opposite(against("lessThan", a, b));
    default:
      throw new Error(`${operator} does not compare numbers`);
  }
}

function worst(parts: readonly { readonly verdict: ExplainedVerdict }[]): ExplainedVerdict {
  if (parts.some(({ verdict }) => verdict === "false")) return "false";
  return parts.some(({ verdict }) => verdict === "unknown") ? "unknown" : "true";
}

function opposite(verdict: ExplainedVerdict): ExplainedVerdict {
  return verdict === "unknown" ? "unknown" : verdict === "true" ? "false" : "true";
}
