// Referral of suspected crimes: every check in each of its states, its time limits, and what is asked for.
import { describe, expect, it } from "vitest";
import { assess, createRulebook } from "../../../src/index.ts";
import type { CaseFacts } from "../../support/assessment-lines.ts";
import { expectStates, type FactsOver, findingOf, layFacts, statusOf } from "../../support/check-states.ts";
import { cn } from "../../support/rules-cn.ts";
import { CHECKS, FILED, FORWARDED, NO_CRIME, NOT_FILED, REVIEWED, SENTENCED } from "./referral-states.ts";

const PACKS = ["cn/administrative-penalty-law/", "cn/criminal-referral/", "cn/market-regulation/food-safety/"];
const rulebook = createRulebook([{ ...cn, documents: cn.documents.filter(({ file }) => PACKS.some((pack) => file.includes(pack))) }]);
const ITEM = "cn/food-safety/124-1-1";
const ofPack = rulebook.checks.flatMap(({ rule }) => (rule.id.startsWith("cn/criminal-referral/") ? [rule] : []));
const statusesOf = (facts: CaseFacts, asOf = "2026-05-01"): Readonly<Record<string, string>> =>
  Object.fromEntries(ofPack.map(({ id }) => [id.slice("cn/criminal-referral/".length), statusOf(rulebook, id, facts, { asOf })]));
const status = (id: string, over: FactsOver, base: CaseFacts = FILED, asOf = "2026-05-01"): string =>
  statusOf(rulebook, `cn/criminal-referral/${id}`, layFacts(base, over), { asOf });

describe("the checks of the referral of suspected crimes", () => {
  it("are tabled, every one", () => {
    expect(ofPack.map(({ id }) => id).sort()).toEqual(
      Object.keys(CHECKS)
        .map((id) => `cn/criminal-referral/${id}`)
        .sort(),
    );
  });

  it.each(Object.entries(CHECKS))("%s", (id, states) => expectStates(rulebook, `cn/criminal-referral/${id}`, states));
});

describe("a lawful referral", () => {
  const NAMED = { filed: FILED, forwarded: FORWARDED, "not filed": NOT_FILED, "not filed on review": REVIEWED, sentenced: SENTENCED };

  it.each(Object.entries(NAMED))("that is %s has nothing that fails or stays open", (_, facts) => {
    expect(new Set(Object.values(statusesOf(facts)))).toEqual(new Set(["pass", "not-applicable"]));
  });

  it("passes every check that applies to it, and between them they are all checks but that of a refusal", () => {
    const passed = new Set(Object.values(NAMED).flatMap((facts) => Object.entries(statusesOf(facts)).flatMap(([id, found]) => (found === "pass" ? [id] : []))));
    expect(Object.keys(CHECKS).filter((id) => !passed.has(id))).toEqual(["5-2-refusal-recorded"]);
    expect(status("5-2-refusal-recorded", { "referral.decision": "refused", "referral.refusalRecorded": true })).toBe("pass");
  });
});

describe("a case in which no crime is suspected", () => {
  it.each([FILED, FORWARDED, NOT_FILED, REVIEWED, SENTENCED])("has none of the checks", (facts) => {
    expect(new Set(Object.values(statusesOf(layFacts(facts, NO_CRIME))))).toEqual(new Set(["not-applicable"]));
  });

  it("leaves them open where nobody says", () => {
    expect(status("5-1-report", { "conduct.suspectedCrime": undefined, "referral.reportInWriting": false })).toBe("unknown");
  });
});

