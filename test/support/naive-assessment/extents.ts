// How long penalties last, how many points they take and how much they ask for.
import { type End, holds, type Range, rangeOfFigure, reachesNoFurther } from "./range.ts";
import { asNumber, compare, rational, times, ZERO } from "./rational.ts";
import type { ExtentMeasure, Figure } from "./shapes.ts";

/** Whether a penalty lasts no longer, or counts no more, than another of its kind. */
export function lastsNoLonger(a: ExtentMeasure | null, b: ExtentMeasure | null): boolean {
  if (!a || !b) return a === b;
  if ("life" in b) return true;
  if ("life" in a) return false;
  return unitOf(a).name === unitOf(b).name && reachesNoFurther(inUnits(a), inUnits(b));
}

/** Whether an extent stays within that of the statute; one that the statute leaves open holds any. */
export function isWithin(inner: ExtentMeasure, outer: ExtentMeasure | null): boolean {
  if (!outer) return true;
  if ("life" in inner || "life" in outer) return "life" in inner && ("life" in outer || ("orLife" in outer && outer.orLife === true));
  return unitOf(inner).name === unitOf(outer).name && holds(inUnits(outer), inUnits(inner));
}

/** A duration below its minimum; points and quantities stay as they are, and so does what has no minimum. */
export function mitigatedExtent(extent: ExtentMeasure): ExtentMeasure {
  if ("life" in extent) return { years: { min: 0 } };
  if ("points" in extent || "count" in extent) return extent;
  const { figure } = unitOf(extent);
  const { min } = rangeOfFigure(figure);
  if (!min || compare(min.at, ZERO) === 0) return extent;
  const below: Figure = min.included ? { below: asNumber(min.at) } : { max: asNumber(min.at) };
  if ("days" in extent) return { days: below };
  return "months" in extent ? { months: below } : { years: below };
}

type Limited = Exclude<ExtentMeasure, { readonly life: true }>;

interface Unit {
  readonly name: string;
  readonly figure: Figure;
  readonly factor: number;
}

/** Years are twelve months; days are not converted, since months differ in length. */
function unitOf(extent: Limited): Unit {
  if ("days" in extent) return { name: "days", figure: extent.days, factor: 1 };
  if ("months" in extent) return { name: "months", figure: extent.months, factor: 1 };
  if ("years" in extent) return { name: "months", figure: extent.years, factor: 12 };
  if ("points" in extent) return { name: "points", figure: extent.points, factor: 1 };
  return { name: "count", figure: extent.count, factor: 1 };
}

function inUnits(extent: Limited): Range {
  const { figure, factor } = unitOf(extent);
  const { min, max } = rangeOfFigure(figure);
  const end = (own: End | null): End | null => own && { ...own, at: times(own.at, rational(factor)) };
  return { min: end(min), max: "orLife" in extent && extent.orLife ? null : end(max) };
}
