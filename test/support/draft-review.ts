// Reviews a draft decision under a made-up pack.
import type { DraftDecision } from "../../src/assessment/draft-decision.ts";
import type { CaseFile, Finding, Policy, Rulebook } from "../../src/index.ts";
import type { DraftPoint } from "../../src/law/draft-point.ts";
import { draftFindings } from "../../src/review/draft-findings.ts";
import { openReview } from "../../src/review/review-context.ts";
import { exampleCase, exampleRulebook, type PackParts } from "./assessment-pack.ts";

/** A fine of 20,000 yuan under the example law. */
export const FINE_20000: DraftDecision = { outcome: "penalty", penalties: [{ kind: "fine", amount: 20_000 }], basis: ["example-law#10"] };

/** The findings on a draft, by their points. */
export function findingsOn(rulebook: Rulebook, caseFile: CaseFile): (point: DraftPoint) => Finding {
  const findings = draftFindings(openReview(rulebook, caseFile));
  return (point) => {
    const found = findings.find(({ id }) => id === `review/${point}`);
    if (!found) throw new Error(`no finding on ${point}`);
    return found;
  };
}

/** The findings on a draft under a made-up pack. */
export function reviewExample(
  parts: PackParts,
  draftDecision: DraftDecision,
  facts: CaseFile["facts"] = {},
  rest: Partial<CaseFile> = {},
): (point: DraftPoint) => Finding {
  return findingsOn(exampleRulebook(parts), exampleCase(facts, { draftDecision, ...rest }));
}

/** A policy on the review of drafts, for the whole country. */
export function reviewedBy(review: NonNullable<Policy["review"]>, rest: Partial<Policy> = {}): Policy {
  return {
    id: "x/review",
    label: { zh: "草案审查", en: "review of drafts" },
    issuer: { zh: "示例机关", en: "Example authority" },
    jurisdiction: "100000",
    cites: ["example-law#50"],
    review,
    ...rest,
  };
}
