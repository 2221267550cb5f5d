// What an assessment comes to as far as two of them are compared, and which way the one departs from the other.

import type { Recommendation } from "../assessment/assessment.ts";
import type { Results } from "../assessment/own-findings.ts";
import type { YuanRange } from "../assessment/statutory-results.ts";
import { DISPOSITIONS } from "../law/disposition.ts";
import { PENALTY_KINDS } from "../law/penalty-kind.ts";
import { canonicalJson } from "../rulebook/canonical-json.ts";
import type { Direction, RegionOutcome } from "./difference.ts";

/** What the party gets, whatever it is for and by whichever clause or tier; `null` while facts leave it open, unless `whole` asks for what is open. */
export function penaltyKey({ status, options, orders }: Recommendation, whole: boolean): string | null {
  if (status === "withheld") return whole ? "withheld" : null;
  if (status === "open" && !whole) return null;
  const sorted = <T>(list: readonly T[]): readonly string[] => list.map(canonicalJson).sort();
  return canonicalJson([
    status === "open",
    options.map(({ disposition, penalties, procedure }) => [
      disposition,
      procedure,
      sorted(
        penalties.map(({ kind, status: certainty, choice, alternative, pick, range, duration, quantity, object, by }) => ({
          ...{ kind, certainty, choice, pick, range, duration, quantity, object, by },
          alternative: alternative !== null,
        })),
      ),
    ]),
    sorted(orders.map(({ order, object, duration, quantity }) => [order, object, duration, quantity])),
  ]);
}

/** Nothing at all. */
export const NOTHING: RegionOutcome = { dispositions: [], fine: null, kinds: [], standing: null };

/** What a recommendation comes to, in short. */
export function outcomeOf({ recommended: { recommendation } }: Pick<Results, "recommended">): RegionOutcome {
  return outcomeOfRecommendation(recommendation);
}

/** What a recommendation comes to, in short. */
export function outcomeOfRecommendation({ status, options, fine }: Recommendation): RegionOutcome {
  if (status === "withheld") return NOTHING;
  const open = new Set(options.map(({ disposition }) => disposition));
  const kinds = new Set(options.flatMap(({ penalties }) => penalties.map(({ kind }) => kind)));
  return { dispositions: DISPOSITIONS.filter((one) => open.has(one)), fine, kinds: PENALTY_KINDS.filter((kind) => kinds.has(kind)), standing: null };
}

// For a duty, which steps are new, gone, or weigh more.
const WEIGHT: Readonly<Record<string, number>> = { pass: 0, pending: 1, unknown: 1, "needs-judgement": 1, fail: 2, possible: 0, required: 1 };
const NONE = ["none", "not-applicable"];

/** Which way an outcome departs from another. */
export function directionOf(before: RegionOutcome, after: RegionOutcome): Direction {
  if (before.standing !== null || after.standing !== null) return directionOfStanding(before.standing ?? "none", after.standing ?? "none");
  if (before.kinds.length === 0 && after.kinds.length === 0) return directionOfSteps(stepsOfDispositions(before, after));
  if (before.kinds.length === 0) return "new";
  if (after.kinds.length === 0) return "gone";
  const ends = (fine: YuanRange | null): readonly (readonly [number, number])[] => {
    if (!fine)
      return [
        [0, 0],
        [0, 0],
      ];
    const { min, minIncluded, max, maxIncluded } = fine;
    return [
      [min ?? 0, minIncluded || min === null ? 0 : 1],
      [max ?? Number.POSITIVE_INFINITY, maxIncluded || max === null ? 0 : -1],
    ];
  };
  const [one, other] = [ends(before.fine), ends(after.fine)];
  const fines = one.map(([sum, edge], index) => {
    const [to, toEdge] = other[index] ?? [0, 0];
    return Math.sign(to === sum ? toEdge - edge : to - sum);
  });
  const more = after.kinds.some((kind) => !before.kinds.includes(kind)) ? [1] : [];
  const fewer = before.kinds.some((kind) => !after.kinds.includes(kind)) ? [-1] : [];
  return directionOfSteps([...fines, ...more, ...fewer, ...stepsOfDispositions(before, after)]);
}

function stepsOfDispositions(before: RegionOutcome, after: RegionOutcome): readonly number[] {
  const ranks = ({ dispositions }: RegionOutcome): readonly number[] => dispositions.map((one) => DISPOSITIONS.indexOf(one));
  const [one, other] = [ranks(before), ranks(after)];
  if (one.length === 0 || other.length === 0) return [];
  return [Math.sign(Math.min(...other) - Math.min(...one)), Math.sign(Math.max(...other) - Math.max(...one))];
}

function directionOfSteps(steps: readonly number[]): Direction {
  const [up, down] = [steps.some((step) => step > 0), steps.some((step) => step < 0)];
  if (up === down) return "other";
  return up ? "heavier" : "lighter";
}

function directionOfStanding(before: string, after: string): Direction {
  if (NONE.includes(before) !== NONE.includes(after)) return NONE.includes(before) ? "new" : "gone";
  return directionOfSteps([Math.sign((WEIGHT[after] ?? 0) - (WEIGHT[before] ?? 0))]);
}
