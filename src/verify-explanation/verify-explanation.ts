// A second reading of the law, for one purpose: to tell whether an explanation is right. It shares no code with the first.
import type { CaseFile } from "../assessment/case-file.ts";
import type { Explanation } from "../explanation/explanation.ts";
import type { RuleSource } from "../rulebook/create-rulebook.ts";
import { selected } from "./benchmarks.ts";
import { explainedFacts, explainedParameters, viewCase } from "./case-facts.ts";
import { weighed } from "./circumstances.ts";
import { dateOf } from "./days.ts";
import { differences } from "./differences.ts";
import type { Fault } from "./fault.ts";
import { governing } from "./law.ts";
import { type Before, recommended } from "./recommendation.ts";
import { explainedRequirements } from "./requirements.ts";
import { resultsOf } from "./results.ts";
import { readRules } from "./rules.ts";
import { explainedClauses } from "./wording.ts";

/** Options of a check. */
export interface VerifyOptions {
  /** The date that the explanation was asked for, where that was not left to the case file. */
  readonly asOf?: string;
}

/**
 * Everything in which an explanation departs from what follows from the rules and the case: a fact, verdict, number, operator,
 * citation or id that is wrong, missing or too much. Empty where it is right. Never throws, whatever it is given; a case or rules that
 * cannot be read are a fault of the whole.
 *
 * @example
 * ```ts
 * import { createRulebook, explain, verifyExplanation } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const caseFile = { item: "cn/food-safety/124-1-1", asOf: "2026-11-22", facts: { "goods.value": 20, "conduct.endedOn": "2026-03-01" } };
 * const explanation = explain(createRulebook([cn]), caseFile);
 * console.log(verifyExplanation([cn], caseFile, explanation)); // []
 * console.log(verifyExplanation([cn], caseFile, { ...explanation, asOf: "2026-11-23" }).map(({ path }) => path)); // [ 'asOf' ]
 * ```
 */
export function verifyExplanation(sources: readonly RuleSource[], caseFile: CaseFile, explanation: unknown, options: VerifyOptions = {}): readonly Fault[] {
  try {
    const { expected, unchecked } = reckoned(sources, caseFile, options);
    return [...unchecked.map((path): Fault => ({ code: "not-checked", path, expected: null, found: null })), ...differences(expected, explanation, "")];
  } catch (error) {
    return [{ code: "wrong", path: "", expected: "rules and a case that can be read", found: String(error) }];
  }
}

function reckoned(
  sources: readonly RuleSource[],
  caseFile: CaseFile,
  { asOf }: VerifyOptions,
): { readonly expected: Explanation; readonly unchecked: readonly string[] } {
  const view = viewCase(readRules(sources), caseFile, asOf);
  const { item } = view.venue;
  const offender = caseFile.offender ?? item.offender ?? "party";
  const law = governing(view, offender);
  const circumstances = weighed(view, law);
  const lines = (law.outcome?.lines ?? []).filter((line) => line.offender === offender);
  const choice = selected(view, lines);
  const { disposition } = circumstances;
  const before: Before = { offender, governing: law, weighed: circumstances, selected: choice, possible: disposition?.possible ?? [] };
  const result = recommended(view, before);
  const clauses = law.outcome ? explainedClauses(view, law.outcome, law.cite) : [];
  view.tellResults(resultsOf(view, before, result));
  const requirements = explainedRequirements(view, choice);
  const parameters = explainedParameters(view);
  return {
    expected: {
      caseId: caseFile.id ?? null,
      item: { id: item.id, name: item.name },
      jurisdiction: caseFile.jurisdiction ?? null,
      offender,
      asOf: dateOf(view.asOf),
      law: law.law,
      clauses,
      circumstances: circumstances.circumstances,
      disposition: disposition ?? { status: "open", possible: [], recommended: null, policy: null },
      benchmarks: choice.benchmarks,
      recommendation: result.recommendation,
      requirements,
      parameters,
      facts: explainedFacts(view),
    },
    unchecked: [...(disposition ? [] : ["disposition"]), ...choice.unchecked.map((id) => `benchmarks/${id}`)],
  };
}
