// How a part of the space reads: the facts that tell it from all other cases, and parts that are alike as one.
import { decodeNumber } from "../conditions/decode-value.ts";
import { domainOf } from "../explanation/fact-domain.ts";
import type { Box, ColumnKind } from "../space/decision.ts";
import type { RegionFact } from "./difference.ts";
import type { JointColumn, JointSpace } from "./joint-space.ts";

/** The facts in which a part departs from the whole. */
export function regionFacts({ columns, root }: JointSpace, box: Box): readonly RegionFact[] {
  return columns.flatMap((column, index): readonly RegionFact[] => {
    const [low, high] = [box.low[index] as number, box.high[index] as number];
    const [least, most] = [root.low[index] as number, root.high[index] as number];
    return low === least && high === most ? [] : [regionFact(column, low, high, least, most)];
  });
}

function regionFact({ fact, kind }: JointColumn, low: number, high: number, least: number, most: number): RegionFact {
  const { id, definition } = fact;
  const named = { fact: id, label: definition.label };
  const bits = (mask: number): readonly string[] =>
    (definition.values ?? []).flatMap((value, bit) => (Math.floor(mask / 2 ** bit) % 2 === 1 ? [value.id] : []));
  if (kind === "set") {
    const without = most - high;
    return { ...named, ...(low === 0 ? {} : { with: bits(low) }), ...(without === 0 ? {} : { without: bits(without) }) };
  }
  if (definition.type === "boolean" || definition.type === "enum") {
    return { ...named, oneOf: Array.from({ length: high - low + 1 }, (_, place) => decodeNumber(fact, low + place)) };
  }
  const widest = domainOf(fact);
  const isOpenAt = (number: number, end: number, bound: number): boolean => number === end && (number === bound || !Number.isFinite(number));
  return {
    ...named,
    from: isOpenAt(low, least, widest.low) ? null : decodeNumber(fact, low),
    to: isOpenAt(high, most, widest.high) ? null : decodeNumber(fact, high),
  };
}

/** Puts parts together that are alike and lie beside each other. */
export function mergeParts<T extends { readonly box: Box }>(kinds: readonly ColumnKind[], parts: readonly T[], isAlike: (a: T, b: T) => boolean): readonly T[] {
  const left = [...parts];
  for (let index = 0; index < left.length; index += 1) {
    const one = left[index] as T;
    for (let other = index + 1; other < left.length; other += 1) {
      const next = left[other] as T;
      const box = isAlike(one, next) ? unionOf(kinds, one.box, next.box) : null;
      if (!box) continue;
      left.splice(other, 1);
      left[index] = { ...one, box };
      index = -1;
      break;
    }
  }
  return left;
}

// The box that two boxes make up, where they do.
function unionOf(kinds: readonly ColumnKind[], one: Box, other: Box): Box | null {
  const apart = kinds.flatMap((_, column) => (one.low[column] === other.low[column] && one.high[column] === other.high[column] ? [] : [column]));
  const [column, ...more] = apart;
  if (column === undefined) return one;
  if (more.length > 0) return null;
  const [a, b] = (one.low[column] as number) <= (other.low[column] as number) ? [one, other] : [other, one];
  const isBeside =
    kinds[column] === "set"
      ? // The same but for one member, which the one has and the other has not.
        isMember((b.low[column] as number) - (a.low[column] as number)) &&
        b.high[column] === (a.high[column] as number) + (b.low[column] as number) - (a.low[column] as number)
      : b.low[column] === (a.high[column] as number) + 1;
  if (!isBeside) return null;
  const high = a.high.slice();
  high[column] = b.high[column] as number;
  return { low: a.low, high };
}

function isMember(mask: number): boolean {
  return mask > 0 && Number.isInteger(Math.log2(mask));
}
