// Reports of cases under the real rules, in both languages.
import { describe, expect, it } from "vitest";
import { type CaseFile, createRulebook } from "../../src/index.ts";
import { CHINESE, recentCase, reportsOf, sectionOf, withoutIds } from "../support/report-cases.ts";
import { cn } from "../support/rules-cn.ts";

const rulebook = createRulebook([cn]);

/** Everything about the offender and the conduct that speaks neither for nor against. */
const PLAIN: CaseFile["facts"] = {
  "party.kind": "organisation",
  "conduct.discoveredOn": "2026-01-02",
  "history.first": false,
  "harm.degree": "slight",
  "correction.timely": false,
  "conduct.minor": false,
  "conduct.serious": false,
  "correction.harmReduced": false,
  "conduct.selfReported": false,
  "merit.cooperation": false,
  "conduct.coercedOrDeceived": false,
  "conduct.againstEmergencyMeasures": false,
};

const CASES: Readonly<Record<string, CaseFile>> = {
  "nothing known": { item: "cn/food-safety/124-1-1", asOf: "2026-03-01", facts: {} },
  "date of the conduct known": recentCase("123-1-1"),
  "serious, with detention": recentCase("123-1-1", { ...PLAIN, "conduct.serious": true, "goods.value": 5000 }),
  "value unknown": recentCase("124-1-1", PLAIN),
  "alternatives by another authority": recentCase("130-1-unlicensed", { ...PLAIN, "conduct.graveConsequences": true }),
  "alternatives that may hold": recentCase("126-1-1", { "conduct.serious": true }),
  "fine with a replaced clause": recentCase("132-2", { "conduct.serious": true, "correction.refused": true }),
  helper: recentCase("122-2", { ...PLAIN, "fault.knew": true }),
  "responsible person": recentCase("123-1-1", { ...PLAIN, "conduct.serious": true }, { offender: "responsible-person" }),
  "before every wording": { item: "cn/food-safety/124-1-1", asOf: "2026-03-01", facts: { "conduct.endedOn": "2015-01-01" } },
  "before the benchmark": { item: "cn/food-safety/124-1-1", asOf: "2021-12-20", facts: { "conduct.endedOn": "2021-10-08", "goods.value": 20 } },
  "checks failing": recentCase("124-1-1", { ...PLAIN, "procedure.subjectStatus": false, "procedure.withinPowers": false }),
};

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

