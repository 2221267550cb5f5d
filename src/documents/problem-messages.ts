import { type Language, type LocalizedText, type Wording, wordIn } from "../law/localized-text.ts";

/** The names that a message speaks of. */
export interface ProblemParams {
  readonly found?: Wording;
  readonly expected?: Wording;
  readonly other?: Wording;
}

/** What kind of fault a problem can be. Codes are stable; wording is not. */
export const PROBLEM_CODES = [
  "syntax-error",
  "too-large",
  "too-deep",
  "too-many-values",
  "forbidden-key",
  "not-readable",
  "no-documents",
  "repeated-key",
  "unknown-kind",
  "unknown-key",
  "missing-key",
  "wrong-type",
  "wrong-value",
  "wrong-shape",
  "bad-id",
  "bad-fact-id",
  "bad-citation",
  "bad-date",
  "bad-jurisdiction",
  "bad-amount",
  "bad-ratio",
  "bad-count",
  "bad-weight",
  "empty-range",
  "empty-period",
  "empty-clause",
  "empty-policy",
  "fine-without-sum",
  "duplicate-id",
  "second-pack",
  "missing-pack",
  "unknown-pack",
  "unknown-fact",
  "unknown-condition",
  "unknown-instrument",
  "unknown-instrument-version",
  "unknown-article",
  "unknown-item",
  "unknown-domain",
  "unknown-clause",
  "unknown-circumstance",
  "unknown-crime",
  "unknown-policy-method",
  "unknown-value",
  "operator-type",
  "value-type",
  "fact-type",
  "compares-with-itself",
  "cyclic-definition",
  "fact-definition",
  "result-too-early",
  "role-taken",
  "role-missing",
  "versions-overlap",
  "contradictory-effects",
  "contradictory-weight",
  "portion-order",
  "alternative-choice",
  "requires-or-deadline",
  "hours-alone",
  "tier-outcome",
  "tier-outside",
  "band-order",
  "percentages-exceed",
  "unknown-method",
  "bad-parameters",
  "unknown-fine",
  "fine-in-circle",
  "otherwise-last",
  "settled-otherwise",
  "parameters-overlap",
  "empty-expectation",
  "unknown-rule",
] as const;

