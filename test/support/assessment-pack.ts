// A small made-up pack: law that exists nowhere, to show one construct at a time.
import type { Check } from "../../src/documents/checks.ts";
import type { Circumstance } from "../../src/documents/circumstances.ts";
import type { Crime } from "../../src/documents/crimes.ts";
import type { Instrument } from "../../src/documents/instruments.ts";
import type { NamedCondition } from "../../src/documents/named-conditions.ts";
import type { PackDocument } from "../../src/documents/pack.ts";
import type { Parameter } from "../../src/documents/parameters.ts";
import type { Policy } from "../../src/documents/policies.ts";
import type { Requirement } from "../../src/documents/requirements.ts";
import type { FactDefinition, FactValue } from "../../src/documents/vocabulary.ts";
import {
  type Assessment,
  assess,
  type CaseFile,
  type Clause,
  type Combination,
  createRulebook,
  type DiscretionBenchmark,
  type EnforcementItem,
  type Rulebook,
  type RulebookOptions,
  type RuleSource,
  type TiersBenchmark,
} from "../../src/index.ts";
import { DISPOSITIONS } from "../../src/law/disposition.ts";
import { PENALTY_KINDS } from "../../src/law/penalty-kind.ts";

/** What a made-up pack says; what is left out has a plain default. */
export interface PackParts {
  readonly pack?: Partial<PackDocument>;
  /** Facts beside those of {@link BASE_FACTS}. */
  readonly facts?: readonly FactDefinition[];
  readonly conditions?: readonly NamedCondition[];
  readonly instruments?: readonly Instrument[];
  readonly items?: readonly EnforcementItem[];
  readonly crimes?: readonly Crime[];
  readonly circumstances?: readonly Circumstance[];
  readonly benchmarks?: readonly DiscretionBenchmark[];
  readonly policies?: readonly Policy[];
  readonly parameters?: readonly Parameter[];
  readonly requirements?: readonly Requirement[];
  readonly checks?: readonly Check[];
}

const valuesOf = (ids: readonly string[]): readonly FactValue[] => ids.map((id) => ({ id, label: { zh: id } }));

/** Facts that every made-up pack has. */
export const BASE_FACTS: readonly FactDefinition[] = [
  { id: "conduct.endedOn", type: "date", label: { zh: "终了之日", en: "day the conduct ended" }, role: "conduct-ended", cites: ["example-law#9"] },
  { id: "decision.madeOn", type: "date", label: { zh: "决定之日", en: "day of the decision" }, role: "decision-made" },
  { id: "goods.value", type: "money", label: { zh: "货值", en: "value" }, ask: { zh: "货值多少？", en: "What are the goods worth?" } },
  { id: "gains.amount", type: "money", label: { zh: "所得", en: "gains" } },
  { id: "conduct.serious", type: "boolean", label: { zh: "严重", en: "serious" }, judgement: true },
  { id: "conduct.minor", type: "boolean", label: { zh: "轻微", en: "minor" } },
  { id: "party.cooperated", type: "boolean", label: { zh: "配合", en: "cooperated" } },
  { id: "party.repeated", type: "boolean", label: { zh: "再犯", en: "repeated" } },
  { id: "harm.degree", type: "enum", label: { zh: "后果", en: "harm" }, values: valuesOf(["none", "slight", "grave"]) },
  { id: "proposal.fine", type: "money", label: { zh: "建议罚款" }, provided: "fine" },
  { id: "proposal.penalties", type: "set", label: { zh: "建议种类" }, provided: "penalties", values: valuesOf(PENALTY_KINDS) },
  { id: "proposal.disposition", type: "enum", label: { zh: "建议档次" }, provided: "disposition", values: valuesOf(DISPOSITIONS) },
  { id: "law.changed", type: "boolean", label: { zh: "法律有变动" }, provided: "law-changed" },
];

/** The made-up law: a wording from 2020 and another from 2024. */
export const EXAMPLE_LAW: Instrument = {
  id: "example-law",
  title: { zh: "示例法", en: "Example Law" },
  level: "law",
  versions: [
    { id: "2020", adopted: "2019-12-01", inForce: { from: "2020-01-01", until: "2024-01-01" }, lastArticle: 99 },
    { id: "2024", adopted: "2023-12-01", inForce: { from: "2024-01-01" }, lastArticle: 99 },
  ],
};

/** The id of the item that {@link exampleItem} makes. */
export const ITEM = "x/item";

/** An item with one wording from 2020 on, made of these clauses; `rest` overrides anything. */
export function exampleItem(clauses: readonly Clause[], rest: Partial<EnforcementItem> = {}): EnforcementItem {
  return {
    id: ITEM,
    name: { zh: "示例事项", en: "Example conduct" },
    domain: "example",
    enforcedBy: [{ function: "example", from: "county" }],
    breaches: ["example-law#1"],
    basis: ["example-law#10"],
    versions: [{ inForce: { from: "2020-01-01" }, clauses }],
    ...rest,
  };
}

