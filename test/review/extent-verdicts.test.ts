import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Clause, Rulebook } from "../../src/index.ts";
import { circumstanceOn, exampleCase, exampleItem, exampleRulebook, fineClause } from "../support/assessment-pack.ts";
import { FINE_20000, findingsOn } from "../support/draft-review.ts";

const below: Clause = fineClause(50_000, 100_000, { id: "below", branch: "fine", when: { fact: "goods.value", operator: "lessThan", value: 10_000 } });
const from = (measure: object): Clause => ({
  id: "from",
  branch: "fine",
  when: { fact: "goods.value", operator: "greaterThanInclusive", value: 10_000 },
  penalties: [{ kind: "fine", choice: "must", measure: measure as never }],
});
const rulebookOf = (measure: object): Rulebook =>
  exampleRulebook({ items: [exampleItem([below, from(measure)])], circumstances: [circumstanceOn("party.cooperated", ["mitigated"], "may")] });
const rulebooks = fc.constantFrom(
  ...[
    { times: [10, 20], of: "goods.value" },
    { times: { above: 1, below: 3 }, of: "goods.value", atMost: 500_000 },
    { percent: [50, 300], of: "gains.amount", atLeast: 20_000 },
    { either: [{ amount: [1_000, 5_000] }, { times: { max: 5 }, of: "gains.amount" }] },
  ].map(rulebookOf),
);
const sums = fc.oneof(
  fc.constantFrom(0, 9_999.99, 10_000, 49_999.99, 50_000, 100_000, 200_000, 500_000.01),
  fc.nat({ max: 40_000_000 }).map((fen) => fen / 100),
);

describe("what is said of a draft while facts are open", () => {
  it.prop(
    { rulebook: rulebooks, fine: sums, worth: sums, gains: sums, knowsWorth: fc.boolean(), knowsGains: fc.boolean(), cooperated: fc.boolean() },
    { numRuns: 1000 },
  )("stays so, whatever they turn out to be", ({ rulebook, fine, worth, gains, knowsWorth, knowsGains, cooperated }) => {
    const draftDecision = { ...FINE_20000, penalties: [{ kind: "fine", amount: fine } as const] };
    const all = { "goods.value": worth, "gains.amount": gains, "party.cooperated": cooperated };
    const { "goods.value": _, ...withoutWorth } = all;
    const { "gains.amount": __, ...withoutGains } = knowsWorth ? all : withoutWorth;
    const open = knowsGains ? (knowsWorth ? all : withoutWorth) : withoutGains;
    const [settled, before] = [all, open].map((facts) => findingsOn(rulebook, exampleCase(facts, { draftDecision })));
    for (const point of ["amount-above-statute", "amount-below-statute", "kinds-outside-statute", "mandatory-kind-missing", "outside-benchmark"] as const) {
      const [end, start] = [settled?.(point).status, before?.(point).status];
      if (start === "pass" || start === "fail") expect([point, start]).toEqual([point, end]);
    }
  });
});
