import { type ConditionScope, compileCondition, type Place } from "../conditions/compile-condition.ts";
import { encodeValue, isFault } from "../conditions/encode-value.ts";
import type { Fact, Vocabulary } from "../conditions/vocabulary.ts";
import type { Instrument } from "../documents/instruments.ts";
import { type Clause, type ClausePenalty, type EnforcementItem, type ItemVersion, isAlternatives, penaltiesOfEntry } from "../documents/items.ts";
import { nearestName, suggestName } from "../documents/nearest-name.ts";
import { type PathStep, type Problem, problemAt } from "../documents/problem.ts";
import type { FactType } from "../documents/vocabulary.ts";
import { periodsOverlap } from "../law/effective-period.ts";
import { type Measure, referencesOfMeasure } from "../law/measure.ts";
import { checkCitations } from "./check-citations.ts";
import type { Entry } from "./collect-documents.ts";
import type { LinkedClause, LinkedCrime, LinkedItem, LinkedVersion } from "./rulebook.ts";

/** What rules are linked against. */
export interface LinkContext {
  readonly vocabulary: Vocabulary;
  /** For conditions that are evaluated before the results of the assessment are known. */
  readonly early: ConditionScope;
  /** For requirements and checks. */
  readonly late: ConditionScope;
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** The fields that scopes may name. */
  readonly domains: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** The crimes that items may name, by their ids; `null` where the condition of one has problems. */
export type LinkedCrimes = ReadonlyMap<string, LinkedCrime | null>;

/** Links an item: its conditions are compiled and everything that it refers to is looked up. */
export function linkItem(entry: Entry<EnforcementItem>, crimes: LinkedCrimes, context: LinkContext): LinkedItem {
  const { value: item, place, pack } = entry;
  checkCitations(entry, ["breaches"], item.breaches, context.instruments, context.problems);
  checkCitations(entry, ["basis"], item.basis, context.instruments, context.problems);
  const versions = item.versions.map((version, index) => linkVersion(entry, version, ["versions", index], context));
  for (const [index, version] of item.versions.entries()) {
    const overlapping = item.versions.slice(0, index).find((earlier) => periodsOverlap(earlier.inForce, version.inForce));
    if (overlapping) {
      const found = [overlapping, version].map(({ inForce }) => `${inForce.from} – ${inForce.until ?? ""}`).join("; ");
      context.problems.push(problemAt(place.source, [...place.path, "versions", index, "inForce"], "versions-overlap", { found }));
    }
  }
  return { item, pack, versions, implied: linkImplied(entry, context), crimes: linkCrimes(entry, crimes, context) };
}

function linkImplied({ value: item, place }: Entry<EnforcementItem>, context: LinkContext): LinkedItem["implied"] {
  const { vocabulary, problems } = context;
  return Object.entries(item.implies ?? {}).flatMap(([id, written]) => {
    const path = [...place.path, "implies", id];
    const fact = vocabulary.facts.get(id);
    if (!fact) {
      problems.push(problemAt(place.source, path, "unknown-fact", { found: id, nearest: suggestName(id, vocabulary.facts.keys(), problems), part: "key" }));
      return [];
    }
    if (fact.definition.derive || fact.definition.provided) {
      const expected = { zh: "案卷填写的事实", en: "a fact that the case file gives" };
      problems.push(problemAt(place.source, path, "value-type", { found: id, expected, part: "key" }));
      return [];
    }
    const value = linkValue(fact, written, { source: place.source, path }, context);
    return value === null ? [] : [{ fact, value }];
  });
}

/** The number that stands for a value in a row; `null` where it does not fit the fact, which is added to the problems. */
export function linkValue(fact: Fact, written: unknown, { source, path }: Place, { vocabulary, problems }: LinkContext): number | null {
  const value = encodeValue(fact, written);
  const found = JSON.stringify(written);
  if (isFault(value)) {
    problems.push(problemAt(source, path, "value-type", { found, expected: value.expected, nearest: value.nearest }));
    return null;
  }
  const isWithin = value >= (vocabulary.lowest[fact.slot] as number) && value <= (vocabulary.highest[fact.slot] as number);
  if (isWithin || fact.definition.absent !== undefined) return value;
  problems.push(problemAt(source, path, "value-type", { found, expected: { zh: "在下限与上限之间的值", en: "a value between its minimum and maximum" } }));
  return null;
}

function linkCrimes({ value: item, place }: Entry<EnforcementItem>, crimes: LinkedCrimes, { problems }: LinkContext): LinkedItem["crimes"] {
  const places = new Map<string, number>();
  return (item.crimes ?? []).flatMap((id, index) => {
    const path = [...place.path, "crimes", index];
    const taken = places.get(id);
    if (taken === undefined) places.set(id, index);
    else problems.push(problemAt(place.source, path, "duplicate-id", { found: id, other: `crimes[${taken}]` }));
    if (!crimes.has(id)) problems.push(problemAt(place.source, path, "unknown-crime", { found: id, nearest: suggestName(id, crimes.keys(), problems) }));
    return crimes.get(id) ?? [];
  });
}

function linkVersion(entry: Entry<EnforcementItem>, version: ItemVersion, step: readonly PathStep[], context: LinkContext): LinkedVersion {
  const ids = new Map<string, number>();
  const { source, path } = entry.place;
  const clauses = (version.clauses ?? []).map((clause, index): LinkedClause => {
    const at = [...step, "clauses", index];
    if (clause.id !== undefined) {
      if (ids.has(clause.id)) {
        context.problems.push(problemAt(source, [...path, ...at, "id"], "duplicate-id", { found: clause.id, other: `clauses[${ids.get(clause.id)}]` }));
      }
      ids.set(clause.id, index);
    }
    if (clause.cites) checkCitations(entry, [...at, "cites"], clause.cites, context.instruments, context.problems);
    checkMeasures(entry, clause, version, at, context);
    const when = clause.when ? compileCondition(clause.when, context.early, { source, path: [...path, ...at, "when"] }, context.problems) : null;
    return { clause, when };
  });
  const branches = (version.clauses ?? []).flatMap(({ branch }) => branch ?? []);
  for (const [index, hole] of (version.knownFaults ?? []).entries()) {
    if (!branches.includes(hole))
      context.problems.push(
        problemAt(source, [...path, ...step, "knownFaults", index], "unknown-clause", { found: hole, nearest: nearestName(hole, branches) }),
      );
  }
  for (const [index, clause] of (version.clauses ?? []).entries()) {
    for (const [position, replaced] of (clause.replaces ?? []).entries()) {
      if (ids.has(replaced) && replaced !== clause.id) continue;
      context.problems.push(
        problemAt(source, [...path, ...step, "clauses", index, "replaces", position], "unknown-clause", {
          found: replaced,
          nearest: nearestName(
            replaced,
            [...ids.keys()].filter((other) => other !== clause.id),
          ),
        }),
      );
    }
  }
  return { version, clauses };
}

function checkMeasures(entry: Entry<EnforcementItem>, clause: Clause, version: ItemVersion, step: readonly PathStep[], context: LinkContext): void {
  const fines: FinesInReach = { clauses: version.clauses ?? [], own: clause };
  for (const [index, penalty] of (clause.penalties ?? []).entries()) {
    const key = "oneOf" in penalty ? "oneOf" : "anyOf";
    for (const [choice, { measure }] of penaltiesOfEntry(penalty).entries()) {
      const at = [...step, "penalties", index, ...(isAlternatives(penalty) ? [key, choice] : []), "measure"];
      if (measure) checkReferences(entry, measure, at, context, fines);
    }
  }
  for (const [index, order] of (clause.orders ?? []).entries()) {
    if (typeof order === "object" && order.measure) checkReferences(entry, order.measure, [...step, "orders", index, "measure"], context, fines);
  }
}

/** The clauses whose fines a measure may be counted from, and the one that it belongs to. */
interface FinesInReach {
  readonly clauses: readonly Clause[];
  readonly own: Clause;
}

/** Adds a problem for everything that a measure is computed from and that is not there, is of another type, or is known only after the assessment. */
export function checkReferences(entry: Entry<unknown>, measure: Measure, step: readonly PathStep[], context: LinkContext, fines: FinesInReach | null): void {
  const { vocabulary, early, problems } = context;
  const { source } = entry.place;
  for (const { kind, name, path: inMeasure } of referencesOfMeasure(measure)) {
    const path = [...entry.place.path, ...step, ...inMeasure];
    if (kind === "fine") {
      checkFine(source, path, name, problems, fines);
      continue;
    }
    const fact = vocabulary.facts.get(name);
    const types: readonly FactType[] = kind === "money" ? ["money"] : ["integer", "number"];
    if (!fact) problems.push(problemAt(source, path, "unknown-fact", { found: name, nearest: suggestName(name, vocabulary.facts.keys(), problems) }));
    else if (!types.includes(fact.definition.type))
      problems.push(problemAt(source, path, "fact-type", { found: fact.definition.type, expected: types.join(", ") }));
    else if (early.tooEarly?.has(fact.id)) problems.push(problemAt(source, path, "result-too-early", { found: fact.id }));
  }
}

// A base is a fine that can be worked out without another one.
function checkFine(source: Place["source"], path: readonly PathStep[], name: string, problems: Problem[], fines: FinesInReach | null): void {
  const carriers = (fines?.clauses ?? []).filter((clause) => finesOf(clause).length > 0);
  const named = carriers.filter((clause) => clause.id === name || clause.branch === name);
  if (named.length === 0) {
    const known = carriers.filter((clause) => clause !== fines?.own).flatMap(({ id, branch }) => [id, branch]);
    const nearest = nearestName(
      name,
      known.filter((id) => id !== undefined),
    );
    problems.push(problemAt(source, path, "unknown-fine", { found: name, nearest }));
  } else if (named.some((clause) => clause === fines?.own || finesOf(clause).some(restsOnFine))) {
    problems.push(problemAt(source, path, "fine-in-circle", { found: name }));
  }
}

function finesOf({ penalties = [] }: Clause): readonly ClausePenalty[] {
  return penalties.flatMap(penaltiesOfEntry).filter(({ kind }) => kind === "fine");
}

function restsOnFine({ measure }: ClausePenalty): boolean {
  return measure !== undefined && referencesOfMeasure(measure).some(({ kind }) => kind === "fine");
}
