// The words of an explanation.
import type { Operator } from "../documents/condition.ts";
import type { ExplainedStatus, ExplainedVerdict, FactSource } from "../explanation/explanation.ts";
import type { LocalizedText } from "../law/localized-text.ts";

type Words<Key extends string> = Readonly<Record<Key, Required<LocalizedText>>>;

export const VERDICT_WORDS: Words<ExplainedVerdict> = {
  true: { zh: "符合", en: "true" },
  false: { zh: "不符合", en: "false" },
  unknown: { zh: "不明", en: "unknown" },
};

export const STATUS_WORDS: Words<ExplainedStatus> = {
  holds: { zh: "成立", en: "holds" },
  possible: { zh: "可能成立", en: "may hold" },
  fails: { zh: "不成立", en: "does not hold" },
};

export const OPERATOR_WORDS: Words<Operator> = {
  equal: { zh: "等于", en: "equals" },
  notEqual: { zh: "不等于", en: "does not equal" },
  in: { zh: "属于", en: "is one of" },
  notIn: { zh: "不属于", en: "is none of" },
  lessThan: { zh: "少于", en: "is less than" },
  lessThanInclusive: { zh: "不超过", en: "is at most" },
  greaterThan: { zh: "超过", en: "is more than" },
  greaterThanInclusive: { zh: "不少于", en: "is at least" },
  before: { zh: "早于", en: "is before" },
  onOrBefore: { zh: "不晚于", en: "is on or before" },
  after: { zh: "晚于", en: "is after" },
  onOrAfter: { zh: "不早于", en: "is on or after" },
  contains: { zh: "包含", en: "contains" },
  doesNotContain: { zh: "不包含", en: "does not contain" },
  containsAny: { zh: "包含其中之一", en: "contains one of" },
  containsAll: { zh: "全部包含", en: "contains all of" },
};

export const GROUP_WORDS: Words<"all" | "any" | "not"> = {
  all: { zh: "须同时符合", en: "all of" },
  any: { zh: "符合其一", en: "any of" },
  not: { zh: "不得符合", en: "not" },
};

export const SOURCE_WORDS: Words<FactSource["kind"]> = {
  given: { zh: "案卷", en: "the case file" },
  draft: { zh: "决定草案", en: "the draft decision" },
  unknown: { zh: "案卷未载", en: "not given" },
  item: { zh: "本事项的案件均如此", en: "so in every case of the item" },
  silence: { zh: "案卷未载，依法视为", en: "not given, which the law reads so" },
  "not-come": { zh: "评估之日尚未发生", en: "has not come by the date of the assessment" },
  parameter: { zh: "按领域和地方的标准", en: "by the value for field and place" },
  result: { zh: "评估结果", en: "a result of the assessment" },
  derived: { zh: "推算自", en: "worked out from" },
};

const PHRASES = {
  title: { zh: "行政处罚裁量评估的理由", en: "Why the assessment comes out as it does" },
  clauses: { zh: "现行适用的条文", en: "Clauses of the wording that governs" },
  otherClauses: { zh: "另一条文", en: "The other wording" },
  replacedBy: { zh: "由下列条款代替", en: "replaced by" },
  circumstances: { zh: "情节", en: "Circumstances" },
  benchmarks: { zh: "裁量基准", en: "Benchmarks" },
  followed: { zh: "适用", en: "followed" },
  possible: { zh: "视事实可能适用", en: "may be followed" },
  parameters: { zh: "按领域和地方确定的标准", en: "Values by field and place" },
  facts: { zh: "所依据的事实", en: "Facts that all this rests on" },
  found: { zh: "本案", en: "the case:" },
  from: { zh: "自", en: "from" },
  to: { zh: "至", en: "to" },
  always: { zh: "无条件", en: "without condition" },
} as const;

/** A fixed phrase of an explanation. */
export function explanationPhrase(key: keyof typeof PHRASES): Required<LocalizedText> {
  return PHRASES[key];
}
