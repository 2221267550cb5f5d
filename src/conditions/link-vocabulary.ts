// Puts the facts of all vocabularies and the named conditions of all packs together.
import type { Condition } from "../documents/condition.ts";
import type { NamedCondition } from "../documents/named-conditions.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { type Problem, problemAt } from "../documents/problem.ts";
import type { Changeable, DraftedFact, FactDefinition, FactRole, ProvidedFact } from "../documents/vocabulary.ts";
import { type CompiledCondition, type ConditionScope, compileCondition, type Place } from "./compile-condition.ts";
import type { ConditionNode } from "./condition-node.ts";
import { encodeValue, isFault } from "./encode-value.ts";
import { checkDefinition, checkDerivation, checkOrder, inputsOf } from "./fact-definition.ts";
import { type ChangeableFact, type DerivedFact, extentOf, type Fact, factOf, type Invariant, type Vocabulary } from "./vocabulary.ts";

/** Something with the place that it was defined at. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** The facts and named conditions of a rulebook. */
export interface LinkedVocabulary {
  readonly vocabulary: Vocabulary;
  readonly scope: ConditionScope;
}

/** Links vocabularies and named conditions; ids have to be unique already. Problems are added to the list. */
export function linkVocabulary(
  definitions: readonly Placed<FactDefinition>[],
  conditions: readonly Placed<NamedCondition>[],
  problems: Problem[],
): LinkedVocabulary {
  const bySlot = definitions.map(({ value }, slot) => factOf(value, slot));
  const facts = new Map(bySlot.map((fact) => [fact.id, fact]));
  const scope = namedConditionScope(facts, conditions, problems);
  for (const { value } of conditions) scope.named(value.id);
  const derived = orderDerived(definitions, facts, scope, problems);
  const notYet: { fact: Fact; when: ConditionNode }[] = [];
  const changeable = new Map<number, ChangeableFact>();
  const roles = new Map<FactRole, Fact>();
  const provided = new Map<ProvidedFact, Fact>();
  const drafted = new Map<DraftedFact, Fact>();
  for (const { value, place } of definitions) {
    const fact = facts.get(value.id);
    if (!fact) continue;
    checkDefinition(fact, place, problems);
    checkDerivation(fact, facts, place, problems);
    checkOrder(fact, facts, place, problems);
    const pending = value.notYet && compileCondition(value.notYet, scope, { source: place.source, path: [...place.path, "notYet"] }, problems);
    if (pending) notYet.push({ fact, when: pending });
    const possible = value.changeable && linkChangeable(fact, value.changeable, scope, place, problems);
    if (possible) changeable.set(fact.slot, possible);
    if (value.role) take(roles, value.role, fact, place, "role", problems);
    if (value.provided) take(provided, value.provided, fact, place, "provided", problems);
    if (value.drafted) take(drafted, value.drafted, fact, place, "drafted", problems);
  }
  const extents = bySlot.map(extentOf);
  const vocabulary: Vocabulary = {
    facts,
    bySlot,
    derived,
    derivedBySlot: new Map(derived.map((entry) => [entry.fact.slot, entry])),
    notYet,
    events: bySlot.filter(({ definition }) => definition.event),
    ordered: bySlot.filter(({ definition }) => definition.notBefore),
    invariants: [],
    changeable,
    roles,
    provided,
    drafted,
    lowest: Float64Array.from(extents, ({ low }) => low),
    highest: Float64Array.from(extents, ({ high }) => high),
  };
  return { vocabulary: { ...vocabulary, invariants: linkInvariants(conditions, scope, lateFacts(vocabulary), problems) }, scope };
}

// What always holds is known before anything is assessed, so that it cannot speak of results.
function linkInvariants(
  conditions: readonly Placed<NamedCondition>[],
  scope: ConditionScope,
  late: ReadonlySet<string>,
  problems: Problem[],
): readonly Invariant[] {
  return conditions.flatMap(({ value, place }): readonly Invariant[] => {
    const compiled = value.always ? scope.named(value.id) : null;
    if (!compiled) return [];
    const early = [...compiled.facts].filter(({ id }) => late.has(id));
    problems.push(...early.map(({ id }) => problemAt(place.source, [...place.path, "when"], "result-too-early", { found: id })));
    return [{ condition: value, node: compiled.node }];
  });
}

function linkChangeable(
  fact: Fact,
  { until, to, towards, cost = 1 }: Changeable,
  scope: ConditionScope,
  place: Place,
  problems: Problem[],
): ChangeableFact | null {
  const path = [...place.path, "changeable"];
  const node = compileCondition(until, scope, { source: place.source, path: [...path, "until"] }, problems);
  const numbers = to?.map((value, index) => {
    const number = encodeValue(fact, fact.definition.type === "set" ? [value] : value);
    if (!isFault(number)) return number;
    problems.push(problemAt(place.source, [...path, "to", index], "value-type", { found: String(value), expected: number.expected, nearest: number.nearest }));
    return 0;
  });
  return node && { fact, until: node, to: numbers ?? null, towards: towards ?? null, cost };
}

