// What a condition lacks: the least comparisons that would have to come out otherwise, and how far off they are.
import type { OpenCase } from "../assessment/open-case.ts";
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import { decodeFact, decodeNumber } from "../conditions/decode-value.ts";
import { TRUE } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { Operator } from "../documents/condition.ts";
import type { LocalizedText } from "../law/localized-text.ts";

type Comparison = Exclude<ConditionNode, { kind: "all" | "any" | "not" }>;

/** A value as a case file writes it. */
export type ShownValue = number | string | boolean | readonly string[];

/** A comparison that would have to come out otherwise. */
export interface Lack {
  readonly fact: string;
  readonly label: LocalizedText;
  /** What the fact would have to be, both ends as the rule has them: `lessThan` leaves its number out, `lessThanInclusive` does not. */
  readonly operator: Operator;
  readonly value: ShownValue | { readonly fact: string };
  /** What it is; `null` where that is not known. */
  readonly found: ShownValue | null;
  /** How far off it is, in yuan, days or the unit of the number; `null` where there is no such measure, or it is not known. */
  readonly distance: number | null;
}

/** What a condition lacks; nothing where it holds. Of alternatives the one that lacks least. */
export function lackingOf(opened: OpenCase, node: ConditionNode): readonly Lack[] {
  return lacking(opened, node, true);
}

function lacking(opened: OpenCase, node: ConditionNode, wanted: boolean): readonly Lack[] {
  const verdict = evaluate(node, opened.row);
  if (verdict === (wanted ? TRUE : 0)) return [];
  if (node.kind === "not") return lacking(opened, node.part, !wanted);
  if (!("parts" in node)) return lackOf(opened, node, wanted);
  const parts = node.parts.map((part) => lacking(opened, part, wanted));
  const needsAll = (node.kind === "all") === wanted;
  if (needsAll) return [...new Map(parts.flat().map((lack) => [JSON.stringify(lack), lack])).values()];
  return parts.toSorted((a, b) => a.length - b.length || farthest(a) - farthest(b))[0] ?? [];
}

/** The farthest of several, for putting what is nearer first; what is not measured comes last. */
export function farthest(lacks: readonly Lack[]): number {
  return Math.max(0, ...lacks.map(({ distance }) => distance ?? Number.MAX_SAFE_INTEGER));
}

const DATES: Readonly<Partial<Record<Operator, Operator>>> = {
  lessThan: "before",
  lessThanInclusive: "onOrBefore",
  greaterThan: "after",
  greaterThanInclusive: "onOrAfter",
};

const OPERATORS: Readonly<Record<Comparison["kind"], readonly [wanted: Operator, unwanted: Operator]>> = {
  equal: ["equal", "notEqual"],
  equalFact: ["equal", "notEqual"],
  below: ["lessThan", "greaterThanInclusive"],
  belowFact: ["lessThan", "greaterThanInclusive"],
  atMost: ["lessThanInclusive", "greaterThan"],
  atMostFact: ["lessThanInclusive", "greaterThan"],
  among: ["in", "notIn"],
  hasAll: ["containsAll", "doesNotContain"],
  hasAny: ["containsAny", "doesNotContain"],
};

function lackOf(opened: OpenCase, node: Comparison, wanted: boolean): readonly Lack[] {
  const fact = opened.rulebook.vocabulary.bySlot[node.slot];
  if (!fact) return [];
  const operator = OPERATORS[node.kind][wanted ? 0 : 1];
  const isDated = fact.definition.type === "date" || fact.definition.type === "datetime";
  const low = opened.row.low[node.slot] as number;
  const isKnown = low === opened.row.high[node.slot];
  return [
    {
      fact: fact.id,
      label: fact.definition.label,
      operator: (isDated ? DATES[operator] : undefined) ?? operator,
      value: boundOf(opened, fact, node),
      found: decodeFact(fact, opened.row),
      distance: isKnown ? distanceOf(opened, fact, node, low) : null,
    },
  ];
}

function boundOf({ rulebook: { vocabulary } }: OpenCase, fact: Fact, node: Comparison): Lack["value"] {
  if ("other" in node) return { fact: vocabulary.bySlot[node.other]?.id ?? "" };
  if ("mask" in node) return decodeNumber(fact, node.mask);
  return "values" in node ? node.values.map((value) => String(decodeNumber(fact, value))) : decodeNumber(fact, node.value);
}

const MEASURED: Readonly<Partial<Record<Fact["definition"]["type"], number>>> = { money: 100, number: 1_000_000, integer: 1, date: 1 };

function distanceOf({ row }: OpenCase, { definition: { type } }: Fact, node: Comparison, found: number): number | null {
  const unit = MEASURED[type];
  const bound = "other" in node ? (row.low[node.other] as number) : "value" in node ? node.value : null;
  if (unit === undefined || bound === null || !Number.isFinite(bound)) return null;
  return Math.abs(found - bound) / unit;
}
