// The least that has to change for another outcome: best first over boxes, by the cost of their nearest cases.
import { cutBox, sharedPart, withRange } from "./box.ts";
import { type Budget, type CountedDecision, counted } from "./budget.ts";
import type { Box, Cut, Decision, Reading } from "./decision.ts";
import { makeHeap } from "./heap.ts";

/** A column that may change: where it can be brought, both ends included, and what that takes: nothing for where it is, and more the farther away. */
export interface ChangeableColumn {
  readonly column: number;
  readonly low: number;
  readonly high: number;
  /** The numbers that it can be brought to, where those are not all between the ends. */
  readonly options?: readonly number[] | null;
  readonly costTo: (number: number) => number;
}

/** A change that leads to what is wanted. */
export interface NearestChange {
  /** The case after it; columns that were not known stay so. */
  readonly to: Box;
  readonly changed: readonly number[];
  readonly cost: number;
}

/** The nearest changes, the least first, none of which changes all columns that another one does. */
export interface NearestChanges {
  readonly changes: readonly NearestChange[];
  /** Whether the budget was spent, so that there may be more. */
  readonly exhausted: boolean;
  readonly readings: number;
}

/** Whether a reading is what is wanted: in no case (0), not told (1), in every case (2). */
export type Wanted = (reading: Reading) => 0 | 1 | 2;

interface Search {
  readonly decision: Decision;
  readonly told: Box;
  readonly changeable: readonly ChangeableColumn[];
  readonly wanted: Wanted;
  readonly asked: CountedDecision;
}

interface Waiting extends NearestChange {
  readonly box: Box;
  readonly within: Reading | undefined;
  /** Columns that could change and are not known, and that are left as they are. */
  readonly held: readonly number[];
}

/**
 * Looks for the changes of least cost after which the outcome is what is wanted, whatever the columns are that are not known; `among` are parts of
 * the space that hold all of it, where they are known.
 */
export function nearestChanges(
  decision: Decision,
  told: Box,
  changeable: readonly ChangeableColumn[],
  wanted: Wanted,
  most: number,
  budget: Budget,
  among: readonly Box[] | null = null,
): NearestChanges {
  const search: Search = { decision, told, changeable, wanted, asked: counted(decision, budget) };
  const changes: NearestChange[] = [];
  const open = makeHeap<Waiting>((a, b) => a.cost - b.cost || a.changed.length - b.changed.length);
  const push = (box: Box, held: readonly number[], within?: Reading): void => {
    const nearest = nearestOf(search, box);
    if (Number.isFinite(nearest.cost)) open.push({ ...nearest, box, within, held });
  };
  const whole = reachable(told, changeable);
  for (const part of among ?? [whole]) {
    const shared = sharedPart(decision.columns, whole, part);
    if (shared) push(shared, []);
  }
  for (let next = open.pop(); next && changes.length < most && !search.asked.spent(); next = open.pop()) {
    const { box, within, held, ...change } = next;
    const known = changes.find(({ changed }) => changed.every((column) => change.changed.includes(column)));
    const { reading = within, reached, cut } = known ? { reached: false, cut: null } : lookInto(search, next);
    if (reached) changes.push(change);
    const keeping = known?.changed ?? (reached ? change.changed : []);
    for (const part of keepingOneOf(search, box, keeping)) push(part, held, reading);
    if (!cut) continue;
    for (const part of cutBox(decision.columns, box, cut)) push(part, held, reading);
    // What is not known can also stay so.
    if (isUnknownAsTold(search, box, cut.column)) push(box, [...held, cut.column], reading);
  }
  return { changes, exhausted: search.asked.spent() && changes.length < most, readings: search.asked.count() };
}

interface Looked {
  readonly reading?: Reading;
  /** Whether the nearest case of the box is what is wanted; otherwise where to cut the box. */
  readonly reached: boolean;
  readonly cut: Cut | null;
}

function lookInto(search: Search, { box, to, within, held }: Waiting): Looked {
  const reading = search.asked.read(box, within);
  if (!reading || verdictOf(search, reading) === 0) return { reached: false, cut: null };
  const failing = isEverywhere(search, reading) ? null : failingCase(search, to, reading);
  if (failing === "exhausted") return { reading, reached: false, cut: null };
  return failing === null ? { reading, reached: true, cut: null } : { reading, reached: false, cut: cutOf(search, box, held, reading, failing) };
}

function isUnknownAsTold({ told }: Search, { low, high }: Box, column: number): boolean {
  return told.low[column] !== told.high[column] && low[column] === told.low[column] && high[column] === told.high[column];
}

function reachable(told: Box, changeable: readonly ChangeableColumn[]): Box {
  return changeable.reduce((box, { column, low, high }) => withRange(box, column, low, high), told);
}

