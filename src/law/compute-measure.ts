// What a money measure comes to, end by end.
import type { AmountRange, Bound } from "./amount-range.ts";
import { scaleDecimal } from "./decimal.ts";
import { decimalOfAmount, decimalOfMillionths, type ExactAmount, exactFromFen, exactTimes } from "./exact-amount.ts";
import {
  type AmountMeasure,
  endsOfInterval,
  type Interval,
  type MoneyMeasure,
  PERCENT_DIGITS,
  type PercentMeasure,
  partsOfMeasure,
  RATIO_DIGITS,
  type ResultLimits,
  type SumLimits,
  type TimesMeasure,
} from "./measure.ts";
import { fenFromYuan } from "./money.ts";
import { capped, type Ledger, raised } from "./trace.ts";
import { TRACE_NOTES } from "./trace-notes.ts";

/** What a measure is computed from, for one value of every fact. */
export interface MeasureInputs {
  /** The sum that a money fact is. */
  readonly money: (fact: string) => ExactAmount;
  /** The number that a counting fact is, in millionths. */
  readonly count: (fact: string) => bigint;
  /** The range of the fine of a clause or branch; `null` where none of its clauses holds. */
  readonly fine: (name: string) => AmountRange | null;
  /** Takes down how an end of such a fine was come by; where it is left out, the fine stands as a figure. */
  readonly tellFine?: (name: string, end: "min" | "max", ledger: Ledger) => void;
}

/** Takes down how each end was come by. */
export type EndLedgers = Readonly<Partial<Record<"min" | "max", Ledger>>>;

/** The range of sums that a money measure comes to; `null` where it rests on a fine that there is not. */
export function rangeOfMeasure(measure: MoneyMeasure, inputs: MeasureInputs, ledgers: EndLedgers = {}): AmountRange | null {
  if (!hasBase(measure, inputs)) return null;
  return { min: endOf(measure, "min", inputs, ledgers.min), max: endOf(measure, "max", inputs, ledgers.max) };
}

function hasBase(measure: MoneyMeasure, inputs: MeasureInputs): boolean {
  const parts = partsOfMeasure(measure);
  if (parts) return parts.every((part) => hasBase(part, inputs));
  return !("ofFine" in measure) || inputs.fine(measure.ofFine) !== null;
}

function endOf(measure: MoneyMeasure, end: "min" | "max", inputs: MeasureInputs, ledger: Ledger | undefined): Bound | null {
  return withinLimits(unlimitedEnd(measure, end, inputs, ledger), measure, end, ledger);
}

function unlimitedEnd(measure: MoneyMeasure, end: "min" | "max", inputs: MeasureInputs, ledger: Ledger | undefined): Bound | null {
  if ("either" in measure) return either(measure.either, end, inputs, ledger);
  if ("sum" in measure) return total(measure.sum, end, inputs, ledger);
  const stated = "amount" in measure ? statedAmount(measure, end, ledger) : shareOfBase(measure, end, inputs, ledger);
  return stated && perUnit(stated, measure, inputs, ledger);
}

function statedAmount({ amount }: AmountMeasure, end: "min" | "max", ledger: Ledger | undefined): Bound | null {
  const figure = figureOf(amount, end);
  if (!figure) return null;
  const sum = exactFromFen(fenFromYuan(figure.value) ?? 0);
  ledger?.write("figure", [decimalOfAmount(sum)], decimalOfAmount(sum), TRACE_NOTES.amount);
  return { amount: sum, included: figure.included };
}

function shareOfBase(measure: TimesMeasure | PercentMeasure, end: "min" | "max", inputs: MeasureInputs, ledger: Ledger | undefined): Bound | null {
  const inPercent = "percent" in measure;
  const figure = figureOf(inPercent ? measure.percent : measure.times, end);
  if (!figure) return null;
  const base = baseOf(measure, end, inputs, ledger);
  if (!base) return null;
  const ratio = BigInt(scaleDecimal(figure.value, inPercent ? PERCENT_DIGITS : RATIO_DIGITS) ?? 0);
  const amount = exactTimes(base.amount, ratio);
  const operation = inPercent ? "percent" : "multiply";
  ledger?.write(operation, [decimalOfAmount(base.amount), decimal(figure.value)], decimalOfAmount(amount), TRACE_NOTES[operation]);
  return { amount, included: base.included && figure.included };
}

