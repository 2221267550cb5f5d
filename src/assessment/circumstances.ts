// Step 3: which circumstances hold or may hold, and what they lead to together.
import { collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { UNKNOWN } from "../conditions/verdict.ts";
import { DISPOSITIONS, type Disposition } from "../law/disposition.ts";
import type { LinkedCircumstance } from "../rulebook/rulebook.ts";
import { appliesAt, precedesWording } from "./applies-at.ts";
import type { CircumstanceResult, DispositionResult } from "./assessment.ts";
import { citeAsOf } from "./cite.ts";
import { type Call, combineByPriority } from "./combination-policies/priority.ts";
import { inputFacts } from "./input-facts.ts";
import type { OpenCase } from "./open-case.ts";

/** A circumstance that covers the case. */
export interface CircumstanceOutcome {
  readonly linked: LinkedCircumstance;
  readonly result: CircumstanceResult;
}

/** The circumstances and the dispositions that they leave open. */
export interface CircumstancesOutcome {
  /** Citations of statutory circumstances of which the rulebook has no wording for the day of the decision. */
  readonly uncovered: readonly string[];
  /** Whether circumstances were left out because the case does not say where it happened. */
  readonly placeMatters: boolean;
  readonly outcomes: readonly CircumstanceOutcome[];
  readonly disposition: DispositionResult;
}

/** Evaluates every circumstance that covers the case, and combines them. */
export function weighCircumstances(opened: OpenCase): CircumstancesOutcome {
  const { rulebook, item, row, decisionDay } = opened;
  const covering = rulebook.rulesFor(item).circumstances;
  const outcomes = covering.flatMap((linked): CircumstanceOutcome[] => {
    const { rule } = linked;
    if (appliesAt(linked, opened) !== "applies") return [];
    const verdict = evaluate(linked.when, row);
    const slots = new Set<number>();
    collectGrounds(linked.when, row, slots);
    const result: CircumstanceResult = {
      id: rule.id,
      label: rule.label,
      list: linked.list,
      status: STATUS[verdict],
      effects: rule.effects,
      force: rule.force,
      measures: rule.measures ?? [],
      citations: citeAsOf(rulebook, rule.cites, decisionDay),
      provenance: linked.provenance,
      facts: inputFacts(opened, slots, verdict === UNKNOWN),
    };
    return [{ linked, result }];
  });
  const unworded = covering.filter((linked) => linked.rule.inForce === undefined && precedesWording(linked, opened));
  return {
    uncovered: unworded.flatMap(({ rule }) => rule.cites),
    placeMatters: opened.caseFile.jurisdiction === undefined && covering.some((linked) => appliesAt(linked, opened) === "elsewhere"),
    outcomes,
    disposition: combine(outcomes.map(({ result }) => result)),
  };
}

const STATUS: readonly [CircumstanceResult["status"], CircumstanceResult["status"], CircumstanceResult["status"]] = ["fails", "possible", "holds"];

function combine(results: readonly CircumstanceResult[]): DispositionResult {
  const certain = results.filter(({ status }) => status === "holds");
  const uncertain = distinctCalls(results.filter(({ status }) => status === "possible"));
  const reached = possibleCombinations(certain, uncertain);
  const all = new Set(reached.flat());
  const possible = DISPOSITIONS.filter((disposition) => all.has(disposition));
  const alike = reached.every((dispositions) => dispositions.length === possible.length);
  const status = !alike ? "open" : possible.length === 1 ? "settled" : "choice";
  return { status, possible, recommended: status === "open" ? null : recommended(possible, certain) };
}

// Beyond this many different calls everything is taken to be open, which is sound and never met in real law.
const MAX_UNCERTAIN = 12;

// Only what a circumstance asks for matters, so those that ask for the same count once: few are left to vary.
function possibleCombinations(certain: readonly Call[], uncertain: readonly Call[]): readonly (readonly Disposition[])[] {
  if (uncertain.length > MAX_UNCERTAIN) return [DISPOSITIONS, []];
  const reached: (readonly Disposition[])[] = [];
  for (let subset = 0; subset < 2 ** uncertain.length; subset += 1) {
    reached.push(combineByPriority([...certain, ...uncertain.filter((_, index) => (subset >> index) & 1)]));
  }
  return reached;
}

function distinctCalls(calls: readonly Call[]): readonly Call[] {
  return [...new Map(calls.map((call) => [`${call.force} ${[...call.effects].sort().join(" ")}`, call])).values()];
}

// What the law leaves to choice is recommended only where it points one way: a waiver that is allowed, or one single reduction.
function recommended(possible: readonly Disposition[], certain: readonly Call[]): Disposition | null {
  const [lightest] = possible;
  if (possible.length === 1) return lightest ?? null;
  if (certain.some(({ effects }) => effects.includes("heavier"))) return null;
  if (lightest === "no-penalty" || lightest === "exemption") return lightest;
  return lightest === "lighter" ? lightest : null;
}
