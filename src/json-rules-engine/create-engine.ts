// The one place that knows json-rules-engine: the same rules, for hosts that already run it or resolve facts asynchronously.
import { Engine, Operator, type RuleProperties, type TopLevelCondition } from "json-rules-engine";
import { nameOf } from "../assessment/clause-outcomes.ts";
import { contextOf } from "../assessment/open-case.ts";
import { decodeFact } from "../conditions/decode-value.ts";
import { isPartial } from "../conditions/partial-value.ts";
import { type FactValueInput, readFacts } from "../conditions/read-facts.ts";
import type { DiscretionBenchmark } from "../documents/benchmarks.ts";
import type { Condition } from "../documents/condition.ts";
import type { Clause } from "../documents/items.ts";
import { formatPath } from "../documents/problem.ts";
import { wordIn } from "../law/localized-text.ts";
import type { LinkedItem, Rulebook } from "../rulebook/rulebook.ts";

/** What an event of the engine says has been found to hold. */
export interface EngineEvent {
  readonly type: "circumstance" | "clause" | "tier" | "level" | "coefficient" | "correction" | "requirement" | "check-applies" | "check-met";
  readonly params: { readonly id: string };
}

/** Which rules an engine is made of. */
export interface EngineOptions {
  /** The item whose clauses and whose own rules are wanted. */
  readonly item: string;
}

/**
 * The rules that bear on an item as an `Engine` of json-rules-engine: one rule per clause, circumstance, requirement and check, and per tier, level,
 * coefficient and correction of a benchmark.
 * Each success is an event with the rule's id; clauses are `<item>#<version>/<clause>`, tiers `<benchmark>#<tier>`, levels `<benchmark>#<factor>/<level>`,
 * counted from 0. A clause that another replaces, and a tier or level after one that holds, is no success.
 *
 * Facts that the item implies are in the engine; places and periods of rules are not, nor are time limits, parameters and links to crimes.
 *
 * The engine has two truth values, so give it complete facts ({@link toEngineFacts}); on those it finds exactly what `assess` finds.
 * Requirements and checks that speak of results of the assessment need those results as facts of their own.
 *
 * @throws {RangeError} where the rulebook has no such item.
 *
 * @example
 * ```ts
 * import { createRulebook } from "cailiang";
 * import { createEngine, toEngineFacts } from "cailiang/json-rules-engine";
 * import { cn } from "cailiang/rules/cn";
 * const engine = createEngine(createRulebook([cn]), { item: "cn/food-safety/124-1-1" });
 * console.log(typeof engine.run, typeof toEngineFacts); // function function
 * ```
 */
export function createEngine(rulebook: Rulebook, { item: id }: EngineOptions): Engine {
  const item = itemOf(rulebook, id);
  const engine = new Engine();
  for (const operator of OPERATORS) engine.addOperator(operator);
  for (const [fact, value] of Object.entries(item.item.implies ?? {})) engine.addFact(fact, value);
  for (const named of rulebook.conditions) engine.setCondition(named.id, topLevel(named.when));
  const add = (type: EngineEvent["type"], ruleId: string, condition: Condition | undefined): void => {
    if (condition) engine.addRule({ conditions: topLevel(condition), event: { type, params: { id: ruleId } } } satisfies RuleProperties);
  };
  for (const [index, version] of item.item.versions.entries()) {
    const { clauses = [] } = version;
    for (const [place, clause] of clauses.entries()) add("clause", `${id}#${index}/${nameOf(clause, place)}`, conditionOf(clause, clauses));
  }
  const rules = rulebook.rulesFor(item);
  for (const { rule } of rules.circumstances) add("circumstance", rule.id, rule.when);
  for (const { rule } of rules.benchmarks) addBenchmark(rule, add);
  for (const { rule } of rules.requirements) add("requirement", rule.id, rule.when);
  for (const { rule } of rules.checks) {
    add("check-applies", rule.id, rule.applies);
    add("check-met", rule.id, rule.requires);
  }
  return engine;
}

function itemOf(rulebook: Rulebook, id: string): LinkedItem {
  const item = rulebook.items.get(id);
  if (!item) throw new RangeError(`there is no item \`${id}\` in the rulebook`);
  return item;
}

