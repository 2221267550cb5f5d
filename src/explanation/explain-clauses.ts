// Every clause of a wording, with what its penalties come to and how.
import { citeAsOf } from "../assessment/cite.ts";
import { nameOf, type VersionOutcome } from "../assessment/clause-outcomes.ts";
import { rangeEnds, shownBetween } from "../assessment/line-sums.ts";
import { TraceSheet } from "../assessment/trace-sheet.ts";
import { yuanRange } from "../assessment/yuan-range.ts";
import { type Clause, type ClausePenalty, type PenaltyAlternatives, penaltiesOfEntry } from "../documents/items.ts";
import type { DayNumber } from "../law/civil-date.ts";
import { isMoneyMeasure, type Measure, partsOfMeasure } from "../law/measure.ts";
import type { LinkedClause } from "../rulebook/rulebook.ts";
import { explainCondition, statusOf } from "./explain-condition.ts";
import type { FactNotes } from "./explain-facts.ts";
import type { ExplainedClause, ExplainedCondition, ExplainedPenalty, ExplainedStatus } from "./explanation.ts";

/** Explains the clauses of a wording, cited as they stood on a day. */
export function explainClauses(notes: FactNotes, outcome: VersionOutcome, day: DayNumber): readonly ExplainedClause[] {
  const { clauses } = outcome.linked;
  const conditions = clauses.map(({ clause }) => (clause.when ? explainCondition(notes, clause.when) : null));
  return clauses.map((linked, index) => {
    const { clause } = linked;
    const held = outcome.clauses.find((one) => one.clause === clause);
    const citations = citeAsOf(notes.rulebook, clause.cites ?? notes.opened.item.item.basis, day);
    return {
      id: nameOf(clause, index),
      offender: clause.offender ?? notes.opened.item.item.offender ?? "party",
      status: held ? HELD[held.status] : "fails",
      when: conditions[index] ?? null,
      branch: clause.branch ?? null,
      replacedBy: replacedBy(clause, clauses, conditions),
      orders: clause.orders ?? [],
      penalties: (clause.penalties ?? []).flatMap((entry, place) =>
        penaltiesOfEntry(entry).map((penalty) => explainPenalty(notes, outcome, linked, { entry, place, penalty, citations, holds: held !== undefined })),
      ),
      citations,
    };
  });
}

const HELD: Readonly<Record<"certain" | "possible", ExplainedStatus>> = { certain: "holds", possible: "possible" };

function replacedBy({ id }: Clause, clauses: readonly LinkedClause[], conditions: readonly (ExplainedCondition | null)[]): ExplainedClause["replacedBy"] {
  return clauses.flatMap(({ clause: other }, index) => {
    const status = statusOf(conditions[index] ?? null);
    return id !== undefined && status !== "fails" && other.replaces?.includes(id) ? [{ clause: nameOf(other, index), status }] : [];
  });
}

interface PlacedPenalty {
  readonly entry: ClausePenalty | PenaltyAlternatives;
  readonly place: number;
  readonly penalty: ClausePenalty;
  readonly citations: readonly string[];
  readonly holds: boolean;
}

function explainPenalty(notes: FactNotes, outcome: VersionOutcome, { when }: LinkedClause, placed: PlacedPenalty): ExplainedPenalty {
  const { entry, place, penalty, citations, holds } = placed;
  const { measure } = penalty;
  const sheet = new TraceSheet(citations);
  const ends = holds && measure && isMoneyMeasure(measure) ? rangeEnds(notes.opened, measure, when, outcome.fineOf, sheet.ledgers(citations)) : null;
  const shown = ends && shownBetween(ends);
  if (measure) for (const fact of factsOf(measure)) notes.found(fact);
  return {
    kind: penalty.kind,
    choice: entry.choice,
    entry: place,
    pick: "oneOf" in entry ? "one" : "anyOf" in entry ? "any" : null,
    concurrent: penalty.concurrent ?? false,
    object: penalty.object ?? null,
    by: penalty.by ?? null,
    measure: measure ?? null,
    range: shown && yuanRange(shown),
    trace: sheet.finish(shown),
  };
}

/** The facts that a measure is counted from. */
export function factsOf(measure: Measure): readonly string[] {
  if (isMoneyMeasure(measure)) {
    const parts = partsOfMeasure(measure);
    if (parts) return parts.flatMap(factsOf);
    return ["of" in measure ? measure.of : undefined, "per" in measure ? measure.per : undefined].filter((fact) => fact !== undefined);
  }
  return "count" in measure && measure.per !== undefined ? [measure.per] : [];
}
