// Stretches of days and extensions of time limits as a case file gives them: the values of facts of types `periods` and `extensions`.
import * as z from "zod";
import { dateSchema } from "../documents/common.ts";
import { timeSpanSchema } from "../documents/time-span-schema.ts";
import type { Wording } from "../law/localized-text.ts";
import { APPROVERS, type Approver } from "../law/review.ts";
import type { TimeSpan } from "../law/time-limit.ts";
import { type EntryFault, type EntryKind, entryFault, readEntries } from "./read-entries.ts";

/** A stretch of days, both ends included; without `to` it still runs. */
export interface CasePeriod {
  readonly from: string;
  readonly to?: string;
  readonly reason?: string;
}

/** An extension of a time limit. */
export interface CaseExtension {
  readonly by: Approver;
  readonly length: TimeSpan;
  /** The day it was granted. Without it, whether that was in time is not known. */
  readonly approvedOn?: string;
}

const DATE: Wording = { zh: "存在的日期，YYYY-MM-DD，1900 至 2199 年", en: "a date that exists, YYYY-MM-DD, 1900 to 2199" };

const PERIODS: EntryKind<CasePeriod> = {
  schema: z.array(z.strictObject({ from: dateSchema, to: dateSchema.exactOptional(), reason: z.string().max(500).exactOptional() })),
  list: { zh: "期间的列表，没有的写 []", en: "a list of periods, [] where there are none" },
  entry: { zh: "对象，写 from，可写 to、reason", en: "an object of from and, where it has ended, to; reason may be given" },
  keys: { from: DATE, to: DATE, reason: { zh: "不超过 500 字的文本", en: "a text of at most 500 characters" } },
};

const LENGTH: Wording = { zh: "只写一个：days、workingDays、months、years，整数", en: "one of days, workingDays, months, years with a whole number" };

const EXTENSIONS: EntryKind<CaseExtension> = {
  schema: z.array(z.strictObject({ by: z.enum(APPROVERS), length: timeSpanSchema, approvedOn: dateSchema.exactOptional() })),
  list: { zh: "延长的列表，没有的写 []", en: "a list of extensions, [] where there are none" },
  entry: { zh: "对象，写 by 和 length，可写 approvedOn", en: "an object of by and length; approvedOn may be given" },
  keys: { by: { zh: `${APPROVERS.join(", ")} 之一`, en: `one of ${APPROVERS.join(", ")}` }, length: LENGTH, approvedOn: DATE },
  values: { by: APPROVERS },
};

/** Reads periods, or tells everything that is wrong with them. */
export function readPeriods(value: unknown): ReturnType<typeof readEntries<CasePeriod>> {
  const read = readEntries(value, PERIODS);
  const faults = (read.entries ?? []).flatMap(({ from, to }, index): readonly EntryFault[] =>
    to === undefined || to >= from ? [] : [entryFault("out-of-order", [index, "to"], { zh: `不早于 from（${from}）`, en: `not before from (${from})` }, to)],
  );
  return faults.length === 0 ? read : { entries: null, faults };
}

/** Reads extensions, or tells everything that is wrong with them. */
export function readExtensions(value: unknown): ReturnType<typeof readEntries<CaseExtension>> {
  const read = readEntries(value, EXTENSIONS);
  const faults = (read.entries ?? []).flatMap(({ length }, index) =>
    "hours" in length ? [entryFault("wrong-value", [index, "length"], LENGTH, "hours")] : [],
  );
  return faults.length === 0 ? read : { entries: null, faults };
}
