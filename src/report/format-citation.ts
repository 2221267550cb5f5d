import { chineseNumeral } from "../law/chinese-numeral.ts";
import { type Citation, parseCitation } from "../law/citation.ts";
import { type Language, textIn } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/**
 * A citation in words: 《行政处罚法》（2021）第三十三条第一款, or `Administrative Penalty Law (2021), art. 33(1)`.
 * A text that is no citation is given back as it is.
 *
 * @example
 * ```ts
 * import { createRulebook, formatCitationIn } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * console.log(formatCitationIn(createRulebook([cn]), "administrative-penalty-law@2021#33.1", "zh")); // 《行政处罚法》（2021）第三十三条第一款
 * ```
 */
export function formatCitationIn(rulebook: Rulebook, text: string, language: Language): string {
  const citation = parseCitation(text);
  if (!citation) return text;
  const instrument = rulebook.instruments.get(citation.instrument);
  const title = instrument?.short ?? instrument?.title;
  const name = title ? textIn(title, language) : citation.instrument;
  return language === "zh" ? inChinese(citation, name) : inEnglish(citation, name);
}

function inChinese({ version, article, paragraph, item }: Citation, name: string): string {
  let place = `《${name}》${version === undefined ? "" : `（${version}）`}`;
  if (article !== undefined) {
    const [number = "", suffix] = article.split("-");
    place += `第${chineseNumeral(Number(number))}条${suffix === undefined ? "" : `之${chineseNumeral(Number(suffix))}`}`;
  }
  if (paragraph !== undefined) place += `第${chineseNumeral(paragraph)}款`;
  if (item !== undefined) place += `第${chineseNumeral(item)}项`;
  return place;
}

function inEnglish({ version, article, paragraph, item }: Citation, name: string): string {
  const place = article === undefined ? "" : `, art. ${article}${paragraph === undefined ? "" : `(${paragraph})`}${item === undefined ? "" : `(${item})`}`;
  return `${name}${version === undefined ? "" : ` (${version})`}${place}`;
}
