import { decimalOfAmount, type ExactAmount } from "./exact-amount.ts";
import type { LocalizedText } from "./localized-text.ts";

/**
 * What a step of a calculation does with its operands. `figure`: a number that the law or the benchmark states; `fact`: a number of the
 * case; `multiply`: their product; `percent`: the first times the second, divided by 100; `add`: their sum; `between`: first +
 * (second − first) × third; `at-least`: the greatest of them; `at-most`: the least; `round-down`, `round-up`: to a multiple of the second.
 */
export const TRACE_OPERATIONS = ["figure", "fact", "multiply", "percent", "add", "between", "at-least", "at-most", "round-down", "round-up"] as const;

/** One of {@link TRACE_OPERATIONS}. */
export type TraceOperation = (typeof TRACE_OPERATIONS)[number];

/** One step of a calculation, with exact decimals: sums in yuan, ratios and counts as they are. */
export interface TraceStep {
  /** The end of the range that it belongs to. */
  readonly end: "min" | "max";
  readonly operation: TraceOperation;
  readonly operands: readonly string[];
  readonly result: string;
  readonly note: LocalizedText;
  /** The fact that a `fact` step reads. */
  readonly fact: string | null;
  /** The provision that the step follows. */
  readonly citations: readonly string[];
}

/** Takes down the steps of one end of a range. */
export interface Ledger {
  readonly write: (operation: TraceOperation, operands: readonly string[], result: string, note: LocalizedText, fact?: string) => void;
}

/** A ledger that adds to a list. */
export function ledgerFor(steps: TraceStep[], end: TraceStep["end"], citations: readonly string[]): Ledger {
  return {
    write: (operation, operands, result, note, fact) => {
      steps.push({ end, operation, operands, result, note, fact: fact ?? null, citations });
    },
  };
}

/** The lesser of two sums, taken down where it is not the first. */
export function capped(amount: ExactAmount, cap: ExactAmount, note: LocalizedText, ledger?: Ledger): ExactAmount {
  if (amount <= cap) return amount;
  ledger?.write("at-most", [decimalOfAmount(amount), decimalOfAmount(cap)], decimalOfAmount(cap), note);
  return cap;
}

/** The greater of two sums, taken down where it is not the first. */
export function raised(amount: ExactAmount, floor: ExactAmount, note: LocalizedText, ledger?: Ledger): ExactAmount {
  if (amount >= floor) return amount;
  ledger?.write("at-least", [decimalOfAmount(amount), decimalOfAmount(floor)], decimalOfAmount(floor), note);
  return floor;
}
