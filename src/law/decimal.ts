/**
 * Reads a JSON number as an exact integer count of `10^-digits`.
 *
 * The decimal that was written is taken, not the binary fraction that stores it: `0.07` with two digits is 7.
 * Gives `undefined` for a number with more decimals than `digits`, one that is not finite, or one whose
 * scaled value is no safe integer.
 */
export function scaleDecimal(value: number, digits: number): number | undefined {
  if (Number.isInteger(value)) return safeInteger(value * 10 ** digits);
  const match = /^(-?)(\d+)\.(\d+)$/.exec(String(value));
  const fraction = match?.[3];
  if (!match || fraction === undefined || fraction.length > digits) return undefined;
  return safeInteger(Number(`${match[1]}${match[2]}${fraction.padEnd(digits, "0")}`));
}

function safeInteger(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}
