import { describe, expect, it } from "vitest";
import type { Interval, YuanRange } from "../../src/index.ts";
import { yuanFromFen } from "../../src/law/money.ts";
import { formatInterval, formatYuan, formatYuanRange } from "../../src/report/format-range.ts";

describe("a sum of yuan", () => {
  it.each([
    [0, "0"],
    [0.01, "0.01"],
    [0.1, "0.10"],
    [0.29, "0.29"],
    [7, "7"],
    [999, "999"],
    [999.99, "999.99"],
    [1000, "1,000"],
    [1000.5, "1,000.50"],
    [50_000, "50,000"],
    [123_456, "123,456"],
    [1_234_567.89, "1,234,567.89"],
    [70_368_744_177_663.99, "70,368,744,177,663.99"],
  ])("of %d is written %s", (yuan, written) => {
    expect(formatYuan(yuan)).toBe(written);
  });

  it("of any number of fen is written to the fen", () => {
    for (const fen of [1, 10, 99, 100, 101, 12_345, 99_999, 100_000, 123_456_789, 999_999_999_999_999]) {
      expect(formatYuan(yuanFromFen(fen)).replaceAll(",", "")).toBe((fen / 100).toFixed(2).replace(/\.00$/, ""));
    }
  });
});

function range(min: number | null, max: number | null, ends: "[]" | "[)" | "(]" | "()"): YuanRange {
  return { min, minIncluded: min !== null && ends.startsWith("["), max, maxIncluded: max !== null && ends.endsWith("]") };
}

describe("a range of yuan", () => {
  it.each([
    [range(50_000, 100_000, "[]"), "50,000 元以上、100,000 元以下", "from 50,000 up to 100,000 yuan"],
    [range(50_000, 100_000, "[)"), "50,000 元以上、不满 100,000 元", "from 50,000 below 100,000 yuan"],
    [range(50_000, 100_000, "(]"), "超过 50,000 元、100,000 元以下", "above 50,000 up to 100,000 yuan"],
    [range(50_000, 100_000, "()"), "超过 50,000 元、不满 100,000 元", "above 50,000 below 100,000 yuan"],
    [range(50_000, null, "[]"), "50,000 元以上", "from 50,000 yuan"],
    [range(50_000, null, "(]"), "超过 50,000 元", "above 50,000 yuan"],
    [range(null, 100_000, "[]"), "100,000 元以下", "up to 100,000 yuan"],
    [range(null, 100_000, "[)"), "不满 100,000 元", "below 100,000 yuan"],
    [range(null, null, "[]"), "数额待定", "amount not yet known"],
    [range(0, 0.01, "()"), "超过 0 元、不满 0.01 元", "above 0 below 0.01 yuan"],
    [range(0, 0, "[]"), "0 元", "0 yuan"],
    [range(1234.5, 1234.5, "[]"), "1,234.50 元", "1,234.50 yuan"],
    [range(1234.56, 1234.57, "[]"), "1,234.56 元以上、1,234.57 元以下", "from 1,234.56 up to 1,234.57 yuan"],
  ])("%j says which ends are included", (given, zh, en) => {
    expect(formatYuanRange(given, "zh")).toBe(zh);
    expect(formatYuanRange(given, "en")).toBe(en);
  });
});

describe("an interval", () => {
  it.each([
    [5, "5"],
    [0, "0"],
    [[10, 20], "10–20"],
    [[3, 3], "3"],
    [{ min: 10, max: 20 }, "10–20"],
    [{ min: 1.5, max: 1.5 }, "1.5"],
    [{ min: 2 }, "≥2"],
    [{ above: 2 }, ">2"],
    [{ max: 3 }, "≤3"],
    [{ below: 3 }, "<3"],
    [{ min: 2, below: 3 }, "≥2 <3"],
    [{ above: 2, max: 3 }, ">2 ≤3"],
    [{ above: 2, below: 3 }, ">2 <3"],
    [{ min: 0, max: 3 }, "0–3"],
    [{ above: 0 }, ">0"],
  ] as readonly (readonly [Interval, string])[])("%j is written %s", (interval, written) => {
    expect(formatInterval(interval)).toBe(written);
  });
});
