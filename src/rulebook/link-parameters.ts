// Links parameters: which fact each settles, and that no two settle the same one for the same cases.
import type { ConditionScope } from "../conditions/compile-condition.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { PARAMETER_TYPES, type Parameter } from "../documents/parameters.ts";
import { problemAt } from "../documents/problem.ts";
import type { FactType } from "../documents/vocabulary.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { isInForce } from "../law/effective-period.ts";
import { jurisdictionDepth } from "../law/jurisdiction.ts";
import type { Entry } from "./collect-documents.ts";
import { linkHead } from "./link-head.ts";
import { type LinkContext, linkValue } from "./link-items.ts";
import { checkScope, compileAt } from "./link-rules.ts";
import type { LinkedItem, LinkedParameter, LinkedRule } from "./rulebook.ts";
import { coversItem, specialty } from "./scope.ts";

/** A parameter with the facts that its rows speak of. */
interface Linking {
  readonly entry: Entry<Parameter>;
  readonly linked: Omit<LinkedParameter, "rank">;
  readonly facts: ReadonlySet<Fact>;
}

/** Links parameters, in the order of their ids. Problems are added to the list. */
export function linkParameters(entries: readonly Entry<Parameter>[], items: ReadonlyMap<string, LinkedItem>, context: LinkContext): readonly LinkedParameter[] {
  const linking = entries.flatMap((entry) => {
    checkScope(entry, items, context);
    return linkParameter(entry, items, context) ?? [];
  });
  checkOverlaps(linking, items, context);
  const order = orderFacts(linking, context);
  return Object.freeze(linking.map(({ linked }) => ({ ...linked, rank: order.indexOf(linked.fact) })));
}

function linkParameter(entry: Entry<Parameter>, items: ReadonlyMap<string, LinkedItem>, context: LinkContext): Linking | null {
  const { value, place } = entry;
  const head = linkHead(entry, context);
  const facts = new Set<Fact>();
  const early: ConditionScope = { ...context.early, onFact: (fact) => facts.add(fact) };
  const conditions = value.rows.map(({ when }, index) => (when ? compileAt(entry, when, ["rows", index, "when"], { ...context, early }, "early") : null));
  for (const [index, { when }] of value.rows.slice(0, -1).entries())
    if (!when) context.problems.push(problemAt(place.source, [...place.path, "rows", index], "otherwise-last"));
  const fact = settledFact(entry, items, context);
  if (!fact) return null;
  const values = value.rows.map((row, index) => linkValue(fact, row.value, { source: place.source, path: [...place.path, "rows", index, "value"] }, context));
  const rows = value.rows.flatMap((row, index) => {
    const [when = null, number = null] = [conditions[index], values[index]];
    return number === null || (row.when && !when) ? [] : [{ when, value: number }];
  });
  return rows.length < value.rows.length ? null : { entry, linked: { ...head, fact, rows }, facts };
}

// A fact that the case gives, and that nothing else tells.
function settledFact({ value, place }: Entry<Parameter>, items: ReadonlyMap<string, LinkedItem>, { vocabulary, problems }: LinkContext): Fact | null {
  const path = [...place.path, "settles"];
  const { settles: id, scope } = value;
  const fact = vocabulary.facts.get(id);
  if (!fact) {
    problems.push(problemAt(place.source, path, "unknown-fact", { found: id, nearest: suggestName(id, vocabulary.facts.keys(), problems) }));
    return null;
  }
  const allowed: readonly FactType[] = PARAMETER_TYPES;
  const { type } = fact.definition;
  const fixing = [...items.values()].find(({ item }) => coversItem(scope, item) && Object.hasOwn(item.implies ?? {}, id));
  const source = SOURCES.find((key) => fact.definition[key] !== undefined);
  const other = source ?? (fixing && `implies, ${fixing.item.id}`);
  if (!allowed.includes(type)) problems.push(problemAt(place.source, path, "fact-type", { found: type, expected: allowed.join(", ") }));
  else if (other !== undefined) problems.push(problemAt(place.source, path, "settled-otherwise", { found: id, other }));
  else return fact;
  return null;
}

