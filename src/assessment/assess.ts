import { dateFromDay } from "../law/civil-date.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { determineApplicableLaw } from "./applicable-law.ts";
import type { Assessment } from "./assessment.ts";
import { selectBenchmark } from "./benchmark.ts";
import type { CaseFault } from "./case-fault.ts";
import type { CaseFile } from "./case-file.ts";
import { weighCircumstances } from "./circumstances.ts";
import { reportFindings } from "./findings.ts";
import { listMissingFacts } from "./missing-facts.ts";
import { type AssessOptions, type OpenCase, openCase } from "./open-case.ts";
import { openOrThrow } from "./open-or-throw.ts";
import type { Results } from "./own-findings.ts";
import { provideResults } from "./provide-results.ts";
import { recommendPenalty } from "./recommendation.ts";
import { determineRequirements } from "./requirements.ts";
import { listParameters } from "./settle-parameters.ts";
import { determineStatutoryPenalty } from "./statutory-penalty.ts";
import { underLaw } from "./under-law.ts";

/**
 * Assesses a case: what the published rules make of its facts. Facts that are not given are unknown; what they leave open
 * is part of the result. The clock is never read: `asOf`, here or in the case, or the date of the decision is needed.
 *
 * @throws {CaseFileError} where the case file does not fit the rulebook, with everything that is wrong with it; nothing is
 * half assessed. {@link checkCaseFile} gives the same as a list.
 *
 * @example
 * ```ts
 * import { assess, createRulebook } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const assessment = assess(
 *   createRulebook([cn]),
 *   { item: "cn/food-safety/124-1-1", facts: { "goods.value": 20, "conduct.endedOn": "2026-03-01" } },
 *   { asOf: "2026-11-22" },
 * );
 * console.log(assessment.statutory?.fine.range?.min, assessment.statutory?.fine.range?.max); // 50000 100000
 * ```
 */
export function assess(rulebook: Rulebook, caseFile: CaseFile, options: AssessOptions = {}): Assessment {
  return assessConcluded(concludeOpened(openOrThrow(rulebook, caseFile, options)));
}

/**
 * Everything that keeps a case file from being assessed; empty where nothing does. Never throws, whatever it is given.
 *
 * @example
 * ```ts
 * import { checkCaseFile, createRulebook } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const faults = checkCaseFile(createRulebook([cn]), { item: "cn/food-safety/124-1-1", facts: { "goods.valu": 20 } }, { asOf: "2026-11-22" });
 * console.log(faults.map(({ path, nearest }) => [path, nearest])); // [ [ 'facts["goods.valu"]', 'goods.value' ] ]
 * ```
 */
export function checkCaseFile(rulebook: Rulebook, caseFile: unknown, options: AssessOptions = {}): readonly CaseFault[] {
  const opening = openCase(rulebook, caseFile, options);
  return opening.opened ? [] : opening.faults;
}

/** A case with the results of steps 1 to 5, which are in its row as well. */
export interface ConcludedCase {
  readonly concluded: OpenCase;
  readonly results: Results;
}

// The seven steps. No step reaches back.

/** Steps 1 to 5. */
export function concludeOpened(opened: OpenCase): ConcludedCase {
  const law = determineApplicableLaw(opened);
  const statutory = determineStatutoryPenalty(opened, law);
  const circumstances = underLaw(weighCircumstances(opened), law);
  const benchmark = selectBenchmark(opened, law);
  const recommended = recommendPenalty(opened, law, statutory, circumstances, benchmark);
  const concluded = provideResults(opened, law, circumstances, recommended);
  return { concluded, results: { law, statutory, circumstances, benchmark, recommended } };
}

/** Steps 6 and 7. */
export function assessConcluded({ concluded, results }: ConcludedCase): Assessment {
  const { law, statutory, circumstances, benchmark, recommended } = results;
  const requirements = determineRequirements(concluded, benchmark);
  const findings = reportFindings(concluded, results);
  return {
    rulebook: { hash: concluded.rulebook.hash },
    caseId: concluded.caseFile.id ?? null,
    item: { id: concluded.item.item.id, name: concluded.item.item.name },
    offender: concluded.offender,
    asOf: dateFromDay(concluded.asOf),
    applicableLaw: law.law,
    statutory,
    circumstances: circumstances.outcomes.map(({ result }) => result),
    disposition: circumstances.disposition,
    benchmark: benchmark.result,
    recommendation: recommended.recommendation,
    parameters: listParameters(concluded),
    requirements,
    findings,
    missingFacts: listMissingFacts(concluded, results, requirements, findings),
  };
}
