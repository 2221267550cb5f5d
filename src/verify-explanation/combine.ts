// Step 3 again: to which dispositions the circumstances lead together.
import type { Circumstance } from "../documents/circumstances.ts";
import type { Combination } from "../documents/policies.ts";
import type { Disposition } from "../law/disposition.ts";
import { exactly, order, plus, ZERO } from "./fraction.ts";

/** The dispositions from the lightest to the heaviest. */
export const LIGHTEST_FIRST: readonly Disposition[] = ["no-penalty", "exemption", "mitigated", "lighter", "ordinary", "heavier"];

type Effect = Disposition;

const WAIVERS: readonly Effect[] = ["no-penalty", "exemption"];
const isWaiver = ({ effects }: Circumstance): boolean => effects.every((effect) => WAIVERS.includes(effect));
const penalising = ({ effects }: Circumstance): readonly Effect[] => effects.filter((effect) => !WAIVERS.includes(effect));
const isHeavier = ({ effects }: Circumstance): boolean => effects.includes("heavier");
const isBound = ({ force }: Circumstance): boolean => force === "must";

/** What the certain circumstances with every selection of the uncertain ones lead to; `null` where only a host's method can tell. */
export function reachedBy(certain: readonly Circumstance[], uncertain: readonly Circumstance[], by: Combination): readonly (readonly Disposition[])[] | null {
  if (by.method.includes("/")) return null;
  const counts = by.method === "net-count" || by.method === "signed-sum";
  const groups = new Map<string, Circumstance[]>();
  for (const one of uncertain) {
    const key = JSON.stringify([one.force, [...one.effects].sort(), aspectOf(one, by)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const sizes = [...groups.values()].map((group) => (counts && !isApart(group[0], by) ? group : group.slice(0, 1)));
  const isTooMany = sizes.filter((group) => !isApart(group[0], by)).reduce((product, group) => product * (group.length + 1), 1) > 4096;
  let selections: readonly (readonly Circumstance[])[] = [certain];
  for (const group of isTooMany ? sizes.filter((one) => isApart(one[0], by)) : sizes)
    selections = selections.flatMap((some) => Array.from({ length: group.length + 1 }, (_, size) => [...some, ...group.slice(0, size)]));
  const outcomes = selections.flatMap((some) =>
    isTooMany && !settled(some) ? [[...waiversOf(some), ...LIGHTEST_FIRST], waiversOf(some)] : [combined(some, by)],
  );
  const ordered = outcomes.map((open) => LIGHTEST_FIRST.filter((one) => open.includes(one)));
  return [...new Map(ordered.map((open) => [open.join(), open])).values()];
}

// What tells circumstances apart that ask for the same with the same force.
function aspectOf(one: Circumstance, by: Combination): unknown {
  if (by.method === "priority-first" && "statutoryFirst" in by && by.statutoryFirst) return penalising(one).length > 0 ? (one.standing ?? "statutory") : null;
  if (by.method === "signed-sum") return penalising(one).length > 0 ? (one.weight ?? null) : null;
  return "forcedBy" in by && by.forcedBy.includes(one.id);
}

function isApart(one: Circumstance | undefined, by: Combination): boolean {
  return one !== undefined && isWaiver(one) && !("forcedBy" in by && by.forcedBy.includes(one.id));
}

function waiversOf(some: readonly Circumstance[]): readonly Disposition[] {
  return some.flatMap(({ effects }) => effects.filter((effect) => WAIVERS.includes(effect)));
}

function settled(holding: readonly Circumstance[]): readonly Disposition[] | null {
  const binding = holding.filter((one) => isBound(one) && isWaiver(one));
  const alone = WAIVERS.find((waiver) => binding.some(({ effects }) => effects.length === 1 && effects[0] === waiver));
  if (alone) return [alone];
  return binding.length > 0 ? WAIVERS : null;
}

function combined(holding: readonly Circumstance[], by: Combination): readonly Disposition[] {
  const calls = holding.filter((one) => penalising(one).length > 0);
  return settled(holding) ?? [...waiversOf(holding), ...withoutWaivers(calls, by, holding)];
}

function withoutWaivers(calls: readonly Circumstance[], by: Combination, holding: readonly Circumstance[]): readonly Disposition[] {
  if ("forcedBy" in by && holding.some(({ id }) => by.forcedBy.includes(id))) return [by.to];
  if (by.method === "net-count") return bySums(calls, (call) => (isHeavier(call) ? 1 : -1));
  if (by.method === "signed-sum") return bySums(calls, (call) => call.weight ?? (isHeavier(call) ? 1 : -1));
  const statutory = "statutoryFirst" in by && by.statutoryFirst ? calls.filter(({ standing }) => standing !== "discretionary") : [];
  return byPriority(statutory.length > 0 ? statutory : calls);
}

// Reductions and aggravations that meet leave everything between them open.
function byPriority(calls: readonly Circumstance[]): readonly Disposition[] {
  const effects = calls.flatMap(penalising);
  const meet = calls.some(isHeavier) && calls.some((call) => !isHeavier(call));
  const open = meet || !calls.some(isBound) ? [...effects, "ordinary" as const] : effects;
  return open.includes("mitigated") && open.includes("ordinary") ? [...open, "lighter"] : open;
}

// Every sum that comes of counting or not counting what is left to the authority.
function bySums(calls: readonly Circumstance[], weightOf: (call: Circumstance) => number): readonly Disposition[] {
  let sums = new Map([["0/1", ZERO]]);
  for (const call of calls) {
    const next = new Map(isBound(call) ? [] : sums);
    for (const sum of sums.values()) {
      const more = plus(sum, exactly(weightOf(call)));
      next.set(`${more.over}/${more.under}`, more);
    }
    sums = next;
  }
  const ways = [...sums.values()].map((sum) => order(sum, ZERO));
  return [
    ...(ways.includes(-1) ? calls.filter((call) => !isHeavier(call)).flatMap(penalising) : []),
    ...(ways.includes(0) ? (["ordinary"] as const) : []),
    ...(ways.includes(1) ? (["heavier"] as const) : []),
  ];
}

/** The disposition that the rules point to, where they do. */
export function pointedTo(possible: readonly Disposition[], certain: readonly Circumstance[], by: Combination): Disposition | null {
  const [lightest = null] = possible;
  if (possible.length === 1) return lightest;
  const asked = new Set(certain.map(({ effects }) => [...effects].sort().join()));
  if (certain.some(isHeavier) || (by.method === "overall-judgement" && asked.size > 1)) return null;
  return lightest !== null && [...WAIVERS, "lighter"].includes(lightest) ? lightest : null;
}
