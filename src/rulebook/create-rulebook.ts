import type { Place } from "../conditions/compile-condition.ts";
import { lateFacts, linkVocabulary } from "../conditions/link-vocabulary.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { COMBINATION_METHODS } from "../documents/policies.ts";
import { type Problem, problemAt, type SourceDocument } from "../documents/problem.ts";
import type { FactRole } from "../documents/vocabulary.ts";
import { checkCitations } from "./check-citations.ts";
import { type Collected, collectDocuments, type Entry } from "./collect-documents.ts";
import { contentHash } from "./content-hash.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { BENCHMARK_METHODS, benchmarkLinker } from "./link-benchmarks.ts";
import { type LinkContext, type LinkedCrimes, linkItem } from "./link-items.ts";
import { linkParameters } from "./link-parameters.ts";
import { policyLinker } from "./link-policies.ts";
import { checkScope, type LinkRule, linkCheck, linkCircumstance, linkLate } from "./link-rules.ts";
import type { Applicability, ItemRules, LinkedItem, LinkedRule, Rulebook } from "./rulebook.ts";
import { RulebookError } from "./rulebook-error.ts";
import { methodsById, type RulebookOptions } from "./rulebook-options.ts";
import { coversItem } from "./scope.ts";

/** Documents that are loaded together: the files of a folder, or a pack that was built to JSON. */
export interface RuleSource {
  readonly documents: readonly SourceDocument[];
}

/** Either a rulebook or everything that is wrong with the documents. */
export type RulebookResult =
  | { readonly rulebook: Rulebook; readonly problems: readonly [] }
  | { readonly rulebook: null; readonly problems: readonly Problem[] };

/**
 * Links rule documents into a rulebook.
 *
 * @throws {RulebookError} with every problem of every document, where there is one; use {@link checkRulebook} to get them as a list.
 *
 * @example
 * ```ts
 * import { createRulebook } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * console.log(rulebook.items.size > 0); // true
 * ```
 */
export function createRulebook(sources: readonly RuleSource[], options: RulebookOptions = {}): Rulebook {
  const { rulebook, problems } = checkRulebook(sources, options);
  if (!rulebook) throw new RulebookError(problems);
  return rulebook;
}

/**
 * Links rule documents and reports all problems in one go, in the order of files and lines. The result does not depend on the
 * order of sources and documents.
 *
 * @example
 * ```ts
 * import { checkRulebook } from "cailiang";
 * import { readRuleText } from "cailiang/yaml";
 * const { source } = readRuleText("my/pack.yaml", "kind: pack\nid: my-pack\ntitel: { zh: 示例 }");
 * const { problems } = checkRulebook([{ documents: source ? [source] : [] }]);
 * console.log(problems.map(({ code, line, nearest }) => `${code} ${line ?? ""} ${nearest ?? ""}`.trim()).includes("unknown-key 3 title")); // true
 * ```
 */
export function checkRulebook(sources: readonly RuleSource[], options: RulebookOptions = {}): RulebookResult {
  const problems: Problem[] = [];
  const collected = collectSources(sources, problems);
  const rulebook = linkRulebook(collected, options, problems);
  if (problems.length === 0) return { rulebook, problems: [] };
  return { rulebook: null, problems: problems.sort(byPlace) };
}

/** Collects the documents of all sources, in the order of their files and packs, so that the order they were given in shows nowhere. */
export function collectSources(sources: readonly RuleSource[], problems: Problem[]): Collected {
  const ordered = sources
    .map(({ documents }) => [...documents].sort((a, b) => (a.file < b.file ? -1 : 1)))
    .map((documents) => ({ documents, key: documents.map(orderKey).join("\n") }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ documents }) => documents);
  return collectDocuments(ordered, problems);
}

// Two sources differ in their files or in the packs that they hold.
function orderKey({ file, content }: SourceDocument): string {
  const id = typeof content === "object" && content !== null && "id" in content ? content.id : "";
  return `${file} ${typeof id === "string" ? id : ""}`;
}

const NEEDED_ROLES: readonly FactRole[] = ["conduct-ended", "decision-made"];

