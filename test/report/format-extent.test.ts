import { describe, expect, it } from "vitest";
import type { Duration, FineBasis, Quantity } from "../../src/index.ts";
import { formatBasis, formatDuration, formatQuantity } from "../../src/report/format-extent.ts";

const label = { zh: "货值金额", en: "value of the goods" };
const persons = { fact: "site.persons", label: { zh: "劳动者人数", en: "workers" } };
const PLAIN: FineBasis = { measure: "amount", interval: [5000, 50_000], base: null, ofFine: null, per: null, atLeast: null, atMost: null, parts: [] };

/** A basis that is counted from the value of the goods. */
function counted(measure: "times" | "percent", interval: FineBasis["interval"], yuan: number | null, rest: Partial<FineBasis> = {}): FineBasis {
  return { ...PLAIN, measure, interval, base: { fact: "goods.value", label, yuan, substitute: null }, ...rest };
}

const withSubstitute = (basis: FineBasis, substitute: number): FineBasis => ({ ...basis, base: basis.base && { ...basis.base, substitute } });

describe("how a fine was come by", () => {
  it.each<[FineBasis, string, string]>([
    [counted("times", [10, 20], 80_000), "货值金额 80,000 元 × 10–20", "value of the goods 80,000 yuan × 10–20"],
    [counted("times", [10, 20], null), "货值金额（不明） × 10–20", "value of the goods (unknown) × 10–20"],
    [counted("times", 5, 0.5), "货值金额 0.50 元 × 5", "value of the goods 0.50 yuan × 5"],
    [counted("times", { above: 2 }, 10), "货值金额 10 元 × >2", "value of the goods 10 yuan × >2"],
    [counted("percent", [1, 2], 300_000), "货值金额 300,000 元 × 1–2%", "value of the goods 300,000 yuan × 1–2%"],
    [counted("percent", { max: 3.5 }, null), "货值金额（不明） × ≤3.5%", "value of the goods (unknown) × ≤3.5%"],
    [
      withSubstitute(counted("times", [15, 30], 3000), 10_000),
      "货值金额 3,000 元，不足 10,000 元的按该数计 × 15–30",
      "value of the goods 3,000 yuan, at least 10,000 × 15–30",
    ],
    [
      withSubstitute(counted("percent", [5, 10], null), 1000),
      "货值金额（不明），不足 1,000 元的按该数计 × 5–10%",
      "value of the goods (unknown), at least 1,000 × 5–10%",
    ],
  ])("names the base and what it is multiplied by: %j", (basis, zh, en) => {
    expect([formatBasis(basis, "zh"), formatBasis(basis, "en")]).toEqual([zh, en]);
  });

  it.each<[string, FineBasis, string, string]>([
    ["so much for each", { ...PLAIN, interval: [1000, 2000], per: { ...persons, count: 12 } }, "1000–2000 元 × 劳动者人数 12", "1000–2000 yuan × workers 12"],
    [
      "for each of unknown number",
      { ...PLAIN, interval: 500, per: { ...persons, count: null } },
      "500 元 × 劳动者人数（不明）",
      "500 yuan × workers (unknown)",
    ],
    [
      "a share for each",
      counted("times", 2, 10, { per: { ...persons, count: 3 } }),
      "货值金额 10 元 × 2 × 劳动者人数 3",
      "value of the goods 10 yuan × 2 × workers 3",
    ],
    ["a share of another fine", { ...PLAIN, measure: "percent", interval: [5, 10], ofFine: "unit" }, "所对应的罚款 × 5–10%", "the fine of unit × 5–10%"],
    [
      "a cap",
      counted("times", { max: 3 }, 10, { atMost: 50_000 }),
      "货值金额 10 元 × ≤3，不超过 50,000 元",
      "value of the goods 10 yuan × ≤3, at most 50,000 yuan",
    ],
    [
      "a floor and a cap",
      counted("percent", 1, 10, { atLeast: 500, atMost: 50_000 }),
      "货值金额 10 元 × 1%，不低于 500 元，不超过 50,000 元",
      "value of the goods 10 yuan × 1%, at least 500 yuan, at most 50,000 yuan",
    ],
    ["a plain sum with a cap", { ...PLAIN, interval: { min: 100 }, atMost: 900 }, "≥100 元，不超过 900 元", "≥100 yuan, at most 900 yuan"],
    [
      "a choice of bases",
      { ...PLAIN, measure: "either", interval: null, parts: [counted("times", [1, 3], 10), { ...PLAIN, interval: { max: 300 } }] },
      "货值金额 10 元 × 1–3 或者 ≤300 元",
      "value of the goods 10 yuan × 1–3 or ≤300 yuan",
    ],
    [
      "one on top of the other",
      { ...PLAIN, measure: "sum", interval: null, parts: [{ ...PLAIN, interval: [5, 10] }, counted("percent", { max: 30 }, 100)] },
      "5–10 元 + 货值金额 100 元 × ≤30%",
      "5–10 yuan + value of the goods 100 yuan × ≤30%",
    ],
    [
      "a choice with a capped part",
      {
        ...PLAIN,
        measure: "either",
        interval: null,
        parts: [
          { ...PLAIN, interval: 5 },
          { ...PLAIN, interval: { min: 100 }, atMost: 900 },
        ],
      },
      "5 元 或者 ≥100 元，不超过 900 元",
      "5 yuan or ≥100 yuan, at most 900 yuan",
    ],
  ])("says %s", (_, basis, zh, en) => {
    expect([formatBasis(basis, "zh"), formatBasis(basis, "en")]).toEqual([zh, en]);
  });

  it("has nothing to say of a plain amount or of no fine", () => {
    for (const language of ["zh", "en"] as const) expect([formatBasis(PLAIN, language), formatBasis(null, language)]).toEqual(["", ""]);
  });

  it("names the base in Chinese where it is not translated", () => {
    const untranslated = { fact: "goods.value", label: { zh: "货值金额" }, yuan: 5, substitute: null };
    expect(formatBasis(counted("times", 2, 5, { base: untranslated }), "en")).toBe("货值金额 5 yuan × 2");
  });
});

