import type { LocalizedText } from "./localized-text.ts";

/**
 * A range as the law words it: a single number (fixed), `[from, to]` with both ends included, or named ends.
 * `min` 以上 and `max` 以下 include the number; `above` 超过 and `below` 不满、不足 do not.
 */
export type Interval = number | readonly [number, number] | IntervalEnds;

/** The named ends of an {@link Interval}; an end that is left out is not limited. */
export interface IntervalEnds {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
}

/** What a sum is limited to once it is computed. */
export interface ResultLimits {
  /** The least that it comes to, in yuan, whatever is computed. */
  readonly atLeast?: number;
  /** The most that it comes to, in yuan, whatever is computed. */
  readonly atMost?: number;
}

/** What a sum is multiplied by or limited to once it is computed. */
export interface SumLimits extends ResultLimits {
  /** A fact that counts: the sum is due for each unit, person, day or occurrence. */
  readonly per?: string;
}

/** A sum of money, in yuan; with `per` so much for each. */
export interface AmountMeasure extends SumLimits {
  readonly amount: Interval;
}

/** A base that is a money fact; `baseAtLeast` in yuan stands in for a smaller one (不足十万元的，按十万元计算). */
export interface FactBase {
  readonly of: string;
  readonly baseAtLeast?: number;
}

/** A base that is the fine of another clause, or of the clauses of a branch, of the same version. */
export interface FineBase {
  readonly ofFine: string;
}

/** A multiple of a base, such as 10 to 20 times the value of the goods. */
export type TimesMeasure = SumLimits & { readonly times: Interval } & (FactBase | FineBase);

/** A percentage of a base, such as 1 to 2 per cent of the contract price. */
export type PercentMeasure = SumLimits & { readonly percent: Interval } & (FactBase | FineBase);

/** Sums between which the authority chooses: from the lowest minimum to the highest maximum. */
export interface EitherMeasure extends ResultLimits {
  readonly either: readonly MoneyMeasure[];
}

/** Sums of which one comes on top of the other (另处). */
export interface SumMeasure extends ResultLimits {
  readonly sum: readonly MoneyMeasure[];
}

/** A measure that comes to a sum of money. */
export type MoneyMeasure = AmountMeasure | TimesMeasure | PercentMeasure | EitherMeasure | SumMeasure;

/** A length of time: days of detention, months of suspension, years of a ban, with `orLife` up to a ban for life, or one for life. */
export type DurationMeasure =
  | { readonly days: Interval }
  | { readonly months: Interval }
  | { readonly years: Interval; readonly orLife?: true }
  | { readonly life: true };

/** Points on a licence (记分). */
export interface PointsMeasure {
  readonly points: Interval;
}

/** A number of things, such as trees to replant; with `per` so many for each that the fact counts. */
export interface QuantityMeasure {
  readonly count: Interval;
  readonly per?: string;
  readonly unit: LocalizedText;
}

/** How much of a penalty there is. */
export type Measure = MoneyMeasure | DurationMeasure | PointsMeasure | QuantityMeasure;

/** Something that a measure is computed from, and where in the measure it is named. */
export interface MeasureReference {
  readonly kind: "money" | "count" | "fine";
  readonly name: string;
  readonly path: readonly (string | number)[];
}

/** Digits after the point that a ratio may have. */
export const RATIO_DIGITS = 6;

/** Digits after the point that a percentage may have, so that it is a ratio of {@link RATIO_DIGITS}. */
export const PERCENT_DIGITS = 4;

/** The ends of an interval, whichever way it is written. */
export function endsOfInterval(interval: Interval): IntervalEnds {
  if (typeof interval === "number") return { min: interval, max: interval };
  return isPair(interval) ? { min: interval[0], max: interval[1] } : interval;
}

/** Whether the measure is money. */
export function isMoneyMeasure(measure: Measure): measure is MoneyMeasure {
  return "amount" in measure || "times" in measure || "percent" in measure || "either" in measure || "sum" in measure;
}

/** The parts of a measure that is made of others, or `null`. */
export function partsOfMeasure(measure: MoneyMeasure): readonly MoneyMeasure[] | null {
  if ("either" in measure) return measure.either;
  return "sum" in measure ? measure.sum : null;
}

/** Everything that a measure is computed from. */
export function referencesOfMeasure(measure: Measure): readonly MeasureReference[] {
  if (!isMoneyMeasure(measure)) return "count" in measure && measure.per !== undefined ? [{ kind: "count", name: measure.per, path: ["per"] }] : [];
  const key = "either" in measure ? "either" : "sum";
  const parts = partsOfMeasure(measure);
  if (parts) {
    return parts.flatMap((part, index) => referencesOfMeasure(part).map((reference) => ({ ...reference, path: [key, index, ...reference.path] })));
  }
  const references: MeasureReference[] = [];
  if ("of" in measure) references.push({ kind: "money", name: measure.of, path: ["of"] });
  if ("ofFine" in measure) references.push({ kind: "fine", name: measure.ofFine, path: ["ofFine"] });
  if ("per" in measure && measure.per !== undefined) references.push({ kind: "count", name: measure.per, path: ["per"] });
  return references;
}

function isPair(interval: readonly [number, number] | IntervalEnds): interval is readonly [number, number] {
  return Array.isArray(interval);
}
