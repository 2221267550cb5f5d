// The space of the facts that a fine rests on, with circumstances left aside: where it is cut, and at which cases it has to be looked at.
import type { CaseFile } from "../assessment/case-file.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import type { ConditionNode } from "../conditions/condition-node.ts";
import { evaluate } from "../conditions/condition-node.ts";
import { FALSE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { baseSlots, bearingFacts, conditionsOf } from "../explanation/bearing-facts.ts";
import { cutFor } from "../explanation/case-cuts.ts";
import { admission, type FactSpace, factSpace, placed } from "../explanation/fact-space.ts";
import type { LinkedBenchmark, LinkedItem, Rulebook } from "../rulebook/rulebook.ts";
import { withRange } from "../space/box.ts";
import type { Box, Cut } from "../space/decision.ts";
import { caseFileAt, rootOf } from "./find-case.ts";
import { kinksOf, numbersOf } from "./kinks.ts";

/** The facts that a fine rests on. */
export interface FineSpace extends FactSpace {
  readonly root: Box;
  /** The columns that sums are computed from. */
  readonly bases: readonly number[];
  /** By column, the numbers after which a sum may grow in another way. */
  readonly kinks: ReadonlyMap<number, readonly number[]>;
  /** Whether sums grow evenly between those numbers. */
  readonly isEven: boolean;
  readonly conditions: readonly ConditionNode[];
}

/** What is open in a part of the space. */
export interface OpenPart {
  readonly within: OpenCase;
  readonly admitted: Verdict;
  /** The cut that brings it nearer to one way of computing; `null` where there is one only. */
  readonly cut: Cut | null;
}

/** The rulebook with no circumstances, and none but these benchmarks. */
export function withBenchmarks(rulebook: Rulebook, benchmarks: readonly LinkedBenchmark[]): Rulebook {
  return { ...rulebook, rulesFor: (item: LinkedItem) => ({ ...rulebook.rulesFor(item), circumstances: [], benchmarks }) };
}

/** The space of the facts that the fine of a case rests on. */
export function fineSpace(whole: OpenCase): FineSpace {
  const { facts, opened } = bearingFacts(whole);
  const space = factSpace(opened, facts);
  const root = rootOf(space);
  const named = baseSlots(opened);
  const bases = facts.flatMap(({ slot }, column) => (named.includes(slot) && root.low[column] !== root.high[column] ? [column] : []));
  const isDerived = named.some((slot) => opened.rulebook.vocabulary.derivedBySlot.has(slot));
  const rules = [opened.item.item, ...opened.rulebook.rulesFor(opened.item).benchmarks.map(({ rule }) => rule)];
  const numbers = numbersOf(rules);
  const found = bases.map((column) => [column, numbers.isBent || bases.length > 1 ? kinksOf(numbers, facts[column] as Fact) : []] as const);
  // Where several facts meet below a limit, where it sets in is no number of one of them.
  const isEven = !isDerived && found.every(([, kinks]) => kinks !== null) && (bases.length < 2 || !numbers.isBent);
  return { ...space, root, bases, kinks: new Map(found.map(([column, kinks]) => [column, kinks ?? []])), isEven, conditions: conditionsOf(opened) };
}

/** Looks at a part of the space; what a column `without` is computed into need not grow evenly with it. */
export function lookInto(space: FineSpace, box: Box, without: number | null = null): OpenPart {
  const { opened, facts, conditions } = space;
  const within = placed(opened, facts, box);
  const { admitted, cut } = admission(within, space);
  if (admitted === FALSE) return { within, admitted, cut: null };
  const open = conditions.filter((node) => evaluate(node, within.row) === UNKNOWN);
  const found = (open.length > 0 ? cutFor(within, facts, open)?.() : null) ?? cutAtKink(space, box, without) ?? (admitted === UNKNOWN ? cut() : null);
  return { within, admitted, cut: found };
}

function cutAtKink({ kinks }: FineSpace, box: Box, without: number | null): Cut | null {
  for (const [column, numbers] of kinks) {
    if (column === without) continue;
    const at = numbers.find((number) => number >= (box.low[column] as number) && number < (box.high[column] as number));
    if (at !== undefined) return { column, at };
  }
  return null;
}

/** The cases of a part at the ends of everything that sums are computed from. */
export function cornersOf({ bases }: FineSpace, box: Box, without: number | null = null): readonly Box[] {
  const numbers = box.low.slice();
  let corners: readonly Box[] = [{ low: numbers, high: numbers }];
  for (const column of bases) {
    if (column === without || box.low[column] === box.high[column]) continue;
    const high = box.high[column] as number;
    corners = corners.flatMap((corner) => [corner, withRange(corner, column, high, high)]);
  }
  return corners;
}

/** A single case of the space, ready to be assessed. */
export function caseAt({ opened, facts }: FineSpace, point: Box): OpenCase {
  return placed(opened, facts, point);
}

/** The file of a single case of the space. */
export function fileAt(space: FineSpace, point: Box): CaseFile {
  return caseFileAt(space, point);
}
