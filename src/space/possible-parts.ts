// Which parts of outcomes are possible over a box, exactly: branch and bound, with a case for everything that is.
import { cornerOf, cutBox, isPoint } from "./box.ts";
import { type Budget, type CountedDecision, counted } from "./budget.ts";
import type { Box, Decision, Reading } from "./decision.ts";

/** A part of outcomes, with a case in which it is and one in which it is not; `null` where there is none, or none was found. */
export interface PossiblePart {
  readonly with: Box | null;
  readonly without: Box | null;
}

/** A sum over all cases of a box, with the cases in which it is least and greatest. */
export interface PossibleSum {
  readonly low: number;
  readonly high: number;
  readonly lowAt: Box | null;
  readonly highAt: Box | null;
}

/** What is possible over a box. */
export interface PossibleParts {
  /** In the order in which they were come upon. Parts that are not among them are impossible, unless `anything` is. */
  readonly parts: ReadonlyMap<string, PossiblePart>;
  readonly sums: ReadonlyMap<string, PossibleSum>;
  /** Whether the budget was spent, so that more is given as possible than may be. */
  readonly exhausted: boolean;
  /** Whether what was not looked at could be anything. */
  readonly anything: boolean;
  readonly readings: number;
}

interface Open {
  readonly box: Box;
  readonly reading: Reading;
}

/** Finds what is possible over a box, and the ends of every sum. */
export function possibleParts(decision: Decision, root: Box, budget: Budget): PossibleParts {
  const asked = counted(decision, budget);
  const found = new Findings();
  const reading = asked.read(root);
  const waiting: Open[] = reading && reading.admitted > 0 ? [{ box: root, reading }] : [];
  for (let open = waiting.pop(); open; open = waiting.pop()) {
    if (found.covers(open.reading)) continue;
    const isLookedAt = takeCorners(asked, open, found);
    if (isLookedAt && (found.covers(open.reading) || open.reading.cut === null)) continue;
    const parts = isLookedAt ? partsOf(asked, decision, open) : null;
    if (!parts) {
      waiting.push(open);
      break;
    }
    // What is still to be found is looked for first.
    waiting.push(...parts.sort((a, b) => found.missing(a.reading) - found.missing(b.reading)));
  }
  const left = waiting.filter((open) => !found.covers(open.reading));
  for (const open of left) found.allow(open.reading);
  const anything = !reading || left.some((open) => open.reading.possible === null);
  return { parts: found.parts, sums: found.sums, exhausted: !reading || left.length > 0, anything, readings: asked.count() };
}

// False where the budget was spent.
function takeCorners(asked: CountedDecision, { box, reading }: Open, found: Findings): boolean {
  const isOne = isPoint(box);
  for (const corner of isOne ? [box] : [cornerOf(box, "low"), cornerOf(box, "high")]) {
    const at = isOne ? reading : asked.read(corner, reading);
    if (!at) return false;
    if (at.admitted === 2) found.take(corner, at);
  }
  return true;
}

function partsOf(asked: CountedDecision, decision: Decision, { box, reading }: Open): Open[] | null {
  if (!reading.cut) return [];
  const parts: Open[] = [];
  for (const part of cutBox(decision.columns, box, reading.cut)) {
    const inner = asked.read(part, reading);
    if (!inner) return null;
    if (inner.admitted > 0) parts.push({ box: part, reading: inner });
  }
  return parts;
}

class Findings {
  readonly parts: Map<string, { with: Box | null; without: Box | null }> = new Map();
  readonly sums: Map<string, { low: number; high: number; lowAt: Box | null; highAt: Box | null }> = new Map();
  #first: Box | null = null;

  /** Takes down what a case comes to. */
  take(point: Box, { certain, sums }: Reading): void {
    for (const part of certain) {
      const known = this.parts.get(part);
      if (known) known.with ??= point;
      else this.parts.set(part, { with: point, without: this.#first });
    }
    for (const [part, known] of this.parts) if (!certain.has(part)) known.without ??= point;
    for (const [name, { low, high }] of sums) {
      const known = this.sums.get(name);
      if (!known) this.sums.set(name, { low, high, lowAt: point, highAt: point });
      else {
        if (low < known.low) Object.assign(known, { low, lowAt: point });
        if (high > known.high) Object.assign(known, { high, highAt: point });
      }
    }
    this.#first ??= point;
  }

  /** Whether a box can hold nothing that was not found. */
  covers({ certain, possible, sums }: Reading): boolean {
    if (possible === null || this.#first === null) return false;
    for (const part of possible) {
      const known = this.parts.get(part);
      if (!known?.with || (!certain.has(part) && !known.without)) return false;
    }
    for (const [part, known] of this.parts) if (!known.without && !possible.has(part)) return false;
    for (const [name, { low, high }] of sums) {
      const known = this.sums.get(name);
      if (!known || low < known.low || high > known.high) return false;
    }
    return true;
  }

  /** How much of what a box may hold was not found yet. */
  missing({ possible }: Reading): number {
    if (possible === null) return 1;
    let count = 0;
    for (const part of possible) if (!this.parts.get(part)?.with) count += 1;
    return count;
  }

  /** Gives what a box may hold as possible, without a case. */
  allow({ possible, sums }: Reading): void {
    for (const part of possible ?? []) if (!this.parts.has(part)) this.parts.set(part, { with: null, without: null });
    for (const [name, { low, high }] of sums) {
      const known = this.sums.get(name);
      if (!known) this.sums.set(name, { low, high, lowAt: null, highAt: null });
      else {
        if (low < known.low) Object.assign(known, { low, lowAt: null });
        if (high > known.high) Object.assign(known, { high, highAt: null });
      }
    }
  }
}
