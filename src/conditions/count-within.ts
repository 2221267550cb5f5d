// Look-back windows: how many earlier matters of a party lie within a period of law before a day.
import type { CountWithin } from "../documents/vocabulary.ts";
import { type DayNumber, dayFromDate, lastDayOfPeriod } from "../law/civil-date.ts";
import type { EarlierMatter } from "./earlier-matter.ts";
import type { CaseContext } from "./history.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "./verdict.ts";

/** Numbers or days of which one is meant, both ends included. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

/** The least and greatest number of matters that count, with the day they are counted from known to lie between two days. */
export function countWithin(rule: CountWithin, matters: readonly EarlierMatter[] | undefined, context: CaseContext, from: Ends): Ends {
  const own = rule.includingThis ? 1 : 0;
  if (!matters) return { low: own, high: Number.POSITIVE_INFINITY };
  const verdicts = matters.map((matter) => Math.min(isWithin(rule, matter, from), isOfSame(rule, matter, context), isOfKind(rule, matter)));
  const atLeast = (verdict: Verdict): number => own + verdicts.filter((found) => found >= verdict).length;
  return { low: atLeast(TRUE), high: atLeast(UNKNOWN) };
}

function isWithin({ date, back }: CountWithin, matter: EarlierMatter, { low, high }: Ends): Verdict {
  const first = dayFromDate(matter[date] ?? "");
  if (first === undefined) return UNKNOWN;
  const last = lastDayOf(first, back);
  if (first <= low && high <= last) return TRUE;
  return first <= high && low <= last ? UNKNOWN : FALSE;
}

function lastDayOf(first: DayNumber, back: CountWithin["back"]): DayNumber {
  if ("years" in back) return lastDayOfPeriod(first, back.years, "years");
  return "months" in back ? lastDayOfPeriod(first, back.months, "months") : lastDayOfPeriod(first, back.days, "days");
}

function isOfSame({ same }: CountWithin, { item, instrument }: EarlierMatter, { item: own, instrumentsOf }: CaseContext): Verdict {
  if (same === "any") return TRUE;
  if (own === null) return UNKNOWN;
  if (same === "item" && item !== undefined) return item === own ? TRUE : FALSE;
  const basis = instrumentsOf(own);
  const applied = instrument === undefined ? [...((item !== undefined && instrumentsOf(item)) || [])] : [instrument];
  if (!basis || applied.length === 0) return UNKNOWN;
  const shared = applied.filter((one) => basis.has(one)).length;
  if (shared === 0) return FALSE;
  // A shared instrument does not say which item was applied, nor an item of several instruments which of them.
  return same === "instrument" && shared === applied.length ? TRUE : UNKNOWN;
}

function isOfKind({ kinds }: CountWithin, matter: EarlierMatter): Verdict {
  if (!kinds) return TRUE;
  if (!matter.kinds) return UNKNOWN;
  return matter.kinds.some((kind) => kinds.includes(kind)) ? TRUE : FALSE;
}
