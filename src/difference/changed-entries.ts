import { canonicalJson } from "../rulebook/canonical-json.ts";
import { exportRulebook, type RulebookExport } from "../rulebook/export-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type ChangedEntries, ENTRY_KINDS, type EntryKind } from "./difference.ts";

/** The entries of two rulebooks that are not the same, by kind. */
export function changedEntries(old: Rulebook, next: Rulebook): Readonly<Record<EntryKind, ChangedEntries>> {
  const [before, after] = [exportRulebook(old), exportRulebook(next)];
  const entries = ENTRY_KINDS.map((kind) => [kind, changedOf(textsOf(before[kind]), textsOf(after[kind]))]);
  return Object.fromEntries(entries) as Record<EntryKind, ChangedEntries>;
}

function textsOf(entries: RulebookExport[EntryKind]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, canonicalJson(entry)]));
}

function changedOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ChangedEntries {
  const [old, next] = [[...before.keys()], [...after.keys()]];
  return {
    added: next.filter((id) => !before.has(id)),
    removed: old.filter((id) => !after.has(id)),
    changed: next.filter((id) => before.has(id) && before.get(id) !== after.get(id)),
  };
}
