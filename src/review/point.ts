// What looking at one point of a draft comes to.
import type { Finding, MissingFact } from "../assessment/assessment.ts";
import { basisAsOf } from "../assessment/cite.ts";
import { FALSE, TRUE, type Verdict } from "../conditions/verdict.ts";
import { SEVERITIES, type Severity } from "../law/review.ts";
import { bothLanguages, fill, joinTexts, type Text } from "./detail.ts";
import type { DraftReview } from "./review-context.ts";

/** One point: how it stands, and why. */
export interface PointResult {
  readonly status: Exclude<Finding["status"], "pending">;
  readonly detail?: Text | null;
  /** Beside those that a policy names for the point. */
  readonly citations?: readonly string[];
  readonly facts?: readonly string[];
  /** Where it is not the one of the point. */
  readonly severity?: Severity;
}

/** Looks at one point of a draft. */
export type ReviewPoint = (review: DraftReview) => PointResult;

/** A point that has no place in the case. */
export const NOT_APPLICABLE: PointResult = { status: "not-applicable" };

/** The status of a point at which something may be wrong: `wrong` says whether it is. */
export function statusOf(wrong: Verdict): "pass" | "fail" | "unknown" {
  if (wrong === TRUE) return "fail";
  return wrong === FALSE ? "pass" : "unknown";
}

const GRAVITY: readonly PointResult["status"][] = ["fail", "needs-judgement", "unknown", "pass", "not-applicable"];

/** The gravest of several results, with the details and facts of those that are as grave. */
export function gravest(results: readonly PointResult[]): PointResult {
  const status = GRAVITY.find((one) => results.some((result) => result.status === one)) ?? "not-applicable";
  const same = results.filter((result) => result.status === status);
  const severities = same.map(({ severity }) => severity);
  const severity = severities.includes(undefined) ? undefined : SEVERITIES.find((one) => severities.includes(one));
  return {
    status,
    ...(severity ? { severity } : {}),
    detail: joinTexts(same.flatMap(({ detail }) => detail ?? [])),
    citations: [...new Set(same.flatMap(({ citations = [] }) => citations))],
    facts: [...new Set(same.flatMap(({ facts = [] }) => facts))],
  };
}

/** The provisions that penalise the conduct, as they read for the case. */
export function basisOf({ opened: { rulebook, item, conductDay, decisionDay }, assessment }: DraftReview): readonly string[] {
  const day = assessment.applicableLaw.status === "lighter-law" || conductDay === null ? decisionDay : conductDay;
  return basisAsOf(rulebook, item.item.basis, day);
}

/** The unknown facts that bear on one of these. */
export function factsBearing({ assessment }: DraftReview, ...on: readonly MissingFact["matters"][number][]): readonly string[] {
  return assessment.missingFacts.filter(({ matters }) => matters.some((matter) => on.includes(matter))).map(({ fact }) => fact);
}

// The assessment's own findings that keep it from recommending anything.
const WITHHOLDING: ReadonlySet<string> = new Set(
  [
    "law-not-covered",
    "law-date-unknown",
    "law-ended",
    "law-incomparable",
    "statutory-gap",
    "statutory-collision",
    "amount-beyond-limit",
    "circumstances-not-covered",
  ].map((code) => `assessment/${code}`),
);

const WITHHELD: Text = { zh: "评估未能得出可以比较的结果：{why}", en: "the assessment comes to nothing that the draft could be compared with: {why}" };

/** What a point comes to where the statute yields nothing to compare with; `null` where it does. */
export function withheld(review: DraftReview): PointResult | null {
  const { assessment, results } = review;
  const { outcome, settled } = results.law;
  const unusable = !settled || outcome === null || outcome.broken.length > 0 || outcome.fine.status === "gap" || outcome.fine.status === "collision";
  if (assessment.recommendation.status !== "withheld" && !unusable) return null;
  const why = assessment.findings.filter(({ id }) => WITHHOLDING.has(id));
  return {
    status: "unknown",
    detail: fill(WITHHELD, { why: joinTexts(why.map(({ label }) => bothLanguages(label))) ?? "?" }),
    citations: basisOf(review),
    facts: [...new Set([...why.flatMap(({ facts }) => facts), ...factsBearing(review, "law", "penalty")])],
  };
}
