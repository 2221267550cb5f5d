import { dateFromDay } from "../law/civil-date.ts";
import { textFromMinute } from "../law/civil-minute.ts";
import { yuanFromFen } from "../law/money.ts";
import { type FactRow, isKnown } from "./fact-row.ts";
import type { Fact } from "./vocabulary.ts";

/** The value of a fact as a case file would write it; a list by the number of its entries, and `null` where it is not known. */
export function decodeFact(fact: Fact, row: FactRow): number | string | boolean | readonly string[] | null {
  return isKnown(row, fact.slot) ? decodeNumber(fact, row.low[fact.slot] as number) : null;
}

/** A number of a row as a case file would write the fact; a list by the number of its entries. */
export function decodeNumber(fact: Fact, value: number): number | string | boolean | readonly string[] {
  switch (fact.definition.type) {
    case "money":
      return yuanFromFen(value);
    case "number":
      return Number(`${value}e-6`);
    case "boolean":
      return value === 1;
    case "date":
      return dateFromDay(value);
    case "datetime":
      return textFromMinute(value);
    case "enum":
      return fact.definition.values?.[value]?.id ?? "";
    case "set":
      return (fact.definition.values ?? []).filter((_, index) => (value >> index) & 1).map(({ id }) => id);
    default:
      return value;
  }
}
