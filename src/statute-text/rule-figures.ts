// The figures of a rulebook that a statute text can be held against, each with the provisions that it rests on.
import type { Condition, FactCondition } from "../documents/condition.ts";
import type { Clause } from "../documents/items.ts";
import { isAlternatives, penaltiesOfEntry } from "../documents/items.ts";
import type { PathStep } from "../documents/problem.ts";
import type { EffectivePeriod } from "../law/effective-period.ts";
import { endsOfInterval, type IntervalEnds, isMoneyMeasure, type Measure, type MoneyMeasure } from "../law/measure.ts";
import type { TimeSpan } from "../law/time-limit.ts";
import type { LinkedItem, LinkedRule, Rulebook } from "../rulebook/rulebook.ts";
import type { FigureUnit } from "./quantities.ts";

/** The kinds of rule whose figures are compared. */
export const CHECKED_KINDS = ["item", "circumstance", "check", "requirement", "parameter", "crime"] as const;

/** One of {@link CHECKED_KINDS}. */
export type CheckedKind = (typeof CHECKED_KINDS)[number];

/** What the data makes of a figure: how much a penalty is, a limit or a substitute for it, a bound in a condition, a value, a time limit. */
export const FIGURE_USES = ["fine", "limit", "substitute", "extent", "condition", "value", "deadline"] as const;

/** One of {@link FIGURE_USES}. */
export type FigureUse = (typeof FIGURE_USES)[number];

/** Where a rule says something, and what it rests on. */
export interface FigureSource {
  readonly kind: CheckedKind;
  readonly rule: string;
  readonly pack: string;
  readonly path: readonly PathStep[];
  readonly citations: readonly string[];
  /** When it is in force; `null` for always. */
  readonly inForce: EffectivePeriod | null;
}

/** A figure of a rule. */
export interface RuleFigure extends FigureSource {
  readonly use: FigureUse;
  /** `null` for a number of which the data does not say what it counts. */
  readonly unit: FigureUnit | "life" | null;
  readonly interval: IntervalEnds;
}

type Emit = (use: FigureUse, unit: RuleFigure["unit"], interval: IntervalEnds, ...path: readonly PathStep[]) => void;

/** Every figure of a rulebook that a text could state. */
export function figuresOfRulebook(rulebook: Rulebook): readonly RuleFigure[] {
  const figures: RuleFigure[] = [];
  const emitter =
    (place: FigureSource): Emit =>
    (use, unit, interval, ...path) =>
      void figures.push({ ...place, use, unit, interval, path: [...place.path, ...path] });
  const conditions = conditionReader(rulebook);
  for (const linked of rulebook.items.values()) {
    for (const [place, clause] of clausesOf(linked)) {
      // What a clause rests on besides may be said where the item is penalised.
      conditions(emitter({ ...place, citations: [...new Set([...place.citations, ...linked.item.basis])] }), clause.when, "when");
      readClause(emitter(place), clause);
    }
  }
  const rules = <T extends CheckedRule>(kind: CheckedKind, linked: readonly LinkedRule<T>[], read: (emit: Emit, rule: T) => void): void => {
    for (const { rule, pack } of linked) {
      read(emitter({ kind, rule: rule.id, pack: pack.id, path: [], citations: rule.cites, inForce: rule.inForce ?? null }), rule);
    }
  };
  rules("circumstance", rulebook.circumstances, (emit, { when }) => conditions(emit, when, "when"));
  rules("crime", rulebook.crimes, (emit, { when }) => conditions(emit, when, "when"));
  rules("requirement", rulebook.requirements, (emit, { when, within }) => {
    conditions(emit, when, "when");
    if (within) readSpan(emit, within, "within");
  });
  rules("parameter", rulebook.parameters, (emit, { rows, settles }) => {
    for (const [index, { when, value }] of rows.entries()) {
      conditions(emit, when, "rows", index, "when");
      const isMoney = rulebook.vocabulary.facts.get(settles)?.definition.type === "money";
      if (typeof value === "number" && isTelling(value, isMoney)) emit("value", isMoney ? "yuan" : null, { min: value, max: value }, "rows", index, "value");
    }
  });
  rules("check", rulebook.checks, (emit, { applies, requires, deadline }) => {
    conditions(emit, applies, "applies");
    conditions(emit, requires, "requires");
    if (!deadline) return;
    if ("atLeast" in deadline) readSpan(emit, deadline.atLeast, "deadline", "atLeast");
    else {
      readSpan(emit, deadline.within, "deadline", "within");
      for (const [index, { atMost }] of (deadline.extension?.steps ?? []).entries()) {
        if (atMost) readSpan(emit, atMost, "deadline", "extension", "steps", index, "atMost");
      }
    }
  });
  return figures;
}

