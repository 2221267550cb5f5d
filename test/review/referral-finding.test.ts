// A case in which a crime is suspected: before it is referred, and when it came back.
import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../src/assessment/draft-decision.ts";
import { type CaseFile, createRulebook, type Finding, type Policy, type Rulebook, review } from "../../src/index.ts";
import { exampleCase, exampleRulebook } from "../support/assessment-pack.ts";
import { cnSource } from "../support/cn-rulebook.ts";
import { FINE_20000, reviewedBy } from "../support/draft-review.ts";

const isTrue = (fact: string) => ({ fact, operator: "equal", value: true }) as const;

/** A crime is suspected of whoever repeats it; the case is back where the party cooperated. */
const rulesWith = (policies: readonly Policy[]): Rulebook =>
  exampleRulebook({
    requirements: [
      {
        id: "x/referral",
        requires: "criminal-referral",
        label: { zh: "涉嫌犯罪", en: "a crime is suspected" },
        when: isTrue("party.repeated"),
        before: "decision",
        cites: ["example-law#20"],
      },
    ],
    policies,
  });
const rulebook = rulesWith([reviewedBy({ backFromReferral: isTrue("party.cooperated") })]);

const DRAFTS: Readonly<Record<string, DraftDecision | null>> = {
  "a penalty": FINE_20000,
  "no penalty": { outcome: "no-penalty", basis: ["example-law#10"] },
  "no draft": null,
  "a referral": { outcome: "referral", basis: ["example-law#10"] },
};

function findingIn(rules: Rulebook, caseFile: CaseFile): Finding {
  const found = review(rules, caseFile).findings.find(({ id }) => id === "review/criminal-referral");
  if (!found) throw new Error("there is no finding on the referral");
  return found;
}

function look(facts: CaseFile["facts"], draft: DraftDecision | null = FINE_20000, rules: Rulebook = rulebook): Finding {
  return findingIn(rules, exampleCase(facts, draft ? { draftDecision: draft } : {}));
}
const statusesOf = (facts: CaseFile["facts"], rules: Rulebook = rulebook): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(DRAFTS).map(([name, draft]) => [name, look(facts, draft, rules).status]));

const ALIKE = (status: string, referred: string) => ({ "a penalty": status, "no penalty": status, "no draft": status, "a referral": referred });
const [SUSPECTED, NOT_SUSPECTED] = [{ "party.repeated": true }, { "party.repeated": false }];
const MAYBE = {};

describe("a suspected crime", () => {
  it.each<[string, CaseFile["facts"], boolean | undefined, string, string]>([
    ["that did not come back is to be referred", SUSPECTED, false, "fail", "pass"],
    ["that came back is the authority's, and to refer it again is for a person to judge", SUSPECTED, true, "pass", "needs-judgement"],
    ["of which nobody says whether it came back is open", SUSPECTED, undefined, "unknown", "pass"],
    ["that there may be, and that did not come back, is open", MAYBE, false, "unknown", "pass"],
    ["that there may be, and that came back, is the authority's", MAYBE, true, "pass", "needs-judgement"],
    ["that there may be, of which nobody says whether it came back, is open", MAYBE, undefined, "unknown", "pass"],
    ["that there is not has no place in the case", NOT_SUSPECTED, false, "not-applicable", "needs-judgement"],
    ["that there is not has no place in the case, come back or not", NOT_SUSPECTED, undefined, "not-applicable", "needs-judgement"],
  ])("%s", (_, facts, back, status, referred) => {
    expect(statusesOf({ ...facts, ...(back === undefined ? {} : { "party.cooperated": back }) })).toEqual(ALIKE(status, referred));
  });

  it("never comes back where no policy says how", () => {
    const rules = rulesWith([reviewedBy({})]);
    expect(statusesOf({ ...SUSPECTED, "party.cooperated": true }, rules)).toEqual(ALIKE("fail", "pass"));
    expect(look({ ...SUSPECTED, "party.cooperated": true }, FINE_20000, rules)).toMatchObject({
      detail: { zh: "涉嫌犯罪", en: "a crime is suspected" },
      facts: ["party.repeated"],
    });
  });

  it("says that it came back, or what has to be known to tell", () => {
    expect(look({ ...SUSPECTED, "party.cooperated": true })).toMatchObject({
      detail: { zh: "涉嫌犯罪；案件移送后已经退回，由行政机关处理", en: "a crime is suspected; the case was referred and came back to the authority" },
      citations: ["example-law@2024#20"],
      facts: ["party.repeated", "party.cooperated"],
    });
    expect(look(SUSPECTED)).toMatchObject({ detail: { zh: "涉嫌犯罪", en: "a crime is suspected" }, facts: ["party.repeated", "party.cooperated"] });
    expect(look(NOT_SUSPECTED)).toMatchObject({ detail: null, facts: [] });
  });
});

describe("a suspected crime under the Administrative Penalty Law (art. 27)", () => {
  const PACKS = ["cn/administrative-penalty-law/", "cn/criminal-referral/", "cn/market-regulation/food-safety/"];
  const rules = createRulebook([{ ...cnSource, documents: cnSource.documents.filter(({ file }) => PACKS.some((pack) => file.includes(pack))) }]);
  /** Beside it the item names a crime of its own: toxic matter in food. */
  const TOXIC = { "food.toxicMatter": true };
  const REFERRED = { "conduct.endedOn": "2026-03-01", "conduct.suspectedCrime": true, "procedure.referred": true };
  const fined = (facts: CaseFile["facts"]): string =>
    findingIn(rules, {
      item: "cn/food-safety/124-1-1",
      asOf: "2026-05-01",
      facts,
      draftDecision: { outcome: "penalty", penalties: [{ kind: "fine", amount: 60_000 }], basis: ["food-safety-law@2025#124.1.1"] },
    }).status;

  it.each([
    ["none", "fail"],
    ["forwarded", "fail"],
    ["filed", "fail"],
    ["not-filed", "pass"],
    ["returned", "pass"],
  ])("that was referred and answered with %s: a penalty is a %s", (answer, status) => {
    expect(fined({ ...REFERRED, "referral.policeAnswer": answer, ...TOXIC })).toBe(status);
    expect(fined({ ...REFERRED, "referral.policeAnswer": answer, "procedure.referred": false, ...TOXIC })).toBe("fail");
  });

  it("is open, and no fault, where nobody says what came of it", () => {
    expect(fined(REFERRED)).toBe("unknown");
    expect(fined({ ...REFERRED, ...TOXIC })).toBe("unknown");
    const { "procedure.referred": _, ...unreferred } = REFERRED;
    expect(fined(unreferred)).toBe("unknown");
  });
});
