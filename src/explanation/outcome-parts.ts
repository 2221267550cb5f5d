// What an assessment comes to, as parts that can be compared: dispositions, tiers, penalties under each disposition, and sums.
import type { RecommendedPenalty } from "../assessment/assessment.ts";
import type { Results } from "../assessment/own-findings.ts";
import type { YuanRange } from "../assessment/statutory-results.ts";
import type { Disposition } from "../law/disposition.ts";
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

/** The part that stands for a disposition that is open to the authority. */
export function partOfDisposition(disposition: Disposition): string {
  return JSON.stringify(["disposition", disposition]);
}

/** The part that stands for a tier of the benchmark, by its place among those that the facts lead to and its label. */
export function partOfTier(benchmark: string, tier: string): string {
  return JSON.stringify(["tier", benchmark, tier]);
}

/** The part that stands for a penalty under a disposition. */
export function partOfPenalty(disposition: Disposition, { clause, kind, choice }: Pick<RecommendedPenalty, "clause" | "kind" | "choice">): string {
  return JSON.stringify(["penalty", disposition, clause, kind, choice]);
}

/** The part that stands for nothing being recommended. */
export const WITHHELD: string = JSON.stringify(["withheld"]);

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
  if (recommendation.status === "withheld") return { key: null, certain: new Set([WITHHELD]), possible: null, sums };
  const isOpen = disposition.status === "open";
  for (const one of disposition.possible) add(partOfDisposition(one), !isOpen);
  const { applied, otherwise, tiers } = benchmark.result;
  for (const { label, status } of tiers)
    if (applied) add(partOfTier(applied.id, label.zh), status === "certain" && applied.status === "certain" && otherwise.length === 0);
  for (const option of recommendation.options) {
    for (const penalty of option.penalties) {
      add(partOfPenalty(option.disposition, penalty), !isOpen && penalty.status === "certain");
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

function addSpan(sums: Map<string, Span>, name: string, { low, high }: Span): void {
  const known = sums.get(name);
  sums.set(name, known ? { low: Math.min(known.low, low), high: Math.max(known.high, high) } : { low, high });
}
