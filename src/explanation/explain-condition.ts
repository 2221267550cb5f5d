// A condition as its rule writes it, with what every part comes to; the verdicts are those of the engine's own evaluator.
import { compileComparison } from "../conditions/compile-comparison.ts";
import { evaluate } from "../conditions/condition-node.ts";
import type { FactRow } from "../conditions/fact-row.ts";
import { FALSE, TRUE, type Verdict } from "../conditions/verdict.ts";
import type { Condition, FactCondition } from "../documents/condition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { ExplainedComparison, ExplainedCondition, ExplainedStatus, ExplainedVerdict, FoundValue } from "./explanation.ts";

/** What conditions are explained with. */
export interface ConditionExplainer {
  readonly rulebook: Rulebook;
  readonly row: FactRow;
  /** What the case says of a fact; notes that the explanation rests on it. */
  readonly found: (fact: string) => FoundValue;
}

/** Explains a condition, part by part. */
export function explainCondition(explainer: ConditionExplainer, condition: Condition): ExplainedCondition {
  if ("all" in condition) return explainGroup(explainer, "all", condition.all);
  if ("any" in condition) return explainGroup(explainer, "any", condition.any);
  if ("not" in condition) {
    const part = explainCondition(explainer, condition.not);
    return { kind: "not", verdict: OPPOSITE[part.verdict], part };
  }
  if ("condition" in condition) {
    const named = explainer.rulebook.conditions.find(({ id }) => id === condition.condition);
    if (!named) throw new Error(`there is no condition ${condition.condition}`);
    const part = explainCondition(explainer, named.when);
    return { kind: "named", verdict: part.verdict, id: named.id, label: named.label ?? null, part };
  }
  return explainComparison(explainer, condition);
}

/** Whether a rule holds, by the verdict on its condition; one without condition holds always. */
export function statusOf(when: ExplainedCondition | null): ExplainedStatus {
  if (when === null || when.verdict === "true") return "holds";
  return when.verdict === "false" ? "fails" : "possible";
}

const OPPOSITE: Readonly<Record<ExplainedVerdict, ExplainedVerdict>> = { true: "false", false: "true", unknown: "unknown" };

function explainGroup(explainer: ConditionExplainer, kind: "all" | "any", conditions: readonly Condition[]): ExplainedCondition {
  const parts = conditions.map((condition) => explainCondition(explainer, condition));
  const [deciding, otherwise] = kind === "all" ? (["false", "true"] as const) : (["true", "false"] as const);
  const verdicts = parts.map(({ verdict }) => verdict);
  const verdict = verdicts.includes(deciding) ? deciding : verdicts.includes("unknown") ? "unknown" : otherwise;
  return { kind, verdict, parts };
}

function explainComparison({ rulebook, row, found }: ConditionExplainer, condition: FactCondition): ExplainedComparison {
  const { facts } = rulebook.vocabulary;
  const scope = { facts, named: () => undefined, namedIds: () => [] };
  const node = compileComparison(condition, scope, { source: { file: "", content: null }, path: [] }, []);
  if (!node) throw new Error(`the comparison of ${condition.fact} does not compile`);
  const { fact, operator, value } = condition;
  return {
    kind: "comparison",
    verdict: inWords(evaluate(node, row)),
    fact,
    label: labelOf(rulebook, fact),
    operator,
    value,
    found: found(fact),
    ...(typeof value === "object" && "fact" in value ? { foundOther: found(value.fact) } : {}),
  };
}

function inWords(verdict: Verdict): ExplainedVerdict {
  if (verdict === TRUE) return "true";
  return verdict === FALSE ? "false" : "unknown";
}

/** The label of a fact. */
export function labelOf({ vocabulary }: Rulebook, fact: string): LocalizedText {
  return vocabulary.facts.get(fact)?.definition.label ?? { zh: fact };
}
