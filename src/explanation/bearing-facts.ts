// The facts that bear on the penalty of a case: those that its law, its circumstances and its benchmarks speak of, and what these rest on.
import { appliesAt } from "../assessment/applies-at.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import { type ConditionNode, collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { UNKNOWN } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";

const HISTORIES = ["records", "periods", "extensions"];

/** The facts that bear on the penalty of a case. */
export interface BearingFacts {
  /** Those that a case file gives, in the order of the vocabulary; of those that a history tells, what follows from it. */
  readonly facts: readonly Fact[];
  /** The case with nothing derived but what these rest on and lead to. */
  readonly opened: OpenCase;
}

/** Finds the facts that bear on the penalty of a case. */
export function bearingFacts(opened: OpenCase): BearingFacts {
  return factsBehind(opened, spokenOf(opened));
}

/** Finds the facts that some facts of a case rest on, and those that are tied to them; with `late` also results of the assessment, as if they were free. */
export function factsBehind(opened: OpenCase, slots: Iterable<number>, late = false): BearingFacts {
  const { rulebook, item } = opened;
  const { bySlot, invariants } = rulebook.vocabulary;
  const found = new Set<number>();
  const visit = (slot: number): void => {
    if (found.has(slot)) return;
    found.add(slot);
    for (const source of sourcesOf(opened, slot)) visit(source);
  };
  for (const slot of slots) visit(slot);
  // An invariant ties other facts to these.
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    const tied = invariants.map(({ node }) => slotsOf(node)).filter((slots) => slots.some((slot) => found.has(slot)));
    for (const slot of tied.flat()) visit(slot);
  }
  const fixed = new Set(item.implied.map(({ fact }) => fact.slot));
  const facts = bySlot.filter((fact) => found.has(fact.slot) && !fixed.has(fact.slot) && (late && fact.definition.provided ? true : isColumn(opened, fact)));
  // A fact that only a history could tell is a column of its own.
  const derived = rulebook.vocabulary.derived.filter(({ fact }) => found.has(fact.slot) && !facts.includes(fact));
  return { facts, opened: { ...opened, rulebook: { ...rulebook, vocabulary: { ...rulebook.vocabulary, derived } } } };
}

/**
 * The facts that can still make a difference as far as the conditions tell: those that an open one looks at, those that an open sum is
 * computed from, and what they rest on.
 */
export function openFacts(opened: OpenCase, openBases: readonly string[]): ReadonlySet<number> {
  const { facts, roles } = opened.rulebook.vocabulary;
  const grounds = new Set<number>();
  for (const node of conditionsOf(opened)) if (evaluate(node, opened.row) === UNKNOWN) collectGrounds(node, opened.row, grounds);
  const conduct = roles.get("conduct-ended");
  const found = new Set<number>();
  const visit = (slot: number): void => {
    if (found.has(slot)) return;
    found.add(slot);
    for (const source of sourcesOf(opened, slot)) visit(source);
  };
  for (const slot of [...grounds, ...openBases.flatMap((id) => facts.get(id)?.slot ?? []), ...(conduct ? [conduct.slot] : [])]) visit(slot);
  return found;
}

/** The conditions that the penalty of the case rests on. */
export function conditionsOf(opened: OpenCase): readonly ConditionNode[] {
  const { rulebook, item } = opened;
  const rules = rulebook.rulesFor(item);
  const circumstances = rules.circumstances.filter((linked) => appliesAt(linked, opened) === "applies");
  const benchmarks = rules.benchmarks.filter((linked) => appliesAt(linked, opened) === "applies");
  return [
    ...item.versions.flatMap(({ clauses }) => clauses.flatMap(({ when }) => when ?? [])),
    ...circumstances.map(({ when }) => when),
    ...benchmarks.flatMap(({ rows }) => rows.flat()),
  ];
}

// What the rules on the penalty speak of themselves.
function spokenOf(opened: OpenCase): readonly number[] {
  const { rulebook, item } = opened;
  const { facts, roles } = rulebook.vocabulary;
  const benchmarks = rulebook.rulesFor(item).benchmarks.filter((linked) => appliesAt(linked, opened) === "applies");
  const nodes = conditionsOf(opened);
  const named = [...namedIn(item.item), ...benchmarks.flatMap(({ rule }) => namedIn(rule))].flatMap((id) => facts.get(id)?.slot ?? []);
  const read = benchmarks.flatMap((linked) => linked.facts.map(({ slot }) => slot));
  const conduct = roles.get("conduct-ended");
  return [...nodes.flatMap(slotsOf), ...named, ...read, ...(conduct ? [conduct.slot] : [])];
}

// What a fact rests on: what it follows from, what tells that a date has not come, and what parameters choose by.
function sourcesOf({ rulebook, item }: OpenCase, slot: number): readonly number[] {
  const { derivedBySlot, notYet } = rulebook.vocabulary;
  const derived = derivedBySlot.get(slot);
  const parameters = rulebook.rulesFor(item).parameters.filter(({ fact }) => fact.slot === slot);
  return [
    ...(derived?.inputs ?? []).map((input) => input.slot),
    ...(derived?.when ? slotsOf(derived.when) : []),
    ...notYet.filter(({ fact }) => fact.slot === slot).flatMap(({ when }) => slotsOf(when)),
    ...parameters.flatMap(({ rows }) => rows.flatMap(({ when }) => (when ? slotsOf(when) : []))),
  ];
}

// What a history tells cannot be split; what follows from one that is not given can.
function isColumn({ rulebook: { vocabulary }, history }: OpenCase, { slot, definition }: Fact): boolean {
  if (definition.provided || HISTORIES.includes(definition.type)) return false;
  const derived = vocabulary.derivedBySlot.get(slot);
  if (!derived) return true;
  const isTold = (input: Fact): boolean =>
    [history.matters, history.periods, history.extensions].some((told: ReadonlyMap<number, unknown>) => told.has(input.slot));
  return derived.inputs.some((input) => HISTORIES.includes(input.definition.type) && !isTold(input));
}

/** The slots of the facts that sums and quantities are computed from. */
export function baseSlots(opened: OpenCase): readonly number[] {
  const { rulebook, item } = opened;
  const benchmarks = rulebook.rulesFor(item).benchmarks.filter((linked) => appliesAt(linked, opened) === "applies");
  const named = [item.item, ...benchmarks.map(({ rule }) => rule)].flatMap((rule) => namedIn(rule, ["when"]));
  const slots = [...named.flatMap((id) => rulebook.vocabulary.facts.get(id)?.slot ?? []), ...benchmarks.flatMap(({ facts }) => facts.map(({ slot }) => slot))];
  return [...new Set(slots)];
}

/** Whatever a rule names anywhere: that it may be something else of the same name does no harm. */
export function namedIn(value: unknown, without: readonly string[] = []): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (without.includes(key) ? [] : namedIn(inner, without)));
}

const known = new WeakMap<ConditionNode, readonly number[]>();

/** The slots that a condition looks at. */
export function slotsOf(node: ConditionNode): readonly number[] {
  const found = known.get(node);
  if (found) return found;
  const slots = new Set<number>();
  const visit = (part: ConditionNode): void => {
    if (part.kind === "not") visit(part.part);
    else if ("parts" in part) for (const inner of part.parts) visit(inner);
    else for (const slot of "other" in part ? [part.slot, part.other] : [part.slot]) slots.add(slot);
  };
  visit(node);
  const list = [...slots];
  known.set(node, list);
  return list;
}
