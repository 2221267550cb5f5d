import { nearestName } from "../documents/nearest-name.ts";
import type { PathStep } from "../documents/problem.ts";
import { showValue } from "../documents/show-value.ts";
import { dateFromDay, dayFromDate } from "../law/civil-date.ts";
import { firstMinuteOf, lastMinuteOf, textFromMinute } from "../law/civil-minute.ts";
import type { Wording } from "../law/localized-text.ts";
import { type CaseExtension, type CasePeriod, readExtensions, readPeriods } from "./case-times.ts";
import { deriveFacts } from "./derive-facts.ts";
import { type EarlierMatter, readMatters } from "./earlier-matter.ts";
import { encodeValue, isFault } from "./encode-value.ts";
import { type FactRow, isKnown, setFact, unknownRow } from "./fact-row.ts";
import { type CaseContext, type History, UNKNOWN_HISTORY } from "./history.ts";
import { isPartial, type PartialValue, type ReadPart, readPart } from "./partial-value.ts";
import type { readEntries } from "./read-entries.ts";
import type { Fact, Vocabulary } from "./vocabulary.ts";

/** The value of a fact as a case file gives it. */
export type FactValueInput =
  | number
  | string
  | boolean
  | readonly string[]
  | readonly EarlierMatter[]
  | readonly CasePeriod[]
  | readonly CaseExtension[]
  | PartialValue;

/** What a case file gives for a date that has not come by the date of the assessment. */
export const NOT_YET = "not-yet";

/** What is wrong with a fact of a case file. */
export interface FactFault {
  readonly code: "unknown-fact" | "unknown-key" | "wrong-value" | "out-of-range" | "out-of-order" | "not-an-input" | "in-the-future";
  readonly fact: string;
  /** Where in the value it is, such as in the first of several earlier matters; left out where it is the value itself. */
  readonly at?: readonly PathStep[];
  readonly expected: Wording;
  readonly found: string;
  readonly nearest?: string;
}

/** What reading the facts of a case comes to. Any fault means that nothing may be assessed. */
export interface ReadFacts {
  readonly row: FactRow;
  readonly history: History;
  /** The dates that have not come by the date of the assessment, as the case says. */
  readonly notYet: readonly Fact[];
  /** What is left of the facts that the case gives in part, by slot. */
  readonly parts: ReadonlyMap<number, ReadPart>;
  readonly faults: readonly FactFault[];
}

/** Reads the facts of a case into a row, with derived facts computed. Without a context no earlier matter surely is of the same item or instrument. */
export function readFacts(vocabulary: Vocabulary, given: Readonly<Record<string, unknown>>, context: CaseContext = UNKNOWN_HISTORY.context): ReadFacts {
  const row = unknownRow(vocabulary);
  const history = { matters: new Map(), periods: new Map(), extensions: new Map(), context } satisfies History;
  const notYet: Fact[] = [];
  const parts = new Map<number, ReadPart>();
  const faults: FactFault[] = [];
  for (const [id, value] of Object.entries(given)) {
    const fact = vocabulary.facts.get(id);
    if (!fact) {
      faults.push(unknownFact(vocabulary, id, value, faults.length < MAX_SUGGESTIONS));
      continue;
    }
    const { type } = fact.definition;
    if (value === NOT_YET && isDate(fact) && isInput(fact)) notYet.push(fact);
    else if (isPartial(value) && isInput(fact)) faults.push(...keepPart(parts, row, fact, value));
    else if (type === "records") faults.push(...keep(history.matters, row, fact, readMatters(value, context.instrumentsOf)));
    else if (type === "periods") faults.push(...keep(history.periods, row, fact, readPeriods(value)));
    else if (type === "extensions") faults.push(...keep(history.extensions, row, fact, readExtensions(value)));
    else faults.push(...readFact(row, fact, value));
  }
  if (faults.length === 0) {
    deriveFacts(vocabulary, row, "early", history);
    faults.push(...disorderedDates(vocabulary, row), ...vocabulary.derived.flatMap(({ fact }) => beyondCounting(fact, row)));
  }
  return { row, history, notYet, parts, faults };
}

/** Whether the fact is a date or a time. */
export function isDate({ definition: { type } }: Fact): boolean {
  return type === "date" || type === "datetime";
}

function isInput({ definition: { derive, provided } }: Fact): boolean {
  return derive === undefined && provided === undefined;
}

const FIRST_DAY = dayFromDate("1900-01-01") as number;
const LAST_DAY = dayFromDate("2199-12-31") as number;

function beyondCounting(fact: Fact, row: FactRow): readonly FactFault[] {
  const value = row.low[fact.slot] as number;
  if (!isKnown(row, fact.slot)) return [];
  const fits = fact.definition.type === "date" ? value >= FIRST_DAY && value <= LAST_DAY : Number.isSafeInteger(value);
  if (fits) return [];
  const expected = { zh: "能够精确计数的结果，日期在 1900 至 2199 年", en: "a result that can be counted exactly, for dates from 1900 to 2199" };
  return [{ code: "out-of-range", fact: fact.id, expected, found: String(value) }];
}