describe("twenty-four hours (arts. 5 and 7)", () => {
  // They run from minute to minute, also over a weekend: Friday, 6 March 2026, 16:30, to Saturday the 7th, 16:30.
  it.each([
    ["2026-03-06T16:30", "2026-03-06T16:30", "pass"],
    ["2026-03-06T16:30", "2026-03-07T16:30", "pass"],
    ["2026-03-06T16:30", "2026-03-07T16:31", "fail"],
    ["2026-02-28T00:00", "2026-03-01T00:00", "pass"],
    ["2026-02-28T00:00", "2026-03-01T00:01", "fail"],
  ])("approved at %s, referred at %s: %s", (approved, referred, expected) => {
    expect(status("5-2-referred-in-24-hours", { "referral.decidedAt": approved, "referral.transferredAt": referred })).toBe(expected);
    const forwarded = { "referral.decidedAt": undefined, "referral.transferredAt": approved, "referral.forwardedAt": referred };
    expect(status("7-forwarded", forwarded, FORWARDED)).toBe(expected);
  });

  // Approved some time on the 5th, so between 00:00 and 23:59: over by the 6th, 23:59, at the latest.
  it("leave open what only the days tell", () => {
    const referred = (at: string): string => status("5-2-referred-in-24-hours", { "referral.decidedAt": "2026-03-05", "referral.transferredAt": at });
    expect(["2026-03-06T00:00", "2026-03-06T00:01", "2026-03-06T23:59", "2026-03-07T00:00"].map(referred)).toEqual(["pass", "unknown", "unknown", "fail"]);
  });

  // Approved on 5 March at 16:30, not referred yet: the whole of the 6th may still be in time, none of the 7th.
  it("still run on the day after the approval", () => {
    const waiting = layFacts(FILED, {
      "procedure.referred": false,
      "referral.transferredAt": undefined,
      "referral.policeAnswer": undefined,
      "referral.policeDecidedOn": undefined,
      "referral.filingNoticeReceivedOn": undefined,
      "referral.objectsHandedOverOn": undefined,
    });
    const asOf = (day: string): string => status("5-2-referred-in-24-hours", {}, waiting, day);
    expect(["2026-03-05", "2026-03-07"].map(asOf)).toEqual(["pending", "fail"]);
    expect(asOf("2026-03-06")).toBe("pending");
  });
});

describe("three days (arts. 5, 8, 9 and 12)", () => {
  // Wednesday, 4 March 2026, and three days: Saturday the 7th. They are calendar days, and the weekend does not put the last one off.
  it("end on a Saturday", () => {
    const decided = (at: string): string => status("5-2-decided-in-three-days", { "referral.reportedOn": "2026-03-04", "referral.decidedAt": at });
    expect(["2026-03-04T18:00", "2026-03-07T23:59", "2026-03-08T00:00", "2026-03-09T09:00"].map(decided)).toEqual(["pass", "pass", "fail", "fail"]);
    const handedOver = (on: string): string =>
      status("12-objects-handed-over", { "referral.filingNoticeReceivedOn": "2026-03-04", "referral.objectsHandedOverOn": on });
    expect(["2026-03-04", "2026-03-07", "2026-03-08"].map(handedOver)).toEqual(["pass", "pass", "fail"]);
  });

  // Referred on 6 March: the 7th, 8th and 9th.
  it("of the police run until the ninth, and are a reminder after it", () => {
    const silent = layFacts(FILED, {
      "referral.policeAnswer": "none",
      "referral.policeDecidedOn": undefined,
      "referral.filingNoticeReceivedOn": undefined,
      "referral.objectsHandedOverOn": undefined,
    });
    expect(["2026-03-06", "2026-03-09", "2026-03-10"].map((day) => status("8-police-decide", {}, silent, day))).toEqual(["pending", "pending", "fail"]);
    expect(findingOf(rulebook, "cn/criminal-referral/8-police-decide", silent, { asOf: "2026-03-10" })).toMatchObject({ severity: "reminder" });
  });

  // The notice came on 10 March: the 11th, 12th and 13th.
  it("to ask for review run until the thirteenth", () => {
    const facts = layFacts(NOT_FILED, { "referral.response": "review", "referral.reviewAskedOn": "not-yet" });
    expect(["2026-03-10", "2026-03-13", "2026-03-14"].map((day) => status("9-1-review-asked", {}, facts, day))).toEqual(["pending", "pending", "fail"]);
  });
});

describe("officers and materials", () => {
  it("are two or more, each counted once", () => {
    const officers = (...numbers: readonly string[]): string => status("5-1-two-officers", { "referral.officers": numbers });
    expect([officers(), officers("31010001"), officers("31010001", "31010002", "31010003")]).toEqual(["fail", "fail", "pass"]);
  });

  it("are the letter and the report in every case, list and tests where there is something to list and test", () => {
    const bare = { "referral.objects": false, "referral.testNeeded": false, "referral.materials": ["letter", "report"] };
    expect(["6-letter-and-report", "6-list", "6-tests"].map((id) => status(id, bare))).toEqual(["pass", "not-applicable", "not-applicable"]);
    expect(status("6-letter-and-report", { "referral.materials": ["report", "list", "tests", "others"] })).toBe("fail");
  });
});

