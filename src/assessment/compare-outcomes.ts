import type { Bound } from "../law/amount-range.ts";
import { endsOfInterval, type Measure } from "../law/measure.ts";
import { canonicalJson } from "../rulebook/canonical-json.ts";
import type { PenaltyLine, VersionOutcome } from "./clause-outcomes.ts";
import { durationOf } from "./duration.ts";

/**
 * How the penalties of a later wording stand to those of an earlier one. `lighter` only where no kind is added, no duration
 * longer and neither end of the fine higher; `incomparable` where each is heavier in some respect, or facts are open.
 */
export function compareOutcomes(earlier: VersionOutcome, later: VersionOutcome): "same" | "lighter" | "heavier" | "incomparable" {
  if (saysTheSame(earlier, later)) return "same";
  if (!isSettled(earlier) || !isSettled(later)) return "incomparable";
  const down = isNoHeavier(later, earlier);
  const up = isNoHeavier(earlier, later);
  if (down && up) return "same";
  if (down) return "lighter";
  return up ? "heavier" : "incomparable";
}

function saysTheSame(a: VersionOutcome, b: VersionOutcome): boolean {
  return canonicalJson(a.linked.version.clauses) === canonicalJson(b.linked.version.clauses);
}

function isSettled(outcome: VersionOutcome): boolean {
  return outcome.broken.length === 0 && outcome.open.length === 0 && outcome.openBases.length === 0 && outcome.fine.status !== "collision";
}

function isNoHeavier(a: VersionOutcome, b: VersionOutcome): boolean {
  if (a.fine.range && b.fine.range) {
    if (!isAtMost(a.fine.range.min, b.fine.range.min, "min") || !isAtMost(a.fine.range.max, b.fine.range.max, "max")) return false;
    if (b.fine.optional && !a.fine.optional) return false;
  }
  return a.lines.every((line) => b.lines.some((other) => coversLine(other, line)));
}

// No stated minimum is below every minimum, no maximum above every maximum.
function isAtMost(a: Bound | null, b: Bound | null, end: "min" | "max"): boolean {
  if (a === null || b === null) return end === "min" ? a === null : b === null;
  return a.amount < b.amount || (a.amount === b.amount && (a.included === b.included || (end === "max" ? !a.included : a.included)));
}

function coversLine(heavier: PenaltyLine, lighter: PenaltyLine): boolean {
  if (heavier.penalty.kind !== lighter.penalty.kind || heavier.offender !== lighter.offender) return false;
  if (bindingOf(lighter) > bindingOf(heavier)) return false;
  if (lighter.penalty.kind === "fine") return true;
  if (canonicalJson(heavier.penalty.object) !== canonicalJson(lighter.penalty.object)) return false;
  return lastsNoLonger(lighter.penalty.measure, heavier.penalty.measure);
}

// Left to the authority, one of several of which one must be chosen, or imposed.
function bindingOf({ choice, alternative }: PenaltyLine): 0 | 1 | 2 {
  if (choice === "may") return 0;
  return alternative === null ? 2 : 1;
}

function lastsNoLonger(a: Measure | undefined, b: Measure | undefined): boolean {
  if (canonicalJson(a) === canonicalJson(b)) return true;
  const [mine, theirs] = [a && wholeUnits(a), b && wholeUnits(b)];
  if (!mine || !theirs || mine.unit !== theirs.unit) return false;
  return mine.min <= theirs.min && mine.max <= theirs.max;
}

// Times are counted in whole units, so that "less than six" is "at most five".
function wholeUnits(measure: Measure): { readonly unit: string; readonly min: number; readonly max: number } | null {
  const duration = durationOf(measure);
  if (!duration) return null;
  const { min, above, max, below } = endsOfInterval(duration.interval);
  return {
    unit: duration.unit,
    min: min ?? (above === undefined ? 0 : above + 1),
    max: max ?? (below === undefined ? Number.POSITIVE_INFINITY : below - 1),
  };
}
