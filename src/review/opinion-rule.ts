// How findings lead to an opinion: a table, so that an office can read it, and replace it by its own.
import type { Finding } from "../assessment/assessment.ts";
import type { ReviewHead, Severity } from "../law/review.ts";
import type { Opinion } from "./review-opinion.ts";

/** The findings that a row asks for: those that fit every part that is given. */
export interface FindingPattern {
  readonly status: readonly Finding["status"][];
  /** Where nothing is said, every severity but `reminder`, which decides nothing. */
  readonly severity?: readonly Severity[];
  readonly head?: readonly ReviewHead[];
  readonly id?: readonly string[];
}

/** An opinion, and the findings of which any one leads to it. */
export interface OpinionRow {
  readonly opinion: Opinion;
  readonly findings: readonly FindingPattern[];
}

/** Rows in the order of their weight: the first that finds something decides; where none does, the reviewer agrees. */
export type OpinionRule = readonly OpinionRow[];

const DECIDING: readonly Severity[] = ["void", "revocable", "minor"];
const GRAVE: readonly Severity[] = ["void", "revocable"];

/**
 * The rule that is followed unless the host gives its own. A crime goes before everything; then what no correction of the draft can mend; then what has to be
 * investigated; then what can be corrected. A time limit that still runs decides nothing, nor does a point of which only its place in the case is open.
 */
export const OPINION_RULE: OpinionRule = [
  { opinion: "refer", findings: [{ status: ["fail"], head: ["referral"] }] },
  {
    opinion: "disagree",
    findings: [
      { status: ["fail"], severity: ["void"] },
      { status: ["fail"], head: ["authority"] },
      { status: ["fail"], id: ["review/should-be-no-penalty"] },
    ],
  },
  {
    opinion: "return",
    findings: [
      { status: ["fail"], head: ["facts"] },
      { status: ["unknown", "needs-judgement"], severity: GRAVE },
    ],
  },
  { opinion: "agree-after-correction", findings: [{ status: ["fail"] }] },
];

/** The opinion that the findings lead to, and the ids of those that decide. */
export function formOpinion(
  findings: readonly Finding[],
  rule: OpinionRule = OPINION_RULE,
): { readonly opinion: Opinion; readonly decisive: readonly string[] } {
  for (const { opinion, findings: patterns } of rule) {
    const decisive = findings.filter((finding) => patterns.some((pattern) => fits(finding, pattern))).map(({ id }) => id);
    if (decisive.length > 0) return { opinion, decisive };
  }
  return { opinion: "agree", decisive: [] };
}

function fits(finding: Finding, { status, severity = DECIDING, head, id }: FindingPattern): boolean {
  return (
    !finding.harmless &&
    status.includes(finding.status) &&
    severity.includes(finding.severity) &&
    (head?.includes(finding.head) ?? true) &&
    (id?.includes(finding.id) ?? true)
  );
}
