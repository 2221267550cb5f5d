import { type ConditionScope, compileCondition } from "../conditions/compile-condition.ts";
import { encodeValue, isFault } from "../conditions/encode-value.ts";
import type { Vocabulary } from "../conditions/vocabulary.ts";
import type { Instrument } from "../documents/instruments.ts";
import { type Clause, type EnforcementItem, type ItemVersion, isAlternatives } from "../documents/items.ts";
import { nearestName, suggestName } from "../documents/nearest-name.ts";
import { type PathStep, type Problem, problemAt } from "../documents/problem.ts";
import { periodsOverlap } from "../law/effective-period.ts";
import { baseOfMeasure, isMoneyMeasure, type Measure } from "../law/measure.ts";
import { checkCitations } from "./check-citations.ts";
import type { Entry } from "./collect-documents.ts";
import type { LinkedClause, LinkedItem, LinkedVersion } from "./rulebook.ts";

/** What rules are linked against. */
export interface LinkContext {
  readonly vocabulary: Vocabulary;
  /** For conditions that are evaluated before the results of the assessment are known. */
  readonly early: ConditionScope;
  /** For requirements and checks. */
  readonly late: ConditionScope;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly problems: Problem[];
}

/** Links an item: its conditions are compiled and everything that it refers to is looked up. */
export function linkItem(entry: Entry<EnforcementItem>, context: LinkContext): LinkedItem {
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
  return { item, pack, versions, implied: linkImplied(entry, context) };
}

function linkImplied({ value: item, place }: Entry<EnforcementItem>, { vocabulary, problems }: LinkContext): LinkedItem["implied"] {
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
    const value = encodeValue(fact, written);
    if (
      !isFault(value) &&
      (value < (vocabulary.lowest[fact.slot] as number) || value > (vocabulary.highest[fact.slot] as number)) &&
      fact.definition.absent === undefined
    ) {
      const expected = { zh: "在下限与上限之间的值", en: "a value between its minimum and maximum" };
      problems.push(problemAt(place.source, path, "value-type", { found: JSON.stringify(written), expected }));
      return [];
    }
    if (isFault(value)) {
      problems.push(problemAt(place.source, path, "value-type", { found: JSON.stringify(written), expected: value.expected, nearest: value.nearest }));
      return [];
    }
    return [{ fact, value }];
  });
}

function linkVersion(entry: Entry<EnforcementItem>, version: ItemVersion, step: readonly PathStep[], context: LinkContext): LinkedVersion {
  const ids = new Map<string, number>();
  const { source, path } = entry.place;
  const clauses = version.clauses.map((clause, index): LinkedClause => {
    const at = [...step, "clauses", index];
    if (clause.id !== undefined) {
      if (ids.has(clause.id))
        context.problems.push(problemAt(source, [...path, ...at, "id"], "duplicate-id", { found: clause.id, other: `clauses[${ids.get(clause.id)}]` }));
      ids.set(clause.id, index);
    }
    if (clause.cites) checkCitations(entry, [...at, "cites"], clause.cites, context.instruments, context.problems);
    checkMeasures(entry, clause, at, context);
    const when = clause.when ? compileCondition(clause.when, context.early, { source, path: [...path, ...at, "when"] }, context.problems) : null;
    return { clause, when };
  });
  for (const [index, clause] of version.clauses.entries()) {
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

function checkMeasures(entry: Entry<EnforcementItem>, clause: Clause, step: readonly PathStep[], context: LinkContext): void {
  for (const [index, penalty] of (clause.penalties ?? []).entries()) {
    const at = [...step, "penalties", index];
    if (isAlternatives(penalty)) {
      for (const [choice, { measure }] of penalty.oneOf.entries()) if (measure) checkBase(entry, measure, [...at, "oneOf", choice, "measure"], context);
    } else if (penalty.measure) checkBase(entry, penalty.measure, [...at, "measure"], context);
  }
}

/** Adds a problem where a measure counts from a fact that is not declared or is not money, or is known only after the assessment. */
export function checkBase(entry: Entry<unknown>, measure: Measure, step: readonly PathStep[], { vocabulary, early, problems }: LinkContext): void {
  const base = isMoneyMeasure(measure) ? baseOfMeasure(measure) : null;
  if (!base) return;
  const path = [...entry.place.path, ...step, "of"];
  const fact = vocabulary.facts.get(base.fact);
  const { source } = entry.place;
  if (!fact) problems.push(problemAt(source, path, "unknown-fact", { found: base.fact, nearest: suggestName(base.fact, vocabulary.facts.keys(), problems) }));
  else if (fact.definition.type !== "money") problems.push(problemAt(source, path, "fact-type", { found: fact.definition.type, expected: "money" }));
  else if (early.tooEarly?.has(fact.id)) problems.push(problemAt(source, path, "result-too-early", { found: fact.id }));
}
