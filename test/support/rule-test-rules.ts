// An illustrative rulebook with few rules, whose mutants can be told by hand, and cases for it.
import type { Expectation, RuleTest } from "../../src/documents/cases.ts";
import { circumstanceOn, exampleItem, exampleSource, fineClause, ITEM, type PackParts } from "./assessment-pack.ts";

/** A fine of 100 to 200 below 1,000 yuan and of 300 from there on, and a circumstance for those who cooperated. */
export const FEW_RULES: PackParts = {
  items: [
    exampleItem([
      fineClause(100, 200, { id: "low", branch: "fine", when: { fact: "goods.value", operator: "lessThan", value: 1000 } }),
      {
        id: "high",
        branch: "fine",
        when: { fact: "goods.value", operator: "greaterThanInclusive", value: 1000 },
        penalties: [{ kind: "fine", choice: "must", measure: { amount: 300 } }],
      },
    ]),
  ],
  circumstances: [circumstanceOn("party.cooperated", ["lighter"], "must", { id: "x/cooperated" })],
};

/** Those rules as documents. */
export const fewRules: ReturnType<typeof exampleSource> = exampleSource(FEW_RULES);

/** A case of goods of a value that expects something. */
export function caseOf(id: string, value: number, expect: Expectation, facts: RuleTest["facts"] = {}): RuleTest {
  const known = { "goods.value": value, "party.cooperated": false, "conduct.endedOn": "2026-01-01" };
  return { id, title: { zh: id }, item: ITEM, asOf: "2026-03-01", facts: { ...known, ...facts }, expect };
}

/** Both sides of 1,000 yuan, with what the clauses come to there. */
export const BELOW: RuleTest = caseOf("below", 999.99, { statutory: { fine: { min: 100, max: 200 } } });
export const FROM: RuleTest = caseOf("from", 1000, { statutory: { fine: { min: 300, max: 300 } } });
