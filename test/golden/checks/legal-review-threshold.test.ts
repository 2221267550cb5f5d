// Legal review from a sum on, by place and kind of party: illustrative, for none of the local documents that set such sums was found.
import { expect, it } from "vitest";
import { assess, createRulebook, type RequirementResult } from "../../../src/index.ts";
import { cnSource } from "../../support/cn-rulebook.ts";
import { ruleSource } from "../../support/rule-source.ts";

const rulebook = createRulebook([
  cnSource,
  ruleSource({
    "place/pack.yaml": `
kind: pack
id: illustrative/place
title: { zh: 示例, en: illustrative }
jurisdiction: "370000"
sourcesReadOn: "2026-01-01"
needs: [cn/administrative-penalty-law]
provenance: { kind: illustrative }
`,
    "place/instruments.yaml": `
kind: instruments
instruments:
  - id: illustrative-review-list
    title: { zh: 示例市重大执法决定法制审核目录, en: illustrative list of decisions for legal review }
    level: normative-document
    versions: [{ id: "2025", adopted: "2025-01-01", inForce: { from: "2025-01-01" } }]
`,
    "place/vocabulary.yaml": `
kind: vocabulary
facts:
  - id: illustrative.reviewFrom
    type: money
    label: { zh: 法制审核的罚款数额, en: fine from which on there is legal review }
`,
    "place/parameters.yaml": `
kind: parameters
parameters:
  - id: illustrative/place/review-from
    settles: illustrative.reviewFrom
    label: { zh: 示例市法制审核的罚款数额, en: fine from which on there is legal review in an illustrative city }
    jurisdiction: "370100"
    scope: { domains: [market-regulation] }
    rows:
      - { when: { fact: party.kind, operator: equal, value: natural-person }, value: 50000 }
      - { value: 60000 }
    cites: ["illustrative-review-list#1"]
`,
    "place/requirements.yaml": `
kind: requirements
requirements:
  - id: illustrative/place/review
    requires: legal-review
    label: { zh: 罚款达到示例市的数额，应当法制审核, en: legal review from the sum of an illustrative city on }
    when: { fact: decision.fine, operator: greaterThanInclusive, value: { fact: illustrative.reviewFrom } }
    before: decision
    jurisdiction: "370100"
    materials: [{ zh: 处罚建议, en: proposed penalty }]
    points: [{ zh: 数额是否适当, en: whether the sum is appropriate }]
    reviewer: { zh: 法制机构人员, en: a member of the legal office }
    within: { workingDays: 5 }
    cites: ["illustrative-review-list#1"]
`,
  }),
]);

/** The requirement in a case of the field with that party, fine and place. */
function review(party: string, fine: number, jurisdiction = "370102"): RequirementResult | undefined {
  const facts = { "party.kind": party, "conduct.endedOn": "2026-02-01", "decision.fine": fine };
  return assess(rulebook, { item: "cn/food-safety/124-1-1", asOf: "2026-05-01", jurisdiction, facts }).requirements.find(
    ({ id }) => id === "illustrative/place/review",
  );
}

it.each([
  ["natural-person", 50_000],
  ["organisation", 60_000],
])("of a fine on a %s from %d yuan on", (party, sum) => {
  expect([sum - 0.01, sum, sum + 0.01].map((fine) => review(party, fine)?.status)).toEqual([undefined, "required", "required"]);
});
it("says who reviews what, on what, and how fast", () => {
  expect(review("natural-person", 50_000)).toMatchObject({
    requires: "legal-review",
    materials: [{ zh: "处罚建议" }],
    points: [{ zh: "数额是否适当" }],
    reviewer: { zh: "法制机构人员" },
    within: { workingDays: 5 },
  });
});
it("is not for other places", () => expect(review("natural-person", 50_000, "370200")).toBeUndefined());
