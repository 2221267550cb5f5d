// Facts of a case in words.
import { describe, expect, it } from "vitest";
import type { FactValueInput } from "../../src/index.ts";
import { formatFacts } from "../../src/report/format-fact.ts";
import { REVIEW_RULES } from "../support/review-rules.ts";
import { rulebookOf } from "../support/rule-source.ts";

const rulebook = rulebookOf({
  ...REVIEW_RULES,
  "pack/more-vocabulary.yaml": `kind: vocabulary
facts:
  - { id: case.earlier, type: records, label: { zh: 以往案件, en: earlier matters } }
`,
});

describe("the value of a fact", () => {
  it.each<[string, FactValueInput, string, string]>([
    ["goods.value", 1234.5, "货值金额：1,234.50 元", "goods value: 1,234.50 yuan"],
    ["party.staff", 12_000, "从业人数：12000", "staff: 12000"],
    ["excess.ratio", 0.25, "超标倍数：0.25", "multiple of the limit: 0.25"],
    ["case.power", true, "有权处罚：是", "power to penalise: yes"],
    ["case.power", false, "有权处罚：否", "power to penalise: no"],
    ["case.filedOn", "2025-05-06", "立案之日：2025-05-06", "day of filing: 2025-05-06"],
    ["case.filedOn", "not-yet", "立案之日：尚未发生", "day of filing: not yet"],
    ["case.seizedAt", "2025-05-06T09:30", "查封时刻：2025-05-06 09:30", "moment of the seizure: 2025-05-06 09:30"],
    ["harm.degree", "grave", "危害后果：严重", "危害后果: 严重"],
    ["conduct.means", ["hidden", "night"], "手段：隐匿、夜间", "手段: 隐匿, 夜间"],
    ["conduct.means", [], "手段：无", "手段: none"],
    ["case.officers", ["甲\n001", "乙"], "执法人员：甲 001、乙", "officers: 甲 001, 乙"],
    [
      "case.suspensions",
      [{ from: "2025-05-07", to: "2025-05-09", reason: "检验" }, { from: "2025-05-20" }],
      "不计入的期间：2025-05-07 至 2025-05-09（检验）、2025-05-20 至 尚未结束",
      "periods that do not count: 2025-05-07 to 2025-05-09 (检验), 2025-05-20 to still running",
    ],
    [
      "case.extensions",
      [{ by: "authority-head", length: { days: 30 }, approvedOn: "2025-07-01" }],
      "期限的延长：30 日（行政机关负责人批准、2025-07-01）",
      "extensions: 30 days (approved by the head of the authority, 2025-07-01)",
    ],
    [
      "case.earlier",
      [{ decidedOn: "2024-02-01", kinds: ["warning", "fine"] }, { conductOn: "2023-01-05", kinds: [] }, {}],
      "以往案件：2024-02-01（警告、罚款）、2023-01-05（不予处罚）、不明",
      "earlier matters: 2024-02-01 (warning, fine), 2023-01-05 (no penalty), unknown",
    ],
  ])("of %s is written with its label", (id, value, zh, en) => {
    expect([formatFacts(rulebook, { [id]: value }, "zh"), formatFacts(rulebook, { [id]: value }, "en")]).toEqual([zh, en]);
  });

  it("stands beside those of other facts, in the order given", () => {
    expect(formatFacts(rulebook, { "case.power": true, "goods.value": 20 }, "zh")).toBe("有权处罚：是；货值金额：20 元");
    expect(formatFacts(rulebook, {}, "zh")).toBe("");
  });
});