describe("the section on the statutory penalty", () => {
  it("writes penalties of which one is chosen in one line, with the authority that imposes one of them", () => {
    const { zh, en } = reportsOf(rulebook, CASES["alternatives by another authority"] as CaseFile);
    expect(sectionOf(zh, "法定处罚")).toContain(
      "  - 应当以下择一：责令停产停业或者吊销许可证件 (由 original-licensing-authority 作出) [《食品安全法》（2025）第一百三十条第一款]",
    );
    expect(sectionOf(en, "Statutory penalty")).toContain(
      "  - must: one of: suspension of operations or revocation of licence (by original-licensing-authority) [Food Safety Law (2025), art. 130(1)]",
    );
    expect(zh).toContain("    - 应当以下择一：责令停产停业或者吊销许可证件 (由 original-licensing-authority 作出)");
  });

  it("says of alternatives that they depend on the facts where unknown facts decide", () => {
    const { zh, en } = reportsOf(rulebook, recentCase("126-1-1"));
    expect(zh).toContain("  - 应当以下择一：责令停产停业或者吊销许可证件（视事实而定） [《食品安全法》（2025）第一百二十六条第一款第一项]");
    expect(en).toContain("  - must: one of: suspension of operations or revocation of licence (depends on the facts) [Food Safety Law (2025), art. 126(1)(1)]");
  });

  it("names persons who are penalised beside the party, and who detains them", () => {
    const { zh, en } = reportsOf(rulebook, CASES["serious, with detention"] as CaseFile);
    expect(sectionOf(zh, "法定处罚")).toContain(
      "  - 直接责任人员：可以行政拘留 5–15日 (由 public-security 作出) [《食品安全法》（2025）第一百二十三条第一款第一项]",
    );
    expect(sectionOf(en, "Statutory penalty")).toContain(
      "  - responsible persons: may: administrative detention 5–15 days (by public-security) [Food Safety Law (2025), art. 123(1)(1)]",
    );
    // What is recommended is the party's own penalty.
    expect(sectionOf(zh, "推荐 (").join("\n")).not.toContain("拘留");
  });

  it("turns round where the responsible person is assessed", () => {
    const { zh, en } = reportsOf(rulebook, CASES["responsible person"] as CaseFile);
    expect(zh).toContain("对象：直接责任人员");
    expect(zh).toContain("  - 可以行政拘留 5–15日 (由 public-security 作出)");
    expect(zh).toContain("  - 当事人：应当没收违法所得");
    expect(en).toContain("  - party: must: confiscation of unlawful gains");
    expect(sectionOf(en, "Recommendation (").join("\n")).toContain("    - may: administrative detention 5–15 days (by public-security)");
  });

  it("calls the helper by that name", () => {
    const { zh, en } = reportsOf(rulebook, CASES["helper"] as CaseFile);
    expect(zh).toContain("对象：提供条件者");
    expect(en).toContain("Offender: helper");
    expect(sectionOf(zh, "法定处罚")).toContain("  - 责令停止违法行为 [《食品安全法》（2025）第一百二十二条第二款]");
    expect(sectionOf(en, "Statutory penalty")).toContain("  - order to stop the conduct [Food Safety Law (2025), art. 122(2)]");
  });

  it("says how a multiple was come by, and what it depends on", () => {
    const unknown = reportsOf(rulebook, CASES["value unknown"] as CaseFile);
    expect(sectionOf(unknown.zh, "法定处罚")).toEqual(
      expect.arrayContaining([
        "  - 应当罚款 50,000 元以上、100,000 元以下（视事实而定） [《食品安全法》（2025）第一百二十四条第一款第一项]",
        "  - 应当罚款 100,000 元以上 (货值金额（不明） × 10–20)（视事实而定） [《食品安全法》（2025）第一百二十四条第一款第一项]",
      ]),
    );
    expect(sectionOf(unknown.en, "Statutory penalty")).toEqual(
      expect.arrayContaining([
        "  - must: fine, from 50,000 up to 100,000 yuan (depends on the facts) [Food Safety Law (2025), art. 124(1)(1)]",
        "  - must: fine, from 100,000 yuan (value of the goods (unknown) × 10–20) (depends on the facts) [Food Safety Law (2025), art. 124(1)(1)]",
      ]),
    );
    const known = reportsOf(rulebook, recentCase("124-1-1", { "goods.value": 12_345.67 }));
    expect(known.zh).toContain("  - 应当罚款 123,456.70 元以上、246,913.40 元以下 (货值金额 12,345.67 元 × 10–20)");
    expect(known.en).toContain("  - must: fine, from 123,456.70 up to 246,913.40 yuan (value of the goods 12,345.67 yuan × 10–20)");
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

describe("the sections on disposition and recommendation", () => {
  it("settle a case of which everything is known", () => {
    const { zh, en } = reportsOf(rulebook, recentCase("122-1-food", { ...PLAIN, "goods.value": 3000 }));
    expect(sectionOf(zh, "处罚档次")).toEqual(["处罚档次：一般处罚 (已确定)"]);
    expect(sectionOf(en, "Disposition")).toEqual(["Disposition: ordinary penalty (settled)"]);
    expect(sectionOf(zh, "推荐 (")).toEqual([
      "推荐 (已确定)",
      "  一般处罚",
      "    - 应当没收违法所得 [《食品安全法》（2025）第一百二十二条第一款]",
      "    - 应当没收非法财物：违法生产经营的食品、食品添加剂 [《食品安全法》（2025）第一百二十二条第一款]",
      "    - 应当没收非法财物：用于违法生产经营的工具、设备、原料等 [《食品安全法》（2025）第一百二十二条第一款]",
      "    - 应当罚款 65,000 元以上、85,000 元以下 (50,000 元以上、100,000 元以下 区间的 30%–70%) [《食品安全法》（2025）第一百二十二条第一款]",
    ]);
    expect(sectionOf(en, "Recommendation (").at(-1)).toBe(
      "    - must: fine, from 65,000 up to 85,000 yuan (from 50,000 up to 100,000 yuan, of which 30%–70%) [Food Safety Law (2025), art. 122(1)]",
    );
  });

  it("leave a choice to the authority, say what the rules point to and how far all of it reaches", () => {
    const { zh, en } = reportsOf(rulebook, recentCase("122-1-food", { ...PLAIN, "goods.value": 3000, "history.first": true, "correction.timely": true }));
    expect(sectionOf(zh, "处罚档次")).toEqual(["处罚档次：不予处罚、一般处罚 (由行政机关裁量)", "  规则指向：不予处罚"]);
    expect(sectionOf(en, "Disposition")).toEqual(["Disposition: no penalty, ordinary penalty (left to the authority)", "  the rules point to: no penalty"]);
    const inChinese = sectionOf(zh, "推荐 (");
    expect(inChinese.slice(0, 3)).toEqual([
      "推荐 (由行政机关裁量)",
      "  不予处罚 (初次违法，后果轻微，及时改正) [《行政处罚法》（2021）第三十三条第一款；《行政处罚法》（2021）第三十三条第三款]",
      "    - 不予处罚",
    ]);
    expect(inChinese.at(-1)).toBe("  各种可能下的罚款总范围：65,000 元以上、85,000 元以下");
    expect(sectionOf(en, "Recommendation (").at(-1)).toBe("  Fine, over all of these: from 65,000 up to 85,000 yuan");
  });

  it("leave a choice without a direction where the law names two reductions", () => {
    const { zh, en } = reportsOf(rulebook, recentCase("122-1-food", { ...PLAIN, "goods.value": 3000, "correction.harmReduced": true }));
    expect(sectionOf(zh, "处罚档次")).toEqual(["处罚档次：减轻处罚、从轻处罚 (由行政机关裁量)"]);
    expect(sectionOf(en, "Disposition")).toEqual(["Disposition: mitigated penalty, lighter penalty (left to the authority)"]);
    expect(zh).toContain("    - 可以罚款 不满 50,000 元 [《食品安全法》（2025）第一百二十二条第一款]");
    expect(en).toContain("    - may: fine, below 50,000 yuan [Food Safety Law (2025), art. 122(1)]");
  });

  it("stay open while facts are unknown", () => {
    const { zh, en } = reportsOf(rulebook, CASES["date of the conduct known"] as CaseFile);
    expect(sectionOf(zh, "处罚档次")[0]).toMatch(/ \(取决于待查明的事实\)$/);
    expect(sectionOf(zh, "推荐 (")[0]).toBe("推荐 (取决于待查明的事实)");
    expect(sectionOf(en, "Disposition")[0]).toMatch(/ \(depends on facts still unknown\)$/);
    expect(sectionOf(en, "Recommendation (")[0]).toBe("Recommendation (depends on facts still unknown)");
  });

  it("name the benchmark and that its source was not checked", () => {
    const { zh, en } = reportsOf(rulebook, recentCase("122-1-food", PLAIN));
    expect(sectionOf(zh, "裁量基准")).toEqual([
      "裁量基准：从轻三成、一般四成、从重三成 (国家市场监督管理总局；原文未核对) [《市场监管裁量权指导意见》（2022）]",
    ]);
    expect(sectionOf(en, "Benchmark")).toEqual([
      "Benchmark: lighter three tenths, ordinary four, heavier three (State Administration for Market Regulation; source not checked) [Market Regulation Discretion Opinions (2022)]",
    ]);
  });

  it("say why a benchmark was passed over", () => {
    const { zh, en } = reportsOf(rulebook, CASES["before the benchmark"] as CaseFile);
    expect(sectionOf(zh, "裁量基准")).toEqual(["裁量基准：无", "  未适用：cn/market-regulation/general-cut (决定之日不在有效期内)"]);
    expect(sectionOf(en, "Benchmark")).toEqual([
      "Benchmark: none",
      "  not applied: cn/market-regulation/general-cut (not in force on the day of the decision)",
    ]);
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
