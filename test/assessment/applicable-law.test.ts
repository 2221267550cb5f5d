import { describe, expect, it } from "vitest";
import { determineApplicableLaw } from "../../src/assessment/applicable-law.ts";
import type { Assessment } from "../../src/index.ts";
import { assessed, fine, opened, ownCodes, type RuleParts, yuan } from "../support/assessment-rules.ts";

const OLD = "from: 2020-01-01, until: 2024-01-01";
const NEW = "from: 2024-01-01";
const CONDUCT_UNDER_OLD = { "conduct.endedOn": "2023-05-01" };
const UNDATED = { facts: {} };

/** Two wordings of the item, the second in force from 2024. */
function changed(before: string, after: string): RuleParts {
  return {
    versions: [
      [OLD, before],
      [NEW, after],
    ],
  };
}

const periods = ({ applicableLaw }: Assessment): readonly string[] => applicableLaw.versions.map(({ from, until }) => `${from} ${until}`);

describe("determineApplicableLaw", () => {
  it("settles on the only wording", () => {
    const assessment = assessed({});
    expect(assessment.applicableLaw).toEqual({
      status: "settled",
      conductDate: "2025-03-01",
      decisionDate: "2025-06-01",
      versions: [{ from: "2020-01-01", until: null }],
      changed: false,
      citations: ["sample-law@2024#3"],
    });
  });

  it("settles on a wording that has ended since where the decision still fell under it", () => {
    const { applicableLaw } = assessed(changed(fine(1, 2), fine(3, 4)), { "conduct.endedOn": "2023-05-01", "decision.madeOn": "2023-12-31" });
    expect(applicableLaw).toMatchObject({ status: "settled", decisionDate: "2023-12-31", changed: false, citations: ["sample-law@2020#3"] });
  });

  it("keeps the old law where the new one is heavier", () => {
    const assessment = assessed(changed(fine(10_000, 20_000), fine(30_000, 40_000)), CONDUCT_UNDER_OLD);
    expect(assessment.applicableLaw).toMatchObject({ status: "old-law", changed: true });
    expect(periods(assessment)).toEqual(["2020-01-01 2024-01-01", "2024-01-01 null"]);
    expect(assessment.recommendation.fine).toEqual(yuan(10_000, 20_000));
  });

  it("keeps the old law where the new one says the same", () => {
    expect(assessed(changed(fine(10_000, 20_000), fine(10_000, 20_000)), CONDUCT_UNDER_OLD).applicableLaw).toMatchObject({ status: "old-law", changed: true });
  });

  it("takes the new law where it is lighter, and names it first", () => {
    const assessment = assessed(changed(fine(30_000, 40_000), fine(10_000, 20_000)), CONDUCT_UNDER_OLD);
    expect(assessment.applicableLaw).toMatchObject({ status: "lighter-law", changed: true });
    expect(periods(assessment)).toEqual(["2024-01-01 null", "2020-01-01 2024-01-01"]);
    expect(assessment.recommendation.fine).toEqual(yuan(10_000, 20_000));
  });

  it("leaves the choice to a person where neither wording is lighter in every respect", () => {
    const assessment = assessed(changed(fine(10_000, 20_000), fine(5_000, 50_000)), CONDUCT_UNDER_OLD);
    expect(assessment.applicableLaw).toMatchObject({ status: "incomparable", changed: true });
    expect(periods(assessment)).toEqual(["2020-01-01 2024-01-01", "2024-01-01 null"]);
    expect(assessment.recommendation.status).toBe("withheld");
    expect(ownCodes(assessment)).toContain("law-incomparable");
  });

  it("cannot compare wordings while facts are open that either rests on", () => {
    const serious = "id: fine, when: { fact: conduct.serious, operator: equal, value: true }";
    const parts = changed(fine(10_000, 20_000, serious), fine(5_000, 10_000));
    expect(assessed(parts, CONDUCT_UNDER_OLD).applicableLaw.status).toBe("incomparable");
    expect(assessed(parts, { ...CONDUCT_UNDER_OLD, "conduct.serious": true }).applicableLaw.status).toBe("lighter-law");
    expect(assessed(parts, { ...CONDUCT_UNDER_OLD, "conduct.serious": false }).applicableLaw.status).toBe("old-law");
  });

  it("cites the statute as it stood when the conduct ended under the old law, and as it stands under the lighter one", () => {
    const old = assessed(changed(fine(10_000, 20_000), fine(30_000, 40_000)), CONDUCT_UNDER_OLD);
    expect(old.statutory?.lines[0]?.citations).toEqual(["sample-law@2020#30"]);
    expect(old.applicableLaw.citations).toEqual(["sample-law@2024#3"]);
    const lighter = assessed(changed(fine(30_000, 40_000), fine(10_000, 20_000)), CONDUCT_UNDER_OLD);
    expect(lighter.statutory?.lines[0]?.citations).toEqual(["sample-law@2024#30"]);
    expect(lighter.recommendation.options[0]?.penalties[0]?.citations).toEqual(["sample-law@2024#30"]);
  });

  it.each([
    ["2019-12-31", "not-covered"],
    ["2020-01-01", "lighter-law"],
    ["2023-12-31", "lighter-law"],
    ["2024-01-01", "settled"],
  ])("for conduct that ended on %s finds the law %s", (day, status) => {
    expect(assessed(changed(fine(30_000, 40_000), fine(10_000, 20_000)), { "conduct.endedOn": day }).applicableLaw.status).toBe(status);
  });

  it.each([
    ["2023-12-31", "settled"],
    ["2024-01-01", "lighter-law"],
  ])("for a decision of %s finds the law %s", (day, status) => {
    const facts = { ...CONDUCT_UNDER_OLD, "decision.madeOn": day };
    expect(assessed(changed(fine(30_000, 40_000), fine(10_000, 20_000)), facts).applicableLaw.status).toBe(status);
  });

  it("has nothing to assess by where no wording covers the date of the conduct", () => {
    const assessment = assessed({}, { "conduct.endedOn": "2019-12-31" });
    expect(assessment.applicableLaw).toMatchObject({ status: "not-covered", conductDate: "2019-12-31", versions: [], changed: false });
    expect(assessment.statutory).toBeNull();
    expect(assessment.recommendation).toEqual({ status: "withheld", options: [], fine: null, orders: [] });
  });

  it("has nothing to assess by where conduct fell between two wordings", () => {
    const parts: RuleParts = {
      versions: [
        ["from: 2020-01-01, until: 2022-01-01", fine(1, 2)],
        ["from: 2024-01-01", fine(1, 2)],
      ],
    };
    expect(assessed(parts, { "conduct.endedOn": "2023-01-01" }).applicableLaw.status).toBe("not-covered");
  });

  it("tells that a provision ended before the decision, and recommends nothing", () => {
    const assessment = assessed({ versions: [[OLD, fine(1, 2)]] }, CONDUCT_UNDER_OLD);
    expect(assessment.applicableLaw).toMatchObject({ status: "ended", changed: true, versions: [{ from: "2020-01-01", until: "2024-01-01" }] });
    expect(assessment.statutory?.fine.range).toEqual(yuan(1, 2));
    expect(assessment.recommendation.status).toBe("withheld");
    expect(ownCodes(assessment)).toContain("law-ended");
  });

  describe("without the date of the conduct", () => {
    it("recommends where every wording that may govern says the same", () => {
      const assessment = assessed(changed(fine(10_000, 20_000), fine(10_000, 20_000)), {}, UNDATED);
      expect(assessment.applicableLaw).toMatchObject({ status: "undetermined", conductDate: null, changed: false });
      expect(periods(assessment)).toEqual(["2024-01-01 null", "2020-01-01 2024-01-01"]);
      expect(assessment.recommendation.fine).toEqual(yuan(10_000, 20_000));
    });

    it("recommends where there is one wording only, but leaves it open and asks for the date", () => {
      const assessment = assessed({}, {}, UNDATED);
      expect(assessment.applicableLaw.status).toBe("undetermined");
      expect(assessment.recommendation.status).toBe("open");
      expect(assessment.missingFacts[0]).toMatchObject({ fact: "conduct.endedOn", matters: ["law", "findings"] });
    });

    it("recommends nothing where the wordings that may govern differ", () => {
      const assessment = assessed(changed(fine(10_000, 20_000), fine(30_000, 40_000)), {}, UNDATED);
      expect(assessment.applicableLaw.status).toBe("undetermined");
      expect(assessment.recommendation.status).toBe("withheld");
      expect(ownCodes(assessment)).toContain("law-date-unknown");
    });

    it("leaves out a wording that begins after the decision", () => {
      const assessment = assessed(changed(fine(10_000, 20_000), fine(30_000, 40_000)), {}, { facts: {}, asOf: "2023-12-31" });
      expect(periods(assessment)).toEqual(["2020-01-01 2024-01-01"]);
      expect(assessment.recommendation.fine).toEqual(yuan(10_000, 20_000));
    });

    it("has nothing to assess by where the decision precedes every wording", () => {
      const assessment = assessed({}, {}, { facts: {}, asOf: "2019-06-01" });
      expect(assessment.applicableLaw).toMatchObject({ status: "not-covered", versions: [] });
      expect(assessment.statutory).toBeNull();
    });

    // Whatever the date is, the law has ended or has no wording.
    it("recommends nothing where the only wording ended before the decision", () => {
      expect(assessed({ versions: [[OLD, fine(1, 2)]] }, {}, UNDATED).recommendation.status).toBe("withheld");
    });
  });

  it("gives what the governing wording prescribes and, where the law changed, what the other does", () => {
    const parts = changed(fine(30_000, 40_000), fine(10_000, 20_000));
    const both = determineApplicableLaw(opened(parts, CONDUCT_UNDER_OLD));
    expect([both.outcome?.linked.version.inForce.from, both.other?.linked.version.inForce.from, both.settled]).toEqual(["2024-01-01", "2020-01-01", true]);
    const one = determineApplicableLaw(opened(parts));
    expect([one.outcome?.linked.version.inForce.from, one.other, one.settled]).toEqual(["2024-01-01", null, true]);
    const none = determineApplicableLaw(opened(parts, { "conduct.endedOn": "2019-01-01" }));
    expect([none.outcome, none.other, none.settled]).toEqual([null, null, false]);
  });
});
