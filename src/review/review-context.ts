// What the points of a review read: the case, what the rules make of it, the draft and the notice.
import { assessConcluded, concludeOpened } from "../assessment/assess.ts";
import type { Assessment } from "../assessment/assessment.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import type { DraftDecision } from "../assessment/draft-decision.ts";
import type { AssessOptions, OpenCase } from "../assessment/open-case.ts";
import { openOrThrow } from "../assessment/open-or-throw.ts";
import type { Results } from "../assessment/own-findings.ts";
import { type SelectedPolicy, selectPolicies } from "../assessment/select-policy.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { DISPROPORTION_TIMES } from "./disproportion-times.ts";

/** A case that is under review. */
export interface ReviewContext {
  /** The case, with the results of the assessment in its row. */
  readonly opened: OpenCase;
  readonly results: Results;
  readonly assessment: Assessment;
  readonly draft: DraftDecision | null;
  readonly notice: DraftDecision | null;
  /** From how many times the sum at stake on a fine is questioned, where no policy says. */
  readonly disproportionTimes: number;
  /** What the policies that apply say on the review of drafts, in the order in which they are asked. */
  readonly policies: readonly SelectedPolicy<"review">[];
}

/** A case of which there is a draft to be reviewed. */
export interface DraftReview extends ReviewContext {
  readonly draft: DraftDecision;
}

/**
 * Opens a case for review and assesses it.
 *
 * @throws {CaseFileError} where the case file does not fit the rulebook, with everything that is wrong with it.
 */
export function openReview(
  rulebook: Rulebook,
  caseFile: CaseFile,
  options: AssessOptions = {},
  disproportionTimes: number = DISPROPORTION_TIMES,
): ReviewContext {
  const opened = openOrThrow(rulebook, caseFile, options);
  const concluded = concludeOpened(opened);
  return {
    opened: concluded.concluded,
    results: concluded.results,
    assessment: assessConcluded(concluded),
    draft: caseFile.draftDecision ?? null,
    notice: caseFile.notice ?? null,
    disproportionTimes,
    policies: selectPolicies(opened, "review"),
  };
}
