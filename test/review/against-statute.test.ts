import { describe, expect, it } from "vitest";
import type { DraftPenalty } from "../../src/assessment/draft-decision.ts";
import type { Clause, PenaltyKind } from "../../src/index.ts";
import { circumstanceOn, exampleItem, fineClause } from "../support/assessment-pack.ts";
import { FINE_20000, reviewExample, reviewedBy } from "../support/draft-review.ts";

const drafting = (...kinds: readonly PenaltyKind[]): typeof FINE_20000 => ({
  ...FINE_20000,
  penalties: kinds.map((kind): DraftPenalty => (kind === "fine" ? { kind, amount: 20_000 } : { kind })),
});
const must = (kind: PenaltyKind, rest: Partial<Clause> = {}): Clause => ({ id: kind, penalties: [{ kind, choice: "must" }], ...rest });
const serious = { when: { fact: "conduct.serious", operator: "equal", value: true } } as const;
const items = (...clauses: readonly Clause[]): { readonly items: readonly ReturnType<typeof exampleItem>[] } => ({ items: [exampleItem(clauses)] });

describe("the kinds of a draft", () => {
  const law = items(fineClause(10_000, 50_000), must("revoke-licence", serious));

  it("are within the statute where it surely has them all", () => {
    expect(reviewExample(law, drafting("fine"))("kinds-outside-statute")).toMatchObject({
      id: "review/kinds-outside-statute",
      head: "law",
      status: "pass",
      severity: "revocable",
      citations: ["example-law@2024#10"],
      facts: [],
      deadline: null,
    });
  });

  it("are outside where it has one of them in no case, and the finding names them", () => {
    const finding = reviewExample(law, drafting("fine", "detention", "warning"), { "conduct.serious": true })("kinds-outside-statute");
    expect([finding.status, finding.detail]).toEqual([
      "fail",
      { zh: "法条没有规定：detention、warning；法条规定的有：fine、revoke-licence", en: "the statute has no detention, warning; it has fine, revoke-licence" },
    ]);
  });

  it("are open where facts decide whether it has one, and outside once they do not", () => {
    const statuses = [{}, { "conduct.serious": true }, { "conduct.serious": false }].map((facts) => {
      const { status, facts: settling } = reviewExample(law, drafting("fine", "revoke-licence"), facts)("kinds-outside-statute");
      return [status, settling];
    });
    expect(statuses).toEqual([
      ["unknown", ["conduct.serious"]],
      ["pass", []],
      ["fail", []],
    ]);
  });

  it("are not both of what is to be chosen from, unless another provision has one as well", () => {
    const choice: Clause = {
      id: "choice",
      penalties: [
        {
          oneOf: [
            { kind: "warning", choice: "must" },
            { kind: "suspend-operations", choice: "must" },
          ],
          choice: "must",
        },
      ],
    };
    const either: Clause = {
      id: "either",
      penalties: [
        {
          anyOf: [
            { kind: "warning", choice: "must" },
            { kind: "suspend-operations", choice: "must" },
          ],
          choice: "must",
        },
      ],
    };
    const status = (kinds: readonly PenaltyKind[], ...clauses: readonly Clause[]): string =>
      reviewExample(items(...clauses), drafting(...kinds))("kinds-outside-statute").status;
    expect(status(["warning", "suspend-operations"], choice)).toBe("fail");
    expect(status(["warning"], choice)).toBe("pass");
    expect(status(["warning", "suspend-operations"], either)).toBe("pass");
    expect(status(["warning", "suspend-operations"], choice, must("warning"))).toBe("pass");
    expect(status(["warning", "suspend-operations"], { ...choice, ...serious })).toBe("unknown");
  });

  it("cannot be told where the statute yields nothing, and the finding says why", () => {
    const gap = items(fineClause(1_000, 2_000, { branch: "fine", when: { fact: "goods.value", operator: "lessThan", value: 10 } }));
    const finding = reviewExample(gap, drafting("fine"), { "goods.value": 10 })("kinds-outside-statute");
    expect(finding.status).toBe("unknown");
    expect(finding.detail?.en).toContain("no branch of the provision covers the facts");
    expect(finding.facts).toContain("goods.value");
  });

  it("are all outside a law that does not punish the conduct", () => {
    const unpunished = exampleItem([], { versions: [{ inForce: { from: "2020-01-01" }, unpunished: true }] });
    const finding = reviewExample({ items: [unpunished] }, drafting("fine"));
    expect([finding("kinds-outside-statute").status, finding("should-be-no-penalty").status]).toEqual(["fail", "fail"]);
  });

  it("do not matter where the draft has none", () => {
    expect(reviewExample(law, { outcome: "no-penalty", basis: [] })("kinds-outside-statute").status).toBe("not-applicable");
  });
});

