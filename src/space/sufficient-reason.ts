// Which facts of a case suffice for its outcome.
import { withRange } from "./box.ts";
import type { Budget } from "./budget.ts";
import type { Box, Decision } from "./decision.ts";
import { settlementOf } from "./settled.ts";

/** The facts that suffice. */
export interface SufficientReason {
  /** The columns without which another outcome would be possible. */
  readonly kept: readonly number[];
  /** What is left of the box with the others given up: every case of it comes to the same. */
  readonly box: Box;
  /** Whether the budget was spent, so that some may be kept that need not be. */
  readonly exhausted: boolean;
  readonly readings: number;
}

/**
 * Gives up one column after the other, in the order given, as long as the outcome stays the same. What is kept is minimal: none of
 * it can be given up beside those that were. The box has to be settled already; `null` where it is not.
 */
export function sufficientReason(decision: Decision, told: Box, untold: Box, order: readonly number[], budget: Budget): SufficientReason | null {
  const at = settlementOf(decision, told, budget);
  if (at.status !== "settled") return null;
  let { readings } = at;
  let exhausted = false;
  let box = told;
  const kept: number[] = [];
  for (const column of order) {
    const wider = withRange(box, column, untold.low[column] as number, untold.high[column] as number);
    const found = settlementOf(decision, wider, { readings: budget.readings - readings });
    readings += found.readings;
    exhausted ||= found.status === "exhausted";
    if (found.status === "settled" && found.key === at.key) box = wider;
    else kept.push(column);
  }
  return { kept, box, exhausted, readings };
}
