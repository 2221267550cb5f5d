import type { Language } from "../law/localized-text.ts";
import type { TimeSpan } from "../law/time-limit.ts";

const UNITS = {
  zh: { hours: "小时", days: "日", workingDays: "个工作日", months: "个月", years: "年" },
  en: { hours: "hour", days: "day", workingDays: "working day", months: "month", years: "year" },
} as const;

/** A length of time in words: `7 个工作日`, `90 days`. */
export function formatTimeSpan(span: TimeSpan, language: Language): string {
  const [count = 0] = Object.values(span);
  const [, name = ""] = Object.entries(UNITS[language]).find(([unit]) => unit in span) ?? [];
  return language === "zh" ? `${count} ${name}` : `${count} ${name}${count === 1 ? "" : "s"}`;
}
