// What changes from one rulebook to another: not in their words, but in what comes out of cases.
import type { CaseFile } from "../assessment/case-file.ts";
import type { AssessOptions } from "../assessment/open-case.ts";
import type { CivilDate } from "../law/civil-date.ts";
import { isWithinJurisdiction, jurisdictionDepth } from "../law/jurisdiction.ts";
import { canonicalJson } from "../rulebook/canonical-json.ts";
import type { Applicability, LinkedItem, LinkedRule, Rulebook } from "../rulebook/rulebook.ts";
import { changedEntries } from "./changed-entries.ts";
import { type DiffContext, diffItem } from "./diff-item.ts";
import type { AddedItem, ChangedRegion, NotCompared, RulebookDifference } from "./difference.ts";
import { ruleTextsOfBoth } from "./rule-texts.ts";

/** Options of a comparison. */
export interface DiffOptions extends Pick<AssessOptions, "calendar"> {
  /** The day of the decisions that are compared, YYYY-MM-DD; where nothing is said, the latest on which a pack of either says that its sources were read. */
  readonly asOf?: CivilDate;
  /** How many parts of the space of facts may be looked at for one changed rule of an item; 2,000 where nothing is said. */
  readonly budget?: number;
  /** The division code of the place of the cases; where nothing is said, cases that tell no place, and those of every place that a changed rule is for. */
  readonly jurisdiction?: string;
}

const BUDGET = 2000;

/**
 * What changes from one rulebook to another in what comes out of cases: the regions of facts whose outcome changes, each with a case that shows it.
 * A rule that only reads otherwise changes nothing. Nothing is passed over in silence: what the budget did not settle says so.
 *
 * @example
 * ```ts
 * import { createRulebook, diffRulebooks } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * const { regions, exact } = diffRulebooks(rulebook, rulebook);
 * console.log(regions.length, exact); // 0 true
 * ```
 */
export function diffRulebooks(old: Rulebook, next: Rulebook, options: DiffOptions = {}): RulebookDifference {
  const { budget = BUDGET, jurisdiction, calendar } = options;
  const packs = [...old.packs, ...next.packs];
  const asOf = options.asOf ?? packs.map(({ sourcesReadOn }) => sourcesReadOn).reduce((latest, day) => (day > latest ? day : latest), "1900-01-01");
  const texts = ruleTextsOfBoth(old, next);
  const context: DiffContext = {
    old: { rulebook: old, texts: texts.old },
    next: { rulebook: next, texts: texts.next },
    asOf,
    budget,
    options: calendar ? { calendar } : {},
  };
  const regions: ChangedRegion[] = [];
  const notCompared: NotCompared[] = [];
  // Rulebooks that say the same are not looked into.
  for (const after of old.hash === next.hash ? [] : next.items.values()) {
    const before = old.items.get(after.item.id);
    if (!before) continue;
    const found = diffItem(context, before, after, jurisdiction === undefined ? placesOf(old, before, next, after) : [jurisdiction]);
    regions.push(...found.regions);
    notCompared.push(...found.notCompared);
  }
  const told = togetherOf(regions);
  return {
    from: { hash: old.hash },
    to: { hash: next.hash },
    asOf,
    items: { added: onlyIn(next, old, asOf), removed: onlyIn(old, next, asOf) },
    rules: changedEntries(old, next),
    regions: told,
    exact: told.every(({ status }) => status === "changed") && notCompared.length === 0,
    notCompared: distinct(notCompared, canonicalJson),
  };
}

function onlyIn(rulebook: Rulebook, other: Rulebook, asOf: CivilDate): readonly AddedItem[] {
  const conduct = rulebook.vocabulary.roles.get("conduct-ended");
  return [...rulebook.items.values()].flatMap(({ item }): readonly AddedItem[] => {
    if (other.items.has(item.id)) return [];
    const witness: CaseFile = { item: item.id, asOf, facts: conduct ? { [conduct.id]: asOf } : {} };
    return [{ item: item.id, name: item.name, witness }];
  });
}

// No place, and those that a rule which changed is for.
function placesOf(old: Rulebook, before: LinkedItem, next: Rulebook, after: LinkedItem): readonly (string | null)[] {
  const [one, other] = [rulesByText(old, before), rulesByText(next, after)];
  const changed = [...[...one].filter(([text]) => !other.has(text)), ...[...other].filter(([text]) => !one.has(text))];
  const places = changed.flatMap(([, place]) => (place === undefined || jurisdictionDepth(place) === 0 ? [] : [place]));
  return [null, ...new Set(places)];
}

function rulesByText(rulebook: Rulebook, item: LinkedItem): ReadonlyMap<string, string | undefined> {
  const { circumstances, benchmarks, policies, parameters, requirements, checks } = rulebook.rulesFor(item);
  const rules: readonly LinkedRule<Applicability>[] = [...circumstances, ...benchmarks, ...policies, ...parameters, ...requirements, ...checks, ...item.crimes];
  return new Map(rules.flatMap(({ rule }) => (rule.jurisdiction === undefined ? [] : [[canonicalJson(rule), rule.jurisdiction] as const])));
}

// Regions that are alike are told once: of several rules, of several items, and where a place makes no difference.
function togetherOf(regions: readonly ChangedRegion[]): readonly ChangedRegion[] {
  const byRule = combined(regions, "rules");
  const byItem = combined(byRule, "items");
  const anywhere = new Set(byItem.filter(({ jurisdiction }) => jurisdiction === null).map((region) => textOf(region)));
  const placed = byItem.filter((region) => region.jurisdiction === null || !anywhere.has(textOf({ ...region, jurisdiction: null })));
  return placed.filter((region) => !placed.some((wider) => isTwin(region, wider)));
}

// The same for a place within another one.
function isTwin(region: ChangedRegion, wider: ChangedRegion): boolean {
  const [place, area] = [region.jurisdiction, wider.jurisdiction];
  if (place === null || area === null || place === area || !isWithinJurisdiction(place, area)) return false;
  return textOf({ ...region, jurisdiction: null }) === textOf({ ...wider, jurisdiction: null });
}

function combined(regions: readonly ChangedRegion[], key: "rules" | "items"): readonly ChangedRegion[] {
  const found = new Map<string, ChangedRegion>();
  for (const region of regions) {
    const text = textOf({ ...region, [key]: [] });
    const known = found.get(text);
    found.set(text, known ? { ...known, [key]: [...new Set([...known[key], ...region[key]])], witness: known.witness ?? region.witness } : region);
  }
  return [...found.values()];
}

function textOf({ witness: _, ...region }: ChangedRegion): string {
  return canonicalJson(region);
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
