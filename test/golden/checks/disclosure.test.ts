// Disclosure of penalties in market regulation (2021), worked out from its text. March 2026 begins on a Sunday and has no public holiday.
import { describe, expect, it } from "vitest";
import { assess, type CaseFile } from "../../../src/index.ts";
import type { CaseFacts } from "../../support/assessment-lines.ts";
import { type CheckStates, expectStates, findingOf, layFacts } from "../../support/check-states.ts";
import { cnRulebook } from "../../support/cn-rulebook.ts";
import { checksOf } from "../../support/sector-rules.ts";

const PREFIX = "cn/market-disclosure/";
const DECIDED: CaseFacts = {
  "procedure.kind": "ordinary",
  "procedure.stage": "enforcement",
  "decision.outcome": "penalty",
  "decision.penalties": ["warning", "fine"],
  "decision.fine": 5000,
  "decision.madeOn": "2026-03-02",
  "disclosure.published": true,
};
const OVERTURNED: CaseFacts = { ...DECIDED, "procedure.decisionOverturned": true, "procedure.overturnedOn": "2026-03-20" };

/** Twenty working days after Monday 2 March: 3 to 6, 9 to 13, 16 to 20 and 23 to 27 are nineteen, the 30th is the twentieth. */
const STATES: Readonly<Record<string, CheckStates>> = {
  "2-2-bare-warning": {
    base: { ...DECIDED, "decision.penalties": ["warning"] },
    pass: { "disclosure.published": false },
    fail: { "disclosure.published": true },
    open: ["unknown", { "disclosure.published": undefined }],
    notApplicable: { "disclosure.warningByLaw": true },
  },
  "5-6-protected-information": {
    base: DECIDED,
    pass: { "disclosure.protectedRemoved": true },
    fail: { "disclosure.protectedRemoved": false },
    open: ["unknown", {}],
    notApplicable: { "disclosure.published": false },
  },
  "7-as-served": {
    base: DECIDED,
    pass: { "disclosure.matchesDecision": true },
    fail: { "disclosure.matchesDecision": false },
    open: ["unknown", {}],
    notApplicable: { "procedure.kind": "summary" },
  },
  "8-told-at-service": {
    base: DECIDED,
    pass: { "disclosure.toldAtService": true },
    fail: { "disclosure.toldAtService": false },
    open: ["unknown", {}],
    notApplicable: { "decision.penalties": ["warning"] },
  },
  "9-same-province": {
    base: { ...DECIDED, "disclosure.sameProvince": true },
    pass: { "disclosure.publishedOn": "2026-03-30" },
    fail: { "disclosure.publishedOn": "2026-03-31" },
    open: ["pending", { "decision.madeOn": "2026-04-20", "disclosure.publishedOn": "not-yet" }],
    notApplicable: { "disclosure.sameProvince": false },
  },
  // Ten working days after 2 March end on Monday the 16th; after 16 March on the 30th.
  "10-passed-on": {
    base: { ...DECIDED, "disclosure.sameProvince": false },
    pass: { "disclosure.pushedOn": "2026-03-16" },
    fail: { "disclosure.pushedOn": "2026-03-17" },
    open: ["pending", { "decision.madeOn": "2026-04-28", "disclosure.pushedOn": "not-yet" }],
    notApplicable: { "disclosure.sameProvince": true },
  },
  "10-disclosed-there": {
    base: { ...DECIDED, "disclosure.sameProvince": false, "disclosure.receivedOn": "2026-03-16" },
    pass: { "disclosure.publishedOn": "2026-03-30" },
    fail: { "disclosure.publishedOn": "2026-03-31" },
    open: ["pending", { "disclosure.receivedOn": "2026-04-28", "disclosure.publishedOn": "not-yet" }],
    notApplicable: { "disclosure.sameProvince": true },
  },
  // Three working days after Friday 20 March: 23, 24 and 25.
  "11-withdrawn": {
    base: OVERTURNED,
    pass: { "disclosure.withdrawnOn": "2026-03-25" },
    fail: { "disclosure.withdrawnOn": "2026-03-26" },
    open: ["pending", { "procedure.overturnedOn": "2026-04-29", "disclosure.withdrawnOn": "not-yet" }],
    notApplicable: { "disclosure.published": false },
  },
  "11-withdrawal-explained": {
    base: OVERTURNED,
    pass: { "disclosure.withdrawalExplained": true },
    fail: { "disclosure.withdrawalExplained": false },
    open: ["unknown", {}],
    notApplicable: { "disclosure.published": false },
  },
  "12-corrected": {
    base: { ...DECIDED, "disclosure.inaccurate": true },
    pass: { "disclosure.corrected": true },
    fail: { "disclosure.corrected": false },
    open: ["needs-judgement", {}],
    notApplicable: { "disclosure.inaccurate": false },
  },
  // Three months after 20 January end on 20 April, three years after 20 April 2023 on 20 April 2026.
  "13-1-three-months": {
    base: { ...DECIDED, "decision.madeOn": "2026-01-05", "disclosure.publishedOn": "2026-01-20", "disclosure.lowFineLimit": 5000 },
    pass: { "disclosure.lastShownOn": "2026-04-20" },
    fail: { "disclosure.lastShownOn": "2026-04-21" },
    open: ["pending", { "disclosure.publishedOn": "2026-02-20", "disclosure.lastShownOn": "not-yet" }],
    notApplicable: { "decision.fine": 5000.01 },
  },
  "13-1-three-years": {
    base: { ...DECIDED, "decision.madeOn": "2023-04-10", "disclosure.publishedOn": "2023-04-20", "disclosure.lowFineLimit": 4999.99 },
    pass: { "disclosure.lastShownOn": "2026-04-20" },
    fail: { "disclosure.lastShownOn": "2026-04-21" },
    open: ["pending", { "disclosure.publishedOn": "2023-05-20", "disclosure.lastShownOn": "not-yet" }],
    notApplicable: { "decision.penalties": ["fine", "restrict-operations"], "disclosure.restrictedOverThreeYears": true },
  },
  "14-early-stop": {
    base: { ...DECIDED, "disclosure.stoppedEarly": true, "disclosure.minimumTermReached": true },
    pass: { "disclosure.earlyStopGrounds": ["obligations-performed", "harm-removed", "no-like-penalty", "not-listed"] },
    fail: { "disclosure.earlyStopGrounds": ["obligations-performed", "harm-removed", "no-like-penalty"] },
    open: ["unknown", {}],
    notApplicable: { "disclosure.stoppedEarly": false },
  },
};

