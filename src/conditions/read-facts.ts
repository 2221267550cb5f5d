import { nearestName } from "../documents/nearest-name.ts";
import type { PathStep } from "../documents/problem.ts";
import { showValue } from "../documents/show-value.ts";
import { dateFromDay, dayFromDate } from "../law/civil-date.ts";
import type { Wording } from "../law/localized-text.ts";
import { type CaseContext, type History, UNKNOWN_HISTORY } from "./count-within.ts";
import { deriveFacts } from "./derive-facts.ts";
import { type EarlierMatter, readMatters } from "./earlier-matter.ts";
import { encodeValue, isFault } from "./encode-value.ts";
import { type FactRow, isKnown, setFact, unknownRow } from "./fact-row.ts";
import type { Fact, Vocabulary } from "./vocabulary.ts";

/** The value of a fact as a case file gives it. */
export type FactValueInput = number | string | boolean | readonly string[] | readonly EarlierMatter[];

/** What is wrong with a fact of a case file. */
export interface FactFault {
  readonly code: "unknown-fact" | "unknown-key" | "wrong-value" | "out-of-range" | "out-of-order" | "not-an-input";
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
  readonly faults: readonly FactFault[];
}

/** Reads the facts of a case into a row, with derived facts computed. Without a context no earlier matter surely is of the same item or instrument. */
export function readFacts(vocabulary: Vocabulary, given: Readonly<Record<string, unknown>>, context: CaseContext = UNKNOWN_HISTORY.context): ReadFacts {
  const row = unknownRow(vocabulary);
  const matters = new Map<number, readonly EarlierMatter[]>();
  const history: History = { matters, context };
  const faults: FactFault[] = [];
  for (const [id, value] of Object.entries(given)) {
    const fact = vocabulary.facts.get(id);
    if (fact?.definition.type === "records") {
      for (const fault of readRecords(row, matters, fact, value, context)) faults.push(fault);
      continue;
    }
    const fault = fact ? readFact(row, fact, value) : unknownFact(vocabulary, id, value, faults.length < MAX_SUGGESTIONS);
    if (fault) faults.push(fault);
  }
  if (faults.length === 0) {
    deriveFacts(vocabulary, row, "early", history);
    faults.push(...disorderedDates(vocabulary, row), ...vocabulary.derived.flatMap(({ fact }) => beyondCounting(fact, row)));
  }
  return { row, history, faults };
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

function disorderedDates({ bySlot, facts }: Vocabulary, row: FactRow): readonly FactFault[] {
  return bySlot.flatMap((fact) =>
    (fact.definition.notBefore ?? []).flatMap((id): FactFault[] => {
      const earlier = facts.get(id);
      if (!earlier || (row.high[fact.slot] as number) >= (row.low[earlier.slot] as number)) return [];
      const [day, bound] = [fact, earlier].map(({ slot }) => dateFromDay(row.low[slot] as number));
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

function readRecords(
  row: FactRow,
  matters: Map<number, readonly EarlierMatter[]>,
  fact: Fact,
  value: unknown,
  { instrumentsOf }: CaseContext,
): readonly FactFault[] {
  const read = readMatters(value, instrumentsOf);
  if (!read.matters) return read.faults.map(({ at, ...fault }) => ({ ...fault, fact: fact.id, ...(at.length === 0 ? {} : { at }) }));
  matters.set(fact.slot, read.matters);
  setFact(row, fact, read.matters.length);
  return [];
}

function readFact(row: FactRow, fact: Fact, value: unknown): FactFault | undefined {
  const found = showValue(value);
  if (fact.definition.derive || fact.definition.provided) {
    return { code: "not-an-input", fact: fact.id, expected: { zh: "不填，由系统计算", en: "nothing: it is computed" }, found };
  }
  const encoded = encodeValue(fact, value);
  if (isFault(encoded)) {
    return { code: "wrong-value", fact: fact.id, expected: encoded.expected, found, ...(encoded.nearest === undefined ? {} : { nearest: encoded.nearest }) };
  }
  const low = row.low[fact.slot] as number;
  const high = row.high[fact.slot] as number;
  if (fact.definition.absent === undefined && (encoded < low || encoded > high)) {
    const { type, minimum = type === "money" ? 0 : undefined, maximum } = fact.definition;
    return {
      code: "out-of-range",
      fact: fact.id,
      expected: extentInWords(minimum, maximum),
      found,
    };
  }
  setFact(row, fact, encoded);
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
