// Step 5 again: what is left of a fine under a disposition, with every step of the arithmetic.
import type { YuanRange } from "../assessment/statutory-results.ts";
import type { Disposition } from "../law/disposition.ts";
import type { TraceStep } from "../law/trace.ts";
import { type Candidate, contains, type Selected, stretched, stretchedEnd } from "./benchmarks.ts";
import type { CaseView } from "./case-facts.ts";
import type { Weighed } from "./circumstances.ts";
import type { Cut, Narrowed } from "./cuts.ts";
import { decimal, exactly, type Fraction, isEndless, lesser, order, plus, times } from "./fraction.ts";
import { NOTES } from "./notes.ts";
import { Sheet } from "./sheet.ts";
import { finished, isEmpty, roundedLast, shownBetween, yuanOf } from "./shown-sums.ts";
import { hull } from "./spans.ts";
import type { End, Ends, Limit, Span } from "./sums.ts";
import { roundedWithin } from "./within.ts";
import type { Line } from "./wording.ts";

/** A fine as it is left. */
export interface NarrowedFine {
  readonly span: Span | null;
  readonly range: YuanRange | null;
  readonly portion: readonly [number, number] | null;
  readonly trace: readonly TraceStep[];
}

/** Narrows a penalty that is money; only fines are narrowed. */
export function narrowed(
  view: CaseView,
  disposition: Disposition,
  { penalty, status }: Pick<Line, "penalty" | "status">,
  ends: Ends,
  { used, orStatute }: Pick<Selected, "used" | "orStatute">,
  mitigation: Weighed["mitigation"],
  citations: readonly string[],
): NarrowedFine {
  const statutory = [...ends.steps("min", citations), ...ends.steps("max", citations)];
  const left = (span: Span | null, portion: NarrowedFine["portion"], steps: readonly TraceStep[]): NarrowedFine => ({
    span,
    range: yuanOf(span),
    portion,
    trace: finished(steps, span),
  });
  const whole = shownBetween(ends);
  if (penalty.kind !== "fine") return left(whole, null, statutory);
  if (disposition === "mitigated" && ends.low.min !== null && ends.high.min !== null) {
    const { span, steps } = belowMinimum(ends, mitigation, statutory, citations);
    return left(span, null, steps);
  }
  if (disposition === "no-penalty" || disposition === "exemption" || used.length === 0) return left(whole, null, statutory);
  const under: Narrowed = disposition === "mitigated" ? "lighter" : disposition;
  const steps = [...statutory];
  const made = used.flatMap((candidate) =>
    candidate.cuts[under].cuts.map((cut) => ({ cut, candidate, span: spanUnder(view, candidate, cut, under, status, ends, steps) })),
  );
  const spans = [...made.map(({ span }) => span), ...(orStatute ? [whole] : [])].filter((span) => span !== null);
  const all = hull(spans);
  if (spans.length > 1) {
    const sheet = new Sheet(steps, ["min", "max"], citations);
    for (const end of ["min", "max"] as const) {
      const limit = all?.[end];
      const sums = spans.flatMap((span) => span[end] ?? []).map(({ sum }) => sum);
      if (limit) sheet.write(end, end === "min" ? "at-most" : "at-least", sums, limit.sum, NOTES.hull);
    }
  }
  const [first, another] = made;
  const isWhole = !first || another !== undefined || orStatute || stretchedEnd(first.candidate.rule, under) !== null;
  return left(all, isWhole ? null : first.cut.portion, steps);
}

function spanUnder(view: CaseView, { rule }: Candidate, cut: Cut, disposition: Narrowed, status: Line["status"], ends: Ends, steps: TraceStep[]): Span | null {
  const isSettled = ends.known && status === "certain" && cut.known;
  if (!cut.bounded && !isSettled) return shownBetween(ends);
  const reached = stretchedEnd(rule, disposition);
  const citations = view.cite(rule.cites);
  const at = (statutory: Span, end: End): Span => {
    const sheet = new Sheet(steps, reached === end ? [] : [end], citations);
    const made = cut.apply(statutory, sheet) ?? statutory;
    if (!cut.bounded && !contains(statutory, made)) return statutory;
    const own = stretched(roundedWithin(made, statutory, rule.rounding, isSettled, sheet), statutory, rule, disposition);
    return leastShown(own, statutory) ?? own;
  };
  const low = at(ends.low, "min");
  return shownBetween({ low, high: at(ends.high, "max") });
}

// Sums between two fen are shown as the lower one, unless that lies below the statute.
function leastShown(own: Span, statutory: Span): Span | null {
  if (own.min && isEndless(own.min.sum)) return null;
  const [shown, law] = [own, statutory].map((span) => shownBetween({ low: span, high: span }));
  if (!shown || !law?.min || contains(law, shown)) return null;
  const least: Limit = { sum: law.min.included ? law.min.sum : plus(law.min.sum, exactly("0.01")), included: true };
  return { min: least, max: least };
}

function belowMinimum(
  { low, high, known }: Ends,
  mitigation: Weighed["mitigation"],
  statutory: readonly TraceStep[],
  citations: readonly string[],
): { readonly span: Span | null; readonly steps: readonly TraceStep[] } {
  const toMinimum = statutory.filter(({ end }) => end === "min");
  const steps: TraceStep[] = [...toMinimum, ...(known ? toMinimum.map((step) => ({ ...step, end: "max" as const })) : [])];
  const highest = (high.min as Limit).sum;
  const sum = decimal(highest);
  steps.push({ end: "max", operation: "figure", operands: [sum], result: sum, note: NOTES.belowMinimum, fact: null, citations });
  const below = (span: Span, end: End): Span => {
    const min = leastOf(span);
    if (min === null) return { min: null, max: null };
    const sheet = new Sheet(steps, end === "min" ? ["min"] : [], mitigation?.citations ?? []);
    if (mitigation && end === "min" && span.min && order(min.sum, span.min.sum) !== 0) steps.push(...roundedLast(steps, "min", { min, max: null }));
    const made: Span = { min: mitigation && floorOf(min.sum, mitigation, sheet), max: { sum: min.sum, included: !min.included } };
    return isEmpty(made) ? { min, max: min } : made;
  };
  const least = below(low, "min");
  const span = shownBetween({ low: known || mitigation ? least : { min: null, max: least.max }, high: below(high, "max") });
  return { span, steps };
}

// A fixed sum between two fen is shown as the lower one.
function leastOf(span: Span): Limit | null {
  const shown = shownBetween({ low: span, high: span })?.min ?? null;
  return span.min && shown && order(shown.sum, span.min.sum) < 0 ? shown : span.min;
}

function floorOf(min: Fraction, { rule: { floor } }: NonNullable<Weighed["mitigation"]>, sheet: Sheet): Limit {
  if ("portionOfMinimum" in floor) {
    const share = exactly(floor.portionOfMinimum);
    sheet.write("min", "multiply", [min, share], times(min, share), NOTES.mitigationFloor);
    return { sum: times(min, share), included: true };
  }
  const sum = exactly(floor.amount);
  sheet.write("min", "figure", [sum], sum, NOTES.mitigationFloor);
  if (order(sum, min) > 0) sheet.write("min", "at-most", [sum, min], min, NOTES.mitigationFloor);
  return { sum: lesser(sum, min), included: true };
}
