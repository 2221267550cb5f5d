import type { Fen } from "./money.ts";

/**
 * A sum in 10⁻³⁶ fen. Figures have at most six decimals, and at most five of them meet in one sum (a share of a multiple, for so
 * many units, of which a part is taken), so that nothing is rounded before the last step.
 */
export type ExactAmount = bigint;

const MILLION = 1_000_000n;
const PER_FEN = 10n ** 36n;

/** Stands for a sum without upper end: greater than anything that figures come to. */
export const UNLIMITED: ExactAmount = 10n ** 200n;

/** Whether the amount has no upper end. What is computed from one that has none has none either, unless it is capped. */
export function isUnlimited(amount: ExactAmount): boolean {
  return amount >= 10n ** 150n;
}

/** The exact amount of a sum of fen; infinitely many are {@link UNLIMITED}. */
export function exactFromFen(fen: Fen): ExactAmount {
  return Number.isFinite(fen) ? BigInt(fen) * PER_FEN : UNLIMITED;
}

/** An amount times a ratio given in millionths. */
export function exactTimes(amount: ExactAmount, millionths: bigint): ExactAmount {
  return (amount * millionths) / MILLION;
}

/** The part `millionths` of the way from `low` to `high`. */
export function exactBetween(low: ExactAmount, high: ExactAmount, millionths: bigint): ExactAmount {
  return low + exactTimes(high - low, millionths);
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

/** The largest multiple of `unit` that is not above the (non-negative) amount. */
export function multipleBelow(amount: ExactAmount, unit: ExactAmount): ExactAmount {
  return amount - (amount % unit);
}

/** The smallest multiple of `unit` that is not below the (non-negative) amount. */
export function multipleAbove(amount: ExactAmount, unit: ExactAmount): ExactAmount {
  return amount % unit === 0n ? amount : multipleBelow(amount, unit) + unit;
}

/** The amount in yuan as a decimal, every digit of it; `∞` for one without upper end. */
export function decimalOfAmount(amount: ExactAmount): string {
  return isUnlimited(amount) ? "∞" : decimalOf(amount, 38);
}

/** A number of millionths as a decimal. */
export function decimalOfMillionths(millionths: bigint): string {
  return decimalOf(millionths, 6);
}

function decimalOf(scaled: bigint, digits: number): string {
  const size = scaled < 0n ? -scaled : scaled;
  const text = size.toString().padStart(digits + 1, "0");
  const fraction = text.slice(-digits).replace(/0+$/, "");
  return `${scaled < 0n ? "-" : ""}${text.slice(0, -digits)}${fraction === "" ? "" : `.${fraction}`}`;
}
