// The words of a report for every closed list of the model.
import type { ApplicableLaw, Finding, PassedOverReason } from "../assessment/assessment.ts";
import type { UnknownKind } from "../conditions/partial-value.ts";
import type { CircumstanceEffect, Disposition } from "../law/disposition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { CorrectiveOrder, Offender, PenaltyKind } from "../law/penalty-kind.ts";
import type { RequirementKind, ReviewHead, Severity } from "../law/review.ts";

type Words<Key extends string> = Readonly<Record<Key, Required<LocalizedText>>>;

export const PENALTY_WORDS: Words<PenaltyKind> = {
  warning: { zh: "警告", en: "warning" },
  "public-criticism": { zh: "通报批评", en: "public criticism" },
  fine: { zh: "罚款", en: "fine" },
  "confiscate-gains": { zh: "没收违法所得", en: "confiscation of unlawful gains" },
  "confiscate-property": { zh: "没收非法财物", en: "confiscation of property" },
  "suspend-licence": { zh: "暂扣许可证件", en: "suspension of licence" },
  "downgrade-qualification": { zh: "降低资质等级", en: "downgrading of qualification" },
  "revoke-licence": { zh: "吊销许可证件", en: "revocation of licence" },
  "restrict-operations": { zh: "限制开展生产经营活动", en: "restriction of operations" },
  "suspend-operations": { zh: "责令停产停业", en: "suspension of operations" },
  "close-down": { zh: "责令关闭", en: "closure" },
  "restrict-employment": { zh: "限制从业", en: "restriction of employment" },
  detention: { zh: "行政拘留", en: "administrative detention" },
  "demerit-points": { zh: "记分", en: "demerit points" },
  other: { zh: "其他处罚", en: "other penalty" },
};

export const ORDER_WORDS: Words<CorrectiveOrder> = {
  correct: { zh: "责令改正", en: "order to correct" },
  "correct-within-deadline": { zh: "责令限期改正", en: "order to correct by a deadline" },
  "stop-conduct": { zh: "责令停止违法行为", en: "order to stop the conduct" },
  recall: { zh: "责令召回", en: "order to recall" },
  restore: { zh: "责令恢复原状", en: "order to restore" },
  demolish: { zh: "责令拆除", en: "order to demolish" },
  "return-goods": { zh: "责令退运", en: "order to send goods back" },
  refund: { zh: "责令退还", en: "order to pay back" },
  replant: { zh: "责令补种", en: "order to replant" },
  "eliminate-effects": { zh: "责令消除影响", en: "order to eliminate the effects" },
};

export const OFFENDER_WORDS: Words<Offender> = {
  party: { zh: "当事人", en: "party" },
  "responsible-person": { zh: "直接责任人员", en: "responsible persons" },
  helper: { zh: "提供条件者", en: "helper" },
};

export const DISPOSITION_WORDS: Words<Disposition | CircumstanceEffect> = {
  "no-penalty": { zh: "不予处罚", en: "no penalty" },
  exemption: { zh: "免予处罚", en: "exemption" },
  mitigated: { zh: "减轻处罚", en: "mitigated penalty" },
  lighter: { zh: "从轻处罚", en: "lighter penalty" },
  ordinary: { zh: "一般处罚", en: "ordinary penalty" },
  heavier: { zh: "从重处罚", en: "heavier penalty" },
};

export const REQUIREMENT_WORDS: Words<RequirementKind> = {
  "criminal-referral": { zh: "移送司法机关", en: "criminal referral" },
  "ordinary-procedure": { zh: "普通程序", en: "ordinary procedure" },
  hearing: { zh: "听证告知", en: "notice of a hearing" },
  "legal-review": { zh: "法制审核", en: "legal review" },
  "collective-deliberation": { zh: "集体讨论", en: "collective deliberation" },
  approval: { zh: "批准", en: "approval" },
  disclosure: { zh: "公示", en: "disclosure" },
  filing: { zh: "备案", en: "filing" },
  education: { zh: "教育", en: "education" },
};

export const LAW_STATUS_WORDS: Words<ApplicableLaw["status"]> = {
  settled: { zh: "违法行为终了至决定期间条文未变", en: "one wording from the end of the conduct to the decision" },
  "old-law": { zh: "条文已修改，新规定不更轻，适用旧规定", en: "the wording changed and is not lighter: the old one governs" },
  "lighter-law": { zh: "条文已修改，新规定较轻，适用新规定", en: "the wording changed and is lighter: the new one governs" },
  incomparable: { zh: "条文已修改，轻重无法比较，由人判断", en: "the wording changed and cannot be compared: a person decides" },
  "no-longer-punished": { zh: "条文已修改，新规定不再处罚，不予处罚", en: "the wording changed and no longer punishes the conduct: no penalty" },
  "not-punished-then": { zh: "行为终了时尚无处罚规定，不予处罚", en: "the conduct was not punishable when it ended: no penalty" },
  undetermined: { zh: "违法行为终了之日不明", en: "the day the conduct ended is unknown" },
  "not-covered": { zh: "规则库未收录当时有效的条文", en: "the rulebook has no wording for that day" },
  ended: { zh: "条文在决定前已失效", en: "the provision ended before the decision" },
};

export const FINDING_STATUS_WORDS: Words<Finding["status"]> = {
  pass: { zh: "符合", en: "pass" },
  fail: { zh: "不符合", en: "fail" },
  pending: { zh: "期限未届满", en: "pending" },
  unknown: { zh: "待查明", en: "unknown" },
  "needs-judgement": { zh: "需人工判断", en: "needs judgement" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
};

export const PASSED_OVER_WORDS: Words<PassedOverReason> = {
  expired: { zh: "决定之日已失效", en: "expired by the day of the decision" },
  "not-yet-in-force": { zh: "决定之日尚未施行", en: "not yet in force on the day of the decision" },
  elsewhere: { zh: "不适用于本地", en: "not for this place" },
  "more-general": { zh: "已有更具体的基准", en: "a more special one applies" },
  "no-tier": { zh: "没有与本案事实相符的阶次或者等级", en: "none of its tiers or levels fits the facts" },
  "outside-statute": { zh: "超出法定幅度", en: "it leaves the statutory range" },
  "outside-superior": { zh: "超出上级裁量基准的幅度", en: "it leaves the range of its superior" },
  "method-failed": { zh: "裁量方法没有给出可用的结果", en: "its method gives no usable result" },
};

export const SEVERITY_WORDS: Words<Severity> = {
  void: { zh: "无效", en: "void" },
  revocable: { zh: "可撤销", en: "revocable" },
  minor: { zh: "轻微", en: "minor" },
  reminder: { zh: "提示", en: "reminder" },
};

export const HEAD_WORDS: Words<ReviewHead> = {
  authority: { zh: "执法主体", en: "authority" },
  officers: { zh: "执法人员", en: "officers" },
  facts: { zh: "事实证据", en: "facts" },
  law: { zh: "法律适用", en: "law" },
  discretion: { zh: "裁量", en: "discretion" },
  procedure: { zh: "程序", en: "procedure" },
  documents: { zh: "文书", en: "documents" },
  referral: { zh: "移送", en: "referral" },
};

export const UNKNOWN_WORDS: Words<UnknownKind> = {
  asked: { zh: "已经询问，未能查明", en: "asked, not established" },
  disputed: { zh: "有争议", en: "disputed" },
  withheld: { zh: "拒不提供", en: "withheld" },
  "not-applicable": { zh: "本案没有这一项", en: "has no place in the case" },
};
