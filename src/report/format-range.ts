import type { YuanRange } from "../assessment/statutory-results.ts";
import type { Language } from "../law/localized-text.ts";
import { endsOfInterval, type Interval } from "../law/measure.ts";

/** A sum of yuan with thousands separated: `50,000`, `0.01`. */
export function formatYuan(yuan: number): string {
  const [whole = "", fraction] = String(yuan).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction.padEnd(2, "0")}`);
}

/** A range of money in words, saying which ends are included. */
export function formatYuanRange(range: YuanRange, language: Language): string {
  const { min, max } = range;
  if (min !== null && min === max) return `${formatYuan(min)} ${language === "zh" ? "元" : "yuan"}`;
  if (min === null && max === null) return language === "zh" ? "数额待定" : "amount not yet known";
  return language === "zh" ? rangeInChinese(range) : rangeInEnglish(range);
}

function rangeInChinese({ min, minIncluded, max, maxIncluded }: YuanRange): string {
  const ends: string[] = [];
  if (min !== null) ends.push(minIncluded ? `${formatYuan(min)} 元以上` : `超过 ${formatYuan(min)} 元`);
  if (max !== null) ends.push(maxIncluded ? `${formatYuan(max)} 元以下` : `不满 ${formatYuan(max)} 元`);
  return ends.join("、");
}

function rangeInEnglish({ min, minIncluded, max, maxIncluded }: YuanRange): string {
  const ends: string[] = [];
  if (min !== null) ends.push(`${minIncluded ? "from" : "above"} ${formatYuan(min)}`);
  if (max !== null) ends.push(`${maxIncluded ? "up to" : "below"} ${formatYuan(max)}`);
  return `${ends.join(" ")} yuan`;
}

/** The numbers of an interval: `10–20`, `≤3`, `>2`. */
export function formatInterval(interval: Interval): string {
  const { min, above, max, below } = endsOfInterval(interval);
  if (min !== undefined && min === max) return String(min);
  if (min !== undefined && max !== undefined) return `${min}–${max}`;
  const from = min !== undefined ? `≥${min}` : above !== undefined ? `>${above}` : "";
  const to = max !== undefined ? `≤${max}` : below !== undefined ? `<${below}` : "";
  return [from, to].filter(Boolean).join(" ");
}
