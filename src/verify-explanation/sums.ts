// What the measure of a penalty comes to, end by end, with every step of the arithmetic.
import type { Condition } from "../documents/condition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Interval, MoneyMeasure } from "../law/measure.ts";
import type { TraceOperation, TraceStep } from "../law/trace.ts";
import { bounded } from "./bounds.ts";
import type { CaseView } from "./case-facts.ts";
import { decimal, decimals, ENDLESS, exactly, type Fraction, greater, lesser, order, plus, times, ZERO } from "./fraction.ts";
import { NOTES } from "./notes.ts";

export type End = "min" | "max";

/** One end of a range; `included` tells whether the sum itself belongs to it. */
export interface Limit {
  readonly sum: Fraction;
  readonly included: boolean;
}

/** A range of sums; `null` is not limited. */
export interface Span {
  readonly min: Limit | null;
  readonly max: Limit | null;
}

/** A range at the least and at the greatest of what it rests on. */
export interface Ends {
  readonly low: Span;
  readonly high: Span;
  readonly known: boolean;
  /** The steps by which an end of it is come by. */
  readonly steps: (end: End, citations: readonly string[]) => readonly TraceStep[];
}

/** The fines that other fines are counted from. */
export type FineOf = (name: string) => Ends | null;

/** What a measure comes to where a condition holds; `null` where it rests on a fine that there is not. */
export function endsOf(view: CaseView, measure: MoneyMeasure, when: Condition | undefined, fineOf: FineOf): Ends | null {
  if (!hasBase(measure, fineOf)) return null;
  const at = (side: "low" | "high", end: End, steps: TraceStep[], citations: readonly string[]): Limit | null =>
    new Reckoning({ view, when, fineOf, side, end, citations }, steps).limitOf(measure);
  const span = (side: "low" | "high"): Span => ({ min: at(side, "min", [], []), max: at(side, "max", [], []) });
  return {
    low: span("low"),
    high: span("high"),
    known: isKnown(view, measure, fineOf),
    steps: (end, citations) => {
      const steps: TraceStep[] = [];
      at(end === "min" ? "low" : "high", end, steps, citations);
      return steps;
    },
  };
}

function partsOf(measure: MoneyMeasure): readonly MoneyMeasure[] | null {
  return "either" in measure ? measure.either : "sum" in measure ? measure.sum : null;
}

function hasBase(measure: MoneyMeasure, fineOf: FineOf): boolean {
  const parts = partsOf(measure);
  if (parts) return parts.every((part) => hasBase(part, fineOf));
  return !("ofFine" in measure) || fineOf(measure.ofFine) !== null;
}

function isKnown(view: CaseView, measure: MoneyMeasure, fineOf: FineOf): boolean {
  const parts = partsOf(measure);
  if (parts) return parts.every((part) => isKnown(view, part, fineOf));
  const fine = "ofFine" in measure ? (fineOf(measure.ofFine)?.known ?? false) : true;
  return fine && factsOf(measure).every((fact) => view.extentOf(fact).low === view.extentOf(fact).high);
}

/** The facts that a measure is counted from. */
export function factsOf(measure: object): readonly string[] {
  const { of, per, either, sum } = measure as {
    readonly of?: string;
    readonly per?: string;
    readonly either?: readonly object[];
    readonly sum?: readonly object[];
  };
  const parts = either ?? sum;
  return parts ? parts.flatMap(factsOf) : [of, per].filter((fact) => fact !== undefined);
}

/** One end of an interval, whichever way it is written. */
export function endOfInterval(interval: Interval, end: End): { readonly value: number; readonly included: boolean } | null {
  if (typeof interval === "number") return { value: interval, included: true };
  if (Array.isArray(interval)) return { value: interval[end === "min" ? 0 : 1] as number, included: true };
  const { min, above, max, below } = interval as Exclude<Interval, number | readonly [number, number]>;
  const [including, excluding] = end === "min" ? [min, above] : [max, below];
  if (including !== undefined) return { value: including, included: true };
  return excluding === undefined ? null : { value: excluding, included: false };
}

interface Setting {
  readonly view: CaseView;
  readonly when: Condition | undefined;
  readonly fineOf: FineOf;
  readonly side: "low" | "high";
  readonly end: End;
  readonly citations: readonly string[];
}

const COUNTLESS = exactly(`1${"0".repeat(194)}`);

/** The reckoning of one end, which takes down its steps. */
class Reckoning {
  private readonly setting: Setting;
  private readonly steps: TraceStep[];

  constructor(setting: Setting, steps: TraceStep[]) {
    this.setting = setting;
    this.steps = steps;
  }

  limitOf(measure: MoneyMeasure): Limit | null {
    const { atLeast, atMost } = measure;
    const { end } = this.setting;
    let limit = this.unlimited(measure);
    if (atLeast !== undefined) limit = this.held(limit, exactly(atLeast), "at-least", end === "min");
    if (atMost !== undefined) limit = this.held(limit, exactly(atMost), "at-most", end === "max");
    return limit;
  }

