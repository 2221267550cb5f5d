import type { FactDefinition, FactType } from "../documents/vocabulary.ts";
import { type Language, type LocalizedText, textIn } from "../law/localized-text.ts";

/** One of the things that an interview says. */
export type InterviewWord = "how" | "asOf" | "again";

/** What an interview says. */
export const INTERVIEW_WORDS: Readonly<Record<InterviewWord, Required<LocalizedText>>> = {
  how: {
    zh: "输入答案；? 不清楚，! 当事人拒不提供，~ 有争议，- 本案没有这一项，q 结束",
    en: "Type an answer; ? not known, ! withheld, ~ disputed, - has no place in the case, q to stop",
  },
  asOf: { zh: "评估日期（YYYY-MM-DD）", en: "date to assess for (YYYY-MM-DD)" },
  again: { zh: "没有看懂，请按提示回答", en: "not understood; please answer as shown" },
};

const HINTS: Readonly<Record<FactType, Required<LocalizedText>>> = {
  boolean: { zh: "y 是 / n 否", en: "y / n" },
  money: { zh: "元", en: "yuan" },
  number: { zh: "数", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  date: { zh: "YYYY-MM-DD，或者 not-yet", en: "YYYY-MM-DD, or not-yet" },
  datetime: { zh: "YYYY-MM-DDTHH:MM，或者 not-yet", en: "YYYY-MM-DDTHH:MM, or not-yet" },
  enum: { zh: "序号", en: "its number" },
  set: { zh: "序号，逗号分隔；没有的填 0", en: "numbers, separated by commas; 0 for none" },
  list: { zh: "逗号分隔；没有的填 0", en: "separated by commas; 0 for none" },
  records: { zh: "JSON", en: "JSON" },
  periods: { zh: "JSON", en: "JSON" },
  extensions: { zh: "JSON", en: "JSON" },
};

/** The question with what can be answered. */
export function promptFor({ ask, label, type, values = [] }: FactDefinition, language: Language): string {
  const choices = values.map((value, index) => `  ${index + 1} ${textIn(value.label, language)}\n`).join("");
  return `\n${textIn(ask ?? label, language)}\n${choices}[${HINTS[type][language]}] > `;
}
