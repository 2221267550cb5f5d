// Civil dates, months and years as the law counts them (Civil Code, arts. 201 and 202).

const DAY = 86_400_000;

/** Days since 1970-01-01. */
export function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** The date of a day. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Minutes since 1970-01-01T00:00. */
export function minuteOf(moment: string): number {
  return Math.round(Date.parse(`${moment}:00Z`) / 60_000);
}

/** The moment of a minute. */
export function momentOf(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16);
}

/** The day that corresponds to one so many months later, or the last of its month. */
export function monthsAfter(day: number, months: number): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.round(Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY);
}

/** How many whole months lie between two days; one is whole once its last day has passed. */
export function wholeMonths(from: number, to: number, each: 1 | 12): number {
  // So many are over in any case: no month has more than 31 days.
  let count = Math.max(0, Math.floor((to - from - 1) / (31 * each)));
  while (monthsAfter(from, (count + 1) * each) < to) count += 1;
  return count;
}

/** Whether a day lies in a period; `until` is the day that the successor takes over. */
export function isInForce({ from, until }: { readonly from: string; readonly until?: string }, day: number): boolean {
  return day >= dayOf(from) && (until === undefined || day < dayOf(until));
}
