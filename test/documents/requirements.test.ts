import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { MILESTONES, REQUIREMENT_KINDS } from "../../src/law/review.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "requirements",
  requirements: [
    {
      id: "cn/sample/hearing",
      requires: "hearing",
      label: { zh: "较大数额罚款" },
      when: { fact: "result.fine", operator: "greaterThanInclusive", value: 100_000 },
      before: "decision",
      materials: [{ zh: "调查终结报告" }, { zh: "决定草案", en: "draft decision" }],
      points: [{ zh: "事实是否清楚" }],
      reviewer: { zh: "具备资格的人员" },
      within: { workingDays: 10 },
      scope: { domains: ["samples"] },
      jurisdiction: "370000",
      inForce: { from: "2021-07-15" },
      cites: ["sample-law#36"],
      provenance: { kind: "derived" },
    },
  ],
};

describe("a document of requirements", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs what is required, why, when, before which step and by which provision", () => {
    expect([neededKeys(document, []), neededKeys(document, ["requirements", 0])]).toEqual([
      ["kind", "requirements"],
      ["id", "requires", "label", "when", "before", "cites"],
    ]);
  });

  it.each(REQUIREMENT_KINDS.map((kind) => [kind]))("can require %s", (kind) => {
    expect(shapeFaults(changedAt(document, ["requirements", 0, "requires"], kind))).toEqual([]);
  });

  it.each(MILESTONES.map((milestone) => [milestone]))("can be due before %s", (milestone) => {
    expect(shapeFaults(changedAt(document, ["requirements", 0, "before"], milestone))).toEqual([]);
  });

  it.each([{ days: 10 }, { months: 1 }, { hours: 24 }])("may take %j", (within) => {
    expect(shapeFaults(changedAt(document, ["requirements", 0, "within"], within))).toEqual([]);
  });

  it.each(["materials", "points"])("has something in its %s, or does not name them", (key) => {
    expect(shapeFaults(changedAt(document, ["requirements", 0, key], []))).toEqual([fault("wrong-value", `requirements[0].${key}`)]);
    expect(shapeFaults(changedAt(document, ["requirements", 0, key]))).toEqual([]);
  });

  it("names the nearest where a word is misspelt", () => {
    expect(shapeFaults(changedAt(document, ["requirements", 0, "requires"], "legal-reviw"))).toEqual([
      fault("wrong-value", "requirements[0].requires", "legal-review"),
    ]);
  });
});
