import type { Fen } from "./money.ts";

/**
 * A sum in 10⁻¹² fen. A ratio with six decimals of a base in fen, and a part with six decimals of the way between two
 * of those, are exact in it, so that nothing is rounded before the last step.
 */
export type ExactAmount = bigint;

const MILLION = 1_000_000n;
const PER_FEN = MILLION * MILLION;

/** The exact amount of a sum of fen. */
export function exactFromFen(fen: Fen): ExactAmount {
  return BigInt(fen) * PER_FEN;
}

/** A base in fen times a ratio given in millionths. */
export function exactProduct(base: Fen, ratioInMillionths: number): ExactAmount {
  return BigInt(base) * BigInt(ratioInMillionths) * MILLION;
}

/** The part `ratioInMillionths` of the way from `low` to `high`, exact where both are products or whole fen. */
export function exactBetween(low: ExactAmount, high: ExactAmount, ratioInMillionths: number): ExactAmount {
  return low + ((high - low) / MILLION) * BigInt(ratioInMillionths);
}

/** The smallest number of fen that is not below the amount: a whole one, or beyond 2⁵³ the next that a number can hold. */
export function fenAtLeast(amount: ExactAmount): Fen {
  const whole = amount % PER_FEN === 0n ? amount / PER_FEN : amount / PER_FEN + 1n;
  const near = Number(whole);
  let found = near;
  for (let step = 1; BigInt(found) < whole; step *= 2) found = near + step;
  return found;
}

/** The largest number of fen that is not above the (non-negative) amount: a whole one, or beyond 2⁵³ the next that a number can hold. */
export function fenAtMost(amount: ExactAmount): Fen {
  const whole = amount / PER_FEN;
  const near = Number(whole);
  let found = near;
  for (let step = 1; BigInt(found) > whole; step *= 2) found = near - step;
  return found;
}

/** Whether the amount is a whole number of fen. */
export function isWholeFen(amount: ExactAmount): boolean {
  return amount % PER_FEN === 0n;
}
