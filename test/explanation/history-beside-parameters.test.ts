// A count that only a history could tell stays open beside values that parameters settle.
import { describe, expect, it } from "vitest";
import { possibleOutcomes, why } from "../../src/index.ts";
import { circumstanceOn, exampleCase, exampleRulebook } from "../support/assessment-pack.ts";

const rulebook = exampleRulebook({
  facts: [
    { id: "history.matters", type: "records", label: { zh: "前案", en: "earlier matters" } },
    { id: "history.count", type: "integer", label: { zh: "前案数", en: "number of earlier matters" }, derive: { count: "history.matters" } },
    { id: "hearing.from", type: "money", label: { zh: "听证数额", en: "sum from which there is a hearing" } },
  ],
  circumstances: [
    circumstanceOn("conduct.minor", ["heavier"], "must", { id: "x/again", when: { fact: "history.count", operator: "greaterThanInclusive", value: 1 } }),
  ],
  parameters: [{ id: "x/from", settles: "hearing.from", label: { zh: "听证数额" }, rows: [{ value: 5000 }], cites: ["example-law#61"] }],
  requirements: [
    {
      id: "x/hearing",
      requires: "hearing",
      label: { zh: "听证" },
      when: { fact: "proposal.fine", operator: "greaterThanInclusive", value: { fact: "hearing.from" } },
      before: "decision",
      cites: ["example-law#60"],
    },
  ],
});

describe("earlier matters of which nothing is told", () => {
  it("leave open whether the penalty is heavier", () => {
    const { exact, dispositions } = possibleOutcomes(rulebook, exampleCase());
    expect([exact, dispositions.map(({ disposition, status }) => [disposition, status])]).toEqual([
      true,
      [
        ["ordinary", "possible"],
        ["heavier", "possible"],
      ],
    ]);
  });

  it("settle it once they are told, and are the reason", () => {
    const told = exampleCase({ "history.matters": [{ item: "x/item", decidedOn: "2023-01-01" }] });
    expect(possibleOutcomes(rulebook, told).dispositions.map(({ disposition, status }) => [disposition, status])).toEqual([["heavier", "certain"]]);
    expect(why(rulebook, told)).toMatchObject({ status: "settled", minimal: true });
  });
});
