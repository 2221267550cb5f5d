import type { DurationsExpectation, Expectation, FineExpectation, PenaltiesExpectation } from "../documents/cases.ts";
import { formatPath, type PathStep } from "../documents/problem.ts";
import { endsOfInterval, type Interval } from "../law/measure.ts";

/** A part of the outcome that is not what a test expects; both as a test would write them. */
export interface Difference {
  /** Such as `statutory.fine`. */
  readonly path: string;
  readonly expected: unknown;
  /** `undefined` where there is nothing of the kind. */
  readonly found: unknown;
}

/** What departs from what is expected, path by path. A case file that is refused has no outcome, so that nothing but its faults is told. */
export function compareOutcome(expected: Expectation, found: Expectation): readonly Difference[] {
  const wanted = partsOf(expected);
  const there = partsOf(found);
  const refused = there.get("faults");
  const differences = [...wanted].flatMap(([path, { value, otherwise }]): readonly Difference[] => {
    const part = there.get(path);
    const other = part ? part.value : otherwise;
    return JSON.stringify(value) === JSON.stringify(other) ? [] : [{ path, expected: value, found: other }];
  });
  return JSON.stringify(refused?.value) === "[]" ? differences : differences.filter(({ path }) => path === "faults");
}

/** One thing to compare, and what silence about it means. */
interface Part {
  readonly value: unknown;
  readonly otherwise?: unknown;
}

function partsOf(expected: Expectation): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const put = (path: readonly PathStep[], value: unknown, otherwise?: unknown): void => {
    if (value !== undefined) parts.set(formatPath(path), { value, otherwise });
  };
  const { law, disposition, statutory, recommendation, benchmark, tier, faults = [] } = expected;
  put(["faults"], [...new Set(faults)].sort());
  put(["law"], law);
  put(["disposition", "status"], disposition?.status);
  put(["disposition", "possible"], disposition?.possible && [...disposition.possible].sort());
  put(["disposition", "recommended"], disposition?.recommended);
  for (const [key, value] of [
    ["statutory", statutory],
    ["recommendation", recommendation],
  ] as const) {
    put([key, "fine"], value?.fine && wholeFine(value.fine));
    put([key, "penalties"], value?.penalties && wholePenalties(value.penalties));
  }
  put(["statutory", "durations"], statutory?.durations && wholeDurations(statutory.durations));
  put(["recommendation", "status"], recommendation?.status);
  put(["benchmark"], benchmark);
  put(["tier"], tier);
  for (const [key, otherwise] of [
    ["circumstances", "absent"],
    ["requirements", "not-required"],
    ["findings", "absent"],
  ] as const) {
    for (const [id, status] of Object.entries(expected[key] ?? {})) put([key, id], status, otherwise);
  }
  return parts;
}

function wholeFine(fine: FineExpectation | "none"): unknown {
  if (fine === "none") return fine;
  const { min, minIncluded = true, max, maxIncluded = true } = fine;
  return { min, minIncluded: min === null || minIncluded, max, maxIncluded: max === null || maxIncluded };
}

function wholePenalties(penalties: PenaltiesExpectation): unknown {
  const entries = Object.entries(penalties).map(([kind, forces]): [string, readonly string[]] => [kind, [...new Set([forces].flat())].sort()]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wholeDurations(durations: DurationsExpectation): unknown {
  const entries = Object.entries(durations).map(([kind, measure]): [string, unknown] => [
    kind,
    Object.entries(measure).map(([unit, interval]) => [unit, interval === true ? true : sortedEnds(interval)]),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sortedEnds(interval: Interval): unknown {
  const { min, above, max, below } = endsOfInterval(interval);
  return { min, above, max, below };
}
