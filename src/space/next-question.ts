// Which fact to ask for next, and which answers make a difference.
import { cutBox } from "./box.ts";
import { type Budget, type CountedDecision, counted } from "./budget.ts";
import type { Box, Decision, Reading } from "./decision.ts";

/** Answers that the decision does not tell apart as far as it was looked at. */
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
  readonly classes: readonly AnswerClass[];
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
    const classes = classesOf(asked, decision, box, column, reading);
    const expected = classes.reduce((sum, { left }) => sum + left, 0) / Math.max(1, classes.length);
    const settling = classes.filter(({ left }) => left === 0).length / Math.max(1, classes.length);
    return { column, classes, score: (before - expected) / cost, settling };
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

// The column is cut where the decision asks for it, as long as it does.
function classesOf(asked: CountedDecision, decision: Decision, box: Box, column: number, within: Reading): readonly AnswerClass[] {
  const classes: { readonly answer: AnswerClass; readonly reading: Reading }[] = [];
  const waiting: Box[] = [box];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const [low, high] = [part.low[column] as number, part.high[column] as number];
    const reading = asked.read(part, within);
    if (!reading) break;
    if (reading.admitted === 0) continue;
    const cut = low === high || classes.length + waiting.length >= MOST_CLASSES ? null : cutOf(asked, decision, part, reading, column);
    if (cut) waiting.push(...cutBox(decision.columns, part, { column, at: cut.at }).toReversed());
    else classes.push({ answer: { low, high, left: opennessOf(reading) }, reading });
  }
  return merged(classes.map(({ answer }) => answer));
}

// The cut that the decision asks for in the column, once the others are out of the way.
function cutOf(asked: CountedDecision, decision: Decision, box: Box, reading: Reading, column: number): { readonly at: number } | null {
  let [part, found] = [box, reading];
  for (let depth = 0; depth < 64 && found.cut; depth += 1) {
    if (found.cut.column === column) return { at: found.cut.at };
    // Into the half in which more is open.
    const halves = cutBox(decision.columns, part, found.cut).map((half) => ({ half, reading: asked.read(half, found) }));
    const best = halves
      .flatMap(({ half, reading: one }) => (one && one.admitted > 0 ? [{ half, one }] : []))
      .sort((a, b) => opennessOf(b.one) - opennessOf(a.one))[0];
    if (!best) return null;
    [part, found] = [best.half, best.one];
  }
  return null;
}

function merged(classes: readonly AnswerClass[]): readonly AnswerClass[] {
  return [...classes].sort((a, b) => a.low - b.low || a.high - b.high);
}
