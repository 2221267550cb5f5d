import type { Language, LocalizedText } from "../law/localized-text.ts";
import type { RegionKind } from "../rule-tests/coverage.ts";
import type { MutationOperator } from "../rule-tests/mutation-operators.ts";

export const REGION_WORDS: Readonly<Record<RegionKind, Required<LocalizedText>>> = {
  clause: { zh: "条文分项（成立与不成立）", en: "clauses, holding and failing" },
  boundary: { zh: "界限两侧", en: "both sides of boundaries" },
  tier: { zh: "裁量档次", en: "parts of benchmarks" },
  circumstance: { zh: "情节（成立与不成立）", en: "circumstances, holding and failing" },
  requirement: { zh: "程序义务（须与不须）", en: "requirements, arising and not" },
  check: { zh: "审查要点（各种结果）", en: "checks, in each status" },
};

export const MUTATION_WORDS: Readonly<Record<MutationOperator, Required<LocalizedText>>> = {
  "flip-bound": { zh: "含本数与不含本数对调", en: "bound flipped" },
  "shift-threshold": { zh: "界限移动一个单位", en: "threshold shifted" },
  negate: { zh: "比较反过来", en: "comparison negated" },
  "drop-clause": { zh: "删去一项", en: "clause dropped" },
  "drop-part": { zh: "删去条件的一部分", en: "part of a condition dropped" },
  "drop-penalty": { zh: "删去一项处罚", en: "penalty dropped" },
  "swap-effect": { zh: "换成另一种效果", en: "effect swapped" },
  "swap-force": { zh: "应当与可以对调", en: "must and may swapped" },
  "change-amount": { zh: "数额的一端改变", en: "end of an amount changed" },
};

const PHRASES = {
  tests: { zh: "规则测试", en: "Rule tests" },
  passed: { zh: "通过", en: "passed" },
  failed: { zh: "未通过", en: "failed" },
  expected: { zh: "应为", en: "expected" },
  found: { zh: "实为", en: "found" },
  nothing: { zh: "无", en: "nothing" },
  coverage: { zh: "覆盖", en: "Coverage" },
  uncovered: { zh: "没有覆盖的界限", en: "Boundaries that no case lies on" },
  more: { zh: "其余见 --json", en: "the others with --json" },
  mutation: { zh: "改动规则", en: "Changes to the rules" },
  tried: { zh: "已试", en: "tried" },
  ofTotal: { zh: "共有", en: "of" },
  killed: { zh: "被测试发现", en: "noticed" },
  survived: { zh: "没有被发现", en: "not noticed" },
  invalid: { zh: "规则库本身即拒绝", en: "refused by the rulebook" },
  survivors: { zh: "没有被发现的改动", en: "Not noticed by any test" },
  untouched: { zh: "没有涉及该规则的测试", en: "no test touches the rule" },
  takenOut: { zh: "删去", en: "taken out" },
} as const;

/** A fixed phrase of the report on rule tests. */
export function ruleTestPhrase(key: keyof typeof PHRASES, language: Language): string {
  return PHRASES[key][language];
}
