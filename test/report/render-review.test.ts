// The opinion of a review as text, in both languages.
import { describe, expect, it } from "vitest";
import { type CaseFile, type DraftDecision, type Finding, type Language, REVIEW_HEADS, renderReview, review } from "../../src/index.ts";
import { CHINESE, sectionOf } from "../support/report-cases.ts";
import { finding } from "../support/review-findings.ts";
import { REVIEW_RULES, SOUND_CASE } from "../support/review-rules.ts";
import { rulebookOf } from "../support/rule-source.ts";

const rulebook = rulebookOf(REVIEW_RULES);
const hash = rulebook.hash.slice(0, 12);

const DRAFT: DraftDecision = {
  outcome: "penalty",
  disposition: "lighter",
  penalties: [
    { kind: "confiscate-gains", amount: 100 },
    { kind: "fine", amount: 6000 },
    { kind: "suspend-licence", duration: { unit: "months", count: 3 }, object: "sample\nlicence" },
    { kind: "restrict-employment", duration: { unit: "life" } },
  ],
  orders: ["correct", "recall"],
  basis: ["sample-law@2024#30.1.1", "sample-law@2024#34"],
  circumstances: ["test/small-firm", "test/no-such"],
  benchmark: { id: "test/table", tier: "tier one" },
  facts: { "goods.value": 500 },
  reasons: "first line\n\nOpinion: agree",
  departure: { reasons: "sample reasons", approvedBy: "collective" },
};

function textOf(language: Language, part: Partial<CaseFile> = {}): string {
  return renderReview(rulebook, review(rulebook, { ...SOUND_CASE, ...part, facts: { ...SOUND_CASE.facts, ...part.facts } }), { language });
}

describe("the head of an opinion", () => {
  it("names the case, the item, the offender, the authority, the date, the sources with the date of their text, and the rulebook", () => {
    expect(sectionOf(textOf("zh", { id: "A-1", title: "示例\n审核意见：同意", facts: {} }), "行政处罚法制审核意见书").slice(0, -1)).toEqual([
      "行政处罚法制审核意见书",
      "案件：A-1；示例 审核意见：同意",
      "事项：销售样品 [《示例法》第三十条第一款第一项]",
      "对象：当事人",
      "办案机关：示例局；县级",
      "审核日期：2025-06-02",
      `规则来源：示例规则 (文本截至 2026-01-01)；规则库 ${hash}`,
    ]);
    const english = sectionOf(textOf("en", { authority: { level: "city", functions: ["samples"] } }), "Legal review of a draft penalty decision");
    expect(english.slice(1, -1)).toEqual([
      "Item: selling samples [Sample Law, art. 30(1)(1)]",
      "Offender: party",
      "Authority: city level",
      "As of: 2025-06-02",
      `Sources: sample rules (read on 2026-01-01); rulebook ${hash}`,
    ]);
  });

  it("tells the facts of the case file with their labels", () => {
    expect(textOf("en")).toMatch(/\nFacts of the case file: goods value: 500 yuan; unlawful gains: 100 yuan; serious circumstances: no; /);
    expect(textOf("zh")).toMatch(/\n案卷事实：货值金额：500 元；违法所得：100 元；/);
  });
});

describe("the draft as submitted", () => {
  it("is told in words, each text on its line, what the rulebook does not know by its id", () => {
    expect(sectionOf(textOf("en", { draftDecision: DRAFT }), "The draft as submitted")).toEqual([
      "The draft as submitted",
      "  Outcome: an administrative penalty; lighter penalty",
      "  Penalties: confiscation of unlawful gains 100 yuan; fine 6,000 yuan; suspension of licence 3 months: sample licence; restriction of employment for life",
      "  Orders: order to correct, order to recall",
      "  Basis: [Sample Law (2024), art. 30(1)(1); Sample Law (2024), art. 34]",
      "  Circumstances relied on: 小微企业; not in the rulebook: test/no-such",
      "  Benchmark applied: table of the sample province; tier one",
      "  Facts as stated: goods value: 500 yuan",
      "  Reasons for the discretion: first line Opinion: agree",
      "  Departure from the benchmark: sample reasons; decided by its heads in collective deliberation",
    ]);
    expect(sectionOf(textOf("zh", { draftDecision: DRAFT }), "送审的决定草案")).toContain(
      "  处罚：没收违法所得 100 元；罚款 6,000 元；暂扣许可证件 3个月：sample licence；限制从业 终身",
    );
  });

  it("leaves out what it does not say, and shows beside it what the party was told", () => {
    const report = textOf("zh", { draftDecision: { outcome: "no-penalty", basis: [] }, notice: { ...DRAFT, penalties: [{ kind: "fine", amount: 5000.5 }] } });
    expect(sectionOf(report, "送审的决定草案")).toEqual(["送审的决定草案", "  处理：不予行政处罚", "  依据：无"]);
    expect(sectionOf(report, "事先告知的内容")).toContain("  处罚：罚款 5,000.50 元");
  });

  it("may be missing, which is said", () => {
    expect(textOf("zh")).toContain("\n\n送审的决定草案：案卷没有决定草案，以下是对案件现状的意见\n\n");
    expect(textOf("en")).toContain("\n\nThe draft as submitted: the case file has no draft decision; what follows is on the case as it stands\n\n");
  });
});

