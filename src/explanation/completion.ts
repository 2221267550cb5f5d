import { decodeNumber } from "../conditions/decode-value.ts";
import type { FactRow } from "../conditions/fact-row.ts";
import type { FactValueInput } from "../conditions/read-facts.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { Box } from "../space/decision.ts";
import { type FactSpace, placed } from "./fact-space.ts";

/** The values that a single case gives to the facts that the case file leaves open, as a case file would write them; without what only a history tells. */
export function completionOf({ opened, facts, told }: FactSpace, point: Box): Readonly<Record<string, FactValueInput>> {
  const { row } = placed(opened, facts, point);
  const open = facts.filter(({ definition }, column) => !definition.derive && told.low[column] !== told.high[column]);
  return Object.fromEntries(open.map((fact) => [fact.id, shownFact(fact, row)]));
}

/** The value of a fact that is known, as a case file would write it. */
export function shownFact(fact: Fact, { low }: FactRow): FactValueInput {
  const value = decodeNumber(fact, low[fact.slot] as number);
  return fact.definition.type === "list" && typeof value === "number" ? entries(value) : value;
}

// Any entries do: only their number counts.
function entries(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}
