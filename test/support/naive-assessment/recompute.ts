// The steps of a trace reckoned again, from their operands alone.
import type { RecommendedPenalty } from "../../../src/assessment/assessment.ts";
import type { YuanRange } from "../../../src/assessment/statutory-results.ts";
import type { TraceStep } from "../../../src/law/trace.ts";
import type { NaiveValue } from "../assessment-naive-interpreter.ts";
import { compare, dividedBy, greatest, least, minus, plus, type Rational, rational, roundedDown, roundedUp, times } from "./rational.ts";

/** What a step may rest on beside the steps before it. */
export interface Origins {
  readonly facts: Readonly<Record<string, NaiveValue>>;
  /** Every number that stands in the rules. */
  readonly figures: readonly number[];
}

const FEN = rational("0.01");

/** The result of a step, reckoned from its operands. */
export function recomputed({ operation, operands }: Pick<TraceStep, "operation" | "operands">): Rational {
  const values = operands.map(rational);
  const [first, second, third] = values;
  if (!first) throw new Error(`${operation} of nothing`);
  switch (operation) {
    case "figure":
    case "fact":
      return first;
    case "multiply":
      return values.reduce(times);
    case "add":
      return values.reduce(plus);
    case "at-least":
      return values.reduce(greatest);
    case "at-most":
      return values.reduce(least);
    case "percent":
      return dividedBy(times(first, given(second)), rational(100));
    case "between":
      return plus(first, times(minus(given(second), first), given(third)));
    case "round-down":
      return roundedDown(first, given(second));
    case "round-up":
      return roundedUp(first, given(second));
  }
}

/** Everything in the trace of a penalty that does not follow from its operands, from the case or from the rules. */
export function traceFaults({ range, trace }: Pick<RecommendedPenalty, "range" | "trace">, origins: Origins): readonly string[] {
  const steps = trace.flatMap((step, index) => stepFaults(step, trace.slice(0, index), origins));
  const ends = (["min", "max"] as const).flatMap((end) => endFaults(end, range, trace.filter((step) => step.end === end).at(-1)));
  return [...steps, ...ends];
}

function stepFaults(step: TraceStep, before: readonly TraceStep[], { facts, figures }: Origins): readonly string[] {
  const told = `${step.operation} (${step.operands.join(", ")}) = ${step.result}`;
  const is = (a: string, b: string | number | Rational): boolean => compare(rational(a), typeof b === "object" ? b : rational(b)) === 0;
  const faults: string[] = [];
  if (step.operands.length > 0 && !is(step.result, recomputed(step))) faults.push(`${told} is reckoned wrongly`);
  if (step.citations.length === 0) faults.push(`${told} cites nothing`);
  if (step.operation === "fact") {
    const value = step.fact === null ? undefined : facts[step.fact];
    if (typeof value !== "number" || !is(step.result, value)) faults.push(`${told} is not what the case says`);
    return faults;
  }
  // A percentage may also be written as a fraction.
  const isFigure = (operand: string): boolean => figures.some((figure) => is(operand, figure) || is(operand, dividedBy(rational(figure), rational(100))));
  const isKnown = (operand: string): boolean => isFigure(operand) || before.some(({ result }) => is(operand, result));
  const operands = step.operation === "figure" ? [step.result] : step.operands;
  return [...faults, ...operands.filter((operand) => !isKnown(operand)).map((operand) => `${told}: ${operand} comes from nowhere`)];
}

function endFaults(end: TraceStep["end"], range: YuanRange | null, last: TraceStep | undefined): readonly string[] {
  const value = range?.[end] ?? null;
  if (value === null) return [];
  if (!last) return [`no step leads to the ${end} ${value}`];
  const inward = (end === "min" ? roundedUp : roundedDown)(rational(last.result), FEN);
  return compare(inward, rational(value)) === 0 ? [] : [`the ${end} is ${value}, and the last step comes to ${last.result}`];
}

function given(value: Rational | undefined): Rational {
  if (!value) throw new Error("an operand is missing");
  return value;
}
