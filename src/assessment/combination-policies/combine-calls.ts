// The frame around every method: mandatory waivers settle, discretionary ones stay open beside what the method makes of the rest,
// and circumstances that may or may not hold are tried both ways.
import { DISPOSITIONS, type Disposition, imposesPenalty } from "../../law/disposition.ts";
import type { Call } from "../../rulebook/rulebook-options.ts";
import type { Combining } from "./combining.ts";

/** What circumstances may come to. */
export interface Combined {
  /** The dispositions that stay open, from the lightest to the heaviest, in every way that the uncertain circumstances may turn out. */
  readonly reached: readonly (readonly Disposition[])[];
  /** Whether the method gave no usable answer somewhere, so that everything is taken to be open there. */
  readonly failed: boolean;
}

/** Combines the circumstances that hold with every selection of those that may. */
export function combineCalls(certain: readonly Call[], uncertain: readonly Call[], combining: Combining): Combined {
  const bears = (call: Call): boolean => combining.distinguish(withoutWaivers(call)) !== null;
  // Waivers that do not bear on the method vary apart from the rest: the ways to turn out add up instead of multiplying.
  const together = [...certain, ...uncertain].some((call) => isWaiver(call) && bears(call));
  const isApart = (call: Call): boolean => isWaiver(call) && !together;
  const waivers = selections(certain.filter(isApart), onePerKind(uncertain.filter(isApart), asked));
  const settled = waivers.flatMap((selected) => settledBy(selected) ?? []);
  const unsettled = waivers.filter((selected) => settledBy(selected) === null);
  if (unsettled.length === 0) return { reached: distinct(settled), failed: false };
  const isRest = (call: Call): boolean => !isApart(call);
  const rest = combineRest(certain.filter(isRest), uncertain.filter(isRest), combining);
  const beside = unsettled.flatMap((selected) => rest.reached.map((dispositions) => [...selected.flatMap(waiversOf), ...dispositions]));
  return { reached: distinct([...settled, ...beside]), failed: rest.failed };
}

// Beyond this many selections everything is taken to be open, which is sound.
const MAX_SELECTIONS = 4096;

function combineRest(certain: readonly Call[], uncertain: readonly Call[], combining: Combining): Combined {
  const kindOf = (call: Call): string => `${asked(call)} ${combining.distinguish(withoutWaivers(call))}`;
  const groups = combining.counts ? byKind(uncertain, kindOf) : onePerKind(uncertain, kindOf);
  if (groups.reduce((product, group) => product * (group.length + 1), 1) > MAX_SELECTIONS) return { reached: [DISPOSITIONS, []], failed: false };
  const outcomes = selections(certain, groups).map((selected) => settledBy(selected)?.[0] ?? unsettledBy(selected, combining));
  return { reached: distinct(outcomes.map((outcome) => outcome ?? DISPOSITIONS)), failed: outcomes.includes(null) };
}

function unsettledBy(calls: readonly Call[], combining: Combining): readonly Disposition[] | null {
  const rest = combining.combine(calls.map(withoutWaivers));
  return rest && [...calls.flatMap(waiversOf), ...rest];
}

// Only how many hold of calls that may stand in for each other makes a difference.
function selections(certain: readonly Call[], groups: readonly (readonly Call[])[]): readonly (readonly Call[])[] {
  let selected: readonly (readonly Call[])[] = [certain];
  for (const group of groups)
    selected = selected.flatMap((calls) => Array.from({ length: group.length + 1 }, (_, size) => [...calls, ...group.slice(0, size)]));
  return selected;
}

function byKind(calls: readonly Call[], kindOf: (call: Call) => string): readonly (readonly Call[])[] {
  const groups = new Map<string, Call[]>();
  for (const call of calls) {
    const kind = kindOf(call);
    const group = groups.get(kind);
    if (group) group.push(call);
    else groups.set(kind, [call]);
  }
  return [...groups.values()];
}

function onePerKind(calls: readonly Call[], kindOf: (call: Call) => string): readonly (readonly Call[])[] {
  return byKind(calls, kindOf).map((group) => group.slice(0, 1));
}

function asked({ force, effects }: Call): string {
  return `${force} ${[...effects].sort().join(" ")}`;
}

// Where two mandatory waivers hold, the lighter one settles; one that names both leaves only which of them it is.
function settledBy(calls: readonly Call[]): readonly [readonly Disposition[]] | null {
  const mandatory = calls.filter((call) => call.force === "must" && isWaiver(call));
  const single = DISPOSITIONS.find((waiver) => mandatory.some(({ effects }) => effects.length === 1 && effects[0] === waiver));
  if (single) return [[single]];
  return mandatory.length > 0 ? [["no-penalty", "exemption"]] : null;
}

function isWaiver({ effects }: Call): boolean {
  return effects.every((effect) => !imposesPenalty(effect));
}

function waiversOf({ effects }: Call): readonly Disposition[] {
  return effects.filter((effect) => !imposesPenalty(effect));
}

function withoutWaivers(call: Call): Call {
  return { ...call, effects: call.effects.filter(imposesPenalty) };
}

function distinct(reached: readonly (readonly Disposition[])[]): readonly (readonly Disposition[])[] {
  const inOrder = reached.map((open) => DISPOSITIONS.filter((disposition) => open.includes(disposition)));
  return [...new Map(inOrder.map((open) => [open.join(" "), open])).values()];
}
