// Whether a time limit was kept, as far as the facts tell: the range in which the act can lie against the range in which the last day can.
import type { CaseExtension } from "../conditions/case-times.ts";
import { dayEndsOf } from "../conditions/days-within.ts";
import { type FactRow, isKnown } from "../conditions/fact-row.ts";
import { shownMoment } from "../conditions/read-facts.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { ExtensionStep } from "../documents/deadline.ts";
import { type DayNumber, dateFromDay, dayFromDate } from "../law/civil-date.ts";
import { dayOfMinute, firstMinuteOf, textFromMinute } from "../law/civil-minute.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { lastDayWithin, latestDayBefore, type TimeSpan } from "../law/time-limit.ts";
import type { LinkedDeadline } from "../rulebook/rulebook.ts";
import type { DeadlineResult } from "./assessment.ts";
import type { OpenCase } from "./open-case.ts";

/** What a time limit comes to, and the facts that it rests on. */
export interface DeadlineOutcome {
  readonly status: "pass" | "fail" | "pending" | "unknown" | "needs-judgement";
  readonly result: DeadlineResult;
  readonly detail: LocalizedText | null;
  readonly slots: readonly number[];
}

type PeriodRule = Extract<LinkedDeadline, { readonly kind: "period" }>;
type AdvanceRule = Extract<LinkedDeadline, { readonly kind: "advance" }>;

/** Days or minutes of which one is meant, both ends included. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

/** The last moment that is still in time: the range that it can lie in, and which it is as far as the facts are given. */
interface Due extends Ends {
  readonly shown: number | null;
}

/** What a time limit comes to in a case. */
export function determineDeadline(opened: OpenCase, rule: LinkedDeadline): DeadlineOutcome {
  return rule.kind === "period" ? periodOutcome(opened, rule) : advanceOutcome(opened, rule);
}

function periodOutcome(opened: OpenCase, rule: PeriodRule): DeadlineOutcome {
  const inMinutes = "hours" in rule.within;
  const [from, to] = [rule.from, rule.to].map((fact) => endsOf(opened.row, fact, inMinutes)) as [Ends, Ends];
  const due = "hours" in rule.within ? dueAfterHours(from, rule.within.hours) : dueAfterDays(opened, rule, from);
  const result = { start: shownFact(opened, rule.from), ...shownDue(opened, rule.to, due, inMinutes) };
  const slots = [rule.from, rule.to, ...(rule.excluding ? [rule.excluding] : []), ...(rule.extension ? [rule.extension.fact] : [])].map(({ slot }) => slot);
  const isShort = from.low === from.high && due.shown === null;
  return { status: statusOf(opened, to, due, inMinutes), result, detail: isShort ? NOT_COVERED : null, slots };
}

function statusOf({ asOf }: OpenCase, to: Ends, due: Ends, inMinutes: boolean): DeadlineOutcome["status"] {
  if (to.high <= due.low) return "pass";
  if (to.low > due.high) return "fail";
  const now = inMinutes ? firstMinuteOf(asOf) : asOf;
  return to.low !== to.high && now <= due.low ? "pending" : "unknown";
}

function advanceOutcome(opened: OpenCase, rule: AdvanceRule): DeadlineOutcome {
  const { row, asOf, calendar } = opened;
  const slots = [rule.to.slot, rule.before.slot];
  if ("hours" in rule.atLeast) {
    const [to, before] = [rule.to, rule.before].map((fact) => endsOf(row, fact, true)) as [Ends, Ends];
    const minutes = rule.atLeast.hours * 60;
    const due = { low: before.low - minutes, high: before.high - minutes, shown: before.low === before.high ? before.low - minutes : null };
    return { status: statusOf(opened, to, due, true), result: { start: null, ...shownDue(opened, rule.to, due, true) }, detail: null, slots };
  }
  const [to, before] = [rule.to, rule.before].map((fact) => endsOf(row, fact, false)) as [Ends, Ends];
  const known = before.low === before.high ? latestDayBefore(before.low, rule.atLeast, calendar) : null;
  const { clear = null, inclusive = null } = known ?? {};
  const result = { start: null, ...shownDue(opened, rule.to, { low: 0, high: 0, shown: clear }, false) };
  const outcome = (status: DeadlineOutcome["status"], detail: LocalizedText | null = null): DeadlineOutcome => ({ status, result, detail, slots });
  if (clear === null || inclusive === null) return outcome("unknown", known ? NOT_COVERED : null);
  if (to.high <= clear) return outcome("pass");
  if (to.low > inclusive) return outcome("fail");
  if (to.low === to.high) return outcome("needs-judgement", TWO_WAYS_OF_COUNTING);
  return outcome(asOf <= clear ? "pending" : "unknown");
}

