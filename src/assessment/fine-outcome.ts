// What the fines of one offender come to together.
import type { Verdict } from "../conditions/verdict.ts";
import { FALSE } from "../conditions/verdict.ts";
import { isAlternatives } from "../documents/items.ts";
import type { AmountRange } from "../law/amount-range.ts";
import type { LinkedVersion } from "../rulebook/rulebook.ts";
import type { BrokenBranch, PenaltyLine } from "./clause-outcomes.ts";
import { hullOf, shownBetween } from "./line-sums.ts";
import type { StatutoryFine } from "./statutory-results.ts";

/** The fine of one offender, with its range as it is shown. */
export interface FineOutcome extends Pick<StatutoryFine, "status" | "optional"> {
  readonly lines: readonly PenaltyLine[];
  readonly range: AmountRange | null;
}

/** The fine that the lines of an offender come to: one, in which unknown facts may leave several possible, or none that is settled. */
export function fineOutcome(lines: readonly PenaltyLine[], linked: LinkedVersion, verdicts: readonly Verdict[], broken: readonly BrokenBranch[]): FineOutcome {
  const fines = lines.filter((line) => line.penalty.kind === "fine");
  const finesBranch = ({ branch }: BrokenBranch): boolean =>
    linked.clauses.some(({ clause }) => clause.branch === branch && clause.penalties?.some((entry) => !isAlternatives(entry) && entry.kind === "fine"));
  const fault = broken.find(finesBranch)?.fault ?? (fines.some(({ status, ends }) => status === "certain" && !ends) ? "gap" : undefined);
  // Fines among the alternatives of one entry are one fine with a choice.
  const certain = fines.filter((line) => line.status === "certain");
  const [one, ...others] = certain;
  const collides = others.some((line) => line.alternative === null || line.alternative !== one?.alternative);
  if (fault || collides) return { status: fault ?? "collision", lines: fines, range: null, optional: false };
  if (fines.length === 0) return { status: "none", lines: fines, range: null, optional: true };
  const range = hullOf(fines.flatMap(({ ends }) => (ends && shownBetween(ends)) ?? []));
  const optional = one ? one.choice === "may" || hasOtherWay(one, lines) : !someBranchIsSure(fines, linked, verdicts);
  return { status: certain.length === fines.length ? "certain" : "open", lines: fines, range, optional };
}

// Whether an alternative of the same entry is no fine.
function hasOtherWay({ alternative }: PenaltyLine, lines: readonly PenaltyLine[]): boolean {
  return alternative !== null && lines.some((line) => line.alternative === alternative && line.penalty.kind !== "fine");
}

// Where every clause of a branch that may hold is a mandatory fine, one of them is imposed whatever the unknown facts are.
function someBranchIsSure(fines: readonly PenaltyLine[], linked: LinkedVersion, verdicts: readonly Verdict[]): boolean {
  return fines.some(({ clause }) => {
    if (clause.branch === undefined) return false;
    return linked.clauses.every(({ clause: member }, index) => {
      if (member.branch !== clause.branch || verdicts[index] === FALSE) return true;
      return member.penalties?.some((entry) => !isAlternatives(entry) && entry.kind === "fine" && entry.choice === "must") ?? false;
    });
  });
}
