// What the engine makes of one case: everything that tests, coverage and mutation look at.
import { assessConcluded, concludeOpened } from "../assessment/assess.ts";
import type { Assessment } from "../assessment/assessment.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import { type OpenCase, openCase } from "../assessment/open-case.ts";
import type { Results } from "../assessment/own-findings.ts";
import type { RuleTest } from "../documents/cases.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** A case that was assessed, with what its steps came to. */
export interface Observation {
  readonly opened: OpenCase;
  readonly results: Results;
  readonly assessment: Assessment;
}

/** Assesses the case of a test; where its case file is refused, the codes of what is wrong with it. */
export function observeCase(rulebook: Rulebook, test: RuleTest): Observation | { readonly opened: null; readonly faults: readonly string[] } {
  const opening = openCase(rulebook, caseFileOf(test), { trace: false });
  if (!opening.opened) return { opened: null, faults: opening.faults.map(({ code }) => code) };
  const concluded = concludeOpened(opening.opened);
  return { opened: opening.opened, results: concluded.results, assessment: assessConcluded(concluded) };
}

/** The case file of a test. */
export function caseFileOf({ item, jurisdiction, offender, asOf, facts }: RuleTest): Omit<CaseFile, "facts"> & Pick<RuleTest, "facts"> {
  return { item, asOf, facts, ...(jurisdiction === undefined ? {} : { jurisdiction }), ...(offender === undefined ? {} : { offender }) };
}
