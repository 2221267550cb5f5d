import type { AmountRange, Bound } from "../law/amount-range.ts";
import type { EndLedgers } from "../law/compute-measure.ts";
import { decimalOfAmount, exactFromFen } from "../law/exact-amount.ts";
import { MAX_YUAN_WITH_FEN } from "../law/money.ts";
import { ledgerFor, type TraceStep } from "../law/trace.ts";
import { TRACE_NOTES } from "../law/trace-notes.ts";

/** The steps by which both ends of one fine are come by. */
export class TraceSheet {
  private steps: TraceStep[] = [];
  private readonly citations: readonly string[];

  /** The citations are those of the statute, for steps that no other provision asks for. */
  constructor(citations: readonly string[]) {
    this.citations = citations;
  }

  /** Ledgers for steps that follow some provision. */
  ledgers(citations: readonly string[]): Required<EndLedgers> {
    return { min: ledgerFor(this.steps, "min", citations), max: ledgerFor(this.steps, "max", citations) };
  }

  /** Mitigation ends where the statutory range begins: the maximum is come by as the minimum was. */
  takeMinimumAsMaximum(minimum: Bound, known: boolean): void {
    const toMinimum = this.steps.filter(({ end }) => end === "min");
    this.steps = [...toMinimum, ...(known ? toMinimum.map((step) => ({ ...step, end: "max" as const })) : [])];
    const sum = decimalOfAmount(minimum.amount);
    this.ledgers(this.citations).max.write("figure", [sum], sum, TRACE_NOTES.belowMinimum);
  }

  /** A minimum between two fen is the lower one before it is mitigated. */
  leavePartOfFen(minimum: Bound): void {
    this.roundLast("min", minimum);
  }

  /** The step from several results to the range that holds them all. */
  addHull(ranges: readonly AmountRange[], hull: AmountRange | null): void {
    for (const end of ["min", "max"] as const) {
      const operands = ranges.flatMap((range) => range[end] ?? []).map(({ amount }) => decimalOfAmount(amount));
      const bound = hull?.[end];
      if (bound) this.ledgers(this.citations)[end].write(end === "min" ? "at-most" : "at-least", operands, decimalOfAmount(bound.amount), TRACE_NOTES.hull);
    }
  }

  /** All steps, with the rounding to whole fen last; an end that the range does not have has none. */
  finish(range: AmountRange | null): readonly TraceStep[] {
    for (const end of ["min", "max"] as const) this.roundLast(end, range?.[end] ?? null);
    return this.steps.filter(({ end }) => range?.[end]);
  }

  private roundLast(end: "min" | "max", shown: Bound | null): void {
    const last = this.steps.filter((step) => step.end === end).at(-1);
    const result = shown && decimalOfAmount(shown.amount);
    if (!last || result === null || last.result === result) return;
    const isRaised = sortable(result) > sortable(last.result);
    const note = end === "min" && !isRaised ? TRACE_NOTES.toFenBelow : TRACE_NOTES.toFen;
    const unit = shown && shown.amount > LARGEST_WITH_FEN ? "1" : "0.01";
    const ledger = this.ledgers(last.citations)[end];
    // An end that is not part of the range leaves the sum beside it.
    if (isWhole(last.result, unit)) ledger.write("add", [last.result, isRaised ? unit : `-${unit}`], result, note);
    else ledger.write(isRaised ? "round-up" : "round-down", [last.result, unit], result, note);
  }
}

function isWhole(decimal: string, unit: "1" | "0.01"): boolean {
  return (decimal.split(".")[1] ?? "").length <= (unit === "1" ? 0 : 2);
}

const LARGEST_WITH_FEN = exactFromFen(MAX_YUAN_WITH_FEN * 100);

// Sums may have more digits than a number holds.
function sortable(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  return `${whole.padStart(60, "0")}.${fraction.padEnd(38, "0")}`;
}
