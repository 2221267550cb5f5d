import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../src/assessment/draft-decision.ts";
import type { CaseFile } from "../../src/index.ts";
import { DRAFT_POINTS } from "../../src/law/draft-point.ts";
import { DRAFT_FINDINGS } from "../../src/review/draft-finding-texts.ts";
import { draftFindings } from "../../src/review/draft-findings.ts";
import { openReview } from "../../src/review/review-context.ts";
import { exampleCase, exampleRulebook } from "../support/assessment-pack.ts";
import { cnRulebook } from "../support/cn-rulebook.ts";
import { findingsOn } from "../support/draft-review.ts";

// Celery worth 20 yuan, sold for 14, all of it gone; a fine of 66,000 yuan under a statute of 50,000 to 100,000.
const draft: DraftDecision = {
  outcome: "penalty",
  disposition: "ordinary",
  penalties: [
    { kind: "confiscate-gains", amount: 14 },
    { kind: "fine", amount: 66_000 },
  ],
  orders: ["correct"],
  basis: ["food-safety-law#124.1.1"],
  reasons: "No ground for less.",
};
const CELERY: CaseFile = {
  item: "cn/food-safety/124-1-1",
  jurisdiction: "370102",
  asOf: "2026-11-22",
  authority: { level: "county", functions: ["food-safety"], jurisdiction: "370102" },
  facts: {
    "conduct.endedOn": "2026-03-01",
    "goods.value": 20,
    "gains.amount": 14,
    "decision.nothingToConfiscate": true,
    "conduct.serious": false,
    "conduct.minor": true,
    "correction.timely": true,
  },
  draftDecision: draft,
};
const look = (rest: Partial<DraftDecision> = {}, facts: CaseFile["facts"] = {}) =>
  findingsOn(cnRulebook, { ...CELERY, facts: { ...CELERY.facts, ...facts }, draftDecision: { ...draft, ...rest } });

describe("a fine of 66,000 yuan for celery worth 20", () => {
  const finding = look();

  it("lies within the statute, which allows 50,000 to 100,000", () => {
    expect(finding("amount-above-statute").status).toBe("pass");
    expect(finding("amount-below-statute").status).toBe("pass");
    expect(finding("outside-benchmark").status).toBe("pass");
  });

  it("is out of proportion all the same: 66,000 ÷ 20 = 3,300", () => {
    const { status, detail, citations, facts } = finding("manifest-disproportion");
    expect(status).toBe("needs-judgement");
    expect(detail?.zh).toContain("66,000 ÷ 货值金额 20 = 3,300 倍");
    expect(detail?.zh).toContain("不是法律规定");
    expect(citations).toEqual(
      expect.arrayContaining(["administrative-penalty-law@2021#5.2", "administrative-litigation-law@2017#70.1.6", "administrative-litigation-law@2017#77.1"]),
    );
    expect(facts).toContain("harm.degree");
  });

  it("is not looked at for proportion where it lies above the statute: 100,000.01", () => {
    const above = look({ penalties: [{ kind: "confiscate-gains" }, { kind: "fine", amount: 100_000.01 }] });
    expect([above("amount-above-statute").status, above("manifest-disproportion").status]).toEqual(["fail", "not-applicable"]);
  });

  it("may be ruled out altogether, as long as the harm is not known, and is once there was none", () => {
    expect(finding("should-be-no-penalty").status).toBe("unknown");
    const settled = look({}, { "harm.degree": "none" })("should-be-no-penalty");
    expect([settled.status, settled.citations]).toEqual(["fail", expect.arrayContaining(["administrative-penalty-law@2021#33.1"])]);
  });

  it("needs no confiscation of what is gone, but of the gains", () => {
    expect(finding("mandatory-kind-missing").status).toBe("pass");
    expect(look({ penalties: [{ kind: "fine", amount: 66_000 }] })("mandatory-kind-missing").status).toBe("fail");
    expect(look({}, { "decision.nothingToConfiscate": false })("mandatory-kind-missing").status).toBe("fail");
  });

  it("of less than the minimum needs a ground of mitigation: 5,000", () => {
    const mitigated: Partial<DraftDecision> = { disposition: "mitigated", penalties: [{ kind: "confiscate-gains" }, { kind: "fine", amount: 5_000 }] };
    expect(look(mitigated)("amount-below-statute").status).toBe("unknown");
    expect(look({ ...mitigated, disposition: "lighter" })("amount-below-statute").status).toBe("fail");
  });
});