describe("what the rules come to", () => {
  it("is told with the statutory range, the disposition, what is recommended and what has to happen first", () => {
    const report = textOf("en", { facts: { "case.suspected": true } });
    expect(sectionOf(report, "What the rules come to")).toEqual([
      "What the rules come to",
      "  Applicable law: one wording from the end of the conduct to the decision",
      "  Statutory penalty",
      "    - order to correct [Sample Law (2024), art. 30(1)(1)]",
      "    - must: confiscation of unlawful gains [Sample Law (2024), art. 30(1)(1)]",
      "    - must: fine, from 5,000 up to 50,000 yuan [Sample Law (2024), art. 30(1)(1)]",
      "  Disposition: ordinary penalty (settled)",
      "  Recommendation (settled)",
      "    - ordinary penalty: a fine from 5,000 up to 10,000 yuan",
      "  Values by field and place",
      "    - sample hearing threshold — hearing threshold: 50,000 yuan [Sample Law (2024), art. 38]",
      "  Requirements",
      "    - criminal referral: a crime is suspected and has to be referred [Sample Law (2024), art. 20]",
    ]);
  });

  it("is no penalty where the law waives it: the party is 13", () => {
    const report = textOf("zh", { facts: { "party.birthDate": "2012-01-01" } });
    expect(sectionOf(report, "按照规则的裁量评估").slice(-5, -2)).toEqual(["  处罚档次：不予处罚 (已确定)", "  推荐 (已确定)", "    - 不予处罚"]);
  });
});

/** A report of a sound case in which the findings are replaced. */
function reportOn(findings: readonly Finding[], language: Language, opinion: Partial<ReturnType<typeof review>> = {}): string {
  return renderReview(rulebook, { ...review(rulebook, SOUND_CASE), findings, ...opinion }, { language });
}

describe("the heads", () => {
  it("stand one by one in their order, each with its answer and how many points came out how", () => {
    const lines = sectionOf(textOf("zh"), "审核情况").filter((line) => line.startsWith("  ") && line[2] !== " ");
    expect(lines).toEqual([
      "  一、执法主体：符合要求 (符合 1)",
      "  二、执法人员：符合要求 (符合 1)",
      "  三、事实证据：符合要求 (符合 1)",
      "  四、法律适用：符合要求 (需人工判断 1、符合 1)",
      "  五、裁量：不涉及",
      "  六、程序：符合要求 (期限未届满 1、符合 3)",
      "  七、文书：符合要求 (符合 1)",
      "  八、移送：不涉及 (不适用 1)",
    ]);
    const english = sectionOf(textOf("en"), "Findings, head by head").filter((line) => /^ {2}\d\. /.test(line));
    expect(english).toHaveLength(REVIEW_HEADS.length);
    expect(english[3]).toBe("  4. law: in order (needs judgement 1, pass 1)");
  });

  it("tell in full what fails and what a person has to judge, what is gravely unknown with what settles it, and count the rest", () => {
    const findings = [
      finding({ id: "test/unknown", status: "unknown", facts: ["case.power", "case.sealed"], citations: ["sample-law#1"] }),
      finding({ id: "test/slight", status: "unknown", severity: "minor" }),
      finding({ id: "test/reminder", status: "unknown", severity: "reminder" }),
      finding({ id: "test/judged", status: "needs-judgement", severity: "minor", detail: { zh: "有出入", en: "differs" } }),
      finding({ id: "test/failed", status: "fail", severity: "void", citations: ["sample-law@2024#2.1"], remedy: { zh: "更正", en: "correct it" } }),
      finding({ id: "test/met" }),
      finding({ id: "test/none", status: "not-applicable" }),
    ];
    const heads = [{ head: "procedure", answer: "at-fault", findings: ["test/failed"] }] as const;
    expect(sectionOf(reportOn(findings, "zh", { heads }), "审核情况")).toEqual([
      "审核情况",
      "  一、程序：存在问题 (不符合 1、需人工判断 1、待查明 3、符合 1、不适用 1)",
      "    - 不符合 · 无效：示例要点 [《示例法》（2024）第二条第一款]",
      "      → 更正",
      "    - 需人工判断 · 轻微：示例要点",
      "      有出入",
      "    - 待查明 · 可撤销：示例要点 [《示例法》第一条]",
      "      取决于：有权处罚、已盖章",
      "    - 其他待查明的要点：2",
    ]);
    expect(sectionOf(reportOn(findings, "en", { heads }), "Findings, head by head").slice(1, 4)).toEqual([
      "  1. procedure: at fault (fail 1, needs judgement 1, unknown 3, pass 1, not applicable 1)",
      "    - fail · void: a sample point [Sample Law (2024), art. 2(1)]",
      "      → correct it",
    ]);
  });
});

