// Which rows of a table the facts lead to: the first that surely holds, and those before it that may.
import { type ConditionNode, evaluate } from "../../conditions/condition-node.ts";
import type { FactRow } from "../../conditions/fact-row.ts";
import { FALSE, TRUE, UNKNOWN } from "../../conditions/verdict.ts";
import type { LocalizedText } from "../../law/localized-text.ts";
import type { FactorResult } from "../assessment.ts";

/** A row that the facts lead to or leave possible. */
export interface ReachedRow<Row> {
  readonly row: Row;
  readonly when: ConditionNode;
  readonly status: "certain" | "possible";
}

/** The rows that are reached, and whether one surely is. */
export interface Reach<Row> {
  readonly rows: readonly ReachedRow<Row>[];
  readonly surely: boolean;
}

/** Looks for the first row whose condition holds. */
export function reachFirst<Row>(rows: readonly Row[], conditions: readonly ConditionNode[], facts: FactRow): Reach<Row> {
  const reached: ReachedRow<Row>[] = [];
  for (const [index, row] of rows.entries()) {
    const when = conditions[index] as ConditionNode;
    const verdict = evaluate(when, facts);
    if (verdict === FALSE) continue;
    if (verdict === TRUE) return { rows: [...reached, { row, when, status: reached.length === 0 ? "certain" : "possible" }], surely: true };
    reached.push({ row, when, status: "possible" });
  }
  return { rows: reached, surely: false };
}

/** The conditions that decide which row it is, as long as they are open. */
export function openRows<Row>(reaches: readonly Reach<Row>[], facts: FactRow): readonly ConditionNode[] {
  return reaches.flatMap(({ rows }) => rows.map(({ when }) => when)).filter((when) => evaluate(when, facts) === UNKNOWN);
}

/** What is reached of a factor, with the number that each level stands for. */
export function factorResult<Level extends { readonly label: LocalizedText }>(
  label: LocalizedText,
  { rows }: Reach<Level>,
  numberOf: (level: Level) => number,
): FactorResult {
  return { label, levels: rows.map(({ row, status }) => ({ label: row.label, value: numberOf(row), status })) };
}
