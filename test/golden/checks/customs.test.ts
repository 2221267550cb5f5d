// Penalties by the customs, worked out from the regulations of 2004.
import { describe, expect, it } from "vitest";
import { assess, type CaseFile } from "../../../src/index.ts";
import type { CaseFacts } from "../../support/assessment-lines.ts";
import { type CheckStates, expectStates, findingOf, layFacts } from "../../support/check-states.ts";
import { aroundThreshold, checksOf, FROM_THE_SUM_ON, hearingStatus, itemOf, sectorRulebook } from "../../support/sector-rules.ts";

const PREFIX = "cn/customs/";
const DOMAIN = "customs";
const rulebook = sectorRulebook(DOMAIN);
const DECIDED: CaseFacts = { "procedure.stage": "decision", "decision.outcome": "penalty", "decision.madeOn": "2026-03-20" };
const DETAINED: CaseFacts = { "customs.detained": true, "customs.detainedOn": "2025-03-20", "customs.disputePeriods": [], "customs.detentionExtensions": [] };

const STATES: Readonly<Record<string, CheckStates>> = {
  // A year after 20 March 2025 ends on 20 March 2026.
  "40-detention-in-time": {
    base: DETAINED,
    pass: { "customs.releasedOn": "2026-03-20" },
    fail: { "customs.releasedOn": "2026-03-21" },
    open: ["pending", { "customs.detainedOn": "2025-06-01", "customs.releasedOn": "not-yet" }],
    notApplicable: { "customs.detained": false },
  },
  "42-detention-voucher": {
    base: { "customs.detained": true },
    pass: { "customs.voucherSigned": true },
    fail: { "customs.voucherSigned": false },
    open: ["unknown", {}],
    notApplicable: { "customs.detained": false },
  },
  "45-sampling-attended": {
    base: { "customs.sampled": true },
    pass: { "customs.samplingAttended": true },
    fail: { "customs.samplingAttended": false },
    open: ["unknown", {}],
    notApplicable: { "customs.sampled": false },
  },
  "49-1-hearing-told": {
    base: { ...DECIDED, "decision.penalties": ["confiscate-property"] },
    pass: { "procedure.hearingRightTold": true },
    fail: { "procedure.hearingRightTold": false },
    open: ["unknown", {}],
    notApplicable: { "decision.penalties": ["fine"] },
  },
  "50-2-case-committee": {
    base: { ...DECIDED, "procedure.circumstancesComplex": true, "customs.heavyPenalty": true },
    pass: { "customs.committeeDecided": true },
    fail: { "customs.committeeDecided": false },
    open: ["unknown", {}],
    notApplicable: { "customs.heavyPenalty": false },
  },
};

describe("checks of penalties by the customs", () => {
  it.each(Object.entries(STATES))("%s", (id, states) => expectStates(rulebook, PREFIX + id, states, { item: itemOf(DOMAIN) }));
  it("have an entry each", () => expect(Object.keys(STATES).sort()).toEqual(checksOf(PREFIX)));
});

describe("how long goods are detained", () => {
  const detention = (over: CaseFacts): unknown => {
    const { status, deadline } = findingOf(rulebook, `${PREFIX}40-detention-in-time`, layFacts(DETAINED, over), { item: itemOf(DOMAIN) });
    return [status, deadline?.due];
  };

  it("one more year by the head: 20 March 2024 to 20 March 2026", () => {
    const facts: CaseFacts = {
      "customs.detainedOn": "2024-03-20",
      "customs.detentionExtensions": [{ by: "authority-head", length: { years: 1 }, approvedOn: "2025-03-20" }],
    };
    expect(detention({ ...facts, "customs.releasedOn": "2026-03-20" })).toEqual(["pass", "2026-03-20"]);
    expect(detention({ ...facts, "customs.releasedOn": "2026-03-21" })).toEqual(["fail", "2026-03-20"]);
  });
  it("ten days of litigation, 1 to 10 May 2025, move the end from 20 to 30 March", () => {
    const facts: CaseFacts = { "customs.disputePeriods": [{ from: "2025-05-01", to: "2025-05-10" }] };
    expect(detention({ ...facts, "customs.releasedOn": "2026-03-30" })).toEqual(["pass", "2026-03-30"]);
    expect(detention({ ...facts, "customs.releasedOn": "2026-03-31" })).toEqual(["fail", "2026-03-30"]);
  });
});

describe("hearing thresholds", () => {
  it.each<[string, CaseFacts, number]>([
    ["a natural person", { "party.kind": "natural-person" }, 10_000],
    ["an organisation", { "party.kind": "organisation" }, 100_000],
    ["an individual business taken as a citizen", { "party.kind": "individual-business", "hearing.individualBusinessAs": "citizen" }, 10_000],
    ["an individual business taken as an organisation", { "party.kind": "individual-business", "hearing.individualBusinessAs": "organisation" }, 100_000],
  ])("%s", (_, party, sum) => {
    const { fine, confiscation } = aroundThreshold(sum, (facts) => hearingStatus(rulebook, DOMAIN, { ...party, ...facts }));
    expect(fine).toEqual(FROM_THE_SUM_ON);
    // The regulations give no sum for confiscations.
    expect(confiscation).toEqual(["unknown", "unknown", "unknown"]);
  });
  it("confiscated goods and suspended business give a right to a hearing whatever they come to", () => {
    const required = (facts: CaseFacts): readonly string[] => {
      const caseFile: CaseFile = { item: itemOf(DOMAIN), asOf: "2026-05-01", facts: { "conduct.endedOn": "2026-02-01", ...facts } };
      return assess(rulebook, caseFile).requirements.flatMap(({ id, requires, status }) => (id.startsWith(PREFIX) ? [`${id} ${requires} ${status}`] : []));
    };
    expect(required({ "conduct.serious": false, "conduct.graveConsequences": false })).toEqual([]);
    expect(required({ "conduct.serious": true, "conduct.graveConsequences": true }).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "cn/customs/49-1-business-suspended hearing",
      "cn/customs/49-1-confiscation hearing",
    ]);
  });
});
