// Sorts the entries of all documents by kind, each with its place and the pack that it belongs to.
import type { Place } from "../conditions/compile-condition.ts";
import type { DiscretionBenchmark } from "../documents/benchmarks.ts";
import type { CasesDocument } from "../documents/cases.ts";
import type { Check } from "../documents/checks.ts";
import type { Circumstance } from "../documents/circumstances.ts";
import type { Crime } from "../documents/crimes.ts";
import type { Instrument } from "../documents/instruments.ts";
import type { EnforcementItem } from "../documents/items.ts";
import type { NamedCondition } from "../documents/named-conditions.ts";
import type { DomainEntry, PackDocument } from "../documents/pack.ts";
import type { Parameter } from "../documents/parameters.ts";
import { parseDocument, type RuleDocument } from "../documents/parse-document.ts";
import type { Policy } from "../documents/policies.ts";
import { formatPath, type Problem, problemAt, type SourceDocument } from "../documents/problem.ts";
import type { Requirement } from "../documents/requirements.ts";
import type { FactDefinition } from "../documents/vocabulary.ts";
import type { LocalizedText } from "../law/localized-text.ts";

/** An entry of a document. */
export interface Entry<T> {
  readonly value: T;
  readonly place: Place;
  readonly pack: PackDocument;
  /** The published list that a circumstance stands in. */
  readonly list?: LocalizedText;
}

/** A document with the id of its pack. */
export interface PackedDocument {
  readonly pack: string;
  readonly document: RuleDocument;
}

/** All entries by kind, and the documents that they came from. */
export interface Collected {
  readonly documents: PackedDocument[];
  readonly packs: Entry<PackDocument>[];
  readonly domains: Entry<DomainEntry>[];
  readonly facts: Entry<FactDefinition>[];
  readonly conditions: Entry<NamedCondition>[];
  readonly instruments: Entry<Instrument>[];
  readonly items: Entry<EnforcementItem>[];
  readonly crimes: Entry<Crime>[];
  readonly circumstances: Entry<Circumstance>[];
  readonly benchmarks: Entry<DiscretionBenchmark>[];
  readonly policies: Entry<Policy>[];
  readonly parameters: Entry<Parameter>[];
  readonly requirements: Entry<Requirement>[];
  readonly checks: Entry<Check>[];
}

/** Parses documents and collects their entries; an entry whose id is taken is a problem and is left out. */
export function collectDocuments(sources: readonly (readonly SourceDocument[])[], problems: Problem[]): Collected {
  const collected: Collected = {
    documents: [],
    packs: [],
    domains: [],
    facts: [],
    conditions: [],
    instruments: [],
    items: [],
    crimes: [],
    circumstances: [],
    benchmarks: [],
    policies: [],
    parameters: [],
    requirements: [],
    checks: [],
  };
  const read = sources.map((documents) => parseSource(collected, documents, problems));
  for (const { parsed, packByFolder } of read) {
    for (const { source, document } of parsed) {
      // Cases lie beside the rules and are no part of a rulebook.
      if (document.kind === "pack" || document.kind === "cases") continue;
      // Two sources may have files of the same names, so folders and packs belong to their own source.
      const pack = packOf(source.file, packByFolder);
      if (pack) addEntries(collected, source, document, pack);
      else problems.push(problemAt(source, [], "missing-pack", { found: folderOf(source.file) }));
    }
  }
  for (const entries of [
    collected.packs,
    collected.domains,
    collected.facts,
    collected.conditions,
    collected.instruments,
    collected.items,
    collected.crimes,
    collected.circumstances,
    collected.benchmarks,
    collected.policies,
    collected.parameters,
    collected.requirements,
    collected.checks,
  ] satisfies Entry<{ readonly id: string }>[][]) {
    dropDuplicates(entries, problems);
  }
  return collected;
}

interface Parsed {
  readonly source: SourceDocument;
  readonly document: RuleDocument;
}

interface ParsedSource {
  readonly parsed: readonly Parsed[];
  readonly packByFolder: ReadonlyMap<string, PackDocument>;
}

