// What is left of the statutory range of a fine under a disposition, and how both ends were come by.
import type { Portion } from "../documents/measure-schema.ts";
import { type AmountRange, type Bound, containsRange, isEmptyRange } from "../law/amount-range.ts";
import type { EndLedgers } from "../law/compute-measure.ts";
import { scaleDecimal } from "../law/decimal.ts";
import type { Disposition } from "../law/disposition.ts";
import { decimalOfAmount, exactFromFen, exactTimes, isUnlimited } from "../law/exact-amount.ts";
import { isMoneyMeasure } from "../law/measure.ts";
import { fenFromYuan } from "../law/money.ts";
import { capped, type TraceStep } from "../law/trace.ts";
import { TRACE_NOTES } from "../law/trace-notes.ts";
import type { BenchmarkOutcome, CandidateBenchmark } from "./benchmark.ts";
import type { Cut, NarrowedDisposition } from "./benchmark-methods/cut.ts";
import { stretch, stretchedEnd } from "./benchmark-methods/stretch.ts";
import { roundAndKeep } from "./benchmark-methods/within-statute.ts";
import type { CircumstancesOutcome } from "./circumstances.ts";
import type { PenaltyLine } from "./clause-outcomes.ts";
import { type FineOf, hullOf, type RangeEnds, rangeEnds, shownBetween } from "./line-sums.ts";
import type { OpenCase } from "./open-case.ts";
import { TraceSheet } from "./trace-sheet.ts";

/** A fine as it is left, in whole fen; `range` is `null` where it cannot be counted. */
export interface NarrowedFine {
  readonly range: AmountRange | null;
  readonly portion: Portion | null;
  readonly trace: readonly TraceStep[];
}

/** What a fine is narrowed by. */
export interface Narrowing {
  readonly benchmark: BenchmarkOutcome;
  readonly mitigation: CircumstancesOutcome["mitigation"];
  readonly fineOf: FineOf;
}

/** Narrows one line that is money; only fines are cut, a confiscation is what it is. */
export function narrowFine(
  opened: OpenCase,
  disposition: Disposition,
  line: PenaltyLine,
  ends: RangeEnds,
  { benchmark, mitigation, fineOf }: Narrowing,
  citations: readonly string[],
): NarrowedFine {
  const sheet = opened.traced ? new TraceSheet(citations) : null;
  const { measure } = line.penalty;
  if (sheet && measure && isMoneyMeasure(measure)) rangeEnds(opened, measure, line.when, fineOf, sheet.ledgers(citations));
  const finish = (range: AmountRange | null, portion: Portion | null): NarrowedFine => ({ range, portion, trace: sheet?.finish(range) ?? [] });
  const whole = shownBetween(ends);
  if (line.penalty.kind !== "fine") return finish(whole, null);
  if (disposition === "mitigated" && ends.low.min !== null && ends.high.min !== null) return finish(shownBetween(belowMinimum(ends, mitigation, sheet)), null);
  if (disposition === "no-penalty" || disposition === "exemption" || benchmark.used.length === 0) return finish(whole, null);
  // Where the law states no minimum nothing lies below it: what is mitigated is at most what is lighter.
  const narrowed = disposition === "mitigated" ? "lighter" : disposition;
  const made = benchmark.used.flatMap((candidate) =>
    candidate.outcomes[narrowed].cuts.map((cut) => ({ cut, rule: candidate.linked.rule, range: rangeUnder(candidate, cut, narrowed, line, ends, sheet) })),
  );
  const ranges = [...made.map(({ range }) => range), ...(benchmark.orStatute ? [whole] : [])].filter((range) => range !== null);
  const hull = hullOf(ranges);
  if (ranges.length > 1) sheet?.addHull(ranges, hull);
  const [first, another] = made;
  const isWhole = !first || another !== undefined || benchmark.orStatute || stretchedEnd(first.rule, narrowed) !== null;
  const portion = isWhole ? null : first.cut.portion;
  return finish(hull, portion);
}

