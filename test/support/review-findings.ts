// Findings by themselves, made up, for what is formed from them.
import { fc } from "@fast-check/vitest";
import { type Finding, REVIEW_HEADS, SEVERITIES } from "../../src/index.ts";

/** The statuses of a finding. */
export const STATUSES = ["pass", "fail", "pending", "unknown", "needs-judgement", "not-applicable"] as const satisfies readonly Finding["status"][];

/** A finding that is met, but for what is told. */
export function finding(part: Partial<Finding>): Finding {
  return {
    id: "test/point",
    head: "procedure",
    status: "pass",
    severity: "revocable",
    label: { zh: "示例要点", en: "a sample point" },
    remedy: null,
    detail: null,
    citations: [],
    facts: [],
    deadline: null,
    ...part,
  };
}

/** Findings with ids of their own, some of them those that the opinion rule names. */
export const findingLists: fc.Arbitrary<readonly Finding[]> = fc
  .array(
    fc.record({
      head: fc.constantFrom(...REVIEW_HEADS),
      status: fc.constantFrom(...STATUSES),
      severity: fc.constantFrom(...SEVERITIES),
      id: fc.constantFrom("test/point", "review/should-be-no-penalty", "review/reasons-missing"),
    }),
    { maxLength: 12 },
  )
  .map((parts) => parts.map((part, index) => finding({ ...part, id: part.id === "test/point" ? `test/point-${index}` : part.id })));
