// Step 7: the checks, each on its own, and the assessment's own findings.
import { type ConditionNode, collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { FALSE, TRUE, UNKNOWN } from "../conditions/verdict.ts";
import type { LinkedCheck } from "../rulebook/rulebook.ts";
import { appliesAt } from "./applies-at.ts";
import type { Finding } from "./assessment.ts";
import { citeAsOf } from "./cite.ts";
import { inputFacts } from "./input-facts.ts";
import type { OpenCase } from "./open-case.ts";
import { ownFindings, type Results } from "./own-findings.ts";

/** One finding for every check that covers the case, after those of the assessment itself. One unknown fact leaves the others standing. */
export function reportFindings(opened: OpenCase, results: Results): readonly Finding[] {
  const checks = opened.rulebook.rulesFor(opened.item).checks.filter((check) => appliesAt(check, opened) === "applies");
  return [...ownFindings(opened, results), ...checks.map((check) => findingOf(opened, check))];
}

function findingOf(opened: OpenCase, { rule, applies, requires }: LinkedCheck): Finding {
  const { row } = opened;
  const slots = new Set<number>();
  const finish = (status: Finding["status"]): Finding => {
    const facts = status === "not-applicable" ? [] : inputFacts(opened, slots, status === "unknown");
    const judged = status === "unknown" && facts.length > 0 && facts.every((id) => opened.rulebook.vocabulary.facts.get(id)?.definition.judgement);
    return {
      id: rule.id,
      head: rule.head,
      status: judged ? "needs-judgement" : status,
      severity: rule.severity,
      label: rule.label,
      remedy: rule.remedy,
      detail: null,
      citations: citeAsOf(opened.rulebook, rule.cites, opened.decisionDay),
      facts,
    };
  };
  const ground = (node: ConditionNode): void => collectGrounds(node, row, slots);
  const met = evaluate(requires, row);
  const applicable = applies ? evaluate(applies, row) : TRUE;
  if (applicable === FALSE) return finish("not-applicable");
  if (applicable === UNKNOWN && applies) {
    // Met in any event: nothing can be wrong here, but whether it applies is still open.
    ground(applies);
    if (met === UNKNOWN) ground(requires);
    return finish("unknown");
  }
  ground(requires);
  if (met === TRUE) return finish("pass");
  return finish(met === FALSE ? "fail" : "unknown");
}
