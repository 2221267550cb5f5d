// Reports of cases under the real rules, in both languages.
import { describe, expect, it } from "vitest";
import { type CaseFile, createRulebook } from "../../src/index.ts";
import { CASES, CHINESE, PLAIN, recentCase, reportsOf, sectionOf, withoutIds } from "../support/report-cases.ts";
import { cn } from "../support/rules-cn.ts";

const rulebook = createRulebook([cn]);

describe("a report on any case under the real rules", () => {
  it.each(Object.keys(CASES))("is in one language: %s", (name) => {
    const { zh, en } = reportsOf(rulebook, CASES[name] as CaseFile);
    expect(en).not.toMatch(CHINESE);
    expect(withoutIds(zh)).not.toMatch(/[a-zA-Z]/);
    expect(zh).toMatch(CHINESE);
  });

  it.each([...rulebook.items.keys()])("is in one language under the item %s, whatever is unknown", (item) => {
    const { zh, en } = reportsOf(rulebook, { item, asOf: "2026-03-01", facts: { "conduct.endedOn": "2026-01-01" } });
    expect(en).not.toMatch(CHINESE);
    expect(withoutIds(zh)).not.toMatch(/[a-zA-Z]/);
  });

  it.each(Object.keys(CASES))("is nine sections of clean lines and ends with one line break: %s", (name) => {
    const { zh, en } = reportsOf(rulebook, CASES[name] as CaseFile);
    for (const report of [zh, en]) {
      expect(report).toMatch(/[^\n]\n$/);
      expect(report).not.toMatch(/[ \t]\n|\n\n\n|undefined|null|NaN|\[object|\{|\}/);
      // The benchmark stands in a paragraph of its own.
      expect(report.trimEnd().split("\n\n")).toHaveLength(10);
    }
    expect(zh.split("\n")).toHaveLength(en.split("\n").length);
  });

  it.each(Object.keys(CASES))("gives every penalty, circumstance and requirement its article: %s", (name) => {
    const { zh, en } = reportsOf(rulebook, CASES[name] as CaseFile);
    for (const line of sectionOf(en, "Statutory penalty").slice(1)) {
      if (line !== "  unknown") expect(line).toMatch(/ \[[^\]]+art\. \d+[^\]]*\]$/);
    }
    for (const line of sectionOf(en, "Circumstances").filter((one) => one.startsWith("    - "))) expect(line).toMatch(/ → (must|may): .+ \[.+art\. .+\]$/);
    for (const line of sectionOf(zh, "情节").filter((one) => one.startsWith("    - "))) expect(line).toMatch(/ → (应当|可以).+ \[《.+条.*\]$/u);
    for (const line of sectionOf(en, "Requirements").filter((one) => one.startsWith("  - "))) {
      expect(line).toMatch(/^ {2}- (required|possibly required): .+ — .+ \[.+art\. .+\]$/);
    }
  });
});

describe("the head of a report", () => {
  it("names the case, the item, the offender, the date and the rulebook", () => {
    const { zh, en } = reportsOf(rulebook, { ...recentCase("124-1-1"), id: "A-1" });
    const hash = rulebook.hash.slice(0, 12);
    expect(zh.split("\n").slice(0, 5)).toEqual([
      "行政处罚裁量评估",
      "案件：A-1",
      "事项：生产经营有害物质含量超标的食品、食品添加剂 (cn/food-safety/124-1-1)",
      "对象：当事人",
      `评估日期：2026-03-01    规则库 ${hash}`,
    ]);
    expect(en.split("\n").slice(0, 5)).toEqual([
      "Assessment of an administrative penalty",
      "Case: A-1",
      "Item: Food or additives with contaminants above the safety limits (cn/food-safety/124-1-1)",
      "Offender: party",
      `As of: 2026-03-01    rulebook ${hash}`,
    ]);
  });

  it("leaves the case out where it has no id", () => {
    const { zh, en } = reportsOf(rulebook, recentCase("124-1-1"));
    expect(zh).not.toContain("案件：");
    expect(en).not.toContain("Case: ");
  });
});

