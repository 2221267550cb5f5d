import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { chineseNumeral } from "../../src/law/chinese-numeral.ts";
import { readNumeral, readPercentage } from "../../src/law/read-numeral.ts";

const FIGURES = "零一二三四五六七八九";

// Spells a whole number group by group of four digits, the way it is said aloud.
function spelled(value: number): string {
  if (value === 0) return "零";
  const groups: string[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.unshift(String(rest % 10_000).padStart(4, "0"));
  let text = "";
  for (const [index, group] of groups.entries()) {
    const name = ["", "万", "亿"][groups.length - 1 - index] ?? "";
    let part = "";
    for (const [place, digit] of [...group].entries()) {
      if (digit === "0") part += part.endsWith("零") || (part === "" && text === "") ? "" : "零";
      else part += `${FIGURES.charAt(Number(digit))}${["千", "百", "十", ""][place] ?? ""}`;
    }
    part = part.replace(/零$/, "");
    if (part !== "") text += `${text.endsWith("零") ? part.replace(/^零/, "") : part}${name}`;
    else if (!text.endsWith("零")) text += "零";
  }
  return text.replace(/零$/, "");
}

describe("readNumeral", () => {
  it("reads every number from 0 to 9999 as statutes write it", () => {
    const wrong: number[] = [];
    for (let value = 0; value <= 9999; value += 1) if (readNumeral(chineseNumeral(value)) !== value) wrong.push(value);
    expect(wrong).toEqual([]);
  });

  it.prop([
    fc.oneof(
      fc.nat({ max: 999_999_999_999 }),
      fc.nat({ max: 99 }),
      fc.nat({ max: 999 }).map((thousands) => thousands * 1000),
    ),
  ])("reads what is spelled, short of a million millions", (value) => {
    expect(readNumeral(spelled(value))).toBe(value);
  });

  it.prop([fc.nat({ max: 999_999 }), fc.nat({ max: 999 })])("reads decimals, in digits and in ten thousands, without loss", (whole, thousandths) => {
    const decimal = `${whole}.${String(thousandths).padStart(3, "0")}`;
    expect(readNumeral(decimal)).toBe(Number(decimal));
    expect(readNumeral(`${decimal}万`)).toBe(whole * 10_000 + thousandths * 10);
    const fraction = [...String(thousandths).padStart(3, "0")].map((digit) => FIGURES.charAt(Number(digit))).join("");
    expect(readNumeral(`${spelled(whole)}点${fraction}`)).toBe(Number(decimal));
  });

  it.each<[string, number]>([
    ["十", 10],
    ["一十二", 12],
    ["两千", 2000],
    ["二〇二一", 2021],
    ["一○五", 105],
    ["一百零五", 105],
    ["二百五十", 250],
    ["一万五千", 15_000],
    ["一万零五百", 10_500],
    ["十万", 100_000],
    ["一百二十万", 1_200_000],
    ["一亿零三", 100_000_003],
    ["三千万", 30_000_000],
    ["一点五", 1.5],
    ["零点零七", 0.07],
    ["2,000", 2000],
    ["1.5万", 15_000],
    ["0.07", 0.07],
    ["５０", 50],
    ["5百", 500],
    ["3千万", 30_000_000],
    ["一万亿", 1_000_000_000_000],
    ["2万亿", 2_000_000_000_000],
  ])("reads %s as %d", (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it.each([
    "",
    "元",
    "万",
    "百",
    "千百",
    "十百",
    "二三百",
    "一百二",
    "一万五",
    "一点",
    "点五",
    "一点二点三",
    "2,00",
    "1.2.3",
    "-5",
    "1e5",
    "一".repeat(41),
    "9".repeat(20),
    "九".repeat(20),
  ])("reads no number from %j", (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });

  it.prop([fc.string({ unit: fc.constantFrom(..."零一二九十百千万亿两点5.,%‰之分"), maxLength: 60 })])(
    "gives a finite number that is not negative, or none",
    (text) => {
      for (const value of [readNumeral(text), readPercentage(text)]) expect(value === undefined || (Number.isFinite(value) && value >= 0)).toBe(true);
    },
  );
});

describe("readPercentage", () => {
  it.each<[string, number | undefined]>([
    ["百分之三", 3],
    ["百分之一百二十", 120],
    ["百分之零点五", 0.5],
    ["千分之五", 0.5],
    ["千分之十二", 1.2],
    ["万分之五", 0.05],
    ["万分之二百五十", 2.5],
    ["12%", 12],
    ["0.5％", 0.5],
    ["5‰", 0.5],
    ["三", undefined],
    ["百分之", undefined],
    ["百分之元", undefined],
  ])("reads %s as %s", (text, value) => {
    expect(readPercentage(text)).toBe(value);
  });
});
