// A calendar that counts days one by one and knows nothing of `Date`.

/** A day of the calendar, counted from 1970-01-01. */
export interface CalendarDay {
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly number: number;
}

/** How many days a month has; months from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Every day of the years from `first` to `last`. */
export function daysOfYears(first: number, last: number): readonly CalendarDay[] {
  const texts: (Omit<CalendarDay, "number"> & { readonly index: number })[] = [];
  let epoch = 0;
  for (let year = Math.min(first, 1970); year <= Math.max(last, 1970); year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= daysInMonth(year, month); day += 1) {
        if (year === 1970 && month === 1 && day === 1) epoch = texts.length;
        texts.push({ text: dateText(year, month, day), year, month, day, index: texts.length });
      }
    }
  }
  return texts.filter(({ year }) => year >= first && year <= last).map(({ index, ...day }) => ({ ...day, number: index - epoch }));
}

/** A date as it is written. */
export function dateText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The corresponding day `months` later or earlier, or the last day of the month where it has none. */
export function correspondingDate({ year, month, day }: CalendarDay, months: number): string {
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dateText(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
