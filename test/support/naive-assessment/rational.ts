// Fractions of whole numbers, in lowest terms.

/** A number, exactly; the denominator is positive. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** A decimal as rule data and case files write it. */
export function rational(value: number | string | bigint): Rational {
  const written = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value));
  if (!written) throw new Error(`${value} is no decimal`);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = written;
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return shift < 0 ? lowest(digits, 10n ** BigInt(-shift)) : lowest(digits * 10n ** BigInt(shift), 1n);
}

export const ZERO: Rational = { over: 0n, under: 1n };

export function plus(a: Rational, b: Rational): Rational {
  return lowest(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Rational, b: Rational): Rational {
  return lowest(a.over * b.under - b.over * a.under, a.under * b.under);
}

export function times(a: Rational, b: Rational): Rational {
  return lowest(a.over * b.over, a.under * b.under);
}

export function dividedBy(a: Rational, b: Rational): Rational {
  if (b.over === 0n) throw new Error("nothing is divided by zero");
  return lowest(a.over * b.under, a.under * b.over);
}

/** Negative, zero or positive as the first is less, equal or greater. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.over * b.under - b.over * a.under;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function least(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** The greatest multiple of the unit that is not greater. */
export function roundedDown(value: Rational, unit: Rational): Rational {
  const ratio = dividedBy(value, unit);
  const rest = ratio.over % ratio.under;
  const whole = (ratio.over - (rest < 0n ? rest + ratio.under : rest)) / ratio.under;
  return times({ over: whole, under: 1n }, unit);
}

/** The least multiple of the unit that is not less. */
export function roundedUp(value: Rational, unit: Rational): Rational {
  const down = roundedDown(value, unit);
  return compare(down, value) === 0 ? down : plus(down, unit);
}

/** The nearest number of JavaScript. */
export function asNumber({ over, under }: Rational): number {
  return Number(over) / Number(under);
}

function lowest(over: bigint, under: bigint): Rational {
  if (under < 0n) return lowest(-over, -under);
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
}
