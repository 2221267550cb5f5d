// Reviews of cases under made-up rules: what the opinion is, and what it rests on.
import { describe, expect, it } from "vitest";
import { assess, type CaseFile, CaseFileError, type DraftDecision, OPINION_RULE, REVIEW_HEADS, type ReviewOpinion, review } from "../../src/index.ts";
import { REVIEW_RULES, SOUND_CASE } from "../support/review-rules.ts";
import { rulebookOf } from "../support/rule-source.ts";

const rulebook = rulebookOf(REVIEW_RULES);

/** A draft in which nothing is wrong: 5,000 to 10,000 yuan is what the table gives for goods worth 500. */
const SOUND_DRAFT: DraftDecision = {
  outcome: "penalty",
  disposition: "ordinary",
  penalties: [
    { kind: "confiscate-gains", amount: 100 },
    { kind: "fine", amount: 6000 },
  ],
  orders: ["correct"],
  basis: ["sample-law@2024#30.1.1"],
  benchmark: { id: "test/table" },
  reasons: "示例理由",
};

function reviewOf(facts: CaseFile["facts"] = {}, draftDecision: DraftDecision | null = SOUND_DRAFT): ReviewOpinion {
  return review(rulebook, { ...SOUND_CASE, facts: { ...SOUND_CASE.facts, ...facts }, ...(draftDecision ? { draftDecision } : {}) });
}

/** The review without one of the facts. */
function reviewWithout(fact: string): ReviewOpinion {
  const facts = Object.fromEntries(Object.entries(SOUND_CASE.facts).filter(([id]) => id !== fact));
  return review(rulebook, { ...SOUND_CASE, facts, draftDecision: SOUND_DRAFT });
}

