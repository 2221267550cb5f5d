// Which clauses of a version hold, and what they come to: shared by the choice between versions and by step 2.
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import { FALSE, negate, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Clause, ClausePenalty, PenaltyAlternatives } from "../documents/items.ts";
import { isAlternatives, penaltiesOfEntry } from "../documents/items.ts";
import { decimalOfAmount } from "../law/exact-amount.ts";
import { isMoneyMeasure, referencesOfMeasure } from "../law/measure.ts";
import type { Offender } from "../law/penalty-kind.ts";
import type { Ledger } from "../law/trace.ts";
import { TRACE_NOTES } from "../law/trace-notes.ts";
import type { LinkedVersion } from "../rulebook/rulebook.ts";
import { type FineOutcome, fineOutcome } from "./fine-outcome.ts";
import { type FineOf, hullOfEnds, isOpen, type RangeEnds, rangeEnds, spanOf } from "./line-sums.ts";
import type { OpenCase } from "./open-case.ts";

/** A clause that holds or may hold. */
export interface ClauseOutcome {
  readonly clause: Clause;
  readonly name: string;
  readonly offender: Offender;
  readonly status: "certain" | "possible";
}

/** One penalty of a clause that holds or may hold, with what it comes to where it is money. */
export interface PenaltyLine extends ClauseOutcome {
  /** Its place among the lines of the version. */
  readonly index: number;
  readonly penalty: ClausePenalty;
  readonly when: ConditionNode | null;
  readonly choice: ClausePenalty["choice"];
  readonly alternative: number | null;
  /** Whether one alternative is chosen, or one or more. */
  readonly pick: "one" | "any" | null;
  readonly ends: RangeEnds | null;
}

/** A branch for the offender who is assessed of which no clause holds, or more than one. */
export interface BrokenBranch {
  readonly branch: string;
  readonly fault: "gap" | "collision";
  /** The clauses that all fail, or that all hold. */
  readonly clauses: readonly { readonly name: string; readonly clause: Clause }[];
}

/** Everything that a version prescribes for the facts of a case. */
export interface VersionOutcome {
  readonly linked: LinkedVersion;
  readonly clauses: readonly ClauseOutcome[];
  readonly lines: readonly PenaltyLine[];
  readonly fine: FineOutcome;
  /** The fine of each clause or branch, which others may be counted from. */
  readonly fineOf: FineOf;
  readonly broken: readonly BrokenBranch[];
  /** Conditions that are still open. */
  readonly open: readonly ConditionNode[];
  /** Ids of the facts that a certain or possible sum is computed from and that are not known. */
  readonly openBases: readonly string[];
  /** Ids of the facts that say how far an order goes and that are not known. */
  readonly openOrders: readonly string[];
}

/** Works out what a version prescribes. */
export function outcomeOfVersion(opened: OpenCase, linked: LinkedVersion): VersionOutcome {
  const { row } = opened;
  const own = linked.clauses.map(({ when }) => (when ? evaluate(when, row) : TRUE));
  const verdicts = afterReplacement(linked, own);
  const fineOf = finesByName(opened, linked, own);
  const clauses: ClauseOutcome[] = [];
  const lines: PenaltyLine[] = [];
  for (const [index, { clause, when }] of linked.clauses.entries()) {
    const verdict = verdicts[index];
    if (verdict === FALSE) continue;
    const outcome: ClauseOutcome = {
      clause,
      name: nameOf(clause, index),
      offender: offenderOf(opened, clause),
      status: verdict === TRUE ? "certain" : "possible",
    };
    clauses.push(outcome);
    for (const entry of clause.penalties ?? []) {
      const alternative = isAlternatives(entry) ? lines.length : null;
      for (const penalty of penaltiesOfEntry(entry)) {
        lines.push({
          ...outcome,
          index: lines.length,
          penalty,
          when,
          choice: entry.choice,
          alternative,
          pick: pickOf(entry),
          ends: endsOf(opened, penalty, when, fineOf),
        });
      }
    }
  }
  const broken = brokenBranches(opened, linked, own, verdicts);
  const ofOffender = lines.filter((line) => line.offender === opened.offender);
  return {
    linked,
    clauses,
    lines,
    fine: fineOutcome(ofOffender, linked, verdicts, broken),
    fineOf,
    broken,
    open: openConditions(opened, linked, own, verdicts),
    openBases: openBases(opened, ofOffender, linked, own),
    openOrders: openOrders(opened, clauses),
  };
}

