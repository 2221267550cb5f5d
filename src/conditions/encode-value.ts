import { nearestName } from "../documents/nearest-name.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { minuteFromText } from "../law/civil-minute.ts";
import { scaleDecimal } from "../law/decimal.ts";
import type { Wording } from "../law/localized-text.ts";
import { RATIO_DIGITS } from "../law/measure.ts";
import { fenFromYuan, MAX_YUAN } from "../law/money.ts";
import type { Fact } from "./vocabulary.ts";

/** Why a value does not fit a fact. */
export interface ValueFault {
  readonly expected: Wording;
  readonly nearest?: string;
}

const EXPECTED = {
  money: { expected: { zh: `以元为单位的金额，至多两位小数，不超过 ${MAX_YUAN}`, en: `an amount of yuan, at most two decimals and at most ${MAX_YUAN}` } },
  number: { expected: { zh: "至多六位小数的数，绝对值小于 9007199254", en: "a number with at most six decimals, below 9007199254" } },
  integer: { expected: { zh: "整数", en: "a whole number" } },
  boolean: { expected: { zh: "true 或者 false", en: "true or false" } },
  date: { expected: { zh: "存在的日期，YYYY-MM-DD，1900 至 2199 年", en: "a date that exists, YYYY-MM-DD, 1900 to 2199" } },
  datetime: { expected: { zh: "存在的时刻，YYYY-MM-DDTHH:MM，1900 至 2199 年", en: "a time that exists, YYYY-MM-DDTHH:MM, 1900 to 2199" } },
  list: { expected: { zh: "文本列表", en: "a list of texts" } },
  records: { expected: { zh: "案卷填写的以往案件", en: "earlier matters, which only a case file gives" } },
  periods: { expected: { zh: "案卷填写的期间", en: "periods, which only a case file gives" } },
  extensions: { expected: { zh: "案卷填写的延长", en: "extensions, which only a case file gives" } },
} satisfies Readonly<Record<string, ValueFault>>;

/** Whether encoding failed. */
export function isFault(encoded: number | ValueFault): encoded is ValueFault {
  return typeof encoded === "object";
}

/** The number that stands for a value in a row, or why the value does not fit the fact's type. Does not look at minimum and maximum. */
export function encodeValue(fact: Fact, value: unknown): number | ValueFault {
  switch (fact.definition.type) {
    case "money":
      return (typeof value === "number" ? fenFromYuan(value) : undefined) ?? EXPECTED.money;
    case "number":
      return (typeof value === "number" ? scaleDecimal(value, RATIO_DIGITS) : undefined) ?? EXPECTED.number;
    case "integer":
      return typeof value === "number" && Number.isSafeInteger(value) ? value + 0 : EXPECTED.integer;
    case "boolean":
      return typeof value === "boolean" ? Number(value) : EXPECTED.boolean;
    case "date":
      return (typeof value === "string" ? dayFromDate(value) : undefined) ?? EXPECTED.date;
    case "datetime":
      return (typeof value === "string" ? minuteFromText(value) : undefined) ?? EXPECTED.datetime;
    case "enum":
      return indexOf(fact, value);
    case "set":
      return maskOf(fact, value);
    case "list":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string") ? new Set(value).size : EXPECTED.list;
    case "records":
    case "periods":
    case "extensions":
      return EXPECTED[fact.definition.type];
  }
}

/** The bit mask of a list of values of a set. */
export function maskOf(fact: Fact, values: unknown): number | ValueFault {
  if (!Array.isArray(values)) return { expected: { zh: `列表，取值为 ${valuesOf(fact)}`, en: `a list of ${valuesOf(fact)}` } };
  let mask = 0;
  for (const value of values) {
    const index = indexOf(fact, value);
    if (isFault(index)) return index;
    mask |= 1 << index;
  }
  return mask;
}

function indexOf(fact: Fact, value: unknown): number | ValueFault {
  const index = typeof value === "string" ? fact.indexOfValue.get(value) : undefined;
  if (index !== undefined) return index;
  const nearest = typeof value === "string" ? nearestName(value, fact.indexOfValue.keys()) : undefined;
  return { expected: { zh: `${valuesOf(fact)} 之一`, en: `one of ${valuesOf(fact)}` }, ...(nearest === undefined ? {} : { nearest }) };
}

function valuesOf(fact: Fact): string {
  return [...fact.indexOfValue.keys()].join(", ");
}