/** One of {@link PROBLEM_CODES}. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

// One line each: what is wrong, then what would be right.
const TEMPLATES: Readonly<Record<ProblemCode, Required<LocalizedText>>> = {
  "syntax-error": { zh: "语法错误：{found}", en: "syntax error: {found}" },
  "too-large": { zh: "文件过大（{found} 字节），上限为 {expected} 字节", en: "file has {found} bytes, at most {expected} are read" },
  "too-deep": { zh: "嵌套过深，上限为 {expected} 层", en: "nested more than {expected} levels deep" },
  "too-many-values": { zh: "内容过多，上限为 {expected} 个值", en: "more than {expected} values" },
  "forbidden-key": { zh: "不允许的键 `{found}`", en: "key `{found}` is not allowed" },
  "not-readable": { zh: "无法读取：{found}", en: "cannot be read: {found}" },
  "no-documents": { zh: "`{found}` 中没有规则文件（*.yaml、*.json）", en: "no rule files (*.yaml, *.json) in `{found}`" },
  "repeated-key": { zh: "键 `{found}` 在同一处重复", en: "key `{found}` is given twice in the same place" },
  "unknown-kind": { zh: "未知的文件类别 `{found}`，应为 {expected} 之一", en: "unknown kind `{found}`, expected one of {expected}" },
  "unknown-key": { zh: "未知的键 `{found}`", en: "unknown key `{found}`" },
  "missing-key": { zh: "缺少 `{expected}`", en: "`{expected}` is missing" },
  "wrong-type": { zh: "应为 {expected}，实为 {found}", en: "expected {expected}, found {found}" },
  "wrong-value": { zh: "`{found}` 不是允许的值，应为 {expected}", en: "`{found}` is not allowed here, expected {expected}" },
  "wrong-shape": { zh: "形式不符，应为：{expected}", en: "has none of the shapes allowed here: {expected}" },
  "bad-id": {
    zh: "`{found}` 不是合法的标识（小写字母、数字、连字符，用 / 分段）",
    en: "`{found}` is no id (lower-case letters, digits and hyphens, in segments divided by /)",
  },
  "bad-fact-id": { zh: "`{found}` 不是合法的事实名（如 `goods.value`）", en: "`{found}` is no name of a fact (such as `goods.value`)" },
  "bad-citation": {
    zh: "无法识别的引用 `{found}`，形式为 `文件标识@版本#条.款.项`",
    en: "`{found}` is no citation, write `instrument@version#article.paragraph.item`",
  },
  "bad-date": { zh: "`{found}` 不是存在的日期（YYYY-MM-DD）", en: "`{found}` is no date that exists (YYYY-MM-DD, 1900 to 2199)" },
  "bad-jurisdiction": { zh: "`{found}` 不是六位行政区划代码", en: "`{found}` is no division code of six digits" },
  "bad-amount": {
    zh: "`{found}` 不是合法的金额：不为负、至多两位小数、不超过 90000000000000 元",
    en: "`{found}` is no amount: not negative, at most two decimals, at most 90000000000000 yuan",
  },
  "bad-ratio": {
    zh: "`{found}` 不是合法的倍数或比例：不为负、倍数至多六位小数（百分数至多四位）",
    en: "`{found}` is no ratio: not negative, at most six decimals (four for a percentage), at most 1000000",
  },
  "bad-count": { zh: "`{found}` 不是 0 至 100000 的整数", en: "`{found}` is no whole number from 0 to 100000" },
  "bad-weight": {
    zh: "`{found}` 不是合法的权重：至多六位小数，绝对值不超过 1000000",
    en: "`{found}` is no weight: at most six decimals, from -1000000 to 1000000",
  },
  "empty-range": {
    zh: "区间 {found} 不含任何值（下限大于上限，或同一端写了两次）",
    en: "range {found} holds no value: its minimum is above its maximum, or one end is given twice",
  },
  "empty-period": { zh: "期间 {found} 不含任何一天", en: "period {found} covers no day" },
  "empty-clause": { zh: "该项既无处罚也无责令事项", en: "clause has neither penalties nor orders" },
  "empty-policy": { zh: "该规则没有写明合并、减轻、竞合或者草案审查中的任何一项", en: "policy says nothing on combination, mitigation, concurrence or review" },
  "fine-without-sum": { zh: "罚款须写明金额、倍数或百分比", en: "a fine needs a measure in money: amount, times or percent" },
  "duplicate-id": { zh: "标识 `{found}` 重复，另见 {other}", en: "id `{found}` is defined twice, also in {other}" },
  "second-pack": { zh: "同一文件夹中有两个规则包：`{found}` 与 `{other}`", en: "two packs in one folder: `{found}` and `{other}`" },
  "missing-pack": {
    zh: "文件不属于任何规则包：`{found}` 或其上级文件夹中没有 kind: pack 的文件",
    en: "file belongs to no pack: there is no document of kind `pack` in `{found}` or above it",
  },
  "unknown-pack": { zh: "未载入所需的规则包 `{found}`", en: "needed pack `{found}` is not loaded" },
  "unknown-fact": { zh: "未声明的事实 `{found}`", en: "fact `{found}` is not declared in a vocabulary" },
  "unknown-condition": { zh: "没有名为 `{found}` 的条件", en: "there is no condition named `{found}`" },
  "unknown-instrument": { zh: "引用的文件 `{found}` 未声明", en: "instrument `{found}` is not declared" },
  "unknown-instrument-version": { zh: "引用的版本 `{found}` 不存在，已有 {expected}", en: "instrument version `{found}` does not exist, there is {expected}" },
  "unknown-article": { zh: "第 {found} 条不存在：该文件最后一条为第 {expected} 条", en: "there is no article {found}: the last one is {expected}" },
  "unknown-item": { zh: "范围 `{found}` 不含任何事项", en: "scope `{found}` matches no item" },
  "unknown-domain": { zh: "没有属于领域 `{found}` 的事项", en: "there is no item of domain `{found}`" },
  "unknown-circumstance": { zh: "没有标识为 `{found}` 的情节", en: "there is no circumstance with id `{found}`" },
  "unknown-crime": { zh: "没有标识为 `{found}` 的犯罪", en: "there is no crime with id `{found}`" },
  "unknown-policy-method": {
    zh: "未登记的情节合并方法 `{found}`，已有 {expected}",
    en: "combination method `{found}` is neither built in nor registered, there is {expected}",
  },
  "unknown-clause": { zh: "本版本中没有标识为 `{found}` 的项", en: "this version has no clause with id `{found}`" },
  "unknown-value": { zh: "`{found}` 不是该事实的取值，应为 {expected}", en: "`{found}` is no value of this fact, expected {expected}" },
  "operator-type": {
    zh: "运算符 `{found}` 不适用于类型为 {other} 的事实，可用：{expected}",
    en: "operator `{found}` does not apply to a fact of type {other}, use {expected}",
  },
  "value-type": { zh: "{found} 不能与该事实比较，应为 {expected}", en: "{found} cannot be compared with this fact, expected {expected}" },
  "fact-type": { zh: "此处的事实须为 {expected}，实为 {found}", en: "the fact named here has to be {expected}, it is {found}" },
  "compares-with-itself": { zh: "事实 `{found}` 与自身比较", en: "fact `{found}` is compared with itself" },
  "cyclic-definition": { zh: "循环定义：{found}", en: "definition goes in a circle: {found}" },
  "fact-definition": { zh: "事实定义不一致：{found}（{expected}）", en: "fact definition does not fit together: {found} ({expected})" },
  "result-too-early": {
    zh: "事实 `{found}` 是评估的结果，此处尚未得出；只能用于程序义务和审查要点",
    en: "fact `{found}` is a result of the assessment and not known here; only requirements and checks can use it",
  },
  "role-taken": { zh: "角色 `{found}` 已由 `{other}` 担任", en: "role `{found}` is already carried by `{other}`" },
  "role-missing": { zh: "没有事实担任角色 `{expected}`", en: "no fact carries the role `{expected}`" },
  "versions-overlap": { zh: "两个版本在同一日有效：{found}", en: "two versions are in force on the same day: {found}" },
  "contradictory-effects": { zh: "情节的效果相互矛盾：{found}", en: "effects contradict each other: {found}" },
  "contradictory-weight": {
    zh: "权重 {found} 与情节的效果相反：从重不得为负，从轻、减轻不得为正",
    en: "weight {found} points the other way than the effects: heavier is not below zero, lighter and mitigated not above",
  },
  "portion-order": { zh: "从轻、一般、从重三段须依次衔接：{found}", en: "the lighter, ordinary and heavier portions have to follow each other: {found}" },
  "requires-or-deadline": {
    zh: "审查要点写 `requires` 或者 `deadline` 之一；`binds: party` 只用于 `deadline`",
    en: "a check has either `requires` or `deadline`; `binds: party` goes with `deadline` only",
  },
  "hours-alone": {
    zh: "以小时计算的期限没有扣除、延长和顺延",
    en: "a time limit of hours has no excluded periods, extensions or rollover",
  },
  "alternative-choice": {
    zh: "择一或者单处并处的各种处罚写 `choice: must`；是否可以不科处，写在外层的 `choice`",
    en: "each of several alternatives has `choice: must`; whether any is imposed is said by the `choice` around them",
  },
  "tier-outcome": {
    zh: "阶次须写明罚款（fine）或者处罚种类（penalties），或者只写转入的程序（procedure）",
    en: "a tier ends in a fine or in penalties, or else in a procedure alone",
  },
  "tier-outside": {
    zh: "阶次的幅度不在事项 `{found}` 的任何法定罚款幅度之内",
    en: "the tier lies within no statutory fine of item `{found}`",
  },
  "band-order": { zh: "各档分值须由低到高，只有最后一档不设上限：{found}", en: "bands have to ascend, and only the last has no upper end: {found}" },
  "percentages-exceed": {
    zh: "各因素最高百分值之和为 {found}，不得超过 100",
    en: "the highest percentages of the factors add up to {found}, at most 100 is allowed",
  },
  "unknown-method": {
    zh: "没有登记名为 `{found}` 的裁量方法，已登记：{expected}",
    en: "no benchmark method `{found}` is registered, there is {expected}",
  },
  "bad-parameters": { zh: "裁量方法 `{other}` 不接受其参数：{found}", en: "method `{other}` refuses its parameters: {found}" },
  "unknown-fine": {
    zh: "本版本中没有标识或者 branch 为 `{found}` 且规定罚款的项",
    en: "this version has no clause or branch `{found}` that carries a fine",
  },
  "fine-in-circle": {
    zh: "`{found}` 的罚款本身以另一罚款为基数，不能再作基数",
    en: "the fine of `{found}` is itself counted from another fine and cannot be a base",
  },
  "otherwise-last": { zh: "只有最后一行可以不写 `when`", en: "only the last row can do without `when`" },
  "settled-otherwise": {
    zh: "事实 `{found}` 已另有来源（{other}），参数不能再定",
    en: "fact `{found}` is settled already ({other}), no parameter can settle it",
  },
  "parameters-overlap": {
    zh: "参数 `{other}` 同时在同一范围内确定同一事实 `{found}`",
    en: "parameter `{other}` settles the same fact `{found}` in the same scope at the same time",
  },
  "empty-expectation": { zh: "规则测试没有写明预期的结果", en: "the case expects nothing" },
  "unknown-rule": { zh: "规则库中没有{other} `{found}`", en: "the rulebook has no {other} `{found}`" },
};

/** The message of a problem in both languages. */
export function problemMessage(code: ProblemCode, params: ProblemParams): Required<LocalizedText> {
  const fill = (template: string, language: Language): string =>
    template.replace(/\{(found|expected|other)\}/g, (_, name: keyof ProblemParams) =>
      shorten(wordIn(params[name] ?? "", language), name === "expected" ? 400 : 160),
    );
  const { zh, en } = TEMPLATES[code];
  return { zh: fill(zh, "zh"), en: fill(en, "en") };
}

function shorten(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
