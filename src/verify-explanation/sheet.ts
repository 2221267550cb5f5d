// Steps of arithmetic as they are taken down, for one end of a range or for both.
import type { LocalizedText } from "../law/localized-text.ts";
import type { TraceOperation, TraceStep } from "../law/trace.ts";
import { decimal, type Fraction } from "./fraction.ts";
import type { End } from "./sums.ts";

/** Takes down steps that follow some provision; those of an end that is not wanted are left out. */
export class Sheet {
  readonly steps: TraceStep[];
  private readonly wanted: readonly End[];
  private readonly citations: readonly string[];

  constructor(steps: TraceStep[], wanted: readonly End[], citations: readonly string[]) {
    this.steps = steps;
    this.wanted = wanted;
    this.citations = citations;
  }

  write(end: End, operation: TraceOperation, operands: readonly Fraction[], result: Fraction, note: LocalizedText): void {
    if (this.wanted.includes(end))
      this.steps.push({ end, operation, operands: operands.map(decimal), result: decimal(result), note, fact: null, citations: this.citations });
  }

  /** Takes down steps that were worked out elsewhere. */
  take(end: End, stepsFor: (end: End, citations: readonly string[]) => readonly TraceStep[]): void {
    if (this.wanted.includes(end)) this.steps.push(...stepsFor(end, this.citations));
  }
}
