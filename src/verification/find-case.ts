// Whether there is a case in which a condition holds: the one question that most proofs come down to.
import type { CaseFile } from "../assessment/case-file.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import { deriveFacts } from "../conditions/derive-facts.ts";
import type { FactRow } from "../conditions/fact-row.ts";
import { isPartial } from "../conditions/partial-value.ts";
import { NOT_YET } from "../conditions/read-facts.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { factsBehind, slotsOf } from "../explanation/bearing-facts.ts";
import { cutFor } from "../explanation/case-cuts.ts";
import { shownFact } from "../explanation/completion.ts";
import { admission, type FactSpace, factSpace, placed } from "../explanation/fact-space.ts";
import type { DayNumber } from "../law/civil-date.ts";
import { firstMinuteOf, lastMinuteOf } from "../law/civil-minute.ts";
import { cornerOf, cutBox, isPoint } from "../space/box.ts";
import type { Box, Cut } from "../space/decision.ts";

/** A case in which the condition holds; that there is none; or that the budget was spent. */
export type CaseSearch = { readonly status: "found"; readonly caseFile: CaseFile } | { readonly status: "none" } | { readonly status: "exhausted" };

/** How a condition is asked about. */
export interface SearchOptions {
  /** How many parts of the space may be looked at. */
  readonly budget: number;
  /** Results of the assessment are taken as free facts. */
  readonly late?: boolean;
}

/** What a condition comes to over a box: whether cases can be there, whether it holds in all or none of them, and where to cut. */
interface Look {
  readonly verdict: Verdict;
  readonly admitted: Verdict;
  readonly cut: () => Cut | null;
}

/** Looks for a case of an item in which a condition holds. What the case file of `opened` tells stands; everything else is free. */
export function findCase(opened: OpenCase, node: ConditionNode, options: SearchOptions): CaseSearch {
  const space = spaceOf(opened, slotsOf(node), options.late);
  let left = options.budget;
  const look = (box: Box): Look | null => {
    left -= 1;
    return left < 0 ? null : lookAt(space, node, box, options.late ?? false);
  };
  const waiting: Box[] = [rootOf(space)];
  for (let box = waiting.pop(); box; box = waiting.pop()) {
    const seen = look(box);
    if (!seen) return { status: "exhausted" };
    if (seen.admitted === FALSE || seen.verdict === FALSE) continue;
    const found = caseAmong(box, seen, look, [naturalPoint(space, box), cornerOf(box, "low"), cornerOf(box, "high")]);
    if (found) return found === "exhausted" ? { status: "exhausted" } : { status: "found", caseFile: caseFileAt(space, found) };
    const cut = seen.cut();
    // Something that no fact can settle.
    if (!cut) return { status: "exhausted" };
    waiting.push(...cutBox(space.columns, box, cut).toReversed());
  }
  return { status: "none" };
}

// One of some points of the box that is a case in which the condition holds.
function caseAmong(box: Box, seen: Look, look: (box: Box) => Look | null, points: readonly Box[]): Box | "exhausted" | null {
  const isOne = isPoint(box);
  for (const point of isOne ? [box] : points) {
    const at = isOne ? seen : look(point);
    if (!at) return "exhausted";
    if (at.admitted === TRUE && at.verdict === TRUE) return point;
  }
  return null;
}

// A case that reads like one.
function naturalPoint({ opened, facts }: FactSpace, { low, high }: Box): Box {
  const numbers = low.map((least, column) => naturalNumber(facts[column], opened.asOf, least, high[column] as number));
  return { low: numbers, high: numbers };
}

/** Of the numbers of a fact one that reads like that of a case: dates near that of the assessment, numbers near nothing. */
export function naturalNumber(fact: Fact | undefined, asOf: DayNumber, least: number, most: number): number {
  const type = fact?.definition.type;
  const wished = type === "date" ? asOf - 30 : type === "datetime" ? firstMinuteOf(asOf - 30) : 0;
  return type === "set" ? least : Math.min(Math.max(least, wished), most);
}

/** The space of the facts behind some slots. */
export function spaceOf(whole: OpenCase, slots: Iterable<number>, late = false): FactSpace {
  const { facts, opened } = factsBehind(whole, slots, late);
  return factSpace(opened, facts);
}

/** Everything that can be, but for what the case file tells. */
export function rootOf({ opened, facts, told, untold }: FactSpace): Box {
  const isTold = facts.map(({ id }) => Object.hasOwn(opened.caseFile.facts, id));
  return {
    low: untold.low.map((low, column) => (isTold[column] ? (told.low[column] as number) : low)),
    high: untold.high.map((high, column) => (isTold[column] ? (told.high[column] as number) : high)),
  };
}

/** The case file of a single case of a space, with every fact that it is about. */
export function caseFileAt({ opened, facts }: FactSpace, point: Box): CaseFile {
  const { row } = placed(opened, facts, point);
  const shown = facts.filter(({ definition }) => !definition.derive && !definition.provided);
  const written = shown.map((fact) => [fact.id, isToCome(fact, row, opened.asOf) ? NOT_YET : shownFact(fact, row)]);
  const { facts: told, ...rest } = toldInFull(opened);
  return { ...rest, facts: { ...told, ...Object.fromEntries(written) } };
}

/** The case file, with a value for what it tells in part only. */
export function toldInFull({ caseFile }: OpenCase): CaseFile {
  const facts = Object.entries(caseFile.facts).map(([id, value]) => [id, isPartial(value) ? (value.between?.[1] ?? value) : value]);
  return { ...caseFile, facts: Object.fromEntries(facts) };
}

// What happens is told of once it has happened.
function isToCome({ slot, definition: { event, type } }: Fact, row: FactRow, asOf: DayNumber): boolean {
  return event === true && (row.low[slot] as number) > (type === "datetime" ? lastMinuteOf(asOf) : asOf);
}

function lookAt(space: FactSpace, node: ConditionNode, box: Box, late: boolean): Look {
  const { opened, facts } = space;
  const within = placed(opened, facts, box);
  if (late) deriveFacts(opened.rulebook.vocabulary, within.row, "late", opened.history);
  const { admitted, cut } = admission(within, space);
  const verdict = evaluate(node, within.row);
  return { verdict, admitted, cut: () => (verdict === UNKNOWN ? cutFor(within, facts, [node])?.() : null) ?? (admitted === UNKNOWN ? cut() : null) };
}

/** The conjunction of conditions. */
export function all(...parts: readonly ConditionNode[]): ConditionNode {
  return { kind: "all", parts };
}

/** The disjunction of conditions. */
export function any(...parts: readonly ConditionNode[]): ConditionNode {
  return { kind: "any", parts };
}

/** The opposite of a condition. */
export function not(part: ConditionNode): ConditionNode {
  return { kind: "not", part };
}

/** A condition that holds always. */
export const ALWAYS: ConditionNode = all();
