// What decides the checks of the Administrative Coercion Law at their limits: last days, sums, kinds of measures, contents of papers.
import { describe, expect, it } from "vitest";
import { assess, type Finding } from "../../../src/index.ts";
import { type FactsOver, layFacts, statusOf } from "../../support/check-states.ts";
import { cnRulebook } from "../../support/cn-rulebook.ts";
import { AS_OF, AT_ONCE, ENFORCED, GRANTED, NOT_ACCEPTED, REFUSED, SEALED, URGENT } from "./coercion-law/lawful.ts";

const PREFIX = "cn/coercion/";

function findingsIn(facts: FactsOver): readonly Finding[] {
  const { findings } = assess(cnRulebook, { item: "cn/food-safety/124-1-1", asOf: AS_OF, facts: layFacts({}, facts) });
  return findings.filter(({ id }) => id.startsWith(PREFIX));
}

function status(id: string, base: FactsOver, over: FactsOver = {}): Finding["status"] {
  return statusOf(cnRulebook, `${PREFIX}${id}`, layFacts(base, over), { asOf: AS_OF });
}

/** Those of the values for which the check applies. */
function reach(id: string, base: FactsOver, values: readonly string[], factsFor: (value: string) => FactsOver): readonly string[] {
  return values.filter((value) => status(id, base, factsFor(value)) !== "not-applicable");
}

describe("the thirty days of sealing and seizure", () => {
  const ID = "25-1-decided-in-thirty-days";
  const ended = (on: string, over: FactsOver): Finding["status"] =>
    status(ID, SEALED, { "coercion.testingPeriods": [], "coercion.sealExtensions": [], ...over, "coercion.sealEndedOn": on });
  const granted = (by: "authority-head" | "other", days: number, approvedOn: string): FactsOver => ({ "coercion.sealExtensions": [{ by, length: { days }, approvedOn }] });

  // 2 March and thirty days: 1 April; thirty more: 1 May 2026
  it("become sixty where the head approved in time", () => {
    const over = granted("authority-head", 30, "2026-04-01");
    expect([ended("2026-05-01", over), ended("2026-05-02", over)]).toEqual(["pass", "fail"]);
  });

  it("become no more than sixty, however much was approved", () => {
    const over = granted("authority-head", 60, "2026-03-31");
    expect([ended("2026-05-01", over), ended("2026-05-02", over)]).toEqual(["pass", "fail"]);
  });

  it("are not extended after they were over, nor twice, nor by anybody else", () => {
    expect(ended("2026-04-02", granted("authority-head", 30, "2026-04-02"))).toBe("fail");
    expect(ended("2026-04-02", granted("other", 30, "2026-03-31"))).toBe("fail");
    const twice = { "coercion.sealExtensions": ["2026-03-31", "2026-04-30"].map((on) => ({ by: "authority-head" as const, length: { days: 30 }, approvedOn: on })) };
    expect(ended("2026-05-02", twice)).toBe("fail");
  });

  // Monday 9 to Friday 13 March are five days, so 6 April; with the extension 6 May 2026
  it("do not run while something is tested, told or not", () => {
    const tested = { "coercion.testingPeriods": [{ from: "2026-03-09", to: "2026-03-13" }], "coercion.testingTold": false };
    expect([ended("2026-04-06", tested), ended("2026-04-07", tested)]).toEqual(["pass", "fail"]);
    const both = { ...tested, ...granted("authority-head", 30, "2026-04-06") };
    expect([ended("2026-05-06", both), ended("2026-05-07", both)]).toEqual(["pass", "fail"]);
  });

  it("are over unnoticed where nothing was decided", () => {
    expect(ended("not-yet", {})).toBe("fail");
    expect(status(ID, SEALED, { "coercion.testingPeriods": undefined, "coercion.sealEndedOn": "2026-05-10" })).toBe("unknown");
  });

  // 6 March and thirty days: 5 April; thirty more: 5 May 2026. No time of tests is left out.
  it("hold for freezing as well, without any time of tests", () => {
    const frozen = (on: string, over: FactsOver = {}): Finding["status"] => status("32-1-decided-in-thirty-days", URGENT, { ...over, "coercion.freezeEndedOn": on });
    expect([frozen("2026-05-05"), frozen("2026-05-06")]).toEqual(["pass", "fail"]);
    const tested = { "coercion.testingPeriods": [{ from: "2026-03-09", to: "2026-03-13" }] };
    expect(frozen("2026-05-06", tested)).toBe("fail");
    const longer = { "coercion.freezeExtensions": [{ by: "authority-head" as const, length: { days: 60 }, approvedOn: "2026-04-03" }] };
    expect([frozen("2026-05-05", longer), frozen("2026-05-06", longer)]).toEqual(["pass", "fail"]);
  });
});

