import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { chineseNumeral } from "../../src/law/chinese-numeral.ts";
import type { IntervalEnds } from "../../src/law/measure.ts";
import { type FigureRole, figuresOf } from "../../src/statute-text/figures.ts";
import type { FigureUnit } from "../../src/statute-text/quantities.ts";

type Told = readonly [role: FigureRole, unit: FigureUnit | "life", interval: IntervalEnds];

function told(text: string): readonly Told[] {
  return figuresOf(text).map(({ role, unit, interval }) => [role, unit, interval]);
}

// Wording made up in the manner of statutes.
describe("figuresOf", () => {
  it.each<[string, readonly Told[]]>([
    ["处二千元以上五万元以下罚款", [["fine", "yuan", { min: 2000, max: 50_000 }]]],
    ["处2000元以上5万元以下的罚款", [["fine", "yuan", { min: 2000, max: 50_000 }]]],
    ["处二千以上五万元以下罚款", [["fine", "yuan", { min: 2000, max: 50_000 }]]],
    ["处一至三万元罚款", [["fine", "yuan", { min: 10_000, max: 30_000 }]]],
    ["处五千至一万元罚款", [["fine", "yuan", { min: 5000, max: 10_000 }]]],
    ["处五万元以下罚款", [["fine", "yuan", { max: 50_000 }]]],
    ["处每辆五千元的罚款", [["fine", "yuan", { min: 5000, max: 5000 }]]],
    ["处以罚款３００元", [["fine", "yuan", { min: 300, max: 300 }]]],
    ["处人民币一百万元罚款", [["fine", "yuan", { min: 1_000_000, max: 1_000_000 }]]],
    ["以每人五百元以上二千元以下的标准处以罚款", [["fine", "yuan", { min: 500, max: 2000 }]]],
    ["并处货值金额十倍以上二十倍以下罚款", [["fine", "times", { min: 10, max: 20 }]]],
    ["处1—3倍罚款", [["fine", "times", { min: 1, max: 3 }]]],
    ["处合同价款百分之一以上百分之二以下的罚款", [["fine", "percent", { min: 1, max: 2 }]]],
    ["按照直接损失的百分之二十计算罚款", [["fine", "percent", { min: 20, max: 20 }]]],
    ["每日按罚款数额的百分之三加处罚款", [["fine", "percent", { min: 3, max: 3 }]]],
    ["每日加收千分之五的款项", [["condition", "percent", { min: 0.5, max: 0.5 }]]],
    ["价值不足一万元的", [["condition", "yuan", { below: 10_000 }]]],
    ["价值一万元以上的", [["condition", "yuan", { min: 10_000 }]]],
    ["所得超过2万元的", [["condition", "yuan", { above: 20_000 }]]],
    ["所得超过二万元不满五万元的", [["condition", "yuan", { above: 20_000, below: 50_000 }]]],
    ["所得一万元以上不足五万元的", [["condition", "yuan", { min: 10_000, below: 50_000 }]]],
    ["处二百元（不含）以上罚款", [["fine", "yuan", { above: 200 }]]],
    [
      "不足十万元的，按十万元计算",
      [
        ["condition", "yuan", { below: 100_000 }],
        ["substitute", "yuan", { min: 100_000, max: 100_000 }],
      ],
    ],
    ["处五日以上十五日以下拘留", [["detention", "days", { min: 5, max: 15 }]]],
    ["五年内不得申请", [["ban", "years", { max: 5 }]]],
    ["终身不得从事样品管理", [["ban", "life", {}]]],
    ["暂扣三个月以上六个月以下", [["period", "months", { min: 3, max: 6 }]]],
    [
      "一次记6分",
      [
        ["condition", "other", { min: 1, max: 1 }],
        ["points", "points", { min: 6, max: 6 }],
      ],
    ],
    ["应当在七日内送达", [["period", "days", { max: 7 }]]],
    ["应当在三个工作日内送达", [["period", "workingDays", { max: 3 }]]],
    ["应当在二十四小时内报告", [["period", "hours", { max: 24 }]]],
    ["应当在举行听证的七日前通知", [["period", "days", { min: 7 }]]],
    ["不得超过三十日", [["period", "days", { max: 30 }]]],
    ["经批准可以延长三十日", [["extension", "days", { min: 30, max: 30 }]]],
    ["已满十四周岁不满十八周岁的人", [["condition", "age", { min: 14, below: 18 }]]],
    ["不得少于两人", [["condition", "other", { min: 2 }]]],
    ["依照第五条第二款的规定", []],
    ["三分之一的样品，统一管理，一般不得", []],
    ["自2021年7月15日起施行", []],
    ["本法中“三日”的规定", []],
    ["期间的最后一日是节假日的", []],
  ])("reads %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("says where a figure stands", () => {
    const text = "价值不足一万元的，处二千元以上五千元以下罚款";
    expect(figuresOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["不足一万元", "二千元以上五千元以下"]);
  });

  it("reads days as working days where the statute says that they are", () => {
    const units = (text: string): readonly string[] => figuresOf(text, { days: [7], upTo: 3 }).map(({ unit }) => unit);
    expect(units("在七日内")).toEqual(["workingDays"]);
    expect(units("在二日内")).toEqual(["workingDays"]);
    expect(units("在六日内")).toEqual(["days"]);
    expect(units("处三日拘留")).toEqual(["days"]);
  });

  const bound = fc.constantFrom<readonly [string, string, keyof IntervalEnds]>(
    ["", "以上", "min"],
    ["", "以下", "max"],
    ["不足", "", "below"],
    ["不满", "", "below"],
    ["超过", "", "above"],
    ["不超过", "", "max"],
    ["不得低于", "", "min"],
  );
  const sum = fc
    .integer({ min: 1, max: 9999 })
    .chain((number) =>
      fc.constantFrom([number, chineseNumeral(number)] as const, [number * 10_000, `${chineseNumeral(number)}万`] as const, [number, String(number)] as const),
    );

  it.prop([bound, sum])("reads a bound that was spelled", ([before, after, end], [value, words]) => {
    expect(told(`价值${before}${words}元${after}的`)).toEqual([["condition", "yuan", { [end]: value }]]);
  });

  it.prop([sum, sum, fc.constantFrom("", "的"), fc.constantFrom("并处", "可以处", "处以")])(
    "reads a range that was spelled",
    ([min, from], [max, to], of, verb) => {
      expect(told(`没收违法所得，${verb}${from}元以上${to}元以下${of}罚款；`)).toEqual([["fine", "yuan", { min, max }]]);
    },
  );

  it.each<[string, string]>([
    ["numerals", "一".repeat(300_000)],
    ["digits", "9".repeat(300_000)],
    ["digits and commas", "1,".repeat(150_000)],
    ["ranges", "一元以上".repeat(60_000)],
    ["brackets", "（".repeat(300_000)],
    ["shares", "百分之".repeat(100_000)],
    ["spaces", `1${" ".repeat(300_000)}元`],
  ])("takes %s without end", (_, text) => {
    expect(Array.isArray(figuresOf(text))).toBe(true);
  });

  it.prop([fc.string({ unit: fc.constantFrom(..."一二十百千万元倍日年以上下内不足超过，。处罚款5.至"), maxLength: 200 })])(
    "gives figures in their order and within the text",
    (text) => {
      const figures = figuresOf(text);
      for (const [index, { start, end }] of figures.entries()) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeGreaterThanOrEqual(figures[index - 1]?.end ?? 0);
      }
    },
  );
});
