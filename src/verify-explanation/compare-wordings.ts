// Whether a new wording is lighter than an old one: the partial order that article 37 is applied by here.
import type { Measure } from "../law/measure.ts";
import type { Offender, PenaltyKind } from "../law/penalty-kind.ts";
import { order, ZERO } from "./fraction.ts";
import { endOfInterval, type Limit } from "./sums.ts";
import type { Line, Prescribed } from "./wording.ts";

/** How a later wording stands to an earlier one. */
export function compareWordings(earlier: Prescribed, later: Prescribed, offender: Offender): "same" | "lighter" | "heavier" | "incomparable" {
  if (isSame(earlier.version.clauses, later.version.clauses)) return "same";
  if (!isSettled(earlier, offender) || !isSettled(later, offender)) return "incomparable";
  const [down, up] = [isNoHeavier(later, earlier, offender), isNoHeavier(earlier, later, offender)];
  if (down) return up ? "same" : "lighter";
  return up ? "heavier" : "incomparable";
}

/** Whether two JSON values are the same, in whatever order their keys stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [own, other] = [Object.entries(a), Object.entries(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    own.length === other.length &&
    own.every(([key, value]) => other.some(([name, one]) => name === key && isSame(value, one)))
  );
}

function isSettled({ lines, isOpen, broken, fine }: Prescribed, offender: Offender): boolean {
  return !isOpen && !broken && fine.status !== "broken" && !lines.some((line) => line.offender === offender && line.ends?.known === false);
}

function isNoHeavier(a: Prescribed, b: Prescribed, offender: Offender): boolean {
  if (a.fine.range && b.fine.range) {
    const [mine, theirs] = [a.fine.range, b.fine.range];
    if (!beginsNoHigher(mine.min, theirs.min) || !endsNoHigher(mine.max, theirs.max) || (b.fine.optional && !a.fine.optional)) return false;
  }
  const ownLines = ({ lines }: Prescribed): readonly Line[] => lines.filter((line) => line.offender === offender);
  const [mine, theirs] = [ownLines(a), ownLines(b)];
  return mine.every((line) =>
    theirs.some((other) => bindingOf(other, theirs) >= bindingOf(line, mine) && (isCovered(line, other) || isReplaced(line, mine, other, theirs))),
  );
}

const NOTHING: Limit = { sum: ZERO, included: true };

function beginsNoHigher(a: Limit | null, b: Limit | null): boolean {
  const [mine, theirs] = [a ?? NOTHING, b ?? NOTHING];
  const way = order(mine.sum, theirs.sum);
  return way < 0 || (way === 0 && (mine.included || !theirs.included));
}

function endsNoHigher(a: Limit | null, b: Limit | null): boolean {
  if (a === null || b === null) return b === null;
  const way = order(a.sum, b.sum);
  return way < 0 || (way === 0 && (b.included || !a.included));
}

function isCovered({ penalty: lighter }: Line, { penalty: heavier }: Line): boolean {
  if (lighter.kind !== heavier.kind) return false;
  return lighter.kind === "fine" || (isSame(lighter.object, heavier.object) && lastsNoLonger(lighter.measure, heavier.measure));
}

// A lighter kind may take the place of another one that the wording itself no longer has.
function isReplaced(line: Line, mine: readonly Line[], other: Line, theirs: readonly Line[]): boolean {
  const stands = mine.some(
    (own) =>
      own.penalty.kind === other.penalty.kind &&
      (own.alternative === null || own.alternative !== line.alternative || bindingOf(own, mine) >= bindingOf(other, theirs)),
  );
  return !stands && isLighter(line.penalty.kind, other.penalty.kind);
}

function bindingOf({ choice, alternative, penalty }: Line, lines: readonly Line[]): number {
  if (choice === "may") return 0;
  return alternative === null || lines.every((line) => line.alternative !== alternative || line.penalty.kind === penalty.kind) ? 2 : 1;
}

// The groups of article 9; those of qualification and of conduct are not compared with each other.
const GROUPS: readonly (readonly (readonly PenaltyKind[])[])[] = [
  [["warning", "public-criticism"]],
  [["fine"], ["confiscate-gains"], ["confiscate-property"]],
  [["suspend-licence", "downgrade-qualification", "revoke-licence"], ["restrict-operations", "suspend-operations", "close-down"], ["restrict-employment"]],
  [["detention"]],
];

function isLighter(a: PenaltyKind, b: PenaltyKind): boolean {
  const [mine, theirs] = [a, b].map((kind) => GROUPS.findIndex((scales) => scales.some((scale) => scale.includes(kind)))) as [number, number];
  if (mine < 0 || theirs < 0) return false;
  if (mine !== theirs) return mine < theirs;
  return GROUPS[mine]?.some((scale) => scale.includes(a) && scale.indexOf(b) > scale.indexOf(a)) ?? false;
}

function lastsNoLonger(a: Measure | undefined, b: Measure | undefined): boolean {
  if (isSame(a, b)) return true;
  const [mine, theirs] = [a && lengthOf(a), b && lengthOf(b)];
  if (!mine || !theirs) return false;
  const comparable = mine.unit === theirs.unit || mine.unit === "life" || theirs.unit === "life";
  return comparable && mine.min <= theirs.min && mine.max <= theirs.max;
}

/** The unit of a length of time or a number of points, with the whole numbers that it spans. */
export function lengthOf(measure: Measure): { readonly unit: string; readonly min: number; readonly max: number } | null {
  const { POSITIVE_INFINITY: endless } = Number;
  if ("life" in measure) return { unit: "life", min: endless, max: endless };
  const found = Object.entries(measure).find(([key]) => ["days", "months", "years", "points"].includes(key));
  if (!found) return null;
  const [unit, interval] = found;
  const [from, to] = [endOfInterval(interval, "min"), endOfInterval(interval, "max")];
  const max = to === null ? endless : to.value - (to.included ? 0 : 1);
  return { unit, min: from === null ? 0 : from.value + (from.included ? 0 : 1), max: "orLife" in measure ? endless : max };
}
