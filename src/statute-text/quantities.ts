// Finds numbers with their units and bounds in a text: 二千元以上五万元以下, 不足一万元, 十倍以上二十倍以下, 七个工作日内.
import type { IntervalEnds } from "../law/measure.ts";
import { readNumeral, readPercentage } from "../law/read-numeral.ts";

/** What a figure of a statute counts. */
export const FIGURE_UNITS = ["yuan", "times", "percent", "hours", "days", "workingDays", "months", "years", "age", "points", "other"] as const;

/** One of {@link FIGURE_UNITS}. */
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** A number or a range of numbers in a text, with where it stands. */
export interface Quantity {
  readonly unit: FigureUnit;
  readonly interval: IntervalEnds;
  /** Whether it stands without a word that bounds it. */
  readonly isBare: boolean;
  readonly start: number;
  readonly end: number;
}

type BoundName = keyof IntervalEnds;

interface Token {
  readonly unit: FigureUnit | null;
  readonly value: number;
  readonly bound: BoundName | null;
  readonly start: number;
  readonly end: number;
}

const NUMBER =
  /(?:[百千万]分之)?(?:[0-9０-９]{1,15}(?:,[0-9]{3}){0,5}(?:[.．][0-9０-９]{1,6})?\s?[十百千]?[万亿]{0,2}|[零〇○一二三四五六七八九十百千万亿两点]{1,30})/g;

const UNITS: readonly (readonly [string, FigureUnit])[] = [
  ["个工作日", "workingDays"],
  ["工作日", "workingDays"],
  ["个月", "months"],
  ["小时", "hours"],
  ["周岁", "age"],
  ["周年", "years"],
  ["年", "years"],
  ["日", "days"],
  ["天", "days"],
  ["元", "yuan"],
  ["倍", "times"],
  ["岁", "age"],
  ["%", "percent"],
  ["％", "percent"],
  ["‰", "percent"],
  ...["人", "名", "次", "种", "份", "户", "株", "头", "吨", "克", "千克", "公斤", "米", "平方米", "处", "件", "辆", "周"].map(
    (unit) => [unit, "other"] as const,
  ),
];

const BEFORE: readonly (readonly [string, BoundName])[] = [
  ...["不得超过", "最高不超过", "不超过", "未超过", "不高于", "不多于", "至多", "最高为", "最高", "最长", "最多"].map((word) => [word, "max"] as const),
  ...["不得少于", "不得低于", "不少于", "不低于", "至少", "最低为", "最低", "达到", "已满", "年满"].map((word) => [word, "min"] as const),
  ...["不满", "不足", "未满", "不到", "未达到", "未达", "低于", "少于"].map((word) => [word, "below"] as const),
  ...["超过", "高于", "多于", "大于", "超出"].map((word) => [word, "above"] as const),
  ["满", "min"],
];

const AFTER: readonly (readonly [string, BoundName])[] = [
  ...["（不含）以上", "(不含)以上", "（不含本数）以上"].map((word) => [word, "above"] as const),
  ...["（不含）以下", "(不含)以下", "（不含本数）以下"].map((word) => [word, "below"] as const),
  ...["（含）以上", "(含)以上", "（含本数）以上", "及以上", "以上", "以前", "之前", "前"].map((word) => [word, "min"] as const),
  ...["（含）以下", "(含)以下", "（含本数）以下", "及以下", "以下", "以内", "之内", "内"].map((word) => [word, "max"] as const),
];

const JOINS = /^(?:至|到|-|—|–|~|～)$/;
const LOOK_BACK = 6;

/** The quantities of a text in their order; what is no number with a unit is passed over. */
export function findQuantities(text: string): readonly Quantity[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const token = tokenAt(text, match.index, match[0], tokens.at(-1)?.end ?? 0);
    if (token) tokens.push(token);
  }
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [one, next] = [tokens[index], tokens[index + 1]];
    if (!one) continue;
    const joined = next && joinedFrom(text, one, next);
    if (joined) index += 1;
    const quantity = joined ?? alone(one);
    if (quantity) found.push(quantity);
  }
  return found;
}

function tokenAt(text: string, at: number, written: string, from: number): Token | null {
  const before = text.slice(Math.max(from, at - LOOK_BACK), at);
  if (/(?:第|之|月|星期|最后)$/.test(before)) return null;
  const numeral = written.trimEnd();
  const rest = text.slice(at + written.length, at + written.length + LOOK_BACK);
  const isShare = /^[百千万]分之/.test(numeral);
  const [unitWord, unit] = isShare ? (["", "percent"] as const) : unitAt(rest, before);
  const value = isShare ? readPercentage(numeral) : unit === "percent" ? readPercentage(`${numeral}${unitWord}`) : readNumeral(numeral);
  if (value === undefined || isPartOfDate(unit, value, rest)) return null;
  const afterUnit = text.slice(at + written.length + unitWord.length);
  const [lead, leads] = BEFORE.find(([word]) => before.replace(/人民币$/, "").endsWith(word)) ?? ["", null];
  const [tail, tails] = AFTER.find(([word]) => afterUnit.startsWith(word)) ?? ["", null];
  const start = leads === null ? at : text.lastIndexOf(lead, at - lead.length);
  return { unit, value, bound: leads ?? tails, start, end: at + written.length + unitWord.length + tail.length };
}

function unitAt(rest: string, before: string): readonly [string, FigureUnit | null] {
  const plain = rest.startsWith("人民币") ? "" : rest;
  if (plain.startsWith("分") && /[记扣计]$/.test(before)) return ["分", "points"];
  return UNITS.find(([word]) => plain.startsWith(word)) ?? ["", null];
}

// 2021年7月15日: a year of four digits is no length of time, nor is a day that follows a month.
function isPartOfDate(unit: FigureUnit | null, value: number, rest: string): boolean {
  return (unit === "years" && value >= 1000) || /^月/.test(rest);
}

function joinedFrom(text: string, one: Token, next: Token): Quantity | null {
  const between = text.slice(one.end, next.start);
  const unit = next.unit;
  if (unit === null || (one.unit !== null && one.unit !== unit)) return null;
  const span = { unit, isBare: false, start: one.start, end: next.end };
  const value = scaled(text, one, next);
  if (JOINS.test(between) && one.bound === null && next.bound !== "min") return { ...span, interval: { min: value, max: next.value } };
  const isLow = one.bound === "min" || one.bound === "above";
  const isHigh = next.bound === "max" || next.bound === "below";
  return between === "" && isLow && isHigh ? { ...span, interval: { [one.bound]: value, [next.bound]: next.value } } : null;
}

// 一至三万元 counts both in ten thousands, 五千至一万元 does not.
function scaled(text: string, one: Token, next: Token): number {
  const isShort = one.unit === null && one.value < 1000 && one.value * 10_000 < next.value && text.slice(next.start, next.end).includes("万");
  return isShort ? one.value * 10_000 : one.value;
}

function alone({ unit, value, bound, start, end }: Token): Quantity | null {
  if (unit === null) return null;
  return { unit, interval: bound === null ? { min: value, max: value } : { [bound]: value }, isBare: bound === null, start, end };
}
