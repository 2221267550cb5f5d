// The draft decision, point by point. This file reads like the list of them.
import type { Finding } from "../assessment/assessment.ts";
import { citeAsOf } from "../assessment/cite.ts";
import { DRAFT_POINTS, type DraftPoint } from "../law/draft-point.ts";
import { amountAboveStatute, amountBelowStatute } from "./against-amounts.ts";
import { authorityCompetence, authorityLevel, authorityPlace } from "./against-authority.ts";
import { benchmarkNotApplicable, outsideBenchmark } from "./against-benchmark.ts";
import { circumstanceIgnored, circumstanceInvented, dispositionUnfounded, shouldBeNoPenalty } from "./against-circumstances.ts";
import { basisIncomplete, citationUnknown, lawNotInForce } from "./against-law.ts";
import { heavierAfterDefence, noticeDiffers } from "./against-notice.ts";
import { kindsOutsideStatute, mandatoryKindMissing, secondFine } from "./against-statute.ts";
import { manifestDisproportion, reasonsMissing } from "./disproportion.ts";
import { DRAFT_FINDINGS } from "./draft-finding-texts.ts";
import type { ReviewPoint } from "./point.ts";
import type { DraftReview, ReviewContext } from "./review-context.ts";
import { statedFactsDiffer } from "./stated-facts.ts";

const POINTS: Readonly<Record<DraftPoint, ReviewPoint>> = {
  "authority-competence": authorityCompetence,
  "authority-level": authorityLevel,
  "authority-place": authorityPlace,
  "stated-facts-differ": statedFactsDiffer,
  "citation-unknown": citationUnknown,
  "law-not-in-force": lawNotInForce,
  "basis-incomplete": basisIncomplete,
  "should-be-no-penalty": shouldBeNoPenalty,
  "disposition-unfounded": dispositionUnfounded,
  "kinds-outside-statute": kindsOutsideStatute,
  "mandatory-kind-missing": mandatoryKindMissing,
  "second-fine": secondFine,
  "amount-above-statute": amountAboveStatute,
  "amount-below-statute": amountBelowStatute,
  "benchmark-not-applicable": benchmarkNotApplicable,
  "outside-benchmark": outsideBenchmark,
  "circumstance-ignored": circumstanceIgnored,
  "circumstance-invented": circumstanceInvented,
  "reasons-missing": reasonsMissing,
  "manifest-disproportion": manifestDisproportion,
  "notice-differs": noticeDiffers,
  "heavier-after-defence": heavierAfterDefence,
};

/** One finding for every point on which a draft is looked at, whether good or bad; none where there is no draft. */
export function draftFindings(context: ReviewContext): readonly Finding[] {
  const { draft } = context;
  if (draft === null) return [];
  const review: DraftReview = { ...context, draft };
  return DRAFT_POINTS.map((point) => findingOn(point, review));
}

function findingOn(point: DraftPoint, review: DraftReview): Finding {
  const { status, detail = null, citations = [], facts = [], severity } = POINTS[point](review);
  const { rulebook, decisionDay } = review.opened;
  const behind = review.policies.flatMap(({ says }) => says.cites?.[point] ?? []);
  const text = DRAFT_FINDINGS[point];
  return {
    id: `review/${point}`,
    head: text.head,
    status,
    severity: severity ?? text.severity,
    label: text.label,
    remedy: text.remedy,
    detail,
    citations: [...new Set([...citations, ...citeAsOf(rulebook, behind, decisionDay)])],
    facts: status === "not-applicable" ? [] : facts,
    deadline: null,
  };
}
