// What a report says of the penalties of cases under the real rules.
import { describe, expect, it } from "vitest";
import { type CaseFile, createRulebook } from "../../src/index.ts";
import { CASES, PLAIN, recentCase, reportsOf, sectionOf } from "../support/report-cases.ts";
import { cn } from "../support/rules-cn.ts";

const rulebook = createRulebook([cn]);

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
      "      下限：50,000 (条文所定数额) → 50,000 + (100,000 − 50,000) × 0.3 = 65,000 (按裁量基准取幅度的一部分)",
      "      上限：100,000 (条文所定数额) → 50,000 + (100,000 − 50,000) × 0.7 = 85,000 (按裁量基准取幅度的一部分)",
    ]);
    expect(sectionOf(en, "Recommendation (").slice(-3)).toEqual([
      "    - must: fine, from 65,000 up to 85,000 yuan (from 50,000 up to 100,000 yuan, of which 30%–70%) [Food Safety Law (2025), art. 122(1)]",
      "      minimum: 50,000 (sum stated in the provision) → 50,000 + (100,000 − 50,000) × 0.3 = 65,000 (the part of the range that the benchmark takes)",
      "      maximum: 100,000 (sum stated in the provision) → 50,000 + (100,000 − 50,000) × 0.7 = 85,000 (the part of the range that the benchmark takes)",
    ]);
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
    expect(zh).toMatch(/ {4}- (应当|可以)罚款 不满 50,000 元 \[《食品安全法》（2025）第一百二十二条第一款\]/);
    expect(en).toMatch(/ {4}- (must|may): fine, below 50,000 yuan \[Food Safety Law \(2025\), art\. 122\(1\)\]/);
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
    expect(sectionOf(zh, "裁量基准")).toEqual(["裁量基准：无", "  未适用：从轻三成、一般四成、从重三成 cn/market-regulation/general-cut (决定之日尚未施行)"]);
    expect(sectionOf(en, "Benchmark")).toEqual([
      "Benchmark: none",
      "  not applied: lighter three tenths, ordinary four, heavier three cn/market-regulation/general-cut (not yet in force on the day of the decision)",
    ]);
  });
});
