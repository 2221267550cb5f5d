import type { Box, ColumnKind } from "../decision.ts";

/** How many cases a box holds. */
export function volumeOf(columns: readonly ColumnKind[], { low, high }: Box): bigint {
  return columns.reduce((product, kind, column) => {
    const [from, to] = [low[column] as number, high[column] as number];
    return product * (kind === "set" ? 1n << BigInt(bitCount(to & ~from)) : BigInt(to) - BigInt(from) + 1n);
  }, 1n);
}

function bitCount(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}
