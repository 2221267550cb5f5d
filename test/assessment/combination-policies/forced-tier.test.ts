import { describe, expect, it } from "vitest";
import { forcedTier } from "../../../src/assessment/combination-policies/forced-tier.ts";
import type { CaseFile, Disposition } from "../../../src/index.ts";
import { assessExample, circumstanceOn, combinedBy, ownCodes } from "../../support/assessment-pack.ts";
import { call, openUnder } from "../../support/combination-calls.ts";

// After the rule of a county-level city: violent resistance, retaliation and the like lead to the highest tier. The pack is illustrative.
describe("a circumstance that forces the tier", () => {
  const violent = circumstanceOn("party.repeated", ["heavier"], "may");
  const helped = circumstanceOn("party.cooperated", ["lighter", "mitigated"], "must");
  const minor = circumstanceOn("conduct.minor", ["no-penalty"], "may");
  const child = circumstanceOn("conduct.serious", ["no-penalty"], "must");
  const parts = {
    circumstances: [violent, helped, minor, child],
    policies: [combinedBy({ method: "forced-tier", forcedBy: [violent.id], to: "heavier" })],
  };
  const NONE = { "party.repeated": false, "party.cooperated": false, "conduct.minor": false, "conduct.serious": false };

  const under = (facts: CaseFile["facts"]): readonly [string, readonly Disposition[]] => {
    const { status, possible } = assessExample(parts, { ...NONE, ...facts }).disposition;
    return [status, possible];
  };

  it("leads to it whatever else holds, and a finding says so", () => {
    const assessment = assessExample(parts, { ...NONE, "party.repeated": true, "party.cooperated": true });
    expect([assessment.disposition.status, assessment.disposition.possible]).toEqual(["settled", ["heavier"]]);
    expect(ownCodes(assessment)).toContain("circumstances-offset");
  });

  it("leaves the others to `priority-first` where it does not hold", () => {
    expect(under({ "party.cooperated": true })).toEqual(["choice", ["mitigated", "lighter"]]);
  });

  it("gives way to a mandatory waiver, and leaves a discretionary one open", () => {
    expect(under({ "party.repeated": true, "conduct.serious": true })).toEqual(["settled", ["no-penalty"]]);
    expect(under({ "party.repeated": true, "conduct.minor": true })).toEqual(["choice", ["no-penalty", "heavier"]]);
  });

  it("leaves both open while it is unknown", () => {
    const { status, possible } = assessExample(parts, { "party.cooperated": true, "conduct.minor": false, "conduct.serious": false }).disposition;
    expect([status, possible]).toEqual(["open", ["mitigated", "lighter", "heavier"]]);
  });

  it("may be a waiver that is not granted", () => {
    const waiver = call("may", "exemption");
    const combining = forcedTier({ forcedBy: [waiver.id], to: "mitigated" });
    expect([openUnder(combining, [waiver]), openUnder(combining, [])]).toEqual([["exemption", "mitigated"], ["ordinary"]]);
  });
});
