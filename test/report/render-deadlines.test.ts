// Time limits of a case as text.
import { describe, expect, it } from "vitest";
import { type CaseFile, deadlines, type Language, renderDeadlines } from "../../src/index.ts";
import { CHINESE } from "../support/report-cases.ts";
import { REVIEW_RULES, SOUND_CASE } from "../support/review-rules.ts";
import { rulebookOf } from "../support/rule-source.ts";

const rulebook = rulebookOf(REVIEW_RULES);
const hash = rulebook.hash.slice(0, 12);

function textOf(facts: CaseFile["facts"], language: Language, asOf = "2025-06-02"): string {
  return renderDeadlines(rulebook, deadlines(rulebook, { ...SOUND_CASE, id: "A-1\n审核意见：同意", asOf, facts: { ...SOUND_CASE.facts, ...facts } }), {
    language,
  });
}

describe("a list of time limits", () => {
  it("tells what is due next first, by whom and under which article, and counts what was done in time", () => {
    // 27 May 2025 + 5 working days: 28, 29, 30 May, 3 and 4 June (31 May to 2 June is the Dragon Boat holiday).
    // 6 May 2025 + 90 days: 25 left in May, 30 in June, 31 in July, 4 in August.
    expect(textOf({}, "zh")).toBe(`案件期限
案件：A-1 审核意见：同意
评估日期：2025-06-02    规则库 ${hash}

未届满 (2)
  - 2025-06-04 (还有 2 日)：五个工作日内要求听证；当事人 [《示例法》（2024）第十八条]
  - 2025-08-04 (还有 63 日)：立案后九十日内决定；行政机关 [《示例法》（2024）第十五条]

已在期限内完成：3
`);
    expect(textOf({}, "en")).toBe(`Time limits of a case
Case: A-1 审核意见：同意
As of: 2025-06-02    rulebook ${hash}

Still running (2)
  - 2025-06-04 (2 days left): hearing asked for within five working days; party [Sample Law (2024), art. 18]
  - 2025-08-04 (63 days left): decided within ninety days of filing; authority [Sample Law (2024), art. 15]

Met: 3
`);
  });

  it("tells what was missed, with what to do, and what a person has to judge or nobody knows yet", () => {
    // 6 May + 7 working days = 15 May; seven days before 22 May is 15 May, with seven whole days between 14 May.
    const facts = {
      "case.disposedOn": "2025-05-16",
      "case.calledOn": "2025-05-15",
      "case.seizedAt": "2025-05-06T09:30",
      "case.reportedAt": "2025-05-07T09:31",
    };
    const { "case.noticedOn": _, ...rest } = SOUND_CASE.facts;
    const list = deadlines(rulebook, { ...SOUND_CASE, facts: { ...rest, ...facts } });
    expect(renderDeadlines(rulebook, list, { language: "zh" }).split("\n\n").slice(2)).toEqual([
      `已超过 (2)
  - 2025-05-07 09:30 (实际 2025-05-07 09:31)：二十四小时内报告；行政机关 [《示例法》（2024）第十九条]
    → 补报
  - 2025-05-15 (实际 2025-05-16)：登记后七个工作日内处理；行政机关 [《示例法》（2024）第十六条]
    → 解除登记`,
      `需人工判断 (1)
  - 2025-05-14 (实际 2025-05-15)：听证七日前通知；行政机关 [《示例法》（2024）第十七条]
    按当日计入的算法已满足，按足日的算法差一日，由人判断
    → 改期听证`,
      `尚不能确定 (1)
  - 届满日不明：五个工作日内要求听证；当事人 [《示例法》（2024）第十八条]
    取决于：告知之日、要求听证之日\n`,
    ]);
  });

  it("counts the last day as the last, and the days after it as over", () => {
    const facts = { "case.disposedOn": "not-yet" };
    const on = (asOf: string): string =>
      textOf({ ...facts, "case.noticedOn": "not-yet", "case.requestedOn": "not-yet", "case.calledOn": "not-yet", "case.heardOn": "not-yet" }, "zh", asOf);
    expect(on("2025-05-14")).toContain("  - 2025-05-15 (还有 1 日)：登记后七个工作日内处理");
    expect(on("2025-05-15")).toContain("  - 2025-05-15 (今日届满)：登记后七个工作日内处理");
    expect(on("2025-05-16")).toContain("已超过 (1)\n  - 2025-05-15 (已过 1 日)：登记后七个工作日内处理");
  });

  it("says that a last day may move where extensions are not known", () => {
    const { "case.extensions": _, ...facts } = SOUND_CASE.facts;
    expect(renderDeadlines(rulebook, deadlines(rulebook, { ...SOUND_CASE, facts }), { language: "en" })).toContain(
      "  - 2025-08-04 (63 days left; may move later): decided within ninety days of filing; authority",
    );
  });

  it("says that there are none", () => {
    const none = { rulebook: { hash: "0" }, caseId: null, asOf: "2025-06-02", deadlines: [] };
    expect(renderDeadlines(rulebook, none, { language: "zh" })).toBe(`案件期限\n评估日期：2025-06-02    规则库 ${hash}\n\n没有适用的期限\n`);
    expect(renderDeadlines(rulebook, none, { language: "en" })).not.toMatch(CHINESE);
  });
});
