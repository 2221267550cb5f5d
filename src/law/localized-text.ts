/** A text for both readers: officials and rule authors read `zh`; developers read `en`, or `zh` where there is no translation. */
export interface LocalizedText {
  readonly zh: string;
  readonly en?: string;
}

/** A language that messages and reports come in. */
export type Language = "zh" | "en";

/** A word that reads the same in both languages, such as a name, or a wording in each. */
export type Wording = string | Required<LocalizedText>;

/** The wording in one language. */
export function wordIn(wording: Wording, language: Language): string {
  return typeof wording === "string" ? wording : wording[language];
}

/** The text in the language asked for, or in Chinese where it is not translated. */
export function textIn(text: LocalizedText, language: Language): string {
  return language === "en" ? (text.en ?? text.zh) : text.zh;
}
