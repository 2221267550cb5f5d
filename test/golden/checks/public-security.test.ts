// Police penalties, worked out from the public security penalties law of 2012 and of 2025 (in force since 1 January 2026) and from the
// procedure rules of 2018. March 2026 begins on a Sunday and has no public holiday; 1 to 3 January 2026 are holidays, the 4th is a working day.
import { describe, expect, it } from "vitest";
import { assess, type CaseFile } from "../../../src/index.ts";
import type { CaseFacts } from "../../support/assessment-lines.ts";
import { type CheckStates, expectStates, findingOf, layFacts } from "../../support/check-states.ts";
import { aroundThreshold, checksOf, FROM_THE_SUM_ON, hearingStatus, itemOf, sectorRulebook } from "../../support/sector-rules.ts";

const PREFIX = "cn/public-security/";
const DOMAIN = "public-security";
const rulebook = sectorRulebook(DOMAIN);
const ORDER: CaseFacts = { "police.matter": "public-order" };
const DECIDED: CaseFacts = {
  ...ORDER,
  "procedure.kind": "ordinary",
  "procedure.stage": "enforcement",
  "decision.outcome": "penalty",
  "decision.madeOn": "2026-03-20",
};
const SUMMARY: CaseFacts = { ...DECIDED, "procedure.kind": "summary", "decision.penalties": ["fine"] };
const IN_2025: CaseFacts = { "decision.madeOn": "2025-12-31" };
const TIME: CaseFacts = { "procedure.suspensions": [], "procedure.extensions": [] };
const ASKED: CaseFacts = { "procedure.stage": "notice", "procedure.hearingRequested": true, "hearing.requestedOn": "2026-03-10" };

