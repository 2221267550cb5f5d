// Earlier matters of a party as a case file gives them: the value of a fact of type `records`.
import * as z from "zod";
import { dateSchema, idSchema } from "../documents/common.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { showValue } from "../documents/show-value.ts";
import { MATTER_DATES } from "../documents/vocabulary.ts";
import type { Wording } from "../law/localized-text.ts";
import { PENALTY_KINDS, type PenaltyKind } from "../law/penalty-kind.ts";
import { type EntryFault, type EntryKind, entryFault, readEntries } from "./read-entries.ts";

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

/** The instruments that an item of the rulebook rests on; `undefined` where it has no such item. */
export type InstrumentsOf = (item: string) => ReadonlySet<string> | undefined;

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
const DATE: Wording = { zh: "存在的日期，YYYY-MM-DD，1900 至 2199 年", en: "a date that exists, YYYY-MM-DD, 1900 to 2199" };

const MATTERS: EntryKind<EarlierMatter> = {
  schema: mattersSchema,
  list: { zh: "以往案件的列表，没有的写 []", en: "a list of earlier matters, [] where there are none" },
  entry: { zh: `对象，可写 ${MATTER_KEYS.join(", ")}`, en: `an object of ${MATTER_KEYS.join(", ")}` },
  keys: {
    item: { zh: "事项的标识", en: "the id of an item" },
    instrument: { zh: "法律文件的标识", en: "the id of an instrument" },
    conductOn: DATE,
    discoveredOn: DATE,
    decidedOn: DATE,
    kinds: { zh: `列表，取值为 ${KINDS}`, en: `a list of ${KINDS}` },
  } satisfies Record<(typeof MATTER_KEYS)[number], Wording>,
  values: { kinds: PENALTY_KINDS },
};

/** Reads earlier matters, or tells everything that is wrong with them. */
export function readMatters(value: unknown, instrumentsOf: InstrumentsOf): ReturnType<typeof readEntries<EarlierMatter>> {
  const read = readEntries(value, MATTERS);
  const faults = (read.entries ?? []).flatMap((matter, index) => contradictionsOf(matter, index, instrumentsOf));
  return faults.length === 0 ? read : { entries: null, faults };
}

// What cannot be, whatever else is known of the matter.
function contradictionsOf(matter: EarlierMatter, index: number, instrumentsOf: InstrumentsOf): readonly EntryFault[] {
  const { item, instrument, decidedOn } = matter;
  const faults: EntryFault[] = [];
  for (const key of ["conductOn", "discoveredOn"] as const) {
    const earlier = matter[key];
    if (earlier === undefined || decidedOn === undefined || decidedOn >= earlier) continue;
    const expected = { zh: `不早于 ${key}（${earlier}）`, en: `not before ${key} (${earlier})` };
    faults.push(entryFault("out-of-order", [index, "decidedOn"], expected, decidedOn));
  }
  const basis = item === undefined ? undefined : instrumentsOf(item);
  if (instrument !== undefined && basis && !basis.has(instrument)) {
    const named = [...basis].join(", ");
    const expected = { zh: `事项 ${item} 的处罚依据：${named}`, en: `an instrument that item ${item} rests on: ${named}` };
    faults.push(entryFault("wrong-value", [index, "instrument"], expected, showValue(instrument), nearestName(instrument, basis)));
  }
  return faults;
}