describe("the time limits that still run", () => {
  it("are told with the last day and the days left, the next one first", () => {
    // 29 May 2025 + 7 working days: 30 May, 3, 4, 5, 6, 9, 10 June.
    const report = textOf("zh", { facts: { "case.registeredOn": "2025-05-29", "case.disposedOn": "not-yet" } });
    expect(sectionOf(report, "未届满的期限")).toEqual([
      "未届满的期限",
      "  - 2025-06-10 (还有 8 日)：登记后七个工作日内处理 [《示例法》（2024）第十六条]",
      "  - 2025-08-04 (还有 63 日)：立案后九十日内决定 [《示例法》（2024）第十五条]",
    ]);
  });

  it("have no section where there are none", () => {
    expect(textOf("zh", { facts: { "decision.madeOn": "2025-05-28" } })).not.toContain("未届满的期限");
  });
});

describe("what is unknown", () => {
  it("is asked, ten questions at most, and then counted", () => {
    const opinion = review(rulebook, { item: "test/sale", asOf: "2025-06-02", facts: {} });
    const asked = sectionOf(renderReview(rulebook, opinion, { language: "en" }), "What is still unknown");
    expect(opinion.assessment.missingFacts.length).toBeGreaterThan(11);
    expect(asked).toHaveLength(12);
    expect(asked[1]).toBe(`  - ${opinion.assessment.missingFacts[0]?.ask?.en ?? opinion.assessment.missingFacts[0]?.label.en}`);
    expect(asked.at(-1)).toBe(`  - and ${opinion.assessment.missingFacts.length - 10} more`);
    expect(sectionOf(textOf("zh"), "待查明的问题")).toEqual(["待查明的问题：无"]);
  });
});

describe("the opinion", () => {
  it("stands at the end with its reasons, what fails first, and the faults that did not decide", () => {
    const findings = [
      finding({ id: "test/unknown", head: "facts", status: "unknown", detail: { zh: "不显示" } }),
      finding({ id: "test/facts", head: "facts", status: "fail", detail: { zh: "证据\n不足", en: "no proof" } }),
      finding({ id: "test/other", head: "documents", status: "fail", severity: "minor" }),
      finding({ id: "test/reminder", head: "documents", status: "fail", severity: "reminder" }),
    ];
    const report = reportOn(findings, "zh", { opinion: "return", decisive: ["test/unknown", "test/facts"] });
    expect(sectionOf(report, "审核意见")).toEqual([
      "审核意见：退回补充调查",
      "  理由",
      "  - 事实证据 · 不符合：示例要点 (证据 不足)",
      "  - 事实证据 · 待查明：示例要点",
      "  同时应当改正",
      "  - 文书 · 不符合：示例要点",
    ]);
    expect(report.endsWith("\n\n本意见依据已公布的规则和案卷记载的事实作出，供行政机关参考；如何决定，由行政机关负责。\n")).toBe(true);
  });

  it("names ten reasons at most", () => {
    const findings = Array.from({ length: 12 }, (_, index) => finding({ id: `test/${index}`, status: "fail" }));
    const report = reportOn(findings, "en", { opinion: "agree-after-correction", decisive: findings.map(({ id }) => id) });
    const lines = sectionOf(report, "Opinion: agree after correction");
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe("  - and 2 more");
  });

  it("says where nothing speaks against a decision", () => {
    expect(sectionOf(textOf("en"), "Opinion")).toEqual(["Opinion: agree", "  nothing was found that stands against a decision"]);
  });
});

describe("any opinion", () => {
  const { title: _, ...bare } = { ...SOUND_CASE, title: "" };
  it.each<[string, CaseFile]>([
    ["of a case of which nothing is known", { item: "test/sale", asOf: "2025-06-02", facts: {} }],
    ["of a sound case", bare],
    ["with a draft and a notice", { ...bare, draftDecision: DRAFT, notice: { ...DRAFT, outcome: "referral", penalties: [] } }],
    ["of conduct before every wording", { item: "test/sale", asOf: "2025-06-02", facts: { "conduct.endedOn": "2019-01-01" } }],
  ])("%s is clean lines in one shape for both languages", (_name, caseFile) => {
    const [zh, en] = (["zh", "en"] as const).map((language) => renderReview(rulebook, review(rulebook, caseFile), { language }));
    for (const report of [zh ?? "", en ?? ""]) {
      expect(report).toMatch(/[^\n]\n$/);
      expect(report).not.toMatch(/[ \t]\n|\n\n\n|undefined|null|NaN|\[object|\{|\}/);
    }
    expect(zh?.split("\n")).toHaveLength(en?.split("\n").length ?? 0);
    expect(zh).toMatch(CHINESE);
  });
});
