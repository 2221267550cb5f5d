// The words in which a trace says what a step is for.
import type { LocalizedText } from "../law/localized-text.ts";

const TEXTS = {
  amount: { zh: "条文所定数额", en: "sum stated in the provision" },
  multiply: { zh: "乘以条文所定倍数", en: "times the multiple stated in the provision" },
  percent: { zh: "乘以条文所定百分比", en: "the percentage stated in the provision" },
  fact: { zh: "案卷所载数额", en: "sum from the case file" },
  count: { zh: "案卷所载数量", en: "number from the case file" },
  notNegative: { zh: "不足零的按零计", en: "less than nothing counts as nothing" },
  substitute: { zh: "基数不足的，按条文所定数额计算", en: "a smaller base counts as the sum stated in the provision" },
  per: { zh: "乘以数量", en: "for each of them" },
  floor: { zh: "不低于条文所定下限", en: "not below the floor stated in the provision" },
  cap: { zh: "不超过条文所定上限", en: "not above the cap stated in the provision" },
  either: { zh: "条文允许择一", en: "the provision leaves the choice" },
  sum: { zh: "合并计算", en: "added together" },
  toFen: { zh: "取整到分，不超出幅度", en: "rounded to whole fen, inward" },
  toFenBelow: { zh: "不足一分的舍去，有利于当事人", en: "a part of a fen is left out, in favour of the party" },
  hull: { zh: "包含尚有可能的各种结果", en: "spans every result that is still possible" },
  missingMinimum: { zh: "法条未定下限，按裁量基准的规定取值", en: "the statute states no minimum; the benchmark puts this in its place" },
  portion: { zh: "按裁量基准取幅度的一部分", en: "the part of the range that the benchmark takes" },
  belowMinimum: { zh: "减轻，在法定下限以下", en: "mitigated: below the statutory minimum" },
  mitigationFloor: { zh: "减轻的限度", en: "how far mitigation goes" },
  factors: { zh: "各裁量因素百分值之和", en: "sum of the percentages of the factors" },
  coefficients: { zh: "各裁量系数之和", en: "sum of the coefficients" },
  formula: { zh: "按裁量基准的公式计算", en: "by the formula of the benchmark" },
  correction: { zh: "修正", en: "correction" },
  withinStatute: { zh: "不超出法定幅度", en: "kept within the statutory range" },
  rounding: { zh: "按裁量基准取整", en: "rounded as the benchmark says" },
} as const;

/** The notes of steps. */
export const NOTES: Readonly<Record<keyof typeof TEXTS, LocalizedText>> = TEXTS;
