// Which fact to ask for next, and which answers make a difference.
import { cutBox, withRange } from "./box.ts";
import { type Budget, type CountedDecision, counted } from "./budget.ts";
import type { Box, Decision, Reading } from "./decision.ts";
import { relevanceOf } from "./relevant-columns.ts";

/** Answers that the decision does not tell apart but for how large sums are. */
export interface AnswerClass {
  /** The range, or for a set the members that are in every answer and those that may be. */
  readonly low: number;
  readonly high: number;
  /** What is left open after such an answer, in bits. */
  readonly left: number;
}

/** A fact that could be asked for. */
export interface Question {
  readonly column: number;
  /** No two beside each other are alike, where `exact`; in none are two answers that lead to different parts. */
  readonly classes: readonly AnswerClass[];
  readonly exact: boolean;
  /** What the answer is expected to settle, in bits, over what it costs to find out. */
  readonly score: number;
  /** The share of the classes that settle everything. */
  readonly settling: number;
}

/** The questions, the best first. */
export interface Questions {
  readonly questions: readonly Question[];
  readonly exhausted: boolean;
  readonly readings: number;
}

// More are not told apart: an answer is one of these at the most.
const MOST_CLASSES = 32;

/**
 * Ranks the questions by what they are expected to settle, over their cost; of equal ones the one more of whose answers settle
 * everything, then in the order given. What is open is counted as log2 of the number of things that may still come out.
 */
export function rankQuestions(decision: Decision, box: Box, columns: readonly { readonly column: number; readonly cost: number }[], budget: Budget): Questions {
  const asked = counted(decision, budget);
  const reading = asked.read(box);
  if (!reading) return { questions: [], exhausted: true, readings: asked.count() };
  const before = opennessOf(reading);
  const questions = columns.map(({ column, cost }): Question => {
    const { classes, exact } = classesOf(asked, decision.columns, box, column);
    const expected = classes.reduce((sum, { left }) => sum + left, 0) / Math.max(1, classes.length);
    const settling = classes.filter(({ left }) => left === 0).length / Math.max(1, classes.length);
    return { column, classes, exact, score: (before - expected) / cost, settling };
  });
  const order = [...questions].sort((a, b) => b.score - a.score || b.settling - a.settling || questions.indexOf(a) - questions.indexOf(b));
  return { questions: order, exhausted: asked.spent(), readings: asked.count() };
}

/** How much a reading leaves open, in bits; nothing where it is settled. */
export function opennessOf({ key, certain, possible, sums }: Reading): number {
  if (key !== null) return 0;
  const open = possible === null ? 2 ** 16 : possible.size - certain.size;
  const wide = [...sums.values()].filter(({ low, high }) => low !== high).length;
  return Math.log2(2 + open + wide);
}

// Cut at every number at which the parts of some outcome turn, and nowhere else; sums may vary within a class.
function classesOf(asked: CountedDecision, columns: Decision["columns"], box: Box, column: number): Classes {
  const byParts: Decision = { columns, read: (part, within) => keyedByParts(asked.read(part, within) ?? UNTOLD) };
  const classes: AnswerClass[] = [];
  let exact = true;
  const waiting: Box[] = [box];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const [low, high] = [part.low[column] as number, part.high[column] as number];
    const isFull = classes.length + waiting.length >= MOST_CLASSES;
    const found = low === high || isFull ? null : relevanceOf(byParts, part, column, { readings: READINGS_PER_CLASS });
    if (found?.matters) {
      const at = columns[column] === "set" ? memberBetween(found.between, column) : turnBetween(byParts, found.between, column);
      waiting.push(...cutBox(columns, part, { column, at }).toReversed());
      continue;
    }
    exact &&= !isFull && found?.matters !== null;
    const left = leftAfter(asked, part, column);
    if (left !== null) classes.push({ low, high, left });
  }
  return { classes: classes.sort((a, b) => a.low - b.low || a.high - b.high), exact };
}

const READINGS_PER_CLASS = 200;

interface Classes {
  readonly classes: readonly AnswerClass[];
  readonly exact: boolean;
}

const UNTOLD: Reading = { admitted: 1, key: null, certain: new Set(), possible: null, sums: new Map(), cut: null };

function keyedByParts(reading: Reading): Reading {
  const { certain, possible } = reading;
  return { ...reading, key: possible?.size === certain.size ? [...certain].sort().join("\n") : null };
}

// Of two cases that differ in the column alone, the last number up to which it comes out as in the first.
function turnBetween(byParts: Decision, [one, other]: readonly [Box, Box], column: number): number {
  let [from, to] = [one.low[column] as number, other.low[column] as number];
  const { key } = byParts.read(one);
  while (from + 1 < to) {
    const middle = Math.floor(from / 2 + to / 2);
    if (byParts.read(withRange(one, column, middle, middle)).key === key) from = middle;
    else to = middle;
  }
  return from;
}

function memberBetween([one, other]: readonly [Box, Box], column: number): number {
  return 31 - Math.clz32((one.low[column] as number) ^ (other.low[column] as number));
}

// What is open at the ends of a class; `null` where none of its answers can be.
function leftAfter(asked: CountedDecision, part: Box, column: number): number | null {
  const whole = asked.read(part);
  if (!whole) return opennessOf(UNTOLD);
  if (whole.admitted === 0) return null;
  const ends = [part.low[column] as number, part.high[column] as number].map((end) => asked.read(withRange(part, column, end, end), whole) ?? UNTOLD);
  return whole.key === null ? Math.max(...ends.map((end) => (end.admitted === 0 ? 0 : opennessOf(end)))) : 0;
}
