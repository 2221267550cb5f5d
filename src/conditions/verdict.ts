/** What a condition comes to: false, unknown or true (Kleene). The order of the numbers makes `all` a minimum and `any` a maximum. */
export type Verdict = 0 | 1 | 2;

export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/** The opposite verdict; the opposite of unknown is unknown. */
export function negate(verdict: Verdict): Verdict {
  return (2 - verdict) as Verdict;
}
