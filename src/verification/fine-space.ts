// The space of the facts that a fine rests on, with circumstances left aside: where it is cut, and at which cases it has to be looked at.
import type { CaseFile } from "../assessment/case-file.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import type { ConditionNode } from "../conditions/condition-node.ts";
import { evaluate } from "../conditions/condition-node.ts";
import { FALSE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { penaltiesOfEntry } from "../documents/items.ts";
import { bearingFacts, conditionsOf, namedIn } from "../explanation/bearing-facts.ts";
import { cutFor } from "../explanation/case-cuts.ts";
import { admission, type FactSpace, factSpace, placed } from "../explanation/fact-space.ts";
import { isInForce } from "../law/effective-period.ts";
import type { LinkedBenchmark, LinkedClause, LinkedItem, Rulebook } from "../rulebook/rulebook.ts";
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

/** The space of the facts that the fine of a case rests on; cut by the conditions of all clauses, or only of those that fine. */
export function fineSpace(whole: OpenCase, by: "all clauses" | "fines" = "all clauses"): FineSpace {
  const { facts, opened } = bearingFacts(whole);
  const space = factSpace(opened, facts);
  const root = rootOf(space);
  const clauses = finingClauses(opened);
  const benchmarks = opened.rulebook.rulesFor(opened.item).benchmarks;
  const rules: readonly unknown[] = [...clauses.map(({ clause }) => clause.penalties), ...benchmarks.map(({ rule }) => rule)];
  const named = [
    ...rules.flatMap((rule) => namedIn(rule, ["when"])).flatMap((id) => opened.rulebook.vocabulary.facts.get(id)?.slot ?? []),
    ...benchmarks.flatMap((linked) => linked.facts.map(({ slot }) => slot)),
  ];
  const bases = facts.flatMap(({ slot }, column) => (named.includes(slot) && root.low[column] !== root.high[column] ? [column] : []));
  const isDerived = named.some((slot) => opened.rulebook.vocabulary.derivedBySlot.has(slot));
  const numbers = numbersOf(rules);
  const found = bases.map((column) => [column, numbers.isBent ? kinksOf(numbers, facts[column] as Fact) : []] as const);
  // Where several facts meet below a limit, where it sets in is no number of one of them.
  const isEven = !isDerived && found.every(([, kinks]) => kinks !== null) && (bases.length < 2 || !numbers.isBent);
  const tiers = benchmarks.flatMap((linked) => linked.rows.flat());
  const conditions = by === "fines" ? [...clauses.flatMap(({ when }) => when ?? []), ...tiers] : conditionsOf(opened);
  return { ...space, root, bases, kinks: new Map(found.map(([column, kinks]) => [column, kinks ?? []])), isEven, conditions };
}

// The clauses in force that fine the offender, those that take their place, and those whose fine theirs is counted from.
function finingClauses({ item, offender, decisionDay }: OpenCase): readonly LinkedClause[] {
  const clauses = item.versions.find(({ version }) => isInForce(version.inForce, decisionDay))?.clauses ?? [];
  const fines = ({ clause }: LinkedClause): boolean => (clause.penalties ?? []).flatMap(penaltiesOfEntry).some(({ kind }) => kind === "fine");
  const own = clauses.filter((linked) => fines(linked) && (linked.clause.offender ?? item.item.offender ?? "party") === offender);
  const names = new Set(own.flatMap(({ clause }) => [clause.id, ...namedIn(clause.penalties)]));
  const tied = ({ clause }: LinkedClause): boolean => names.has(clause.id) || names.has(clause.branch) || (clause.replaces ?? []).some((id) => names.has(id));
  return clauses.filter((linked) => own.includes(linked) || tied(linked));
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
