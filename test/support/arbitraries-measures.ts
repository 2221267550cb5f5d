// Money measures of every form, what they are computed from, and what decimal arithmetic makes of them.
import { fc } from "@fast-check/vitest";
import Big from "big.js";
import type { AmountRange, Bound } from "../../src/law/amount-range.ts";
import { exactFromFen } from "../../src/law/exact-amount.ts";
import type { Interval, MoneyMeasure } from "../../src/law/measure.ts";
import { yuanFromFen } from "../../src/law/money.ts";

export const LARGEST_FEN = 9_000_000_000_000_000;
// 2⁴⁶ yuan: beyond it two fen can be the same JSON number, so that only whole yuan are written and shown.
export const LARGEST_TOLD_APART: number = 2 ** 46 * 100;

/** An end of a range as decimal yuan, with whether it is included. */
export type End = { readonly at: string; readonly included: boolean } | null;

/** What a measure is computed from: every money fact in fen, every number in millionths, and the fine of whatever clause is named. */
export interface Case {
  readonly money: number;
  readonly count: number;
  readonly fine: AmountRange | null;
}

/** An exact amount as decimal yuan. */
export function decimal(amount: bigint): Big {
  return Big(amount.toString()).times("1e-38");
}

interface Exact {
  readonly at: Big;
  readonly included: boolean;
}

/** The ends that a measure comes to by decimal arithmetic. */
export function measureOracle(measure: MoneyMeasure, own: Case): { readonly min: End; readonly max: End } | null {
  if (own.fine === null && JSON.stringify(measure).includes('"ofFine"')) return null;
  const shown = (end: Exact | null): End => end && { at: end.at.toFixed(), included: end.included };
  return { min: shown(oracle(measure, own, "min")), max: shown(oracle(measure, own, "max")) };
}

function oracle(measure: MoneyMeasure, own: Case, side: "min" | "max"): Exact | null {
  const end = beforeLimits(measure, own, side);
  const floor = measure.atLeast === undefined ? null : Big(measure.atLeast);
  const cap = measure.atMost === undefined ? null : Big(measure.atMost);
  if (!end) {
    const instead = side === "min" ? floor : cap;
    return instead && { at: instead, included: true };
  }
  if (floor && end.at.lt(floor)) return { at: floor, included: true };
  return cap && end.at.gt(cap) ? { at: cap, included: true } : end;
}

function beforeLimits(measure: MoneyMeasure, own: Case, side: "min" | "max"): Exact | null {
  if ("either" in measure) {
    const ends = measure.either.map((part) => oracle(part, own, side));
    const stated = ends.flatMap((end) => end ?? []);
    if (stated.length < ends.length) return null;
    const at = stated.map((end) => end.at).reduce((a, b) => (a.lt(b) === (side === "min") ? a : b));
    return { at, included: stated.some((end) => end.included && end.at.eq(at)) };
  }
  if ("sum" in measure) {
    const ends = measure.sum.map((part) => oracle(part, own, side));
    const stated = ends.flatMap((end) => end ?? []);
    if (stated.length === 0 || (side === "max" && stated.length < ends.length)) return null;
    return { at: stated.reduce((sum, end) => sum.plus(end.at), Big(0)), included: stated.every((end) => end.included) };
  }
  const figure = figureOf("amount" in measure ? measure.amount : "times" in measure ? measure.times : measure.percent, side);
  if (!figure) return null;
  const base = "amount" in measure ? { at: Big(1), included: true } : baseOf(measure, own, side);
  if (!base) return null;
  const ratio = "percent" in measure ? figure.at.times("0.01") : figure.at;
  const units = measure.per === undefined ? Big(1) : Big(own.count).times("0.000001");
  return { at: base.at.times(ratio).times(units), included: base.included && figure.included };
}

function baseOf(measure: { readonly ofFine: string } | { readonly of: string; readonly baseAtLeast?: number }, own: Case, side: "min" | "max"): Exact | null {
  if ("ofFine" in measure) {
    const bound = own.fine?.[side];
    return bound ? { at: decimal(bound.amount), included: bound.included } : null;
  }
  const stated = Big(own.money).times("0.01");
  const substitute = Big(measure.baseAtLeast ?? 0);
  return { at: stated.lt(substitute) ? substitute : stated, included: true };
}