describe("a case in which everything is in order", () => {
  const { opinion, decisive, heads, findings } = reviewOf();

  it("has no failing finding, and is agreed to", () => {
    expect(findings.filter(({ status }) => status === "fail")).toEqual([]);
    expect({ opinion, decisive }).toEqual({ opinion: "agree", decisive: [] });
  });

  it("has an answer to each of the eight heads", () => {
    expect(heads.map(({ head }) => head)).toEqual(REVIEW_HEADS);
    expect(heads.filter(({ answer }) => answer === "at-fault" || answer === "open")).toEqual([]);
  });

  it("has every finding of the assessment, after those of the review", () => {
    const { findings: assessed } = assess(rulebook, { ...SOUND_CASE, draftDecision: SOUND_DRAFT });
    expect(findings.slice(-assessed.length)).toEqual(assessed);
    const own = findings.slice(0, -assessed.length);
    expect(own.length).toBeGreaterThan(1);
    for (const { id } of own) expect(id).toMatch(/^review\//);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });
});

describe("the opinion", () => {
  it.each<[string, CaseFile["facts"], string, readonly string[]]>([
    ["is to disagree where the authority has no power", { "case.power": false }, "disagree", ["test/power"]],
    ["is to investigate where the facts are not established", { "case.established": false }, "return", ["test/established"]],
    ["is to correct what is minor", { "case.sealed": false }, "agree-after-correction", ["test/sealed"]],
    ["is to correct what was done too late: 16 May is after 15 May", { "case.disposedOn": "2025-05-16" }, "agree-after-correction", ["test/disposed"]],
    ["is to refer where a crime is suspected, whatever else is wrong", { "case.suspected": true, "case.power": false }, "refer", ["review/criminal-referral"]],
  ])("%s", (_, facts, opinion, decisive) => {
    expect(reviewOf(facts)).toMatchObject({ opinion, decisive });
  });

  it.each(["case.power", "case.established", "case.suspected"])("is to investigate where %s is not known", (fact) => {
    const { opinion, decisive } = reviewWithout(fact);
    expect(opinion).toBe("return");
    expect(decisive).toHaveLength(1);
  });

  it("is not moved by what is minor and unknown, nor by a time limit that still runs", () => {
    expect(reviewWithout("case.sealed")).toMatchObject({ opinion: "agree" });
    expect(reviewOf().findings.find(({ id }) => id === "test/decided")).toMatchObject({ status: "pending" });
  });

  it("is not moved by a time limit of the party", () => {
    const { findings, opinion } = reviewOf({ "case.noticedOn": "2025-05-12" });
    expect(findings.map(({ id }) => id)).not.toContain("test/requested");
    expect(opinion).toBe("agree");
  });

  it("follows the rule of the host where there is one", () => {
    const lenient = OPINION_RULE.filter(({ opinion }) => opinion !== "agree-after-correction");
    const caseFile = { ...SOUND_CASE, facts: { ...SOUND_CASE.facts, "case.sealed": false } };
    expect(review(rulebook, caseFile, { opinionRule: lenient }).opinion).toBe("agree");
    expect(review(rulebook, caseFile).opinion).toBe("agree-after-correction");
  });
});

describe("a suspected crime", () => {
  const statusOf = ({ findings }: ReviewOpinion): string | undefined => findings.find(({ id }) => id === "review/criminal-referral")?.status;
  const REFERRAL: DraftDecision = { outcome: "referral", basis: ["sample-law@2024#20"] };

  it("is met by a draft that refers the case, even where it may only be suspected", () => {
    expect(statusOf(reviewOf({ "case.suspected": true }, REFERRAL))).toBe("pass");
    const { "case.suspected": _, ...facts } = SOUND_CASE.facts;
    expect(statusOf(review(rulebook, { ...SOUND_CASE, facts, draftDecision: REFERRAL }))).toBe("pass");
  });

  it("is not met by a penalty, nor by a case without a draft, and names the ground with its article", () => {
    const found = reviewOf({ "case.suspected": true }).findings.find(({ id }) => id === "review/criminal-referral");
    expect(found).toMatchObject({
      status: "fail",
      head: "referral",
      citations: ["sample-law@2024#20"],
      facts: ["case.suspected"],
      detail: { zh: "涉嫌犯罪，应当移送", en: "a crime is suspected and has to be referred" },
    });
    expect(reviewOf({ "case.suspected": true }, null)).toMatchObject({ opinion: "refer", decisive: ["review/criminal-referral"] });
  });

  it("of which nothing tells has no place in the case; a referral then is for a person to judge", () => {
    expect(statusOf(reviewOf())).toBe("not-applicable");
    expect(statusOf(reviewOf({}, REFERRAL))).toBe("needs-judgement");
    expect(statusOf(reviewWithout("case.suspected"))).toBe("unknown");
  });
});

describe("a case without a draft", () => {
  it("is reviewed as it stands", () => {
    const { opinion, findings, caseFile } = reviewOf({}, null);
    expect(opinion).toBe("agree");
    expect(findings.filter(({ id }) => id.startsWith("review/")).map(({ id }) => id)).toEqual(["review/criminal-referral"]);
    expect(caseFile.draftDecision).toBeUndefined();
    expect(reviewOf({ "case.established": false }, null).opinion).toBe("return");
  });
});

describe("a review", () => {
  it("is plain JSON, the same every time, and carries what was submitted", () => {
    const [first, second] = [reviewOf(), reviewOf()];
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(first).toMatchObject({ rulebook: { hash: rulebook.hash }, caseId: null, item: { id: "test/sale" }, asOf: "2025-06-02" });
    expect(first.caseFile.draftDecision).toEqual(SOUND_DRAFT);
  });

  it("of a case file that does not fit throws every fault at once", () => {
    const faulty = { ...SOUND_CASE, item: "test/sail", draftDecision: { outcome: "fine", basis: [] } } as unknown as CaseFile;
    const faultsOf = (given: CaseFile): readonly string[] => {
      try {
        review(rulebook, given);
        return [];
      } catch (error) {
        return error instanceof CaseFileError ? error.faults.map(({ path }) => path) : [String(error)];
      }
    };
    expect(faultsOf({ ...SOUND_CASE, item: "test/sail", facts: { ...SOUND_CASE.facts, "case.powr": true } })).toEqual(["item", 'facts["case.powr"]']);
    expect(faultsOf(faulty)).toEqual(["draftDecision.outcome"]);
    expect(() => review(rulebook, { ...SOUND_CASE, facts: { ...SOUND_CASE.facts, "case.filedOn": "2025-06-03" } })).toThrow(CaseFileError);
    expect(() => review(rulebook, null as unknown as CaseFile)).toThrow(CaseFileError);
  });

  it("uses the date, the calendar and the traces that the options ask for", () => {
    // 15 May is the seventh working day after 6 May, and the ninth day: only a calendar tells that it is in time.
    const caseFile = { ...SOUND_CASE, facts: { ...SOUND_CASE.facts, "case.disposedOn": "2025-05-15" } };
    const disposed = ({ findings }: ReviewOpinion): string | undefined => findings.find(({ id }) => id === "test/disposed")?.status;
    const closed = { id: "test/closed", isWorkingDay: () => undefined };
    const { findings, ...rest } = review(rulebook, caseFile, { asOf: "2025-06-03", trace: false, calendar: closed });
    expect([disposed(review(rulebook, caseFile)), disposed({ findings, ...rest })]).toEqual(["pass", "unknown"]);
    expect(rest.asOf).toBe("2025-06-03");
    expect(rest.assessment.recommendation.options.flatMap(({ penalties }) => penalties.flatMap(({ trace }) => trace))).toEqual([]);
  });
});
