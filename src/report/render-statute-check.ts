import { formatPath } from "../documents/problem.ts";
import type { Language, LocalizedText } from "../law/localized-text.ts";
import { textIn } from "../law/localized-text.ts";
import type { IntervalEnds } from "../law/measure.ts";
import { STATUTE_STATUSES, type StatuteCheck, type StatuteEntry, type StatuteStatus, type StatuteTally } from "../statute-text/check-statute-texts.ts";
import type { PlacedFigure } from "../statute-text/compare-figures.ts";
import type { RuleFigure } from "../statute-text/rule-figures.ts";
import { formatInterval } from "./format-range.ts";
import { oneLine } from "./one-line.ts";

type Words<Key extends string> = Readonly<Record<Key, Required<LocalizedText>>>;

const STATUS_WORDS: Words<StatuteStatus> = {
  agree: { zh: "一致", en: "agree" },
  differ: { zh: "不一致", en: "differ" },
  "not-found": { zh: "条文不存在", en: "not found" },
  "not-parsed": { zh: "条文中未读出", en: "not parsed" },
  "other-wording": { zh: "文本是另一版本", en: "other wording" },
  "no-text": { zh: "没有文本", en: "no text" },
  unused: { zh: "条文中的罚款未被采用", en: "fine of the text not in the rules" },
};

const PHRASES = {
  title: { zh: "与条文文本的核对", en: "Check against statute texts" },
  compared: { zh: "已核对数字", en: "figures compared" },
  citations: { zh: "已核对引用", en: "citations looked up" },
  found: { zh: "条文存在", en: "found" },
  lacking: { zh: "没有文本的文件", en: "instruments without a text" },
  data: { zh: "规则", en: "rule" },
  text: { zh: "条文", en: "text" },
  missing: { zh: "缺", en: "lacks the" },
  rules: { zh: "引用的规则", en: "cited by" },
  nothing: { zh: "没有可核对的数字。", en: "There are no figures to compare." },
} as const satisfies Words<string>;

const UNIT_WORDS: Words<Exclude<RuleFigure["unit"], null>> = {
  yuan: { zh: "元", en: "yuan" },
  times: { zh: "倍", en: "times" },
  percent: { zh: "%", en: "%" },
  hours: { zh: "小时", en: "hours" },
  days: { zh: "日", en: "days" },
  workingDays: { zh: "个工作日", en: "working days" },
  months: { zh: "个月", en: "months" },
  years: { zh: "年", en: "years" },
  age: { zh: "周岁", en: "years of age" },
  points: { zh: "分", en: "points" },
  other: { zh: "", en: "" },
  life: { zh: "终身", en: "for life" },
};

const PART_WORDS: Words<"article" | "paragraph" | "item"> = {
  article: { zh: "条", en: "article" },
  paragraph: { zh: "款", en: "paragraph" },
  item: { zh: "项", en: "item" },
};

// The others are counted only.
const LISTED: readonly StatuteStatus[] = ["differ", "not-found", "not-parsed", "unused"];
const MOST_SHOWN = 8;

/** What a check against statute texts comes to, as plain text: how many figures agree by pack, then every difference with both sides. */
export function renderStatuteCheck(check: StatuteCheck, language: Language): string {
  const say = (key: keyof typeof PHRASES): string => textIn(PHRASES[key], language);
  const { tally, packs, citations, instruments, entries } = check;
  const compared = tally.agree + tally.differ + tally["not-parsed"];
  const colon = language === "zh" ? "：" : ": ";
  const without = instruments.filter(({ versions }) => versions.length === 0).map(({ instrument }) => instrument);
  const head = [
    say("title"),
    compared === 0 ? say("nothing") : `${say("compared")}${colon}${compared}${language === "zh" ? "，" : ", "}${tallyText(tally, language)}`,
    `${say("citations")}${colon}${citations.lookedUp}${language === "zh" ? "，" : ", "}${say("found")} ${citations.found}`,
    ...(without.length === 0 ? [] : [`${say("lacking")}${colon}${without.join(language === "zh" ? "、" : ", ")}`]),
  ];
  const byPack = Object.entries(packs).map(([pack, ofPack]) => `  - ${pack}${colon}${tallyText(ofPack, language)}`);
  const lists = LISTED.flatMap((status) => {
    const listed = entries.filter((entry) => entry.status === status);
    const title = `${textIn(STATUS_WORDS[status], language)} (${listed.length})`;
    return listed.length === 0 ? [] : [[title, ...listed.map((entry) => `  - ${oneLine(entryText(entry, language, say))}`)]];
  });
  return `${[head, ...(byPack.length === 0 ? [] : [byPack]), ...lists].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function tallyText(tally: StatuteTally, language: Language): string {
  const counted = STATUTE_STATUSES.filter((status) => tally[status] > 0).map((status) => `${textIn(STATUS_WORDS[status], language)} ${tally[status]}`);
  return counted.join(language === "zh" ? "，" : ", ");
}

function entryText(entry: StatuteEntry, language: Language, say: (key: keyof typeof PHRASES) => string): string {
  const colon = language === "zh" ? "：" : ": ";
  const semicolon = language === "zh" ? "；" : "; ";
  if (entry.status === "unused") return `${textFigure(entry.figure, language)}${semicolon}${say("rules")}${colon}${shown(entry.rules)}`;
  if (entry.status === "not-found") {
    const { place, citation, missing } = entry;
    return `${place.rule} ${formatPath(place.path)} [${citation}]${colon}${say("missing")} ${textIn(PART_WORDS[missing], language)}`;
  }
  const { figure, found } = entry;
  const told = `${figure.rule} ${formatPath(figure.path)} [${figure.citations.join("; ")}]${colon}${say("data")} ${figureText(figure, language)}`;
  return found.length === 0 ? told : `${told}${semicolon}${say("text")} ${shown(found.map((one) => textFigure(one, language)))}`;
}

function shown(parts: readonly string[]): string {
  const different = [...new Set(parts)];
  return `${different.slice(0, MOST_SHOWN).join(", ")}${different.length > MOST_SHOWN ? " …" : ""}`;
}

function figureText({ interval, unit }: { readonly interval: IntervalEnds; readonly unit: RuleFigure["unit"] }, language: Language): string {
  return [formatInterval(interval), unit === null ? "" : textIn(UNIT_WORDS[unit], language)].filter(Boolean).join(" ");
}

function textFigure(figure: PlacedFigure, language: Language): string {
  return `“${figure.words}” (${figureText(figure, language)}, ${figure.provision})`;
}
