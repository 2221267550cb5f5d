// The numbers at which the conditions of clauses, circumstances and tables turn.
import type { ConditionNode } from "../conditions/condition-node.ts";
import { decodeNumber } from "../conditions/decode-value.ts";
import type { FactRow } from "../conditions/fact-row.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { EnforcementItem } from "../documents/items.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { coversItem } from "../rulebook/scope.ts";

/** One side of a number that a condition turns on: the number itself, or the next one beyond. */
export interface Boundary {
  readonly kind: "item" | "circumstance" | "benchmark";
  /** Id of the item, circumstance or benchmark. */
  readonly rule: string;
  readonly fact: Fact;
  /** The fact that it is compared with; `null` for a constant. */
  readonly other: Fact | null;
  /** The number in a row; with another fact, how far the fact lies above it. */
  readonly at: number;
  /** Such as `goods.value = 9999.99`. */
  readonly point: string;
  readonly node: ConditionNode;
  readonly covers: (item: Pick<EnforcementItem, "id" | "domain">) => boolean;
}

const NUMERIC = ["money", "number", "integer", "date", "datetime"];

/** Every side of every such number, once for each rule. */
export function boundariesOf(rulebook: Rulebook): readonly Boundary[] {
  return rulesOf(rulebook).flatMap(({ nodes, ...rule }) => {
    const found = new Map<string, Boundary>();
    for (const side of nodes.flatMap((node) => leavesOf(node).flatMap((leaf) => sidesIn(rulebook, leaf, node)))) {
      if (!found.has(side.point)) found.set(side.point, { ...rule, ...side });
    }
    return [...found.values()];
  });
}

interface Turning extends Pick<Boundary, "kind" | "rule" | "covers"> {
  readonly nodes: readonly ConditionNode[];
}

function rulesOf(rulebook: Rulebook): readonly Turning[] {
  return [
    ...[...rulebook.items.values()].map(
      ({ item, versions }): Turning => ({
        kind: "item",
        rule: item.id,
        covers: ({ id }) => id === item.id,
        nodes: versions.flatMap(({ clauses }) => clauses.flatMap(({ when }) => when ?? [])),
      }),
    ),
    ...rulebook.circumstances.map(
      ({ rule: { id, scope }, when }): Turning => ({ kind: "circumstance", rule: id, covers: (item) => coversItem(scope, item), nodes: [when] }),
    ),
    ...rulebook.benchmarks.map(
      ({ rule: { id, scope }, rows }): Turning => ({ kind: "benchmark", rule: id, covers: (item) => coversItem(scope, item), nodes: rows.flat() }),
    ),
  ];
}

function sidesIn({ vocabulary: { bySlot } }: Rulebook, leaf: Leaf, node: ConditionNode): readonly Omit<Boundary, keyof Turning>[] {
  const fact = bySlot[leaf.slot];
  const other = "other" in leaf ? (bySlot[leaf.other] ?? null) : null;
  if (!fact || !NUMERIC.includes(fact.definition.type)) return [];
  return sidesOf(leaf).map((at) => ({ fact, other, at, point: pointOf(fact, other, at), node }));
}

function pointOf(fact: Fact, other: Fact | null, at: number): string {
  if (!other) return `${fact.id} = ${String(decodeNumber(fact, at))}`;
  return `${fact.id} = ${other.id}${at === 0 ? "" : at < 0 ? " - 1" : " + 1"}`;
}

/** Whether the case in a row lies on that side exactly. */
export function liesAt({ fact, other, at }: Boundary, { low, high }: FactRow): boolean {
  const known = (slot: number): boolean => low[slot] === high[slot];
  if (!known(fact.slot) || (other && !known(other.slot))) return false;
  return (low[fact.slot] as number) - (other ? (low[other.slot] as number) : 0) === at;
}

type Leaf = Exclude<ConditionNode, { parts: unknown } | { part: unknown }>;

function leavesOf(node: ConditionNode): readonly Leaf[] {
  if (node.kind === "not") return leavesOf(node.part);
  return "parts" in node ? node.parts.flatMap(leavesOf) : [node];
}

function sidesOf(leaf: Leaf): readonly number[] {
  switch (leaf.kind) {
    case "below":
      return [leaf.value - 1, leaf.value];
    case "atMost":
      return [leaf.value, leaf.value + 1];
    case "equal":
      return [leaf.value - 1, leaf.value, leaf.value + 1];
    case "among":
      return leaf.values.flatMap((value) => [value - 1, value, value + 1]);
    case "belowFact":
      return [-1, 0];
    case "atMostFact":
      return [0, 1];
    case "equalFact":
      return [-1, 0, 1];
    default:
      return [];
  }
}