describe("penalties from before the referral (art. 11)", () => {
  it.each(["warning", "suspend-operations", "suspend-licence", "revoke-licence"])("%s goes on", (kind) => {
    expect(status("11-2-penalty-goes-on", { "decision.penalties": [kind], "referral.penaltyStopped": true }, SENTENCED)).toBe("fail");
  });

  it("are not followed by a fine once the court has fined, referred or not (Administrative Penalty Law, art. 35)", () => {
    const over = { "procedure.referred": false, "referral.transferredAt": undefined, "referral.finedAfterSentence": true };
    expect(status("35-2-no-fine-after-sentence", over, SENTENCED)).toBe("fail");
  });

  it("do not take the place of the referral, and without it the case is to be referred", () => {
    const over = { "procedure.referred": false, "referral.transferredAt": undefined };
    expect(findingOf(rulebook, "cn/criminal-referral/11-1-no-penalty-instead", layFacts(SENTENCED, over))).toMatchObject({
      status: "fail",
      head: "referral",
      severity: "revocable",
    });
  });
});

describe("a case that came back", () => {
  // Art. 10: dealt with once the refusal stands, so not while it is contested.
  it.each([
    [{ "referral.response": "accept" }, "fail"],
    [{ "referral.response": "supervision" }, "not-applicable"],
    [{ "referral.reviewOutcome": "none", "referral.reviewDecidedOn": undefined, "referral.reviewDecisionReceivedOn": undefined }, "not-applicable"],
    [{ "referral.reviewContested": true }, "not-applicable"],
    [{ "referral.reviewContested": false }, "fail"],
    [{ "referral.reviewContested": undefined }, "unknown"],
  ])("is dealt with by law, with %j: %s", (over, expected) => {
    expect(status("10-dealt-with", { "referral.dealtWithAfterRefusal": false, ...over }, REVIEWED)).toBe(expected);
  });

  it("is one in which the police filed nothing, on review neither", () => {
    expect(() => status("10-dealt-with", { "referral.reviewOutcome": "filed" }, REVIEWED)).toThrow("where the police filed on review, their answer is that they filed");
    expect(status("10-dealt-with", { "referral.reviewOutcome": "filed", "referral.policeAnswer": "filed" }, REVIEWED)).toBe("not-applicable");
  });

  it("may be penalised, which takes no referral's place", () => {
    const penalised = { "procedure.stage": "decision", "decision.outcome": "penalty" };
    expect(status("11-1-no-penalty-instead", penalised, NOT_FILED)).toBe("pass");
    expect(status("11-1-no-penalty-instead", { ...penalised, "referral.policeAnswer": "returned" }, NOT_FILED)).toBe("pass");
  });
});

describe("what is asked for", () => {
  const required = (facts: CaseFacts) =>
    assess(rulebook, { item: ITEM, asOf: "2026-05-01", facts }).requirements.find(({ id }) => id === "cn/criminal-referral/3-referral");

  it("is the referral before the decision, within twenty-four hours of approval, with the five materials of article 6", () => {
    expect(required({ "conduct.suspectedCrime": true, "procedure.referred": false })).toMatchObject({
      requires: "criminal-referral",
      status: "required",
      before: "decision",
      within: { hours: 24 },
      materials: [
        { zh: "涉嫌犯罪案件移送书" },
        { zh: "涉嫌犯罪案件情况的调查报告" },
        { zh: "涉案物品清单" },
        { zh: "有关检验报告或者鉴定结论" },
        { zh: "其他有关涉嫌犯罪的材料" },
      ],
      reviewer: { zh: expect.stringContaining("两名以上执法人员") },
      citations: expect.arrayContaining(["criminal-referral-regulations@2020#3.1", "criminal-referral-regulations@2020#6"]),
    });
  });

  it("may be asked for where nobody says whether a crime is suspected, and is not where none is", () => {
    expect(required({ "procedure.referred": false })).toMatchObject({ status: "possible", facts: ["conduct.suspectedCrime"] });
    expect(required(NO_CRIME)).toBeUndefined();
  });

  it.each([
    ["none", "required"],
    ["forwarded", "required"],
    ["filed", "required"],
    ["not-filed", undefined],
    ["returned", undefined],
  ])("is no longer asked for once the case came back: answer %s, %s", (answer, expected) => {
    const suspected = { "conduct.suspectedCrime": true, "referral.policeAnswer": answer };
    expect(required({ ...suspected, "procedure.referred": true })?.status).toBe(expected);
    expect(required({ ...suspected, "procedure.referred": false })?.status).toBe("required");
  });

  it("may still be asked for where nobody says what came of it", () => {
    expect(required({ "conduct.suspectedCrime": true, "procedure.referred": true })).toMatchObject({
      status: "possible",
      facts: ["referral.policeAnswer"],
    });
  });
});
