// What a proof about a rulebook comes to.
import type { CaseFile } from "../assessment/case-file.ts";
import type { PathStep } from "../documents/problem.ts";
import type { CivilDate } from "../law/civil-date.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** `error`: the rules say something wrong or contradict themselves; `warning`: a person has to look at it; `note`: worth knowing. */
export const FAULT_LEVELS = ["error", "warning", "note"] as const;

/** One of {@link FAULT_LEVELS}. */
export type FaultLevel = (typeof FAULT_LEVELS)[number];

/** Where an entry of a rule document stands. */
export interface RulePlace {
  readonly file: string;
  /** Line and column, from 1, where the file is a text. */
  readonly line?: number;
  readonly column?: number;
  readonly path: string;
}

/** What shows a fault: a case that `assess` replays, or what stands in the rules. */
export type Witness = { readonly kind: "case"; readonly caseFile: CaseFile } | { readonly kind: "found"; readonly found: LocalizedText };

/** Something that a proof found wrong. */
export interface RuleFault {
  readonly status: "counterexample";
  readonly level: FaultLevel;
  /** The id of the rule, item, fact or pack, and of others that take part. */
  readonly rule: string;
  readonly others: readonly string[];
  readonly place: RulePlace | null;
  readonly message: LocalizedText;
  readonly suggestion: LocalizedText;
  readonly witness: Witness;
}

/** Something that a proof could not settle within its budget, or with what it can compute. */
export interface Unsettled {
  readonly status: "exhausted";
  readonly rule: string;
  readonly place: RulePlace | null;
  readonly message: LocalizedText;
}

/** What a proof says of one thing that it looks at. */
export type Verification = { readonly status: "proved" } | RuleFault | Unsettled;

/** What every proof is given. */
export interface ProofContext {
  readonly rulebook: Rulebook;
  /** The day for which it is shown, YYYY-MM-DD. */
  readonly asOf: CivilDate;
  /** How many parts of the space of facts may be looked at for one question. */
  readonly budget: number;
  /** The place of an entry, or of a part of it. */
  readonly placeOf: (entry: object, path?: readonly PathStep[]) => RulePlace | null;
}

/** A proof: for everything that it looks at, whether it is as it should be. */
export interface Proof {
  readonly id: string;
  /** What is shown. */
  readonly label: Required<LocalizedText>;
  readonly prove: (context: ProofContext) => Iterable<Verification>;
}

/** What was shown. */
export const PROVED: Verification = { status: "proved" };
