// Why a case comes out as it does: the fewest of its facts that suffice, in the order of their weight in law.
import type { CaseFile } from "../assessment/case-file.ts";
import { openOrThrow } from "../assessment/open-or-throw.ts";
import type { FactValueInput } from "../conditions/read-facts.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { settlementOf } from "../space/settled.ts";
import { sufficientReason } from "../space/sufficient-reason.ts";
import { type AppliedRule, appliedRules } from "./applied-rules.ts";
import { type About, type CaseSpace, caseSpace } from "./case-space.ts";
import { completionOf, shownFact } from "./completion.ts";
import { EXPLORATION_BUDGET, type ExplorationOptions } from "./possible-outcomes.ts";

/** A fact of a case. */
export interface ToldFact {
  readonly fact: string;
  readonly label: LocalizedText;
  readonly value: FactValueInput;
  /** Whether the case file does not give it, and silence or a parameter means this. */
  readonly bySilence: boolean;
}

/** Why a case comes out as it does. */
export type Why =
  | {
      readonly status: "settled";
      /** With these alone the outcome is the same, whatever the others are; without any one of them another would be possible. */
      readonly because: readonly ToldFact[];
      /** The others that are told, without which nothing changes. */
      readonly regardlessOf: readonly ToldFact[];
      /** The rules that those facts bring in. */
      readonly rules: readonly AppliedRule[];
      /** Whether none of the facts can be left out; otherwise the budget was spent first. */
      readonly minimal: boolean;
      readonly readings: number;
    }
  | {
      readonly status: "open";
      /** Values of the unknown facts that lead to different outcomes. */
      readonly between: readonly [Readonly<Record<string, FactValueInput>>, Readonly<Record<string, FactValueInput>>];
      readonly readings: number;
    }
  | { readonly status: "not-told"; readonly readings: number };

/** Options of the question why. */
export interface WhyOptions extends ExplorationOptions {
  /** What is asked about: the whole recommendation, which is the default, or only which dispositions are open. */
  readonly about?: About;
}

/**
 * Why a case comes out as it does: a sufficient reason that no fact can be taken from. Where the unknown facts leave the outcome open, two
 * ways in which they can turn out.
 *
 * @throws {CaseFileError} as `assess` does.
 *
 * @example
 * ```ts
 * import { createRulebook, why } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const answer = why(
 *   createRulebook([cn]),
 *   { item: "cn/food-safety/124-1-1", facts: { "conduct.endedOn": "2026-03-01", "fault.disproved": true, "fault.otherLawGoverns": false } },
 *   { asOf: "2026-11-22", about: "disposition" },
 * );
 * console.log(answer.status);
 * ```
 */
export function why(rulebook: Rulebook, caseFile: CaseFile, options: WhyOptions = {}): Why {
  const space = caseSpace(openOrThrow(rulebook, caseFile, { ...options, trace: false }), options.about);
  const budget = { readings: options.budget ?? EXPLORATION_BUDGET };
  const reason = sufficientReason(space.decision, space.told, space.untold, byWeight(space), budget);
  if (!reason) {
    const found = settlementOf(space.decision, space.told, budget);
    if (found.status !== "open") return { status: "not-told", readings: found.readings };
    return { status: "open", between: [completionOf(space, found.between[0]), completionOf(space, found.between[1])], readings: found.readings };
  }
  const given = new Set(Object.keys(caseFile.facts));
  const told = space.facts.map((fact, column) => ({ fact, column })).filter(({ column }) => space.told.low[column] === space.told.high[column]);
  const show = ({ fact }: (typeof told)[number]): ToldFact => ({
    fact: fact.id,
    label: fact.definition.label,
    value: shownFact(fact, space.opened.row),
    bySilence: !given.has(fact.id),
  });
  const isKept = ({ column }: (typeof told)[number]): boolean => reason.kept.includes(column);
  return {
    status: "settled",
    because: told.filter(isKept).map(show),
    regardlessOf: told.filter((one) => !isKept(one)).map(show),
    rules: appliedRules(space.opened),
    minimal: !reason.exhausted,
    readings: reason.readings,
  };
}

// The lightest is given up first; of equal ones the one that the vocabulary names last.
function byWeight({ facts, told }: CaseSpace): readonly number[] {
  const known = facts.map((fact, column) => ({ weight: fact.definition.weight ?? 0, column })).filter(({ column }) => told.low[column] === told.high[column]);
  return known.sort((a, b) => a.weight - b.weight || b.column - a.column).map(({ column }) => column);
}
