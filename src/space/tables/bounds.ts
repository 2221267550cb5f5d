// Whether the sums of a table stay within those of another.
import type { Budget } from "../budget.ts";
import type { Box } from "../decision.ts";
import type { DecisionTable } from "../decision-table.ts";
import { partsOfTable, type TablePart } from "./disjoint-parts.ts";
import { farthestApart, sumAt } from "./linear-sums.ts";
import { visitSharedParts } from "./shared-parts.ts";
import { type Reach, startWork } from "./work.ts";

/** Two parts that share a case in which the sum of the one leaves the bound that the other sets. */
export interface Breach {
  /** The case in which it leaves it farthest. */
  readonly at: Box;
  readonly part: TablePart;
  readonly bound: TablePart;
  readonly sum: number;
  readonly allowed: number;
}

/** All such parts, by the part of the table that is bounded. */
export interface Breaches extends Reach {
  readonly breaches: readonly Breach[];
}

/** Finds where a sum is less, or more, than the sum that another table has in the same case; outcomes without a sum are not compared. */
export function breachesOf(table: DecisionTable, bounds: DecisionTable, side: "least" | "most", space: Box, budget: Budget): Breaches {
  const work = startWork(budget);
  const breaches: Breach[] = [];
  const parts = [table, bounds].map((one) => partsOfTable(one, space, work)) as [readonly TablePart[], readonly TablePart[]];
  visitSharedParts(
    table.columns,
    parts,
    work,
    (part, bound) => table.sums?.[part.outcome] !== undefined && bounds.sums?.[bound.outcome] !== undefined,
    (box, part, bound) => {
      const [own, other] = [table.sums?.[part.outcome], bounds.sums?.[bound.outcome]];
      if (!own || !other) return;
      const at = farthestApart(box, own, other, side === "most" ? 1 : -1);
      const [sum, allowed] = [sumAt(own, at), sumAt(other, at)];
      if (side === "most" ? sum > allowed : sum < allowed) breaches.push({ at, part, bound, sum, allowed });
    },
  );
  return { breaches, ...work.reach() };
}
