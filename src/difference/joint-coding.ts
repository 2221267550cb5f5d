// How the numbers of a fact in the new rulebook are those of the old one, where its values stand in another order there.

import type { Fact } from "../conditions/vocabulary.ts";
import { domainOf } from "../explanation/fact-domain.ts";
import type { Span } from "../space/decision.ts";

/** The numbers of a fact in the old rulebook by those in the new one. */
export interface Coding {
  readonly isSet: boolean;
  /** By the place of a value in the new rulebook, its place in the old one; `null` where that does not know it. */
  readonly places: readonly (number | null)[];
  /** The range of the new numbers that holds a range of old ones, and none that the old rulebook does not know. */
  readonly back: (old: Span) => Span;
  readonly bitBack: (old: number) => number;
}

/** How the numbers of two facts of one id are turned; `same` where they are the same, `null` where no value of the one is a value of the other. */
export function codingOf(old: Fact, next: Fact): Coding | "same" | null {
  const [before, after] = [old.definition, next.definition];
  if (before.type !== after.type) return null;
  const ids = (after.values ?? []).map(({ id }) => id);
  const places = ids.map((id) => old.indexOfValue.get(id) ?? null);
  if (places.every((place, index) => place === index) && old.indexOfValue.size === ids.length) return "same";
  const isSet = after.type === "set";
  const known = places.flatMap((place, index) => (place === null ? [] : [index]));
  const [first] = known;
  const last = known.at(-1);
  // Values known to one rulebook only lie at the end of a list, or no range leaves them out.
  if (!isSet && (first === undefined || last === undefined || last - first + 1 !== known.length)) return null;
  const bitBack = (bit: number): number => places.indexOf(bit);
  const back = ({ low, high }: Span): Span => {
    if (isSet) return { low: turned(low, bitBack, domainOf(old)), high: turned(high, bitBack, domainOf(old)) };
    const within = known.filter((index) => (places[index] as number) >= low && (places[index] as number) <= high);
    return { low: within[0] ?? 1, high: within.at(-1) ?? 0 };
  };
  return { isSet, places, back, bitBack };
}

/** The range of old numbers that holds a range of new ones. */
export function encoded({ isSet, places }: Coding, { low, high }: Span): Span {
  const place = (index: number): number => places[index] ?? -1;
  if (isSet) return { low: turned(low, place, { low: 0, high: 2 ** places.length - 1 }), high: turned(high, place, { low: 0, high: 2 ** places.length - 1 }) };
  const found: number[] = [];
  for (let index = low; index <= high; index += 1) found.push(place(index));
  return { low: Math.min(...found), high: Math.max(...found) };
}

// A mask with every bit in its new place; those without a place are left out.
function turned(mask: number, placeOf: (bit: number) => number, { high }: Span): number {
  let result = 0;
  for (let bit = 0; 2 ** bit <= high; bit += 1) {
    const place = placeOf(bit);
    if (place >= 0 && Math.floor(mask / 2 ** bit) % 2 === 1) result += 2 ** place;
  }
  return result;
}
