// The shape of a review: plain JSON, with everything in it that its text needs.
import type { Assessment, Finding } from "../assessment/assessment.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { ReviewHead } from "../law/review.ts";

/** What a review can come to: 同意、修改补正后同意、退回补充调查、不同意、移送. */
export const OPINIONS = ["agree", "agree-after-correction", "return", "disagree", "refer"] as const;

/** One of {@link OPINIONS}. */
export type Opinion = (typeof OPINIONS)[number];

/**
 * The answer to one head of the review. `at-fault`: something is not met; `open`: nothing is known to be, but something grave or minor is unknown or
 * for a person to judge; `in-order`: something is met, or its time still runs, and nothing is amiss; `not-applicable`: nothing is asked.
 */
export interface HeadAnswer {
  readonly head: ReviewHead;
  readonly answer: "in-order" | "at-fault" | "open" | "not-applicable";
  /** The ids of the findings that it rests on; empty where nothing is asked. */
  readonly findings: readonly string[];
}

/** What a legal review of a case and its draft decision comes to (法制审核意见). It advises; the decision is the authority's. */
export interface ReviewOpinion {
  /** The rulebook that it was made with. */
  readonly rulebook: { readonly hash: string };
  readonly caseId: string | null;
  readonly item: { readonly id: string; readonly name: LocalizedText };
  /** The date that it was made for, YYYY-MM-DD. */
  readonly asOf: string;
  readonly opinion: Opinion;
  /** The ids of the findings that led to the opinion; empty where nothing speaks against the draft. */
  readonly decisive: readonly string[];
  /** An answer to each of the eight heads, in their order. */
  readonly heads: readonly HeadAnswer[];
  /** Those of the review itself, whose ids begin with `review/`, then those of the assessment. */
  readonly findings: readonly Finding[];
  readonly assessment: Assessment;
  /** What was submitted. */
  readonly caseFile: CaseFile;
}
