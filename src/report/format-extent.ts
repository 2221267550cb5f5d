import type { CountedFact, Duration, FineBasis, Quantity } from "../assessment/statutory-results.ts";
import { type Language, textIn } from "../law/localized-text.ts";
import { formatInterval, formatYuan } from "./format-range.ts";

/** What stands for a number that a case does not give. */
export const UNKNOWN_NUMBER: Readonly<Record<Language, string>> = { zh: "（不明）", en: " (unknown)" };

/** How a fine was come by, where it is more than a plain sum: `货值金额 80,000 元 × 10–20`. */
export function formatBasis(basis: FineBasis | null, language: Language): string {
  if (!basis) return "";
  const { base, interval, measure, ofFine, per, parts } = basis;
  const limits = formatLimits(basis, language);
  if (parts.length > 0) return parts.map((part) => formatPart(part, language)).join(measure === "sum" ? " + " : language === "zh" ? " 或者 " : " or ") + limits;
  const isPlain = base === null && ofFine === null && per === null;
  if (interval === null || (isPlain && limits === "")) return "";
  const counted = base ? formatBase(base, language) : ofFine === null ? "" : language === "zh" ? "所对应的罚款" : `the fine of ${ofFine}`;
  const figure = `${formatInterval(interval)}${measure === "percent" ? "%" : measure === "amount" ? yuan(language) : ""}`;
  return [...(counted === "" ? [] : [counted]), figure, ...(per ? [formatCounted(per, language)] : [])].join(" × ") + limits;
}

function formatPart(part: FineBasis, language: Language): string {
  const text = formatBasis(part, language);
  return text === "" && part.interval !== null ? `${formatInterval(part.interval)}${yuan(language)}` : text;
}

function formatBase({ label, yuan: sum, substitute }: NonNullable<FineBasis["base"]>, language: Language): string {
  const amount = sum === null ? UNKNOWN_NUMBER[language] : ` ${formatYuan(sum)}${yuan(language)}`;
  if (substitute === null) return `${textIn(label, language)}${amount}`;
  const least = language === "zh" ? `，不足 ${formatYuan(substitute)} 元的按该数计` : `, at least ${formatYuan(substitute)}`;
  return `${textIn(label, language)}${amount}${least}`;
}

function formatCounted({ label, count }: CountedFact, language: Language): string {
  return `${textIn(label, language)}${count === null ? UNKNOWN_NUMBER[language] : ` ${count}`}`;
}

function formatLimits({ atLeast, atMost }: FineBasis, language: Language): string {
  const least = atLeast === null ? "" : language === "zh" ? `，不低于 ${formatYuan(atLeast)} 元` : `, at least ${formatYuan(atLeast)} yuan`;
  const most = atMost === null ? "" : language === "zh" ? `，不超过 ${formatYuan(atMost)} 元` : `, at most ${formatYuan(atMost)} yuan`;
  return `${least}${most}`;
}

function yuan(language: Language): string {
  return language === "zh" ? " 元" : " yuan";
}

const UNITS = { zh: { days: "日", months: "个月", years: "年" }, en: { days: "days", months: "months", years: "years" } } as const;
const LIFE = { zh: "终身", en: "for life" } as const;

/** A length of time in words. */
export function formatDuration({ unit, interval, orLife }: Duration, language: Language): string {
  if (unit === "life" || interval === null) return LIFE[language];
  const count = formatInterval(interval);
  const name = UNITS[language][unit];
  const length = language === "zh" ? `${count}${name}` : `${count} ${count === "1" ? name.slice(0, -1) : name}`;
  return orLife ? `${length}${language === "zh" ? "直至终身" : " up to life"}` : length;
}

/** A number of things in words: `12 分`, `1–5 株 × 盗伐株数 30`. */
export function formatQuantity({ unit, interval, per }: Quantity, language: Language): string {
  return `${formatInterval(interval)} ${textIn(unit, language)}${per ? ` × ${formatCounted(per, language)}` : ""}`;
}