  private unlimited(measure: MoneyMeasure): Limit | null {
    const { end } = this.setting;
    if ("either" in measure || "sum" in measure) return this.combined(measure);
    const figure = endOfInterval("amount" in measure ? measure.amount : "times" in measure ? measure.times : measure.percent, end);
    if (!figure) return null;
    if ("amount" in measure) {
      const sum = exactly(figure.value);
      this.write("figure", [sum], sum, NOTES.amount);
      return this.perUnit({ sum, included: figure.included }, measure.per);
    }
    const base = "of" in measure ? this.baseOf(measure.of, measure.baseAtLeast) : this.fineBase(measure.ofFine);
    if (!base) return null;
    const ratio = exactly(figure.value);
    const isPercent = "percent" in measure;
    const sum = isPercent ? times(times(base.sum, ratio), exactly("0.01")) : times(base.sum, ratio);
    this.write(isPercent ? "percent" : "multiply", [base.sum, ratio], sum, isPercent ? NOTES.percent : NOTES.multiply);
    return this.perUnit({ sum, included: base.included && figure.included }, measure.per);
  }

  private baseOf(fact: string, atLeast: number | undefined): Limit {
    const { view, when, side } = this.setting;
    const fen = bounded(view, fact, when)[side];
    const value = fen === Number.POSITIVE_INFINITY ? ENDLESS : times(exactly(Number.isFinite(fen) ? fen : 0), exactly("0.01"));
    this.write("fact", [value], value, NOTES.fact, fact);
    let sum = value;
    for (const [floor, note] of [[ZERO, NOTES.notNegative], ...(atLeast === undefined ? [] : [[exactly(atLeast), NOTES.substitute] as const])] as const) {
      if (order(sum, floor) < 0) {
        this.write("at-least", [sum, floor], floor, note);
        sum = floor;
      }
    }
    return { sum, included: true };
  }

  private fineBase(name: string): Limit | null {
    const { fineOf, side, end, citations } = this.setting;
    const fine = fineOf(name);
    const limit = fine?.[side][end] ?? null;
    if (fine && limit) this.steps.push(...fine.steps(end, citations));
    return limit;
  }

  private perUnit({ sum, included }: Limit, per: string | undefined): Limit {
    if (per === undefined) return { sum, included };
    const { view, when, side } = this.setting;
    const number = bounded(view, per, when)[side];
    const unit = view.definitionOf(per).type === "integer" ? exactly(1) : exactly("0.000001");
    const given = Number.isFinite(number) ? times(exactly(number), unit) : number < 0 ? ZERO : COUNTLESS;
    this.write("fact", [given], given, NOTES.count, per, decimals);
    const count = greater(given, ZERO);
    if (order(given, ZERO) < 0) this.write("at-least", [given, ZERO], ZERO, NOTES.notNegative);
    const product = times(sum, count);
    this.steps.push(this.step("multiply", [decimal(sum), decimals(count)], decimal(product), NOTES.per));
    return { sum: product, included };
  }

  private combined(measure: Extract<MoneyMeasure, { readonly either: unknown } | { readonly sum: unknown }>): Limit | null {
    const { end } = this.setting;
    const limits = (partsOf(measure) ?? []).map((part) => this.limitOf(part));
    const stated = limits.filter((limit) => limit !== null);
    const isChoice = "either" in measure;
    if (stated.length === 0 || ((isChoice || end === "max") && stated.length < limits.length)) return null;
    const operands = stated.map(({ sum }) => sum);
    if (!isChoice) {
      const sum = operands.reduce(plus);
      this.write("add", operands, sum, NOTES.sum);
      return { sum, included: stated.every(({ included }) => included) };
    }
    const sum = operands.reduce(end === "min" ? lesser : greater);
    this.write(end === "min" ? "at-most" : "at-least", operands, sum, NOTES.either);
    return { sum, included: stated.some((limit) => limit.included && order(limit.sum, sum) === 0) };
  }

  private held(limit: Limit | null, at: Fraction, operation: "at-least" | "at-most", standsIn: boolean): Limit | null {
    const note = operation === "at-least" ? NOTES.floor : NOTES.cap;
    if (limit === null) {
      if (standsIn) this.write("figure", [at], at, note);
      return standsIn ? { sum: at, included: true } : null;
    }
    if (operation === "at-least" ? order(limit.sum, at) >= 0 : order(limit.sum, at) <= 0) return limit;
    this.write(operation, [limit.sum, at], at, note);
    return { sum: at, included: true };
  }

  private write(operation: TraceOperation, operands: readonly Fraction[], result: Fraction, note: LocalizedText, fact?: string, show = decimal): void {
    this.steps.push(this.step(operation, operands.map(show), show(result), note, fact));
  }

  private step(operation: TraceOperation, operands: readonly string[], result: string, note: LocalizedText, fact?: string): TraceStep {
    const { end, citations } = this.setting;
    return { end, operation, operands, result, note, fact: fact ?? null, citations };
  }
}
