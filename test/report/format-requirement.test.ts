// A duty of procedure in words.
import { describe, expect, it } from "vitest";
import { formatRequirement } from "../../src/report/format-requirement.ts";
import { writerFor } from "../../src/report/writer.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = rulebookOf(SMALL_RULES);

const REVIEW: Parameters<typeof formatRequirement>[1] = {
  id: "test/review",
  requires: "legal-review",
  label: { zh: "示例审核", en: "a sample review" },
  status: "required",
  before: "decision",
  materials: [],
  points: [],
  reviewer: null,
  within: null,
  citations: ["sample-law@2024#36"],
  provenance: { kind: "illustrative" },
  facts: [],
};

describe("a duty of procedure", () => {
  it("is one line with its article where no more is said", () => {
    expect(formatRequirement(writerFor(rulebook, "zh"), REVIEW)).toEqual(["- 法制审核：示例审核 [《示例法》（2024）第三十六条]"]);
  });

  it("tells what is handed in, what is looked at, by whom and how long it may take", () => {
    const full = {
      ...REVIEW,
      materials: [
        { zh: "草案", en: "the draft" },
        { zh: "证据目录", en: "list of evidence" },
      ],
      points: [{ zh: "权限", en: "powers" }],
      reviewer: { zh: "法制机构", en: "legal office" },
      within: { workingDays: 7 },
    };
    expect(formatRequirement(writerFor(rulebook, "zh"), full).slice(1)).toEqual([
      "  提交材料：草案；证据目录",
      "  审核重点：权限",
      "  审核人员：法制机构",
      "  办理期限：7 个工作日",
    ]);
    expect(formatRequirement(writerFor(rulebook, "en"), full).slice(1)).toEqual([
      "  materials: the draft; list of evidence",
      "  points looked at: powers",
      "  reviewer: legal office",
      "  within: 7 working days",
    ]);
  });
});