/**
 * The facts of a case as json-rules-engine wants them: those given, those that silence settles, and the derived ones that can be
 * computed. Facts that stay unknown are left out; without the item of the case, earlier matters of the same item or instrument cannot
 * be counted.
 *
 * @throws {RangeError} where a fact does not fit the vocabulary, or the rulebook has no such item.
 */
export function toEngineFacts(
  rulebook: Rulebook,
  facts: Readonly<Record<string, FactValueInput>>,
  { item }: Partial<EngineOptions> = {},
): Record<string, FactValueInput> {
  const { row, faults } = readFacts(rulebook.vocabulary, facts, contextOf(rulebook, item === undefined ? null : itemOf(rulebook, item).item.id));
  const [fault] = faults;
  if (fault) throw new RangeError(`fact \`${fault.fact}\`${formatPath(fault.at ?? [])}: expected ${wordIn(fault.expected, "en")}, found ${fault.found}`);
  const complete: Record<string, FactValueInput> = {};
  for (const fact of rulebook.vocabulary.bySlot) {
    const known = decodeFact(fact, row);
    if (known !== null) {
      const given = Object.hasOwn(facts, fact.id) ? facts[fact.id] : undefined;
      complete[fact.id] = given === undefined || isPartial(given) ? known : given;
    }
  }
  return complete;
}

// Dates are written so that their order is that of the texts.
const isText = (value: unknown): boolean => typeof value === "string";
const isList = (value: unknown): boolean => Array.isArray(value);

const OPERATORS: readonly Operator[] = [
  new Operator<string, string>("before", (fact, value) => fact < value, isText),
  new Operator<string, string>("onOrBefore", (fact, value) => fact <= value, isText),
  new Operator<string, string>("after", (fact, value) => fact > value, isText),
  new Operator<string, string>("onOrAfter", (fact, value) => fact >= value, isText),
  new Operator<string[], string[]>("containsAny", (fact, value) => value.some((wanted) => fact.includes(wanted)), isList),
  new Operator<string[], string[]>("containsAll", (fact, value) => value.every((wanted) => fact.includes(wanted)), isList),
];

const ALWAYS: Condition = { all: [] };

// A clause holds where its condition does and no clause that takes its place holds.
function conditionOf({ id, when = ALWAYS }: Clause, clauses: readonly Clause[]): Condition {
  const replacing = clauses.filter(({ replaces }) => id !== undefined && replaces?.includes(id));
  return replacing.length === 0 ? when : { all: [when, ...replacing.map((other) => ({ not: other.when ?? ALWAYS }))] };
}

// The first tier that holds is the one.
function firstOf({ when }: Row, earlier: readonly Row[]): Condition {
  return earlier.length === 0 ? when : { all: [when, ...earlier.map((row) => ({ not: row.when }))] };
}

interface Row {
  readonly when: Condition;
}

type AddRule = (type: EngineEvent["type"], ruleId: string, condition: Condition | undefined) => void;

function addBenchmark(rule: DiscretionBenchmark, add: AddRule): void {
  const firstOnly = (type: EngineEvent["type"], prefix: string, rows: readonly Row[]): void => {
    for (const [place, row] of rows.entries()) add(type, `${prefix}${place}`, firstOf(row, rows.slice(0, place)));
  };
  const each = (type: EngineEvent["type"], rows: readonly Row[]): void => {
    for (const [place, { when }] of rows.entries()) add(type, `${rule.id}#${place}`, when);
  };
  if (rule.method === "tiers") firstOnly("tier", `${rule.id}#`, rule.tiers);
  if (rule.method === "percentage-sum" || rule.method === "level-grid")
    for (const [index, { levels }] of rule.factors.entries()) firstOnly("level", `${rule.id}#${index}/`, levels);
  if (rule.method === "coefficient-sum") each("coefficient", rule.coefficients);
  if (rule.method === "level-grid") each("correction", rule.corrections ?? []);
}

// The engine wants a group at the top.
function topLevel(condition: Condition): TopLevelCondition {
  const grouped = "all" in condition || "any" in condition || "not" in condition || "condition" in condition;
  return (grouped ? condition : { all: [condition] }) as TopLevelCondition;
}
