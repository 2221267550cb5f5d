import type { Finding } from "../assessment/assessment.ts";
import { REVIEW_HEADS } from "../law/review.ts";
import type { HeadAnswer } from "./review-opinion.ts";

type Weight = (finding: Finding) => boolean;

const counts: Weight = ({ severity, harmless }) => severity !== "reminder" && !harmless;

// The first that any finding of the head fits is the answer.
const ANSWERS: readonly (readonly [HeadAnswer["answer"], Weight])[] = [
  ["at-fault", (finding) => finding.status === "fail" && counts(finding)],
  ["open", (finding) => (finding.status === "unknown" || finding.status === "needs-judgement") && counts(finding)],
  ["in-order", ({ status }) => status === "pass" || status === "pending"],
];

/** Answers every head of the review from its findings; a reminder puts none of them in question. */
export function answerHeads(findings: readonly Finding[]): readonly HeadAnswer[] {
  return REVIEW_HEADS.map((head) => {
    const own = findings.filter((finding) => finding.head === head);
    for (const [answer, isGround] of ANSWERS) {
      const grounds = own.filter(isGround).map(({ id }) => id);
      if (grounds.length > 0) return { head, answer, findings: grounds };
    }
    return { head, answer: "not-applicable", findings: [] };
  });
}
