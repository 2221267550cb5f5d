// Whether two rulebooks come to different outcomes anywhere in a part of the space: a case in which they do, or that there is none.
import type { OpenCase } from "../assessment/open-case.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import { cornerOf, cutBox, isPoint, withRange } from "../space/box.ts";
import type { Box, Cut } from "../space/decision.ts";
import { naturalNumber } from "../verification/find-case.ts";
import type { BendingColumns } from "./bending-columns.ts";
import { conditionsOfChanges } from "./changed-cells.ts";
import type { Answer, Question } from "./joint-question.ts";
import { cutForBoth, cutOfWordings, type JointPlace, type JointSpace, placeIn } from "./joint-space.ts";
import { mattersIn, type RuleChange } from "./rule-changes.ts";

/** A case, by its point, in which the outcomes differ. */
export interface FoundDifference {
  readonly point: Box;
  readonly before: Answer;
  readonly after: Answer;
}

/** What a search came to. */
export type DifferenceSearch = FoundDifference | "none" | "exhausted";

/** What is searched for. */
export interface DifferenceQuestion {
  readonly ask: Question;
  /** The changes that have to matter where the difference is. */
  readonly changes: readonly RuleChange[];
  /** Whether results of the assessment can be where they have to be; everywhere where nothing is said. */
  readonly reaches: (old: OpenCase, next: OpenCase) => boolean;
  /** Whether outcomes are sums, which part at ends, and not whether sums reach something. */
  readonly isOnSums: boolean;
  /** The columns that sums are computed from. */
  readonly bending: BendingColumns;
  /** How many parts of the space may still be looked at, by all searches together. */
  readonly budget: { left: number };
}

interface Look {
  readonly place: JointPlace;
  /** `null` where which wording counts is not settled. */
  readonly answers: readonly [Answer, Answer] | null;
  /** Whether one of the changes surely matters. */
  readonly isSure: boolean;
  readonly wordings: Cut | null;
}

const MOST_SAMPLES = 24;

/** Looks for a case of a box with different outcomes in which one of the changes matters. */
export function findDifference(space: JointSpace, cell: Box, question: DifferenceQuestion): DifferenceSearch {
  const { budget } = question;
  const look = (box: Box): Look | null | "exhausted" => {
    budget.left -= 1;
    return budget.left < 0 ? "exhausted" : lookAt(space, box, question);
  };
  const among = (points: readonly Box[]): FoundDifference | "exhausted" | null => {
    for (const point of points) {
      const seen = look(point);
      if (seen === "exhausted") return seen;
      if (seen?.answers && seen.place.admitted === TRUE && differ(seen.answers)) return { point, before: seen.answers[0], after: seen.answers[1] };
    }
    return null;
  };
  let isLeft = false;
  let found = among(samplesOf(space, cell));
  const waiting: Box[] = [cell];
  for (let box = waiting.pop(); box && !found; box = waiting.pop()) {
    const seen = look(box);
    if (seen === "exhausted") return seen;
    if (!seen || isAlike(seen)) continue;
    found = among(isPoint(box) ? [box] : [naturalPoint(space, box), cornerOf(box, "low"), cornerOf(box, "high")]);
    if (found || isPoint(box)) continue;
    const cut = cutOf(space, seen, question);
    // Nothing but sums is open: they part at the ends, or where they bend.
    if (!cut) found = among(endsOf(box, question.bending.columns));
    const next = cut ?? cutOfSums(box, question);
    if (next === null) isLeft = true;
    else if (next !== "even") waiting.push(...cutBox(space.kinds, box, next).toReversed());
  }
  return found ?? (isLeft ? "exhausted" : "none");
}

function cutOfSums(box: Box, { isOnSums, bending }: DifferenceQuestion): Cut | "even" | null {
  return isOnSums ? bending.cutOf(box) : bending.halfOf(box);
}

function differ([before, after]: readonly [Answer, Answer]): boolean {
  return before.key !== after.key;
}

function isAlike({ answers }: Look): boolean {
  return answers !== null && answers[0].key !== null && !differ(answers);
}

// `null` where no difference can be here.
function lookAt(space: JointSpace, box: Box, { ask, changes, reaches }: DifferenceQuestion): Look | null {
  const place = placeIn(space, box);
  if (place.admitted === FALSE) return null;
  // What early facts rule out needs no assessment.
  if (changes.every((change) => mattersIn(change, place.old.row, place.next.row) === FALSE)) return null;
  const wordings = cutOfWordings(space, place);
  if (wordings) return { place, answers: null, isSure: false, wordings };
  const whole = isPoint(box);
  const [before, after] = [ask(place.old, whole), ask(place.next, whole)];
  const verdicts = changes.map((change) => mattersIn(change, before.concluded.row, after.concluded.row));
  if (verdicts.every((verdict) => verdict === FALSE) || !reaches(before.concluded, after.concluded)) return null;
  return { place, answers: [before, after], isSure: verdicts.includes(TRUE), wordings };
}

function cutOf(space: JointSpace, { place, answers, isSure, wordings }: Look, { changes }: DifferenceQuestion): Cut | null {
  if (!answers) return wordings;
  const [before, after] = answers;
  return (
    (isSure ? null : cutForBoth(space, place, conditionsOfChanges(changes))) ??
    cutForBoth(space, place, { old: before.open, next: after.open }) ??
    place.cutOfAdmission()
  );
}

/** A case of a box that reads like one. */
export function naturalPoint(space: JointSpace, { low, high }: Box): Box {
  const { asOf } = space.next.space.opened;
  const numbers = low.map((least, column) => naturalNumber(space.columns[column]?.fact, asOf, least, high[column] as number));
  return { low: numbers, high: numbers };
}

// A few cases from all over the box, always the same ones.
function samplesOf(space: JointSpace, box: Box): readonly Box[] {
  const natural = naturalPoint(space, box);
  const points = [natural, cornerOf(box, "low"), cornerOf(box, "high")];
  let state = 1;
  const draw = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  while (points.length < MOST_SAMPLES) {
    const numbers = natural.low.map((number, column) => {
      const [low, high] = [box.low[column] as number, box.high[column] as number];
      const isFew = space.kinds[column] === "ordered" && high - low < 16;
      if (isFew) return low + draw(high - low + 1);
      return [number, number, low, high][draw(4)] ?? number;
    });
    points.push({ low: numbers, high: numbers });
  }
  return points;
}

const MOST_ENDS = 4;

function endsOf(box: Box, columns: readonly number[]): readonly Box[] {
  let ends: readonly Box[] = [cornerOf(box, "low")];
  for (const column of columns.filter((one) => box.low[one] !== box.high[one]).slice(0, MOST_ENDS)) {
    const high = box.high[column] as number;
    ends = ends.flatMap((end) => [end, withRange(end, column, high, high)]);
  }
  return ends;
}
