// Whether what a benchmark comes to stays within the statute and within what its superior gives.
import type { DiscretionBenchmark } from "../documents/benchmarks.ts";
import type { Portion } from "../documents/measure-schema.ts";
import { type AmountRange, containsRange, isEmptyRange } from "../law/amount-range.ts";
import type { CandidateBenchmark } from "./benchmark.ts";
import type { Cut, NarrowedDisposition } from "./benchmark-methods/cut.ts";
import { stretch, stretchedEnd } from "./benchmark-methods/stretch.ts";
import { roundAndKeep } from "./benchmark-methods/within-statute.ts";
import type { PenaltyLine } from "./clause-outcomes.ts";
import type { RangeEnds } from "./line-sums.ts";

/** How a benchmark stands to the statutory range of a fine and to its superior; `open` as long as facts decide. */
export function staysWithin(
  candidate: CandidateBenchmark,
  superior: CandidateBenchmark | undefined,
  disposition: NarrowedDisposition,
  line: PenaltyLine,
  ends: RangeEnds,
): "within" | "open" | "outside-statute" | "outside-superior" | "method-failed" {
  const { cuts } = candidate.outcomes[disposition];
  const own = settledRange(candidate, disposition, line, ends);
  if (own === "failed") return "method-failed";
  if (own === "empty") return "outside-statute";
  if (own && !containsRange(ends.low, own)) return "outside-statute";
  const within = own || cuts.every((cut) => cut.bounded && (isWide(cut) || !leavesOutAnEnd(ends))) ? "within" : "open";
  if (!superior || superior.outcomes[disposition].cuts.length === 0) return within;
  if (portionsWithin(candidate, superior, disposition)) return within;
  const theirs = settledRange(superior, disposition, line, ends);
  // A superior that leaves the statute itself binds nobody.
  if (theirs === "failed" || theirs === "empty" || (theirs && !containsRange(ends.low, theirs))) return within;
  if (!own || !theirs) return "open";
  return containsRange(theirs, own) ? within : "outside-superior";
}

// The range that a benchmark gives, where everything that it rests on is known.
function settledRange(
  { linked, outcomes }: CandidateBenchmark,
  disposition: NarrowedDisposition,
  line: PenaltyLine,
  ends: RangeEnds,
): AmountRange | "failed" | "empty" | null {
  const { cuts, surely } = outcomes[disposition];
  const [cut, other] = cuts;
  if (!cut || other || !surely || !cut.known || !ends.known || line.status !== "certain") return null;
  const range = cut.apply(ends.low, {});
  // A single sum at an end that the statute leaves out.
  if (range && isEmptyRange(range)) return "empty";
  if (!range) return "failed";
  // What leaves the statute is not brought back by rounding.
  if (!containsRange(ends.low, range)) return range;
  return stretch(roundAndKeep(range, ends.low, linked.rule.rounding, true, {}), ends.low, linked.rule, disposition);
}

function isWide({ portion }: Cut): boolean {
  return portion !== null && portion[0] < portion[1];
}

function leavesOutAnEnd({ low, high }: RangeEnds): boolean {
  return [low.min, low.max, high.min, high.max].some((end) => end !== null && !end.included);
}

// Parts of one range compare whatever it comes to.
function portionsWithin(candidate: CandidateBenchmark, superior: CandidateBenchmark, disposition: NarrowedDisposition): boolean {
  const [mine, theirs] = [candidate.linked.rule, superior.linked.rule];
  if (mine.rounding || theirs.rounding || mine.missingMinimum !== theirs.missingMinimum || !superior.outcomes[disposition].surely) return false;
  return candidate.outcomes[disposition].cuts.every((cut) =>
    superior.outcomes[disposition].cuts.every((other) => isWithinPortion(portionUnder(cut, mine, disposition), portionUnder(other, theirs, disposition))),
  );
}

function portionUnder({ portion }: Cut, rule: DiscretionBenchmark, disposition: NarrowedDisposition): Portion | null {
  const end = stretchedEnd(rule, disposition);
  return portion && [end === "min" ? 0 : portion[0], end === "max" ? 1 : portion[1]];
}

function isWithinPortion(inner: Portion | null, outer: Portion | null): boolean {
  return inner !== null && outer !== null && inner[0] >= outer[0] && inner[1] <= outer[1];
}
