// The words of the opinion of a review and of a list of time limits.
import type { AuthorityLevel, DraftOutcome } from "../assessment/draft-decision.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Approver, Binds } from "../law/review.ts";
import type { HeadAnswer, Opinion } from "../review/review-opinion.ts";

type Words<Key extends string> = Readonly<Record<Key, Required<LocalizedText>>>;

export const OPINION_WORDS: Words<Opinion> = {
  agree: { zh: "同意", en: "agree" },
  "agree-after-correction": { zh: "修改、补正后同意", en: "agree after correction" },
  return: { zh: "退回补充调查", en: "return for investigation" },
  disagree: { zh: "不同意", en: "disagree" },
  refer: { zh: "移送司法机关", en: "refer to the judicial authorities" },
};

export const ANSWER_WORDS: Words<HeadAnswer["answer"]> = {
  "in-order": { zh: "符合要求", en: "in order" },
  "at-fault": { zh: "存在问题", en: "at fault" },
  open: { zh: "尚未确定", en: "open" },
  "not-applicable": { zh: "不涉及", en: "not applicable" },
};

export const OUTCOME_WORDS: Words<DraftOutcome> = {
  penalty: { zh: "给予行政处罚", en: "an administrative penalty" },
  "no-penalty": { zh: "不予行政处罚", en: "no administrative penalty" },
  "not-established": { zh: "违法事实不能成立，不予行政处罚", en: "no administrative penalty, the violation not being established" },
  referral: { zh: "移送司法机关", en: "referral to the judicial authorities" },
};

export const LEVEL_WORDS: Words<AuthorityLevel> = {
  township: { zh: "乡镇级", en: "township level" },
  county: { zh: "县级", en: "county level" },
  city: { zh: "设区的市级", en: "city level" },
  province: { zh: "省级", en: "provincial level" },
  country: { zh: "国家级", en: "national level" },
};

export const APPROVER_WORDS: Words<Approver> = {
  "authority-head": { zh: "行政机关负责人批准", en: "approved by the head of the authority" },
  collective: { zh: "负责人集体讨论决定", en: "decided by its heads in collective deliberation" },
  superior: { zh: "上级机关批准", en: "approved by a superior organ" },
  other: { zh: "其他主体批准", en: "approved by somebody else" },
};

export const BINDS_WORDS: Words<Binds> = {
  authority: { zh: "行政机关", en: "authority" },
  party: { zh: "当事人", en: "party" },
};

const REVIEW_TEXTS = {
  title: { zh: "行政处罚法制审核意见书", en: "Legal review of a draft penalty decision" },
  authority: { zh: "办案机关", en: "Authority" },
  asOf: { zh: "审核日期", en: "As of" },
  sources: { zh: "规则来源", en: "Sources" },
  readOn: { zh: "文本截至", en: "read on" },
  facts: { zh: "案卷事实", en: "Facts of the case file" },
  draft: { zh: "送审的决定草案", en: "The draft as submitted" },
  noDraft: { zh: "案卷没有决定草案，以下是对案件现状的意见", en: "the case file has no draft decision; what follows is on the case as it stands" },
  notice: { zh: "事先告知的内容", en: "What the party was told beforehand" },
  outcome: { zh: "处理", en: "Outcome" },
  penalties: { zh: "处罚", en: "Penalties" },
  orders: { zh: "责令", en: "Orders" },
  basis: { zh: "依据", en: "Basis" },
  relied: { zh: "所依据的情节", en: "Circumstances relied on" },
  benchmark: { zh: "所适用的裁量基准", en: "Benchmark applied" },
  statedFacts: { zh: "所认定的事实", en: "Facts as stated" },
  reasons: { zh: "裁量理由", en: "Reasons for the discretion" },
  departure: { zh: "偏离裁量基准", en: "Departure from the benchmark" },
  unnamed: { zh: "规则库没有的", en: "not in the rulebook:" },
  assessment: { zh: "按照规则的裁量评估", en: "What the rules come to" },
  fine: { zh: "罚款 ", en: "a fine " },
  noFine: { zh: "不罚款", en: "no fine" },
  materials: { zh: "提交材料", en: "materials" },
  points: { zh: "审核重点", en: "points looked at" },
  reviewer: { zh: "审核人员", en: "reviewer" },
  within: { zh: "办理期限", en: "within" },
  heads: { zh: "审核情况", en: "Findings, head by head" },
  alsoUnknown: { zh: "其他待查明的要点", en: "Further points unknown" },
  settledBy: { zh: "取决于", en: "settled by" },
  deadlines: { zh: "未届满的期限", en: "Time limits that still run" },
  questions: { zh: "待查明的问题", en: "What is still unknown" },
  opinion: { zh: "审核意见", en: "Opinion" },
  because: { zh: "理由", en: "Because of" },
  alsoAtFault: { zh: "同时应当改正", en: "To be corrected as well" },
  nothingAgainst: { zh: "没有发现影响作出决定的问题", en: "nothing was found that stands against a decision" },
  closing: {
    zh: "本意见依据已公布的规则和案卷记载的事实作出，供行政机关参考；如何决定，由行政机关负责。",
    en: "This opinion rests on published rules and on the facts in the case file. The decision remains the authority's.",
  },
  deadlinesTitle: { zh: "案件期限", en: "Time limits of a case" },
  pending: { zh: "未届满", en: "Still running" },
  missed: { zh: "已超过", en: "Missed" },
  "needs-judgement": { zh: "需人工判断", en: "For a person to judge" },
  unknown: { zh: "尚不能确定", en: "Not yet known" },
  met: { zh: "已在期限内完成", en: "Met" },
  noDueDay: { zh: "届满日不明", en: "last day unknown" },
  noDeadlines: { zh: "没有适用的期限", en: "no time limit applies" },
  mayMove: { zh: "可能顺延", en: "may move later" },
  done: { zh: "实际", en: "done" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  notYet: { zh: "尚未发生", en: "not yet" },
  until: { zh: "至", en: "to" },
  running: { zh: "尚未结束", en: "still running" },
  atLeast: { zh: "不低于", en: "at least" },
  atMost: { zh: "不高于", en: "at most" },
  oneOf: { zh: "以下之一：", en: "one of" },
  surely: { zh: "确有", en: "with" },
  surelyNot: { zh: "确无", en: "without" },
} as const;

/** A fixed phrase of an opinion or a list of time limits. */
export type ReviewPhrase = keyof typeof REVIEW_TEXTS;

/** A fixed phrase in both languages. */
export function reviewPhrase(key: ReviewPhrase): Required<LocalizedText> {
  return REVIEW_TEXTS[key];
}

/** How many more there are than were told. */
export function moreText(count: number): Required<LocalizedText> {
  return { zh: `另有 ${count} 项`, en: `and ${count} more` };
}

/** How many calendar days are left, or how many it is over. */
export function daysLeftText(days: number): Required<LocalizedText> {
  if (days === 0) return { zh: "今日届满", en: "last day today" };
  const count = Math.abs(days);
  const unit = count === 1 ? "day" : "days";
  return days > 0 ? { zh: `还有 ${count} 日`, en: `${count} ${unit} left` } : { zh: `已过 ${count} 日`, en: `${count} ${unit} over` };
}
