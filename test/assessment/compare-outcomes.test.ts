import { describe, expect, it } from "vitest";
import { outcomeOfVersion } from "../../src/assessment/clause-outcomes.ts";
import { compareOutcomes } from "../../src/assessment/compare-outcomes.ts";
import type { CaseFile } from "../../src/index.ts";
import { fine, isTrue, opened } from "../support/assessment-rules.ts";

/** How the clauses of a later wording stand to those of an earlier one. */
function compare(before: string, after: string, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): string {
  const open = opened(
    {
      versions: [
        ["from: 2020-01-01, until: 2024-01-01", before],
        ["from: 2024-01-01", after],
      ],
    },
    facts,
    rest,
  );
  const [earlier, later] = open.item.versions.map((version) => outcomeOfVersion(open, version));
  if (!earlier || !later) throw new Error("the item of this test has too few wordings");
  return compareOutcomes(earlier, later, open.offender);
}

const penalty = (text: string): string => `{ ${text} }`;
const clause = (...penalties: readonly string[]): string => `- { id: a, penalties: [${penalties.map(penalty).join(", ")}] }`;
const amount = (interval: string, choice = "must"): string => clause(`kind: fine, choice: ${choice}, measure: { amount: ${interval} }`);
const ban = (measure: string): string => clause(`kind: restrict-employment, choice: must, measure: { ${measure} }`);
const WARNING = "kind: warning, choice: must";
const REVOKE = "kind: revoke-licence, choice: must";
const SUSPEND = "kind: suspend-operations, choice: must";
const FINE = "kind: fine, choice: must, measure: { amount: [1000, 2000] }";

const OPPOSITE: Readonly<Record<string, string>> = { lighter: "heavier", heavier: "lighter", same: "same", incomparable: "incomparable" };

