/** A text for both readers: officials and rule authors read `zh`; developers read `en`, or `zh` where there is no translation. */
export interface LocalizedText {
  readonly zh: string;
  readonly en?: string;
}

/** A language that messages and reports come in. */
export type Language = "zh" | "en";

/** The text in the language asked for, or in Chinese where it is not translated. */
export function textIn(text: LocalizedText, language: Language): string {
  return language === "en" ? (text.en ?? text.zh) : text.zh;
}