describe("the section on the governing law", () => {
  it("says since when one wording has been in force", () => {
    const { zh, en } = reportsOf(rulebook, recentCase("124-1-1"));
    expect(sectionOf(zh, "适用法律")).toEqual([
      "适用法律：违法行为终了至决定期间条文未变 [《行政处罚法》（2021）第三十七条]",
      "  行为终了 2026-01-01；决定 2026-03-01；施行 2021-04-29",
    ]);
    expect(sectionOf(en, "Applicable law")).toEqual([
      "Applicable law: one wording from the end of the conduct to the decision [Administrative Penalty Law (2021), art. 37]",
      "  conduct ended 2026-01-01; decision 2026-03-01; in force from 2021-04-29",
    ]);
  });

  it("says that the day of the conduct is unknown", () => {
    const { zh, en } = reportsOf(rulebook, CASES["nothing known"] as CaseFile);
    expect(zh).toContain("适用法律：违法行为终了之日不明");
    expect(zh).toContain("  行为终了 不明；决定 2026-03-01；施行 2021-04-29");
    expect(en).toContain("Applicable law: the day the conduct ended is unknown");
    expect(en).toContain("  conduct ended unknown; decision 2026-03-01; in force from 2021-04-29");
  });

  it("says that the rulebook has no wording for a day, and recommends nothing", () => {
    const { assessment, zh, en } = reportsOf(rulebook, CASES["before every wording"] as CaseFile);
    expect(assessment.applicableLaw.status).toBe("not-covered");
    expect(sectionOf(zh, "适用法律")[0]).toMatch(/^适用法律：规则库未收录当时有效的条文/);
    expect(sectionOf(zh, "适用法律")[1]).toBe("  行为终了 2015-01-01；决定 2026-03-01");
    expect(sectionOf(zh, "法定处罚")).toEqual(["法定处罚", "  不明"]);
    expect(sectionOf(zh, "推荐 (")).toEqual(["推荐 (不作推荐，理由见审查发现)"]);
    expect(zh).toContain("  - 待查明：规则库没有违法行为终了之日有效的条文文本，未作评估");
    expect(sectionOf(en, "Applicable law")[0]).toMatch(/^Applicable law: the rulebook has no wording for that day/);
    expect(sectionOf(en, "Statutory penalty")).toEqual(["Statutory penalty", "  unknown"]);
    expect(sectionOf(en, "Recommendation (")).toEqual(["Recommendation (nothing is recommended; the findings say why)"]);
    expect(en).toContain("  - unknown: the rulebook has no wording of the provision for the day the conduct ended; nothing is assessed");
  });
});

describe("the section on the circumstances", () => {
  it("names those that hold, may hold and do not hold, and the facts behind them", () => {
    const { zh, en } = reportsOf(
      rulebook,
      recentCase("124-1-1", { ...PLAIN, "history.first": true, "correction.timely": true, "food.trader": true, "food.purchaseChecksDone": true }),
    );
    const inChinese = sectionOf(zh, "情节");
    expect(inChinese.slice(1, 4)).toEqual([
      "  成立：",
      "    - 初次违法，后果轻微，及时改正 → 可以不予处罚 [《行政处罚法》（2021）第三十三条第一款；《行政处罚法》（2021）第三十三条第三款]",
      "      并：不予处罚的，教育当事人",
    ]);
    const may = inChinese.indexOf("  可能成立：");
    expect(inChinese.slice(may + 1, may + 3)).toEqual([
      "    - 已尽查验义务且不知情的食品经营者 → 可以免予处罚 [《食品安全法》（2025）第一百三十六条]",
      "      取决于：有充分证据证明不知道食品不合标准、如实说明进货来源",
    ]);
    expect(inChinese).toContain("      不符合：主动消除或者减轻危害后果");
    const inEnglish = sectionOf(en, "Circumstances");
    expect(inEnglish).toContain("      with: where no penalty is imposed, educate the party");
    expect(inEnglish).toContain("      decided by: Sufficient proof that the party did not know of the defect, Source of the goods truthfully stated");
    expect(inEnglish).toContain("      ruled out by: removed or reduced the harm unprompted");
    expect(inEnglish).toContain(
      "    - removed or reduced the harm unprompted → must: lighter penalty or mitigated penalty [Administrative Penalty Law (2021), art. 32(1)(1)]",
    );
  });

  it("says that none hold", () => {
    const { zh, en } = reportsOf(rulebook, recentCase("124-1-1", { ...PLAIN, "food.trader": false }));
    expect(sectionOf(zh, "情节").slice(1, 4)).toEqual(["  成立：无", "  可能成立：无", "  不成立："]);
    expect(sectionOf(en, "Circumstances").slice(1, 4)).toEqual(["  hold: none", "  may hold: none", "  do not hold:"]);
  });
});

