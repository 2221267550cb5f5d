// What follows from statute, benchmark and disposition together.
import type { YuanRange } from "../../../src/assessment/statutory-results.ts";
import type { Disposition, Force } from "../../../src/law/disposition.ts";
import { fineUnder, type Sight, tierOf } from "./benchmark-results.ts";
import { isNarrowed } from "./benchmarks.ts";
import type { Line } from "./clauses.ts";
import { mitigatedExtent } from "./extents.ts";
import { hullOfYuan, included, inwardToFen, isPoint, point, type Range, shown } from "./range.ts";
import { compare, rational, times, ZERO } from "./rational.ts";
import type { Benchmark, BenchmarkTier, ExtentMeasure, LawCircumstance, Mitigation } from "./shapes.ts";

/** A penalty as recommended. */
export interface NaivePenalty {
  readonly clause: string;
  readonly kind: string;
  readonly choice: Force;
  readonly pick: Line["pick"];
  readonly range: YuanRange | null;
  readonly extent: ExtentMeasure | null;
}

/** What is recommended under one disposition. */
export interface NaiveOption {
  readonly disposition: Disposition;
  readonly penalties: readonly NaivePenalty[];
}

/** What bears on the recommendation beside the lines of the statute. */
export interface Grounds {
  readonly holding: readonly LawCircumstance[];
  readonly benchmark: Benchmark | null;
  readonly mitigation: Mitigation;
  readonly sight: Sight;
}

/** The penalties under a disposition. */
export function optionUnder(disposition: Disposition, lines: readonly Line[], grounds: Grounds): NaiveOption {
  return { disposition, penalties: drawn(disposition, lines, grounds) };
}

/** A range that holds the fine under every option. */
export function fineOver(options: readonly NaiveOption[]): YuanRange | null {
  const ranges = options.flatMap(({ penalties }) => penalties.flatMap(({ range }) => (range ? [range] : [])));
  return ranges.length === 0 ? null : ranges.reduce(hullOfYuan);
}

function drawn(disposition: Disposition, lines: readonly Line[], { holding, benchmark, mitigation, sight }: Grounds): readonly NaivePenalty[] {
  if (disposition === "no-penalty") return [];
  if (disposition === "exemption") return retained(lines, holding);
  const tier = benchmark && tierOf(benchmark, sight);
  if (tier?.procedure !== undefined) return [];
  const narrowedTo = (line: Line, as: Disposition): YuanRange | null => {
    const own = benchmark && line.range && isNarrowed(as) ? fineUnder(benchmark, line.range, as, sight) : "unchanged";
    const range = own === null || own === "unchanged" || own === "outside" ? line.range : own;
    return range && line.range && shownWithin(range, line.range);
  };
  if (disposition === "mitigated") return lines.map((line) => mitigated(line, mitigation, narrowedTo(line, "lighter")));
  return lines.flatMap((line) => chosen({ ...penaltyOf(line), range: narrowedTo(line, disposition) }, line, tier));
}

/** A sum between two fen is the lower one, unless that leaves the statute. */
function shownWithin(range: Range, statutory: Range): YuanRange | null {
  const [own, whole] = [shown(range), shown(statutory)];
  const isBelow = own?.max != null && whole?.min != null && own.max < whole.min;
  return isBelow ? { ...whole, max: whole.min, maxIncluded: true } : own;
}

function penaltyOf({ clause, kind, choice, pick, range, extent }: Line): NaivePenalty {
  return { clause, kind, choice, pick, range: range && shown(range), extent };
}

/** Of what the statute leaves to the authority, a tier that names kinds imposes these. */
function chosen(penalty: NaivePenalty, line: Line, tier: BenchmarkTier | null): readonly NaivePenalty[] {
  if (!tier?.penalties) return [penalty];
  const named = tier.penalties.find(({ kind }) => kind === line.kind);
  const extent = named?.measure ?? penalty.extent;
  if (line.choice === "must" && line.pick === null) return [{ ...penalty, extent }];
  const imposed = named !== undefined || (line.kind === "fine" && tier.fine !== undefined);
  return imposed ? [{ ...penalty, choice: "must", pick: null, extent }] : [];
}

/** Exemption leaves what a circumstance that exempts retains, as far as the statute prescribes it. */
function retained(lines: readonly Line[], holding: readonly LawCircumstance[]): readonly NaivePenalty[] {
  const kinds = new Set(holding.filter(({ effects }) => effects.includes("exemption")).flatMap(({ retains }) => retains ?? []));
  return lines.filter(({ kind, choice }) => kinds.has(kind) && choice === "must").map(penaltyOf);
}

const CONFISCATIONS: readonly string[] = ["confiscate-gains", "confiscate-property"];

/** Below the minimum, and without what is imposed beside another penalty. */
function mitigated(line: Line, { floor, keepsFine }: Mitigation, lighter: YuanRange | null): NaivePenalty {
  const droppable = line.concurrent && !CONFISCATIONS.includes(line.kind) && !(keepsFine && line.kind === "fine");
  // Without a minimum there is nothing to go below: at most what is lighter.
  const range = line.range && (line.range.min || line.kind !== "fine" ? shown(belowMinimum(line.range, floor)) : lighter);
  return { ...penaltyOf(line), choice: droppable ? "may" : line.choice, range, extent: line.extent && mitigatedExtent(line.extent) };
}

function belowMinimum(statutory: Range, floor: Mitigation["floor"]): Range {
  const range = isPoint(statutory) ? inwardToFen(statutory) : statutory;
  // Nothing is less than nothing.
  if (!range.min) return range;
  if (compare(range.min.at, ZERO) === 0) return { min: range.min, max: range.min };
  // What does not belong to the range itself lies below it.
  const max = { at: range.min.at, included: !range.min.included };
  if (!floor) return { min: null, max };
  const least = "amount" in floor ? rational(floor.amount) : times(range.min.at, rational(floor.portionOfMinimum));
  // A floor at the minimum or above it leaves the minimum.
  return compare(least, range.min.at) < 0 ? { min: included(least), max } : point(range.min.at);
}