describe("compareOutcomes", () => {
  it.each([
    ["neither end moved, though it is written otherwise", amount("[1000, 2000]"), amount("{ min: 1000, max: 2000 }"), "same"],
    ["both ends are lower", amount("[1000, 2000]"), amount("[500, 1500]"), "lighter"],
    ["only the minimum is lower", amount("[1000, 2000]"), amount("[500, 2000]"), "lighter"],
    ["only the maximum is lower", amount("[1000, 2000]"), amount("[1000, 1500]"), "lighter"],
    ["the minimum is lower and the maximum higher", amount("[1000, 2000]"), amount("[500, 2500]"), "incomparable"],
    ["the minimum was taken away", amount("[1000, 2000]"), amount("{ max: 2000 }"), "lighter"],
    ["the maximum was taken away", amount("[1000, 2000]"), amount("{ min: 1000 }"), "heavier"],
    ["neither has a minimum", amount("{ max: 2000 }"), amount("{ max: 1000 }"), "lighter"],
    ["the maximum no longer includes its number", amount("{ min: 1000, max: 2000 }"), amount("{ min: 1000, below: 2000 }"), "lighter"],
    ["the minimum no longer includes its number", amount("{ min: 1000, max: 2000 }"), amount("{ above: 1000, max: 2000 }"), "heavier"],
    ["the fine became a matter of choice", amount("[1000, 2000]"), amount("[1000, 2000]", "may"), "lighter"],
    ["the fine is a matter of choice but higher", amount("[1000, 2000]"), amount("[2000, 3000]", "may"), "incomparable"],
    ["a kind was added", clause(FINE), clause(FINE, WARNING), "heavier"],
    ["a kind was taken away", clause(FINE, WARNING), clause(FINE), "lighter"],
    ["a kind was added and the fine lowered", amount("[1000, 2000]"), clause("kind: fine, choice: must, measure: { amount: [1, 2] }", WARNING), "incomparable"],
    ["a kind was exchanged for a heavier one", clause(WARNING), clause(REVOKE), "heavier"],
    ["a fine gave way to a heavier kind", clause(FINE), clause(REVOKE), "heavier"],
    ["a kind was exchanged for a heavier one that need not be", clause(WARNING), clause("kind: revoke-licence, choice: may"), "incomparable"],
    ["a heavier kind gave way to a lighter one and another was added", clause(REVOKE), clause(WARNING, FINE), "lighter"],
    ["a lighter kind was added beside the heavier one", clause(REVOKE), clause(REVOKE, WARNING), "heavier"],
    ["the fine was taken away", clause(FINE, WARNING), clause(WARNING), "lighter"],
    ["a duty became a choice", clause(WARNING), clause("kind: warning, choice: may"), "lighter"],
    ["the days are fewer", ban("days: [5, 15]"), ban("days: [5, 10]"), "lighter"],
    ["the months are more", ban("months: [1, 3]"), ban("months: [1, 6]"), "heavier"],
    ["the years have no end any more", ban("years: { max: 5 }"), ban("years: { min: 0 }"), "heavier"],
    ["the time is given in another unit", ban("months: 12"), ban("years: 1"), "incomparable"],
    ["a ban of years became one for life", ban("years: 10"), ban("life: true"), "heavier"],
    ["a ban of years may reach for life", ban("years: 10"), ban("years: 10, orLife: true"), "heavier"],
    ["a ban up to for life became one for life", ban("years: 10, orLife: true"), ban("life: true"), "heavier"],
    ["a ban of months became one for life", ban("months: 12"), ban("life: true"), "heavier"],
    ["a time was put in where none was", clause("kind: restrict-employment, choice: must"), ban("years: 5"), "incomparable"],
    [
      "the penalty moved to another offender, for the one who was relieved of it",
      "- { id: a, penalties: [{ kind: warning, choice: must }] }",
      "- { id: a, offender: responsible-person, penalties: [{ kind: warning, choice: must }] }",
      "lighter",
    ],
  ])("where %s", (_, before, after, expected) => {
    expect(compare(before, after)).toBe(expected);
    expect(compare(after, before)).toBe(OPPOSITE[expected]);
  });

  const only = (kind: string): string => clause(`kind: ${kind}, choice: must${kind === "fine" ? ", measure: { amount: [1000, 2000] }" : ""}`);
  it.each([
    ["warning", "public-criticism", "heavier"],
    ["public-criticism", "fine", "heavier"],
    ["public-criticism", "confiscate-property", "heavier"],
    ["fine", "confiscate-gains", "incomparable"],
    ["fine", "suspend-licence", "heavier"],
    ["confiscate-gains", "restrict-operations", "heavier"],
    ["suspend-licence", "downgrade-qualification", "heavier"],
    ["downgrade-qualification", "revoke-licence", "heavier"],
    ["restrict-operations", "suspend-operations", "heavier"],
    ["suspend-operations", "close-down", "heavier"],
    ["revoke-licence", "close-down", "incomparable"],
    ["suspend-licence", "restrict-employment", "incomparable"],
    ["close-down", "restrict-employment", "incomparable"],
    ["restrict-employment", "detention", "heavier"],
    ["revoke-licence", "detention", "heavier"],
    ["warning", "demerit-points", "incomparable"],
    ["detention", "other", "incomparable"],
    ["demerit-points", "other", "incomparable"],
  ])("knows the groups of article 9: from %s to %s is %s", (before, after, expected) => {
    expect(compare(only(before), only(after))).toBe(expected);
    expect(compare(only(after), only(before))).toBe(OPPOSITE[expected]);
  });

  it("compares what is imposed on the one who is assessed", () => {
    const moved = [
      "- { id: a, penalties: [{ kind: warning, choice: must }] }",
      "- { id: a, offender: responsible-person, penalties: [{ kind: warning, choice: must }] }",
    ];
    const [before, after] = moved.map((clauses) => `${clauses}\n- { id: b, offender: responsible-person, orders: [correct] }`) as [string, string];
    expect(compare(before, after)).toBe("lighter");
    expect(compare(before, after, {}, { offender: "responsible-person" })).toBe("heavier");
  });

  it("finds wordings that say the same alike, even where facts are open", () => {
    const clauses = fine(1, 2, `id: a, when: ${isTrue("conduct.serious")}`);
    expect(compare(clauses, clauses)).toBe("same");
  });

  it("compares nothing while a condition of either is open", () => {
    const open = fine(1, 2, `id: a, when: ${isTrue("conduct.serious")}`);
    expect(compare(open, amount("[5, 6]"))).toBe("incomparable");
    expect(compare(amount("[5, 6]"), open)).toBe("incomparable");
  });

  it("compares nothing while the base of either is open", () => {
    const multiple = clause("kind: fine, choice: must, measure: { times: [1, 2], of: goods.value }");
    expect(compare(multiple, amount("[0, 1]"))).toBe("incomparable");
    expect(compare(multiple, amount("[0, 1]"), { "goods.value": 5 })).toBe("lighter");
  });

  it("compares nothing where either has a gap or a collision", () => {
    const never = `- { id: a, branch: b, when: ${isTrue("history.repeated")}, penalties: [{ kind: warning, choice: must }] }`;
    expect(compare(never, clause(WARNING))).toBe("incomparable");
    expect(compare(clause(WARNING), `${fine(1, 2, "id: a")}\n${fine(3, 4, "id: b")}`)).toBe("incomparable");
  });

  // One of the two is imposed before, both after.
  it("finds it heavier where penalties of which one was chosen are all imposed", () => {
    const oneOf = `- { id: a, penalties: [{ choice: must, oneOf: [{ ${SUSPEND} }, { ${REVOKE} }] }] }`;
    expect(compare(oneOf, clause(SUSPEND, REVOKE))).toBe("heavier");
  });

  it("finds it lighter where of penalties that were all imposed one is chosen", () => {
    const oneOf = `- { id: a, penalties: [{ choice: must, oneOf: [{ ${SUSPEND} }, { ${REVOKE} }] }] }`;
    expect(compare(clause(SUSPEND, REVOKE), oneOf)).toBe("lighter");
  });
});
