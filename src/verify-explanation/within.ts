// What a benchmark comes to, kept within the statute and rounded as it says.
import type { Rounding } from "../documents/benchmarks.ts";
import { exactly, type Fraction, greater, lesser, order, rounded } from "./fraction.ts";
import { NOTES } from "./notes.ts";
import type { Sheet } from "./sheet.ts";
import { isEmpty } from "./shown-sums.ts";
import type { End, Limit, Span } from "./sums.ts";

/** A sum, or the end of the range that it lies beyond. */
export function keptWithin(sum: Fraction, { min, max }: Span, end: End, sheet: Sheet): Limit {
  const above = min ? greater(sum, min.sum) : sum;
  if (min && order(sum, min.sum) < 0) sheet.write(end, "at-least", [sum, min.sum], min.sum, NOTES.withinStatute);
  const within = max ? lesser(above, max.sum) : above;
  if (max && order(above, max.sum) > 0) sheet.write(end, "at-most", [above, max.sum], max.sum, NOTES.withinStatute);
  const own = [min, max].find((limit) => limit && order(limit.sum, within) === 0);
  return { sum: within, included: own?.included ?? true };
}

/** A range rounded as a benchmark says, in no case beyond the statute. */
export function roundedWithin(span: Span, statutory: Span, rounding: Rounding | undefined, settled: boolean, sheet: Sheet): Span {
  if (isEmpty(span)) return fallBack(statutory, sheet);
  const { min, max } = span;
  if (!rounding || !max || !statutory.max) return span;
  const isPoint = min !== null && order(min.sum, max.sum) === 0;
  const at = (end: End): Limit | null => {
    const limit = span[end];
    const own = statutory[end];
    if (!limit || (settled && !isPoint && own && order(limit.sum, own.sum) === 0)) return limit;
    const isLeast = isPoint && statutory.min !== null && order(statutory.min.sum, limit.sum) === 0;
    const asWritten = isLeast ? (rounding.atMinimum ?? rounding.direction) : rounding.direction;
    const direction = settled ? asWritten : end === "min" ? "down" : "up";
    const unit = exactly(rounding.to);
    const sum = rounded(limit.sum, unit, direction);
    if (order(sum, limit.sum) === 0) return limit;
    sheet.write(end, direction === "down" ? "round-down" : "round-up", [limit.sum, unit], sum, NOTES.rounding);
    const kept = keptWithin(sum, statutory, end, sheet);
    if (!settled || kept.included) return kept;
    sheet.write(end, "figure", [limit.sum], limit.sum, NOTES.withinStatute);
    return limit;
  };
  const made: Span = { min: at("min"), max: at("max") };
  return isEmpty(made) ? fallBack(span, sheet) : made;
}

function fallBack(span: Span, sheet: Sheet): Span {
  for (const end of ["min", "max"] as const) {
    const limit = span[end];
    if (limit) sheet.write(end, "figure", [limit.sum], limit.sum, NOTES.withinStatute);
  }
  return span;
}
