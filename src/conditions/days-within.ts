// How many days lie between two, without those that do not count.
import { type DayNumber, dayFromDate } from "../law/civil-date.ts";
import type { CasePeriod } from "./case-times.ts";

/** Numbers or days of which one is meant, both ends included. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Periods as day numbers; one that still runs has no end. */
export function dayEndsOf(periods: readonly CasePeriod[]): readonly { readonly low: DayNumber; readonly high: DayNumber }[] {
  return periods.flatMap(({ from, to }) => {
    const low = dayFromDate(from);
    const high = to === undefined ? Number.POSITIVE_INFINITY : dayFromDate(to);
    return low === undefined || high === undefined ? [] : [{ low, high }];
  });
}

/**
 * The least and greatest number of days after a day, up to and including another, without those of the periods; `undefined`
 * periods are not known.
 */
export function daysWithin(from: Ends, to: Ends, excluding: readonly CasePeriod[] | undefined): Ends {
  const excluded = dayEndsOf(excluding ?? []);
  return {
    low: excluding ? countedDays(from.high, to.low, excluded) : 0,
    high: countedDays(from.low, to.high, excluded),
  };
}

function countedDays(from: number, to: number, excluded: readonly Ends[]): number {
  if (!(to > from)) return 0;
  let left = from + 1;
  let count = 0;
  for (const { low, high } of [...excluded].sort((a, b) => a.low - b.low)) {
    if (low > to) break;
    if (low > left) count += low - left;
    left = Math.max(left, high + 1);
  }
  // After a period that still runs no day counts, even where the last one is not known.
  return left > to || left === Number.POSITIVE_INFINITY ? count : count + to - left + 1;
}
