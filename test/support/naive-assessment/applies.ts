// Whether a rule covers an item, a place and a day, and which of several goes first.
import type { Item, ItemScope, Period } from "./shapes.ts";

/** Where and when a rule applies. */
export interface Reach {
  readonly id: string;
  readonly jurisdiction?: string;
  readonly inForce?: Period;
  readonly scope?: ItemScope;
}

export const COUNTRY = "100000";

export function isInForce(period: Period | undefined, day: string): boolean {
  return period === undefined || (period.from <= day && (period.until === undefined || day < period.until));
}

/** Whether the item is one that the scope speaks of. */
export function coversItem(scope: ItemScope | undefined, item: Item): boolean {
  if (!scope) return true;
  const matches = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => (pattern.endsWith("/*") ? item.id.startsWith(pattern.slice(0, -1)) : pattern === item.id));
  const { items, domains, except } = scope;
  return (!items || matches(items)) && (!domains || domains.includes(item.domain)) && !(except && matches(except));
}

/** Whether the place is in the area; a case without place is one of the country at large. */
export function coversPlace(area: string | undefined, place: string | undefined): boolean {
  if (area === undefined || area === COUNTRY) return true;
  return place?.startsWith(area.replace(/(00)+$/, "")) ?? false;
}

/** 0 the country, 1 a province, 2 a city, 3 a county. */
export function localityOf(area: string | undefined): number {
  return area === undefined || area === COUNTRY ? 0 : area.replace(/(00)+$/, "").length / 2;
}

/** 3 for rules that name the very items, 2 for those on groups of items, 1 for those that name fields, 0 for those on everything. */
export function specialtyOf(scope: ItemScope | undefined): number {
  if (scope?.items) return scope.items.some((pattern) => pattern.endsWith("/*")) ? 2 : 3;
  return scope?.domains ? 1 : 0;
}

/** Special rules before general ones, then the most local, then by id. */
export function inOrderOfPrecedence<Rule extends Reach>(rules: readonly Rule[]): readonly Rule[] {
  return rules.toSorted(
    (a, b) =>
      specialtyOf(b.scope) - specialtyOf(a.scope) || localityOf(b.jurisdiction) - localityOf(a.jurisdiction) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}
