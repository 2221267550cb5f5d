// Step 2: what the statute prescribes for the facts (法定处罚幅度).
import type { Clause } from "../documents/items.ts";
import type { LawChoice } from "./applicable-law.ts";
import { citeAsOf } from "./cite.ts";
import type { ClauseOutcome, PenaltyLine } from "./clause-outcomes.ts";
import { durationOf, quantityOf } from "./extent.ts";
import { basisOfMeasure } from "./fine-basis.ts";
import { shownBetween } from "./line-sums.ts";
import type { OpenCase } from "./open-case.ts";
import { statutoryFaults } from "./statutory-faults.ts";
import type { OrderLine, StatutoryLine, StatutoryPenalty } from "./statutory-results.ts";
import { yuanRange } from "./yuan-range.ts";

/** The penalties and orders of the clauses that hold or may hold; `null` where no wording covers the date. */
export function determineStatutoryPenalty(opened: OpenCase, { outcome, law }: LawChoice): StatutoryPenalty | null {
  if (!outcome) return null;
  // An old wording that governs is cited as it stood when the conduct ended.
  const day = law.status === "lighter-law" || opened.conductDay === null ? opened.decisionDay : opened.conductDay;
  const cite = ({ cites }: Clause): readonly string[] => citeAsOf(opened.rulebook, cites ?? opened.item.item.basis, day);
  const { fine } = outcome;
  return {
    lines: outcome.lines.map((line) => statutoryLine(opened, line, cite(line.clause))),
    orders: outcome.clauses.flatMap((clause) => (clause.offender === opened.offender ? ordersOf(opened, clause, cite(clause.clause)) : [])),
    fine: {
      status: fine.status,
      range: fine.range && yuanRange(fine.range),
      optional: fine.optional,
      known: fine.lines.every(({ ends }) => ends?.known ?? false),
    },
    faults: statutoryFaults(opened, outcome.broken, cite),
  };
}

function statutoryLine(opened: OpenCase, line: PenaltyLine, citations: readonly string[]): StatutoryLine {
  const { penalty } = line;
  const shown = line.ends && shownBetween(line.ends);
  return {
    clause: line.name,
    offender: line.offender,
    status: line.status,
    kind: penalty.kind,
    choice: line.choice,
    concurrent: penalty.concurrent ?? false,
    alternative: line.alternative,
    pick: line.pick,
    range: shown && yuanRange(shown),
    basis: basisOfMeasure(opened, penalty.measure),
    duration: durationOf(penalty.measure),
    quantity: quantityOf(opened, penalty.measure),
    object: penalty.object ?? null,
    by: penalty.by ?? null,
    citations,
  };
}

function ordersOf(opened: OpenCase, { clause, status }: ClauseOutcome, citations: readonly string[]): readonly OrderLine[] {
  return (clause.orders ?? []).map((entry) => {
    const { order, object = null, measure } = typeof entry === "string" ? { order: entry } : entry;
    return { order, status, object, duration: durationOf(measure), quantity: quantityOf(opened, measure), citations };
  });
}
