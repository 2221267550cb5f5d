import { appliesAt } from "../assessment/applies-at.ts";
import { concludeOpened } from "../assessment/assess.ts";
import { CaseFileError } from "../assessment/case-fault.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import { citeAsOf } from "../assessment/cite.ts";
import { type AssessOptions, openCase } from "../assessment/open-case.ts";
import type { Results } from "../assessment/own-findings.ts";
import { determineRequirements } from "../assessment/requirements.ts";
import { dateFromDay } from "../law/civil-date.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { explainBenchmarks } from "./explain-benchmarks.ts";
import { explainClauses } from "./explain-clauses.ts";
import { explainCondition, statusOf } from "./explain-condition.ts";
import { explainFacts, type FactNotes, factNotes } from "./explain-facts.ts";
import { explainParameters } from "./explain-parameters.ts";
import type { ExplainedCircumstance, ExplainedDisposition, ExplainedLaw, ExplainedRequirement, Explanation } from "./explanation.ts";

/**
 * Explains the assessment of a case: its steps in order, each with what it rests on down to the facts of the case, the figures of
 * the rules and their citations. Whoever doubts it can have it checked by `verifyExplanation`, which shares no code with this.
 *
 * @throws {CaseFileError} where the case file does not fit the rulebook.
 *
 * @example
 * ```ts
 * import { createRulebook, explain } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const explanation = explain(
 *   createRulebook([cn]),
 *   { item: "cn/food-safety/124-1-1", facts: { "goods.value": 20, "conduct.endedOn": "2026-03-01" } },
 *   { asOf: "2026-11-22" },
 * );
 * console.log(explanation.law.status, explanation.clauses.length > 0); // settled true
 * ```
 */
export function explain(rulebook: Rulebook, caseFile: CaseFile, options: AssessOptions = {}): Explanation {
  const opening = openCase(rulebook, caseFile, { ...options, trace: true });
  if (!opening.opened) throw new CaseFileError(opening.faults);
  const { concluded, results } = concludeOpened(opening.opened);
  const notes = factNotes(concluded);
  const { benchmark, recommended } = results;
  const { item, offender, asOf } = concluded;
  const steps = {
    law: explainLaw(notes, results),
    clauses: results.law.outcome ? explainClauses(notes, results.law.outcome, governingDay(results, notes)) : [],
    circumstances: explainCircumstances(notes),
    disposition: explainDisposition(results),
    benchmarks: explainBenchmarks(notes, benchmark.result),
    recommendation: { status: recommended.recommendation.status, options: recommended.recommendation.options, fine: recommended.recommendation.fine },
    requirements: explainRequirements(notes, results),
    parameters: explainParameters(notes, concluded),
  };
  return {
    caseId: caseFile.id ?? null,
    item: { id: item.item.id, name: item.item.name },
    jurisdiction: caseFile.jurisdiction ?? null,
    offender,
    asOf: dateFromDay(asOf),
    ...steps,
    facts: explainFacts(notes),
  };
}

function explainLaw(notes: FactNotes, results: Results): ExplainedLaw {
  const { law, other } = results.law;
  for (const role of ["conduct-ended", "decision-made"] as const) {
    const fact = notes.rulebook.vocabulary.roles.get(role);
    if (fact) notes.found(fact.id);
  }
  const { conductDay, decisionDay } = notes.opened;
  // The other wording is cited as it stood on the other day.
  const day = governingDay(results, notes) === decisionDay ? (conductDay ?? decisionDay) : decisionDay;
  return { ...law, otherClauses: other ? explainClauses(notes, other, day) : [] };
}

// An old wording that governs is cited as it stood when the conduct ended.
function governingDay({ law }: Results, { opened: { conductDay, decisionDay } }: FactNotes): number {
  return law.law.status === "lighter-law" || conductDay === null ? decisionDay : conductDay;
}

function explainCircumstances(notes: FactNotes): readonly ExplainedCircumstance[] {
  const { rulebook, opened } = notes;
  return rulebook.rulesFor(opened.item).circumstances.flatMap((linked) => {
    if (appliesAt(linked, opened) !== "applies") return [];
    const { id, label, effects, force, standing = "statutory", weight = null, cites } = linked.rule;
    const when = explainCondition(notes, linked.rule.when);
    const citations = citeAsOf(rulebook, cites, opened.decisionDay);
    return [{ id, label, list: linked.list, status: statusOf(when), effects, force, standing, weight, when, citations }];
  });
}

function explainDisposition({ circumstances: { disposition } }: Results): ExplainedDisposition {
  const { status, possible, recommended, policy } = disposition;
  return { status, possible, recommended, policy: policy && { id: policy.id, label: policy.label, method: policy.method, citations: policy.citations } };
}

function explainRequirements(notes: FactNotes, { benchmark }: Results): readonly ExplainedRequirement[] {
  const { rulebook, opened } = notes;
  const cite = (citations: readonly string[]): readonly string[] => citeAsOf(rulebook, citations, opened.decisionDay);
  const own = rulebook.rulesFor(opened.item).requirements.flatMap((linked): readonly ExplainedRequirement[] => {
    if (appliesAt(linked, opened) !== "applies") return [];
    const { id, requires, label, before, within = null, cites } = linked.rule;
    const when = explainCondition(notes, linked.rule.when);
    return [{ id, requires, label, status: statusOf(when), before, within, when, citations: cite(cites) }];
  });
  const crimes = opened.item.crimes.flatMap((linked): readonly ExplainedRequirement[] => {
    if (appliesAt(linked, opened) !== "applies") return [];
    const { id, crime, cites } = linked.rule;
    const when = explainCondition(notes, linked.rule.when);
    return [{ id, ...REFERRAL, label: crime, status: statusOf(when), when, citations: cite(cites) }];
  });
  const arising = [...own, ...crimes].filter(({ status }) => status !== "fails");
  // What is left beside the requirements with conditions of their own are those that a tier leads to.
  const key = (one: { readonly id: string; readonly label: LocalizedText; readonly requires: string }): string =>
    JSON.stringify([one.id, one.label, one.requires]);
  const known = new Set(arising.map(key));
  const handovers = determineRequirements(opened, benchmark)
    .filter((found) => !known.has(key(found)))
    .map(
      ({ id, requires, label, status, before, within, citations }): ExplainedRequirement => ({
        id,
        requires,
        label,
        status: status === "required" ? "holds" : "possible",
        before,
        within,
        when: null,
        citations,
      }),
    );
  return [...own, ...handovers, ...crimes];
}

const REFERRAL = { requires: "criminal-referral", before: "decision", within: null } as const;
