// Step 2: what the statute prescribes for the facts (法定处罚幅度).
import { isKnown } from "../conditions/fact-row.ts";
import { baseOfMeasure, isMoneyMeasure, type Measure } from "../law/measure.ts";
import { yuanFromFen } from "../law/money.ts";
import type { LawChoice } from "./applicable-law.ts";
import type { FineBasis, StatutoryLine, StatutoryPenalty } from "./assessment.ts";
import { citeAsOf } from "./cite.ts";
import type { ClauseOutcome, PenaltyLine } from "./clause-outcomes.ts";
import { durationOf } from "./duration.ts";
import type { OpenCase } from "./open-case.ts";
import { yuanRange } from "./yuan-range.ts";

/** The penalties and orders of the clauses that hold or may hold; `null` where no wording covers the date. */
export function determineStatutoryPenalty(opened: OpenCase, { outcome, law }: LawChoice): StatutoryPenalty | null {
  if (!outcome) return null;
  // An old wording that governs is cited as it stood when the conduct ended.
  const day = law.status === "lighter-law" || opened.conductDay === null ? opened.decisionDay : opened.conductDay;
  const cite = ({ clause }: ClauseOutcome): readonly string[] => citeAsOf(opened.rulebook, clause.cites ?? opened.item.item.basis, day);
  const { fine } = outcome;
  return {
    lines: outcome.lines.map((line) => statutoryLine(opened, line, cite(line))),
    orders: outcome.clauses.flatMap((clause) =>
      clause.offender === opened.offender ? (clause.clause.orders ?? []).map((order) => ({ order, status: clause.status, citations: cite(clause) })) : [],
    ),
    fine: { status: fine.status, range: fine.range && yuanRange(fine.range), optional: fine.optional },
  };
}

function statutoryLine(opened: OpenCase, line: PenaltyLine, citations: readonly string[]): StatutoryLine {
  const { penalty } = line;
  return {
    clause: line.name,
    offender: line.offender,
    status: line.status,
    kind: penalty.kind,
    choice: line.choice,
    alternative: line.alternative,
    range: line.range && yuanRange(line.range),
    basis: penalty.measure ? basisOf(opened, penalty.measure) : null,
    duration: durationOf(penalty.measure),
    object: penalty.object ?? null,
    by: penalty.by ?? null,
    citations,
  };
}

function basisOf({ rulebook, row }: OpenCase, measure: Measure): FineBasis | null {
  if (!isMoneyMeasure(measure)) return null;
  const base = baseOfMeasure(measure);
  const fact = base ? rulebook.vocabulary.facts.get(base.fact) : undefined;
  const [kind, interval] =
    "amount" in measure
      ? (["amount", measure.amount] as const)
      : "times" in measure
        ? (["times", measure.times] as const)
        : (["percent", measure.percent] as const);
  return {
    measure: kind,
    interval,
    base:
      base && fact
        ? {
            fact: fact.id,
            label: fact.definition.label,
            yuan: isKnown(row, fact.slot) ? yuanFromFen(row.low[fact.slot] as number) : null,
            substitute: base.substitute === null ? null : yuanFromFen(base.substitute),
          }
        : null,
  };
}
