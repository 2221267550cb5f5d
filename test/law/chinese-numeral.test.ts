import { describe, expect, it } from "vitest";
import { chineseNumeral } from "../../src/law/chinese-numeral.ts";

const DIGITS = new Map([..."零一二三四五六七八九"].map((character, digit) => [character, digit]));
const UNITS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

// Reads a numeral without looking at how it is written by the code: digits times the unit behind them, 十 alone is ten.
function readNumeral(text: string): number {
  let sum = 0;
  let digit: number | undefined;
  for (const character of text) {
    const unit = UNITS.get(character);
    if (unit === undefined) digit = DIGITS.get(character) ?? Number.NaN;
    else {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

describe("chineseNumeral", () => {
  it("can be read back for every number from 0 to 9999", () => {
    const wrong: number[] = [];
    for (let value = 0; value <= 9999; value += 1) if (readNumeral(chineseNumeral(value)) !== value) wrong.push(value);
    expect(wrong).toEqual([]);
  });

  it("writes no two numbers alike", () => {
    expect(new Set(Array.from({ length: 10_000 }, (_, value) => chineseNumeral(value))).size).toBe(10_000);
  });

  it("writes one 零 for a gap, none at the end, and 十 alone only at the beginning", () => {
    const wrong: string[] = [];
    for (let value = 1; value <= 9999; value += 1) {
      const text = chineseNumeral(value);
      if (/零零|零$|^零|^一十|[百千零]十/.test(text)) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [0, "零"],
    [9, "九"],
    [10, "十"],
    [11, "十一"],
    [14, "十四"],
    [20, "二十"],
    [57, "五十七"],
    [99, "九十九"],
    [100, "一百"],
    [101, "一百零一"],
    [110, "一百一十"],
    [120, "一百二十"],
    [136, "一百三十六"],
    [1000, "一千"],
    [1001, "一千零一"],
    [1010, "一千零一十"],
    [1100, "一千一百"],
    [1260, "一千二百六十"],
    [9999, "九千九百九十九"],
  ])("writes %i as %s, as statutes do", (value, text) => {
    expect(chineseNumeral(value)).toBe(text);
  });
});