/** A clause with a mandatory fine between two sums. */
export function fineClause(min: number, max: number, rest: Partial<Clause> = {}): Clause {
  return { id: "fine", penalties: [{ kind: "fine", choice: "must", measure: { amount: [min, max] } }], ...rest };
}

/** A circumstance that holds where a boolean fact is true. */
export function circumstanceOn(fact: string, effects: Circumstance["effects"], force: Circumstance["force"], rest: Partial<Circumstance> = {}): Circumstance {
  const id = `x/${fact.replaceAll(".", "-").toLowerCase()}-${effects.join("-")}-${force}`;
  return { id, label: { zh: fact, en: fact }, effects, force, when: { fact, operator: "equal", value: true }, cites: ["example-law#20"], ...rest };
}

/** The cut 30/40/30 for the whole field. */
export function portionBenchmark(rest: Partial<DiscretionBenchmark> = {}): DiscretionBenchmark {
  return {
    id: "x/cut",
    label: { zh: "三四三", en: "30/40/30" },
    issuer: { zh: "示例机关", en: "Example authority" },
    jurisdiction: "100000",
    inForce: { from: "2020-01-01" },
    scope: { domains: ["example"] },
    missingMinimum: "zero",
    method: "portion",
    portions: { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] },
    cites: ["example-law#30"],
    ...rest,
  } as DiscretionBenchmark;
}

/** A policy for the whole country that combines in this way; `rest` overrides anything. */
export function combinedBy(combination: Combination, rest: Partial<Policy> = {}): Policy {
  return {
    id: "x/policy",
    label: { zh: "合并规则", en: "combination policy" },
    issuer: { zh: "示例机关", en: "Example authority" },
    jurisdiction: "100000",
    cites: ["example-law#40"],
    combination,
    ...rest,
  };
}

/** A table of tiers for the very item. */
export function tiersBenchmark(tiers: TiersBenchmark["tiers"], rest: Partial<TiersBenchmark> = {}): TiersBenchmark {
  return {
    id: "x/table",
    label: { zh: "阶次表", en: "table" },
    issuer: { zh: "示例机关", en: "Example authority" },
    jurisdiction: "100000",
    inForce: { from: "2020-01-01" },
    scope: { items: [ITEM] },
    missingMinimum: "zero",
    method: "tiers",
    tiers,
    cites: ["example-law#31"],
    ...rest,
  };
}

/** The documents of a made-up pack. */
export function exampleSource(parts: PackParts): RuleSource {
  const documents = {
    "pack.yaml": {
      kind: "pack",
      id: "x",
      title: { zh: "示例规则包" },
      jurisdiction: "100000",
      sourcesReadOn: "2026-01-01",
      provenance: { kind: "official" },
      ...parts.pack,
    },
    "vocabulary.yaml": { kind: "vocabulary", facts: [...BASE_FACTS, ...(parts.facts ?? [])] },
    "conditions.yaml": { kind: "conditions", conditions: parts.conditions ?? [] },
    "instruments.yaml": { kind: "instruments", instruments: parts.instruments ?? [EXAMPLE_LAW] },
    "items.yaml": { kind: "items", items: parts.items ?? [exampleItem([fineClause(10_000, 50_000)])] },
    "crimes.yaml": { kind: "crimes", crimes: parts.crimes ?? [] },
    "circumstances.yaml": { kind: "circumstances", circumstances: parts.circumstances ?? [] },
    "benchmarks.yaml": { kind: "benchmarks", benchmarks: parts.benchmarks ?? [] },
    "policies.yaml": { kind: "policies", policies: parts.policies ?? [] },
    "parameters.yaml": { kind: "parameters", parameters: parts.parameters ?? [] },
    "requirements.yaml": { kind: "requirements", requirements: parts.requirements ?? [] },
    "checks.yaml": { kind: "checks", checks: parts.checks ?? [] },
  };
  return { documents: Object.entries(documents).map(([file, content]) => ({ file, content })) };
}

/** A made-up rulebook. */
export function exampleRulebook(parts: PackParts, options: RulebookOptions = {}): Rulebook {
  return createRulebook([exampleSource(parts)], options);
}

/** A case under {@link ITEM}: conduct and decision both under the wording of 2024. */
export function exampleCase(facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): CaseFile {
  return { item: ITEM, asOf: "2024-06-01", facts: { "conduct.endedOn": "2024-03-01", ...facts }, ...rest };
}

/** Assesses a case under a made-up pack. */
export function assessExample(parts: PackParts, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): Assessment {
  return assess(exampleRulebook(parts), exampleCase(facts, rest));
}

/** The codes of the assessment's own findings, in order. */
export function ownCodes({ findings }: Assessment): readonly string[] {
  return findings.flatMap(({ id }) => (id.startsWith("assessment/") ? [id.slice("assessment/".length)] : []));
}

/** A range of yuan with both ends included. */
export function yuan(min: number | null, max: number | null): NonNullable<Assessment["recommendation"]["fine"]> {
  return { min, minIncluded: min !== null, max, maxIncluded: max !== null };
}
