/** A queue that gives the least first, and of equal ones the one that came first. */
export interface Heap<T> {
  readonly push: (entry: T) => void;
  readonly pop: () => T | undefined;
}

/** Makes an empty heap by an order. */
export function makeHeap<T>(compare: (a: T, b: T) => number): Heap<T> {
  const entries: { readonly value: T; readonly turn: number }[] = [];
  let turns = 0;
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [entries[a], entries[b]];
    return one !== undefined && other !== undefined && (compare(one.value, other.value) || one.turn - other.turn) < 0;
  };
  const swap = (a: number, b: number): void => {
    [entries[a], entries[b]] = [entries[b] as (typeof entries)[number], entries[a] as (typeof entries)[number]];
  };
  return {
    push: (value) => {
      entries.push({ value, turn: turns });
      turns += 1;
      for (let at = entries.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop: () => {
      const [first] = entries;
      const last = entries.pop();
      if (first === undefined || last === undefined || entries.length === 0) return first?.value;
      entries[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const least = isBefore(right, left) ? right : left;
        if (!isBefore(least, at)) return first.value;
        swap(at, least);
        at = least;
      }
    },
  };
}
