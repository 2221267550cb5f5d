// The parameters that settle facts which the case does not give, row by row.

import { appliesAt } from "../assessment/applies-at.ts";
import { citeAsOf } from "../assessment/cite.ts";
import { byPrecedence } from "../assessment/most-special.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import { tellsValue } from "../conditions/partial-value.ts";
import type { LinkedParameter } from "../rulebook/rulebook.ts";
import { type ConditionExplainer, explainCondition, statusOf } from "./explain-condition.ts";
import type { ExplainedParameter } from "./explanation.ts";

/**
 * The parameters that are asked for facts of the case, in the order in which they are asked: for each fact up to the first that applies.
 * While the place is not known, those of places come before it as well.
 */
export function askedParameters(opened: OpenCase): readonly LinkedParameter[] {
  const { rulebook, item, caseFile } = opened;
  const candidates = rulebook.rulesFor(item).parameters.filter(({ fact }) => !tellsValue(caseFile.facts[fact.id]));
  const settled = new Set<number>();
  return [...candidates].sort(byPrecedence).filter((linked) => {
    if (settled.has(linked.fact.slot)) return false;
    const standing = appliesAt(linked, opened);
    if (standing === "applies") settled.add(linked.fact.slot);
    return standing === "applies" || (standing === "elsewhere" && caseFile.jurisdiction === undefined);
  });
}

/** Explains every parameter that is asked, row by row, in the order of their ids. */
export function explainParameters(explainer: ConditionExplainer, opened: OpenCase): readonly ExplainedParameter[] {
  const explained = askedParameters(opened).map(({ rule }): ExplainedParameter => {
    explainer.found(rule.settles);
    const rows = rule.rows.map(({ when, value }) => {
      const condition = when ? explainCondition(explainer, when) : null;
      return { status: statusOf(condition), when: condition, value };
    });
    return { id: rule.id, label: rule.label, fact: rule.settles, rows, citations: citeAsOf(opened.rulebook, rule.cites, opened.decisionDay) };
  });
  return explained.sort((a, b) => (a.id < b.id ? -1 : 1));
}