describe("a kind that the statute commands", () => {
  const withGains: Clause = {
    id: "both",
    penalties: [
      { kind: "confiscate-gains", choice: "must" },
      { kind: "fine", choice: "must", concurrent: true, measure: { amount: [10_000, 50_000] } },
      { kind: "suspend-operations", choice: "may" },
    ],
  };
  const missing = (draft: typeof FINE_20000, facts = {}, parts: Partial<Parameters<typeof reviewExample>[0]> = {}) =>
    reviewExample({ ...items(withGains), ...parts }, draft, facts)("mandatory-kind-missing");

  it("has to be in the draft; what is only allowed need not", () => {
    expect(missing(drafting("fine", "confiscate-gains")).status).toBe("pass");
    expect(missing(drafting("fine"))).toMatchObject({ status: "fail", detail: { en: "commanded by law but not in the draft: confiscate-gains" } });
    expect(missing(drafting("confiscate-gains")).status).toBe("fail");
  });

  it("may be dropped under mitigation where it is imposed beside another, but never where it is a confiscation", () => {
    const parts = { circumstances: [circumstanceOn("party.cooperated", ["mitigated"], "must")] };
    const mitigated = { ...drafting("confiscate-gains"), disposition: "mitigated" } as const;
    expect(missing(mitigated, { "party.cooperated": true }, parts).status).toBe("pass");
    expect(missing({ ...drafting("fine"), disposition: "mitigated" }, { "party.cooperated": true }, parts).status).toBe("fail");
    // Mitigation depends on a fact; under the ordinary penalty the fine is commanded.
    expect(missing(drafting("confiscate-gains"), {}, parts).status).toBe("unknown");
    expect(missing(drafting("confiscate-gains"), { "party.cooperated": false }, parts).status).toBe("fail");
  });

  it("is not missing where it has nothing to take", () => {
    const parts = { policies: [reviewedBy({ nothingToTake: { "confiscate-gains": { fact: "gains.amount", operator: "equal", value: 0 } } })] };
    expect(missing(drafting("fine"), { "gains.amount": 0 }, parts).status).toBe("pass");
    expect(missing(drafting("fine"), { "gains.amount": 0.01 }, parts).status).toBe("fail");
    expect(missing(drafting("fine"), {}, parts)).toMatchObject({ status: "unknown", facts: ["gains.amount"] });
  });

  it("is open where facts decide whether it is commanded", () => {
    const law = items(fineClause(10_000, 50_000), must("revoke-licence", serious));
    const statuses = [{}, { "conduct.serious": true }, { "conduct.serious": false }].map(
      (facts) => reviewExample(law, drafting("fine"), facts)("mandatory-kind-missing").status,
    );
    expect(statuses).toEqual(["unknown", "fail", "pass"]);
  });

  it("is a fine that one branch or the other surely imposes", () => {
    const branch = (id: string, operator: "lessThan" | "greaterThanInclusive"): Clause =>
      fineClause(10_000, 50_000, { id, branch: "fine", when: { fact: "goods.value", operator, value: 100 } });
    const law = items(must("warning"), branch("below", "lessThan"), branch("from", "greaterThanInclusive"));
    expect(reviewExample(law, drafting("warning"))("mandatory-kind-missing").status).toBe("fail");
  });

  it("is one of several that are to be chosen from", () => {
    const choice: Clause = {
      id: "choice",
      penalties: [
        {
          oneOf: [
            { kind: "warning", choice: "must" },
            { kind: "suspend-operations", choice: "must" },
          ],
          choice: "must",
        },
      ],
    };
    const law = items(choice, fineClause(10_000, 50_000));
    expect(reviewExample(law, drafting("fine", "warning"))("mandatory-kind-missing").status).toBe("pass");
    expect(reviewExample(law, drafting("fine"))("mandatory-kind-missing")).toMatchObject({
      status: "fail",
      detail: { en: "one of these is commanded by law, the draft has none: warning, suspend-operations" },
    });
  });
});

describe("a second fine", () => {
  it("for the same act is one too many", () => {
    const two = { ...FINE_20000, penalties: [...(FINE_20000.penalties ?? []), { kind: "fine", amount: 100 } as const] };
    const statuses = [FINE_20000, two, drafting("warning")].map((draft) => reviewExample({}, draft)("second-fine").status);
    expect(statuses).toEqual(["pass", "fail", "not-applicable"]);
  });
});
