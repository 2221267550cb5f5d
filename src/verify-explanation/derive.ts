// Facts that follow from others, worked out again.
import type { CasePeriod } from "../conditions/case-times.ts";
import type { EarlierMatter } from "../conditions/earlier-matter.ts";
import type { EnforcementItem } from "../documents/items.ts";
import type { CountWithin, Derivation } from "../documents/vocabulary.ts";
import { dayOf, monthsAfter, wholeMonths } from "./days.ts";
import { exactly, rounded, times } from "./fraction.ts";
import { type Extent, known } from "./values.ts";

/** What derivations read. */
export interface Inputs {
  readonly extentOf: (fact: string) => Extent;
  /** A list that the case file gives. */
  readonly listOf: (fact: string) => unknown;
  readonly item: EnforcementItem;
  readonly itemOf: (id: string) => EnforcementItem | undefined;
}

/** The facts that a derivation names, in their order. */
export function inputsOf(derivation: Exclude<Derivation, { readonly when: unknown }>): readonly string[] {
  if ("countWithin" in derivation) return [derivation.countWithin.of, derivation.countWithin.from];
  if ("share" in derivation) return defined(derivation.share.of, derivation.share.times, derivation.share.atMost);
  if ("daysWithin" in derivation) return defined(derivation.daysWithin.from, derivation.daysWithin.to, derivation.daysWithin.excluding);
  return Object.values(derivation)
    .flat()
    .filter((part) => typeof part === "string");
}

function defined(...facts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(facts.filter((fact) => fact !== undefined))];
}

/** What a fact that is not derived by a condition comes to. */
export function derived(how: Exclude<Derivation, { readonly when: unknown }>, inputs: Inputs): Extent {
  if ("sum" in how) {
    const parts = how.sum.map(inputs.extentOf);
    return { low: total(parts.map(({ low }) => low)), high: total(parts.map(({ high }) => high)) };
  }
  if ("countWithin" in how) return countWithin(how.countWithin, inputs);
  if ("share" in how) {
    const { of, percent, times: count, atMost } = how.share;
    const at = (end: "low" | "high"): number => {
      const limit = atMost === undefined ? Number.POSITIVE_INFINITY : inputs.extentOf(atMost)[end];
      return share(inputs.extentOf(of)[end], percent, count === undefined ? 1 : inputs.extentOf(count)[end], limit);
    };
    return { low: at("low"), high: at("high") };
  }
  if ("daysWithin" in how) {
    const { from, to, excluding } = how.daysWithin;
    const [start, end] = [inputs.extentOf(from), inputs.extentOf(to)];
    const periods = excluding === undefined ? [] : (inputs.listOf(excluding) as readonly CasePeriod[] | undefined);
    return { low: periods ? countDays(start.high, end.low, periods) : 0, high: countDays(start.low, end.high, periods ?? []) };
  }
  const [first = known(0), second = known(0)] = inputsOf(how).map(inputs.extentOf);
  // The more a date lies back, the more lies between it and a later one; a difference shrinks with what is taken away.
  const back = ["yearsBetween", "monthsBetween", "daysBetween"].some((key) => key in how);
  const at = (least: boolean): number => {
    const [one, other] = [least === back ? first.high : first.low, least === back ? second.low : second.high];
    if (Number.isFinite(one) && Number.isFinite(other)) return compute(how, one, other);
    return "count" in how ? one : least ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  };
  return { low: at(true), high: at(false) };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function compute(how: Derivation, first: number, second: number): number {
  if ("yearsBetween" in how) return second <= first ? 0 : wholeMonths(first, second, 12);
  if ("monthsBetween" in how) return second <= first ? 0 : wholeMonths(first, second, 1);
  if ("daysBetween" in how) return second - first;
  if ("addYears" in how) return monthsAfter(first, how.addYears[1] * 12);
  if ("addMonths" in how) return monthsAfter(first, how.addMonths[1]);
  if ("addDays" in how) return first + how.addDays[1];
  return "difference" in how ? first - second : first;
}

function share(fen: number, percent: number, count: number, limit: number): number {
  if (fen <= 0 || count <= 0) return 0;
  if (!Number.isFinite(fen) || !Number.isFinite(count)) return limit;
  const part = times(times(exactly(fen), exactly(count)), times(exactly(percent), exactly("0.01")));
  return Math.min(limit, Number(rounded(part, exactly(1), "down").over));
}

function countDays(from: number, to: number, excluded: readonly CasePeriod[]): number {
  if (!(to > from)) return 0;
  const running = excluded.find(({ to: end }) => end === undefined);
  // Days that a period takes out are counted once, however many periods name them.
  const out = new Set<number>();
  const last = Number.isFinite(to) ? to : Math.max(from, ...excluded.flatMap(({ from: start, to: end }) => [dayOf(start), end === undefined ? 0 : dayOf(end)]));
  if (!Number.isFinite(from) || (!Number.isFinite(to) && !running)) return to - from;
  for (const period of excluded)
    for (let day = Math.max(from + 1, dayOf(period.from)); day <= Math.min(last, period.to === undefined ? last : dayOf(period.to)); day += 1) out.add(day);
  return last - from - out.size;
}

function countWithin(rule: CountWithin, { extentOf, listOf, item, itemOf }: Inputs): Extent {
  const own = rule.includingThis ? 1 : 0;
  const matters = listOf(rule.of) as readonly EarlierMatter[] | undefined;
  if (!matters) return { low: own, high: Number.POSITIVE_INFINITY };
  const from = extentOf(rule.from);
  const verdicts = matters.map((matter) => {
    const parts = [within(rule, matter, from), isOfSame(rule, matter, item, itemOf), isOfKind(rule, matter)];
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  });
  return { low: own + verdicts.filter((one) => one === true).length, high: own + verdicts.filter((one) => one !== false).length };
}

// `null` where it cannot be told.
function within({ date, back }: CountWithin, matter: EarlierMatter, { low, high }: Extent): boolean | null {
  const day = matter[date];
  if (day === undefined) return null;
  const first = dayOf(day);
  const last = "years" in back ? monthsAfter(first, back.years * 12) : "months" in back ? monthsAfter(first, back.months) : first + back.days;
  if (first <= low && high <= last) return true;
  return first <= high && low <= last ? null : false;
}

function isOfSame({ same }: CountWithin, matter: EarlierMatter, own: EnforcementItem, itemOf: Inputs["itemOf"]): boolean | null {
  if (same === "any") return true;
  if (same === "item" && matter.item !== undefined) return matter.item === own.id;
  const named = matter.item === undefined ? undefined : itemOf(matter.item);
  const applied = matter.instrument === undefined ? (named ? instrumentsOf(named) : []) : [matter.instrument];
  if (applied.length === 0) return null;
  const basis = instrumentsOf(own);
  const shared = applied.filter((one) => basis.includes(one)).length;
  if (shared === 0) return false;
  return same === "instrument" && shared === applied.length ? true : null;
}

function instrumentsOf({ basis }: EnforcementItem): readonly string[] {
  return [...new Set(basis.map((citation) => citation.split(/[@#]/)[0] ?? ""))];
}

function isOfKind({ kinds }: CountWithin, matter: EarlierMatter): boolean | null {
  if (!kinds) return true;
  return matter.kinds ? matter.kinds.some((kind) => kinds.includes(kind)) : null;
}