/** Every place of a rulebook that cites provisions, with all that it cites. */
export function citingPlaces(rulebook: Rulebook): readonly FigureSource[] {
  const items = [...rulebook.items.values()].flatMap((linked): FigureSource[] => {
    const { item, pack } = linked;
    const own: FigureSource = { kind: "item", rule: item.id, pack: pack.id, path: ["breaches"], citations: item.breaches, inForce: null };
    return [own, ...clausesOf(linked).map(([place]) => place)];
  });
  const rules = (kind: CheckedKind, linked: readonly LinkedRule<CheckedRule>[]): FigureSource[] =>
    linked.map(({ rule, pack }) => ({ kind, rule: rule.id, pack: pack.id, path: ["cites"], citations: rule.cites, inForce: rule.inForce ?? null }));
  return [
    ...items,
    ...rules("circumstance", rulebook.circumstances),
    ...rules("crime", rulebook.crimes),
    ...rules("requirement", rulebook.requirements),
    ...rules("parameter", rulebook.parameters),
    ...rules("check", rulebook.checks),
  ];
}

interface CheckedRule {
  readonly id: string;
  readonly cites: readonly string[];
  readonly inForce?: EffectivePeriod;
}

function clausesOf({ item, pack }: LinkedItem): readonly (readonly [FigureSource, Clause])[] {
  return item.versions.flatMap(({ clauses = [], inForce }, version) =>
    clauses.map((clause, index): readonly [FigureSource, Clause] => {
      const path = ["versions", version, "clauses", index];
      return [{ kind: "item", rule: item.id, pack: pack.id, path, citations: clause.cites ?? item.basis, inForce }, clause];
    }),
  );
}

function readClause(emit: Emit, { orders = [], penalties = [] }: Clause): void {
  for (const [index, order] of orders.entries()) {
    if (typeof order !== "string" && order.measure) readMeasure(emit, order.measure, "orders", index, "measure");
  }
  for (const [index, entry] of penalties.entries()) {
    for (const [choice, { measure }] of penaltiesOfEntry(entry).entries()) {
      const within = isAlternatives(entry) ? ["oneOf" in entry ? "oneOf" : "anyOf", choice] : [];
      if (measure) readMeasure(emit, measure, "penalties", index, ...within, "measure");
    }
  }
}

function readMeasure(emit: Emit, measure: Measure, ...path: readonly PathStep[]): void {
  if (isMoneyMeasure(measure)) readMoney(emit, measure, path);
  else if ("life" in measure) emit("extent", "life", {}, ...path, "life");
  else if ("days" in measure) emit("extent", "days", endsOfInterval(measure.days), ...path, "days");
  else if ("months" in measure) emit("extent", "months", endsOfInterval(measure.months), ...path, "months");
  else if ("years" in measure) {
    emit("extent", "years", endsOfInterval(measure.years), ...path, "years");
    if (measure.orLife) emit("extent", "life", {}, ...path, "orLife");
  } else if ("points" in measure) emit("extent", "points", endsOfInterval(measure.points), ...path, "points");
  else if ("count" in measure) emit("extent", null, endsOfInterval(measure.count), ...path, "count");
}

