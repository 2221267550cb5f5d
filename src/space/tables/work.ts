import type { Budget } from "../budget.ts";

/** How far an answer goes. */
export interface Reach {
  /** Whether the budget was spent: what was found holds, but there may be more. */
  readonly exhausted: boolean;
  /** How often a box was held against another. */
  readonly readings: number;
}

/** Counts how often boxes are held against each other, up to a budget. */
export interface Work {
  /** Counts so many more, where the budget allows; once it does not, nothing more is allowed. */
  readonly take: (count: number) => boolean;
  readonly reach: () => Reach;
}

/** Begins to count. */
export function startWork({ readings: most }: Budget): Work {
  let readings = 0;
  let exhausted = false;
  return {
    take: (count) => {
      exhausted ||= readings + count > most;
      if (!exhausted) readings += count;
      return !exhausted;
    },
    reach: () => ({ exhausted, readings }),
  };
}
