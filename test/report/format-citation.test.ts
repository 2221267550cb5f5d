import { describe, expect, it } from "vitest";
import { createRulebook, formatCitationIn } from "../../src/index.ts";
import { ruleSource } from "../support/rule-source.ts";
import { cn } from "../support/rules-cn.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = createRulebook([cn]);

describe("a citation in words", () => {
  it.each([
    ["administrative-penalty-law@2021#33.1", "《行政处罚法》（2021）第三十三条第一款", "Administrative Penalty Law (2021), art. 33(1)"],
    ["administrative-penalty-law@2021#57.1.4", "《行政处罚法》（2021）第五十七条第一款第四项", "Administrative Penalty Law (2021), art. 57(1)(4)"],
    ["administrative-penalty-law#33", "《行政处罚法》第三十三条", "Administrative Penalty Law, art. 33"],
    ["food-safety-law@2025#124.1.1", "《食品安全法》（2025）第一百二十四条第一款第一项", "Food Safety Law (2025), art. 124(1)(1)"],
    ["food-safety-law#101.10.11", "《食品安全法》第一百零一条第十款第十一项", "Food Safety Law, art. 101(10)(11)"],
  ])("says where %s is, in both languages", (text, zh, en) => {
    expect(formatCitationIn(rulebook, text, "zh")).toBe(zh);
    expect(formatCitationIn(rulebook, text, "en")).toBe(en);
  });

  it.each([
    ["food-safety-law#120-1", "《食品安全法》第一百二十条之一", "Food Safety Law, art. 120-1"],
    ["food-safety-law@2025#120-12.2.3", "《食品安全法》（2025）第一百二十条之十二第二款第三项", "Food Safety Law (2025), art. 120-12(2)(3)"],
  ])("numbers the inserted article %s", (text, zh, en) => {
    expect(formatCitationIn(rulebook, text, "zh")).toBe(zh);
    expect(formatCitationIn(rulebook, text, "en")).toBe(en);
  });

  it("names an instrument as a whole where no article is told", () => {
    expect(formatCitationIn(rulebook, "food-safety-law", "zh")).toBe("《食品安全法》");
    expect(formatCitationIn(rulebook, "food-safety-law", "en")).toBe("Food Safety Law");
    expect(formatCitationIn(rulebook, "market-regulation-discretion-guidance@2022", "zh")).toBe("《市场监管裁量权指导意见》（2022）");
    expect(formatCitationIn(rulebook, "market-regulation-discretion-guidance@2022", "en")).toBe("Market Regulation Discretion Opinions (2022)");
  });

  it("keeps the id of an instrument that the rulebook does not have", () => {
    expect(formatCitationIn(rulebook, "moon-law@2030#1-2", "zh")).toBe("《moon-law》（2030）第一条之二");
    expect(formatCitationIn(rulebook, "moon-law@2030#1-2", "en")).toBe("moon-law (2030), art. 1-2");
  });

  it.each(["", "Food Safety Law", "food-safety-law#", "food-safety-law#12.", "food-safety-law@#1", "food-safety-law#1.2.3.4", "《食品安全法》第一条"])(
    "gives back %j, which is no citation",
    (text) => {
      expect(formatCitationIn(rulebook, text, "zh")).toBe(text);
      expect(formatCitationIn(rulebook, text, "en")).toBe(text);
    },
  );

  it("uses the full title where there is no short one, and Chinese where it is not translated", () => {
    const small = createRulebook([ruleSource(SMALL_RULES)]);
    expect(formatCitationIn(small, "sample-law@2024#5", "en")).toBe("Sample Law (2024), art. 5");
    expect(formatCitationIn(small, "sample-law@2024#5", "zh")).toBe("《示例法》（2024）第五条");
    const untranslated = createRulebook([
      ruleSource({ ...SMALL_RULES, "pack/instruments.yaml": SMALL_RULES["pack/instruments.yaml"].replace(", en: Sample Law", "") }),
    ]);
    expect(formatCitationIn(untranslated, "sample-law@2024#5", "en")).toBe("示例法 (2024), art. 5");
  });

  it("reads every citation of the real rules in both languages", () => {
    const texts = JSON.stringify(cn.documents.map(({ content }) => content)).match(/"[a-z][a-z-]+(?:@\d{4})?#[\d.-]+"/g) ?? [];
    expect(texts.length).toBeGreaterThan(300);
    for (const quoted of new Set(texts)) {
      const text = quoted.slice(1, -1);
      expect(formatCitationIn(rulebook, text, "zh")).toMatch(
        /^《[\p{Script=Han}]+》(（\d{4}）)?第[\p{Script=Han}]+条(第[\p{Script=Han}]+款)?(第[\p{Script=Han}]+项)?$/u,
      );
      expect(formatCitationIn(rulebook, text, "en")).toMatch(/^[A-Z][A-Za-z ]+( \(\d{4}\))?, art\. \d+(-\d+)?(\(\d+\)){0,2}$/);
    }
  });
});