const SOURCES = ["derive", "provided", "drafted"] as const;

function checkOverlaps(linking: readonly Linking[], items: ReadonlyMap<string, LinkedItem>, { domains, problems }: LinkContext): void {
  // A field of which no item is loaded is looked at through an item that no pattern names.
  const probes = [...[...items.values()].map(({ item }) => item), ...["", ...domains].map((domain) => ({ id: "", domain }))];
  for (const [index, { entry, linked }] of linking.entries()) {
    const other = linking.slice(0, index).find((earlier) => {
      const sameRank = earlier.linked.fact === linked.fact && isAlike(earlier.linked.rule, linked.rule) && sharesDay(earlier.linked, linked);
      return sameRank && probes.some((item) => coversItem(earlier.linked.rule.scope, item) && coversItem(linked.rule.scope, item));
    });
    if (!other) continue;
    const { source, path } = entry.place;
    problems.push(problemAt(source, [...path, "settles"], "parameters-overlap", { found: linked.fact.id, other: other.linked.rule.id }));
  }
}

// Of the same rank: neither is more special or more local than the other.
function isAlike(a: Parameter, b: Parameter): boolean {
  return specialty(a.scope) === specialty(b.scope) && placeOf(a) === placeOf(b);
}

function placeOf({ jurisdiction }: Parameter): string | null {
  return jurisdiction === undefined || jurisdictionDepth(jurisdiction) === 0 ? null : jurisdiction;
}

// If there is a day on which both are in force, it is also one on which some period begins.
function sharesDay(a: Pick<LinkedRule<Parameter>, "inForce">, b: Pick<LinkedRule<Parameter>, "inForce">): boolean {
  const needed = [...a.inForce, ...b.inForce];
  const beginnings = needed.flat().map(({ from }) => dayFromDate(from) ?? 0);
  return needed.length === 0 || beginnings.some((day) => needed.every((periods) => periods.some((period) => isInForce(period, day))));
}

// As deep as anybody writes, and no more.
const MAX_DEPTH = 256;

// The facts that parameters settle, each after those that it rests on.
function orderFacts(linking: readonly Linking[], { vocabulary, problems }: LinkContext): readonly Fact[] {
  const settling = new Map<Fact, Linking[]>();
  for (const one of linking) settling.set(one.linked.fact, [...(settling.get(one.linked.fact) ?? []), one]);
  const order: Fact[] = [];
  const done = new Set<Fact>();
  const open: Fact[] = [];
  const visit = (fact: Fact): void => {
    if (done.has(fact)) return;
    const circle = open.includes(fact) ? [...open.slice(open.indexOf(fact)), fact] : null;
    const parameters = settling.get(fact) ?? [];
    if (circle || open.length >= MAX_DEPTH) {
      const [first] = (circle ?? open).flatMap((one) => settling.get(one) ?? []);
      // A circle without any parameter is a problem of the vocabulary.
      if (!first) return;
      const place = { source: first.entry.place.source, path: [...first.entry.place.path, "rows"] };
      if (circle) problems.push(problemAt(place.source, place.path, "cyclic-definition", { found: circle.map(({ id }) => id).join(" → ") }));
      else problems.push(problemAt(place.source, place.path, "too-deep", { expected: String(MAX_DEPTH) }));
      return;
    }
    open.push(fact);
    for (const input of vocabulary.derivedBySlot.get(fact.slot)?.inputs ?? []) visit(input);
    for (const { facts } of parameters) for (const used of facts) visit(used);
    open.pop();
    done.add(fact);
    if (parameters.length > 0) order.push(fact);
  };
  for (const fact of settling.keys()) visit(fact);
  return order;
}