describe("working days and days of rest", () => {
  // After Thursday, 30 April 2026: Labour Day until the 5th, then 6, 7, 8; Saturday the 9th is worked on and would be the fourth.
  it("leave out public holidays when a decision on freezing is handed over", () => {
    const over = { "coercion.frozenOn": "2026-04-30", "coercion.freezeEndedOn": undefined };
    const handed = (on: string): Finding["status"] => status("31-decision-delivered", URGENT, { ...over, "coercion.freezeDecisionDeliveredOn": on });
    expect([handed("2026-05-08"), handed("2026-05-09")]).toEqual(["pass", "fail"]);
  });

  // Served on Wednesday, 22 April 2026: 23, 24, 27, 28, 29, 30 April, 6, 7, 8, 9 May are ten; so from the 10th on.
  it("leave them out of the ten days before the court is applied to, and count the Saturday that is worked on", () => {
    const applied = (on: string): Finding["status"] =>
      status("54-ten-days-after-urging", GRANTED, {
        "coercion.urgingServedOn": "2026-04-22",
        "coercion.courtAppliedOn": on,
        "coercion.courtAcceptedOn": undefined,
        "coercion.courtRuledOn": undefined,
      });
    expect([applied("2026-05-08"), applied("2026-05-09"), applied("2026-05-11")]).toEqual(["fail", "needs-judgement", "pass"]);
  });

  // 13 March and three months: Saturday, 13 June 2026, so Monday the 15th
  it("move the last day for the application to the court", () => {
    const applied = (on: string): Finding["status"] =>
      status("53-in-three-months", GRANTED, {
        "coercion.remedyPeriodOverOn": "2026-03-13",
        "coercion.courtAppliedOn": on,
        "coercion.courtAcceptedOn": undefined,
        "coercion.courtRuledOn": undefined,
      });
    expect([applied("2026-06-15"), applied("2026-06-16")]).toEqual(["pass", "fail"]);
  });

  // 13 March and fifteen days: Saturday, 28 March 2026, so Monday the 30th
  it.each([
    ["56-2-review-asked", NOT_ACCEPTED],
    ["58-3-review-asked", REFUSED],
  ])("move the last day for asking the higher court: %s", (id, base) => {
    const asked = (on: string): Finding["status"] => status(id, base, { "coercion.rulingReceivedOn": "2026-03-13", "coercion.courtReviewAskedOn": on });
    expect([asked("2026-03-30"), asked("2026-03-31")]).toEqual(["pass", "fail"]);
  });

  // 26 March and thirty days: Saturday, 25 April 2026, so Monday the 27th
  it("move the last day for the court that sees a manifest fault", () => {
    const ruled = (on: string): Finding["status"] => status("58-2-ruled", REFUSED, { "coercion.courtAcceptedOn": "2026-03-26", "coercion.courtRuledOn": on });
    expect([ruled("2026-04-27"), ruled("2026-04-28")]).toEqual(["pass", "fail"]);
  });

  it("pass unused where the court accepted and never ruled, whatever it would have ruled", () => {
    expect(status("57-ruled", GRANTED, { "coercion.courtOutcome": "accepted", "coercion.courtRuledOn": undefined })).toBe("fail");
    expect(status("57-ruled", GRANTED, { "coercion.courtOutcome": "refused", "coercion.courtRuledOn": "2026-04-03" })).toBe("fail");
  });
});

describe("what differs by the measure", () => {
  it("only a law provides for freezing, nothing below a local regulation for sealing, none of these for another measure", () => {
    expect(["law", "administrative-regulation", "local-regulation", "none"].map((on) => status("10-basis-for-sealing", SEALED, { "coercion.sealBasis": on }))).toEqual([
      "pass",
      "pass",
      "pass",
      "fail",
    ]);
    expect(["law", "administrative-regulation", "local-regulation", "none"].map((on) => status("10-basis-for-other-measures", SEALED, { "coercion.otherBasis": on }))).toEqual([
      "pass",
      "pass",
      "fail",
      "fail",
    ]);
  });

  // Art. 30, paragraph 1: items 1, 2, 3 and 7 of article 18
  it("freezing follows four of the ten steps", () => {
    const found = findingsIn({ ...URGENT, "coercion.measures": ["freeze"], "coercion.urgent": false, "coercion.approved": true });
    expect(found.flatMap(({ id, status: is }) => (id.startsWith(`${PREFIX}18-`) && is !== "not-applicable" ? [id.slice(PREFIX.length)] : [])).sort()).toEqual([
      "18-1-1-approved-first",
      "18-1-2-two-officers",
      "18-1-3-certificates-shown",
      "18-1-7-record",
    ]);
  });

  it("two officers take it, also where another step of the case had but one", () => {
    const one = { "procedure.officers": ["31010001"] };
    expect(status("18-1-2-two-officers", SEALED, { ...one, "coercion.twoOfficers": true })).toBe("pass");
    expect(status("18-1-2-two-officers", SEALED, { "procedure.officers": ["31010001", "31010002", "31010003"], "coercion.twoOfficers": undefined })).toBe("pass");
  });

  it("a report that the head never had is late, and approval that was given afterwards is enough", () => {
    expect(status("19-reported-within-24-hours", URGENT, { "coercion.reportedAt": "not-yet" })).toBe("fail");
    expect(status("19-approval-sought", URGENT, { "coercion.urgentApproval": "approved" })).toBe("pass");
  });
});

