// What the date of the assessment tells of the other dates: which have not come, and which cannot lie where the case puts them.
import { evaluate } from "../conditions/condition-node.ts";
import { type FactRow, setFact } from "../conditions/fact-row.ts";
import { disorderedDates, type FactFault, shownMoment } from "../conditions/read-facts.ts";
import { TRUE } from "../conditions/verdict.ts";
import type { Fact, Vocabulary } from "../conditions/vocabulary.ts";
import { type DayNumber, dateFromDay } from "../law/civil-date.ts";
import { firstMinuteOf, lastMinuteOf } from "../law/civil-minute.ts";

/** Moves dates that have not come to the date of the assessment or later, and tells which dates contradict it. */
export function settleDates(vocabulary: Vocabulary, row: FactRow, said: readonly Fact[], given: ReadonlySet<string>, asOf: DayNumber): readonly FactFault[] {
  const faults: FactFault[] = [];
  for (const fact of said) setFact(row, fact, startOf(fact, asOf), Number.POSITIVE_INFINITY);
  for (const { fact, when } of vocabulary.notYet) {
    if (evaluate(when, row) !== TRUE) continue;
    if (!given.has(fact.id)) setFact(row, fact, startOf(fact, asOf), Number.POSITIVE_INFINITY);
    else if ((row.high[fact.slot] as number) < startOf(fact, asOf)) faults.push(misplaced(fact, row, "out-of-order", asOf));
  }
  for (const fact of vocabulary.events) {
    const happened = given.has(fact.id) && !said.includes(fact);
    if (happened && (row.low[fact.slot] as number) > endOf(fact, asOf)) faults.push(misplaced(fact, row, "in-the-future", asOf));
  }
  return faults.length > 0 ? faults : disorderedDates(vocabulary, row);
}

function startOf({ definition: { type } }: Fact, day: DayNumber): number {
  return type === "datetime" ? firstMinuteOf(day) : day;
}

function endOf({ definition: { type } }: Fact, day: DayNumber): number {
  return type === "datetime" ? lastMinuteOf(day) : day;
}

function misplaced(fact: Fact, row: FactRow, code: "out-of-order" | "in-the-future", asOf: DayNumber): FactFault {
  const day = dateFromDay(asOf);
  const expected =
    code === "out-of-order"
      ? {
          zh: `不填，或者不早于评估日期（${day}）：按案件的其他情况，此事尚未发生`,
          en: `nothing, or no day before the date of the assessment (${day}): by the rest of the case it has not happened`,
        }
      : {
          zh: `不晚于评估日期（${day}）；尚未发生的写 \`not-yet\``,
          en: `no day after the date of the assessment (${day}); \`not-yet\` for what has not happened`,
        };
  return { code, fact: fact.id, expected, found: shownMoment(fact, row.low[fact.slot] as number) };
}
