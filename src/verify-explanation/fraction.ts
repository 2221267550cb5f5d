// Exact sums: fractions of whole numbers.

/** A number, exactly; the denominator is positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const ZERO: Fraction = { over: 0n, under: 1n };

/** Stands for a sum without upper end. */
export const ENDLESS: Fraction = { over: 10n ** 162n, under: 1n };

/** A decimal as rules, cases and traces write it; `null` for a text that is none. */
export function fractionOf(written: number | string): Fraction | null {
  if (written === "∞") return ENDLESS;
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/.exec(String(written));
  if (!match) return null;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return shift < 0 ? reduced(digits, 10n ** BigInt(-shift)) : reduced(digits * 10n ** BigInt(shift), 1n);
}

/** The same for what rules and cases surely hold. */
export function exactly(written: number | string): Fraction {
  const found = fractionOf(written);
  if (!found) throw new Error(`${written} is no decimal`);
  return found;
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under - b.over * a.under, a.under * b.under);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.over, a.under * b.under);
}

/** Below zero, zero or above zero, as the first is less than, equal to or greater than the second. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function lesser(a: Fraction, b: Fraction): Fraction {
  return order(a, b) <= 0 ? a : b;
}

export function greater(a: Fraction, b: Fraction): Fraction {
  return order(a, b) >= 0 ? a : b;
}

/** The greatest multiple of the unit that is not above the number, or the least that is not below it. */
export function rounded(value: Fraction, unit: Fraction, direction: "down" | "up"): Fraction {
  const over = value.over * unit.under;
  const under = value.under * unit.over;
  const rest = ((over % under) + under) % under;
  const whole = (over - rest) / under + (direction === "up" && rest !== 0n ? 1n : 0n);
  return times({ over: whole, under: 1n }, unit);
}

export function isEndless({ over, under }: Fraction): boolean {
  return over >= 10n ** 112n * under;
}

/** The number as a trace writes it. */
export function decimal(value: Fraction): string {
  return isEndless(value) ? "∞" : decimals(value);
}

/** The same for a count, every digit of it. */
export function decimals({ over, under }: Fraction): string {
  const scaled = (over * 10n ** 38n) / under;
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(39, "0");
  const fraction = text.slice(-38).replace(/0+$/, "");
  return `${scaled < 0n ? "-" : ""}${text.slice(0, -38)}${fraction === "" ? "" : `.${fraction}`}`;
}

function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
}
