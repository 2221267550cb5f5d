// What exactly it is in a case, with its citations in words.
import { describe, expect, it } from "vitest";
import { formatDetail } from "../../src/report/format-detail.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = rulebookOf(SMALL_RULES);

describe("a detail", () => {
  it.each([
    ["a provision of a version", "sample-law@2024#30.1.1", "《示例法》（2024）第三十条第一款第一项", "Sample Law (2024), art. 30(1)(1)"],
    ["a provision", "sample-law#30-1", "《示例法》第三十条之一", "Sample Law, art. 30-1"],
    ["a version", "sample-law@2024", "《示例法》（2024）", "Sample Law (2024)"],
    ["an instrument that the rulebook does not have", "other-law@2024#1", "other-law@2024#1", "other-law@2024#1"],
    ["an instrument by its name alone", "sample-law", "sample-law", "sample-law"],
    ["no citation", "66,000 ÷ 20 = 3,300", "66,000 ÷ 20 = 3,300", "66,000 ÷ 20 = 3,300"],
  ])("with %s is in words where it can be", (_, cited, zh, en) => {
    const detail = { zh: `草案引用 ${cited}，\n余略`, en: `cites ${cited}.` };
    expect(formatDetail(rulebook, detail, "zh")).toBe(`草案引用 ${zh}， 余略`);
    expect(formatDetail(rulebook, detail, "en")).toBe(`cites ${en}.`);
  });

  it("has every citation in it in words", () => {
    expect(formatDetail(rulebook, { zh: "sample-law@2020#1、sample-law@2024#2.1" }, "en")).toBe("Sample Law (2020), art. 1、Sample Law (2024), art. 2(1)");
  });
});
