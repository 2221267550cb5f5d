import type { Condition, ConditionValue, FactCondition, Scalar } from "../documents/condition.ts";
import { type Language, textIn } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { OPERATOR_WORDS } from "./explanation-words.ts";
import { formatYuan } from "./format-range.ts";

const JOINED = {
  all: { zh: "，且", en: " and " },
  any: { zh: "，或者", en: " or " },
} as const;
const NOT = { zh: "非：", en: "not: " } as const;

/** A condition in words: 货值金额 少于 10,000 元，且 情节严重. */
export function formatCondition(rulebook: Rulebook, condition: Condition, language: Language): string {
  if ("all" in condition) return grouped(rulebook, "all", condition.all, language);
  if ("any" in condition) return grouped(rulebook, "any", condition.any, language);
  if ("not" in condition) return `${NOT[language]}${bracketed(rulebook, condition.not, language)}`;
  if ("condition" in condition) {
    const named = rulebook.conditions.find(({ id }) => id === condition.condition);
    if (named?.label) return textIn(named.label, language);
    return named ? formatCondition(rulebook, named.when, language) : condition.condition;
  }
  return compared(rulebook, condition, language);
}

function grouped(rulebook: Rulebook, kind: "all" | "any", parts: readonly Condition[], language: Language): string {
  return parts.map((part) => bracketed(rulebook, part, language)).join(JOINED[kind][language]);
}

function bracketed(rulebook: Rulebook, part: Condition, language: Language): string {
  const text = formatCondition(rulebook, part, language);
  const isGroup = ("all" in part && part.all.length > 1) || ("any" in part && part.any.length > 1);
  if (!isGroup) return text;
  return language === "zh" ? `（${text}）` : `(${text})`;
}

function compared(rulebook: Rulebook, { fact, operator, value }: FactCondition, language: Language): string {
  const definition = rulebook.vocabulary.facts.get(fact)?.definition;
  const label = definition ? textIn(definition.label, language) : fact;
  if (typeof value === "boolean" && (operator === "equal" || operator === "notEqual")) {
    const holds = value === (operator === "equal");
    return holds ? label : `${NOT[language]}${label}`;
  }
  return `${label} ${OPERATOR_WORDS[operator][language]} ${shown(rulebook, fact, value, language)}`;
}

function shown(rulebook: Rulebook, fact: string, value: ConditionValue, language: Language): string {
  if (typeof value === "object" && "fact" in value) return textIn(rulebook.vocabulary.facts.get(value.fact)?.definition.label ?? { zh: value.fact }, language);
  const values: readonly Scalar[] = Array.isArray(value) ? value : [value as Scalar];
  const definition = rulebook.vocabulary.facts.get(fact)?.definition;
  const words = values.map((one) => {
    const named = definition?.values?.find(({ id }) => id === one);
    if (named) return textIn(named.label, language);
    return definition?.type === "money" && typeof one === "number" ? `${formatYuan(one)} ${language === "zh" ? "元" : "yuan"}` : String(one);
  });
  return words.join(language === "zh" ? "、" : ", ");
}
