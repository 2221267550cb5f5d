import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { overallJudgement } from "../../../src/assessment/combination-policies/overall-judgement.ts";
import { priorityFirst } from "../../../src/assessment/combination-policies/priority-first.ts";
import { assessExample, circumstanceOn, combinedBy, ownCodes } from "../../support/assessment-pack.ts";
import { callsFor, openUnder } from "../../support/combination-calls.ts";

// After the customs rule that several different circumstances are decided on the whole case. The pack is illustrative.
describe("a case decided on the whole", () => {
  const circumstances = [
    circumstanceOn("party.cooperated", ["lighter"], "may"),
    circumstanceOn("party.remedied", ["lighter"], "may"),
    circumstanceOn("conduct.minor", ["exemption"], "may"),
    circumstanceOn("party.repeated", ["heavier"], "must"),
  ];
  const facts = [{ id: "party.remedied", type: "boolean" as const, label: { zh: "补救" } }];
  const parts = { facts, circumstances, policies: [combinedBy({ method: "overall-judgement" })] };
  const NONE = { "party.cooperated": false, "party.remedied": false, "conduct.minor": false, "party.repeated": false };

  it.each([
    ["one circumstance points its way", ["party.cooperated"], ["lighter", "ordinary"], "lighter"],
    ["so do two that ask for the same", ["party.cooperated", "party.remedied"], ["lighter", "ordinary"], "lighter"],
    ["two that ask for different things point nowhere", ["party.cooperated", "conduct.minor"], ["exemption", "lighter", "ordinary"], null],
    ["opposite ones leave everything between", ["party.cooperated", "party.repeated"], ["lighter", "ordinary", "heavier"], null],
    ["what is settled is settled", ["party.repeated"], ["heavier"], "heavier"],
  ] as const)("%s", (_, holding, possible, recommended) => {
    const assessment = assessExample(parts, { ...NONE, ...Object.fromEntries(holding.map((id) => [id, true])) });
    expect([assessment.disposition.possible, assessment.disposition.recommended]).toEqual([possible, recommended]);
  });

  it("with opposite circumstances asks for reasons, without a word of offsetting", () => {
    const codes = ownCodes(assessExample(parts, { ...NONE, "party.cooperated": true, "party.repeated": true }));
    expect([codes.includes("opposing-circumstances"), codes.includes("circumstances-offset")]).toEqual([true, false]);
  });

  it.prop([fc.array(callsFor(), { maxLength: 8 })], { numRuns: 1000 })("leaves open what `priority-first` does", (calls) => {
    expect(openUnder(overallJudgement(), calls)).toEqual(openUnder(priorityFirst({}), calls));
  });
});
