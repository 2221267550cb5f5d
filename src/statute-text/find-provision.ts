// Finds what a citation names in a statute text, and the provisions that this refers to in its turn.
import { type Citation, formatCitation } from "../law/citation.ts";
import { readNumeral } from "../law/read-numeral.ts";
import type { StatuteParagraph, StatuteText } from "./statute-text.ts";

/** The text of a paragraph or item, with its place as citations write it: `122.1`, `123.1.4`. */
export interface ProvisionText {
  readonly place: string;
  readonly article: string;
  /** Its number in the article, from 1. */
  readonly paragraph: number;
  readonly text: string;
}

/** The parts of a provision that a text can lack. */
export type MissingPart = "article" | "paragraph" | "item";

/** What a citation comes to in a text: its parts, or the part that is not there. A citation without an article names nothing to look at. */
export function findProvision(statute: StatuteText, { article, paragraph, item }: Citation): readonly ProvisionText[] | MissingPart {
  if (article === undefined) return [];
  const paragraphs = statute.articles.get(article)?.paragraphs;
  if (!paragraphs) return "article";
  if (paragraph === undefined) return paragraphs.flatMap((one, index) => partsOf(article, index + 1, one));
  const found = paragraphs[paragraph - 1];
  if (!found) return "paragraph";
  if (item === undefined) return partsOf(article, paragraph, found);
  return found.items.has(item) ? partsOf(article, paragraph, found, item) : "item";
}

/**
 * What a citation names, then round by round the provisions of the same statute by which these say that they go (依照前款规定,
 * 依照本法第一百二十四条的规定), each once. References to references are followed, but not for ever.
 */
export function withReferences(statute: StatuteText, provisions: readonly ProvisionText[]): readonly (readonly ProvisionText[])[] {
  const rounds: (readonly ProvisionText[])[] = [provisions];
  const places = new Set(provisions.map(({ place }) => place));
  const followed = new Set<string>();
  for (let next = provisions; next.length > 0 && rounds.length <= MAX_REFERENCES; ) {
    const found: ProvisionText[] = [];
    for (const citation of next.flatMap(citationsIn)) {
      const key = formatCitation(citation);
      const parts = followed.has(key) ? [] : findProvision(statute, citation);
      followed.add(key);
      for (const part of typeof parts === "string" ? [] : parts) {
        if (places.has(part.place)) continue;
        places.add(part.place);
        found.push(part);
      }
    }
    if (found.length > 0) rounds.push(found);
    next = found;
  }
  return rounds;
}

const MAX_REFERENCES = 3;

// What follows the name of another law, from 《 on, counts in that law.
const REFERRING = /(?:依照|按照|参照|比照|适用|根据)[^，；。]{1,40}/g;
const NUMERAL = "[零〇一二三四五六七八九十百千\\d]{1,9}";
const REFERENCE = new RegExp(`前[两三]?款|第(${NUMERAL})条(?:之(${NUMERAL}))?(?:第(${NUMERAL})款)?|第(${NUMERAL})款`, "g");

const PARAGRAPHS_BACK = new Map([
  ["前两款", 2],
  ["前三款", 3],
]);

function citationsIn(provision: ProvisionText): readonly Citation[] {
  return [...provision.text.matchAll(REFERRING)]
    .flatMap(([reference]) => [...(reference.split("《")[0] ?? "").matchAll(REFERENCE)])
    .flatMap((match) => citationsOf(match, provision));
}

function citationsOf([whole, article, suffix, ofArticle, ofThis]: RegExpExecArray, from: ProvisionText): readonly Citation[] {
  const here = { instrument: "", article: from.article };
  if (whole.startsWith("前")) {
    return Array.from({ length: PARAGRAPHS_BACK.get(whole) ?? 1 }, (_, back) => ({ ...here, paragraph: from.paragraph - back - 1 }));
  }
  return [article === undefined ? { ...here, ...numbered(ofThis) } : { instrument: "", article: articleKey(article, suffix), ...numbered(ofArticle) }];
}

function articleKey(numeral: string, suffix: string | undefined): string {
  return `${readNumeral(numeral) ?? ""}${suffix === undefined ? "" : `-${readNumeral(suffix) ?? ""}`}`;
}

function numbered(numeral: string | undefined): { readonly paragraph?: number } {
  const paragraph = numeral === undefined ? undefined : readNumeral(numeral);
  return paragraph === undefined ? {} : { paragraph };
}

function partsOf(article: string, paragraph: number, { text, items }: StatuteParagraph, only?: number): readonly ProvisionText[] {
  const wanted = [...items].filter(([number]) => only === undefined || number === only);
  return [
    { place: `${article}.${paragraph}`, article, paragraph, text },
    ...wanted.map(([number, itemText]) => ({ place: `${article}.${paragraph}.${number}`, article, paragraph, text: itemText })),
  ];
}