/** The dates that lie before one that they cannot lie before. */
export function disorderedDates({ ordered, facts }: Vocabulary, row: FactRow): readonly FactFault[] {
  return ordered.flatMap((fact) =>
    (fact.definition.notBefore ?? []).flatMap((id): FactFault[] => {
      const earlier = facts.get(id);
      if (!earlier || (row.high[fact.slot] as number) >= (row.low[earlier.slot] as number)) return [];
      const day = shownMoment(fact, row.high[fact.slot] as number);
      const bound = shownMoment(earlier, row.low[earlier.slot] as number);
      return [
        {
          code: "out-of-order",
          fact: fact.id,
          expected: { zh: `不早于 ${earlier.id}（${bound}）`, en: `not before ${earlier.id} (${bound})` },
          found: `${day}`,
        },
      ];
    }),
  );
}

/** A moment as a case file writes it. */
export function shownMoment({ definition: { type } }: Fact, moment: number): string {
  return type === "datetime" ? textFromMinute(moment) : dateFromDay(moment);
}

function keep<T>(kept: Map<number, readonly T[]>, row: FactRow, fact: Fact, read: ReturnType<typeof readEntries<T>>): readonly FactFault[] {
  if (!read.entries) return read.faults.map(({ at, ...fault }) => ({ ...fault, fact: fact.id, ...(at.length === 0 ? {} : { at }) }));
  kept.set(fact.slot, read.entries);
  setFact(row, fact, read.entries.length);
  return [];
}

function keepPart(parts: Map<number, ReadPart>, row: FactRow, fact: Fact, value: PartialValue): readonly FactFault[] {
  const read = readPart(fact, value);
  if ("low" in read) {
    parts.set(fact.slot, read);
    setFact(row, fact, read.low, read.high);
    return [];
  }
  return read.map(({ at, ...fault }) => ({ ...fault, fact: fact.id, ...(at.length === 0 ? {} : { at }) }));
}

function readFact(row: FactRow, fact: Fact, value: unknown): readonly FactFault[] {
  const found = showValue(value);
  if (!isInput(fact)) return [{ code: "not-an-input", fact: fact.id, expected: { zh: "不填，由系统计算", en: "nothing: it is computed" }, found }];
  const day = fact.definition.type === "datetime" && typeof value === "string" ? dayFromDate(value) : undefined;
  if (day !== undefined) {
    setFact(row, fact, firstMinuteOf(day), lastMinuteOf(day));
    return [];
  }
  const encoded = encodeValue(fact, value);
  if (isFault(encoded)) {
    return [{ code: "wrong-value", fact: fact.id, expected: encoded.expected, found, ...(encoded.nearest === undefined ? {} : { nearest: encoded.nearest }) }];
  }
  const twice = fact.definition.distinct ? repeated(value) : undefined;
  if (twice !== undefined) {
    const expected = { zh: `每项只写一次，\`${twice}\` 重复`, en: `each entry once; \`${twice}\` is there twice` };
    return [{ code: "wrong-value", fact: fact.id, expected, found }];
  }
  const low = row.low[fact.slot] as number;
  const high = row.high[fact.slot] as number;
  if (fact.definition.absent === undefined && (encoded < low || encoded > high)) {
    const { type, minimum = type === "money" ? 0 : undefined, maximum } = fact.definition;
    return [{ code: "out-of-range", fact: fact.id, expected: extentInWords(minimum, maximum), found }];
  }
  setFact(row, fact, encoded);
  return [];
}

function repeated(value: unknown): string | undefined {
  const seen = new Set<string>();
  for (const entry of Array.isArray(value) ? value.map(String) : []) {
    if (seen.has(entry)) return entry;
    seen.add(entry);
  }
  return undefined;
}

function extentInWords(minimum: number | undefined, maximum: number | undefined): Wording {
  if (minimum === undefined) return { zh: `不大于 ${maximum}`, en: `at most ${maximum}` };
  return maximum === undefined
    ? { zh: `不小于 ${minimum}`, en: `at least ${minimum}` }
    : { zh: `${minimum} 至 ${maximum}`, en: `from ${minimum} to ${maximum}` };
}

// Looking for the nearest name takes time, which a case with very many unknown facts must not use up.
const MAX_SUGGESTIONS = 100;

function unknownFact(vocabulary: Vocabulary, id: string, value: unknown, suggest: boolean): FactFault {
  const inputs = suggest ? vocabulary.bySlot.filter(({ definition }) => !definition.derive && !definition.provided).map((fact) => fact.id) : [];
  const nested = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value)[0] : undefined;
  const nearest = nearestName(nested === undefined ? id : `${id}.${nested}`, inputs);
  return {
    code: "unknown-fact",
    fact: id,
    expected:
      nested === undefined
        ? { zh: "词汇表中的事实", en: "a fact of the vocabulary" }
        : { zh: `写事实的全名，如 \`${id}.${nested}\`，不用嵌套对象`, en: `facts by their full name, such as \`${id}.${nested}\`, not nested objects` },
    found: showValue(value),
    ...(nearest === undefined ? {} : { nearest }),
  };
}
