import { distance } from "fastest-levenshtein";

/** The known name that is most like the one written, or `undefined` where none is close enough to be meant. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  if (written.length > 200) return undefined;
  // Two slips, or one in three letters, but never every letter.
  const limit = Math.min(Math.max(2, Math.floor(written.length / 3)), written.length - 1);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of known) {
    if (Math.abs(name.length - written.length) >= bestDistance) continue;
    const found = distance(written.toLowerCase(), name.toLowerCase());
    if (found < bestDistance) {
      best = name;
      bestDistance = found;
    }
  }
  return best;
}

// Looking through many names takes time, which very many problems must not use up.
const MAX_SUGGESTIONS = 200;

/** The nearest known name as long as there are few problems so far. */
export function suggestName(written: string, known: Iterable<string>, soFar: { readonly length: number }): string | undefined {
  return soFar.length < MAX_SUGGESTIONS ? nearestName(written, known) : undefined;
}
