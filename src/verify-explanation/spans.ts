// Ranges put together: what holds all of several, and what one out of several may come to.
import type { TraceStep } from "../law/trace.ts";
import { decimal, greater, lesser, order, ZERO } from "./fraction.ts";
import { NOTES } from "./notes.ts";
import type { End, Ends, Limit, Span } from "./sums.ts";

/** The range that holds all of these; `null` where there is none. */
export function hull(spans: readonly Span[]): Span | null {
  const [first, ...rest] = spans;
  if (!first) return null;
  return rest.reduce((a, b) => ({ min: a.min && b.min && outer(a.min, b.min, "min"), max: a.max && b.max && outer(a.max, b.max, "max") }), first);
}

function outer(a: Limit, b: Limit, end: End): Limit {
  const way = end === "min" ? order(a.sum, b.sum) : order(b.sum, a.sum);
  if (way !== 0) return way < 0 ? a : b;
  return { sum: a.sum, included: a.included || b.included };
}

function hullOfEnds(several: readonly Ends[]): Omit<Ends, "steps"> | null {
  const [low, high] = [hull(several.map((ends) => ends.low)), hull(several.map((ends) => ends.high))];
  return low && high && { low, high, known: several.every(({ known }) => known) };
}

/** The fine of several clauses of which some hold, one after the other; other fines are counted from it. */
export function fineOfClauses(perClause: readonly (readonly Ends[])[]): Ends | null {
  const all = perClause.flat();
  const span = eitherOf(perClause.flatMap((ends) => hullOfEnds(ends) ?? []));
  const steps: Ends["steps"] = (end, citations) => [
    ...all.flatMap((one) => one.steps(end, citations)),
    ...(all.length > 1 ? [hullStep(all, end, citations)] : []),
  ];
  return span && { ...span, steps };
}

function hullStep(all: readonly Ends[], end: End, citations: readonly string[]): TraceStep {
  const sums = all.map(({ low, high }) => (end === "min" ? low.min : high.max)?.sum ?? ZERO);
  const result = decimal(sums.reduce(end === "min" ? lesser : greater));
  return { end, operation: end === "min" ? "at-most" : "at-least", operands: sums.map(decimal), result, note: NOTES.hull, fact: null, citations };
}

function eitherOf(several: readonly Omit<Ends, "steps">[]): Omit<Ends, "steps"> | null {
  const [first, ...rest] = several;
  if (!first) return null;
  if (several.every(({ known }) => known)) {
    const [low, high] = [hull(several.map((one) => one.low)), hull(several.map((one) => one.high))];
    return low && high && { low, high, known: true };
  }
  return rest.reduce(
    (span, { low, high }) => ({
      low: { min: pick(span.low.min, low.min, "min", "less"), max: pick(span.low.max, low.max, "max", "less") },
      high: { min: pick(span.high.min, high.min, "min", "more"), max: pick(span.high.max, high.max, "max", "more") },
      known: false,
    }),
    { ...first, known: false },
  );
}

// No minimum is less than any, no maximum more; an end that is left out makes a range begin later and end earlier.
function pick(a: Limit | null, b: Limit | null, end: End, wanted: "less" | "more"): Limit | null {
  const isExtreme = (end === "min") === (wanted === "less");
  if (a === null || b === null) return isExtreme ? null : (a ?? b);
  const way = order(a.sum, b.sum);
  if (way !== 0) return way < 0 === (wanted === "less") ? a : b;
  return { sum: a.sum, included: isExtreme ? a.included || b.included : a.included && b.included };
}
