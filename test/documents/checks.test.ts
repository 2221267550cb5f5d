import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { REVIEW_HEADS, SEVERITIES } from "../../src/law/review.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "checks",
  checks: [
    {
      id: "cn/sample/two-officers",
      subject: "penalty-case",
      head: "officers",
      severity: "revocable",
      label: { zh: "执法人员不少于两人" },
      remedy: { zh: "补足人员" },
      applies: { not: { condition: "summary" } },
      requires: { fact: "officers.count", operator: "greaterThanInclusive", value: 2 },
      scope: { items: ["cn/sample/1"] },
      jurisdiction: "370100",
      inForce: { from: "2021-07-15", until: "2026-07-15" },
      cites: ["sample-law#42"],
      provenance: { kind: "official" },
    },
  ],
};

describe("a document of checks", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs what is examined, what the law asks for, how grave a fault is, what to do, and the provision", () => {
    expect([neededKeys(document, []), neededKeys(document, ["checks", 0])]).toEqual([
      ["kind", "checks"],
      ["id", "subject", "head", "severity", "label", "remedy", "requires", "cites"],
    ]);
  });

  it.each(REVIEW_HEADS.map((head) => [head]))("can stand under the head %s", (head) => {
    expect(shapeFaults(changedAt(document, ["checks", 0, "head"], head))).toEqual([]);
  });

  it.each(SEVERITIES.map((severity) => [severity]))("can be as grave as %s", (severity) => {
    expect(shapeFaults(changedAt(document, ["checks", 0, "severity"], severity))).toEqual([]);
  });

  it("does not know other records yet", () => {
    expect(shapeFaults(changedAt(document, ["checks", 0, "subject"], "inspection"))).toEqual([fault("wrong-value", "checks[0].subject")]);
  });
});
