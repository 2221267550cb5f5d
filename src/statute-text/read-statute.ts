import { DOCUMENT_LIMITS } from "../documents/limits.ts";
import type { CivilDate } from "../law/civil-date.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { readNumeral } from "../law/read-numeral.ts";
import type { StatuteArticle, StatuteParagraph, StatuteText, WorkingDayRule } from "./statute-text.ts";

const NUMERAL = "[零〇○一二三四五六七八九十百千两\\d]{1,9}";
const ARTICLE = new RegExp(`^第\\s?(${NUMERAL})\\s?条(?:之(${NUMERAL}))?(?=(.?))`);
const HEADING = new RegExp(`^第\\s?${NUMERAL}\\s?[编篇章节][^，。；：]{0,40}$`);
const ITEM = new RegExp(`^[（(]\\s?(${NUMERAL})\\s?[）)]\\s?`);
const SUB_ITEM = /^(?:[（(]?\d{1,2}[）)]|\d{1,2}[.．、])/;
const BEGINS_REFERENCE = /[的规中、，和及与或至到第款项]/;
const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;
const WORKING_DAYS = /规定是指工作日|是指工作日|均为工作日/;

interface OpenParagraph {
  text: string;
  readonly items: Map<number, string>;
  item: number | null;
}

/**
 * Reads the Markdown of a statute: its title, the dates of its head, and its articles with paragraphs and items. What it does not know (headings,
 * marks, remarks before the first article) it passes over. `null` for a text without a title, or one longer than `limit` characters.
 */
export function readStatute(markdown: string, limit: number = DOCUMENT_LIMITS.bytes): StatuteText | null {
  if (markdown.length > limit) return null;
  const lines = markdown.split(/\r\n|[\n\r\u2028\u2029]/).map(plainLine);
  const first = lines.findIndex((line) => line !== "");
  const title = first < 0 ? "" : withoutMarks(lines[first] ?? "");
  if (title === "") return null;
  const articles = new Map<string, OpenParagraph[]>();
  const head: string[] = [];
  let open: OpenParagraph[] | null = null;
  let last = 0;
  for (const line of lines.slice(first + 1)) {
    if (line === "" || line.startsWith("<!--")) continue;
    const text = withoutMarks(line);
    const article = articleAt(text, last);
    if (article) {
      last = article.number;
      open = [];
      // A number that comes again belongs to an annex.
      if (!articles.has(article.key)) articles.set(article.key, open);
      addLine(open, article.rest);
    } else if (line.startsWith("#") || HEADING.test(text)) continue;
    else if (open) addLine(open, text);
    else head.push(text);
  }
  return { title, alternativeTitles: [], dates: datesOf(head), articles: closed(articles), workingDays: workingDaysOf(articles) };
}

// Full-width, no-break and other odd spaces are spaces.
function plainLine(line: string): string {
  return line.replace(/[\s\u200b\ufeff]+/g, " ").trim();
}

function withoutMarks(line: string): string {
  return line
    .replace(/^[#>*_ ]+/, "")
    .replace(/\*\*/g, "")
    .trim();
}

function articleAt(line: string, last: number): { readonly key: string; readonly number: number; readonly rest: string } | null {
  const match = ARTICLE.exec(line);
  if (!match) return null;
  const [whole, numeral = "", suffix, next = ""] = match;
  const number = readNumeral(numeral);
  const bis = suffix === undefined ? undefined : readNumeral(suffix);
  if (number === undefined || (suffix !== undefined && bis === undefined)) return null;
  const isSetOff = next === "" || next === " " || next === "【";
  if (!isSetOff && (BEGINS_REFERENCE.test(next) || number < last || number > last + 1)) return null;
  return { key: bis === undefined ? String(number) : `${number}-${bis}`, number, rest: line.slice(whole.length).trim() };
}

function addLine(paragraphs: OpenParagraph[], line: string): void {
  if (line === "") return;
  const paragraph = paragraphs.at(-1);
  const item = ITEM.exec(line);
  const number = item && readNumeral(item[1] ?? "");
  if (item && typeof number === "number" && paragraph && !paragraph.items.has(number)) {
    paragraph.items.set(number, line.slice(item[0].length));
    paragraph.item = number;
  } else if (paragraph && SUB_ITEM.test(line)) {
    if (paragraph.item === null) paragraph.text += line;
    else paragraph.items.set(paragraph.item, `${paragraph.items.get(paragraph.item) ?? ""}${line}`);
  } else paragraphs.push({ text: line, items: new Map(), item: null });
}

function closed(articles: ReadonlyMap<string, readonly OpenParagraph[]>): ReadonlyMap<string, StatuteArticle> {
  const withoutState = ({ text, items }: OpenParagraph): StatuteParagraph => ({ text, items });
  return new Map([...articles].map(([key, paragraphs]) => [key, { paragraphs: paragraphs.map(withoutState) }]));
}

// The day from which a text is in force says nothing of its wording.
function datesOf(head: readonly string[]): readonly CivilDate[] {
  const dates = head
    .filter((line) => !/^[^，。]{0,30}施行[。）)]?$/.test(line))
    .flatMap((line) =>
      [...narrowDigits(line).matchAll(DATE)].map(([, year = "", month = "", day = ""]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`),
    )
    .filter((date) => dayFromDate(date) !== undefined);
  return [...new Set(dates)].sort();
}

function narrowDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

// “三日”“五日”的规定是指工作日; 十日以内期限的规定是指工作日.
function workingDaysOf(articles: ReadonlyMap<string, readonly OpenParagraph[]>): WorkingDayRule {
  const days: number[] = [];
  let upTo = 0;
  for (const { text } of [...articles.values()].flat()) {
    if (!WORKING_DAYS.test(text)) continue;
    for (const [, numeral = "", within] of text.matchAll(new RegExp(`(${NUMERAL})日(以内)?`, "g"))) {
      const number = readNumeral(numeral) ?? 0;
      if (within === undefined) days.push(number);
      else upTo = Math.max(upTo, number);
    }
  }
  return { days, upTo };
}