describe("checks of the disclosure of penalties", () => {
  it.each(Object.entries(STATES))("%s", (id, states) => expectStates(cnRulebook, PREFIX + id, states));
  it("have an entry each", () => expect(Object.keys(STATES).sort()).toEqual(checksOf(PREFIX)));
});

describe("how long a penalty is shown", () => {
  const statuses = (over: CaseFacts): readonly string[] => {
    const facts = layFacts(
      { ...DECIDED, "disclosure.publishedOn": "2026-03-20", "disclosure.lastShownOn": "2026-04-20", "disclosure.lowFineLimit": 5000 },
      over,
    );
    return ["13-1-three-months", "13-1-three-years"].map((id) => findingOf(cnRulebook, PREFIX + id, facts).status);
  };

  it.each<[string, CaseFacts, readonly string[]]>([
    ["public criticism alone: three months", { "decision.penalties": ["public-criticism"] }, ["pass", "not-applicable"]],
    ["a fine at the limit: three months", {}, ["pass", "not-applicable"]],
    ["a fine above it: three years", { "decision.fine": 5001 }, ["not-applicable", "pass"]],
    ["a low fine and a confiscation: three years", { "decision.penalties": ["fine", "confiscate-property"] }, ["not-applicable", "pass"]],
    [
      "employment restricted for longer than three years: neither",
      { "decision.penalties": ["restrict-employment"], "disclosure.restrictedOverThreeYears": true },
      ["not-applicable", "not-applicable"],
    ],
  ])("%s", (_, facts, expected) => expect(statuses(facts)).toEqual(expected));
});

it.each(["suspend-operations", "restrict-operations", "restrict-employment", "downgrade-qualification", "revoke-licence"])(
  "the disclosure of a penalty of %s is not stopped early",
  (kind) => {
    const early = STATES["14-early-stop"];
    const facts = layFacts({ ...early?.base, ...early?.pass }, { "decision.penalties": ["fine", kind] });
    expect(findingOf(cnRulebook, `${PREFIX}14-early-stop`, facts).status).toBe("fail");
  },
);

it("a fine under the ordinary procedure has to be disclosed, one on the spot not", () => {
  const required = (kind: string): readonly string[] => {
    const caseFile: CaseFile = { item: "cn/food-safety/124-1-1", asOf: "2026-05-01", facts: { "conduct.endedOn": "2026-02-01", "procedure.kind": kind } };
    return assess(cnRulebook, caseFile).requirements.flatMap(({ id, requires }) => (id.startsWith(PREFIX) ? [requires] : []));
  };
  expect([required("ordinary"), required("summary")]).toEqual([["disclosure"], []]);
});
