// The catalogue of a rulebook: what it penalises, by whom, on what basis and with what.
import { concludeOpened } from "../assessment/assess.ts";
import { nameOf } from "../assessment/clause-outcomes.ts";
import { offendersOf, openCase } from "../assessment/open-case.ts";
import type { StatutoryLine } from "../assessment/statutory-results.ts";
import type { Condition } from "../documents/condition.ts";
import { AUTHORITY_LEVELS, type EnforcementItem, type ItemVersion } from "../documents/items.ts";
import { type CivilDate, dayFromDate } from "../law/civil-date.ts";
import { type EffectivePeriod, isInForce } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Offender } from "../law/penalty-kind.ts";
import { lastRead } from "../rulebook/last-read.ts";
import type { LinkedItem, Rulebook } from "../rulebook/rulebook.ts";

/** A clause of a wording with everything that it prescribes. */
export interface CatalogClause {
  readonly clause: string;
  readonly offender: Offender;
  readonly when: Condition | null;
  readonly lines: readonly StatutoryLine[];
}

/** An item as a catalogue shows it. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: LocalizedText;
  readonly domain: string;
  readonly pack: string;
  readonly jurisdiction: string;
  readonly enforcedBy: EnforcementItem["enforcedBy"];
  readonly breaches: readonly string[];
  readonly basis: readonly string[];
  /** The wording that is shown: the one in force on the day, or else the one that comes next or came last. */
  readonly inForce: EffectivePeriod;
  readonly inForceNow: boolean;
  /** How many wordings there are. */
  readonly versions: number;
  readonly offenders: readonly Offender[];
  readonly clauses: readonly CatalogClause[];
  /** The benchmarks that refine it. */
  readonly benchmarks: readonly string[];
  readonly crimes: readonly string[];
  /** Whether the text was read in full. */
  readonly verified: boolean;
}

/** Which items a catalogue is to show; every part that is given has to match. */
export interface CatalogFilter {
  readonly domain?: string;
  /** The level of government that enforces it, such as `county`: items enforced from there or below. */
  readonly level?: string;
  /** The function of the authority, such as `food-safety`. */
  readonly function?: string;
  /** A text in its id, its names, or the titles and articles of its basis. */
  readonly text?: string;
  /** The day, YYYY-MM-DD; where nothing is said, the latest on which a pack says that its sources were read. */
  readonly asOf?: CivilDate;
}

/**
 * Lists the items of a rulebook with what the law attaches to them, in the order of their ids.
 *
 * @example
 * ```ts
 * import { createRulebook, listItems } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const entries = listItems(createRulebook([cn]), { text: "农药" });
 * console.log(entries.every(({ basis }) => basis.length > 0)); // true
 * ```
 */
export function listItems(rulebook: Rulebook, filter: CatalogFilter = {}): readonly CatalogEntry[] {
  const asOf = filter.asOf ?? lastRead(rulebook);
  return [...rulebook.items.values()].filter((linked) => matches(rulebook, linked, filter)).map((linked) => entryOf(rulebook, linked, asOf));
}

function matches(rulebook: Rulebook, { item }: LinkedItem, { domain, level, function: wanted, text }: CatalogFilter): boolean {
  const levels: readonly string[] = AUTHORITY_LEVELS;
  if (domain !== undefined && item.domain !== domain) return false;
  if (level !== undefined && !item.enforcedBy.some(({ from }) => levels.indexOf(from) <= levels.indexOf(level))) return false;
  if (wanted !== undefined && !item.enforcedBy.some((authority) => authority.function === wanted)) return false;
  if (text === undefined) return true;
  const instruments = [...rulebook.instruments.values()].filter(({ id }) => item.basis.some((citation) => citation.startsWith(id)));
  const titles = instruments.flatMap(({ title, short }) => [title.zh, title.en ?? "", short?.zh ?? "", short?.en ?? ""]);
  const sought = text.toLowerCase();
  return [item.id, item.name.zh, item.name.en ?? "", ...item.basis, ...titles].some((one) => one.toLowerCase().includes(sought));
}

function entryOf(rulebook: Rulebook, linked: LinkedItem, asOf: CivilDate): CatalogEntry {
  const { item, pack } = linked;
  const shown = shownVersion(item, asOf);
  return {
    id: item.id,
    name: item.name,
    domain: item.domain,
    pack: pack.id,
    jurisdiction: pack.jurisdiction,
    enforcedBy: item.enforcedBy,
    breaches: item.breaches,
    basis: item.basis,
    inForce: shown.inForce,
    inForceNow: isInForce(shown.inForce, dayFromDate(asOf) ?? 0),
    versions: item.versions.length,
    offenders: offendersOf(linked),
    clauses: clausesOf(item, shown, linesOf(rulebook, item, shown.inForce, asOf)),
    benchmarks: rulebook.rulesFor(linked).benchmarks.map(({ rule }) => rule.id),
    crimes: item.crimes ?? [],
    verified: (item.provenance ?? pack.provenance).verified !== false,
  };
}

function shownVersion({ versions }: EnforcementItem, asOf: CivilDate): ItemVersion {
  const ordered = [...versions].sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
  const current = ordered.find(({ inForce }) => isInForce(inForce, dayFromDate(asOf) ?? 0));
  const next = ordered.find(({ inForce }) => inForce.from > asOf);
  return current ?? next ?? (ordered.at(-1) as ItemVersion);
}

function clausesOf({ offender = "party" }: EnforcementItem, { clauses = [] }: ItemVersion, lines: readonly StatutoryLine[]): readonly CatalogClause[] {
  return clauses.map((clause, index) => {
    const name = nameOf(clause, index);
    return { clause: name, offender: clause.offender ?? offender, when: clause.when ?? null, lines: lines.filter((line) => line.clause === name) };
  });
}

// A case of which nothing but the time is known leaves every line possible.
function linesOf(rulebook: Rulebook, { id }: EnforcementItem, inForce: EffectivePeriod, asOf: CivilDate): readonly StatutoryLine[] {
  const role = rulebook.vocabulary.roles.get("conduct-ended");
  const day = isInForce(inForce, dayFromDate(asOf) ?? 0) ? asOf : inForce.from;
  const { opened } = openCase(rulebook, { item: id, asOf: day, facts: role ? { [role.id]: day } : {} }, { trace: false });
  return opened ? (concludeOpened(opened).results.statutory?.lines ?? []) : [];
}
