// The facts of a case under two rulebooks at once: one column for a fact of both, whose values are told apart by what they are called.
import type { CaseFile } from "../assessment/case-file.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import type { ConditionNode } from "../conditions/condition-node.ts";
import { deriveFacts } from "../conditions/derive-facts.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { factsBehind } from "../explanation/bearing-facts.ts";
import { cutFor } from "../explanation/case-cuts.ts";
import { cutOfConductDate } from "../explanation/case-space.ts";
import { admission, type FactSpace, factSpace, placed } from "../explanation/fact-space.ts";
import type { Box, ColumnKind, Cut } from "../space/decision.ts";
import { caseFileAt, rootOf } from "../verification/find-case.ts";
import { type Coding, codingOf, encoded } from "./joint-coding.ts";
import type { RuleTexts } from "./rule-texts.ts";

/** A fact as a column of both rulebooks, or of one of them. */
export interface JointColumn {
  readonly id: string;
  /** In the rulebook whose numbers the column has: the new one where it knows the fact. */
  readonly fact: Fact;
  readonly kind: ColumnKind;
}

/** One rulebook's view of the joint space. */
export interface JointSide {
  readonly space: FactSpace;
  /** By its own column, the joint column and how numbers are turned. */
  readonly columns: readonly { readonly joint: number; readonly coding: Coding | null }[];
}

/** The space of the facts of a case under two rulebooks. */
export interface JointSpace {
  readonly columns: readonly JointColumn[];
  readonly kinds: readonly ColumnKind[];
  readonly root: Box;
  readonly old: JointSide;
  readonly next: JointSide;
  /** Facts that say one thing in the one rulebook and another in the other, so that no case gives both. */
  readonly unjoined: readonly string[];
}

/** A case that is open under one of the rulebooks, with the facts that a question there is about. */
export interface AskedSide {
  readonly opened: OpenCase;
  readonly slots: readonly number[];
  readonly texts: RuleTexts;
}

/** The space that the facts behind some slots span; with `late`, results of the assessment are free facts. `null` where no case is in both. */
export function jointSpace(old: AskedSide, next: AskedSide, late: boolean): JointSpace | null {
  const behind = [old, next].map(({ opened, slots }) => factsBehind(opened, slots, late));
  const ids = [...new Set(behind.flatMap(({ facts }) => facts.map(({ id }) => id)))];
  const unjoined: string[] = [];
  const joined = ids.flatMap((id): readonly { readonly column: JointColumn; readonly coding: Coding | null }[] => {
    const [before, after] = [old, next].map(({ opened }) => opened.rulebook.vocabulary.facts.get(id)) as [Fact | undefined, Fact | undefined];
    const fact = after ?? before;
    if (!fact || [old, next].some(({ opened }) => isSettled(opened, id))) return [];
    if (before && after) {
      const isFollowing = [before, after].some(({ definition }) => definition.derive || definition.provided);
      const coding = codingOf(before, after);
      if (coding === null || (isFollowing && old.texts.ofFact(before.slot) !== next.texts.ofFact(after.slot))) {
        unjoined.push(id);
        return [];
      }
      return [{ column: columnOf(id, fact), coding: coding === "same" ? null : coding }];
    }
    return [{ column: columnOf(id, fact), coding: null }];
  });
  const sideOf = ({ opened }: AskedSide, index: 0 | 1): JointSide => {
    const { vocabulary } = opened.rulebook;
    const own = joined.flatMap(({ column, coding }, joint) => {
      const fact = vocabulary.facts.get(column.id);
      return fact ? [{ fact, joint, coding: index === 0 ? coding : null }] : [];
    });
    const trimmed = behind[index]?.opened ?? opened;
    return {
      space: factSpace(
        trimmed,
        own.map(({ fact }) => fact),
      ),
      columns: own.map(({ joint, coding }) => ({ joint, coding })),
    };
  };
  const [before, after] = [sideOf(old, 0), sideOf(next, 1)];
  const root = rootOfBoth(joined, before, after);
  if (!root) return null;
  const columns = joined.map(({ column }) => column);
  return { columns, kinds: columns.map(({ kind }) => kind), root, old: before, next: after, unjoined };
}

function columnOf(id: string, fact: Fact): JointColumn {
  return { id, fact, kind: fact.definition.type === "set" ? "set" : "ordered" };
}

// What parameters settle is no free fact.
function isSettled({ rulebook, settled }: OpenCase, id: string): boolean {
  const fact = rulebook.vocabulary.facts.get(id);
  return fact !== undefined && settled.has(fact.slot);
}

