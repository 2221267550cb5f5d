// Which clauses of a version hold, and what they come to in money: shared by the choice between versions and by step 2.
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import type { FactRow } from "../conditions/fact-row.ts";
import { type Bounds, impliedBounds } from "../conditions/implied-bounds.ts";
import { FALSE, negate, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Clause, ClausePenalty } from "../documents/items.ts";
import { isAlternatives } from "../documents/items.ts";
import { type AmountRange, hullOfRanges } from "../law/amount-range.ts";
import { baseOfMeasure, isMoneyMeasure, type MoneyMeasure, rangeOfMeasure } from "../law/measure.ts";
import type { Fen } from "../law/money.ts";
import type { Offender } from "../law/penalty-kind.ts";
import type { LinkedVersion } from "../rulebook/rulebook.ts";
import type { StatutoryFine } from "./assessment.ts";
import type { OpenCase } from "./open-case.ts";

/** A clause that holds or may hold. */
export interface ClauseOutcome {
  readonly clause: Clause;
  readonly name: string;
  readonly offender: Offender;
  readonly status: "certain" | "possible";
}

/** One penalty of a clause that holds or may hold, with its exact range where it is money. */
export interface PenaltyLine extends ClauseOutcome {
  readonly penalty: ClausePenalty;
  readonly choice: ClausePenalty["choice"];
  readonly alternative: number | null;
  readonly range: AmountRange | null;
  /** The range for the least and for the greatest that its base can be, between which all others lie. */
  readonly ends: RangeEnds | null;
}

/** A range that depends on a base, for the least and the greatest base; without greatest base `high` is `null`. */
export interface RangeEnds {
  readonly low: AmountRange;
  readonly high: AmountRange | null;
  /** Whether the base is known, so that both are the same. */
  readonly known: boolean;
}

/** The fine of one offender, exact. */
export interface FineOutcome extends Pick<StatutoryFine, "status" | "optional"> {
  readonly lines: readonly PenaltyLine[];
  readonly range: AmountRange | null;
}

/** Everything that a version prescribes for the facts of a case. */
export interface VersionOutcome {
  readonly linked: LinkedVersion;
  readonly clauses: readonly ClauseOutcome[];
  readonly lines: readonly PenaltyLine[];
  readonly fine: FineOutcome;
  /** Branches for the offender who is assessed of which no clause holds, or more than one. */
  readonly broken: readonly { readonly branch: string; readonly fault: "gap" | "collision"; readonly clauses: readonly string[] }[];
  /** Conditions that are still open. */
  readonly open: readonly ConditionNode[];
  /** Ids of the money facts that a certain or possible fine multiplies and that are not known. */
  readonly openBases: readonly string[];
}

/** Works out what a version prescribes. */
export function outcomeOfVersion(opened: OpenCase, linked: LinkedVersion): VersionOutcome {
  const { row } = opened;
  const verdicts = verdictsOf(linked, row);
  const clauses = linked.clauses.flatMap(({ clause }, index): ClauseOutcome[] => {
    const verdict = verdicts[index] as Verdict;
    if (verdict === FALSE) return [];
    const offender = offenderOf(opened, clause);
    return [{ clause, name: nameOf(clause, index), offender, status: verdict === TRUE ? "certain" : "possible" }];
  });
  const lines: PenaltyLine[] = [];
  for (const outcome of clauses) {
    const { clause } = outcome;
    const when = linked.clauses.find((candidate) => candidate.clause === clause)?.when ?? null;
    for (const entry of clause.penalties ?? []) {
      const alternative = isAlternatives(entry) ? lines.length : null;
      for (const penalty of isAlternatives(entry) ? entry.oneOf : [entry]) {
        lines.push({
          ...outcome,
          penalty,
          choice: entry.choice,
          alternative,
          ...moneyOf(opened, penalty, when),
        });
      }
    }
  }
  const broken = brokenBranches(opened, linked, verdicts);
  return {
    linked,
    clauses,
    lines,
    fine: fineOutcome(
      lines.filter((line) => line.offender === opened.offender),
      linked,
      verdicts,
      broken,
    ),
    broken,
    open: linked.clauses.flatMap(({ when }, index) => (when && verdicts[index] !== FALSE && evaluate(when, row) === UNKNOWN ? [when] : [])),
    openBases: openBases(
      opened,
      lines.filter((line) => line.offender === opened.offender),
    ),
  };
}

function offenderOf({ item }: OpenCase, clause: Clause): Offender {
  return clause.offender ?? item.item.offender ?? "party";
}

/** What a clause without an id is called. */
export function nameOf(clause: Clause | undefined, index: number): string {
  return clause?.id ?? `clause-${index + 1}`;
}