/** What a clause without an id is called. */
export function nameOf(clause: Clause | undefined, index: number): string {
  return clause?.id ?? `clause-${index + 1}`;
}

function offenderOf({ item }: OpenCase, clause: Clause): Offender {
  return clause.offender ?? item.item.offender ?? "party";
}

function pickOf(entry: ClausePenalty | PenaltyAlternatives): PenaltyLine["pick"] {
  if ("oneOf" in entry) return "one";
  return "anyOf" in entry ? "any" : null;
}

function endsOf(opened: OpenCase, { measure }: ClausePenalty, when: ConditionNode | null, fineOf: FineOf): RangeEnds | null {
  return measure && isMoneyMeasure(measure) ? rangeEnds(opened, measure, when, fineOf) : null;
}

// A clause that another replaces holds only where that one does not.
function afterReplacement(linked: LinkedVersion, own: readonly Verdict[]): readonly Verdict[] {
  return linked.clauses.map(({ clause }, index) => {
    let verdict = own[index] as Verdict;
    for (const [other, { clause: replacing }] of linked.clauses.entries()) {
      if (clause.id === undefined || !replacing.replaces?.includes(clause.id)) continue;
      verdict = Math.min(verdict, negate(own[other] as Verdict)) as Verdict;
    }
    return verdict;
  });
}

// A fine that another one is counted from counts even where it is replaced.
function finesByName(opened: OpenCase, linked: LinkedVersion, own: readonly Verdict[]): FineOf {
  const known = new Map<string, RangeEnds | null>();
  const compute = (name: string): RangeEnds | null => {
    const perClause = linked.clauses.flatMap(({ clause, when }, index): readonly (readonly RangeEnds[])[] => {
      if ((clause.id !== name && clause.branch !== name) || own[index] === FALSE) return [];
      const fines = (clause.penalties ?? []).flatMap(penaltiesOfEntry).filter(({ kind }) => kind === "fine");
      const ends = fines.flatMap((penalty) => endsOf(opened, penalty, when, () => null) ?? []);
      return ends.length === 0 ? [] : [ends.map((one) => ({ ...one, known: one.known && own[index] === TRUE }))];
    });
    const found = perClause.flat();
    const tell: RangeEnds["tell"] = (end, ledger) => {
      for (const ends of found) ends.tell(end, ledger);
      if (found.length > 1) tellHull(end, found, ledger);
    };
    const span = spanOf(perClause.flatMap((ends) => hullOfEnds(ends) ?? []));
    return span && { ...span, tell };
  };
  return (name) => {
    const made = known.get(name);
    if (made !== undefined) return made;
    const computed = compute(name);
    known.set(name, computed);
    return computed;
  };
}

function tellHull(end: "min" | "max", found: readonly RangeEnds[], ledger: Ledger): void {
  const ends = found.map(({ low, high }) => (end === "min" ? low.min : high.max)?.amount ?? 0n);
  const chosen = ends.reduce((best, amount) => ((end === "min" ? amount < best : amount > best) ? amount : best));
  ledger.write(end === "min" ? "at-most" : "at-least", ends.map(decimalOfAmount), decimalOfAmount(chosen), TRACE_NOTES.hull);
}