describe("the facts that a draft settles", () => {
  it("are those that the checks ask for", () => {
    const { low, high } = openReview(cnRulebook, CELERY).opened.row;
    const endsOf = (id: string): readonly (number | undefined)[] => {
      const slot = cnRulebook.vocabulary.facts.get(id)?.slot ?? -1;
      return [low[slot], high[slot]];
    };
    expect(endsOf("decision.fine")).toEqual([6_600_000, 6_600_000]);
    // The first value is `penalty`; the third and fourth kinds are fine and confiscation of gains.
    expect(endsOf("decision.outcome")).toEqual([0, 0]);
    expect(endsOf("decision.penalties")).toEqual([0b1100, 0b1100]);
  });
});

describe("the points of a draft", () => {
  it("are all answered, in their order, with texts in both languages", () => {
    const findings = draftFindings(openReview(cnRulebook, CELERY));
    expect(findings.map(({ id }) => id)).toEqual(DRAFT_POINTS.map((point) => `review/${point}`));
    for (const { label, remedy, detail, deadline } of findings) {
      expect([label.en, remedy?.zh, remedy?.en, deadline]).toEqual([expect.any(String), expect.any(String), expect.any(String), null]);
      expect(detail === null || (detail.zh !== "" && typeof detail.en === "string")).toBe(true);
      expect(`${detail?.zh} ${detail?.en}`).not.toMatch(/\{\w+\}|undefined [^u]/);
    }
  });

  it("are none where there is no draft", () => {
    const { draftDecision: _, ...without } = CELERY;
    expect(draftFindings(openReview(cnRulebook, without))).toEqual([]);
  });

  it("are void only where a law says so, which none of them is by itself", () => {
    expect(new Set(Object.values(DRAFT_FINDINGS).map(({ severity }) => severity))).toEqual(new Set(["revocable", "minor"]));
  });

  it("rest on provisions and facts that the rulebook has", () => {
    const known = draftFindings(openReview(cnRulebook, CELERY)).flatMap(({ facts }) => facts.map((fact) => cnRulebook.vocabulary.facts.has(fact)));
    expect(known.length).toBeGreaterThan(0);
    expect(known).not.toContain(false);
  });
});

describe("a lawful draft in a case of which everything is known", () => {
  it("fails on no point", () => {
    const rulebook = exampleRulebook({});
    const lawful: DraftDecision = {
      outcome: "penalty",
      disposition: "ordinary",
      penalties: [{ kind: "fine", amount: 20_000 }],
      basis: ["example-law@2024#10"],
      reasons: "as usual",
    };
    const authority = { level: "county", functions: ["example"], jurisdiction: "370100" } as const;
    const caseFile = exampleCase({}, { draftDecision: lawful, notice: lawful, authority, jurisdiction: "370102" });
    const statuses = draftFindings(openReview(rulebook, caseFile)).map(({ id, status }) => [id.slice("review/".length), status]);
    expect(statuses.filter(([, status]) => status !== "pass")).toEqual([
      ["stated-facts-differ", "not-applicable"],
      ["benchmark-not-applicable", "not-applicable"],
      ["outside-benchmark", "not-applicable"],
      ["circumstance-invented", "not-applicable"],
      ["manifest-disproportion", "not-applicable"],
    ]);
  });
});
