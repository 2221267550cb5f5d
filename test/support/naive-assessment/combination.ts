// To which dispositions the circumstances that hold lead together, policy by policy.
import { type CircumstanceEffect, DISPOSITIONS, type Disposition } from "../../../src/law/disposition.ts";
import { compare, plus, type Rational, rational, ZERO } from "./rational.ts";
import type { Combination, LawCircumstance } from "./shapes.ts";

type Effect = Extract<CircumstanceEffect, "mitigated" | "lighter" | "heavier">;

/** A circumstance that holds, with what it asks for beside a waiver. */
interface Call extends Pick<LawCircumstance, "force" | "standing" | "weight"> {
  readonly effects: readonly Effect[];
}

const isWaiver = (effect: CircumstanceEffect): boolean => effect === "no-penalty" || effect === "exemption";
const isHeavier = ({ effects }: Call): boolean => effects.includes("heavier");
const isBound = ({ force }: Call): boolean => force === "must";

/** What is open where these circumstances hold, and all that bears on others is known; from the lightest to the heaviest. */
export function combined(holding: readonly LawCircumstance[], combination: Combination): readonly Disposition[] {
  const settling = holding.filter(({ force, effects }) => force === "must" && effects.every(isWaiver));
  const alone = (["no-penalty", "exemption"] as const).find((waiver) => settling.some(({ effects }) => effects.length === 1 && effects.includes(waiver)));
  if (alone) return [alone];
  if (settling.length > 0) return ["no-penalty", "exemption"];
  const calls = holding
    .map((circumstance) => ({ ...circumstance, effects: circumstance.effects.filter((effect): effect is Effect => !isWaiver(effect)) }))
    .filter(({ effects }) => effects.length > 0);
  const waivers = holding.flatMap(({ effects }) => effects.filter(isWaiver));
  const open: readonly Disposition[] = [...waivers, ...withoutWaivers(calls, combination, holding)];
  return DISPOSITIONS.filter((disposition) => open.includes(disposition));
}

function withoutWaivers(calls: readonly Call[], combination: Combination, holding: readonly LawCircumstance[]): readonly Disposition[] {
  switch (combination.method) {
    case "priority-first":
      return byPriority(combination.statutoryFirst ? statutoryFirst(calls) : calls);
    case "overall-judgement":
      return byJudgement(calls);
    case "net-count":
      return bySums(calls, (call) => rational(isHeavier(call) ? 1 : -1));
    case "signed-sum":
      return bySums(calls, (call) => rational(call.weight ?? (isHeavier(call) ? 1 : -1)));
    case "forced-tier":
      return holding.some(({ id }) => combination.forcedBy.includes(id)) ? [combination.to] : byPriority(calls);
  }
}

/** Discretionary calls have no say beside statutory ones. */
function statutoryFirst(calls: readonly Call[]): readonly Call[] {
  const statutory = calls.filter(({ standing }) => standing !== "discretionary");
  return statutory.length > 0 ? statutory : calls;
}

function byPriority(calls: readonly Call[]): readonly Disposition[] {
  const reductions = reductionsOf(calls);
  if (calls.length === 0) return ["ordinary"];
  if (reductions.length === 0) return calls.some(isBound) ? ["heavier"] : ["ordinary", "heavier"];
  if (calls.some(isHeavier)) return between(lightestOf(reductions), "heavier");
  return calls.some(isBound) ? reductions : between(lightestOf(reductions), "ordinary");
}

/** Calls on both sides are weighed by a person, who may go anywhere between them. */
function byJudgement(calls: readonly Call[]): readonly Disposition[] {
  const reductions = reductionsOf(calls);
  const isOpen = reductions.length > 0 && calls.some(isHeavier);
  return isOpen ? between(lightestOf(reductions), "heavier") : byPriority(calls);
}

/** Every sum that comes of counting or not counting the calls that are left to the authority. */
function bySums(calls: readonly Call[], weightOf: (call: Call) => Rational): readonly Disposition[] {
  const optional = calls.filter((call) => !isBound(call));
  const selections = Array.from({ length: 2 ** optional.length }, (_, mask) => optional.filter((_call, index) => (mask >> index) % 2 === 1));
  return selections.flatMap((selected) => {
    const counted = calls.filter((call) => isBound(call) || selected.includes(call));
    const order = compare(counted.map(weightOf).reduce(plus, ZERO), ZERO);
    if (order > 0) return ["heavier"] as const;
    return order === 0 ? (["ordinary"] as const) : reductionsOf(counted);
  });
}

function reductionsOf(calls: readonly Call[]): readonly Disposition[] {
  return calls.filter((call) => !isHeavier(call)).flatMap(({ effects }) => effects);
}

function lightestOf(effects: readonly Disposition[]): Disposition {
  return (["mitigated", "lighter"] as const).find((effect) => effects.includes(effect)) ?? "ordinary";
}

function between(lightest: Disposition, heaviest: Disposition): readonly Disposition[] {
  return DISPOSITIONS.slice(DISPOSITIONS.indexOf(lightest), DISPOSITIONS.indexOf(heaviest) + 1);
}