function rangeUnder(
  candidate: CandidateBenchmark,
  cut: Cut,
  disposition: NarrowedDisposition,
  line: PenaltyLine,
  ends: RangeEnds,
  sheet: TraceSheet | null,
): AmountRange | null {
  const { rule } = candidate.linked;
  const isSettled = ends.known && line.status === "certain" && cut.known;
  // While facts are open it may be followed within the statute, or turn out not to be.
  if (!cut.bounded && !isSettled) return shownBetween(ends);
  const reached = stretchedEnd(rule, disposition);
  const { min, max }: EndLedgers = sheet?.ledgers(candidate.citations) ?? {};
  const at = (statutory: AmountRange, ledgers: EndLedgers): AmountRange => {
    const made = cut.apply(statutory, ledgers) ?? statutory;
    if (!cut.bounded && !containsRange(statutory, made)) return statutory;
    const ownEnds = stretch(roundAndKeep(made, statutory, rule.rounding, isSettled, ledgers), statutory, rule, disposition);
    return leastShown(ownEnds, statutory) ?? ownEnds;
  };
  const low = at(ends.low, min && reached !== "min" ? { min } : {});
  const high = at(ends.high, max && reached !== "max" ? { max } : {});
  return shownBetween({ low, high });
}

// Sums between two fen are shown as the lower one, unless that lies below the statute: then as the least that the statute shows.
function leastShown(own: AmountRange, statutory: AmountRange): AmountRange | null {
  if (own.min && isUnlimited(own.min.amount)) return null;
  const [shown, law] = [own, statutory].map((range) => shownBetween({ low: range, high: range }));
  if (!shown || !law?.min || containsRange(law, shown)) return null;
  const least: Bound = { amount: law.min.included ? law.min.amount : law.min.amount + exactFromFen(1), included: true };
  return { min: least, max: least };
}

/**
 * The sums below the minimum (and the sum that a minimum 超过 leaves out itself), down to the floor of the policy where there is one. A
 * minimum that grows with a base not yet known reaches as high as the base may.
 */
function belowMinimum({ low, high, known }: RangeEnds, mitigation: Narrowing["mitigation"], sheet: TraceSheet | null): Pick<RangeEnds, "low" | "high"> {
  if (low.min === null || high.min === null) return { low, high };
  const below = (statutory: AmountRange, end: "min" | "max"): AmountRange => {
    const min = asShown(statutory);
    if (min === null) return { min: null, max: null };
    if (mitigation && end === "min" && min !== statutory.min) sheet?.leavePartOfFen(min);
    const floor = mitigation && floorOf(min, mitigation, end === "min" ? sheet : null);
    const range: AmountRange = { min: floor, max: { amount: min.amount, included: !min.included } };
    return isEmptyRange(range) ? { min, max: min } : range;
  };
  sheet?.takeMinimumAsMaximum(high.min, known);
  const least = below(low, "min");
  return { low: known || mitigation ? least : { min: null, max: least.max }, high: below(high, "max") };
}

// A fixed sum between two fen is shown as the lower one, and only what lies below that is less.
function asShown(statutory: AmountRange): Bound | null {
  const { min } = statutory;
  const shown = shownBetween({ low: statutory, high: statutory })?.min ?? null;
  return min && shown && shown.amount < min.amount ? shown : min;
}

function floorOf(min: Bound, { rule, citations }: NonNullable<Narrowing["mitigation"]>, sheet: TraceSheet | null): Bound {
  const ledger = sheet?.ledgers(citations).min;
  const { floor } = rule;
  if ("portionOfMinimum" in floor) {
    const amount = exactTimes(min.amount, BigInt(scaleDecimal(floor.portionOfMinimum, 6) ?? 0));
    ledger?.write("multiply", [decimalOfAmount(min.amount), String(floor.portionOfMinimum)], decimalOfAmount(amount), TRACE_NOTES.mitigationFloor);
    return { amount, included: true };
  }
  const amount = exactFromFen(fenFromYuan(floor.amount) ?? 0);
  ledger?.write("figure", [decimalOfAmount(amount)], decimalOfAmount(amount), TRACE_NOTES.mitigationFloor);
  return { amount: capped(amount, min.amount, TRACE_NOTES.mitigationFloor, ledger), included: true };
}
