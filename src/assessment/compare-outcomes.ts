import type { Bound } from "../law/amount-range.ts";
import { endsOfInterval, type Measure } from "../law/measure.ts";
import { isLighterKind, type Offender } from "../law/penalty-kind.ts";
import { canonicalJson } from "../rulebook/canonical-json.ts";
import type { PenaltyLine, VersionOutcome } from "./clause-outcomes.ts";
import { durationOf } from "./extent.ts";

/**
 * How the penalties of a later wording on an offender stand to those of an earlier one, in a declared partial order. `lighter` only
 * where it is no heavier in any respect: the kinds (a kind of its own has to be lighter than one that it takes the place of), how
 * binding they are, how long they last, the maximum and the minimum of the fine. `incomparable` where each is heavier in some
 * respect, or facts are open.
 */
export function compareOutcomes(earlier: VersionOutcome, later: VersionOutcome, offender: Offender): "same" | "lighter" | "heavier" | "incomparable" {
  if (saysTheSame(earlier, later)) return "same";
  if (!isSettled(earlier, offender) || !isSettled(later, offender)) return "incomparable";
  const down = isNoHeavier(later, earlier, offender);
  const up = isNoHeavier(earlier, later, offender);
  if (down && up) return "same";
  if (down) return "lighter";
  return up ? "heavier" : "incomparable";
}

function saysTheSame(a: VersionOutcome, b: VersionOutcome): boolean {
  return canonicalJson(a.linked.version.clauses) === canonicalJson(b.linked.version.clauses);
}

function isSettled(outcome: VersionOutcome, offender: Offender): boolean {
  const isOpenClause = outcome.clauses.some((clause) => clause.offender === offender && clause.status === "possible");
  const isOpenSum = outcome.lines.some((line) => line.offender === offender && line.ends?.known === false);
  return !isOpenClause && !isOpenSum && outcome.broken.length === 0 && outcome.fine.status !== "collision" && outcome.fine.status !== "gap";
}

function isNoHeavier(a: VersionOutcome, b: VersionOutcome, offender: Offender): boolean {
  if (a.fine.range && b.fine.range) {
    if (!isAtMost(a.fine.range.min, b.fine.range.min, "min") || !isAtMost(a.fine.range.max, b.fine.range.max, "max")) return false;
    if (b.fine.optional && !a.fine.optional) return false;
  }
  const ownLines = ({ lines }: VersionOutcome): readonly PenaltyLine[] => lines.filter((line) => line.offender === offender);
  const [mine, theirs] = [ownLines(a), ownLines(b)];
  return mine.every((line) =>
    theirs.some(
      (other) =>
        isAsBinding(other, theirs, line, mine) &&
        (coversLine(other, line) || (isFreeFor(other, theirs, line, mine) && isLighterKind(line.penalty.kind, other.penalty.kind))),
    ),
  );
}

// Whether nothing else stands against the kind: none of the wording's own, apart from alternatives to the very line that bind less.
function isFreeFor(other: PenaltyLine, theirs: readonly PenaltyLine[], line: PenaltyLine, mine: readonly PenaltyLine[]): boolean {
  return !mine.some((own) => {
    if (own.penalty.kind !== other.penalty.kind) return false;
    return own.alternative === null || own.alternative !== line.alternative || isAsBinding(own, mine, other, theirs);
  });
}

// No stated minimum is nothing, no maximum above every maximum.
function isAtMost(a: Bound | null, b: Bound | null, end: "min" | "max"): boolean {
  if (end === "max" && (a === null || b === null)) return b === null;
  const [mine, theirs] = [a ?? NOTHING, b ?? NOTHING];
  return (
    mine.amount < theirs.amount || (mine.amount === theirs.amount && (mine.included === theirs.included || (end === "max" ? !mine.included : mine.included)))
  );
}

const NOTHING: Bound = { amount: 0n, included: true };

function coversLine(heavier: PenaltyLine, lighter: PenaltyLine): boolean {
  if (heavier.penalty.kind !== lighter.penalty.kind) return false;
  if (lighter.penalty.kind === "fine") return true;
  if (canonicalJson(heavier.penalty.object) !== canonicalJson(lighter.penalty.object)) return false;
  return lastsNoLonger(lighter.penalty.measure, heavier.penalty.measure);
}

function isAsBinding(one: PenaltyLine, ones: readonly PenaltyLine[], other: PenaltyLine, others: readonly PenaltyLine[]): boolean {
  return bindingOf(one, ones) >= bindingOf(other, others);
}

// Left to the authority, one of several of which one must be chosen, or imposed. Alternatives of the same kind are that kind, imposed.
function bindingOf({ choice, alternative, penalty }: PenaltyLine, lines: readonly PenaltyLine[]): 0 | 1 | 2 {
  if (choice === "may") return 0;
  const others = alternative === null ? [] : lines.filter((line) => line.alternative === alternative);
  return others.every((line) => line.penalty.kind === penalty.kind) ? 2 : 1;
}

function lastsNoLonger(a: Measure | undefined, b: Measure | undefined): boolean {
  if (canonicalJson(a) === canonicalJson(b)) return true;
  const [mine, theirs] = [a && wholeUnits(a), b && wholeUnits(b)];
  if (!mine || !theirs || (mine.unit !== theirs.unit && theirs.unit !== "life" && mine.unit !== "life")) return false;
  return mine.min <= theirs.min && mine.max <= theirs.max;
}

// Times are counted in whole units, so that "less than six" is "at most five"; a life is longer than any number of them.
function wholeUnits(measure: Measure): { readonly unit: string; readonly min: number; readonly max: number } | null {
  const duration = "points" in measure ? ({ unit: "points", interval: measure.points, orLife: false } as const) : durationOf(measure);
  if (!duration) return null;
  const { unit, interval, orLife } = duration;
  const { min, above, max, below } = interval === null ? { min: Number.POSITIVE_INFINITY } : endsOfInterval(interval);
  return {
    unit,
    min: min ?? (above === undefined ? 0 : above + 1),
    max: orLife ? Number.POSITIVE_INFINITY : (max ?? (below === undefined ? Number.POSITIVE_INFINITY : below - 1)),
  };
}
