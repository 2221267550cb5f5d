import { type Language, type LocalizedText, type Wording, wordIn } from "../law/localized-text.ts";

/** What can be wrong with a case file. Codes are stable; wording is not. */
export const CASE_FAULT_CODES = [
  "not-an-object",
  "missing-key",
  "unknown-key",
  "wrong-value",
  "out-of-range",
  "out-of-order",
  "in-the-future",
  "unknown-item",
  "unknown-fact",
  "not-an-input",
  "fixed-by-item",
  "contradictory",
  "contradicts-draft",
  "no-date",
  "offender-not-penalised",
] as const;

/** One of {@link CASE_FAULT_CODES}. */
export type CaseFaultCode = (typeof CASE_FAULT_CODES)[number];

/** One fault of a case file: where it is, what was expected, what was found, and the nearest right name. */
export interface CaseFault {
  readonly code: CaseFaultCode;
  /** Such as `facts["goods.value"]`. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly nearest?: string;
  readonly message: Required<LocalizedText>;
}

const TEMPLATES: Readonly<Record<CaseFaultCode, Required<LocalizedText>>> = {
  "not-an-object": { zh: "案卷应为一个对象，实为 {found}", en: "a case file is an object, found {found}" },
  "missing-key": { zh: "缺少 `{expected}`", en: "`{expected}` is missing" },
  "unknown-key": { zh: "未知的键 `{found}`", en: "unknown key `{found}`" },
  "wrong-value": { zh: "{found} 不符合要求，应为：{expected}", en: "{found} does not fit, expected {expected}" },
  "out-of-range": { zh: "{found} 超出允许的范围，应为：{expected}", en: "{found} is out of range, expected {expected}" },
  "out-of-order": { zh: "日期 {found} 先后颠倒，应为：{expected}", en: "date {found} is out of order, expected {expected}" },
  "in-the-future": { zh: "日期 {found} 尚未到来，应为：{expected}", en: "date {found} has not come, expected {expected}" },
  "unknown-item": { zh: "规则库中没有事项 {found}", en: "there is no item {found} in the rulebook" },
  "unknown-fact": { zh: "规则库中没有这项事实，应为：{expected}", en: "the rulebook has no such fact, expected {expected}" },
  "not-an-input": { zh: "该事实由系统计算得出，不应填写", en: "this fact is computed and cannot be given" },
  "fixed-by-item": { zh: "该事项已确定此事实为 {expected}，与填写的 {found} 不符", en: "the item fixes this fact as {expected}, the case says {found}" },
  contradictory: { zh: "这些事实不能同时成立（{found}），应符合：{expected}", en: "these facts cannot be together ({found}), expected {expected}" },
  "contradicts-draft": { zh: "{found} 与处罚决定草案不符，草案为 {expected}", en: "{found} is not what the draft decision says, which is {expected}" },
  "no-date": {
    zh: "须指明评估日期：调用时的 asOf、案卷的 asOf 或处罚决定日期",
    en: "a date to assess for is needed: option `asOf`, `asOf` of the case, or the date of the decision",
  },
  "offender-not-penalised": { zh: "该事项不处罚 {found}，可选：{expected}", en: "the item does not penalise {found}, choose {expected}" },
};

/** Makes a fault with its message. */
export function caseFault(code: CaseFaultCode, path: string, expected: Wording, found: string, nearest?: string): CaseFault {
  const fill = (language: Language): string =>
    TEMPLATES[code][language].replace(/\{(expected|found)\}/g, (_, name) => (name === "found" ? found : wordIn(expected, language)));
  const message = { zh: fill("zh"), en: fill("en") };
  return { code, path, expected: wordIn(expected, "en"), found, ...(nearest === undefined ? {} : { nearest }), message };
}

/** Thrown when a case file cannot be assessed; carries everything that is wrong with it. */
export class CaseFileError extends Error {
  override readonly name: string = "CaseFileError";
  readonly faults: readonly CaseFault[];

  constructor(faults: readonly CaseFault[]) {
    super(faults.map((fault) => `${fault.path}: ${fault.message.en}${fault.nearest === undefined ? "" : `; did you mean \`${fault.nearest}\`?`}`).join("\n"));
    this.faults = faults;
  }
}