function parseSource(collected: Collected, documents: readonly SourceDocument[], problems: Problem[]): ParsedSource {
  const parsed = documents.flatMap((source): readonly Parsed[] => {
    const result = parseDocument(source);
    append(problems, result.problems);
    return result.document ? [{ source, document: result.document }] : [];
  });
  return { parsed, packByFolder: collectPacks(collected, parsed, problems) };
}

function collectPacks(collected: Collected, parsed: readonly Parsed[], problems: Problem[]): ReadonlyMap<string, PackDocument> {
  const packByFolder = new Map<string, PackDocument>();
  for (const { source, document } of parsed) {
    if (document.kind !== "pack") continue;
    const folder = folderOf(source.file);
    const other = packByFolder.get(folder);
    if (other) problems.push(problemAt(source, ["id"], "second-pack", { found: document.id, other: other.id }));
    packByFolder.set(folder, document);
    collected.documents.push({ pack: document.id, document });
    collected.packs.push({ value: document, place: { source, path: [] }, pack: document });
    append(
      collected.domains,
      (document.domains ?? []).map((value, index) => ({ value, place: { source, path: ["domains", index] }, pack: document })),
    );
  }
  return packByFolder;
}

function addEntries(collected: Collected, source: SourceDocument, document: Exclude<RuleDocument, PackDocument | CasesDocument>, pack: PackDocument): void {
  collected.documents.push({ pack: pack.id, document });
  const entries = <T>(key: string, values: readonly T[], list?: LocalizedText): Entry<T>[] =>
    values.map((value, index) => ({ value, place: { source, path: [key, index] }, pack, ...(list ? { list } : {}) }));
  switch (document.kind) {
    case "vocabulary":
      append(collected.facts, entries("facts", document.facts));
      break;
    case "conditions":
      append(collected.conditions, entries("conditions", document.conditions));
      break;
    case "instruments":
      append(collected.instruments, entries("instruments", document.instruments));
      break;
    case "items":
      append(collected.items, entries("items", document.items));
      break;
    case "crimes":
      append(collected.crimes, entries("crimes", document.crimes));
      break;
    case "circumstances":
      append(collected.circumstances, entries("circumstances", document.circumstances, document.list));
      break;
    case "benchmarks":
      append(collected.benchmarks, entries("benchmarks", document.benchmarks));
      break;
    case "policies":
      append(collected.policies, entries("policies", document.policies));
      break;
    case "parameters":
      append(collected.parameters, entries("parameters", document.parameters));
      break;
    case "requirements":
      append(collected.requirements, entries("requirements", document.requirements));
      break;
    case "checks":
      append(collected.checks, entries("checks", document.checks));
      break;
  }
}

// Spreading very many entries into one call would overflow the stack.
function append<T>(list: T[], more: readonly T[]): void {
  for (const entry of more) list.push(entry);
}

/** Leaves out the entries whose id is taken, each of which is a problem. */
export function dropDuplicates(entries: Pick<Entry<{ readonly id: string }>, "value" | "place">[], problems: Problem[]): void {
  const first = new Map<string, Place>();
  const kept = entries.filter((entry) => {
    const taken = first.get(entry.value.id);
    if (!taken) {
      first.set(entry.value.id, entry.place);
      return true;
    }
    problems.push(problemAt(entry.place.source, [...entry.place.path, "id"], "duplicate-id", { found: entry.value.id, other: describePlace(taken) }));
    return false;
  });
  entries.length = 0;
  append(entries, kept);
}

function describePlace({ source, path }: Place): string {
  const position = source.locate?.(path, "value");
  return position ? `${source.file}:${position.line}` : `${source.file} ${formatPath(path)}`;
}

function packOf(file: string, packByFolder: ReadonlyMap<string, PackDocument>): PackDocument | undefined {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    const pack = packByFolder.get(folder);
    if (pack || folder === "") return pack;
  }
}

function folderOf(file: string): string {
  const end = file.lastIndexOf("/");
  return end < 0 ? "" : file.slice(0, end);
}
