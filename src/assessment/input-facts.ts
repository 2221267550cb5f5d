import { type FactRow, isKnown } from "../conditions/fact-row.ts";
import type { DerivedFact, Fact } from "../conditions/vocabulary.ts";
import type { OpenCase } from "./open-case.ts";

/**
 * The facts behind a set of slots that a case file can give: a fact that is derived or that a parameter settles stands for those that it
 * rests on, a result of the assessment for none. With `unknownOnly` those that are not known, or that lack something.
 */
export function inputFacts(opened: OpenCase, slots: Iterable<number>, unknownOnly: boolean): readonly string[] {
  const found = new Set<string>();
  const visit = (slot: number): void => {
    for (const source of sourcesOf(opened, slot, unknownOnly)) visit(source);
    const fact = opened.rulebook.vocabulary.bySlot[slot];
    if (fact && isForCase(opened, fact)) found.add(fact.id);
  };
  for (const slot of slots) if (!unknownOnly || !isKnown(opened.row, slot)) visit(slot);
  return [...found].sort();
}

function sourcesOf({ rulebook, row, settled }: OpenCase, slot: number, unknownOnly: boolean): readonly number[] {
  const derived = rulebook.vocabulary.derivedBySlot.get(slot);
  if (derived) return (unknownOnly ? openInputs(derived, row) : derived.inputs).map((input) => input.slot);
  return [...(settled.get(slot)?.grounds ?? [])].filter((ground) => !unknownOnly || !isKnown(row, ground));
}

// What no parameter may have a row for, or what rests on the place, only the case can tell.
function isForCase({ row, settled }: OpenCase, { slot, definition: { derive, provided } }: Fact): boolean {
  const parameter = settled.get(slot);
  const isLeftOpen = !parameter || parameter.mayBeMissing || (parameter.placeMatters && !isKnown(row, slot));
  return !derive && !provided && isLeftOpen;
}

// What is open although all its inputs are given counts earlier matters of which one lacks something.
function openInputs({ inputs }: DerivedFact, row: FactRow): readonly Fact[] {
  const unknown = inputs.filter(({ slot }) => !isKnown(row, slot));
  return unknown.length > 0 ? unknown : inputs.filter(({ definition }) => definition.type === "records");
}
