// What an assessment comes to, as parts that can be compared: dispositions, tiers, penalties under each disposition, and sums.
import type { Results } from "../assessment/own-findings.ts";
import type { YuanRange } from "../assessment/statutory-results.ts";
import type { Disposition, Force } from "../law/disposition.ts";
import type { PenaltyKind } from "../law/penalty-kind.ts";
import type { Span } from "../space/decision.ts";
import type { About } from "./case-space.ts";

/** The outcome of an assessment over a part of the space. */
export interface OutcomeReading {
  readonly key: string | null;
  readonly certain: ReadonlySet<string>;
  readonly possible: ReadonlySet<string> | null;
  readonly sums: ReadonlyMap<string, Span>;
}

/** The name of the sum over all dispositions. */
export const FINE = "fine";

/** A part of an outcome: a disposition that is open to the authority, a tier, a penalty under a disposition, or that nothing can be recommended. */
export type OutcomePart =
  | readonly ["disposition", Disposition]
  | readonly ["tier", string, string]
  | readonly ["penalty", Disposition, string, PenaltyKind, Force]
  | readonly ["withheld"];

/** The name of a part in a reading. */
export function nameOf(part: OutcomePart): string {
  return JSON.stringify(part);
}

/** The part of a name. */
export function readPart(name: string): OutcomePart {
  return JSON.parse(name) as OutcomePart;
}

/** Reads the results of steps 1 to 5. */
export function readingOf({ circumstances: { disposition }, benchmark, recommended }: Results, about: About): OutcomeReading {
  const { recommendation } = recommended;
  const certain = new Set<string>();
  const possible = new Set<string>();
  const sums = new Map<string, Span>();
  const add = (part: string, isCertain: boolean): void => {
    possible.add(part);
    if (isCertain) certain.add(part);
  };
  if (recommendation.status === "withheld") return { key: null, certain: new Set([nameOf(["withheld"])]), possible: null, sums };
  const isOpen = disposition.status === "open";
  for (const one of disposition.possible) add(nameOf(["disposition", one]), !isOpen);
  // A tier without a fine leads to nothing.
  const isFined = recommendation.options.some(({ penalties }) => penalties.some(({ kind }) => kind === "fine"));
  const { applied, otherwise, tiers } = benchmark.result;
  for (const { label, status } of isFined ? tiers : [])
    if (applied) add(nameOf(["tier", applied.id, label.zh]), status === "certain" && applied.status === "certain" && otherwise.length === 0);
  for (const option of recommendation.options) {
    for (const penalty of option.penalties) {
      add(nameOf(["penalty", option.disposition, penalty.clause, penalty.kind, penalty.choice]), !isOpen && penalty.status === "certain");
      if (penalty.kind === "fine" && penalty.range) addSpan(sums, JSON.stringify([FINE, option.disposition]), spanOf(penalty.range));
    }
  }
  if (recommendation.fine) addSpan(sums, FINE, spanOf(recommendation.fine));
  if (about === "disposition") return { key: isOpen ? null : JSON.stringify(disposition.possible), certain, possible, sums };
  return { key: recommendation.status === "open" ? null : keyOf(recommendation), certain, possible, sums };
}

// What the party gets, whatever it is for.
function keyOf({ options, orders }: Results["recommended"]["recommendation"]): string {
  return JSON.stringify([
    options.map(({ disposition, penalties, procedure }) => [
      disposition,
      procedure,
      penalties.map(({ clause, kind, choice, alternative, pick, range, duration, quantity, object, by }) => [
        clause,
        kind,
        choice,
        alternative,
        pick,
        range,
        duration,
        quantity,
        object,
        by,
      ]),
    ]),
    orders.map(({ order, object, duration, quantity }) => [order, object, duration, quantity]),
  ]);
}

// In halves of a fen: an end that does not belong to the range lies half a fen within it.
function spanOf({ min, minIncluded, max, maxIncluded }: YuanRange): Span {
  return {
    low: min === null ? 0 : Math.round(min * 100) * 2 + (minIncluded ? 0 : 1),
    high: max === null ? Number.POSITIVE_INFINITY : Math.round(max * 100) * 2 - (maxIncluded ? 0 : 1),
  };
}

/** The range of yuan that a span of half fen stands for. */
export function yuanOfSpan({ low, high }: Span): YuanRange {
  return {
    min: low === 0 ? null : Math.floor(low / 2) / 100,
    minIncluded: low % 2 === 0,
    max: high === Number.POSITIVE_INFINITY ? null : Math.ceil(high / 2) / 100,
    maxIncluded: high % 2 === 0,
  };
}

function addSpan(sums: Map<string, Span>, name: string, { low, high }: Span): void {
  const known = sums.get(name);
  sums.set(name, known ? { low: Math.min(known.low, low), high: Math.max(known.high, high) } : { low, high });
}
