// The time limits of a case by themselves: the early warning of a platform.

import { dateFromDay } from "../law/civil-date.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Binds, ReviewHead, Severity } from "../law/review.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { appliesAt } from "./applies-at.ts";
import { concludeOpened } from "./assess.ts";
import type { DeadlineResult, Finding } from "./assessment.ts";
import type { CaseFile } from "./case-file.ts";
import { findingOf } from "./findings.ts";
import type { AssessOptions } from "./open-case.ts";
import { openOrThrow } from "./open-or-throw.ts";

/** A time limit of a case, and how it stands at the date of the assessment. */
export interface Deadline extends DeadlineResult {
  readonly id: string;
  /** What has to happen. */
  readonly label: LocalizedText;
  /** What to do where it was missed. */
  readonly remedy: LocalizedText;
  readonly head: ReviewHead;
  readonly severity: Severity;
  readonly binds: Binds;
  /** `needs-judgement` where two ways of counting differ. */
  readonly status: "pending" | "missed" | "met" | "unknown" | "needs-judgement";
  readonly detail: LocalizedText | null;
  readonly citations: readonly string[];
  /** The facts that it rests on or, where it is unknown, that would settle it. */
  readonly facts: readonly string[];
}

/** The time limits of a case, those that still run first, the next one due at the head. */
export interface DeadlineList {
  /** The rulebook that it was made with. */
  readonly rulebook: { readonly hash: string };
  readonly caseId: string | null;
  /** The date that the days left are counted from. */
  readonly asOf: string;
  readonly deadlines: readonly Deadline[];
}

const STATUS: Readonly<Partial<Record<Finding["status"], Deadline["status"]>>> = {
  pending: "pending",
  fail: "missed",
  "needs-judgement": "needs-judgement",
  unknown: "unknown",
  pass: "met",
};

const ORDER = ["pending", "missed", "needs-judgement", "unknown", "met"] as const satisfies readonly Deadline["status"][];

/**
 * Every time limit that applies to a case or may apply, of the authority and of the party. What has not happened by `asOf` may be given as
 * `not-yet`.
 *
 * @throws {CaseFileError} as `assess` does.
 *
 * @example
 * ```ts
 * import { createRulebook, deadlines } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { deadlines: found } = deadlines(
 *   createRulebook([cn]),
 *   { item: "cn/food-safety/124-1-1", facts: { "procedure.kind": "ordinary", "procedure.filedOn": "2026-03-02", "procedure.stage": "investigation" } },
 *   { asOf: "2026-03-12" },
 * );
 * console.log(Array.isArray(found)); // true
 * ```
 */
export function deadlines(rulebook: Rulebook, caseFile: CaseFile, options: AssessOptions = {}): DeadlineList {
  const { concluded } = concludeOpened(openOrThrow(rulebook, caseFile, { ...options, trace: false }));
  const found = rulebook.rulesFor(concluded.item).checks.flatMap((check): readonly Deadline[] => {
    if (!check.deadline || appliesAt(check, concluded) !== "applies") return [];
    const finding = findingOf(concluded, check);
    const status = STATUS[finding.status];
    if (!status || !finding.deadline) return [];
    const { id, head, severity, label, detail, citations, facts, deadline } = finding;
    return [{ id, label, remedy: check.rule.remedy, head, severity, binds: check.rule.binds ?? "authority", status, detail, citations, facts, ...deadline }];
  });
  return { rulebook: { hash: rulebook.hash }, caseId: caseFile.id ?? null, asOf: dateFromDay(concluded.asOf), deadlines: found.sort(byUrgency) };
}

function byUrgency(a: Deadline, b: Deadline): number {
  return ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || compare(a.due ?? "9", b.due ?? "9") || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
