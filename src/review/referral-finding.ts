import type { Finding } from "../assessment/assessment.ts";
import type { ReviewContext } from "./review-context.ts";

/** Whether a case in which a crime is suspected is referred; asked of a case without a draft as well. */
export function referralFinding({ assessment, draft }: Pick<ReviewContext, "assessment" | "draft">): Finding {
  const referrals = assessment.requirements.filter(({ requires }) => requires === "criminal-referral");
  const required = referrals.filter(({ status }) => status === "required");
  const grounds = required.length > 0 ? required : referrals;
  const isReferred = draft?.outcome === "referral";
  return {
    id: "review/criminal-referral",
    head: "referral",
    status: statusOf(referrals.length > 0, required.length > 0, isReferred),
    severity: "revocable",
    label: { zh: "涉嫌犯罪的，拟作出的处理是移送", en: "where a crime is suspected, the case is to be referred" },
    remedy: isReferred
      ? { zh: "写明移送所依据的犯罪事实，或者改为其他处理", en: "state the crime that is suspected, or decide otherwise" }
      : { zh: "移送司法机关，不得以行政处罚代替", en: "refer the case to the judicial authorities; an administrative penalty does not take its place" },
    detail:
      grounds.length === 0 ? null : { zh: grounds.map(({ label }) => label.zh).join("；"), en: grounds.map(({ label }) => label.en ?? label.zh).join("; ") },
    citations: [...new Set(grounds.flatMap(({ citations }) => citations))],
    facts: [...new Set(grounds.flatMap(({ facts }) => facts))],
    deadline: null,
  };
}

// Suspicion is enough to refer a case; a referral of which nothing in the case tells the ground is for a person to judge.
function statusOf(arises: boolean, isRequired: boolean, isReferred: boolean): Finding["status"] {
  if (!arises) return isReferred ? "needs-judgement" : "not-applicable";
  if (isReferred) return "pass";
  return isRequired ? "fail" : "unknown";
}