// What both rulebooks allow.
function rootOfBoth(joined: readonly { readonly column: JointColumn; readonly coding: Coding | null }[], old: JointSide, next: JointSide): Box | null {
  const low = new Float64Array(joined.length).fill(Number.NEGATIVE_INFINITY);
  const high = new Float64Array(joined.length).fill(Number.POSITIVE_INFINITY);
  for (const side of [old, next]) {
    const root = rootOf(side.space);
    for (const [column, { joint, coding }] of side.columns.entries()) {
      const kind = joined[joint]?.column.kind;
      const implied = side.space.opened.item.implied.find(({ fact }) => fact === side.space.facts[column]);
      const [from, to] = implied ? [implied.value, implied.value] : [root.low[column] as number, root.high[column] as number];
      const ends = coding ? coding.back({ low: from, high: to }) : { low: from, high: to };
      if (kind === "set") {
        low[joint] = low[joint] === Number.NEGATIVE_INFINITY ? ends.low : (low[joint] as number) | ends.low;
        high[joint] = high[joint] === Number.POSITIVE_INFINITY ? ends.high : (high[joint] as number) & ends.high;
      } else {
        low[joint] = Math.max(low[joint] as number, ends.low);
        high[joint] = Math.min(high[joint] as number, ends.high);
      }
    }
  }
  return low.some((least, column) => least > (high[column] as number)) ? null : { low, high };
}

/** The case of one rulebook with the numbers of a joint box. */
export function placedIn({ space, columns }: JointSide, box: Box, late = false): OpenCase {
  const within = placed(space.opened, space.facts, ownBox(columns, box));
  if (late) deriveFacts(within.rulebook.vocabulary, within.row, "late", within.history);
  return within;
}

function ownBox(columns: JointSide["columns"], box: Box): Box {
  const own = columns.map(({ joint, coding }) => {
    const ends = { low: box.low[joint] as number, high: box.high[joint] as number };
    return coding ? encoded(coding, ends) : ends;
  });
  return { low: Float64Array.from(own, ({ low }) => low), high: Float64Array.from(own, ({ high }) => high) };
}

/** A box under both rulebooks. */
export interface JointPlace {
  readonly box: Box;
  readonly old: OpenCase;
  readonly next: OpenCase;
  /** Whether the cases of the box can be under both. */
  readonly admitted: Verdict;
  readonly cutOfAdmission: () => Cut | null;
}

/** Places a box under both rulebooks. */
export function placeIn(space: JointSpace, box: Box, late = false): JointPlace {
  const [old, next] = [placedIn(space.old, box, late), placedIn(space.next, box, late)];
  const found = [admission(old, space.old.space), admission(next, space.next.space)];
  const verdicts = found.map(({ admitted }) => admitted);
  const admitted = verdicts.includes(FALSE) ? FALSE : verdicts.includes(UNKNOWN) ? UNKNOWN : TRUE;
  const cutOfAdmission = (): Cut | null =>
    jointCut(space.old, space, box, found[0]?.cut() ?? null) ?? jointCut(space.next, space, box, found[1]?.cut() ?? null);
  return { box, old, next, admitted, cutOfAdmission };
}

/** The cut that brings open conditions of either rulebook nearer to being settled. */
export function cutForBoth(
  space: JointSpace,
  { box, old, next }: Pick<JointPlace, "box" | "old" | "next">,
  open: { readonly old: readonly ConditionNode[]; readonly next: readonly ConditionNode[] },
): Cut | null {
  const one = open.old.length > 0 ? (cutFor(old, space.old.space.facts, open.old)?.() ?? null) : null;
  const first = jointCut(space.old, space, box, one);
  if (first) return first;
  const other = open.next.length > 0 ? (cutFor(next, space.next.space.facts, open.next)?.() ?? null) : null;
  return jointCut(space.next, space, box, other);
}

// A cut of one rulebook in the numbers of both.
function jointCut({ columns }: JointSide, { kinds }: JointSpace, box: Box, cut: Cut | null): Cut | null {
  if (!cut) return null;
  const own = columns[cut.column];
  if (!own) return null;
  const { joint, coding } = own;
  const [low, high] = [box.low[joint] as number, box.high[joint] as number];
  if (low === high) return null;
  if (kinds[joint] === "set") return { column: joint, at: coding ? coding.bitBack(cut.at) : cut.at };
  const at = coding ? Math.floor((low + high) / 2) : cut.at;
  return at >= low && at < high ? { column: joint, at } : null;
}

/** Where the day of the conduct lies under several wordings of either rulebook: the cut between two of them. */
export function cutOfWordings(space: JointSpace, { box, old, next }: Pick<JointPlace, "box" | "old" | "next">): Cut | null {
  const one = jointCut(space.old, space, box, cutOfConductDate(old, space.old.space.facts));
  return one ?? jointCut(space.next, space, box, cutOfConductDate(next, space.next.space.facts));
}

/** The case file of a single case, with the facts of both rulebooks. */
export function fileIn(space: JointSpace, point: Box): CaseFile {
  const [old, next] = [space.old, space.next].map(({ space: own, columns }) => caseFileAt(own, ownBox(columns, point))) as [CaseFile, CaseFile];
  return { ...next, facts: { ...old.facts, ...next.facts } };
}