function baseOf(measure: TimesMeasure | PercentMeasure, end: "min" | "max", inputs: MeasureInputs, ledger: Ledger | undefined): Bound | null {
  if ("ofFine" in measure) {
    const bound = inputs.fine(measure.ofFine)?.[end] ?? null;
    if (!bound || !ledger) return bound;
    if (inputs.tellFine) inputs.tellFine(measure.ofFine, end, ledger);
    else ledger.write("figure", [decimalOfAmount(bound.amount)], decimalOfAmount(bound.amount), TRACE_NOTES.otherFine);
    return bound;
  }
  const value = inputs.money(measure.of);
  ledger?.write("fact", [decimalOfAmount(value)], decimalOfAmount(value), TRACE_NOTES.fact, measure.of);
  const base = raised(value, 0n, TRACE_NOTES.notNegative, ledger);
  const least = measure.baseAtLeast;
  return { amount: least === undefined ? base : raised(base, exactFromYuan(least), TRACE_NOTES.substitute, ledger), included: true };
}

function perUnit({ amount, included }: Bound, { per }: SumLimits, inputs: MeasureInputs, ledger: Ledger | undefined): Bound {
  if (per === undefined) return { amount, included };
  const given = inputs.count(per);
  const count = given < 0n ? 0n : given;
  const sum = exactTimes(amount, count);
  const units = decimalOfMillionths(count);
  ledger?.write("fact", [decimalOfMillionths(given)], decimalOfMillionths(given), TRACE_NOTES.count, per);
  if (given < 0n) ledger?.write("at-least", [decimalOfMillionths(given), "0"], "0", TRACE_NOTES.notNegative);
  ledger?.write("multiply", [decimalOfAmount(amount), units], decimalOfAmount(sum), TRACE_NOTES.per);
  return { amount: sum, included };
}

// A limit is itself a sum that may be imposed.
function withinLimits(bound: Bound | null, { atLeast, atMost }: ResultLimits, end: "min" | "max", ledger: Ledger | undefined): Bound | null {
  let limited = bound;
  if (atLeast !== undefined) limited = limit(limited, exactFromYuan(atLeast), raised, TRACE_NOTES.floor, end === "min", ledger);
  if (atMost !== undefined) limited = limit(limited, exactFromYuan(atMost), capped, TRACE_NOTES.cap, end === "max", ledger);
  return limited;
}

function limit(
  bound: Bound | null,
  at: ExactAmount,
  apply: typeof capped,
  note: typeof TRACE_NOTES.cap,
  standsIn: boolean,
  ledger: Ledger | undefined,
): Bound | null {
  if (bound === null) {
    if (!standsIn) return null;
    ledger?.write("figure", [decimalOfAmount(at)], decimalOfAmount(at), note);
    return { amount: at, included: true };
  }
  const amount = apply(bound.amount, at, note, ledger);
  return { amount, included: bound.included || amount !== bound.amount };
}

function either(parts: readonly MoneyMeasure[], end: "min" | "max", inputs: MeasureInputs, ledger: Ledger | undefined): Bound | null {
  const bounds: readonly (Bound | null)[] = parts.map((part) => endOf(part, end, inputs, ledger));
  if (!allStated(bounds)) return null;
  const chosen = bounds.reduce((best, bound) => (goesBeyond(bound, best, end) ? bound : best));
  const operands = bounds.map(({ amount }) => decimalOfAmount(amount));
  ledger?.write(end === "min" ? "at-most" : "at-least", operands, decimalOfAmount(chosen.amount), TRACE_NOTES.either);
  return chosen;
}

function goesBeyond(a: Bound, b: Bound, end: "min" | "max"): boolean {
  if (a.amount === b.amount) return a.included && !b.included;
  return end === "min" ? a.amount < b.amount : a.amount > b.amount;
}

// What has no minimum adds nothing to one.
function total(parts: readonly MoneyMeasure[], end: "min" | "max", inputs: MeasureInputs, ledger: Ledger | undefined): Bound | null {
  const bounds = parts.map((part) => endOf(part, end, inputs, ledger));
  const stated = bounds.filter((bound) => bound !== null);
  if (stated.length === 0 || (end === "max" && !allStated(bounds))) return null;
  const amount = stated.reduce((sum, bound) => sum + bound.amount, 0n);
  ledger?.write(
    "add",
    stated.map((bound) => decimalOfAmount(bound.amount)),
    decimalOfAmount(amount),
    TRACE_NOTES.sum,
  );
  return { amount, included: stated.every(({ included }) => included) };
}

function allStated(bounds: readonly (Bound | null)[]): bounds is readonly Bound[] {
  return bounds.every((bound) => bound !== null);
}

function figureOf(interval: Interval, end: "min" | "max"): { readonly value: number; readonly included: boolean } | null {
  const { min, above, max, below } = endsOfInterval(interval);
  const [including, excluding] = end === "min" ? [min, above] : [max, below];
  if (including !== undefined) return { value: including, included: true };
  return excluding === undefined ? null : { value: excluding, included: false };
}

function exactFromYuan(yuan: number): ExactAmount {
  return exactFromFen(fenFromYuan(yuan) ?? 0);
}

function decimal(value: number): string {
  return decimalOfMillionths(BigInt(scaleDecimal(value, RATIO_DIGITS) ?? 0));
}
