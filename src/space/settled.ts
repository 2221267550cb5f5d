// Whether every case of a box has the same outcome.
import { cornerOf, cutBox } from "./box.ts";
import { type Budget, type CountedDecision, counted } from "./budget.ts";
import type { Box, Decision, Reading } from "./decision.ts";

/** One outcome for all cases, two cases with different ones, no case at all, or too much work to tell. */
export type Settlement =
  | { readonly status: "settled"; readonly key: string; readonly at: Box }
  | { readonly status: "open"; readonly between: readonly [Box, Box] }
  | { readonly status: "empty" }
  | { readonly status: "exhausted" };

/** Tells whether all cases of a box come to the same. */
export function settlementOf(decision: Decision, root: Box, budget: Budget): Settlement & { readonly readings: number } {
  const asked = counted(decision, budget);
  return { ...settle(asked, decision, root), readings: asked.count() };
}

interface KeyedCase {
  readonly key: string;
  readonly at: Box;
}

function settle(asked: CountedDecision, decision: Decision, root: Box): Settlement {
  let first: KeyedCase | undefined;
  const waiting: { readonly box: Box; readonly within?: Reading }[] = [{ box: root }];
  for (let open = waiting.pop(); open; open = waiting.pop()) {
    const reading = asked.read(open.box, open.within);
    if (!reading) return { status: "exhausted" };
    if (reading.admitted === 0 || isKnown(reading, first)) continue;
    const corners = keyedCorners(asked, open.box, reading);
    if (!corners) return { status: "exhausted" };
    first ??= corners[0];
    for (const corner of corners) if (first && corner.key !== first.key) return { status: "open", between: [first.at, corner.at] };
    // Without a cut only sums can vary, which both corners tell.
    if (!isKnown(reading, first) && reading.cut) for (const box of cutBox(decision.columns, open.box, reading.cut)) waiting.push({ box, within: reading });
  }
  return first ? { status: "settled", ...first } : { status: "empty" };
}

function isKnown({ key }: Reading, first: KeyedCase | undefined): boolean {
  return key !== null && key === first?.key;
}

// `null` where the budget was spent.
function keyedCorners(asked: CountedDecision, box: Box, within: Reading): readonly KeyedCase[] | null {
  if (within.key !== null && within.admitted === 2) return [{ key: within.key, at: cornerOf(box, "low") }];
  const found: KeyedCase[] = [];
  for (const at of [cornerOf(box, "low"), cornerOf(box, "high")]) {
    const reading = asked.read(at, within);
    if (!reading) return null;
    if (reading.admitted === 2 && reading.key !== null) found.push({ key: reading.key, at });
  }
  return found;
}
