// Facts that bring a case to an exact number.
import type { OpenCase } from "../assessment/open-case.ts";
import { deriveFacts } from "../conditions/derive-facts.ts";
import type { FactValueInput } from "../conditions/read-facts.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { shownFact } from "../explanation/completion.ts";
import { domainOf } from "../explanation/fact-domain.ts";
import type { Boundary } from "./boundaries.ts";

/** The values of facts that a case file gives. */
export type FactPatch = Readonly<Record<string, FactValueInput>>;

/** Each way to bring a case to one side of a number by one fact of its file, for the caller to try. */
export function waysTo({ fact, other, at }: Boundary, opened: OpenCase): readonly FactPatch[] {
  if (!other) return reach(opened, fact, at);
  const { low, high } = opened.row;
  const known = (slot: number): boolean => low[slot] === high[slot];
  return [
    ...(known(other.slot) ? reach(opened, fact, (low[other.slot] as number) + at) : []),
    ...(known(fact.slot) ? reach(opened, other, (low[fact.slot] as number) - at) : []),
  ];
}

// What follows from other facts is reached through one of them, the rest of the case staying as it is.
function reach(opened: OpenCase, fact: Fact, target: number): readonly FactPatch[] {
  const { vocabulary } = opened.rulebook;
  const { low, high } = domainOf(fact);
  if (target < low || target > high || fact.definition.provided) return [];
  if (!fact.definition.derive) return [{ [fact.id]: shownFact(fact, { low: filled(vocabulary.bySlot.length, target), high: filled(0, 0) }) }];
  return sourcesOf(opened, fact).flatMap((source): readonly FactPatch[] => {
    const found = inputFor(opened, fact, source, target);
    return found === null ? [] : reach(opened, source, found);
  });
}

function filled(length: number, value: number): Float64Array {
  return new Float64Array(length).fill(value);
}

function sourcesOf(opened: OpenCase, fact: Fact): readonly Fact[] {
  const { derivedBySlot } = opened.rulebook.vocabulary;
  return [...new Set(derivedBySlot.get(fact.slot)?.inputs ?? [])].flatMap((input) => (input.definition.derive ? sourcesOf(opened, input) : [input]));
}

// Everything derived from numbers and dates rises or falls with each of them, so that halving finds the first number that gets there.
function inputFor({ rulebook: { vocabulary }, row, history }: OpenCase, fact: Fact, source: Fact, target: number): number | null {
  const at = { low: row.low.slice(), high: row.high.slice() };
  const valueAt = (number: number): number | null => {
    at.low[source.slot] = number;
    at.high[source.slot] = number;
    deriveFacts(vocabulary, at, "early", history);
    const value = at.low[fact.slot] as number;
    return value === at.high[fact.slot] && Number.isFinite(value) ? value : null;
  };
  let { low, high } = domainOf(source);
  const [first, last] = [valueAt(low), valueAt(high)];
  if (first === null || last === null || first === last) return null;
  const isBefore = (number: number): boolean => {
    const value = valueAt(number) ?? target;
    return first < last ? value < target : value > target;
  };
  while (low < high) {
    const middle = Math.floor(low / 2 + high / 2);
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return valueAt(low) === target ? low : null;
}