describe("the section on the findings", () => {
  it("tells in full what fails, with what to do about it", () => {
    const { zh, en } = reportsOf(rulebook, CASES["checks failing"] as CaseFile);
    const inChinese = sectionOf(zh, "审查发现");
    const failing = inChinese.findIndex((line) => line.startsWith("  - 不符合 · 执法主体 · 无效："));
    expect(inChinese.slice(failing, failing + 2)).toEqual([
      "  - 不符合 · 执法主体 · 无效：处罚主体应当具有行政主体资格 [《行政处罚法》（2021）第三十八条第一款；《行政处罚法》（2021）第十七条；《行政处罚法》（2021）第十九条]",
      "    → 不得以该主体名义处罚；已作出的，确认无效并由有权机关处理",
    ]);
    const inEnglish = sectionOf(en, "Findings");
    const failed = inEnglish.findIndex((line) => line.startsWith("  - fail · authority · void: "));
    expect(inEnglish.slice(failed, failed + 2)).toEqual([
      "  - fail · authority · void: The body that penalises must have standing as an administrative subject [Administrative Penalty Law (2021), art. 38(1); Administrative Penalty Law (2021), art. 17; Administrative Penalty Law (2021), art. 19]",
      "    → Do not penalise in this body's name; if done, have it declared void and pass the case to a competent authority",
    ]);
    expect(inEnglish.filter((line) => line.startsWith("  - fail · "))).toHaveLength(2);
  });

  it("counts every finding once", () => {
    for (const caseFile of Object.values(CASES)) {
      const { assessment, zh, en } = reportsOf(rulebook, caseFile);
      for (const line of [sectionOf(zh, "审查发现")[1], sectionOf(en, "Findings")[1]]) {
        const counted = (line?.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 0);
        expect(counted).toBe(assessment.findings.length);
      }
    }
  });

  it("tells in full what needs a person, and the assessment's own warnings", () => {
    const { zh, en } = reportsOf(rulebook, CASES["nothing known"] as CaseFile);
    expect(zh).toContain("  - 需人工判断 · 法律适用 · 提示：推荐所依据的规则未经原文核对 [《市场监管裁量权指导意见》（2022）]\n    → 使用前核对原文");
    expect(en).toContain("  - unknown: the day the conduct ended is unknown, so the governing wording is not settled");
  });
});

describe("the section on missing facts", () => {
  it("asks for each with its question and what it bears on, and counts those that bear on findings only", () => {
    const { assessment, zh, en } = reportsOf(rulebook, CASES["value unknown"] as CaseFile);
    const asked = assessment.missingFacts.filter(({ matters }) => matters.some((matter) => matter !== "findings"));
    const counted = assessment.missingFacts.length - asked.length;
    const inChinese = sectionOf(zh, "仍待查明");
    const inEnglish = sectionOf(en, "Still unknown");
    expect(inChinese).toHaveLength(asked.length + 2);
    expect(inEnglish).toHaveLength(asked.length + 2);
    for (const [index, { fact, ask }] of asked.entries()) {
      expect(inChinese[index + 1]).toContain(`  - ${ask?.zh} (${fact})；影响 `);
      expect(inEnglish[index + 1]).toContain(`  - ${ask?.en} (${fact}); bears on `);
    }
    expect(inChinese.at(-1)).toBe(`  - 审查发现：${counted}`);
    expect(inEnglish.at(-1)).toBe(`  - findings: ${counted}`);
    expect(inEnglish.find((line) => line.includes("(goods.value)"))).toMatch(/; bears on statutory penalty/);
  });
});