describe("what differs by the way of enforcement", () => {
  it("property that is being moved is enforced against at once", () => {
    expect(status("37-1-after-the-urging", ENFORCED, { "coercion.executionDecidedOn": "2026-06-16", "coercion.assetsMoving": true })).toBe("pass");
  });

  it("a party that was urged by word of mouth is heard as well", () => {
    expect(status("36-heard-after-urging", ENFORCED, { "coercion.urging": "orally", "coercion.urgingAnswer": "refused" })).toBe("fail");
  });

  it("urgency allows the night and public holidays", () => {
    const atNight = { "coercion.atNightOrHoliday": true };
    expect(status("43-1-not-at-night", ENFORCED, { ...atNight, "coercion.executionUrgent": true })).toBe("pass");
    expect(status("43-1-not-at-night", AT_ONCE, { "coercion.executionUrgent": false })).toBe("fail");
  });

  it("only a surcharge is waived, and only for remedial steps", () => {
    const waived = (what: string, remedied: boolean): Finding["status"] =>
      status("42-1-only-surcharge-waived", ENFORCED, { "coercion.waived": what, "coercion.partyRemedied": remedied });
    expect([waived("none", false), waived("surcharge", true), waived("surcharge", false), waived("principal", true)]).toEqual(["pass", "pass", "fail", "fail"]);
  });

  // From 1 May: thirty-one days on 1 June 2026; with two of a suit on 3 June.
  it("the time of a suit is no time of surcharge", () => {
    const over = { "coercion.urgingServedOn": "2026-05-18", "coercion.urgingUntil": "2026-05-29", "procedure.disputePeriods": [{ from: "2026-05-11", to: "2026-05-12" }] };
    const decided = (on: string): Finding["status"] => status("46-1-after-thirty-days", ENFORCED, { ...over, "coercion.executionDecidedOn": on });
    expect([decided("2026-06-02"), decided("2026-06-03")]).toEqual(["fail", "pass"]);
  });

  it("without power to enforce, only what had been sealed is auctioned, once the time for remedies is over", () => {
    const auctioned = (over: FactsOver): Finding["status"] => status("46-3-auction-allowed", { ...ENFORCED, "coercion.executionPower": false }, over);
    expect([auctioned({}), auctioned({ "coercion.auctionOfSealed": false }), auctioned({ "coercion.remediesUnused": false })]).toEqual(["pass", "fail", "fail"]);
    expect(auctioned({ "coercion.executionPower": true, "coercion.auctionOfSealed": false })).toBe("pass");
  });

  it("what is cleared at once goes without urging, decision or power beforehand", () => {
    expect(findingsIn(AT_ONCE).flatMap(({ id, status: is }) => (is === "pass" ? [id.slice(PREFIX.length)] : [])).sort()).toEqual([
      "43-1-not-at-night",
      "43-2-supplies-not-cut",
      "52-party-told-after",
      "52-party-unable",
    ]);
  });

  it("a surcharge alone needs no urging, but a time that has passed and a rate that was told", () => {
    const found = findingsIn({ ...ENFORCED, "coercion.execution": [] });
    expect(found.flatMap(({ id, status: is }) => (is === "not-applicable" ? [] : [id.slice(PREFIX.length)])).sort()).toEqual([
      "34-overdue",
      "42-1-agreement-harmless",
      "42-1-only-surcharge-waived",
      "42-2-resumed-when-broken",
      "43-2-supplies-not-cut",
      "45-1-rate-told",
      "45-2-no-more-than-principal",
    ]);
  });
});

const MEASURES = ["restrict-freedom", "seal", "seize", "freeze", "other"];
const WAYS = ["transfer", "auction", "restore", "substitute", "demolition", "other", "court"];