function figureOf(interval: Interval, side: "min" | "max"): Exact | null {
  if (typeof interval === "number") return { at: Big(interval), included: true };
  if (Array.isArray(interval)) return { at: Big(interval[side === "min" ? 0 : 1]), included: true };
  const named = interval as Exclude<Interval, number | readonly [number, number]>;
  const [including, excluding] = side === "min" ? [named.min, named.above] : [named.max, named.below];
  if (including !== undefined) return { at: Big(including), included: true };
  return excluding === undefined ? null : { at: Big(excluding), included: false };
}

const decimalsUpTo = (most: number, digits: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 0, max: Math.min(most * 10 ** digits, Number.MAX_SAFE_INTEGER) }).map((count) => Number(`${count}e-${digits}`)),
    fc.constantFrom(...[0, 1, 0.3, 0.07, 1.5, 10, 20, 30].filter((value) => value <= most)),
  );

function intervalOf(number: fc.Arbitrary<number>): fc.Arbitrary<Interval> {
  const pair = fc.tuple(number, number).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));
  return fc.oneof(
    number,
    pair,
    number.map((max) => ({ max })),
    number.map((below) => ({ below })),
    number.map((min) => ({ min })),
    number.map((above) => ({ above })),
    pair.map(([above, max]) => ({ above, max })),
    pair.map(([min, below]) => ({ min, below })),
    pair.map(([above, below]) => ({ above, below })),
  );
}

/** A sum in fen, up to the largest that is counted. */
export const fen: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 0, max: LARGEST_FEN }),
  fc.integer({ min: LARGEST_FEN - 1000, max: LARGEST_FEN }),
  fc.constantFrom(0, 1, 999_999, 1_000_000, LARGEST_FEN),
);

const yuan = fen.map((sum) => yuanFromFen(sum > LARGEST_TOLD_APART ? sum - (sum % 100) : sum));

function optional<Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>): fc.Arbitrary<{ readonly [K in Key]?: Value }> {
  return fc.option(value, { nil: undefined, freq: 1 }).map((own) => (own === undefined ? {} : ({ [key]: own } as { readonly [K in Key]?: Value })));
}

const resultLimits = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  yuan.map((atLeast) => ({ atLeast })),
  yuan.map((atMost) => ({ atMost })),
  fc.tuple(yuan, yuan).map(([a, b]) => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) })),
);
const limits = fc.tuple(optional("per", fc.constant("staff.unpaid")), resultLimits).map(([per, rest]) => ({ ...per, ...rest }));
const base = fc.oneof(
  optional("baseAtLeast", yuan).map((rest) => ({ of: "goods.value", ...rest })),
  fc.constant({ ofFine: "unit" }),
);
const plain: fc.Arbitrary<MoneyMeasure> = fc.oneof(
  fc.tuple(intervalOf(yuan), limits).map(([amount, rest]) => ({ amount, ...rest })),
  fc.tuple(intervalOf(decimalsUpTo(1000, 6)), base, limits).map(([times, of, rest]) => ({ times, ...of, ...rest })),
  fc.tuple(intervalOf(decimalsUpTo(1000, 4)), base, limits).map(([percent, of, rest]) => ({ percent, ...of, ...rest })),
);

function combined(part: fc.Arbitrary<MoneyMeasure>): fc.Arbitrary<MoneyMeasure> {
  const parts = fc.array(part, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: part },
    fc.tuple(parts, resultLimits).map(([either, rest]) => ({ either, ...rest })),
    fc.tuple(parts, resultLimits).map(([sum, rest]) => ({ sum, ...rest })),
  );
}

/** A money measure of any form, choices and sums in each other up to two deep. */
export const measure: fc.Arbitrary<MoneyMeasure> = combined(combined(plain));

const bound: fc.Arbitrary<Bound | null> = fc.option(
  fc.tuple(fen, fc.boolean()).map(([sum, included]) => ({ amount: exactFromFen(sum), included })),
  { freq: 6 },
);
const fine = fc.tuple(bound, bound).map(([a, b]): AmountRange => (a && b && b.amount < a.amount ? { min: b, max: a } : { min: a, max: b }));

/** What a measure is computed from; for half of the cases there is a fine to be counted from. */
export const measuredCase: fc.Arbitrary<Case> = fc.record({
  money: fen,
  count: fc.oneof(
    fc.integer({ min: 0, max: 50 }).map((units) => units * 1_000_000),
    fc.integer({ min: 0, max: 10_000_000_000 }),
  ),
  fine: fc.option(fine, { freq: 4 }),
});
