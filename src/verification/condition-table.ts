// Rows of conditions as a decision table, where each of them compares facts with numbers one by one: what the table cannot be, no case is.
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import type { FactRow } from "../conditions/fact-row.ts";
import { TRUE } from "../conditions/verdict.ts";
import type { Vocabulary } from "../conditions/vocabulary.ts";
import { slotsOf } from "../explanation/bearing-facts.ts";
import { domainOf } from "../explanation/fact-domain.ts";
import type { Box, Span } from "../space/decision.ts";
import type { DecisionTable, OrderedCell, TableRow } from "../space/decision-table.ts";
import { deadRowsOf } from "../space/tables/dead-rows.ts";
import { gapsOf } from "../space/tables/gaps.ts";
import { overlapsOf } from "../space/tables/overlaps.ts";

/** Conditions as rows of a table, over everything that their facts can be, whatever ties these to each other. */
export interface ConditionTable {
  readonly table: DecisionTable;
  readonly space: Box;
}

/** A condition with what it leads to. */
export interface ConditionRow {
  readonly when: ConditionNode;
  readonly outcome: string;
}

const BUDGET = { readings: 20_000_000 };

/** Writes conditions as a table; `null` where one of them compares facts with each other or cannot be taken apart fact by fact. */
export function conditionTable(rows: readonly ConditionRow[], vocabulary: Vocabulary): ConditionTable | null {
  const slots = [...new Set(rows.flatMap(({ when }) => slotsOf(when)))];
  const facts = slots.map((slot) => vocabulary.bySlot[slot]);
  const spans = facts.map((fact) => (fact && fact.definition.type !== "set" ? domainOf(fact) : null));
  if (spans.includes(null)) return null;
  const space = { low: Float64Array.from(spans, (span) => span?.low ?? 0), high: Float64Array.from(spans, (span) => span?.high ?? 0) };
  const made = rows.map(({ when, outcome }): TableRow | null => {
    const cells: (OrderedCell | null)[] = slots.map(() => null);
    for (const part of partsOf(when)) {
      const [slot, another] = slotsOf(part);
      if (another !== undefined) return null;
      const column = slots.indexOf(slot ?? -1);
      const ranges = rangesOf(part, slot ?? 0, column < 0 ? { low: 0, high: 0 } : { low: space.low[column] as number, high: space.high[column] as number });
      if (column < 0) {
        if (ranges.length === 0) return null;
        continue;
      }
      cells[column] = meet(cells[column] ?? null, ranges);
    }
    return { cells, outcome };
  });
  if (made.some((row) => row === null)) return null;
  return { table: { columns: slots.map(() => "ordered"), rows: made.filter((row) => row !== null), otherwise: "" }, space };
}

/** Whether every case is in one of the rows; `null` where that is not told. */
export function isWhole({ table, space }: ConditionTable): boolean | null {
  const { boxes, exhausted } = gapsOf(table, space, BUDGET);
  return exhausted ? null : boxes.length === 0;
}

/** The rows that share a case with each other, as `first second`; `null` where that is not told. */
export function overlappingRows({ table, space }: ConditionTable): ReadonlySet<string> | null {
  const { overlaps, exhausted } = overlapsOf(table, space, BUDGET);
  return exhausted ? null : new Set(overlaps.map(({ rows: [one, other] }) => `${one} ${other}`));
}

/** The rows that no case reaches, with those that cover them. */
export function coveredRows({ table, space }: ConditionTable): ReadonlyMap<number, readonly number[]> {
  return new Map(deadRowsOf(table, space, BUDGET).dead.map(({ row, coveredBy }) => [row, coveredBy]));
}

function partsOf(node: ConditionNode): readonly ConditionNode[] {
  return node.kind === "all" ? node.parts.flatMap(partsOf) : [node];
}

// Where a condition on one fact holds: it turns nowhere but at the numbers that it names.
function rangesOf(node: ConditionNode, slot: number, { low, high }: Span): OrderedCell {
  const turns = [...new Set(numbersIn(node).flatMap((number) => [number, number + 1]))].filter((at) => at > low && at <= high).sort((a, b) => a - b);
  const starts = [low, ...turns];
  const row: FactRow = { low: new Float64Array(slot + 1), high: new Float64Array(slot + 1) };
  const held = starts.flatMap((from, index): readonly Span[] => {
    row.low[slot] = from;
    row.high[slot] = from;
    return evaluate(node, row) === TRUE ? [{ low: from, high: (starts[index + 1] ?? high + 1) - 1 }] : [];
  });
  return joined(held);
}

function joined(ranges: readonly Span[]): OrderedCell {
  const whole: Span[] = [];
  for (const range of ranges) {
    const last = whole.at(-1);
    if (last && last.high + 1 === range.low) whole[whole.length - 1] = { low: last.low, high: range.high };
    else whole.push(range);
  }
  return whole;
}

function meet(one: OrderedCell | null, other: OrderedCell): OrderedCell {
  if (!one) return other;
  return one.flatMap((a) =>
    other.flatMap((b) => (Math.max(a.low, b.low) <= Math.min(a.high, b.high) ? [{ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) }] : [])),
  );
}

function numbersIn(node: ConditionNode): readonly number[] {
  switch (node.kind) {
    case "all":
    case "any":
      return node.parts.flatMap(numbersIn);
    case "not":
      return numbersIn(node.part);
    case "among":
      return node.values;
    case "equal":
    case "below":
    case "atMost":
      return [node.value];
    default:
      return [];
  }
}
