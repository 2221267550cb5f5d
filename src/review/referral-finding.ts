import type { Finding } from "../assessment/assessment.ts";
import { FALSE, TRUE, type Verdict } from "../conditions/verdict.ts";
import { type Answer, answerCondition } from "./answer-condition.ts";
import { bothLanguages, joinTexts, type Text } from "./detail.ts";
import type { ReviewContext } from "./review-context.ts";

type Referable = Pick<ReviewContext, "assessment" | "draft" | "opened" | "policies">;

const CAME_BACK: Text = { zh: "案件移送后已经退回，由行政机关处理", en: "the case was referred and came back to the authority" };

/** Whether a case in which a crime is suspected is referred; asked of a case without a draft as well. */
export function referralFinding(review: Referable): Finding {
  const { assessment, draft } = review;
  const referrals = assessment.requirements.filter(({ requires }) => requires === "criminal-referral");
  const required = referrals.filter(({ status }) => status === "required");
  const grounds = required.length > 0 ? required : referrals;
  const isReferred = draft?.outcome === "referral";
  const back = backFromReferral(review);
  const arises = referrals.length > 0;
  const isBack = back.verdict === TRUE;
  const labels = grounds.map(({ label }) => bothLanguages(label));
  return {
    id: "review/criminal-referral",
    head: "referral",
    status: statusOf(arises, required.length > 0, isReferred, back.verdict),
    severity: "revocable",
    label: { zh: "涉嫌犯罪的，拟作出的处理是移送", en: "where a crime is suspected, the case is to be referred" },
    remedy: isReferred
      ? { zh: "写明移送所依据的犯罪事实，或者改为其他处理", en: "state the crime that is suspected, or decide otherwise" }
      : { zh: "移送司法机关，不得以行政处罚代替", en: "refer the case to the judicial authorities; an administrative penalty does not take its place" },
    detail: joinTexts(isBack ? [...labels, CAME_BACK] : labels),
    citations: [...new Set(grounds.flatMap(({ citations }) => citations))],
    facts: [...new Set([...grounds.flatMap(({ facts }) => facts), ...(arises || isBack ? back.facts : [])])],
    deadline: null,
  };
}

// Where no policy tells how a case comes back, none does.
function backFromReferral({ opened, policies }: Referable): Answer {
  const node = policies.flatMap(({ linked }) => linked.review?.backFromReferral ?? [])[0];
  return node ? answerCondition(node, opened) : { verdict: FALSE, facts: [] };
}

// Suspicion is enough to refer a case; a referral of which nothing in the case tells the ground, or of a case that came back, is for a
// person to judge.
function statusOf(arises: boolean, isRequired: boolean, isReferred: boolean, back: Verdict): Finding["status"] {
  if (isReferred) return arises && back !== TRUE ? "pass" : "needs-judgement";
  if (!arises) return "not-applicable";
  if (back === TRUE) return "pass";
  return isRequired && back === FALSE ? "fail" : "unknown";
}
