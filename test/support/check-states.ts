// What a check says in each of its states, so that a pack can be tabled check by check.
import { expect } from "vitest";
import { deadlines } from "../../src/assessment/deadlines.ts";
import { assess, type CaseFile, type Finding, type Rulebook } from "../../src/index.ts";
import type { CaseFacts } from "./assessment-lines.ts";

type Status = Finding["status"];

/** Facts laid over those of a case; `undefined` takes one out. */
export type FactsOver = Readonly<Record<string, CaseFacts[string] | undefined>>;

/** Facts for every state of a check, each laid over `base`. */
export interface CheckStates {
  readonly base?: CaseFacts;
  readonly pass: FactsOver;
  readonly fail: FactsOver;
  /** The status in which the check is open, and the facts that leave it so. */
  readonly open: readonly [Status, FactsOver];
  /** `null`: the check applies to every case. */
  readonly notApplicable: FactsOver | null;
}

/** The facts of `base` with those of `over` laid over them. */
export function layFacts(base: FactsOver, over: FactsOver): CaseFacts {
  const facts: Record<string, CaseFacts[string]> = {};
  for (const [id, value] of Object.entries({ ...base, ...over })) if (value !== undefined) facts[id] = value;
  return facts;
}

function caseOf(facts: CaseFacts, caseOptions: Partial<CaseFile>): CaseFile {
  return { item: "cn/food-safety/124-1-1", asOf: "2026-05-01", ...caseOptions, facts };
}

/** The finding of a check in a case. */
export function findingOf(rulebook: Rulebook, id: string, facts: CaseFacts, caseOptions: Partial<CaseFile> = {}): Finding {
  const found = assess(rulebook, caseOf(facts, caseOptions)).findings.find((finding) => finding.id === id);
  if (!found) throw new Error(`there is no finding ${id}`);
  return found;
}

const STATUS_OF_DEADLINE = { met: "pass", missed: "fail", pending: "pending", unknown: "unknown", "needs-judgement": "needs-judgement" } as const;

/** The status of a check in a case; a time limit of the party, which is no finding, as if it were one. */
export function statusOf(rulebook: Rulebook, id: string, facts: CaseFacts, caseOptions: Partial<CaseFile> = {}): Status {
  const check = rulebook.checks.find(({ rule }) => rule.id === id);
  if (check?.rule.binds !== "party") return findingOf(rulebook, id, facts, caseOptions).status;
  const found = deadlines(rulebook, caseOf(facts, caseOptions)).deadlines.find((deadline) => deadline.id === id);
  return found ? STATUS_OF_DEADLINE[found.status] : "not-applicable";
}

/** Asserts the exact status of the check `id` in each state. */
export function expectStates(rulebook: Rulebook, id: string, states: CheckStates, caseOptions: Partial<CaseFile> = {}): void {
  const { base = {}, pass, fail, open, notApplicable } = states;
  const status = (over: FactsOver): Status => statusOf(rulebook, id, layFacts(base, over), caseOptions);
  const seen = { pass: status(pass), fail: status(fail), open: status(open[1]), notApplicable: notApplicable && status(notApplicable) };
  expect(seen, id).toEqual({ pass: "pass", fail: "fail", open: open[0], notApplicable: notApplicable && "not-applicable" });
}
