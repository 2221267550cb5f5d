// What the measure of a penalty comes to in a case, for the least and the greatest that its facts can be.
import type { ConditionNode } from "../conditions/condition-node.ts";
import { type Bounds, impliedBounds } from "../conditions/implied-bounds.ts";
import { type AmountRange, type Bound, hullOfRanges, roundInward } from "../law/amount-range.ts";
import { type EndLedgers, type MeasureInputs, rangeOfMeasure } from "../law/compute-measure.ts";
import { type ExactAmount, exactFromFen, isUnlimited } from "../law/exact-amount.ts";
import { type MoneyMeasure, referencesOfMeasure } from "../law/measure.ts";
import type { Ledger } from "../law/trace.ts";
import type { OpenCase } from "./open-case.ts";

/** The range of a sum at the least and at the greatest of what it is computed from, between which all others lie. */
export interface RangeEnds {
  readonly low: AmountRange;
  readonly high: AmountRange;
  /** Whether everything that it is computed from is known, so that both are the same. */
  readonly known: boolean;
  /** Takes down how the least minimum or the greatest maximum was come by. */
  readonly tell: (end: "min" | "max", ledger: Ledger) => void;
}

/** The fine of another clause or branch; `null` where none of its clauses can hold. */
export type FineOf = (name: string) => RangeEnds | null;

const NO_FINE: FineOf = () => null;

/**
 * What a measure comes to where a condition holds; `null` where it is counted from a fine that there is not. The ledgers take down
 * how the least minimum and the greatest maximum were come by.
 */
export function rangeEnds(
  opened: OpenCase,
  measure: MoneyMeasure,
  when: ConditionNode | null,
  fineOf: FineOf = NO_FINE,
  ledgers: EndLedgers = {},
): RangeEnds | null {
  const at = (end: "low" | "high"): MeasureInputs => ({
    money: (fact) => moneyOf(boundsOf(opened, fact, when)[end]),
    count: (fact) => countOf(opened, fact, boundsOf(opened, fact, when)[end]),
    fine: (name) => fineOf(name)?.[end] ?? null,
    tellFine: (name, side, ledger) => fineOf(name)?.tell(side, ledger),
  });
  const low = rangeOfMeasure(measure, at("low"), ledgers.min ? { min: ledgers.min } : {});
  const high = rangeOfMeasure(measure, at("high"), ledgers.max ? { max: ledgers.max } : {});
  const tell: RangeEnds["tell"] = (end, ledger) => void rangeEnds(opened, measure, when, fineOf, { [end]: ledger });
  return low && high && { low, high, known: isKnownMeasure(opened, measure, fineOf), tell };
}

function boundsOf({ row, rulebook }: OpenCase, fact: string, when: ConditionNode | null): Bounds {
  const slot = rulebook.vocabulary.facts.get(fact)?.slot ?? 0;
  const given: Bounds = { low: row.low[slot] as number, high: row.high[slot] as number };
  return when ? impliedBounds(when, slot, given) : given;
}

// What has no lower end is at least nothing.
function moneyOf(fen: number): ExactAmount {
  return fen === Number.NEGATIVE_INFINITY ? 0n : exactFromFen(fen);
}

const UNCOUNTED = 10n ** 200n;

function countOf({ rulebook }: OpenCase, fact: string, value: number): bigint {
  if (!Number.isFinite(value)) return value < 0 ? 0n : UNCOUNTED;
  return BigInt(value) * (rulebook.vocabulary.facts.get(fact)?.definition.type === "integer" ? 1_000_000n : 1n);
}

function isKnownMeasure(opened: OpenCase, measure: MoneyMeasure, fineOf: FineOf): boolean {
  return referencesOfMeasure(measure).every(({ kind, name }) => (kind === "fine" ? (fineOf(name)?.known ?? false) : !isOpen(opened, name)));
}

