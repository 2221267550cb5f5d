import { describe, expect, it } from "vitest";
import { MISSING_MINIMUM_POLICIES } from "../../src/documents/benchmarks.ts";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const head = {
  label: { zh: "示例基准" },
  issuer: { zh: "示例部" },
  jurisdiction: "100000",
  inForce: { from: "2022-10-08" },
  scope: {},
  missingMinimum: "zero",
  cites: ["sample-law#34"],
  provenance: { kind: "official" },
};
const when = { fact: "goods.value", operator: "lessThan", value: 1000 };
const document = {
  kind: "benchmarks",
  benchmarks: [
    { ...head, id: "cn/cut", method: "portion", portions: { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] } },
    {
      ...head,
      id: "cn/table",
      method: "tiers",
      tiers: [
        { label: { zh: "较轻" }, when, fine: { amount: [5000, 10_000] } },
        { label: { zh: "一般" }, when, fine: { portion: [0.3, 1] } },
        { label: { zh: "较重" }, when, fine: { times: { above: 1, max: 3 }, of: "goods.value", baseAtLeast: 10_000 } },
        { label: { zh: "严重" }, when, fine: { percent: 5, of: "goods.value" } },
      ],
    },
  ],
};

describe("a document of benchmarks", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs all of the head but the provenance, and what its method asks for", () => {
    const ofHead = ["label", "issuer", "jurisdiction", "inForce", "scope", "missingMinimum", "cites"];
    expect([neededKeys(document, ["benchmarks", 0]), neededKeys(document, ["benchmarks", 1])]).toEqual([
      [...ofHead, "id", "method", "portions"],
      [...ofHead, "id", "method", "tiers"],
    ]);
  });

  it("says that the method is missing where it is", () => {
    expect(shapeFaults(changedAt(document, ["benchmarks", 0, "method"]))).toEqual([fault("missing-key", "benchmarks[0]")]);
  });

  it("does not take the parts of one method with the other", () => {
    expect(shapeFaults(changedAt(document, ["benchmarks", 0, "tiers"], []))).toEqual([fault("unknown-key", "benchmarks[0].tiers")]);
  });

  it("needs all three portions, and a tier", () => {
    expect(neededKeys(document, ["benchmarks", 0, "portions"])).toEqual(["lighter", "ordinary", "heavier"]);
    expect(shapeFaults(changedAt(document, ["benchmarks", 1, "tiers"], []))).toEqual([fault("wrong-value", "benchmarks[1].tiers")]);
  });

  it("needs label, condition and fine of a tier", () => {
    expect(neededKeys(document, ["benchmarks", 1, "tiers", 0])).toEqual(["label", "when", "fine"]);
  });

  it("fines in money, not in days", () => {
    expect(shapeFaults(changedAt(document, ["benchmarks", 1, "tiers", 0, "fine"], { days: 5 }))).not.toEqual([]);
  });

  it.each(MISSING_MINIMUM_POLICIES.map((policy) => [policy]))("knows the policy %s for a missing minimum", (policy) => {
    expect(shapeFaults(changedAt(document, ["benchmarks", 0, "missingMinimum"], policy))).toEqual([]);
  });
});