describe("a length of time", () => {
  it.each<[Duration, string, string]>([
    [{ unit: "days", interval: [5, 15], orLife: false }, "5–15日", "5–15 days"],
    [{ unit: "days", interval: 1, orLife: false }, "1日", "1 day"],
    [{ unit: "months", interval: { min: 1, max: 6 }, orLife: false }, "1–6个月", "1–6 months"],
    [{ unit: "years", interval: 1, orLife: false }, "1年", "1 year"],
    [{ unit: "years", interval: 5, orLife: false }, "5年", "5 years"],
    [{ unit: "years", interval: { max: 3 }, orLife: false }, "≤3年", "≤3 years"],
    [{ unit: "days", interval: { above: 10 }, orLife: false }, ">10日", ">10 days"],
    [{ unit: "years", interval: 10, orLife: true }, "10年直至终身", "10 years up to life"],
    [{ unit: "life", interval: null, orLife: false }, "终身", "for life"],
  ])("%j is written with its unit", (duration, zh, en) => {
    expect([formatDuration(duration, "zh"), formatDuration(duration, "en")]).toEqual([zh, en]);
  });
});

describe("a number of things", () => {
  const trees = { zh: "株", en: "trees" };

  it.each<[Quantity, string, string]>([
    [{ unit: { zh: "分", en: "points" }, interval: 12, per: null }, "12 分", "12 points"],
    [{ unit: trees, interval: [1, 5], per: null }, "1–5 株", "1–5 trees"],
    [{ unit: trees, interval: [1, 5], per: { ...persons, count: 30 } }, "1–5 株 × 劳动者人数 30", "1–5 trees × workers 30"],
    [{ unit: { zh: "株" }, interval: { max: 3 }, per: { ...persons, count: null } }, "≤3 株 × 劳动者人数（不明）", "≤3 株 × workers (unknown)"],
  ])("%j is written with its unit and what it is counted by", (quantity, zh, en) => {
    expect([formatQuantity(quantity, "zh"), formatQuantity(quantity, "en")]).toEqual([zh, en]);
  });
});
