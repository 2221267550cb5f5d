import type { Scope } from "../documents/common.ts";
import type { EnforcementItem } from "../documents/items.ts";

/** Whether the scope covers the item; no scope covers all. */
export function coversItem(scope: Scope | undefined, item: Pick<EnforcementItem, "id" | "domain">): boolean {
  if (!scope) return true;
  if (scope.items && !scope.items.some((pattern) => matchesItem(pattern, item.id))) return false;
  if (scope.domains && !scope.domains.includes(item.domain)) return false;
  return !scope.except?.some((pattern) => matchesItem(pattern, item.id));
}

/** Whether the pattern is the item's id, or a prefix of it that ends in `/*`. */
export function matchesItem(pattern: string, id: string): boolean {
  return pattern.endsWith("/*") ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

/** How special a scope is: 3 the very items, 2 a group of items, 1 a whole field, 0 everything. */
export function specialty(scope: Scope | undefined): number {
  if (scope?.items) return scope.items.every((pattern) => !pattern.endsWith("/*")) ? 3 : 2;
  return scope?.domains ? 1 : 0;
}
