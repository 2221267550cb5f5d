import { isKnown } from "../conditions/fact-row.ts";
import type { OpenCase } from "./open-case.ts";

/**
 * The facts behind a set of slots that a case file can give: a derived fact stands for those that it rests on, a result of the
 * assessment for none. With `unknownOnly` those that are not known.
 */
export function inputFacts({ rulebook, row }: OpenCase, slots: Iterable<number>, unknownOnly: boolean): readonly string[] {
  const { bySlot, derivedBySlot } = rulebook.vocabulary;
  const found = new Set<string>();
  const visit = (slot: number): void => {
    if (unknownOnly && isKnown(row, slot)) return;
    const derived = derivedBySlot.get(slot);
    if (derived) for (const input of derived.inputs) visit(input.slot);
    else {
      const fact = bySlot[slot];
      if (fact && !fact.definition.provided) found.add(fact.id);
    }
  };
  for (const slot of slots) visit(slot);
  return [...found].sort();
}
