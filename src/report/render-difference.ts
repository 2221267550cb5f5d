import type { Direction, RegionFact, RegionOutcome, RulebookDifference, Subject, TouchedCase } from "../difference/difference.ts";
import { type Language, type LocalizedText, textIn } from "../law/localized-text.ts";
import { formatYuanRange } from "./format-range.ts";
import { oneLine } from "./one-line.ts";
import type { RenderOptions } from "./render-assessment.ts";
import { DISPOSITION_WORDS, PENALTY_WORDS } from "./words.ts";

type Words<Key extends string> = Readonly<Record<Key, Required<LocalizedText>>>;

const DIRECTION_WORDS: Words<Direction> = {
  lighter: { zh: "变轻", en: "lighter" },
  heavier: { zh: "变重", en: "heavier" },
  new: { zh: "新增", en: "new" },
  gone: { zh: "取消", en: "gone" },
  other: { zh: "其他变化", en: "other" },
};

const SUBJECT_WORDS: Words<Subject> = {
  penalty: { zh: "处罚", en: "penalty" },
  requirement: { zh: "程序义务", en: "requirement" },
  check: { zh: "审核要点", en: "check" },
};

const WORDS = {
  title: { zh: "两个规则库的差别", en: "Difference between two rulebooks" },
  asOf: { zh: "决定日期", en: "decisions of" },
  same: { zh: "案件的结果没有变化", en: "no case comes out otherwise" },
  every: { zh: "所有案件", en: "every case" },
  rules: { zh: "规则", en: "rules" },
  items: { zh: "事项", en: "items" },
  before: { zh: "原来", en: "before" },
  after: { zh: "现在", en: "after" },
  shown: { zh: "案卷", en: "case" },
  exhausted: { zh: "未能判明", en: "not settled" },
  added: { zh: "新增事项", en: "new item" },
  removed: { zh: "删除事项", en: "item gone" },
  touched: { zh: "涉及的案件", en: "cases touched" },
  refused: { zh: "案卷不能评估", en: "refused" },
  notCompared: { zh: "未能比较", en: "not compared" },
  nothing: { zh: "无", en: "nothing" },
  colon: { zh: "：", en: ": " },
  comma: { zh: "，", en: ", " },
  place: { zh: "地区", en: "place" },
} satisfies Readonly<Record<string, Required<LocalizedText>>>;

/**
 * The difference between two rulebooks as plain text: every region that changes, which way, with a case that shows it, and the cases that it touches.
 *
 * @example
 * ```ts
 * import { createRulebook, diffRulebooks, renderDifference } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * console.log(renderDifference(diffRulebooks(rulebook, rulebook), null, { language: "en" }).split("\n")[0]); // Difference between two rulebooks
 * ```
 */
export function renderDifference(difference: RulebookDifference, touched: readonly TouchedCase[] | null, { language }: RenderOptions): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const told = (word: keyof typeof WORDS, text: string): string => `${say(word)}${say("colon")}${text}`;
  const { from, to, asOf, items, regions, notCompared } = difference;
  const head = [say("title"), `${from.hash.slice(0, 12)} → ${to.hash.slice(0, 12)}    ${told("asOf", asOf)}`];
  const blocks = regions.map((region) => {
    const what = `${SUBJECT_WORDS[region.what][language]} ${region.status === "exhausted" ? say("exhausted") : DIRECTION_WORDS[region.direction][language]}`;
    const when = region.when.length === 0 ? say("every") : region.when.map((fact) => describeFact(fact, language)).join(say("comma"));
    return [
      `${what}${say("colon")}${when}`,
      `  ${told("items", region.items.join(", "))}`,
      `  ${told("rules", region.rules.join(", "))}`,
      ...(region.jurisdiction === null ? [] : [`  ${told("place", region.jurisdiction)}`]),
      ...(region.status === "exhausted"
        ? []
        : [`  ${told("before", describeOutcome(region.before, language))}`, `  ${told("after", describeOutcome(region.after, language))}`]),
      ...(region.witness ? [`  ${told("shown", JSON.stringify(region.witness))}`] : []),
    ];
  });
  const own = [
    ...items.added.map(({ item, name }) => `${told("added", item)} ${textIn(name, language)}`),
    ...items.removed.map(({ item, name }) => `${told("removed", item)} ${textIn(name, language)}`),
    ...notCompared.map(({ id, reason }) => `${told("notCompared", id)}${say("comma")}${textIn(reason, language)}`),
  ];
  const none = regions.length === 0 && own.length === 0 ? [[say("same")]] : [];
  const cases = touched ? [[told("touched", String(touched.length)), ...touched.map((one) => describeCase(one, language))]] : [];
  return `${[head, ...none, ...(own.length > 0 ? [own] : []), ...blocks, ...cases].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function describeFact({ label, from, to, oneOf, with: sure, without }: RegionFact, language: Language): string {
  const name = textIn(label, language);
  if (oneOf) return `${name} ∈ {${oneOf.map(String).join(", ")}}`;
  if (sure || without) return `${name} ⊇ {${(sure ?? []).join(", ")}} ∌ {${(without ?? []).join(", ")}}`;
  return `${name} ${from === null || from === undefined ? "…" : String(from)}–${to === null || to === undefined ? "…" : String(to)}`;
}

function describeOutcome({ standing, dispositions, fine, kinds }: RegionOutcome, language: Language): string {
  if (standing !== null) return standing;
  const list = [
    ...dispositions.map((one) => DISPOSITION_WORDS[one][language]),
    ...kinds.map((kind) => PENALTY_WORDS[kind][language]),
    ...(fine ? [formatYuanRange(fine, language)] : []),
  ];
  return list.length === 0 ? WORDS.nothing[language] : list.join(WORDS.comma[language]);
}

// What a case brings along is put on one line.
function describeCase({ index, id, item, status, direction, before, after, duties }: TouchedCase, language: Language): string {
  const name = oneLine([`#${index + 1}`, id, item].filter((part) => part !== null).join(" "));
  const way = direction ? DIRECTION_WORDS[direction][language] : "";
  const penalty = status === "changed" && direction && before && after ? `${describeOutcome(before, language)} → ${describeOutcome(after, language)}` : "";
  const others = duties.map((duty) => `${duty.id} ${duty.before} → ${duty.after}`);
  const told = status === "refused" ? [WORDS.refused[language]] : [way, penalty, ...others].filter((part) => part !== "");
  return `  ${name}${WORDS.colon[language]}${told.join(WORDS.comma[language])}`;
}
