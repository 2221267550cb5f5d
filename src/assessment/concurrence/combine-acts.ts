// Several acts are assessed each, and what they come to adds up; of acts that are linked the heavier one may count alone.
import type { Concurrence } from "../../documents/policies.ts";
import type { ActAssessment, CombinedPenalty } from "./joint-assessment.ts";
import type { JointAct } from "./joint-case-file.ts";
import { compareRanges, sumOfDays, sumOfYuan } from "./ranges.ts";

/** What the acts of a party come to, and the linked acts of which none is heavier. */
export interface CombinedActs {
  readonly combined: CombinedPenalty;
  readonly undecided: readonly (readonly string[])[];
}

/** Combines the acts as the policy says; without one they add up like acts that nothing links. */
export function combineActs(acts: readonly ActAssessment[], given: readonly JointAct[], policy: Concurrence | null): CombinedActs {
  const groups = policy?.linkedActs === "heavier" ? linkedGroups(acts, given) : acts.map((act) => [act]);
  const heaviest = groups.map((group) => heavierOf(group));
  const undecided = groups.filter((_, index) => heaviest[index] === null).map((group) => group.map(({ act }) => act));
  const counted = heaviest.filter((act) => act !== null);
  const withheld = undecided.length > 0 || counted.some(isWithheld);
  const isOpen = counted.some(({ assessments }) => assessments.some(({ recommendation }) => recommendation.status !== "settled"));
  return {
    combined: {
      status: withheld ? "withheld" : isOpen ? "open" : "settled",
      fine: withheld ? null : sumOfYuan(counted.flatMap(({ fine }) => fine ?? [])),
      detention: withheld
        ? null
        : sumOfDays(
            counted.flatMap(({ detention }) => detention ?? []),
            policy?.detentionAtMost,
          ),
      acts: counted.map(({ act }) => act),
    },
    undecided,
  };
}

function isWithheld({ assessments, governing }: ActAssessment): boolean {
  return governing.status === "undecided" || governing.status === "no-rule" || assessments.some(({ recommendation }) => recommendation.status === "withheld");
}

// Acts that are linked, directly or through others, are one group.
function linkedGroups(acts: readonly ActAssessment[], given: readonly JointAct[]): readonly (readonly ActAssessment[])[] {
  const groupOf = new Map(acts.map(({ act }) => [act, act]));
  for (const [index, { linkedTo }] of given.entries()) {
    const from = acts[index]?.act;
    const [mine, theirs] = [from === undefined ? undefined : groupOf.get(from), linkedTo === undefined ? undefined : groupOf.get(linkedTo)];
    if (mine === undefined || theirs === undefined) continue;
    for (const [act, group] of groupOf) if (group === mine) groupOf.set(act, theirs);
  }
  const groups = new Map<string, ActAssessment[]>();
  for (const act of acts) {
    const group = groupOf.get(act.act) ?? act.act;
    groups.set(group, [...(groups.get(group) ?? []), act]);
  }
  return [...groups.values()];
}

// Heavier by the fine and by the detention, neither of them less.
function heavierOf(group: readonly ActAssessment[]): ActAssessment | null {
  if (group.length === 1) return group[0] ?? null;
  return group.find((one) => group.every((other) => other === one || isAsHeavy(one, other))) ?? null;
}

function isAsHeavy(one: ActAssessment, other: ActAssessment): boolean {
  if (isWithheld(one) || isWithheld(other)) return false;
  const fines = other.fine === null ? "higher" : one.fine === null ? "lower" : compareRanges(one.fine, other.fine);
  if (fines !== "higher" && fines !== "equal") return false;
  const [mine, theirs] = [one.detention ?? NONE, other.detention ?? NONE];
  return mine.min >= theirs.min && (mine.max ?? Number.POSITIVE_INFINITY) >= (theirs.max ?? Number.POSITIVE_INFINITY);
}

const NONE = { min: 0, max: 0 } as const;
