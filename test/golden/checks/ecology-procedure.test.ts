// Penalties in ecology and environment (2023) and the one place whose threshold is known, worked out from the articles that were read.
// March 2026 begins on a Sunday and has no public holiday.
import { describe, expect, it } from "vitest";
import type { CaseFacts } from "../../support/assessment-lines.ts";
import { type CheckStates, expectStates, findingOf, layFacts } from "../../support/check-states.ts";
import { aroundThreshold, checksOf, FROM_THE_SUM_ON, hearingStatus, itemOf, sectorRulebook } from "../../support/sector-rules.ts";

const PREFIX = "cn/ecology/";
const DOMAIN = "ecology";
const rulebook = sectorRulebook(DOMAIN);
const SUMMARY: CaseFacts = { "procedure.kind": "summary", "procedure.stage": "decision", "decision.outcome": "penalty", "decision.madeOn": "2026-03-20" };
const FILING: CaseFacts = { "procedure.kind": "ordinary", "ecology.suspectedOn": "2026-03-05", "ecology.filingExtensions": [] };
const SITE_RECORD = ["time-and-place", "officers", "party", "certificates-and-rights", "findings", "signatures"];

const STATES: Readonly<Record<string, CheckStates>> = {
  "17-2-detention-handed-over": {
    base: { "procedure.stage": "notice", "ecology.detentionCase": true },
    pass: { "ecology.handedToPolice": true },
    fail: { "ecology.handedToPolice": false },
    open: ["unknown", {}],
    notApplicable: { "ecology.detentionCase": false },
  },
  // Fifteen days after 5 March, calendar days: Friday the 20th.
  "18-filing": {
    base: FILING,
    pass: { "ecology.filingDecidedOn": "2026-03-20" },
    fail: { "ecology.filingDecidedOn": "2026-03-21" },
    open: ["pending", { "ecology.suspectedOn": "2026-04-28", "ecology.filingDecidedOn": "not-yet" }],
    notApplicable: { "ecology.otherFilingLimit": true },
  },
  "28-site-record": {
    base: { "ecology.siteInspected": true },
    pass: { "ecology.siteRecordStates": SITE_RECORD },
    fail: { "ecology.siteRecordStates": SITE_RECORD.slice(1) },
    open: ["unknown", {}],
    notApplicable: { "ecology.siteInspected": false },
  },
  "29-3-results-told": {
    base: { "procedure.stage": "notice", "ecology.monitored": true },
    pass: { "ecology.resultsTold": true },
    fail: { "ecology.resultsTold": false },
    open: ["unknown", {}],
    notApplicable: { "ecology.monitored": false },
  },
  "68-recorded": {
    base: SUMMARY,
    pass: { "ecology.summaryRecorded": true },
    fail: { "ecology.summaryRecorded": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.kind": "ordinary" },
  },
  // Three working days after Friday 20 March: 23, 24 and 25.
  "68-reported": {
    base: SUMMARY,
    pass: { "ecology.reportedOn": "2026-03-25" },
    fail: { "ecology.reportedOn": "2026-03-26" },
    open: ["pending", { "decision.madeOn": "2026-04-29", "ecology.reportedOn": "not-yet" }],
    notApplicable: { "decision.outcome": "no-penalty" },
  },
};

describe("checks of penalties in ecology and environment", () => {
  it.each(Object.entries(STATES))("%s", (id, states) => expectStates(rulebook, PREFIX + id, states, { item: itemOf(DOMAIN) }));
  it("have an entry each", () => expect(Object.keys(STATES).sort()).toEqual(checksOf(PREFIX)));
});

describe("time for filing", () => {
  const filing = (over: CaseFacts): unknown => {
    const { status, deadline } = findingOf(rulebook, `${PREFIX}18-filing`, layFacts(FILING, over), { item: itemOf(DOMAIN) });
    return [status, deadline?.due];
  };

  it("a fifteenth day that is a Saturday gives time until Monday: 6 March plus 15 days is 21 March", () => {
    expect(filing({ "ecology.suspectedOn": "2026-03-06", "ecology.filingDecidedOn": "2026-03-23" })).toEqual(["pass", "2026-03-23"]);
  });
  it("fifteen more days by the head: 4 April is the first day of Qingming, so until Tuesday the 7th", () => {
    const facts: CaseFacts = { "ecology.filingExtensions": [{ by: "authority-head", length: { days: 15 }, approvedOn: "2026-03-20" }] };
    expect(filing({ ...facts, "ecology.filingDecidedOn": "2026-04-07" })).toEqual(["pass", "2026-04-07"]);
    expect(filing({ ...facts, "ecology.filingDecidedOn": "2026-04-08" })).toEqual(["fail", "2026-04-07"]);
  });
});

describe("hearing thresholds", () => {
  const KINDS: readonly (readonly [string, CaseFacts, number, number])[] = [
    ["a natural person", { "party.kind": "natural-person" }, 5_000, 3_000],
    ["an organisation", { "party.kind": "organisation" }, 200_000, 20_000],
    ["an individual business taken as a citizen", { "party.kind": "individual-business", "hearing.individualBusinessAs": "citizen" }, 5_000, 3_000],
    [
      "an individual business taken as an organisation",
      { "party.kind": "individual-business", "hearing.individualBusinessAs": "organisation" },
      200_000,
      20_000,
    ],
  ];
  const FROM_THERE = { fine: FROM_THE_SUM_ON, confiscation: FROM_THE_SUM_ON };
  const status =
    (party: CaseFacts, jurisdiction: string, domain = DOMAIN, rules = rulebook) =>
    (facts: CaseFacts) =>
      hearingStatus(rules, domain, { ...party, ...facts }, { jurisdiction });
  const elsewhere = sectorRulebook("illustrative-field");

  it.each(KINDS)("%s", (_, party, national, jiangxi) => {
    expect(aroundThreshold(national, status(party, "110000"))).toEqual(FROM_THERE);
    // The threshold of the province comes before that of the sector (art. 89, paragraph 2), and is the only one in other fields.
    expect(aroundThreshold(jiangxi, status(party, "360100"))).toEqual(FROM_THERE);
    expect(aroundThreshold(jiangxi, status(party, "360100", "illustrative-field", elsewhere))).toEqual(FROM_THERE);
  });
  it("how the authority takes an individual business matters only between the two", () => {
    const of = (fine: number): string =>
      status({ "party.kind": "individual-business" }, "110000")({ "decision.penalties": ["fine"], "decision.fine": fine, "decision.confiscated": 0 });
    expect([4_999.99, 5_000, 199_999.99, 200_000].map(of)).toEqual(["not-applicable", "needs-judgement", "needs-judgement", "fail"]);
  });
  it("no threshold for another field outside the province", () => {
    const of = status({ "party.kind": "natural-person" }, "110000", "illustrative-field", elsewhere);
    expect(of({ "decision.penalties": ["fine"], "decision.fine": 5_000, "decision.confiscated": 0 })).toBe("unknown");
  });
});
