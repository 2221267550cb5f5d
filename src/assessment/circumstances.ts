// Step 3: which circumstances hold or may hold, and what they lead to together.
import { collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { UNKNOWN } from "../conditions/verdict.ts";
import type { Mitigation } from "../documents/policies.ts";
import { DISPOSITIONS, type Disposition } from "../law/disposition.ts";
import type { Provenance } from "../law/provenance.ts";
import type { LinkedCircumstance } from "../rulebook/rulebook.ts";
import type { Call } from "../rulebook/rulebook-options.ts";
import { appliesAt, precedesWording } from "./applies-at.ts";
import type { CircumstanceResult, DispositionResult } from "./assessment.ts";
import { citeAsOf } from "./cite.ts";
import { combineCalls } from "./combination-policies/combine-calls.ts";
import { aggravates, type Combining, reduces } from "./combination-policies/combining.ts";
import { combiningOf } from "./combination-policies/combining-of.ts";
import { priorityFirst } from "./combination-policies/priority-first.ts";
import { inputFacts } from "./input-facts.ts";
import type { OpenCase } from "./open-case.ts";
import { type SelectedPolicy, selectPolicy } from "./select-policy.ts";

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
  /** Whether circumstances that hold point both ways and the policy offsets them or leaves some out, instead of leaving all between open. */
  readonly offset: boolean;
  /** Whether the host's combination method gave no usable answer, so that everything is taken to be open. */
  readonly policyFailed: boolean;
  /** How far mitigation reaches, where a policy says so. */
  readonly mitigation: AppliedMitigation | null;
}

/** The rule on mitigation that applies to the case. */
export interface AppliedMitigation {
  readonly rule: Mitigation;
  readonly citations: readonly string[];
  readonly provenance: Provenance;
}

/** Evaluates every circumstance that covers the case, and combines them. */
export function weighCircumstances(opened: OpenCase): CircumstancesOutcome {
  const { rulebook, item, row, decisionDay } = opened;
  const { circumstances: covering, policies } = rulebook.rulesFor(item);
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
  const certain = outcomes.filter(({ result }) => result.status === "holds").map(callOf);
  const uncertain = outcomes.filter(({ result }) => result.status === "possible").map(callOf);
  const policy = selectPolicy(opened, "combination");
  const combining = combiningOf(policy);
  const { reached, failed } = combineCalls(certain, uncertain, combining);
  const { status, possible } = dispositionOf(reached);
  return {
    uncovered: unworded.flatMap(({ rule }) => rule.cites),
    placeMatters: opened.caseFile.jurisdiction === undefined && [...covering, ...policies].some((linked) => appliesAt(linked, opened) === "elsewhere"),
    outcomes,
    disposition: {
      status,
      possible,
      recommended: status === "open" ? null : recommended(possible, certain, combining),
      policy: policy && appliedPolicy(opened, policy),
    },
    offset: !failed && offsets(certain, combining),
    policyFailed: failed,
    mitigation: appliedMitigation(opened),
  };
}

function appliedPolicy({ rulebook, decisionDay }: OpenCase, { linked, says }: SelectedPolicy<"combination">): DispositionResult["policy"] {
  const { rule, provenance } = linked;
  return { id: rule.id, label: rule.label, method: says.method, citations: citeAsOf(rulebook, rule.cites, decisionDay), provenance };
}

function appliedMitigation(opened: OpenCase): AppliedMitigation | null {
  const selected = selectPolicy(opened, "mitigation");
  if (!selected) return null;
  const { linked, says } = selected;
  return { rule: says, citations: citeAsOf(opened.rulebook, linked.rule.cites, opened.decisionDay), provenance: linked.provenance };
}

const STATUS: readonly [CircumstanceResult["status"], CircumstanceResult["status"], CircumstanceResult["status"]] = ["fails", "possible", "holds"];

function callOf({ linked: { rule } }: CircumstanceOutcome): Call {
  return { id: rule.id, effects: rule.effects, force: rule.force, standing: rule.standing ?? "statutory", weight: rule.weight ?? null };
}

function dispositionOf(reached: readonly (readonly Disposition[])[]): Pick<DispositionResult, "status" | "possible"> {
  const all = new Set(reached.flat());
  const possible = DISPOSITIONS.filter((disposition) => all.has(disposition));
  return { possible, status: reached.length > 1 ? "open" : possible.length === 1 ? "settled" : "choice" };
}

// Whether circumstances that point both ways come to something else than all that lies between them.
function offsets(certain: readonly Call[], combining: Combining): boolean {
  if (!certain.some(aggravates) || !certain.some(reduces)) return false;
  const [under, between] = [combining, priorityFirst({})].map((method) => combineCalls(certain, [], method).reached.join());
  return under !== between;
}

// What the law leaves to choice is recommended only where it points one way: a waiver that is allowed, or one single reduction.
function recommended(possible: readonly Disposition[], certain: readonly Call[], { leavesToPerson }: Combining): Disposition | null {
  const [lightest] = possible;
  if (possible.length === 1) return lightest ?? null;
  if (certain.some(aggravates) || leavesToPerson(certain)) return null;
  if (lightest === "no-penalty" || lightest === "exemption") return lightest;
  return lightest === "lighter" ? lightest : null;
}