function readMoney(emit: Emit, measure: MoneyMeasure, path: readonly PathStep[]): void {
  if (measure.atLeast !== undefined) emit("limit", "yuan", { min: measure.atLeast }, ...path, "atLeast");
  if (measure.atMost !== undefined) emit("limit", "yuan", { max: measure.atMost }, ...path, "atMost");
  if ("either" in measure) for (const [index, part] of measure.either.entries()) readMoney(emit, part, [...path, "either", index]);
  else if ("sum" in measure) for (const [index, part] of measure.sum.entries()) readMoney(emit, part, [...path, "sum", index]);
  else {
    if ("amount" in measure) emit("fine", "yuan", endsOfInterval(measure.amount), ...path, "amount");
    else if ("times" in measure) emit("fine", "times", endsOfInterval(measure.times), ...path, "times");
    else emit("fine", "percent", endsOfInterval(measure.percent), ...path, "percent");
    if ("baseAtLeast" in measure && measure.baseAtLeast !== undefined) {
      emit("substitute", "yuan", { min: measure.baseAtLeast, max: measure.baseAtLeast }, ...path, "baseAtLeast");
    }
  }
}

const SPAN_UNITS = ["hours", "days", "workingDays", "months", "years"] as const;

function readSpan(emit: Emit, span: TimeSpan, ...path: readonly PathStep[]): void {
  const [count = 0] = Object.values(span);
  const unit = SPAN_UNITS.find((one) => one in span) ?? null;
  emit("deadline", unit, { min: count, max: count }, ...path);
}

const COMPARISONS = new Map<FactCondition["operator"], readonly [holds: keyof IntervalEnds, fails: keyof IntervalEnds]>([
  ["lessThan", ["below", "min"]],
  ["lessThanInclusive", ["max", "above"]],
  ["greaterThan", ["above", "max"]],
  ["greaterThanInclusive", ["min", "below"]],
]);

type ReadCondition = (emit: Emit, condition: Condition | undefined, ...path: readonly PathStep[]) => void;

// A named condition is read wherever it is referred to, since the provisions of the rule are those behind it.
function conditionReader(rulebook: Rulebook): ReadCondition {
  const named = new Map(rulebook.conditions.map(({ id, when }) => [id, when]));
  const visit = (emit: Emit, condition: Condition, denied: boolean, path: readonly PathStep[], within: readonly string[]): void => {
    if ("all" in condition || "any" in condition) {
      const [key, parts] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const);
      for (const [index, part] of parts.entries()) visit(emit, part, denied, [...path, key, index], within);
    } else if ("not" in condition) visit(emit, condition.not, !denied, [...path, "not"], within);
    else if ("condition" in condition) {
      const found = named.get(condition.condition);
      if (found && !within.includes(condition.condition)) visit(emit, found, denied, [...path, condition.condition], [...within, condition.condition]);
    } else readComparison(emit, condition, denied, path);
  };
  const readComparison = (emit: Emit, { fact, operator, value }: FactCondition, denied: boolean, path: readonly PathStep[]): void => {
    const type = rulebook.vocabulary.facts.get(fact)?.definition.type;
    if (typeof value !== "number" || !isTelling(value, type === "money")) return;
    const ends = COMPARISONS.get(operator);
    const interval: IntervalEnds = ends ? { [ends[denied ? 1 : 0]]: value } : { min: value, max: value };
    emit("condition", type === "money" ? "yuan" : null, interval, ...path, "value");
  };
  return (emit, condition, ...path) => {
    if (condition) visit(emit, condition, false, path, []);
  };
}

// Any at all, and more than one, are said without a figure.
function isTelling(value: number, isMoney: boolean): boolean {
  return value > (isMoney ? 0 : 1);
}
