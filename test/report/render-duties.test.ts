// What the law leaves to field and place, and what a duty of procedure takes.
import { describe, expect, it } from "vitest";
import { type CaseFile, renderAssessment } from "../../src/index.ts";
import { assessed, isTrue, type RuleParts, rulebookFrom } from "../support/assessment-rules.ts";
import { sectionOf } from "../support/report-cases.ts";

const PARTS: RuleParts = {
  facts: "- { id: threshold, type: money, label: { zh: 听证标准, en: hearing threshold } }\n",
  parameters: `- { id: x/p, settles: threshold, label: { zh: 示例领域的标准, en: threshold of the field }, rows: [{ when: ${isTrue("conduct.serious")}, value: 5000 }, { value: 20000 }], cites: ["sample-law#38"], provenance: { kind: official, verified: false } }`,
  requirements: `- { id: x/review, requires: legal-review, label: { zh: 示例审核, en: sample review }, when: ${isTrue("conduct.minor")}, before: decision, cites: ["sample-law#36"], materials: [{ zh: 报告, en: report }, { zh: 草案, en: draft }], points: [{ zh: 事实, en: facts }], reviewer: { zh: 有资格的人员, en: somebody qualified }, within: { workingDays: 10 } }`,
};

function sections(parts: RuleParts, facts: CaseFile["facts"], zh: string, en: string): readonly (readonly string[])[] {
  const assessment = assessed(parts, facts);
  const render = (language: "zh" | "en"): string => renderAssessment(rulebookFrom(parts), assessment, { language });
  return [sectionOf(render("zh"), zh), sectionOf(render("en"), en)];
}

describe("the section on values by field and place", () => {
  it("gives each with its fact, its value in words, its article and that its source was not checked", () => {
    expect(sections(PARTS, { "conduct.serious": true }, "按领域和地方确定的标准", "Values by field and place")).toEqual([
      ["按领域和地方确定的标准", "  - 示例领域的标准 — 听证标准：5,000 元 (原文未核对) [《示例法》（2024）第三十八条]"],
      ["Values by field and place", "  - threshold of the field — hearing threshold: 5,000 yuan (source not checked) [示例法 (2024), art. 38]"],
    ]);
  });

  it("says where a value is still open", () => {
    expect(sections(PARTS, {}, "按领域和地方确定的标准", "Values by field and place").map(([, line]) => line)).toEqual([
      "  - 示例领域的标准 — 听证标准：不明 (原文未核对) [《示例法》（2024）第三十八条]",
      "  - threshold of the field — hearing threshold: unknown (source not checked) [示例法 (2024), art. 38]",
    ]);
  });

  it("is left out where there is none", () => {
    const report = renderAssessment(rulebookFrom(PARTS), assessed(PARTS, { threshold: 1 }), { language: "en" });
    expect(report).not.toContain("Values by field and place");
    expect(report).not.toContain("\n\n\n");
  });
});

describe("the section on requirements", () => {
  it("says under each what has to be handed in, what is looked at, by whom and how long it may take", () => {
    expect(sections(PARTS, { "conduct.minor": true }, "程序义务", "Requirements")).toEqual([
      [
        "程序义务",
        "  - 须履行：法制审核 — 示例审核 [《示例法》（2024）第三十六条]",
        "    提交材料：报告；草案",
        "    审核重点：事实",
        "    审核人员：有资格的人员",
        "    办理期限：10 个工作日",
      ],
      [
        "Requirements",
        "  - required: legal review — sample review [示例法 (2024), art. 36]",
        "    materials: report; draft",
        "    points looked at: facts",
        "    reviewer: somebody qualified",
        "    within: 10 working days",
      ],
    ]);
  });
});
