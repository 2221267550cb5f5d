// The answers to the eight heads of a review.
import { it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type Finding, REVIEW_HEADS } from "../../src/index.ts";
import { answerHeads } from "../../src/review/head-answers.ts";
import { finding, findingLists } from "../support/review-findings.ts";

type Part = Pick<Finding, "status" | "severity">;

function answerOn(...parts: readonly Part[]): string {
  const answers = answerHeads(parts.map((part, index) => finding({ ...part, id: `test/${index}`, head: "officers" })));
  return answers.find(({ head }) => head === "officers")?.answer ?? "none";
}

const PASS: Part = { status: "pass", severity: "revocable" };
const OPEN: Part = { status: "unknown", severity: "minor" };

describe("a head", () => {
  it.each<[string, readonly Part[], string]>([
    ["nothing", [], "not-applicable"],
    ["a point without a place in the case", [{ status: "not-applicable", severity: "void" }], "not-applicable"],
    ["a point that is met", [PASS], "in-order"],
    ["a time limit that still runs", [{ status: "pending", severity: "minor" }], "in-order"],
    ["a minor point that is unknown, beside one that is met", [PASS, OPEN], "open"],
    ["a point for a person to judge", [PASS, { status: "needs-judgement", severity: "revocable" }], "open"],
    ["a minor point that is not met, beside one that is open", [PASS, OPEN, { status: "fail", severity: "minor" }], "at-fault"],
    ["a void point that is not met", [{ status: "fail", severity: "void" }], "at-fault"],
    ["a reminder that is not met, beside a point that is", [PASS, { status: "fail", severity: "reminder" }], "in-order"],
    ["a reminder that is unknown, beside a point that is met", [PASS, { status: "unknown", severity: "reminder" }], "in-order"],
    [
      "reminders alone",
      [
        { status: "fail", severity: "reminder" },
        { status: "unknown", severity: "reminder" },
      ],
      "not-applicable",
    ],
    ["a reminder that is met", [{ status: "pass", severity: "reminder" }], "in-order"],
  ])("with %s", (_, parts, expected) => {
    expect(answerOn(...parts)).toBe(expected);
  });

  it("names the findings that its answer rests on", () => {
    const findings = [
      finding({ id: "test/met", head: "law" }),
      finding({ id: "test/unknown", head: "law", status: "unknown" }),
      finding({ id: "test/reminder", head: "law", status: "fail", severity: "reminder" }),
      finding({ id: "test/failed", head: "law", status: "fail" }),
      finding({ id: "test/elsewhere", head: "facts", status: "fail" }),
    ];
    expect(answerHeads(findings).filter(({ findings: grounds }) => grounds.length > 0)).toEqual([
      { head: "facts", answer: "at-fault", findings: ["test/elsewhere"] },
      { head: "law", answer: "at-fault", findings: ["test/failed"] },
    ]);
    expect(answerHeads(findings.slice(0, 3))[3]).toEqual({ head: "law", answer: "open", findings: ["test/unknown"] });
    expect(answerHeads(findings.slice(0, 1))[3]).toEqual({ head: "law", answer: "in-order", findings: ["test/met"] });
  });
});

describe("over any findings", () => {
  it.prop([findingLists], { numRuns: 1000 })("all eight heads are answered, in their order, each from its own findings", (findings) => {
    const answers = answerHeads(findings);
    expect(answers.map(({ head }) => head)).toEqual(REVIEW_HEADS);
    for (const { head, answer, findings: grounds } of answers) {
      expect(grounds.length === 0).toBe(answer === "not-applicable");
      const own = findings.filter((one) => one.head === head).map(({ id }) => id);
      for (const id of grounds) expect(own).toContain(id);
      const failed = findings.some((one) => one.head === head && one.status === "fail" && one.severity !== "reminder");
      expect(answer === "at-fault").toBe(failed);
    }
  });
});