// The case of the box that takes least; columns that cannot change stay as they are. What is not known has no place to stay at.
function nearestOf({ decision, told, changeable }: Search, box: Box): NearestChange {
  let [to, cost]: [Box, number] = [told, 0];
  const changed: number[] = [];
  for (const { column, costTo, options } of changeable) {
    const [now, low, high] = [told.low[column] as number, box.low[column] as number, box.high[column] as number];
    const isKnown = now === told.high[column];
    if (!isKnown && low === now && high === told.high[column]) continue;
    const nearest = decision.columns[column] === "set" ? (now | low) & high : nearestNumber([low, high], isKnown ? now : null, options, costTo);
    if (nearest === null) return { to, changed, cost: Number.POSITIVE_INFINITY };
    to = withRange(to, column, nearest, nearest);
    if (!isKnown || nearest !== now) changed.push(column);
    cost += costTo(nearest);
  }
  return { to, changed, cost };
}

function nearestNumber(
  [low, high]: readonly [number, number],
  now: number | null,
  options: ChangeableColumn["options"],
  costTo: ChangeableColumn["costTo"],
): number | null {
  if (!options) return Math.min(Math.max(now ?? low, low), high);
  const within = [...(now === null ? [] : [now]), ...options].filter((number) => number >= low && number <= high);
  return within.reduce<number | null>((best, number) => (best === null || costTo(number) < costTo(best) ? number : best), null);
}

// What is left of a box where not all of these columns change.
function keepingOneOf({ decision, told }: Search, { low, high }: Box, changed: readonly number[]): readonly Box[] {
  return changed.flatMap((column) => {
    const [now, end, from, to] = [told.low[column] as number, told.high[column] as number, low[column] as number, high[column] as number];
    if (now !== end) return [];
    const isWithin = decision.columns[column] === "set" ? (now & from) === from && (now & ~to) === 0 : now >= from && now <= to;
    return isWithin ? [withRange({ low, high }, column, now, now)] : [];
  });
}

function verdictOf({ wanted }: Search, reading: Reading): 0 | 1 | 2 {
  return reading.admitted === 0 ? 0 : wanted(reading);
}

function isEverywhere(search: Search, reading: Reading): boolean {
  return reading.admitted === 2 && verdictOf(search, reading) === 2;
}

// A part of a slice in which the outcome is not what is wanted; `null` where it is throughout.
function failingCase(search: Search, slice: Box, within: Reading): Box | "exhausted" | null {
  const waiting: { readonly box: Box; readonly within: Reading }[] = [{ box: slice, within }];
  let isAny = false;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const reading = search.asked.read(next.box, next.within);
    if (!reading) return "exhausted";
    if (reading.admitted === 0) continue;
    const verdict = search.wanted(reading);
    // Where it fails, but perhaps only in cases that cannot be, these are looked at apart.
    if (verdict === 0 && reading.admitted === 2) return next.box;
    isAny ||= reading.admitted === 2;
    if (verdict === 2 && reading.admitted === 2) continue;
    if (!reading.cut) return verdict === 2 ? null : next.box;
    for (const box of cutBox(search.decision.columns, next.box, reading.cut)) waiting.push({ box, within: reading });
  }
  return isAny ? null : slice;
}

// Cut where a column that may change is cut, or where one has to be for the case that fails.
function cutOf(search: Search, box: Box, held: readonly number[], reading: Reading, failing: Box): Cut | null {
  const { changeable, asked } = search;
  const isChangeable = (cut: Cut | null): cut is Cut => cut !== null && !held.includes(cut.column) && changeable.some(({ column }) => column === cut.column);
  if (isChangeable(reading.cut)) return reading.cut;
  const free = changeable.filter(({ column }) => !held.includes(column));
  const fixed = free.reduce((narrow, { column }) => withRange(narrow, column, box.low[column] as number, box.high[column] as number), failing);
  const inner = asked.read(fixed, reading);
  // Where every such case can be, none of the changes helps.
  if (!inner || (inner.admitted === 2 && verdictOf(search, inner) === 0)) return null;
  return isChangeable(inner.cut) ? inner.cut : halvingCut(search, box, free);
}

function halvingCut({ decision }: Search, { low, high }: Box, free: readonly ChangeableColumn[]): Cut | null {
  const open = free.filter(({ column }) => low[column] !== high[column]);
  const [first] = open;
  if (!first) return null;
  const [from, to] = [low[first.column] as number, high[first.column] as number];
  const at = decision.columns[first.column] === "set" ? 31 - Math.clz32(to & ~from) : Math.floor(from / 2 + to / 2);
  return { column: first.column, at };
}
