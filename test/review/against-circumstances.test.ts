import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../src/assessment/draft-decision.ts";
import type { CaseFile } from "../../src/index.ts";
import { circumstanceOn, exampleItem, fineClause, ITEM, type PackParts } from "../support/assessment-pack.ts";
import { FINE_20000, reviewExample } from "../support/draft-review.ts";

const MINOR = "x/conduct-minor-no-penalty-must";
const COOPERATED = "x/party-cooperated-lighter-may";
const REPEATED = "x/party-repeated-heavier-must";
const law: PackParts = {
  items: [
    exampleItem([
      {
        id: "both",
        penalties: [
          { kind: "confiscate-property", choice: "must" },
          { kind: "fine", choice: "must", measure: { amount: [10_000, 50_000] } },
        ],
      },
    ]),
  ],
  circumstances: [
    circumstanceOn("conduct.minor", ["no-penalty"], "must"),
    circumstanceOn("party.cooperated", ["lighter"], "may"),
    circumstanceOn("party.repeated", ["heavier"], "must"),
  ],
};
const NOTHING: CaseFile["facts"] = { "conduct.minor": false, "party.cooperated": false, "party.repeated": false };
const look = (draft: Partial<DraftDecision>, facts: CaseFile["facts"] = {}, parts = law) =>
  reviewExample(parts, { ...FINE_20000, ...draft }, { ...NOTHING, ...facts });

describe("a penalty where none may be imposed", () => {
  it("fails where a ground that binds holds, is open where one may, and passes where none does", () => {
    const finding = look({}, { "conduct.minor": true })("should-be-no-penalty");
    expect([finding.status, finding.citations, finding.detail?.en]).toEqual([
      "fail",
      ["example-law@2024#20"],
      "the circumstances leave nothing but: no-penalty",
    ]);
    expect(reviewExample(law, FINE_20000)("should-be-no-penalty")).toMatchObject({ status: "unknown", facts: expect.arrayContaining(["conduct.minor"]) });
    expect(look({})("should-be-no-penalty").status).toBe("pass");
  });

  it("is for the authority to choose where the law only allows it to waive", () => {
    const parts = { ...law, circumstances: [circumstanceOn("conduct.minor", ["no-penalty"], "may")] };
    expect(look({}, { "conduct.minor": true }, parts)("should-be-no-penalty").status).toBe("pass");
  });

  it("is no fault where it is what an exemption leaves", () => {
    const parts = { ...law, circumstances: [circumstanceOn("conduct.minor", ["exemption"], "must", { retains: ["confiscate-property"] })] };
    const exempt = (kind: "confiscate-property" | "fine") =>
      look(
        { disposition: "exemption", penalties: [kind === "fine" ? { kind, amount: 20_000 } : { kind }] },
        { "conduct.minor": true },
        parts,
      )("should-be-no-penalty").status;
    expect([exempt("confiscate-property"), exempt("fine")]).toEqual(["pass", "fail"]);
  });

  it("does not arise where no penalty is drafted", () => {
    expect(look({ outcome: "no-penalty", penalties: [] })("should-be-no-penalty").status).toBe("not-applicable");
  });
});

describe("a disposition that is drafted", () => {
  it("has to be one that the circumstances leave", () => {
    expect(look({ disposition: "ordinary" })("disposition-unfounded").status).toBe("pass");
    expect(look({ disposition: "heavier" })("disposition-unfounded")).toMatchObject({
      status: "fail",
      detail: { en: "disposition of the draft: heavier; the circumstances leave: ordinary" },
    });
    expect(look({ disposition: "heavier" }, { "party.repeated": true })("disposition-unfounded").status).toBe("pass");
  });

  it("is open while facts decide, where it is one of those that may come", () => {
    expect(reviewExample(law, { ...FINE_20000, disposition: "ordinary" })("disposition-unfounded").status).toBe("unknown");
    expect(reviewExample(law, { ...FINE_20000, disposition: "mitigated" })("disposition-unfounded").status).toBe("fail");
  });

  it("is no penalty, or an exemption, where the outcome says so", () => {
    const waived = { outcome: "no-penalty", penalties: [], basis: [] } as const;
    expect(look(waived, { "conduct.minor": true })("disposition-unfounded").status).toBe("pass");
    expect(look(waived)("disposition-unfounded").status).toBe("fail");
  });

  it("is not looked at where the draft names none, or refers the case", () => {
    expect(look({})("disposition-unfounded").status).toBe("not-applicable");
    expect(look({ outcome: "referral", penalties: [] })("disposition-unfounded").status).toBe("not-applicable");
  });
});

describe("a circumstance that holds", () => {
  it("is not left out where it binds, and left to judgement where the law only allows for it", () => {
    expect(look({}, { "party.repeated": true })("circumstance-ignored")).toMatchObject({
      status: "fail",
      detail: { en: `holds but is not in the draft: party.repeated (${REPEATED})` },
      facts: ["party.repeated"],
    });
    expect(look({}, { "party.cooperated": true })("circumstance-ignored")).toMatchObject({ status: "needs-judgement", severity: "minor" });
    expect(look({}, { "party.cooperated": true, "party.repeated": true })("circumstance-ignored")).toMatchObject({ status: "fail", severity: "revocable" });
    expect(look({ circumstances: [REPEATED, COOPERATED] }, { "party.repeated": true, "party.cooperated": true })("circumstance-ignored").status).toBe("pass");
  });

  it("may not be established yet", () => {
    const finding = reviewExample(law, FINE_20000, { "conduct.minor": false, "party.cooperated": false })("circumstance-ignored");
    expect([finding.status, finding.detail?.en, finding.facts]).toEqual(["unknown", "may hold, not established yet: party.repeated", ["party.repeated"]]);
  });
});

describe("a circumstance that the draft relies on", () => {
  it.each<[string, string, CaseFile["facts"], string, string | undefined]>([
    ["holds", COOPERATED, { "party.cooperated": true }, "pass", undefined],
    ["fails", COOPERATED, {}, "fail", `does not hold: party.cooperated (${COOPERATED})`],
    [
      "is not in the rulebook",
      "x/party-cooperated-lighter-mai",
      {},
      "fail",
      `there is no such circumstance in the rulebook: x/party-cooperated-lighter-mai; the nearest is ${COOPERATED}`,
    ],
    ["is like nothing in the rulebook", "?", {}, "fail", "there is no such circumstance in the rulebook: ?"],
  ])("%s", (_, id, facts, status, detail) => {
    const finding = look({ circumstances: [id] }, facts)("circumstance-invented");
    expect([finding.status, finding.detail?.en]).toEqual([status, detail]);
  });

  it("may not be established yet", () => {
    const finding = reviewExample(law, { ...FINE_20000, circumstances: [MINOR] })("circumstance-invented");
    expect([finding.status, finding.facts]).toEqual(["unknown", ["conduct.minor"]]);
  });

  it("may be for other items", () => {
    const other = exampleItem([fineClause(1, 2)], { id: "x/other" });
    const elsewhere = circumstanceOn("conduct.minor", ["no-penalty"], "must", { scope: { items: ["x/other"] } });
    const parts: PackParts = { items: [...(law.items ?? []), other], circumstances: [elsewhere] };
    expect(look({ circumstances: [MINOR] }, { "conduct.minor": true }, parts)("circumstance-invented")).toMatchObject({
      status: "fail",
      detail: { en: `does not cover the case: conduct.minor (${MINOR})` },
    });
    expect(ITEM).not.toBe(other.id);
  });
});
