// The words of answers about a case: what can come out, why, why not, what would change it, what to ask.
import type { OutcomeChange } from "../explanation/what-would-change.ts";
import type { WhyNot, WhyNotRule } from "../explanation/why-not.ts";
import type { LocalizedText } from "../law/localized-text.ts";

type Words<Key extends string> = Readonly<Record<Key, Required<LocalizedText>>>;

const PHRASES = {
  outcomes: { zh: "可能的结果", en: "What can still come out" },
  dispositions: { zh: "处罚档次", en: "Dispositions" },
  tiers: { zh: "阶次", en: "Tiers" },
  fine: { zh: "罚款", en: "Fine" },
  allFines: { zh: "各种可能下的总范围", en: "over all of these" },
  certain: { zh: "一定", en: "certain" },
  possible: { zh: "可能", en: "possible" },
  suchAs: { zh: "例如", en: "such as with" },
  noCase: { zh: "尚未找到这样的情形", en: "no such case was found yet" },
  least: { zh: "最低见于", en: "the least with" },
  most: { zh: "最高见于", en: "the most with" },
  exact: { zh: "恰为以上各项", en: "exactly these" },
  tooWide: { zh: "计算量已用完：不会有其他结果，但以上不一定都可能", en: "the budget was spent: nothing else can come out, but perhaps not all of these" },
  withheld: { zh: "可能无法作出推荐（法律有空白或者冲突）", en: "nothing may be recommended, for a gap or a collision in the law" },
  why: { zh: "为什么是这个结果", en: "Why it comes out so" },
  because: { zh: "仅凭以下事实即为此结果", en: "With these facts alone it comes out so" },
  regardless: { zh: "以下事实不论如何都不影响结果", en: "Whatever these facts are makes no difference" },
  rules: { zh: "所适用的规则", en: "The rules that apply" },
  silent: { zh: "案卷未载，依法如此", en: "not given; the law reads silence so" },
  open: { zh: "结果取决于尚未查明的事实，例如", en: "It depends on unknown facts, such as" },
  notTold: { zh: "未能确定", en: "This could not be told" },
  mayNotBeLeast: { zh: "计算量已用完：其中有的事实也许并不必要", en: "the budget was spent: some of these may not be needed" },
  whyNot: { zh: "为什么不是", en: "Why it is not" },
  lacks: { zh: "所缺", en: "lacks" },
  beatenBy: { zh: "先于它的或者另有结果的规则", en: "what comes before it or leads elsewhere" },
  noRule: { zh: "没有规则通向这个结果", en: "no rule leads there" },
  farOff: { zh: "相差", en: "off by" },
  change: { zh: "怎样才会是", en: "What would lead to" },
  reached: { zh: "已经如此", en: "it is so already" },
  noChange: { zh: "当事人仍可依法改变的事实中，没有能带来这个结果的", en: "nothing that the party can still lawfully bring about leads there" },
  provided: { zh: "前提是查明", en: "provided that it turns out" },
  cost: { zh: "其中各项须是将来的合法行为；已经记录的事实不得改动", en: "each is lawful conduct to come; facts as recorded are not to be altered" },
  thenHolds: { zh: "届时适用", en: "then applies" },
  questions: { zh: "下一步要问的", en: "What to ask next" },
  answers: { zh: "答案", en: "answers" },
  settles: { zh: "即可确定", en: "settles it" },
  needless: { zh: "不必再问", en: "Need not be asked" },
  nothingToAsk: { zh: "处罚结果已经确定，不必再问", en: "the penalty is settled; nothing need be asked" },
} as const;

/** A fixed phrase of an answer. */
export function answerPhrase(key: keyof typeof PHRASES): Required<LocalizedText> {
  return PHRASES[key];
}

export const STILL_POSSIBLE_WORDS: Words<OutcomeChange["stillPossible"]> = {
  yes: { zh: "仍可做到", en: "can still be done" },
  no: { zh: "已经来不及", en: "too late now" },
  unknown: { zh: "是否还来得及尚不清楚", en: "whether it is too late is not known" },
};

export const WHY_NOT_WORDS: Words<WhyNot["status"]> = {
  reached: { zh: "已经达到", en: "it is reached" },
  possible: { zh: "视尚未查明的事实可能达到", en: "unknown facts may still lead there" },
  "not-reached": { zh: "没有达到", en: "it is not reached" },
};

export const RULE_STATUS_WORDS: Words<WhyNotRule["status"]> = {
  holds: { zh: "成立", en: "holds" },
  possible: { zh: "可能成立", en: "may hold" },
  fails: { zh: "不成立", en: "fails" },
};

export const NEEDLESS_WORDS: Words<"settled" | "cannot-matter"> = {
  settled: { zh: "结果已经确定", en: "the outcome is settled" },
  "cannot-matter": { zh: "不论答案如何，结果都不因此改变", en: "whatever the answer, the outcome does not change with it" },
};
