// The disposition of the draft and the circumstances that it relies on against those that hold.
import type { CircumstanceResult } from "../assessment/assessment.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { type Disposition, imposesPenalty } from "../law/disposition.ts";
import { kindsOf, optionsFor } from "./against-statute.ts";
import { bothLanguages, fill, type Text } from "./detail.ts";
import { namesOfCircumstances, namesOfDispositions } from "./names.ts";
import { factsBearing, gravest, NOT_APPLICABLE, type PointResult, type ReviewPoint } from "./point.ts";
import type { DraftReview, ReviewContext } from "./review-context.ts";

const TEXTS = {
  waived: { zh: "依查明的情节只能：{open}", en: "the circumstances leave nothing but: {open}" },
  mayBeWaived: { zh: "是否应当不予处罚，取决于尚未查明的事实", en: "whether a penalty is ruled out depends on facts that are not known" },
  dispositions: { zh: "草案的档次：{drafted}；依查明的情节可以：{open}", en: "disposition of the draft: {drafted}; the circumstances leave: {open}" },
  uncovered: { zh: "规则库没有决定之日有效的情节规定", en: "the rulebook has no wording of the circumstances for the day of the decision" },
  ignored: { zh: "成立而草案没有写明：{label}（{id}）", en: "holds but is not in the draft: {label} ({id})" },
  mayHold: { zh: "可能成立而尚未查明：{label}（{id}）", en: "may hold, not established yet: {label} ({id})" },
  mayHoldUnused: { zh: "可能成立而尚未查明：{labels}", en: "may hold, not established yet: {labels}" },
  fails: { zh: "不成立：{label}（{id}）", en: "does not hold: {label} ({id})" },
  elsewhere: { zh: "不适用于本案：{label}（{id}）", en: "does not cover the case: {label} ({id})" },
  unknown: { zh: "规则库中没有这一情节：{id}", en: "there is no such circumstance in the rulebook: {id}" },
  nearest: { zh: "规则库中没有这一情节：{id}，最接近的是 {nearest}", en: "there is no such circumstance in the rulebook: {id}; the nearest is {nearest}" },
} satisfies Readonly<Record<string, Text>>;

export const shouldBeNoPenalty: ReviewPoint = (review) => {
  const { draft, assessment, results } = review;
  if (draft.outcome !== "penalty") return NOT_APPLICABLE;
  if (results.circumstances.uncovered.length > 0) return { status: "unknown", detail: TEXTS.uncovered, citations: results.circumstances.uncovered };
  const { possible, status } = assessment.disposition;
  const waiving = possible.filter((disposition) => !imposesPenalty(disposition));
  const grounds = groundsOf(assessment.circumstances, waiving);
  const citations = [...assessment.applicableLaw.citations.filter(() => results.law.waives !== "no"), ...grounds.flatMap((ground) => ground.citations)];
  if (waiving.length === 0 || isRetained(review)) return { status: "pass" };
  const detail = fill(TEXTS.waived, { open: namesOfDispositions(review, possible) });
  if (waiving.length === possible.length) return { status: "fail", detail, citations, facts: grounds.flatMap(({ facts }) => facts) };
  if (status === "open") return { status: "unknown", detail: TEXTS.mayBeWaived, citations, facts: factsBearing(review, "law", "circumstances") };
  return { status: "pass", citations };
};

function groundsOf(circumstances: readonly CircumstanceResult[], dispositions: readonly Disposition[]): readonly CircumstanceResult[] {
  return circumstances.filter(({ status, effects }) => status === "holds" && effects.some((effect) => dispositions.includes(effect)));
}

// What an exemption leaves, such as a confiscation, is imposed all the same.
function isRetained(review: DraftReview): boolean {
  const { disposition } = review.draft;
  if (disposition !== "exemption" || !review.assessment.disposition.possible.includes(disposition)) return false;
  const retained = new Set(optionsFor(review).flatMap(({ penalties }) => penalties.map(({ kind }) => kind)));
  return [...kindsOf(review)].every((kind) => retained.has(kind));
}