const STATES: Readonly<Record<string, CheckStates>> = {
  // Thirty days after 1 December 2025: the 31st. After 28 November: 28 December, a Sunday, so the 29th.
  "99-decision-in-time": {
    base: { ...DECIDED, ...IN_2025, ...TIME, "police.acceptedOn": "2025-12-01" },
    pass: {},
    fail: { "police.acceptedOn": "2025-11-28" },
    open: ["unknown", { "police.acceptedOn": undefined }],
    notApplicable: { "police.matter": "other" },
  },
  // Thirty days after 18 February 2026: 20 March (10 in February, 20 in March). After 17 February: 19 March.
  "118-decision-in-time": {
    base: { ...DECIDED, ...TIME, "procedure.filedOn": "2026-02-18" },
    pass: {},
    fail: { "procedure.filedOn": "2026-02-17" },
    open: ["pending", { "procedure.stage": "review", "decision.madeOn": undefined, "procedure.filedOn": "2026-04-20" }],
    notApplicable: { "police.matter": "other" },
  },
  "100-on-the-spot": {
    base: { ...SUMMARY, ...IN_2025 },
    pass: { "decision.fine": 200 },
    fail: { "decision.fine": 200.01 },
    open: ["unknown", {}],
    notApplicable: { "police.matter": "other" },
  },
  "119-on-the-spot": {
    base: SUMMARY,
    pass: { "decision.fine": 500 },
    fail: { "decision.fine": 500.01 },
    open: ["unknown", {}],
    notApplicable: { "procedure.kind": "ordinary" },
  },
  "37-2-not-on-the-spot": {
    base: { "police.excludedMatter": true },
    pass: { "procedure.kind": "ordinary" },
    fail: { "procedure.kind": "summary" },
    open: ["unknown", {}],
    notApplicable: { "police.excludedMatter": false },
  },
  "120-3-single-officer": {
    base: { ...SUMMARY, "procedure.officers": ["A1"], "police.noObjection": true },
    pass: { "police.fullyRecorded": true },
    fail: { "police.fullyRecorded": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.officers": ["A1", "A2"] },
  },
  "120-4-reported": {
    base: { ...SUMMARY, "police.reportingFrom": "2026-03-20T22:15" },
    pass: { "police.reportedAt": "2026-03-21T22:15" },
    fail: { "police.reportedAt": "2026-03-21T22:16" },
    open: ["unknown", { "police.reportedAt": "2026-03-21" }],
    notApplicable: { "police.trafficPolice": true },
  },
  // Two days after Tuesday 10 March: the 12th.
  "21-recusal-answered": {
    base: { "procedure.recusalRequested": true, "police.recusalRequestedOn": "2026-03-10" },
    pass: { "police.recusalDecidedOn": "2026-03-12" },
    fail: { "police.recusalDecidedOn": "2026-03-13" },
    open: ["pending", { "police.recusalRequestedOn": "2026-04-30", "police.recusalDecidedOn": "not-yet" }],
    notApplicable: { "procedure.recusalRequested": false },
  },
  // Seven days before 20 March: the 13th; with seven whole days between, the 12th.
  "168-announced-notice": {
    base: { ...DECIDED, "police.noticeByAnnouncement": true },
    pass: { "police.noticeAnnouncedOn": "2026-03-12" },
    fail: { "police.noticeAnnouncedOn": "2026-03-14" },
    open: ["needs-judgement", { "police.noticeAnnouncedOn": "2026-03-13" }],
    notApplicable: { "police.noticeByAnnouncement": false },
  },
  "135-request-answered": {
    base: ASKED,
    pass: { "police.hearingAnsweredOn": "2026-03-12" },
    fail: { "police.hearingAnsweredOn": "2026-03-13" },
    open: ["pending", { "hearing.requestedOn": "2026-04-30", "police.hearingAnsweredOn": "not-yet" }],
    notApplicable: { "procedure.hearingRequested": false, "hearing.requestedOn": "not-yet" },
  },
  // Ten days after 10 March: Friday the 20th.
  "137-hearing-in-time": {
    base: { ...ASKED, "procedure.hearingHeld": true },
    pass: { "hearing.heldOn": "2026-03-20" },
    fail: { "hearing.heldOn": "2026-03-21" },
    open: ["pending", { "hearing.requestedOn": "2026-04-28", "procedure.hearingHeld": false, "hearing.heldOn": "not-yet" }],
    notApplicable: { "procedure.hearingRequested": false, "hearing.requestedOn": "not-yet" },
  },
  "117-2-minor-told": {
    base: { ...DECIDED, "police.minorDetention": true, "procedure.hearingRightTold": true },
    pass: { "police.guardianToldOfHearing": true },
    fail: { "police.guardianToldOfHearing": false },
    open: ["unknown", {}],
    notApplicable: { "police.minorDetention": false },
  },
  // Born on 2 March 2008, eighteen from 3 March 2026 on.
  "117-2-minor-private": {
    base: { ...DECIDED, "party.birthDate": "2008-03-02", "conduct.endedOn": "2026-03-02", "procedure.hearingHeld": true },
    pass: { "procedure.hearingPublic": false },
    fail: { "procedure.hearingPublic": true },
    open: ["unknown", {}],
    notApplicable: { "conduct.endedOn": "2026-03-03" },
  },
  // Two days after Friday 20 March: the 22nd, a Sunday, so the 23rd.
  "116-served": {
    base: DECIDED,
    pass: { "procedure.servedOn": "2026-03-23" },
    fail: { "procedure.servedOn": "2026-03-24" },
    open: ["pending", { "decision.madeOn": "2026-04-30", "procedure.stage": "decision" }],
    notApplicable: { "police.matter": "exit-entry-border" },
  },
  "172-3-victim-served": {
    base: { ...DECIDED, "police.victim": true },
    pass: { "police.victimServedOn": "2026-03-23" },
    fail: { "police.victimServedOn": "2026-03-24" },
    open: ["pending", { "decision.madeOn": "2026-04-30", "police.victimServedOn": "not-yet" }],
    notApplicable: { "police.victim": false },
  },
};

describe("checks of police penalties", () => {
  it.each(Object.entries(STATES))("%s", (id, states) => expectStates(rulebook, PREFIX + id, states, { item: itemOf(DOMAIN) }));
  it("have an entry each", () => expect(Object.keys(STATES).sort()).toEqual(checksOf(PREFIX)));
});

describe("the law that is in force on the day of the decision", () => {
  const checksOn = (madeOn: string): readonly string[] => {
    const caseFile: CaseFile = { item: itemOf(DOMAIN), asOf: "2026-05-01", facts: layFacts(DECIDED, { "decision.madeOn": madeOn }) };
    return assess(rulebook, caseFile).findings.flatMap(({ id }) =>
      /^cn\/public-security\/(99|118|100|119|117|120-3)/.test(id) ? [id.slice(PREFIX.length)] : [],
    );
  };

  it("is that of 2012 until 31 December 2025", () => expect(checksOn("2025-12-31")).toEqual(["100-on-the-spot", "99-decision-in-time"]));
  it("is that of 2025 from 1 January 2026 on", () => {
    expect(checksOn("2026-01-01")).toEqual(["117-2-minor-private", "117-2-minor-told", "118-decision-in-time", "119-on-the-spot", "120-3-single-officer"]);
  });
});

describe("time to decide", () => {
  const extension = (approvedOn: string) => ({ by: "superior", length: { days: 30 }, approvedOn }) as const;
  const decided = (over: CaseFacts): unknown => {
    const { status, deadline } = findingOf(rulebook, `${PREFIX}118-decision-in-time`, layFacts({ ...DECIDED, ...TIME }, over), { item: itemOf(DOMAIN) });
    return [status, deadline?.due];
  };

  // Filed on 20 December 2025: 30 days to 19 January, 60 to 18 February (Spring Festival is 15 to 23 February, so the 24th where nothing
  // is added), 90 to 20 March 2026.
  it("is thirty days and twice thirty more by the next higher organ", () => {
    const facts: CaseFacts = { "procedure.filedOn": "2025-12-20" };
    expect(decided({ ...facts, "procedure.extensions": [extension("2026-01-19"), extension("2026-02-18")] })).toEqual(["pass", "2026-03-20"]);
    expect(decided({ ...facts, "procedure.extensions": [extension("2026-01-19")] })).toEqual(["fail", "2026-02-24"]);
    expect(
      decided({
        ...facts,
        "procedure.filedOn": "2025-12-19",
        "procedure.extensions": [extension("2026-01-19"), extension("2026-02-18"), extension("2026-03-10")],
      }),
    ).toEqual(["fail", "2026-03-19"]);
  });
  it("leaves out the time of an appraisal: 15 days from 1 to 15 March after filing on 3 February", () => {
    expect(decided({ "procedure.filedOn": "2026-02-03", "procedure.suspensions": [{ from: "2026-03-01", to: "2026-03-15" }] })).toEqual(["pass", "2026-03-20"]);
  });
});

describe("hearing thresholds for fines", () => {
  const NATURAL: CaseFacts = { "party.kind": "natural-person" };
  const UNIT: CaseFacts = { "party.kind": "organisation" };
  const OF_2025 = { "decision.madeOn": "2025-12-31" };
  const around = (sum: number, facts: CaseFacts): readonly string[] =>
    aroundThreshold(sum, (over) => hearingStatus(rulebook, DOMAIN, { ...facts, ...over })).fine;

  it.each<[string, CaseFacts, number]>([
    ["public order, a natural person", { ...NATURAL, ...ORDER }, 4_000],
    ["public order, a unit", { ...UNIT, ...ORDER }, 4_000],
    ["public order until 2025, a natural person", { ...NATURAL, ...ORDER, ...OF_2025 }, 2_000],
    ["public order until 2025, a unit", { ...UNIT, ...ORDER, ...OF_2025 }, 2_000],
    ["border, a natural person", { ...NATURAL, "police.matter": "exit-entry-border" }, 6_000],
    ["border, a unit", { ...UNIT, "police.matter": "exit-entry-border" }, 10_000],
    ["border until 2025, a natural person", { ...NATURAL, ...OF_2025, "police.matter": "exit-entry-border" }, 6_000],
    ["border until 2025, a unit", { ...UNIT, ...OF_2025, "police.matter": "exit-entry-border" }, 10_000],
    ["other, a natural person", { ...NATURAL, "police.matter": "other" }, 2_000],
    ["other, a unit", { ...UNIT, "police.matter": "other" }, 10_000],
    ["other until 2025, a natural person", { ...NATURAL, ...OF_2025, "police.matter": "other" }, 2_000],
    ["other until 2025, a unit", { ...UNIT, ...OF_2025, "police.matter": "other" }, 10_000],
    [
      "other, an individual business taken as a citizen",
      { "party.kind": "individual-business", "hearing.individualBusinessAs": "citizen", "police.matter": "other" },
      2_000,
    ],
    [
      "other, an individual business taken as an organisation",
      { "party.kind": "individual-business", "hearing.individualBusinessAs": "organisation", "police.matter": "other" },
      10_000,
    ],
  ])("%s", (_, facts, sum) => expect(around(sum, facts)).toEqual(FROM_THE_SUM_ON));

  it("a fine under a local provision has the threshold of the place, which is not known", () => {
    expect(around(4_000, { ...NATURAL, "police.matter": "local-provision" })).toEqual(["unknown", "unknown", "unknown"]);
  });
  it("a minor's detention gives a right to a hearing by itself", () => {
    const required = (asOf: string, detention: boolean): readonly string[] => {
      const caseFile: CaseFile = { item: itemOf(DOMAIN), asOf, facts: { ...ORDER, "conduct.endedOn": "2025-12-01", "police.minorDetention": detention } };
      return assess(rulebook, caseFile).requirements.flatMap(({ id, requires }) => (id.startsWith(PREFIX) ? [requires] : []));
    };
    expect([required("2026-01-01", true), required("2026-01-01", false), required("2025-12-31", true)]).toEqual([["hearing"], [], []]);
  });
});
