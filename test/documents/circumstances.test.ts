import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { CIRCUMSTANCE_EFFECTS, FORCES, STANDINGS } from "../../src/law/disposition.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "circumstances",
  list: { zh: "示例清单" },
  circumstances: [
    {
      id: "cn/sample/first",
      label: { zh: "初次违法" },
      effects: ["lighter", "mitigated"],
      force: "may",
      standing: "discretionary",
      weight: -0.2,
      scope: { items: ["cn/sample/*"], domains: ["samples"], except: ["cn/sample/2"] },
      jurisdiction: "370000",
      inForce: { from: "2021-07-15" },
      when: { fact: "history.first", operator: "equal", value: true },
      retains: ["confiscate-gains"],
      measures: [{ zh: "教育" }],
      cites: ["sample-law#33.1"],
      provenance: { kind: "official" },
    },
  ],
};
const entry = ["circumstances", 0] as const;

describe("a document of circumstances", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs what the circumstance is, what it leads to, when, and by which provision; no list", () => {
    expect([neededKeys(document, []), neededKeys(document, entry)]).toEqual([
      ["kind", "circumstances"],
      ["id", "label", "effects", "force", "when", "cites"],
    ]);
  });

  it("has one effect or two", () => {
    const faults = [[], ["lighter"], ["lighter", "mitigated"], ["lighter", "mitigated", "exemption"]].map((effects) =>
      shapeFaults(changedAt(document, [...entry, "effects"], effects)),
    );
    const wrong = [fault("wrong-value", "circumstances[0].effects")];
    expect(faults).toEqual([wrong, [], [], wrong]);
  });

  it.each(CIRCUMSTANCE_EFFECTS.map((effect) => [effect]))("knows the effect %s", (effect) => {
    expect(shapeFaults(changedAt(changedAt(document, [...entry, "weight"]), [...entry, "effects"], [effect]))).toEqual([]);
  });

  it.each(FORCES.map((force) => [force]))("knows the force %s", (force) => {
    expect(shapeFaults(changedAt(document, [...entry, "force"], force))).toEqual([]);
  });

  it.each(STANDINGS.map((standing) => [standing]))("knows the standing %s", (standing) => {
    expect(shapeFaults(changedAt(document, [...entry, "standing"], standing))).toEqual([]);
  });

  it("has a weight of at most six decimals on the side of its effects", () => {
    const faultsOf = (effect: string, weight: number): unknown =>
      shapeFaults(changedAt(changedAt(document, [...entry, "effects"], [effect]), [...entry, "weight"], weight)).map(({ code }) => code);
    const sizes = [0, 0.000001, 1_000_000, 0.0000001, 1_000_001];
    expect(sizes.map((size) => faultsOf("lighter", -size))).toEqual([[], [], [], ["bad-weight"], ["bad-weight"]]);
    expect([-0.2, 0, 0.2].map((weight) => faultsOf("lighter", weight))).toEqual([[], [], ["contradictory-weight"]]);
    expect([-0.2, 0, 0.2].map((weight) => faultsOf("heavier", weight))).toEqual([["contradictory-weight"], [], []]);
  });

  it.each(["retains", "measures", "cites"])("does not leave %s empty", (key) => {
    expect(shapeFaults(changedAt(document, [...entry, key], []))).toEqual([fault("wrong-value", `circumstances[0].${key}`)]);
  });
});