/** The facts that rest on results of the assessment, which conditions of its earlier steps may not use. */
export function lateFacts(vocabulary: Vocabulary): ReadonlySet<string> {
  const late = [...vocabulary.provided.values(), ...vocabulary.derived.filter((entry) => entry.late).map((entry) => entry.fact)];
  return new Set(late.map((fact) => fact.id));
}

// Definitions that rest on definitions: as deep and as large as anybody writes, and no more.
const MAX_DEPTH = 64;
const MAX_SIZE = 100_000;

// How many comparisons a condition comes to, with named ones counted wherever they are used.
function sizeOf(node: ConditionNode, sizes: WeakMap<ConditionNode, number>): number {
  const known = sizes.get(node);
  if (known !== undefined) return known;
  const parts = node.kind === "not" ? [node.part] : node.kind === "all" || node.kind === "any" ? node.parts : [];
  const size = parts.reduce((sum, part) => sum + sizeOf(part, sizes), 1);
  sizes.set(node, size);
  return size;
}

function namedConditionScope(facts: ReadonlyMap<string, Fact>, conditions: readonly Placed<NamedCondition>[], problems: Problem[]): ConditionScope {
  const defined = new Map(conditions.map((entry) => [entry.value.id, entry]));
  const compiled = new Map<string, CompiledCondition | null>();
  const open: string[] = [];
  const sizes = new WeakMap<ConditionNode, number>();
  const scope: ConditionScope = {
    facts,
    namedIds: () => defined.keys(),
    named(id) {
      const done = compiled.get(id);
      if (done !== undefined) return done;
      const entry = defined.get(id);
      if (!entry) return undefined;
      const place = { ...entry.place, path: [...entry.place.path, "when"] };
      if (open.includes(id)) {
        problems.push(problemAt(place.source, place.path, "cyclic-definition", { found: [...open.slice(open.indexOf(id)), id].join(" → ") }));
        return null;
      }
      if (open.length >= MAX_DEPTH) {
        problems.push(problemAt(place.source, place.path, "too-deep", { expected: String(MAX_DEPTH) }));
        return null;
      }
      open.push(id);
      const used = new Set<Fact>();
      const node = compileCondition(entry.value.when, { ...scope, onFact: (fact) => used.add(fact) }, place, problems);
      open.pop();
      const tooLarge = node !== null && sizeOf(node, sizes) > MAX_SIZE;
      if (tooLarge) problems.push(problemAt(place.source, place.path, "too-many-values", { expected: String(MAX_SIZE) }));
      const result = node && !tooLarge ? { node, facts: used } : null;
      compiled.set(id, result);
      return result;
    },
  };
  return scope;
}

function orderDerived(
  definitions: readonly Placed<FactDefinition>[],
  facts: ReadonlyMap<string, Fact>,
  scope: ConditionScope,
  problems: Problem[],
): DerivedFact[] {
  const placed = new Map(definitions.map((entry) => [entry.value.id, entry]));
  const done = new Map<string, DerivedFact | null>();
  const order: DerivedFact[] = [];
  const open: string[] = [];
  const derive = (fact: Fact): DerivedFact | null => {
    const known = done.get(fact.id);
    if (known !== undefined) return known;
    const derivation = fact.definition.derive;
    const place = placed.get(fact.id)?.place;
    if (!derivation || !place) return null;
    const at: Place = { source: place.source, path: [...place.path, "derive"] };
    if (open.includes(fact.id)) {
      problems.push(problemAt(at.source, at.path, "cyclic-definition", { found: [...open.slice(open.indexOf(fact.id)), fact.id].join(" → ") }));
      return null;
    }
    if (open.length >= MAX_DEPTH) {
      problems.push(problemAt(at.source, at.path, "too-deep", { expected: String(MAX_DEPTH) }));
      return null;
    }
    open.push(fact.id);
    const inputs = new Set<Fact>();
    const when = "when" in derivation ? compileWhen(derivation.when, { ...scope, onFact: (used) => inputs.add(used) }, at, problems) : null;
    for (const { id, step } of inputsOf(derivation)) {
      const input = facts.get(id);
      if (input) inputs.add(input);
      else problems.push(problemAt(at.source, [...at.path, ...step], "unknown-fact", { found: id, nearest: suggestName(id, facts.keys(), problems) }));
    }
    const late = [...inputs].map((input) => input.definition.provided !== undefined || (derive(input)?.late ?? false)).some(Boolean);
    open.pop();
    const result: DerivedFact = { fact, inputs: [...inputs], when, late };
    done.set(fact.id, result);
    order.push(result);
    return result;
  };
  for (const fact of facts.values()) derive(fact);
  return order;
}

function compileWhen(condition: Condition, scope: ConditionScope, at: Place, problems: Problem[]): DerivedFact["when"] {
  return compileCondition(condition, scope, { source: at.source, path: [...at.path, "when"] }, problems);
}

function take<Key extends string>(taken: Map<Key, Fact>, key: Key, fact: Fact, place: Place, step: string, problems: Problem[]): void {
  const other = taken.get(key);
  if (other) problems.push(problemAt(place.source, [...place.path, step], "role-taken", { found: key, other: other.id }));
  else taken.set(key, fact);
}
