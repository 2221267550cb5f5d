// Step 7: the checks, each on its own, and the assessment's own findings.
import { type ConditionNode, collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { isKnown } from "../conditions/fact-row.ts";
import type { UnknownKind } from "../conditions/partial-value.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { LinkedCheck } from "../rulebook/rulebook.ts";
import { appliesAt } from "./applies-at.ts";
import type { Finding } from "./assessment.ts";
import { citeAsOf } from "./cite.ts";
import { determineDeadline } from "./deadline-outcome.ts";
import { inputFacts } from "./input-facts.ts";
import type { OpenCase } from "./open-case.ts";
import { ownFindings, type Results } from "./own-findings.ts";

/** One finding for every check that covers the case and binds the authority, after those of the assessment itself. One unknown fact leaves the others standing. */
export function reportFindings(opened: OpenCase, results: Results): readonly Finding[] {
  const checks = opened.rulebook.rulesFor(opened.item).checks.filter((check) => check.rule.binds !== "party" && appliesAt(check, opened) === "applies");
  return [...ownFindings(opened, results), ...checks.map((check) => findingOf(opened, check))];
}

/** What a check comes to in a case; also that of a time limit of the party. */
export function findingOf(opened: OpenCase, { rule, applies, requires, deadline }: LinkedCheck): Finding {
  const { row } = opened;
  const slots = new Set<number>();
  const outcome = deadline && determineDeadline(opened, deadline);
  const finish = (status: Finding["status"], isHarmless = false): Finding => {
    const facts = status === "not-applicable" ? [] : inputFacts(opened, slots, status === "unknown");
    const judged = status === "unknown" && facts.length > 0 && facts.every((id) => opened.rulebook.vocabulary.facts.get(id)?.definition.judgement);
    const limited = status === "not-applicable" ? null : outcome;
    return {
      id: rule.id,
      head: rule.head,
      status: judged ? "needs-judgement" : status,
      severity: rule.severity,
      label: rule.label,
      remedy: rule.remedy,
      detail: limited?.status === status ? limited.detail : null,
      citations: citeAsOf(opened.rulebook, rule.cites, opened.decisionDay),
      facts,
      deadline: limited?.result ?? null,
      ...unknownAmong(opened, facts),
      ...(isHarmless ? { harmless: true } : {}),
    };
  };
  const ground = (node: ConditionNode): void => collectGrounds(node, row, slots);
  const status = outcome?.status ?? statusOf(requires ? evaluate(requires, row) : TRUE);
  const groundRequired = (): void => {
    if (requires) ground(requires);
    for (const slot of outcome?.slots ?? []) slots.add(slot);
  };
  const applicable = applies ? evaluate(applies, row) : TRUE;
  if (applicable === FALSE) return finish("not-applicable");
  if (applicable === UNKNOWN && applies) {
    // Met in any event: nothing can be wrong here, but whether it applies is still open.
    ground(applies);
    if (status !== "pass") groundRequired();
    return finish("unknown", status === "pass");
  }
  groundRequired();
  return finish(status);
}

function unknownAmong({ rulebook, row, parts }: OpenCase, facts: readonly string[]): Pick<Finding, "unknown"> {
  const kinds = facts.flatMap((id): readonly [string, UnknownKind][] => {
    const slot = rulebook.vocabulary.facts.get(id)?.slot ?? -1;
    const part = isKnown(row, slot) ? undefined : parts.get(slot);
    return part ? [[id, part.unknown]] : [];
  });
  return kinds.length === 0 ? {} : { unknown: Object.fromEntries(kinds) };
}

function statusOf(met: Verdict): Finding["status"] {
  if (met === TRUE) return "pass";
  return met === FALSE ? "fail" : "unknown";
}