/** Links what was collected; `hash` stands for the hash of what the documents say, which takes longer than linking. */
export function linkRulebook(collected: Collected, options: RulebookOptions, problems: Problem[], hash?: string): Rulebook {
  const { vocabulary, scope } = linkVocabulary(collected.facts, collected.conditions, problems);
  const instruments = new Map(collected.instruments.map(({ value }) => [value.id, value]));
  const domains = new Set([...collected.items, ...collected.domains].map(({ value }) => ("domain" in value ? value.domain : value.id)));
  const context: LinkContext = { vocabulary, early: { ...scope, tooEarly: lateFacts(vocabulary) }, late: scope, instruments, domains, problems };
  checkPacks(collected, problems);
  for (const entry of [...collected.facts, ...collected.conditions]) checkCitations(entry, ["cites"], entry.value.cites ?? [], instruments, problems);
  const [firstItem] = collected.items;
  for (const role of NEEDED_ROLES) {
    if (firstItem && !vocabulary.roles.has(role)) problems.push(problemAt(firstItem.place.source, [], "role-missing", { expected: role }));
  }
  const crimes: LinkedCrimes = new Map(sorted(collected.crimes).map((entry) => [entry.value.id, linkLate(entry, context)]));
  const items = new Map(sorted(collected.items).map((entry) => [entry.value.id, linkItem(entry, crimes, context)]));
  const link = <T extends Applicability, Linked extends LinkedRule<T>>(entries: readonly Entry<T>[], linkRule: LinkRule<T, Linked>): readonly Linked[] =>
    Object.freeze(
      sorted(entries).flatMap((entry) => {
        checkScope(entry, items, context);
        return linkRule(entry, context) ?? [];
      }),
    );
  const circumstances = new Set(collected.circumstances.map(({ value }) => value.id));
  const rules: ItemRules = {
    circumstances: link(collected.circumstances, linkCircumstance),
    benchmarks: link(collected.benchmarks, benchmarkLinker({ items, registered: methodsById(options.methods, BENCHMARK_METHODS) })),
    policies: link(collected.policies, policyLinker({ circumstances, registered: methodsById(options.policies, COMBINATION_METHODS) })),
    parameters: linkParameters(sorted(collected.parameters), items, context),
    requirements: link(collected.requirements, linkLate),
    checks: link(collected.checks, linkCheck),
  };
  return Object.freeze({
    hash: hash ?? contentHash(deepFreeze(collected.documents)),
    packs: Object.freeze(sorted(collected.packs).map(({ value }) => value)),
    instruments,
    vocabulary,
    conditions: Object.freeze(sorted(collected.conditions).map(({ value }) => value)),
    items,
    crimes: Object.freeze([...crimes.values()].filter((crime) => crime !== null)),
    ...rules,
    rulesFor: rulesByItem(rules),
    placeOf: placesOf(collected),
  });
}

function checkPacks(collected: Collected, problems: Problem[]): void {
  const ids = collected.packs.map(({ value }) => value.id);
  for (const { value, place } of collected.packs) {
    for (const [index, needed] of (value.needs ?? []).entries()) {
      if (!ids.includes(needed)) problems.push(problemAt(place.source, ["needs", index], "unknown-pack", { found: needed, nearest: nearestName(needed, ids) }));
    }
  }
}

// Worked out for an item when it is first assessed.
function rulesByItem(rules: ItemRules): Rulebook["rulesFor"] {
  const known = new WeakMap<LinkedItem, ItemRules>();
  return (linked) => {
    let found = known.get(linked);
    if (!found) {
      const covering = <T extends LinkedRule<Applicability>>(all: readonly T[]): readonly T[] => all.filter(({ rule }) => coversItem(rule.scope, linked.item));
      found = {
        circumstances: covering(rules.circumstances),
        benchmarks: covering(rules.benchmarks),
        policies: covering(rules.policies),
        parameters: covering(rules.parameters),
        requirements: covering(rules.requirements),
        checks: covering(rules.checks),
      };
      known.set(linked, found);
    }
    return found;
  };
}

function placesOf({ documents, ...entries }: Collected): Rulebook["placeOf"] {
  const places = new WeakMap<object, Place>();
  for (const kind of Object.values(entries)) for (const { value, place } of kind) places.set(value, place);
  return (entry) => places.get(entry);
}

function sorted<T extends { readonly id: string }>(entries: readonly Entry<T>[]): readonly Entry<T>[] {
  return [...entries].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : a.file < b.file ? -1 : 1;
}
