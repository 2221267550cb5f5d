// Which boxes share cases with which: for every box a bit for each of the others, cleared column by column.
import type { PackedBoxes } from "./packed-boxes.ts";
import type { Work } from "./work.ts";

// Bits are kept for so many boxes at a time that they stay within 8 MB.
const MOST_WORDS = 2 ** 21;

/**
 * Visits boxes in order, each with those of the others that it shares cases with, were it not for one column (-1 for none), also in
 * order. Ends early where a visit returns `false` or the budget is spent.
 */
export function visitMeetings(
  ones: PackedBoxes,
  others: PackedBoxes,
  work: Work,
  visit: (one: number, met: readonly number[]) => boolean,
  except: number = -1,
): void {
  const words = (others.count + 31) >> 5;
  const share = Math.max(1, Math.floor(MOST_WORDS / Math.max(1, words)));
  for (let from = 0; from < ones.count; from += share) {
    const to = Math.min(ones.count, from + share);
    if (!work.take((to - from) * words)) return;
    const bits = new Int32Array((to - from) * words).fill(-1);
    for (const [column, kind] of ones.columns.entries()) {
      if (column === except) continue;
      if (kind === "set") clearSet(bits, words, ones, others, column, from, to);
      else clearOrdered(bits, words, ones, others, column, from, to);
    }
    for (let one = from; one < to; one += 1) {
      const met = setBits(bits.subarray((one - from) * words, (one - from + 1) * words), others.count);
      if (!work.take(met.length) || !visit(one, met)) return;
    }
  }
}

function setBits(bits: Int32Array, count: number): readonly number[] {
  const found: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] as number; left !== 0; left &= left - 1) {
      const index = word * 32 + 31 - Math.clz32(left & -left);
      if (index < count) found.push(index);
    }
  }
  return found;
}

// Sweeps the column upwards and downwards: those that begin in time stay, and then those that end late enough.
function clearOrdered(bits: Int32Array, words: number, ones: PackedBoxes, others: PackedBoxes, column: number, from: number, to: number): void {
  const width = ones.columns.length;
  const indices = Array.from({ length: to - from }, (_, index) => from + index);
  const everyOther = Array.from({ length: others.count }, (_, index) => index);
  for (const sign of [1, -1]) {
    const [ends, starts] = sign === 1 ? [ones.high, others.low] : [ones.low, others.high];
    const endOf = (index: number): number => sign * (ends[index * width + column] as number);
    const startOf = (index: number): number => sign * (starts[index * width + column] as number);
    indices.sort((a, b) => endOf(a) - endOf(b));
    everyOther.sort((a, b) => startOf(a) - startOf(b));
    const begun = new Int32Array(words);
    let next = 0;
    for (const one of indices) {
      for (const end = endOf(one); next < everyOther.length && startOf(everyOther[next] as number) <= end; next += 1) setBit(begun, everyOther[next] as number);
      keepBits(bits, (one - from) * words, begun, 0);
    }
  }
}

// What asks for a member never meets what asks that it not be there.
function clearSet(bits: Int32Array, words: number, ones: PackedBoxes, others: PackedBoxes, column: number, from: number, to: number): void {
  const width = ones.columns.length;
  const [asking, barring] = [new Map<number, Int32Array>(), new Map<number, Int32Array>()];
  for (let bit = 0; bit < 31; bit += 1) {
    const [ask, bar] = [new Int32Array(words), new Int32Array(words)];
    for (let other = 0; other < others.count; other += 1) {
      if (((others.low[other * width + column] as number) >> bit) & 1) setBit(ask, other);
      if (!(((others.high[other * width + column] as number) >> bit) & 1)) setBit(bar, other);
    }
    asking.set(bit, ask);
    barring.set(bit, bar);
  }
  for (let one = from; one < to; one += 1) {
    const [low, high] = [ones.low[one * width + column] as number, ones.high[one * width + column] as number];
    for (let bit = 0; bit < 31; bit += 1) {
      const against = (low >> bit) & 1 ? barring : (high >> bit) & 1 ? null : asking;
      if (against) keepBits(bits, (one - from) * words, against.get(bit) as Int32Array, -1);
    }
  }
}

function setBit(bits: Int32Array, index: number): void {
  bits[index >> 5] = (bits[index >> 5] as number) | (1 << (index & 31));
}

// Keeps the bits from `at` on that are set in others, or with `flip` -1, that are not.
function keepBits(bits: Int32Array, at: number, others: Int32Array, flip: 0 | -1): void {
  for (let word = 0; word < others.length; word += 1) bits[at + word] = (bits[at + word] as number) & ((others[word] as number) ^ flip);
}
