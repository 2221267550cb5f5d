// Conditions as the design states them, read in the plainest way: the yardstick for both evaluators.
import type { FactDefinition } from "../../src/documents/vocabulary.ts";
import type { Condition, ConditionValue, FactCondition, Scalar } from "../../src/index.ts";

/** The value of a fact, as a case file or a rule writes it; a list counts by its distinct entries. */
export type NaiveValue = number | string | boolean | readonly string[];

/** Facts by id; one that is left out is unknown. */
export type NaiveFacts = ReadonlyMap<string, NaiveValue>;

/** True, false, or `null` where it is unknown. */
export type NaiveVerdict = boolean | null;

/** What conditions may refer to. */
export interface NaiveScope {
  readonly definitions: readonly FactDefinition[];
  readonly named: ReadonlyMap<string, Condition>;
}

/** Kleene's three values: `all` is false where one part is, `any` true where one is; what is unknown stays unknown. */
export function naiveVerdict(condition: Condition, facts: NaiveFacts, scope: NaiveScope): NaiveVerdict {
  if ("all" in condition) return conjunction(condition.all.map((part) => naiveVerdict(part, facts, scope)));
  if ("any" in condition) return opposite(conjunction(condition.any.map((part) => opposite(naiveVerdict(part, facts, scope)))));
  if ("not" in condition) return opposite(naiveVerdict(condition.not, facts, scope));
  if ("condition" in condition) {
    const named = scope.named.get(condition.condition);
    if (!named) throw new Error(`no condition ${condition.condition}`);
    return naiveVerdict(named, facts, scope);
  }
  return comparison(condition, facts);
}

/** The facts given, with what silence means and what follows from them. */
export function naiveFacts(given: Readonly<Record<string, NaiveValue>>, scope: NaiveScope): NaiveFacts {
  const facts = new Map<string, NaiveValue>(Object.entries(given));
  for (const { id, absent } of scope.definitions) if (absent !== undefined && !facts.has(id)) facts.set(id, absent);
  // As many rounds as there are facts let every derived fact find those that it rests on.
  for (let round = 0; round < scope.definitions.length; round += 1) {
    for (const definition of scope.definitions) {
      const value = derived(definition, facts, scope);
      if (value !== undefined) facts.set(definition.id, value);
    }
  }
  return facts;
}

function conjunction(verdicts: readonly NaiveVerdict[]): NaiveVerdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function opposite(verdict: NaiveVerdict): NaiveVerdict {
  return verdict === null ? null : !verdict;
}

function comparison({ fact, operator, value }: FactCondition, facts: NaiveFacts): NaiveVerdict {
  const left = facts.get(fact);
  const right = typeof value === "object" && "fact" in value ? facts.get(value.fact) : value;
  if (left === undefined || right === undefined) return null;
  const members = (list: ConditionValue): readonly Scalar[] => (Array.isArray(list) ? list : []);
  switch (operator) {
    case "equal":
      return left === right;
    case "notEqual":
      return left !== right;
    case "in":
      return members(right).some((wanted) => wanted === left);
    case "notIn":
      return !members(right).some((wanted) => wanted === left);
    case "lessThan":
    case "before":
      return left < right;
    case "lessThanInclusive":
    case "onOrBefore":
      return left <= right;
    case "greaterThan":
    case "after":
      return left > right;
    case "greaterThanInclusive":
    case "onOrAfter":
      return left >= right;
    case "contains":
      return members(left).some((own) => own === right);
    case "doesNotContain":
      return !members(left).some((own) => own === right);
    case "containsAny":
      return members(right).some((wanted) => members(left).includes(wanted));
    case "containsAll":
      return members(right).every((wanted) => members(left).includes(wanted));
  }
}

function derived({ derive }: FactDefinition, facts: NaiveFacts, scope: NaiveScope): NaiveValue | undefined {
  if (!derive) return undefined;
  if ("when" in derive) return naiveVerdict(derive.when, facts, scope) ?? undefined;
  if ("count" in derive) {
    const list = facts.get(derive.count);
    return Array.isArray(list) ? new Set(list).size : undefined;
  }
  if ("sum" in derive || "difference" in derive) {
    const [ids, sign] = "sum" in derive ? [derive.sum, 1] : [derive.difference, -1];
    const [first, ...rest] = ids.map((id) => facts.get(id));
    if (typeof first !== "number" || !rest.every((value) => typeof value === "number")) return undefined;
    // Whole hundredths, so that 0.1 + 0.2 is 0.3.
    return rest.reduce<number>((sum, value) => sum + sign * Math.round(Number(value) * 100), Math.round(first * 100)) / 100;
  }
  if ("yearsBetween" in derive) {
    const [from, to] = derive.yearsBetween.map((id) => facts.get(id));
    return typeof from === "string" && typeof to === "string" ? wholeYears(from, to) : undefined;
  }
  throw new Error("this derivation is not read here");
}

// A year is whole on the day after the anniversary (Civil Code, arts. 201 and 202); 29 February has its anniversary on the 28th.
function wholeYears(from: string, to: string): number {
  let years = 0;
  while (anniversary(from, years + 1) < to) years += 1;
  return years;
}

function anniversary(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = date.slice(5) === "02-29" && !leap ? "02-28" : date.slice(5);
  return `${year}-${day}`;
}
