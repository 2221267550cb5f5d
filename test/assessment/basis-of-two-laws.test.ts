// An item that rests on one law and then on another: only the one in force is asked of a draft.
import { describe, expect, it } from "vitest";
import { review } from "../../src/index.ts";
import { EXAMPLE_LAW, exampleItem, exampleRulebook, fineClause, ITEM } from "../support/assessment-pack.ts";

const CODE = {
  ...EXAMPLE_LAW,
  id: "example-code",
  title: { zh: "示例法典", en: "Example Code" },
  versions: [{ id: "2024", adopted: "2023-12-01", inForce: { from: "2024-01-01" } }],
};
const OLD = { ...EXAMPLE_LAW, versions: [{ id: "2020", adopted: "2019-12-01", inForce: { from: "2020-01-01", until: "2024-01-01" } }] };
const rulebook = exampleRulebook({
  instruments: [OLD, CODE],
  items: [
    exampleItem([], {
      breaches: ["example-law@2020#1", "example-code@2024#1"],
      basis: ["example-law@2020#10", "example-code@2024#100"],
      versions: [
        { inForce: { from: "2020-01-01", until: "2024-01-01" }, clauses: [fineClause(1000, 5000, { cites: ["example-law@2020#10"] })] },
        { inForce: { from: "2024-01-01" }, clauses: [fineClause(1000, 5000, { cites: ["example-code@2024#100"] })] },
      ],
    }),
  ],
});

function basisIncomplete(day: string, basis: readonly string[]): string | undefined {
  const draftDecision = { outcome: "penalty" as const, penalties: [{ kind: "fine" as const, amount: 2000 }], basis };
  const opinion = review(rulebook, { item: ITEM, asOf: day, facts: { "conduct.endedOn": day }, draftDecision });
  return opinion.findings.find(({ id }) => id === "review/basis-incomplete")?.status;
}

describe("the basis that a draft has to cite", () => {
  it("is that of the law in force, and not of the one before or after it", () => {
    expect(basisIncomplete("2023-06-01", ["example-law@2020#10"])).toBe("pass");
    expect(basisIncomplete("2025-06-01", ["example-code@2024#100"])).toBe("pass");
    expect(basisIncomplete("2025-06-01", [])).toBe("fail");
  });
});
