// Ranges as they are shown: in yuan, rounded inward to whole fen.
import type { YuanRange } from "../assessment/statutory-results.ts";
import type { TraceStep } from "../law/trace.ts";
import { decimal, decimals, exactly, type Fraction, isEndless, minus, order, plus, rounded, ZERO } from "./fraction.ts";
import { NOTES } from "./notes.ts";
import type { End, Ends, Limit, Span } from "./sums.ts";

const FEN = exactly("0.01");
// Up to here, 2⁴⁶ yuan, a number of yuan tells every fen apart.
const LAST_WITH_FEN = exactly(2 ** 46);
const LARGEST = exactly(9e13);

/** Every sum between the ends, in whole fen; `null` where it cannot be counted. */
export function shownBetween({ low, high }: Pick<Ends, "low" | "high">): Span | null {
  const [least, most] = [inFen(finite(low)), inFen(finite(high))];
  if (!least && !most) return null;
  const from = least ?? inFen(pointAt(low.min));
  const to = most ?? inFen(pointAt(high.max));
  return from && to && { min: from.min, max: to.max };
}

/** Whether every end can be counted in fen. */
export function isCountable({ low, high }: Pick<Ends, "low" | "high">): boolean {
  return [low.min, finite(high).max].every((limit) => limit === null || order(limit.sum, LARGEST) <= 0);
}

function finite({ min, max }: Span): Span {
  return { min: min && isEndless(min.sum) ? null : min, max: max && isEndless(max.sum) ? null : max };
}

function pointAt(limit: Limit | null): Span {
  const end = limit && { ...limit, included: true };
  return { min: end, max: end };
}

function inFen(span: Span): Span | null {
  const { min, max } = span;
  if ([min, max].some((limit) => limit && order(limit.sum, LARGEST) > 0) || isEmpty(span)) return null;
  const from = min && inward(min, "up");
  const to = max && inward(max, "down");
  if (!to || !isEmptyInFen(from, to)) return { min: from, max: to };
  const step = order(to.sum, LAST_WITH_FEN) > 0 ? exactly(1) : FEN;
  const end = { sum: to.included ? to.sum : minus(to.sum, step), included: true };
  return { min: end, max: end };
}

export function isEmpty({ min, max }: Span): boolean {
  if (max === null) return false;
  const { sum, included } = min ?? { sum: ZERO, included: true };
  return order(sum, max.sum) > 0 || (order(sum, max.sum) === 0 && !(included && max.included));
}

function isEmptyInFen(from: Limit | null, to: Limit): boolean {
  const first = from === null ? ZERO : from.included ? from.sum : plus(from.sum, FEN);
  return order(first, to.included ? to.sum : minus(to.sum, FEN)) > 0;
}

function inward({ sum, included }: Limit, direction: "down" | "up"): Limit {
  const fen = rounded(sum, FEN, direction);
  const whole = order(fen, LAST_WITH_FEN) > 0 ? rounded(fen, exactly(1), direction) : fen;
  return { sum: whole, included: included || order(whole, sum) !== 0 };
}

/** A range as it is written out. */
export function yuanOf(span: Span | null): YuanRange | null {
  const again = span && inFen(span);
  if (!again) return null;
  const { min, max } = again;
  return { min: min && numberOf(min.sum), minIncluded: min?.included ?? false, max: max && numberOf(max.sum), maxIncluded: max?.included ?? false };
}

function numberOf(sum: Fraction): number {
  return Number(decimals(sum));
}

/** The steps to a range, with the last rounding; an end that it does not have has none. */
export function finished(steps: readonly TraceStep[], range: Span | null): readonly TraceStep[] {
  return [...steps, ...(["min", "max"] as const).flatMap((end) => roundedLast(steps, end, range))].filter(({ end }) => range?.[end]);
}

/** The step that rounds the last result of an end to what is shown. */
export function roundedLast(steps: readonly TraceStep[], end: End, range: Span | null): readonly TraceStep[] {
  const last = steps.filter((step) => step.end === end).at(-1);
  const limit = range?.[end];
  if (!last || !limit) return [];
  const result = decimal(limit.sum);
  if (last.result === result) return [];
  const before = exactly(last.result);
  const isRaised = order(limit.sum, before) > 0;
  const note = end === "min" && !isRaised ? NOTES.toFenBelow : NOTES.toFen;
  const unit = order(limit.sum, LAST_WITH_FEN) > 0 ? "1" : "0.01";
  const isWhole = order(rounded(before, exactly(unit), "down"), before) === 0;
  const head = { end, note, result, fact: null, citations: last.citations };
  if (isWhole) return [{ ...head, operation: "add", operands: [last.result, isRaised ? unit : `-${unit}`] }];
  return [{ ...head, operation: isRaised ? "round-up" : "round-down", operands: [last.result, unit] }];
}
