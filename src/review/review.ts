import type { CaseFile } from "../assessment/case-file.ts";
import type { AssessOptions } from "../assessment/open-case.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { DISPROPORTION_TIMES } from "./disproportion-times.ts";
import { draftFindings } from "./draft-findings.ts";
import { answerHeads } from "./head-answers.ts";
import { formOpinion, OPINION_RULE, type OpinionRule } from "./opinion-rule.ts";
import { referralFinding } from "./referral-finding.ts";
import { openReview } from "./review-context.ts";
import type { ReviewOpinion } from "./review-opinion.ts";

/** Options of a review. */
export interface ReviewOptions extends AssessOptions {
  /** How findings lead to an opinion; `OPINION_RULE` where nothing is said. */
  readonly opinionRule?: OpinionRule;
  /** From how many times the sum at stake on a fine is questioned as out of all proportion, where no policy says; `DISPROPORTION_TIMES` where nothing is said. A whole number from 1. */
  readonly disproportionTimes?: number;
}

/**
 * Reviews a case and its draft decision as a legal reviewer would (法制审核): assesses the case, compares the draft with the assessment, answers every
 * head and forms an opinion. Without a draft the opinion is on the case as it stands: `agree` then says that nothing in it stands against a decision, not
 * that any decision is right.
 *
 * @throws {CaseFileError} as `assess` does.
 * @throws {RangeError} where `disproportionTimes` is no whole number from 1.
 *
 * @example
 * ```ts
 * import { createRulebook, review } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { opinion, heads } = review(
 *   createRulebook([cn]),
 *   {
 *     item: "cn/food-safety/124-1-1",
 *     facts: { "goods.value": 20, "conduct.endedOn": "2026-03-01", "conduct.suspectedCrime": true, "procedure.referred": false },
 *     draftDecision: { outcome: "penalty", penalties: [{ kind: "fine", amount: 66000 }], basis: ["food-safety-law@2025#124.1.1"] },
 *   },
 *   { asOf: "2026-04-01" },
 * );
 * console.log(opinion, heads.length); // refer 8
 * ```
 */
export function review(
  rulebook: Rulebook,
  caseFile: CaseFile,
  { opinionRule = OPINION_RULE, disproportionTimes = DISPROPORTION_TIMES, ...options }: ReviewOptions = {},
): ReviewOpinion {
  if (!Number.isSafeInteger(disproportionTimes) || disproportionTimes < 1)
    throw new RangeError(`disproportionTimes is a whole number from 1, found ${disproportionTimes}`);
  const context = openReview(rulebook, caseFile, options, disproportionTimes);
  const { assessment } = context;
  const findings = [...draftFindings(context), referralFinding(context), ...assessment.findings];
  const { rulebook: used, caseId, item, asOf } = assessment;
  return { rulebook: used, caseId, item, asOf, ...formOpinion(findings, opinionRule), heads: answerHeads(findings), findings, assessment, caseFile };
}