// A clause that another replaces holds only where that one does not.
function verdictsOf(linked: LinkedVersion, row: FactRow): readonly Verdict[] {
  const own = linked.clauses.map(({ when }) => (when ? evaluate(when, row) : TRUE));
  return linked.clauses.map(({ clause }, index) => {
    let verdict = own[index] as Verdict;
    for (const [other, { clause: replacing }] of linked.clauses.entries()) {
      if (clause.id === undefined || !replacing.replaces?.includes(clause.id)) continue;
      verdict = Math.min(verdict, negate(own[other] as Verdict)) as Verdict;
    }
    return verdict;
  });
}

function brokenBranches(opened: OpenCase, linked: LinkedVersion, verdicts: readonly Verdict[]): VersionOutcome["broken"] {
  const branches = new Map<string, number[]>();
  for (const [index, { clause }] of linked.clauses.entries()) {
    if (clause.branch !== undefined && offenderOf(opened, clause) === opened.offender)
      branches.set(clause.branch, [...(branches.get(clause.branch) ?? []), index]);
  }
  return [...branches].flatMap(([branch, members]): VersionOutcome["broken"] => {
    const certain = members.filter((index) => verdicts[index] === TRUE);
    const names = (indexes: readonly number[]): readonly string[] => indexes.map((index) => nameOf(linked.clauses[index]?.clause, index));
    if (certain.length > 1) return [{ branch, fault: "collision", clauses: names(certain) }];
    return members.every((index) => verdicts[index] === FALSE) ? [{ branch, fault: "gap", clauses: names(members) }] : [];
  });
}

function fineOutcome(lines: readonly PenaltyLine[], linked: LinkedVersion, verdicts: readonly Verdict[], broken: VersionOutcome["broken"]): FineOutcome {
  const fines = lines.filter((line) => line.penalty.kind === "fine");
  const finesBranch = ({ branch }: { readonly branch: string }): boolean =>
    linked.clauses.some(({ clause }) => clause.branch === branch && clause.penalties?.some((entry) => !isAlternatives(entry) && entry.kind === "fine"));
  const fault = broken.find(finesBranch)?.fault;
  // Fines among the alternatives of one entry are one fine with a choice.
  const certain = fines.filter((line) => line.status === "certain");
  const [one, ...others] = certain;
  const collides = others.some((line) => line.alternative === null || line.alternative !== one?.alternative);
  if (fault || collides) return { status: fault ?? "collision", lines: fines, range: null, optional: false };
  const [first] = fines;
  if (!first) return { status: "none", lines: fines, range: null, optional: true };
  const range = fines.reduce<AmountRange>((hull, line) => (line.range ? hullOfRanges(hull, line.range) : hull), first.range ?? { min: null, max: null });
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

/** What a money measure comes to at the ends of what its base can still be where the condition holds. */
export function rangeEnds({ row, rulebook }: OpenCase, measure: MoneyMeasure, when: ConditionNode | null): RangeEnds {
  const at = (base: Fen): AmountRange => rangeOfMeasure(measure, { low: base, high: base });
  const base = baseOfMeasure(measure);
  const slot = base ? rulebook.vocabulary.facts.get(base.fact)?.slot : undefined;
  if (slot === undefined) return { low: at(0), high: at(0), known: true };
  const given: Bounds = { low: Math.max(0, row.low[slot] as number), high: row.high[slot] as number };
  const { low, high } = when ? impliedBounds(when, slot, given) : given;
  return { low: at(low), high: Number.isFinite(high) ? at(high) : null, known: given.low === given.high };
}

/** Every sum that lies between the ends. */
export function rangeBetween({ low, high }: Pick<RangeEnds, "low" | "high">): AmountRange {
  return { min: low.min, max: high?.max ?? null };
}

function moneyOf(opened: OpenCase, { measure }: ClausePenalty, when: ConditionNode | null): Pick<PenaltyLine, "range" | "ends"> {
  if (!measure || !isMoneyMeasure(measure)) return { range: null, ends: null };
  const ends = rangeEnds(opened, measure, when);
  return { range: rangeBetween(ends), ends };
}

function openBases({ row, rulebook }: OpenCase, lines: readonly PenaltyLine[]): readonly string[] {
  const open = new Set<string>();
  for (const { penalty } of lines) {
    const base = penalty.measure && isMoneyMeasure(penalty.measure) ? baseOfMeasure(penalty.measure) : null;
    const slot = base ? rulebook.vocabulary.facts.get(base.fact)?.slot : undefined;
    if (base && slot !== undefined && row.low[slot] !== row.high[slot]) open.add(base.fact);
  }
  return [...open];
}