export const dispositionUnfounded: ReviewPoint = (review) => {
  const { assessment, results } = review;
  const drafted = draftedDispositions(review);
  if (drafted.length === 0) return NOT_APPLICABLE;
  if (results.circumstances.uncovered.length > 0) return { status: "unknown", detail: TEXTS.uncovered, citations: results.circumstances.uncovered };
  const { possible, status } = assessment.disposition;
  const detail = fill(TEXTS.dispositions, { drafted: namesOfDispositions(review, drafted), open: namesOfDispositions(review, possible) });
  const policy = assessment.disposition.policy?.citations ?? [];
  const citations = [...groundsOf(assessment.circumstances, possible).flatMap((ground) => ground.citations), ...policy];
  if (!drafted.some((disposition) => possible.includes(disposition))) return { status: "fail", detail, citations };
  if (status === "open" && !possible.every((disposition) => drafted.includes(disposition)))
    return { status: "unknown", detail, citations, facts: factsBearing(review, "law", "circumstances") };
  return { status: "pass", detail, citations };
};

function draftedDispositions({ draft: { disposition, outcome } }: DraftReview): readonly Disposition[] {
  if (outcome === "not-established" || outcome === "referral") return [];
  if (disposition !== undefined) return [disposition];
  return outcome === "no-penalty" ? ["no-penalty", "exemption"] : [];
}

/** Those of the circumstances that the draft does not rely on. */
export function unusedCircumstances({ draft, assessment }: DraftReview): readonly CircumstanceResult[] {
  const used = new Set(draft.circumstances);
  return assessment.circumstances.filter(({ id, status }) => status !== "fails" && !used.has(id));
}

export const circumstanceIgnored: ReviewPoint = (review) => {
  if (review.draft.outcome !== "penalty") return NOT_APPLICABLE;
  const unused = unusedCircumstances(review);
  const results = unused.flatMap(({ id, label, status, force, citations, facts }): readonly PointResult[] => {
    if (status !== "holds") return [];
    // What the law only allows may be refused, for reasons that a person has to look at.
    const found = { detail: fill(TEXTS.ignored, { label: bothLanguages(label), id }), citations, facts };
    return [force === "must" ? { status: "fail", ...found } : { status: "needs-judgement", severity: "minor", ...found }];
  });
  const open = unused.filter(({ status }) => status === "possible");
  if (open.length > 0) {
    const [citations, facts] = [open.flatMap((one) => one.citations), open.flatMap((one) => one.facts)];
    results.push({ status: "unknown", detail: fill(TEXTS.mayHoldUnused, { labels: namesOfCircumstances(open) }), citations, facts });
  }
  return results.length > 0 ? gravest(results) : { status: "pass" };
};

export const circumstanceInvented: ReviewPoint = (review) => {
  const relied = [...new Set(review.draft.circumstances)];
  if (relied.length === 0) return NOT_APPLICABLE;
  return gravest(relied.map((id) => reliedOn(review, id)));
};

function reliedOn({ opened: { rulebook }, assessment }: ReviewContext, id: string): PointResult {
  const weighed = assessment.circumstances.find((circumstance) => circumstance.id === id);
  if (weighed) {
    const { status, citations, facts } = weighed;
    const values = { label: bothLanguages(weighed.label), id };
    if (status === "holds") return { status: "pass", citations, facts };
    return status === "fails"
      ? { status: "fail", detail: fill(TEXTS.fails, values), citations, facts }
      : { status: "unknown", detail: fill(TEXTS.mayHold, values), citations, facts };
  }
  const other = rulebook.circumstances.find(({ rule }) => rule.id === id);
  if (other) return { status: "fail", detail: fill(TEXTS.elsewhere, { label: bothLanguages(other.rule.label), id }), citations: other.rule.cites };
  const nearest = nearestName(
    id,
    rulebook.circumstances.map(({ rule }) => rule.id),
  );
  return { status: "fail", detail: nearest === undefined ? fill(TEXTS.unknown, { id }) : fill(TEXTS.nearest, { id, nearest }) };
}