function dueAfterHours(from: Ends, hours: number): Due {
  const due = { low: from.low + hours * 60, high: from.high + hours * 60 };
  return { ...due, shown: due.low === due.high ? due.low : null };
}

// What is not known of periods and extensions can only move the last day later.
function dueAfterDays({ history, calendar }: OpenCase, { within, excluding, extension, rollover }: PeriodRule, from: Ends): Due {
  const periods = excluding ? history.periods.get(excluding.slot) : [];
  const granted = extension ? history.extensions.get(extension.fact.slot) : [];
  const excluded = dayEndsOf(periods ?? []);
  const last = (start: DayNumber, extensions: readonly TimeSpan[]): ReturnType<typeof lastDayWithin> | null =>
    Number.isFinite(start) ? lastDayWithin(start, within, { calendar, excluded, extensions, rollover }) : null;
  const isSure = from.low === from.high;
  const { sure, possible } = countedExtensions(granted ?? [], extension?.steps ?? [], (extensions) => ({
    low: last(from.low, extensions)?.[isSure ? "due" : "atLeast"] ?? null,
    high: last(from.high, extensions)?.due ?? null,
  }));
  const [shortest, longest] = [last(from.low, sure), last(from.high, possible)];
  const due = isSure ? (shortest?.due ?? null) : null;
  // Months are as long as their days, less those that do not count: the time that begins later may end earlier.
  const isBounded = periods && granted && (isSure || excluded.length === 0 || "days" in within || "workingDays" in within);
  return { low: due ?? shortest?.atLeast ?? from.low, high: isBounded ? (longest?.due ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY, shown: due };
}

type DueWith = (extensions: readonly TimeSpan[]) => { readonly low: DayNumber | null; readonly high: DayNumber | null };

// An extension counts where it was granted by whom the law names, no longer than the law allows, and before the time was over.
function countedExtensions(granted: readonly CaseExtension[], steps: readonly ExtensionStep[], dueWith: DueWith): { sure: TimeSpan[]; possible: TimeSpan[] } {
  const sure: TimeSpan[] = [];
  const possible: TimeSpan[] = [];
  let certain = true;
  for (const [index, { by, length, approvedOn }] of granted.entries()) {
    const step = steps[index];
    if (step?.by !== by) break;
    const approved = approvedOn === undefined ? undefined : dayFromDate(approvedOn);
    const latest = dueWith(possible).high;
    if (approved !== undefined && latest !== null && approved > latest) break;
    const earliest = dueWith(sure).low;
    const allowed = step.atMost === undefined ? length : lesser(length, step.atMost);
    certain &&= allowed !== null && approved !== undefined && earliest !== null && approved <= earliest;
    if (certain && allowed) sure.push(allowed);
    possible.push(allowed ?? step.atMost ?? length);
  }
  return { sure, possible };
}

// `null` where the units differ, so that which is shorter is not told by the numbers.
function lesser(a: TimeSpan, b: TimeSpan): TimeSpan | null {
  const [[unit, count] = ["", 0]] = Object.entries<number>(a);
  const [[limitUnit, limit] = ["", 0]] = Object.entries<number>(b);
  if (unit !== limitUnit) return null;
  return count <= limit ? a : b;
}

function endsOf({ low, high }: FactRow, { slot, definition: { type } }: Fact, inMinutes: boolean): Ends {
  const ends = { low: low[slot] as number, high: high[slot] as number };
  return type === "datetime" && !inMinutes ? { low: dayAt(ends.low), high: dayAt(ends.high) } : ends;
}

function dayAt(minute: number): number {
  return Number.isFinite(minute) ? dayOfMinute(minute) : minute;
}

function shownFact({ row }: OpenCase, fact: Fact): string | null {
  return isKnown(row, fact.slot) ? shownMoment(fact, row.low[fact.slot] as number) : null;
}

function shownDue(opened: OpenCase, to: Fact, due: Due, inMinutes: boolean): Omit<DeadlineResult, "start"> {
  const done = shownFact(opened, to);
  const day = due.shown !== null && inMinutes ? dayOfMinute(due.shown) : due.shown;
  return {
    due: due.shown === null ? null : inMinutes ? textFromMinute(due.shown) : dateFromDay(due.shown),
    done,
    daysLeft: day === null || done !== null ? null : day - opened.asOf,
    mayMove: due.shown !== null && due.high > due.low,
  };
}

const NOT_COVERED: LocalizedText = {
  zh: "期限的届满日不能确定：工作日历没有公布这些日子的安排，或者不计入期限的期间尚未结束",
  en: "the last day cannot be told: the calendar has no arrangement of working days for this time, or a period that does not count still runs",
};

const TWO_WAYS_OF_COUNTING: LocalizedText = {
  zh: "按当日计入的算法已满足，按足日的算法差一日，由人判断",
  en: "in time if the day itself counts, a day short if whole days have to lie between; a person has to judge",
};
