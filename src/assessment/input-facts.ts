import { type FactRow, isKnown } from "../conditions/fact-row.ts";
import type { DerivedFact, Fact } from "../conditions/vocabulary.ts";
import type { OpenCase } from "./open-case.ts";

/**
 * The facts behind a set of slots that a case file can give: a derived fact stands for those that it rests on, a result of the
 * assessment for none. With `unknownOnly` those that are not known, or that lack something.
 */
export function inputFacts({ rulebook, row }: OpenCase, slots: Iterable<number>, unknownOnly: boolean): readonly string[] {
  const { bySlot, derivedBySlot } = rulebook.vocabulary;
  const found = new Set<string>();
  const visit = (slot: number): void => {
    const derived = derivedBySlot.get(slot);
    if (derived) for (const input of unknownOnly ? openInputs(derived, row) : derived.inputs) visit(input.slot);
    else {
      const fact = bySlot[slot];
      if (fact && !fact.definition.provided) found.add(fact.id);
    }
  };
  for (const slot of slots) if (!unknownOnly || !isKnown(row, slot)) visit(slot);
  return [...found].sort();
}

// What is open although all its inputs are given counts earlier matters of which one lacks something.
function openInputs({ inputs }: DerivedFact, row: FactRow): readonly Fact[] {
  const unknown = inputs.filter(({ slot }) => !isKnown(row, slot));
  return unknown.length > 0 ? unknown : inputs.filter(({ definition }) => definition.type === "records");
}
