import type { RuleTest } from "../documents/cases.ts";
import type { Scope } from "../documents/common.ts";
import { parseDocument, type RuleDocument } from "../documents/parse-document.ts";
import { formatPath, type Problem } from "../documents/problem.ts";
import type { Collected, Entry } from "../rulebook/collect-documents.ts";
import { collectSources, linkRulebook, type RuleSource } from "../rulebook/create-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { RulebookError } from "../rulebook/rulebook-error.ts";
import type { RulebookOptions } from "../rulebook/rulebook-options.ts";
import { coversItem } from "../rulebook/scope.ts";
import { type Change, changed, changesOf, type MutationOperator } from "./mutation-operators.ts";
import { differencesOf } from "./run-rule-tests.ts";

/** The kinds of document whose rules are changed. */
export const MUTATED_KINDS = ["items", "circumstances", "benchmarks", "conditions", "requirements", "checks"] as const;

/** One of {@link MUTATED_KINDS}. */
export type MutatedKind = (typeof MUTATED_KINDS)[number];

/** A rule with one change, and whether a test noticed. */
export interface Mutant {
  readonly operator: MutationOperator;
  readonly kind: MutatedKind;
  /** Id of the rule. */
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  /** Where in the rule. */
  readonly path: string;
  readonly before: unknown;
  /** `null` where something was taken out. */
  readonly after: unknown;
  /** `invalid` where the rulebook refuses it, so that no test is needed. */
  readonly result: "killed" | "survived" | "invalid";
  /** How many tests touch the rule; where there is none, nothing could have been noticed. */
  readonly cases: number;
  /** Id of the first test that noticed; `null` where none did. */
  readonly killedBy: string | null;
}

/** What tests notice of changes to the rules. */
export interface MutationReport {
  /** How many changes there are. */
  readonly total: number;
  /** How many were tried, spread evenly over all. */
  readonly tried: number;
  readonly killed: number;
  readonly survived: number;
  readonly invalid: number;
  readonly mutants: readonly Mutant[];
}

/** Options of a mutation run. */
export interface MutationOptions extends RulebookOptions {
  /** How many changes are tried at most; 500 where nothing is said. */
  readonly limit?: number;
  /** Ids of the packs whose rules are changed; all where nothing is said. */
  readonly packs?: readonly string[];
}

/** How many changes are tried where nothing is said. */
export const MUTATION_LIMIT = 500;

/**
 * Changes rules one at a time and runs the tests that touch them: what survives, no test would notice. The tests have to pass as the rules stand; those
 * that do not are left out.
 *
 * @throws {RulebookError} where the rules have problems as they stand.
 *
 * @example
 * ```ts
 * import { mutateRules } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { tried, killed } = mutateRules([cn], [], { limit: 3 });
 * console.log(tried, killed); // 3 0
 * ```
 */
export function mutateRules(sources: readonly RuleSource[], cases: readonly RuleTest[], options: MutationOptions = {}): MutationReport {
  const problems: Problem[] = [];
  const collected = collectSources(sources, problems);
  const rulebook = linkRulebook(collected, options, problems, "");
  if (problems.length > 0) throw new RulebookError(problems);
  const passing = cases.filter((test) => differencesOf(rulebook, test).length === 0);
  const types = (fact: string): string | undefined => rulebook.vocabulary.facts.get(fact)?.definition.type;
  const sites = MUTATED_KINDS.flatMap((kind) =>
    entriesOf(collected, kind)
      .filter(({ pack }) => options.packs === undefined || options.packs.includes(pack.id))
      .flatMap((entry) => changesOf(entry.value, types).map((change): Site => ({ kind, entry, change }))),
  );
  const chosen = spread(sites, Math.max(0, options.limit ?? MUTATION_LIMIT));
  const mutants = chosen.map((site) => tryOut(site, { collected, rulebook, passing, options }));
  const count = (result: Mutant["result"]): number => mutants.filter((mutant) => mutant.result === result).length;
  return { total: sites.length, tried: mutants.length, killed: count("killed"), survived: count("survived"), invalid: count("invalid"), mutants };
}

type RuleEntry = Entry<{ readonly id: string; readonly scope?: Scope }>;

interface Site {
  readonly kind: MutatedKind;
  readonly entry: RuleEntry;
  readonly change: Change;
}

interface Bench {
  readonly collected: Collected;
  readonly rulebook: Rulebook;
  readonly passing: readonly RuleTest[];
  readonly options: RulebookOptions;
}

function entriesOf(collected: Collected, kind: MutatedKind): readonly RuleEntry[] {
  return [...collected[kind]].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
}

function spread<T>(all: readonly T[], limit: number): readonly T[] {
  if (all.length <= limit) return all;
  return Array.from({ length: limit }, (_, index) => all[Math.floor((index * all.length) / limit)] as T);
}

function tryOut({ kind, entry, change }: Site, bench: Bench): Mutant {
  const { source, path } = entry.place;
  const line = source.locate?.([...path, ...change.path], "value")?.line;
  const touching = bench.passing.filter((test) => touches(kind, entry, test, bench.rulebook));
  const mutated = relink(kind, entry, changed(entry.value, change), bench);
  const killer = mutated && touching.find((test) => differencesOf(mutated, test).length > 0);
  return {
    operator: change.operator,
    kind,
    rule: entry.value.id,
    file: source.file,
    ...(line === undefined ? {} : { line }),
    path: formatPath(change.path),
    before: change.before,
    after: change.after ?? null,
    result: mutated ? (killer ? "killed" : "survived") : "invalid",
    cases: touching.length,
    killedBy: killer?.id ?? null,
  };
}

// Only the changed entry is read again; everything is linked, so that what others make of it is looked at too.
function relink(kind: MutatedKind, entry: RuleEntry, value: unknown, { collected, options }: Bench): Rulebook | null {
  const { document } = parseDocument({ file: entry.place.source.file, content: { kind, [kind]: [value] } });
  const [read] = document ? entriesIn(document, kind) : [];
  if (!read) return null;
  const replaced: Collected = { ...collected, [kind]: collected[kind].map((other) => (other === entry ? { ...entry, value: read } : other)) };
  const problems: Problem[] = [];
  const rulebook = linkRulebook(replaced, options, problems, "");
  return problems.length === 0 ? rulebook : null;
}

function entriesIn(document: RuleDocument, kind: MutatedKind): readonly { readonly id: string }[] {
  const entries: unknown = Reflect.get(document, kind);
  return Array.isArray(entries) ? entries : [];
}

// A condition that others name may be looked at anywhere.
function touches(kind: MutatedKind, { value }: RuleEntry, { item }: RuleTest, rulebook: Rulebook): boolean {
  if (kind === "items") return item === value.id;
  const linked = rulebook.items.get(item);
  if (kind === "conditions" || !linked) return true;
  return coversItem(value.scope, linked.item);
}
