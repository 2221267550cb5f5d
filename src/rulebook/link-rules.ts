// Links circumstances, requirements and checks.
import { compileCondition } from "../conditions/compile-condition.ts";
import type { ConditionNode } from "../conditions/condition-node.ts";
import type { Check } from "../documents/checks.ts";
import type { Circumstance } from "../documents/circumstances.ts";
import type { Scope } from "../documents/common.ts";
import type { Condition } from "../documents/condition.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { type PathStep, problemAt } from "../documents/problem.ts";
import type { CircumstanceEffect } from "../law/disposition.ts";
import type { Entry } from "./collect-documents.ts";
import { linkDeadline } from "./link-deadline.ts";
import { linkHead, type RuleHead } from "./link-head.ts";
import type { LinkContext } from "./link-items.ts";
import type { LinkedCheck, LinkedCircumstance, LinkedItem, LinkedRule } from "./rulebook.ts";
import { matchesItem } from "./scope.ts";

/** Links one kind of rule; `null` where a condition of it has problems. */
export type LinkRule<T, Linked extends LinkedRule<T>> = (entry: Entry<T>, context: LinkContext) => Linked | null;

type Late<T> = LinkedRule<T> & { readonly when: ConditionNode };

export const linkCircumstance: LinkRule<Circumstance, LinkedCircumstance> = (entry, context) => {
  const { value, place } = entry;
  if (contradicts(value.effects)) {
    context.problems.push(problemAt(place.source, [...place.path, "effects"], "contradictory-effects", { found: value.effects.join(", ") }));
  }
  const when = compileAt(entry, value.when, ["when"], context, "early");
  return when && { ...linkHead(entry, context), when, list: entry.list ?? null };
};

/** Links a rule whose condition may speak of results. */
export function linkLate<T extends RuleHead & { readonly when: Condition }>(entry: Entry<T>, context: LinkContext): Late<T> | null {
  const when = compileAt(entry, entry.value.when, ["when"], context, "late");
  return when && { ...linkHead(entry, context), when };
}

export const linkCheck: LinkRule<Check, LinkedCheck> = (entry, context) => {
  const { applies, requires, deadline } = entry.value;
  const optional = (key: "applies" | "requires", condition: Condition | undefined): ConditionNode | null =>
    condition ? compileAt(entry, condition, [key], context, "late") : null;
  const compiled = { applies: optional("applies", applies), requires: optional("requires", requires) };
  const limit = deadline ? linkDeadline(deadline, entry, context) : null;
  const failed = (applies && !compiled.applies) || (requires && !compiled.requires) || (deadline && !limit);
  return failed ? null : { ...linkHead(entry, context), ...compiled, deadline: limit };
};

/** Adds a problem for every part of a scope that covers nothing. */
export function checkScope(entry: Entry<{ readonly scope?: Scope }>, items: ReadonlyMap<string, LinkedItem>, { domains, problems }: LinkContext): void {
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
  for (const [index, domain] of (scope?.domains ?? []).entries()) {
    if (!domains.has(domain))
      problems.push(
        problemAt(source, [...path, "scope", "domains", index], "unknown-domain", { found: domain, nearest: suggestName(domain, domains, problems) }),
      );
  }
}

/** Compiles a condition of an entry; `late` conditions may speak of results. */
export function compileAt(
  entry: Entry<unknown>,
  condition: Condition,
  step: readonly PathStep[],
  context: LinkContext,
  when: "early" | "late",
): ConditionNode | null {
  return compileCondition(condition, context[when], { source: entry.place.source, path: [...entry.place.path, ...step] }, context.problems);
}

// 从轻或者减轻 and 减轻或者免予 are choices on one side; heavier goes with nothing else.
function contradicts(effects: readonly CircumstanceEffect[]): boolean {
  return effects.length > 1 && (effects.includes("heavier") || new Set(effects).size < effects.length);
}
