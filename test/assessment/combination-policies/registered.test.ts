import { describe, expect, it } from "vitest";
import { assess, type Call, type CombinationMethod, type DispositionResult } from "../../../src/index.ts";
import { DISPOSITIONS } from "../../../src/law/disposition.ts";
import { circumstanceOn, combinedBy, exampleCase, exampleRulebook, ownCodes } from "../../support/assessment-pack.ts";

const helped = circumstanceOn("party.cooperated", ["lighter", "exemption"], "may", { standing: "discretionary", weight: -0.5 });
const repeated = circumstanceOn("party.repeated", ["heavier"], "must");
const minor = circumstanceOn("conduct.minor", ["no-penalty"], "may");
const child = circumstanceOn("conduct.serious", ["no-penalty"], "must");
const NONE = { "party.cooperated": false, "party.repeated": false, "conduct.minor": false, "conduct.serious": false };

/** The assessment under a registered method, with what the method was asked. */
function under(
  combine: CombinationMethod["combine"],
  facts: Record<string, boolean>,
  parameters?: unknown,
): { found: DispositionResult; codes: readonly string[]; asked: readonly (readonly Call[])[] } {
  const asked: (readonly Call[])[] = [];
  const method: CombinationMethod = {
    id: "sample/method",
    combine: (calls, given) => {
      asked.push(calls);
      return combine(calls, given);
    },
  };
  const policies = [combinedBy({ method: "sample/method", ...(parameters === undefined ? {} : { parameters }) })];
  const rulebook = exampleRulebook({ circumstances: [repeated, minor, helped, child], policies }, { policies: [method] });
  const assessment = assess(rulebook, exampleCase(facts));
  return { found: assessment.disposition, codes: ownCodes(assessment), asked };
}

describe("a registered combination method", () => {
  it("is asked for what holds, without waivers, in the order of ids, and is told its parameters", () => {
    const { found, asked } = under(
      (_, parameters) => [parameters === 7 ? "heavier" : "ordinary"],
      { ...NONE, "party.cooperated": true, "party.repeated": true },
      7,
    );
    expect(asked[0]).toEqual([
      { id: helped.id, effects: ["lighter"], force: "may", standing: "discretionary", weight: -0.5 },
      { id: repeated.id, effects: ["heavier"], force: "must", standing: "statutory", weight: null },
    ]);
    expect(found).toMatchObject({
      status: "choice",
      possible: ["exemption", "heavier"],
      recommended: null,
      policy: { id: "x/policy", method: "sample/method" },
    });
  });

  it("settles where it gives one disposition, and points nowhere where it gives several", () => {
    expect(under(() => ["lighter"], NONE).found).toMatchObject({ status: "settled", recommended: "lighter" });
    expect(under(() => ["ordinary", "lighter", "lighter"], NONE).found).toMatchObject({
      status: "choice",
      possible: ["lighter", "ordinary"],
      recommended: null,
    });
  });

  it("is tried with and without every circumstance that is unknown", () => {
    const { found, asked } = under((calls) => [calls.length > 1 ? "heavier" : "ordinary"], { "conduct.minor": false, "conduct.serious": false });
    expect(asked.map((calls) => calls.length).sort()).toEqual([0, 1, 1, 2]);
    expect([found.status, found.possible]).toEqual(["open", ["exemption", "ordinary", "heavier"]]);
  });

  it("is not asked where a mandatory waiver settles the case, and leaves a discretionary one open", () => {
    const { found, asked } = under(() => ["ordinary"], { ...NONE, "conduct.serious": true });
    expect([found.possible, asked]).toEqual([["no-penalty"], []]);
    expect(under(() => ["ordinary"], { ...NONE, "conduct.minor": true }).found.possible).toEqual(["no-penalty", "ordinary"]);
  });

  it.each<[string, CombinationMethod["combine"]]>([
    [
      "throws",
      () => {
        throw new Error("no answer");
      },
    ],
    ["gives nothing", () => []],
    ["gives what is no disposition", () => ["harsh" as "heavier"]],
    ["gives no list", () => "heavier" as unknown as []],
    [
      "changes what it is given",
      (calls) => {
        (calls as Call[]).length = 0;
        return ["ordinary"];
      },
    ],
  ])("that %s leaves every disposition open, and a finding says so", (_, combine) => {
    const { found, codes } = under(combine, { ...NONE, "party.repeated": true });
    expect([found.possible, found.recommended, codes.includes("policy-method-failed")]).toEqual([DISPOSITIONS, null, true]);
  });

  it("that fails only for some of what is unknown is open all the same", () => {
    const { found, codes } = under((calls) => (calls.length > 1 ? [] : ["ordinary"]), { "conduct.minor": false, "conduct.serious": false });
    expect([found.status, found.possible, codes.includes("policy-method-failed")]).toEqual(["open", DISPOSITIONS, true]);
  });
});
