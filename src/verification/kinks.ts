// The numbers of a fact after which a sum that is computed from it may grow in another way: where a cap, a floor or a substitute sets in.
import type { Fact } from "../conditions/vocabulary.ts";

/** What the measures of some rules are made of. */
export interface MeasureNumbers {
  /** In yuan. */
  readonly amounts: readonly number[];
  readonly factors: readonly number[];
  /** Whether anything is limited, substituted, chosen or added up, so that sums do not grow evenly throughout. */
  readonly isBent: boolean;
}

const MOST = 2000;
const UNITS: Readonly<Partial<Record<Fact["definition"]["type"], number>>> = { money: 100, number: 1_000_000 };

/**
 * Every number at which any sum that rules name can meet any other, as a function of the fact: more than there are, so that between two of them every
 * sum grows evenly. `null` where there are too many.
 */
export function kinksOf({ amounts, factors }: MeasureNumbers, { definition: { type } }: Fact): readonly number[] | null {
  const unit = UNITS[type] ?? 1;
  const sums = spreadOf(amounts);
  // A count multiplies amounts.
  const slopes = spreadOf([1, ...factors, ...(type === "money" ? [] : amounts)]).filter((slope) => slope > 0);
  if (sums.length * slopes.length > MOST) return null;
  const ends = new Set(sums.flatMap((sum) => slopes.map((slope) => Math.floor((sum * unit) / slope))));
  return [...ends].filter((end) => end > 0 && Number.isSafeInteger(end)).sort((a, b) => a - b);
}

// The numbers and how far they are apart.
function spreadOf(numbers: readonly number[]): readonly number[] {
  return [...new Set([...numbers, ...numbers.flatMap((one) => numbers.map((other) => Math.abs(one - other)))])];
}

const AMOUNTS = ["amount", "atLeast", "atMost", "baseAtLeast"];
const FACTORS: Readonly<Record<string, number>> = { times: 1, percent: 0.01 };
const BENDS = ["atLeast", "atMost", "baseAtLeast", "either", "sum"];

/** Collects the numbers of the measures of rules. */
export function numbersOf(rules: readonly unknown[]): MeasureNumbers {
  const found = { amounts: new Set<number>(), factors: new Set<number>(), isBent: false };
  for (const rule of rules) collect(rule, null, found);
  return { amounts: [...found.amounts], factors: [...found.factors], isBent: found.isBent };
}

// Of two sums to choose from, the lesser and the greater.
function isChoiceOfFines(value: unknown): boolean {
  return Array.isArray(value) && value.filter((one) => typeof one === "object" && one !== null && "measure" in one && one.kind === "fine").length > 1;
}

// Numbers below a key count as what the key says.
function collect(value: unknown, key: string | null, found: { readonly amounts: Set<number>; readonly factors: Set<number>; isBent: boolean }): void {
  if (typeof value === "number") {
    if (key !== null && AMOUNTS.includes(key)) found.amounts.add(value);
    else if (key !== null && Object.hasOwn(FACTORS, key) && value > 0) found.factors.add(value * (FACTORS[key] as number));
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === "when") continue;
    found.isBent ||= BENDS.includes(name) || isChoiceOfFines(inner);
    const isNumeric = AMOUNTS.includes(name) || Object.hasOwn(FACTORS, name);
    collect(inner, isNumeric ? name : key, found);
  }
}
