// Proves a rulebook: every proof over everything that it is about.
import { formatPath } from "../documents/problem.ts";
import type { CivilDate } from "../law/civil-date.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { lastRead } from "../rulebook/last-read.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { FAULT_LEVELS, type FaultLevel, type Proof, type ProofContext, type RuleFault, type RulePlace, type Unsettled } from "./proof.ts";
import { PROOFS } from "./proofs.ts";

/** Options of a verification. */
export interface VerificationOptions {
  /** The day for which the rules are proved, YYYY-MM-DD; where nothing is said, the latest on which a pack says that its sources were read. */
  readonly asOf?: CivilDate;
  /** How many parts of the space of facts may be looked at for one question; 5,000 where nothing is said. */
  readonly budget?: number;
  /** The ids of the proofs that are wanted; all where nothing is said. */
  readonly proofs?: readonly string[];
}

/** What one proof came to. */
export interface ProofResult {
  readonly proof: string;
  readonly label: LocalizedText;
  /** How many things it proved. */
  readonly proved: number;
  readonly faults: readonly RuleFault[];
  readonly exhausted: readonly Unsettled[];
}

/** What all proofs came to. */
export interface RulebookVerification {
  readonly rulebook: { readonly hash: string };
  readonly asOf: CivilDate;
  readonly results: readonly ProofResult[];
  /** How many faults there are of each level. */
  readonly totals: Readonly<Record<FaultLevel | "proved" | "exhausted", number>>;
}

const BUDGET = 5000;

/**
 * Proves a rulebook before it is used. Every proof says of everything that it looks at: proved, a counterexample (with a case file that `assess`
 * replays, or with what stands in the rules), or that its budget was spent; nothing is passed over in silence.
 *
 * @example
 * ```ts
 * import { createRulebook, verifyRulebook } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { totals } = verifyRulebook(createRulebook([cn]));
 * console.log(totals.error); // 0
 * ```
 */
export function verifyRulebook(rulebook: Rulebook, options: VerificationOptions = {}): RulebookVerification {
  const asOf = options.asOf ?? lastRead(rulebook);
  const context: ProofContext = { rulebook, asOf, budget: options.budget ?? BUDGET, placeOf: placesIn(rulebook) };
  const wanted = PROOFS.filter(({ id }) => options.proofs?.includes(id) ?? true);
  const results = wanted.map((proof) => resultOf(proof, context));
  const count = (level: FaultLevel): number => results.reduce((sum, { faults }) => sum + faults.filter((fault) => fault.level === level).length, 0);
  const levels = Object.fromEntries(FAULT_LEVELS.map((level) => [level, count(level)])) as Record<FaultLevel, number>;
  return {
    rulebook: { hash: rulebook.hash },
    asOf,
    results,
    totals: {
      ...levels,
      proved: results.reduce((sum, { proved }) => sum + proved, 0),
      exhausted: results.reduce((sum, { exhausted }) => sum + exhausted.length, 0),
    },
  };
}

function resultOf({ id, label, prove }: Proof, context: ProofContext): ProofResult {
  let proved = 0;
  const faults: RuleFault[] = [];
  const exhausted: Unsettled[] = [];
  for (const found of prove(context)) {
    if (found.status === "proved") proved += 1;
    else if (found.status === "exhausted") exhausted.push(found);
    else faults.push(found);
  }
  return { proof: id, label, proved, faults, exhausted };
}

function placesIn(rulebook: Rulebook): ProofContext["placeOf"] {
  return (entry, path = []): RulePlace | null => {
    const place = rulebook.placeOf(entry);
    if (!place) return null;
    const whole = [...place.path, ...path];
    const position = place.source.locate?.(whole, "value") ?? place.source.locate?.(place.path, "value");
    return { file: place.source.file, ...(position ?? {}), path: formatPath(whole) };
  };
}
