// The greengrocer's celery, as the party would ask: what would have led to no penalty, and can it still happen.
import { describe, expect, it } from "vitest";
import { type CaseFile, nextQuestions, possibleOutcomes, whatWouldChange, why, whyNot } from "../../src/index.ts";
import { cnRulebook } from "../support/cn-rulebook.ts";

/** Established: the conduct was minor, a first offence, without harm; the celery was not recalled, nothing else speaks for the party. */
const CELERY: CaseFile = {
  item: "cn/food-safety/124-1-1",
  asOf: "2021-12-20",
  facts: {
    "party.kind": "individual-business",
    "party.birthDate": "1970-05-01",
    "party.mentalState": "capable",
    "conduct.endedOn": "2021-10-08",
    "conduct.discoveredOn": "2021-10-25",
    "conduct.minor": true,
    "conduct.serious": false,
    "conduct.coercedOrDeceived": false,
    "conduct.selfReported": false,
    "conduct.againstEmergencyMeasures": false,
    "goods.value": 20,
    "gains.amount": 20,
    "history.first": true,
    "harm.degree": "none",
    "correction.timely": false,
    "correction.harmReduced": false,
    "merit.cooperation": false,
    "food.trader": true,
    "food.purchaseChecksDone": false,
    "procedure.stage": "investigation",
  },
};

const withFacts = (facts: CaseFile["facts"]): CaseFile => ({ ...CELERY, facts: { ...CELERY.facts, ...facts } });

describe("the celery case", () => {
  it("is not without penalty for want of one thing: that it was put right in time", () => {
    const { status, rules } = whyNot(cnRulebook, CELERY, { disposition: "no-penalty" });
    expect(status).toBe("not-reached");
    const [first, second] = rules;
    expect([first, second].map((rule) => [rule?.id, rule?.lacking.map(({ fact, operator, value, found }) => [fact, operator, value, found])])).toEqual([
      ["cn/apl/33-1-first-offence", [["correction.timely", "equal", true, false]]],
      ["cn/apl/33-1-minor-conduct", [["correction.timely", "equal", true, false]]],
    ]);
    expect(second?.citations).toEqual(["administrative-penalty-law@2021#33.1", "administrative-penalty-law@2021#33.3"]);
  });

  it("would be without penalty once it is put right, which can still happen while it is investigated", () => {
    const { reached, exact, changes } = whatWouldChange(cnRulebook, CELERY, { disposition: "no-penalty" });
    expect([reached, exact]).toEqual([false, true]);
    const [first] = changes;
    expect(first?.facts).toEqual([
      { fact: "correction.timely", label: { zh: "及时改正", en: "corrected in time" }, from: false, to: true, stillPossible: "yes" },
    ]);
    expect([first?.stillPossible, first?.given, first?.dispositions]).toEqual(["yes", [], ["no-penalty"]]);
    expect(first?.rules.map(({ id }) => id)).toEqual(["cn/apl/33-1-first-offence", "cn/apl/33-1-minor-conduct"]);
  });

  it("could no longer be, once the decision was made; and whether it can is not known where the stage is not told", () => {
    const stillPossible = (facts: CaseFile["facts"]): unknown =>
      whatWouldChange(cnRulebook, withFacts(facts), { disposition: "no-penalty" }).changes[0]?.stillPossible;
    expect(stillPossible({ "procedure.stage": "enforcement", "decision.madeOn": "2021-12-10" })).toBe("no");
    expect(stillPossible({ "procedure.stage": { unknown: "asked" } })).toBe("unknown");
  });

  it("never proposes to change what is past or what the party is", () => {
    for (const disposition of ["no-penalty", "exemption", "mitigated", "lighter"] as const) {
      const facts = whatWouldChange(cnRulebook, CELERY, { disposition }, { most: 10 }).changes.flatMap((change) => change.facts.map(({ fact }) => fact));
      expect(facts.filter((fact) => !/^(correction\.|merit\.|conduct\.selfReported)/.test(fact))).toEqual([]);
    }
  });

  it("has a fine from 50,000 to 100,000 yuan whatever the goods are worth below 10,000, and the value is not among the reasons for its disposition", () => {
    const open = withFacts({ "goods.value": { between: [0, 9999.99], unknown: "disputed" } });
    const { exact, fine, dispositions } = possibleOutcomes(cnRulebook, open);
    expect([exact, fine?.range, dispositions.map(({ disposition, status }) => [disposition, status])]).toEqual([
      true,
      { min: 50_000, minIncluded: true, max: 100_000, maxIncluded: true },
      [["ordinary", "certain"]],
    ]);
    expect(nextQuestions(cnRulebook, open).questions).toEqual([]);
    const answer = why(cnRulebook, CELERY, { about: "disposition" });
    expect(answer.status === "settled" && answer.because.map(({ fact }) => fact).includes("goods.value")).toBe(false);
  });

  it("has a fine from 50,000 yuan to twenty times 12,000 where the goods may be worth up to that", () => {
    const { exact, fine } = possibleOutcomes(cnRulebook, withFacts({ "goods.value": { between: [5000, 12_000] } }));
    // Below 10,000: 50,000 to 100,000. From 10,000 on: ten to twenty times, at most 20 × 12,000 = 240,000.
    expect([exact, fine?.range.min, fine?.range.max]).toEqual([true, 50_000, 240_000]);
    expect(fine?.most).toMatchObject({ "goods.value": 12_000 });
  });

  it("settles with one question where only that is open", () => {
    const { questions } = nextQuestions(cnRulebook, withFacts({ "correction.timely": { unknown: "asked" } }));
    expect(questions.map(({ fact, unknown, groups }) => [fact, unknown, groups])).toEqual([
      [
        "correction.timely",
        "asked",
        [
          { answers: { oneOf: [false] }, settles: true },
          { answers: { oneOf: [true] }, settles: true },
        ],
      ],
    ]);
  });
});
