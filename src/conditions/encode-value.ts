import { nearestName } from "../documents/nearest-name.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { scaleDecimal } from "../law/decimal.ts";
import { RATIO_DIGITS } from "../law/measure.ts";
import { fenFromYuan, MAX_YUAN } from "../law/money.ts";
import type { Fact } from "./vocabulary.ts";

/** Why a value does not fit a fact. */
export interface ValueFault {
  readonly expected: string;
  readonly nearest?: string;
}

/** Whether encoding failed. */
export function isFault(encoded: number | ValueFault): encoded is ValueFault {
  return typeof encoded === "object";
}

/** The number that stands for a value in a row, or why the value does not fit the fact's type. Does not look at minimum and maximum. */
export function encodeValue(fact: Fact, value: unknown): number | ValueFault {
  switch (fact.definition.type) {
    case "money":
      return (typeof value === "number" ? fenFromYuan(value) : undefined) ?? { expected: `an amount of yuan, at most two decimals and at most ${MAX_YUAN}` };
    case "number":
      return (
        (typeof value === "number" ? scaleDecimal(value, RATIO_DIGITS) : undefined) ?? { expected: "a number with at most six decimals, below 9007199254" }
      );
    case "integer":
      return typeof value === "number" && Number.isSafeInteger(value) ? value + 0 : { expected: "a whole number" };
    case "boolean":
      return typeof value === "boolean" ? Number(value) : { expected: "true or false" };
    case "date":
      return (typeof value === "string" ? dayFromDate(value) : undefined) ?? { expected: "a date that exists, YYYY-MM-DD, 1900 to 2199" };
    case "enum":
      return indexOf(fact, value);
    case "set":
      return maskOf(fact, value);
    case "list":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string") ? new Set(value).size : { expected: "a list of texts" };
  }
}

/** The bit mask of a list of values of a set. */
export function maskOf(fact: Fact, values: unknown): number | ValueFault {
  if (!Array.isArray(values)) return { expected: `a list of ${valuesOf(fact)}` };
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
  return { expected: `one of ${valuesOf(fact)}`, ...(nearest === undefined ? {} : { nearest }) };
}

function valuesOf(fact: Fact): string {
  return [...fact.indexOfValue.keys()].join(", ");
}