/** The facts that a measure is computed from and that are not known. */
export function openReferences(opened: OpenCase, measure: MoneyMeasure): readonly string[] {
  return referencesOfMeasure(measure).flatMap(({ kind, name }) => (kind !== "fine" && isOpen(opened, name) ? name : []));
}

/** Whether the fact can still have several values. */
export function isOpen({ row, rulebook }: OpenCase, fact: string): boolean {
  const slot = rulebook.vocabulary.facts.get(fact)?.slot;
  return slot !== undefined && row.low[slot] !== row.high[slot];
}

/** Every sum that lies between the ends, exact. */
export function rangeBetween({ low, high }: Pick<RangeEnds, "low" | "high">): AmountRange {
  return { min: low.min, max: limited(high).max };
}

/** Every sum between the ends as it is shown: each end rounded as it would be if it were the case. `null` where it cannot be counted. */
export function shownBetween({ low, high }: Pick<RangeEnds, "low" | "high">): AmountRange | null {
  const [least, most] = [inFen(limited(low)), inFen(limited(high))];
  if (!least && !most) return null;
  // More than so many times nothing holds no sum, while a greater base still does.
  const from = least ?? inFen(pointAt(low.min));
  const to = most ?? inFen(pointAt(high.max));
  return from && to && { min: from.min, max: to.max };
}

/** The range that holds all of these; `null` where there is none. */
export function hullOf(ranges: readonly AmountRange[]): AmountRange | null {
  const [first, ...rest] = ranges;
  return first ? rest.reduce(hullOfRanges, first) : null;
}

type Ends = Pick<RangeEnds, "low" | "high" | "known">;

/** What holds all of several sums, at the least and at the greatest that they rest on. */
export function hullOfEnds(several: readonly Ends[]): Ends | null {
  const [low, high] = [hullOf(several.map((ends) => ends.low)), hullOf(several.map((ends) => ends.high))];
  return low && high && { low, high, known: several.every(({ known }) => known) };
}

/** What one out of several may come to, while it is open which: the least of their ends, and the greatest. */
export function spanOf(several: readonly Ends[]): Ends | null {
  const [first, ...rest] = several;
  if (!first || several.every(({ known }) => known)) return hullOfEnds(several);
  return rest.reduce<Ends>(
    (span, { low, high }) => ({
      low: { min: lesser(span.low.min, low.min, "min"), max: lesser(span.low.max, low.max, "max") },
      high: { min: greater(span.high.min, high.min, "min"), max: greater(span.high.max, high.max, "max") },
      known: false,
    }),
    { ...first, known: false },
  );
}

// No minimum is less than any, no maximum greater; an end that is left out makes a range begin later and end earlier.
function lesser(a: Bound | null, b: Bound | null, end: "min" | "max"): Bound | null {
  if (a === null || b === null) return end === "min" ? null : (a ?? b);
  if (a.amount !== b.amount) return a.amount < b.amount ? a : b;
  return a.included === (end === "min") ? a : b;
}

function greater(a: Bound | null, b: Bound | null, end: "min" | "max"): Bound | null {
  if (a === null || b === null) return end === "max" ? null : (a ?? b);
  return lesser(a, b, end) === a ? b : a;
}

// What has no upper end as long as a fact is unknown is shown as not known.
function limited({ min, max }: AmountRange): AmountRange {
  return { min: min && isUnlimited(min.amount) ? null : min, max: max && isUnlimited(max.amount) ? null : max };
}

function pointAt(bound: Bound | null): AmountRange {
  const included = bound && { amount: bound.amount, included: true };
  return { min: included, max: included };
}

function inFen(range: AmountRange): AmountRange | null {
  const rounded = roundInward(range);
  return (
    rounded && {
      min: rounded.min === null ? null : { amount: exactFromFen(rounded.min), included: rounded.minIncluded },
      max: rounded.max === null ? null : { amount: exactFromFen(rounded.max), included: rounded.maxIncluded },
    }
  );
}
