// The draft against what the party was told of it beforehand.
import { FALSE, TRUE, UNKNOWN } from "../conditions/verdict.ts";
import { parseCitation } from "../law/citation.ts";
import { isLighterKind, type PenaltyKind } from "../law/penalty-kind.ts";
import { covers } from "./against-law.ts";
import { type Answer, answerCondition } from "./answer-condition.ts";
import { changeBetween, type DecisionChange } from "./compare-decisions.ts";
import { fill, joinTexts, showYuan, type Text } from "./detail.ts";
import { nameOfFact, namesOfKinds } from "./names.ts";
import { gravest, NOT_APPLICABLE, type PointResult, type ReviewPoint } from "./point.ts";
import type { DraftReview } from "./review-context.ts";
import { changedFacts } from "./stated-facts.ts";

const TEXTS = {
  noNotice: { zh: "案卷没有告知的内容，无从比较", en: "the case file does not say what the party was told, so there is nothing to compare" },
  added: { zh: "告知中没有的处罚种类：{kinds}", en: "kinds of penalty that the notice did not have: {kinds}" },
  fine: { zh: "告知罚款 {told}，草案 {decided}", en: "fine in the notice {told}, in the draft {decided}" },
  noSum: { zh: "告知或者草案没有写明罚款数额", en: "notice or draft does not say how much the fine is" },
  longer: { zh: "期限或者数额比告知的增加：{kinds}", en: "longer, or more, than in the notice: {kinds}" },
  unclear: { zh: "期限无法与告知的比较：{kinds}", en: "of a length that does not compare with the notice: {kinds}" },
  basis: { zh: "告知中没有的依据：{cited}", en: "cited in the draft but not in the notice: {cited}" },
  facts: { zh: "与告知不同或者告知中没有的事实：{facts}", en: "stated otherwise than in the notice, or not in it: {facts}" },
  mixed: { zh: "{changes}；同时有所减轻，轻重须由人判断", en: "{changes}; in other respects lighter, so that a person has to weigh it" },
} satisfies Readonly<Record<string, Text>>;

export const noticeDiffers: ReviewPoint = (review) => {
  const { draft, notice } = review;
  if (draft.outcome !== "penalty") return NOT_APPLICABLE;
  if (!notice) return { ...NOT_APPLICABLE, detail: TEXTS.noNotice };
  const cited = draft.basis.filter((citation) => !notice.basis.some((told) => isSamePlace(told, citation)));
  const facts = changedFacts(review, notice.facts, draft.facts);
  const results = [...worse(review, changeBetween(notice, draft)), ...unclear(review, changeBetween(notice, draft))];
  if (cited.length > 0) results.push({ status: "fail", detail: fill(TEXTS.basis, { cited: joinTexts(cited, "list") ?? "" }) });
  if (facts.length > 0) {
    const named = joinTexts(
      facts.map((fact) => nameOfFact(review, fact)),
      "list",
    );
    results.push({ status: "fail", detail: fill(TEXTS.facts, { facts: named ?? "" }), facts });
  }
  return results.length > 0 ? gravest(results) : { status: "pass" };
};

// A place and the article that it stands in are told together.
function isSamePlace(told: string, cited: string): boolean {
  const [one, other] = [parseCitation(told), parseCitation(cited)];
  return one !== undefined && other !== undefined && (covers(one, other) || covers(other, one));
}

// What weighs more on the party than the notice said.
function worse(review: DraftReview, { added, softened, fine, longer }: DecisionChange): readonly PointResult[] {
  const graver = added.filter((kind) => !softened.includes(kind));
  const results: PointResult[] = [];
  if (graver.length > 0) results.push({ status: "fail", detail: fill(TEXTS.added, { kinds: namesOfKinds(review, graver) }) });
  if (fine?.order === "more")
    results.push({ status: "fail", detail: fill(TEXTS.fine, { told: showYuan(fine.earlier ?? 0), decided: showYuan(fine.later ?? 0) }) });
  if (longer.length > 0) results.push({ status: "fail", detail: fill(TEXTS.longer, { kinds: namesOfKinds(review, longer) }) });
  return results;
}

function unclear(review: DraftReview, change: DecisionChange): readonly PointResult[] {
  const results: PointResult[] = [];
  if (change.fine?.order === "unclear") results.push({ status: "unknown", detail: TEXTS.noSum });
  if (change.unclear.length > 0) results.push({ status: "needs-judgement", detail: fill(TEXTS.unclear, { kinds: namesOfKinds(review, change.unclear) }) });
  return results;
}

export const heavierAfterDefence: ReviewPoint = (review) => {
  const { draft, notice } = review;
  if (draft.outcome !== "penalty") return NOT_APPLICABLE;
  if (!notice) return { ...NOT_APPLICABLE, detail: TEXTS.noNotice };
  const { verdict, facts } = defended(review);
  if (verdict === FALSE) return NOT_APPLICABLE;
  const change = changeBetween(notice, draft);
  const heavier = worse(review, change);
  const open = unclear(review, change);
  if (heavier.length === 0 && open.length === 0) return { status: "pass" };
  const found = heavier.length > 0 ? weighed(change, gravest(heavier)) : gravest(open);
  return verdict === TRUE ? found : { ...found, status: "unknown", facts };
};

// What is heavier in one respect and lighter in another is for a person to weigh.
function weighed({ added, softened, dropped, relieves }: DecisionChange, heavier: PointResult): PointResult {
  const graver = added.filter((kind) => !softened.includes(kind));
  const isReplaced = (kind: PenaltyKind): boolean => graver.some((other) => isLighterKind(kind, other));
  if (!relieves && dropped.every(isReplaced)) return heavier;
  return { status: "needs-judgement", detail: fill(TEXTS.mixed, { changes: heavier.detail ?? "" }) };
}

// Where no policy tells, nobody knows.
function defended({ opened, policies }: DraftReview): Answer {
  const node = policies.flatMap(({ linked }) => linked.review?.defended ?? [])[0];
  return node ? answerCondition(node, opened) : { verdict: UNKNOWN, facts: [] };
}