function brokenBranches(opened: OpenCase, linked: LinkedVersion, own: readonly Verdict[], verdicts: readonly Verdict[]): readonly BrokenBranch[] {
  const branches = new Map<string, number[]>();
  for (const [index, { clause }] of linked.clauses.entries()) {
    if (clause.branch !== undefined && offenderOf(opened, clause) === opened.offender)
      branches.set(clause.branch, [...(branches.get(clause.branch) ?? []), index]);
  }
  return [...branches].flatMap(([branch, members]): readonly BrokenBranch[] => {
    const certain = members.filter((index) => verdicts[index] === TRUE);
    const told = (indexes: readonly number[]): BrokenBranch["clauses"] =>
      indexes.flatMap((index) => {
        const clause = linked.clauses[index]?.clause;
        return clause ? [{ name: nameOf(clause, index), clause }] : [];
      });
    if (certain.length > 1) return [{ branch, fault: "collision", clauses: told(certain) }];
    // A branch that another clause takes the place of as a whole leaves no gap.
    const isGap = members.every((index) => own[index] === FALSE) && !members.every((index) => isReplaced(linked, own, index));
    return isGap ? [{ branch, fault: "gap", clauses: told(members) }] : [];
  });
}

function isReplaced({ clauses }: LinkedVersion, own: readonly Verdict[], index: number): boolean {
  const id = clauses[index]?.clause.id;
  return clauses.some(({ clause }, other) => own[other] === TRUE && id !== undefined && clause.replaces?.includes(id));
}

// Only conditions that decide on the offender's own penalties, or on fines that these are counted from.
function openConditions(opened: OpenCase, { clauses }: LinkedVersion, own: readonly Verdict[], verdicts: readonly Verdict[]): readonly ConditionNode[] {
  const concerned = clauses.filter(({ clause }) => offenderOf(opened, clause) === opened.offender);
  const measures = concerned.flatMap(({ clause }) => (clause.penalties ?? []).flatMap(penaltiesOfEntry)).map(({ measure }) => measure);
  const counted = new Set(
    measures.flatMap((measure) => (measure ? referencesOfMeasure(measure) : [])).flatMap(({ kind, name }) => (kind === "fine" ? name : [])),
  );
  return clauses.flatMap(({ clause, when }, index) => {
    if (!when || own[index] !== UNKNOWN) return [];
    const isBase = [clause.id, clause.branch].some((name) => name !== undefined && counted.has(name));
    const concerns = offenderOf(opened, clause) === opened.offender && verdicts[index] !== FALSE;
    return concerns || isBase ? [when] : [];
  });
}

// What a fine is counted from through another one is asked for as well, where that other one can hold.
function openBases(opened: OpenCase, lines: readonly PenaltyLine[], { clauses }: LinkedVersion, own: readonly Verdict[]): readonly string[] {
  const finesNamed = (name: string): readonly ClausePenalty[] =>
    clauses
      .filter(({ clause }, index) => (clause.id === name || clause.branch === name) && own[index] !== FALSE)
      .flatMap(({ clause }) => (clause.penalties ?? []).flatMap(penaltiesOfEntry))
      .filter(({ kind }) => kind === "fine");
  const factsOf = ({ measure }: ClausePenalty): readonly string[] =>
    (measure ? referencesOfMeasure(measure) : []).flatMap(({ kind, name }) => (kind === "fine" ? finesNamed(name).flatMap(factsOf) : name));
  return [...new Set(lines.flatMap(({ penalty }) => factsOf(penalty)))].filter((fact) => isOpen(opened, fact));
}

function openOrders(opened: OpenCase, clauses: readonly ClauseOutcome[]): readonly string[] {
  const orders = clauses.filter(({ offender }) => offender === opened.offender).flatMap(({ clause }) => clause.orders ?? []);
  const measures = orders.flatMap((order) => (typeof order === "object" && order.measure ? [order.measure] : []));
  return measures.flatMap((measure) => referencesOfMeasure(measure).map(({ name }) => name)).filter((fact) => isOpen(opened, fact));
}
