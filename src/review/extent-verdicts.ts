// Whether a sum or a length lies above or below what the law allows, for every way in which the unknown facts may turn out.
import type { PenaltyLine } from "../assessment/clause-outcomes.ts";
import type { DraftPenalty } from "../assessment/draft-decision.ts";
import { durationOf } from "../assessment/extent.ts";
import { shownBetween } from "../assessment/line-sums.ts";
import { FALSE, negate, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Bound } from "../law/amount-range.ts";
import { exactFromFen, isUnlimited } from "../law/exact-amount.ts";
import { endsOfInterval } from "../law/measure.ts";
import { fenFromYuan } from "../law/money.ts";

/** Whether something lies above, or below, what is allowed; unknown where facts decide. */
export interface ExtentVerdict {
  readonly above: Verdict;
  readonly below: Verdict;
}

const OPEN: ExtentVerdict = { above: UNKNOWN, below: UNKNOWN };
const INSIDE: ExtentVerdict = { above: FALSE, below: FALSE };

/** Where a sum of yuan lies with regard to lines that are money, of which one will hold, or one or another is chosen. */
export function verdictOnSum(yuan: number, lines: readonly PenaltyLine[]): ExtentVerdict {
  return acrossEntries(lines, (line) => sumAgainst(yuan, line));
}

/** Where a length of time lies with regard to lines of the same kind. */
export function verdictOnLength(duration: DraftPenalty["duration"], lines: readonly PenaltyLine[]): ExtentVerdict {
  return acrossEntries(lines, (line) => lengthAgainst(duration, line));
}

// Within an entry the authority chooses; which of several entries holds is for the facts to decide.
function acrossEntries(lines: readonly PenaltyLine[], against: (line: PenaltyLine) => ExtentVerdict): ExtentVerdict {
  const entries = new Map<string, ExtentVerdict[]>();
  for (const line of lines) {
    const key = line.alternative === null ? `line ${line.index}` : `entry ${line.alternative}`;
    entries.set(key, [...(entries.get(key) ?? []), against(line)]);
  }
  const verdicts = [...entries.values()].map(chosenOf);
  return { above: inAll(verdicts.map(({ above }) => above)), below: inAll(verdicts.map(({ below }) => below)) };
}

function chosenOf(members: readonly ExtentVerdict[]): ExtentVerdict {
  const inside = Math.max(...members.map(({ above, below }) => Math.min(negate(above), negate(below)))) as Verdict;
  const above = Math.max(...members.map((member) => member.above)) as Verdict;
  const below = Math.min(...members.map((member) => member.below)) as Verdict;
  return { above: Math.min(negate(inside), above) as Verdict, below: Math.min(negate(inside), below) as Verdict };
}

function inAll(verdicts: readonly Verdict[]): Verdict {
  const [first = UNKNOWN] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first : UNKNOWN;
}

function sumAgainst(yuan: number, { ends }: PenaltyLine): ExtentVerdict {
  const all = ends && shownBetween(ends);
  const fen = fenFromYuan(yuan);
  if (!ends || !all || fen === undefined) return OPEN;
  const sum = exactFromFen(fen);
  if (ends.known) return { above: verdictOf(isAbove(sum, all.max)), below: verdictOf(isBelow(sum, all.min)) };
  const least = shownBetween({ low: ends.low, high: ends.low });
  const greatest = ends.high.min;
  const most = greatest && isUnlimited(greatest.amount) ? greatest : (shownBetween({ low: ends.high, high: ends.high })?.min ?? greatest);
  return {
    above: isAbove(sum, all.max) ? TRUE : least && !isAbove(sum, least.max) ? FALSE : UNKNOWN,
    below: isBelow(sum, all.min) ? TRUE : isBelow(sum, most) ? UNKNOWN : FALSE,
  };
}

function isAbove(sum: bigint, max: Bound | null): boolean {
  return max !== null && (sum > max.amount || (sum === max.amount && !max.included));
}

function isBelow(sum: bigint, min: Bound | null): boolean {
  return min !== null && (sum < min.amount || (sum === min.amount && !min.included));
}

function verdictOf(holds: boolean): Verdict {
  return holds ? TRUE : FALSE;
}

const MONTHS = { months: 1, years: 12 } as const;

function lengthAgainst(drafted: DraftPenalty["duration"], { penalty }: PenaltyLine): ExtentVerdict {
  const law = durationOf(penalty.measure);
  if (!law) return INSIDE;
  if (!drafted) return OPEN;
  const isForLife = drafted.unit === "life";
  if (law.unit === "life") return isForLife ? INSIDE : { above: FALSE, below: TRUE };
  if (isForLife) return law.orLife ? INSIDE : { above: TRUE, below: FALSE };
  const count = inUnit(drafted.count, drafted.unit, law.unit);
  if (count === null || law.interval === null) return OPEN;
  const { min, above, max, below } = endsOfInterval(law.interval);
  const isLong = (max !== undefined && count > max) || (below !== undefined && count >= below);
  const isShort = (min !== undefined && count < min) || (above !== undefined && count <= above);
  return { above: verdictOf(isLong && !law.orLife), below: verdictOf(isShort) };
}

// Days and months do not compare.
function inUnit(count: number | undefined, unit: "days" | "months" | "years", into: "days" | "months" | "years"): number | null {
  if (count === undefined) return null;
  if (unit === into) return count;
  return unit === "days" || into === "days" ? null : (count * MONTHS[unit]) / MONTHS[into];
}
