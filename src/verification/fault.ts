// How a proof tells what it found.
import type { CaseFile } from "../assessment/case-file.ts";
import type { PathStep } from "../documents/problem.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { CaseSearch } from "./find-case.ts";
import { type FaultLevel, PROVED, type ProofContext, type RuleFault, type Unsettled, type Verification } from "./proof.ts";

/** What a fault is about. */
export interface FaultSubject {
  readonly rule: string;
  readonly others?: readonly string[];
  /** The entry of a document that it stands in, and where in it. */
  readonly entry: object;
  readonly path?: readonly PathStep[];
}

/** What is said of a fault. */
export interface FaultWords {
  readonly level: FaultLevel;
  readonly message: Required<LocalizedText>;
  readonly suggestion: Required<LocalizedText>;
}

/** A fault that a case shows. */
export function faultOfCase(context: ProofContext, subject: FaultSubject, words: FaultWords, caseFile: CaseFile): RuleFault {
  return { ...faultAt(context, subject, words), witness: { kind: "case", caseFile } };
}

/** A fault that the words of the rules show. */
export function faultOfText(context: ProofContext, subject: FaultSubject, words: FaultWords, found: Required<LocalizedText> | string): RuleFault {
  return { ...faultAt(context, subject, words), witness: { kind: "found", found: typeof found === "string" ? { zh: found, en: found } : found } };
}

function faultAt(context: ProofContext, { rule, others = [], entry, path = [] }: FaultSubject, words: FaultWords): Omit<RuleFault, "witness"> {
  return { status: "counterexample", ...words, rule, others, place: context.placeOf(entry, path) };
}

/** That a question was not settled. */
export function unsettled(context: ProofContext, { rule, entry, path = [] }: FaultSubject, what: Required<LocalizedText>): Unsettled {
  return { status: "exhausted", rule, place: context.placeOf(entry, path), message: what };
}

/** Proved where no case was found, and a fault where one was. */
export function whereNone(context: ProofContext, subject: FaultSubject, search: CaseSearch, words: FaultWords): Verification {
  if (search.status === "found") return faultOfCase(context, subject, words, search.caseFile);
  return search.status === "none" ? PROVED : unsettled(context, subject, words.message);
}
