// The entries of rule documents by kind, as they are written, and which of them speak of a case.
import type { DiscretionBenchmark } from "../documents/benchmarks.ts";
import type { Circumstance } from "../documents/circumstances.ts";
import type { Scope } from "../documents/common.ts";
import type { Crime } from "../documents/crimes.ts";
import type { Instrument } from "../documents/instruments.ts";
import type { EnforcementItem } from "../documents/items.ts";
import type { NamedCondition } from "../documents/named-conditions.ts";
import type { Parameter } from "../documents/parameters.ts";
import type { Policy } from "../documents/policies.ts";
import type { Requirement } from "../documents/requirements.ts";
import type { FactDefinition } from "../documents/vocabulary.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { RuleSource } from "../rulebook/create-rulebook.ts";
import type { Applicability } from "../rulebook/rulebook.ts";
import { isInForce } from "./days.ts";

/** Entries as the documents write them. */
export interface Rules {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly conditions: ReadonlyMap<string, NamedCondition>;
  readonly items: ReadonlyMap<string, EnforcementItem>;
  readonly crimes: ReadonlyMap<string, Crime>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly circumstances: readonly (Circumstance & { readonly list: LocalizedText | null })[];
  readonly benchmarks: readonly DiscretionBenchmark[];
  readonly policies: readonly Policy[];
  readonly parameters: readonly Parameter[];
  readonly requirements: readonly Requirement[];
}

interface Entry {
  readonly id: string;
}

/** Sorts the entries of all documents by kind and id. */
export function readRules(sources: readonly RuleSource[]): Rules {
  const documents = sources.flatMap((source) => source.documents).map(({ content }) => content as Readonly<Record<string, unknown>>);
  // The documents passed every check when the rulebook was made of them.
  const entries = <T extends Entry>(kind: string, key: string = kind): readonly T[] =>
    documents
      .filter((document) => document.kind === kind)
      .flatMap((document) => (document[key] as readonly T[]).map((entry) => (kind === "circumstances" ? { ...entry, list: document.list ?? null } : entry)))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = <T extends Entry>(kind: string, key: string = kind): ReadonlyMap<string, T> => new Map(entries<T>(kind, key).map((entry) => [entry.id, entry]));
  return {
    facts: byId("vocabulary", "facts"),
    conditions: byId("conditions"),
    items: byId("items"),
    crimes: byId("crimes"),
    instruments: byId("instruments"),
    circumstances: entries("circumstances"),
    benchmarks: entries("benchmarks"),
    policies: entries("policies"),
    parameters: entries("parameters"),
    requirements: entries("requirements"),
  };
}

/** Where and when a case is decided, under which item. */
export interface Venue {
  readonly item: EnforcementItem;
  readonly place: string | undefined;
  readonly day: number;
}

interface Rule extends Applicability {
  readonly cites: readonly string[];
}

export function covers(scope: Scope | undefined, { id, domain }: EnforcementItem): boolean {
  const named = (patterns: readonly string[]): boolean => patterns.some((one) => one === id || (one.endsWith("/*") && id.startsWith(one.slice(0, -1))));
  const { items, domains, except } = scope ?? {};
  return (!items || named(items)) && (!domains || domains.includes(domain)) && !(except && named(except));
}

/** Whether a rule that covers the item speaks of the place and the day, or why not. */
export function standingOf(rules: Rules, rule: Rule, { place, day }: Venue): "applies" | "expired" | "not-yet-in-force" | "elsewhere" {
  const lapsed = periodsOf(rules, rule).find((periods) => !periods.some((period) => isInForce(period, day)));
  if (lapsed) return lapsed.some(({ from }) => isInForce({ from }, day)) ? "expired" : "not-yet-in-force";
  return isFor(rule, place) ? "applies" : "elsewhere";
}

/** Whether the day lies before every wording of an instrument that the rule cites. */
export function comesBefore(rules: Rules, rule: Rule, { place, day }: Venue): boolean {
  return isFor(rule, place) && periodsOf(rules, rule).some((periods) => periods.every(({ from }) => !isInForce({ from }, day)));
}

function periodsOf({ instruments }: Rules, { inForce, cites }: Rule): readonly (readonly { readonly from: string; readonly until?: string }[])[] {
  if (inForce) return [[inForce]];
  const cited = new Set(cites.map((citation) => citation.split(/[@#]/)[0]));
  return [...instruments.values()].filter(({ id }) => cited.has(id)).map(({ versions }) => versions.map((version) => version.inForce));
}

/** Whether a rule is for a place; what is for the whole country is for all. */
export function isFor({ jurisdiction = COUNTRY }: Applicability, place: string | undefined): boolean {
  return jurisdiction === COUNTRY || (place?.startsWith(jurisdiction.replace(/(00){1,2}$/, "")) ?? false);
}

const COUNTRY = "100000";

/** How special and how local a rule is; of two, the greater comes first. */
export function rankOf({ scope, jurisdiction = COUNTRY }: Applicability): number {
  const special = scope?.items ? (scope.items.some((one) => one.endsWith("/*")) ? 2 : 3) : scope?.domains ? 1 : 0;
  return special * 10 + (jurisdiction === COUNTRY ? 0 : jurisdiction.replace(/(00){1,2}$/, "").length / 2);
}

/** Rules in the order in which they are asked. */
export function inOrder<T extends Applicability>(rules: readonly T[]): readonly T[] {
  return [...rules].sort((a, b) => rankOf(b) - rankOf(a) || (a.id < b.id ? -1 : 1));
}

/** Citations with the version of each instrument that was in force on a day. */
export function cited({ instruments }: Rules, citations: readonly string[], day: number): readonly string[] {
  return citations.map((text) => {
    const [, instrument = "", version, place = ""] = /^([^@#]+)(@[^#]+)?(#.*)?$/.exec(text) ?? [];
    const current = version === undefined && instruments.get(instrument)?.versions.find(({ inForce }) => isInForce(inForce, day));
    return current ? `${instrument}@${current.id}${place}` : text;
  });
}