describe("which measures and ways a check is about", () => {
  it.each([
    ["17-1-within-powers", MEASURES],
    ["18-1-4-party-notified", ["restrict-freedom", "seal", "seize", "other"]],
    ["10-law-for-freedom-and-freezing", ["restrict-freedom", "freeze"]],
    ["10-basis-for-sealing", ["seal", "seize"]],
    ["10-basis-for-other-measures", ["other"]],
    ["23-2-not-twice", ["seal"]],
    ["21-property-handed-over", ["seal", "seize", "freeze"]],
    ["29-2-not-twice", ["freeze"]],
    ["20-2-within-time", ["restrict-freedom"]],
  ])("%s: %j", (id, measures) => {
    expect(reach(id, SEALED, MEASURES, (measure) => ({ "coercion.measures": [measure] }))).toEqual(measures);
  });

  it("only a restriction of freedom is reported on return instead of within a day", () => {
    const of = (id: string): readonly string[] => reach(id, URGENT, MEASURES, (measure) => ({ "coercion.measures": [measure] }));
    expect([of("19-reported-within-24-hours"), of("19-approval-sought")]).toEqual([MEASURES.slice(1), MEASURES.slice(1)]);
    expect([of("20-1-2-reported-on-return"), of("20-1-2-approval-sought")]).toEqual([["restrict-freedom"], ["restrict-freedom"]]);
    expect(of("19-lifted-when-refused")).toEqual(MEASURES);
  });

  it.each([
    ["34-overdue", WAYS],
    ["35-urged-in-writing", WAYS.slice(0, 6)],
    ["43-1-not-at-night", WAYS.slice(0, 6)],
    ["13-2-power-to-enforce", ["transfer", "restore", "demolition", "other"]],
    ["46-1-after-thirty-days", ["transfer", "auction"]],
    ["46-3-auction-allowed", ["auction"]],
    ["47-1-notice-to-bank", ["transfer"]],
    ["49-proceeds-paid-in", ["transfer", "auction"]],
    ["50-grounds", ["substitute"]],
    ["44-demolition-announced", ["demolition"]],
    ["54-urged-first", ["court"]],
  ])("%s: %j", (id, ways) => {
    const base = { ...ENFORCED, ...(id === "34-overdue" ? { "procedure.surcharge": 0 } : {}) };
    expect(reach(id, base, WAYS, (way) => ({ "coercion.execution": [way] }))).toEqual(ways);
  });
});

describe("what a paper has to state", () => {
  it.each([
    ["24-2-decision-contents", SEALED, "coercion.sealDecisionStates", ["party", "grounds", "objects", "remedies", "authority"]],
    ["31-decision-contents", URGENT, "coercion.freezeDecisionStates", ["party", "grounds", "account", "remedies", "authority"]],
    ["35-urging-contents", ENFORCED, "coercion.urgingStates", ["period", "manner", "rights"]],
    ["35-urging-states-sum", ENFORCED, "coercion.urgingStates", ["sum"]],
    ["37-2-decision-contents", ENFORCED, "coercion.executionDecisionStates", ["party", "grounds", "manner", "remedies", "authority"]],
    ["51-1-1-decision-contents", ENFORCED, "coercion.substituteDecisionStates", ["party", "grounds", "manner", "object", "budget", "performer"]],
    ["55-1-materials", GRANTED, "coercion.applicationMaterials", ["application", "decision", "opinions", "object"]],
  ])("%s: all of it, and no more", (id, base, fact, contents) => {
    expect(status(id, base, { [fact]: contents })).toBe("pass");
    expect(contents.filter((one) => status(id, base, { [fact]: contents.filter((other) => other !== one) }) !== "fail")).toEqual([]);
  });
});

describe("each cause that the law names", () => {
  it.each([
    ["28-1-released", SEALED, "coercion.sealReleaseCause", "coercion.sealReleased", ["no-violation", "unrelated", "decided", "period-over", "other"]],
    ["33-1-lifted", URGENT, "coercion.freezeReleaseCause", "coercion.freezeReleased", ["no-violation", "unrelated", "decided", "period-over", "other"]],
    ["39-1-suspended", ENFORCED, "coercion.suspensionCause", "coercion.suspended", ["hardship", "third-party", "irreparable", "other"]],
    ["40-ended", ENFORCED, "coercion.endCause", "coercion.ended", ["death", "dissolution", "object-gone", "decision-revoked", "other"]],
  ])("%s", (id, base, fact, done, causes) => {
    expect(causes.map((cause) => status(id, base, { [fact]: cause, [done]: false }))).toEqual(causes.map(() => "fail"));
    expect(cnRulebook.vocabulary.facts.get(fact)?.definition.values?.map((value) => value.id)).toEqual([...causes, "none"]);
  });
});
