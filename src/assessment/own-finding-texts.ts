// The wording of the assessment's own findings.
import type { LocalizedText } from "../law/localized-text.ts";
import type { ReviewHead, Severity } from "../law/review.ts";

/** The points of which the assessment itself warns. */
export const OWN_FINDING_CODES = [
  "law-not-covered",
  "law-date-unknown",
  "law-ended",
  "law-incomparable",
  "law-does-not-punish",
  "conduct-spans-change",
  "statutory-gap",
  "statutory-collision",
  "amount-beyond-limit",
  "item-elsewhere",
  "circumstances-not-covered",
  "place-unknown",
  "opposing-circumstances",
  "circumstances-offset",
  "policy-method-failed",
  "discretionary-waiver",
  "no-benchmark",
  "no-tier",
  "benchmark-outside-statute",
  "benchmark-outside-superior",
  "benchmark-expired",
  "benchmark-method-failed",
  "unverified-source",
] as const;

/** One of {@link OWN_FINDING_CODES}. */
export type OwnFindingCode = (typeof OWN_FINDING_CODES)[number];

/** What is said about a point, under which head and how grave it is. */
export interface OwnFinding {
  readonly head: ReviewHead;
  readonly severity: Severity;
  readonly status: "fail" | "unknown" | "needs-judgement";
  readonly label: Required<LocalizedText>;
  readonly remedy: Required<LocalizedText>;
}

