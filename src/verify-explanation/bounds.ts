// What is left of a number where a condition on it holds: goods "worth 10,000 yuan or more" are worth at least that.
import type { Condition, FactCondition, Operator } from "../documents/condition.ts";
import type { CaseView } from "./case-facts.ts";
import { type Extent, encode } from "./values.ts";

/** The extent of a fact where a condition holds; only plain comparisons with a number narrow it. */
export function bounded(view: CaseView, fact: string, when: Condition | undefined): Extent {
  const extent = view.extentOf(fact);
  return when ? narrowed(view, fact, when, extent) : extent;
}

function narrowed(view: CaseView, fact: string, condition: Condition, extent: Extent): Extent {
  if ("all" in condition) return condition.all.reduce((left, part) => narrowed(view, fact, part, left), extent);
  if ("any" in condition) {
    const parts = condition.any.map((part) => narrowed(view, fact, part, extent));
    return { low: Math.min(...parts.map(({ low }) => low)), high: Math.max(...parts.map(({ high }) => high)) };
  }
  if ("condition" in condition) return narrowed(view, fact, view.conditionOf(condition.condition).when, extent);
  if ("not" in condition) {
    const inner = unwrapped(view, condition.not);
    const opposite = "fact" in inner ? OPPOSITES[inner.operator] : undefined;
    return "fact" in inner && opposite ? byComparison(view, fact, { ...inner, operator: opposite }, extent) : extent;
  }
  return byComparison(view, fact, condition, extent);
}

// A group of one is that one.
function unwrapped(view: CaseView, condition: Condition): Condition {
  if ("condition" in condition) return unwrapped(view, view.conditionOf(condition.condition).when);
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [];
  const [only] = parts;
  return only && parts.length === 1 ? unwrapped(view, only) : condition;
}

const OPPOSITES: Readonly<Partial<Record<Operator, Operator>>> = { lessThan: "greaterThanInclusive", lessThanInclusive: "greaterThan" };

function byComparison(view: CaseView, id: string, { fact, operator, value }: FactCondition, extent: Extent): Extent {
  if (fact !== id || typeof value === "object") return extent;
  const at = encode(view.definitionOf(fact), value);
  const { low, high } = extent;
  switch (operator) {
    case "equal":
      return { low: Math.max(low, at), high: Math.min(high, at) };
    case "lessThan":
      return { low, high: Math.min(high, at - 1) };
    case "lessThanInclusive":
      return { low, high: Math.min(high, at) };
    case "greaterThan":
      return { low: Math.max(low, at + 1), high };
    case "greaterThanInclusive":
      return { low: Math.max(low, at), high };
    default:
      return extent;
  }
}
