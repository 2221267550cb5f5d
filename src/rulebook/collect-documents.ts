// Sorts the entries of all documents by kind, each with its place and the pack that it belongs to.
import type { Place } from "../conditions/compile-condition.ts";
import type { DiscretionBenchmark } from "../documents/benchmarks.ts";
import type { Check } from "../documents/checks.ts";
import type { Circumstance } from "../documents/circumstances.ts";
import type { Instrument } from "../documents/instruments.ts";
import type { EnforcementItem } from "../documents/items.ts";
import type { NamedCondition } from "../documents/named-conditions.ts";
import type { PackDocument } from "../documents/pack.ts";
import { parseDocument, type RuleDocument } from "../documents/parse-document.ts";
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

/** All entries by kind, and the documents that they came from. */
export interface Collected {
  readonly documents: RuleDocument[];
  readonly packs: Entry<PackDocument>[];
  readonly facts: Entry<FactDefinition>[];
  readonly conditions: Entry<NamedCondition>[];
  readonly instruments: Entry<Instrument>[];
  readonly items: Entry<EnforcementItem>[];
  readonly circumstances: Entry<Circumstance>[];
  readonly benchmarks: Entry<DiscretionBenchmark>[];
  readonly requirements: Entry<Requirement>[];
  readonly checks: Entry<Check>[];
}

/** Parses documents and collects their entries; an entry whose id is taken is a problem and is left out. */
export function collectDocuments(sources: readonly SourceDocument[], problems: Problem[]): Collected {
  const parsed: { readonly source: SourceDocument; readonly document: RuleDocument }[] = [];
  for (const source of sources) {
    const result = parseDocument(source);
    problems.push(...result.problems);
    if (result.document) parsed.push({ source, document: result.document });
  }
  const packByFolder = new Map<string, PackDocument>();
  const collected: Collected = {
    documents: parsed.map(({ document }) => document),
    packs: [],
    facts: [],
    conditions: [],
    instruments: [],
    items: [],
    circumstances: [],
    benchmarks: [],
    requirements: [],
    checks: [],
  };
  for (const { source, document } of parsed) {
    if (document.kind !== "pack") continue;
    packByFolder.set(folderOf(source.file), document);
    collected.packs.push({ value: document, place: { source, path: [] }, pack: document });
  }
  for (const { source, document } of parsed) {
    if (document.kind === "pack") continue;
    const pack = packOf(source.file, packByFolder);
    if (pack) addEntries(collected, source, document, pack);
    else problems.push(problemAt(source, [], "missing-pack", { found: folderOf(source.file) }));
  }
  for (const entries of [
    collected.packs,
    collected.facts,
    collected.conditions,
    collected.instruments,
    collected.items,
    collected.circumstances,
    collected.benchmarks,
    collected.requirements,
    collected.checks,
  ] satisfies Entry<{ readonly id: string }>[][]) {
    dropDuplicates(entries, problems);
  }
  return collected;
}

function addEntries(collected: Collected, source: SourceDocument, document: Exclude<RuleDocument, PackDocument>, pack: PackDocument): void {
  const entries = <T>(key: string, values: readonly T[], list?: LocalizedText): Entry<T>[] =>
    values.map((value, index) => ({ value, place: { source, path: [key, index] }, pack, ...(list ? { list } : {}) }));
  switch (document.kind) {
    case "vocabulary":
      collected.facts.push(...entries("facts", document.facts));
      break;
    case "conditions":
      collected.conditions.push(...entries("conditions", document.conditions));
      break;
    case "instruments":
      collected.instruments.push(...entries("instruments", document.instruments));
      break;
    case "items":
      collected.items.push(...entries("items", document.items));
      break;
    case "circumstances":
      collected.circumstances.push(...entries("circumstances", document.circumstances, document.list));
      break;
    case "benchmarks":
      collected.benchmarks.push(...entries("benchmarks", document.benchmarks));
      break;
    case "requirements":
      collected.requirements.push(...entries("requirements", document.requirements));
      break;
    case "checks":
      collected.checks.push(...entries("checks", document.checks));
      break;
  }
}

function dropDuplicates(entries: Entry<{ readonly id: string }>[], problems: Problem[]): void {
  const first = new Map<string, Place>();
  for (let index = 0; index < entries.length; ) {
    const entry = entries[index] as Entry<{ readonly id: string }>;
    const { id } = entry.value;
    const taken = first.get(id);
    if (!taken) {
      first.set(id, entry.place);
      index += 1;
      continue;
    }
    const position = taken.source.locate?.(taken.path, "value");
    const other = position ? `${taken.source.file}:${position.line}` : `${taken.source.file} ${formatPath(taken.path)}`;
    problems.push(problemAt(entry.place.source, [...entry.place.path, "id"], "duplicate-id", { found: id, other }));
    entries.splice(index, 1);
  }
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
