// Every check of the Administrative Penalty Law (2021) where it is met, broken, open and out of place, worked out from its text.
import { describe, expect, it } from "vitest";
import { assess, type CaseFile } from "../../../src/index.ts";
import { expectStates, findingOf, layFacts } from "../../support/check-states.ts";
import { CHANGED_ITEM, ORDINARY_CASE, penaltyRulebook, SUMMARY_CASE, WAIVED_CASE } from "./penalty-cases.ts";
import { AUTHORITY_CHECKS, EVIDENCE_CHECKS } from "./penalty-law/authority.ts";
import { DECISION_CHECKS, ON_THE_SPOT_CHECKS } from "./penalty-law/decision.ts";
import { HEARING_CHECKS } from "./penalty-law/hearing.ts";
import { COLLECTION_CHECKS, SERVICE_CHECKS } from "./penalty-law/service.ts";
import { NOTICE_CHECKS, SUBSTANCE_CHECKS } from "./penalty-law/substance.ts";

const CHECKS = {
  ...AUTHORITY_CHECKS,
  ...EVIDENCE_CHECKS,
  ...SUBSTANCE_CHECKS,
  ...NOTICE_CHECKS,
  ...HEARING_CHECKS,
  ...ON_THE_SPOT_CHECKS,
  ...DECISION_CHECKS,
  ...SERVICE_CHECKS,
  ...COLLECTION_CHECKS,
};
/** The item of the case, where it is not the one of all others. */
const ITEM: Readonly<Record<string, Partial<CaseFile>>> = { "37-law-rightly-chosen": { item: CHANGED_ITEM } };
const VOID = ["38-1-standing", "38-1-legal-basis", "38-2-grave-manifest-breach"];
const ofLaw = penaltyRulebook.checks.flatMap(({ rule }) => (rule.id.startsWith("cn/apl/") ? [rule] : []));

describe("the checks of the Administrative Penalty Law", () => {
  it("are tabled, every one", () => {
    expect(ofLaw.map(({ id }) => id).sort()).toEqual(
      Object.keys(CHECKS)
        .map((id) => `cn/apl/${id}`)
        .sort(),
    );
  });

  it.each(Object.entries(CHECKS))("%s", (id, states) => {
    expectStates(penaltyRulebook, `cn/apl/${id}`, states, ITEM[id]);
  });

  it.each(Object.entries(CHECKS))("%s names the facts that break it, its article and a remedy in two languages", (id, { base = {}, fail }) => {
    const check = ofLaw.find((rule) => rule.id === `cn/apl/${id}`);
    const article = /^\d+/.exec(id)?.[0];
    expect(check?.cites.some((text) => text.startsWith(`administrative-penalty-law#${article}`))).toBe(true);
    expect(check).toMatchObject({ label: { en: expect.any(String) }, remedy: { en: expect.any(String) } });
    if (check?.binds !== "party") expect(findingOf(penaltyRulebook, `cn/apl/${id}`, layFacts(base, fail), ITEM[id]).facts.length).toBeGreaterThan(0);
  });

  // Arts. 1 to 16 are about what may be provided, 26, 35, 49, 53 and 74 to 84 about others than the case; 32 and 36 are circumstances.
  it("leave out no article that binds the authority in a case", () => {
    const cited = new Set(ofLaw.flatMap(({ cites }) => cites.flatMap((text) => /^administrative-penalty-law#(\d+)/.exec(text)?.[1] ?? [])).map(Number));
    const articles = [5, 7, 8, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 33, 34, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48];
    const further = [51, 52, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 82, 85];
    expect([...articles, ...further].filter((article) => !cited.has(article))).toEqual([]);
  });

  it("count in working days exactly where the law says two, three, five or seven days", () => {
    const working = ofLaw.flatMap(({ id, deadline, cites }) => {
      const span = deadline && ("within" in deadline ? deadline.within : deadline.atLeast);
      return span && "workingDays" in span ? [[id, span.workingDays, cites.includes("administrative-penalty-law#85")]] : [];
    });
    expect(working.every(([, days, cited]) => cited === true && [2, 3, 5, 7].includes(Number(days)))).toBe(true);
    expect(working).toHaveLength(9);
  });

  it("are void only where art. 38 says so", () => {
    expect(ofLaw.flatMap(({ id, severity }) => (severity === "void" ? [id] : [])).sort()).toEqual(VOID.map((id) => `cn/apl/${id}`).sort());
  });

  it.each([
    ["under the ordinary procedure", ORDINARY_CASE],
    ["decided on the spot", SUMMARY_CASE],
    ["that ended without penalty", WAIVED_CASE],
  ])("find nothing wrong in a lawful case %s", (_, facts) => {
    const { findings } = assess(penaltyRulebook, { item: "cn/food-safety/124-1-1", asOf: "2026-05-01", facts });
    expect(findings.filter(({ id, status }) => id.startsWith("cn/apl/") && status !== "pass" && status !== "not-applicable")).toEqual([]);
  });

  it.each(["investigation", "notice", "review", "decision", "enforcement"])(
    "find nothing wrong at the stage %s in a case of which nothing else is known",
    (stage) => {
      const { findings } = assess(penaltyRulebook, { item: "cn/food-safety/124-1-1", asOf: "2026-05-01", facts: { "procedure.stage": stage } });
      expect(findings.filter(({ status }) => status === "fail")).toEqual([]);
    },
  );
});