export const OWN_FINDINGS: Readonly<Record<OwnFindingCode, OwnFinding>> = {
  "law-not-covered": {
    head: "law",
    severity: "reminder",
    status: "unknown",
    label: {
      zh: "规则库没有违法行为终了之日有效的条文文本，未作评估",
      en: "the rulebook has no wording of the provision for the day the conduct ended; nothing is assessed",
    },
    remedy: { zh: "查阅当时有效的条文", en: "look up the wording in force at the time" },
  },
  "law-date-unknown": {
    head: "law",
    severity: "reminder",
    status: "unknown",
    label: { zh: "违法行为终了之日不明，适用的条文版本未定", en: "the day the conduct ended is unknown, so the governing wording is not settled" },
    remedy: { zh: "查明违法行为终了之日", en: "establish the day the conduct ended" },
  },
  "law-ended": {
    head: "law",
    severity: "revocable",
    status: "needs-judgement",
    label: {
      zh: "处罚条文在决定作出前已失效，新法是否仍处罚、是否较轻须由人判断",
      en: "the provision ended before the decision; whether the new law still penalises the conduct, or less, is for a person to judge",
    },
    remedy: { zh: "对照现行规定，按从旧兼从轻确定适用的法律", en: "compare with the law now in force and apply the lighter one" },
  },
  "law-incomparable": {
    head: "law",
    severity: "revocable",
    status: "needs-judgement",
    label: {
      zh: "新旧条文轻重无法逐项比较，由人判断适用哪一个",
      en: "neither the old nor the new wording is lighter in every respect; a person decides which governs",
    },
    remedy: { zh: "说明比较的理由后选择较轻者", en: "choose the lighter one and give the reasons" },
  },
  "law-does-not-punish": {
    head: "law",
    severity: "revocable",
    status: "needs-judgement",
    label: {
      zh: "行为终了时或者作出决定时的规定不处罚该行为，不予处罚",
      en: "the law when the conduct ended, or that of the decision, does not punish it: no penalty",
    },
    remedy: { zh: "核对新旧条文后作出不予处罚决定", en: "compare both wordings, then decide on no penalty" },
  },
  "conduct-spans-change": {
    head: "law",
    severity: "reminder",
    status: "needs-judgement",
    label: {
      zh: "违法行为跨越条文修改，适用行为终了时的条文；新规定较重的，裁量时应当考虑修改以前的部分",
      en: "the conduct spans a change of the law; the wording when it ended governs, and what came before a heavier one has to be weighed",
    },
    remedy: { zh: "查明修改前后各段行为，在决定中说明", en: "establish what was done before and after, and state it in the decision" },
  },
  "statutory-gap": {
    head: "law",
    severity: "revocable",
    status: "needs-judgement",
    label: { zh: "法条的各个分支都不适用于本案事实，不作推荐", en: "no branch of the provision covers the facts; nothing is recommended" },
    remedy: {
      zh: "对照条文用语（超过、不足、以上、以下）请示或说明理由",
      en: "check the wording (above, below, at least, at most) and ask for an interpretation",
    },
  },
  "statutory-collision": {
    head: "law",
    severity: "revocable",
    status: "needs-judgement",
    label: {
      zh: "法条有两个以上罚款规定同时适用于同一行为，不作推荐",
      en: "more than one fine of the provision applies to the same conduct; nothing is recommended",
    },
    remedy: { zh: "由人确定适用哪一个分支", en: "a person decides which branch applies" },
  },
  "amount-beyond-limit": {
    head: "law",
    severity: "reminder",
    status: "needs-judgement",
    label: { zh: "按法条计算的金额过大，无法精确计数，不作推荐", en: "the provision comes to a sum too large to be counted exactly; nothing is recommended" },
    remedy: { zh: "核对作为基数的金额", en: "check the amounts that it is computed from" },
  },
  "item-elsewhere": {
    head: "law",
    severity: "revocable",
    status: "fail",
    label: { zh: "该事项所属的规则包不适用于案件发生地", en: "the item belongs to rules of another place than that of the case" },
    remedy: { zh: "核对违法行为发生地和所依据的地方规定", en: "check the place of the conduct and the local rules relied on" },
  },
  "circumstances-not-covered": {
    head: "law",
    severity: "reminder",
    status: "unknown",
    label: {
      zh: "规则库没有决定之日有效的情节规定，不作推荐",
      en: "the rulebook has no wording of the circumstances for the day of the decision; nothing is recommended",
    },
    remedy: { zh: "查阅当时有效的规定", en: "look up the provisions in force at the time" },
  },
  "place-unknown": {
    head: "law",
    severity: "reminder",
    status: "unknown",
    label: { zh: "案卷没有写明违法行为发生地，地方规则未计入", en: "the case does not say where the conduct took place; local rules are left out" },
    remedy: { zh: "填写行政区划代码", en: "give the division code of the place" },
  },
  "opposing-circumstances": {
    head: "discretion",
    severity: "reminder",
    status: "needs-judgement",
    label: {
      zh: "从轻、减轻与从重情节并存，不作抵销，推荐区间涵盖各种可能",
      en: "lighter and heavier circumstances meet; they are not netted, and the range spans both",
    },
    remedy: { zh: "在决定中说明如何权衡", en: "state in the decision how they were weighed" },
  },
  "circumstances-offset": {
    head: "discretion",
    severity: "reminder",
    status: "needs-judgement",
    label: {
      zh: "从轻、减轻与从重情节并存，已按所适用的情节合并规则相抵或者取舍",
      en: "lighter and heavier circumstances meet; the combination policy that applies offsets them or leaves some out",
    },
    remedy: { zh: "在决定中写明各情节和所依据的合并规则", en: "state in the decision the circumstances and the policy that they were combined by" },
  },
  "policy-method-failed": {
    head: "discretion",
    severity: "reminder",
    status: "needs-judgement",
    label: {
      zh: "所适用的情节合并方法没有给出可用的结果，各种处罚档次均未排除",
      en: "the combination method that applies gave no usable answer; no disposition is ruled out",
    },
    remedy: { zh: "由人综合全案情节判断，并检查登记的方法", en: "a person weighs the circumstances; have the registered method checked" },
  },
  "discretionary-waiver": {
    head: "discretion",
    severity: "reminder",
    status: "needs-judgement",
    label: { zh: "法律允许不予或者免予处罚，是否适用由行政机关裁量", en: "the law allows no penalty or exemption; whether to grant it is for the authority" },
    remedy: { zh: "说明适用或者不适用的理由", en: "give the reasons for granting or refusing it" },
  },
  "no-benchmark": {
    head: "discretion",
    severity: "reminder",
    status: "needs-judgement",
    label: { zh: "没有可适用的裁量基准，推荐区间即法定幅度", en: "no benchmark applies; the recommended range is the statutory one" },
    remedy: { zh: "说明裁量理由", en: "give the reasons for the amount" },
  },
  "no-tier": {
    head: "discretion",
    severity: "reminder",
    status: "needs-judgement",
    label: {
      zh: "裁量基准没有与本案事实相符的阶次或者等级，未予适用",
      en: "no tier or level of the benchmark fits the facts; it is not applied",
    },
    remedy: { zh: "说明裁量理由，并反馈基准制定机关", en: "give the reasons for the amount and tell the issuer of the benchmark" },
  },
  "benchmark-outside-statute": {
    head: "discretion",
    severity: "revocable",
    status: "fail",
    label: { zh: "裁量基准的结果超出法定幅度，未予适用", en: "what the benchmark comes to leaves the statutory range; it is not followed" },
    remedy: { zh: "按上级基准或者法定幅度裁量，并反馈基准制定机关", en: "use the superior benchmark or the statutory range, and tell the issuer" },
  },
  "benchmark-outside-superior": {
    head: "discretion",
    severity: "revocable",
    status: "fail",
    label: { zh: "裁量基准的结果超出上级裁量基准，改用上级基准", en: "what the benchmark comes to leaves the range of its superior, which is used instead" },
    remedy: { zh: "按上级基准裁量，并反馈基准制定机关", en: "use the superior benchmark and tell the issuer" },
  },
  "benchmark-expired": {
    head: "discretion",
    severity: "reminder",
    status: "needs-judgement",
    label: {
      zh: "当地裁量基准在决定之日已失效，未予适用，也没有接续的基准",
      en: "the benchmark had expired by the day of the decision and is not applied; none takes its place",
    },
    remedy: { zh: "核对是否已延期或者重新公布", en: "check whether it was extended or published anew" },
  },
  "benchmark-method-failed": {
    head: "discretion",
    severity: "reminder",
    status: "needs-judgement",
    label: { zh: "裁量基准的方法没有给出可用的结果，未予适用", en: "the method of the benchmark gave no usable result; it is not followed" },
    remedy: { zh: "由人按基准计算", en: "work the benchmark out by hand" },
  },
  "unverified-source": {
    head: "law",
    severity: "reminder",
    status: "needs-judgement",
    label: { zh: "推荐所依据的规则未经原文核对", en: "the recommendation rests on a rule whose source text was not checked" },
    remedy: { zh: "使用前核对原文", en: "check the source text before relying on it" },
  },
};
