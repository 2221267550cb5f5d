import type { DiscretionBenchmark } from "../documents/benchmarks.ts";
import type { Check } from "../documents/checks.ts";
import type { Circumstance } from "../documents/circumstances.ts";
import type { Crime } from "../documents/crimes.ts";
import type { Instrument } from "../documents/instruments.ts";
import type { EnforcementItem } from "../documents/items.ts";
import type { NamedCondition } from "../documents/named-conditions.ts";
import type { PackDocument } from "../documents/pack.ts";
import type { Parameter } from "../documents/parameters.ts";
import type { Policy } from "../documents/policies.ts";
import type { Requirement } from "../documents/requirements.ts";
import type { FactDefinition } from "../documents/vocabulary.ts";
import type { Provenance } from "../law/provenance.ts";
import type { LinkedRule, Rulebook } from "./rulebook.ts";

/** An entry with the pack that it comes from and how far it was checked. */
export type Exported<T> = T & { readonly pack: string; readonly provenance: Provenance };

/** A linked rulebook as one JSON document: everything in it, in the words of its source documents. Described in `docs/export-format.md`. */
export interface RulebookExport {
  readonly format: "cailiang/rulebook@1";
  readonly hash: string;
  readonly packs: readonly PackDocument[];
  readonly instruments: readonly Instrument[];
  readonly facts: readonly FactDefinition[];
  readonly conditions: readonly NamedCondition[];
  readonly items: readonly Exported<EnforcementItem>[];
  readonly crimes: readonly Exported<Crime>[];
  readonly circumstances: readonly Exported<Circumstance>[];
  readonly benchmarks: readonly Exported<DiscretionBenchmark>[];
  readonly policies: readonly Exported<Policy>[];
  readonly parameters: readonly Exported<Parameter>[];
  readonly requirements: readonly Exported<Requirement>[];
  readonly checks: readonly Exported<Check>[];
}

/**
 * The whole rulebook as plain JSON, each list in the order of ids.
 *
 * @example
 * ```ts
 * import { createRulebook, exportRulebook } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { items } = exportRulebook(createRulebook([cn]));
 * console.log(items.find(({ id }) => id === "cn/food-safety/124-1-1")?.basis); // [ 'food-safety-law#124.1.1' ]
 * ```
 */
export function exportRulebook(rulebook: Rulebook): RulebookExport {
  return {
    format: "cailiang/rulebook@1",
    hash: rulebook.hash,
    packs: rulebook.packs,
    instruments: byId([...rulebook.instruments.values()]),
    facts: byId(rulebook.vocabulary.bySlot.map((fact) => fact.definition)),
    conditions: byId(rulebook.conditions),
    items: [...rulebook.items.values()].map(({ item, pack }) => ({ ...item, pack: pack.id, provenance: item.provenance ?? pack.provenance })),
    crimes: rulebook.crimes.map(exported),
    circumstances: rulebook.circumstances.map(exported),
    benchmarks: rulebook.benchmarks.map(exported),
    policies: rulebook.policies.map(exported),
    parameters: rulebook.parameters.map(exported),
    requirements: rulebook.requirements.map(exported),
    checks: rulebook.checks.map(exported),
  };
}

function exported<T extends object>({ rule, pack, provenance }: LinkedRule<T>): Exported<T> {
  return { ...rule, pack: pack.id, provenance };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}
