import type { Box, Decision, Reading } from "./decision.ts";

/** How often a decision may be read. */
export interface Budget {
  readonly readings: number;
}

/** A decision that counts how often it is read. */
export interface CountedDecision {
  /** `null` once the budget is spent. */
  readonly read: (box: Box, within?: Reading) => Reading | null;
  readonly count: () => number;
  readonly spent: () => boolean;
}

/** Counts readings up to a budget. */
export function counted(decision: Decision, { readings }: Budget): CountedDecision {
  let count = 0;
  return {
    read: (box, within) => {
      if (count >= readings) return null;
      count += 1;
      return decision.read(box, within);
    },
    count: () => count,
    spent: () => count >= readings,
  };
}
