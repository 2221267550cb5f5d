// What exactly it is in the case: sentences with the names and numbers of the draft and of the law.
import type { YuanRange } from "../assessment/statutory-results.ts";
import { type Language, type LocalizedText, type Wording, wordIn } from "../law/localized-text.ts";

/** A text in both languages. */
export type Text = Required<LocalizedText>;

/** Fills `{name}` in both languages. */
export function fill(template: Text, values: Readonly<Record<string, Wording>>): Text {
  const filled = (language: Language): string => template[language].replace(/\{(\w+)\}/g, (whole, name: string) => wordIn(values[name] ?? whole, language));
  return { zh: filled("zh"), en: filled("en") };
}

/** Several texts as one list, or one after the other; `null` where there is none. */
export function joinTexts(texts: readonly Wording[], between: "list" | "sentences" = "sentences"): Text | null {
  const [zh, en] = between === "list" ? ["、", ", "] : ["；", "; "];
  if (texts.length === 0) return null;
  return { zh: texts.map((text) => wordIn(text, "zh")).join(zh), en: texts.map((text) => wordIn(text, "en")).join(en) };
}

/** A text of the rule data in both languages. */
export function bothLanguages({ zh, en }: LocalizedText): Text {
  return { zh, en: en ?? zh };
}

/** A number with thousands separated and at most two decimals: `66,000`, `0.50`. */
export function showNumber(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction.padEnd(2, "0")}`);
}

/** A sum of yuan. */
export function showYuan(yuan: number): Text {
  return { zh: `${showNumber(yuan)} 元`, en: `${showNumber(yuan)} yuan` };
}

/** A range of yuan, saying which ends are included. */
export function showRange({ min, minIncluded, max, maxIncluded }: YuanRange): Text {
  if (min !== null && min === max) return showYuan(min);
  const low =
    min === null
      ? []
      : [{ zh: minIncluded ? `${showNumber(min)} 元以上` : `超过 ${showNumber(min)} 元`, en: `${minIncluded ? "from" : "above"} ${showNumber(min)}` }];
  const high =
    max === null
      ? []
      : [{ zh: maxIncluded ? `${showNumber(max)} 元以下` : `不满 ${showNumber(max)} 元`, en: `${maxIncluded ? "up to" : "below"} ${showNumber(max)}` }];
  const ends = [...low, ...high];
  if (ends.length === 0) return { zh: "数额待定", en: "amount not yet known" };
  return { zh: ends.map(({ zh }) => zh).join("、"), en: `${ends.map(({ en }) => en).join(" ")} yuan` };
}
