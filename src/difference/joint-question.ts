// What is compared under two rulebooks: the recommended penalty, or where one duty stands.

import { appliesAt } from "../assessment/applies-at.ts";
import { concludeOpened } from "../assessment/assess.ts";
import { findingOf } from "../assessment/findings.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import { FALSE, TRUE, UNKNOWN } from "../conditions/verdict.ts";
import { openConditions } from "../explanation/case-space.ts";
import { canonicalJson } from "../rulebook/canonical-json.ts";
import type { RegionOutcome, Subject } from "./difference.ts";
import { NOTHING, outcomeOf, penaltyKey } from "./region-outcome.ts";

/** What a rulebook comes to over a part of the space. */
export interface Answer {
  /** Equal where the outcome is the same; `null` while it is open, unless it is asked for what is open. */
  readonly key: string | null;
  readonly outcome: RegionOutcome;
  /** Conditions that are open and bear on it. */
  readonly open: readonly ConditionNode[];
  /** The case with its results. */
  readonly concluded: OpenCase;
}

/** Something that is asked of both rulebooks. */
export type Question = (within: OpenCase, whole: boolean) => Answer;

/** What is recommended. */
export const askPenalty: Question = (within, whole) => {
  const { concluded, results } = concludeOpened(within);
  return { key: penaltyKey(results.recommended.recommendation, whole), outcome: outcomeOf(results), open: openConditions(results), concluded };
};

/** Where a requirement or a check stands. */
export function askDuty(what: Exclude<Subject, "penalty">, id: string): Question {
  return (within, whole) => {
    const { concluded, results } = concludeOpened(within);
    const { standing, isOpen, detail, nodes } = what === "requirement" ? requirementIn(concluded, id) : checkIn(concluded, id);
    return {
      key: isOpen && !whole ? null : canonicalJson([standing, detail]),
      outcome: { ...NOTHING, standing },
      open: isOpen ? [...nodes, ...openConditions(results)] : [],
      concluded,
    };
  };
}

interface Standing {
  readonly standing: string;
  readonly isOpen: boolean;
  readonly detail: unknown;
  readonly nodes: readonly ConditionNode[];
}

const ABSENT: Standing = { standing: "none", isOpen: false, detail: null, nodes: [] };

function requirementIn(opened: OpenCase, id: string): Standing {
  const own = opened.rulebook.rulesFor(opened.item).requirements.find(({ rule }) => rule.id === id);
  const linked = own ?? opened.item.crimes.find(({ rule }) => rule.id === id);
  if (!linked || appliesAt(linked, opened) !== "applies") return ABSENT;
  const verdict = evaluate(linked.when, opened.row);
  if (verdict === FALSE) return ABSENT;
  const detail = own ? [own.rule.requires, own.rule.before, own.rule.reviewer ?? null, own.rule.within ?? null] : null;
  return { standing: verdict === TRUE ? "required" : "possible", isOpen: verdict === UNKNOWN, detail, nodes: [linked.when] };
}

function checkIn(opened: OpenCase, id: string): Standing {
  const linked = opened.rulebook.rulesFor(opened.item).checks.find(({ rule }) => rule.id === id);
  if (!linked || linked.rule.binds === "party" || appliesAt(linked, opened) !== "applies") return ABSENT;
  const { status, severity, head } = findingOf(opened, linked);
  if (status === "not-applicable") return ABSENT;
  const isOpen = status !== "pass" && status !== "fail";
  return {
    standing: status,
    isOpen,
    detail: status === "fail" ? [severity, head] : null,
    nodes: [linked.applies, linked.requires].flatMap((node) => node ?? []),
  };
}
