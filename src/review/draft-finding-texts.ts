// The wording of the findings on a draft decision.
import type { DraftPoint } from "../law/draft-point.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { ReviewHead, Severity } from "../law/review.ts";

/** What is said about a point, under which head and how grave a departure is. */
export interface DraftFindingText {
  readonly head: ReviewHead;
  readonly severity: Severity;
  readonly label: Required<LocalizedText>;
  readonly remedy: Required<LocalizedText>;
}

export const DRAFT_FINDINGS: Readonly<Record<DraftPoint, DraftFindingText>> = {
  "authority-competence": {
    head: "authority",
    severity: "revocable",
    label: { zh: "办案机关有权查处本事项并科处草案所列处罚", en: "the authority may enforce the item and impose the penalties of the draft" },
    remedy: { zh: "移送有权机关处理", en: "pass the case to the authority that has the power" },
  },
  "authority-level": {
    head: "authority",
    severity: "revocable",
    label: { zh: "办案机关的层级符合本事项的要求", en: "the authority is of a level that enforces the item" },
    remedy: { zh: "核对级别管辖，移送有管辖权的机关", en: "check jurisdiction by level and pass the case to the authority that has it" },
  },
  "authority-place": {
    head: "authority",
    severity: "revocable",
    label: { zh: "违法行为发生地在办案机关的辖区内", en: "the conduct took place in the area of the authority" },
    remedy: { zh: "核对地域管辖的依据，没有依据的移送", en: "check what gives territorial jurisdiction; where nothing does, pass the case on" },
  },
  "stated-facts-differ": {
    head: "facts",
    severity: "revocable",
    label: { zh: "草案认定的事实与案卷一致", en: "the facts stated in the draft are those of the case file" },
    remedy: { zh: "核对证据，更正认定的事实或者案卷", en: "check the evidence and correct the draft or the case file" },
  },
  "citation-unknown": {
    head: "law",
    severity: "revocable",
    label: { zh: "草案引用的条文存在", en: "the provisions that the draft cites exist" },
    remedy: { zh: "更正引用的文件、版本或者条文", en: "correct the instrument, version or article that is cited" },
  },
  "law-not-in-force": {
    head: "law",
    severity: "revocable",
    label: { zh: "草案引用的是适用于本案的有效文本", en: "the draft cites wordings that are in force for the case" },
    remedy: { zh: "改引适用于本案的有效文本", en: "cite the wording in force for the case" },
  },
  "basis-incomplete": {
    head: "law",
    severity: "revocable",
    label: { zh: "草案完整引用处罚依据，具体到条、款、项", en: "the draft cites the whole basis of the penalty, down to paragraph and item" },
    remedy: { zh: "补充引用缺少的依据", en: "add what is missing from the basis" },
  },
  "should-be-no-penalty": {
    head: "law",
    severity: "revocable",
    label: { zh: "依法应当不予处罚的，不给予处罚", en: "no penalty is imposed where the law forbids one" },
    remedy: { zh: "改为不予处罚决定", en: "decide that no penalty is imposed" },
  },
  "disposition-unfounded": {
    head: "discretion",
    severity: "revocable",
    label: { zh: "草案的处罚档次有情节支持", en: "the disposition of the draft is founded on circumstances" },
    remedy: { zh: "按查明的情节确定处罚档次", en: "choose the disposition that the established circumstances lead to" },
  },
  "kinds-outside-statute": {
    head: "law",
    severity: "revocable",
    label: { zh: "草案的处罚种类为法条所规定", en: "the statute provides for every kind of penalty in the draft" },
    remedy: { zh: "删除法条没有规定的处罚种类", en: "leave out the kinds for which the statute does not provide" },
  },
  "mandatory-kind-missing": {
    head: "law",
    severity: "revocable",
    label: { zh: "法条规定应当给予的处罚没有遗漏", en: "no penalty that the statute commands is left out" },
    remedy: { zh: "补充应当给予的处罚，或者写明不能给予的原因", en: "add the penalty that is commanded, or state why it cannot be imposed" },
  },
  "second-fine": {
    head: "law",
    severity: "revocable",
    label: { zh: "同一违法行为只罚款一次", en: "one act is fined once" },
    remedy: { zh: "合为一次罚款", en: "impose one fine" },
  },
  "amount-above-statute": {
    head: "law",
    severity: "revocable",
    label: { zh: "罚款数额、处罚期限不超过法定上限", en: "fine and length of the penalties do not exceed the statutory maximum" },
    remedy: { zh: "降至法定幅度以内", en: "bring them down into the statutory range" },
  },
  "amount-below-statute": {
    head: "law",
    severity: "revocable",
    label: {
      zh: "罚款数额、处罚期限不低于法定下限，依法减轻的除外",
      en: "fine and length of the penalties are not below the statutory minimum, unless mitigated by law",
    },
    remedy: { zh: "提高到法定幅度以内，或者写明减轻的法定情节", en: "bring them up into the statutory range, or state the statutory ground of mitigation" },
  },
  "benchmark-not-applicable": {
    head: "discretion",
    severity: "minor",
    label: { zh: "草案引用的裁量基准和阶次适用于本案", en: "benchmark and tier named in the draft are those of the case" },
    remedy: { zh: "按适用的裁量基准和阶次重新裁量", en: "use the benchmark and the tier that apply" },
  },
  "outside-benchmark": {
    head: "discretion",
    severity: "revocable",
    label: { zh: "罚款数额在裁量基准幅度内，偏离的写明理由并经批准", en: "the fine lies within the benchmark; a departure has reasons and approval" },
    remedy: {
      zh: "按裁量基准调整数额，或者说明理由并报负责人批准、集体讨论",
      en: "follow the benchmark, or give reasons and have the head or the collective approve",
    },
  },
  "circumstance-ignored": {
    head: "discretion",
    severity: "revocable",
    label: { zh: "成立的情节均已考虑", en: "every circumstance that holds is taken into account" },
    remedy: { zh: "在决定中写明该情节及其影响", en: "state the circumstance in the decision, and what follows from it" },
  },
  "circumstance-invented": {
    head: "discretion",
    severity: "revocable",
    label: { zh: "草案所依据的情节均成立", en: "every circumstance that the draft relies on holds" },
    remedy: { zh: "删除不成立的情节，重新裁量", en: "leave out what does not hold, and weigh again" },
  },
  "reasons-missing": {
    head: "discretion",
    severity: "minor",
    label: { zh: "草案写明裁量理由", en: "the draft gives reasons for what it chose within the law" },
    remedy: { zh: "补充裁量理由", en: "add the reasons" },
  },
  "manifest-disproportion": {
    head: "discretion",
    severity: "revocable",
    label: { zh: "罚款与货值、所得和危害相当", en: "the fine is in proportion to the goods, the gains and the harm" },
    remedy: { zh: "综合全案情节重新权衡，查明可以从轻、减轻、不予处罚的情节", en: "weigh the whole case again and establish the lenient grounds" },
  },
  "notice-differs": {
    head: "procedure",
    severity: "revocable",
    label: { zh: "决定的事实、依据、种类和数额均已事先告知", en: "facts, basis, kinds and amounts of the decision were told to the party beforehand" },
    remedy: { zh: "重新告知，听取陈述、申辩后再作决定", en: "give notice again and hear the party before deciding" },
  },
  "heavier-after-defence": {
    head: "procedure",
    severity: "revocable",
    label: { zh: "陈述、申辩之后处罚没有加重", en: "the penalty is no heavier after the party's defence" },
    remedy: { zh: "恢复到不重于告知的处罚", en: "return to a penalty no heavier than the one told" },
  },
};
