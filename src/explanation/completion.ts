import { decodeFact } from "../conditions/decode-value.ts";
import type { FactValueInput } from "../conditions/read-facts.ts";
import type { Box } from "../space/decision.ts";
import { type CaseSpace, placed } from "./case-space.ts";

/** The values that a single case gives to the facts that the case file leaves open, as a case file would write them. */
export function completionOf({ opened, facts, told }: CaseSpace, point: Box): Readonly<Record<string, FactValueInput>> {
  const { row } = placed(opened, facts, point);
  const open = facts.filter((_, column) => told.low[column] !== told.high[column]);
  return Object.fromEntries(
    open.flatMap((fact): readonly [string, FactValueInput][] => {
      const value = decodeFact(fact, row);
      if (value === null) return [];
      return [[fact.id, fact.definition.type === "list" && typeof value === "number" ? entries(value) : value]];
    }),
  );
}

// Any entries do: only their number counts.
function entries(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}
