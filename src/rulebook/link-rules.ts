// Links circumstances, benchmarks, requirements and checks.
import { compileCondition } from "../conditions/compile-condition.ts";
import type { ConditionNode } from "../conditions/condition-node.ts";
import type { DiscretionBenchmark } from "../documents/benchmarks.ts";
import type { Check } from "../documents/checks.ts";
import type { Circumstance } from "../documents/circumstances.ts";
import type { Scope } from "../documents/common.ts";
import type { Condition } from "../documents/condition.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { type PathStep, problemAt } from "../documents/problem.ts";
import type { Requirement } from "../documents/requirements.ts";
import { parseCitation } from "../law/citation.ts";
import type { CircumstanceEffect } from "../law/disposition.ts";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { Provenance } from "../law/provenance.ts";
import { checkCitations } from "./check-citations.ts";
import type { Entry } from "./collect-documents.ts";
import { checkBase, type LinkContext } from "./link-items.ts";
import type { LinkedBenchmark, LinkedCheck, LinkedCircumstance, LinkedItem, LinkedRequirement, LinkedRule, LinkedTier } from "./rulebook.ts";
import { matchesItem } from "./scope.ts";

interface RuleHead {
  readonly cites: readonly string[];
  readonly inForce?: EffectivePeriod;
  readonly scope?: Scope;
  readonly provenance?: Provenance;
}

/** Links one kind of rule; `null` where a condition of it has problems. */
export type LinkRule<T, Linked extends LinkedRule<T>> = (entry: Entry<T>, context: LinkContext) => Linked | null;

export const linkCircumstance: LinkRule<Circumstance, LinkedCircumstance> = (entry, context) => {
  const { value, place } = entry;
  if (contradicts(value.effects)) {
    context.problems.push(problemAt(place.source, [...place.path, "effects"], "contradictory-effects", { found: value.effects.join(", ") }));
  }
  const when = compileAt(entry, value.when, ["when"], context, "early");
  return when && { ...linkHead(entry, context), when, list: entry.list ?? null };
};

export const linkBenchmark: LinkRule<DiscretionBenchmark, LinkedBenchmark> = (entry, context) => {
  const { value, place } = entry;
  const head = linkHead(entry, context);
  if (value.method === "portion") {
    const { lighter, ordinary, heavier } = value.portions;
    if (lighter[1] > ordinary[0] || ordinary[1] > heavier[0]) {
      context.problems.push(problemAt(place.source, [...place.path, "portions"], "portion-order", { found: JSON.stringify(value.portions) }));
    }
    return { ...head, tiers: [] };
  }
  const tiers: (LinkedTier | null)[] = value.tiers.map((tier, index) => {
    if (!("portion" in tier.fine)) checkBase(entry, tier.fine, ["tiers", index, "fine"], context);
    const when = compileAt(entry, tier.when, ["tiers", index, "when"], context, "early");
    return when && { tier, when };
  });
  const complete = tiers.filter((tier) => tier !== null);
  return complete.length === tiers.length ? { ...head, tiers: complete } : null;
};

export const linkRequirement: LinkRule<Requirement, LinkedRequirement> = (entry, context) => {
  const when = compileAt(entry, entry.value.when, ["when"], context, "late");
  return when && { ...linkHead(entry, context), when };
};

export const linkCheck: LinkRule<Check, LinkedCheck> = (entry, context) => {
  const { applies } = entry.value;
  const compiled = applies ? compileAt(entry, applies, ["applies"], context, "late") : null;
  const requires = compileAt(entry, entry.value.requires, ["requires"], context, "late");
  return requires && (compiled || !applies) ? { ...linkHead(entry, context), applies: compiled, requires } : null;
};

/** Adds a problem for every part of a scope that covers nothing. */
export function checkScope(entry: Entry<{ readonly scope?: Scope }>, items: ReadonlyMap<string, LinkedItem>, { problems }: LinkContext): void {
  const { scope } = entry.value;
  const { source, path } = entry.place;
  for (const key of ["items", "except"] as const) {
    for (const [index, pattern] of (scope?.[key] ?? []).entries()) {
      const covers = pattern.endsWith("/*") ? [...items.keys()].some((id) => matchesItem(pattern, id)) : items.has(pattern);
      if (!covers)
        problems.push(
          problemAt(source, [...path, "scope", key, index], "unknown-item", { found: pattern, nearest: suggestName(pattern, items.keys(), problems) }),
        );
    }
  }
  const domains = new Set([...items.values()].map(({ item }) => item.domain));
  for (const [index, domain] of (scope?.domains ?? []).entries()) {
    if (!domains.has(domain))
      problems.push(
        problemAt(source, [...path, "scope", "domains", index], "unknown-domain", { found: domain, nearest: suggestName(domain, domains, problems) }),
      );
  }
}

function linkHead<T extends RuleHead>(entry: Entry<T>, context: LinkContext): LinkedRule<T> {
  checkCitations(entry, ["cites"], entry.value.cites, context.instruments, context.problems);
  const { cites, inForce, provenance = entry.pack.provenance } = entry.value;
  return { rule: entry.value, pack: entry.pack, provenance, inForce: inForce ? [[inForce]] : periodsOfInstruments(cites, context) };
}

function periodsOfInstruments(citations: readonly string[], { instruments }: LinkContext): readonly (readonly EffectivePeriod[])[] {
  const cited = new Set(citations.map((text) => parseCitation(text)?.instrument));
  return [...instruments.values()].filter(({ id }) => cited.has(id)).map(({ versions }) => versions.map(({ inForce }) => inForce));
}

function compileAt(entry: Entry<unknown>, condition: Condition, step: readonly PathStep[], context: LinkContext, when: "early" | "late"): ConditionNode | null {
  return compileCondition(condition, context[when], { source: entry.place.source, path: [...entry.place.path, ...step] }, context.problems);
}

// 从轻或者减轻 and 减轻或者免予 are choices on one side; heavier goes with nothing else.
function contradicts(effects: readonly CircumstanceEffect[]): boolean {
  return effects.length > 1 && (effects.includes("heavier") || new Set(effects).size < effects.length);
}
