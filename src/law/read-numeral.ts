// Numbers as statutes write them. They are put together as text, digit by digit, so that no decimal is lost on the way.

const DIGITS = new Map([..."零一二三四五六七八九"].map((character, digit): [string, number] => [character, digit]));
for (const [character, digit] of [
  ["〇", 0],
  ["○", 0],
  ["两", 2],
] as const) {
  DIGITS.set(character, digit);
}

const SMALL_UNITS = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
]);

const GREAT_UNITS: readonly (readonly [string, number])[] = [
  ["亿", 8],
  ["万", 4],
];

// Longer than any number of a statute; keeps hostile input cheap.
const MAX_LENGTH = 40;

const ARABIC = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([十百千]?)([万亿]{0,2})$/;

const SHARES: readonly (readonly [string, number])[] = [
  ["百分之", 0],
  ["千分之", -1],
  ["万分之", -2],
];

/**
 * Reads a number in Chinese or Arabic numerals: 一万五千, 二百零三, 两千, 一点五, `1.5万`, `2,000`; full-width digits count as digits.
 * `undefined` where the text is no such number, or one that a number cannot hold exactly.
 */
export function readNumeral(text: string): number | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const plain = text.replace(/[０-９．，]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  return exactly(/^\d/.test(plain) ? readArabic(plain) : readChinese(plain));
}

/** Reads a share as a percentage: 百分之三 is 3, 千分之五 is 0.5, `12%` is 12, `5‰` is 0.5; `undefined` where the text is none. */
export function readPercentage(text: string): number | undefined {
  const share = SHARES.find(([prefix]) => text.startsWith(prefix));
  const sign = /[%％‰]$/.exec(text)?.[0];
  const number = share ? readNumeral(text.slice(share[0].length)) : sign ? readNumeral(text.slice(0, -1)) : undefined;
  return number === undefined ? undefined : exactly(shifted(String(number), share ? share[1] : sign === "‰" ? -1 : 0));
}

function readArabic(text: string): string | undefined {
  const match = ARABIC.exec(text);
  if (!match) return undefined;
  const [, whole = "", fraction = "", small = "", great = ""] = match;
  const digits = (SMALL_UNITS.get(small) ?? 0) + [...great].reduce((sum, unit) => sum + (unit === "万" ? 4 : 8), 0);
  return shifted(`${whole.replaceAll(",", "")}.${fraction}`, digits);
}

function readChinese(text: string): string | undefined {
  const [whole = "", fraction, ...more] = text.split("点");
  const before = readWhole(whole);
  if (before === undefined || more.length > 0) return undefined;
  if (fraction === undefined) return String(before);
  const after = digitsOf(fraction);
  return after === undefined ? undefined : `${before}.${after}`;
}

function readWhole(text: string): number | undefined {
  if (text === "") return undefined;
  const digits = digitsOf(text);
  if (digits !== undefined) return Number(digits);
  for (const [unit, zeros] of GREAT_UNITS) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const [left, right] = [readWhole(text.slice(0, at)), at === text.length - 1 ? 0 : readWhole(text.slice(at + 1))];
    // 一万五 leaves open whether 15,000 or 10,005 is meant.
    const isVague = right !== undefined && right > 0 && right < 10 && DIGITS.get(text.charAt(at + 1)) !== 0;
    return left === undefined || left === 0 || right === undefined || right >= 10 ** zeros || isVague ? undefined : left * 10 ** zeros + right;
  }
  return readBelowTenThousand(text);
}

// Every unit smaller than the one before; a digit that follows a unit greater than ten needs a zero between.
function readBelowTenThousand(text: string): number | undefined {
  let sum = 0;
  let last = 4;
  let digit: number | undefined;
  let afterZero = false;
  for (const character of text) {
    const unit = SMALL_UNITS.get(character);
    if (unit === undefined) {
      const next = DIGITS.get(character);
      if (next === undefined || digit !== undefined) return undefined;
      if (next === 0) afterZero = true;
      else digit = next;
      continue;
    }
    if (unit >= last || (digit === undefined && unit > 1)) return undefined;
    sum += (digit ?? 1) * 10 ** unit;
    [last, digit, afterZero] = [unit, undefined, false];
  }
  if (digit === undefined) return sum > 0 ? sum : undefined;
  return last > 1 && last < 4 && !afterZero ? undefined : sum + digit;
}

// 二〇二一, or a single digit.
function digitsOf(text: string): string | undefined {
  const digits = [...text].map((character) => DIGITS.get(character));
  return digits.length === 0 || digits.includes(undefined) ? undefined : digits.join("");
}

// Moves the point so many places to the right.
function shifted(decimal: string, places: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  if (places < 0) {
    const padded = whole.padStart(1 - places, "0");
    return `${padded.slice(0, places)}.${padded.slice(places)}${fraction}`;
  }
  const padded = fraction.padEnd(places, "0");
  return `${whole}${padded.slice(0, places)}.${padded.slice(places)}`;
}

function exactly(decimal: string | undefined): number | undefined {
  if (decimal === undefined) return undefined;
  const value = Number(decimal);
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = `${whole}${fraction.replace(/0+$/, "")}`.replace(/^0+/, "");
  return Number.isFinite(value) && digits.length <= 15 ? value : undefined;
}
