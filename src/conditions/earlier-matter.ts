// Earlier matters of a party as a case file gives them: the value of a fact of type `records`.
import * as z from "zod";
import { dateSchema, idSchema } from "../documents/common.ts";
import { nearestName } from "../documents/nearest-name.ts";
import type { PathStep } from "../documents/problem.ts";
import { showValue } from "../documents/show-value.ts";
import { MATTER_DATES } from "../documents/vocabulary.ts";
import type { Wording } from "../law/localized-text.ts";
import { PENALTY_KINDS, type PenaltyKind } from "../law/penalty-kind.ts";

/** An earlier matter of the party. What is left out is not known, and the matter may or may not count where it is needed. */
export interface EarlierMatter {
  /** The enforcement item that was applied, of this rulebook or not. */
  readonly item?: string;
  /** The instrument that the penalty rested on. Without it, those that the item rests on. */
  readonly instrument?: string;
  readonly conductOn?: string;
  readonly discoveredOn?: string;
  readonly decidedOn?: string;
  /** The kinds of penalty that were imposed, all of them; an empty list where none was. */
  readonly kinds?: readonly PenaltyKind[];
}

/** What is wrong with one of the earlier matters; `at` leads to it from the fact. */
export interface MatterFault {
  readonly code: "wrong-value" | "out-of-range" | "out-of-order" | "unknown-key";
  readonly at: readonly PathStep[];
  readonly expected: Wording;
  readonly found: string;
  readonly nearest?: string;
}

/** The instruments that an item of the rulebook rests on; `undefined` where it has no such item. */
export type InstrumentsOf = (item: string) => ReadonlySet<string> | undefined;

/** The longest list of earlier matters that is read. */
export const MAX_MATTERS = 1000;

const MATTER_KEYS = ["item", "instrument", ...MATTER_DATES, "kinds"] as const satisfies readonly (keyof EarlierMatter)[];

const mattersSchema: z.ZodType<readonly EarlierMatter[]> = z.array(
  z.strictObject({
    item: idSchema.exactOptional(),
    instrument: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,80}$/)
      .exactOptional(),
    conductOn: dateSchema.exactOptional(),
    discoveredOn: dateSchema.exactOptional(),
    decidedOn: dateSchema.exactOptional(),
    kinds: z.array(z.enum(PENALTY_KINDS)).exactOptional(),
  }),
);

const KINDS = PENALTY_KINDS.join(", ");
const KEYS = MATTER_KEYS.join(", ");
const DATE: Wording = { zh: "存在的日期，YYYY-MM-DD，1900 至 2199 年", en: "a date that exists, YYYY-MM-DD, 1900 to 2199" };
const LIST: Wording = { zh: "以往案件的列表，没有的写 []", en: "a list of earlier matters, [] where there are none" };
const MATTER: Wording = { zh: `对象，可写 ${KEYS}`, en: `an object of ${KEYS}` };
const KIND: Wording = { zh: `${KINDS} 之一`, en: `one of ${KINDS}` };
const EXPECTED: Readonly<Record<(typeof MATTER_KEYS)[number], Wording>> = {
  item: { zh: "事项的标识", en: "the id of an item" },
  instrument: { zh: "法律文件的标识", en: "the id of an instrument" },
  conductOn: DATE,
  discoveredOn: DATE,
  decidedOn: DATE,
  kinds: { zh: `列表，取值为 ${KINDS}`, en: `a list of ${KINDS}` },
};

/** Reads earlier matters, or tells everything that is wrong with them. */
export function readMatters(
  value: unknown,
  instrumentsOf: InstrumentsOf,
): { readonly matters: readonly EarlierMatter[] } | { readonly matters: null; readonly faults: readonly MatterFault[] } {
  if (Array.isArray(value) && value.length > MAX_MATTERS) {
    const expected = { zh: `至多 ${MAX_MATTERS} 件`, en: `at most ${MAX_MATTERS}` };
    return { matters: null, faults: [{ code: "out-of-range", at: [], expected, found: String(value.length) }] };
  }
  const { success, data, error } = mattersSchema.safeParse(value, { reportInput: true });
  const faults = success ? data.flatMap((matter, index) => contradictionsOf(matter, index, instrumentsOf)) : error.issues.flatMap(faultsOfIssue);
  return success && faults.length === 0 ? { matters: data } : { matters: null, faults };
}

function faultsOfIssue(issue: z.core.$ZodIssue): readonly MatterFault[] {
  const at = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => faultAt("unknown-key", [...at, key], KEYS, key, nearestName(key, MATTER_KEYS)));
  const [, key, entry] = at;
  const expected = at.length === 0 ? LIST : key === undefined ? MATTER : entry === undefined ? EXPECTED[key as keyof typeof EXPECTED] : KIND;
  const nearest = entry !== undefined && typeof issue.input === "string" ? nearestName(issue.input, PENALTY_KINDS) : undefined;
  return [faultAt("wrong-value", at, expected, showValue(issue.input), nearest)];
}

// What cannot be, whatever else is known of the matter.
function contradictionsOf(matter: EarlierMatter, index: number, instrumentsOf: InstrumentsOf): readonly MatterFault[] {
  const { item, instrument, decidedOn } = matter;
  const faults: MatterFault[] = [];
  for (const key of ["conductOn", "discoveredOn"] as const) {
    const earlier = matter[key];
    if (earlier === undefined || decidedOn === undefined || decidedOn >= earlier) continue;
    const expected = { zh: `不早于 ${key}（${earlier}）`, en: `not before ${key} (${earlier})` };
    faults.push(faultAt("out-of-order", [index, "decidedOn"], expected, decidedOn));
  }
  const basis = item === undefined ? undefined : instrumentsOf(item);
  if (instrument !== undefined && basis && !basis.has(instrument)) {
    const named = [...basis].join(", ");
    const expected = { zh: `事项 ${item} 的处罚依据：${named}`, en: `an instrument that item ${item} rests on: ${named}` };
    faults.push(faultAt("wrong-value", [index, "instrument"], expected, showValue(instrument), nearestName(instrument, basis)));
  }
  return faults;
}

function faultAt(code: MatterFault["code"], at: readonly PathStep[], expected: Wording, found: string, nearest?: string): MatterFault {
  return { code, at, expected, found, ...(nearest === undefined ? {} : { nearest }) };
}
